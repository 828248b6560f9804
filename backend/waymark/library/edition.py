"""One page in one language: its words put together with its facts."""

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from babel.numbers import format_decimal
from markupsafe import Markup

from waymark.domain.language import Language
from waymark.domain.module import Belief, Block, Leaf, Module, Picture, Question, Shelf, Source
from waymark.domain.review import Standing
from waymark.library.markdown import Writer
from waymark.library.picture import BadPicture, draw
from waymark.library.schema import ModuleFile, ModuleWords, PageWords
from waymark.library.source import Findings, Opened, Unusable, text
from waymark.library.words import Finder
from waymark.plain import Kind, Piece, Report, assemble, report

WORDS_A_MINUTE = 120
"""Slow, careful reading: half of an adult's usual rate, so that the time is never too short."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Folder:
    """A page's folder: its facts, and the source edition that translations are held against."""

    path: Path
    shelf: Shelf
    facts: ModuleFile
    version: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """What a page may point at: words, other pages."""

    finder: Finder
    targets: frozenset[str]


def module(
    folder: Folder,
    words: ModuleWords,
    opened: Opened,
    *,
    language: Language,
    around: Around,
    standing: Standing,
    findings: Findings,
) -> tuple[Module, Writer]:
    """A module in one language, and the writer that knows what its words used."""
    writer = _writer(folder, opened, language, around, findings)
    line = opened.line
    brief = [
        writer.line(text, line("brief", place), kind=Kind.BULLET)
        for place, text in enumerate(words.brief)
    ]
    blocks = _blocks(writer, opened)
    beliefs = [
        Belief(
            think=writer.line(belief.think, line("beliefs", place, "think")),
            fact=writer.line(belief.fact, line("beliefs", place, "fact")),
        )
        for place, belief in enumerate(words.beliefs)
    ]
    made = Module(
        shelf=folder.shelf,
        slug=folder.path.name,
        code=folder.facts.code,
        level=folder.facts.level,
        order=folder.facts.order,
        language=language,
        title=words.title,
        summary=words.summary,
        emergency=folder.facts.emergency,
        brief=brief,
        blocks=blocks,
        picture=_picture(folder, words, opened, findings),
        beliefs=beliefs,
        questions=_questions(folder, words, opened, writer, findings),
        say_back=writer.line(words.say_back, line("say_back"), link=False),
        ask_team=_list(writer, words.ask_team, opened, "ask_team"),
        next_steps=_list(writer, words.next_steps, opened, "next_steps"),
        words=folder.facts.words,
        sources=_sources(folder),
        reading=reading(writer.pieces, language.code),
        minutes=minutes(writer.pieces),
        standing=standing,
        version=folder.version,
    )
    return made, writer


def leaf(
    slug: str,
    words: PageWords,
    opened: Opened,
    *,
    language: Language,
    around: Around,
    standing: Standing,
    findings: Findings,
) -> tuple[Leaf, Writer]:
    """A plain page of the site in one language. It has no glossary links: it is about the site."""
    writer = Writer(
        language=language.code,
        numbers={},
        sources={},
        links=Finder({}).on_a_page(),
        targets=around.targets,
        report=findings.about(opened.path),
    )
    blocks = _blocks(writer, opened)
    made = Leaf(
        slug=slug,
        language=language,
        title=words.title,
        summary=words.summary,
        blocks=blocks,
        reading=reading(writer.pieces, language.code),
        standing=standing,
    )
    return made, writer


def shape(module: Module) -> dict[str, int]:
    """How many of each piece a module has. A translation has the same."""
    return {
        "brief sentences": len(module.brief),
        "headings": len(module.blocks),
        "list items": sum(block.html.count("<li>") for block in module.blocks),
        "beliefs": len(module.beliefs),
        "questions for the team": len(module.ask_team),
        "next steps": len(module.next_steps),
    }


