"""How passives are put together: one after the other, or as a frame round the sentence."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from waymark.plain.diagnose.passive_words import (
    Auxiliaries,
    Auxiliary,
    Behind,
    Between,
    Doers,
    Entry,
    Kinds,
    Line,
    Participles,
    words_of,
)
from waymark.plain.diagnose.text import Token
from waymark.plain.word_lists import folded


class Passive(NamedTuple):
    """The places of the first and the last word of a passive in its sentence."""

    first: int
    last: int


_LONGEST_SUBJECT = 5


class Subjects:
    """Subjects between an auxiliary and its participle, in questions."""

    def __init__(self, entry: Entry, between: Between, participles: Participles) -> None:
        self._determiners = words_of(entry, "determiners")
        self._pronouns = words_of(entry, "pronouns")
        self._questions = words_of(entry, "questions")
        self._breaks = words_of(entry, "breaks")
        self._between = between
        self._participles = participles

    def participle(self, line: Line, auxiliary: Auxiliary) -> int | None:
        """Where the participle stands behind a subject that follows its auxiliary."""
        before, place = line.before(auxiliary.first), auxiliary.last + 1
        if before and before not in self._questions:
            return None
        if line.word(place) in self._pronouns:
            behind = self._between.end(line, place + 1)
            if self._participles.number(line.word(behind)):
                return behind
        if line.word(place) not in self._determiners:
            return None
        return self._behind_noun(line, place + 1)

    def _behind_noun(self, line: Line, place: int) -> int | None:
        noun = False
        for here in range(place, place + _LONGEST_SUBJECT):
            word = line.word(here)
            if not word or word in self._breaks:
                break
            if noun and self._participles.number(word):
                return here
            noun = noun or not (word in self._between or self._participles.number(word))
        return None


class Chain:
    """An auxiliary, a few small words, a participle: English, French, Spanish, Italian."""

    def __init__(self, entry: Entry) -> None:
        self._between = Between(entry)
        self._auxiliaries = Auxiliaries(entry, self._between)
        self._participles = Participles(entry)
        self._subjects = Subjects(entry, self._between, self._participles)
        self._kinds = Kinds(entry, Doers(entry, self._between))
        self._behind = Behind(entry)
        self._negations = words_of(entry, "negations")

    def find(self, tokens: Sequence[Token], scan: str) -> Iterator[Passive]:
        """Every passive of a sentence."""
        words = [folded(token.text) for token in tokens]
        places = [n for n, word in enumerate(words) if word in self._auxiliaries.words]
        line, end = Line(words, tokens, scan), -1
        for place in places:
            auxiliary = self._auxiliaries.at(line, place)
            found = self._participle(line, auxiliary) if auxiliary else None
            if auxiliary and found and found > end:
                end = found
                yield Passive(auxiliary.first, end)

    def _participle(self, line: Line, auxiliary: Auxiliary) -> int | None:
        place: int | None = self._between.end(line, auxiliary.last + 1)
        if place is None or not self._participles.number(line.word(place)):
            place = self._subjects.participle(line, auxiliary)
        if place is None or line.hyphened(place):
            return None
        number = self._participles.number(line.words[place])
        if not number or not number & auxiliary.number or self._is_graded(line, auxiliary, place):
            return None
        allowed = self._kinds.allow(line, auxiliary, place)
        return place if allowed and self._behind.allows(line, auxiliary, place) else None

    def _is_graded(self, line: Line, auxiliary: Auxiliary, place: int) -> bool:
        """`very tired`; but French `ne … plus` and Italian `non … più` are negations."""
        if line.words[place - 1] not in self._between.degree:
            return False
        return line.before(auxiliary.first) not in self._negations


# Words: how far back a modal verb is looked for.
_FAR = 30
_CLAUSE_ENDS = re.compile(r"[,;:!?()\u2013\u2014\u2026]")


class Frame:
    """German: the auxiliary, anything, the participle; or participle and auxiliary at the end."""

    def __init__(self, entry: Entry) -> None:
        self._finite = words_of(entry, "finite")
        self._auxiliaries = self._finite | words_of(entry, "final")
        self._past = words_of(entry, "past")
        self._modals = words_of(entry, "modals")
        self._breaks = words_of(entry, "breaks") | self._auxiliaries
        self._after = words_of(entry, "after")
        self._objects = words_of(entry, "objects")
        self._mostly = words_of(entry, "mostly_passive")
        self._not = words_of(entry, "not_participles") | words_of(entry, "adjectives")
        apart, tied = (
            "|".join(sorted(entry[key].split(), reverse=True))
            for key in ("separable", "inseparable")
        )
        strong, twofold = words_of(entry, "strong"), words_of(entry, "same_as_infinitive")
        self._weak = re.compile(rf"(?:{apart})?(?:ge\w\w+|(?:{tied})\w{{3,}})t|\w\w+iert")
        self._strong = re.compile(
            rf"(?:{apart})?(?:ge(?:{'|'.join(strong)})|(?:{tied})(?:{'|'.join(strong - twofold)}))"
        )
        self._twofold = re.compile(rf"(?:{apart})?(?:{tied})(?:{'|'.join(twofold)})")

    def find(self, tokens: Sequence[Token], scan: str) -> Iterator[Passive]:
        """Every passive of a sentence."""
        words = [folded(token.text) for token in tokens]
        if self._auxiliaries.isdisjoint(words):
            return
        line, start = Line(words, tokens, scan), 0
        for place in range(1, len(words) + 1):
            if place == len(words) or _CLAUSE_ENDS.search(line.gap(place)):
                yield from self._clause(line, start, place)
                start = place

    def _clause(self, line: Line, start: int, end: int) -> Iterator[Passive]:
        for place in range(start, end):
            word = line.words[place]
            if word not in self._auxiliaries:
                continue
            before = place - 2 if line.words[place - 1] == "zu" else place - 1
            if before >= start and self._is_turned(line, start, before, place):
                yield Passive(before, place)
            elif word in self._finite:
                behind = self._at_the_end(line, place, end)
                if behind:
                    yield Passive(place, behind)

    def _is_turned(self, line: Line, start: int, participle: int, place: int) -> bool:
        """`operiert werden`, but not `dass wir es vergessen werden`."""
        if self._is_participle(line, participle):
            return True
        if not self._is_twofold(line, participle):
            return False
        certain = line.words[place] != "werden" or line.words[participle] in self._mostly
        clause = line.words[max(start, place - _FAR) : place]
        return certain or not self._modals.isdisjoint(clause)

    def _at_the_end(self, line: Line, place: int, end: int) -> int | None:
        """`wird … operiert`: where the participle stands that ends the clause."""
        for here in range(place + 1, end):
            if line.words[here] in self._breaks:
                break
            last = here == end - 1 or line.words[here + 1] in self._after
            if last and (
                self._is_participle(line, here)
                or (self._is_twofold(line, here) and self._no_future(line, place, here))
            ):
                return here
        return None

    def _no_future(self, line: Line, place: int, participle: int) -> bool:
        if line.words[place] in self._past:
            return True
        between = line.words[place + 1 : participle]
        return line.words[participle] in self._mostly and self._objects.isdisjoint(between)

    def _is_participle(self, line: Line, place: int) -> bool:
        word = line.words[place]
        if word in self._not or not _is_small(line, place):
            return False
        return bool(self._weak.fullmatch(word) or self._strong.fullmatch(word))

    def _is_twofold(self, line: Line, place: int) -> bool:
        """Whether a word can be a participle as well as an infinitive."""
        return _is_small(line, place) and bool(self._twofold.fullmatch(line.words[place]))


def _is_small(line: Line, place: int) -> bool:
    """Whether a word has no capital, and so is no noun."""
    return line.tokens[place].text[0].islower()


ORDERS: Mapping[str, type[Chain | Frame]] = {"chain": Chain, "frame": Frame}
