"""A page is a dataclass, and its template can use nothing else but what stands in the frame."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any, ClassVar

from markupsafe import Markup

from waymark.domain.finding import Finding
from waymark.domain.language import Language
from waymark.domain.look import Look


@dataclass(frozen=True, kw_only=True)
class Page:
    """What one template shows. `section` is the part of the menu it belongs to."""

    template: ClassVar[str]
    section: ClassVar[str] = ""
    published: ClassVar[bool] = False
    """The same for everybody: it may be rendered once and served as bytes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Alternative:
    """The same place in another language."""

    language: Language
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What every template may use besides its page's own fields."""

    language: Language
    look: Look
    section: str
    alternatives: Sequence[Alternative]
    here: str
    """The address of this page, without what follows a question mark."""
    link: Callable[..., str]
    """`link("learn.read_module", slug="…")`: the address of a route in this language."""
    asset: Callable[[str], str]
    """`asset("htmx.js")`: the address of a static file, which changes with its content."""
    css: Markup
    findings: Sequence[Finding]
    """In development: why the newest content is not shown."""
    gallery: bool
    """There is a gallery of components to link to."""


EVERYWHERE = frozenset(field.name for field in fields(Frame))


def context(page: Page, frame: Frame) -> Mapping[str, Any]:
    """All that a template sees: the frame, and the page's fields."""
    seen = {field.name: getattr(frame, field.name) for field in fields(frame)}
    return seen | {field.name: getattr(page, field.name) for field in fields(page)}
