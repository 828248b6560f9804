"""`waymark plain languages` and `waymark plain selftest`."""

import json
from collections.abc import Sequence
from dataclasses import replace

import pytest

from tests.commands.asking import Asking
from waymark.plain import selftest
from waymark.plain.profile import PROFILES
from waymark.plain.selftest import Detection, Part, Reference, Result


def test_every_language_stands_in_the_table(ask: Asking) -> None:
    answer = ask("languages")
    assert answer.code == 0
    rows = {line.split()[0]: line for line in answer.out.splitlines() if line}
    assert set(PROFILES) <= set(rows)
    assert "≥ 60" in rows["de"]
    assert "high" in rows["de"]
    assert PROFILES["de"].source in rows["de"]
    assert "provisional" in rows["ar"]


def test_the_same_table_in_json(ask: Asking) -> None:
    found = {one["code"]: one for one in json.loads(ask("languages", "--format", "json").out)}
    assert set(found) == set(PROFILES)
    assert found["sv"]["metric"] == "LIX"
    assert (found["sv"]["green"], found["sv"]["red"]) == (40, 50)
    assert found["fi"]["long_word"] == 9
    assert found["mt"]["green"] is None
    assert {"LONG", "PARA", "RARE", "JARGON"} <= set(found["de"]["rules"])
    assert "RARE" not in found["ga"]["rules"]


def stub(
    monkeypatch: pytest.MonkeyPatch, *, cut: Sequence[Result], counted: Sequence[Result]
) -> None:
    """A self-test with these results for what was seen, and the same for what was held out."""
    monkeypatch.setattr(selftest, "segmentation", lambda _: tuple(cut))
    monkeypatch.setattr(selftest, "syllables", lambda _: tuple(counted))
    monkeypatch.setattr(selftest, "passives", lambda _: (Detection("de", 9, 1, 0),))
    monkeypatch.setattr(selftest, "references", lambda: (REFERENCE,))


REFERENCE = Reference("flesch", "en", published=60, found=60.5, source="A. Example 1950")
GOOD_CUT = (Result("de", 100, 100), Result("en", 97, 100))
GOOD_COUNT = (Result("de", 95, 100, 202, 200), Result("en", 92, 100, 199, 200))


@pytest.mark.parametrize(
    ("cut", "counted", "missed"),
    [
        (GOOD_CUT, GOOD_COUNT, None),
        ((Result("de", 100, 100), Result("en", 93, 100)), GOOD_COUNT, "segmentation 96.5%"),
        ((Result("de", 1000, 1000), Result("en", 8, 10)), GOOD_COUNT, "segmentation en 80.0%"),
        (GOOD_CUT, (Result("de", 91, 100, 200, 200),), "syllables de 91.0% exact"),
        (GOOD_CUT, (Result("de", 99, 100, 205, 200),), "syllables de bias +2.50%"),
        (GOOD_CUT, (Result("de", 99, 100, 195, 200),), "syllables de bias -2.50%"),
    ],
)
def test_a_promise_that_is_missed_fails(
    cut: Sequence[Result],
    counted: Sequence[Result],
    missed: str | None,
    ask: Asking,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    stub(monkeypatch, cut=cut, counted=counted)
    answer = ask("selftest")
    assert answer.code == (1 if missed else 0)
    assert "200/200 100.0%" in answer.out or "2000/2000 100.0%" in answer.out
    if missed:
        assert f"missed: {missed}" in answer.out


def test_a_rule_for_passives_that_is_too_often_wrong_fails(
    ask: Asking, monkeypatch: pytest.MonkeyPatch
) -> None:
    stub(monkeypatch, cut=GOOD_CUT, counted=GOOD_COUNT)
    monkeypatch.setattr(selftest, "passives", lambda _: (Detection("de", 7, 3, 1),))
    answer = ask("selftest")
    assert "missed: passives de 70.0% precise" in answer.out
    assert "87.5%" in answer.out


def test_a_published_score_that_is_missed_fails(
    ask: Asking, monkeypatch: pytest.MonkeyPatch
) -> None:
    stub(monkeypatch, cut=GOOD_CUT, counted=GOOD_COUNT)
    monkeypatch.setattr(selftest, "references", lambda: (replace(REFERENCE, found=59.4),))
    answer = ask("selftest")
    assert answer.code == 1
    assert "missed: flesch, A. Example 1950 is off by 0.60" in answer.out


def test_what_was_seen_and_what_was_held_out_stand_apart(
    ask: Asking, monkeypatch: pytest.MonkeyPatch
) -> None:
    stub(monkeypatch, cut=GOOD_CUT, counted=GOOD_COUNT)
    results = {Part.SEEN: (Result("de", 9, 10),), Part.HELD_OUT: (Result("de", 3, 5),)}
    monkeypatch.setattr(selftest, "segmentation", results.__getitem__)
    row = next(line for line in ask("selftest").out.splitlines() if line.startswith("  de   "))
    assert row.split()[1:] == ["9/10", "90.0%", "3/5", "60.0%", "12/15", "80.0%"]
