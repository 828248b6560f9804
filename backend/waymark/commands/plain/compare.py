"""`waymark plain compare`: before and after, or a translation beside its source."""

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace

from waymark.commands.plain.blocks import finding_line
from waymark.commands.plain.examine import Examined, examine, lexicon
from waymark.commands.plain.raw import raw
from waymark.commands.plain.records import finding, record
from waymark.commands.plain.source import Source, open_source
from waymark.commands.plain.unreadable import NotUnderstood, Unreadable
from waymark.plain import comparison
from waymark.plain.baseline import entry
from waymark.plain.comparison import Comparison, Version
from waymark.plain.gate import Judged, counted
from waymark.plain.metrics import asl

Row = tuple[str, str, str, str]
# What the gate says of the new text because of the old one.
_DIFFERENCES = frozenset({"DRIFT", "LOST", "WORSE"})


def compare(asked: argparse.Namespace) -> int:
    """Print the two side by side. Exit code 1 if the new one must be mended."""
    try:
        old, new, found = _compared(asked)
    except (Unreadable, NotUnderstood) as error:
        said = error.line if isinstance(error, Unreadable) else str(error)
        print(f"waymark plain compare: {said}", file=sys.stderr)
        return 2
    differences = [one for one in new.judged if one.finding.code in _DIFFERENCES]
    if asked.format == "json":
        print(_json(old, new, found, differences))
    else:
        print("\n".join(_text(old, new, found, differences)))
    return int(new.must)


def _compared(asked: argparse.Namespace) -> tuple[Examined, Examined, Comparison]:
    words = lexicon(asked.glossary)
    first = open_source(asked.old, language=asked.lang, level=asked.level)
    second = open_source(asked.new, language=asked.lang_new or asked.lang, level=asked.level)
    old = examine(_in_language_of(first, second), lexicon=words)
    source = _in_language_of(second, first)
    bare = examine(source, lexicon=words)
    found = comparison.compare(_version(old), _version(bare))
    if found.is_translation:
        new = examine(source, lexicon=words, more=found.drift)
    else:
        before = entry(old.report, old.document, counted(old.judged))
        new = examine(source, lexicon=words, before=before)
    old = replace(old, raw=raw(old.document, old.report))
    return old, replace(new, raw=raw(new.document, new.report)), found


def _in_language_of(source: Source, other: Source) -> Source:
    """Two versions are in one language unless each says what it is in."""
    if source.language_from == "nobody" and other.language_from != "nobody":
        return replace(source, language=other.language, language_from="the other text")
    return source


def _version(one: Examined) -> Version:
    return Version(document=one.document, report=one.report)


def _text(
    old: Examined, new: Examined, found: Comparison, differences: Sequence[Judged]
) -> Iterator[str]:
    rows = [("", "before", "after", "change"), *_rows(old, new, found)]
    widths = [max(len(row[column]) for row in rows) for column in range(4)]
    yield f"{old.source.path} → {new.source.path}"
    for name, *cells in rows:
        shown = "  ".join(f"{cell:>{width}}" for cell, width in zip(cells, widths[1:], strict=True))
        yield f"  {name:<{widths[0]}}  {shown}".rstrip()
    if differences:
        yield ""
        yield from (finding_line(new, one) for one in differences)
    yield ""
    for one in (old, new):
        if one.raw:
            yield f"  {one.source.path}: {one.raw.line}"
    must = sum(one.must for one in new.judged)
    yield f"{new.source.path}: {must} must, {len(new.judged) - must} should."


def _rows(old: Examined, new: Examined, found: Comparison) -> Iterator[Row]:
    before, after = old.report, new.report
    yield ("language", before.lang, after.lang, "")
    yield ("band", before.band or "none", after.band or "none", "")
    yield _row("Plainness", before.plainness, after.plainness)
    theirs = {metric.name: metric.value for metric in (before.primary, *before.others) if metric}
    ours = {metric.name: metric.value for metric in (after.primary, *after.others) if metric}
    for name in dict.fromkeys((*theirs, *ours)):
        yield _row(name, theirs.get(name), ours.get(name))
    yield _row("words", before.counts.words, after.counts.words, digits=0)
    yield _row("sentences", before.counts.sentences, after.counts.sentences, digits=0)
    if before.unscored and after.unscored:
        yield _row("words a sentence", asl(before.counts, {}), asl(after.counts, {}))
    for code, (then, now) in found.findings.items():
        yield _row(code, then, now, digits=0)


def _row(name: str, before: float | None, after: float | None, digits: int = 1) -> Row:
    change = ""
    if before is not None and after is not None:
        change = f"{after - before:+.{digits}f}" if round(after - before, digits) else "="
    return (name, _cell(before, digits), _cell(after, digits), change)


def _cell(value: float | None, digits: int) -> str:
    return "–" if value is None else f"{value:.{digits}f}"


def _json(old: Examined, new: Examined, found: Comparison, differences: Sequence[Judged]) -> str:
    answer = {
        "old": record(old),
        "new": record(new),
        "translation": found.is_translation,
        "plainness_change": found.plainness,
        "findings": {
            code: {"old": then, "new": now} for code, (then, now) in found.findings.items()
        },
        "differences": [finding(one, new.places) for one in differences],
    }
    return json.dumps(answer, ensure_ascii=False)
