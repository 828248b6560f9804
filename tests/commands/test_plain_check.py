"""`waymark plain check`: any text, its language, its findings, what cannot be read."""

import io
import sys
import unicodedata
from pathlib import Path

import pytest

from tests.commands.asking import EASY, LONG, Asking


def codes(record: dict[str, list[dict[str, object]]]) -> list[object]:
    return [one["code"] for one in record["findings"]]


# ------------------------------------------------------------------ exit codes, forms


def test_an_easy_text_needs_no_mending(ask: Asking) -> None:
    file = ask.write("page.en.txt", EASY * 8)
    answer = ask("check", file)
    assert answer.code == 0
    assert "English (en), from file name" in answer.out
    assert "green: most adults can read it" in answer.out
    assert "SMOG" in answer.out
    assert answer.out.rstrip().splitlines()[-1].startswith("1 text: 0 must")


def test_what_must_be_mended_is_named_with_line_and_column(ask: Asking) -> None:
    file = ask.write("page.en.md", f"# A heading\n\nRead this. {LONG}\n")
    answer = ask("check", file)
    assert answer.code == 1
    assert "  must       3:12  LONG    This sentence has 34 words." in answer.out
    assert answer.out.endswith("1 text: 1 must, 0 should.\n")


def test_one_object_a_line_holds_everything(ask: Asking) -> None:
    file = ask.write("page.en.txt", EASY * 8 + LONG)
    record = ask.record(file)
    assert record["path"] == str(file)
    assert record["language"] == "en"
    assert record["confidence"] == "high"
    assert record["metric"]["id"] == "smog"
    assert record["metric"]["lo"] <= record["metric"]["value"] <= record["metric"]["hi"]
    assert record["metric"]["band"] == record["band"]
    assert {"lix", "asl"} <= {other["id"] for other in record["others"]}
    assert 0 <= record["plainness_range"][0] <= record["plainness"] <= record["plainness_range"][1]
    assert record["words"] == 8 * 19 + 34
    assert record["unscored"] is None
    assert [one["name"] for one in record["raw_textstat"]["figures"]] == ["LIX"]
    assert set(record["engine_versions"]) == {"engine", "profiles"}
    assert len(record["text_sha256"]) == 64
    (long,) = (one for one in record["findings"] if one["code"] == "LONG")
    assert (EASY * 8 + LONG)[long["start"] : long["end"]] == LONG
    assert (long["severity"], long["level"], long["waived"]) == ("red", "must", None)
    assert long["evidence"] in {"validated", "heuristic"}
    assert long["message"].startswith("This sentence has 34 words")


def test_places_count_characters_of_the_composed_text(ask: Asking) -> None:
    text = unicodedata.normalize("NFD", "Ärzte müssen öfter üben.\r\n\r\n") + LONG
    (long,) = (
        one
        for one in ask.record(ask.write("page.de.txt", text))["findings"]
        if one["code"] == "LONG"
    )
    composed = unicodedata.normalize("NFC", text)
    assert composed[long["start"] : long["end"]] == LONG
    assert (long["line"], long["column"]) == (3, 1)


def test_an_unknown_language_is_said_clearly_and_gets_no_number(ask: Asking) -> None:
    file = ask.write("page.txt", EASY * 8 + LONG)
    record = ask.record(file)
    assert record["language"] == "und"
    assert record["confidence"] == "none"
    assert record["metric"] is record["plainness"] is record["band"] is None
    assert record["unscored"] == "unknown-language"
    answer = ask("check", file)
    assert "Language    unknown. Nobody names it: use --lang" in answer.out
    assert "Plainness   none: there is no measure for this language" in answer.out
    assert answer.code == 0, "difficulty only warns"


# ------------------------------------------------------------------ the language of a file

HTML = '<!doctype html><html class="x" lang="fr-CA"><body><p>Bonjour.</p></body></html>'


@pytest.mark.parametrize(
    ("name", "text", "language", "origin"),
    [
        ("de.md", "Hallo.", "de", "file name"),
        ("page.de.md", "Hallo.", "de", "file name"),
        ("page_de.txt", "Hallo.", "de", "file name"),
        ("page.pt-BR.html", "<p>Oi.</p>", "pt", "file name"),
        ("page.old.md", "Hallo.", "und", "nobody"),
        ("page.de.md", "---\nlanguage: fr\n---\nBonjour.", "fr", "front matter"),
        ("page.md", "---\r\nlang: 'no'\r\n---\r\nHei.", "nb", "front matter"),
        ("page.md", "---\nlang: en_GB\n---\nHello.", "en", "front matter"),
        ("page.html", HTML, "fr", "html lang"),
        ("page.de.html", HTML, "fr", "html lang"),
        ("page.html", "<p lang='de'>Hallo.</p>", "und", "nobody"),
        ("page.txt", "---\nlang: fr\n---\nBonjour.", "und", "nobody"),
    ],
)
def test_who_says_which_language_a_text_is_in(
    name: str, text: str, language: str, origin: str, ask: Asking
) -> None:
    file = ask.write(name, text)
    record = ask.record(file)
    assert (record["language"], record["language_from"]) == (language, origin)
    asked = ask.record(file, "--lang", "it")
    assert (asked["language"], asked["language_from"]) == ("it", "--lang")


