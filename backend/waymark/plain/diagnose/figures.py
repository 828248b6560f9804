"""NUM: numbers that are hard to take in."""

import re
from collections.abc import Iterator, Sequence

from waymark.plain.diagnose.finding import Finding
from waymark.plain.diagnose.text import Read, Text
from waymark.plain.plainness import Band
from waymark.plain.unit import Span

_MOST = 2
_DECIMAL_SHARE = re.compile(r"\d+[.,٫]\d+[\s\u00a0\u202f]?[%٪]")
_SHARE = re.compile(r"\d[\s\u00a0\u202f]?[%٪]")
# "3 in 100", "3 von 100", "3 sur 100", "3 de cada 100", "3 من كل 100": two numbers, few words.
_OF = re.compile(r"\d(?:[\s\u00a0]+[^\W\d_]{1,10}){1,4}[\s\u00a0]+\d{1,3}(?:[.,\s\u00a0]?\d{3})*")
_SLASH = re.compile(r"(?<![\d/])\d{1,4}[\s]?/[\s]?\d{1,4}(?![\d/])(?!\s*mm)")
_UNIT = re.compile(
    r"\d[\s\u00a0\u202f]?(kg|mg|mcg|µg|μg|g|lb|lbs|oz|(?<=\s)st|cm|mm|km|ft|in(?!\s+\d)|ml|l|dl|tsp)\b"
)
# Units of one kind that make readers convert when they stand together.
_FAMILIES = (
    frozenset({"mg", "mcg", "µg", "μg"}),
    frozenset({"mg", "g"}),
    frozenset({"kg", "lb"}),
    frozenset({"kg", "lbs"}),
    frozenset({"kg", "st"}),
    frozenset({"g", "oz"}),
    frozenset({"cm", "ft"}),
    frozenset({"cm", "in"}),
    frozenset({"ml", "tsp"}),
)


def figures(text: Text) -> Iterator[Finding]:
    """Too many numbers, a decimal share, a share without "x of 100", a slash, two units."""
    reads = text.read
    for place, read in enumerate(reads):
        scan = text.document.scan
        span = read.span
        numbers = [token for token in read.tokens if token.is_number]
        if not numbers:
            continue
        if len(numbers) > _MOST:
            yield _num(span, "num-many", numbers=len(numbers))
        decimal = _DECIMAL_SHARE.search(scan, span.start, span.end)
        if decimal:
            yield _num(Span(*decimal.span()), "num-decimal", number=decimal[0])
        share = _SHARE.search(scan, span.start, span.end)
        if share and not _has_counts(scan, reads[max(0, place - 1) : place + 2]):
            yield _num(span, "num-share")
        slash = _SLASH.search(scan, span.start, span.end)
        if slash:
            yield _num(Span(*slash.span()), "num-slash", number=slash[0])
        units = set(_UNIT.findall(scan, span.start, span.end))
        if any(family <= units for family in _FAMILIES):
            yield _num(span, "num-units", units=", ".join(sorted(units)))


def _has_counts(scan: str, near: Sequence[Read]) -> bool:
    """Whether the sentence or its neighbours say it in people: "3 of 100"."""
    return any(_OF.search(scan, read.span.start, read.span.end) for read in near)


def _num(span: Span, key: str, **values: str | int) -> Finding:
    return Finding(code="NUM", severity=Band.AMBER, span=span, message_key=key, values=values)
