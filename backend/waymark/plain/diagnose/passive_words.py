"""The words that passives are made of, and what tells them from words that look the same."""

import re
from collections.abc import Mapping, Sequence
from enum import Flag
from typing import Any, NamedTuple

from waymark.plain.diagnose.text import Token
from waymark.plain.unit import JOINER

Entry = Mapping[str, Any]


_BLANK = re.compile(rf"[\s{JOINER}]*")
_HYPHENS = "-\u2010\u2011"


class Line:
    """The words of a sentence as lists have them, and what stands between them."""

    def __init__(self, words: Sequence[str], tokens: Sequence[Token], scan: str) -> None:
        self.words = words
        self.tokens = tokens
        self._scan = scan

    def gap(self, place: int) -> str:
        """What stands between the word at a place and the one before it."""
        return self._scan[self.tokens[place - 1].end : self.tokens[place].start]

    def hyphened(self, place: int) -> bool:
        """Whether a hyphen ties the word at a place to the one before it."""
        gap = self.gap(place).strip(JOINER) if 0 < place < len(self.words) else ""
        return bool(gap) and gap in _HYPHENS

    def runs_on(self, place: int) -> bool:
        """Whether there is a word at a place, with no punctuation before it."""
        if not 0 < place < len(self.words):
            return False
        return bool(_BLANK.fullmatch(self.gap(place).strip(_HYPHENS)))

    def word(self, place: int) -> str:
        """The word at a place, if it runs on; empty if not."""
        return self.words[place] if self.runs_on(place) else ""

    def before(self, place: int) -> str:
        """The word before a place, with no punctuation between; empty if there is none."""
        return self.words[place - 1] if self.runs_on(place) else ""


class Number(Flag):
    """What a form can be."""

    SINGULAR = 1
    PLURAL = 2
    ANY = 3


_NUMBERS = {"singular": Number.SINGULAR, "plural": Number.PLURAL, "any": Number.ANY}


class Participles:
    """The participles of a language that has regular endings, with their number."""

    def __init__(self, entry: Entry) -> None:
        self._listed = inflected(entry, "participles")
        self._not = words_of(entry, "not_participles")
        self._endings = tuple(
            (end, _NUMBERS[number])
            for number, ends in entry["endings"].items()
            for end in ends.split()
        )
        self._any_ending = tuple(end for end, _ in self._endings)

    def number(self, word: str) -> Number | None:
        """The number of a participle; none for another word."""
        listed = self._listed.get(word)
        if listed or word in self._not or not word.endswith(self._any_ending):
            return listed
        fits = ((end, number) for end, number in self._endings if word.endswith(end))
        end, number = max(fits, key=lambda one: len(one[0]))
        return number if len(word) > len(end) + 1 else None


class Between:
    """The small words that may stand between an auxiliary and its participle."""

    def __init__(self, entry: Entry) -> None:
        self.degree = words_of(entry, "degree")
        self._words = words_of(entry, "between") | self.degree
        self._endings = tuple(entry["between_endings"].split())
        self._phrases: dict[str, list[tuple[str, ...]]] = {}
        for phrase in entry["between_phrases"]:
            first, *rest = phrase.split()
            self._phrases.setdefault(first, []).append(tuple(rest))

    def __contains__(self, word: str) -> bool:
        return word in self._words or word.endswith(self._endings)

    def end(self, line: Line, place: int) -> int:
        """The first place from this one on that holds something else."""
        while line.runs_on(place):
            step = self._phrase(line, place) or (line.words[place] in self)
            if not step:
                break
            place += step
        return place

    def _phrase(self, line: Line, place: int) -> int:
        for rest in self._phrases.get(line.words[place], ()):
            if tuple(line.words[place + 1 : place + 1 + len(rest)]) == rest:
                return 1 + len(rest)
        return 0


class Auxiliary(NamedTuple):
    """An auxiliary where it stands, with what it asks of its participle.

    A sure one makes nothing but passives; a lasting one may as well tell of a state.
    """

    first: int
    last: int
    number: Number
    sure: bool
    lasting: bool


class Auxiliaries:
    """The auxiliaries of a language that puts them before the participle."""

    def __init__(self, entry: Entry, between: Between) -> None:
        self._plain = by_number(entry["auxiliaries"])
        self._sure = by_number(entry.get("sure", {}))
        self._lasting = words_of(entry, "lasting")
        self._compound = sets_of(entry, "compound")
        self.words = self._plain.keys() | self._sure.keys() | self._compound.keys()
        self._duties = words_of(entry, "duties")
        self._not_after = words_of(entry, "not_after")
        self._reflexive = sets_of(entry, "reflexive")
        self._always_reflexive = self._reflexive.pop("any", frozenset())
        self._doubled = frozenset(entry.get("doubled", ()))
        self._between = between

    def at(self, line: Line, place: int) -> Auxiliary | None:
        """The auxiliary at a place, unless it is something else there."""
        word = line.words[place]
        if word in self._compound:
            return self._composed(line, place)
        if line.hyphened(place) or line.before(place) in self._not_after:
            return None
        if self._is_reflexive(line, place):
            return None
        sure = word in self._sure or self._is_duty(line, place)
        number = self._sure.get(word) or self._plain[word]
        return Auxiliary(place, place, number, sure, word in self._lasting)

    def _composed(self, line: Line, place: int) -> Auxiliary | None:
        """`a été`, `è mai stata`: the helper must stand before, with small words between."""
        first = place
        while line.runs_on(first):
            first -= 1
            if line.words[first] in self._compound[line.words[place]]:
                return Auxiliary(first, place, Number.ANY, sure=True, lasting=False)
            if line.words[first] not in self._between:
                break
        return None

    def _is_duty(self, line: Line, place: int) -> bool:
        while line.before(place) in self._between:
            place -= 1
        return line.before(place) in self._duties

    def _is_reflexive(self, line: Line, place: int) -> bool:
        word, before = line.words[place], line.before(place)
        if before in self._always_reflexive or word in self._reflexive.get(before, ()):
            return True
        around = (*line.words[max(0, place - 3) : max(0, place - 1)], line.word(place + 1))
        return before in self._doubled and before in around


