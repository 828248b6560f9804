"""Who has read a text. A review counts only for the very words that were read."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from waymark.plain.waiver import Waiver

Role = Literal["clinician", "native", "patient", "lawyer"]
Maker = Literal["person", "software"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    role: Role
    name: str
    on: date
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What can honestly be said about a text today."""

    written: date
    review_by: date
    text: str
    reviews: tuple[Review, ...] = ()
    translated_by: Maker | None = None
    stale: bool = False
    waivers: tuple[Waiver, ...] = ()
    """What need not be mended for now, by whose word and why."""

    @property
    def valid(self) -> tuple[Review, ...]:
        """The reviews of the words as they stand."""
        return tuple(review for review in self.reviews if review.text == self.text)

    def read_by(self, role: Role) -> Review | None:
        """The latest valid review by that role, if there is one."""
        made: Sequence[Review] = [review for review in self.valid if review.role == role]
        return max(made, key=lambda review: review.on, default=None)

    @property
    def publishable(self) -> bool:
        """Read by a clinician, and by a native speaker if it is a translation."""
        native = self.translated_by is None or self.read_by("native") is not None
        return native and self.read_by("clinician") is not None
