"""The common words of a language: words that most readers have met often.

A word is common when it is among the forms that `common_words/` lists for its language, or when it
is made of such words in a regular way. What counts as regular:

- A hyphenated word is common when all its parts are; a part of one letter always is (`X-ray`).
- Endings, learnt when the lists were built, are taken off in most languages: `vesék` leads to
  `vese`. What is left must be listed as a base form.
- English and its neighbours: a possessive `'s`. French and Italian: elided words (`l'`, `dell'`).
  Turkish: what follows the apostrophe of a name. Spanish, Italian, Portuguese: pronouns on verbs.
- Arabic and Hebrew: conjunctions, prepositions and articles in front, Arabic pronouns behind.
- German, Dutch and the Scandinavian languages: compounds of two or three common words of four
  letters or more, so `Blutzucker` is common and `Pankreaskarzinom` is not.

Case, vowel points, stress marks, invisible characters and the kind of apostrophe never matter.
Words with digits are never common. Names are not our business.
"""

import gzip
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from itertools import product
from typing import Any
from unicodedata import category, normalize

import yaml

from waymark.plain.tokenise import APOSTROPHES, INVISIBLE

LONGEST_ENDING = 12
EMPTY: frozenset[str] = frozenset()

_LONGEST = 60  # no common word is longer, and a page without spaces must not cost time
_LONGEST_FRONT = 5
_SHORTEST = 3  # what is left without the small words around it
_PART = 4  # shorter parts of compounds fit into every word
_HYPHENS = "-\u2010\u2011"
_HYPHEN = re.compile(f"[{_HYPHENS}]")
_PLAIN = str.maketrans({**dict.fromkeys(INVISIBLE), **dict.fromkeys(APOSTROPHES, "'")})
_TATWEEL = "\u0640"
_ACUTE = "\u0301"
_RAISED = re.compile("[\u0301\u0302]")
_ARTICLES = ("ال", "لل")
_BENT = tuple(pair.split() for pair in ("ت ة", "ا ي", "ا ان", "ي ين", "و وا", "و ون", "ؤ ء", "ئ ء"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Habits:
    """How one language writes words and joins them."""

    points: bool
    """Vowels are marks that can be left out."""
    stress: bool
    """An acute shows the stress, and can be left out."""
    small: Mapping[int, int | None]
    """Small letters where Unicode's general rule is wrong."""
    same: Mapping[int, int | None]
    """Letters that are written for each other."""
    stem: int
    """How many letters must stay before an ending."""
    possessive: bool
    names_inflect: bool
    elided: frozenset[str]
    before: frozenset[str]
    """Small words that grow onto the front of others."""
    behind: frozenset[str]
    pronouns: re.Pattern[str] | None
    """Pronouns at the end of a verb."""
    infinitive: str
    """What an infinitive loses before a pronoun."""
    links: tuple[str, ...]
    """Sounds between the parts of a compound. A language without them has no compounds."""
    learned: frozenset[str]
    """Science makes its words from these: what follows is no everyday compound."""


def _habits(entry: Mapping[str, Any]) -> Habits:
    chains = product(*(place.split() for place in entry.get("before", ())))
    pronouns = entry.get("pronouns")
    return Habits(
        points=entry.get("points", False),
        stress=entry.get("stress", False),
        small=str.maketrans(*entry.get("small", ("", ""))),
        same=str.maketrans(*entry.get("same", ("", ""))),
        stem=entry.get("stem", 3),
        possessive=entry.get("possessive", False),
        names_inflect=entry.get("names_inflect", False),
        elided=frozenset(entry.get("elided", "").split()),
        before=frozenset("".join(chain).replace("_", "") for chain in chains) - {""},
        behind=frozenset(entry.get("behind", "").split()),
        pronouns=re.compile(rf"(?:{pronouns})\Z") if pronouns else None,
        infinitive=entry.get("infinitive", ""),
        links=tuple(entry.get("links", "").split()),
        learned=frozenset(entry.get("learned", "").split()),
    )


_FOLDER = files("waymark.plain").joinpath("common_words")
_DATA = yaml.safe_load(_FOLDER.joinpath("habits.yaml").read_text(encoding="utf-8"))
HABITS = {code: _habits(entry) for code, entry in _DATA.items()}


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The common words of one language, all as `folded` writes them.

    The forms are a set of strings: the fastest look-up, and still about 5 MB a language.
    """

    code: str
    forms: frozenset[str]
    bases: frozenset[str] = EMPTY
    """Those forms that endings may lead to."""
    whole: frozenset[str] = EMPTY
    """Rare words that only look like common ones with small words grown onto them."""
    endings: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Endings of inflected forms, each with what may stand there in the base form."""

    def is_common(self, word: str) -> bool:
        """Whether most readers have met a word often."""
        if word in self.forms or word.casefold() in self.forms:
            return True
        if len(word) > _LONGEST:
            return False
        word = folded(word, self.code).strip(_HYPHENS + "'")
        if not word or word in self.forms:
            return bool(word)
        parts = _HYPHEN.split(word)
        return all(map(self._is_part, parts)) if len(parts) > 1 else self._is_made(word)

    def _is_part(self, part: str) -> bool:
        """Whether what stands at a hyphen is common: `X` in `X-ray`, `tomá` in `tomá-lo`."""
        if len(part) == 1 or self._is_made(part):
            return True
        lost = HABITS[self.code].infinitive
        return bool(lost) and self._is_known(_bare(part) + lost)

    def _is_made(self, word: str) -> bool:
        """Whether a word is known or made of known ones."""
        return (
            self._is_known(word)
            or ("'" in word and self._is_joined(word))
            or self._is_grown(word)
            or self._is_compound(word)
        )

    def _is_known(self, word: str) -> bool:
        """Whether a word is listed, or its base form is."""
        return word in self.forms or any(
            word[:cut] + base in self.bases
            for cut in range(max(HABITS[self.code].stem, len(word) - LONGEST_ENDING), len(word))
            for base in self.endings.get(word[cut:], ())
        )

    def _is_grown(self, word: str) -> bool:
        """Whether a common word has small words grown onto it: `وبالدواء`, `misurarsi`."""
        habits = HABITS[self.code]
        if habits.pronouns and any(
            self._is_known(verb) if surely else verb in self.forms
            for verb, surely in _verbs(word, habits.pronouns, habits.infinitive)
        ):
            return True
        if not habits.before or word in self.whole:
            return False
        return any(stem in self.forms for stem in _stems(word, habits))

    def _is_joined(self, word: str) -> bool:
        """Whether the word at an apostrophe is common: `doctor's`, `l'eau`, `İzmir'de`."""
        habits = HABITS[self.code]
        head, _, tail = word.partition("'")
        if head in habits.elided:
            return self._is_made(tail)
        joined = habits.names_inflect or (habits.possessive and tail == "s")
        return joined and self._is_made(head)

    def _is_compound(self, word: str, most: int = 3) -> bool:
        """Whether a word is made of two to `most` common ones, with or without a sound between."""
        habits = HABITS[self.code]
        if not habits.links or most == 1:
            return False
        cuts = range(_PART, len(word) - _PART + 1)
        return any(
            self._is_known(word[cut:]) or self._is_compound(word[cut:], most - 1)
            for cut in cuts
            if self._begins(word[:cut], habits)
        )

    def _begins(self, head: str, habits: Habits) -> bool:
        """Whether a compound can begin so: with a listed word and perhaps a link."""
        if head in habits.learned:
            return False
        # Of short words only base forms: too many others are the beginning of something else.
        if head in self.bases or (len(head) > _PART and head in self.forms):
            return True
        stems = (head.removesuffix(link) for link in habits.links if head.endswith(link))
        return any(len(stem) >= _PART and stem in self.bases for stem in stems)


def folded(word: str, code: str) -> str:
    """A word as the lists write it: small, composed, without what need not be written."""
    habits = HABITS[code]
    word = word.translate(_PLAIN)
    if habits.points:
        word = "".join(sign for sign in normalize("NFKC", word) if category(sign) != "Mn")
        word = word.replace(_TATWEEL, "")
    word = normalize("NFC", normalize("NFC", word).translate(habits.small).casefold())
    if habits.stress:
        word = normalize("NFC", normalize("NFD", word).replace(_ACUTE, ""))
    return word.translate(habits.same)


def _bare(word: str) -> str:
    """A verb without the accents that pronouns give it: `tóme` in `tómelas` is `tome`."""
    return normalize("NFC", _RAISED.sub("", normalize("NFD", word)))


def _stems(word: str, habits: Habits) -> Iterator[str]:
    """What may be left of a word without the small words around it."""
    for start in range(min(_LONGEST_FRONT, len(word) - _SHORTEST) + 1):
        front, rest = word[:start], word[start:]
        if front in habits.before:
            yield rest
        elif front:
            continue
        if not front.endswith(_ARTICLES):
            for back in habits.behind:
                if rest.endswith(back) and len(rest) - len(back) >= _SHORTEST:
                    yield from _unbent(rest.removesuffix(back))


def _unbent(stem: str) -> Iterator[str]:
    """An Arabic word as it stands without a pronoun: `معدت` is `معدة`, `دوائ` is `دواء`."""
    yield stem
    for end, whole in _BENT:
        if stem.endswith(end):
            yield stem.removesuffix(end) + whole


def _verbs(word: str, pronouns: re.Pattern[str], infinitive: str) -> Iterator[tuple[str, bool]]:
    """A verb without one or two pronouns, and whether its form is one that pronouns are put to.

    `misurarsi` is surely `misurare`, `tómelas` surely `tome`, but `portatelo` only perhaps
    `portate`: nouns and adjectives end so too.
    """
    for _ in range(2):
        word, found = pronouns.subn("", word)
        if not found or len(word) < _SHORTEST:
            return
        verb = _bare(word)
        if verb.endswith("r"):
            yield verb + infinitive, True
            yield verb + "r" + infinitive, True
        elif len(verb) > _SHORTEST and verb[-1] in "aeiodn":
            yield verb, verb != word or verb.endswith("ndo")


def vocabulary(code: str) -> Vocabulary | None:
    """The common words of a language, or nothing where there is no list."""
    return _read(code) if code in HABITS else None


@cache
def _read(code: str) -> Vocabulary:
    packed = _FOLDER.joinpath(f"{code}.txt.gz").read_bytes()
    _, _, lists = gzip.decompress(packed).decode().partition("\n")
    bases, others, whole, endings = lists.split("\n\n")
    roots = dict.fromkeys(_unpacked(bases))
    return Vocabulary(
        code=code,
        # A set made from a dictionary has its size from the start, and half of the one it grows to.
        forms=frozenset(roots | dict.fromkeys(_unpacked(others))),
        bases=frozenset(roots),
        whole=frozenset(_unpacked(whole)),
        endings=dict(map(_ending, endings.strip().splitlines())),
    )


def _unpacked(block: str) -> Iterator[str]:
    """The words of a sorted list in which each says how many letters it shares with the last."""
    word = ""
    for line in block.split():
        word = word[: int(line[0], 36)] + line[1:]
        yield word


def _ending(line: str) -> tuple[str, tuple[str, ...]]:
    """An ending and what it stands for: `ies y ie`; `_` is nothing."""
    ending, *bases = line.split()
    return ending, tuple(base.replace("_", "") for base in bases)
