"""The browser has nothing to complain about: no refused style or script, no error, ever."""

import pytest
from playwright.sync_api import ConsoleMessage, Page, Request

from tests.accessibility.checks import Fault, report
from tests.accessibility.places import LANGUAGES, places
from tests.browsers import OpenPage

pytestmark = pytest.mark.browser

LISTEN = """
document.addEventListener("securitypolicyviolation", (event) =>
  console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`));
"""


class Complaints:
    """All that the browser says of a page, from now on."""

    def __init__(self, page: Page) -> None:
        self.found: list[Fault] = []
        self.state = ""
        self.page = page
        page.add_init_script(LISTEN)
        page.on("console", self._console)
        page.on("pageerror", lambda error: self._note(f"error: {error}"))
        page.on("requestfailed", self._failed)

    def _console(self, said: ConsoleMessage) -> None:
        if said.type not in {"error", "warning"}:
            return
        # A page that is not there, or a form with errors, is said by its status; that is no fault.
        if said.text.startswith("Failed to load resource") and self._expected(said.text):
            return
        self._note(f"{said.type}: {said.text}")

    def _failed(self, request: Request) -> None:
        # Going on to the next page stops what the last one was still waiting for.
        if request.failure != "net::ERR_ABORTED":
            self._note(f"failed: {request.url} {request.failure}")

    def _expected(self, text: str) -> bool:
        return ("404" in text and self.state == "404") or "422" in text

    def _note(self, what: str) -> None:
        self.found.append(Fault(self.state, what))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_browser_complains_about_no_page(
    open_page: OpenPage, address: str, language: str
) -> None:
    """With our policy in force, also after an answer was put into the page."""
    page = open_page()
    complaints = Complaints(page)
    for place in places(address, language):
        complaints.state = place.name
        place.open(page)
    assert not complaints.found, report(complaints.found)


def test_the_check_sees_complaints(open_page: OpenPage) -> None:
    page = open_page()
    complaints = Complaints(page)
    page.goto("/en/")
    page.evaluate(
        """() => {
            document.body.setAttribute("style", "color: red");
            const script = document.createElement("script");
            script.textContent = "window.hurt = true";
            document.body.append(script);
            setTimeout(() => { throw new Error("broken") });
            return fetch("/static/nothing.js");
        }"""
    )
    page.evaluate("() => new Promise((done) => setTimeout(done))")
    said = report(complaints.found)
    assert not page.evaluate("() => 'hurt' in window")
    for part in ("policy: style-src", "policy: script-src", "error: broken", "404"):
        assert part in said, said
