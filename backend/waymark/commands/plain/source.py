"""One text from a file or from standard input, with what it says of itself."""

import re
import sys
from dataclasses import dataclass, field
from pathlib import Path

from waymark.commands.plain.front import Front, front_matter
from waymark.commands.plain.unreadable import Unreadable
from waymark.plain import STANDARDS, Form, Level, Standard
from waymark.plain.language import UNDETERMINED, parse
from waymark.plain.profile import PROFILES
from waymark.plain.report import LONGEST
from waymark.plain.waiver import Waiver

STANDARD_INPUT = "-"
SUFFIXES = {
    ".htm": Form.HTML,
    ".html": Form.HTML,
    ".markdown": Form.MARKDOWN,
    ".md": Form.MARKDOWN,
    ".txt": Form.TEXT,
}
_HTML_LANGUAGE = re.compile(
    r"<html\b[^>]*?\s(?:xml:)?lang\s*=\s*[\"']?([\w-]+)", re.IGNORECASE | re.ASCII
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A text. Its words stay out of `repr`.

    `language_from` says who named the language; it is "nobody" where nobody did.
    """

    path: str
    text: str = field(repr=False)
    form: Form
    language: str
    language_from: str
    standard: Standard
    waivers: tuple[Waiver, ...] = ()


def open_source(path: str, *, language: str | None = None, level: str | None = None) -> Source:
    """Read one text; `Unreadable` says in one sentence why it cannot be."""
    text = _decoded(path, _bytes(path))
    if not text.strip():
        raise Unreadable(path, "It is empty.")
    if len(text) > LONGEST:
        raise Unreadable(path, f"It has more than {LONGEST:,} characters. Split it.")
    form = SUFFIXES.get(Path(path).suffix.lower(), Form.TEXT)
    front = front_matter(path, text) if form is Form.MARKDOWN else Front()
    tag, origin = _language(path, text, form, front, language)
    return Source(
        path=path,
        text=text,
        form=form,
        language=tag,
        language_from=origin,
        standard=STANDARDS[Level(level) if level else front.reading_level or Level.PLAIN],
        waivers=tuple(entry.waiver for entry in front.waivers),
    )


def _bytes(path: str) -> bytes:
    if path == STANDARD_INPUT:
        return sys.stdin.buffer.read()
    try:
        return Path(path).read_bytes()
    except OSError as error:
        raise Unreadable(path, f"It cannot be opened: {error.strerror}.") from None


def _decoded(path: str, content: bytes) -> str:
    """The text without a byte order mark: no reader sees one, and no place counts it."""
    if b"\0" in content:
        raise Unreadable(path, "It is no text file.")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Unreadable(path, f"It is not UTF-8 text (byte {error.start}).") from None


def _language(path: str, text: str, form: Form, front: Front, asked: str | None) -> tuple[str, str]:
    """The language tag of a text, and who says so: the first of these that is there."""
    if asked:
        return asked, "--lang"
    if front.language:
        return front.language.replace("_", "-"), "front matter"
    if form is Form.HTML and (found := _HTML_LANGUAGE.search(text)):
        return found[1], "html lang"
    if tag := _of_name(path):
        return tag, "file name"
    return UNDETERMINED, "nobody"


def _of_name(path: str) -> str | None:
    """`de.md`, `page.de.md`, `page_de.txt`, `page.pt-BR.html`."""
    last = re.split(r"[._]", Path(path).stem)[-1]
    # Only language, script and region: `no-smoking.md` is not in Norwegian.
    plain = re.fullmatch(r"[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?", last)
    return last if plain and parse(last).code in PROFILES else None
