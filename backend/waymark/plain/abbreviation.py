"""Full stops that belong to a word, not to a sentence. Lists are data; this reads them."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import cache
from importlib.resources import files
from typing import Self
from unicodedata import normalize

import yaml

from waymark.plain.tokenise import INVISIBLE

_OPENERS = "([{<\"'“”„«»‹›‚‘’‟¿¡*_–—-" + INVISIBLE + "\u202a\u202b\u202c\u2066\u2067\u2068\u2069"
_CLOSERS = ".,;:!?…\"'“”’»›«)]*_" + INVISIBLE
_ROMAN = re.compile("[IVXLCDM]{1,7}")
_LETTER = re.compile(r"\w(?!\w)")
_INITIALS = re.compile(r"(?:[^\W\d_]\.-?){2}")
# Ordinals and the numbers of a list are not longer; `112.` at the start of a sentence is no number
# of a list, and `2019.` no ordinal.
_ORDINAL_DIGITS = 2
_LONGEST = 4  # chunks of an abbreviation written with spaces: `o. s. v.`, `пр. н. э.`


class Use(IntEnum):
    """How much a full stop behind an abbreviation says."""

    NEVER = 1
    """Followed by more of the sentence: `Dr.`, `e.g.`"""
    SELDOM = 2
    """The same, unless a word follows that hardly begins a name or a noun: `U.S. We`"""
    MAY = 3
    """May close a sentence: a capital letter then begins the next one: `etc. Avoid`"""
    NUMBERED = 4
    """An abbreviation before a number only, and else perhaps a word: `no. 5`, `no. We`"""


@dataclass(frozen=True, slots=True)
class Words:
    """A list of words in lower case. `*` stands for any letters, at the end for four at most."""

    exact: frozenset[str] = frozenset()
    stems: re.Pattern[str] | None = None

    @classmethod
    def of(cls, listed: Iterable[str]) -> Self:
        """The words of a list."""
        entries = frozenset(listed)
        stems = [_stem(entry) for entry in entries if "*" in entry]
        exact = frozenset(entry for entry in entries if "*" not in entry)
        return cls(exact, re.compile("|".join(stems)) if stems else None)

    def __contains__(self, word: str) -> bool:
        return word in self.exact or bool(self.stems and self.stems.fullmatch(word))

    def __bool__(self) -> bool:
        return bool(self.exact or self.stems)


def _stem(entry: str) -> str:
    """Few letters behind a stem: `gruppen A` names a group, `gruppenleiter A. Meier` nobody's."""
    pattern = re.escape(entry).replace(r"\*", r"\w*")
    prefix = len(entry) <= len("ab*")  # Arabic and Hebrew `and`, `the`
    return pattern if prefix or entry[-1] != "*" else pattern.removesuffix("*") + "{0,4}"


@dataclass(frozen=True, slots=True)
class Stop:
    """A full stop in its surroundings."""

    before: Sequence[str]
    """The sentence's chunks between spaces so far; the last one ends with the full stop."""
    word: str
    """What comes next. It begins with a capital, a caseless letter or a digit."""
    second: str = ""
    """And what comes behind it."""
    aside: bool = False
    """Whether a bracket closes behind the stop, or opens before `word`, inside a sentence."""
    ranged: bool = False
    """Whether a dash stands before `word`."""


