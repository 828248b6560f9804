"""The figures of a text: what a translation, or a new version, must not change."""

import re
import unicodedata
from collections import Counter

_NUMBER = re.compile(r"(?<![\w{^\[])\d+(?:[.,\u00a0\u202f\u066b\u066c]\d+)*")
_SEPARATORS = re.compile(r"\D")
_PLACEHOLDER = re.compile(r"\{[a-z0-9-]+\}|\[\^[A-Za-z0-9]+\]")


def figures(text: str) -> Counter[str]:
    """The figures of a text, whatever script or separators they are written in.

    >>> figures("call 112, 1,000 times") == figures("١١٢ … 1.000")
    True
    """
    latin = "".join(_latin(letter) for letter in text)
    found = _NUMBER.findall(_PLACEHOLDER.sub(" ", latin))
    return Counter(_SEPARATORS.sub("", number) for number in found)


def _latin(letter: str) -> str:
    return str(unicodedata.digit(letter)) if letter.isdigit() and letter.isdecimal() else letter
