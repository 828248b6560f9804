"""The pieces a text is made of, before anyone counts anything."""

from dataclasses import dataclass, field
from enum import StrEnum


class Kind(StrEnum):
    """What a piece of text is on the page."""

    HEADING = "heading"
    PARAGRAPH = "para"
    BULLET = "bullet"
    CELL = "cell"
    ALTERNATIVE = "alt"

    @property
    def scored(self) -> bool:
        """Headings and table cells are labels, not sentences: counting them flatters a text."""
        return self not in {Kind.HEADING, Kind.CELL}


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece of text on its way in, for those who build a text themselves."""

    kind: Kind
    text: str


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """From `start` up to, not including, `end`: characters of the document's NFC text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Unit:
    """Where a piece stands in its document. A unit never shares a sentence with the next one."""

    kind: Kind
    span: Span

    @property
    def scored(self) -> bool:
        """Whether its sentences count."""
        return self.kind.scored


@dataclass(frozen=True, slots=True)
class Document:
    """A text made ready. Its words stay out of `repr`, and so out of logs.

    `scan` has the length of `text`. What nobody reads aloud (markup, addresses, source marks) is
    blanked in it, so that every place in one is the same place in the other.
    """

    text: str = field(repr=False)
    scan: str = field(repr=False)
    units: tuple[Unit, ...]

    def quote(self, span: Span) -> str:
        """The words of a span as a reader sees them: no markup, no line breaks."""
        return " ".join(self.scan[span.start : span.end].replace(JOINER, "").split())


# Stands in `scan` for each character of markup: it is no letter, and it parts no word.
JOINER = "\u2060"
