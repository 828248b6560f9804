"""One answer in every encoding, laid out beforehand, and the 304 that may stand for it."""

import hashlib
from dataclasses import dataclass

from starlette.types import Message, Send

from waymark.web.compress import Bodies

Headers = list[tuple[bytes, bytes]]


@dataclass(frozen=True, slots=True)
class Ready:
    """One answer in one encoding, with its headers laid out, and the 304 that may stand for it."""

    tag: bytes
    start: Message
    body: Message
    unchanged: Message


@dataclass(frozen=True, slots=True)
class Kept:
    """One page in every encoding."""

    bodies: Bodies
    ready: dict[bytes, Ready]

    def answer(self, accepted: bytes) -> Ready:
        return self.ready[self.bodies.best(accepted)[0]]


def keep(bodies: Bodies, headers: Headers, *, vary: bytes) -> Kept:
    """Lay out the answers that a body can have, in each encoding, with the tag that names it."""
    mark = hashlib.sha256(bodies.plain).hexdigest()[:16].encode()
    common = [*headers, (b"vary", vary)]
    encodings = {b"": bodies.plain, b"gzip": bodies.gzip, b"br": bodies.brotli}
    ready = {
        name: _ready(b'"' + mark + (b"-" + name if name else b"") + b'"', name, body, common)
        for name, body in encodings.items()
    }
    return Kept(bodies, ready)


def _ready(tag: bytes, encoding: bytes, body: bytes, common: Headers) -> Ready:
    unchanged = [(b"etag", tag), *common]
    headers = [(b"content-length", str(len(body)).encode()), *unchanged]
    if encoding:
        headers.append((b"content-encoding", encoding))
    return Ready(
        tag=tag,
        start={"type": "http.response.start", "status": 200, "headers": headers},
        body={"type": "http.response.body", "body": body},
        unchanged={
            "type": "http.response.start",
            "status": 304,
            "headers": [pair for pair in unchanged if pair[0] != b"content-type"],
        },
    )


_NOTHING: Message = {"type": "http.response.body", "body": b""}


async def give(ready: Ready, asked: bytes, send: Send) -> None:
    if asked and (ready.tag in asked or asked == b"*"):
        await send(ready.unchanged)
        await send(_NOTHING)
        return
    await send(ready.start)
    await send(ready.body)
