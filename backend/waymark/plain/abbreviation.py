"""Full stops that belong to a word, not to a sentence. Lists are data; this reads them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from importlib.resources import files

import yaml

_OPENERS = "([{\"'“”„«‹‚‘¿¡"
_ORDINAL_DIGITS = 2
EMPTY: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Abbreviations:
    """What one language writes with a full stop inside a sentence. All without spaces."""

    never: frozenset[str] = EMPTY
    may: frozenset[str] = EMPTY
    beginnings: frozenset[str] = EMPTY
    before_letter: frozenset[str] = EMPTY
    after_ordinal: frozenset[str] = field(default=EMPTY)

    def goes_on(self, before: Sequence[str], follower: str) -> bool:
        """Whether a sentence runs on after the full stop that ends `before`.

        `before` are the sentence's chunks between spaces so far, `follower` what comes next.
        """
        last = _bare(before[-1])
        if last[:-1].isdecimal():
            return self._is_ordinal(last, len(before), follower)
        if len(last) == len("A.") and self._is_name(before):
            return False
        follower, dot, _ = follower.lower().partition(".")
        follower += dot
        joined = ""
        for chunk in reversed(before[-3:]):
            joined = _bare(chunk) + joined
            if joined in self.never or joined + follower in self.beginnings:
                return True
            if joined in self.may:
                return follower[:1].isdecimal()
        return len(last) == len("A.") and _is_initial(before)

    def _is_ordinal(self, number: str, position: int, follower: str) -> bool:
        """`3. Mai`, or the number of a list at the start of a sentence."""
        if position == 1 or follower.lower().rstrip(".,;:") in self.after_ordinal:
            return len(number) - 1 <= _ORDINAL_DIGITS
        return False

    def _is_name(self, before: Sequence[str]) -> bool:
        """Whether a single letter names something, as in `vitamin D`."""
        return len(before) > 1 and before[-2].strip(_OPENERS).lower() in self.before_letter


def _is_initial(before: Sequence[str]) -> bool:
    """`J. Smith` and `Dr. J. Smith`, but not `so do I. Then`."""
    letter = before[-1][-2]
    if len(before) == 1:
        return letter.isalpha()
    previous = before[-2].strip(_OPENERS)
    caseless = not (letter.isupper() or letter.islower())
    return letter.isalpha() and (previous[:1].isupper() or previous.endswith(".") or caseless)


def _bare(chunk: str) -> str:
    """A chunk as it stands in the lists: no opening quotes, no elided article, lower case."""
    return chunk.replace("’", "'").rsplit("'", 1)[-1].lstrip(_OPENERS).lower()


def _beginnings(entries: Iterable[str]) -> frozenset[str]:
    """Every proper beginning of a spaced abbreviation, with the first part of what follows."""
    found: set[str] = set()
    for entry in entries:
        parts = entry.split()
        found.update("".join(parts[: n + 1]) for n in range(1, len(parts)))
    return frozenset(found)


def _listed(entry: Mapping[str, Sequence[str]], key: str) -> frozenset[str]:
    return frozenset(item.replace(" ", "") for item in entry.get(key, ()))


def _abbreviations(entry: Mapping[str, Sequence[str]]) -> Abbreviations:
    spaced = [*entry.get("never", ()), *entry.get("may", ())]
    return Abbreviations(
        never=_listed(entry, "never"),
        may=_listed(entry, "may") - _listed(entry, "never"),
        beginnings=_beginnings(spaced),
        before_letter=_listed(entry, "before_letter"),
        after_ordinal=_listed(entry, "after_ordinal"),
    )


_DATA = yaml.safe_load(files(__package__).joinpath("abbreviations.yaml").read_text("utf-8"))
ABBREVIATIONS = {code: _abbreviations(entry) for code, entry in _DATA.items()}
NO_ABBREVIATIONS = Abbreviations()
