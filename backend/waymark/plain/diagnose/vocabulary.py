"""RARE and JARGON: words that many readers have never met."""

from collections.abc import Iterator
from functools import cache

from waymark.plain.diagnose.finding import Evidence, Finding
from waymark.plain.diagnose.phrases import Match, Phrases
from waymark.plain.diagnose.text import Read, Text, Token
from waymark.plain.plainness import Band
from waymark.plain.vocabulary import Vocabulary, vocabulary
from waymark.plain.word_lists import Medical, folded, lists_of

_SHORTEST = 4
# Measured on pairs of lay and technical texts: the share of rare words tells them apart.
_VALIDATED = frozenset({"en", "de", "es"})
# Every noun has a capital, so a capital says nothing about names.
_NOUNS_HAVE_CAPITALS = frozenset({"de"})


def hard_words(text: Text) -> Iterator[Finding]:
    """JARGON and RARE: each word once, where it stands first.

    JARGON is a medical word that nobody explains (red), or one for which a plain word is listed
    (amber). RARE is any other word that is not among the common ones of its language.
    """
    code = text.profile.code
    common, listed, medical = vocabulary(code), _plainer(code), lists_of(code).medical
    if not text.standard.for_patients or not (common or listed or medical):
        return
    met = set[str]()
    for read in text.read:
        covered = set[int]()
        for match in listed.find(read.tokens):
            covered.update(range(match.span.start, match.span.end))
            if not _once(match.words, met) and not text.bracketed(match.span):
                yield _offered(match)
        for place, token in enumerate(read.tokens):
            strange = token.start not in covered and _strange(text, read, place, common)
            if strange and not _once(token.text, met):
                yield from _named(text, token, medical, common)


@cache
def _plainer(code: str) -> Phrases[str]:
    return Phrases(lists_of(code).plainer)


def _once(words: str, met: set[str]) -> bool:
    """Whether a word was met before; it is from now on."""
    key = folded(words)
    known = key in met
    met.add(key)
    return known


def _offered(match: Match[str]) -> Finding:
    return Finding(
        code="JARGON",
        severity=Band.AMBER,
        span=match.span,
        message_key="jargon-plainer",
        values={"word": match.words, "plain": match.means},
        suggestion=match.means,
    )


def _strange(text: Text, read: Read, place: int, common: Vocabulary | None) -> bool:
    """Whether a token is a word that we cannot take for known, for a name or for explained."""
    token = read.tokens[place]
    word = token.text
    if len(word) < _SHORTEST or token.is_number or any(map(str.isdecimal, word)):
        return False
    if word[1:] != word[1:].lower():  # BRCA, mRNA, McDonald: ACRO or a name
        return False
    if place > 0 and word[0].isupper() and text.profile.code not in _NOUNS_HAVE_CAPITALS:
        return False
    if common is not None and common.is_common(word):
        return False
    return folded(word) not in text.lexicon.words


def _named(
    text: Text, token: Token, medical: Medical, common: Vocabulary | None
) -> Iterator[Finding]:
    word = token.text
    if _is_medical(folded(word), medical):
        if not text.bracketed(token.span):
            yield Finding(
                code="JARGON",
                severity=Band.RED,
                span=token.span,
                message_key="jargon-medical",
                values={"word": word},
            )
    elif common is not None:
        validated = text.profile.code in _VALIDATED
        yield Finding(
            code="RARE",
            severity=Band.AMBER,
            span=token.span,
            message_key="rare",
            values={"word": word},
            evidence=Evidence.VALIDATED if validated else Evidence.HEURISTIC,
        )


def _is_medical(word: str, medical: Medical) -> bool:
    return (
        word in medical.words
        or word.startswith(medical.beginnings)
        or word.endswith(medical.endings)
    )
