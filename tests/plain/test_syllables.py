"""Syllables by rule against syllables counted by hand."""

import sys
from pathlib import Path

import pytest
import yaml

from waymark.plain.syllables import RULES

LISTED: dict[str, dict[int, str]] = yaml.safe_load(
    Path(__file__).with_name("syllables.yaml").read_text(encoding="utf-8")
)


@pytest.mark.parametrize("code", ["en", "de", "fr", "es", "it"])
def test_the_rules_agree_with_hand_counts(code: str, capsys: pytest.CaptureFixture[str]) -> None:
    by_hand = {word: count for count, words in LISTED[code].items() for word in words.split()}
    by_rule = {word: RULES[code].syllables(word) for word in by_hand}
    wrong = {word: by_rule[word] for word in by_hand if by_rule[word] != by_hand[word]}
    exact = 1 - len(wrong) / len(by_hand)
    bias = sum(by_rule.values()) / sum(by_hand.values()) - 1
    with capsys.disabled():
        figures = f"exact {exact:.1%}, bias {bias:+.1%}, wrong {wrong}"
        sys.stdout.write(f"\n{code}: {len(by_hand)} words, {figures}")
    assert len(by_hand) >= 40
    assert exact >= 0.9
    assert abs(bias) <= 0.03


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
