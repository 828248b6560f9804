"""What is known about scoring each language: formulas, bands, evidence. Data, read once."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from importlib.resources import files
from types import MappingProxyType
from typing import Any

import yaml

from waymark.plain.counts import Counts
from waymark.plain.language import UNDETERMINED, Language
from waymark.plain.metrics import FORMULAS


class Confidence(StrEnum):
    """How far a score in this language may be trusted."""

    HIGH = "high"
    MEDIUM = "medium"
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
    """The measure that decides the band, with what its values mean.

    `anchors` are its values at the levels A2, B1, B2 and C1 of the CEFR.
    """

    measure: Measure
    green: float
    red: float
    anchors: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Profile:
    """How one language is scored. Without a yardstick there is no Plainness for it.

    `only` is the measure that is given where no formula exists.
    """

    code: str
    script: str | None
    yardstick: Yardstick | None
    only: Measure | None
    others: tuple[Measure, ...]
    long_word: int
    confidence: Confidence
    source: str
    divides_elisions: bool = False
    undivided: frozenset[str] = field(default_factory=frozenset)

    @property
    def sure(self) -> bool:
        """Sure enough that a score may stop a text from being published."""
        return self.confidence in {Confidence.HIGH, Confidence.MEDIUM}


def profile(language: Language) -> Profile:
    """The profile of a language. An unknown one has no yardstick: never English by default."""
    known = PROFILES.get(language.code)
    if known is None or not _written(language, known):
        return Profile(
            # Not its code: words of another script have no business with lists of this one.
            code=language.code if known is None else UNDETERMINED,
            script=None,
            yardstick=None,
            only=None,
            others=(),
            long_word=LONG_WORD_OF_LIX,
            confidence=Confidence.NONE,
            source="",
        )
    return known


def _written(language: Language, known: Profile) -> bool:
    """Whether a tag that names a script names the one that the profile was made for."""
    return language.script is None or SCRIPTS.get(language.script) == known.script


def _measure(key: str, entry: Mapping[str, Any]) -> Measure:
    return Measure(
        id=key,
        name=entry["name"],
        formula=entry["formula"],
        constants=MappingProxyType(dict(entry.get("constants", {}))),
        higher_is_easier=entry.get("higher_is_easier", False),
        us_grade=entry.get("us_grade", False),
    )


def _yardstick(entry: Mapping[str, Any] | None) -> Yardstick | None:
    if entry is None:
        return None
    return Yardstick(
        measure=MEASURES[entry["metric"]],
        green=entry["green"],
        red=entry["red"],
        anchors=tuple(entry["anchors"]),
    )


def _profile(code: str, entry: Mapping[str, Any]) -> Profile:
    # An estimate beside the real thing: where there is no formula, none of these is one either.
    shared = () if "only" in entry else ALWAYS
    return Profile(
        code=code,
        script=entry["script"],
        yardstick=_yardstick(entry.get("yardstick")),
        only=MEASURES[entry["only"]] if "only" in entry else None,
        others=tuple(MEASURES[key] for key in (*entry.get("others", ()), *shared)),
        long_word=entry["long_word"],
        confidence=Confidence(entry["confidence"]),
        source=entry["source"],
        divides_elisions=entry.get("divides_elisions", False),
        undivided=frozenset(entry.get("undivided", ())),
    )


LONG_WORD_OF_LIX = 6
ALWAYS = ("lix", "lixc", "asl")
SCRIPTS = {
    "Arab": "arabic",
    "Cyrl": "cyrillic",
    "Grek": "greek",
    "Hebr": "hebrew",
    "Latn": "latin",
}
_DATA = yaml.safe_load(files(__package__).joinpath("profiles.yaml").read_text(encoding="utf-8"))
VERSION: int = _DATA["version"]
MEASURES = {key: _measure(key, entry) for key, entry in _DATA["metrics"].items()}
PROFILES = {code: _profile(code, entry) for code, entry in _DATA["profiles"].items()}
