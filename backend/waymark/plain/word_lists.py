"""What a language gives the rules to work with: word lists, as data. A missing list is empty."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

EMPTY: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Medical:
    """How words of medicine begin and end, and words that show neither."""

    beginnings: tuple[str, ...] = ()
    endings: tuple[str, ...] = ()
    words: frozenset[str] = EMPTY

    def __bool__(self) -> bool:
        return bool(self.beginnings or self.endings or self.words)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lists:
    """The lists of one language; plain/lists/README.md says what each is for."""

    medical: Medical = Medical()
    negatives: frozenset[str] = EMPTY
    negative_pairs: tuple[tuple[frozenset[str], str], ...] = ()
    """One negation in two pieces: what may come first, and what comes last."""
    address: frozenset[str] = EMPTY
    address_cased: frozenset[str] = EMPTY
    nominal_endings: Mapping[str, int] = field(default_factory=dict)
    not_nominal: frozenset[str] = EMPTY
    function_words: frozenset[str] = EMPTY
    """Words with which practically no sentence ends."""
    plainer: Mapping[str, str] = field(default_factory=dict)
    """Hard words and phrases, each with the plain one to offer."""


NO_LISTS = Lists()


@cache
def lists_of(code: str) -> Lists:
    """The lists of a language; all empty for one that has none."""
    file = files("waymark.plain").joinpath("lists", f"{code}.yaml")
    if not file.is_file():
        return NO_LISTS
    entry: Mapping[str, Any] = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    medical = entry.get("medical", {})
    return Lists(
        medical=Medical(
            beginnings=tuple(medical.get("beginnings", ())),
            endings=tuple(medical.get("endings", ())),
            words=frozenset(medical.get("words", ())),
        ),
        negatives=_set(entry, "negatives"),
        negative_pairs=tuple(
            (frozenset(map(folded, pair[:-1])), folded(pair[-1]))
            for pair in entry.get("negative_pairs", ())
        ),
        address=_set(entry, "address"),
        address_cased=frozenset(entry.get("address_cased", ())),
        nominal_endings=dict(entry.get("nominal_endings", {})),
        not_nominal=_set(entry, "not_nominal"),
        function_words=_set(entry, "function_words"),
        plainer={hard: pair["plain"] for pair in entry.get("plainer", ()) for hard in pair["hard"]},
    )


def _set(entry: Mapping[str, Sequence[str]], key: str) -> frozenset[str]:
    return frozenset(map(folded, entry.get(key, ())))


def folded(word: str) -> str:
    """A word as the lists have it: lower case, straight apostrophes, none at its end."""
    return word.lower().replace("’", "'").rstrip("'")
