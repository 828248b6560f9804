"""How easy a page is to read, as remarks for its author."""

import unicodedata
from collections.abc import Sequence

from waymark.library.source import Findings, Opened
from waymark.plain import Report, Unit

# How sure a measure must be before it may stop a text.
_SURE = {"high", "medium"}
_BANDS = {"red": "hard", "amber": "fairly hard"}
_HARD = 30
"""Words. A longer sentence is hard in every language we know of."""


def remark(
    opened: Opened, units: Sequence[tuple[int, Unit]], report: Report, remarks: Findings
) -> None:
    """Say where a text is hard: the band of the whole, and each sentence that is too long."""
    if report.metric and report.band in _BANDS:
        red = report.band == "red" and report.confidence in _SURE
        measured = f"{report.metric.name} {report.metric.value:.1f}"
        remarks.add(
            opened.path,
            f"The text is {_BANDS[report.band]} to read ({measured}). "
            "Try shorter sentences and more common words.",
            level="must" if red else "should",
        )
    starts = _starts(units)
    for finding in report.findings:
        line = next(line for start, line in reversed(starts) if start <= finding.span.start)
        words = finding.measured
        remarks.add(
            opened.path,
            f"This sentence has {words} words. Try two sentences.",
            line=line,
            level="must" if words > _HARD and report.confidence in _SURE else "should",
        )


def _starts(units: Sequence[tuple[int, Unit]]) -> list[tuple[int, int]]:
    """Where each unit begins in the text the engine saw: units in NFC, a blank line between."""
    found, start = [], 0
    for line, unit in units:
        found.append((start, line))
        start += len(unicodedata.normalize("NFC", unit.text)) + 2
    return found