class Doers:
    """Who does it, said behind the participle: then it is no state."""

    def __init__(self, entry: Entry, between: Between) -> None:
        self._prepositions = words_of(entry, "doers")
        self._not = words_of(entry, "not_doers")
        self._particles = words_of(entry, "particles")
        self._between = between

    def behind(self, line: Line, place: int) -> bool:
        """Whether a doer is named behind the participle at a place."""
        particle = line.word(place + 1) in self._particles
        place = self._between.end(line, place + 1 + particle)
        doer = line.word(place + 1)
        if line.word(place) not in self._prepositions or not doer:
            return False
        return doer not in self._not and not doer[0].isdecimal()


class Kinds:
    """The participles that are adjectives, tell of a state, or belong to an active perfect."""

    def __init__(self, entry: Entry, doers: Doers) -> None:
        self._adjectives = inflected(entry, "adjectives").keys()
        self._begin = tuple(entry.get("adjectives_begin", "").split())
        self._not_adjectives = words_of(entry, "not_adjectives")
        self._states = inflected(entry, "states").keys()
        self._results = inflected(entry, "results").keys()
        self._moving = inflected(entry, "moving").keys()
        self._doers = doers

    def allow(self, line: Line, auxiliary: Auxiliary, place: int) -> bool:
        """Whether a participle makes a passive with its auxiliary."""
        word = line.words[place]
        if word in self._adjectives or self._begins_so(word):
            return False
        if auxiliary.sure:
            return True
        state = word in self._states or (auxiliary.lasting and word in self._results)
        return word not in self._moving and (not state or self._doers.behind(line, place))

    def _begins_so(self, word: str) -> bool:
        return (
            bool(self._begin) and word.startswith(self._begin) and word not in self._not_adjectives
        )


class Behind:
    """What comes behind a participle and shows that it is no passive."""

    def __init__(self, entry: Entry) -> None:
        self._may = words_of(entry, "may_follow")
        self._endings = tuple(entry.get("may_follow_endings", "").split())
        self._double = words_of(entry, "double")
        self._states_before = sets_of(entry, "states_before")
        self._used_to_by = words_of(entry, "used_to_by")
        self._of = words_of(entry, "of")
        self._impersonal = words_of(entry, "impersonal")

    def allows(self, line: Line, auxiliary: Auxiliary, place: int) -> bool:
        """Whether a passive can go on like this."""
        word, following = line.words[place], line.word(place + 1)
        if line.hyphened(place + 1) or following in self._states_before.get(word, ()):
            return False
        if self._is_habit(line, auxiliary, place):
            return False
        if following in self._of and auxiliary.lasting and not auxiliary.sure:
            before = line.words[max(0, auxiliary.first - 3) : auxiliary.first]
            return not self._impersonal.isdisjoint(before)
        return not self._may or not following or word in self._double or self._fits(following)

    def _fits(self, following: str) -> bool:
        """A noun right behind makes the participle an adjective."""
        return (
            following in self._may or following.endswith(self._endings) or following[0].isdecimal()
        )

    def _is_habit(self, line: Line, auxiliary: Auxiliary, place: int) -> bool:
        """`I am used to pain`, but not `it is used to treat pain`."""
        if not self._used_to_by or (line.words[place], line.word(place + 1)) != ("used", "to"):
            return False
        about = (line.words[auxiliary.first], line.before(auxiliary.first))
        return auxiliary.sure or not self._used_to_by.isdisjoint(about)


# Words, from the one behind the determiner.


def words_of(entry: Entry, key: str) -> frozenset[str]:
    return frozenset(entry.get(key, "").split())


def sets_of(entry: Entry, key: str) -> dict[str, frozenset[str]]:
    return {name: frozenset(words.split()) for name, words in entry.get(key, {}).items()}


def by_number(forms: Mapping[str, str]) -> dict[str, Number]:
    return {word: _NUMBERS[name] for name, words in forms.items() for word in words.split()}


def inflected(entry: Entry, key: str) -> dict[str, Number]:
    """Listed participles in all their forms; of a language without forms, as they are listed."""
    forms = entry.get("forms", {"cut": 0, "singular": [""], "plural": [""]})
    found: dict[str, Number] = {}
    for word in entry.get(key, "").split():
        stem = word[: len(word) - forms["cut"]]
        for number in ("singular", "plural"):
            for end in forms[number]:
                form = stem + end
                if form.endswith("ss"):  # French `pris`: one form for both numbers
                    form = form[:-1]
                found[form] = found.get(form, _NUMBERS[number]) | _NUMBERS[number]
    return found
