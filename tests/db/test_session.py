"""What is said to be kept has been kept."""

import pytest
from sqlalchemy import Engine, event
from sqlmodel import Session, select
from starlette.testclient import TestClient

from waymark.learn.tables import PageFeedback

FORM = {"answer": "yes", "comment": ""}
PAGE = "/en/learn/what-is-personalised-medicine/clear"


def rows(portal: TestClient) -> int:
    engine: Engine = portal.app.state.engine  # type: ignore[attr-defined]
    with Session(engine) as db:
        return len(db.exec(select(PageFeedback)).all())


def test_thanks_are_said_only_after_the_commit(portal_on_both: TestClient) -> None:
    """A database that refuses to commit gives an error page, never a thank you."""
    engine: Engine = portal_on_both.app.state.engine  # type: ignore[attr-defined]

    def refuse(connection: object) -> None:
        raise RuntimeError("the disk is full")

    event.listen(engine, "commit", refuse)
    answer = portal_on_both.post(PAGE, data=FORM)
    event.remove(engine, "commit", refuse)
    assert answer.status_code == 500
    assert rows(portal_on_both) == 0


def test_thanks_are_said_when_it_is_kept(portal_on_both: TestClient) -> None:
    answer = portal_on_both.post(PAGE, data=FORM)
    assert answer.status_code == 303
    assert rows(portal_on_both) == 1


@pytest.mark.parametrize("path", ["/en/", "/en/learn", PAGE.removesuffix("/clear")])
def test_reading_opens_no_database(portal: TestClient, path: str) -> None:
    """Public pages go on when the database is down."""
    engine: Engine = portal.app.state.engine  # type: ignore[attr-defined]
    opened: list[object] = []
    event.listen(engine, "engine_connect", opened.append)
    assert portal.get(path).status_code == 200
    assert opened == []
