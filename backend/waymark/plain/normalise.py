"""From whatever was pasted to one NFC text with its units marked."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from unicodedata import normalize

from waymark.plain import hypertext, markdown
from waymark.plain.unit import Document, Kind, Piece, Span, Unit


class Form(StrEnum):
    """How a text is written down."""

    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"


_LINE = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+")
_MARKER = re.compile(
    r"\s*(?:[-*+•‣▪◦·●○■□►▶➢➤✓✔]|(?P<dash>[–—])|\(?(?P<number>\d{1,3})[.)]|\(?[^\W\d_]\))\s+"
)
_FINISHED = re.compile(r"(?P<mark>[.!?…:;؟۔؛])[\"'”“’»«)\]]*$")
_FIRST = re.compile(r"\s*(?P<opened>[\"'“”„«»‚‘¿¡(\[]*)(?P<word>\S*)")
# Source marks, addresses and control characters are not read as words.
_UNREAD = re.compile(
    r"\[\^[^\]\s]{1,64}\]"
    r"|(?:https?://|www\.)[^\s<>]*[^\s<>.,;:!?)\]»”\"']"
    r"|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,8}"
    r"|[\x00-\x08\x0e-\x1f\x7f-\x9f\ufffc\ufffd]"
)
# Lines at least this long are taken for hard-wrapped prose and may run on into the next line.
WRAPPED = 60
# Longer lines are not wrapped by hand: where one ends with a mark, its paragraph ends, too.
WIDEST = 120
# A line of prose is wrapped where the next word had no room. Few wrap more narrowly than this.
WIDTH = 72
_NARROWEST = 40


def normalise(source: str, form: Form = Form.TEXT) -> Document:
    """Make a text ready. Every place found in it counts characters of its NFC form."""
    text = normalize("NFC", source)
    scan, units = _READERS[form](text)
    return Document(text, _blanked(scan), units)


def assemble(pieces: Sequence[Piece]) -> Document:
    """A document from pieces, joined by a blank line."""
    texts = [normalize("NFC", piece.text) for piece in pieces]
    joined = "\n\n".join(texts)
    return Document(joined, _blanked(joined), tuple(_placed(pieces, texts)))


def _blanked(scan: str) -> str:
    """Blank what is not read, keeping every offset."""
    return _UNREAD.sub(lambda unread: " " * len(unread[0]), scan)


def _placed(pieces: Sequence[Piece], texts: Sequence[str]) -> Iterator[Unit]:
    start = 0
    for piece, text in zip(pieces, texts, strict=True):
        yield Unit(piece.kind, Span(start, start + len(text)))
        start += len(text) + 2


def _plain(text: str) -> tuple[str, tuple[Unit, ...]]:
    return text, tuple(_units(text))


@dataclass(slots=True)
class _Open:
    """The unit that the lines of a plain text are being added to."""

    kind: Kind
    start: int
    line: str
    """Its last line."""
    end: int
    number: int | None = None
    """Its number in a list."""

    @property
    def unit(self) -> Unit:
        return Unit(self.kind, Span(self.start, self.end))


def _units(text: str) -> Iterator[Unit]:
    """Blank lines, bullets and lines that do not run on each begin a new unit."""
    unit: _Open | None = None
    for line in _LINE.finditer(text):
        if not line[0].strip():
            continue
        marker = _MARKER.match(text, line.start(), line.end())
        if unit and _is_next(text[unit.end : line.start()]) and _runs_on(unit, line[0], marker):
            unit.line, unit.end = line[0], line.end()
            continue
        if unit:
            yield unit.unit
        kind = Kind.BULLET if marker else Kind.PARAGRAPH
        number = int(marker["number"]) if marker and marker["number"] else None
        start = marker.end() if marker else line.start()
        unit = _Open(kind, start, line[0], line.end(), number)
    if unit:
        yield unit.unit


def _is_next(gap: str) -> bool:
    """Whether nothing but one line break stands between two lines."""
    return len(gap.replace("\r\n", "\n")) <= 1


def _runs_on(unit: _Open, line: str, marker: re.Match[str] | None) -> bool:
    """Whether a line break is only a wrap: judged by the lines before and behind it."""
    before = unit.line.rstrip()
    finished = _FINISHED.search(before, max(0, len(before) - WRAPPED))
    wrapped = len(before) >= WRAPPED
    if marker:
        return wrapped and not finished and _is_prose(unit, marker, len(before))
    first = _FIRST.match(line)
    word = first["word"] if first else ""
    if word[:1].islower():
        return wrapped or not finished or finished["mark"] != ":"
    with_word = len(before) + 1 + len(word)
    if finished:
        # With room left for the next word, it was not the width that ended the line.
        quoted = finished["mark"] != ":" or bool(first and first["opened"])
        return wrapped and len(before) <= WIDEST and with_word > len(line) and quoted
    full = len(before) > _NARROWEST and with_word > max(WIDTH, len(line))
    if unit.kind is Kind.BULLET:
        # Behind a list, a line that is not set in begins something new if its word had had room.
        return full or line[:2].isspace()
    return wrapped or full


def _is_prose(unit: _Open, marker: re.Match[str], length: int) -> bool:
    """`… am / 3. Mai`, `… Wasser / – und zwar`: what looks like the mark of an item but is none."""
    if unit.kind is Kind.BULLET:
        return False
    if marker["dash"]:
        return length + len(" –") > WIDTH
    return marker["number"] is not None and int(marker["number"]) > 1


_READERS: Mapping[Form, Callable[[str], tuple[str, tuple[Unit, ...]]]] = MappingProxyType(
    {Form.TEXT: _plain, Form.MARKDOWN: markdown.read, Form.HTML: hypertext.read}
)
