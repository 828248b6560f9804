"""Keep what visitors say about a page, each answer once."""

import hashlib
import hmac
from dataclasses import dataclass
from datetime import datetime
from typing import Literal
from uuid import UUID

from sqlmodel import Session, col, select

from waymark.db.once import put
from waymark.domain.module import Module
from waymark.learn.tables import PageFeedback

Answer = Literal["yes", "partly", "no"]

LONGEST_COMMENT = 1000
"""Characters. About a page of a letter: more is a conversation, which this is not."""

_WINDOW = 600
"""Seconds in which the same words from the same browser are taken for one answer sent twice."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Opinion:
    """A valid answer, as the form gave it. `key` comes from the page's own script, if that ran."""

    answer: Answer
    comment: str
    key: UUID | None


def keep(
    db: Session, *, module: Module, opinion: Opinion, browser: str, secret: str, now: datetime
) -> None:
    """Store an opinion once. Sent again, it replaces itself, and so keeps the latest words."""
    keys = _keys(module, opinion, browser=browser, secret=secret, now=now)
    known = db.exec(select(PageFeedback.key).where(col(PageFeedback.key).in_(keys))).first()
    row = PageFeedback(
        key=known or keys[0],
        shelf=module.shelf,
        page=module.slug,
        language=module.language.code,
        version=module.version,
        answer=opinion.answer,
        comment=opinion.comment,
        given_at=now,
    )
    put(db, row, key="key", replace=("answer", "comment", "given_at"))


def _keys(
    module: Module, opinion: Opinion, *, browser: str, secret: str, now: datetime
) -> list[str]:
    """The marks this answer may already be stored under, the one to use first.

    With the page's script each view of a page brings its own random key. Without it, the answer,
    the browser and ten minutes stand in, mixed with a secret so that nobody can be found out by it.
    """
    page = f"{module.shelf}|{module.slug}|{module.language.code}"
    if opinion.key is not None:
        return [_mark(secret, f"{page}|{opinion.key}")]
    window = int(now.timestamp()) // _WINDOW
    words = f"{page}|{browser}|{opinion.answer}|{opinion.comment}"
    return [_mark(secret, f"{words}|{part}") for part in (window, window - 1)]


def _mark(secret: str, words: str) -> str:
    return hmac.new(secret.encode(), words.encode(), hashlib.sha256).hexdigest()
