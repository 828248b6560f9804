"""The first page, the settings, and the plain pages of the site itself."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from waymark.domain.language import preferred
from waymark.domain.look import Look
from waymark.domain.module import Shelf
from waymark.domain.refusal import NotThere
from waymark.home.gallery import exhibits
from waymark.home.pages import GalleryPage, HomePage, LeafPage, SettingsPage
from waymark.library.shelf import OnShelf
from waymark.web import look_cookie
from waymark.web.languages import languages
from waymark.web.links import local
from waymark.web.posted import Form, Posted
from waymark.web.visit import Visit

router = APIRouter(default_response_class=HTMLResponse, include_in_schema=False)

_SHELVES: tuple[Shelf, ...] = ("modules", "guides")
_A_YEAR = 365 * 24 * 60 * 60


@router.get("/", name="home.choose_language")
def choose_language(request: Request) -> Response:
    """Go to the language that the browser prefers. The address decides from then on."""
    language = preferred(request.headers.get("accept-language", ""), languages())
    headers = {"vary": "accept-language", "cache-control": "private, no-cache"}
    return RedirectResponse(f"/{language.code}/", status_code=302, headers=headers)


@router.get("/{language}", name="home.add_slash")
def add_slash(visit: Visit) -> Response:
    """The first page has one address only."""
    return visit.redirect("home.show_home")


@router.get("/{language}/", name="home.show_home")
def show_home(visit: Visit, library: OnShelf) -> Response:
    """What one can do here, and where to begin."""
    modules, guides = (
        library.offered(shelf, visit.language, reviewed_only=visit.reviewed_only)
        for shelf in _SHELVES
    )
    words = len(library.terms(visit.language, reviewed_only=visit.reviewed_only))
    first = modules[0] if modules else None
    return visit.page(HomePage(first=first, modules=modules, guides=guides, words=words))


@router.get("/{language}/settings", name="home.show_settings")
def show_settings(request: Request, visit: Visit) -> Response:
    """How pages look, as chosen so far."""
    back = local(request.query_params.get("from", ""))
    return visit.page(SettingsPage(back=back, saved="saved" in request.query_params))


@router.post("/{language}/settings", name="home.keep_settings")
def keep_settings(visit: Visit, posted: Posted) -> Response:
    """Keep the choices in this browser, and show the settings in their new look."""
    back = local(posted.one("back"))
    answer = visit.redirect("home.show_settings", query={"saved": "1", "from": back})
    answer.set_cookie(
        look_cookie.NAME,
        _chosen(posted).cookie,
        max_age=_A_YEAR,
        httponly=True,
        samesite="lax",
        secure=visit.secure,
    )
    return answer


@router.get("/{language}/privacy", name="home.show_privacy")
def show_privacy(visit: Visit, library: OnShelf) -> Response:
    return visit.page(LeafPage(leaf=library.leaf("privacy", visit.language)))


@router.get("/{language}/accessibility", name="home.show_accessibility")
def show_accessibility(visit: Visit, library: OnShelf) -> Response:
    return visit.page(LeafPage(leaf=library.leaf("accessibility", visit.language)))


@router.get("/{language}/gallery", name="home.show_gallery")
def show_gallery(request: Request, visit: Visit) -> Response:
    """Every component with its examples: for those who build the portal."""
    settings = request.app.state.settings
    if not (settings.demo or settings.development):
        raise NotThere
    return visit.page(GalleryPage(exhibits=exhibits()))


def _chosen(form: Form) -> Look:
    size = form.one("size")
    return Look(
        size="large" if size == "large" else "largest" if size == "largest" else "usual",
        contrast=form.one("contrast") == "yes",
        still=form.one("still") == "yes",
        light=form.one("light") == "yes",
    )
