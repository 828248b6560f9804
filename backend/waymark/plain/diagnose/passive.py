"""PASS: the passive voice, an auxiliary with a participle. passives.yaml has the words.

The rule speaks in a language only where it was measured to be right four times out of five.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files

import yaml

from waymark.plain.diagnose.finding import Evidence, Finding
from waymark.plain.diagnose.passive_orders import ORDERS, Chain, Frame, Passive
from waymark.plain.diagnose.passive_words import Entry
from waymark.plain.diagnose.text import Read, Text
from waymark.plain.plainness import Band
from waymark.plain.unit import Span

LEAST_PRECISION = 0.8
# Words: a longer passive is named by its two ends.
_QUOTED = 5


class State(StrEnum):
    """Whether the rule speaks in a language."""

    ON = "on"
    OFF = "off"
    NOT_BUILT = "not built"


@dataclass(frozen=True, slots=True)
class Availability:
    """Whether the rule speaks, and the measured precision that decides it: the lower of the two."""

    state: State
    precision: float | None = None


def passive(text: Text) -> Iterator[Finding]:
    """Every passive, from its auxiliary to its participle."""
    code = text.profile.code
    if availability(code).state is not State.ON:
        return
    for read in text.read:
        for found in passives(read, text.document.scan, code):
            first, last = read.tokens[found.first], read.tokens[found.last]
            span = Span(first.start, last.end)
            short = found.last - found.first < _QUOTED
            words = text.document.quote(span) if short else f"{first.text} … {last.text}"
            yield Finding(
                code="PASS",
                severity=Band.AMBER,
                span=span,
                message_key="passive",
                values={"words": words},
                evidence=Evidence.VALIDATED,
            )


@cache
def availability(code: str) -> Availability:
    """Whether the rule speaks in a language."""
    if code not in _data():
        return Availability(State.NOT_BUILT)
    precision = min(recorded(code).values())
    return Availability(State.ON if precision >= LEAST_PRECISION else State.OFF, precision)


def recorded(code: str) -> Mapping[str, float]:
    """The precision that passives.yaml has for a language, on the seen and the held-out set."""
    precision: Mapping[str, float] = _data()[code]["precision"]
    return precision


def passives(read: Read, scan: str, code: str) -> Iterator[Passive]:
    """Every passive of a sentence, whether the rule is on or off for the language."""
    grammar = _grammar(code)
    if grammar is not None:
        yield from grammar.find(read.tokens, scan)


@cache
def _data() -> Mapping[str, Entry]:
    file = files("waymark.plain").joinpath("passives.yaml")
    loaded: Mapping[str, Entry] = yaml.load(
        file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader
    )
    return loaded


@cache
def _grammar(code: str) -> Chain | Frame | None:
    entry = _data().get(code)
    return ORDERS[entry["order"]](entry) if entry else None
