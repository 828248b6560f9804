"""The library that the running portal shows, and how it changes while authors write."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated

from fastapi import Depends, Request

from waymark.domain.finding import Finding
from waymark.domain.language import Language
from waymark.library.library import Library
from waymark.library.read import read

Stamp = tuple[int, int]
"""The newest change (nanoseconds) and the number of files: cheap to take, changes with any edit."""


class BrokenContent(Exception):
    """The content has faults that must be mended before anybody reads it."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        super().__init__("\n".join(str(finding) for finding in findings))


@dataclass(slots=True)
class Shelf:
    """One immutable library at a time. In development a change of the files brings the next one."""

    root: Path
    languages: Sequence[Language]
    watching: bool
    library: Library = field(init=False)
    findings: tuple[Finding, ...] = ()
    """In development: why the newest content is not shown. The last good one stays."""
    _stamp: Stamp = (0, 0)

    def __post_init__(self) -> None:
        self.library = read(self.root, self.languages)
        faults = _faults(self.library)
        if self.watching:
            self.findings, self._stamp = faults, self._now()
        elif faults:
            raise BrokenContent(faults)

    def look(self) -> None:
        """Take in what authors have changed since the last look. Only in development."""
        if not self.watching or (now := self._now()) == self._stamp:
            return
        self._stamp = now
        newest = read(self.root, self.languages)
        self.findings = _faults(newest)
        if not self.findings:
            self.library = newest

    def _now(self) -> Stamp:
        files = [path for path in _watched(self.root) if path.is_file()]
        return max((path.stat().st_mtime_ns for path in files), default=0), len(files)


def _watched(root: Path) -> list[Path]:
    return [*(root / "content").rglob("*"), *(root / "accessibility" / "statement").rglob("*")]


def _faults(library: Library) -> tuple[Finding, ...]:
    return tuple(finding for finding in library.findings if finding.level == "must")


def _on_shelf(request: Request) -> Library:
    shelf: Shelf = request.app.state.shelf
    return shelf.library


OnShelf = Annotated[Library, Depends(_on_shelf)]
