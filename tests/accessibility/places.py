"""Every page and every state of a page that a person can meet, asked of the running portal.

A new module, guide or language is looked at without a change here.
"""

import functools
import html
import re
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass

import yaml
from playwright.sync_api import Page

from waymark.paths import ROOT
from waymark.web.languages import languages

LANGUAGES = tuple(language.code for language in languages())
TOO_LONG = "Too long. " * 101
# Long, numbers, letters: something of everything that the workbench can find.
TO_CHECK = (
    "# **Your** test\n\nThe MRI finds 5.5% of all. You take 3 mg, 4 mg and 5 mg, "
    + "and you wait, " * 14
    + "and then you rest. A gene is a part of your DNA.\n\n- Rest.\n- Call 112.\n\n"
    + "You can eat and drink before the test. " * 14
)
SOURCE = "# Der Test\n\nDas MRT findet 6,5 % von allen. Rufen Sie 112 an.\n\n- Ruhen Sie sich aus."


def _stay(page: Page) -> None:
    """Most pages are looked at as they come."""


@dataclass(frozen=True, slots=True)
class Place:
    """A page, and what somebody has done on it."""

    name: str
    path: str
    act: Callable[[Page], object] = _stay
    status: int = 200

    def open(self, page: Page) -> None:
        answer = page.goto(self.path)
        assert answer is not None
        assert answer.status == self.status, f"{self.path}: {answer.status}"
        self.act(page)


@functools.cache
def places(address: str, language: str) -> list[Place]:
    """All of them, in one language."""
    modules = linked(address, language, "learn")
    guides = linked(address, language, "guides")
    assert modules, f"no module in {language}"
    assert guides, f"no guide in {language}"
    plain = ["", "learn", *modules, "guides", *guides, "words", *_words(address, language)]
    plain += ["plain", "plain/our-texts"]
    plain += ["settings", "settings?saved=1&from=/en/learn", "privacy", "accessibility", "gallery"]
    paths = {path or "home": f"/{language}/{path}" for path in plain}
    module, guide = f"/{language}/{modules[0]}", f"/{language}/{guides[0]}"
    return [
        *(Place(name, path) for name, path in paths.items()),
        Place("404", f"/{language}/nothing-here", status=404),
        Place("module, questions answered", module, answer_in_all_ways),
        Place("guide, questions answered", guide, answer_in_all_ways),
        Place("module, questions answered without a script", module, answer_by_form),
        Place("module, feedback with errors", module, send_faulty_feedback),
        Place("feedback with errors, without a script", module, send_faulty_feedback_by_form),
        Place("module, feedback sent", module, send_feedback),
        Place("thanks", f"{module}/thanks"),
        Place("workbench, filled", f"/{language}/plain", check_a_text),
        Place("workbench, worst first", f"/{language}/plain", check_a_text_worst_first),
        Place("workbench, while typing", f"/{language}/plain", type_a_text),
        Place("workbench, with an earlier version", f"/{language}/plain", check_a_revision),
        Place("workbench, with a translation", f"/{language}/plain", check_a_translation),
        Place("workbench, with errors", f"/{language}/plain", check_no_text),
    ]


def kinds(address: str, language: str) -> list[Place]:
    """One page of each kind, for what depends on the kind of page and not on its words."""
    seen: set[str] = set()
    found = []
    for place in places(address, language):
        kind = place.name.partition("/")[0] if "/" in place.name else place.path + place.name
        if kind not in seen:
            found.append(place)
        seen.add(kind)
    return found


@functools.cache
def linked(address: str, language: str, shelf: str) -> list[str]:
    """The pages a list leads to, as `learn/what-is-…`."""
    pattern = rf'href="/{language}/({shelf}/[^"/#?]+)"'
    return list(dict.fromkeys(re.findall(pattern, fetch(f"{address}/{language}/{shelf}"))))


def _words(address: str, language: str) -> list[str]:
    """The words with the longest and the shortest name."""
    pattern = rf'href="/{language}/(words/[^"]+)"[^>]*>([^<]+)</a>'
    found = dict(re.findall(pattern, fetch(f"{address}/{language}/words")))
    by_length = sorted(found, key=lambda path: (len(html.unescape(found[path])), path))
    return [by_length[-1], by_length[0]]


