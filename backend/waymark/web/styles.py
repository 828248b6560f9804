"""The style of a page: tokens and base, and the components its template really uses, inline.

One request brings all that is needed to read. The policy lets exactly these bytes through, by hash.
"""

import base64
import hashlib
from dataclasses import dataclass
from functools import cache

from jinja2 import meta
from rcssmin import cssmin

from waymark.paths import COMPONENTS, FRONTEND, STATIC
from waymark.web.languages import languages
from waymark.web.templates import templates

_CSS = STATIC / "css"


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """`source`: what a Content-Security-Policy calls this style, its SHA-256 (CSP 3, 2.3)."""

    css: str
    source: str


@cache
def style(template: str) -> Style:
    """The style for one template, in a fixed order: tokens, base, components, print."""
    files = [_CSS / "tokens.css", _CSS / "base.css"]
    files += [
        COMPONENTS / name.replace(".html", ".css")
        for name in sorted(_used(template))
        if "/" in name
    ]
    files.append(_CSS / "print.css")
    css = cssmin("\n".join(file.read_text("utf-8") for file in files if file.is_file()))
    digest = base64.b64encode(hashlib.sha256(css.encode()).digest()).decode()
    return Style(css=css, source=f"'sha256-{digest}'")


def _used(template: str) -> set[str]:
    """The template and all that it extends, includes or imports, however deep."""
    env = templates(languages()[0].code)
    found: set[str] = set()
    waiting: list[str | None] = [template]
    while waiting:
        name = waiting.pop()
        if name is None:  # a name made at run time, as in the gallery: it may be any component
            waiting += [f"{path.parent.name}/{path.name}" for path in COMPONENTS.glob("*/*.html")]
            continue
        if name in found:
            continue
        found.add(name)
        assert env.loader is not None
        source, _, _ = env.loader.get_source(env, name)
        waiting += meta.find_referenced_templates(env.parse(source))
    return found


def stamp() -> str:
    """Changes with every edit of the frontend, and forgets what was read. For development."""
    newest = str(max(path.stat().st_mtime_ns for path in FRONTEND.rglob("*")))
    if newest not in _seen:
        _seen.clear()
        _seen.add(newest)
        style.cache_clear()
    return newest


_seen: set[str] = set()
