"""The environment, typed. A wrong value stops the start with one clear line."""

import os
import secrets
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Self

from pydantic import AfterValidator, Field, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError

PREFIX = "WAYMARK_"
# Asked for by the tests, not by the portal.
NOT_OURS = {"WAYMARK_CORPUS"}


class WrongSettings(Exception):
    """The environment cannot be used. Its text is the one line to show."""


def _database(url: str) -> str:
    try:
        driver = make_url(url).drivername
    except ArgumentError:
        raise ValueError("is not a database address") from None
    if driver not in {"sqlite", "postgresql+psycopg"}:
        raise ValueError("must begin with sqlite:/// or postgresql+psycopg://")
    return url


def _base(url: str) -> str:
    if not url.startswith(("http://", "https://")):
        raise ValueError("must begin with http:// or https://")
    return url.rstrip("/")


def _long_enough(key: str) -> str:
    if len(key) < 32:  # noqa: PLR2004 - 32 characters of hex are 128 bits
        raise ValueError("needs at least 32 characters")
    return key


class Settings(BaseSettings):
    """What a site can decide. Every field is an environment variable with WAYMARK_ before it."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, extra="forbid", frozen=True)

    database_url: Annotated[str, AfterValidator(_database)] = "sqlite:///data/waymark.sqlite"
    migrate_database_url: Annotated[str, AfterValidator(_database)] | None = None
    """The same database as its owner: `waymark migrate` uses it where the portal owns nothing."""
    base_url: Annotated[str, AfterValidator(_base)] = "http://localhost:8000"
    secret_key: Annotated[str, AfterValidator(_long_enough)] = Field(
        default_factory=lambda: secrets.token_hex(32), repr=False
    )
    reviewed_only: bool = False
    """Show only modules, guides and words that a clinician has read, and a native speaker if
    they are translated. The site's own statements on privacy and accessibility always stay."""
    development: bool = False
    """Read changed content at once, show its findings on the page, show the gallery."""
    demo: bool = False
    """The example clinic is there to be tried out, and so is the gallery."""

    @classmethod
    def from_environment(cls, **given: Any) -> Self:  # noqa: ANN401 - pydantic checks each of them
        """The settings of this process, or `WrongSettings` with one line that says what to mend."""
        unknown = _unknown(os.environ, known=set(cls.model_fields))
        if unknown:
            raise WrongSettings(f"{unknown[0]} is not a setting of Waymark.")
        try:
            return cls(**given)
        except ValidationError as error:
            first = error.errors()[0]
            name = PREFIX + "_".join(str(part) for part in first["loc"]).upper()
            reason = first["msg"].removeprefix("Value error, ")
            raise WrongSettings(f"{name}: {reason}.") from None


def _unknown(environment: Mapping[str, str], *, known: set[str]) -> list[str]:
    names = {PREFIX + name.upper() for name in known} | NOT_OURS
    return sorted(name for name in environment if name.startswith(PREFIX) and name not in names)


def kept_secret(folder: Path) -> str:
    """The secret of an embedded installation: made once, kept in a file only its owner can read."""
    file = folder / "secret.key"
    if not file.exists():
        folder.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w") as opened:
            opened.write(secrets.token_hex(32))
    return file.read_text().strip()
