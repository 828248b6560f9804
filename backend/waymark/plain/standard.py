"""How plain a text is asked to be: by kind of reader, in words and sentences."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType


class Level(StrEnum):
    """Whom a text is for."""

    EASY_READ = "easy-read"
    PLAIN = "plain"
    CLINICIAN = "clinician"


@dataclass(frozen=True, slots=True, kw_only=True)
class Standard:
    """The limits of one level. Lengths are in words unless the name says sentences."""

    level: Level
    long: int
    very_long: int
    paragraph_sentences: int = 5
    paragraph: int = 80
    without_heading: int = 200
    for_patients: bool = True
    """Medical words have to be explained, and the reader is spoken to."""


# 15 words a sentence: Inclusion Europe, Information for all. 20 and 30: where many readers lose
# the thread (readers' advice of the same kind in all our languages, no trial behind the number).
STANDARDS: Mapping[Level, Standard] = MappingProxyType(
    {
        Level.EASY_READ: Standard(level=Level.EASY_READ, long=15, very_long=20),
        Level.PLAIN: Standard(level=Level.PLAIN, long=20, very_long=30),
        Level.CLINICIAN: Standard(
            level=Level.CLINICIAN, long=25, very_long=40, paragraph=120, for_patients=False
        ),
    }
)
PLAIN = STANDARDS[Level.PLAIN]
