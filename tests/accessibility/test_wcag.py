"""accessibility/wcag-2.2.yaml is complete, and the tests it names exist."""

import ast
from typing import Any

import yaml

from waymark.paths import ROOT

# WCAG 2.2, W3C Recommendation: 4.1.1 is gone.
CRITERIA = {
    "A": """1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2
        2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.5.1 2.5.2 2.5.3 2.5.4 3.1.1 3.2.1 3.2.2 3.2.6 3.3.1 3.3.2
        3.3.7 4.1.2""",
    "AA": """1.2.4 1.2.5 1.3.4 1.3.5 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.4.5 2.4.6
        2.4.7 2.4.11 2.5.7 2.5.8 3.1.2 3.2.3 3.2.4 3.3.3 3.3.4 3.3.8 4.1.3""",
}


def entries() -> list[dict[str, Any]]:
    text = (ROOT / "accessibility" / "wcag-2.2.yaml").read_text("utf-8")
    found: list[dict[str, Any]] = yaml.safe_load(text)
    return found


def test_every_criterion_of_a_and_aa_stands_there_once() -> None:
    numbers = [one["criterion"] for one in entries()]
    assert len(numbers) == len(set(numbers))
    for level, listed in CRITERIA.items():
        assert {one["criterion"] for one in entries() if one["level"] == level} == set(
            listed.split()
        )


def test_every_criterion_says_how_it_is_met_and_what_is_not_checked() -> None:
    for one in entries():
        assert set(one) <= {"criterion", "name", "level", "how", "tests", "unchecked"}
        assert one["how"], one
        assert one["tests"] or one["unchecked"], one


def test_every_test_that_is_named_exists() -> None:
    for one in entries():
        for named in one["tests"]:
            path, _, function = named.partition("::")
            tree = ast.parse((ROOT / path).read_text("utf-8"))
            names = {part.name for part in tree.body if isinstance(part, ast.FunctionDef)}
            assert not function or function in names, named
