"""The gate: which findings must be mended before a text is published, and which should be."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from waymark.plain import baseline as baselines
from waymark.plain.baseline import Entry
from waymark.plain.diagnose import Finding
from waymark.plain.plainness import Band
from waymark.plain.profile import Confidence
from waymark.plain.report import Report
from waymark.plain.standard import PLAIN, Standard
from waymark.plain.statement import Statement, whole
from waymark.plain.unit import Document
from waymark.plain.waiver import Reach, Waiver, reach

# A fall of Plainness by more than this is a text that got harder, not noise.
WORST_FALL = 5.0
# With a smaller share of its words left, a text has lost content, not padding.
FEWEST_LEFT = 0.75

_SURE = frozenset({Confidence.HIGH, Confidence.MEDIUM})
# Difficulty blocks only where the measure can be trusted; facts block everywhere.
_DIFFICULTY = frozenset({"BAND", "LONG", "JARGON", "WORSE"})
_FACTS = frozenset({"DRIFT", "WAIVER"})


class Weight(StrEnum):
    """How much a finding weighs: `must` stops a text, `should` does not."""

    MUST = "must"
    SHOULD = "should"


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A finding with its weight, and what lightens it: a waiver, or a baseline that has it too.

    `known` is said only of what would block without the baseline.
    """

    finding: Finding
    weight: Weight
    waiver: Waiver | None = None
    known: bool = False

    @property
    def must(self) -> bool:
        return self.weight is Weight.MUST

    @property
    def about_all(self) -> bool:
        """Whether it is about the whole text and not about a place in it."""
        return isinstance(self.finding, Statement)

    def message(self) -> str:
        """What to say to the author, in English, with who waived it and why."""
        said = self.finding.message()
        if self.waiver:
            said += self.waiver.note
        return f"{said} (in the baseline)" if self.known else said


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """What a text is held against, besides itself."""

    today: date
    standard: Standard = PLAIN
    waivers: Sequence[Waiver] = ()
    before: Entry | None = None
    """How the text stood when the baseline was made."""
    same_engine: bool = True
    """Whether this engine measured it then. If not, a fall of Plainness may be the engine's."""
    more: Iterable[Finding] = field(default=())
    """Findings that need more than the text alone: DRIFT."""


def judge(report: Report, document: Document, by: Measure) -> tuple[Judged, ...]:
    """Everything found in a text, with its weight. Statements about the whole text come first."""
    reaches = [reach(waiver, document) for waiver in by.waivers]
    found = [*_statements(report, document, by), *report.findings]
    found += by.more
    known = _known(found, by.before)
    judged = [
        _judged(one, report, by, reaches, known=(one.code, one.severity) in known) for one in found
    ]
    judged += _of_waivers(judged, reaches, document, by.today)
    return tuple(sorted(judged, key=_in_order))


def counted(judged: Iterable[Judged]) -> Mapping[str, Mapping[str, int]]:
    """Findings by code and severity, for a baseline. Waivers and comparisons are no part of it."""
    found: dict[str, Counter[str]] = {}
    for one in judged:
        if one.finding.code not in {"WAIVER", "WORSE", "LOST"}:
            found.setdefault(one.finding.code, Counter())[one.finding.severity.value] += 1
    return {code: dict(sorted(found[code].items())) for code in sorted(found)}


def _in_order(one: Judged) -> tuple[bool, int, int, str]:
    span = one.finding.span
    return not one.about_all, span.start, span.end, one.finding.code


def _judged(
    finding: Finding, report: Report, by: Measure, reaches: Sequence[Reach], *, known: bool
) -> Judged:
    blocks = _blocks(finding, report, by)
    waiver = next((one.waiver for one in reaches if _holds(one, finding, by.today)), None)
    weight = Weight.MUST if blocks and not known and not waiver else Weight.SHOULD
    return Judged(finding=finding, weight=weight, waiver=waiver, known=known and blocks)


def _blocks(finding: Finding, report: Report, by: Measure) -> bool:
    if finding.severity is not Band.RED:
        return False
    if finding.code == "BAND" and not by.standard.for_patients:
        return False
    if finding.code == "WORSE" and not by.same_engine:
        return False
    sure = report.confidence in _SURE
    return finding.code in _FACTS or (sure and finding.code in _DIFFICULTY)


def _holds(one: Reach, finding: Finding, today: date) -> bool:
    return not one.waiver.expired(today) and one.covers(finding.code, finding.span)


def _known(found: Iterable[Finding], before: Entry | None) -> set[tuple[str, Band]]:
    """Codes and severities of which there are no more than in the baseline."""
    if before is None:
        return set()
    counts = Counter((one.code, one.severity) for one in found)
    return {
        (code, severity)
        for (code, severity), count in counts.items()
        if count <= before.findings.get(code, {}).get(severity.value, 0)
    }


def _statements(report: Report, document: Document, by: Measure) -> Iterator[Statement]:
    if report.primary and report.band in {Band.AMBER, Band.RED}:
        key = "band-red" if report.band is Band.RED else "band-amber"
        value = f"{report.primary.value:.1f}"
        yield whole(document, "BAND", report.band, key, metric=report.primary.name, value=value)
    before = by.before
    if before is None or before.lang != report.lang:
        return
    then, now = before.plainness, report.plainness
    if then is not None and now is not None and then - now > WORST_FALL:
        key = "worse" if by.same_engine else "worse-engine"
        yield whole(document, "WORSE", Band.RED, key, now=f"{now:.0f}", then=f"{then:.0f}")
    if lost := baselines.lost_figures(before, document):
        yield whole(document, "LOST", Band.AMBER, "lost-figures", figures=", ".join(lost))
    if report.counts.words < FEWEST_LEFT * before.words:
        words = {"now": report.counts.words, "then": before.words}
        yield whole(document, "LOST", Band.AMBER, "lost-words", **words)


def _of_waivers(
    judged: Iterable[Judged], reaches: Iterable[Reach], document: Document, today: date
) -> Iterator[Judged]:
    """An expired waiver must go; one that covers nothing should."""
    used = {id(one.waiver) for one in judged if one.waiver}
    for one in reaches:
        waiver = one.waiver
        values = {"code": waiver.code, "person": waiver.person, "until": str(waiver.until)}
        if waiver.expired(today):
            said = whole(document, "WAIVER", Band.RED, "waiver-expired", **values)
            yield Judged(finding=said, weight=Weight.MUST)
        elif id(waiver) not in used:
            key = "waiver-idle" if one.found == 1 else "waiver-words"
            said = whole(document, "WAIVER", Band.AMBER, key, found=one.found, **values)
            yield Judged(finding=said, weight=Weight.SHOULD)
