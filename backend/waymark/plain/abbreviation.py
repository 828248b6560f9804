"""Full stops that belong to a word, not to a sentence. Lists are data; this reads them."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum
from functools import cache
from unicodedata import normalize

from waymark.plain.stop import CLOSERS, OPENERS, Stop, as_listed, first_part, unquoted
from waymark.plain.stop_lists import NO_WORDS, Words, listed

# A number, or the second one of two: `12`, `12.6`, `1.–3`.
_DIGITS = re.compile(r"(?:\d{1,4}\.?[-–/])?(?P<number>\d{1,4}(?:\.\d{1,4})*)")
_ROMAN = re.compile("[IVXLCDM]{1,7}")
_INITIALS = re.compile(r"(?:[^\W\d_]\.[–-]?){2}")
_JOINTS = re.compile("[./–-]")
_HEAD = re.compile("['’-]")
_VOWELS = frozenset("aeiouyæœøıəаеёиоуыэюяієъαεηιουω")
# Ordinals and the numbers of a list are not longer; `112.` at the start of a sentence is no number
# of a list, and `2019.` no ordinal.
_ORDINAL_DIGITS = 2
_MONTHS = 12
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
class Abbreviations:
    """What one language writes with a full stop inside a sentence. See `abbreviations.yaml`."""

    uses: Mapping[str, Use]
    parts: frozenset[str]
    """Every chunk of an abbreviation, so that most words can be passed over at once."""
    beginnings: frozenset[str]
    """Every beginning of those with spaces, and the first part of what follows it."""
    endings: tuple[str, ...] = ()
    """Abbreviations that are written together with what is before them: `Gartenstr.`"""
    letters: Words = NO_WORDS
    links: Words = NO_WORDS
    after_ordinal: Words = NO_WORDS
    before_ordinal: Words = NO_WORDS
    dates: Words = NO_WORDS
    openers: Words = NO_WORDS
    definite: Words = NO_WORDS
    joiners: Words = NO_WORDS
    prepositions: Words = NO_WORDS
    particles: Words = NO_WORDS
    pronouns: Words = NO_WORDS
    prefixes: Words = NO_WORDS

    def goes_on(self, stop: Stop) -> bool:
        """Whether a sentence runs on after a full stop."""
        bare = unquoted(stop.before[-1])
        digits = _DIGITS.fullmatch(bare[:-1])
        if digits:
            return self._is_ordinal(digits["number"], stop)
        letter = len(bare) == len("A.") and not bare.islower()
        if letter and self._is_label(stop):
            return False
        use = self._use(bare, stop)
        if use and (use is not Use.NUMBERED or self._is_counted(stop.word)):
            return self._carries_on(use, stop)
        if letter:
            return self._is_initial(bare[0], stop)
        if _INITIALS.fullmatch(bare):
            return stop.begins or not self._opens(stop, after_name=True)
        return self._is_roman(bare[:-1], stop) or _is_unlisted(bare[:-1], stop)

    # -------------------------------------------------------------------------- abbreviations

    def _use(self, bare: str, stop: Stop) -> Use | None:
        """What is known of the abbreviation, however many chunks it takes: the longest counts."""
        last = self._last_part(bare)
        if last.lower() not in self.parts:
            return None
        joined, found, following = "", None, first_part(stop.word)
        for chunk in stop.before[: -_LONGEST - 1 : -1]:
            joined = unquoted(chunk) + joined
            if joined.lower() + following in self.beginnings:
                return Use.NEVER
            found = _longer(found, self.uses.get(joined), chunk)
        found = found or self.uses.get(last)
        single = len(bare) == len("a.")
        if not _is_number(stop.previous.removesuffix("." if single else "")):
            return found
        # `5 m.`, `XIX w.`: short ones behind a number are units, whatever else they may be.
        short = len(bare) <= len("ab.") and not bare[0].isupper()
        # `6 P.M.`, while elsewhere it may be somebody's initials.
        return Use.MAY if found and short else found or self.uses.get(bare.lower())

    def _last_part(self, chunk: str) -> str:
        """The part that counts: `med.` in `dr.med.`, `Prof.` in `Univ.-Prof.` and in `l-Prof.`."""
        if chunk.lower() in self.parts:
            return chunk
        # Arabic and Hebrew write short words together with the next one, `and` even with a letter.
        if chunk[:1] in self.prefixes and (len(chunk) > len("abc.") or chunk[0] in "וو"):
            return chunk[1:]
        for ending in self.endings:
            if chunk.endswith(ending):
                return ending
        tail = _JOINTS.split(chunk[:-1])[-1] + "."
        return tail if len(tail) > len("A.") else ""

    def _carries_on(self, use: Use, stop: Stop) -> bool:
        """Whether a sentence goes on behind an abbreviation of a kind."""
        if use is not Use.MAY:
            return use is not Use.SELDOM or not self._begins(stop)
        if stop.word[0].isdecimal() or self._is_time(stop):
            return True
        return not self._opens(stop) if stop.aside else as_listed(stop.word) in self.joiners

    def _is_time(self, stop: Stop) -> bool:
        """`At 5 p.m. Dr. Lee`: a time alone is no sentence."""
        first, *others = stop.before
        short = len(others) < _LONGEST and any(map(_is_number, others))
        return short and first.strip(OPENERS).lower() in self.prepositions

    def _begins(self, stop: Stop) -> bool:
        """Whether a sentence begins behind an abbreviation that seldom closes one."""
        word = as_listed(stop.word)
        return word not in self.joiners and (self._opens(stop) or word in self.definite)

    def _opens(self, stop: Stop, *, after_name: bool = False) -> bool:
        """Whether what follows hardly ever stands inside a sentence with a capital letter."""
        word = as_listed(stop.word)
        initial = len(word) == 1 and stop.word[1:2] == "."
        if initial or (after_name and word in self.particles):
            return False
        return (
            word in self.openers
            or _HEAD.split(word, maxsplit=1)[0] in self.openers
            or f"{word} {as_listed(stop.second)}" in self.openers
        )

    def _is_counted(self, word: str) -> bool:
        """Whether a word is what a page, a room or a figure is called: `5`, `IV`, `B`, `B12`."""
        plain = word.rstrip(CLOSERS)
        if len(plain) == 1 and not plain.isdecimal():
            return plain != word or plain.lower() not in self.openers
        return any(map(str.isdecimal, word)) or bool(_ROMAN.fullmatch(plain))

    # ------------------------------------------------------------------------------- numbers

    def _is_ordinal(self, number: str, stop: Stop) -> bool:
        """`3. Mai`, `10. 5. 2024`, or the number of a list at the start of a sentence."""
        short = len(number) <= _ORDINAL_DIGITS
        if stop.begins and short:
            return True
        if stop.word[0].isdecimal():
            return self._is_date(number, stop)
        if "." in number or stop.begins or not self.after_ordinal:
            return False
        if as_listed(stop.word) in self.after_ordinal:
            return len(number) < len("2024")
        return short and self._is_article(stop)

    def _is_date(self, number: str, stop: Stop) -> bool:
        """Parts of dates: `12. 6. 2024`, and `12. 6.` too where dates have spaces."""
        following = stop.word.rstrip(CLOSERS)
        # Days and months are no longer than ordinals, and have full stops themselves.
        short = following.isdecimal() and len(following) <= _ORDINAL_DIGITS
        dotted = short and stop.word[len(following) :].startswith(".")
        second = _is_number(stop.previous.removesuffix("."))
        if stop.ranged:  # 3. – 5. Mai
            return dotted and bool(self.after_ordinal)
        if len(following) == len("2024"):
            return "." in number or second
        if not dotted or "." in number or as_listed(stop.second) in self.after_ordinal:
            return False  # not in: Zimmer 4. 17. Mai
        month = bool(self.dates) and (second or int(following) <= _MONTHS)
        return month or stop.second[:1].isdecimal()

    def _is_roman(self, number: str, stop: Stop) -> bool:
        """`die II. Phase`, or a Roman number before a heading."""
        return bool(_ROMAN.fullmatch(number)) and (stop.begins or self._is_article(stop))

    def _is_article(self, stop: Stop) -> bool:
        """An article before and a noun behind make an ordinal: `der 2. Termin`, `am 12. Bitte`."""
        return stop.previous.lower() in self.before_ordinal and not self._opens(stop)

    # ------------------------------------------------------------------------ single letters

    def _is_label(self, stop: Stop) -> bool:
        """Whether a single letter names something: `vitamin D`, `room B`, `hepatitis A or B`."""
        previous = stop.previous.lower()
        if previous not in self.links:
            return previous in self.letters
        # `hepatitis A or B`, `the blood group is A`
        earlier = [chunk.strip(OPENERS + CLOSERS).lower() for chunk in stop.before[-6:-2]]
        return any(word in self.letters for word in earlier) or len("".join(earlier[-1:])) == 1

    def _is_initial(self, letter: str, stop: Stop) -> bool:
        """`J. Smith` and `Dr. J. Smith`, but not `so do I. Then`."""
        if stop.begins:
            return True
        previous = stop.previous
        counted = _is_number(previous) or self.uses.get(previous) is Use.NUMBERED
        pronoun = letter.lower() in self.pronouns and not previous[:1].isupper()
        if counted or pronoun or not letter.isalpha():
            return False
        if stop.word[0].isdecimal():
            return stop.aside  # Smith, J. (2020)
        named = not previous[:2].islower() or "." in previous or previous + "." in self.uses
        return not self._opens(stop, after_name=named)


def _longer(found: Use | None, longer: Use | None, chunk: str) -> Use | None:
    """What counts of a short and a longer reading: `i dr.` may be "and Dr." or "and others"."""
    if found is Use.NEVER and longer is Use.MAY and not chunk.endswith("."):
        return Use.SELDOM
    return longer or found


def _is_unlisted(word: str, stop: Stop) -> bool:
    """What can be no word, nor the last of a sentence: `ssk. A. Ek`, `kv. 5`, `cols. (2020)`."""
    number = stop.word[0].isdecimal()
    if number and stop.aside:
        return True
    if not (number or stop.word[1:2] == ".") or _is_number(stop.previous):
        return False
    letters = normalize("NFD", word.lower())
    return word[1:].islower() and len(word) <= len("abcde") and _VOWELS.isdisjoint(letters)


def _is_number(chunk: str) -> bool:
    """Whether a chunk is a number: `5`, `2,5`, `XIX`."""
    return chunk[-1:].isdecimal() or (len(chunk) > 1 and bool(_ROMAN.fullmatch(chunk)))


# ---------------------------------------------------------------------------------- reading

_LISTS = (
    "letters",
    "links",
    "after_ordinal",
    "before_ordinal",
    "dates",
    "openers",
    "definite",
    "joiners",
    "prepositions",
    "particles",
    "pronouns",
    "prefixes",
)


@cache
def abbreviations(code: str) -> Abbreviations:
    """The abbreviations of a language; of one we do not know, those that most share."""
    known = [(use, listed(group, use.name.lower())) for group in ("all", code) for use in Use]
    entries = [entry for _, some in known for entry in some]
    joined = [(entry.replace(" ", "").lstrip("*"), use) for use, some in known for entry in some]
    # `Etc.` as well as `etc.`, but for single letters: `H. Meier`.
    capitals = [(name[0].upper() + name[1:], use) for name, use in joined if len(name) > len("a.")]
    parts = {part.lower() for entry in entries for part in entry.split()}
    return Abbreviations(
        uses=dict(capitals + joined),
        parts=frozenset(parts.union(name.lower() for name, _ in joined)),
        beginnings=frozenset(_beginnings(entries)),
        endings=tuple(entry[1:] for entry in entries if entry.startswith("*")),
        **{key: Words.of(listed(code, key)) for key in _LISTS},
    )


def _beginnings(entries: Iterable[str]) -> Iterator[str]:
    """Every proper beginning of a spaced abbreviation, with the first part of what follows."""
    for entry in entries:
        parts = entry.lower().split()
        yield from ("".join(parts[: n + 1]) for n in range(1, len(parts)))
