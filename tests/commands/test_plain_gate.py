"""Waivers and baselines on the command line."""

import json

import pytest

from tests.commands.asking import EASY, LONG, Asking

WAIVED = """\
---
language: en
waivers:
  - {{code: {code}, reason: {reason}, person: A. Example, until: {until}}}
---
{text}
"""


def waived(**given: str) -> str:
    usual = {"code": "LONG", "reason": "A law says so.", "until": "2999-01-01", "text": LONG}
    return WAIVED.format(**{**usual, **given})


def test_a_waiver_in_the_front_matter_holds(ask: Asking) -> None:
    file = ask.write("page.md", waived())
    answer = ask("check", file)
    assert answer.code == 0
    assert "(waived by A. Example until 2999-01-01: A law says so.)" in answer.out
    (one,) = ask.record(file)["findings"]
    assert one["level"] == "should"
    assert one["waived"] == {
        "person": "A. Example", "until": "2999-01-01", "reason": "A law says so.",
    }  # fmt: skip


def test_an_expired_waiver_must_go(ask: Asking) -> None:
    answer = ask("check", ask.write("page.md", waived(until="2020-01-01", text=EASY)))
    assert answer.code == 1
    assert "The waiver of LONG by A. Example ended on 2020-01-01." in answer.out


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ({"code": "LONGISH"}, "is no code of a finding"),
        ({"reason": '""'}, "waivers.0.reason"),
        ({"until": "soon"}, "waivers.0.until"),
    ],
)
def test_a_waiver_that_says_nothing_is_refused(
    given: dict[str, str], says: str, ask: Asking
) -> None:
    answer = ask("check", ask.write("page.md", waived(**given)))
    assert answer.code == 2
    assert says in answer.out
    assert "Front matter, line 4" in answer.out


def test_old_findings_do_not_block_and_new_ones_do(ask: Asking) -> None:
    ask.write("texts/old.en.md", LONG)
    ask.write("texts/good.en.md", EASY)
    baseline = ask.folder / "baseline.json"
    written = ask("check", ask.folder / "texts", "--write-baseline", baseline)
    assert written.code == 0
    assert set(json.loads(baseline.read_text())["texts"]) == {
        "texts/good.en.md",
        "texts/old.en.md",
    }
    assert ask("check", ask.folder / "texts").code == 1
    answer = ask("check", ask.folder / "texts", "--baseline", baseline)
    assert answer.code == 0
    assert "(in the baseline)" in answer.out
    ask.write("texts/good.en.md", EASY + LONG)
    assert ask("check", ask.folder / "texts", "--baseline", baseline).code == 1


def test_names_in_a_baseline_do_not_depend_on_where_one_stands(
    ask: Asking, monkeypatch: pytest.MonkeyPatch
) -> None:
    ask.write("texts/old.en.md", LONG)
    monkeypatch.chdir(ask.folder)
    assert ask("check", "texts", "--write-baseline", "baseline.json").code == 0
    monkeypatch.chdir(ask.folder / "texts")
    assert ask("check", "old.en.md", "--baseline", "../baseline.json").code == 0


def test_content_that_went_since_the_baseline_is_told(ask: Asking) -> None:
    file = ask.write("page.en.md", EASY * 8 + "Call 112.")
    baseline = ask.folder / "b.json"
    ask("check", file, "--write-baseline", baseline)
    ask.write("page.en.md", EASY * 5)
    said = [one["message"] for one in ask.record(file, "--baseline", baseline)["findings"]]
    assert "Figures that stood here before are gone: 112. Is that meant?" in said


@pytest.mark.parametrize("text", [None, "{}", "\xff"])
def test_a_baseline_that_is_none_is_not_understood(text: str | None, ask: Asking) -> None:
    file = ask.write("page.en.md", EASY)
    if text is not None:
        ask.write("b.json", text.encode("latin-1"))
    answer = ask("check", file, "--baseline", ask.folder / "b.json")
    assert answer.code == 2
    assert "b.json" in answer.err
    assert answer.err.count("\n") == 1


def test_a_baseline_of_another_engine_says_so(ask: Asking) -> None:
    file = ask.write("page.en.md", LONG)
    baseline = ask.folder / "b.json"
    ask("check", file, "--write-baseline", baseline)
    data = json.loads(baseline.read_text())
    data["engine"]["engine"] = "0"
    baseline.write_text(json.dumps(data))
    answer = ask("check", file, "--baseline", baseline)
    assert answer.code == 0
    assert "written by another version of the engine" in answer.err


def test_a_text_that_could_not_be_read_fails_the_writing_too(ask: Asking) -> None:
    ask.write("a.md", "")
    assert ask("check", ask.folder, "--write-baseline", ask.folder / "b.json").code == 2
