"""What OSMAN counts in one Arabic word (El-Haj and Rayson 2016).

The formula adds, per word, its syllables, one if it is hard (over five letters), one if it is
complex (over four vowel marks) and one if it is Faseeh: over four syllables, and with letters of
formal Arabic. Without vowel marks syllables are guessed from the letters, as the authors do. Where
the paper and the authors' programs differ, the paper's example decides: it scores 97.617.
"""

import re

_SHORT = re.compile("[\u064e\u064f\u0650]")
_LONG = re.compile("[\u0627\u0648\u064a]")
_STRESSED = re.compile("[\u064b\u064c\u064d\u0651]")
_MARKS = re.compile("[\u064b-\u0658\u0670\u0640]")
_VOWELS = re.compile("[\u064b-\u0651]")
_FASEEH = re.compile("[\u0626\u0621\u0624\u0630\u0638]")
HARD_LETTERS = 5
COMPLEX_MARKS = 4
FASEEH_SYLLABLES = 4


def weight(word: str) -> int:
    """What one word adds to the formula."""
    syllables = _syllables(word)
    hard = len(_MARKS.sub("", word)) > HARD_LETTERS
    complex_ = len(_VOWELS.findall(word)) > COMPLEX_MARKS
    faseeh = syllables > FASEEH_SYLLABLES and _FASEEH.search(word) is not None
    return syllables + hard + complex_ + faseeh


def _syllables(word: str) -> int:
    """Short ones count one, long and stressed ones two; without vowel marks, the consonants."""
    short = sum(1 if not _LONG.match(word, mark.end()) else 2 for mark in _SHORT.finditer(word))
    stressed = 2 * len(_STRESSED.findall(word))
    if short or stressed:
        return short + stressed
    return len(_UNVOICED.sub("", word))


_UNVOICED = re.compile("[\u0627\u0649]")
