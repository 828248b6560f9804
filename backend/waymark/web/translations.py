"""The interface's sentences in each language, read from the .po files: nothing to compile."""

import io
from functools import cache

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.support import NullTranslations, Translations

from waymark.paths import LOCALES
from waymark.web.languages import languages


@cache
def translations(code: str) -> NullTranslations:
    """What gettext needs for one language. The source language needs nothing."""
    if code == languages()[0].code:
        return NullTranslations()
    with (LOCALES / code / "LC_MESSAGES" / "messages.po").open("rb") as file:
        catalog = read_po(file, locale=code)
    compiled = io.BytesIO()
    write_mo(compiled, catalog)
    compiled.seek(0)
    return Translations(compiled)
