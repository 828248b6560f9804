"""A translation held against its source: the same numbers, sources and pieces."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from waymark.domain.finding import Level
from waymark.domain.language import Language
from waymark.library.drift import differences, numbers
from waymark.library.schema import Translated
from waymark.library.source import Findings, Opened


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """What can be compared: `marks` are sources and {numbers}, `shape` is how many of what."""

    language: Language
    words: Translated
    opened: Opened
    marks: Counter[str]
    shape: Mapping[str, int]

    def differs(self, source: "Edition") -> Iterator[str]:
        yield from differences(numbers(source.opened.words), numbers(self.opened.words))
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
