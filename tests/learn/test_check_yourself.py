"""Questions to check oneself: plain forms, an answer for every choice, nothing lost, no score."""

import html5lib
import pytest
from starlette.testclient import TestClient

from tests.forms import Field, fields
from waymark.domain.module import Module

PAGE = "/en/learn/what-is-personalised-medicine"
HTMX = {"hx-request": "true"}


def module(portal: TestClient) -> Module:
    found: Module = portal.app.state.shelf.library.shelves["modules"][  # type: ignore[attr-defined]
        "what-is-personalised-medicine"
    ]["en"]
    return found


def ticked(body: str) -> dict[str, str]:
    return {one.name: one.value for one in fields(body) if one.kind == "radio" and one.checked}


def test_every_question_can_be_answered_without_a_script(portal: TestClient) -> None:
    body = portal.get(PAGE).text
    for question in module(portal).questions:
        offered = {one.value for one in fields(body) if one.name == f"q.{question.slug}"}
        assert offered == question.answers
        assert Field("submit", "check", question.slug) in fields(body)


@pytest.mark.parametrize(("slug", "answer"), [("cost", "depends"), ("cost", "always-more")])
def test_every_answer_is_explained(portal: TestClient, slug: str, answer: str) -> None:
    question = module(portal).question(slug)
    answered = portal.post(f"{PAGE}/check", data={f"q.{slug}": answer, "check": slug})
    assert answered.status_code == 200
    assert str(question.explain) in answered.text
    assert str(question.explain) not in portal.get(PAGE).text


def test_right_wrong_and_unsure_are_told_apart_without_blame(portal: TestClient) -> None:
    said = set()
    for answer in ("depends", "always-more", "unsure"):
        body = portal.post(f"{PAGE}/check", data={"q.cost": answer, "check": "cost"}).text
        document = html5lib.parse(body, namespaceHTMLElements=False)
        (box,) = [one for one in document.iter() if one.get("id") == "q-cost"]
        words = " ".join("".join(box.itertext()).split())
        said.add(words)
        for word in ("score", "points", "failed", "wrong"):
            assert word not in words.lower()
    assert len(said) == 3


def test_what_is_ticked_elsewhere_stays_ticked_and_unexplained(portal: TestClient) -> None:
    form = {"q.cost": "depends", "q.no-change": "yes", "check": "cost"}
    body = portal.post(f"{PAGE}/check", data=form).text
    assert ticked(body) == {"q.cost": "depends", "q.no-change": "yes"}
    assert str(module(portal).question("no-change").explain) not in body


def test_what_was_answered_before_stays_answered(portal: TestClient) -> None:
    first = portal.post(f"{PAGE}/check", data={"q.cost": "depends", "check": "cost"}).text
    seen = [one.value for one in fields(first) if one.name == "seen"]
    form = {"q.cost": "depends", "q.no-change": "no", "check": "no-change", "seen": seen}
    second = portal.post(f"{PAGE}/check", data=form).text
    assert str(module(portal).question("cost").explain) in second
    assert str(module(portal).question("no-change").explain) in second


def test_the_enter_key_asks_about_all_that_is_ticked(portal: TestClient) -> None:
    """Browsers press the first button of a form; it must not be the one of the first question."""
    buttons = [one for one in fields(portal.get(PAGE).text) if one.name == "check"]
    assert buttons[0].value == "ticked"
    form = {"q.cost": "depends", "q.no-change": "yes", "check": "ticked"}
    body = portal.post(f"{PAGE}/check", data=form).text
    for slug in ("cost", "no-change"):
        assert str(module(portal).question(slug).explain) in body
    empty = portal.post(f"{PAGE}/check", data={"check": "ticked"})
    assert empty.status_code == 422
    assert "Choose an answer first." in empty.text


def test_nothing_chosen_is_asked_for_kindly(portal: TestClient) -> None:
    answer = portal.post(f"{PAGE}/check", data={"q.no-change": "yes", "check": "cost"})
    assert answer.status_code == 422
    assert "Choose an answer first." in answer.text
    assert ticked(answer.text) == {"q.no-change": "yes"}


@pytest.mark.parametrize("answer", ["nothing", "", "'", "<b>canary", "x" * 5000])
def test_an_answer_that_is_none_of_the_options_counts_as_none(
    portal: TestClient, answer: str
) -> None:
    answered = portal.post(f"{PAGE}/check", data={"q.cost": answer, "check": "cost"})
    assert answered.status_code == 422
    assert "canary" not in answered.text


@pytest.mark.parametrize("asked", ["", "nothing", "<b>"])
def test_a_question_that_is_not_there_is_not_there(portal: TestClient, asked: str) -> None:
    assert portal.post(f"{PAGE}/check", data={"check": asked}).status_code == 404


def test_the_script_gets_only_the_answered_question(portal: TestClient) -> None:
    answer = portal.post(f"{PAGE}/check", data={"q.cost": "depends", "check": "cost"}, headers=HTMX)
    assert answer.status_code == 200
    assert "<html" not in answer.text
    assert answer.text.count("<fieldset") == 1
    assert str(module(portal).question("cost").explain) in answer.text
    assert len(answer.content) < 4000


def test_reloading_the_address_of_the_form_goes_to_the_page(portal: TestClient) -> None:
    answer = portal.get(f"{PAGE}/check")
    assert (answer.status_code, answer.headers["location"]) == (303, PAGE)


def test_answers_are_not_stored(portal: TestClient) -> None:
    """Neither in the database nor in a cookie: no database is opened for them at all."""
    from sqlalchemy import event

    opened: list[object] = []
    event.listen(portal.app.state.engine, "engine_connect", opened.append)  # type: ignore[attr-defined]
    answer = portal.post(f"{PAGE}/check", data={"q.cost": "depends", "check": "cost"})
    assert opened == []
    assert "set-cookie" not in answer.headers


def test_guides_have_the_same_form(portal: TestClient) -> None:
    form = {"q.hard-to-wake": "call", "check": "hard-to-wake"}
    answer = portal.post("/en/guides/your-role-as-a-carer/check", data=form)
    assert answer.status_code == 200
    assert "Call 112 now" in answer.text
