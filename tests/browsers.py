"""A real browser for the tests: how it is started, and the pages it opens."""

import contextlib
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize, sync_playwright

PHONE: ViewportSize = {"width": 360, "height": 740}
DESK: ViewportSize = {"width": 1280, "height": 800}

OpenPage = Callable[..., Page]
"""Opens a page of a browser that has never been here. Options are Playwright's own."""

_QUIET = (
    "--headless=new",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@contextlib.contextmanager
def launched(program: Path) -> Iterator[Browser]:
    """A browser that speaks to nobody but the portal. Its scroll bars take room, as on a desk."""
    arguments = list(_QUIET)
    if os.geteuid() == 0:
        arguments.append("--no-sandbox")  # Chromium refuses to run as root with it
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=program,
            args=arguments,
            ignore_default_args=["--hide-scrollbars"],
        )
        yield browser
        browser.close()


@contextlib.contextmanager
def opening(browser: Browser, address: str) -> Iterator[OpenPage]:
    """Opens pages; each has a fresh context, and all are closed at the end."""
    opened: list[BrowserContext] = []

    def open_(look: str = "", **options: Any) -> Page:
        context = browser.new_context(**({"base_url": address, "viewport": PHONE} | options))
        context.set_default_timeout(10_000)
        opened.append(context)
        if look:
            context.add_cookies([{"name": "look", "value": look, "url": address}])
        return context.new_page()

    yield open_
    for context in opened:
        context.close()
