"""From a character of a text to its line and column, both counted from 1."""

import re
from bisect import bisect_right

_END = re.compile(r"\r\n|\n|\r")


class Places:
    """The line ends of one text."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(end.end() for end in _END.finditer(text))]

    def line(self, offset: int) -> int:
        return bisect_right(self._starts, offset)

    def column(self, offset: int) -> int:
        return offset - self._starts[self.line(offset) - 1] + 1
