"""What a metric value means to a reader: a band, and Plainness from 0 to 100."""

from collections.abc import Sequence
from enum import StrEnum
from itertools import pairwise
from math import exp, floor

from waymark.plain.profile import Yardstick

# Plainness at the CEFR levels A2, B1, B2 and C1 (decision 7).
LEVELS = (80.0, 60.0, 40.0, 20.0)
EASIEST, HARDEST = 100.0, 0.0


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


def plainness(yardstick: Yardstick, value: float) -> float:
    """Map a metric value through the anchors, straight between them.

    Beyond the first and the last it goes on ever more slowly, so that two texts that differ never
    look the same. Rounded down to a tenth: 60 or more is exactly the green band.
    """
    sign = 1 if yardstick.measure.higher_is_easier else -1
    points = [
        (sign * anchor, level) for anchor, level in zip(yardstick.anchors, LEVELS, strict=True)
    ]
    exact = _mapped(points, sign * value)
    return max(HARDEST, min(EASIEST, floor(exact * 10 + _SLACK) / 10))


def _mapped(points: Sequence[tuple[float, float]], value: float) -> float:
    (best, top), (worst, bottom) = points[0], points[-1]
    if value > best:
        slope = (top - points[1][1]) / (best - points[1][0])
        room = EASIEST - top
        return EASIEST - room * exp(-slope * (value - best) / room)
    if value < worst:
        slope = (points[-2][1] - bottom) / (points[-2][0] - worst)
        return bottom * exp(-slope * (worst - value) / bottom)
    for (upper, high), (lower, low) in pairwise(points):
        if value >= lower:
            return low + (value - lower) / (upper - lower) * (high - low)
    raise AssertionError(value)


# A value on an anchor must not fall below it by a rounding error of the machine.
_SLACK = 1e-9
