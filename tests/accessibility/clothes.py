"""What a person's device asks of a page: day, night, or colours of its own."""

from dataclasses import dataclass
from typing import Literal

from playwright.sync_api import Page


@dataclass(frozen=True, slots=True)
class Clothes:
    """One way in which a device shows pages."""

    name: str
    scheme: Literal["light", "dark"] = "light"
    forced: Literal["none", "active"] = "none"

    def wear(self, page: Page) -> None:
        page.emulate_media(color_scheme=self.scheme, forced_colors=self.forced)


DAY = Clothes("light")
NIGHT = Clothes("dark", scheme="dark")
FORCED = Clothes("forced colours", forced="active")
FORCED_NIGHT = Clothes("forced colours, dark", scheme="dark", forced="active")
ALL = (DAY, NIGHT, FORCED)
