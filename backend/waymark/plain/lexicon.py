"""Words that somebody has explained: a glossary, as the engine needs it."""

from collections.abc import Iterable
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One thing with its name, its plain meaning, and how it stands in running text.

    `forms` are all spellings of it. `also` are those of them that are other names for the same
    thing: a text that mixes them with the rest makes readers look for a difference.
    """

    name: str
    forms: tuple[str, ...]
    meaning: str = ""
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The explained words of one language."""

    entries: tuple[Entry, ...] = ()
    words: frozenset[str] = field(init=False)
    """Every single word that is a form, or a part of one, in lower case."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "words", frozenset(_words(self.entries)))


def _words(entries: Iterable[Entry]) -> Iterable[str]:
    for entry in entries:
        for form in (entry.name, *entry.forms):
            yield from form.lower().replace("’", "'").replace("-", " ").split()


NOTHING_EXPLAINED = Lexicon()
