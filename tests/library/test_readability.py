"""The engine's gate over the content: waivers, the baseline, what a page explains."""

import json
from datetime import date
from pathlib import Path

import pytest

from waymark.domain.finding import Finding
from waymark.domain.glossary import lexicon
from waymark.library.plainness import BASELINE
from waymark.library.read import baseline, read
from waymark.plain.baseline import dump
from waymark.web.languages import languages

PAGE = "content/modules/a-page"
TODAY = date(2026, 11, 24)
LONG = "We go to you" + " and we go to you" * 6 + "."
WAIVER = "{{code: {code}, reason: {reason}, person: A. Example, until: {until}}}"


def findings(root: Path, today: date = TODAY) -> list[Finding]:
    library = read(root, languages(), diagnosed=True, today=today)
    return [*library.findings, *library.remarks]


def edit(root: Path, file: str, old: str, new: str) -> None:
    path = root / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def add_waiver(root: Path, file: str, **given: str) -> None:
    usual = {"code": "LONG", "reason": "The law says so.", "until": "2027-01-01"}
    line = WAIVER.format(**{**usual, **given})
    edit(root, file, "title: ", f"waivers: [{line}]\ntitle: ")


def of(found: list[Finding], file: str) -> list[tuple[str, str]]:
    return [(one.level, one.message) for one in found if one.path == file]


def with_long_sentence(root: Path) -> None:
    edit(root, f"{PAGE}/en.md", "- Call 112.", f"- Call 112.\n- {LONG}")
    edit(root, f"{PAGE}/de.md", "- Rufen Sie 112 an.", "- Rufen Sie 112 an.\n- Noch eine Sache.")


def test_a_very_long_sentence_must_be_mended_at_its_line(small: Path) -> None:
    with_long_sentence(small)
    (one,) = (one for one in findings(small) if "34 words" in one.message)
    assert (one.path, one.line, one.level) == (f"{PAGE}/en.md", 22, "must")


def test_a_portal_that_starts_asks_nothing_about_readability(small: Path) -> None:
    with_long_sentence(small)
    library = read(small, languages())
    assert library.remarks == ()
    assert library.shelves["modules"]["a-page"]["en"].reading.findings == ()
    assert not [one for one in library.findings if one.level == "must"]


# ------------------------------------------------------------------ waivers


def test_a_waiver_in_a_content_file_holds_until_its_day(small: Path) -> None:
    with_long_sentence(small)
    add_waiver(small, f"{PAGE}/en.md")
    (one,) = (one for one in findings(small) if "34 words" in one.message)
    assert one.level == "should"
    assert one.message.endswith("(waived by A. Example until 2027-01-01: The law says so.)")
    later = of(findings(small, date(2027, 1, 2)), f"{PAGE}/en.md")
    assert [level for level, _ in later] == ["must", "must"]
    assert any("The waiver of LONG by A. Example ended" in message for _, message in later)


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"code": "LONGISH"}, '"LONGISH" is no code of a finding'),
        ({"reason": '""'}, "waivers.0.reason"),
        ({"until": "someday"}, "waivers.0.until"),
    ],
)
def test_a_waiver_that_says_nothing_is_refused(
    given: dict[str, str], message: str, small: Path
) -> None:
    add_waiver(small, f"{PAGE}/en.md", **given)
    found = [one for one in findings(small) if message in one.message]
    assert [(one.level, one.line) for one in found] == [("must", 2)]


def test_the_day_of_a_waiver_is_no_figure_of_the_text(small: Path) -> None:
    add_waiver(small, f"{PAGE}/de.md")
    assert of(findings(small), f"{PAGE}/de.md") == [
        ("should", "The waiver of LONG by A. Example covers nothing. Take it out.")
    ]
    assert [one.line for one in findings(small)] == [None], "it is about the whole text"


def test_a_number_that_differs_may_be_waived_and_never_stops_a_portal_on_a_day(
    small: Path,
) -> None:
    edit(small, f"{PAGE}/de.md", "Rufen Sie 112 an.", "Rufen Sie 113 an.")
    assert {level for level, _ in of(findings(small), f"{PAGE}/de.md")} == {"must"}
    add_waiver(small, f"{PAGE}/de.md", code="DRIFT", reason="Austria.")
    found = of(findings(small), f"{PAGE}/de.md")
    assert {level for level, _ in found} == {"should"}
    assert all(message.endswith("2027-01-01: Austria.)") for _, message in found)
    late = of(findings(small, date(2028, 1, 1)), f"{PAGE}/de.md")
    assert [message for level, message in late if level == "must"] == [
        "The waiver of DRIFT by A. Example ended on 2027-01-01. Mend the text, or decide anew."
    ]
    library = read(small, languages(), today=date(2028, 1, 1))
    assert not [one for one in library.findings if one.level == "must"]


