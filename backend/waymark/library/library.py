"""All content in memory, immutable: what the activities ask when they want to show something."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from waymark.domain.finding import Finding
from waymark.domain.glossary import Glossary, Term
from waymark.domain.language import Language
from waymark.domain.module import Leaf, Module, Shelf
from waymark.domain.refusal import NotThere

Editions = Mapping[str, Module]
"""One module in each of its languages, by language code."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Library:
    """The content of the portal. `version` changes whenever any of it does."""

    version: str
    source: Language
    shelves: Mapping[Shelf, Mapping[str, Editions]]
    glossaries: Mapping[str, Glossary]
    leaves: Mapping[str, Mapping[str, Leaf]]
    findings: tuple[Finding, ...]
    """What is broken: nobody may read it like this."""
    remarks: tuple[Finding, ...]
    """What could be better, readability above all. It does not stop the portal."""

    def module(self, shelf: Shelf, slug: str, language: Language) -> Module:
        """The page in that language, or in the source language; `NotThere` if there is none."""
        editions = self.shelves[shelf].get(slug, {})
        module = editions.get(language.code) or editions.get(self.source.code)
        if module is None:
            raise NotThere
        return module

    def modules(self, shelf: Shelf, language: Language) -> list[Module]:
        """Every page of a shelf in that language, in their order."""
        found = [self.module(shelf, slug, language) for slug in self.shelves[shelf]]
        return sorted(found, key=lambda module: (module.order, module.slug))

    def offered(self, shelf: Shelf, language: Language, *, reviewed_only: bool) -> list[Module]:
        """The pages of a shelf that a site shows: all, or those that have been reviewed."""
        return [
            module
            for module in self.modules(shelf, language)
            if module.standing.publishable or not reviewed_only
        ]

    def glossary(self, language: Language) -> Glossary:
        """The words in that language, or in the source language; `NotThere` without either."""
        found = self.glossaries.get(language.code) or self.glossaries.get(self.source.code)
        if found is None:
            raise NotThere
        return found

    def terms(self, language: Language, *, reviewed_only: bool) -> Mapping[str, Term]:
        """The words that a site shows in that language."""
        found = self.glossaries.get(language.code) or self.glossaries.get(self.source.code)
        if found is None or (reviewed_only and not found.standing.publishable):
            return {}
        return found.terms

    def leaf(self, slug: str, language: Language) -> Leaf:
        """A plain page of the site in that language, or in the source language."""
        editions = self.leaves.get(slug, {})
        leaf = editions.get(language.code) or editions.get(self.source.code)
        if leaf is None:
            raise NotThere
        return leaf

    @property
    def editions(self) -> Iterable[Module]:
        """Every module and guide in every language."""
        for shelf in self.shelves.values():
            for editions in shelf.values():
                yield from editions.values()
