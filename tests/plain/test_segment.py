"""Sentences end where a careful reader would end them."""

from pathlib import Path

import pytest
import yaml

from waymark.plain.normalise import document
from waymark.plain.segment import sentences, split
from waymark.plain.unit import Kind, Unit

LISTED: dict[str, list[str]] = yaml.safe_load(
    Path(__file__).with_name("sentences.yaml").read_text(encoding="utf-8")
)
CASES = [(code, marked) for code, texts in LISTED.items() for marked in texts]


def test_the_set_is_large_enough() -> None:
    assert len(CASES) >= 60
    assert set(LISTED) == {"en", "de", "fr", "es", "it", "ar"}


@pytest.mark.parametrize(("code", "marked"), CASES)
def test_a_tricky_text_falls_into_the_right_sentences(code: str, marked: str) -> None:
    expected = marked.split(" | ")
    assert split(" ".join(expected), code) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rest\nDrink water\nCall us", ["Rest", "Drink water", "Call us"]),
        ("- Rest well\n- Drink water.\n\n1. Eat", ["Rest well", "Drink water.", "Eat"]),
        ("Take it with\nwater. Then rest.", ["Take it with\nwater.", "Then rest."]),
        ("What to do\n\nTake it.", ["What to do", "Take it."]),
        (
            "See https://example.org/a.b?c. Then call.",
            ["See https://example.org/a.b?c.", "Then call."],
        ),
        ("It is safe.[^S41] Take it.", ["It is safe.[^S41]", "Take it."]),
        ("Stop.\u00a0Rest.", ["Stop.", "Rest."]),
        ("…", []),
        ("", []),
    ],
)
def test_lines_bullets_and_marks_are_boundaries(text: str, expected: list[str]) -> None:
    assert [s.removesuffix("[^S41]").rstrip() for s in split(text, "en")] == [
        s.removesuffix("[^S41]") for s in expected
    ]


def test_offsets_are_exact_in_nfc_text() -> None:
    decomposed = "Cafe\u0301 aide. Buvez-en."
    ready = document(decomposed)
    found = [
        ready.text[s.start : s.end] for s in sentences(ready.scan, ready.passages[0].span, "fr")
    ]
    assert found == ["Café aide.", "Buvez-en."]


def test_units_never_share_a_sentence() -> None:
    ready = document([Unit(Kind.BULLET, "rest"), Unit(Kind.BULLET, "and drink")])
    found = [
        ready.text[s.start : s.end]
        for passage in ready.passages
        for s in sentences(ready.scan, passage.span, "en")
    ]
    assert found == ["rest", "and drink"]
