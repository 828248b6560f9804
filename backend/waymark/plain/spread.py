"""How sure the number of a short text is: a bootstrap over its sentences."""

from collections.abc import Sequence
from random import Random

from waymark.plain.counts import Counts, total
from waymark.plain.profile import Measure

# Fixed, so that the same text always has the same range.
SEED = 20261123
DRAWS = 200
# The middle 90 per cent of the draws is the range.
TAIL = 0.05


def spread(measure: Measure, sentences: Sequence[Counts], value: float) -> tuple[float, float]:
    """The range of a metric from low to high, always around its value.

    Sentences are sorted first: the order of paragraphs must not matter.
    """
    chance = Random(SEED)  # noqa: S311 - a repeatable draw, nothing secret
    pool = sorted(sentences)
    draws = (total(chance.choices(pool, k=len(pool))) for _ in range(DRAWS))
    values = sorted(measure.value(draw) for draw in draws if draw.words)
    cut = int(len(values) * TAIL)
    return min(values[cut], value), max(values[-1 - cut], value)
