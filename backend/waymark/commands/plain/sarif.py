"""What was found, for code hosts and editors: SARIF 2.1.0."""

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

from waymark.commands.plain.examine import Examined
from waymark.commands.plain.places import Places
from waymark.commands.plain.rules import rule
from waymark.commands.plain.source import STANDARD_INPUT
from waymark.commands.plain.unreadable import Unreadable
from waymark.plain.gate import Judged, Weight
from waymark.plain.report import ENGINE_VERSIONS

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {Weight.MUST: "error", Weight.SHOULD: "warning"}

Part = Mapping[str, Any]


def shown(looked: Sequence[Examined | Unreadable]) -> str:
    """One run over all texts."""
    read = [one for one in looked if isinstance(one, Examined)]
    codes = sorted({judged.finding.code for one in read for judged in one.judged})
    unread = [one for one in looked if isinstance(one, Unreadable)]
    run = {
        "tool": {"driver": _driver(codes)},
        "columnKind": "unicodeCodePoints",
        "invocations": [
            {
                "executionSuccessful": not unread,
                "toolExecutionNotifications": [_notification(one) for one in unread],
            }
        ],
        "results": [result for one in read for result in _results(one, codes)],
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2)


def _driver(codes: Sequence[str]) -> Part:
    return {
        "name": "waymark plain",
        "version": ENGINE_VERSIONS["engine"],
        "rules": [_rule(code) for code in codes],
    }


def _rule(code: str) -> Part:
    about = rule(code)
    return {
        "id": code,
        "name": about.name,
        "shortDescription": {"text": about.name},
        "fullDescription": {"text": about.why},
        "help": {"text": f"{about.why} {about.advice}"},
    }


def _results(one: Examined, codes: Sequence[str]) -> Iterator[Part]:
    places = one.places
    uri = _uri(one.source.path)
    for judged in one.judged:
        result: dict[str, Any] = {
            "ruleId": judged.finding.code,
            "ruleIndex": codes.index(judged.finding.code),
            "level": _LEVELS[judged.weight],
            "message": {"text": judged.finding.message()},
            "locations": [
                {
                    "physicalLocation": {
                        "artifactLocation": {"uri": uri},
                        "region": _region(judged, places),
                    }
                }
            ],
        }
        if judged.waiver:
            reason = f"{judged.waiver.person}, until {judged.waiver.until}: {judged.waiver.reason}"
            result["suppressions"] = [{"kind": "inSource", "justification": reason}]
        yield result


def _region(judged: Judged, places: Places) -> Part:
    span = judged.finding.span
    return {
        "startLine": places.line(span.start),
        "startColumn": places.column(span.start),
        "endLine": places.line(span.end),
        "endColumn": places.column(span.end),
        "charOffset": span.start,
        "charLength": span.end - span.start,
    }


def _notification(one: Unreadable) -> Part:
    where = {"physicalLocation": {"artifactLocation": {"uri": _uri(one.path)}}}
    return {"level": "error", "message": {"text": one.line}, "locations": [where]}


def _uri(path: str) -> str:
    if path == STANDARD_INPUT:
        return "stdin"
    place = Path(path)
    return place.as_uri() if place.is_absolute() else quote(place.as_posix())
