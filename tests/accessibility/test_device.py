"""What stays on a person's device: which pages were read, and nothing else."""

import json

import pytest
from playwright.sync_api import Page, expect

from tests.accessibility.places import answer_in_all_ways, linked, places, send_feedback
from tests.browsers import OpenPage

pytestmark = pytest.mark.browser

EVERYTHING = """async () => ({
    local: { ...localStorage },
    session: { ...sessionStorage },
    databases: (await indexedDB.databases()).map((one) => one.name),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    history: JSON.stringify(history.state) || "",
})"""
NO_STORAGE = """
for (const name of ["localStorage", "sessionStorage"])
  Object.defineProperty(window, name, {
    get() { throw new DOMException("off", "SecurityError"); },
  });
"""


def test_only_the_names_of_pages_that_were_read_stay_on_the_device(
    open_page: OpenPage, address: str
) -> None:
    page = open_page()
    for place in places(address, "en"):
        place.open(page)
    page.goto("/en/")
    kept = page.evaluate(EVERYTHING)
    assert set(kept["local"]) <= {"waymark.progress"}
    assert set(json.loads(kept["local"]["waymark.progress"]).values()) <= {"started", "read"}
    for page_ in json.loads(kept["local"]["waymark.progress"]):
        shelf, slug = page_.split("/")
        assert f"{'learn' if shelf == 'modules' else shelf}/{slug}" in [
            *linked(address, "en", "learn"),
            *linked(address, "en", "guides"),
        ]
    assert kept["session"] == {}
    assert kept["databases"] == []
    assert kept["caches"] == []
    assert kept["workers"] == 0
    assert "<" not in kept["history"]
    assert page.context.cookies() == []


def test_settings_stay_as_one_cookie_that_names_nobody(open_page: OpenPage) -> None:
    page = open_page()
    page.goto("/en/settings")
    page.locator('input[value="large"]').check()
    page.locator("form .button").click()
    page.wait_for_url("**saved=1*")
    (cookie,) = page.context.cookies()
    assert (cookie.get("name"), cookie.get("value")) == ("look", "large")
    assert cookie.get("httpOnly")


def test_progress_is_shown_and_can_be_forgotten(open_page: OpenPage, address: str) -> None:
    page = open_page()
    first, second = linked(address, "en", "learn")[:2]
    page.goto(f"/en/{first}")
    answer_in_all_ways(page)
    page.goto(f"/en/{second}")
    page.goto("/en/learn")
    tags = page.locator(".trail .tag")
    expect(tags).to_have_text(["Read", "Started"])
    page.goto("/en/settings")
    page.locator("[data-forget]").click()
    expect(page.locator("[data-forgotten]")).not_to_be_empty()
    assert page.evaluate("() => localStorage.length") == 0
    page.goto("/en/learn")
    expect(tags).to_have_count(0)


def test_a_page_is_read_when_its_end_was_seen(open_page: OpenPage, address: str) -> None:
    page = open_page()
    page.goto(f"/en/{linked(address, 'en', 'learn')[0]}")
    page.locator("#next").scroll_into_view_if_needed()
    page.wait_for_function(
        "() => Object.values(JSON.parse(localStorage['waymark.progress']))[0] === 'read'"
    )


def test_a_device_that_keeps_nothing_can_do_everything(open_page: OpenPage, address: str) -> None:
    """Private windows and strict settings make localStorage fail at the first touch."""
    page = open_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.add_init_script(NO_STORAGE)
    page.goto(f"/en/{linked(address, 'en', 'learn')[0]}")
    answer_in_all_ways(page)
    send_feedback(page)
    page.goto("/en/learn")
    page.goto("/en/settings")
    page.locator("[data-forget]").click()
    assert errors == []


def held(page: Page) -> str:
    text: str = page.evaluate("() => JSON.stringify({ ...localStorage, ...sessionStorage })")
    return text


def test_what_was_typed_is_kept_nowhere(open_page: OpenPage, address: str) -> None:
    page = open_page()
    page.goto(f"/en/{linked(address, 'en', 'learn')[0]}")
    page.locator("#clear textarea").fill("canary words")
    send_feedback(page)
    assert "canary" not in held(page)
