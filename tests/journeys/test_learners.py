"""People who come to learn: page after page, with doubts, with breaks."""

import re

import pytest
from playwright.sync_api import expect

from tests.accessibility.places import ask, here, linked, questions, tick, ways
from tests.browsers import OpenPage

pytestmark = pytest.mark.browser


def test_a_learner_goes_from_page_to_page_and_sees_how_far_they_are(
    open_page: OpenPage, address: str
) -> None:
    page = open_page()
    modules = [f"/en/{path}" for path in linked(address, "en", "learn")]
    # Given somebody at the beginning of the path,
    page.goto("/en/learn")
    expect(page.locator(".trail .here")).to_have_count(1)
    page.locator(".trail a").first.click()
    # when they read to the end and follow the signpost each time,
    for number, module in enumerate(modules):
        page.wait_for_url(f"**{module}")
        page.locator("#next").scroll_into_view_if_needed()
        page.wait_for_function(
            """(count) => Object.values(JSON.parse(localStorage["waymark.progress"] || "{}"))
                .filter((state) => state === "read").length === count""",
            arg=number + 1,
        )
        if number + 1 < len(modules):
            page.locator("main .signpost").click()
    # then the path shows every stop as read,
    page.goto("/en/learn")
    expect(page.locator(".trail .tag")).to_have_text(["Read"] * len(modules))
    # and in another language the same, for it is the same person.
    page.goto("/de/learn")
    expect(page.locator(".trail .tag")).to_have_count(len(modules))


def test_somebody_who_is_not_sure_is_told_kindly_and_may_try_again(
    open_page: OpenPage, address: str
) -> None:
    page = open_page()
    page.goto(f"/en/{linked(address, 'en', 'learn')[0]}")
    question, facts = next(iter(questions(here(page)).items()))
    verdict = page.locator(f"#q-{question} .verdict b")
    said: list[str] = []
    wrong = min(set(facts["options"]) - set(facts["right"]))
    for answer in ("unsure", wrong, facts["right"][0]):
        tick(page, question, answer)
        with page.expect_response("**/check"):
            ask(page, question)
        expect(page.locator(f'input[name="q.{question}"][value="{answer}"]')).to_be_checked()
        expect(verdict).not_to_have_text(said[-1] if said else "")
        said.append(verdict.inner_text())
    assert len(set(said)) == 3
    for words in said:
        assert "wrong" not in words.lower()


def test_a_learner_who_reloads_an_answered_page_sends_nothing_again(
    open_page: OpenPage, address: str
) -> None:
    page = open_page()
    page.goto(f"/en/{linked(address, 'en', 'learn')[0]}")
    question, answer = next(iter(ways(here(page)).items()))
    tick(page, question, answer)
    ask(page, question)
    expect(page.locator(f"#q-{question} .verdict")).to_be_visible()
    sent = []
    page.on("request", lambda request: sent.append(request.method))
    page.reload()
    assert "POST" not in sent


def test_a_doubter_follows_a_source_mark_to_its_source(open_page: OpenPage, address: str) -> None:
    page = open_page()
    page.goto(f"/en/{linked(address, 'en', 'learn')[0]}")
    # When somebody presses the mark behind a fact,
    mark = page.locator("main section a.mark").first
    target = mark.get_attribute("href") or ""
    mark.click()
    # then they stand at the source, and it says how far we read it.
    source = page.locator(target)
    expect(source).to_be_in_viewport()
    expect(source).to_contain_text("We read")
    expect(source.locator("a")).to_have_attribute("href", re.compile("^https://"))
