"""The style of a page. What is needed to read travels inside it; the rest comes later, and is kept.

Inline: tokens, base, the components that the template really uses, and the look that was chosen.
The policy lets exactly these bytes through, by hash. In each file the rules below the line
`/* later */` (hover, messages, print) go into one file for all pages, loaded at a page's end.
"""

import base64
import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from jinja2 import meta
from markupsafe import Markup
from rcssmin import cssmin

from waymark.domain.look import Look
from waymark.paths import COMPONENTS, FRONTEND, STATIC
from waymark.web.languages import languages
from waymark.web.templates import templates

_CSS = STATIC / "css"
_LATER = "/* later */"


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """`source`: what a Content-Security-Policy calls this style, its SHA-256 (CSP 3, 2.3)."""

    css: Markup
    source: str


@cache
def style(template: str, look: Look) -> Style:
    """The inline style for one template: tokens, base, components, and a chosen look."""
    files = [_CSS / "tokens.css", _CSS / "base.css"]
    files += [COMPONENTS / name.replace(".html", ".css") for name in sorted(_used(template))]
    if look.words:
        files.append(_CSS / "looks.css")
    css = _joined(_now(file) for file in files if file.is_file())
    digest = base64.b64encode(hashlib.sha256(css.encode()).digest()).decode()
    # Our own files: nothing that anyone typed into the portal is in them.
    return Style(css=Markup(css), source=f"'sha256-{digest}'")  # noqa: S704


def later() -> str:
    """What no page needs to be read, of all components at once."""
    files = [_CSS / "tokens.css", _CSS / "base.css", *sorted(COMPONENTS.glob("*/*.css"))]
    return _joined(_afterwards(file) for file in (*files, _CSS / "print.css"))


def _now(file: Path) -> str:
    return file.read_text("utf-8").partition(_LATER)[0]


def _afterwards(file: Path) -> str:
    return file.read_text("utf-8").partition(_LATER)[2]


def _joined(parts: Iterable[str]) -> str:
    minified: str = cssmin("\n".join(parts))
    return minified


def _used(template: str) -> set[str]:
    """The template and all that it extends, includes or imports, however deep."""
    env = templates(languages()[0].code)
    assert env.loader is not None
    found: set[str] = set()
    waiting: list[str | None] = [template]
    while waiting:
        name = waiting.pop()
        if name is None:  # a name made at run time, as in the gallery: it may be any component
            waiting += [f"{path.parent.name}/{path.name}" for path in COMPONENTS.glob("*/*.html")]
        elif name not in found:
            found.add(name)
            source, _, _ = env.loader.get_source(env, name)
            waiting += meta.find_referenced_templates(env.parse(source))
    return found


def stamp() -> str:
    """Changes with every edit of the frontend. For development."""
    return str(max(path.stat().st_mtime_ns for path in FRONTEND.rglob("*")))
