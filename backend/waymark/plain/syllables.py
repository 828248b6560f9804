"""Syllables of a word, by rules that are data: no dictionary, no download.

A word's silent letters are dropped, then its vowel groups are counted, then one is added for
every hiatus, where neighbouring vowels belong to two syllables. Exceptions come first.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

import yaml

from waymark.plain.tokenise import INVISIBLE

_DROPPED = str.maketrans({**dict.fromkeys(INVISIBLE), **dict.fromkeys("ʼ’", "'")})
_LONGEST_SPELLED = 5


@dataclass(frozen=True, slots=True)
class Rules:
    """How one language makes syllables."""

    silent: re.Pattern[str]
    nucleus: re.Pattern[str]
    hiatus: re.Pattern[str]
    exceptions: Mapping[str, int]
    spelled: frozenset[str]
    vowels: frozenset[str]

    def syllables(self, word: str) -> int:
        """Syllables of one word: at least one, but none for an elided `l'`."""
        word = word.translate(_DROPPED)
        if self._is_spelled(word):
            return len(word)
        small = word.lower()
        known = self.exceptions.get(small)
        if known is not None:
            return known
        heard = self.silent.sub("", small)
        count = len(self.nucleus.findall(heard)) + len(self.hiatus.findall(heard))
        return count or int(not small.endswith("'"))

    def _is_spelled(self, word: str) -> bool:
        """`MRI` and `CT` are read letter by letter, `AIDS` is not."""
        if not word.isupper() or not 1 < len(word) <= _LONGEST_SPELLED:
            return False
        return word in self.spelled or self.vowels.isdisjoint(word.lower())


def _pattern(alternatives: list[str]) -> re.Pattern[str]:
    """One pattern from many; none at all matches nothing."""
    return re.compile("|".join(alternatives) or r"(?!)")


def _rules(entry: Mapping[str, Any], spelled: frozenset[str]) -> Rules:
    exceptions = {
        word: count for count, words in entry["exceptions"].items() for word in words.split()
    }
    return Rules(
        silent=_pattern(entry.get("silent", [])),
        nucleus=_pattern(entry["nucleus"]),
        hiatus=_pattern(entry.get("hiatus", [])),
        exceptions=exceptions,
        spelled=spelled,
        vowels=frozenset(entry["vowels"]),
    )


_DATA = yaml.safe_load(files(__package__).joinpath("syllables.yaml").read_text(encoding="utf-8"))
RULES = {
    code: _rules(entry, frozenset(_DATA["spelled"].split()))
    for code, entry in _DATA["languages"].items()
}
