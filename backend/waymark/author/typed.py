"""What an author typed and chose, and what has to be mended before it can be checked."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from waymark.author.languages import of_texts
from waymark.author.service import LONGEST
from waymark.plain.standard import Level
from waymark.web.posted import Form

Beside = Literal["earlier", "source"]
"""What a second text is to the first: an earlier version, or what it was translated from."""
Order = Literal["text", "worst"]
Problem = Literal[
    "no-text",
    "too-long",
    "not-text",
    "no-language",
    "no-level",
    "other-too-long",
    "other-not-text",
    "other-no-language",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """The form of the workbench as it stands. Codes are as they were sent: they may be wrong."""

    text: str = ""
    language: str
    level: str = Level.PLAIN.value
    other: str = ""
    other_language: str
    beside: Beside = "earlier"
    order: Order = "text"
    ticked: frozenset[str] = frozenset()
    longest: int = LONGEST

    @property
    def problems(self) -> Sequence[Problem]:
        """What can be seen to be wrong without looking into the texts."""
        wrong: dict[Problem, bool] = {
            "no-text": not self.text,
            "too-long": len(self.text) > LONGEST,
            "no-language": self.language not in of_texts(),
            "no-level": self.level not in set(Level),
            "other-too-long": len(self.other) > LONGEST,
            "other-no-language": self.beside == "source"
            and bool(self.other)
            and self.other_language not in of_texts(),
        }
        return [problem for problem, there in wrong.items() if there]


def typed(form: Form) -> Typed:
    """Read the form. A field that is missing is wrong only if a text cannot be checked without."""
    return Typed(
        text=form.one("text"),
        language=form.one("language"),
        level=form.one("level"),
        other=form.one("other"),
        other_language=form.one("other-language"),
        beside="source" if form.one("beside") == "source" else "earlier",
        order="worst" if form.one("order") == "worst" else "text",
        ticked=frozenset(form.all("done")),
    )
