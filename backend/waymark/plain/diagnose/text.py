"""A counted text, as the rules look at it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from re import Pattern
from typing import NamedTuple

from waymark.plain.diagnose.finding import Finding
from waymark.plain.lexicon import NOTHING_EXPLAINED, Lexicon
from waymark.plain.profile import Profile
from waymark.plain.standard import PLAIN, Standard
from waymark.plain.tally import Sentence
from waymark.plain.tokenise import is_number, tokeniser
from waymark.plain.unit import JOINER, Document, Span

# Characters in which a bracket is looked for: a few words.
_NEAR = 40
_AROUND_BRACKETS = " \u00a0\u202f\n\"'“”„«»‹›*_" + JOINER


class Token(NamedTuple):
    """A word or a number as it stands, without invisible marks, and where."""

    text: str
    start: int
    end: int

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)

    @property
    def is_number(self) -> bool:
        return is_number(self.text)


@dataclass(frozen=True, slots=True)
class Read:
    """A sentence with its words."""

    sentence: Sentence
    tokens: tuple[Token, ...]

    @property
    def span(self) -> Span:
        return self.sentence.span


@dataclass(frozen=True)
class Text:
    """Everything that a rule may ask about."""

    document: Document
    sentences: Sequence[Sentence]
    profile: Profile
    lexicon: Lexicon = NOTHING_EXPLAINED
    standard: Standard = PLAIN

    @cached_property
    def read(self) -> tuple[Read, ...]:
        """Every scored sentence with its words, in the order of the text."""
        return tuple(
            Read(sentence, tuple(self._tokens(sentence.span))) for sentence in self.sentences
        )

    def _tokens(self, span: Span) -> Iterator[Token]:
        scan = self.document.scan
        for found in self._words.finditer(scan, span.start, span.end):
            # Markup behind a word is no part of it.
            end = found.start() + len(found[0].rstrip(JOINER))
            yield Token(found[0].replace(JOINER, ""), found.start(), end)

    def bracketed(self, span: Span) -> bool:
        """Whether a word is explained by brackets behind it, or stands in brackets itself.

        `MRI (a scan with magnets)`, `a scan with magnets (called “MRI”)`.
        """
        scan = self.document.scan
        behind = scan[span.end : span.end + _NEAR].lstrip(_AROUND_BRACKETS)
        before = scan[max(0, span.start - _NEAR) : span.start]
        return behind[:1] == "(" or before.rfind("(") > before.rfind(")")

    @cached_property
    def _words(self) -> Pattern[str]:
        return tokeniser(
            divides_elisions=self.profile.divides_elisions, undivided=self.profile.undivided
        )


Rule = Callable[[Text], Iterator[Finding]]
