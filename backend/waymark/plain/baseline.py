"""A baseline: how texts stood on a day, so that old faults do not block and new ones do."""

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from waymark.plain.amounts import figures_of
from waymark.plain.report import ENGINE_VERSIONS, Report
from waymark.plain.unit import Document

VERSION = 1


class BrokenBaseline(Exception):
    """The text is no baseline that we can read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """How one text stood. `findings` counts them by code and severity."""

    lang: str
    plainness: float | None
    words: int
    figures: Mapping[str, int]
    findings: Mapping[str, Mapping[str, int]]


@dataclass(frozen=True, slots=True)
class Baseline:
    """The entries by the name of the file, and the engine that measured them."""

    entries: Mapping[str, Entry] = field(default_factory=dict)
    engine: Mapping[str, str] = field(default_factory=ENGINE_VERSIONS.copy)

    @property
    def is_of_this_engine(self) -> bool:
        """Whether its Plainness may be compared with ours."""
        return dict(self.engine) == ENGINE_VERSIONS


def entry(report: Report, document: Document, findings: Mapping[str, Mapping[str, int]]) -> Entry:
    """How a text stands now."""
    return Entry(
        lang=report.lang,
        plainness=report.plainness,
        words=report.counts.words,
        figures=dict(sorted(figures_of(document).items())),
        findings=findings,
    )


def lost_figures(before: Entry, document: Document) -> list[str]:
    """Figures that stood in a text and do not any more, the smallest first."""
    lost = set(before.figures) - set(figures_of(document))
    return sorted(lost, key=lambda one: (float(one), one))


def dump(baseline: Baseline) -> str:
    """A baseline as JSON, a line a text, in an order that does not change by itself."""
    head = {"version": VERSION, "engine": dict(sorted(baseline.engine.items()))}
    rows = ",\n".join(
        f"    {_json(name)}: {_json(_row(one))}" for name, one in sorted(baseline.entries.items())
    )
    begun = json.dumps(head, indent=2).removesuffix("\n}")
    return f'{begun},\n  "texts": {{\n{rows}\n  }}\n}}\n'


def load(text: str) -> Baseline:
    """Read a baseline; `BrokenBaseline` says what is wrong with it."""
    try:
        data = json.loads(text)
        version = data["version"]
        if version != VERSION:
            raise BrokenBaseline(f"It has version {version}; this program reads {VERSION}.")
        entries = {str(name): _entry(row) for name, row in data["texts"].items()}
        return Baseline(entries, {str(k): str(v) for k, v in data["engine"].items()})
    except (ValueError, KeyError, TypeError, AttributeError):
        raise BrokenBaseline("This is no baseline of `waymark plain`.") from None


def _row(one: Entry) -> dict[str, Any]:
    return {
        "lang": one.lang,
        "plainness": one.plainness,
        "words": one.words,
        "figures": one.figures,
        "findings": one.findings,
    }


def _entry(row: Mapping[str, Any]) -> Entry:
    plainness = row["plainness"]
    return Entry(
        lang=str(row["lang"]),
        plainness=None if plainness is None else float(plainness),
        words=int(row["words"]),
        # A figure is a number; `float` says so, where anything else would surprise us later.
        figures=Counter({str(k): int(v) for k, v in row["figures"].items() if float(k) >= 0}),
        findings={
            str(code): {str(k): int(v) for k, v in counts.items()}
            for code, counts in row["findings"].items()
        },
    )


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
