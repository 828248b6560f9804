"""The pages of Author: one dataclass, one template each."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from waymark.author.compare import Revised, Translated
from waymark.author.service import Checked
from waymark.author.texts import Row
from waymark.author.typed import Problem, Typed
from waymark.domain.language import Language
from waymark.plain.standard import Level
from waymark.web.page import Page


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What the check says of a text, and of a second one beside it, if there was one."""

    checked: Checked
    revised: Revised | None = None
    translated: Translated | None = None


@dataclass(frozen=True, kw_only=True)
class WorkbenchPage(Page):
    """The whole workbench. It is everybody's as long as nothing has been sent to it."""

    template: ClassVar[str] = "author/workbench.html"
    published: ClassVar[bool] = True
    address: str
    typed: Typed
    texts_in: Sequence[Language]
    levels: Sequence[Level] = tuple(Level)
    problems: Sequence[Problem] = ()
    result: Result | None = None
    today: date | None = None


@dataclass(frozen=True, kw_only=True)
class ResultPart(Page):
    """Only what the check says, while somebody types."""

    template: ClassVar[str] = "author/result_part.html"
    typed: Typed
    problems: Sequence[Problem] = ()
    result: Result | None = None


@dataclass(frozen=True, kw_only=True)
class OurTextsPage(Page):
    """The scores of everything there is to read here."""

    template: ClassVar[str] = "author/our_texts.html"
    published: ClassVar[bool] = True
    rows: Sequence[Row]
    others: Sequence[Language]
