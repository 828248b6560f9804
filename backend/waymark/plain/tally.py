"""Count a document, sentence by sentence."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from waymark.plain.counts import Counts
from waymark.plain.profile import Profile
from waymark.plain.segment import sentences
from waymark.plain.syllables import RULES
from waymark.plain.tokenise import INVISIBLE, Tokeniser, is_number, tokeniser
from waymark.plain.unit import Document, Passage, Span

# Shorter sentences earn no credit: see `Counts.credited`.
SHORTEST_CREDITED = 3
POLYSYLLABLE = 3
_TATWEEL = "ـ"  # lengthens Arabic words for beauty; Unicode calls it a letter
_NO_LETTERS = frozenset(INVISIBLE + _TATWEEL)

# Words, letters, syllables, poly3, long words, numbers: the columns of `Counts` for one token.
Weight = tuple[int, int, int, int, int, int]
NUMBER: Weight = (0, 0, 0, 0, 0, 1)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One scored sentence and what was counted in it."""

    span: Span
    counts: Counts


class Scale(dict[str, Weight]):
    """Weighs each different token once. It lives for one text: people's words are not kept."""

    def __init__(self, profile: Profile) -> None:
        """An empty scale for one language."""
        super().__init__()
        self.rules = RULES.get(profile.code)
        self.long_word = profile.long_word

    def __missing__(self, token: str) -> Weight:
        """Weigh a token that was not met before."""
        self[token] = weight = NUMBER if is_number(token) else self._word(token)
        return weight

    def _word(self, word: str) -> Weight:
        size = letters(word)
        if not size:
            return NUMBER
        syllables = self.rules.syllables(word) if self.rules else 0
        return 1, size, syllables, syllables >= POLYSYLLABLE, size > self.long_word, 0


def tally(document: Document, profile: Profile) -> tuple[Sentence, ...]:
    """Count every sentence of the passages that are scored."""
    words = tokeniser(divides_elisions=profile.divides_elisions, undivided=profile.undivided)
    scale = Scale(profile)
    found: list[Sentence] = []
    for passage in document.passages:
        if passage.kind.scored:
            counted = _counted(document.scan, passage, profile.code, words, scale)
            found += _with_credit(list(counted))
    return tuple(found)


def letters(word: str) -> int:
    """Letters of a word, without marks, vowel points, apostrophes and digits."""
    if word.isascii() and word.isalpha():
        return len(word)
    return sum(letter.isalpha() and letter not in _NO_LETTERS for letter in word)


def _counted(
    scan: str, passage: Passage, code: str, words: Tokeniser, scale: Scale
) -> Iterator[Sentence]:
    """The sentences of one passage that hold a word."""
    for span in sentences(scan, passage.span, code):
        tokens = words(scan, span.start, span.end)
        rows = [scale[token] for token in tokens]
        sums = [sum(column) for column in zip(*rows, strict=True)]
        if rows and sums[0]:
            # Chunks between spaces too, so that `à l'hôpital` is no longer than it looks.
            size = min(len(rows), len(scan[span.start : span.end].split()))
            yield Sentence(span, Counts(*[1, *sums, int(size < SHORTEST_CREDITED)]))


def _with_credit(found: list[Sentence]) -> list[Sentence]:
    """A passage of nothing but short sentences earns credit for one."""
    if found and all(sentence.counts.fragments for sentence in found):
        found[0] = replace(found[0], counts=replace(found[0].counts, fragments=0))
    return found