@dataclass(frozen=True, slots=True)
class Abbreviations:
    """What one language writes with a full stop inside a sentence. See `abbreviations.yaml`."""

    uses: Mapping[str, Use]
    parts: frozenset[str]
    """Every chunk of an abbreviation, so that most words can be passed over at once."""
    beginnings: frozenset[str]
    endings: tuple[str, ...] = ()
    """Abbreviations that are written together with what is before them: `Gartenstr.`"""
    letters: Words = Words()
    links: Words = Words()
    after_ordinal: Words = Words()
    before_ordinal: Words = Words()
    openers: Words = Words()
    joiners: Words = Words()
    particles: Words = Words()
    pronouns: Words = Words()
    prefixes: Words = Words()
    definite: Words = Words()

    def goes_on(self, stop: Stop) -> bool:
        """Whether a sentence runs on after a full stop."""
        bare = _bare(stop.before[-1])
        number = bare[:-1]
        if not number:
            return False
        if number.isdecimal() or (number.replace(".", "").isdecimal() and stop.word[0].isdecimal()):
            return self._is_ordinal(number, stop)
        letter = len(bare) == len("A.") and not bare.islower()
        if letter and self._is_label(stop.before):
            return False
        use = self._use(stop)
        if use is Use.MAY:
            return self._continues(stop)
        if use is Use.NUMBERED and self._counts(stop.word):
            return True
        if use in {Use.NEVER, Use.SELDOM}:
            return use is Use.NEVER or not self._begins(stop)
        if letter:
            return self._is_initial(bare[0], stop)
        if _INITIALS.fullmatch(bare):
            return len(stop.before) == 1 or not self._opens(stop, after_name=True)
        return self._is_roman_ordinal(number, stop) or _is_unlisted(number, stop)

    def _continues(self, stop: Stop) -> bool:
        """Whether a sentence goes on behind an abbreviation that could have closed it."""
        if stop.aside:
            return stop.word[0].isdecimal() or not self._opens(stop)
        return stop.word[0].isdecimal() or _plain(stop.word) in self.joiners

    def _begins(self, stop: Stop) -> bool:
        """Whether a sentence begins behind an abbreviation that seldom closes one."""
        word = _plain(stop.word)
        return word not in self.joiners and (self._opens(stop) or word in self.definite)

    def _counts(self, word: str) -> bool:
        """Whether a word is what a page, a room or a figure is called: `5`, `IV`, `B`."""
        plain = word.rstrip(_CLOSERS)
        if len(plain) == 1 and not plain.isdecimal():
            return plain != word or plain.lower() not in self.openers
        return word[0].isdecimal() or bool(_ROMAN.fullmatch(plain))

    def _use(self, stop: Stop) -> Use | None:
        """What is known of the abbreviation, however many chunks it takes: the longest counts."""
        before, bare = stop.before, _bare(stop.before[-1])
        last = self._last_part(bare)
        if last.lower() not in self.parts:
            return None
        joined, found, following = "", None, _first_part(stop.word)
        for chunk in before[: -_LONGEST - 1 : -1]:
            joined = _bare(chunk) + joined
            if joined.lower() + following in self.beginnings:
                return Use.NEVER
            found = self._longer(found, self._known(joined), chunk)
        found = found or self._known(last)
        if not _is_number(before[-2:-1], ordinal=len(bare) == len("a.")):
            return found
        # `5 m.`, `XIX w.`: short ones behind a number are units, whatever else they may be.
        short = len(bare) <= len("ab.") and not bare[:1].isupper()
        # `6 P.M.`, while elsewhere it may be somebody's initials.
        return Use.MAY if found and short else found or self.uses.get(bare.lower())

    @staticmethod
    def _longer(found: Use | None, longer: Use | None, chunk: str) -> Use | None:
        """What counts of a short and a longer reading: `i dr.` may be "and Dr." or "and others"."""
        if found is Use.NEVER and longer is Use.MAY and not chunk.endswith("."):
            return Use.SELDOM
        return longer or found

    def _last_part(self, chunk: str) -> str:
        """What counts in `dr.med.`, `Univ.-Prof.`, `i.v./i.m.` and Maltese `l-Prof.`"""
        if chunk.lower() in self.parts:
            return chunk
        # Arabic and Hebrew write short words together with the next one.
        if chunk[0] in self.prefixes.exact and (len(chunk) > len("abc.") or chunk[0] in "וو"):
            return chunk[1:]
        for ending in self.endings:
            if chunk.endswith(ending):
                return ending
        tail = _JOINTS.split(chunk[:-1])[-1] + "."
        return tail if len(tail) > len("A.") else ""

    def _known(self, joined: str) -> Use | None:
        """Lower-case entries stand for `Etc.` too, but not for a capital alone: `H. Meier`."""
        found = self.uses.get(joined)
        if found or len(joined) <= len("A."):
            return found
        return self.uses.get(joined[0].lower() + joined[1:])

    def _opens(self, stop: Stop, *, after_name: bool = False) -> bool:
        """Whether what follows hardly ever stands inside a sentence with a capital letter."""
        word = _plain(stop.word)
        initial = len(word) == 1 and stop.word[1:2] == "."
        if initial or (after_name and word in self.particles):
            return False
        return (
            word in self.openers
            or _HEAD.split(word, maxsplit=1)[0] in self.openers
            or f"{word} {_plain(stop.second)}" in self.openers
        )

    def _is_ordinal(self, number: str, stop: Stop) -> bool:
        """`3. Mai`, `10. 5. 2024`, or the number of a list at the start of a sentence."""
        short = len(number) <= _ORDINAL_DIGITS
        if stop.word[0].isdecimal():
            return self._is_date(number, stop)
        if len(stop.before) == 1:
            return short
        if not short or not self.after_ordinal:
            return False
        return _plain(stop.word) in self.after_ordinal or self._is_counted(stop)

    def _is_roman_ordinal(self, number: str, stop: Stop) -> bool:
        """`die II. Phase`, or a Roman number before a heading."""
        if not _ROMAN.fullmatch(number):
            return False
        return len(stop.before) == 1 or self._is_counted(stop)

    def _is_counted(self, stop: Stop) -> bool:
        """An article before and a noun behind make an ordinal: `der 2. Termin`, `am 12. Bitte`."""
        previous = stop.before[-2].strip(_OPENERS).lower()
        return previous in self.before_ordinal and not self._opens(stop)

    def _is_date(self, number: str, stop: Stop) -> bool:
        """A number in front of a number. Where ordinals have full stops, dates have them too."""
        if stop.ranged:  # 3. – 5. Mai
            return bool(self.after_ordinal) and len(number) <= _ORDINAL_DIGITS
        if _plain(stop.second) in self.after_ordinal:  # im Zimmer 4. 17. Mai
            return False
        following = stop.word.rstrip(_CLOSERS)
        dotted = stop.word[len(following) :].startswith(".")
        if len(number) == len("2024"):  # 2025. 06. 14.
            return bool(self.after_ordinal) and dotted and len(following) <= _ORDINAL_DIGITS
        if "." in number or not self.after_ordinal:  # 12.6. 2024, 12. 6. 2024
            return (
                "." in number and len(following) == len("2024")
            ) or (dotted and stop.second[:1].isdecimal()) or _is_number(stop.before[-2:-1])
        return len(number) <= _ORDINAL_DIGITS

    def _is_label(self, before: Sequence[str]) -> bool:
        """Whether a single letter names something: `vitamin D`, `room B`, `hepatitis A or B`."""
        if len(before) == 1:
            return False
        previous = before[-2].strip(_OPENERS).lower()
        if previous not in self.links:
            return previous in self.letters
        # `hepatitis A or B`, `the blood group is A`
        earlier = [chunk.strip(_OPENERS + _CLOSERS).lower() for chunk in before[-6:-2]]
        return any(word in self.letters for word in earlier) or len("".join(earlier[-1:])) == 1

    def _is_initial(self, letter: str, stop: Stop) -> bool:
        """`J. Smith` and `Dr. J. Smith`, but not `so do I. Then`."""
        if len(stop.before) == 1:
            return True
        if not letter.isalpha() or stop.word[0].isdecimal() or _is_number(stop.before[-2:-1]):
            return False
        previous = stop.before[-2].strip(_OPENERS)
        if self._known(previous) is Use.NUMBERED:
            return False
        named = not previous[:2].islower() or "." in previous or bool(self._known(previous + "."))
        if letter.lower() in self.pronouns and not previous[:1].isupper():
            return False
        return not self._opens(stop, after_name=named)


