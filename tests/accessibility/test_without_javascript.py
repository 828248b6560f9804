"""Everything works without JavaScript: read, answer, say what was not clear, settings, language."""

import pytest
from playwright.sync_api import Page, expect

from tests.accessibility.checks import at, report
from tests.accessibility.places import LANGUAGES, TOO_LONG, ask, linked, places, tick, ways
from tests.browsers import OpenPage

pytestmark = pytest.mark.browser

OFF = {"java_script_enabled": False}


@pytest.fixture
def page(open_page: OpenPage) -> Page:
    return open_page(**OFF)


def ticked(page: Page) -> set[tuple[str, str]]:
    """The answers that are chosen on the page."""
    boxes = page.locator("input[type=radio]:checked")
    return {(box.get_attribute("name") or "", box.input_value()) for box in boxes.all()}


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_there_is_to_read_is_there(
    open_page: OpenPage, address: str, language: str
) -> None:
    """The words are the same with and without a script."""
    with_script, without = open_page(), open_page(**OFF)
    found = []
    for place in places(address, language):
        text = []
        for one in (with_script, without):
            one.goto(place.path)
            one.locator("noscript, [data-forget]").evaluate_all(
                "(all) => all.forEach((e) => e.remove())"
            )
            text.append(one.locator("body").inner_text())
        if text[0].split() != text[1].split():
            found += at(without, place.name, ["its words differ without JavaScript"])
    assert not found, report(found)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_of_answer_is_explained_and_none_is_lost(
    page: Page, address: str, language: str
) -> None:
    module = f"/{language}/{linked(address, language, 'learn')[0]}"
    page.goto(module)
    chosen = {question: answer for question, answer in ways(module).items() if answer}
    for question, answer in chosen.items():
        tick(page, question, answer)
    for question in chosen:
        ask(page, question)
        expect(page.locator(f"#q-{question} .verdict")).to_be_visible()
        expect(page.locator(f"#q-{question}")).to_be_in_viewport()
    (missing,) = set(ways(module)) - set(chosen)
    ask(page, missing)
    expect(page.locator(f"#q-{missing} .error")).to_be_in_viewport()
    assert ticked(page) == {(f"q.{question}", answer) for question, answer in chosen.items()}
    verdicts = page.locator(".verdict b").all_inner_texts()
    assert len(set(verdicts)) == 3, verdicts


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_comment_that_is_too_long_comes_back_and_can_be_sent_shorter(
    page: Page, address: str, language: str
) -> None:
    module = f"/{language}/{linked(address, language, 'learn')[0]}"
    page.goto(module)
    comment = page.locator("#clear-comment")
    comment.fill(TOO_LONG)
    page.locator("#clear button").click()
    expect(page.locator("#clear .errors a")).to_have_count(2)
    expect(comment).to_have_value(TOO_LONG.strip())
    page.locator("#clear .errors a").last.click()
    expect(comment).to_be_in_viewport()
    comment.fill("Shorter.")
    page.locator('#clear input[value="no"]').check()
    page.locator("#clear button").click()
    page.wait_for_url(f"**{module}/thanks")
    page.locator("main a").first.click()
    page.wait_for_url(f"**{module}")


def test_settings_are_kept_and_lead_back(page: Page) -> None:
    page.goto("/fr/words")
    page.locator("header .settings").click()
    page.locator('input[value="largest"]').check()
    page.locator('input[name="contrast"]').check()
    page.locator("form .button").click()
    page.wait_for_url("**/fr/settings?saved=1*")
    expect(page.locator("html")).to_have_class("largest contrast")
    expect(page.locator('input[value="largest"]')).to_be_checked()
    page.locator("main .notice a").click()
    page.wait_for_url("**/fr/words")
    expect(page.locator("html")).to_have_class("largest contrast")


def test_another_language_keeps_the_place(page: Page, address: str) -> None:
    module = linked(address, "en", "learn")[-1]
    page.goto(f"/en/{module}")
    page.locator(".tongues summary").click()
    page.locator(".tongues a[lang=ar]").click()
    page.wait_for_url(f"**/ar/{module}")
    expect(page.locator("html")).to_have_attribute("dir", "rtl")


def test_what_needs_a_script_is_not_offered(page: Page) -> None:
    page.goto("/en/settings")
    expect(page.locator("[data-forget]")).to_be_hidden()


def test_less_data_works_in_the_same_way(open_page: OpenPage, address: str) -> None:
    """A look without htmx: the same forms, sent by the browser itself."""
    page = open_page("light")
    module = f"/en/{linked(address, 'en', 'learn')[0]}"
    page.goto(module)
    question, answer = next(iter(ways(module).items()))
    tick(page, question, answer)
    ask(page, question)
    expect(page.locator(f"#q-{question} .verdict")).to_be_focused()
    page.locator('#clear input[value="yes"]').check()
    page.locator("#clear button").click()
    page.wait_for_url(f"**{module}/thanks")
