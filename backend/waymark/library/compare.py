"""A translation held against its source: the same numbers, sources and pieces."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from waymark.domain.finding import Level
from waymark.domain.language import Language
from waymark.library.drift import differences
from waymark.library.schema import Translated
from waymark.library.source import Findings, Opened
from waymark.plain import Document, Kind, Piece, Span, assemble
from waymark.plain.drift import changed_numbers
from waymark.plain.waiver import reach

# Compared apart, by name: the same number may be written differently in each language.
_MARKS = re.compile(r"\{[a-z0-9-]+\}|\[\^[A-Za-z0-9]+\]")
_ABOUT_ITSELF = frozenset({"translated_from", "translated_by", "waivers"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """What can be compared: `marks` are sources and {numbers}, `shape` is how many of what."""

    language: Language
    words: Translated
    opened: Opened
    marks: Counter[str]
    shape: Mapping[str, int]

    def differs(self, source: "Edition") -> Iterator[str]:
        yield from differences(source.marks, self.marks)
        for what, count in source.shape.items():
            if self.shape[what] != count:
                yield f"English has {count} {what}, this text has {self.shape[what]}."


def compare(made: Edition, source: Edition, findings: Findings) -> None:
    """Report what a translation lost, added or changed, and whether English has moved on."""
    if made is source:
        if made.words.translated_from:
            findings.add(made.opened.path, "This is the source text: it is no translation.")
        return
    stale = _stale(made, source, findings)
    # What a stale translation lacks was perhaps not there yet when it was made.
    level: Level = "should" if stale else "must"
    for sentence in made.differs(source):
        findings.add(made.opened.path, sentence, level=level)
    _numbers(made, source, findings, level)


def _numbers(made: Edition, source: Edition, findings: Findings, level: Level) -> None:
    """Every figure stands as often as in the source, unless a person has waived it.

    Whether the waiver has expired is no question here: the portal must not stop on its day.
    `waymark check` asks it.
    """
    (theirs, _), (ours, lines) = _document(source.opened), _document(made.opened)
    reaches = [reach(one.waiver, ours) for one in made.words.waivers]
    for found in changed_numbers(theirs, ours):
        holding = (one.waiver for one in reaches if one.covers(found.code, found.span))
        waiver = next(holding, None)
        message = f"{found.message()}{waiver.note if waiver else ''}"
        line = lines[_unit(ours, found.span)]
        now: Level = "should" if waiver else level
        findings.add(made.opened.path, message, line=line, level=now)


def _document(opened: Opened) -> tuple[Document, list[int]]:
    """All words of a file that a reader may see, and the line of each piece."""
    data = {k: v for k, v in opened.front.data.items() if k not in _ABOUT_ITSELF}
    pieces = [(opened.front.line(place), words) for place, words in _strings(data, ())]
    pieces += enumerate(opened.body.splitlines(), start=opened.body_line)
    shown = [(line, _MARKS.sub(" ", words)) for line, words in pieces if words.strip()]
    document = assemble([Piece(Kind.PARAGRAPH, words) for _, words in shown])
    return document, [line for line, _ in shown]


def _strings(
    value: Any,  # noqa: ANN401 - whatever a YAML file holds
    place: tuple[str | int, ...],
) -> Iterator[tuple[tuple[str | int, ...], str]]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _strings(inner, (*place, key))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _strings(inner, (*place, index))
    else:
        yield place, str(value)


def _unit(document: Document, span: Span) -> int:
    return sum(unit.span.end <= span.start for unit in document.units)


def _stale(made: Edition, source: Edition, findings: Findings) -> bool:
    now, then = source.opened.mark, made.words.translated_from
    if then is None:
        findings.add(made.opened.path, f"translated_from is missing. English is now {now}.")
        return False
    if then == now:
        return False
    findings.add(
        made.opened.path,
        f"English has changed since this was translated. When it fits: translated_from: {now}.",
        line=made.opened.line("translated_from"),
        level="should",
    )
    return True
