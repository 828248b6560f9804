"""The formulas as a person would write them down, with the numbers of one text filled in."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TypeAlias

from waymark.plain.counts import Counts
from waymark.plain.metrics import asl, asw, per_cent
from waymark.plain.profile import Measure

Writer: TypeAlias = Callable[[Counts, Mapping[str, float]], str]


def written(measure: Measure, counts: Counts) -> str:
    """A formula with its numbers, and what comes out."""
    writer = _WRITERS.get(measure.formula)
    value = measure.value(counts)
    return f"{writer(counts, measure.constants)} = {value:.1f}" if writer else f"{value:.1f}"


def _length(counts: Counts) -> str:
    return f"{asl(counts, {}):.3f} words a sentence"


def _syllables(counts: Counts) -> str:
    return f"{asw(counts):.4f} syllables a word"


def _share(part: int, counts: Counts, what: str) -> str:
    return f"{per_cent(part, counts):.3f} per cent {what}"


def _flesch(counts: Counts, k: Mapping[str, float]) -> str:
    return f"{k['base']} − {k['asl']} × {_length(counts)} − {k['asw']} × {_syllables(counts)}"


def _flesch_kincaid(counts: Counts, k: Mapping[str, float]) -> str:
    return f"{k['asl']} × {_length(counts)} + {k['asw']} × {_syllables(counts)} − {k['base']}"


def _smog(counts: Counts, k: Mapping[str, float]) -> str:
    inside = f"{k['sentences']} × {counts.poly3} words of 3 syllables or more ÷ {_credited(counts)}"
    return f"{k['factor']} × √({inside}) + {k['base']}"


def _smog_cro(counts: Counts, k: Mapping[str, float]) -> str:
    inside = f"{k['sentences']} × {counts.poly4} words of 4 syllables or more ÷ {_credited(counts)}"
    return f"{k['base']} + √({inside})"


def _fog(counts: Counts, k: Mapping[str, float]) -> str:
    hard = _share(counts.poly4, counts, "words of 4 syllables or more")
    return f"{k['factor']} × ({_length(counts)} + {hard})"


def _coleman_liau(counts: Counts, k: Mapping[str, float]) -> str:
    letters = f"{per_cent(counts.letters, counts):.3f} letters per 100 words"
    sentences = f"{100 * counts.credited / max(1, counts.words):.4f} sentences per 100 words"
    return f"{k['letters']} × {letters} − {k['sentences']} × {sentences} − {k['base']}"


def _wiener(counts: Counts, k: Mapping[str, float]) -> str:
    return " ".join(
        (
            f"{k['poly']} × {_share(counts.poly3, counts, 'words of 3 syllables or more')}",
            f"+ {k['asl']} × {_length(counts)}",
            f"+ {k['long']} × {_share(counts.long6, counts, 'words over 6 letters')}",
            f"− {k['mono']} × {_share(counts.mono, counts, 'words of 1 syllable')}",
            f"− {k['base']}",
        )
    )


def _gulpease(counts: Counts, k: Mapping[str, float]) -> str:
    top = f"{k['sentences']} × {_credited(counts)} − {k['letters']} × {counts.letters} letters"
    return f"{k['base']} + ({top}) ÷ {counts.words} words"


def _letters_and_length(counts: Counts, k: Mapping[str, float]) -> str:
    letters = f"{counts.letters / max(1, counts.words):.4f} letters a word"
    return f"{k['base']} − {k['letters']} × {letters} − {k['asl']} × {_length(counts)}"


def _lix(counts: Counts, _: Mapping[str, float]) -> str:
    return f"{_length(counts)} + {_share(counts.long6, counts, 'words over 6 letters')}"


def _lixc(counts: Counts, _: Mapping[str, float]) -> str:
    return f"{_length(counts)} + {_share(counts.long_k, counts, 'long words')}"


def _rix(counts: Counts, _: Mapping[str, float]) -> str:
    return f"{counts.long6} words over 6 letters ÷ {_credited(counts)}"


def _asl(counts: Counts, _: Mapping[str, float]) -> str:
    return f"{counts.words} words ÷ {_credited(counts)}"


def _osman(counts: Counts, k: Mapping[str, float]) -> str:
    hard = f"{(counts.osman - k['guess']) / max(1, counts.words):.4f} signs of a hard word a word"
    return f"{k['base']} − {k['asl']} × {_length(counts)} − {k['hard']} × {hard}"


def _credited(counts: Counts) -> str:
    return f"{counts.credited} sentences"


_WRITERS: Mapping[str, Writer] = MappingProxyType(
    {
        "asl": _asl,
        "coleman_liau": _coleman_liau,
        "flesch": _flesch,
        "flesch_kincaid": _flesch_kincaid,
        "fog": _fog,
        "gulpease": _gulpease,
        "letters_and_length": _letters_and_length,
        "lix": _lix,
        "lixc": _lixc,
        "osman": _osman,
        "rix": _rix,
        "smog": _smog,
        "smog_cro": _smog_cro,
        "wiener": _wiener,
    }
)
