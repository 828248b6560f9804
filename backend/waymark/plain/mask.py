"""What is read of a marked-up text: kept where it stands, with everything else blanked."""

import re

from waymark.plain.unit import JOINER, Kind, Span, Unit

_INK = re.compile(r"\S")


class Mask:
    """Builds the `scan` of a document, and its units, from the places that hold words.

    White space stays as it is. Every other character is a joiner until it is kept, so that markup
    inside a word does not part it.
    """

    def __init__(self, text: str) -> None:
        self._scan = list(_INK.sub(JOINER, text))
        self._units: list[Unit] = []
        self._start: int | None = None
        self._end = 0

    def keep(self, start: int, words: str, length: int | None = None) -> None:
        """Show `words` at a place; `length` is what they take in the source, if it is more."""
        size = len(words) if length is None else length
        shown = words[:size].ljust(size, JOINER)
        self._scan[start : start + size] = shown
        if words.strip():
            self._start = start if self._start is None else self._start
            self._end = start + size

    def close(self, kind: Kind) -> None:
        """End a unit: what was kept since the last one."""
        if self._start is not None:
            self._units.append(Unit(kind, Span(self._start, self._end)))
        self._start = None

    def alone(self, kind: Kind, start: int, words: str) -> None:
        """A picture's alternative text: a unit of its own, or part of the sentence round it."""
        if self._start is not None:
            self.keep(start, words)
        elif words.strip():
            self._scan[start : start + len(words)] = words
            self._units.append(Unit(kind, Span(start, start + len(words))))

    def finish(self) -> tuple[str, tuple[Unit, ...]]:
        """The scan and the units, in the order of the text."""
        return "".join(self._scan), tuple(sorted(self._units, key=lambda unit: unit.span))
