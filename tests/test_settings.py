"""A wrong setting stops the start with one clear line."""

import stat
from pathlib import Path

import pytest

from waymark.settings import Settings, WrongSettings, kept_secret


@pytest.mark.parametrize(
    ("name", "value", "says"),
    [
        ("WAYMARK_DATABASE_URL", "mysql://x", "must begin with sqlite:/// or postgresql"),
        ("WAYMARK_DATABASE_URL", "nonsense", "is not a database address"),
        ("WAYMARK_BASE_URL", "example.org", "must begin with http:// or https://"),
        ("WAYMARK_SECRET_KEY", "short", "needs at least 32 characters"),
        ("WAYMARK_DEMO", "perhaps", "WAYMARK_DEMO"),
        ("WAYMARK_DATABSE_URL", "sqlite://", "is not a setting of Waymark"),
    ],
)
def test_a_wrong_setting_is_named_in_one_line(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, says: str
) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(WrongSettings) as caught:
        Settings.from_environment()
    assert name in str(caught.value)
    assert says in str(caught.value)
    assert "\n" not in str(caught.value)


def test_settings_come_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WAYMARK_BASE_URL", "https://waymark.example/")
    monkeypatch.setenv("WAYMARK_REVIEWED_ONLY", "yes")
    settings = Settings.from_environment()
    assert settings.base_url == "https://waymark.example"
    assert settings.reviewed_only


def test_a_secret_is_not_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WAYMARK_SECRET_KEY", "canary" * 8)
    assert "canary" not in repr(Settings.from_environment())


def test_the_kept_secret_stays_and_only_its_owner_reads_it(tmp_path: Path) -> None:
    first = kept_secret(tmp_path / "new")
    assert len(first) >= 32
    assert kept_secret(tmp_path / "new") == first
    assert stat.S_IMODE((tmp_path / "new" / "secret.key").stat().st_mode) == 0o600
    assert kept_secret(tmp_path / "other") != first
