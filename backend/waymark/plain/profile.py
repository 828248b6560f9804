"""What is known about scoring each language: formulas, bands, evidence. Data, read once."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from importlib.resources import files
from types import MappingProxyType
from typing import Any

import yaml

from waymark.plain.counts import Counts
from waymark.plain.language import Language
from waymark.plain.metrics import FORMULAS


class Confidence(StrEnum):
    """How far a score in this language may be trusted."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"
    PROVISIONAL = "provisional"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Measure:
    """One formula with the constants of one language."""

    id: str
    name: str
    formula: str
    constants: Mapping[str, float]
    higher_is_easier: bool
    us_grade: bool

    def value(self, counts: Counts) -> float:
        """Apply the formula."""
        return FORMULAS[self.formula](counts, self.constants)


@dataclass(frozen=True, slots=True)
class Yardstick:
    """A measure that decides the band, with what its values mean.

    `anchors` are its values at the levels A2, B1, B2 and C1 of the CEFR.
    """

    measure: Measure
    green: float
    red: float
    anchors: tuple[float, ...]
    least_sentences: int


@dataclass(frozen=True, slots=True)
class Profile:
    """How one language is scored. Without yardsticks there is no number for it."""

    code: str
    script: str | None
    yardsticks: tuple[Yardstick, ...]
    others: tuple[Measure, ...]
    long_word: int
    confidence: Confidence
    source: str
    divides_elisions: bool = False
    undivided: frozenset[str] = field(default_factory=frozenset)

    def yardstick(self, counts: Counts) -> Yardstick | None:
        """The primary metric for a text of this many sentences."""
        enough = (y for y in self.yardsticks if counts.credited >= y.least_sentences)
        return next(enough, None)


def profile(language: Language) -> Profile:
    """The profile of a language. An unknown one has no yardsticks: never English by default."""
    return PROFILES.get(language.code) or Profile(
        code=language.code,
        script=None,
        yardsticks=(),
        others=(),
        long_word=LONG_WORD_OF_LIX,
        confidence=Confidence.NONE,
        source="",
    )


def _measure(key: str, entry: Mapping[str, Any]) -> Measure:
    return Measure(
        id=key,
        name=entry["name"],
        formula=entry["formula"],
        constants=MappingProxyType(dict(entry.get("constants", {}))),
        higher_is_easier=entry.get("higher_is_easier", False),
        us_grade=entry.get("us_grade", False),
    )


def _yardstick(entry: Mapping[str, Any]) -> Yardstick:
    return Yardstick(
        measure=MEASURES[entry["metric"]],
        green=entry["green"],
        red=entry["red"],
        anchors=tuple(entry["anchors"]),
        least_sentences=entry.get("least_sentences", 1),
    )


def _profile(code: str, entry: Mapping[str, Any]) -> Profile:
    return Profile(
        code=code,
        script=entry["script"],
        yardsticks=tuple(map(_yardstick, entry["yardsticks"])),
        others=tuple(MEASURES[key] for key in entry["others"]),
        long_word=entry["long_word"],
        confidence=Confidence(entry["confidence"]),
        source=entry["source"],
        divides_elisions=entry.get("divides_elisions", False),
        undivided=frozenset(entry.get("undivided", ())),
    )


LONG_WORD_OF_LIX = 6
_DATA = yaml.safe_load(files(__package__).joinpath("profiles.yaml").read_text(encoding="utf-8"))
VERSION: int = _DATA["version"]
MEASURES = {key: _measure(key, entry) for key, entry in _DATA["metrics"].items()}
PROFILES = {code: _profile(code, entry) for code, entry in _DATA["profiles"].items()}
