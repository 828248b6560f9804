"""What many tests share: a clock that stands still, both databases, a portal, a browser."""

import functools
import os
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from sqlalchemy import Engine, create_engine, text
from starlette.testclient import TestClient

from tests import browsers, machine, servers, tree
from tests.browsers import OpenPage
from waymark.app import Portal, create_app
from waymark.db.engine import connect
from waymark.db.migrate import upgrade
from waymark.domain.language import Language
from waymark.library.library import Library
from waymark.library.read import read
from waymark.paths import ROOT
from waymark.settings import Settings

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def no_settings_of_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    """A developer's own environment must not change what the tests see."""
    for name in list(os.environ):
        if name.startswith("WAYMARK_") and name != "WAYMARK_CORPUS":
            monkeypatch.delenv(name)


@pytest.fixture(autouse=True)
def real_content_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """The library is immutable, so every portal of a test run may share the real one."""
    monkeypatch.setattr("waymark.library.shelf.read", read_once)


@functools.cache
def read_once_of(root: Path, languages: tuple[Language, ...]) -> Library:
    return read(root, languages)


def read_once(root: Path, languages: tuple[Language, ...]) -> Library:
    return read_once_of(root, languages) if root == ROOT else read(root, languages)


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A small project with one page in two languages, and nothing wrong with it."""
    return tree.plant(tmp_path / "project")


def _missing(reason: str) -> BaseException:
    """What ends a test that needs more than this machine has. In CI it fails."""
    return pytest.fail.Exception(reason) if os.environ.get("CI") else pytest.skip.Exception(reason)


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """A PostgreSQL server of this test run's own."""
    if machine.postgresql() is None:
        raise _missing("PostgreSQL is not installed")
    with servers.postgres() as url:
        yield url


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """An empty database of each kind."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'waymark.sqlite'}"
    server: str = request.getfixturevalue("postgres")
    name = f"test_{os.urandom(6).hex()}"
    admin = create_engine(server, isolation_level="AUTOCOMMIT")
    with admin.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    admin.dispose()
    return server.removesuffix("postgres") + name


@pytest.fixture
def engine(database_url: str) -> Iterator[Engine]:
    """A migrated database of each kind."""
    engine = connect(database_url)
    upgrade(engine)
    yield engine
    engine.dispose()


OpenPortal = Callable[..., TestClient]


@pytest.fixture
def open_portal(tmp_path: Path) -> Iterator[OpenPortal]:
    """Opens a portal without a network; any setting can be given. Its clock stands at noon."""
    opened: list[Portal] = []

    def open_(**given: object) -> TestClient:
        root = given.pop("root", None)
        url = f"sqlite:///{tmp_path / 'waymark.sqlite'}"
        settings = Settings.model_validate({"database_url": url, "secret_key": "s" * 32} | given)
        extra = {"root": root} if root else {}
        portal = create_app(settings, now=lambda: NOON, **extra)  # type: ignore[arg-type]
        upgrade(portal.state.engine)
        opened.append(portal)
        return TestClient(
            portal, base_url="http://localhost:8000", raise_server_exceptions=False,
            follow_redirects=False,
        )  # fmt: skip

    yield open_
    for portal in opened:
        portal.state.engine.dispose()


@pytest.fixture
def portal(open_portal: OpenPortal) -> TestClient:
    """A portal with SQLite and the usual settings."""
    return open_portal()


@pytest.fixture
def portal_on_both(open_portal: OpenPortal, database_url: str) -> TestClient:
    """A portal on each kind of database."""
    return open_portal(database_url=database_url)


@pytest.fixture(scope="session")
def chromium() -> Path:
    """The browser's program."""
    found = machine.browser()
    if found is None:
        raise _missing("There is no browser on this machine")
    return found


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a portal that runs as a process of its own, for the browser."""
    with servers.portal(tmp_path_factory.mktemp("portal")) as url:
        yield url


@pytest.fixture(scope="session")
def browser(chromium: Path) -> Iterator[Browser]:
    """One browser for all tests of a worker; each test opens its own pages in it."""
    with browsers.launched(chromium) as browser:
        yield browser


@pytest.fixture
def open_page(browser: Browser, address: str) -> Iterator[OpenPage]:
    """Opens pages of the running portal, each as somebody who has never been here."""
    with browsers.opening(browser, address) as open_:
        yield open_
