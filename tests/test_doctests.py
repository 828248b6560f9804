"""The examples in the documentation are true."""

import doctest
import importlib

import pytest

from waymark.paths import PACKAGE

MODULES = sorted(
    ".".join(("waymark", *file.relative_to(PACKAGE).with_suffix("").parts))
    for folder in ("domain", "web", "plain", "library")
    for file in (PACKAGE / folder).glob("*.py")
    if ">>>" in file.read_text("utf-8")
)


def test_there_are_examples() -> None:
    assert len(MODULES) >= 5


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_are_true(name: str) -> None:
    module = importlib.import_module(name.removesuffix(".__init__"))
    result = doctest.testmod(module)
    assert result.attempted > 0
    assert result.failed == 0
