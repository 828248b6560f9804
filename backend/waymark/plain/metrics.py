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


def per_cent(part: int, counts: Counts) -> float:
    """A part of the words, of a hundred."""
    return 100 * part / max(1, counts.words)


def flesch(counts: Counts, k: Constants) -> float:
    """Flesch (1948) and its adaptations: base - a·ASL - b·ASW. Higher is easier."""
    return k["base"] - k["asl"] * asl(counts, k) - k["asw"] * asw(counts)


def flesch_kincaid(counts: Counts, k: Constants) -> float:
    """Flesch-Kincaid (1975): a US school grade. Lower is easier."""
    return k["asl"] * asl(counts, k) + k["asw"] * asw(counts) - k["base"]


def smog(counts: Counts, k: Constants) -> float:
    """SMOG (McLaughlin 1969): a US school grade from words of three or more syllables."""
    return k["factor"] * sqrt(k["sentences"] * counts.poly3 / counts.credited) + k["base"]


def smog_cro(counts: Counts, k: Constants) -> float:
    """SMOG-Cro (Brangan 2011): the same for Croatian, from words of four or more syllables."""
    return k["base"] + sqrt(k["sentences"] * counts.poly4 / counts.credited)


def fog(counts: Counts, k: Constants) -> float:
    """Gunning's FOG (1952), with words of four or more syllables, as Polish counts it.

    Years of school. Lower is easier.
    """
    return k["factor"] * (asl(counts, k) + per_cent(counts.poly4, counts))


def coleman_liau(counts: Counts, k: Constants) -> float:
    """Coleman and Liau (1975): from letters and sentences per hundred words. Lower is easier."""
    sentences = 100 * counts.credited / max(1, counts.words)
    return k["letters"] * per_cent(counts.letters, counts) - k["sentences"] * sentences - k["base"]


def wiener(counts: Counts, k: Constants) -> float:
    """Wiener Sachtextformel (Bamberger and Vanecek 1984): school years in German, 4 to 15."""
    return (
        k["poly"] * per_cent(counts.poly3, counts)
        + k["asl"] * asl(counts, k)
        + k["long"] * per_cent(counts.long6, counts)
        - k["mono"] * per_cent(counts.mono, counts)
        - k["base"]
    )


def gulpease(counts: Counts, k: Constants) -> float:
    """Gulpease (Lucisano and Piemontese 1988): letters, never punctuation. Higher is easier."""
    spread = k["sentences"] * counts.credited - k["letters"] * counts.letters
    return k["base"] + spread / max(1, counts.words)


def letters_and_length(counts: Counts, k: Constants) -> float:
    """Gutiérrez de Polini (1972): base - a·letters a word - b·ASL. Higher is easier."""
    return (
        k["base"] - k["letters"] * counts.letters / max(1, counts.words) - k["asl"] * asl(counts, k)
    )


def lix(counts: Counts, _: Constants) -> float:
    """LIX (Björnsson 1968): ASL plus the per cent of words over six letters. Lower is easier."""
    return asl(counts, _) + per_cent(counts.long6, counts)


def lixc(counts: Counts, _: Constants) -> float:
    """LIX with the cut-off for long words that fits the language (decision 7)."""
    return asl(counts, _) + per_cent(counts.long_k, counts)


def rix(counts: Counts, _: Constants) -> float:
    """RIX (Anderson 1983): words over six letters a sentence. Lower is easier."""
    return counts.long6 / counts.credited


def osman(counts: Counts, k: Constants) -> float:
    """OSMAN (El-Haj and Rayson 2016), for Arabic. Higher is easier."""
    # The authors' guess for text without vowel marks takes two from the sum of the whole text.
    share = (counts.osman - k["guess"]) / max(1, counts.words)
    return k["base"] - k["asl"] * asl(counts, k) - k["hard"] * share


FORMULAS: Mapping[str, Formula] = MappingProxyType(
    {
        formula.__name__: formula
        for formula in (
            asl,
            coleman_liau,
            flesch,
            flesch_kincaid,
            fog,
            gulpease,
            letters_and_length,
            lix,
            lixc,
            osman,
            rix,
            smog,
            smog_cro,
            wiener,
        )
    }
)
