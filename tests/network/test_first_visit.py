"""A first visit stays within its budget: every module and guide, in every language."""

import pytest
from playwright.sync_api import Route

from tests.accessibility.places import LANGUAGES, ask, linked, tick, ways
from tests.browsers import OpenPage
from tests.network.budgets import FIRST_VISIT, PICTURE, above, costs
from tests.network.scales import visit

pytestmark = pytest.mark.browser


def readings(address: str, language: str) -> list[str]:
    found = [*linked(address, language, "learn"), *linked(address, language, "guides")]
    return [f"/{language}/{path}" for path in found]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_first_visit_stays_within_its_budget(
    open_page: OpenPage, address: str, language: str
) -> None:
    found = []
    for path in readings(address, language):
        seen = visit(open_page(), path)
        assert seen.page.encoding == "br"
        assert seen.page.status == 200
        found += [f"{path} {one}" for one in above(costs(seen), FIRST_VISIT)]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_to_read_comes_with_the_first_answer(
    open_page: OpenPage, address: str, language: str
) -> None:
    """Style is in the page and scripts wait, so nothing stands between the answer and the text."""
    for path in readings(address, language):
        page = open_page()
        page.goto(path)
        waited_for = page.evaluate(
            """() => performance.getEntriesByType("resource")
                .filter((one) => one.renderBlockingStatus === "blocking").map((one) => one.name)"""
        )
        assert waited_for == [], path
        page.context.close()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_whose_other_files_never_arrive_can_be_read_and_answered(
    open_page: OpenPage, address: str, language: str
) -> None:
    """The signal goes after the first answer: the page stands, styled, and its forms work."""
    page = open_page()
    page.route("**/static/**", lambda route: route.abort())
    path = readings(address, language)[0]
    page.goto(path)
    question, answer = next(iter(ways(path).items()))
    tick(page, question, answer)
    ask(page, question)
    page.wait_for_url("**/check#*")
    assert page.locator(f"#q-{question} .verdict").is_visible()
    row = page.locator(".choice").first.bounding_box()
    assert row is not None
    assert row["height"] >= 56  # the style came with the page


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_drawing_is_small(open_page: OpenPage, address: str, language: str) -> None:
    page = open_page()
    found = []
    for path in readings(address, language):
        page.goto(path)
        assert page.locator("img, picture, video, audio, iframe").count() == 0
        for drawing in page.locator("figure svg").all():
            size = len(drawing.evaluate("(svg) => svg.outerHTML").encode())
            if size > PICTURE.most:
                found.append(f"{path}: a drawing of {size} bytes, at most {PICTURE.most}")
    assert not found, "\n".join(found)


def test_less_data_costs_less(open_page: OpenPage, address: str) -> None:
    """Who chooses it in the settings, or whose browser asks for it, gets the page without htmx."""
    path = readings(address, "en")[0]
    usual = costs(visit(open_page(), path))
    chosen = costs(visit(open_page("light"), path))
    asked = costs(visit(open_page(extra_http_headers={"Save-Data": "on"}), path))
    assert chosen["javascript"] < usual["javascript"] - 10_000
    assert asked["requests"] == chosen["requests"] < usual["requests"]


def test_the_scales_see_what_is_too_heavy(open_page: OpenPage, address: str) -> None:
    """A page that grows, a font, a picture from elsewhere: each is noticed."""
    page = open_page(bypass_csp=True)

    def heavier(route: Route) -> None:
        answer = route.fetch()
        more = """<style>@font-face { font-family: f; src: url(/static/f.woff2) }
            h1 { font-family: f }</style><img src="http://127.0.0.2:1/pixel.png">"""
        body = answer.text().replace("<main", f"{more}<main", 1) + "x" * 40_000
        headers = answer.headers | {"content-length": str(len(body.encode()))}
        headers.pop("content-encoding", None)
        route.fulfill(response=answer, body=body, headers=headers)

    page.route("**/en/learn/*", heavier)
    found = above(costs(visit(page, readings(address, "en")[0])), FIRST_VISIT)
    names = {one.partition(":")[0] for one in found}
    assert names >= {"total", "fonts", "third_party_hosts"}, found
