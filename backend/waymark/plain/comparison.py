"""Two versions of a text side by side, or a translation beside its source."""

from collections import Counter
from dataclasses import dataclass

from waymark.plain.diagnose import Finding
from waymark.plain.drift import drift
from waymark.plain.report import Report
from waymark.plain.unit import Document


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """A text with its report."""

    document: Document
    report: Report


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What changed. `drift` is empty for two versions in one language."""

    old: Version
    new: Version
    drift: tuple[Finding, ...]

    @property
    def is_translation(self) -> bool:
        """Whether the two are in different languages, so that their metrics differ too."""
        return self.old.report.lang != self.new.report.lang

    @property
    def plainness(self) -> float | None:
        """By how much the text got easier (above zero) or harder."""
        before, after = self.old.report.plainness, self.new.report.plainness
        return None if before is None or after is None else round(after - before, 1)

    @property
    def findings(self) -> dict[str, tuple[int, int]]:
        """How many findings of each code there were, and how many there are."""
        old = Counter(one.code for one in self.old.report.findings)
        new = Counter(one.code for one in self.new.report.findings)
        return {code: (old[code], new[code]) for code in sorted(old | new)}


def compare(old: Version, new: Version) -> Comparison:
    """Hold two texts against each other. Of different languages, the second is a translation."""
    differs = old.report.lang != new.report.lang
    found = drift(old.document, old.report.lang, new.document, new.report.lang) if differs else ()
    return Comparison(old=old, new=new, drift=found)
