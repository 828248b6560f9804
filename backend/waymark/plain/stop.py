"""A full stop with what stands around it, and its words as lists have them."""

from collections.abc import Sequence
from dataclasses import dataclass

from waymark.plain.tokenise import INVISIBLE

OPENERS = "([{<\"'“”„«»‹›‚‘’‟¿¡*_–—-" + INVISIBLE + "\u202a\u202b\u202c\u2066\u2067\u2068\u2069"
CLOSERS = ".,;:!?…\"'“”’»›«)]*_" + INVISIBLE


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

    @property
    def begins(self) -> bool:
        """Whether the sentence holds nothing else so far."""
        return len(self.before) == 1

    @property
    def previous(self) -> str:
        """What stands before the chunk with the full stop."""
        return "" if self.begins else self.before[-2].strip(OPENERS)


def unquoted(chunk: str) -> str:
    """A chunk as it stands in the lists: no opening quotes, no elided article."""
    chunk = chunk.lstrip(OPENERS)
    if "'" in chunk or "’" in chunk:
        tail = chunk.replace("’", "'").rpartition("'")[2]
        return tail if len(tail) > 1 else chunk
    return chunk


def as_listed(word: str) -> str:
    """A word as it stands in the lists. `İ` in lower case has a dot too many."""
    return word.strip(CLOSERS + OPENERS).lower().replace("i\u0307", "i")


def first_part(word: str) -> str:
    """The first part of a dotted word, with its full stop, as in `b.` of `B.C.`, in lower case."""
    head, dot, _ = word.lower().partition(".")
    return head + dot
