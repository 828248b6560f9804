"""Words and numbers.

The rules, the same for every language but for elision:

- A word begins with a letter: `HbA1c`, `B12`. A full stop inside does not end it: `U.S.`
- A hyphen parts two words when both sides have two letters or more: `follow-up` is two,
  `X-ray` and `T-Zelle` are one. A slash always parts.
- An apostrophe stays inside (`don't`), but ends the word in French and Italian: `l'hôpital` is two.
- Numbers, with units glued to them, are counted apart and are no words: `2.5`, `5mg`, `3rd`.
- Arabic clitics stay with their word. Soft hyphens and zero-width marks are part of the word.
"""

import re
from collections.abc import Callable, Iterable
from unicodedata import category

# Combining marks are not word characters for `re`; without them pointed Arabic falls to pieces.
_BLOCKS = (range(0x0300, 0x2100), range(0xFE00, 0xFE30))
MARK = "".join(
    chr(point) for block in _BLOCKS for point in block if category(chr(point)) in {"Mn", "Mc"}
)
INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
APOSTROPHES = "'’ʼ"

_FIRST = r"[^\W\d_]"
_NEXT = rf"[\w{re.escape(MARK)}{INVISIBLE}]"
_HYPHEN = rf"[-\u2010\u2011](?:(?<=(?<!\w){_FIRST}.)(?={_FIRST})|(?={_FIRST}(?!{_NEXT})))"
_NUMBER = r"\d\w*(?:[.,:/٫٬–-]\d\w*)*[%‰٪]?"


def _word(joints: str) -> str:
    return rf"{_FIRST}{_NEXT}*(?:(?:{joints}){_FIRST}{_NEXT}*)*"


_JOINED = _word(rf"[.{APOSTROPHES}](?={_FIRST})|{_HYPHEN}")
_DIVIDED = _word(rf"\.(?={_FIRST})|{_HYPHEN}") + rf"(?:[{APOSTROPHES}](?={_FIRST}))?"

Tokeniser = Callable[[str, int, int], list[str]]


def tokeniser(*, divides_elisions: bool, undivided: Iterable[str] = ()) -> re.Pattern[str]:
    """A pattern that finds the words and numbers of a text, as written."""
    pattern = _JOINED
    if divides_elisions:
        kept = (re.escape(word).replace("'", f"[{APOSTROPHES}]") for word in undivided)
        pattern = "|".join([*(rf"(?i:{word})(?!{_NEXT})" for word in kept), _DIVIDED])
    return re.compile(rf"{_NUMBER}|{pattern}")


def is_number(token: str) -> bool:
    """Whether a token is a number and not a word."""
    return token[0].isdecimal()
