"""Who asks, in which language, with which look; and the answer as a page."""

from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import Annotated
from urllib.parse import urlencode

from fastapi import Depends, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response
from markupsafe import Markup

from waymark.domain.language import Language, preferred
from waymark.domain.look import Look
from waymark.domain.refusal import NotThere
from waymark.web import headers, look_cookie
from waymark.web.assets import asset
from waymark.web.languages import by_code, languages
from waymark.web.page import Alternative, Frame, Page
from waymark.web.styles import style
from waymark.web.templates import render

PUBLISH = "waymark-publish"
"""A header between a route and the layer of published pages. It never leaves the server."""


def look(request: Request) -> Look:
    """The look of the settings page. `Save-Data: on` asks for less data where nobody has chosen."""
    chosen = look_cookie.chosen(request.headers.raw)
    if chosen is None:
        return Look(light=request.headers.get("save-data", "").lower() == "on")
    return chosen


_LONGEST_ADDRESS = 200
"""Characters. No page of ours has a longer one, and a page repeats its own address many times."""


@dataclass(frozen=True, slots=True)
class Visitor:
    """One request, as the routes see it."""

    request: Request
    language: Language
    look: Look

    def page(self, page: Page, *, status: int = 200) -> Response:
        """The page as an answer in this visitor's language."""
        dressed = style(page.template, self.look)
        answer = HTMLResponse(render(page, self._frame(page, dressed.css)), status_code=status)
        answer.headers["content-security-policy"] = headers.policy(style=dressed.source)
        answer.headers["content-language"] = self.language.code
        # An answer to a form holds what one person sent, even where the page is everybody's.
        if page.published and status == HTTPStatus.OK and self.request.method == "GET":
            answer.headers[PUBLISH] = "1"
        return answer

    def redirect(
        self, name: str, *, query: Mapping[str, str] | None = None, **parts: str
    ) -> Response:
        """Go there with GET (303), so that reloading after a form sends nothing twice."""
        asked = f"?{urlencode({k: v for k, v in query.items() if v})}" if query else ""
        return RedirectResponse(self.link(name, **parts) + asked, status_code=303)

    def link(self, name: str, **parts: str) -> str:
        """The address of a route in this language."""
        return str(
            self.request.app.url_path_for(name, **({"language": self.language.code} | parts))
        )

    @property
    def secure(self) -> bool:
        """The site is reached over https."""
        base: str = self.request.app.state.settings.base_url
        return base.startswith("https://")

    @property
    def reviewed_only(self) -> bool:
        """This site shows only what has been reviewed."""
        chosen: bool = self.request.app.state.settings.reviewed_only
        return chosen

    @property
    def browser(self) -> str:
        """What tells one browser from another for some minutes. It is never kept."""
        client = self.request.client.host if self.request.client else ""
        return f"{client}|{self.request.headers.get('user-agent', '')}"

    @property
    def fragment(self) -> bool:
        """The page's script (htmx) asks for the changed part only."""
        return self.request.headers.get("hx-request") == "true"

    def _frame(self, page: Page, css: Markup) -> Frame:
        path: str = self.request.scope["path"]
        if len(path) > _LONGEST_ADDRESS:
            path = f"/{self.language.code}/"
        state = self.request.app.state
        return Frame(
            language=self.language,
            look=self.look,
            section=page.section,
            alternatives=_alternatives(path),
            here=path,
            link=self.link,
            asset=asset,
            css=css,
            gallery=state.settings.development or state.settings.demo,
            findings=state.shelf.findings,
        )


def _alternatives(path: str) -> tuple[Alternative, ...]:
    """This place in every language: the first part of the address is the language."""
    _, _, rest = path.removeprefix("/").partition("/")
    return tuple(
        Alternative(language=language, address=f"/{language.code}/{rest}")
        for language in languages()
    )


def visitor(request: Request, language: str) -> Visitor:
    """The visitor of an address that begins with a language; `NotThere` if we do not speak it."""
    spoken: Mapping[str, Language] = by_code()
    if language not in spoken:
        raise NotThere
    return Visitor(request=request, language=spoken[language], look=look(request))


def stray(request: Request) -> Visitor:
    """The visitor of an address that leads nowhere, in its language or the nearest."""
    first = request.scope["path"].removeprefix("/").partition("/")[0]
    accepted = request.headers.get("accept-language", "")
    language = by_code().get(first) or preferred(accepted, languages())
    return Visitor(request=request, language=language, look=look(request))


Visit = Annotated[Visitor, Depends(visitor)]
