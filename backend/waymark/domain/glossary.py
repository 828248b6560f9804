"""The words this portal explains."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from waymark.domain.language import Language
from waymark.domain.review import Standing
from waymark.plain import Entry, Lexicon, Report


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A word and its plain meaning. `forms` are its spellings in running text, longest first."""

    slug: str
    name: str
    meaning: str
    more: str = ""
    forms: tuple[str, ...]
    also: tuple[str, ...] = ()
    """Those of them that are other names for the same thing."""
    reading: Report
    related: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Glossary:
    """One language's terms, in its alphabetical order."""

    language: Language
    terms: Mapping[str, Term]
    reading: Report
    standing: Standing


def lexicon(terms: Iterable[Term]) -> Lexicon:
    """Words that are explained, as the plain-language engine needs them."""
    return Lexicon(
        tuple(
            Entry(name=term.name, forms=term.forms, meaning=term.meaning, also=term.also)
            for term in terms
        )
    )
