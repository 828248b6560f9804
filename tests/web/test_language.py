"""The language comes from the address; the first visit asks the browser."""

import re

import pytest
from starlette.testclient import TestClient

from tests.conftest import OpenPortal
from waymark.web.languages import languages

CODES = [language.code for language in languages()]


@pytest.mark.parametrize(
    ("accepted", "code"),
    [
        ("", "en"), ("de", "de"), ("de-AT,de;q=0.9,en;q=0.5", "de"), ("pt-BR, es;q=0.4", "es"),
        ("ar-EG", "ar"), ("en;q=0, fr", "fr"), ("*", "en"), ("x" * 10_000, "en"), (";;;,,,=", "en"),
    ],
)  # fmt: skip
def test_the_first_visit_goes_to_the_browsers_language(
    portal: TestClient, accepted: str, code: str
) -> None:
    answer = portal.get("/", headers={"accept-language": accepted})
    assert answer.status_code == 302
    assert answer.headers["location"] == f"/{code}/"
    assert "accept-language" in answer.headers["vary"].lower()


@pytest.mark.parametrize("language", languages(), ids=CODES)
@pytest.mark.parametrize(
    "path", ["", "learn", "learn/what-is-personalised-medicine", "words/gene", "settings"]
)
def test_the_language_menu_keeps_the_place(portal: TestClient, language: object, path: str) -> None:
    code = language.code  # type: ignore[attr-defined]
    direction = language.direction  # type: ignore[attr-defined]
    body = portal.get(f"/{code}/{path}").text
    assert re.search(rf'<html lang="{code}" dir="{direction}"', body)
    for other in CODES:
        assert f'href="/{other}/{path}"' in body


@pytest.mark.parametrize(
    ("path", "current"),
    [
        ("/en/learn", 'href="/en/learn" aria-current="page"'),
        ("/en/learn/understanding-your-result", 'href="/en/learn" aria-current="true"'),
        ("/en/guides/your-role-as-a-carer", 'href="/en/guides" aria-current="true"'),
        ("/en/words/gene", 'href="/en/words" aria-current="true"'),
    ],
)
def test_the_menu_says_where_one_is(portal: TestClient, path: str, current: str) -> None:
    assert current in portal.get(path).text


@pytest.mark.parametrize("code", CODES)
def test_every_content_page_is_in_its_own_language(portal: TestClient, code: str) -> None:
    """Nothing of the content is shown in English on a page of another language."""
    library = portal.app.state.shelf.library  # type: ignore[attr-defined]
    for shelf, pages in library.shelves.items():
        for slug in pages:
            assert code in pages[slug], f"{shelf}/{slug} is not in {code}"
    assert code in library.glossaries
    assert all(code in editions for editions in library.leaves.values())


def test_a_page_that_is_not_translated_says_so(open_portal: OpenPortal, small: object) -> None:
    """Offered in English, marked as English, in the interface of the visitor's language."""
    portal = open_portal(root=small, development=True)
    body = portal.get("/ar/learn/a-page").text
    assert '<html lang="ar" dir="rtl"' in body
    assert re.search(r'lang="en"[^>]*dir="ltr"', body)