_JOINTS = re.compile("[./-]")
_HEAD = re.compile("['’-]")


def _bare(chunk: str) -> str:
    """A chunk as it stands in the lists: no opening quotes, no elided article."""
    chunk = chunk.lstrip(_OPENERS)
    if "'" in chunk or "’" in chunk:
        tail = chunk.replace("’", "'").rpartition("'")[2]
        return tail if len(tail) > 1 else chunk
    return chunk


def _plain(word: str) -> str:
    """A word as it stands in the lists. `İ` in lower case has a dot too many."""
    return word.strip(_CLOSERS + _OPENERS).lower().replace("i\u0307", "i")


def _first_part(word: str) -> str:
    """The first part of a dotted word, with its full stop: `B.,` begins with `b.`"""
    head, dot, _ = word.lower().partition(".")
    return head + dot


_VOWELS = frozenset("aeiouyæœøıəаеёиоуыэюяієъαεηιουω")


def _is_unlisted(word: str, stop: Stop) -> bool:
    """What can be no word, and not the last of a sentence: `ssk. A. Ek`, `kv. 5`, `cols. (2020)`."""
    if stop.word[0].isdecimal():
        if stop.aside:
            return True
    elif stop.word[1:2] != ".":
        return False
    letters = normalize("NFD", word.lower())
    return word.islower() and len(word) <= len("abcde") and _VOWELS.isdisjoint(letters)


