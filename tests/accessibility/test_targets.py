"""Everything to press is large enough for a shaking or heavy hand."""

import pytest

from tests.accessibility.checks import at, look, report
from tests.accessibility.places import places
from tests.browsers import OpenPage

pytestmark = pytest.mark.browser

# CSS px. 48 is about 8 mm, 56 about 9 mm: below 10 mm older people miss more often.
LARGE_ENOUGH = {"least": 48, "answers": 56}


@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_control_can_be_hit(open_page: OpenPage, address: str, language: str) -> None:
    page = open_page()
    found = []
    for place in places(address, language):
        place.open(page)
        page.evaluate(
            "() => { for (const one of document.querySelectorAll('details')) one.open = true }"
        )
        found += at(page, place.name, look(page, "targets", LARGE_ENOUGH))
    assert not found, report(found)


def test_the_check_sees_what_is_too_small(open_page: OpenPage) -> None:
    page = open_page()
    page.set_content(
        """<p>A sentence with <a href="#">a link in it</a> is exempt.
        <p><a href="#">A link that stands alone</a></p>
        <button>OK</button>
        <label style="display:block;height:50px"><input type="radio">An answer</label>
        <label style="display:block;height:56px"><input type="radio">A good answer</label>"""
    )
    found = look(page, "targets", LARGE_ENOUGH)
    assert len(found) == 3, found
