"""One page, one dataclass, one template; and a template uses nothing else."""

import importlib
from dataclasses import fields
from pathlib import Path

import pytest
from jinja2 import meta

from waymark.paths import COMPONENTS, PACKAGE, TEMPLATES
from waymark.web.page import EVERYWHERE, Page
from waymark.web.templates import templates


def all_pages() -> list[type[Page]]:
    for file in PACKAGE.glob("*/*.py"):
        if file.stem in {"pages", "errors"}:
            importlib.import_module(f"waymark.{file.parent.name}.{file.stem}")

    def below(page: type[Page]) -> list[type[Page]]:
        return [one for child in page.__subclasses__() for one in (child, *below(child))]

    return below(Page)


def referenced(template: str) -> set[str]:
    env = templates("en")
    assert env.loader is not None
    tree = env.parse(env.loader.get_source(env, template)[0])
    return {name for name in meta.find_referenced_templates(tree) if name}


def undeclared(template: str) -> set[str]:
    """What a template takes from outside: itself, and what it extends or includes."""
    env = templates("en")
    assert env.loader is not None
    source, _, _ = env.loader.get_source(env, template)
    return meta.find_undeclared_variables(env.parse(source)) - set(env.globals)


def test_there_are_pages() -> None:
    assert len(all_pages()) >= 15


@pytest.mark.parametrize("page", all_pages(), ids=lambda page: page.__name__)
def test_a_template_uses_only_the_fields_of_its_page(page: type[Page]) -> None:
    allowed = {field.name for field in fields(page)} | EVERYWHERE
    assert undeclared(page.template) <= allowed


def test_the_layout_uses_only_what_every_page_has() -> None:
    assert undeclared("layout.html") <= EVERYWHERE


def test_every_template_belongs_to_a_page() -> None:
    used: set[str] = set()
    waiting = {page.template for page in all_pages()}
    while waiting:
        name = waiting.pop()
        if name not in used:
            used.add(name)
            waiting |= referenced(name)
    found = {file.relative_to(TEMPLATES).as_posix() for file in TEMPLATES.rglob("*.html")}
    assert found <= used


@pytest.mark.parametrize("folder", sorted(COMPONENTS.iterdir()), ids=lambda folder: folder.name)
def test_a_component_is_a_macro_with_examples(folder: Path) -> None:
    name = folder.name
    source = (folder / f"{name}.html").read_text("utf-8")
    assert f"macro {name}(" in source
    assert (folder / "examples.yaml").is_file()
    # A macro gets everything as an argument: it works in the gallery as it does on a page.
    assert undeclared(f"{name}/{name}.html") == set()
