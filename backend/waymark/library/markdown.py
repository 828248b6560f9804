"""Markdown to a small safe HTML: paragraphs, lists, headings, bold, links within this site.

On the way numbers are filled in as the language writes them, source marks become links, and each
glossary word is linked where it first stands.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import Markup, escape

from waymark.plain import Kind, Piece

_MARKS = re.compile(r"\[\^(?P<source>[A-Za-z0-9]+)\]|\{(?P<number>[a-z0-9-]+)\}")
_INSIDE = re.compile(r"^(learn|guides|words)/[a-z0-9-]+$|^(privacy|accessibility|settings)$")

# What the words of a page may be made of, and the tag that stands for it.
_TAGS = {
    "paragraph": "p",
    "bullet_list": "ul",
    "ordered_list": "ol",
    "list_item": "li",
    "strong": "strong",
}
_OPEN = {name: Markup("<{}>").format(tag) for name, tag in _TAGS.items()}
_CLOSE = {name: Markup("</{}>").format(tag) for name, tag in _TAGS.items()}
_REFUSED = {
    "em": "Italics are hard to read. Use **bold**, or plain words.",
    "image": "No pictures here: a page has one picture.svg.",
    "fence": "No code here.",
    "code_block": "No code here. Are these lines indented by four spaces?",
    "code_inline": "No code here.",
    "html_block": "No HTML here.",
    "html_inline": "No HTML here.",
    "blockquote": "No quotation blocks here.",
    "hr": "No lines across the page here. Use a heading.",
    "table": "No tables here.",
    "heading": "Only headings of the second level (##) are used here.",
}

Report = Callable[[int, str], None]
"""Takes a line and a sentence about what is wrong there."""


class Linker(Protocol):
    """Finds the first use of glossary words, and remembers in `met` what it has found."""

    met: set[str]

    def __call__(self, text: str) -> Iterator[tuple[str, str | None]]:
        """The text in pieces, each with the slug of the word it is, or None."""


@dataclass(slots=True, kw_only=True)
class Writer:
    """Turns the words of one page into HTML, and gathers what was met on the way."""

    language: str
    numbers: dict[str, str]
    sources: dict[str, int]
    links: Linker
    targets: frozenset[str]
    report: Report
    pieces: list[tuple[int, Piece]] = field(default_factory=list)
    """Each piece of prose with its line, as plain text to be scored for readability."""
    marks: list[str] = field(default_factory=list)
    """The sources and numbers used, in order: a translation must use the same ones."""

    def line(
        self, text: str, line: int, *, kind: Kind = Kind.PARAGRAPH, link: bool = True
    ) -> Markup:
        """One line of words: no paragraphs, no lists."""
        token = _parser().parseInline(text)[0]
        html = self._inline(token, line, link=link)
        self._prose(kind, token, line)
        return html

    def blocks(self, text: str, first_line: int) -> list[tuple[str, int, Markup]]:
        """The body: each `##` heading with its line and the HTML below it."""
        found: list[tuple[str, int, list[Markup]]] = []
        tokens = _parser().parse(text)
        for index, token in enumerate(tokens):
            line = first_line + (token.map[0] if token.map else 0)
            if token.type == "heading_open" and token.tag == "h2":
                heading = tokens[index + 1]
                self._prose(Kind.HEADING, heading, line)
                found.append((heading.content.strip(), line, []))
            elif _of_heading(tokens, index):
                continue
            elif not found:
                self.report(line, "The body begins with a heading (##).")
                break
            else:
                found[-1][2].append(self._block(token, line, _kind(tokens, index)))
        return [(heading, line, Markup("").join(parts)) for heading, line, parts in found]

    def _block(self, token: Token, line: int, kind: Kind) -> Markup:
        if token.type == "inline":
            self._prose(kind, token, line)
            return self._inline(token, line, link=True)
        name, _, edge = token.type.rpartition("_")
        if name in _TAGS and edge in {"open", "close"}:
            if token.hidden:
                return Markup()
            return _OPEN[name] if edge == "open" else _CLOSE[name]
        self._refuse(token.type, line)
        return Markup()

    def _inline(self, token: Token, line: int, *, link: bool) -> Markup:
        html: list[Markup] = []
        linked = False
        for child in token.children or []:
            name, _, edge = child.type.rpartition("_")
            if child.type == "text":
                html.append(self._text(child.content, line, link=link and not linked))
            elif child.type in {"softbreak", "hardbreak"}:
                html.append(Markup(" "))
            elif child.type == "link_open":
                linked = self._leads_here(child, line)
                html.append(self._link(child) if linked else Markup())
            elif child.type == "link_close":
                html.append(_END if linked else Markup())
                linked = False
            elif name == "strong":
                html.append(_OPEN[name] if edge == "open" else _CLOSE[name])
            else:
                self._refuse(child.type, line)
        return Markup("").join(html)

    def _text(self, text: str, line: int, *, link: bool) -> Markup:
        if "](" in text:
            self.report(line, "A link that cannot be used. Write [words](learn/<page>).")
        html: list[Markup] = []
        last = 0
        for mark in _MARKS.finditer(text):
            html += [self._words(text[last : mark.start()], link=link), self._mark(mark, line)]
            last = mark.end()
        html.append(self._words(text[last:], link=link))
        return Markup("").join(html)

    def _words(self, text: str, *, link: bool) -> Markup:
        if not link:
            return escape(text)
        address = f"/{self.language}/words/"
        return Markup("").join(
            Markup('<a class="word" href="{}{}">{}</a>').format(address, slug, piece)
            if slug
            else escape(piece)
            for piece, slug in self.links(text)
        )

    def _mark(self, mark: re.Match[str], line: int) -> Markup:
        self.marks.append(mark[0])
        if source := mark["source"]:
            if source not in self.sources:
                self.report(line, f"The source {source} is not listed in module.yaml.")
                return Markup()
            return _MARK.format(self.sources[source])
        if mark["number"] not in self.numbers:
            self.report(line, f"The number {mark[0]} is not listed in module.yaml.")
            return escape(mark[0])
        return Markup("<bdi>{}</bdi>").format(self.numbers[mark["number"]])

    def _leads_here(self, link: Token, line: int) -> bool:
        """Whether a link leads to a page of this site that is there; reported if not."""
        address = str(link.attrGet("href") or "")
        if not _INSIDE.match(address):
            self.report(line, f'"{address}" is no page of this site. Write learn/<page>.')
        elif address not in self.targets:
            self.report(line, f'There is no page "{address}".')
        return address in self.targets

    def _link(self, link: Token) -> Markup:
        return Markup('<a href="/{}/{}">').format(self.language, link.attrGet("href"))

    def _refuse(self, kind: str, line: int) -> None:
        name = kind.removesuffix("_open").removesuffix("_close")
        if not kind.endswith("_close"):
            self.report(line, _REFUSED.get(name, f"{name} is not used here."))

    def _prose(self, kind: Kind, token: Token, line: int) -> None:
        self.pieces.append((line, Piece(kind=kind, text=self._plain(token.children or []))))

    def _plain(self, children: Sequence[Token]) -> str:
        text = "".join(
            " " if child.type in {"softbreak", "hardbreak"} else child.content
            for child in children
            if child.type in {"text", "softbreak", "hardbreak"}
        )
        return _MARKS.sub(
            lambda mark: "" if mark["source"] else self.numbers.get(mark["number"], ""), text
        )


_END = Markup("</a>")
# "described by" the heading of the list: a screen reader says "[2], Sources".
# U+2060 keeps the mark on the line of its sentence.
_MARK = Markup(
    '\u2060<sup><a class="mark" href="#source-{0}" aria-describedby="sources">[{0}]</a></sup>'
)


def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark").enable("table")


def _of_heading(tokens: Sequence[Token], index: int) -> bool:
    """The text of a heading, which has been taken already, and its end."""
    begun = index > 0 and tokens[index - 1].type == "heading_open"
    return begun or (tokens[index].type == "heading_close" and tokens[index].tag == "h2")


def _kind(tokens: Sequence[Token], index: int) -> Kind:
    """Whether an inline token is the text of a list item: it stands in a paragraph in the item."""
    item = index >= 2 and tokens[index - 2].type == "list_item_open"  # noqa: PLR2004
    return Kind.BULLET if item else Kind.PARAGRAPH