@functools.cache
def fetch(address: str) -> str:
    with urllib.request.urlopen(address) as answer:
        body: bytes = answer.read()
    return body.decode()


def questions(path: str) -> dict[str, dict[str, list[str]]]:
    """The questions of a page by its address: their options and which of them are right."""
    _, _, shelf, slug = path.split("/")
    folder = {"learn": "modules"}.get(shelf, shelf)
    facts = yaml.safe_load((ROOT / "content" / folder / slug / "module.yaml").read_text("utf-8"))
    found: dict[str, dict[str, list[str]]] = facts["questions"]
    return found


def ways(path: str) -> dict[str, str]:
    """One question to be answered in each way: right, wrong, not sure, nothing chosen."""
    asked = questions(path)
    assert len(asked) >= 4, path
    right, wrong, unsure, none = list(asked)[:4]
    not_right = set(asked[wrong]["options"]) - set(asked[wrong]["right"])
    return {
        right: asked[right]["right"][0],
        wrong: min(not_right),
        unsure: "unsure",
        none: "",
    }


def tick(page: Page, question: str, answer: str) -> None:
    page.locator(f'input[name="q.{question}"][value="{answer}"]').check()


def ask(page: Page, question: str) -> None:
    page.locator(f'button[name="check"][value="{question}"]').click()


def here(page: Page) -> str:
    """The path of the page without what its forms add to it."""
    return page.evaluate("() => location.pathname")  # type: ignore[no-any-return]


def answer_in_all_ways(page: Page) -> None:
    for question, answer in ways(here(page)).items():
        if answer:
            tick(page, question, answer)
        ask(page, question)
        page.locator(f"#q-{question} {'.verdict' if answer else '.error'}").wait_for()


def answer_by_form(page: Page) -> None:
    """The whole page again, as without htmx: three answers explained, the fourth asked for."""
    asked = ways(here(page))
    for question, answer in asked.items():
        if answer:
            tick(page, question, answer)
    *seen, missing = asked
    fields = [["seen", question] for question in seen] + [["check", missing]]
    with page.expect_navigation():
        page.evaluate(
            """(fields) => {
                const form = document.querySelector("#check").closest("form");
                for (const [name, value] of fields) {
                    const input = Object.assign(document.createElement("input"), {name, value});
                    input.type = "hidden";
                    form.append(input);
                }
                form.submit();
            }""",
            fields,
        )


def send_faulty_feedback(page: Page) -> None:
    page.locator("#clear textarea").fill(TOO_LONG)
    page.locator("#clear button").click()
    page.locator("#clear .errors").wait_for()


def send_faulty_feedback_by_form(page: Page) -> None:
    page.locator("#clear textarea").fill(TOO_LONG)
    with page.expect_navigation():
        page.evaluate("() => document.querySelector('#clear').submit()")


def send_feedback(page: Page) -> None:
    page.locator('#clear input[value="partly"]').check()
    page.locator("#clear button").click()
    page.locator("#clear").wait_for(state="detached")


def check_a_text(page: Page) -> None:
    page.locator("#bench-text").fill(TO_CHECK)
    page.locator("#bench-language").select_option("en")
    _press(page, "#bench > .button")
    page.locator(".score").wait_for()


def check_a_text_worst_first(page: Page) -> None:
    check_a_text(page)
    _press(page, "button[value=worst]")


def type_a_text(page: Page) -> None:
    page.locator("#bench-language").select_option("en")
    page.locator("#bench-text").fill(TO_CHECK)
    if page.locator("script[src*=htmx]").count():  # not with less data
        page.locator(".score").wait_for()


def check_a_revision(page: Page) -> None:
    page.locator("#bench-other").evaluate("(field, text) => { field.value = text }", SOURCE)
    check_a_text(page)
    page.locator(".changes").wait_for()


def check_a_translation(page: Page) -> None:
    page.locator("#bench summary").click()
    page.locator("#bench input[value=source]").check()
    page.locator("#bench-other-language").select_option("de")
    page.locator("#bench-other").fill(SOURCE)
    check_a_text(page)
    page.locator(".pairs").wait_for(state="attached")


def check_no_text(page: Page) -> None:
    _press(page, "#bench > .button")
    page.locator(".errors").wait_for()


def _press(page: Page, button: str) -> None:
    """Press it and wait for the whole page that comes: the script must not answer in between."""
    with page.expect_navigation():
        page.locator(button).click()
