"""Syllables by rule against syllables counted by hand."""

import pytest

from waymark.plain.profile import PROFILES
from waymark.plain.selftest import Part, overall, syllables
from waymark.plain.syllables import RULES

EXACT, BIAS = 0.92, 0.02
NEEDS = ("flesch", "flesch_kincaid", "smog", "smog_cro", "fog", "wiener")


def test_every_language_with_a_syllable_formula_has_rules_and_a_list() -> None:
    needing = {
        code
        for code, known in PROFILES.items()
        for measure in (known.yardstick.measure if known.yardstick else None, *known.others)
        if measure and measure.formula in NEEDS
    }
    listed = {one.code for one in syllables(Part.SEEN)}
    assert needing <= set(RULES)
    assert set(RULES) == listed


def test_each_list_is_large_and_a_third_of_it_is_held_out() -> None:
    for seen, held_out in zip(syllables(Part.SEEN), syllables(Part.HELD_OUT), strict=True):
        assert seen.code == held_out.code
        assert seen.total >= 100
        assert held_out.total >= 49


@pytest.mark.parametrize("code", RULES)
def test_syllables_are_counted_as_promised(code: str) -> None:
    both = [one for part in Part for one in syllables(part) if one.code == code]
    assert overall(both).share >= EXACT
    true = sum(one.true for one in both)
    assert abs(sum(one.found for one in both) / true - 1) <= BIAS


@pytest.mark.parametrize(
    ("code", "word", "count"),
    [("en", "MRI", 3), ("en", "CT", 2), ("en", "AIDS", 1), ("de", "MRT", 3), ("fr", "l’", 0)],
)
def test_abbreviations_are_spelled_and_elided_articles_are_silent(
    code: str, word: str, count: int
) -> None:
    assert RULES[code].syllables(word) == count


def test_a_soft_hyphen_changes_nothing() -> None:
    assert RULES["de"].syllables("Medi\u00adka\u00adment") == RULES["de"].syllables("Medikament")
