"""Where sentences begin and end, to the character."""

import re
from collections.abc import Iterator
from string import whitespace

from waymark.plain.ends import QUOTES, Ends, ends_of
from waymark.plain.stop import Stop
from waymark.plain.unit import JOINER, Document, Span

# What follows, past opening quotes and brackets. Bounded, so that junk cannot make it slow.
# Dutch has sentences that begin with a small letter behind an apostrophe: ’s Avonds.
_FOLLOWER = re.compile(
    r"(?P<gap>[\W_]{0,16}?)(?:(?<=['’‘])[stnkm]\s{1,2})?"
    r"(?P<word>\w\S{0,24})(?:\s{1,3}(?P<second>\S{1,24}))?"
)
_WORD = re.compile(r"\w")
_AROUND = whitespace + "\u00a0\u202f\u2028\u2029" + JOINER
# Enough text before a full stop to recognise any abbreviation and the word before it.
_LOOK_BACK = 48
# Brackets longer than this are no asides.
_BRACKET = 160
_QUOTES = frozenset(QUOTES)
_DASHES = frozenset("-–—")
# Words until the verb: “Does it hurt?” Dr. Anna Lee asked.
_TELLER = 4
_SMALL_NAME = re.compile(r"g?p\d{2}|[α-ω][-‐‑]")


def segment(document: Document, code: str) -> Iterator[Span]:
    """Every sentence of a document, headings, bullets and cells included."""
    ends = ends_of(code)
    for unit in document.units:
        yield from sentences(document.scan, unit.span, ends)


def sentences(scan: str, within: Span, known: Ends) -> Iterator[Span]:
    """The sentences of one unit. What holds no letter and no digit is no sentence."""
    start = within.start
    for mark in known.mark.finditer(scan, within.start, within.end):
        if _ends(scan, start, mark, within.end, known):
            yield from _trimmed(scan, start, mark.end())
            start = mark.end()
    yield from _trimmed(scan, start, within.end)


def _trimmed(scan: str, start: int, end: int) -> Iterator[Span]:
    if _WORD.search(scan, start, end):
        piece = scan[start:end]
        start += len(piece) - len(piece.lstrip(_AROUND))
        yield Span(start, start + len(piece.strip(_AROUND)))


def _ends(scan: str, start: int, mark: re.Match[str], end: int, known: Ends) -> bool:
    """Whether a sentence that began at `start` ends with this mark."""
    following = _FOLLOWER.match(scan, mark.end(), end)
    if following is None:
        return True
    word = following["word"]
    if word[0].islower() and not _is_small_name(word):
        return False
    if _is_remark(scan, start, mark) or _is_told(scan, mark, following, known):
        return False
    if mark["run"] == ".":
        return not _stops_short(scan, start, mark, following, known)
    return not (known.leading and _pauses(scan, start, mark, word, known))


def _is_small_name(word: str) -> bool:
    """Sentences do not begin with a small letter, but `mRNA`, `pH`, `eGFR`, `p53` may begin one."""
    for place, letter in enumerate(word[1:4], 1):
        if not letter.isalpha():
            break
        if letter.isupper():
            # Irish puts a small letter before a capital, too: nGaeilge. Not so in `iPhone`.
            return not word[place + 1 : place + 2].islower() or word[0] in "ei"
    return bool(_SMALL_NAME.match(word))


def _is_remark(scan: str, start: int, mark: re.Match[str]) -> bool:
    """A mark that stands alone in its bracket, `(!)` or `[…]`, or at the start of everything."""
    before = scan[max(start, mark.start() - _LOOK_BACK) : mark.start()].rstrip()
    return before[-1:] in {"(", "["} or (not before and mark.start() - start < _LOOK_BACK)


def _is_told(scan: str, mark: re.Match[str], following: re.Match[str], known: Ends) -> bool:
    """Whether a quotation ends, but not the sentence that tells who said it, or where."""
    if _QUOTES.isdisjoint(mark[0]):
        return False
    if _opens_aside(scan, mark, following):
        return True  # “It is safe.” (Smith 2020)
    words = scan[mark.end() : mark.end() + _LOOK_BACK].split()[:_TELLER]
    for place, word in enumerate(words):
        plain = word.strip(_AROUND + ".,:;!").lower()
        if plain in known.says:
            # Behind a full stop only where no capital letter begins a sentence: ar, he.
            return mark["run"] != "." or not place
        opens = plain in known.abbreviations.openers and not word.endswith(".")
        if not word[0].isupper() or (opens and plain not in known.abbreviations.pronouns):
            return False
    return False


def _stops_short(
    scan: str, start: int, mark: re.Match[str], following: re.Match[str], known: Ends
) -> bool:
    """Whether a full stop belongs to an abbreviation, an initial or a number."""
    begin = max(start, mark.start() - _LOOK_BACK)
    before = scan[begin : mark.start()].replace(JOINER, "").split()
    # Behind a blanked address: the full stop is not the last word's.
    if not before or scan[mark.start() - 1].isspace():
        return False
    before[-1] += "."
    aside = _closes_aside(scan, start, mark) or _opens_aside(scan, mark, following)
    ranged = not _DASHES.isdisjoint(following["gap"])
    stop = Stop(before, following["word"], following["second"] or "", aside=aside, ranged=ranged)
    return known.abbreviations.goes_on(stop)


def _closes_aside(scan: str, start: int, mark: re.Match[str]) -> bool:
    """`(… etc.) Your`: the bracket was opened inside the sentence, so the stop is not its end."""
    if ")" not in mark[0]:
        return False
    opened = scan.rfind("(", max(start, mark.start() - _BRACKET), mark.start())
    return opened > start and bool(_WORD.search(scan, start, min(opened, start + _BRACKET)))


def _opens_aside(scan: str, mark: re.Match[str], following: re.Match[str]) -> bool:
    """`5 ml. (one spoon) every`: a bracket that is no sentence of its own."""
    if "(" not in following["gap"]:
        return False
    closed = scan.find(")", mark.end(), mark.end() + _BRACKET)
    # Some put the full stop of a sentence in brackets outside of them.
    outside = following["word"][0].isupper() and scan[closed + 1 : closed + 2] == "."
    return closed > 0 and not outside and scan[closed - 1] not in ".!?…؟۔"


def _pauses(scan: str, start: int, mark: re.Match[str], word: str, known: Ends) -> bool:
    """Whether dots are a pause inside a sentence, where no capital letter could show it."""
    if mark["run"][0] not in ".…":
        return False
    first = _FOLLOWER.match(scan, start)
    leading = first is not None and first["word"] in known.leading
    return leading or word in known.abbreviations.joiners
