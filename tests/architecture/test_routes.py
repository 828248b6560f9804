"""Every address says who may use it. So far all are for everybody: nothing here is personal."""

import importlib
import inspect
from collections.abc import Iterator

from fastapi.routing import APIRoute

from waymark.paths import PACKAGE

# An address that is not on this list, or not of this list any more, must be looked at by a person.
PUBLIC = {
    "author.check_text", "author.open_workbench", "author.read_our_texts",
    "home.add_slash", "home.choose_language", "home.keep_settings", "home.show_accessibility",
    "home.show_gallery", "home.show_home", "home.show_privacy", "home.show_settings",
    "learn.check_guide", "learn.check_module", "learn.judge_guide", "learn.judge_module",
    "learn.list_guides", "learn.list_modules", "learn.list_words", "learn.read_guide",
    "learn.read_module", "learn.read_word", "learn.thank_guide", "learn.thank_module",
}  # fmt: skip


def routes() -> Iterator[APIRoute]:
    """Every route of every activity, and the two of the application itself."""
    for file in sorted(PACKAGE.glob("*/routes.py")):
        module = importlib.import_module(f"waymark.{file.parent.name}.routes")
        yield from (route for route in module.router.routes if isinstance(route, APIRoute))


def test_every_address_is_known_and_public() -> None:
    assert {route.name for route in routes()} == PUBLIC


def test_what_changes_something_is_never_a_get() -> None:
    changing = {"keep_settings", "judge_module", "judge_guide"}
    for route in routes():
        if route.name.rpartition(".")[2] in changing and "GET" in (route.methods or ()):
            assert route.endpoint.__name__ == "back"


def test_no_route_speaks_to_the_network_while_the_loop_waits() -> None:
    """Routes are plain functions: their database calls must not stop everybody else."""
    for route in routes():
        assert not inspect.iscoroutinefunction(route.endpoint), route.name
