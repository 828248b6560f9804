"""`waymark check`: everything a reviewer would ask about the content."""

import json
import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from waymark import paths
from waymark.domain.finding import Finding
from waymark.library.plainness import BASELINE
from waymark.library.read import baseline, read
from waymark.library.schemas import write
from waymark.plain.baseline import dump
from waymark.web.languages import languages


def check(places: Sequence[Path], *, form: str, everything: bool) -> int:
    """Print one finding a line for the given files and folders (none: all content).

    What the baseline has already is only counted, unless `everything` is asked for.

    The exit code is 1 if any finding is a `must`, and 2 if a place does not exist.
    """
    for place in places:
        if not place.exists():
            print(f"There is nothing at {place}.", file=sys.stderr)
            return 2
    root = _root(places)
    library = read(root, languages(), diagnosed=True)
    found = sorted((*library.findings, *library.remarks), key=lambda one: (one.path, one.line or 0))
    wanted = [one for one in found if _below(root / one.path, places)]
    told = [one for one in wanted if everything or one.level != "noted"]
    print(_shown(told, form))
    if form == "text" and len(told) < len(wanted):
        count = len(wanted) - len(told)
        print(f"{count} older remarks stand in {BASELINE.as_posix()}: --all shows them.")
    return 1 if any(one.level == "must" for one in wanted) else 0


def write_baseline(places: Sequence[Path]) -> int:
    """Write content/plain-baseline.json anew: what stands in the content now does not block."""
    root = _root(places)
    (root / BASELINE).write_text(dump(baseline(root, languages())), "utf-8")
    print(BASELINE.as_posix())
    return 0


def write_schemas() -> int:
    """Write content/schema/ anew, so that editors can complete and check the files."""
    for file in write(paths.CONTENT / "schema"):
        print(file.relative_to(paths.ROOT))
    return 0


def _root(places: Sequence[Path]) -> Path:
    """The project that the places belong to, so that a copy elsewhere can be checked too."""
    for place in places:
        for folder in (place.resolve(), *place.resolve().parents):
            if (folder / "content" / "glossary").is_dir():
                return folder
    return paths.ROOT


def _below(file: Path, places: Sequence[Path]) -> bool:
    return not places or any(file.resolve().is_relative_to(place.resolve()) for place in places)


def _shown(findings: Sequence[Finding], form: str) -> str:
    if form == "json":
        return json.dumps([asdict(one) for one in findings], ensure_ascii=False, indent=2)
    if not findings:
        return "Nothing to remark."
    width = max(len(one.place) for one in findings)
    lines = [one.line_for(width) for one in findings]
    must = sum(one.level == "must" for one in findings)
    should = sum(one.level == "should" for one in findings)
    return "\n".join((*lines, "", f"{must} must, {should} should"))
