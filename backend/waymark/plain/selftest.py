"""The engine held against labelled texts: how often it is right, on seen and on held-out sets.

The sets stand in `sets/`. A held-out set is never looked at when rules are made; its figure is the
honest one.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from importlib.resources import files
from typing import Any

import yaml

from waymark.plain.counts import Counts, total
from waymark.plain.diagnose import Text
from waymark.plain.diagnose.passive import passives as passives_of
from waymark.plain.normalise import normalise
from waymark.plain.profile import MEASURES, PROFILES
from waymark.plain.segment import segment
from waymark.plain.syllables import RULES
from waymark.plain.tally import tally


class Part(StrEnum):
    """Which part of a set: the one that rules were made with, or the one held out."""

    SEEN = ""
    HELD_OUT = "_held_out"


@dataclass(frozen=True, slots=True)
class Result:
    """How one language fared. `wrong` names what went wrong, for those who make the rules."""

    code: str
    right: int
    total: int
    found: int = 0
    true: int = 0
    """Syllables that the engine counts in all words, and that there are."""
    wrong: tuple[str, ...] = field(default=(), repr=False)

    @property
    def share(self) -> float:
        return self.right / self.total if self.total else 0.0

    @property
    def bias(self) -> float:
        """Syllables counted too many (above zero) or too few, as a share of the true number."""
        return self.found / self.true - 1 if self.true else 0.0


def overall(results: Sequence[Result]) -> Result:
    """All languages together."""
    right, total, found, true = (
        sum(getattr(one, name) for one in results) for name in ("right", "total", "found", "true")
    )
    return Result("all", right, total, found, true)


_BOUNDARY = re.compile(r" \| |(\n+)\| ")
_MARKER = re.compile(r"^(?:[-•–*]|\d+[.)])\s+")


def segmentation(part: Part) -> tuple[Result, ...]:
    """Texts that fall into exactly the right sentences, by language."""
    return tuple(_segmented(code, texts) for code, texts in _set("segmentation", part).items())


def _segmented(code: str, texts: Sequence[str]) -> Result:
    wrong = tuple(text for text in texts if not _is_right(text, code))
    return Result(code, len(texts) - len(wrong), len(texts), wrong=wrong)


def _is_right(marked: str, code: str) -> bool:
    # A marker is one only at the beginning of a line: "2. annuse" may begin a sentence.
    breaks = [True, *(gap is not None for gap in _BOUNDARY.split(marked)[1::2])]
    pieces = zip(_BOUNDARY.split(marked)[::2], breaks, strict=True)
    expected = [_MARKER.sub("", piece) if begins else piece for piece, begins in pieces]
    document = normalise(_BOUNDARY.sub(lambda found: found[1] or " ", marked))
    return [document.text[s.start : s.end] for s in segment(document, code)] == expected


def syllables(part: Part) -> tuple[Result, ...]:
    """Words whose syllables are counted exactly, by language, with the bias of the counts."""
    return tuple(_counted(code, entry) for code, entry in _set("syllables", part).items())


def _counted(code: str, entry: Mapping[str, Mapping[int, str]]) -> Result:
    rules = RULES[code]
    true = dict(_words(entry))
    found = {word: rules.syllables(word) for word in true}
    wrong = tuple(
        f"{word} {found[word]} ({true[word]})" for word in true if found[word] != true[word]
    )
    right, sums = len(true) - len(wrong), (sum(found.values()), sum(true.values()))
    return Result(code, right, len(true), *sums, wrong=wrong)


def _words(entry: Mapping[str, Mapping[int, str]]) -> Iterator[tuple[str, int]]:
    for counted in entry.values():
        for count, words in counted.items():
            yield from ((word, count) for word in words.split())


def _set(name: str, part: Part) -> Mapping[str, Any]:
    loaded: Mapping[str, Any] = _load(name + part)
    return loaded


def _load(name: str) -> Any:  # noqa: ANN401 - what a file of YAML may hold
    file = files(__package__).joinpath("sets", f"{name}.yaml")
    return yaml.safe_load(file.read_text(encoding="utf-8"))


@dataclass(frozen=True, slots=True)
class Detection:
    """How well passives are found in one language. `wrong` are the sentences that it got wrong."""

    code: str
    hits: int
    false_alarms: int
    missed: int
    wrong: tuple[str, ...] = field(default=(), repr=False)

    @property
    def precision(self) -> float:
        """How often a find is a passive."""
        return self.hits / found if (found := self.hits + self.false_alarms) else 0.0

    @property
    def recall(self) -> float:
        """How often a passive is found."""
        return self.hits / true if (true := self.hits + self.missed) else 0.0


def passives(part: Part) -> tuple[Detection, ...]:
    """Sentences with a passive and without one, told apart, by language."""
    return tuple(_detected(code, entry) for code, entry in _set("passive", part).items())


def _detected(code: str, entry: Mapping[str, Sequence[str]]) -> Detection:
    false = tuple(text for text in entry["active"] if _has_passive(text, code))
    missed = tuple(text for text in entry["passive"] if not _has_passive(text, code))
    hits = len(entry["passive"]) - len(missed)
    return Detection(code, hits, len(false), len(missed), wrong=(*false, *missed))


def _has_passive(text: str, code: str) -> bool:
    known, ready = PROFILES[code], normalise(text)
    reads = Text(ready, tally(ready, known), known).read
    return any(True for read in reads for _ in passives_of(read, ready.scan, code))


@dataclass(frozen=True, slots=True)
class Reference:
    """A score that somebody has published, and ours for the same text or counts."""

    measure: str
    language: str
    published: float
    found: float
    source: str

    @property
    def name(self) -> str:
        return f"{self.measure}, {self.source}"


def references() -> tuple[Reference, ...]:
    """The published scores of `sets/references.yaml`, computed anew."""
    return tuple(map(_reference, _load("references")))


def _reference(entry: Mapping[str, Any]) -> Reference:
    known = PROFILES[entry["language"]]
    if "counts" in entry:
        counts = Counts(**entry["counts"])
    else:
        counts = total(one.counts for one in tally(normalise(entry["text"]), known))
    found = MEASURES[entry["measure"]].value(counts)
    return Reference(
        entry["measure"], entry["language"], entry["published"], found, entry["source"]
    )
