"""`waymark plain explain`: how the number of a text came about, and what to try."""

import argparse
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from waymark.commands.plain.blocks import finding_line, head, many, worst_first
from waymark.commands.plain.examine import Examined, examine, lexicon
from waymark.commands.plain.formulas import written
from waymark.commands.plain.places import Places
from waymark.commands.plain.raw import raw
from waymark.commands.plain.rules import rule
from waymark.commands.plain.source import open_source
from waymark.commands.plain.unreadable import NotUnderstood, Unreadable
from waymark.plain.diagnose import Text
from waymark.plain.language import parse
from waymark.plain.plainness import LEVELS
from waymark.plain.profile import MEASURES, Profile, profile
from waymark.plain.report import WORDS_OF_A_RANGE
from waymark.plain.syllables import RULES
from waymark.plain.tally import tally
from waymark.plain.unit import Span

WORDS_SHOWN = 12
_LEVEL_NAMES = ("A2", "B1", "B2", "C1")


def explain(asked: argparse.Namespace) -> int:
    """Print everything about one text, or about one line of it."""
    path, line = _split(asked.place)
    try:
        source = open_source(path, language=asked.lang, level=asked.level)
        one = examine(source, lexicon=lexicon(asked.glossary))
    except (Unreadable, NotUnderstood) as error:
        said = error.line if isinstance(error, Unreadable) else str(error)
        print(f"waymark plain explain: {said}", file=sys.stderr)
        return 2
    one = replace(one, raw=raw(one.document, one.report))
    print("\n".join(_shown(one, line)))
    return int(one.must)


def _split(place: str) -> tuple[str, int | None]:
    """`page.md:14` asks for one line, unless a file has that name."""
    found = re.fullmatch(r"(.+):(\d+)", place)
    if found is None or Path(place).exists():
        return place, None
    return found[1], int(found[2])


def _shown(one: Examined, line: int | None) -> Iterator[str]:
    known = profile(parse(one.source.language))
    yield one.source.path if line is None else f"{one.source.path}, line {line}"
    yield from head(one)
    text = Text(one.document, tally(one.document, known), known)
    if line is None:
        yield from _titled("Counted", _counts(one))
        yield from _titled("Calculated", _calculated(one, known))
    else:
        yield from _titled("Sentences that touch this line", _sentences(one, text, line))
    yield from _titled("Words with the most syllables", _words(one, text, line))
    yield from _titled("What to try", [*_findings(one, line)] or ["Nothing was found here."])


def _titled(title: str, lines: Iterable[str]) -> Iterator[str]:
    found = list(lines)
    if found:
        yield ""
        yield title
        yield from (f"  {line}" for line in found)


def _counts(one: Examined) -> Iterator[str]:
    counts = one.report.counts
    yield many(counts.sentences, "sentence")
    if counts.credited < counts.sentences:
        yield f"{counts.credited} of them count for the average; the others are mere pieces"
    yield f"{counts.words} words with {counts.letters} letters and {counts.syllables} syllables"
    yield f"{counts.poly3} words of 3 syllables or more, {counts.poly4} of 4 or more"
    yield f"{counts.long6} words over 6 letters, {counts.long_k} long ones for this language"
    yield f"{many(counts.numbers, 'number')} besides"
    yield "Headings and table cells are not counted"


def _calculated(one: Examined, known: Profile) -> Iterator[str]:
    found = one.report
    metrics = [metric for metric in (found.primary, *found.others) if metric]
    for metric in metrics:
        yield f"{metric.name}: {written(MEASURES[metric.id], found.counts)}"
    stick = known.yardstick
    if stick is None or found.plainness is None:
        return
    anchors = ", ".join(
        f"{anchor:g} is {level:.0f} ({name})"
        for anchor, level, name in zip(stick.anchors, LEVELS, _LEVEL_NAMES, strict=True)
    )
    yield f"Plainness {found.plainness}: on {stick.measure.name}, {anchors}; straight between them"
    yield f"Green from {stick.green:g}, red beyond {stick.red:g}. {known.source}"
    if found.plainness_range:
        low, high = found.plainness_range
        short = f"With up to {WORDS_OF_A_RANGE} words"
        yield f"{short} it is a range, {low} to {high}: the number if other sentences were drawn"


def _sentences(one: Examined, text: Text, line: int) -> Iterator[str]:
    places = one.places
    for sentence in text.sentences:
        if _touches(places, sentence.span, line):
            counts = sentence.counts
            sizes = (
                f"{counts.words} words, {counts.syllables} syllables, {counts.long_k} long words"
            )
            yield f"{sizes}: {one.document.quote(sentence.span)}"


def _words(one: Examined, text: Text, line: int | None) -> Iterator[str]:
    rules = RULES.get(one.report.lang)
    if rules is None:
        return
    places = one.places
    found: dict[str, int] = {}
    for read in text.read:
        for token in read.tokens:
            if not token.is_number and (line is None or _touches(places, token.span, line)):
                found.setdefault(token.text.lower(), rules.syllables(token.text))
    hardest = sorted(found.items(), key=lambda item: -item[1])[:WORDS_SHOWN]
    if hardest:
        yield ", ".join(f"{word} {count}" for word, count in hardest)


def _findings(one: Examined, line: int | None) -> Iterator[str]:
    places, told = one.places, set[str]()
    for judged in worst_first(one.judged):
        finding = judged.finding
        if line and (judged.about_all or not _touches(places, finding.span, line)):
            continue
        yield finding_line(one, judged).strip()
        if finding.suggestion:
            yield f"        instead: {finding.suggestion}"
        if finding.code not in told:
            about = rule(finding.code)
            yield f"        why: {about.why}"
            yield f"        try: {about.advice}"
            told.add(finding.code)


def _touches(places: Places, span: Span, line: int) -> bool:
    return places.line(span.start) <= line <= places.line(max(span.start, span.end - 1))
