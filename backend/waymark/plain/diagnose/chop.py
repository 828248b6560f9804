"""CHOP: full stops put in so that sentences look short."""

from collections.abc import Iterator, Sequence

from waymark.plain.diagnose.finding import Finding
from waymark.plain.diagnose.text import Text
from waymark.plain.ends import Ends, ends_of
from waymark.plain.plainness import Band
from waymark.plain.tally import SHORTEST_CREDITED, Sentence
from waymark.plain.unit import Document, Kind, Span

MANY = 3


def chopped(text: Text) -> Iterator[Finding]:
    """Three or more pieces of sentences in a row. List items may be short."""
    run: list[Sentence] = []
    ends = ends_of(text.profile.code)
    for sentence in text.sentences:
        if sentence.unit is Kind.PARAGRAPH and _is_piece(text.document, sentence, ends):
            run.append(sentence)
            continue
        yield from _told(run)
        run = []
    yield from _told(run)


def _is_piece(document: Document, sentence: Sentence, ends: Ends) -> bool:
    """Under three words, or stopping where no sentence stops. A label has no full stop."""
    chunks = document.quote(sentence.span).split()
    if not ends.mark.search(chunks[-1]):
        return False
    tokens = sentence.counts.words + sentence.counts.numbers
    return min(tokens, len(chunks)) < SHORTEST_CREDITED or ends.hangs(chunks[-1])


def _told(run: Sequence[Sentence]) -> Iterator[Finding]:
    if len(run) >= MANY:
        yield Finding(
            code="CHOP",
            severity=Band.AMBER,
            span=Span(run[0].span.start, run[-1].span.end),
            message_key="chop",
            values={"sentences": len(run)},
        )
