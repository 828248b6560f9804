"""Jinja, one environment per language."""

from datetime import date, datetime
from functools import cache

from babel.dates import format_date
from babel.numbers import format_decimal
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from waymark.paths import COMPONENTS, TEMPLATES
from waymark.web.page import Frame, Page, context
from waymark.web.translations import translations


@cache
def templates(code: str) -> Environment:
    """Jinja for one language. Overlays would share their translations, so each has its own."""
    env = Environment(
        loader=FileSystemLoader([TEMPLATES, COMPONENTS]),
        autoescape=True,
        undefined=StrictUndefined,
        extensions=["jinja2.ext.i18n", "jinja2.ext.do"],
        trim_blocks=True,
        lstrip_blocks=True,
    )
    env.policies["ext.i18n.trimmed"] = True
    env.install_gettext_translations(translations(code), newstyle=True)  # type: ignore[attr-defined]
    env.filters["day"] = lambda day: in_words(day, code)
    env.filters["number"] = lambda number: format_decimal(number, locale=code)
    return env


def in_words(day: date | datetime, code: str) -> str:
    """A day as people write it.

    >>> in_words(date(2026, 11, 23), "de")
    '23. November 2026'
    """
    return format_date(day, "long", locale=code)


def render(page: Page, frame: Frame) -> str:
    template = templates(frame.language.code).get_template(page.template)
    return template.render(context(page, frame))
