"""What is counted in a text, sentence by sentence."""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from operator import attrgetter


@dataclass(frozen=True, slots=True, order=True)
class Counts:
    """Everything the formulas ask for. Adding two counts adds two texts.

    `letters` leaves out punctuation, marks and digits. `poly3` is words of three or more
    syllables. `long_words` have more letters than the language's cut-off. `numbers` are not words.
    `fragments` are sentences that earn nothing: see `credited`.
    """

    sentences: int
    words: int
    letters: int
    syllables: int
    poly3: int
    long_words: int
    numbers: int
    fragments: int = 0

    @property
    def credited(self) -> int:
        """Sentences that shorten the average.

        A sentence of fewer than three words is a sentence and is counted, but it earns no credit
        beside longer ones in its passage, so that no score rises by chopping off two words with a
        full stop. Its price for honest short sentences is at most two words in the average.
        """
        return max(1, self.sentences - self.fragments)


_FIELDS = attrgetter(*(field.name for field in fields(Counts)))
NOTHING = Counts(0, 0, 0, 0, 0, 0, 0)


def total(counts: Iterable[Counts]) -> Counts:
    """The counts of all sentences together."""
    rows = [_FIELDS(each) for each in counts]
    return Counts(*map(sum, zip(*rows, strict=True))) if rows else NOTHING
