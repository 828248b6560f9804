"""How easy the content is to read, as remarks for its authors: the engine's gate, with lines."""

import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from waymark.domain.finding import Level
from waymark.library.schema import WaiverEntry
from waymark.library.source import Findings, Opened
from waymark.plain import Document, Finding, Lexicon, Piece, assemble, report
from waymark.plain import baseline as baselines
from waymark.plain.baseline import Baseline, BrokenBaseline
from waymark.plain.drift import longer_sentences
from waymark.plain.gate import Judged, Measure, counted, judge

BASELINE = Path("content", "plain-baseline.json")


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """The words of one file as the engine reads them. `lexicon` is what the page explains."""

    opened: Opened
    pieces: Sequence[tuple[int, Piece]]
    language: str
    waivers: Sequence[WaiverEntry] = ()
    lexicon: Lexicon = field(default_factory=Lexicon)

    @property
    def document(self) -> Document:
        """All pieces as one text."""
        return assemble([piece for _, piece in self.pieces])


@dataclass(frozen=True, slots=True)
class Gate:
    """Judges page after page against the baseline, and remembers how each stands now."""

    root: Path
    today: date
    remarks: Findings
    before: Baseline
    now: dict[str, baselines.Entry] = field(default_factory=dict)

    def look(self, page: Page, source: Page | None) -> None:
        """Say where a page is hard, and whether its sentences are longer than its source's."""
        document, path = page.document, page.opened.path
        name = path.relative_to(self.root).as_posix()
        read = report(document, page.language, lexicon=page.lexicon)
        # The numbers of a translation are held against its source when it is read (compare.py).
        waivers = [one.waiver for one in page.waivers]
        measure = Measure(
            today=self.today,
            waivers=[one for one in waivers if one.code != "DRIFT" or one.expired(self.today)],
            before=self.before.entries.get(name),
            same_engine=self.before.is_of_this_engine,
            more=tuple(_longer(page, source, document)) if source else (),
        )
        judged = judge(read, document, measure)
        self.now[name] = baselines.entry(read, document, counted(judged))
        lines = _Lines(page.pieces)
        old = _old(counted(judged), self.before.entries.get(name))
        for one in judged:
            noted = one.finding.code in old and not (one.must or one.known or one.waiver)
            level: Level = "noted" if noted else "must" if one.must else "should"
            self.remarks.add(path, one.message(), line=lines.of(one), level=level)

    @property
    def baseline(self) -> Baseline:
        """How everything stands now."""
        return Baseline(self.now)


def opened_gate(root: Path, today: date, remarks: Findings) -> Gate:
    """A gate with the baseline of the content, if there is one."""
    file = root / BASELINE
    try:
        before = baselines.load(file.read_text("utf-8")) if file.is_file() else Baseline()
    except (BrokenBaseline, UnicodeDecodeError) as broken:
        remarks.add(file, f"This baseline cannot be read. {broken}")
        before = Baseline()
    if not before.is_of_this_engine:
        message = "Another version of the engine wrote this. Write it anew: --write-baseline."
        remarks.add(file, message, level="should")
    return Gate(root, today, remarks, before)


def _old(now: Mapping[str, Mapping[str, int]], before: baselines.Entry | None) -> set[str]:
    """Codes of which there are no more than the baseline has."""
    then = before.findings if before else {}
    return {code for code in now if sum(now[code].values()) <= sum(then.get(code, {}).values())}


def _longer(page: Page, source: Page, document: Document) -> Iterable[Finding]:
    return longer_sentences(source.document, source.language, document, page.language)


class _Lines:
    """In which line of its file each piece stands: pieces in NFC, a blank line between."""

    def __init__(self, pieces: Sequence[tuple[int, Piece]]) -> None:
        self._starts: list[int] = []
        self._lines = [line for line, _ in pieces]
        start = 0
        for _, piece in pieces:
            self._starts.append(start)
            start += len(unicodedata.normalize("NFC", piece.text)) + 2

    def of(self, one: Judged) -> int | None:
        """The line of a finding; None for what is said about the whole."""
        if one.about_all:
            return None
        return self._lines[bisect_right(self._starts, one.finding.span.start) - 1]
