"""axe-core in the page. It needs a context with `bypass_csp`: our own policy would refuse it."""

from pathlib import Path

from playwright.sync_api import Page

from tests.accessibility.checks import look
from waymark.paths import ROOT

AXE = Path(ROOT / "accessibility" / "axe" / "axe.min.js")
WCAG_AND_BEST_PRACTICE = (
    "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice",
)  # fmt: skip


def violations(page: Page) -> list[str]:
    """All A and AA rules with target-size, which axe leaves out by itself, and best practice."""
    return _run(page, {"tags": WCAG_AND_BEST_PRACTICE, "rules": ["target-size"]})


def weak_contrast(page: Page) -> list[str]:
    """Text with less than 7:1 (WCAG 1.4.6, level AAA)."""
    return _run(page, {"tags": [], "rules": ["color-contrast-enhanced"]})


def _run(page: Page, asked: object) -> list[str]:
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(AXE.read_text("utf-8"))
    return look(page, "axe", asked)
