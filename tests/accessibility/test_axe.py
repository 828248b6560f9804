"""axe-core finds nothing: each page, state and language, by day, by night, in forced colours."""

import pytest
from playwright.sync_api import Page

from tests.accessibility import axe, clothes
from tests.accessibility.checks import Fault, at, report
from tests.accessibility.places import LANGUAGES, Place, kinds, places
from tests.browsers import DESK, OpenPage

pytestmark = pytest.mark.browser

# The soft change of colours on a link would be caught half way by a check of colours.
CALM = {"bypass_csp": True, "reduced_motion": "reduce"}


def found_at(page: Page, place: Place) -> list[Fault]:
    place.open(page)
    found = []
    for dress in clothes.ALL:
        dress.wear(page)
        found += at(page, f"{place.name}, {dress.name}", axe.violations(page))
    clothes.DAY.wear(page)
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_axe_finds_nothing_on_any_page(open_page: OpenPage, address: str, language: str) -> None:
    page = open_page(**CALM)
    found = [one for place in places(address, language) for one in found_at(page, place)]
    assert not found, report(found)


@pytest.mark.parametrize("look", ["contrast", "largest", "large.contrast.still.light"])
def test_axe_finds_nothing_in_the_looks_of_the_settings(
    open_page: OpenPage, address: str, look: str
) -> None:
    page = open_page(look, **CALM)
    stays = [place for place in kinds(address, "en") if "feedback" not in place.name]
    found = [
        one
        for place in stays
        if "light" not in look or "answered" not in place.name  # without htmx nothing is swapped
        for one in found_at(page, place)
    ]
    assert not found, report(found)


def test_axe_finds_nothing_on_a_wide_screen(open_page: OpenPage, address: str) -> None:
    page = open_page(viewport=DESK, **CALM)
    found = [one for place in kinds(address, "ar") for one in found_at(page, place)]
    assert not found, report(found)


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("look", ["", "contrast"])
def test_text_has_seven_to_one_by_day_and_by_night(
    open_page: OpenPage, address: str, language: str, look: str
) -> None:
    page = open_page(look, **CALM)
    found = []
    for place in places(address, language):
        place.open(page)
        for dress in (clothes.DAY, clothes.NIGHT):
            dress.wear(page)
            found += at(page, f"{place.name}, {dress.name}", axe.weak_contrast(page))
        clothes.DAY.wear(page)
    assert not found, report(found)


def test_the_check_sees_faults(open_page: OpenPage) -> None:
    """One fault of each kind, so that silence means something."""
    page = open_page(**CALM)
    page.set_content(
        """<html><title>Broken</title><h1>Broken</h1><h3>Skipped a level</h3>
        <img src="data:,"><p style="color:#999;background:#fff">Pale words</p>
        <button style="width:9px;height:9px;padding:0">a</button
        ><button style="width:9px;height:9px;padding:0">b</button>
        <input type="text"><a href="#x"></a>"""
    )
    rules = {one.partition(":")[0] for one in axe.violations(page)}
    assert rules >= {
        "html-has-lang", "image-alt", "color-contrast", "target-size", "label", "link-name",
        "heading-order", "region",
    }  # fmt: skip


def test_the_check_sees_six_to_one(open_page: OpenPage) -> None:
    """#666 on white has 5.7:1: enough for AA, too little for us."""
    page = open_page(**CALM)
    page.set_content('<html lang="en"><p style="color:#666;background:#fff">Nearly black</p>')
    assert len(axe.weak_contrast(page)) == 1
    assert not [one for one in axe.violations(page) if one.startswith("color-contrast")]
