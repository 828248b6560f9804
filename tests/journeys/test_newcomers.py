"""The first visit of people who do not know this portal, in a real browser."""

import pytest
from playwright.sync_api import Page, expect

from tests.accessibility.places import ask, here, linked, questions, tick
from tests.browsers import DESK, OpenPage

pytestmark = pytest.mark.browser


def answer_first_question(page: Page) -> str:
    """Answer it rightly; gives its name."""
    question, facts = next(iter(questions(here(page)).items()))
    tick(page, question, facts["right"][0])
    ask(page, question)
    return question


def test_a_newcomer_on_a_phone_reads_in_arabic_looks_up_a_word_and_says_it_was_clear(
    open_page: OpenPage,
) -> None:
    page = open_page(locale="en-GB", is_mobile=True, has_touch=True)
    # Given somebody who follows a link to the portal and meets English,
    page.goto("/")
    expect(page).to_have_url("/en/")
    # when they choose Arabic,
    page.locator(".tongues summary").tap()
    page.get_by_role("link", name="العربية").tap()
    # then all is in Arabic and begins at the right;
    page.wait_for_url("**/ar/")
    expect(page.locator("html")).to_have_attribute("dir", "rtl")
    # when they start with the basics and press a word they do not know,
    page.locator("main .signpost").tap()
    page.wait_for_url("**/ar/learn/*")
    module = here(page)
    word = page.locator("main section a.word").first
    explained = word.get_attribute("href") or ""
    word.tap()
    # then it is explained, still in Arabic,
    page.wait_for_url(f"**{explained}")
    expect(page.locator("main h1, main dd:visible").first).to_be_visible()
    # and they find their way back;
    page.go_back()
    assert here(page) == module
    # when they answer a question,
    question = answer_first_question(page)
    # then they hear at once how it is,
    expect(page.locator(f"#q-{question} .verdict")).to_be_focused()
    # and when they say that the page was clear,
    page.locator('#clear input[value="yes"]').check()
    page.locator("#clear button").tap()
    # then they are thanked, and have not left the page.
    expect(page.locator("main .box[data-focus]")).to_be_focused()
    assert here(page) == module


@pytest.mark.parametrize(
    ("locale", "language"), [("de-AT", "de"), ("fr-CA", "fr"), ("es-MX", "es"), ("ar-EG", "ar")]
)
def test_a_newcomer_is_met_in_the_language_of_the_browser(
    open_page: OpenPage, locale: str, language: str
) -> None:
    page = open_page(locale=locale)
    page.goto("/")
    expect(page).to_have_url(f"/{language}/")
    expect(page.locator("html")).to_have_attribute("lang", language)


def test_a_grandfather_makes_the_text_larger_and_reads_on_where_he_was(
    open_page: OpenPage, address: str
) -> None:
    page = open_page()
    module = f"/it/{linked(address, 'it', 'learn')[0]}"
    # Given a page whose letters are too small,
    page.goto(module)
    before = size(page)
    # when he opens the settings and chooses the largest text,
    page.locator("header .settings").click()
    page.locator('input[value="largest"]').check()
    page.locator("form .button").click()
    # then he is told that it is kept, and one press leads back,
    expect(page.locator("main .notice")).to_be_focused()
    page.locator("main .notice a").click()
    page.wait_for_url(f"**{module}")
    # where the letters are larger, as on every other page.
    assert size(page) > 1.5 * before
    page.goto("/it/words")
    expect(page.locator("html")).to_have_class("largest")


def size(page: Page) -> float:
    pixels: float = page.evaluate(
        "() => parseFloat(getComputedStyle(document.querySelector('main p')).fontSize)"
    )
    return pixels


def test_a_daughter_finds_the_guide_for_carers(open_page: OpenPage) -> None:
    page = open_page(viewport=DESK)
    # Given somebody who looks after another person,
    page.goto("/es/")
    # when she presses the card for people like her and the first guide,
    page.locator('main a[href="/es/guides"]').click()
    page.locator("main .trail a").first.click()
    page.wait_for_url("**/es/guides/*")
    # then she reads it, and where she is stands above it.
    expect(page.locator("main nav.crumbs a")).to_have_attribute("href", "/es/guides")
    question = answer_first_question(page)
    expect(page.locator(f"#q-{question} .verdict")).to_be_visible()


def test_somebody_in_danger_finds_the_emergency_number_on_every_page(
    open_page: OpenPage, address: str
) -> None:
    page = open_page()
    for language in ("en", "ar"):
        for path in ("", "learn", linked(address, language, "learn")[0], "words", "nothing-here"):
            page.goto(f"/{language}/{path}")
            expect(page.locator('footer a[href="tel:112"]')).to_be_visible()
    page.goto("/en/learn/medicines-and-your-genes")
    box = page.locator(".urgent")
    above = page.locator("main section").first
    assert box.evaluate("(el) => el.getBoundingClientRect().top") < above.evaluate(
        "(el) => el.getBoundingClientRect().top"
    )


def test_an_old_link_leads_to_a_page_that_helps(open_page: OpenPage) -> None:
    page = open_page()
    answer = page.goto("/fr/learn/a-page-of-long-ago")
    assert answer is not None
    assert answer.status == 404
    expect(page.locator("html")).to_have_attribute("lang", "fr")
    page.locator('main a[href="/fr/learn"]').click()
    page.wait_for_url("**/fr/learn")
