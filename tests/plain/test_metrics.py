"""Published scores, bands and Plainness."""

import pytest

from waymark.plain.counts import Counts
from waymark.plain.plainness import LEVELS, Band, band, plainness
from waymark.plain.profile import MEASURES, PROFILES, Yardstick

YARDSTICKS = [(code, known.yardstick) for code, known in PROFILES.items() if known.yardstick]
NAMES = [f"{code}-{yardstick.measure.id}" for code, yardstick in YARDSTICKS]


@pytest.mark.parametrize(("_", "yardstick"), YARDSTICKS, ids=NAMES)
def test_plainness_meets_its_anchors_and_sixty_is_green(_: str, yardstick: Yardstick) -> None:
    for value, level in zip(yardstick.anchors, LEVELS, strict=True):
        assert plainness(yardstick, value) == level
    assert yardstick.green == yardstick.anchors[1]
    sign = 1 if yardstick.measure.higher_is_easier else -1
    for step in range(-400, 400):
        value = yardstick.green + step / 8
        easier = value + sign / 8
        assert (plainness(yardstick, value) >= 60) == (band(yardstick, value) is Band.GREEN)
        assert 0 <= plainness(yardstick, value) <= plainness(yardstick, easier) <= 100


@pytest.mark.parametrize(("_", "yardstick"), YARDSTICKS, ids=NAMES)
def test_two_hard_texts_that_differ_do_not_look_the_same(_: str, yardstick: Yardstick) -> None:
    width = yardstick.anchors[3] - yardstick.anchors[2]
    beyond = [yardstick.anchors[3] + width * step / 4 for step in range(8)]
    shown = [plainness(yardstick, value) for value in beyond]
    assert shown == sorted(set(shown), reverse=True)


@pytest.mark.parametrize(("_", "yardstick"), YARDSTICKS, ids=NAMES)
def test_bands_follow_the_thresholds(_: str, yardstick: Yardstick) -> None:
    beyond = -0.01 if yardstick.measure.higher_is_easier else 0.01
    assert band(yardstick, yardstick.green) is Band.GREEN
    assert band(yardstick, yardstick.green + beyond) is Band.AMBER
    assert band(yardstick, yardstick.red) is Band.AMBER
    assert band(yardstick, yardstick.red + beyond) is Band.RED


COUNTS = Counts(sentences=10, words=150, letters=700, syllables=240, mono=90, poly3=20, poly4=6,
                long6=30, long_k=21)  # fmt: skip


@pytest.mark.parametrize(
    ("measure", "by_hand"),
    [
        ("asl", 15),
        ("lix", 15 + 20),
        ("lixc", 15 + 14),
        ("rix", 3),
        ("fog-pl", 0.4 * (15 + 4)),
        ("smog-cro", 2 + 18**0.5),
        ("coleman-liau", 0.0588 * 466.6667 - 0.296 * 6.6667 - 15.8),
        ("wiener-1", 0.1935 * 13.3333 + 0.1672 * 15 + 0.1297 * 20 - 0.0327 * 60 - 0.875),
        ("gutierrez-polini", 95.2 - 9.7 * 4.6667 - 0.35 * 15),
        ("flesch-alt", 226 - 1.04 * 15 - 72 * 1.6),
        ("flesch-bendova", 206.835 - 1.672 * 15 - 62.183 * 1.6),
        ("atesman", 198.825 - 2.61 * 15 - 40.175 * 1.6),
        ("cetinkaya-uzun", 118.823 - 0.971 * 15 - 25.987 * 1.6),
    ],
)
def test_formulas_agree_with_arithmetic_by_hand(measure: str, by_hand: float) -> None:
    assert MEASURES[measure].value(COUNTS) == pytest.approx(by_hand, abs=0.01)


def test_long_words_are_counted_by_each_cut_off() -> None:
    assert {code: known.long_word for code, known in PROFILES.items() if known.long_word != 7} == {
        **dict.fromkeys(("en", "nl", "sv", "da", "nb", "nn", "ar", "et", "ga", "mt"), 6),
        **dict.fromkeys(("pl", "uk", "ru", "tr", "lt"), 8),
        "fi": 9,
        "he": 5,
    }
