"""`waymark plain compare`: before and after, source and translation."""

import json

from tests.commands.asking import EASY, LONG, Asking

GERMAN = "Rufen Sie uns bitte an. Wir helfen Ihnen gern. Bringen Sie jemanden mit. "


def row(out: str, name: str) -> list[str]:
    (line,) = (
        line for line in out.splitlines() if line.split()[: len(name.split())] == name.split()
    )
    return line.split()[len(name.split()) :]


def test_a_version_that_got_easier_passes(ask: Asking) -> None:
    old = ask.write("old.en.md", EASY * 8 + LONG)
    new = ask.write("new.en.md", EASY * 10)
    answer = ask("compare", old, new)
    assert answer.code == 0
    assert row(answer.out, "LONG") == ["1", "0", "-1"]
    assert row(answer.out, "words") == ["186", "190", "+4"]
    assert row(answer.out, "sentences") == ["25", "30", "+5"]
    assert "SMOG" in answer.out
    assert "Plainness" in answer.out


def test_a_version_that_got_harder_or_lost_something_is_told(ask: Asking) -> None:
    hard = "Notwithstanding considerable heterogeneity, recommendations presuppose organisation. "
    old = ask.write("old.en.md", EASY * 8 + "Call 112.")
    new = ask.write("new.en.md", EASY * 5 + hard * 9)
    answer = ask("compare", old, new)
    assert answer.code == 1
    assert "The text was easier before" in answer.out
    assert "Figures that stood here before are gone: 112." in answer.out


def test_a_translation_is_held_against_its_source(ask: Asking) -> None:
    old = ask.write("en.md", EASY * 8 + "Call 112.")
    new = ask.write("de.md", GERMAN * 8 + "Rufen Sie 113 an.")
    answer = ask("compare", old, new)
    assert answer.code == 1
    assert "DRIFT   112 stands in the source but not here as often." in answer.out
    assert "DRIFT   113 stands here more often than in the source." in answer.out
    assert row(answer.out, "LIX")[:2] != ["–", "–"]
    ask.write("de.md", GERMAN * 8 + "Rufen Sie 112 an.")
    assert ask("compare", old, new).code == 0


def test_languages_are_asked_for_or_taken_from_the_other_text(ask: Asking) -> None:
    old, new = ask.write("one.txt", EASY * 8), ask.write("two.txt", GERMAN * 8)
    answer = ask("compare", old, new, "--lang", "en", "--lang-new", "de")
    assert row(answer.out, "language") == ["en", "de"]
    named = ask.write("one.en.txt", EASY * 8)
    assert row(ask("compare", named, old).out, "language") == ["en", "en"]
    assert row(ask("compare", old, named).out, "language") == ["en", "en"]


def test_the_same_in_json(ask: Asking) -> None:
    old = ask.write("en.md", EASY * 8 + "Call 112.")
    new = ask.write("de.md", GERMAN * 8 + "Rufen Sie 113 an.")
    answer = json.loads(ask("compare", old, new, "--format", "json").out)
    assert answer["translation"] is True
    assert answer["old"]["language"] == "en"
    assert answer["new"]["raw_textstat"]["figures"]
    assert [one["code"] for one in answer["differences"]] == ["DRIFT", "DRIFT"]
    change = answer["new"]["plainness"] - answer["old"]["plainness"]
    assert round(change, 1) == answer["plainness_change"]


def test_two_files_are_needed_that_can_be_read(ask: Asking) -> None:
    old = ask.write("en.md", EASY)
    answer = ask("compare", old, ask.folder / "none.md")
    assert answer.code == 2
    assert "none.md: cannot be checked." in answer.err
