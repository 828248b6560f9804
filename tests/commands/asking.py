"""Asks the command line, as a person would."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from waymark import cli

EASY = "You can call us at any time. We help you with your tablets. Bring a friend if you like. "
LONG = "We go to you" + " and we go to you" * 6 + "."


@dataclass(frozen=True)
class Answer:
    code: int
    out: str
    err: str

    @property
    def records(self) -> list[dict[str, Any]]:
        """One object a line."""
        return [json.loads(line) for line in self.out.splitlines()]


class Asking:
    """`waymark plain …` in this process; `write` makes the files it asks about."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self._capsys = capsys

    def __call__(self, *arguments: object) -> Answer:
        with pytest.raises(SystemExit) as stopped:
            cli.main(["plain", *map(str, arguments)])
        said = self._capsys.readouterr()
        assert isinstance(stopped.value.code, int)
        return Answer(stopped.value.code, said.out, said.err)

    def write(self, name: str, text: str | bytes) -> Path:
        file = self.folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode() if isinstance(text, str) else text)
        return file

    def record(self, file: Path, *options: object) -> dict[str, Any]:
        """What is said about one file."""
        (one,) = self("check", file, "--format", "json", *options).records
        return one
