"""The command line, ready to be asked in an empty folder."""

from pathlib import Path

import pytest

from tests.commands.asking import Asking


@pytest.fixture
def ask(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Asking:
    return Asking(tmp_path, capsys)
