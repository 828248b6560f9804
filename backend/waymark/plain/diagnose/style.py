"""NOMIN, NEG and YOU: abstract nouns, double negatives, nobody spoken to."""

from collections.abc import Iterator

from waymark.plain.diagnose.finding import Finding
from waymark.plain.diagnose.phrases import plain
from waymark.plain.diagnose.text import Text
from waymark.plain.plainness import Band
from waymark.plain.word_lists import lists_of

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


def _is_nominal(word: str, endings: dict[str, int], others: frozenset[str]) -> bool:
    long_enough = any(word.endswith(end) and len(word) >= least for end, least in endings.items())
    return long_enough and word not in others


def double_negatives(text: Text) -> Iterator[Finding]:
    """NEG: two negatives in one sentence, a pair such as French `ne … pas` counting once."""
    lists = lists_of(text.profile.code)
    if not lists.negatives:
        return
    for read in text.read:
        words = [plain(token.text) for token in read.tokens]
        found = [word for word in words if word in lists.negatives or word.endswith("n't")]
        for pair in lists.negative_pairs:
            beside = sum(word in pair for word in found)
            if beside > 1:
                found = found[: len(found) - beside // 2]
        if len(found) > _MOST_NEGATIVES:
            yield Finding(
                code="NEG",
                severity=Band.AMBER,
                span=read.span,
                message_key="neg",
                values={"words": ", ".join(dict.fromkeys(found))},
            )


def no_address(text: Text) -> Iterator[Finding]:
    """YOU: a text for patients that speaks to nobody (PEMAT, item on active voice and address)."""
    lists = lists_of(text.profile.code)
    known = lists.address or lists.address_cased
    words = sum(sentence.words for sentence in text.sentences)
    if not known or not text.standard.for_patients or words < _WORDS_BEFORE_ASKING:
        return
    for read in text.read:
        for token in read.tokens:
            if plain(token.text) in lists.address or token.text in lists.address_cased:
                return
    yield Finding(
        code="YOU", severity=Band.AMBER, span=text.sentences[0].span, message_key="you", values={}
    )
