"""What the files of content/ may say. Unknown keys are refused: a slip must not be silent."""

from datetime import date
from typing import Annotated, Literal, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    StringConstraints,
    model_validator,
)

from waymark.domain.module import UNSURE, Level, Read
from waymark.domain.review import Maker, Role
from waymark.plain.waiver import CODES, Waiver

Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)]
SourceId = Annotated[str, StringConstraints(pattern=r"^S\d+[a-z]?$")]
Mark = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{8}$")]
Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Address = Annotated[str, StringConstraints(pattern=r"^(https://\S+|doi:10\.\S+)$")]


class File(BaseModel):
    """One file, or a part of one."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class ReviewEntry(File):
    """One person has read one text. `text` is the mark of the words that were read."""

    language: Slug
    role: Role
    name: Words
    on: date
    text: Mark


class Reviewed(File):
    """What every reviewable thing says of itself."""

    written: date
    review_by: date
    reviews: list[ReviewEntry] = []


class SourceEntry(File):
    """Where facts come from, and how far we read it."""

    title: Words
    by: Words
    year: Annotated[int, Field(ge=1900, le=2100)] | None
    address: Address
    read: Read


class NumberEntry(File):
    """One figure, with the sources that give it."""

    value: int | float
    sources: Annotated[list[SourceId], Field(min_length=1)]


class QuestionEntry(File):
    """The options of a question, and which of them are right."""

    options: Annotated[list[Slug], Field(min_length=2, max_length=6)]
    right: Annotated[list[Slug], Field(min_length=1)]

    @model_validator(mode="after")
    def _fits(self) -> Self:
        if not set(self.right) <= set(self.options):
            raise ValueError("a right answer is none of the options")
        if UNSURE in self.options:
            raise ValueError('"unsure" is added by the page; leave it out')
        return self


class ModuleFile(Reviewed):
    """module.yaml: the facts of a module or guide, without a language."""

    code: Annotated[str, StringConstraints(pattern=r"^[A-Z]\d{1,2}$")]
    level: Level
    order: int
    emergency: bool
    words: list[Slug]
    sources: dict[SourceId, SourceEntry]
    numbers: dict[Slug, NumberEntry] = {}
    questions: Annotated[dict[Slug, QuestionEntry], Field(min_length=1)]

    @model_validator(mode="after")
    def _sourced(self) -> Self:
        for name, number in self.numbers.items():
            missing = set(number.sources) - set(self.sources)
            if missing:
                raise ValueError(f'number "{name}" names a source that is not listed: {missing}')
        return self


class PageFile(Reviewed):
    """page.yaml: a plain page of the site itself."""


def _known_code(code: str) -> str:
    if code not in CODES:
        raise ValueError(f'"{code}" is no code of a finding: {", ".join(CODES)}')
    return code


class WaiverEntry(File):
    """A finding that need not be mended: until when, who says so, and why.

    `words` quote the sentence that it is for. Without them it is for every finding of the code.
    """

    code: Annotated[str, AfterValidator(_known_code)]
    reason: Words
    person: Words
    until: date
    words: Words | None = None

    @property
    def waiver(self) -> Waiver:
        """The same, as the engine takes it."""
        return Waiver(**self.model_dump())


class Translated(File):
    """What a file of words says of itself. The source language leaves out `translated_…`."""

    waivers: list[WaiverEntry] = []
    translated_from: Mark | None = None
    translated_by: Maker | None = None

    @model_validator(mode="after")
    def _both(self) -> Self:
        if (self.translated_from is None) != (self.translated_by is None):
            raise ValueError("translated_from and translated_by belong together")
        return self


class PictureWords(File):
    """The words of a drawing. A list of words makes lines."""

    title: Words
    description: Words
    labels: dict[Slug, Words | list[Words]]


class BeliefWords(File):
    """What many people think, and how it is in fact."""

    think: Words
    fact: Words


class QuestionWords(File):
    """The words of a question. `explain` is shown after every answer."""

    ask: Words
    options: dict[Slug, Words]
    explain: Words


class ModuleWords(Translated):
    """The front matter of a module's words in one language."""

    title: Words
    summary: Words
    brief: Annotated[list[Words], Field(min_length=2, max_length=5)]
    picture: PictureWords
    beliefs: Annotated[list[BeliefWords], Field(min_length=1)]
    questions: Annotated[dict[Slug, QuestionWords], Field(min_length=1)]
    say_back: Words
    ask_team: Annotated[list[Words], Field(min_length=1)]
    next_steps: Annotated[list[Words], Field(min_length=1)]


class PageWords(Translated):
    """The front matter of a plain page's words in one language."""

    title: Words
    summary: Words


class TermEntry(File):
    """A word's place among the others."""

    related: list[Slug] = []


class GlossaryFile(Reviewed):
    """terms.yaml: which words there are."""

    terms: dict[Slug, TermEntry]


class TermWords(File):
    """What a word means. `forms` are its spellings in running text.

    `also` are those of them that are other names: a text should not mix them with the rest.
    """

    name: Words
    meaning: Words
    more: Words | None = None
    forms: Annotated[list[Words], Field(min_length=1)]
    also: list[Words] = []

    @model_validator(mode="after")
    def _known(self) -> Self:
        if not set(self.also) < set(self.forms):
            raise ValueError("also: write only words that stand in forms, and not all of them")
        return self


class GlossaryWords(Translated):
    """The glossary in one language."""

    terms: dict[Slug, TermWords]


Kind = Literal["module", "words", "page", "page-words", "glossary", "glossary-words"]
FILES: dict[Kind, type[File]] = {
    "module": ModuleFile,
    "words": ModuleWords,
    "page": PageFile,
    "page-words": PageWords,
    "glossary": GlossaryFile,
    "glossary-words": GlossaryWords,
}
