"""Words and numbers are told apart by the stated rules."""

import pytest

from waymark.plain.tally import letters
from waymark.plain.tokenise import tokeniser

JOINED = tokeniser(divides_elisions=False)
DIVIDED = tokeniser(divides_elisions=True, undivided=["aujourd'hui"])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("follow-up and/or X-ray", ["follow", "up", "and", "or", "X-ray"]),
        ("Don't take 2.5 mg or 5mg.", ["Don't", "take", "2.5", "mg", "or", "5mg"]),
        ("HbA1c, B12 (U.S.)", ["HbA1c", "B12", "U.S"]),
        ("on 12.05.2024 at 8:30, 120/80", ["on", "12.05.2024", "at", "8:30", "120/80"]),
        ("the patient’s 'own' list", ["the", "patient’s", "own", "list"]),
        ("Medi\u00adka\u00adment T-Zelle", ["Medi\u00adka\u00adment", "T-Zelle"]),
        ("خُذِ الدَّواءَ ٧٫٥", ["خُذِ", "الدَّواءَ", "٧٫٥"]),
        ("\x00 \u0301 … — %", []),
    ],
)
def test_text_falls_into_words_and_numbers(text: str, expected: list[str]) -> None:
    assert JOINED.findall(text) == expected


def test_french_and_italian_elisions_are_two_words() -> None:
    text = "l’hôpital dell'ospedale aujourd’hui un po' d'eau"
    expected = ["l’", "hôpital", "dell'", "ospedale", "aujourd’hui", "un", "po", "d'", "eau"]
    assert DIVIDED.findall(text) == expected


@pytest.mark.parametrize(
    ("word", "count"),
    [("Café", 4), ("don't", 4), ("HbA1c", 4), ("الدَّواءَ", 6), ("الـــدواء", 6), ("a\u00adb", 2)],
)
def test_letters_leave_out_marks_digits_and_what_is_invisible(word: str, count: int) -> None:
    assert letters(word) == count
