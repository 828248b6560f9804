"""How our own texts score: all of them, honestly, in every language."""

import re
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from tests.conftest import OpenPortal


@pytest.mark.parametrize("language", ["en", "ar"])
def test_our_texts_are_all_there(portal: TestClient, language: str) -> None:
    body = portal.get(f"/{language}/plain/our-texts").text
    library = portal.app.state.shelf.library  # type: ignore[attr-defined]
    for shelf, path in (("modules", "learn"), ("guides", "guides")):
        for slug in library.shelves[shelf]:
            assert f'href="/{language}/{path}/{slug}"' in body
    for path in ("words", "privacy", "accessibility", "plain"):
        assert f'href="/{language}/{path}"' in body


def test_our_texts_are_published(portal: TestClient) -> None:
    answer = portal.get("/en/plain/our-texts")
    assert answer.headers["cache-control"] == "public, no-cache"


def test_a_site_with_reviewed_texts_only_shows_no_others(open_portal: OpenPortal) -> None:
    body = open_portal(reviewed_only=True).get("/en/plain/our-texts")
    assert body.status_code == 200
    assert 'href="/en/learn/' not in body.text


def test_a_text_that_is_not_yet_in_a_language_says_so(open_portal: OpenPortal, small: Path) -> None:
    german = open_portal(root=small).get("/de/plain/our-texts").text
    assert "Eine Seite" in german
    portal = open_portal(root=small)
    french = portal.get("/fr/plain/our-texts").text
    assert "Eine Seite" not in french
    english = portal.get("/en/plain/our-texts").text
    assert english.count("Not yet in this language") == 0
    # The French page names each text in English, says that it is missing, and gives no number.
    assert '<a class="tap" href="/fr/learn/a-page" lang="en" dir="ltr">A page</a>' in french
    rows = re.findall(r"<tr role=\"row\">.*?</tr>", french, re.DOTALL)
    (row,) = [one for one in rows if 'href="/fr/learn/a-page"' in one]
    assert row.count("<td") == 1


def test_what_somebody_lets_stand_is_said_in_the_open(open_portal: OpenPortal, small: Path) -> None:
    page = small / "content" / "modules" / "a-page" / "en.md"
    waiver = (
        "waivers:\n  - {code: LONG, reason: It is the law., person: A. Person, until: 2027-01-31}\n"
    )
    assert "What may stay" not in open_portal(root=small).get("/en/plain/our-texts").text
    page.write_text(page.read_text().replace("---\n", f"---\n{waiver}", 1))
    body = open_portal(root=small).get("/en/plain/our-texts").text
    assert "What may stay as it is for now" in body
    assert "A. Person has allowed this until January 31, 2027." in body
    assert "It is the law." in body
