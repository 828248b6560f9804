"""One text, looked at: its report, and every finding with its weight."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from waymark.commands.plain.places import Places
from waymark.commands.plain.raw import Raw
from waymark.commands.plain.source import Source
from waymark.commands.plain.unreadable import NotUnderstood, Unreadable
from waymark.library.schema import GlossaryWords
from waymark.library.yaml_lines import BrokenYaml, load
from waymark.plain import Document, Entry, Finding, Lexicon, Report, normalise, report
from waymark.plain.baseline import Entry as Before
from waymark.plain.gate import Judged, Measure, judge
from waymark.plain.report import Unscored


@dataclass(frozen=True, slots=True, kw_only=True)
class Examined:
    """A text with everything that the engine and the gate say about it."""

    source: Source
    document: Document
    report: Report
    judged: tuple[Judged, ...]
    raw: Raw | None = None

    @property
    def must(self) -> bool:
        """Whether anything must be mended."""
        return any(one.must for one in self.judged)

    @property
    def places(self) -> Places:
        return Places(self.document.text)


def examine(
    source: Source,
    *,
    lexicon: Lexicon,
    before: Before | None = None,
    same_engine: bool = True,
    more: Iterable[Finding] = (),
) -> Examined:
    """Score, diagnose and judge a text; `Unreadable` if it is none."""
    found = report(
        source.text, source.language, form=source.form, lexicon=lexicon, standard=source.standard
    )
    if found.unscored is Unscored.NOT_TEXT:
        raise Unreadable(source.path, "It is no text that people can read.")
    document = normalise(source.text, source.form)
    measure = Measure(
        today=datetime.now(tz=UTC).date(),
        standard=source.standard,
        waivers=source.waivers,
        before=before,
        same_engine=same_engine,
        more=tuple(more),
    )
    judged = judge(found, document, measure)
    return Examined(source=source, document=document, report=found, judged=judged)


def lexicon(file: Path | None) -> Lexicon:
    """The words of a glossary file; `NotUnderstood` if it is none."""
    if file is None:
        return Lexicon()
    try:
        words = GlossaryWords.model_validate(load(file.read_text("utf-8")).data)
    except OSError as error:
        raise NotUnderstood(f"{file} cannot be opened: {error.strerror}.") from None
    except (BrokenYaml, ValueError) as error:
        first = str(error).splitlines()[0]
        message = f"{file} is no glossary like content/glossary/en.yaml: {first}"
        raise NotUnderstood(message) from None
    return Lexicon(
        tuple(
            Entry(
                name=term.name,
                forms=tuple(term.forms),
                meaning=term.meaning,
                also=tuple(term.also),
            )
            for term in words.terms.values()
        )
    )
