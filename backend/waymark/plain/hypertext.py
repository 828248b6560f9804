"""HTML: what is read of it, and where."""

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
        *("address", "article", "aside", "blockquote", "body", "br", "button", "details"),
        *("dialog", "div", "dl", "fieldset", "figcaption", "figure", "footer", "form", "header"),
        *("hr", "html", "main", "nav", "ol", "p", "section", "select", "table", "tbody", "tfoot"),
        *("thead", "tr", "ul"),
    }
)
_SILENT = frozenset(
    {
        *("code", "head", "math", "noscript", "object", "pre", "script", "style", "svg"),
        *("template", "textarea", "title"),
    }
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
        self.around: list[Kind] = []
        self.silent = 0

    def finish(self) -> tuple[str, tuple[Unit, ...]]:
        self._end()
        return self.mask.finish()

    @property
    def _place(self) -> int:
        line, column = self.getpos()
        return self.lines[line - 1] + column

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SILENT:
            self.silent += 1
        elif tag in _KINDS:
            self._end()
            self.around.append(_KINDS[tag])
        elif tag in _BLOCKS:
            self._end()
        elif tag == "img":
            self._alternative(dict(attrs).get("alt") or "")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _EMPTY:
            self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if tag in _SILENT:
            self.silent = max(0, self.silent - 1)
        elif tag in _KINDS:
            self._end()
            if self.around:
                self.around.pop()
        elif tag in _BLOCKS:
            self._end()

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self.mask.keep(self._place, data)

    def handle_entityref(self, name: str) -> None:
        self._reference(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self._reference(f"&#{name};")

    def _reference(self, written: str) -> None:
        if not self.silent:
            closed = self.text.startswith(written, self._place)
            self.mask.keep(self._place, unescape(written), len(written) - (not closed))

    def _alternative(self, words: str) -> None:
        source = self.get_starttag_text() or ""
        inside = source.find(words) if words.strip() else -1
        if inside >= 0 and not self.silent:
            self.mask.alone(Kind.ALTERNATIVE, self._place + inside, words)

    def _end(self) -> None:
        self.mask.close(self.around[-1] if self.around else Kind.PARAGRAPH)
