"""Small programs that look at a page in the browser. Each gives one sentence for each fault."""

from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from playwright.sync_api import Page

_HERE = Path(__file__).parent


class Fault(NamedTuple):
    """What is wrong, and on which page."""

    where: str
    what: str


def look(page: Page, check: str, given: object = None) -> list[str]:
    """What a check finds wrong with the page as it stands now."""
    found: list[str] = run(page, check, given)
    return found


def at(page: Page, state: str, faults: list[str]) -> list[Fault]:
    """The same, with the address of the page and its state."""
    return [Fault(f"{urlsplit(page.url).path} ({state})", one) for one in faults]


def run(page: Page, check: str, given: object = None) -> Any:
    """Run a check that answers with something else."""
    return page.evaluate((_HERE / f"{check}.js").read_text("utf-8"), given)


def report(found: list[Fault]) -> str:
    """What was found, each fault once with the places where it is, for a failing test to print."""
    places: dict[str, list[str]] = {}
    for fault in found:
        places.setdefault(fault.what, []).append(fault.where)
    lines = [
        f"{what}\n    on {', '.join(where[:3])}{f' and {len(where) - 3} more' * (len(where) > 3)}"
        for what, where in places.items()
    ]
    return "\n".join([f"{len(places)} different faults in {len(found)} places", *lines])
