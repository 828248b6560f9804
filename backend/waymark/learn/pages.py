"""The pages of Learn: one dataclass, one template each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import ClassVar, Literal

from waymark.domain.glossary import Glossary, Term
from waymark.domain.language import Language
from waymark.domain.module import Level, Module, Question, Verdict
from waymark.domain.review import Standing
from waymark.learn.service import LONGEST_COMMENT
from waymark.web.page import Page

Problem = Literal["no-answer", "too-long"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """An answer to a question, and what it is."""

    answer: str
    verdict: Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Opinions:
    """The form "Was this page clear?" as it stands: what was typed, and what is wrong with it."""

    address: str
    answer: str = ""
    comment: str = ""
    key: str = ""
    problems: Sequence[Problem] = ()
    longest: int = LONGEST_COMMENT


@dataclass(frozen=True, kw_only=True)
class LearnPage(Page):
    """All modules, by level."""

    template: ClassVar[str] = "learn/learn.html"
    section: ClassVar[str] = "learn"
    published: ClassVar[bool] = True
    levels: Sequence[tuple[Level, Sequence[Module]]]


@dataclass(frozen=True, kw_only=True)
class GuidesPage(Page):
    """All carers' guides."""

    template: ClassVar[str] = "learn/guides.html"
    section: ClassVar[str] = "guides"
    published: ClassVar[bool] = True
    guides: Sequence[Module]


@dataclass(frozen=True, kw_only=True)
class ModulePage(Page):
    """One module to read. `given` holds the questions that were answered on it."""

    template: ClassVar[str] = "learn/module.html"
    section: ClassVar[str] = "learn"
    published: ClassVar[bool] = True
    module: Module
    terms: Sequence[Term]
    opinions: Opinions
    check_address: str
    next_module: Module | None = None
    given: Mapping[str, Given] = field(default_factory=dict)
    picked: Mapping[str, str] = field(default_factory=dict)
    """Answers chosen but not yet asked about: nothing a person ticked is lost."""
    unanswered: str = ""
    """The question whose answer was asked for before one was chosen."""


@dataclass(frozen=True, kw_only=True)
class GuidePage(ModulePage):
    """The same for a carers' guide: only its place in the menu is another."""

    section: ClassVar[str] = "guides"


@dataclass(frozen=True, kw_only=True)
class QuestionPage(Page):
    """One answered question, to put in the place of the open one."""

    template: ClassVar[str] = "learn/question.html"
    module: Module
    question: Question
    check_address: str
    given: Given | None
    missing: bool = False


@dataclass(frozen=True, kw_only=True)
class OpinionsPage(Page):
    """The form "Was this page clear?" on a page of its own, to mend what was wrong."""

    template: ClassVar[str] = "learn/opinions.html"
    module: Module
    opinions: Opinions


@dataclass(frozen=True, kw_only=True)
class OpinionsPart(Page):
    """The same form alone, to put in the place of the one on the page."""

    template: ClassVar[str] = "learn/opinions_part.html"
    opinions: Opinions


@dataclass(frozen=True, kw_only=True)
class ThanksPage(Page):
    """Your answer is kept."""

    template: ClassVar[str] = "learn/thanks.html"
    published: ClassVar[bool] = True
    module: Module


@dataclass(frozen=True, kw_only=True)
class ThanksPart(Page):
    """The same, in the place of the form."""

    template: ClassVar[str] = "learn/thanks_part.html"


@dataclass(frozen=True, kw_only=True)
class WordsPage(Page):
    """Every word, in the order of this language's alphabet."""

    template: ClassVar[str] = "learn/words.html"
    section: ClassVar[str] = "words"
    published: ClassVar[bool] = True
    glossary: Glossary


@dataclass(frozen=True, kw_only=True)
class WordPage(Page):
    """One word, the words near it, and the pages that teach it."""

    template: ClassVar[str] = "learn/word.html"
    section: ClassVar[str] = "words"
    published: ClassVar[bool] = True
    term: Term
    related: Sequence[Term]
    taught_in: Sequence[Module]
    language_of_words: Language
    standing: Standing


@dataclass(frozen=True, kw_only=True)
class WaitingPage(Page):
    """This text is there, but this site shows only what has been reviewed."""

    template: ClassVar[str] = "learn/waiting.html"
    title: str
    """Empty for the list of words."""
    written: date
