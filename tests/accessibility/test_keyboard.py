"""Everything can be reached and done with the keys alone, and one always sees where one is."""

import pytest
from playwright.sync_api import Page, expect

from tests.accessibility import clothes
from tests.accessibility.checks import at, report, run
from tests.accessibility.places import ask, kinds, linked, places, tick, ways
from tests.browsers import OpenPage

pytestmark = pytest.mark.browser


def walked(page: Page) -> list[str]:
    """What goes wrong on the way from the first stop to the last and out of the page."""
    stops: list[str] = run(page, "stops")
    page.keyboard.press("Tab")
    page.keyboard.press("Shift+Tab")
    page.evaluate("() => { stopped.splice(0, stopped.length - 1) }")
    for _ in stops[1:]:
        page.keyboard.press("Tab")
    stopped = page.evaluate("() => stopped")
    faults = [f"{one['label']} {one['fault']}" for one in stopped if one["fault"]]
    if [one["index"] for one in stopped] != list(range(len(stops))):
        faults.append(f"stops at {[one['label'] for one in stopped]}, not at {stops}")
    page.keyboard.press("Tab")
    # After the last stop the keys leave the page, or come back to its beginning.
    if page.evaluate("() => last === document.activeElement"):
        faults.append("holds the keys at its end")
    return faults


@pytest.mark.parametrize(
    ("language", "dress"),
    [("en", clothes.DAY), ("ar", clothes.DAY), ("en", clothes.NIGHT), ("en", clothes.FORCED)],
    ids=lambda given: getattr(given, "name", given),
)
def test_the_keys_stop_everywhere_in_order_and_one_sees_where(
    open_page: OpenPage, address: str, language: str, dress: clothes.Clothes
) -> None:
    page = open_page()
    found = []
    for place in places(address, language) if dress == clothes.DAY else kinds(address, language):
        dress.wear(page)
        place.open(page)
        found += at(page, place.name, walked(page))
    assert not found, report(found)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_first_stop_skips_to_the_page(open_page: OpenPage, language: str) -> None:
    page = open_page()
    page.goto(f"/{language}/learn")
    page.keyboard.press("Tab")
    skip = page.locator(".skip")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport(ratio=1)
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("() => document.activeElement.closest('main') !== null")


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_language_menu_opens_and_closes_by_key(open_page: OpenPage, language: str) -> None:
    page = open_page()
    page.goto(f"/{language}/words")
    menu, links = page.locator(".tongues summary"), page.locator(".tongues li a")
    menu.focus()
    expect(links.first).to_be_hidden()
    page.keyboard.press("Enter")
    expect(links.first).to_be_visible()
    page.keyboard.press("Tab")
    expect(links.first).to_be_focused()
    page.keyboard.press("Escape")
    expect(links.first).to_be_hidden()
    expect(menu).to_be_focused()
    page.keyboard.press("Space")
    for _ in range(2):
        page.keyboard.press("Tab")
    expect(links.nth(1)).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url("**/de/words")


def tab_to(page: Page, selector: str) -> None:
    """Press Tab until the focus is there, as a person does."""
    for _ in range(200):
        page.keyboard.press("Tab")
        if page.evaluate("(wanted) => document.activeElement.matches(wanted)", selector):
            return
    raise AssertionError(f"The keys never reach {selector} on {page.url}")


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_whole_way_can_be_gone_by_keys_alone(
    open_page: OpenPage, address: str, language: str
) -> None:
    """Home, learn, a module, an answer, and what was thought of it."""
    module = f"/{language}/{linked(address, language, 'learn')[0]}"
    question = next(iter(ways(module)))
    page = open_page()
    page.goto(f"/{language}/")
    tab_to(page, f"main a[href='/{language}/learn']")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{language}/learn")
    tab_to(page, f"main a[href='{module}']")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{module}")

    tab_to(page, f"input[name='q.{question}']")
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    tab_to(page, f"button[value='{question}']")
    page.keyboard.press("Enter")
    verdict = page.locator(f"#q-{question} .verdict")
    expect(verdict).to_be_focused()

    tab_to(page, "#clear input[type=radio]")
    page.keyboard.press("Space")
    tab_to(page, "#clear textarea")
    page.keyboard.type("By keys alone")
    tab_to(page, "#clear button")
    page.keyboard.press("Space")
    expect(page.locator("main .box[data-focus]")).to_be_focused()


@pytest.mark.parametrize("language", ["en", "ar"])
def test_what_an_action_brings_has_the_focus(
    open_page: OpenPage, address: str, language: str
) -> None:
    """A person who hears the page must hear the answer, and never start again at its top."""
    module = f"/{language}/{linked(address, language, 'learn')[0]}"
    page = open_page()
    page.goto(module)
    for question, answer in ways(module).items():
        if answer:
            tick(page, question, answer)
        ask(page, question)
        place = page.locator(f"#q-{question} {'.verdict' if answer else '.error'}")
        expect(place).to_be_focused()
        expect(place).to_be_in_viewport()
    page.locator("#clear button").click()
    expect(page.locator("#clear .errors")).to_be_focused()
    page.locator("#clear .errors a").first.click()
    expect(page.locator("#clear-answer")).to_be_focused()
    page.keyboard.press("Space")
    page.locator("#clear button").click()
    expect(page.locator("main .box[data-focus]")).to_be_focused()


def test_saved_settings_have_the_focus(open_page: OpenPage) -> None:
    page = open_page()
    page.goto("/en/settings")
    page.locator("form .button").click()
    page.wait_for_url("**/settings?saved=1*")
    expect(page.locator("main .notice")).to_be_focused()


@pytest.mark.parametrize(
    ("broken", "said"),
    [
        ("<style>:focus{outline:0}</style>", "no outline"),
        ("<style>:focus{outline:1px solid #000}</style>", "outline of 1px"),
        ("<style>:focus{outline:3px solid #ddd}</style>", "of only"),
        ("<style>:focus{outline:3px solid transparent}</style>", "cannot be seen"),
        ('<style>:focus{outline:3px solid}</style><a href="#" tabindex="3">x</a>', "not at"),
        (
            "<script>document.addEventListener('keydown', (e) => e.preventDefault())</script>",
            "not at",
        ),
    ],
)
def test_the_check_sees_lost_focus(open_page: OpenPage, broken: str, said: str) -> None:
    page = open_page()
    page.set_content(f'<button>One</button><a href="#">Two</a><button>Three</button>{broken}')
    assert any(said in one for one in walked(page))
