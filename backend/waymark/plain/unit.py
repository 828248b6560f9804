"""The pieces a text is made of, before anyone counts anything."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a piece of text is on the page."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    BULLET = "bullet"
    CELL = "cell"
    ALTERNATIVE = "alternative"

    @property
    def scored(self) -> bool:
        """Headings and table cells are labels, not sentences: counting them flatters a text."""
        return self not in {Kind.HEADING, Kind.CELL}


@dataclass(frozen=True, slots=True)
class Unit:
    """One piece of text. A unit never shares a sentence with the next one."""

    kind: Kind
    text: str


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """From `start` up to, not including, `end`: characters of the document's NFC text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Passage:
    """Where a unit stands in its document."""

    kind: Kind
    span: Span


@dataclass(frozen=True, slots=True)
class Document:
    """A text made ready. `scan` has the length of `text`, with what nobody reads aloud blanked."""

    text: str
    scan: str
    passages: tuple[Passage, ...]
