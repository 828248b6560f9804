"""The programs the tests need besides Python: a browser and PostgreSQL. Found, or installed.

`python -m tests.machine` is what `make test` runs first: it ends with one line that says what to
install where it cannot do so itself.
"""

import contextlib
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

_BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def browser() -> Path | None:
    """A Chromium: the one on the PATH, or the one that Playwright keeps."""
    for name in _BROWSERS:
        if found := shutil.which(name):
            return Path(found)
    return _playwrights_own()


def postgresql() -> Path | None:
    """The folder of PostgreSQL's server programs."""
    places = [Path(found).resolve().parent] if (found := shutil.which("initdb")) else []
    places += sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    places += [Path("/opt/homebrew/bin"), Path("/usr/local/bin")]
    return next((place for place in places if (place / "postgres").exists()), None)


def _playwrights_own() -> Path | None:
    from playwright.sync_api import Error, sync_playwright

    try:
        with sync_playwright() as playwright:
            path = Path(playwright.chromium.executable_path)
    except Error:
        return None
    return path if path.exists() and _starts(path) else None


def _starts(browser: Path) -> bool:
    """A downloaded browser may lack libraries of the system."""
    with contextlib.suppress(OSError, subprocess.TimeoutExpired):
        tried = subprocess.run([browser, "--version"], capture_output=True, check=False, timeout=60)
        return tried.returncode == 0
    return False


def _playwright_installs() -> None:
    subprocess.run(
        [sys.executable, "-m", "playwright", "install", "chromium"],
        check=False,
        capture_output=True,
        timeout=900,
    )


def _system_installs(package: str) -> Callable[[], None]:
    def install() -> None:
        if os.geteuid() != 0 or not shutil.which("apt-get"):
            return
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        for command in (["update"], ["install", "-y", "--no-install-recommends", package]):
            subprocess.run(
                ["apt-get", *command],
                env=environment,
                check=False,
                capture_output=True,
                timeout=900,
            )

    return install


def _ensure(
    what: str, find: Callable[[], Path | None], *ways: Callable[[], None], otherwise: str
) -> None:
    for way in (lambda: None, *ways):
        with contextlib.suppress(OSError, subprocess.TimeoutExpired):
            way()
        if found := find():
            print(f"{what}: {found}")
            return
    sys.exit(f"The tests need {what}. {otherwise}")


def main() -> None:
    _ensure(
        "a browser",
        browser,
        _playwright_installs,
        _system_installs("chromium"),
        otherwise="Please install Chromium so that `chromium` is on the PATH.",
    )
    _ensure(
        "PostgreSQL",
        postgresql,
        _system_installs("postgresql"),
        otherwise="Please install PostgreSQL 15 or newer so that `initdb` is on the PATH.",
    )


if __name__ == "__main__":
    main()
