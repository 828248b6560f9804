"""Lists of words round full stops, read from abbreviations.yaml."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Self

import yaml


@dataclass(frozen=True, slots=True)
class Words:
    """A list of words in lower case. `*` stands for any letters, at the end for four at most."""

    exact: frozenset[str] = frozenset()
    stems: re.Pattern[str] | None = None

    @classmethod
    def of(cls, entries: Iterable[str]) -> Self:
        """The words of a list."""
        exact = frozenset(entries)
        stems = [_stem(entry) for entry in exact if "*" in entry]
        return cls(exact, re.compile("|".join(stems)) if stems else None)

    def __contains__(self, word: str) -> bool:
        return word in self.exact or bool(self.stems and self.stems.fullmatch(word))

    def __bool__(self) -> bool:
        return bool(self.exact)


def _stem(entry: str) -> str:
    """Few letters behind a stem: `gruppen A` names a group, `gruppenleiter A. Meier` nobody's."""
    pattern = re.escape(entry).replace(r"\*", r"\w*")
    prefix = len(entry) <= len("ab*")  # Arabic and Hebrew `and`, `the`
    return pattern if prefix or entry[-1] != "*" else pattern.removesuffix("*") + "{0,4}"


NO_WORDS = Words()


def listed(code: str, key: str) -> list[str]:
    """One list of one language, with what its groups share."""
    groups = [group for codes, group in _groups().items() if code in codes.split()]
    entries = ",".join(group.get(key, "") for group in groups).split(",")
    return [" ".join(entry.split()) for entry in entries if entry.strip()]


@cache
def _groups() -> Mapping[str, Mapping[str, str]]:
    """The lists as they stand in the file. `da nb nn` is a group of three languages."""
    text = files(__package__).joinpath("abbreviations.yaml").read_text("utf-8")
    loaded: Mapping[str, Mapping[str, str]] = yaml.load(text, Loader=yaml.CSafeLoader)
    return loaded
