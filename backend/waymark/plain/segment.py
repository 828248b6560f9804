"""Where sentences begin and end, to the character."""

import re
from collections.abc import Iterator

from waymark.plain.abbreviation import ABBREVIATIONS, NO_ABBREVIATIONS, Abbreviations
from waymark.plain.normalise import document
from waymark.plain.unit import Span

# A mark that may end a sentence, with the quotes and brackets that close behind it.
_MARK = re.compile(r"[.!?…؟۔]+[\"'”’“»›)\]\u200e\u200f]*(?:[ \u00a0\u202f]»)?(?=\s|$)")
# What follows, past opening quotes and brackets. Bounded, so that junk cannot make it slow.
_FOLLOWER = re.compile(r"[\W_]{0,16}?(?P<word>\w\S{0,24})")
_WORD = re.compile(r"\w")
# Enough text before a full stop to recognise any abbreviation and the word before it.
_LOOK_BACK = 48


def split(text: str, code: str) -> list[str]:
    """The sentences of a plain text, bullets and paragraphs included, as they are written."""
    ready = document(text)
    return [
        ready.text[sentence.start : sentence.end]
        for passage in ready.passages
        for sentence in sentences(ready.scan, passage.span, code)
    ]


def sentences(scan: str, within: Span, code: str) -> Iterator[Span]:
    """The sentences of one passage. What holds no letter and no digit is no sentence."""
    known = ABBREVIATIONS.get(code, NO_ABBREVIATIONS)
    start = within.start
    for mark in _MARK.finditer(scan, within.start, within.end):
        if _ends(scan, start, mark, within.end, known):
            yield from _trimmed(scan, start, mark.end())
            start = mark.end()
    yield from _trimmed(scan, start, within.end)


def _trimmed(scan: str, start: int, end: int) -> Iterator[Span]:
    if _WORD.search(scan, start, end):
        piece = scan[start:end]
        start += len(piece) - len(piece.lstrip())
        yield Span(start, start + len(piece.strip()))


def _ends(scan: str, start: int, mark: re.Match[str], end: int, known: Abbreviations) -> bool:
    """Whether a sentence that began at `start` ends with this mark."""
    following = _FOLLOWER.match(scan, mark.end(), end)
    if following is None:
        return True
    follower = following["word"]
    if _begins_small(follower):
        return False
    if not mark[0].startswith(".") or mark[0].startswith(".."):
        return True
    begin = max(start, mark.start() - _LOOK_BACK)
    before = scan[begin : mark.start()].split()
    if not before:
        return True
    before[-1] += "."
    return not known.goes_on(before, follower)


def _begins_small(word: str) -> bool:
    """Sentences do not begin with a small letter, but `mRNA`, `pH` and `eGFR` may begin one."""
    return word[0].islower() and not any(letter.isupper() for letter in word[1:3])
