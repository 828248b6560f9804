"""Markdown to units, so that the engine can be used alone on a folder of pages."""

import re
from collections.abc import Iterator

from markdown_it import MarkdownIt
from markdown_it.token import Token

from waymark.plain.unit import Kind, Unit

_FRONT_MATTER = re.compile(r"\A---\s*\n.*?\n---\s*(?:\n|\Z)", re.DOTALL)
_SOURCE_NOTE = re.compile(r"^ {0,3}\[\^[^\]\s]+\]:[^\n]*(?:\n[ \t]+\S[^\n]*)*", re.MULTILINE)
_SOURCE_MARK = re.compile(r"\[\^[^\]\s]+\]")
_BREAKS = frozenset({"softbreak", "hardbreak"})


def from_markdown(markdown: str) -> tuple[Unit, ...]:
    """Read Markdown. Front matter, code, HTML and source marks are left out; links keep text."""
    prose = _FRONT_MATTER.sub("", markdown)
    # Before parsing: CommonMark would take `[^S41]: https://…` for a link definition.
    prose = _SOURCE_MARK.sub("", _SOURCE_NOTE.sub("", prose))
    tokens = MarkdownIt("commonmark").enable("table").parse(prose)
    return tuple(unit for unit in _units(tokens) if unit.text)


def _units(tokens: list[Token]) -> Iterator[Unit]:
    around: list[str] = []
    for token in tokens:
        if token.nesting == 1:
            around.append(token.tag)
        elif token.nesting == -1:
            around.pop()
        elif token.type == "inline":
            children = token.children or []
            yield Unit(_kind(around), "".join(map(_text, children)).strip())
            for child in children:
                if child.type == "image":
                    yield Unit(Kind.ALTERNATIVE, child.content.strip())


def _kind(around: list[str]) -> Kind:
    """The innermost tag that says what a text is."""
    for tag in reversed(around):
        if tag in {"td", "th"}:
            return Kind.CELL
        if tag == "li":
            return Kind.BULLET
        if re.fullmatch(r"h[1-6]", tag):
            return Kind.HEADING
    return Kind.PARAGRAPH


def _text(token: Token) -> str:
    if token.type in _BREAKS:
        return " "
    return token.content if token.type == "text" else ""
