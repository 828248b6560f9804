"""The figures of a text by their value, each with its place.

`1,000`, `1.000` and `١٠٠٠` are one figure; `1.5` and `15` are two, for a dose lives by its point.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from waymark.plain.unit import Document, Span

# Separators inside a number. A colon only as in 8:30, an apostrophe only as in 1'000.
_INSIDE = r"[.,\u00a0\u202f\u066b\u066c]|:(?=\d{2}(?!\d))|['’](?=\d{3}(?!\d))"
_NUMBER = re.compile(rf"(?<![\w{{^])\d+(?:(?:{_INSIDE})\d+)*")
_PARTS = re.compile(r"(\D)")
_PLACEHOLDER = re.compile(r"\{[a-z0-9-]+\}|\[\^[A-Za-z0-9]+\]")
_THOUSAND = 3


@dataclass(frozen=True, slots=True)
class Amount:
    """One figure and where it stands."""

    value: str
    span: Span


def amounts(document: Document) -> Iterator[Amount]:
    """The figures that a reader sees, in their order: no addresses, no numbers of list items."""
    for unit in document.units:
        for found in _NUMBER.finditer(document.scan, unit.span.start, unit.span.end):
            for value in _values(found[0]):
                yield Amount(value, Span(*found.span()))


def figures_of(document: Document) -> Counter[str]:
    """How often each figure stands in a document."""
    return Counter(amount.value for amount in amounts(document))


def figures_in(text: str) -> Counter[str]:
    """How often each figure stands in a string. Source marks and {placeholders} are none.

    >>> figures_in("call 112, 1,000 times") == figures_in("١١٢ … 1.000")
    True
    >>> figures_in("1.5 mg") == figures_in("15 mg")
    False
    """
    found = _NUMBER.findall(_PLACEHOLDER.sub(" ", text))
    return Counter(value for number in found for value in _values(number))


def differences(one: Counter[str], other: Counter[str]) -> tuple[Counter[str], Counter[str]]:
    """What stands more often in one, and what in the other. `10 000` equals `10,000`."""
    lost, new = one - other, other - one
    _join(lost, new)
    _join(new, lost)
    return +lost, +new


def _join(whole: Counter[str], parts: Counter[str]) -> None:
    """Strike out numbers that the other side writes with spaces between the thousands."""
    for number in list(whole):
        groups = _groups(number)
        while whole[number] > 0 and len(number) > _THOUSAND and groups <= parts:
            whole[number] -= 1
            parts.subtract(groups)


def _groups(number: str) -> Counter[str]:
    """`1000000` as `1`, `0`, `0`: what is read of `1 000 000`."""
    head = len(number) % _THOUSAND or _THOUSAND
    places = range(head, len(number), _THOUSAND)
    return Counter([number[:head], *(_whole(number[at : at + _THOUSAND]) for at in places)])


def _values(written: str) -> Iterable[str]:
    """What a number is worth; a date or a list is worth each of its parts.

    >>> list(_values("1.234,50")), list(_values("3.5.2024"))
    (['1234.5'], ['3', '5', '2024'])
    """
    digits, marks = _cut(written)
    if not marks:
        return [_whole(digits[0])]
    *before, last = digits
    if _grouped(digits, marks):
        return ["".join(digits)]
    if len(marks) == 1 or (_grouped(before, marks[:-1]) and marks[-1] not in marks[:-1]):
        return [f"{_whole(''.join(before))}.{last}".rstrip("0").rstrip(".")]
    return [_whole(part) for part in digits]


def _cut(written: str) -> tuple[list[str], list[str]]:
    parts = _PARTS.split(written)
    latin = ["".join(str(unicodedata.decimal(digit)) for digit in part) for part in parts[::2]]
    return latin, parts[1::2]


def _grouped(digits: list[str], marks: list[str]) -> bool:
    """Whether separators only part the thousands."""
    first, *others = digits
    begins = len(first) <= _THOUSAND and not first.startswith("0")
    return begins and len(set(marks)) == 1 and {len(other) for other in others} == {_THOUSAND}


def _whole(digits: str) -> str:
    return digits.lstrip("0") or "0"
