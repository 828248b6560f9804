"""A language of the portal, and the choice of the one that suits a visitor best."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

_RANGE = re.compile(r"^([a-z]{1,8})(?:-[a-z0-9-]*)?$|^\*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    code: str
    name: str
    direction: Literal["ltr", "rtl"]
    reviewer: str | None = None


def preferred(accepted: str, offered: Sequence[Language]) -> Language:
    """The language that an Accept-Language header likes best; the first if it likes none.

    Only the primary subtag is compared, so `de-AT` is served in German (RFC 4647, lookup).

    >>> en, de = (Language(code=c, name=c, direction="ltr") for c in ("en", "de"))
    >>> preferred("fr;q=0.9, de-AT;q=0.8, *;q=0.1", [en, de]).code
    'de'
    >>> preferred("not a header;;q=x", [en, de]).code
    'en'
    """
    by_code = {language.code: language for language in offered}
    for code in _by_weight(accepted):
        if code in by_code:
            return by_code[code]
    return offered[0]


def _by_weight(accepted: str) -> list[str]:
    weighed: list[tuple[float, str]] = []
    for part in accepted[:500].split(","):
        name, _, parameter = part.strip().partition(";")
        match = _RANGE.match(name.strip())
        weight = _weight(parameter)
        if match and match[1] and weight > 0:
            weighed.append((weight, match[1].lower()))
    return [code for _, code in sorted(weighed, key=lambda pair: -pair[0])]


def _weight(parameter: str) -> float:
    found = re.fullmatch(r"\s*q\s*=\s*([01](?:\.\d{0,3})?)\s*", parameter)
    if found:
        return float(found[1])
    return 0.0 if parameter.strip() else 1.0
