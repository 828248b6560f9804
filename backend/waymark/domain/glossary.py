"""The words this portal explains."""

from collections.abc import Mapping
from dataclasses import dataclass

from waymark.domain.language import Language
from waymark.domain.review import Standing
from waymark.plain import Report


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A word and its plain meaning. `forms` are its spellings in running text, longest first."""

    slug: str
    name: str
    meaning: str
    more: str = ""
    forms: tuple[str, ...]
    reading: Report
    related: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Glossary:
    """One language's terms, in its alphabetical order."""

    language: Language
    terms: Mapping[str, Term]
    reading: Report
    standing: Standing
