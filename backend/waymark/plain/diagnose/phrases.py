"""Finds listed words and phrases in a sentence, word by word."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from waymark.plain.diagnose.text import Token
from waymark.plain.unit import Span
from waymark.plain.word_lists import folded

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Match(Generic[T]):
    """A listed phrase where it stands, as written, and what it was listed with."""

    span: Span
    words: str
    means: T


class Phrases(Generic[T]):
    """Phrases by their first word, so that a sentence is walked through once."""

    def __init__(self, listed: Mapping[str, T]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        for phrase, means in listed.items():
            parts = tuple(parts_of(phrase))
            if parts:
                self._by_first.setdefault(parts[0], []).append((parts, means))
        for found in self._by_first.values():
            found.sort(key=lambda one: -len(one[0]))

    def __bool__(self) -> bool:
        return bool(self._by_first)

    def find(self, tokens: Sequence[Token]) -> Iterator[Match[T]]:
        """Every match, the longest first where several begin at one word."""
        small = [folded(token.text) for token in tokens]
        place = 0
        while place < len(small):
            match = self._at(tokens, small, place)
            if match:
                yield match[0]
            place += match[1] if match else 1

    def _at(
        self, tokens: Sequence[Token], small: Sequence[str], place: int
    ) -> tuple[Match[T], int] | None:
        for parts, means in self._by_first.get(small[place], ()):
            end = place + len(parts)
            if tuple(small[place:end]) == parts:
                span = Span(tokens[place].start, tokens[end - 1].end)
                words = " ".join(token.text for token in tokens[place:end])
                return Match(span, words, means), len(parts)
        return None


def parts_of(phrase: str) -> Iterator[str]:
    """A listed phrase, cut as the tokeniser cuts running text."""
    for part in phrase.replace("-", " ").split():
        yield folded(part)
