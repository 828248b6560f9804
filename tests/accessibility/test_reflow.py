"""Nothing scrolls sideways and nothing is cut: small screens, large text, wide spacing."""

import pytest
from playwright.sync_api import Page

from tests.accessibility.checks import at, look, report
from tests.accessibility.places import LANGUAGES, places
from tests.browsers import DESK, OpenPage

pytestmark = pytest.mark.browser

SMALL = {"viewport": {"width": 320, "height": 640}, "is_mobile": True, "has_touch": True}
# 1280 × 1024 at 400 % (WCAG 1.4.10).
ZOOMED = {"viewport": {"width": 320, "height": 256}}

TWICE = "html { font-size: 200% !important }"
# The values of WCAG 1.4.12.
SPACED = """* { line-height: 1.5 !important; letter-spacing: .12em !important;
    word-spacing: .16em !important } p { margin-bottom: 2em !important }"""


def dress(page: Page, style: str) -> None:
    """A person's own style. Unlike a style element it is no matter of the page's policy."""
    page.evaluate(
        """(style) => {
            const sheet = new CSSStyleSheet();
            sheet.replaceSync(style);
            document.adoptedStyleSheets = [sheet];
        }""",
        style,
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_small_screen_shows_everything(open_page: OpenPage, address: str, language: str) -> None:
    """320 px wide: as it comes, with text at 200 %, with wide spacing, and with both."""
    page = open_page(**SMALL)
    found = []
    for place in places(address, language):
        place.open(page)
        for name, style in {
            "as it comes": "",
            "text at 200 %": TWICE,
            "spaced": SPACED,
            "text at 200 %, spaced": TWICE + SPACED,
        }.items():
            dress(page, style)
            found += at(page, f"{place.name}, {name}", look(page, "reflow"))
    assert not found, report(found)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_browsers_own_text_size_is_followed(
    open_page: OpenPage, address: str, language: str
) -> None:
    """Text at 200 % by the browser's settings, which also moves the breakpoints."""
    page = open_page(**SMALL)
    protocol = page.context.new_cdp_session(page)
    found = []
    for place in places(address, language):
        protocol.send("Page.setFontSizes", {"fontSizes": {"standard": 16}})
        place.open(page)
        before = size_of_text(page)
        protocol.send("Page.setFontSizes", {"fontSizes": {"standard": 32}})
        if size_of_text(page) != pytest.approx(2 * before):
            found += at(page, place.name, ["its text does not grow to twice its size"])
        found += at(page, place.name, look(page, "reflow"))
    assert not found, report(found)


def size_of_text(page: Page) -> float:
    size: float = page.evaluate(
        "() => parseFloat(getComputedStyle(document.querySelector('main p')).fontSize)"
    )
    return size


@pytest.mark.parametrize("size", ["usual", "largest"])
@pytest.mark.parametrize("language", ["de", "ar"])
def test_four_times_as_large_shows_everything(
    open_page: OpenPage, address: str, language: str, size: str
) -> None:
    """400 % on a desk is 320 × 256 px, here with a scroll bar that takes room besides."""
    page = open_page("" if size == "usual" else size, **ZOOMED)
    found = []
    for place in places(address, language):
        place.open(page)
        found += at(page, place.name, look(page, "reflow"))
    assert not found, report(found)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_wide_screen_with_a_scroll_bar_does_not_scroll_sideways(
    open_page: OpenPage, address: str, language: str
) -> None:
    page = open_page(viewport=DESK)
    found = []
    for place in places(address, language):
        place.open(page)
        found += at(page, place.name, look(page, "reflow"))
    assert not found, report(found)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_of_a_drawing_fit_into_it(
    open_page: OpenPage, address: str, language: str
) -> None:
    page = open_page()
    found = []
    for place in places(address, language):
        page.goto(place.path)
        found += at(page, "drawing", look(page, "drawings"))
    assert not found, report(found)


def test_nothing_stands_in_front_of_the_page(open_page: OpenPage, address: str) -> None:
    """No part stays put while the page scrolls, so nothing can hide what has the focus."""
    page = open_page()
    found = []
    for place in places(address, "en"):
        page.goto(place.path)
        fixed: int = page.evaluate(
            """() => [...document.querySelectorAll("*")].filter((el) =>
                ["fixed", "sticky"].includes(getComputedStyle(el).position)).length"""
        )
        found += at(page, place.name, ["something stays put"] * fixed)
    assert not found, report(found)


@pytest.mark.parametrize(
    ("broken", "said"),
    [
        ('<p style="width:400px">Wide</p>', "wide in"),
        ("<p>" + "x" * 80, "wide in"),
        ('<p style="margin-left:-3em">To the left</p>', "beside the page"),
        ('<p style="overflow:hidden;height:1em;font-size:2em">A<br>B</p>', "is cut by p"),
        ('<button style="width:3em;padding:0;white-space:nowrap">Save my answers</button>', "cut"),
    ],
)
def test_the_check_sees_what_does_not_fit(open_page: OpenPage, broken: str, said: str) -> None:
    page = open_page(**SMALL)
    page.set_content(f'<html lang="en"><meta name="viewport" content="width=device-width">{broken}')
    assert any(said in one for one in look(page, "reflow"))


@pytest.mark.parametrize(
    ("label", "said"),
    [
        ('<text x="60" y="50">A very long label</text>', "leaves its drawing"),
        ('<text x="2" y="50">One</text><text x="8" y="52">Two</text>', "lie on each other"),
    ],
)
def test_the_check_sees_labels_that_do_not_fit(open_page: OpenPage, label: str, said: str) -> None:
    page = open_page()
    page.set_content(f'<figure><svg viewBox="0 0 100 100">{label}</svg></figure>')
    assert any(said in one for one in look(page, "drawings"))
