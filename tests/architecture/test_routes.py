"""Every address says who may use it. So far all are for everybody: nothing here is personal."""

from collections.abc import Iterator

from fastapi.routing import APIRoute
from starlette.routing import BaseRoute
from starlette.testclient import TestClient

# An address that is not on this list, or not of this list any more, must be looked at by a person.
PUBLIC = {
    "home.add_slash", "home.choose_language", "home.keep_settings", "home.show_accessibility",
    "home.show_gallery", "home.show_home", "home.show_privacy", "home.show_settings",
    "learn.check_guide", "learn.check_module", "learn.judge_guide", "learn.judge_module",
    "learn.list_guides", "learn.list_modules", "learn.list_words", "learn.read_guide",
    "learn.read_module", "learn.read_word", "learn.thank_guide", "learn.thank_module",
    "_alive", "_ready",
}  # fmt: skip


def routes(portal: TestClient) -> Iterator[APIRoute]:
    app = portal.app.app  # type: ignore[attr-defined]

    def below(found: list[BaseRoute]) -> Iterator[APIRoute]:
        for route in found:
            if isinstance(route, APIRoute):
                yield route
            else:
                yield from below(getattr(route, "routes", None) or [])

    yield from below(app.routes)


def test_every_address_is_known_and_public(portal: TestClient) -> None:
    assert {route.name for route in routes(portal)} == PUBLIC


def test_what_changes_something_is_never_a_get(portal: TestClient) -> None:
    changing = {"keep_settings", "judge_module", "judge_guide"}
    for route in routes(portal):
        if route.name.rpartition(".")[2] in changing and "GET" in route.methods:
            assert route.endpoint.__name__ == "back"


def test_no_route_speaks_to_the_network_while_the_loop_waits(portal: TestClient) -> None:
    """Routes are plain functions: their database calls must not stop everybody else."""
    import inspect

    for route in routes(portal):
        assert not inspect.iscoroutinefunction(route.endpoint), route.name