def _is_number(chunks: Sequence[str], *, ordinal: bool = False) -> bool:
    """Whether a chunk is a number: `5`, `(2,5`, `XIX`, and, if wanted, `2.`"""
    for chunk in chunks:
        bare = chunk.strip(_OPENERS)
        if ordinal:
            bare = bare.removesuffix(".")
        return bare[-1:].isdecimal() or len(bare) > 1 and bool(_ROMAN.fullmatch(bare))
    return False


# ---------------------------------------------------------------------------------- reading


@cache
def _groups() -> Mapping[str, Mapping[str, str]]:
    """The lists as they stand in the file. `da nb nn` is a group of three languages."""
    text = files(__package__).joinpath("abbreviations.yaml").read_text("utf-8")
    loaded: Mapping[str, Mapping[str, str]] = yaml.safe_load(text)
    return loaded


def listed(code: str, key: str) -> list[str]:
    """One list of one language, with what its groups share."""
    groups = [group for codes, group in _groups().items() if code in codes.split()]
    entries = ", ".join(group.get(key, "") for group in groups).split(",")
    return [" ".join(entry.split()) for entry in entries if entry.strip()]


@cache
def abbreviations(code: str) -> Abbreviations:
    """The abbreviations of a language; of one we do not know, those that most share."""
    shared = {use: listed("all", use.name.lower()) for use in Use}
    own = {use: listed(code, use.name.lower()) for use in Use}
    spaced = [entry for lists in (shared, own) for entries in lists.values() for entry in entries]
    endings = tuple(entry[1:] for entry in spaced if entry.startswith("*"))
    uses = {_joined(entry).lstrip("*"): use for lists in (shared, own) for use in Use for entry in lists[use]}
    parts = {part for entry in spaced for part in entry.lower().split()}
    parts |= {_joined(entry.lower()).lstrip("*") for entry in spaced}
    words = {key: Words.of(listed(code, key)) for key in _WORDS}
    return Abbreviations(uses, frozenset(parts), frozenset(_beginnings(spaced)), endings, **words)


_WORDS = (
    "letters",
    "links",
    "after_ordinal",
    "before_ordinal",
    "openers",
    "joiners",
    "particles",
    "pronouns",
    "prefixes",
    "definite",
)


def _joined(entry: str) -> str:
    return entry.replace(" ", "")


def _beginnings(entries: Iterable[str]) -> Iterable[str]:
    """Every proper beginning of a spaced abbreviation, with the first part of what follows."""
    for entry in entries:
        parts = entry.lower().split()
        yield from ("".join(parts[: n + 1]) for n in range(1, len(parts)))
