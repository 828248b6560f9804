"""Builds the word lists of the plain-language engine; README.md says how to run it, and why so."""

# ruff: noqa: INP001 - a script for people, in no package

import gzip
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from pathlib import Path
from string import ascii_lowercase, digits
from unicodedata import name

import wordfreq
from simplemma.strategies import DefaultDictionaryFactory

from waymark.plain.vocabulary import EMPTY, HABITS, LONGEST_ENDING, Vocabulary, folded

COMMON = 3.5
"""The Zipf value from which a word is common: three times in a million words."""
MOST_FORMS = 60_000
LEAST_WORDS = 30
"""An ending must be found on so many words of the dictionary."""
PINNED = {"wordfreq": "3.1.1", "simplemma": "2.0.0"}
DIGITS = digits + ascii_lowercase
TARGET = Path(__file__).parents[1] / "waymark" / "plain" / "common_words"

# Ours, wordfreq's, simplemma's. No default: wordfreq would answer for Irish with English words.
LANGUAGES = {
    "ar": ("ar", "ar"),
    "bg": ("bg", "bg"),
    "cs": ("cs", "cs"),
    "da": ("da", "da"),
    "de": ("de", "de"),
    "el": ("el", "el"),
    "en": ("en", "en"),
    "es": ("es", "es"),
    "fi": ("fi", "fi"),
    "fr": ("fr", "fr"),
    "he": ("he", "he"),
    "hr": ("sh", "hbs"),
    "hu": ("hu", "hu"),
    "it": ("it", "it"),
    "lt": ("lt", "lt"),
    "lv": ("lv", "lv"),
    "nb": ("nb", "nb"),
    "nl": ("nl", "nl"),
    "pl": ("pl", "pl"),
    "pt": ("pt", "pt"),
    "ro": ("ro", "ro"),
    "ru": ("ru", "ru"),
    "sk": ("sk", "sk"),
    # No dictionary: simplemma's comes from Sloleks, which may not be used commercially.
    "sl": ("sl", ""),
    "sv": ("sv", "sv"),
    "tr": ("tr", "tr"),
    "uk": ("uk", "uk"),
}
SCRIPTS = {"ar": "ARABIC", "el": "GREEK", "he": "HEBREW"} | dict.fromkeys(
    ("bg", "ru", "uk"), "CYRILLIC"
)
# English inflects little: all its forms fit, and guessed ones would only do harm. In Arabic and
# Hebrew words change inside, so that endings explain little and are wrong too often.
WITHOUT_ENDINGS = {"ar", "en", "he"}

Lemmas = Mapping[str, set[str]]


@dataclass(frozen=True)
class Lists:
    """What one file holds."""

    bases: frozenset[str]
    others: frozenset[str]
    whole: frozenset[str]
    endings: Mapping[str, tuple[str, ...]]


@cache
def _script(sign: str) -> str:
    return name(sign, "").partition(" ")[0]


def _is_word(form: str, script: str) -> bool:
    """Letters of the language's script, with apostrophes only inside."""
    letters = form.replace("'", "")
    if not letters.isalpha() or form[0] == "'" or form[-1] == "'":
        return False
    return all(_script(letter) == script for letter in letters)


def _frequencies(code: str, source: str, script: str) -> Counter[str]:
    """Occurrences of each form in a billion words."""
    assert source in wordfreq.available_languages("best")
    found = Counter[str]()
    for written, frequency in wordfreq.get_frequency_dict(source, "best").items():
        form = folded(written, code)
        if _is_word(form, script):
            found[form] += frequency * 1e9
    return found


def _lemmas(code: str, source: str, script: str) -> Lemmas:
    """The base forms of every form in the dictionary. Most have one."""
    found = defaultdict[str, set[str]](set)
    if not source:
        return found
    for written, base in DefaultDictionaryFactory().get_dictionary(source).items():
        form, lemma = folded(written, code), folded(base, code)
        if _is_word(form, script) and _is_word(lemma, script):
            found[form].add(lemma)
    return found


def _totals(frequencies: Mapping[str, float], lemmas: Lemmas) -> Counter[str]:
    """How frequent each base form is in all its forms together."""
    totals = Counter[str]()
    every = {lemma for of in lemmas.values() for lemma in of}
    for form, frequency in frequencies.items():
        # A base form counts for itself, even where the dictionary takes it for another's form.
        itself = {form} if form in every or form not in lemmas else set[str]()
        for lemma in itself | lemmas.get(form, set()):
            totals[lemma] += frequency
    return totals


