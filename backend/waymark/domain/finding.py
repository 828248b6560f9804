"""One remark of a check: where, how serious, what to do."""

from dataclasses import dataclass
from typing import Literal

Level = Literal["must", "should", "noted"]


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Finding:
    """`must` stops publication, `should` does not; `noted` stands in the baseline already.

    Lines count from 1; None: the whole file.
    """

    path: str
    line: int | None = None
    level: Level = "must"
    message: str

    def __str__(self) -> str:
        """As in a compiler's list, so that editors can jump to it.

        >>> print(Finding(path="content/x/fr.md", line=14, level="should", message="Too long."))
        content/x/fr.md:14  should  Too long.
        """
        return self.line_for(0)

    def line_for(self, width: int) -> str:
        """The same, in a list whose places are `width` characters wide."""
        return f"{self.place:<{width}}  {self.level:<6}  {self.message}"

    @property
    def place(self) -> str:
        return self.path if self.line is None else f"{self.path}:{self.line}"
