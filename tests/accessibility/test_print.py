"""A printed page is a way to read without a signal."""

import pytest
from playwright.sync_api import Page, expect

from tests.accessibility.checks import at, look, report
from tests.accessibility.places import LANGUAGES, places
from tests.browsers import OpenPage

pytestmark = pytest.mark.browser

A4 = {"viewport": {"width": 794, "height": 1123}}
ONLY_FOR_SCREENS = "header, footer, nav, form, .skip, button, input"


def on_paper(page: Page) -> list[str]:
    """What a printed page should not show, and what it should."""
    faults: list[str] = page.evaluate(
        """(hidden) => {
            const shown = (el) => el.checkVisibility() && el.getClientRects().length;
            const found = [...document.querySelectorAll(hidden)].filter(shown)
                .map((el) => `prints ${el.localName}.${el.className}`);
            for (const link of document.querySelectorAll(".sources a"))
                if (!/attr\\(href\\)|https?:/.test(getComputedStyle(link, "::after").content))
                    found.push(`does not print the address ${link.href}`);
            for (const el of document.querySelectorAll("main h1, main p"))
                if (shown(el) && parseFloat(getComputedStyle(el).fontSize) < 15.9)
                    found.push(`prints ${el.localName} smaller than 12 pt`);
            return found;
        }""",
        ONLY_FOR_SCREENS,
    )
    return faults + look(page, "reflow")


@pytest.mark.parametrize("language", LANGUAGES)
def test_paper_has_the_text_and_its_sources_and_no_menus(
    open_page: OpenPage, address: str, language: str
) -> None:
    page = open_page(**A4)
    found = []
    for place in places(address, language):
        if place.name in {"gallery", "feedback with errors, without a script"}:
            continue  # for those who build the portal; nothing but a form
        page.emulate_media(media="screen")
        place.open(page)
        page.emulate_media(media="print")
        found += at(page, place.name, on_paper(page))
        expect(page.locator("h1").first).to_be_visible()
    assert not found, report(found)


@pytest.mark.parametrize("look_", ["", "largest.contrast"])
def test_a_page_prints(open_page: OpenPage, address: str, look_: str) -> None:
    page = open_page(look_)
    module = next(one for one in places(address, "ar") if "/learn/" in one.path)
    module.open(page)
    paper = page.pdf(format="A4")
    assert paper.startswith(b"%PDF")


def test_questions_for_the_care_team_have_room_to_write(open_page: OpenPage, address: str) -> None:
    page = open_page(**A4)
    page.goto(next(one.path for one in places(address, "en") if "/learn/" in one.path))
    page.emulate_media(media="print")
    for line in page.locator(".write li").all():
        box = line.bounding_box()
        assert box is not None
        assert box["height"] > 90  # 2.5 cm


def test_the_check_sees_what_does_not_belong_on_paper(open_page: OpenPage) -> None:
    page = open_page()
    page.set_content(
        """<header>Menu</header><h1>Title</h1><main><p style="font-size:9pt">Small</p></main>
        <ol class="sources"><li><a href="https://example.org">A source</a></ol>
        <button>Send</button>"""
    )
    found = on_paper(page)
    for part in ("prints header", "prints button", "smaller than 12 pt", "address https://example"):
        assert any(part in one for one in found), found
