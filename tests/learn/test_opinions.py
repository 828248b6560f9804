"""“Was this page clear?”: each answer is kept once, and nothing a person typed is lost."""

import uuid
from datetime import timedelta

import pytest
from sqlmodel import Session, select
from starlette.testclient import TestClient

from tests.conftest import NOON, OpenPortal
from tests.forms import fields
from waymark.learn.tables import PageFeedback

PAGE = "/en/learn/what-is-personalised-medicine"
HTMX = {"hx-request": "true"}


def stored(portal: TestClient) -> list[PageFeedback]:
    with Session(portal.app.state.engine) as db:  # type: ignore[attr-defined]
        return list(db.exec(select(PageFeedback)).all())


def send(portal: TestClient, **given: str) -> int:
    headers = {"user-agent": given.pop("browser", "a browser")}
    return portal.post(f"{PAGE}/clear", data=given, headers=headers).status_code


def test_an_answer_is_kept_with_the_page_it_is_about(portal_on_both: TestClient) -> None:
    assert send(portal_on_both, answer="partly", comment="  What is a gene?\r\nTell me.  ") == 303
    (row,) = stored(portal_on_both)
    assert (row.answer, row.comment) == ("partly", "What is a gene?\nTell me.")
    assert (row.shelf, row.page) == ("modules", "what-is-personalised-medicine")
    assert (row.language, row.given_at) == ("en", NOON)
    library = portal_on_both.app.state.shelf.library  # type: ignore[attr-defined]
    assert row.version == library.shelves["modules"][row.page]["en"].version


def test_nothing_tells_who_it_was(portal_on_both: TestClient) -> None:
    send(portal_on_both, answer="no", browser="canary-browser")
    (row,) = stored(portal_on_both)
    assert "canary" not in str(row.model_dump())
    assert "testclient" not in str(row.model_dump())


@pytest.mark.parametrize("comment", ["", "The same words"])
def test_the_same_answer_sent_twice_is_kept_once(portal_on_both: TestClient, comment: str) -> None:
    """A second tap, or a browser that did not hear the answer: without a script, and with one."""
    for _ in range(3):
        assert send(portal_on_both, answer="yes", comment=comment) == 303
    assert len(stored(portal_on_both)) == 1
    key = str(uuid.UUID(int=7))
    for _ in range(3):
        assert send(portal_on_both, answer="yes", comment=comment, key=key) == 303
    assert len(stored(portal_on_both)) == 2


def test_it_is_kept_once_even_over_the_edge_of_a_window(portal_on_both: TestClient) -> None:
    send(portal_on_both, answer="yes")
    portal_on_both.app.state.now = lambda: NOON + timedelta(minutes=9)  # type: ignore[attr-defined]
    send(portal_on_both, answer="yes")
    assert len(stored(portal_on_both)) == 1
    portal_on_both.app.state.now = lambda: NOON + timedelta(hours=2)  # type: ignore[attr-defined]
    send(portal_on_both, answer="yes")
    assert len(stored(portal_on_both)) == 2


def test_a_changed_mind_replaces_the_answer(portal_on_both: TestClient) -> None:
    key = str(uuid.UUID(int=1))
    send(portal_on_both, answer="yes", key=key)
    send(portal_on_both, answer="no", comment="On second thoughts", key=key)
    (row,) = stored(portal_on_both)
    assert (row.answer, row.comment) == ("no", "On second thoughts")


def test_different_people_are_different(portal_on_both: TestClient) -> None:
    send(portal_on_both, answer="yes", browser="one")
    send(portal_on_both, answer="yes", browser="two")
    send(portal_on_both, answer="yes", key=str(uuid.UUID(int=1)))
    send(portal_on_both, answer="yes", key=str(uuid.UUID(int=2)))
    assert len(stored(portal_on_both)) == 4


def test_one_key_is_not_one_answer_for_all_pages(portal_on_both: TestClient) -> None:
    key = str(uuid.UUID(int=1))
    for page in (PAGE, "/en/guides/your-role-as-a-carer", PAGE.replace("/en/", "/de/")):
        portal_on_both.post(f"{page}/clear", data={"answer": "yes", "key": key})
    assert len(stored(portal_on_both)) == 3


