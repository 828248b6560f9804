"""Count a document, sentence by sentence."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from waymark.plain import osman
from waymark.plain.counts import Counts
from waymark.plain.ends import Ends, ends_of
from waymark.plain.profile import Profile
from waymark.plain.segment import sentences
from waymark.plain.syllables import RULES
from waymark.plain.tokenise import INVISIBLE, Tokeniser, is_number, tokeniser
from waymark.plain.unit import Document, Kind, Span, Unit

# Shorter sentences earn no credit: see `Counts.credited`.
SHORTEST_CREDITED = 3
LONG_OF_LIX = 6
_TATWEEL = "ـ"  # lengthens Arabic words for beauty; Unicode calls it a letter
_NO_LETTERS = frozenset(INVISIBLE + _TATWEEL)

_COLUMNS = (
    "words",
    "letters",
    "syllables",
    "mono",
    "poly3",
    "poly4",
    "long6",
    "long_k",
    "osman",
    "numbers",
)
Weight = tuple[int, ...]
NUMBER: Weight = (*[0] * (len(_COLUMNS) - 1), 1)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One scored sentence and what was counted in it."""

    span: Span
    unit: Kind
    counts: Counts

    @property
    def words(self) -> int:
        return self.counts.words

    @property
    def long_words(self) -> int:
        """Words longer than the language's own cut-off."""
        return self.counts.long_k


class Scale(dict[str, Weight]):
    """Weighs each different token once. It lives for one text: people's words are not kept."""

    def __init__(self, profile: Profile) -> None:
        """An empty scale for one language."""
        super().__init__()
        self.rules = RULES.get(profile.code)
        self.long_k = profile.long_word
        self.arabic = profile.script == "arabic"

    def __missing__(self, token: str) -> Weight:
        """Weigh a token that was not met before."""
        self[token] = weight = NUMBER if is_number(token) else self._word(token)
        return weight

    def _word(self, word: str) -> Weight:
        size = letters(word)
        if not size:
            return NUMBER
        heard = self.rules.syllables(word) if self.rules else 0
        return (
            1,
            size,
            heard,
            heard == 1,
            heard >= 3,  # noqa: PLR2004 - polysyllables, by the definition of SMOG
            heard >= 4,  # noqa: PLR2004 - and of FOG for Polish, SMOG-Cro
            size > LONG_OF_LIX,
            size > self.long_k,
            osman.weight(word) if self.arabic else 0,
            0,
        )


def tally(document: Document, profile: Profile) -> tuple[Sentence, ...]:
    """Count every sentence of the units that are scored."""
    words = tokeniser(
        divides_elisions=profile.divides_elisions, undivided=profile.undivided
    ).findall
    scale, ends = Scale(profile), ends_of(profile.code)
    found: list[Sentence] = []
    for unit in document.units:
        if unit.scored:
            counted = list(_counted(document.scan, unit, ends, words, scale))
            found += _with_credit(document.scan, counted, ends)
    return tuple(found)


def letters(word: str) -> int:
    """Letters of a word, without marks, vowel points, apostrophes and digits."""
    if word.isascii() and word.isalpha():
        return len(word)
    return sum(letter.isalpha() and letter not in _NO_LETTERS for letter in word)


def _counted(
    scan: str, unit: Unit, ends: Ends, words: Tokeniser, scale: Scale
) -> Iterator[Sentence]:
    """The sentences of one unit that hold a word."""
    for span in sentences(scan, unit.span, ends):
        tokens = words(scan, span.start, span.end)
        if not tokens:
            continue
        sums = [sum(column) for column in zip(*[scale[token] for token in tokens], strict=True)]
        if sums[0]:
            counts = dict(zip(_COLUMNS, sums, strict=True))
            yield Sentence(span, unit.kind, Counts(sentences=1, **counts))


def _with_credit(scan: str, found: Sequence[Sentence], ends: Ends) -> Iterator[Sentence]:
    """Take the credit from pieces that belong to the sentence beside them.

    A piece of under three words goes with the one before it; what stops where no sentence can stop
    goes with what follows. So however a sentence is chopped, its pieces earn no more than it did,
    unless they could stand alone.
    """
    groups: list[_Group] = []
    for sentence in found:
        chunks = scan[sentence.span.start : sentence.span.end].split()
        # Chunks between spaces too, so that `à l'hôpital` is no longer than it looks.
        size = min(sentence.counts.words + sentence.counts.numbers, len(chunks))
        short, hangs = size < SHORTEST_CREDITED, ends.hangs(chunks[-1])
        if not groups or (groups[-1].stands and not groups[-1].hangs and (hangs or not short)):
            groups.append(_Group())
        groups[-1].add(sentence, stands=not short, hangs=hangs)
    for place, group in enumerate(groups):
        yield from group.credited(earns=group.stands or place == 0)


@dataclass(slots=True)
class _Group:
    """Pieces that earn credit for one sentence. It stands once one piece has three words."""

    pieces: list[Sentence] = field(default_factory=list)
    stands: bool = False
    hangs: bool = False

    def add(self, piece: Sentence, *, stands: bool, hangs: bool) -> None:
        self.pieces.append(piece)
        self.stands = self.stands or stands
        self.hangs = hangs

    def credited(self, *, earns: bool) -> Iterator[Sentence]:
        for place, piece in enumerate(self.pieces):
            fragment = place > 0 or not earns
            yield replace(piece, counts=replace(piece.counts, fragments=1)) if fragment else piece
