"""CONS: two names for one thing in the same text."""

from collections.abc import Iterator

from waymark.plain.diagnose.finding import Finding
from waymark.plain.diagnose.phrases import Match, Phrases
from waymark.plain.diagnose.text import Text
from waymark.plain.lexicon import Entry
from waymark.plain.plainness import Band


def mixed_terms(text: Text) -> Iterator[Finding]:
    """The first use of a second name for something that the glossary knows by both."""
    double = [entry for entry in text.lexicon.entries if entry.also]
    if not double:
        return
    phrases = Phrases({form: entry for entry in double for form in entry.forms})
    first: dict[str, Match[Entry]] = {}
    told = set[str]()
    for read in text.read:
        for match in phrases.find(read.tokens):
            entry = match.means
            before = first.setdefault(entry.name, match)
            if entry.name in told or _name(before) == _name(match):
                continue
            told.add(entry.name)
            yield Finding(
                code="CONS",
                severity=Band.AMBER,
                span=match.span,
                message_key="cons",
                values={"one": before.words, "other": match.words},
                suggestion=before.words,
            )


def _name(match: Match[Entry]) -> str:
    """Under which of its names a thing is spoken of; all that is not in `also` is one name."""
    small = match.words.lower()
    also = {form.lower().replace("-", " ") for form in match.means.also}
    return small if small in also else ""
