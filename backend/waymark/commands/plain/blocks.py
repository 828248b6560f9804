"""What was found, for people: one calm block a text."""

from collections.abc import Iterator, Mapping, Sequence

from babel import Locale

from waymark.commands.plain.examine import Examined
from waymark.commands.plain.unreadable import Unreadable
from waymark.plain import Report
from waymark.plain.gate import Judged
from waymark.plain.language import UNDETERMINED
from waymark.plain.plainness import Band
from waymark.plain.profile import Confidence
from waymark.plain.report import FEWEST_SENTENCES, FEWEST_WORDS, Unscored

# So many findings that need not be mended are shown with those that must.
SHOWN = 10
_BANDS: Mapping[Band, str] = {
    Band.GREEN: "green: most adults can read it",
    Band.AMBER: "amber: somewhat too hard for most adults",
    Band.RED: "red: too hard for most adults",
}
_WHY_NOT: Mapping[Unscored, str] = {
    Unscored.UNKNOWN_LANGUAGE: "there is no measure for this language",
    Unscored.NO_FORMULA: "there is no formula for this language",
    Unscored.OTHER_SCRIPT: "it is not written in the letters of this language",
    Unscored.NOT_TEXT: "it is no text",
    Unscored.TOO_LONG: "it is too long",
    Unscored.TOO_SHORT: f"it has fewer than {FEWEST_WORDS} words or {FEWEST_SENTENCES} sentences",
}
_TRUST: Mapping[Confidence, str] = {
    Confidence.HIGH: "high",
    Confidence.MEDIUM: "medium",
    Confidence.PROVISIONAL: "provisional: difficulty only warns",
    Confidence.NONE: "none",
}
_ORDER = {Band.RED: 0, Band.AMBER: 1, Band.GREEN: 2}


def shown(looked: Sequence[Examined | Unreadable]) -> str:
    """All texts, and one line that sums them up."""
    parts = [one.line if isinstance(one, Unreadable) else block(one) for one in looked]
    return "\n\n".join((*parts, _sum(looked)))


def block(one: Examined) -> str:
    """One text: what it is, how hard it is, what is worst in it."""
    return "\n".join((one.source.path, *head(one), *_findings(one)))


def head(one: Examined) -> Iterator[str]:
    """What a text is and how hard it is."""
    found = one.report
    rows = [
        ("Language", _language(one)),
        ("Words", f"{found.counts.words} in {many(found.counts.sentences, 'sentence')}"),
        ("Band", _BANDS[found.band] if found.band else "none"),
        ("Plainness", _plainness(found)),
        ("Measured", _measured(found)),
        ("Confidence", _TRUST[found.confidence]),
        *([("Raw", one.raw.line)] if one.raw else []),
    ]
    yield from (f"  {name:<11} {value}" for name, value in rows)


def worst_first(judged: Sequence[Judged]) -> list[Judged]:
    """What must be mended, then the rest by severity, each in the order of the text."""
    return sorted(judged, key=lambda one: (not one.must, _ORDER[one.finding.severity]))


def finding_line(one: Examined, judged: Judged) -> str:
    """Where, how much, which rule, what to do."""
    places, start = one.places, judged.finding.span.start
    place = "all" if judged.about_all else f"{places.line(start)}:{places.column(start)}"
    return f"  {judged.weight.value:<6}  {place:>7}  {judged.finding.code:<6}  {judged.message()}"


def _findings(one: Examined) -> Iterator[str]:
    ranked = worst_first(one.judged)
    must = sum(judged.must for judged in ranked)
    kept = ranked[: max(must, SHOWN)]
    if kept:
        yield ""
    yield from (finding_line(one, judged) for judged in kept)
    if rest := len(ranked) - len(kept):
        yield f"  … and {rest} more. --format json lists all."


def _language(one: Examined) -> str:
    tag = one.source.language
    if tag == UNDETERMINED:
        return "unknown. Nobody names it: use --lang, or name the file like page.de.md"
    known = Locale("en").languages.get(one.report.lang, "not known to us")
    return f"{known} ({tag}), from {one.source.language_from}"


def _plainness(found: Report) -> str:
    if found.plainness is None:
        why = _WHY_NOT[found.unscored] if found.unscored else "there is no number"
        return f"none: {why}"
    if found.plainness_range:
        low, high = found.plainness_range
        return f"between {low:.0f} and {high:.0f}: the text is short (60 is CEFR level B1)"
    return f"{found.plainness:.0f} of 100 (60 is CEFR level B1)"


def _measured(found: Report) -> str:
    metric = found.primary
    return f"{metric.name} {metric.value:.1f}" if metric else "nothing"


def _sum(looked: Sequence[Examined | Unreadable]) -> str:
    read = [one for one in looked if isinstance(one, Examined)]
    judged = [each for one in read for each in one.judged]
    must = sum(each.must for each in judged)
    parts = [f"{many(len(read), 'text')}: {must} must, {len(judged) - must} should"]
    if unread := len(looked) - len(read):
        parts.append(f"{many(unread, 'text')} could not be checked")
    return ". ".join(parts) + "."


def many(count: int, noun: str) -> str:
    """A number with its noun."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
