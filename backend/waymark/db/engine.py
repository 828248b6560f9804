"""The connection to the database, with the promises we need from each kind."""

from pathlib import Path

from sqlalchemy import Connection, Engine, event, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.pool import ConnectionPoolEntry
from sqlmodel import create_engine

WAIT = 5.0
"""Seconds that a writer waits for another writer before the person is asked to try again."""


def connect(url: str) -> Engine:
    """An engine for SQLite or PostgreSQL; the folder of a SQLite file is made if it is missing."""
    address = make_url(url)
    if address.get_backend_name() == "sqlite":
        return _sqlite(url, address.database)
    return create_engine(
        url,
        pool_pre_ping=True,
        pool_timeout=WAIT,
        hide_parameters=True,
        connect_args={"connect_timeout": int(WAIT)},
    )


def _sqlite(url: str, file: str | None) -> Engine:
    if file and file != ":memory:":
        Path(file).parent.mkdir(parents=True, exist_ok=True)
    engine = create_engine(
        url, connect_args={"timeout": WAIT}, pool_timeout=WAIT, hide_parameters=True
    )
    event.listen(engine, "connect", _promise)
    event.listen(engine, "begin", _begin)
    return engine


def _promise(connection: DBAPIConnection, record: ConnectionPoolEntry) -> None:
    """Durable even when the power fails: FULL waits for the disk at each commit.

    https://sqlite.org/pragma.html#pragma_synchronous: NORMAL in WAL mode may lose the last commits.
    """
    connection.isolation_level = None  # we say BEGIN ourselves, below
    cursor = connection.cursor()
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin(connection: Connection) -> None:
    """Writers queue from the start: a reader that turns writer halfway is refused at once."""
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
