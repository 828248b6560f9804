"""The database of this installation, opened for one command."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Engine
from sqlalchemy.exc import OperationalError

from waymark.db.engine import connect
from waymark.settings import WrongSettings


@contextmanager
def opened(url: str) -> Iterator[Engine]:
    """An engine, closed afterwards. `WrongSettings` if the database cannot be reached."""
    try:
        engine = connect(url)
    except OSError as error:
        raise WrongSettings(f"The database's folder cannot be made: {error.strerror}.") from None
    try:
        yield engine
    except OperationalError as error:
        reason = str(error.orig).strip().splitlines()[0]
        raise WrongSettings(f"The database cannot be opened: {reason}") from None
    finally:
        engine.dispose()
