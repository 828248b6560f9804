"""Everything the engine says about one text."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from waymark.plain import profile as profiles
from waymark.plain.counts import Counts, total
from waymark.plain.finding import Finding, long_sentences
from waymark.plain.language import parse
from waymark.plain.normalise import document
from waymark.plain.plainness import Band, band, plainness
from waymark.plain.profile import Confidence, Measure, Profile, Yardstick, profile
from waymark.plain.script import is_written_in
from waymark.plain.spread import spread
from waymark.plain.tally import Sentence, tally
from waymark.plain.unit import Document, Span, Unit

ENGINE_VERSION = f"0.1.0+profiles.{profiles.VERSION}"

# Below these a number would be noise; up to the last it is shown as a range (decision 7).
FEWEST_WORDS = 100
FEWEST_SENTENCES = 5
WORDS_OF_A_RANGE = 300
HARDEST = 5


class Unscored(StrEnum):
    """Why a text has no number."""

    UNKNOWN_LANGUAGE = "unknown-language"
    OTHER_SCRIPT = "other-script"
    TOO_SHORT = "too-short"


@dataclass(frozen=True, slots=True)
class Metric:
    """The value of one formula. `low` and `high` are there when the text is short."""

    id: str
    name: str
    value: float
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class HardSentence:
    """A sentence to look at first. Its text stays out of `repr`, and so out of logs."""

    span: Span
    words: int
    long_words: int
    text: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Report:
    """How hard one text is to read, and how far that may be believed.

    Spans count characters of the text in NFC; of units, of their texts joined by a blank line.
    """

    language: str
    counts: Counts
    metric: Metric | None
    others: tuple[Metric, ...]
    plainness: int | None
    plainness_range: tuple[int, int] | None
    band: Band | None
    confidence: Confidence
    too_short: bool
    unscored: Unscored | None
    hardest: tuple[HardSentence, ...]
    findings: tuple[Finding, ...]
    engine_version: str = ENGINE_VERSION


@dataclass(frozen=True, slots=True)
class Score:
    """The numbers of a report; none at all when the text cannot be scored."""

    metric: Metric | None = None
    others: tuple[Metric, ...] = ()
    plainness: int | None = None
    plainness_range: tuple[int, int] | None = None
    band: Band | None = None


def score(source: str | Sequence[Unit], language: str) -> Report:
    """Score a plain text, or units, in the language of a BCP-47 tag."""
    known = profile(parse(language))
    ready = document(source)
    sentences = tally(ready, known)
    counts = total(sentence.counts for sentence in sentences)
    reason = _unscored(known, counts, ready.scan)
    numbers = Score() if reason else _score(known, sentences, counts)
    return Report(
        language=known.code,
        counts=counts,
        metric=numbers.metric,
        others=numbers.others,
        plainness=numbers.plainness,
        plainness_range=numbers.plainness_range,
        band=numbers.band,
        confidence=Confidence.NONE if reason is Unscored.OTHER_SCRIPT else known.confidence,
        too_short=_too_short(counts),
        unscored=reason,
        hardest=tuple(_hardest(ready, sentences)),
        findings=tuple(long_sentences(sentences)),
    )


def _unscored(known: Profile, counts: Counts, scan: str) -> Unscored | None:
    if not known.yardsticks:
        return Unscored.UNKNOWN_LANGUAGE
    if not is_written_in(known.script, scan):
        return Unscored.OTHER_SCRIPT
    return Unscored.TOO_SHORT if _too_short(counts) else None


def _too_short(counts: Counts) -> bool:
    return counts.words < FEWEST_WORDS or counts.sentences < FEWEST_SENTENCES


def _score(known: Profile, sentences: Sequence[Sentence], counts: Counts) -> Score:
    yardstick = known.yardstick(counts)
    if yardstick is None:
        return Score()
    metric = _primary(yardstick, sentences, counts)
    others = (other for other in known.others if other.id != metric.id)
    return Score(
        metric=metric,
        others=tuple(_metric(other, counts) for other in others),
        plainness=plainness(yardstick, metric.value),
        plainness_range=_plainness_range(yardstick, metric),
        band=band(yardstick, metric.value),
    )


def _metric(measure: Measure, counts: Counts) -> Metric:
    return Metric(measure.id, measure.name, measure.value(counts))


def _primary(yardstick: Yardstick, sentences: Iterable[Sentence], counts: Counts) -> Metric:
    """The metric that decides, with a range when the text is short."""
    measure = yardstick.measure
    value = measure.value(counts)
    if counts.words > WORDS_OF_A_RANGE:
        return Metric(measure.id, measure.name, value)
    low, high = spread(measure, [sentence.counts for sentence in sentences], value)
    return Metric(measure.id, measure.name, value, low, high)


def _plainness_range(yardstick: Yardstick, metric: Metric) -> tuple[int, int] | None:
    if metric.low is None or metric.high is None:
        return None
    ends = sorted((plainness(yardstick, metric.low), plainness(yardstick, metric.high)))
    return ends[0], ends[1]


def _hardest(ready: Document, sentences: Iterable[Sentence]) -> Iterable[HardSentence]:
    """The sentences with the most words, a long word weighing as much as three."""
    ranked = sorted(sentences, key=lambda s: (-s.counts.words - 2 * s.counts.long_words, s.span))
    for sentence in ranked[:HARDEST]:
        span, counts = sentence.span, sentence.counts
        text = ready.text[span.start : span.end]
        yield HardSentence(span, counts.words, counts.long_words, text)
