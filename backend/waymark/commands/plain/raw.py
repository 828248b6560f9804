"""textstat's own figures, so that anybody sees how they differ from ours.

textstat would fetch a dictionary from the network for English; it is never let. It also keeps the
texts it has seen; they are forgotten at once. Its import takes a second, so it waits until asked.
"""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from waymark.plain import Document, Report
from waymark.plain.profile import MEASURES

# What `flesch_reading_ease` of textstat is in each language it has constants for.
_FLESCH = {
    "en": "flesch",
    "de": "flesch-amstad",
    "fr": "kandel-moles",
    "es": "fernandez-huerta",
    "it": "flesch-vacca",
    "nl": "flesch-douma",
    "ru": "flesch-oborneva",
}
_DICTIONARY = "corpora/cmudict"
ABSENT = "Flesch not available (its dictionary is not on this machine and is never fetched)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One formula: what textstat says, and what this engine says."""

    name: str
    textstat: float
    ours: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Raw:
    """textstat's figures for one text. `note` says what is missing, and why."""

    figures: tuple[Figure, ...]
    note: str | None = None

    @property
    def line(self) -> str:
        """All in one line."""
        parts = [f"{one.name} {one.textstat:.1f} (here {one.ours:.1f})" for one in self.figures]
        return "raw textstat: " + ", ".join([*([self.note] if self.note else []), *parts])


def raw(document: Document, report: Report) -> Raw:
    """The words as textstat counts them, without markup. Opens no connection."""
    text = "\n".join(document.quote(unit.span) for unit in document.units)
    key = _FLESCH.get(report.lang)
    missing = key is not None and report.lang == "en" and not _has_dictionary()
    figures = []
    with _forgetting() as metrics:
        if key and not missing:
            value = metrics.flesch_reading_ease(text, report.lang)
            figures.append(_figure(key, value, report))
        figures.append(_figure("lix", metrics.lix(text), report))
    return Raw(figures=tuple(figures), note=ABSENT if missing else None)


def _figure(key: str, value: float, report: Report) -> Figure:
    measure = MEASURES[key]
    return Figure(name=measure.name, textstat=value, ours=measure.value(report.counts))


def _has_dictionary() -> bool:
    """Looks on the disk only. textstat itself would download what it does not find."""
    import nltk  # type: ignore[import-untyped]  # noqa: PLC0415

    try:
        nltk.data.find(_DICTIONARY)
    except LookupError:
        return False
    return True


@contextmanager
def _forgetting() -> Iterator[Any]:
    """The formulas of textstat, for one text, which is forgotten afterwards."""
    from textstat.backend import metrics  # noqa: PLC0415

    try:
        yield metrics
    finally:
        for cached in caches():
            cached.cache_clear()  # type: ignore[attr-defined]


def caches() -> Iterator[Callable[..., object]]:
    """Every function of textstat that keeps texts. Its dictionaries hold none, and may stay."""
    for name, module in list(sys.modules.items()):
        if name.startswith("textstat.backend."):
            for value in vars(module).values():
                keeps = hasattr(value, "cache_clear")
                if keeps and not value.__module__.startswith("textstat.backend.utils"):
                    yield value
