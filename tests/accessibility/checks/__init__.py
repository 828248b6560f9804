"""Small programs that look at a page in the browser. Each gives one sentence for each fault."""

from pathlib import Path
from typing import Any

from playwright.sync_api import Page

_HERE = Path(__file__).parent


def look(page: Page, check: str, given: object = None) -> list[str]:
    """What a check finds wrong with the page as it stands now."""
    found: list[str] = run(page, check, given)
    return found


def run(page: Page, check: str, given: object = None) -> Any:  # noqa: ANN401
    """Run a check that answers with something else."""
    return page.evaluate((_HERE / f"{check}.js").read_text("utf-8"), given)


def report(faults: list[str]) -> str:
    """All that was found, one a line, for a failing test to print."""
    return f"{len(faults)} found\n" + "\n".join(faults)
