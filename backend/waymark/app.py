"""create_app(settings): the one place where everything meets."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

from fastapi import Depends, FastAPI, Request
from fastapi.responses import PlainTextResponse, Response
from sqlalchemy.exc import SQLAlchemyError
from starlette.middleware.gzip import GZipMiddleware
from starlette.types import Receive, Scope, Send

from waymark import paths
from waymark.author.routes import router as author
from waymark.db.engine import connect
from waymark.db.migrate import current
from waymark.home.routes import router as home
from waymark.learn.routes import router as learn
from waymark.library.shelf import Shelf
from waymark.settings import Settings
from waymark.web import errors, styles
from waymark.web.assets import assets
from waymark.web.headers import Headers
from waymark.web.languages import languages
from waymark.web.origin import check_origin
from waymark.web.published import Published

Clock = Callable[[], datetime]


class Portal:
    """The portal as an ASGI application: published pages first, then everything else."""

    def __init__(self, app: FastAPI) -> None:
        self.state = app.state
        settings: Settings = app.state.settings
        secure = settings.base_url.startswith("https://")
        answering = GZipMiddleware(errors.Contained(app), minimum_size=500)
        inside = Headers(answering, secure=secure)
        self._frontend = styles.stamp()
        self._outermost = Published(inside, version=self._version, secure=secure)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await self._outermost(scope, receive, send)

    def _version(self) -> str:
        """What published pages are made of. In development every change of a file counts."""
        shelf: Shelf = self.state.shelf
        if not shelf.watching:
            return shelf.library.version
        shelf.look()
        stamp = styles.stamp()
        if stamp != self._frontend:
            self._frontend = stamp
            styles.style.cache_clear()
            assets.cache_clear()
            self._outermost.take_static()
        return f"{shelf.library.version} {len(shelf.findings)} {stamp}"


def create_app(settings: Settings, *, now: Clock | None = None, root: Path = paths.ROOT) -> Portal:
    """The portal, ready to serve. Tests bring their own clock and their own content.

    Raises `library.shelf.BrokenContent` when content has faults, unless in development.
    """
    app = FastAPI(
        openapi_url=None,
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,  # it would repeat whatever Host the request names
        dependencies=[Depends(check_origin)],
        lifespan=_lifespan,
    )
    app.state.settings = settings
    app.state.now = now or (lambda: datetime.now(UTC))
    app.state.engine = connect(settings.database_url)
    app.state.shelf = Shelf(root, languages(), watching=settings.development)
    errors.install(app)
    app.add_api_route("/healthz", _alive, methods=["GET"], include_in_schema=False)
    app.add_api_route("/readyz", _ready, methods=["GET"], include_in_schema=False)
    app.include_router(author)
    app.include_router(learn)
    app.include_router(home)
    return Portal(app)


@asynccontextmanager
async def _lifespan(app: FastAPI) -> AsyncIterator[None]:
    yield
    app.state.engine.dispose()


def _alive() -> Response:
    """The process answers: enough to keep it running."""
    return PlainTextResponse("alive\n")


def _ready(request: Request) -> Response:
    """The database answers and has every migration: enough to send people here."""
    try:
        ready = current(request.app.state.engine)
    except SQLAlchemyError:
        ready = False
    return PlainTextResponse(
        "ready\n" if ready else "not ready\n", status_code=200 if ready else 503
    )
