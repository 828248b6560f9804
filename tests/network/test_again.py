"""The same page again costs next to nothing."""

import pytest

from tests.accessibility.places import LANGUAGES
from tests.browsers import OpenPage
from tests.network.budgets import AGAIN, above
from tests.network.scales import Visit, visit
from tests.network.test_first_visit import readings

pytestmark = pytest.mark.browser


def cost(seen: Visit) -> dict[str, int]:
    return {"requests": len(seen.sent), "total": seen.total}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_same_page_again_is_a_short_answer_or_none(
    open_page: OpenPage, address: str, language: str
) -> None:
    page = open_page()
    found = []
    for path in readings(address, language):
        visit(page, path)
        again = visit(page, path)
        found += [f"{path} {one}" for one in above(cost(again), AGAIN)]
        found += [f"{path} {one}" for one in again.sent if one.status != 304]
    assert not found, "\n".join(map(str, found))


def test_the_next_page_brings_only_itself(open_page: OpenPage, address: str) -> None:
    page = open_page()
    first, second, *_ = readings(address, "en")
    visit(page, first)
    assert [one.kind for one in visit(page, second).sent] == ["Document"]


def test_the_scales_see_a_page_that_is_sent_anew(open_page: OpenPage, address: str) -> None:
    """A first visit is not within the budget of a second one."""
    seen = visit(open_page(), readings(address, "en")[0])
    assert len(above(cost(seen), AGAIN)) == 2
