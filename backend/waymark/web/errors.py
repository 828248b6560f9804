"""Every refusal and every failure becomes a page that says what happened and what to do."""

import logging
import secrets
from dataclasses import dataclass
from http import HTTPStatus
from traceback import format_tb
from typing import ClassVar, Literal

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import RedirectResponse
from sqlalchemy.exc import DBAPIError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from waymark.domain.refusal import Refusal
from waymark.web.links import local
from waymark.web.page import Page
from waymark.web.visit import stray

log = logging.getLogger("waymark")

Trouble = Literal["not-there", "too-long", "unreadable", "from-elsewhere", "busy", "broken"]

_TROUBLES: dict[int, Trouble] = {
    HTTPStatus.NOT_FOUND: "not-there",
    HTTPStatus.METHOD_NOT_ALLOWED: "not-there",
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE: "too-long",
    HTTPStatus.FORBIDDEN: "from-elsewhere",
    HTTPStatus.SERVICE_UNAVAILABLE: "busy",
}


@dataclass(frozen=True, kw_only=True)
class ErrorPage(Page):
    """`reference` names one entry of the log, for a person to tell the site's people."""

    template: ClassVar[str] = "error.html"
    trouble: Trouble
    reference: str = ""


def install(app: FastAPI) -> None:
    """Let one place answer for everything that does not go as asked."""
    app.add_exception_handler(Refusal, _refused)
    app.add_exception_handler(HTTPException, _not_routed)
    app.add_exception_handler(RequestValidationError, _not_understood)
    app.add_exception_handler(DBAPIError, _not_kept)
    app.add_exception_handler(PoolTimeout, _busy)
    app.add_exception_handler(Exception, _broken)


def _answer(request: Request, status: int, reference: str = "") -> Response:
    trouble = _TROUBLES.get(status, "unreadable" if status < 500 else "broken")  # noqa: PLR2004
    page = ErrorPage(trouble=trouble, reference=reference)
    return stray(request).page(page, status=status)


def _refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, Refusal)
    return _answer(request, error.status)


def _not_routed(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    shorter = local(request.scope["path"].rstrip("/"))
    if shorter and request.scope["path"].endswith("/") and request.method == "GET":
        return RedirectResponse(shorter, HTTPStatus.PERMANENT_REDIRECT)
    answer = _answer(request, error.status_code)
    answer.headers.update(error.headers or {})
    return answer


def _not_understood(request: Request, error: Exception) -> Response:
    return _answer(request, HTTPStatus.BAD_REQUEST)


def _not_kept(request: Request, error: Exception) -> Response:
    """The database could not keep it. Nothing was stored; a busy one may be asked again soon."""
    if not isinstance(error, OperationalError):
        return _broken(request, error)
    return _busy(request, error)


def _busy(request: Request, error: Exception) -> Response:
    answer = _answer(request, HTTPStatus.SERVICE_UNAVAILABLE, _noted(error))
    answer.headers["retry-after"] = "10"
    return answer


def _broken(request: Request, error: Exception) -> Response:
    return _answer(request, HTTPStatus.INTERNAL_SERVER_ERROR, _noted(error))


def _noted(error: Exception) -> str:
    """Write to the log what failed and where, under a short reference.

    The error's own sentence is left out: PostgreSQL and many libraries quote what people wrote.
    """
    reference = secrets.token_hex(3)
    kind = type(error).__qualname__
    log.error("%s %s\n%s", reference, kind, "".join(format_tb(error.__traceback__)))
    return reference


class Contained:
    """Stops a failure that has been answered and noted, before a server logs its sentence."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        answered = False

        async def sent(message: Message) -> None:
            nonlocal answered
            answered = True
            await send(message)

        try:
            await self.app(scope, receive, sent)
        except Exception:
            if not answered or scope["type"] != "http":
                raise
