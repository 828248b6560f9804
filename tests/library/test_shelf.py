"""Content changes while authors write, and never breaks what people read."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from tests.conftest import OpenPortal
from waymark.library.shelf import BrokenContent, Shelf
from waymark.web.assets import assets
from waymark.web.languages import languages

PAGE = "content/modules/a-page/en.md"


def edit(root: Path, change: Callable[[str], str]) -> None:
    """Write a change with a later time, however fast the test runs."""
    file = root / PAGE
    file.write_text(change(file.read_text()))
    later = file.stat().st_mtime_ns + 1_000_000_000
    os.utime(file, ns=(later, later))


def test_in_development_a_change_is_seen_at_once(open_portal: OpenPortal, small: Path) -> None:
    portal = open_portal(root=small, development=True)
    assert "One thing" in portal.get("/en/learn/a-page").text
    edit(small, lambda text: text.replace("One thing", "Another thing"))
    assert "Another thing" in portal.get("/en/learn/a-page").text


def test_in_development_a_change_of_style_is_seen_at_once(
    open_portal: OpenPortal, small: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    portal = open_portal(root=small, development=True)

    def later() -> str:
        page = portal.get("/en/learn").text
        return portal.get(page.split('rel="stylesheet" href="')[1].split('"')[0]).text

    before = later()
    monkeypatch.setattr("waymark.web.assets.later", lambda: "a{color:red}")
    assert later() == before
    monkeypatch.setattr("waymark.web.styles.stamp", lambda: "edited")
    assert later() == "a{color:red}"
    assets.cache_clear()


def test_a_broken_change_leaves_the_old_page_with_a_note(
    open_portal: OpenPortal, small: Path
) -> None:
    portal: TestClient = open_portal(root=small, development=True)
    portal.get("/en/learn/a-page")
    edit(small, lambda text: text.replace("title: A page", "titel: A page"))
    body = portal.get("/en/learn/a-page").text
    assert "One thing" in body
    assert f"{PAGE}:2" in body
    edit(small, lambda text: text.replace("titel: A page", "title: A new page"))
    body = portal.get("/en/learn/a-page").text
    assert "A new page" in body
    assert f"{PAGE}:2" not in body


def test_with_broken_words_the_rest_is_shown_with_a_note(
    open_portal: OpenPortal, small: Path
) -> None:
    (small / "content/glossary/en.yaml").write_text("terms: [")
    portal = open_portal(root=small, development=True)
    for path in ("/en/", "/en/learn", "/en/learn/a-page"):
        answer = portal.get(path)
        assert answer.status_code == 200
        assert "content/glossary/en.yaml" in answer.text
    assert portal.get("/en/words").status_code == 404


def test_in_production_broken_content_does_not_open(small: Path) -> None:
    edit(small, lambda text: text.replace("title: A page", "titel: A page"))
    with pytest.raises(BrokenContent, match=f"{PAGE}:2"):
        Shelf(small, languages(), watching=False)


def test_in_production_nothing_is_looked_at_again(small: Path) -> None:
    shelf = Shelf(small, languages(), watching=False)
    before = shelf.library
    edit(small, lambda text: text.replace("One thing", "Another thing"))
    shelf.look()
    assert shelf.library is before
