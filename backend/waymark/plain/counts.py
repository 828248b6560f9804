"""What is counted in a text, sentence by sentence."""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from operator import attrgetter


@dataclass(frozen=True, slots=True, order=True, kw_only=True)
class Counts:
    """Everything the formulas ask for. Adding two counts adds two texts.

    `letters` leaves out punctuation, marks and digits. `mono`, `poly3` and `poly4` are words of
    one, of three or more, of four or more syllables. `long6` have more than six letters, `long_k`
    more than the language's own cut-off. `osman` is what the Arabic formula adds up (osman.py).
    `numbers` are not words. `fragments` are sentences that earn nothing: see `credited`.
    """

    sentences: int = 0
    words: int = 0
    letters: int = 0
    syllables: int = 0
    mono: int = 0
    poly3: int = 0
    poly4: int = 0
    long6: int = 0
    long_k: int = 0
    osman: int = 0
    numbers: int = 0
    fragments: int = 0

    @property
    def credited(self) -> int:
        """Sentences that shorten the average.

        A sentence of fewer than three words is a sentence and is counted, but it earns no credit
        beside others in its unit, so that no score rises by chopping off two words with a full
        stop. Its price for honest short sentences is at most two words in the average.
        """
        return max(1, self.sentences - self.fragments)


_NAMES = tuple(field.name for field in fields(Counts))
_FIELDS = attrgetter(*_NAMES)
NOTHING = Counts()


def total(counts: Iterable[Counts]) -> Counts:
    """The counts of all sentences together."""
    rows = [_FIELDS(each) for each in counts]
    if not rows:
        return NOTHING
    return Counts(**dict(zip(_NAMES, map(sum, zip(*rows, strict=True)), strict=True)))
