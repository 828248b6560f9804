"""NOMIN, NEG and YOU: abstract nouns, double negatives, nobody spoken to."""

from collections import Counter
from collections.abc import Iterator, Mapping

from waymark.plain.diagnose.finding import Finding
from waymark.plain.diagnose.text import Text
from waymark.plain.plainness import Band
from waymark.plain.word_lists import folded, lists_of

_MOST_NOMINAL = 2
_MOST_NEGATIVES = 1
_WORDS_BEFORE_ASKING = 100


def abstract_nouns(text: Text) -> Iterator[Finding]:
    """NOMIN: verbs and adjectives made into nouns, three or more in a sentence."""
    lists = lists_of(text.profile.code)
    endings = tuple(lists.nominal_endings)
    if not endings:
        return
    for read in text.read:
        nouns = [
            token.text
            for token in read.tokens
            if token.text.lower().endswith(endings)
            and _is_nominal(token.text.lower(), lists.nominal_endings, lists.not_nominal)
        ]
        if len(nouns) > _MOST_NOMINAL:
            yield Finding(
                code="NOMIN",
                severity=Band.AMBER,
                span=read.span,
                message_key="nomin",
                values={"count": len(nouns), "words": ", ".join(nouns)},
            )


def _is_nominal(word: str, endings: Mapping[str, int], others: frozenset[str]) -> bool:
    long_enough = any(word.endswith(end) and len(word) >= least for end, least in endings.items())
    return long_enough and word not in others


def double_negatives(text: Text) -> Iterator[Finding]:
    """NEG: two negatives in one sentence, a pair such as French `ne … pas` counting once."""
    lists = lists_of(text.profile.code)
    if not lists.negatives:
        return
    for read in text.read:
        words = Counter(folded(token.text) for token in read.tokens)
        found = [word for word in words if word in lists.negatives]
        count = sum(words[word] for word in found)
        for first, last in lists.negative_pairs:
            count -= min(words[last], sum(words[word] for word in first))
        if count > _MOST_NEGATIVES:
            yield Finding(
                code="NEG",
                severity=Band.AMBER,
                span=read.span,
                message_key="neg",
                values={"words": ", ".join(found)},
            )


def no_address(text: Text) -> Iterator[Finding]:
    """YOU: a text for patients that speaks to nobody (PEMAT, item on active voice and address)."""
    lists = lists_of(text.profile.code)
    known = lists.address or lists.address_cased
    words = sum(sentence.words for sentence in text.sentences)
    if not known or not text.standard.for_patients or words < _WORDS_BEFORE_ASKING:
        return
    for read in text.read:
        written = [token.text for token in read.tokens]
        # The capital of a first word says nothing.
        if not lists.address.isdisjoint(map(folded, written)):
            return
        if not lists.address_cased.isdisjoint(written[1:]):
            return
    yield Finding(
        code="YOU", severity=Band.AMBER, span=text.sentences[0].span, message_key="you", values={}
    )
