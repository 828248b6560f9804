"""A text that cannot be looked at, and why."""


class Unreadable(Exception):
    """`path` cannot be read. The message is a sentence."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(reason)
        self.path = path

    @property
    def line(self) -> str:
        """All in one line."""
        return f"{self.path}: cannot be checked. {self}"


class NotUnderstood(Exception):
    """The question makes no sense as it was asked. The message is a sentence."""
