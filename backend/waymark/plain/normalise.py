"""From whatever was pasted to one NFC text with its passages marked."""

import re
from collections.abc import Iterable, Iterator, Sequence
from unicodedata import normalize

from waymark.plain.unit import Document, Kind, Passage, Span, Unit

_LINE = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+")
_MARKER = re.compile(r"\s*(?:[-*+•‣▪◦·–—]|\(?\d{1,3}[.)]|\(?[a-z]\))\s+")
_FINISHED = re.compile(r"[.!?…:;؟۔؛][\"'”’»)\]]*\s*$")
# Source marks, addresses and control characters are not read as words.
_UNREAD = re.compile(
    r"\[\^[^\]\s]{1,64}\]"
    r"|(?:https?://|www\.)[^\s<>]*[^\s<>.,;:!?)\]»”\"']"
    r"|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,8}"
    r"|[\x00-\x08\x0e-\x1f\x7f-\x9f\ufffc\ufffd]"
)
# Lines at least this long are taken for hard-wrapped prose and may run on into the next line.
WRAPPED = 60


def document(source: str | Sequence[Unit]) -> Document:
    """Make a text ready: plain text is cut into paragraphs and bullets, units stay as given."""
    if isinstance(source, str):
        text = normalize("NFC", source)
        return Document(text, _scan(text), tuple(_passages(text)))
    texts = [normalize("NFC", unit.text) for unit in source]
    joined = "\n\n".join(texts)
    kinds = (unit.kind for unit in source)
    return Document(joined, _scan(joined), tuple(_placed(kinds, texts)))


def _scan(text: str) -> str:
    """Blank what is not read, keeping every offset."""
    return _UNREAD.sub(lambda unread: " " * len(unread[0]), text)


def _placed(kinds: Iterable[Kind], texts: Sequence[str]) -> Iterator[Passage]:
    start = 0
    for kind, text in zip(kinds, texts, strict=True):
        yield Passage(kind, Span(start, start + len(text)))
        start += len(text) + 2


def _passages(text: str) -> Iterator[Passage]:
    """Blank lines, bullets and lines that do not run on each begin a new passage."""
    kind, start, end = Kind.PARAGRAPH, 0, 0
    for line in _LINE.finditer(text):
        gap = text[end : line.start()].replace("\r\n", "\n")
        marker = _MARKER.match(text, line.start(), line.end())
        if end > start and len(gap) <= 1 and not marker and _runs_on(text, end, line):
            end = line.end()
            continue
        if end > start:
            yield Passage(kind, Span(start, end))
        kind = Kind.BULLET if marker else Kind.PARAGRAPH
        start, end = marker.end() if marker else line.start(), line.end()
    if end > start:
        yield Passage(kind, Span(start, end))


def _runs_on(text: str, end: int, line: re.Match[str]) -> bool:
    """Whether a line break is only a wrap: judged by the next letter and the length before it."""
    following = line[0].lstrip()
    if not following:
        return False
    if following[0].islower():
        return True
    before = text[max(0, end - WRAPPED) : end]
    long = len(before) == WRAPPED and "\n" not in before
    return long and not _FINISHED.search(before)
