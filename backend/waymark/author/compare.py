"""Two texts beside each other: before and after, or a translation and what it was made from."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Literal

from waymark.author.service import Checked
from waymark.plain import Document, Kind, Metric, Report, Unit
from waymark.plain.amounts import Amount, amounts, differences, figures_in

Verdict = Literal["better", "worse", "same", ""]

# Less than these is no change that a reader would notice: points of Plainness, words a sentence.
_NOTICED = {"plainness": 1.0, "length": 0.5}


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One figure before and after. Where neither direction is better there is no verdict."""

    of: str
    before: float | None
    after: float | None
    verdict: Verdict = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Revised:
    """What a new version of a text made better and worse. `gone` and `new` are its numbers."""

    before: Checked
    after: Checked
    figures: Sequence[Change]
    kinds: Sequence[Change]
    gone: Sequence[str]
    new: Sequence[str]

    def count(self, verdict: Verdict) -> int:
        """How many figures and kinds of findings became better, or worse."""
        return sum(change.verdict == verdict for change in (*self.figures, *self.kinds))


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A part of the source beside the part of the translation at its place."""

    kind: Kind
    source: str
    text: str
    gone: Sequence[str]
    new: Sequence[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Translated:
    """A translation beside its source."""

    source: Checked
    text: Checked
    pairs: Sequence[Pair]
    parts: tuple[int, int]
    bullets: tuple[int, int]
    gone: Sequence[str]
    new: Sequence[str]

    @property
    def aligned(self) -> bool:
        """Both have as many parts, so that each row most likely holds the same thing."""
        return self.parts[0] == self.parts[1]

    @property
    def comparable(self) -> tuple[float | None, float | None]:
        """LIXc of both: the one figure that means the same in every language."""
        return _lixc(self.source.report), _lixc(self.text.report)


def revised(before: Checked, after: Checked) -> Revised:
    """Compare two versions of a text in one language."""
    gone, new = _numbers(before.document, after.document)
    return Revised(
        before=before,
        after=after,
        figures=list(_figures(before, after)),
        kinds=list(_kinds(before, after)),
        gone=gone,
        new=new,
    )


def translated(source: Checked, text: Checked) -> Translated:
    """Compare a translation with its source, part by part in their order."""
    theirs, ours = _units(source.document), _units(text.document)
    gone, new = _numbers(source.document, text.document)
    return Translated(
        source=source,
        text=text,
        pairs=[
            _pair(source.document, one, text.document, other, numbers=len(theirs) == len(ours))
            for one, other in zip_longest(theirs, ours)
        ],
        parts=(len(theirs), len(ours)),
        bullets=(_bullets(theirs), _bullets(ours)),
        gone=gone,
        new=new,
    )


def _figures(before: Checked, after: Checked) -> Iterator[Change]:
    old, now = before.report, after.report
    yield _change("plainness", old.plainness, now.plainness, up=True)
    yield _change("length", _length(old), _length(now), up=False)
    yield Change(of="sentences", before=old.counts.sentences, after=now.counts.sentences)
    yield Change(of="words", before=old.counts.words, after=now.counts.words)


def _kinds(before: Checked, after: Checked) -> Iterator[Change]:
    """Every kind of finding that either version has, in the order of the newer."""
    codes = dict.fromkeys(kind.code for kind in (*after.kinds, *before.kinds))
    for code in codes:
        old, now = (one.counts.get(code, 0) for one in (before, after))
        yield _change(code, old, now, up=False)


def _change(of: str, before: float | None, after: float | None, *, up: bool) -> Change:
    verdict: Verdict = ""
    if before is not None and after is not None:
        noticed = abs(after - before) >= _NOTICED.get(of, 1)
        verdict = "same" if not noticed else "better" if (after > before) == up else "worse"
    return Change(of=of, before=before, after=after, verdict=verdict)


def _length(report: Report) -> float | None:
    """Words a sentence."""
    return report.counts.words / report.counts.credited if report.counts.words else None


def _lixc(report: Report) -> float | None:
    known: Sequence[Metric] = [one for one in (report.primary, *report.others) if one]
    return next((one.value for one in known if one.id == "lixc"), None)


def _numbers(one: Document, other: Document) -> tuple[list[str], list[str]]:
    """The numbers of one text that the other lacks, and those that it has besides."""
    theirs, ours = list(amounts(one)), list(amounts(other))
    gone, new = differences(_values(theirs), _values(ours))
    return _written(one, theirs, gone), _written(other, ours, new)


def _values(found: Sequence[Amount]) -> Counter[str]:
    return Counter(amount.value for amount in found)


def _written(document: Document, found: Sequence[Amount], wanted: Mapping[str, int]) -> list[str]:
    """The wanted numbers as people wrote them, each once."""
    return list(
        dict.fromkeys(
            document.text[amount.span.start : amount.span.end]
            for amount in found
            if wanted.get(amount.value, 0) > 0
        )
    )


def _units(document: Document) -> list[Unit]:
    return [unit for unit in document.units if document.quote(unit.span)]


def _bullets(units: Sequence[Unit]) -> int:
    return sum(unit.kind is Kind.BULLET for unit in units)


def _pair(
    theirs: Document, one: Unit | None, ours: Document, other: Unit | None, *, numbers: bool
) -> Pair:
    source = theirs.quote(one.span) if one else ""
    text = ours.quote(other.span) if other else ""
    gone: Counter[str] = Counter()
    new: Counter[str] = Counter()
    if numbers:
        gone, new = differences(figures_in(source), figures_in(text))
    kind = other.kind if other else one.kind if one else Kind.PARAGRAPH
    return Pair(kind=kind, source=source, text=text, gone=sorted(gone), new=sorted(new))
