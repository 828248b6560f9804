"""The promises of the database layer."""

import threading
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, text
from sqlalchemy.exc import OperationalError, StatementError
from sqlmodel import Session, select

from waymark.db.engine import connect
from waymark.db.migrate import upgrade
from waymark.db.once import put
from waymark.learn.tables import PageFeedback

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


def feedback(**given: Any) -> PageFeedback:
    usual: dict[str, Any] = {
        "key": "k", "shelf": "modules", "page": "p", "language": "en", "version": "v",
        "answer": "yes", "comment": "", "given_at": NOON,
    }  # fmt: skip
    return PageFeedback(**(usual | given))


def sqlite(folder: Path) -> Engine:
    engine = connect(f"sqlite:///{folder / 'a' / 'new' / 'folder' / 'w.sqlite'}")
    upgrade(engine)
    return engine


def test_sqlite_survives_a_power_cut(tmp_path: Path) -> None:
    engine = sqlite(tmp_path)
    with engine.connect() as connection:
        assert connection.execute(text("PRAGMA journal_mode")).scalar() == "wal"
        assert connection.execute(text("PRAGMA synchronous")).scalar() == 2
        assert connection.execute(text("PRAGMA foreign_keys")).scalar() == 1
    engine.dispose()


def test_a_writer_takes_its_turn_from_the_start(tmp_path: Path) -> None:
    """BEGIN IMMEDIATE: a second writer waits or is refused, it never fails halfway."""
    engine = sqlite(tmp_path)
    other = connect(f"{engine.url}").execution_options(writes=True)
    with engine.execution_options(writes=True).begin():
        with other.connect() as second:
            second.exec_driver_sql  # noqa: B018 - the attribute begins nothing
        raw = other.raw_connection()
        raw.driver_connection.execute("PRAGMA busy_timeout=0")  # type: ignore[union-attr]
        raw.close()
        with pytest.raises(OperationalError, match="locked"), other.begin():
            pass
    engine.dispose()
    other.dispose()


def test_readers_are_not_held_up_by_a_writer(tmp_path: Path) -> None:
    engine = sqlite(tmp_path)
    with engine.execution_options(writes=True).begin(), Session(engine) as reader:
        assert reader.exec(select(PageFeedback)).all() == []
    engine.dispose()


def test_a_time_comes_back_in_utc(engine: Engine) -> None:
    with Session(engine.execution_options(writes=True)) as db, db.begin():
        db.add(feedback())
    with Session(engine) as db:
        given = db.exec(select(PageFeedback.given_at)).one()
    assert given == NOON
    assert given.utcoffset() == NOON.utcoffset()


def test_a_time_without_a_zone_is_refused(engine: Engine) -> None:
    with (
        Session(engine.execution_options(writes=True)) as db,
        pytest.raises(StatementError, match="without a zone"),
        db.begin(),
    ):
        db.add(feedback(given_at=datetime(2026, 11, 23, 12)))  # noqa: DTZ001


def test_many_equal_requests_at_once_store_one_row(engine: Engine) -> None:
    """Sixteen at the same moment, on each kind of database: one row, no error."""
    gate = threading.Barrier(16)
    failed: list[BaseException] = []

    def send(number: int) -> None:
        gate.wait()
        try:
            with Session(engine.execution_options(writes=True)) as db, db.begin():
                put(db, feedback(comment=str(number)), key="key", replace=("comment",))
        except BaseException as error:  # noqa: BLE001 - a thread's error must reach the test
            failed.append(error)

    threads = [threading.Thread(target=send, args=(number,)) for number in range(16)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not failed
    with Session(engine) as db:
        assert len(db.exec(select(PageFeedback)).all()) == 1


def test_an_error_does_not_repeat_what_people_wrote(engine: Engine) -> None:
    """SQLAlchemy must not quote values. (The log leaves out whole sentences: tests/web.)"""
    with (
        Session(engine.execution_options(writes=True)) as db,
        pytest.raises(Exception) as caught,  # noqa: PT011 - each driver has its own
        db.begin(),
    ):
        db.add(feedback(comment="my secret", key=None))
    quoted = str(caught.value).partition("[SQL:")[2]
    assert "hidden" in quoted
    assert "my secret" not in quoted
