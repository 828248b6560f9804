"""The first page, the settings, the site's own plain pages, and the gallery of components."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from waymark.domain.module import Leaf, Module
from waymark.web.page import Page


@dataclass(frozen=True, kw_only=True)
class HomePage(Page):
    """The first page: what one can do here, and where to begin."""

    template: ClassVar[str] = "home/home.html"
    section: ClassVar[str] = "home"
    published: ClassVar[bool] = True
    first: Module | None
    modules: Sequence[Module]
    guides: Sequence[Module]
    words: int


@dataclass(frozen=True, kw_only=True)
class SettingsPage(Page):
    """How pages look. `back` is where the visitor came from; `saved` says that it has been kept."""

    template: ClassVar[str] = "home/settings.html"
    section: ClassVar[str] = "settings"
    published: ClassVar[bool] = True
    back: str = ""
    saved: bool = False


@dataclass(frozen=True, kw_only=True)
class LeafPage(Page):
    """A plain page of the site itself: privacy, accessibility."""

    template: ClassVar[str] = "home/leaf.html"
    published: ClassVar[bool] = True
    leaf: Leaf


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """One component with one set of arguments, rendered by the gallery's template."""

    name: str
    arguments: Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Exhibit:
    """A component and its examples. `source` is the template that holds its macro."""

    component: str
    source: str
    examples: Sequence[Example]


@dataclass(frozen=True, kw_only=True)
class GalleryPage(Page):
    """Every component with all its examples, on one page."""

    template: ClassVar[str] = "home/gallery.html"
    exhibits: Sequence[Exhibit]
