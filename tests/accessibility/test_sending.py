"""Nothing is sent twice and nothing is lost: impatient thumbs, and a signal that goes away."""

import contextlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests import browsers, servers
from tests.accessibility.places import linked, tick, ways
from tests.browsers import OpenPage

pytestmark = pytest.mark.browser


class Clinic(NamedTuple):
    """A portal whose database can be looked into."""

    open_page: OpenPage
    database: Path
    module: str

    def comments(self) -> list[str]:
        with contextlib.closing(sqlite3.connect(self.database)) as database:
            rows = database.execute("SELECT comment FROM page_feedback ORDER BY id")
            return [comment for (comment,) in rows]


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    folder = tmp_path_factory.mktemp("clinic")
    with servers.portal(folder) as address:
        (database,) = folder.rglob("waymark.sqlite")
        yield address, database


@pytest.fixture
def clinic(browser: Browser, running: tuple[str, Path]) -> Iterator[Clinic]:
    address, database = running
    with browsers.opening(browser, address) as open_:
        yield Clinic(open_, database, f"/en/{linked(address, 'en', 'learn')[0]}")


def fill(page: Page, comment: str) -> None:
    page.locator('#clear input[value="partly"]').check()
    page.locator("#clear textarea").fill(comment)


def test_a_double_click_on_send_is_one_answer(clinic: Clinic) -> None:
    page = clinic.open_page()
    page.goto(clinic.module)
    fill(page, "double click")
    sent = []
    page.on("request", lambda request: sent.append(request.method))
    page.locator("#clear button").dblclick()
    expect(page.locator("main .box[data-focus]")).to_be_visible()
    assert sent.count("POST") == 1
    assert clinic.comments().count("double click") == 1


def test_two_taps_while_the_first_is_on_its_way_are_one_answer(clinic: Clinic) -> None:
    """A slow signal: the second tap comes long before the first answer."""
    page = clinic.open_page(has_touch=True, is_mobile=True)
    waiting: list[Route] = []

    def hold(route: Route) -> None:
        waiting.append(route)

    page.route("**/clear", hold)
    page.goto(clinic.module)
    fill(page, "two taps")
    button = page.locator("#clear button")
    button.tap()
    expect(button).to_have_attribute("aria-disabled", "true")
    button.tap(force=True)
    (first,) = waiting
    first.continue_()
    expect(page.locator("main .box[data-focus]")).to_be_visible()
    assert len(waiting) == 1
    assert clinic.comments().count("two taps") == 1


def test_a_double_click_without_javascript_is_one_answer(clinic: Clinic) -> None:
    page = clinic.open_page(java_script_enabled=False)
    page.goto(clinic.module)
    fill(page, "without a script")
    page.locator("#clear button").dblclick()
    page.wait_for_url("**/thanks")
    assert clinic.comments().count("without a script") == 1


def test_going_back_and_sending_again_is_one_answer(clinic: Clinic) -> None:
    page = clinic.open_page(java_script_enabled=False)
    page.goto(clinic.module)
    for _ in range(2):
        fill(page, "sent again")
        page.locator("#clear button").click()
        page.wait_for_url("**/thanks")
        page.go_back()
    assert clinic.comments().count("sent again") == 1


def test_without_a_signal_nothing_typed_is_lost_and_it_can_be_sent_later(clinic: Clinic) -> None:
    page = clinic.open_page()
    page.goto(clinic.module)
    fill(page, "sent later")
    page.context.set_offline(True)
    page.locator("#clear button").click()
    expect(page.locator("#clear [role=alert]")).to_contain_text("No signal. Nothing was lost.")
    expect(page.locator("#clear textarea")).to_have_value("sent later")
    expect(page.locator('#clear input[value="partly"]')).to_be_checked()
    assert "sent later" not in clinic.comments()
    page.context.set_offline(False)
    page.locator("#clear button").click()
    expect(page.locator("main .box[data-focus]")).to_be_visible()
    assert clinic.comments().count("sent later") == 1


def test_without_a_signal_a_question_can_be_asked_again_later(clinic: Clinic) -> None:
    page = clinic.open_page()
    page.goto(clinic.module)
    question, answer = next(iter(ways(clinic.module).items()))
    tick(page, question, answer)
    page.context.set_offline(True)
    button = page.locator(f'button[value="{question}"]')
    button.click()
    said = page.locator("[data-said]")
    expect(said).to_contain_text("No signal. Nothing was lost.")
    button.click()
    expect(said).to_have_count(1)
    expect(page.locator(f'input[name="q.{question}"][value="{answer}"]')).to_be_checked()
    page.context.set_offline(False)
    button.click()
    expect(page.locator(f"#q-{question} .verdict")).to_be_focused()


@pytest.mark.parametrize("status", [403, 413, 500, 503])
def test_a_refusal_leaves_the_page_and_what_was_typed(clinic: Clinic, status: int) -> None:
    page = clinic.open_page()
    page.route("**/clear", lambda route: route.fulfill(status=status, body="<h1>Broken</h1>"))
    page.goto(clinic.module)
    fill(page, f"refused with {status}")
    page.locator("#clear button").click()
    expect(page.locator("#clear [role=alert]")).to_contain_text("Nothing was lost.")
    expect(page.locator("#clear textarea")).to_have_value(f"refused with {status}")
    expect(page.locator("body")).not_to_contain_text("Broken")
    page.unroute("**/clear")
    page.locator("#clear button").click()
    expect(page.locator("main .box[data-focus]")).to_be_visible()
    assert clinic.comments().count(f"refused with {status}") == 1


def test_an_answer_whose_receipt_was_lost_is_stored_once(clinic: Clinic) -> None:
    """It arrived, but the signal went before the thank-you came: sent again, it is the same one."""
    page = clinic.open_page()

    def lose_the_receipt(route: Route) -> None:
        route.fetch()
        route.abort("connectionreset")

    page.route("**/clear", lose_the_receipt, times=1)
    page.goto(clinic.module)
    fill(page, "receipt lost")
    page.locator("#clear button").click()
    expect(page.locator("#clear [role=alert]")).to_be_visible()
    page.locator("#clear button").click()
    expect(page.locator("main .box[data-focus]")).to_be_visible()
    assert clinic.comments().count("receipt lost") == 1
