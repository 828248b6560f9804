"""The front door."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests import servers
from waymark import cli
from waymark.paths import PACKAGE, ROOT


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    import os

    return subprocess.run(
        [sys.executable, "-m", "waymark", *arguments],
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def code(*arguments: str) -> int:
    with pytest.raises(SystemExit) as stopped:
        cli.main(arguments)
    return stopped.value.code if isinstance(stopped.value.code, int) else 1


def test_check_is_silent_about_good_content(
    small: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert code("check", str(small)) == 0
    assert capsys.readouterr().out == "Nothing to remark.\n"


def test_check_names_file_line_level_and_message(
    small: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = small / "content/modules/a-page"
    (page / "de.md").write_text((page / "de.md").read_text().replace("112", "113"))
    (page / "module.yaml").write_text((page / "module.yaml").read_text() + "extra: 1\n")
    guide = small / "content/guides/a-guide"
    (guide / "de.md").write_text((guide / "de.md").read_text().replace("112", "113"))
    assert code("check", str(small)) == 1
    out = capsys.readouterr().out
    assert "content/modules/a-page/module.yaml:15  must" in out
    assert "content/guides/a-guide/de.md:23        must" in out
    assert code("check", str(guide)) == 1
    assert "a-page" not in capsys.readouterr().out
    assert code("check", str(small / "content/glossary")) == 0
    assert capsys.readouterr().out == "Nothing to remark.\n"
    assert code("check", str(small), "--format", "json") == 1
    found = json.loads(capsys.readouterr().out)
    assert {"path", "line", "level", "message"} == set(found[-1])


def test_a_place_that_does_not_exist_is_not_green(capsys: pytest.CaptureFixture[str]) -> None:
    assert code("check", "no/such/place") == 2
    assert "no/such/place" in capsys.readouterr().err


def test_only_what_should_be_better_is_no_failure(
    small: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = small / "content/modules/a-page"
    (page / "en.md").write_text((page / "en.md").read_text().replace("One thing", "A thing"))
    assert code("check", str(small)) == 0
    assert "should" in capsys.readouterr().out


def test_the_baseline_of_the_content_is_written_and_read(
    small: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = small / "content/modules/a-page"
    long = "We go to you" + " and we go to you" * 6 + "."
    (page / "en.md").write_text((page / "en.md").read_text().replace("One thing.", long))
    assert code("check", str(small)) == 1
    assert code("check", str(small), "--write-baseline") == 0
    assert "content/plain-baseline.json" in capsys.readouterr().out
    assert (small / "content/plain-baseline.json").is_file()
    assert code("check", str(small)) == 0


def test_plain_says_its_exit_codes(capsys: pytest.CaptureFixture[str]) -> None:
    for action in ("check", "explain", "compare", "selftest"):
        assert code("plain", action, "--help") == 0
        out = capsys.readouterr().out
        assert "0  nothing must be mended" in out
        assert "2  the question was not understood, or a file could not be read" in out


@pytest.mark.parametrize("sentences", [2, 5000])
def test_a_reader_who_has_read_enough_is_no_error(sentences: int, tmp_path: Path) -> None:
    """Whether the answer is short enough to wait in the pipe or not."""
    file = tmp_path / "page.en.txt"
    file.write_text("We go to 1, 2 and 3 of you.\n\n" * sentences)
    program = [sys.executable, "-m", "waymark", "plain", "check", str(file), "--format", "sarif"]
    with subprocess.Popen(program, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as done:
        assert done.stdout
        assert done.stderr
        done.stdout.close()
        assert done.stderr.read() == b""


def test_a_wrong_setting_stops_the_start_with_one_line() -> None:
    done = run("serve", WAYMARK_DATABASE_URL="nonsense")
    assert done.returncode == 1
    assert done.stderr == "waymark: WAYMARK_DATABASE_URL: is not a database address.\n"


@pytest.mark.parametrize(
    ("url", "says"),
    [
        ("postgresql+psycopg://waymark@127.0.0.1:1/none", "The database cannot be opened: "),
        ("sqlite:////proc/nowhere/waymark.sqlite", "The database's folder cannot be made: "),
        ("sqlite+aiosqlite:///x", "WAYMARK_DATABASE_URL: must begin with sqlite:///"),
    ],
)
def test_a_database_that_cannot_be_reached_stops_the_start(
    url: str, says: str, tmp_path: Path
) -> None:
    done = run("serve", "--data", str(tmp_path), WAYMARK_DATABASE_URL=url)
    assert done.returncode == 1
    assert done.stderr.startswith(f"waymark: {says}")
    assert done.stderr.count("\n") == 1


def test_migrate_may_use_the_owner_of_the_database(tmp_path: Path) -> None:
    owner = f"sqlite:///{tmp_path / 'owned.sqlite'}"
    done = run("migrate", WAYMARK_MIGRATE_DATABASE_URL=owner, WAYMARK_DATABASE_URL="sqlite://")
    assert done.returncode == 0
    assert (tmp_path / "owned.sqlite").exists()


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_a_database_server_that_is_not_up_to_date_stops_the_start(database_url: str) -> None:
    """An embedded database is brought up to date by itself, a server's by `waymark migrate`."""
    done = run("serve", "--data", "/nonexistent", WAYMARK_DATABASE_URL=database_url,
               WAYMARK_SECRET_KEY="s" * 32)  # fmt: skip
    assert done.returncode == 1
    assert "waymark migrate" in done.stderr
    assert run("migrate", WAYMARK_DATABASE_URL=database_url).returncode == 0


def test_serve_opens_the_portal_and_keeps_its_data_in_one_folder(tmp_path: Path) -> None:
    with servers.portal(tmp_path) as address:
        import urllib.request

        with urllib.request.urlopen(f"{address}/en/") as answer:
            assert answer.status == 200
            assert "server" not in {name.lower() for name in answer.headers}
    assert {file.name for file in (tmp_path / "data").iterdir()} >= {"secret.key", "waymark.sqlite"}


def test_broken_content_stops_the_start(tmp_path: Path) -> None:
    """A copy of the project whose content has a fault does not open, and says why."""
    for name in ("content", "locales", "frontend", "accessibility"):
        shutil.copytree(ROOT / name, tmp_path / name)
    shutil.copytree(PACKAGE, tmp_path / "backend" / "waymark")
    page = tmp_path / "content/modules/what-is-personalised-medicine/module.yaml"
    page.write_text(page.read_text().replace("level: start", "level: nowhere"))
    done = run("serve", PYTHONPATH=str(tmp_path / "backend"))
    assert done.returncode == 1
    assert "what-is-personalised-medicine/module.yaml" in done.stderr


def test_translate_status_says_what_is_done(capsys: pytest.CaptureFixture[str]) -> None:
    assert code("translate", "status") == 0
    out = capsys.readouterr().out
    assert "de  interface 100%" in out
    assert "stale 0" in out


def test_a_language_begins_with_a_line_in_languages_yaml(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert code("translate", "add", "xx") == 1
    assert "languages.yaml" in capsys.readouterr().out


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["nothing"],
        ["check", "--format", "xml"],
        ["serve", "x"],
        ["plain"],
        ["plain", "check"],
        ["plain", "check", "x.md", "--level", "hard"],
        ["plain", "compare", "x.md"],
    ],
)
def test_a_command_that_is_not_there_is_explained(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert code(*arguments) == 2
    assert "usage: waymark" in capsys.readouterr().err
