"""What holds for all pages together: titles, languages, menus, lines, and no surprises."""

import pytest
from playwright.sync_api import expect

from tests.accessibility.checks import at, report
from tests.accessibility.places import LANGUAGES, linked, places, questions, tick
from tests.browsers import DESK, OpenPage
from waymark.web.languages import by_code

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_says_its_language_and_direction(
    open_page: OpenPage, address: str, language: str
) -> None:
    page = open_page()
    for place in places(address, language):
        page.goto(place.path)
        expect(page.locator("html")).to_have_attribute("lang", language)
        expect(page.locator("html")).to_have_attribute("dir", by_code()[language].direction)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_has_a_title_of_its_own(
    open_page: OpenPage, address: str, language: str
) -> None:
    """One title a page, which begins with its heading; "Error" stands before it when needed."""
    page = open_page()
    titles: dict[str, str] = {}
    found = []
    for place in places(address, language):
        page.goto(place.path)
        title = page.title()
        if titles.setdefault(title, place.path.partition("?")[0]) != place.path.partition("?")[0]:
            found += at(page, place.name, [f"has the title of {titles[title]}"])
        if page.locator("main h1").first.inner_text().split()[0] not in title:
            found += at(page, place.name, [f"has another heading than its title: {title}"])
    assert not found, report(found)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_menus_are_the_same_on_every_page(open_page: OpenPage, address: str, language: str) -> None:
    page = open_page()
    menus = set()
    for place in places(address, language):
        if place.name == "gallery":
            continue  # it shows other heads and feet as examples
        place.open(page)
        links = page.locator("header nav a, body > footer a")
        menus.add(tuple(links.evaluate_all("(all) => all.map((a) => a.innerText + a.pathname)")))
    assert len(menus) == 1, menus


def test_every_page_can_be_reached_in_more_than_one_way(open_page: OpenPage, address: str) -> None:
    """From a list, and from another page or the menu."""
    page = open_page()
    ways: dict[str, set[str]] = {}
    for place in places(address, "en"):
        page.goto(place.path)
        links = page.locator("a[href^='/en/']")
        for path in links.evaluate_all("(all) => all.map((a) => a.pathname)"):
            if path != place.path:
                ways.setdefault(path, set()).add(place.path)
    for path in linked(address, "en", "learn"):
        assert len(ways[f"/en/{path}"]) > 1, path
    for path in linked(address, "en", "words"):
        assert ways[f"/en/{path}"], path


@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_page_to_read_says_where_it_is(
    open_page: OpenPage, address: str, language: str
) -> None:
    page = open_page()
    for place in places(address, language):
        page.goto(place.path)
        here = page.locator("header [aria-current=page]")
        steps = page.locator("main nav.crumbs a, footer a")
        assert here.count() + steps.count() > 0, place.path


def test_lines_are_short_apart_and_begin_at_one_edge(open_page: OpenPage, address: str) -> None:
    """At most 80 characters, 1.5 apart, never justified (WCAG 1.4.8)."""
    page = open_page(viewport=DESK)
    found = []
    for place in places(address, "en"):
        page.goto(place.path)
        found += at(
            page,
            place.name,
            page.locator("main p, main li, main dd").evaluate_all(
                """(all) => all.flatMap((el) => {
                    const style = getComputedStyle(el), size = parseFloat(style.fontSize);
                    const faults = [], words = el.innerText.slice(0, 30);
                    const ruler = document.createElement("canvas").getContext("2d");
                    ruler.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
                    // A usual English text: how many of its characters fit into the line?
                    const usual = "the words that people read every day";
                    const each = ruler.measureText(usual).width / usual.length;
                    const line = Math.round(el.clientWidth / each);
                    if (el.innerText.length > 80 && line > 80)
                        faults.push(`${line} characters a line: ${words}`);
                    if (el.clientHeight > 2.5 * size && !el.children.length &&
                        parseFloat(style.lineHeight) < 1.4 * size)
                        faults.push(`lines ${style.lineHeight} apart at ${size} px: ${words}`);
                    if (style.textAlign === "justify") faults.push(`justified: ${words}`);
                    return faults;
                })"""
            ),
        )
    assert not found, report(found)


def test_choosing_an_answer_changes_nothing_else(open_page: OpenPage, address: str) -> None:
    page = open_page()
    page.goto(f"/en/{linked(address, 'en', 'learn')[0]}")
    path, text = page.url, page.locator("main").inner_text()
    sent: list[str] = []
    page.on("request", lambda request: sent.append(request.url))
    for question, facts in questions(f"/en/{linked(address, 'en', 'learn')[0]}").items():
        tick(page, question, facts["options"][0])
    page.locator('#clear input[value="no"]').check()
    assert (page.url, page.locator("main").inner_text(), sent) == (path, text, [])


def test_no_single_key_does_anything(open_page: OpenPage, address: str) -> None:
    page = open_page()
    page.goto(f"/en/{linked(address, 'en', 'learn')[0]}")
    before = page.locator("body").inner_html()
    for key in "abcdefghijklmnopqrstuvwxyz0123456789/?.":
        page.keyboard.press(key)
    assert page.locator("body").inner_html() == before
    assert "/en/learn/" in page.url
