"""Everything the engine says about one text."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from hashlib import sha256

from waymark.plain import profile as profiles
from waymark.plain.counts import NOTHING, Counts, total
from waymark.plain.diagnose import Finding, Text, diagnose
from waymark.plain.language import parse
from waymark.plain.lexicon import NOTHING_EXPLAINED, Lexicon
from waymark.plain.normalise import Form, normalise
from waymark.plain.plainness import Band, band, plainness
from waymark.plain.profile import Confidence, Measure, Profile, Yardstick, profile
from waymark.plain.script import is_written_in
from waymark.plain.spread import spread
from waymark.plain.standard import PLAIN, Standard
from waymark.plain.tally import Sentence, tally
from waymark.plain.tokenise import MARK
from waymark.plain.unit import Document, Span

ENGINE_VERSIONS = {"engine": "0.2.0", "profiles": str(profiles.VERSION)}

# Below these a number would be noise; up to the last it is shown as a range (decision 7).
FEWEST_WORDS = 100
FEWEST_SENTENCES = 5
WORDS_OF_A_RANGE = 300
HARDEST = 5
# Characters: a long book. What is longer is no text for patients, and would take many seconds.
LONGEST = 2_000_000


class Unscored(StrEnum):
    """Why a text has no number."""

    UNKNOWN_LANGUAGE = "unknown-language"
    NO_FORMULA = "no-formula"
    OTHER_SCRIPT = "other-script"
    NOT_TEXT = "not-text"
    TOO_LONG = "too-long"
    TOO_SHORT = "too-short"


@dataclass(frozen=True, slots=True)
class Metric:
    """The value of one formula. `lo` and `hi` are there when the text is short.

    `anchors_version` says by which edition of the profiles the band was given.
    """

    id: str
    name: str
    value: float
    lo: float | None = None
    hi: float | None = None
    band: Band | None = None
    anchors_version: int = profiles.VERSION


@dataclass(frozen=True, slots=True)
class HardSentence:
    """A sentence to look at first. Its text stays out of `repr`, and so out of logs."""

    span: Span
    words: int
    long_words: int
    text: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Score:
    """The numbers of a text; none at all when it cannot be scored."""

    primary: Metric | None = None
    others: tuple[Metric, ...] = ()
    plainness: float | None = None
    plainness_range: tuple[float, float] | None = None
    band: Band | None = None


NO_SCORE = Score()


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """How hard one text is to read, and how far that may be believed.

    Plainness goes from 0 to 100; 60 is CEFR level B1. Spans count characters of the text in NFC;
    of pieces, of their texts joined by a blank line.
    """

    lang: str
    counts: Counts
    primary: Metric | None
    others: tuple[Metric, ...]
    plainness: float | None
    plainness_range: tuple[float, float] | None
    band: Band | None
    confidence: Confidence
    unscored: Unscored | None
    hardest: tuple[HardSentence, ...]
    findings: tuple[Finding, ...]
    text_sha256: str
    engine_versions: dict[str, str] = field(default_factory=ENGINE_VERSIONS.copy)

    @property
    def too_short(self) -> bool:
        """Too few words or sentences for a number."""
        return self.unscored is Unscored.TOO_SHORT


def report(
    source: str | Document,
    language: str,
    *,
    form: Form = Form.TEXT,
    lexicon: Lexicon = NOTHING_EXPLAINED,
    standard: Standard = PLAIN,
    diagnosed: bool = True,
) -> Report:
    """Score a text in the language of a BCP-47 tag, and find what is worth changing in it.

    Never raises for what the text holds: `unscored` says why there is no number.
    """
    known = profile(parse(language))
    refused = _refused(source) if isinstance(source, str) else None
    ready = Document("", "", ()) if refused else _ready(source, form)
    sentences = tally(ready, known)
    counts = total(sentence.counts for sentence in sentences)
    reason = refused or _unscored(known, counts, ready.scan)
    numbers = score([sentence.counts for sentence in sentences], known, reason)
    text = Text(ready, sentences, known, lexicon, standard)
    return Report(
        lang=known.code,
        counts=counts,
        primary=numbers.primary,
        others=numbers.others,
        plainness=numbers.plainness,
        plainness_range=numbers.plainness_range,
        band=numbers.band,
        confidence=Confidence.NONE if reason is Unscored.OTHER_SCRIPT else known.confidence,
        unscored=reason,
        hardest=tuple(_hardest(ready, sentences)),
        findings=diagnose(text) if diagnosed else (),
        text_sha256=sha256(ready.text.encode("utf-8", "surrogatepass")).hexdigest(),
    )


def _ready(source: str | Document, form: Form) -> Document:
    return normalise(source, form) if isinstance(source, str) else source


# More than 30 marks on one letter are no writing (UAX #15, Stream-Safe Text Format), and sorting
# thousands of them would take for ever.
_HEAPED = re.compile(rf"[{MARK}]{{31}}")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f\ufffd]")
_MOST_CONTROL = 0.02


def _refused(source: str) -> Unscored | None:
    """Why a source is not even looked at."""
    if len(source) > LONGEST:
        return Unscored.TOO_LONG
    control = len(_CONTROL.findall(source))
    if control > _MOST_CONTROL * len(source) or _HEAPED.search(source):
        return Unscored.NOT_TEXT
    return None


def _unscored(known: Profile, counts: Counts, scan: str) -> Unscored | None:
    if known.yardstick is None and known.only is None:
        return Unscored.UNKNOWN_LANGUAGE
    if not is_written_in(known.script, scan):
        return Unscored.OTHER_SCRIPT
    if counts.words < FEWEST_WORDS or counts.sentences < FEWEST_SENTENCES:
        return Unscored.TOO_SHORT
    return Unscored.NO_FORMULA if known.yardstick is None else None


def score(sentences: Sequence[Counts], known: Profile, reason: Unscored | None = None) -> Score:
    """The numbers of counted sentences, by the profile of their language."""
    counts = total(sentences) if sentences else NOTHING
    if known.yardstick is None:
        bare = known.only if reason is Unscored.NO_FORMULA else None
        return Score(primary=_metric(bare, counts)) if bare else NO_SCORE
    if reason:
        return NO_SCORE
    primary = _primary(known.yardstick, sentences, counts)
    others = (other for other in known.others if other.id != primary.id)
    return Score(
        primary=primary,
        others=tuple(_metric(other, counts) for other in others),
        plainness=plainness(known.yardstick, primary.value),
        plainness_range=_plainness_range(known.yardstick, primary),
        band=primary.band,
    )


def _metric(measure: Measure, counts: Counts) -> Metric:
    return Metric(measure.id, measure.name, measure.value(counts))


def _primary(yardstick: Yardstick, sentences: Sequence[Counts], counts: Counts) -> Metric:
    """The metric that decides, with a range when the text is short."""
    measure = yardstick.measure
    value = measure.value(counts)
    lo = hi = None
    if counts.words <= WORDS_OF_A_RANGE:
        lo, hi = spread(measure, sentences, value)
    return Metric(measure.id, measure.name, value, lo, hi, band(yardstick, value))


def _plainness_range(yardstick: Yardstick, metric: Metric) -> tuple[float, float] | None:
    if metric.lo is None or metric.hi is None:
        return None
    ends = sorted((plainness(yardstick, metric.lo), plainness(yardstick, metric.hi)))
    return ends[0], ends[1]


def _hardest(ready: Document, sentences: Iterable[Sentence]) -> Iterable[HardSentence]:
    """The sentences with the most words, a long word weighing as much as three."""
    ranked = sorted(sentences, key=lambda one: (-one.words - 2 * one.long_words, one.span))
    for one in ranked[:HARDEST]:
        yield HardSentence(one.span, one.words, one.long_words, ready.quote(one.span))
