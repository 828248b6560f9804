"""Pages stand still: nothing jumps while they load, nothing moves for people who ask for that."""

import pytest
from playwright.sync_api import Page

from tests.accessibility.checks import at, look, report
from tests.accessibility.places import LANGUAGES, kinds, places
from tests.browsers import DESK, OpenPage
from tests.network.budgets import LAYOUT_SHIFT

pytestmark = pytest.mark.browser

LISTEN = """
window.shifts = [];
new PerformanceObserver((list) => {
  for (const one of list.getEntries())
    shifts.push({ value: one.value, what: one.sources.map((s) => s.node && s.node.nodeName) });
}).observe({ type: "layout-shift", buffered: true });
"""


def shifts(page: Page) -> list[str]:
    """What has moved too far by itself, after the page was painted with all it has."""
    moved = page.evaluate(
        """() => new Promise((done) =>
            requestAnimationFrame(() => requestAnimationFrame(() =>
                setTimeout(() => done(shifts)))))"""
    )
    far = sum(one["value"] for one in moved)
    return [f"moves by {far:.3f}: {moved}"] if far > LAYOUT_SHIFT else []


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_jumps_while_a_page_loads(open_page: OpenPage, address: str, language: str) -> None:
    found = []
    for size in ({}, {"viewport": DESK}):
        page = open_page(**size)
        page.add_init_script(LISTEN)
        for place in places(address, language):
            page.goto(place.path)
            found += at(page, f"{place.name}, {size or 'phone'}", shifts(page))
    assert not found, report(found)


def test_a_page_that_remembers_progress_does_not_jump(open_page: OpenPage, address: str) -> None:
    """The marks of what was read come by script, into room that was kept for them."""
    page = open_page()
    page.add_init_script(LISTEN)
    for place in places(address, "en"):
        if place.path.startswith(("/en/learn/", "/en/guides/")):
            place.open(page)
    found = []
    for path in ("/en/learn", "/en/guides"):
        page.goto(path)
        assert page.locator(".trail .tag").count() > 0
        found += at(page, "with progress", shifts(page))
    assert not found, report(found)


@pytest.mark.parametrize(
    ("look_", "options"),
    [("", {"reduced_motion": "reduce"}), ("still", {})],
    ids=["device", "look"],
)
def test_nothing_moves_for_people_who_want_no_movement(
    open_page: OpenPage, address: str, look_: str, options: dict[str, str]
) -> None:
    page = open_page(look_, **options)
    found = []
    for place in kinds(address, "en"):
        place.open(page)
        found += at(page, place.name, look(page, "stillness"))
    assert not found, report(found)


def test_the_check_sees_movement(open_page: OpenPage) -> None:
    page = open_page()
    page.set_content(
        """<style>p { transition: color .2s } b::before { content: "x"; animation: a 1s }
        @keyframes a { to { opacity: 0 } } html { scroll-behavior: smooth }</style>
        <p>Words <b>move</b></p>"""
    )
    found = look(page, "stillness")
    for part in ("transitionDuration", "animationDuration", "smoothly", "animations run"):
        assert any(part in one for one in found), found


def test_the_check_sees_a_jump(open_page: OpenPage, address: str) -> None:
    page = open_page()
    page.add_init_script(LISTEN)
    page.goto("/en/learn")
    assert shifts(page) == []
    page.evaluate(
        """() => {
            const late = document.createElement("div");
            late.style.blockSize = "20rem";
            document.querySelector("main").prepend(late);
        }"""
    )
    assert shifts(page)
