"""The published formulas, each a pure function of counts and its constants.

Words a sentence is written ASL, syllables a word ASW, as in the literature.
"""

from collections.abc import Callable, Mapping
from math import sqrt
from types import MappingProxyType
from typing import TypeAlias

from waymark.plain.counts import Counts

Constants: TypeAlias = Mapping[str, float]
Formula: TypeAlias = Callable[[Counts, Constants], float]


def asl(counts: Counts, _: Constants) -> float:
    """Average sentence length in words."""
    return counts.words / counts.credited


def asw(counts: Counts) -> float:
    """Average word length in syllables."""
    return counts.syllables / max(1, counts.words)


def flesch(counts: Counts, k: Constants) -> float:
    """Flesch (1948) and its adaptations: base - a·ASL - b·ASW. Higher is easier."""
    return k["base"] - k["asl"] * asl(counts, k) - k["asw"] * asw(counts)


def flesch_kincaid(counts: Counts, k: Constants) -> float:
    """Flesch-Kincaid (1975): a US school grade. Lower is easier."""
    return k["asl"] * asl(counts, k) + k["asw"] * asw(counts) - k["base"]


def smog(counts: Counts, k: Constants) -> float:
    """SMOG (McLaughlin 1969): a US school grade from words of three or more syllables."""
    return k["factor"] * sqrt(k["sentences"] * counts.poly3 / counts.credited) + k["base"]


def gulpease(counts: Counts, k: Constants) -> float:
    """Gulpease (Lucisano and Piemontese 1988): letters, never punctuation. Higher is easier."""
    spread = k["sentences"] * counts.credited - k["letters"] * counts.letters
    return k["base"] + spread / max(1, counts.words)


def lix(counts: Counts, _: Constants) -> float:
    """LIX (Björnsson 1968): ASL plus the per cent of long words. Lower is easier.

    Fed with the cut-off calibrated for the language it is LIXc (decision 7).
    """
    return asl(counts, _) + 100 * counts.long_words / max(1, counts.words)


FORMULAS: Mapping[str, Formula] = MappingProxyType(
    {
        "asl": asl,
        "flesch": flesch,
        "flesch_kincaid": flesch_kincaid,
        "gulpease": gulpease,
        "lix": lix,
        "smog": smog,
    }
)
