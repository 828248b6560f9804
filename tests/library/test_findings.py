"""A check says where, what and how to mend it; and it finds nothing where nothing is wrong."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from waymark.domain.finding import Finding
from waymark.library.library import Library
from waymark.library.read import read
from waymark.web.languages import languages

PAGE = "content/modules/a-page"
TODAY = date(2026, 11, 24)


def findings(root: Path) -> list[Finding]:
    library = read(root, languages(), diagnosed=True, today=TODAY)
    return [*library.findings, *library.remarks]


def change(root: Path, file: str, old: str, new: str) -> list[Finding]:
    """What is found after one change of one file of the page."""
    path = root / PAGE / file if not file.startswith("content") else root / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    return findings(root)


def test_nothing_is_wrong_with_the_small_project(small: Path) -> None:
    assert findings(small) == []


@pytest.mark.parametrize(
    ("file", "old", "new", "line", "message"),
    [
        ("module.yaml", "level: start", "level: middle", 2, "level"),
        ("module.yaml", "emergency: false\n", "", 1, '"emergency" is missing.'),
        ("module.yaml", "order: 1", "order: 1\nunknown: 1", 4, 'The key "unknown" is not known'),
        ("module.yaml", "order: 1", "order: 1\norder: 2", 4, "stands here twice"),
        ("module.yaml", "code: M99", "code: [", None, "not valid YAML"),
        (
            "module.yaml",
            "words: [gene]",
            "words: [gene, nothing]",
            None,
            '"nothing" is no glossary',
        ),
        ("module.yaml", "sources: [S1]}", "sources: [S9]}", None, "not listed"),
        ("module.yaml", 'right: ["no"]', 'right: ["maybe"]', 13, "none of the options"),
        ("module.yaml", '["yes", "no"], right', '["yes", "no", unsure], right', 13, "leave it out"),
        ("module.yaml", "https://example.org", "http://example.org", 9, "address"),
        ("en.md", "title: A page", "titel: A page", 2, 'The key "titel" is not known'),
        ("en.md", "---\ntitle", "title", 1, "front matter"),
        ("en.md", '"yes": "Yes", ', "", 9, '"yes" has no words'),
        ("en.md", '"no": "No"', '"no": "No", "so": "So"', 9, '"so" is not in module.yaml'),
        ("en.md", "labels: {dot: Dot}", "labels: {spot: Dot}", 5, 'label "dot" without words'),
        ("en.md", "## Why\n\n", "", None, "begins with a heading"),
        ("en.md", "- One thing.", "- *One* thing.", 20, "Italics"),
        ("en.md", "- One thing.", "- One <b>thing</b>.", 20, "No HTML"),
        ("en.md", "## How\n", "## How\n\n<script>x</script>\n", 20, "No HTML"),
        ("en.md", "## How\n", "## How\n\n![x](y)\n", 20, "No pictures"),
        ("en.md", "## How\n", "### How\n", 18, "second level"),
        ("en.md", "[^S1]", "[^S7]", 16, "source S7 is not listed"),
        ("en.md", "{people}", "{persons}", 16, "number {persons} is not listed"),
        ("en.md", "- One thing.", "- [One](learn/nothing).", 20, 'no page "learn/nothing"'),
        ("en.md", "- One thing.", "- [One](https://x.org).", 20, "no page of this site"),
        ("en.md", "- One thing.", "- [One](javascript:x).", 20, "cannot be used"),
        ("picture.svg", "<circle", '<circle onload="x"', 5, 'attribute "onload"'),
        ("picture.svg", "<circle", "<script/><circle", 5, "<script>"),
        ("picture.svg", "<circle", '<circle style="x"', 5, 'attribute "style"'),
        ("picture.svg", "<circle", "<a/><circle", 5, "<a>"),
        ("picture.svg", "</svg>", "", 5, "not well formed"),
        ("picture.svg", "<svg", '<!DOCTYPE x [<!ENTITY a "b">]><svg', 5, "document type"),
        ("picture.svg", "<text data-label", "<text>Word</text><text data-label", 5, "translated"),
        ("picture.svg", "</svg>", "Secret</svg>", 5, "translated"),
        ("module.yaml", "reviews: []", "reviews: &a [*a]", 14, "refers to another place"),
        ("content/glossary/terms.yaml", "dna: {}", "dna: {related: [x]}", None, 'no word "x"'),
        ("content/glossary/en.yaml", "  dna:", "  dnb:", 3, '"dnb" is not in terms.yaml'),
    ],
)
def test_each_slip_is_found_at_its_line(
    small: Path, file: str, old: str, new: str, line: int | None, message: str
) -> None:
    found = change(small, file, old, new)
    fitting = [one for one in found if message in one.message]
    assert fitting, [str(one) for one in found]
    assert line is None or line in {one.line for one in fitting}
    assert all(one.level == "must" for one in fitting)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("112", "113", "112 stands in the source but not here"),
        ("112", "113", "113 stands here more often"),
        ("2020 waren", "2021 waren", "2020 stands in the source"),
        ("{people}", "1234", "{people} stands in the English"),
        ("[^S1]", "", "[^S1] stands in the English"),
        ("- Eine Sache.\n", "", "English has 2 list items, this text has 1"),
        ("\n## Wie\n", "", "English has 2 headings, this text has 1"),
        ("next_steps: [Ruhen Sie sich aus.]", "next_steps: [A., B.]", "1 next steps"),
    ],
)
def test_a_translation_that_changes_a_fact_must_be_mended(
    small: Path, old: str, new: str, message: str
) -> None:
    fitting = [one for one in change(small, "de.md", old, new) if message in one.message]
    assert [one.level for one in fitting] == ["must"]
    assert fitting[0].path == f"{PAGE}/de.md"


def test_figures_in_other_scripts_are_the_same_figures(small: Path) -> None:
    assert change(small, "de.md", "112", "١١٢") == []


def test_a_translation_knows_when_english_has_moved_on(small: Path) -> None:
    found = change(small, "en.md", "- One thing.", "- Another thing.")
    assert [(one.path, one.level) for one in found] == [(f"{PAGE}/de.md", "should")]
    assert "English has changed" in found[0].message
    library = read(small, languages())
    assert library.shelves["modules"]["a-page"]["de"].standing.stale
    assert not library.shelves["guides"]["a-guide"]["de"].standing.stale


def test_a_blank_line_more_makes_nothing_stale(small: Path) -> None:
    assert change(small, "en.md", "Call 112.\n", "Call 112.   \n\n\n") == []


def test_a_translation_says_what_it_was_made_from(small: Path) -> None:
    found = change(small, "de.md", "translated_by: software\n", "")
    assert "belong together" in found[0].message
    file = small / PAGE / "de.md"
    lines = [one for one in file.read_text().splitlines() if "translated" not in one]
    file.write_text("\n".join(lines))
    assert any("translated_from is missing" in one.message for one in findings(small))


@pytest.mark.parametrize(
    "spoil",
    [
        lambda page: (page / "en.md").unlink(),
        lambda page: (page / "module.yaml").unlink(),
        lambda page: (page / "picture.svg").unlink(),
        lambda page: (page / "en.md").write_bytes(b"\xff\xfe\x00"),
        lambda page: (page / "en.md").write_text(""),
        lambda page: (page / "picture.svg").write_bytes(b"\xff<svg/>"),
        lambda page: (page / "module.yaml").write_text(""),
        lambda page: (page / "module.yaml").write_text("- a\n- b\n"),
        lambda page: (page / "module.yaml").write_text("code: !!python/object:os.system x\n"),
        lambda page: (page / "module.yaml").write_text("? [a]\n: b\n"),
        lambda page: (page / "xx.md").write_text("---\n---\n"),
    ],
)
def test_whatever_is_broken_the_rest_is_still_read(
    small: Path, spoil: Callable[[Path], object]
) -> None:
    spoil(small / PAGE)
    library: Library = read(small, languages())
    assert any(one.level == "must" and PAGE in one.path for one in library.findings)
    assert "de" in library.shelves["guides"]["a-guide"]


def test_without_questions_there_is_no_page(small: Path) -> None:
    file = small / PAGE / "module.yaml"
    text = file.read_text()
    file.write_text(text[: text.index("questions:")] + "questions: {}\nreviews: []\n")
    assert any('"questions"' in one.message and one.level == "must" for one in findings(small))


def test_a_declared_word_that_is_nowhere_in_the_text_is_named(small: Path) -> None:
    found = change(small, "de.md", "Ein Gen ist", "Das ist")
    assert [one.message for one in found] == [
        'The word "gene" is nowhere in the text. Is a form of it missing?'
    ]


def test_a_hard_text_is_stopped_and_a_long_sentence_is_named_with_its_line(small: Path) -> None:
    hard = (
        "The pharmacogenetic characterisation of individual metabolising capacities necessitates "
        "multidisciplinary interpretation, notwithstanding considerable heterogeneity between "
        "international recommendations concerning therapeutic individualisation, whose "
        "implementation presupposes organisational infrastructure, professional qualification, "
        "reimbursement arrangements and informational accessibility for all participating people."
    )
    found = change(small, "en.md", "- One thing.", "\n\n".join([f"- One thing.\n\n{hard}"] * 4))
    levels = {(one.level, "hard to read" in one.message) for one in found if "en.md" in one.path}
    assert ("must", True) in levels
    long = [one for one in found if "Try two sentences" in one.message]
    assert [one.line for one in long] == [22, 26, 30, 34]