@pytest.mark.parametrize("key", ["", "x", "0" * 5000, "' OR 1=1 --", "\x00"])
def test_a_made_up_key_does_no_harm(portal_on_both: TestClient, key: str) -> None:
    assert send(portal_on_both, answer="yes", key=key) == 303
    assert len(stored(portal_on_both)) == 1


@pytest.mark.parametrize(
    "comment", ["\x00\x01", "\ud800", "🙂" * 1000, "ش" * 1000, "%00", "a" * 1000]
)
def test_any_comment_that_fits_is_kept(portal_on_both: TestClient, comment: str) -> None:
    data = f"answer=yes&comment={quote(comment)}"
    headers = {"content-type": "application/x-www-form-urlencoded"}
    answer = portal_on_both.post(f"{PAGE}/clear", content=data, headers=headers)
    assert answer.status_code == 303
    (row,) = stored(portal_on_both)
    assert len(row.comment) <= 1000


def quote(text: str) -> str:
    from urllib.parse import quote_from_bytes

    return quote_from_bytes(text.encode("utf-8", "surrogatepass"))


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"comment": "Kept <words> & more"}, "Choose one of the three answers."),
        ({"answer": "maybe", "comment": "Kept <words> & more"}, "Choose one of the three"),
        ({"answer": "no", "comment": "Kept <words> & more " + "x" * 1000}, "1,000 characters"),
    ],
)
@pytest.mark.parametrize("headers", [{}, HTMX], ids=["page", "part"])
def test_what_cannot_be_kept_is_explained_and_not_lost(
    portal: TestClient, given: dict[str, str], sentence: str, headers: dict[str, str]
) -> None:
    answer = portal.post(f"{PAGE}/clear", data=given | {"key": "k"}, headers=headers)
    assert answer.status_code == 422
    assert sentence in answer.text
    typed = {one.name: one.value for one in fields(answer.text) if one.kind != "radio"}
    assert typed["comment"].strip() == given["comment"]
    assert typed["key"] == "k"
    chosen = [one.value for one in fields(answer.text) if one.kind == "radio" and one.checked]
    assert chosen == ([given["answer"]] if given.get("answer") == "no" else [])
    assert ("<html" in answer.text) == (not headers)
    assert stored(portal) == []


def test_with_the_script_the_thanks_stand_in_the_place_of_the_form(portal: TestClient) -> None:
    answer = portal.post(f"{PAGE}/clear", data={"answer": "yes"}, headers=HTMX)
    assert answer.status_code == 200
    assert "<html" not in answer.text
    assert len(stored(portal)) == 1


def test_without_it_the_thanks_are_a_page_that_can_be_reloaded(portal: TestClient) -> None:
    answer = portal.post(f"{PAGE}/clear", data={"answer": "yes"})
    assert answer.headers["location"] == f"{PAGE}/thanks"
    for _ in range(2):
        assert portal.get(f"{PAGE}/thanks").status_code == 200
    assert len(stored(portal)) == 1


@pytest.mark.parametrize("slug", ["nothing", "..", "your-role-as-a-carer"])
def test_a_page_that_is_not_there_has_no_answers(portal: TestClient, slug: str) -> None:
    answer = portal.post(f"/en/learn/{slug}/clear", data={"answer": "yes"})
    assert answer.status_code == 404
    assert stored(portal) == []


def test_a_site_may_show_only_what_has_been_reviewed(open_portal: OpenPortal) -> None:
    """Nothing has been reviewed yet, so nothing is offered; the page says that it is waiting."""
    portal = open_portal(reviewed_only=True)
    body = portal.get(PAGE)
    assert body.status_code == 200
    assert "In brief" not in body.text
    assert portal.post(f"{PAGE}/clear", data={"answer": "yes"}).status_code == 404
    for path in ("/en/words", "/en/words/gene"):
        body = portal.get(path)
        assert body.status_code == 200
        assert "DNA" not in body.text
    for path in ("/en/", "/en/learn", "/en/guides", "/en/words/gene"):
        assert 'href="/en/learn/what-' not in portal.get(path).text
        assert 'href="/en/guides/your-' not in portal.get(path).text
