"""How a person wants pages to look. It travels in one small cookie and names nobody."""

from dataclasses import dataclass
from typing import Literal, get_args

Size = Literal["usual", "large", "largest"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """The four choices of the settings page."""

    size: Size = "usual"
    contrast: bool = False
    still: bool = False
    light: bool = False

    @property
    def words(self) -> tuple[str, ...]:
        """The choices that differ from the usual, as class names for the page.

        >>> Look(size="large", still=True).words
        ('large', 'still')
        """
        chosen: list[str] = [self.size] if self.size != "usual" else []
        chosen += [name for name in ("contrast", "still", "light") if getattr(self, name)]
        return tuple(chosen)

    @property
    def cookie(self) -> str:
        return ".".join(self.words)


def parse(cookie: str) -> Look:
    """The look a cookie asks for. Unknown words are ignored, so an old cookie never breaks a page.

    >>> parse("large.contrast.nonsense") == Look(size="large", contrast=True)
    True
    """
    words = set(cookie.split("."))
    sizes: tuple[Size, ...] = get_args(Size)
    size: Size = next((size for size in reversed(sizes) if size in words), "usual")
    return Look(
        size=size, contrast="contrast" in words, still="still" in words, light="light" in words
    )
