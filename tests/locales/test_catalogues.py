"""The interface in every language: nothing stale, nothing missing, no placeholder lost."""

import re
from collections import Counter

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po

from waymark.commands.translate import POT, collected
from waymark.domain.language import Language
from waymark.paths import LOCALES
from waymark.web.languages import languages

OTHERS = languages()[1:]
CODES = [language.code for language in OTHERS]
PLACEHOLDER = re.compile(r"%\(\w+\)[a-z]|%%|%")


def catalogue(language: Language) -> Catalog:
    with (LOCALES / language.code / "LC_MESSAGES" / "messages.po").open("rb") as file:
        return read_po(file, locale=language.code, abort_invalid=True)


def template() -> Catalog:
    with POT.open("rb") as file:
        return read_po(file)


def sentences(catalog: Catalog) -> list[Message]:
    """Every message but the first, which holds what a catalogue says of itself."""
    return [message for message in catalog if message.id]


def strings(message: Message) -> list[str]:
    return [message.string or ""] if isinstance(message.string, str) else list(message.string or [])


def ids(message: Message) -> list[str]:
    return [message.id] if isinstance(message.id, str) else list(message.id)


def placeholders(text: str) -> Counter[str]:
    return Counter(PLACEHOLDER.findall(text))


def lost(message: Message) -> list[str]:
    """Translations of a message that lack its placeholders. A plural may leave out its number.

    "One page" and "Two pages" may be words in a language, so a plural form needs a subset only.
    """
    if not all(strings(message)):
        return []  # not translated yet: another test says so
    wanted = placeholders(ids(message)[-1])
    if len(ids(message)) == 1:
        return [text for text in strings(message) if placeholders(text) != wanted]
    return [text for text in strings(message) if placeholders(text) - wanted]


def test_the_template_is_fresh() -> None:
    """`make strings` after changing a sentence."""
    assert collected() == POT.read_bytes()


@pytest.mark.parametrize("language", OTHERS, ids=CODES)
def test_every_sentence_is_translated(language: Language) -> None:
    found = catalogue(language)
    missing = [
        message.id
        for message in sentences(template())
        if (
            (known := found.get(message.id, message.context)) is None
            or not all(strings(known))
            or known.fuzzy
        )
    ]
    assert missing == []


@pytest.mark.parametrize("language", OTHERS, ids=CODES)
def test_no_sentence_is_left_over(language: Language) -> None:
    wanted = {(message.id, message.context) for message in template()}
    assert [
        one.id for one in sentences(catalogue(language)) if (one.id, one.context) not in wanted
    ] == []
    assert not catalogue(language).obsolete


@pytest.mark.parametrize("language", OTHERS, ids=CODES)
def test_no_placeholder_is_lost_or_made_up(language: Language) -> None:
    assert {
        message.id: lost(message) for message in sentences(catalogue(language)) if lost(message)
    } == {}


@pytest.mark.parametrize("language", OTHERS, ids=CODES)
def test_every_plural_has_as_many_forms_as_its_language(language: Language) -> None:
    found = catalogue(language)
    for message in sentences(found):
        if message.pluralizable:
            assert len(strings(message)) == found.num_plurals, message.id


@pytest.mark.parametrize("language", OTHERS, ids=CODES)
def test_no_sentence_carries_markup(language: Language) -> None:
    """A catalogue is text. Tags would be a way in for code, and a burden for translators."""
    for message in sentences(catalogue(language)):
        for text in strings(message):
            assert not re.search(r"<[a-zA-Z/!]", text), text


def test_the_check_sees_a_lost_placeholder() -> None:
    assert lost(Message("%(n)s of %(m)s", "%(n)s von"))
    assert lost(Message("100 %%", "100 %"))
    assert lost(Message(("one", "%(n)s"), ("eins", "%(x)s")))
    assert not lost(Message(("one", "%(n)s"), ("eins", "%(n)s")))
