"""What ends a sentence in one language, and what only looks as if it did."""

import re
from dataclasses import dataclass
from functools import cache

from waymark.plain.abbreviation import Abbreviations, abbreviations
from waymark.plain.stop_lists import Words, listed
from waymark.plain.unit import JOINER
from waymark.plain.word_lists import lists_of

QUOTES = "\"'”’“‘»«›‹」』"
# What closes behind a mark: quotes (« closes where » opens), brackets, directions of writing, stars
# of emphasis, and numbers of notes.
_CLOSERS = (
    rf"[{QUOTES})\]*\u200e\u200f\u202c\u2069{JOINER}]*+"
    r"(?:\[\d{1,3}(?:[,;–-]\s?\d{1,3}){0,9}\]|[⁰¹²³⁴-⁹]{1,6})?"
    r"(?:[ \u00a0\u202f]»)?(?=\s|$)"
)
_MARKS = ".!?…؟۔"
# Greek asks with a semicolon; U+037E is the same mark before normalisation.
_GREEK_MARKS = _MARKS + ";\u037e"


@dataclass(frozen=True, slots=True)
class Ends:
    """How one language ends its sentences."""

    mark: re.Pattern[str]
    abbreviations: Abbreviations
    says: Words
    """Verbs that tell who said what stands in quotes before them."""
    leading: Words
    """Words that begin a clause and no whole sentence, `if`. For scripts without case."""
    hanging: frozenset[str] = frozenset()
    """Words that cannot be the last of a sentence: articles, prepositions, conjunctions."""

    def hangs(self, chunk: str) -> bool:
        """Whether a last chunk shows that the full stop behind it was put in at random."""
        return bool(self.hanging) and chunk.strip(_PUNCTUATION).lower() in self.hanging


@cache
def ends_of(code: str) -> Ends:
    """The ends of a language; of one we do not know, the marks that all share."""
    marks = re.escape(_GREEK_MARKS if code == "el" else _MARKS)
    # Possessive, and never begun inside a run of marks: junk must not make it slow.
    run = rf"(?<![{marks}])(?P<run>\.(?:[ \u00a0]\.){{2,3}}|[{marks}]++)"
    return Ends(
        mark=re.compile(run + _CLOSERS),
        abbreviations=abbreviations(code),
        says=Words.of(listed(code, "says")),
        leading=Words.of(listed(code, "leading")),
        hanging=lists_of(code).function_words,
    )


_PUNCTUATION = "\"'”’“»›)]([«„.!?…؟۔,;:" + JOINER
