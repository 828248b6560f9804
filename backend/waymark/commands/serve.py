"""`waymark serve`: the portal on an address, with its data in one folder."""

import os
from dataclasses import dataclass
from pathlib import Path

import uvicorn

from waymark.app import Portal, create_app
from waymark.commands.database import opened
from waymark.db.migrate import current, upgrade
from waymark.settings import Settings, WrongSettings, kept_secret


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where and how to serve."""

    host: str
    port: int
    data: Path
    workers: int
    demo: bool


def serve(place: Place) -> int:
    """Serve until stopped. Raises `WrongSettings` before anything is opened."""
    # Each worker is a process of its own and reads its settings from the environment.
    os.environ.update(_environment(place))
    settings = Settings.from_environment()
    _prepare(settings)
    print(f"Waymark opens at {settings.base_url} (Ctrl+C closes it)", flush=True)
    uvicorn.run(
        "waymark.commands.serve:portal",
        factory=True,
        host=place.host,
        port=place.port,
        workers=place.workers,
        access_log=False,  # nobody keeps a list of who read which page
        server_header=False,
        log_level="warning",
    )
    return 0


def portal() -> Portal:
    """The application of one worker."""
    return create_app(Settings.from_environment())


def _environment(place: Place) -> dict[str, str]:
    """What the command line decides, unless the environment has decided already."""
    given = dict(os.environ)
    wanted = {
        "WAYMARK_DATABASE_URL": f"sqlite:///{(place.data / 'waymark.sqlite').resolve()}",
        "WAYMARK_BASE_URL": f"http://localhost:{place.port}",
    }
    if "WAYMARK_SECRET_KEY" not in given:
        wanted["WAYMARK_SECRET_KEY"] = kept_secret(place.data)
    if place.demo:
        wanted["WAYMARK_DEMO"] = "true"
    return {name: value for name, value in wanted.items() if name not in given}


def _prepare(settings: Settings) -> None:
    """An embedded database is brought up to date; a server's is not touched without being asked."""
    with opened(settings.database_url) as engine:
        if engine.dialect.name == "sqlite":
            upgrade(engine)
        elif not current(engine):
            raise WrongSettings("The database is not up to date. Run `waymark migrate` first.")
