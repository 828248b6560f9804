"""Markdown: what is read of it, and where.

The parser (markdown-it) tells the lines of a block but not the places inside it. Its pieces come in
the order of the source, so each is looked for from the end of the last.
"""

import re
from collections.abc import Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token

from waymark.plain.mask import Mask
from waymark.plain.unit import JOINER, Kind, Unit

# A line of dashes with text after a blank line is a rule across the page, no front matter.
_FRONT_MATTER = re.compile(
    r"\A\ufeff?---[ \t]*\r?\n(?![ \t]*\r?\n)(?:.*?\n)??---[ \t]*(?=\r?\n|\Z)", re.DOTALL
)
_SOURCE_NOTE = re.compile(r"^ {0,3}\[\^[^\]\s]+\]:[^\n]*(?:\n[ \t]+\S[^\n]*)*", re.MULTILINE)
_SOURCE_MARK = re.compile(r"\[\^[^\]\s]{1,64}\]")
# A figure that is filled in later reads as a number.
_PLACEHOLDER = re.compile(r"\{[a-z0-9-]{1,64}\}")
_INK = re.compile(r"[^\n]")
_TARGET = re.compile(r"\]\([^)\n]*\)|\]\[[^\]\n]*\]|\]|>")


def read(text: str) -> tuple[str, tuple[Unit, ...]]:
    """Front matter, code, HTML, addresses and source marks are blanked; links keep their words."""
    prose = _FRONT_MATTER.sub(_blank, text)
    # Before parsing: CommonMark would take `[^S41]: https://…` for a link definition.
    prose = _SOURCE_NOTE.sub(_blank, prose)
    prose = _SOURCE_MARK.sub(lambda mark: JOINER * len(mark[0]), prose)
    prose = _PLACEHOLDER.sub(lambda mark: "0".ljust(len(mark[0]), JOINER), prose)
    prose = prose.replace("\r", " ").replace("\x00", " ")
    parser = MarkdownIt("commonmark").enable("table")
    # Leaves entities and escapes as tokens of their own: they are longer than what they show.
    parser.disable("text_join")
    return _Reader(prose).read(parser.parse(prose))


def _blank(found: re.Match[str]) -> str:
    return _INK.sub(" ", found[0])


class _Reader:
    """Walks over the tokens with one finger in the source."""

    def __init__(self, prose: str) -> None:
        self.prose = prose
        self.mask = Mask(prose)
        self.place = 0
        self.lines = [0]
        for line in prose.split("\n"):
            self.lines.append(self.lines[-1] + len(line) + 1)

    def read(self, tokens: Sequence[Token]) -> tuple[str, tuple[Unit, ...]]:
        around: list[str] = []
        for token in tokens:
            if token.map and token.nesting >= 0:
                self.place = max(self.place, self.lines[token.map[0]])
            if token.nesting == 1:
                around.append(token.tag)
            elif token.nesting == -1:
                around.pop()
            elif token.type == "inline":
                for child in token.children or []:
                    self._inline(child)
                self.mask.close(_kind(around))
        return self.mask.finish()

    def _inline(self, child: Token) -> None:
        if child.type == "text":
            self._keep(child.content)
        elif child.type == "text_special":
            start = self._find(child.markup)
            if start is not None:
                self.mask.keep(start, child.content, len(child.markup))
        elif child.type == "link_close":
            self._skip_target()
        elif child.type == "image":
            start = self._find(child.content)
            if start is not None and child.content.strip():
                self.mask.alone(Kind.ALTERNATIVE, start, child.content)
            self._skip_target()
        elif child.type in {"code_inline", "html_inline"}:
            self._find(child.content)

    def _keep(self, words: str) -> None:
        start = self._find(words)
        if start is not None:
            self.mask.keep(start, words)
        elif "|" in words:  # in a cell of a table it is written with a backslash before it
            for part in words.split("|"):
                self._keep(part)

    def _find(self, words: str) -> int | None:
        """Where a piece stands, and the finger behind it."""
        start = self.prose.find(words, self.place)
        if start < 0:
            return None
        self.place = start + len(words)
        return start

    def _skip_target(self) -> None:
        target = _TARGET.search(self.prose, self.place)
        if target:
            self.place = target.end()


def _kind(around: Sequence[str]) -> Kind:
    """The innermost tag that says what a text is."""
    for tag in reversed(around):
        if tag in {"td", "th"}:
            return Kind.CELL
        if tag == "li":
            return Kind.BULLET
        if re.fullmatch(r"h[1-6]", tag):
            return Kind.HEADING
    return Kind.PARAGRAPH
