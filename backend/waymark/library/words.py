"""Finding glossary words in running text, each at its first use on a page."""

import re
from collections.abc import Iterator, Mapping
from functools import cached_property

from waymark.domain.glossary import Term


class Finder:
    """All spellings of one language's words, as one pattern: the longest spelling wins."""

    def __init__(self, terms: Mapping[str, Term]) -> None:
        self._slugs = {form.lower(): slug for slug, term in terms.items() for form in term.forms}

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        forms = sorted(self._slugs, key=len, reverse=True)
        either = "|".join(re.escape(form) for form in forms) or r"(?!)"
        return re.compile(rf"(?<![\w-])(?:{either})(?![\w-])", re.IGNORECASE)

    def on_a_page(self) -> "FirstUses":
        return FirstUses(self)

    def split(self, text: str) -> Iterator[tuple[str, str | None]]:
        """The text in pieces, each with the slug of the word it is, or None."""
        last = 0
        for match in self._pattern.finditer(text):
            yield text[last : match.start()], None
            yield match[0], self._slugs.get(match[0].lower())
            last = match.end()
        yield text[last:], None


class FirstUses:
    """The words met on one page. Only the first use of each is linked: more would be noise."""

    def __init__(self, finder: Finder) -> None:
        self._finder = finder
        self.met: set[str] = set()

    def __call__(self, text: str) -> Iterator[tuple[str, str | None]]:
        for piece, slug in self._finder.split(text):
            first = slug is not None and slug not in self.met
            if first and slug:
                self.met.add(slug)
            yield piece, slug if first else None
