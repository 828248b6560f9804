"""The languages that a text may be in, each under its own name."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from babel import Locale

from waymark.domain.language import Language
from waymark.plain.profile import PROFILES


@cache
def of_texts() -> Mapping[str, Language]:
    """Every language that the engine knows, in the order of their own names.

    >>> of_texts()["ar"].name, of_texts()["ar"].direction
    ('العربية', 'rtl')
    """
    known = sorted(map(_named, PROFILES), key=lambda language: language.name.casefold())
    return MappingProxyType({language.code: language for language in known})


def _named(code: str) -> Language:
    locale = Locale.parse(code)
    name = locale.get_display_name(code) or code
    return Language(
        code=code,
        name=name[0].upper() + name[1:],
        direction="rtl" if locale.text_direction == "rtl" else "ltr",
    )
