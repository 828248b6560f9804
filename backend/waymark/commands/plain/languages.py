"""`waymark plain languages`: what is measured in which language, and how surely."""

import json
from collections.abc import Iterator
from typing import Any

from waymark.plain.diagnose.passive import State, availability
from waymark.plain.profile import PROFILES, VERSION, Profile
from waymark.plain.vocabulary import vocabulary
from waymark.plain.word_lists import lists_of

# These ask for lengths, numbers and signs alone.
EVERYWHERE = ("ACRO", "CHOP", "CONS", "DRIFT", "LONG", "NUM", "PARA")


def languages(*, form: str) -> int:
    """Print the table, a language a row."""
    if form == "json":
        print(json.dumps([_record(one) for one in PROFILES.values()], ensure_ascii=False))
    else:
        print("\n".join(_table()))
    return 0


def rules_of(known: Profile) -> list[str]:
    """The codes of the rules that have what they need in a language."""
    lists = lists_of(known.code)
    needs = {
        "JARGON": lists.medical or lists.plainer,
        "NEG": lists.negatives,
        "NOMIN": lists.nominal_endings,
        "PASS": availability(known.code).state is State.ON,
        "RARE": vocabulary(known.code) is not None,
        "YOU": lists.address or lists.address_cased,
    }
    return sorted((*EVERYWHERE, *(code for code, data in needs.items() if data)))


def rules_off(known: Profile) -> list[str]:
    """The codes of the rules that are there but not sure enough to be shown."""
    return ["PASS"] if availability(known.code).state is State.OFF else []


def _record(known: Profile) -> dict[str, Any]:
    stick = known.yardstick
    measure = stick.measure if stick else known.only
    return {
        "code": known.code,
        "metric": measure.name if measure else None,
        "higher_is_easier": measure.higher_is_easier if measure else None,
        "green": stick.green if stick else None,
        "red": stick.red if stick else None,
        "anchors": list(stick.anchors) if stick else None,
        "confidence": known.confidence.value,
        "long_word": known.long_word,
        "rules": rules_of(known),
        "rules_off": rules_off(known),
        "source": known.source,
    }


def _table() -> Iterator[str]:
    yield f"Profiles version {VERSION}. A long word has more letters than its column says."
    yield f"Rules in every language: {', '.join(EVERYWHERE)}. CONS needs a glossary."
    yield "A rule in brackets is there but too often wrong to be shown."
    yield ""
    head = ("code", "metric", "green", "red", "confidence", "long", "further rules", "source")
    rows = [head, *(_row(known) for known in PROFILES.values())]
    widths = [max(len(row[column]) for row in rows) for column in range(len(head))]
    for row in rows:
        cells = (f"{cell:<{width}}" for cell, width in zip(row, widths, strict=True))
        yield "  ".join(cells).rstrip()


def _row(known: Profile) -> tuple[str, ...]:
    stick = known.yardstick
    measure = stick.measure if stick else known.only
    further = [code for code in rules_of(known) if code not in EVERYWHERE]
    better, worse = ("≥", "<") if measure and measure.higher_is_easier else ("≤", ">")
    return (
        known.code,
        measure.name.split(" (LIX")[0] if measure else "none",
        f"{better} {stick.green:g}" if stick else "–",
        f"{worse} {stick.red:g}" if stick else "–",
        known.confidence.value,
        str(known.long_word),
        " ".join((*further, *(f"({code})" for code in rules_off(known)))) or "–",
        known.source,
    )
