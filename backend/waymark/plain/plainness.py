"""What a metric value means to a reader: a band, and Plainness from 0 to 100."""

from enum import StrEnum
from itertools import pairwise
from math import floor

from waymark.plain.profile import Yardstick

# Plainness at the CEFR levels A2, B1, B2 and C1 (decision 7).
LEVELS = (80.0, 60.0, 40.0, 20.0)
EASIEST, HARDEST = 100, 0


class Band(StrEnum):
    """Green meets B1, amber is within one level of it, red is beyond."""

    GREEN = "green"
    AMBER = "amber"
    RED = "red"


def band(yardstick: Yardstick, value: float) -> Band:
    """The band of a metric value."""
    sign = 1 if yardstick.measure.higher_is_easier else -1
    if sign * value >= sign * yardstick.green:
        return Band.GREEN
    return Band.AMBER if sign * value >= sign * yardstick.red else Band.RED


def plainness(yardstick: Yardstick, value: float) -> int:
    """Map a metric value through the anchors, straight between them and on beyond the last.

    Rounded down, so that 60 or more is exactly the green band.
    """
    sign = 1 if yardstick.measure.higher_is_easier else -1
    segments = list(pairwise(zip(yardstick.anchors, LEVELS, strict=True)))
    reached = (segment for segment in segments if sign * value >= sign * segment[1][0])
    (upper, top), (lower, bottom) = next(reached, segments[-1])
    exact = bottom + (value - lower) / (upper - lower) * (top - bottom)
    return max(HARDEST, min(EASIEST, floor(exact)))
