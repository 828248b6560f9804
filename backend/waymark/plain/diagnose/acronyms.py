"""ACRO: letters that stand for words, not yet spelled out."""

from collections.abc import Iterator

from waymark.plain.diagnose.finding import Finding
from waymark.plain.diagnose.text import Read, Text
from waymark.plain.plainness import Band
from waymark.plain.word_lists import folded

_LONGEST = 8
_FEWEST_CAPITALS = 2
# Everybody says these letter by letter, in all our languages, or they are numbers.
_EVERYDAY = frozenset(
    {
        *("TV", "OK", "PC", "ID", "SMS", "PDF", "CD", "DVD", "GPS", "USB", "WC", "QR", "AM", "PM"),
        *("USA", "US", "UK", "EU", "UE", "ЕС", "США", "ΕΕ", "UN", "ONU"),
        *("II", "III", "IV", "VI", "VII", "VIII", "IX", "XI", "XII", "AB"),
    }
)


def acronyms(text: Text) -> Iterator[Finding]:
    """Each one where it stands first, unless the words stand beside it or a glossary has it."""
    met = set[str]()
    for read in text.read:
        if _shouts(read):
            continue
        for token in read.tokens:
            word = token.text
            if word in met or not _is_acronym(word):
                continue
            met.add(word)
            if folded(word) in text.lexicon.words or text.bracketed(token.span):
                continue
            yield Finding(
                code="ACRO",
                severity=Band.AMBER,
                span=token.span,
                message_key="acro",
                values={"word": word},
            )


def _is_acronym(word: str) -> bool:
    capitals = sum(letter.isupper() for letter in word)
    small = sum(letter.islower() for letter in word)
    return (
        len(word) <= _LONGEST
        and capitals >= _FEWEST_CAPITALS
        and small <= 1
        and word not in _EVERYDAY
    )


def _shouts(read: Read) -> bool:
    """A line all in capitals: its words are no acronyms."""
    words = [token.text for token in read.tokens if len(token.text) > 1 and not token.is_number]
    return len(words) > 1 and all(word.isupper() for word in words)
