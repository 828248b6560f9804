"""DRIFT: what a translation lost, added or made longer."""

from collections import Counter
from collections.abc import Iterator, Sequence

from waymark.plain.amounts import Amount, amounts, differences
from waymark.plain.counts import Counts, total
from waymark.plain.diagnose.finding import Finding, Value
from waymark.plain.language import parse
from waymark.plain.plainness import Band
from waymark.plain.profile import profile
from waymark.plain.tally import Sentence, tally
from waymark.plain.unit import Document, Kind, Span, Unit

CODE = "DRIFT"
# Languages that write more words in a sentence stay well below this; fewer words are no fault.
LONGER = 1.6
# With fewer sentences an average says nothing.
FEWEST_SENTENCES = 5


def drift(
    source: Document, source_language: str, translation: Document, language: str
) -> tuple[Finding, ...]:
    """Every difference in fact or form, with its place in the translation."""
    found = (
        *changed_numbers(source, translation),
        *changed_bullets(source, translation),
        *longer_sentences(source, source_language, translation, language),
    )
    return tuple(sorted(found, key=lambda one: one.span))


def changed_numbers(source: Document, translation: Document) -> Iterator[Finding]:
    """A number of the source that is not here, at the part where it should stand; or a new one."""
    theirs, ours = list(amounts(source)), list(amounts(translation))
    lost, new = differences(_values(theirs), _values(ours))
    for amount in _last(theirs, lost):
        span = _nearest(source, amount.span, translation)
        yield _finding(Band.RED, span, "drift-lost", number=_written(source, amount))
    for amount in _last(ours, new):
        written = _written(translation, amount)
        yield _finding(Band.RED, amount.span, "drift-new", number=written)


def changed_bullets(source: Document, translation: Document) -> Iterator[Finding]:
    """Another number of list items than in the source."""
    theirs, ours = _bullets(source), _bullets(translation)
    if len(theirs) == len(ours):
        return
    if ours:
        span = Span(ours[0].span.start, ours[-1].span.end)
    else:
        span = _nearest(source, theirs[0].span, translation)
    yield _finding(Band.AMBER, span, "drift-bullets", items=len(ours), source=len(theirs))


def longer_sentences(
    source: Document, source_language: str, translation: Document, language: str
) -> Iterator[Finding]:
    """Sentences much longer on average; shown at the longest of them."""
    theirs = tally(source, profile(parse(source_language)))
    ours = tally(translation, profile(parse(language)))
    if min(len(theirs), len(ours)) < FEWEST_SENTENCES:
        return
    before, now = _average(theirs), _average(ours)
    if now > LONGER * before:
        longest = max(ours, key=lambda one: one.words)
        values = {"words": round(now), "source": round(before)}
        yield _finding(Band.AMBER, longest.span, "drift-length", **values)


def _average(sentences: Sequence[Sentence]) -> float:
    counts: Counts = total(sentence.counts for sentence in sentences)
    return counts.words / counts.credited


def _values(found: Sequence[Amount]) -> Counter[str]:
    return Counter(amount.value for amount in found)


def _last(found: Sequence[Amount], wanted: Counter[str]) -> Iterator[Amount]:
    """The last uses of each wanted figure, as many as are wanted, in the order of the text."""
    left = Counter(wanted)
    taken = []
    for amount in reversed(found):
        if left[amount.value] > 0:
            left[amount.value] -= 1
            taken.append(amount)
    return reversed(taken)


def _bullets(document: Document) -> list[Unit]:
    return [unit for unit in document.units if unit.kind is Kind.BULLET]


def _nearest(source: Document, span: Span, translation: Document) -> Span:
    """The unit of the translation at the place of a unit of the source."""
    if not translation.units:
        return Span(0, len(translation.text))
    place = sum(unit.span.end <= span.start for unit in source.units)
    last = len(translation.units) - 1
    share = place / max(1, len(source.units) - 1)
    return translation.units[min(round(share * last), last)].span


def _written(document: Document, amount: Amount) -> str:
    return document.text[amount.span.start : amount.span.end]


def _finding(severity: Band, span: Span, key: str, **values: Value) -> Finding:
    return Finding(code=CODE, severity=severity, span=span, message_key=key, values=values)