def reading(pieces: Iterable[tuple[int, Piece]], language: str) -> Report:
    """How hard a page is to read. What to mend in it is asked by `waymark check` alone."""
    return report(assemble([piece for _, piece in pieces]), language, diagnosed=False)


def minutes(units: Iterable[tuple[int, Piece]]) -> int:
    """Whole minutes to read a page carefully."""
    count = sum(len(unit.text.split()) for _, unit in units)
    return max(1, math.ceil(count / WORDS_A_MINUTE))


def _writer(
    folder: Folder, opened: Opened, language: Language, around: Around, findings: Findings
) -> Writer:
    return Writer(
        language=language.code,
        numbers={
            name: format_decimal(number.value, locale=language.code)
            for name, number in folder.facts.numbers.items()
        },
        sources={name: place for place, name in enumerate(folder.facts.sources, start=1)},
        links=around.finder.on_a_page(),
        targets=around.targets,
        report=findings.about(opened.path),
    )


def _blocks(writer: Writer, opened: Opened) -> list[Block]:
    return [
        Block(anchor=f"part-{place}", heading=heading, html=html)
        for place, (heading, _, html) in enumerate(
            writer.blocks(opened.body, opened.body_line), start=1
        )
    ]


def _list(writer: Writer, texts: Sequence[str], opened: Opened, name: str) -> list[Markup]:
    return [
        writer.line(text, opened.line(name, place), kind=Kind.BULLET, link=False)
        for place, text in enumerate(texts)
    ]


def _picture(folder: Folder, words: ModuleWords, opened: Opened, findings: Findings) -> Picture:
    file = folder.path / "picture.svg"
    if not file.is_file():
        findings.add(folder.path / "module.yaml", "There is no picture.svg beside this file.")
        raise Unusable
    try:
        return draw(text(file, findings), words.picture, name=f"picture-{folder.path.name}")
    except BadPicture as error:
        findings.add(opened.path, str(error), line=opened.line("picture"))
        raise Unusable from None


def _questions(
    folder: Folder, words: ModuleWords, opened: Opened, writer: Writer, findings: Findings
) -> list[Question]:
    facts = folder.facts.questions
    if _uneven(opened, findings, facts, words.questions, "questions"):
        raise Unusable
    return [
        Question(
            slug=slug,
            ask=writer.line(words.questions[slug].ask, opened.line("questions", slug), link=False),
            options=_options(slug, entry.options, words, opened, writer, findings),
            right=frozenset(entry.right),
            explain=writer.line(
                words.questions[slug].explain, opened.line("questions", slug, "explain"), link=False
            ),
        )
        for slug, entry in facts.items()
    ]


def _options(
    slug: str,
    options: Sequence[str],
    words: ModuleWords,
    opened: Opened,
    writer: Writer,
    findings: Findings,
) -> Mapping[str, Markup]:
    given = words.questions[slug].options
    if _uneven(opened, findings, options, given, f"questions.{slug}.options"):
        raise Unusable
    line = opened.line("questions", slug, "options")
    return {
        option: writer.line(given[option], line, kind=Kind.CELL, link=False) for option in options
    }


def _uneven(
    opened: Opened, findings: Findings, wanted: Iterable[str], given: Iterable[str], what: str
) -> bool:
    """Report what the facts name and the words leave out, and the other way round."""
    missing, unknown = set(wanted) - set(given), set(given) - set(wanted)
    line = opened.line(*what.split("."))
    for name in sorted(missing):
        findings.add(opened.path, f'{what}: "{name}" has no words.', line=line)
    for name in sorted(unknown):
        findings.add(opened.path, f'{what}: "{name}" is not in module.yaml.', line=line)
    return bool(missing or unknown)


def _sources(folder: Folder) -> list[Source]:
    return [
        Source(
            id=name,
            number=place,
            title=entry.title,
            by=entry.by,
            year=entry.year,
            address=re.sub(r"^doi:", "https://doi.org/", entry.address),
            read=entry.read,
        )
        for place, (name, entry) in enumerate(folder.facts.sources.items(), start=1)
    ]
