"""Waivers: a person says for how long, and why, a finding need not be mended."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from unicodedata import normalize

from waymark.plain.unit import JOINER, Document, Span

# Every code that the engine or the gate gives, and what it is about in two or three words.
CODES: Mapping[str, str] = MappingProxyType(
    {
        "ACRO": "letters that stand for words",
        "BAND": "hard as a whole",
        "CHOP": "chopped sentences",
        "CONS": "two names for one thing",
        "DRIFT": "translation differs",
        "JARGON": "medical word unexplained",
        "LONG": "long sentence",
        "LOST": "content lost",
        "NEG": "double negative",
        "NOMIN": "abstract nouns",
        "NUM": "hard numbers",
        "PARA": "long paragraph",
        "PASS": "passive",
        "RARE": "rare word",
        "WORSE": "harder than before",
        "YOU": "nobody spoken to",
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiver:
    """What is waived, by whom, until when (that day included) and why.

    `words` quote the sentence it is for; without them it is for every finding of its code.
    """

    code: str
    reason: str
    person: str
    until: date
    words: str | None = None

    @property
    def note(self) -> str:
        """What stands behind a message that it lightens."""
        return f" (waived by {self.person} until {self.until}: {self.reason})"

    def expired(self, today: date) -> bool:
        """Whether its last day is over."""
        return today > self.until


@dataclass(frozen=True, slots=True)
class Reach:
    """A waiver in one text: where it reaches. None is the whole text."""

    waiver: Waiver
    span: Span | None
    found: int = 1
    """How often its words stand in the text. It reaches nothing unless they stand there once."""

    def covers(self, code: str, span: Span) -> bool:
        """Whether a finding lies in its reach."""
        if code != self.waiver.code or self.found != 1:
            return False
        own = self.span
        return own is None or (span.start < own.end and own.start < span.end)


def reach(waiver: Waiver, document: Document) -> Reach:
    """Where a waiver reaches in a document."""
    if waiver.words is None:
        return Reach(waiver, None)
    places = list(_places(" ".join(normalize("NFC", waiver.words).split()), document))
    return Reach(waiver, places[0] if places else None, len(places))


def _places(words: str, document: Document) -> list[Span]:
    """Where a quotation stands, however the text is marked up and wrapped."""
    shown, offsets = _shown(document.scan)
    if words not in shown:  # a quotation with an address or a source mark in it
        shown, offsets = _shown(document.text)
    places, start = [], shown.find(words)
    while start >= 0:
        places.append(Span(offsets[start], offsets[start + len(words) - 1] + 1))
        start = shown.find(words, start + 1)
    return places


def _shown(text: str) -> tuple[str, list[int]]:
    """The text as a reader sees it, one space between words, and where each character stands."""
    shown: list[str] = []
    offsets: list[int] = []
    for place, letter in enumerate(text):
        if letter == JOINER:
            continue
        space = letter.isspace()
        if space and (not shown or shown[-1] == " "):
            continue
        shown.append(" " if space else letter)
        offsets.append(place)
    return "".join(shown), offsets