def test_a_point_moved_in_a_number_is_seen(small: Path) -> None:
    edit(small, f"{PAGE}/en.md", "- One thing.", "- Take 1.5 mg.")
    edit(small, f"{PAGE}/de.md", "- Eine Sache.", "- Nehmen Sie 15 mg.")
    said = [message for _, message in of(findings(small), f"{PAGE}/de.md")]
    assert "1.5 stands in the source but not here as often." in said
    assert "15 stands here more often than in the source." in said


def test_a_translation_with_much_longer_sentences_is_told(small: Path) -> None:
    long = "Und dann gehen wir noch gerne einmal weit hinaus und dann gehen wir wieder heim."
    edit(small, f"{PAGE}/de.md", "- Eine Sache.", f"- {' '.join([long] * 5)}")
    said = [message for _, message in of(findings(small), f"{PAGE}/de.md")]
    assert any("Sentences have" in message and "in the source" in message for message in said)


# ------------------------------------------------------------------ words explained


def test_a_word_counts_as_explained_where_the_page_links_it(small: Path) -> None:
    """A link stands at the first use in running text; a question for the team has none."""
    edit(small, f"{PAGE}/en.md", "- One thing.", "- DNA is one thing.")
    assert not [one for one in findings(small) if "DNA" in one.message]
    edit(small, f"{PAGE}/en.md", "- DNA is one thing.", "- One thing.")
    edit(small, f"{PAGE}/en.md", "ask_team: [What now?]", "ask_team: [What is my DNA?]")
    said = [one.message for one in findings(small) if "DNA" in one.message]
    assert said == ["DNA: say at first use what these letters stand for."]


def test_the_lexicon_knows_every_spelling(small: Path) -> None:
    glossary = read(small, languages()).glossaries["en"]
    made = lexicon(glossary.terms.values())
    assert made.words >= {"gene", "genes", "dna"}
    assert {entry.meaning for entry in made.entries} == {
        "A part of your DNA.",
        "The code in your cells.",
    }


# ------------------------------------------------------------------ the baseline


def write_baseline(root: Path) -> Path:
    file = root / BASELINE
    file.write_text(dump(baseline(root, languages())), "utf-8")
    return file


def test_what_stands_in_the_baseline_does_not_block(small: Path) -> None:
    with_long_sentence(small)
    write_baseline(small)
    (one,) = (one for one in findings(small) if "34 words" in one.message)
    assert one.level == "should"
    assert one.message.endswith("(in the baseline)")
    edit(small, f"{PAGE}/en.md", LONG, f"{LONG} {LONG}")
    assert [one.level for one in findings(small) if "34 words" in one.message] == ["must"] * 2


def test_the_baseline_knows_every_text_in_every_language(small: Path) -> None:
    texts = json.loads(write_baseline(small).read_text())["texts"]
    assert set(texts) == {
        *(f"content/{place}/{code}.md" for code in ("en", "de")
          for place in ("modules/a-page", "guides/a-guide", "pages/privacy")),
        *(f"accessibility/statement/{code}.md" for code in ("en", "de")),
        *(f"content/glossary/{code}.yaml" for code in ("en", "de")),
    }  # fmt: skip
    assert texts[f"{PAGE}/de.md"]["figures"] == {"1234": 1, "2020": 1, "112": 1}
    assert findings(small) == []


def test_a_figure_that_went_since_the_baseline_is_told(small: Path) -> None:
    write_baseline(small)
    edit(small, f"{PAGE}/en.md", "- Call 112.", "- Call us.")
    assert ("should", "Figures that stood here before are gone: 112. Is that meant?") in of(
        findings(small), f"{PAGE}/en.md"
    )


def test_a_broken_baseline_must_be_mended_and_an_old_one_should_be_written_anew(
    small: Path,
) -> None:
    file = write_baseline(small)
    text = file.read_text()
    file.write_text(text.replace('"version": 1', '"version": 0'))
    assert [level for level, _ in of(findings(small), BASELINE.as_posix())] == ["must"]
    file.write_bytes(b"\xff")
    assert [level for level, _ in of(findings(small), BASELINE.as_posix())] == ["must"]
    data = json.loads(text)
    data["engine"]["engine"] = "0"
    file.write_text(json.dumps(data))
    assert [level for level, _ in of(findings(small), BASELINE.as_posix())] == ["should"]
