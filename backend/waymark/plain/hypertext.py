"""HTML: what is read of it, and where."""

import re
from collections.abc import Mapping
from html import unescape
from html.parser import HTMLParser
from types import MappingProxyType

from waymark.plain.mask import Mask
from waymark.plain.unit import Kind, Unit

_KINDS: Mapping[str, Kind] = MappingProxyType(
    {
        **{f"h{level}": Kind.HEADING for level in range(1, 7)},
        **dict.fromkeys(("td", "th"), Kind.CELL),
        **dict.fromkeys(("li", "dd"), Kind.BULLET),
        **dict.fromkeys(("dt", "caption", "summary", "legend", "label", "option"), Kind.HEADING),
    }
)
_BLOCKS = frozenset(
    {
        *("address", "article", "aside", "blockquote", "body", "button", "details"),
        *("dialog", "div", "dl", "fieldset", "figcaption", "figure", "footer", "form", "header"),
        *("hr", "html", "main", "nav", "ol", "p", "section", "select", "table", "tbody", "tfoot"),
        *("thead", "tr", "ul"),
    }
)
_SILENT = frozenset(
    {
        *("code", "math", "noscript", "object", "pre", "script", "style", "svg"),
        *("template", "textarea", "title"),
    }
)
_CELLS, _TERMS = frozenset({"td", "th"}), frozenset({"dt", "dd"})
# What the beginning of one of them ends, and what ends with the thing around it.
_TOGETHER: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        **dict.fromkeys(_CELLS, _CELLS),
        **dict.fromkeys(_TERMS, _TERMS),
        "li": frozenset({"li"}),
        "option": frozenset({"option"}),
    }
)
_INSIDE: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        **dict.fromkeys(("table", "tbody", "thead", "tfoot", "tr"), _CELLS),
        **dict.fromkeys(("ul", "ol", "menu"), frozenset({"li"})),
        "dl": _TERMS,
        "select": frozenset({"option"}),
    }
)
_ALT = re.compile(
    r"\balt\s*=\s*(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'|(?P<bare>[^\s\"'>]+))",
    re.IGNORECASE,
)
_EMPTY = frozenset({"area", "br", "col", "embed", "hr", "img", "input", "track", "wbr"})


def read(text: str) -> tuple[str, tuple[Unit, ...]]:
    """Tags, comments, scripts and code are blanked; pictures keep their alternative text."""
    reader = _Reader(text)
    reader.feed(text)
    reader.close()
    return reader.finish()


class _Reader(HTMLParser):
    """Gathers words with their places. Mends nothing: what is not closed goes on."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=False)
        self.text = text
        self.mask = Mask(text)
        self.lines = [0]
        for line in text.split("\n"):
            self.lines.append(self.lines[-1] + len(line) + 1)
        self.around: list[str] = []
        self.silent = 0
        self.in_head = self.broken = False

    def finish(self) -> tuple[str, tuple[Unit, ...]]:
        self._end()
        return self.mask.finish()

    @property
    def _place(self) -> int:
        line, column = self.getpos()
        return self.lines[line - 1] + column

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        # Browsers end a head that nobody closes at the first thing that belongs to the body.
        if self.in_head and (tag == "body" or tag in _KINDS or tag in _BLOCKS):
            self.in_head, self.silent = False, 0
        if tag == "head":
            self.in_head = True
        elif tag in _SILENT:
            self.silent += 1
        elif tag in _KINDS:
            self._end()
            # An item that is not closed ends where the next one begins.
            if self.around and self.around[-1] in _TOGETHER.get(tag, frozenset()):
                self.around.pop()
            self.around.append(tag)
        elif tag == "br":
            self._break()
        elif tag in _BLOCKS:
            self._end()
        elif tag == "img":
            self._alternative()

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _EMPTY:
            self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if tag == "head":
            self.in_head = False
        elif tag in _SILENT:
            self.silent = max(0, self.silent - 1)
        elif tag in _KINDS or tag in _BLOCKS:
            self._end()
            inside = _INSIDE.get(tag, frozenset({tag}))
            while self.around and self.around[-1] in inside:
                self.around.pop()

    def parse_html_declaration(self, i: int) -> int:
        """`<![` and what follows is a comment to browsers; the parser of Python gives up on it."""
        if self.rawdata[i : i + 3] == "<![":
            return self.parse_bogus_comment(i)
        return super().parse_html_declaration(i)

    def handle_data(self, data: str) -> None:
        if not (self.silent or self.in_head):
            self._join(data)
            self.mask.keep(self._place, data)

    def handle_entityref(self, name: str) -> None:
        self._reference(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self._reference(f"&#{name};")

    def _reference(self, written: str) -> None:
        if not (self.silent or self.in_head):
            self._join("")
            closed = self.text.startswith(written, self._place)
            self.mask.keep(self._place, unescape(written), len(written) - (not closed))

    def _alternative(self) -> None:
        source = self.get_starttag_text() or ""
        found = _ALT.search(source)
        if found and not (self.silent or self.in_head):
            words = found["double"] or found["single"] or found["bare"] or ""
            self.mask.alone(
                Kind.ALTERNATIVE,
                self._place + found.end() - len(words) - (found["bare"] is None),
                words,
            )

    def _break(self) -> None:
        """A line break is a wrap unless a sentence has ended before it."""
        self.broken = not self.silent
        self.mask.keep(self._place, " ")

    def _join(self, data: str) -> None:
        """Go on behind a line break: in the same unit if a small letter follows."""
        following = data.lstrip()
        if self.broken and (following or not data):
            self.broken = False
            if not following[:1].islower():
                self._end()

    def _end(self) -> None:
        self.broken = False
        self.mask.close(_KINDS[self.around[-1]] if self.around else Kind.PARAGRAPH)
