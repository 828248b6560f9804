"""Sentences end where a careful reader would end them."""

import pytest

from waymark.plain import Kind, Piece, assemble, normalise
from waymark.plain.profile import PROFILES
from waymark.plain.segment import segment
from waymark.plain.selftest import Part, overall, segmentation
from waymark.plain.unit import Document

PROMISED, PROMISED_IN_EACH = 0.97, 0.90


def sentences(document: Document, code: str) -> list[str]:
    return [document.text[span.start : span.end] for span in segment(document, code)]


def test_the_set_is_large_and_a_third_of_it_is_held_out() -> None:
    seen, held_out = segmentation(Part.SEEN), segmentation(Part.HELD_OUT)
    assert {one.code for one in seen} == {one.code for one in held_out} == set(PROFILES)
    assert overall(held_out).total == 31 * 4
    assert overall(seen).total >= 31 * 8


def test_sentences_are_found_as_promised() -> None:
    both = [*segmentation(Part.SEEN), *segmentation(Part.HELD_OUT)]
    assert overall(both).share >= PROMISED
    for code in PROFILES:
        own = overall([one for one in both if one.code == code])
        assert own.share >= PROMISED_IN_EACH, code


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
    found = sentences(normalise(text), "en")
    assert [one.removesuffix("[^S41]") for one in found] == [
        one.removesuffix("[^S41]") for one in expected
    ]


def test_offsets_are_exact_in_nfc_text() -> None:
    assert sentences(normalise("Cafe\u0301 aide. Buvez-en."), "fr") == ["Café aide.", "Buvez-en."]


def test_units_never_share_a_sentence() -> None:
    pieces = assemble([Piece(Kind.BULLET, "rest"), Piece(Kind.BULLET, "and drink")])
    assert sentences(pieces, "en") == ["rest", "and drink"]
