"""The budgets of accessibility/budgets.yaml, and what a visit costs in their terms."""

from typing import Any, NamedTuple

import yaml

from tests.network.scales import Visit
from waymark.paths import ROOT


class Budget(NamedTuple):
    most: int
    aim: int


def _read() -> dict[str, Any]:
    text = (ROOT / "accessibility" / "budgets.yaml").read_text("utf-8")
    found: dict[str, Any] = yaml.safe_load(text)
    return found


FIRST_VISIT = {name: Budget(**given) for name, given in _read()["first_visit"].items()}
AGAIN = {name: Budget(**given) for name, given in _read()["again"].items()}
LAYOUT_SHIFT: float = _read()["layout_shift"]["most"]
PICTURE = Budget(**_read()["picture"])


def costs(seen: Visit) -> dict[str, int]:
    """What a first visit has cost, under the names of its budget."""
    scripts = seen.of("Script")
    return {
        "total": seen.total,
        "requests": len(seen.sent),
        "html": seen.page.body,
        "javascript": sum(one.wire for one in scripts),
        "own_script": sum(one.body for one in scripts if "/htmx" not in one.address),
        "fonts": len(seen.of("Font")),
        "third_party_hosts": len(seen.hosts()) - 1,
    }


def above(cost: dict[str, int], budget: dict[str, Budget]) -> list[str]:
    """What costs more than it may."""
    assert cost.keys() == budget.keys()
    return [
        f"{name}: {cost[name]}, at most {budget[name].most}"
        for name in budget
        if cost[name] > budget[name].most
    ]
