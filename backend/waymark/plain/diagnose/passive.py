"""PASS: the passive voice, an auxiliary with a participle. passives.yaml has the words.

The rule speaks in a language only where it was measured to be right four times out of five.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Flag, StrEnum
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

import yaml

from waymark.plain.diagnose.finding import Evidence, Finding
from waymark.plain.word_lists import folded
from waymark.plain.diagnose.text import Read, Text, Token
from waymark.plain.plainness import Band
from waymark.plain.unit import JOINER, Span

LEAST_PRECISION = 0.8
# Words: a longer passive is named by its two ends.
_QUOTED = 5

Entry = Mapping[str, Any]


class State(StrEnum):
    """Whether the rule speaks in a language."""

    ON = "on"
    OFF = "off"
    NOT_BUILT = "not built"


@dataclass(frozen=True, slots=True)
class Availability:
    """Whether the rule speaks, and the measured precision that decides it: the lower of the two."""

    state: State
    precision: float | None = None


class Passive(NamedTuple):
    """The places of the first and the last word of a passive in its sentence."""

    first: int
    last: int


def passive(text: Text) -> Iterator[Finding]:
    """Every passive, from its auxiliary to its participle."""
    code = text.profile.code
    if availability(code).state is not State.ON:
        return
    for read in text.read:
        for found in passives(read, text.document.scan, code):
            first, last = read.tokens[found.first], read.tokens[found.last]
            span = Span(first.start, last.end)
            short = found.last - found.first < _QUOTED
            words = text.document.quote(span) if short else f"{first.text} … {last.text}"
            yield Finding(
                code="PASS",
                severity=Band.AMBER,
                span=span,
                message_key="passive",
                values={"words": words},
                evidence=Evidence.VALIDATED,
            )


@cache
def availability(code: str) -> Availability:
    """Whether the rule speaks in a language."""
    if code not in _data():
        return Availability(State.NOT_BUILT)
    precision = min(recorded(code).values())
    return Availability(State.ON if precision >= LEAST_PRECISION else State.OFF, precision)


def recorded(code: str) -> Mapping[str, float]:
    """The precision that passives.yaml has for a language, on the seen and the held-out set."""
    precision: Mapping[str, float] = _data()[code]["precision"]
    return precision


def passives(read: Read, scan: str, code: str) -> Iterator[Passive]:
    """Every passive of a sentence, whether the rule is on or off for the language."""
    grammar = _grammar(code)
    if grammar is not None:
        yield from grammar.find(read.tokens, scan)


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
        self._listed = _inflected(entry, "participles")
        self._not = _words(entry, "not_participles")
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
        self.degree = _words(entry, "degree")
        self._words = _words(entry, "between") | self.degree
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
        self._plain = _by_number(entry["auxiliaries"])
        self._sure = _by_number(entry.get("sure", {}))
        self._lasting = _words(entry, "lasting")
        self._compound = _sets(entry, "compound")
        self.words = self._plain.keys() | self._sure.keys() | self._compound.keys()
        self._duties = _words(entry, "duties")
        self._not_after = _words(entry, "not_after")
        self._reflexive = _sets(entry, "reflexive")
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
        self._prepositions = _words(entry, "doers")
        self._not = _words(entry, "not_doers")
        self._particles = _words(entry, "particles")
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
        self._adjectives = _inflected(entry, "adjectives").keys()
        self._begin = tuple(entry.get("adjectives_begin", "").split())
        self._not_adjectives = _words(entry, "not_adjectives")
        self._states = _inflected(entry, "states").keys()
        self._results = _inflected(entry, "results").keys()
        self._moving = _inflected(entry, "moving").keys()
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
        self._may = _words(entry, "may_follow")
        self._endings = tuple(entry.get("may_follow_endings", "").split())
        self._double = _words(entry, "double")
        self._states_before = _sets(entry, "states_before")
        self._used_to_by = _words(entry, "used_to_by")
        self._of = _words(entry, "of")
        self._impersonal = _words(entry, "impersonal")

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
_LONGEST_SUBJECT = 5


class Subjects:
    """Subjects between an auxiliary and its participle, in questions."""

    def __init__(self, entry: Entry, between: Between, participles: Participles) -> None:
        self._determiners = _words(entry, "determiners")
        self._pronouns = _words(entry, "pronouns")
        self._questions = _words(entry, "questions")
        self._breaks = _words(entry, "breaks")
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
        self._negations = _words(entry, "negations")

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
        self._finite = _words(entry, "finite")
        self._auxiliaries = self._finite | _words(entry, "final")
        self._past = _words(entry, "past")
        self._modals = _words(entry, "modals")
        self._breaks = _words(entry, "breaks") | self._auxiliaries
        self._after = _words(entry, "after")
        self._objects = _words(entry, "objects")
        self._mostly = _words(entry, "mostly_passive")
        self._not = _words(entry, "not_participles") | _words(entry, "adjectives")
        apart, tied = (
            "|".join(sorted(entry[key].split(), reverse=True))
            for key in ("separable", "inseparable")
        )
        strong, twofold = _words(entry, "strong"), _words(entry, "same_as_infinitive")
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


_ORDERS: Mapping[str, type[Chain | Frame]] = {"chain": Chain, "frame": Frame}


@cache
def _data() -> Mapping[str, Entry]:
    file = files("waymark.plain").joinpath("passives.yaml")
    loaded: Mapping[str, Entry] = yaml.load(
        file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader
    )
    return loaded


@cache
def _grammar(code: str) -> Chain | Frame | None:
    entry = _data().get(code)
    return _ORDERS[entry["order"]](entry) if entry else None


def _words(entry: Entry, key: str) -> frozenset[str]:
    return frozenset(entry.get(key, "").split())


def _sets(entry: Entry, key: str) -> dict[str, frozenset[str]]:
    return {name: frozenset(words.split()) for name, words in entry.get(key, {}).items()}


def _by_number(forms: Mapping[str, str]) -> dict[str, Number]:
    return {word: _NUMBERS[name] for name, words in forms.items() for word in words.split()}


def _inflected(entry: Entry, key: str) -> dict[str, Number]:
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
