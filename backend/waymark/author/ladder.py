"""A text shown again, sentence by sentence, with what was found in each and exactly where."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from waymark.domain.glossary import Term
from waymark.plain import Document, Finding, Kind, Span, Unit
from waymark.plain.plainness import Band
from waymark.plain.unit import JOINER

# Said of a text as a whole, wherever its span points.
_OF_ALL = frozenset({"YOU"})
_RED_WEIGHS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """One finding in the author's language. `term`: our glossary has the word."""

    code: str
    severity: Band
    message: str
    suggestion: str = ""
    term: Term | None = None


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of a sentence. `severity` says that they are marked."""

    words: str
    severity: Band | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One sentence. `words` is 0 where none are counted, as in a heading."""

    number: int
    pieces: Sequence[Piece]
    words: int
    remarks: Sequence[Remark]

    @property
    def severity(self) -> Band | None:
        """The worst of what was found; None if that is nothing."""
        return _worst(remark.severity for remark in self.remarks)

    @property
    def weight(self) -> tuple[int, int]:
        """How much there is to mend: a red remark weighs as much as three others."""
        reds = sum(remark.severity is Band.RED for remark in self.remarks)
        return len(self.remarks) + (_RED_WEIGHS - 1) * reds, self.words


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A heading, a paragraph, a bullet: its sentences, and what is said of it as a whole."""

    kind: Kind
    lines: Sequence[Line]
    remarks: Sequence[Remark]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ladder:
    """A whole text. `remarks` are about all of it."""

    parts: Sequence[Part]
    remarks: Sequence[Remark]

    @property
    def lines(self) -> Iterator[Line]:
        """Every sentence in the order of the text."""
        for part in self.parts:
            yield from part.lines

    @property
    def worst(self) -> Sequence[Line]:
        """The sentences with remarks, those with most to mend first."""
        found = [line for line in self.lines if line.remarks]
        return sorted(found, key=lambda line: (-line.weight[0], -line.weight[1], line.number))


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What a ladder is made of. `shown` has the length of the document's text."""

    document: Document
    shown: str
    sentences: Sequence[Span]
    words: Mapping[Span, int]
    findings: Sequence[tuple[Finding, Remark]]


def ladder(seen: Seen) -> Ladder:
    """Put every finding at its sentence, its part of the text, or the whole."""
    of_all = [remark for finding, remark in seen.findings if finding.code in _OF_ALL]
    rest = [pair for pair in seen.findings if pair[0].code not in _OF_ALL]
    sentences = _Queue(seen.sentences)
    findings = sorted(rest, key=lambda pair: pair[0].span.end)
    parts, number, place = [], 0, 0
    for unit in seen.document.units:
        own: list[tuple[Finding, Remark]] = []
        while place < len(findings) and findings[place][0].span.end <= unit.span.end:
            own.append(findings[place])
            place += 1
        part = _part(seen, unit, sentences.up_to(unit.span.end), own, number)
        number += len(part.lines)
        if part.lines or part.remarks:
            parts.append(part)
    of_all += [remark for _, remark in findings[place:]]
    return Ladder(parts=parts, remarks=of_all)


class _Queue:
    """Sentences in order, taken from the front."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self._spans, self._place = spans, 0

    def up_to(self, end: int) -> Iterator[Span]:
        while self._place < len(self._spans) and self._spans[self._place].start < end:
            yield self._spans[self._place]
            self._place += 1


def _part(
    seen: Seen,
    unit: Unit,
    spans: Iterable[Span],
    findings: Sequence[tuple[Finding, Remark]],
    number: int,
) -> Part:
    lines, told = [], set[int]()
    for span in spans:
        number += 1
        inside = [
            (place, finding, remark)
            for place, (finding, remark) in enumerate(findings)
            if span.start <= finding.span.start and finding.span.end <= span.end
        ]
        told.update(place for place, _, _ in inside)
        marked = [finding for _, finding, _ in inside if finding.span != span]
        inside.sort(key=lambda one: (one[1].span.start, one[2].severity != Band.RED))
        lines.append(
            Line(
                number=number,
                pieces=tuple(pieces(seen.shown, span, marked)),
                words=seen.words.get(span, 0),
                remarks=tuple(remark for _, _, remark in inside),
            )
        )
    left = tuple(remark for place, (_, remark) in enumerate(findings) if place not in told)
    return Part(kind=unit.kind, lines=lines, remarks=left)


def pieces(shown: str, span: Span, findings: Sequence[Finding]) -> Iterator[Piece]:
    """A sentence, cut wherever a finding begins or ends. Findings may lie on each other."""
    cuts = {span.start, span.end}
    for finding in findings:
        cuts |= {finding.span.start, finding.span.end}
    edges = sorted(cuts)
    for start, end in pairwise(edges):
        over = (one for one in findings if one.span.start <= start and end <= one.span.end)
        words = shown[start:end].replace(JOINER, "")
        if words:
            yield Piece(words, _worst(one.severity for one in over))


def _worst(severities: Iterable[Band]) -> Band | None:
    found = set(severities)
    if not found:
        return None
    return Band.RED if Band.RED in found else Band.AMBER
