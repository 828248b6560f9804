"""What a translation must share with its source: numbers, sources, questions, shape."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable

_NUMBER = re.compile(r"(?<![\w{^\[])\d+(?:[.,\u00a0\u202f\u066b\u066c]\d+)*")
_SEPARATORS = re.compile(r"\D")
_PLACEHOLDER = re.compile(r"\{[a-z0-9-]+\}|\[\^[A-Za-z0-9]+\]")


def numbers(text: str) -> Counter[str]:
    """The figures of a text, whatever script or separators they are written in.

    >>> numbers("call 112, 1,000 times") == numbers("١١٢ … 1.000")
    True
    """
    latin = "".join(_latin(letter) for letter in text)
    found = _NUMBER.findall(_PLACEHOLDER.sub(" ", latin))
    return Counter(_SEPARATORS.sub("", number) for number in found)


def _latin(letter: str) -> str:
    return str(unicodedata.digit(letter)) if letter.isdigit() and letter.isdecimal() else letter


def differences(source: Counter[str], translation: Counter[str]) -> Iterable[str]:
    """A sentence for each thing that stands more often in one of them."""
    for what in sorted(source - translation):
        yield f"{what} stands in the English text but not here as often."
    for what in sorted(translation - source):
        yield f"{what} stands here more often than in the English text."
