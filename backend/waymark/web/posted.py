"""What a form sent: read once, with limits, cleaned of what no keyboard types."""

import re
from collections.abc import Awaitable, Callable
from typing import Annotated
from urllib.parse import parse_qsl

from fastapi import Depends, Request

from waymark.domain.refusal import TooLong, Unreadable

LARGEST = 64 * 1024
"""Bytes. A form with a full comment in any script stays far below it."""
_MOST_FIELDS = 200
# NUL cannot be stored in PostgreSQL; the others are invisible and only confuse.
_INVISIBLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")


class Form:
    """The fields of a sent form. A missing field is empty, as for the person who left it out."""

    def __init__(self, fields: list[tuple[str, str]]) -> None:
        self._fields = fields

    def one(self, name: str) -> str:
        """The last value of a field, trimmed; empty if it was not sent."""
        return next((value for key, value in reversed(self._fields) if key == name), "").strip()

    def all(self, name: str) -> list[str]:
        """Every value of a field that may be sent more than once."""
        return [value for key, value in self._fields if key == name]


def posting(largest: int) -> Callable[[Request], Awaitable[Form]]:
    """Reads a form of at most that many bytes. For routes that take more than a comment."""

    async def posted(request: Request) -> Form:
        return await _form(request, largest)

    return posted


async def _form(request: Request, largest: int) -> Form:
    """The sent form; `TooLong` or `Unreadable` if it cannot be used."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind not in {"application/x-www-form-urlencoded", ""}:
        raise Unreadable
    body = await _read(request, largest)
    try:
        text = body.decode("ascii")
        fields = parse_qsl(text, keep_blank_values=True, max_num_fields=_MOST_FIELDS)
    except ValueError:
        raise Unreadable from None
    return Form([(name, _clean(value)) for name, value in fields])


async def _read(request: Request, largest: int) -> bytes:
    body = bytearray()
    async for part in request.stream():
        body += part
        if len(body) > largest:
            raise TooLong
    return bytes(body)


def _clean(value: str) -> str:
    return _INVISIBLE.sub("", value.replace("\r\n", "\n"))


Posted = Annotated[Form, Depends(posting(LARGEST))]
