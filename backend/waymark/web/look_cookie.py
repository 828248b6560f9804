"""The one cookie that pages depend on, read in one way by all who need it."""

from collections.abc import Iterable
from functools import lru_cache

from waymark.domain.look import Look, parse

NAME = "look"
_NAME = NAME.encode()
_LONGEST = 64
"""Bytes. All choices together need fewer; what comes after them is none."""


def chosen(headers: Iterable[tuple[bytes, bytes]]) -> Look | None:
    """The look that a request's cookies ask for, the first one; None if nothing was chosen."""
    for name, value in headers:
        if name == b"cookie" and (look := _in(value)) is not None:
            return look
    return None


def _in(cookies: bytes) -> Look | None:
    for part in cookies.split(b";"):
        name, _, value = part.partition(b"=")
        if name.strip() == _NAME:
            return _parsed(value.strip()[:_LONGEST])
    return None


@lru_cache(256)
def _parsed(value: bytes) -> Look:
    return parse(value.decode("latin-1"))
