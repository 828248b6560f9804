"""A page of learning: blocks, a picture, questions to check oneself, sources, its standing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from markupsafe import Markup

from waymark.domain.language import Language
from waymark.domain.review import Standing
from waymark.plain import Report

Level = Literal["start", "care", "voice", "carers"]
Shelf = Literal["modules", "guides"]
Read = Literal["whole", "part", "summary", "report"]
Verdict = Literal["right", "wrong", "unsure"]

UNSURE = "unsure"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where facts come from. `number`: its place in the list; `read`: how far we read it."""

    id: str
    number: int
    title: str
    by: str
    year: int | None
    address: str
    read: Read


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A heading and what stands under it, as safe HTML."""

    anchor: str
    heading: str
    html: Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class Belief:
    """What many people think, and how it is in fact."""

    think: Markup
    fact: Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A question to check oneself. Nobody is scored, and "I am not sure" is always an answer."""

    slug: str
    ask: Markup
    options: Mapping[str, Markup]
    right: frozenset[str]
    explain: Markup

    @property
    def answers(self) -> frozenset[str]:
        """Everything that may be chosen."""
        return frozenset((*self.options, UNSURE))

    def verdict(self, answer: str) -> Verdict:
        """What an answer is; `KeyError` if it is none of the options."""
        if answer == UNSURE:
            return "unsure"
        if answer not in self.options:
            raise KeyError(answer)
        return "right" if answer in self.right else "wrong"


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A drawing as inline SVG. `description` says in words what it shows."""

    title: str
    description: str
    svg: Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class Module:
    """One page in one language: that of its words, which is not always the one asked for."""

    shelf: Shelf
    slug: str
    code: str
    level: Level
    order: int
    language: Language
    title: str
    summary: str
    minutes: int
    emergency: bool
    brief: Sequence[Markup]
    blocks: Sequence[Block]
    picture: Picture
    beliefs: Sequence[Belief]
    questions: Sequence[Question]
    say_back: Markup
    ask_team: Sequence[Markup]
    next_steps: Sequence[Markup]
    words: Sequence[str]
    sources: Sequence[Source]
    reading: Report
    standing: Standing
    version: str

    def question(self, slug: str) -> Question:
        """The question of that name; `KeyError` if this page has none."""
        for question in self.questions:
            if question.slug == slug:
                return question
        raise KeyError(slug)


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf:
    """A plain page of the site itself: privacy, accessibility."""

    slug: str
    language: Language
    title: str
    summary: str
    blocks: Sequence[Block]
    reading: Report
    standing: Standing
