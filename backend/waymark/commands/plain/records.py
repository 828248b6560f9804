"""What was found, for programs: one JSON object a line, one line a text."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from waymark.commands.plain.examine import Examined
from waymark.commands.plain.places import Places
from waymark.commands.plain.raw import Raw
from waymark.commands.plain.unreadable import Unreadable
from waymark.plain import Metric
from waymark.plain.gate import Judged
from waymark.plain.waiver import Waiver

Record = Mapping[str, Any]


def shown(looked: Sequence[Examined | Unreadable]) -> str:
    """One line a text, in the order asked."""
    return "\n".join(json.dumps(record(one), ensure_ascii=False) for one in looked)


def record(one: Examined | Unreadable) -> Record:
    """A text, or why it could not be read. `start` and `end` count characters of its NFC text."""
    if isinstance(one, Unreadable):
        return {"path": one.path, "error": str(one)}
    found, places = one.report, one.places
    return {
        "path": one.source.path,
        "language": found.lang,
        "language_from": one.source.language_from,
        "reading_level": one.source.standard.level.value,
        "words": found.counts.words,
        "sentences": found.counts.sentences,
        "metric": _metric(found.primary) if found.primary else None,
        "others": [{"id": m.id, "name": m.name, "value": m.value} for m in found.others],
        "plainness": found.plainness,
        "plainness_range": list(found.plainness_range) if found.plainness_range else None,
        "band": found.band.value if found.band else None,
        "confidence": found.confidence.value,
        "unscored": found.unscored.value if found.unscored else None,
        "findings": [finding(judged, places) for judged in one.judged],
        "engine_versions": found.engine_versions,
        "text_sha256": found.text_sha256,
        "raw_textstat": _raw(one.raw) if one.raw else None,
    }


def finding(judged: Judged, places: Places) -> Record:
    """One finding. `whole_text` says that it is about no place in particular."""
    found = judged.finding
    return {
        "code": found.code,
        "severity": found.severity.value,
        "level": judged.weight.value,
        "start": found.span.start,
        "end": found.span.end,
        "line": places.line(found.span.start),
        "column": places.column(found.span.start),
        "whole_text": judged.about_all,
        "message": found.message(),
        "suggestion": found.suggestion,
        "evidence": found.evidence.value,
        "waived": _waiver(judged.waiver) if judged.waiver else None,
        "in_baseline": judged.known,
    }


def _metric(metric: Metric) -> Record:
    return {
        "id": metric.id,
        "name": metric.name,
        "value": metric.value,
        "lo": metric.lo,
        "hi": metric.hi,
        "band": metric.band.value if metric.band else None,
    }


def _waiver(waiver: Waiver) -> Record:
    return {"person": waiver.person, "until": waiver.until.isoformat(), "reason": waiver.reason}


def _raw(raw: Raw) -> Record:
    figures = [{"name": f.name, "textstat": f.textstat, "ours": f.ours} for f in raw.figures]
    return {"figures": figures, "note": raw.note}