def _shared(one: str, other: str) -> int:
    """How many letters two words have in common from the start."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((place for place, (a, b) in pairs if a != b), min(len(one), len(other)))


def _endings(lemmas: Lemmas, shortest: int) -> dict[str, tuple[str, ...]]:
    """Endings of inflected forms with those of their base forms, most frequent first."""
    seen = Counter[tuple[str, str]]()
    for form, bases in lemmas.items():
        for base in bases:
            stem = _shared(form, base)
            if shortest <= stem < len(form) <= stem + LONGEST_ENDING:
                seen[form[stem:], base[stem:]] += 1
    found = defaultdict[str, list[str]](list)
    for (ending, base), words in sorted(seen.items(), key=lambda item: (-item[1], item[0])):
        if words >= LEAST_WORDS:
            found[ending].append(base)
    return {ending: tuple(bases) for ending, bases in sorted(found.items())}


def _whole(
    vocabulary: Vocabulary, lemmas: Lemmas, frequencies: Mapping[str, float]
) -> frozenset[str]:
    """Rare base forms that look like common words with small words grown onto them."""
    every = {lemma for of in lemmas.values() for lemma in of}
    met = {lemma for lemma in every if frequencies[lemma] and lemma not in vocabulary.forms}
    return frozenset(filter(vocabulary.is_common, met))


def build(code: str) -> Lists:
    """The lists of one language."""
    ours, theirs = LANGUAGES[code]
    script = SCRIPTS.get(code, "LATIN")
    frequencies = _frequencies(code, ours, script)
    lemmas = _lemmas(code, theirs, script)
    totals = _totals(frequencies, lemmas)
    least = 10**COMMON
    bases = {lemma for lemma, total in totals.items() if total >= least}
    core = {form for form, frequency in frequencies.items() if frequency >= least}
    core |= bases | HABITS[code].elided
    endings = {} if code in WITHOUT_ENDINGS else _endings(lemmas, HABITS[code].stem)
    known = frozenset(core | {form for form, of in lemmas.items() if of & bases})
    whole = _whole(Vocabulary(code, known), lemmas, frequencies) if HABITS[code].before else EMPTY
    reached = Vocabulary(code, frozenset(core), frozenset(bases), whole, endings)

    def rank(form: str) -> tuple[float, float, str]:
        return -frequencies[form], -max(totals[lemma] for lemma in lemmas[form]), form

    inflected = (form for form, of in lemmas.items() if of & bases)
    missing = sorted((form for form in inflected if not reached.is_common(form)), key=rank)
    forms = frozenset(core | set(missing[: MOST_FORMS - len(core)]))
    roots = frozenset(bases if endings else ())
    sys.stdout.write(
        f"{code}: {len(frequencies)} {len(lemmas)} core {len(core)} bases {len(bases)}"
        f" missing {len(missing)} endings {sum(map(len, endings.values()))}"
    )
    return Lists(roots, forms - roots, whole, endings)


def _packed(words: Iterable[str]) -> Iterator[str]:
    """Sorted words, each as one digit for the letters shared with the one before, and the rest."""
    last = ""
    for word in sorted(words):
        shared = min(_shared(last, word), len(DIGITS) - 1)
        yield DIGITS[shared] + word[shared:]
        last = word


def _blocks(lists: Lists) -> Iterator[Iterable[str]]:
    yield _packed(lists.bases)
    yield _packed(lists.others)
    yield _packed(lists.whole)
    yield (
        " ".join([ending, *(base or "_" for base in bases)])
        for ending, bases in lists.endings.items()
    )


def write(code: str, lists: Lists) -> Path:
    """One file, the same bytes from the same sources."""
    forms = len(lists.bases) + len(lists.others)
    ours, theirs = LANGUAGES[code]
    dictionary = (
        f" and simplemma {PINNED['simplemma']} ({theirs}; MIT, data ODbL and others)"
        if theirs
        else ""
    )
    header = (
        f"# Common words ({code}). Forms: {forms}. Zipf value at least {COMMON}. Sources: wordfreq"
        f" {PINNED['wordfreq']} ({ours}; data CC BY-SA 4.0){dictionary}. Changed. CC BY-SA 4.0."
        " All terms: README.md"
    )
    text = "\n\n".join("\n".join(block) for block in _blocks(lists))
    file = TARGET / f"{code}.txt.gz"
    file.write_bytes(gzip.compress(f"{header}\n{text}\n".encode(), 9, mtime=0))
    return file


def main() -> None:
    """Build the languages that are named, or all."""
    for package, pinned in PINNED.items():
        assert version(package) == pinned, f"{package} must be {pinned}"
    for code in sys.argv[1:] or LANGUAGES:
        lists = build(code)
        file = write(code, lists)
        sys.stdout.write(f", {file.stat().st_size / 1000:.0f} kB\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
