"""People who write: they paste a text, mend it, and see at once what became better."""

import re

import pytest
from playwright.sync_api import expect

from tests.accessibility.checks import look
from tests.accessibility.places import SOURCE, TO_CHECK, check_a_text
from tests.browsers import DESK, OpenPage

pytestmark = pytest.mark.browser

SMALL = {"viewport": {"width": 320, "height": 640}}


def test_a_writer_sees_the_result_while_typing(open_page: OpenPage) -> None:
    page = open_page(viewport=DESK)
    page.goto("/en/plain")
    sent: list[str] = []
    page.on("request", lambda one: sent.append(one.url) if one.method == "POST" else None)
    # When somebody pastes a text and goes on typing,
    text = page.locator("#bench-text")
    text.fill(TO_CHECK)
    # then the result comes by itself,
    expect(page.locator("#result mark").first).to_be_visible()
    expect(page.locator("#said")).to_have_text(re.compile(r"Remarks: \d+\."))
    # and they are still where they were typing,
    expect(text).to_be_focused()
    before = page.locator("#said").inner_text()
    page.keyboard.press("Control+End")
    page.keyboard.type("We pay 7.5% more.", delay=5)
    expect(page.locator("#result mark", has_text="7.5%")).to_be_visible()
    expect(page.locator("#said")).not_to_have_text(before)
    expect(text).to_be_focused()
    # and many keys made few requests, none with the text in its address.
    assert 2 <= len(sent) <= 4, sent
    assert all(one.endswith("/en/plain") for one in sent)
    # What they opened stays open while they type on.
    page.locator("#result summary").first.click()
    text.focus()
    page.keyboard.type(" Rest.")
    expect(page.locator("#result .said", has_text="Rest.").last).to_be_visible()
    expect(page.locator("#result .others").first).to_be_visible()
    # An empty field brings back an empty result, and no complaint.
    text.fill("")
    expect(page.locator("#result .score")).to_have_count(0)
    expect(page.locator("#result .error")).to_have_count(0)


def test_another_language_or_level_is_checked_at_once(open_page: OpenPage) -> None:
    page = open_page()
    page.goto("/en/plain")
    page.locator("#bench-text").fill(TO_CHECK)
    expect(page.locator(".score .green, .score .amber, .score .red").first).to_be_visible()
    page.locator("#bench-language").select_option("ar")
    expect(page.locator(".score")).to_contain_text("do not belong to this language")
    page.locator("#bench-language").select_option("en")
    page.locator("#bench-level").select_option("clinician")
    expect(page.locator(".score")).to_contain_text("of 100")


def test_a_writer_goes_to_the_worst_sentence_and_on_to_its_word(open_page: OpenPage) -> None:
    page = open_page()
    page.goto("/en/plain")
    check_a_text(page)
    expect(page.locator("h2#answer")).to_be_focused()
    first = page.locator(".first a").first
    target = first.get_attribute("href") or ""
    first.click()
    expect(page.locator(target)).to_be_in_viewport()
    assert "red" in (page.locator(target).get_attribute("class") or "")
    page.locator('#result a[href="/en/words/gene"]').first.click()
    page.wait_for_url("**/en/words/gene")


def test_a_reviewer_without_javascript_compares_ticks_and_reorders(open_page: OpenPage) -> None:
    page = open_page(java_script_enabled=False, **SMALL)
    page.goto("/en/plain")
    page.locator("#bench-text").fill(TO_CHECK)
    page.locator("#bench summary").click()
    page.locator("#bench input[value=source]").check()
    page.locator("#bench-other-language").select_option("de")
    page.locator("#bench-other").fill(SOURCE)
    page.locator('input[value="tried"]').check()
    page.locator("#bench > .button").click()
    page.wait_for_url("**/en/plain#answer")
    expect(page.locator("#result")).to_contain_text("Numbers that are missing in the translation")
    expect(page.locator("#bench-text")).to_have_value(TO_CHECK.strip())
    expect(page.locator("#bench-other")).to_have_value(SOURCE)
    expect(page.locator("#bench-other-language")).to_have_value("de")
    expect(page.locator('input[value="tried"]')).to_be_checked()
    page.locator("button[value=worst]").click()
    expect(page.locator("button[value=worst]")).to_have_attribute("aria-current", "true")
    expect(page.locator('input[value="tried"]')).to_be_checked()
    page.locator("button[form=bench].quiet").last.click()
    expect(page.locator("button[value=worst]")).to_have_attribute("aria-current", "true")


def test_a_mistake_leads_to_its_field(open_page: OpenPage) -> None:
    page = open_page(java_script_enabled=False)
    page.goto("/en/plain")
    page.locator("#bench > .button").click()
    page.locator(".errors a").click()
    page.keyboard.type("Now there is a text.")
    expect(page.locator("#bench-text")).to_have_value("Now there is a text.")


@pytest.mark.parametrize("options", [SMALL, {"viewport": DESK}], ids=["small", "wide"])
def test_an_arabic_text_stands_on_its_side_of_an_english_page(
    open_page: OpenPage, options: dict[str, dict[str, int]]
) -> None:
    page = open_page(**options)
    page.goto("/en/plain")
    page.locator("#bench-text").fill("خذ قرصا واحدا كل يوم. النسبة هي 30.5% من الناس. " * 20)
    page.locator("#bench-language").select_option("ar")
    shown = page.locator("#result .said").first
    expect(shown).to_have_attribute("dir", "rtl")
    expect(shown).to_have_attribute("lang", "ar")
    expect(page.locator("#result mark").first).to_have_text("30.5%")
    assert look(page, "reflow") == []


def test_a_lost_signal_loses_nothing(open_page: OpenPage) -> None:
    page = open_page()
    page.goto("/en/plain")
    page.route("**/en/plain", lambda route: route.abort())
    page.locator("#bench-text").fill(TO_CHECK)
    expect(page.locator("#bench [role=alert]")).to_contain_text("Nothing was lost")
    expect(page.locator("#bench-text")).to_have_value(TO_CHECK)
    page.unroute("**/en/plain")
    page.locator("#bench-text").press("End")
    page.keyboard.type(" ")
    expect(page.locator(".score")).to_be_visible()
    expect(page.locator("#bench [role=alert]")).to_have_count(0)


def test_a_record_prints_with_text_score_and_ticks(open_page: OpenPage) -> None:
    page = open_page(viewport={"width": 794, "height": 1123})
    page.goto("/en/plain")
    check_a_text(page)
    page.locator('input[value="tried"]').check()
    page.emulate_media(media="print")
    for part in (".score", ".sentence", ".checklist", ".record", "h1"):
        expect(page.locator(part).first).to_be_visible()
    for part in ("#bench", "header", "button", "input"):
        expect(page.locator(part).first).to_be_hidden()
    boxes = page.locator(".checklist .choice").evaluate_all(
        "(all) => all.map((one) => getComputedStyle(one, '::before').content)"
    )
    assert boxes.count('"☑"') == 1
    assert boxes.count('"☐"') == 11


def test_a_reader_of_a_module_finds_how_all_texts_score(open_page: OpenPage) -> None:
    page = open_page()
    page.goto("/en/learn/what-is-personalised-medicine")
    page.locator("#reading ~ details summary").first.click()
    page.get_by_role("link", name="See how all our texts score").click()
    page.wait_for_url("**/en/plain/our-texts")
    page.locator("main .signpost").click()
    page.wait_for_url("**/en/plain")
    expect(page.locator("h1")).to_be_visible()
