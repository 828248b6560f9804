"""What to look at in a text, with the exact place."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from waymark.plain.plainness import Band
from waymark.plain.tally import Sentence
from waymark.plain.unit import Span

# Words in a sentence. Easy-to-read rules ask for 15; above 20 many readers lose the thread.
LONG = 20
VERY_LONG = 30


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing worth changing. `measured` is more than `limit`, both in the unit of the code."""

    code: str
    severity: Band
    span: Span
    measured: int
    limit: int


def long_sentences(sentences: Iterable[Sentence]) -> Iterator[Finding]:
    """LONG: more words than most readers can hold."""
    for sentence in sentences:
        words = sentence.counts.words
        if words > VERY_LONG:
            yield Finding("LONG", Band.RED, sentence.span, words, VERY_LONG)
        elif words > LONG:
            yield Finding("LONG", Band.AMBER, sentence.span, words, LONG)
