"""Our own texts with their scores: what `our-texts` shows."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from waymark.domain.glossary import Glossary
from waymark.domain.language import Language
from waymark.domain.module import Leaf, Module
from waymark.domain.review import Standing
from waymark.library.library import Library
from waymark.plain import Report
from waymark.plain.waiver import Waiver

Sort = Literal["modules", "guides", "words", "pages"]
Readable = Module | Leaf | Glossary


@dataclass(frozen=True, slots=True, kw_only=True)
class OurText:
    """One text of the portal in one language. Without `reading` it is not written in it yet."""

    sort: Sort
    slug: str
    title: str
    language: Language
    reading: Report | None
    waivers: Sequence[Waiver] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One text in the language of the page, and its scores in the others."""

    text: OurText
    others: Sequence[OurText]


def our_texts(
    library: Library, language: Language, languages: Sequence[Language], *, reviewed_only: bool
) -> list[Row]:
    """Every text that the site shows in a language, with the same text in all others."""
    others = [
        {(text.sort, text.slug): text for text in _texts(library, one, reviewed_only=reviewed_only)}
        for one in languages
        if one.code != language.code
    ]
    return [
        Row(
            text=text,
            others=[
                known[text.sort, text.slug] for known in others if (text.sort, text.slug) in known
            ],
        )
        for text in _texts(library, language, reviewed_only=reviewed_only)
    ]


def _texts(library: Library, language: Language, *, reviewed_only: bool) -> Iterator[OurText]:
    for shelf in library.shelves:
        for module in library.offered(shelf, language, reviewed_only=reviewed_only):
            yield _text(shelf, module.slug, module.title, module.language, language, module)
    if library.glossaries:
        words = library.glossary(language)
        if _shown(words.standing, reviewed_only=reviewed_only):
            yield _text("words", "", "", words.language, language, words)
    for slug in library.leaves:
        leaf = library.leaf(slug, language)
        if _shown(leaf.standing, reviewed_only=reviewed_only):
            yield _text("pages", slug, leaf.title, leaf.language, language, leaf)


def _shown(standing: Standing, *, reviewed_only: bool) -> bool:
    return standing.publishable or not reviewed_only


def _text(
    sort: Sort, slug: str, title: str, written: Language, asked: Language, read: Readable
) -> OurText:
    there = written.code == asked.code
    return OurText(
        sort=sort,
        slug=slug,
        title=title,
        language=asked if there else written,
        reading=read.reading if there else None,
        waivers=read.standing.waivers if there else (),
    )
