"""One request is one transaction: all of it is kept, or none."""

from collections.abc import Iterator
from typing import Annotated

from fastapi import Depends, Request
from sqlalchemy import Engine
from sqlmodel import Session

READS = frozenset({"GET", "HEAD", "OPTIONS"})


def session(request: Request) -> Iterator[Session]:
    """A session that commits before the answer leaves, so that "we have kept it" is true."""
    engine: Engine = request.app.state.engine
    writes = request.method not in READS
    bound = engine.execution_options(writes=writes)
    with Session(bound, expire_on_commit=False) as db, db.begin():
        yield db


# scope="function": commit when the route returns. By default it comes after the answer has left.
Db = Annotated[Session, Depends(session, scope="function")]
