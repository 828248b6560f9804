"""The languages of this portal, from locales/languages.yaml."""

from functools import cache

import yaml
from pydantic import TypeAdapter

from waymark.domain.language import Language
from waymark.paths import LOCALES


@cache
def languages() -> tuple[Language, ...]:
    """All languages in the order of the menu; the first is the source language."""
    text = (LOCALES / "languages.yaml").read_text("utf-8")
    return TypeAdapter(tuple[Language, ...]).validate_python(yaml.safe_load(text))


@cache
def by_code() -> dict[str, Language]:
    return {language.code: language for language in languages()}
