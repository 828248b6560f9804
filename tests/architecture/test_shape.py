"""Small files, names that mean something, styles that work in both directions."""

import re
import tomllib
from pathlib import Path

import pytest

from waymark.paths import CHECKOUT, COMPONENTS, PACKAGE, STATIC, TEMPLATES

FORBIDDEN = {"utils", "helpers", "common", "base", "misc", "manager", "handler", "core"}
STYLES = sorted([*STATIC.rglob("*.css"), *COMPONENTS.rglob("*.css")])
# Left and right turn around in right-to-left scripts: only start and end do not.
PHYSICAL = re.compile(
    r"(?<![\w-])(?:(?:margin|padding|border|inset|scroll-margin|scroll-padding)-(?:left|right)"
    r"|left|right|text-align\s*:\s*(?:left|right)|float\s*:\s*(?:left|right)"
    r"|border-(?:top|bottom)-(?:left|right)-radius)\s*(?:[-\w]*\s*:|;|\})"
)


def test_no_file_grows_too_long() -> None:
    """Over 300 lines: which noun is hiding in it?"""
    files = [*PACKAGE.rglob("*.py"), *(CHECKOUT / "tests").rglob("*.py")]
    long = {
        file.relative_to(CHECKOUT).as_posix(): lines
        for file in files
        if (lines := len(file.read_text("utf-8").splitlines())) > 300
    }
    assert long == {}


def test_no_name_is_a_drawer_for_everything() -> None:
    assert [file for file in PACKAGE.rglob("*.py") if file.stem in FORBIDDEN] == []


def test_every_folder_of_the_top_level_says_what_it_is() -> None:
    for name in ("backend", "content", "locales", "frontend", "accessibility", "tests"):
        assert (CHECKOUT / name / "README.md").read_text("utf-8").startswith("# ")


def test_styles_know_no_left_and_right() -> None:
    found = {
        file.relative_to(CHECKOUT).as_posix(): hits
        for file in STYLES
        if (hits := PHYSICAL.findall(file.read_text("utf-8")))
    }
    assert found == {}


@pytest.mark.parametrize(
    "css", ["a{margin-left: 1rem}", "a{left:0}", "a{text-align: right;}", "a{padding-right:0}"]
)
def test_the_check_sees_a_left_or_right(css: str) -> None:
    assert PHYSICAL.search(css)


@pytest.mark.parametrize("file", STYLES, ids=lambda file: file.stem)
def test_sizes_of_text_follow_the_reader(file: Path) -> None:
    """No font size in px or pt outside print: text must grow with the reader's setting."""
    # A drawing's px is a unit of the drawing, which grows with the page.
    if file.stem not in {"print", "picture"}:
        text = re.sub(r"@media print\s*\{.*?\n\}", "", file.read_text("utf-8"), flags=re.DOTALL)
        assert not re.search(r"font(?:-size)?\s*:[^;}]*\d(?:px|pt)", text)


def test_templates_have_no_inline_code() -> None:
    for file in [*TEMPLATES.rglob("*.html"), *COMPONENTS.rglob("*.html")]:
        text = file.read_text("utf-8")
        assert not re.search(r"\sstyle=|\son[a-z]+=|\bhx-on|javascript:", text), file
        # One filter for one reason: library/picture.py builds drawings of allowed shapes only.
        assert file.name == "picture.html" or not re.search(r"\|\s*safe\b", text), file


def test_the_storeys_are_all_named() -> None:
    """A new package must find its storey before it can be imported by anyone."""
    settings = tomllib.loads((CHECKOUT / "pyproject.toml").read_text("utf-8"))
    layers = settings["tool"]["importlinter"]["contracts"][0]["layers"]
    named = {name.strip() for layer in layers for name in layer.split("|")}
    found = {path.stem for path in PACKAGE.iterdir() if path.suffix == ".py" or path.is_dir()} - {
        "__init__",
        "__pycache__",
        "_data",
    }
    assert found == named