def test_html_is_read_without_its_tags(ask: Asking) -> None:
    file = ask.write("page.html", f'<html lang="en"><p class="very long {LONG}">Short.</p></html>')
    assert ask.record(file)["words"] == 1


# ------------------------------------------------------------------ many files, broken files


def test_broken_files_get_a_line_each_and_the_others_go_on(ask: Asking) -> None:
    ask.write("a.en.md", EASY)
    ask.write("b.txt", b"\x89PNG\x00\x00")
    ask.write("c.txt", "Übung".encode("latin-1"))
    ask.write("d.md", " \n\n")
    ask.write("e.md", "---\nwaivers: [\n---\nText.")
    ask.write("f.md", "---\nreading_level: hard\n---\nText.")
    ask.write("g.txt", "a" * 2_000_001)
    ask.write("h.txt", "\x01\x02\x03 text \x04\x05")
    records = ask("check", ask.folder, ask.folder / "none.md", "--format", "json").records
    errors = {Path(one["path"]).name: one["error"] for one in records if "error" in one}
    assert sorted(errors) == [
        "b.txt", "c.txt", "d.md", "e.md", "f.md", "g.txt", "h.txt", "none.md",
    ]  # fmt: skip
    assert errors["b.txt"] == "It is no text file."
    assert errors["c.txt"] == "It is not UTF-8 text (byte 0)."
    assert errors["d.md"] == "It is empty."
    assert errors["e.md"].startswith("Front matter, line 3: This is not valid YAML")
    assert "reading_level" in errors["f.md"]
    assert errors["none.md"] == "It cannot be opened: No such file or directory."
    assert [one["words"] for one in records if "words" in one] == [19]
    answer = ask("check", ask.folder)
    assert answer.code == 2
    assert sum("cannot be checked" in line for line in answer.out.splitlines()) == 7
    assert answer.out.endswith("7 texts could not be checked.\n")


def test_a_folder_is_read_as_deep_as_it_goes_without_what_is_hidden(ask: Asking) -> None:
    for name in ("b.md", "a/deep/c.txt", "a/d.html", "a/e.yaml", ".git/f.md", "g.MD"):
        ask.write(name, "Words.")
    records = ask("check", ask.folder, ask.folder / "b.md", "--format", "json").records
    names = [Path(one["path"]).relative_to(ask.folder).as_posix() for one in records]
    assert names == ["a/d.html", "a/deep/c.txt", "b.md", "g.MD"]


def test_a_folder_without_texts_is_no_success(ask: Asking) -> None:
    (ask.folder / "empty").mkdir()
    answer = ask("check", ask.folder / "empty")
    assert answer.code == 2
    assert "There is no .md, .txt or .html file below it." in answer.out


def test_standard_input_is_read_for_a_dash(ask: Asking, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(LONG.encode())))
    answer = ask("check", "-", "--lang", "en", "--format", "json")
    assert answer.code == 1
    assert answer.records[0]["path"] == "-"
    assert codes(answer.records[0]) == ["LONG"]


@pytest.mark.parametrize("tag", ["x", "de_DE", "123", "german-language-of-austria"])
def test_a_language_that_is_no_tag_is_not_understood(tag: str, ask: Asking) -> None:
    answer = ask("check", ask.write("a.md", "Text."), "--lang", tag)
    assert answer.code == 2
    assert "is no language tag" in answer.err


def test_a_byte_order_mark_is_no_character(ask: Asking) -> None:
    record = ask.record(ask.write("a.en.txt", b"\xef\xbb\xbf" + LONG.encode()))
    (one,) = record["findings"]
    assert (one["start"], one["end"]) == (0, len(LONG))


# ------------------------------------------------------------------ levels, words explained


def test_the_level_is_asked_for_or_stands_in_the_front_matter(ask: Asking) -> None:
    text = " ".join(LONG.split()[:23]) + "."
    plain = ask.record(ask.write("a.en.md", text))
    assert [one["severity"] for one in plain["findings"]] == ["amber"]
    file = ask.write("b.en.md", f"---\nreading_level: easy-read\n---\n{text}")
    easy = ask.record(file)
    assert (easy["reading_level"], easy["findings"][0]["level"]) == ("easy-read", "must")
    assert codes(ask.record(file, "--level", "clinician")) == []


def test_words_of_a_glossary_are_explained(ask: Asking) -> None:
    file = ask.write("a.en.md", "Ask for the HLAX test. " + EASY)
    glossary = ask.write(
        "words.yaml", "terms:\n  hlax: {name: HLAX, meaning: A test., forms: [HLAX]}\n"
    )
    assert "ACRO" in codes(ask.record(file))
    assert "ACRO" not in codes(ask.record(file, "--glossary", glossary))


@pytest.mark.parametrize("text", [None, "terms: [", "words: {}", "- a"])
def test_a_glossary_that_is_none_is_not_understood(text: str | None, ask: Asking) -> None:
    file = ask.write("a.en.md", EASY)
    if text is not None:
        ask.write("words.yaml", text)
    answer = ask("check", file, "--glossary", ask.folder / "words.yaml")
    assert answer.code == 2
    assert "words.yaml" in answer.err
    assert answer.err.count("\n") == 1
