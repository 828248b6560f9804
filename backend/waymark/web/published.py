"""Published pages are bytes: rendered once, compressed once, served before the router.

A page that declares itself `published` is asked for a second time without anything that could
tell who asks: no cookie but the look, no other header. So nobody's name can be in it, whatever a
template does.
"""

import asyncio
import re
from collections import OrderedDict
from collections.abc import Callable, Iterable
from typing import NamedTuple

from starlette.concurrency import run_in_threadpool
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from waymark.web import look_cookie
from waymark.web.assets import assets
from waymark.web.compress import compressed
from waymark.web.headers import always
from waymark.web.kept import Kept, give, keep
from waymark.web.visit import PUBLISH

_READS = frozenset({"GET", "HEAD"})
_OK = 200

MOST = 2000
"""Pages kept at once, about 45 kB each with all encodings. The one not asked for longest goes."""

_FOREVER = b"public, max-age=31536000, immutable"
# Asked again each time: a clinical correction must not wait in a cache. The answer is mostly a 304.
_ALWAYS_ASK = b"public, no-cache"
_OF_PAGES = (b"content-type", b"content-security-policy", b"content-language")
_MARKER = PUBLISH.encode()

Key = tuple[str, str, str]
"""What a page is kept under: its address, the look, the version of all content."""


class _Asked(NamedTuple):
    """What of a request decides which bytes answer it. A plain tuple: one is made each time."""

    encodings: bytes
    tags: bytes
    look: str


def _asked(headers: Iterable[tuple[bytes, bytes]]) -> _Asked:
    encodings = tags = b""
    look, saving = None, False
    for name, value in headers:
        if name == b"accept-encoding":
            encodings = value
        elif name == b"if-none-match":
            tags = value
        elif name == b"cookie" and look is None:
            look = look_cookie.chosen(((name, value),))
        elif name == b"save-data":
            saving = value.lower() == b"on"
    return _Asked(encodings, tags, look.cookie if look is not None else "light" if saving else "")


class Published:
    """The outermost layer: static files and published pages from memory, all else from the app."""

    def __init__(self, app: ASGIApp, *, version: Callable[[], str], secure: bool) -> None:
        self.app = app
        self.version = version
        self.always = [(k.encode(), v.encode()) for k, v in always(secure=secure).items()]
        self.pages: OrderedDict[Key, Kept] = OrderedDict()
        self.making: dict[Key, asyncio.Future[Kept | None]] = {}
        self.static: dict[str, Kept] = {}
        self.take_static()

    def take_static(self) -> None:
        """Compress the static files; in development again when they have changed."""
        self.static = {
            asset.address: keep(
                compressed(asset.body),
                [
                    (b"content-type", asset.media_type.encode()),
                    (b"cache-control", _FOREVER),
                    *self.always,
                ],
                vary=b"accept-encoding",
            )
            for asset in assets().values()
        }

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] not in _READS:
            await self.app(scope, receive, send)
            return
        if scope["method"] == "HEAD":
            # The answer to HEAD is that to GET without its body (RFC 9110, section 9.3.2).
            scope, send = {**scope, "method": "GET"}, _without_body(send)
        asked = _asked(scope["headers"])
        kept = self.static.get(scope["path"])
        if kept is None:
            if scope["query_string"]:
                await self.app(scope, receive, _without_marker(send))
                return
            key = (scope["path"], asked.look, self.version())
            kept = self._known(key) or await self._publish(key, scope, receive, send)
            if kept is None:
                return
        await give(kept.answer(asked.encodings), asked.tags, send)

    def _known(self, key: Key) -> Kept | None:
        kept = self.pages.get(key)
        if kept is not None:
            self.pages.move_to_end(key)
        return kept

    async def _publish(self, key: Key, scope: Scope, receive: Receive, send: Send) -> Kept | None:
        """Ask the app. If its answer is one to publish, make that; else it goes out as it is."""
        held: list[Message] = []

        async def listen(message: Message) -> None:
            if (message["type"] == "http.response.start" and _marked(message)) or held:
                held.append(message)
            else:
                await send(message)

        await self.app(scope, receive, listen)
        if not held:
            return None
        kept = await self._made(key, scope)
        if kept is None:
            for message in held:
                await _without_marker(send)(message)
        return kept

    async def _made(self, key: Key, scope: Scope) -> Kept | None:
        """One page is made once, however many people wait for it."""
        making = self.making.get(key)
        if making is None:
            making = self.making[key] = asyncio.ensure_future(self._make(key, scope))
            making.add_done_callback(lambda _: self.making.pop(key, None))
        return await asyncio.shield(making)

    async def _make(self, key: Key, scope: Scope) -> Kept | None:
        path, look, _ = key
        start, body = await _ask_as_nobody(self.app, scope, path, look)
        if start.get("status") != _OK or not _marked(start):
            return None
        headers = [pair for pair in start["headers"] if pair[0] in _OF_PAGES]
        headers += [(b"cache-control", _ALWAYS_ASK), *self.always]
        # Compressing takes a tenth of a second, in which everybody else would wait.
        bodies = await run_in_threadpool(compressed, _tight(body))
        kept = keep(bodies, headers, vary=b"accept-encoding, cookie, save-data")
        self.pages[key] = kept
        if len(self.pages) > MOST:
            self.pages.popitem(last=False)
        return kept


def _marked(start: Message) -> bool:
    return any(name == _MARKER for name, _ in start["headers"])


def _tight(page: bytes) -> bytes:
    """Without the line breaks between blocks that only the templates' authors need."""
    return _BEFORE_BLOCKS.sub(rb"\1", _AFTER_BLOCKS.sub(rb"\1", page))


_BLOCKS = (
    rb"</?(?:body|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|head|header"
    rb"|legend|li|link|main|meta|nav|ol|p|script|section|style|summary|title|ul)\b[^>]*>"
)
_BEFORE_BLOCKS = re.compile(rb"\s*\n\s*(" + _BLOCKS + rb")")
_AFTER_BLOCKS = re.compile(rb"(" + _BLOCKS + rb")\s*\n\s*")


_PASSED_ON = ("type", "asgi", "http_version", "scheme", "root_path", "state")
"""What of a request tells nothing about who sent it."""


async def _ask_as_nobody(app: ASGIApp, scope: Scope, path: str, look: str) -> tuple[Message, bytes]:
    """The page as anybody with this look would get it."""
    cookie = f"{look_cookie.NAME}={look}".encode()
    anonymous = {
        **{
            name: scope[name]
            for name in ("type", "asgi", "http_version", "scheme")
            if name in scope
        },
        "method": "GET",
        "path": path,
        "raw_path": path.encode(),
        "query_string": b"",
        "headers": [(b"host", b"localhost"), (b"cookie", cookie)],
        "server": ("localhost", 80),
        "client": None,
    }
    start: Message = {}
    body = bytearray()

    async def receive() -> Message:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def listen(message: Message) -> None:
        nonlocal start
        if message["type"] == "http.response.start":
            start = message
        else:
            body.extend(message.get("body", b""))

    await app(anonymous, receive, listen)
    return start, bytes(body)


def _without_body(send: Send) -> Send:
    async def sent(message: Message) -> None:
        if message["type"] == "http.response.body":
            message = {**message, "body": b""}
        await send(message)

    return sent


def _without_marker(send: Send) -> Send:
    async def sent(message: Message) -> None:
        if message["type"] == "http.response.start":
            message["headers"] = [pair for pair in message["headers"] if pair[0] != _MARKER]
        await send(message)

    return sent
