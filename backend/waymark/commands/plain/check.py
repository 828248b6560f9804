"""`waymark plain check`: what must be mended in files, folders or standard input."""

import argparse
import os
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from waymark.commands.plain import blocks, records, sarif
from waymark.commands.plain.examine import Examined, examine, lexicon
from waymark.commands.plain.raw import raw
from waymark.commands.plain.source import STANDARD_INPUT, open_source
from waymark.commands.plain.unreadable import NotUnderstood, Unreadable
from waymark.plain import Lexicon
from waymark.plain.baseline import Baseline, BrokenBaseline, dump, entry, load
from waymark.plain.gate import counted

Looked = Examined | Unreadable
# Without these a folder of a project would show its tools' files too.
_IN_FOLDERS = frozenset({".html", ".md", ".txt"})
_FORMS: Mapping[str, Callable[[Sequence[Looked]], str]] = {
    "text": blocks.shown,
    "json": records.shown,
    "sarif": sarif.shown,
}


def check(asked: argparse.Namespace) -> int:
    """Look at every text and print what was found. The exit code says whether to stop."""
    try:
        return _check(asked)
    except NotUnderstood as error:
        print(f"waymark plain check: {error}", file=sys.stderr)
        return 2


def _check(asked: argparse.Namespace) -> int:
    desk = _Desk(asked=asked, lexicon=lexicon(asked.glossary), baseline=_baseline(asked.baseline))
    looked = [desk.look(one) if isinstance(one, str) else one for one in _found(asked.paths)]
    print(_FORMS[asked.format](looked))
    unread = any(isinstance(one, Unreadable) for one in looked)
    if asked.write_baseline:
        _write(asked.write_baseline, looked)
        return 2 if unread else 0
    must = any(isinstance(one, Examined) and one.must for one in looked)
    return 2 if unread else int(must)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Desk:
    """Where one text after another is looked at, with what they are held against."""

    asked: argparse.Namespace
    lexicon: Lexicon
    baseline: Baseline

    def look(self, path: str) -> Looked:
        asked = self.asked
        place = asked.baseline.parent if asked.baseline else Path()
        try:
            source = open_source(path, language=asked.lang, level=asked.level)
            found = examine(
                source,
                lexicon=self.lexicon,
                before=self.baseline.entries.get(_name(path, place)),
                same_engine=self.baseline.is_of_this_engine,
            )
        except Unreadable as error:
            return error
        return replace(found, raw=raw(found.document, found.report)) if asked.raw else found


def _baseline(file: Path | None) -> Baseline:
    if file is None:
        return Baseline()
    try:
        baseline = load(file.read_text("utf-8"))
    except OSError as error:
        raise NotUnderstood(f"{file} cannot be opened: {error.strerror}.") from None
    except (BrokenBaseline, UnicodeDecodeError) as error:
        raise NotUnderstood(f"{file}: {error}") from None
    if not baseline.is_of_this_engine:
        print(f"{file} was written by another version of the engine.", file=sys.stderr)
    return baseline


def _found(given: Sequence[str]) -> Iterator[str | Unreadable]:
    """Each file once, in the order asked; those of a folder by name."""
    met = set[str]()
    for path in given:
        files = [path] if path == STANDARD_INPUT or not Path(path).is_dir() else _below(Path(path))
        if not files:
            yield Unreadable(path, "There is no .md, .txt or .html file below it.")
        yield from (file for file in files if file not in met)
        met.update(files)


def _below(folder: Path) -> list[str]:
    """Every text below a folder, without what is hidden."""
    return [
        file.as_posix()
        for file in sorted(folder.rglob("*"))
        if file.suffix.lower() in _IN_FOLDERS
        and file.is_file()
        and not any(part.startswith(".") for part in file.relative_to(folder).parts)
    ]


def _name(path: str, place: Path) -> str:
    """A file as a baseline calls it: from the baseline's own folder."""
    if path == STANDARD_INPUT:
        return path
    return Path(os.path.relpath(path, place)).as_posix()


def _write(file: Path, looked: Sequence[Looked]) -> None:
    entries = {
        _name(one.source.path, file.parent): entry(one.report, one.document, counted(one.judged))
        for one in looked
        if isinstance(one, Examined)
    }
    try:
        file.write_text(dump(Baseline(entries)), "utf-8")
    except OSError as error:
        raise NotUnderstood(f"{file} cannot be written: {error.strerror}.") from None
    print(f"{file}: {len(entries)} texts.", file=sys.stderr)
