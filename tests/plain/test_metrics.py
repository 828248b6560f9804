"""Published scores, bands and Plainness."""

import pytest

from waymark.plain.counts import total
from waymark.plain.language import parse
from waymark.plain.normalise import document
from waymark.plain.plainness import LEVELS, Band, band, plainness
from waymark.plain.profile import MEASURES, PROFILES, Yardstick, profile
from waymark.plain.tally import tally


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("The cat sat on the mat.", 116),
        (
            (
                "This sentence, taken as a reading passage unto itself, "
                "is being used to prove a point."
            ),
            69,
        ),
        ("The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.", 37.5),
    ],
)
def test_published_flesch_scores_are_met(text: str, published: float) -> None:
    counts = total(s.counts for s in tally(document(text), profile(parse("en"))))
    assert MEASURES["flesch"].value(counts) == pytest.approx(published, abs=0.5)


YARDSTICKS = [(code, y) for code, known in PROFILES.items() for y in known.yardsticks]
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
def test_bands_follow_the_thresholds(_: str, yardstick: Yardstick) -> None:
    beyond = -0.01 if yardstick.measure.higher_is_easier else 0.01
    assert band(yardstick, yardstick.green) is Band.GREEN
    assert band(yardstick, yardstick.green + beyond) is Band.AMBER
    assert band(yardstick, yardstick.red) is Band.AMBER
    assert band(yardstick, yardstick.red + beyond) is Band.RED


def test_english_asks_for_smog_from_thirty_sentences() -> None:
    sentence = tally(document("We will call you back soon."), profile(parse("en")))[0].counts
    short, long = total([sentence] * 29), total([sentence] * 30)
    english = PROFILES["en"]
    chosen = [english.yardstick(counts) for counts in (short, long)]
    assert [y.measure.id for y in chosen if y] == ["flesch", "smog"]
