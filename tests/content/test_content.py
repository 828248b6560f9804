"""The real content: nothing to mend, every fact with its source, honest about itself."""

import re
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from waymark.domain.finding import Finding
from waymark.domain.module import Module
from waymark.library.library import Library
from waymark.library.read import read
from waymark.library.schemas import schemas
from waymark.paths import CONTENT, ROOT
from waymark.web.languages import languages
from waymark.web.translations import translations

CODES = [language.code for language in languages()]
# What must never be said to a patient, in the words the languages use for it.
ORDERS = re.compile(
    r"\b(?:stop taking|start taking|skip a dose|double the dose|halve the dose)\b", re.IGNORECASE
)


@pytest.fixture(scope="module")
def library() -> Library:
    return read(ROOT, languages(), diagnosed=True)


def modules(library: Library) -> list[Module]:
    return list(library.editions)


def test_there_is_nothing_to_mend(library: Library) -> None:
    """Remarks that the baseline has already are older than the rule that makes them."""
    everything: list[Finding] = [*library.findings, *library.remarks]
    found = [one for one in everything if one.level != "noted"]
    assert [str(one) for one in found] == []


def test_every_page_is_there_in_every_language(library: Library) -> None:
    for pages in library.shelves.values():
        for editions in pages.values():
            assert list(editions) == CODES
    assert list(library.glossaries) == CODES
    for leaf in library.leaves.values():
        assert list(leaf) == CODES


def test_the_promised_pages_are_there(library: Library) -> None:
    codes = {module.code for module in modules(library)}
    assert {"M01", "M05", "M07", "C1"} <= codes


def test_every_page_is_easy_to_read(library: Library) -> None:
    """Green everywhere; where we cannot be sure, the measure itself says how sure."""
    for module in modules(library):
        assert module.reading.band == "green", (module.slug, module.language.code)
    for glossary in library.glossaries.values():
        assert glossary.reading.band == "green", glossary.language.code
    for leaf in library.leaves.values():
        for page in leaf.values():
            assert page.reading.band == "green", (page.slug, page.language.code)


def test_sentences_are_short(library: Library) -> None:
    """Fifteen words or fewer on average."""
    for module in modules(library):
        counts = module.reading.counts
        assert counts.words / counts.sentences <= 15, (module.slug, module.language.code)


def test_every_source_is_cited_and_every_number_is_used(library: Library) -> None:
    for module in modules(library):
        text = "".join(str(block.html) for block in module.blocks)
        cited = {int(number) for number in re.findall(r'href="#source-(\d+)"', text)}
        assert cited == {source.number for source in module.sources}, module.slug
        file = CONTENT / module.shelf / module.slug / f"{module.language.code}.md"
        words = file.read_text("utf-8")
        facts = (file.parent / "module.yaml").read_text("utf-8")
        for name in re.findall(r"^  ([a-z0-9-]+): \{value:", facts, re.MULTILINE):
            assert f"{{{name}}}" in words, (file, name)


def test_nobody_is_told_what_to_do_with_a_medicine(library: Library) -> None:
    for module in modules(library):
        if module.language.code == "en":
            text = (CONTENT / module.shelf / module.slug / "en.md").read_text("utf-8")
            assert not ORDERS.search(text)
    medicines = library.shelves["modules"]["medicines-and-your-genes"]["en"]
    assert "Do not stop or change your medicine" in "".join(str(b.html) for b in medicines.blocks)


ADDRESSES = {"modules": "learn", "guides": "guides"}


def shown(portal: TestClient, module: Module) -> str:
    """The page as a reader gets it, as text with its tags."""
    return portal.get(f"/{module.language.code}/{ADDRESSES[module.shelf]}/{module.slug}").text


def test_pages_about_medicines_carry_the_emergency_box(
    library: Library, portal: TestClient
) -> None:
    marked = {module.code: module.emergency for module in modules(library)}
    assert marked["M05"]
    assert marked["C1"]
    for module in modules(library):
        assert ('class="urgent"' in shown(portal, module)) is module.emergency, module.slug


def test_every_page_says_what_nobody_has_checked(library: Library, portal: TestClient) -> None:
    """A sentence for each review that is missing, in the reader's language."""
    for module in modules(library):
        said = translations(module.language.code).gettext
        missing = {
            "Not yet read by a clinician.": module.standing.read_by("clinician") is None,
            "Not yet checked by a native speaker.": module.standing.translated_by is not None
            and module.standing.read_by("native") is None,
            "Translated by software.": module.standing.translated_by == "software",
        }
        body = shown(portal, module)
        for sentence, true in missing.items():
            assert (said(sentence) in body) is true, (module.slug, module.language.code, sentence)


def test_a_review_in_the_files_is_of_the_words_as_they_stand(library: Library) -> None:
    """One of older words would be shown to nobody; whoever edits must ask for a new one."""
    for module in modules(library):
        assert module.standing.valid == module.standing.reviews, module.slug


def test_pictures_are_small_and_named(library: Library) -> None:
    for module in modules(library):
        svg = str(module.picture.svg)
        assert len(svg.encode()) <= 6000, module.slug
        assert svg.count("<title") == svg.count("<desc") == 1
        assert module.picture.title
        assert module.picture.description


def test_every_word_taught_has_a_page(library: Library) -> None:
    for module in modules(library):
        terms = library.glossaries[module.language.code].terms
        assert set(module.words) <= set(terms)


@pytest.mark.parametrize("name", sorted(schemas()))
def test_the_schema_for_editors_is_fresh(name: str) -> None:
    """`waymark check --write-schema` after changing what files may say."""
    assert (CONTENT / "schema" / name).read_text("utf-8") == schemas()[name]


def test_every_content_file_names_its_schema() -> None:
    files: list[Path] = [*CONTENT.rglob("module.yaml"), *CONTENT.rglob("page.yaml")]
    for file in [*files, CONTENT / "glossary" / "terms.yaml"]:
        first = file.read_text("utf-8").splitlines()[0]
        target = first.removeprefix("# yaml-language-server: $schema=")
        assert (file.parent / target).resolve().is_file(), file
