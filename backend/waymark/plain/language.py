"""Which language a text is said to be in: a BCP-47 tag, read once."""

import re
from dataclasses import dataclass

UNDETERMINED = "und"

# RFC 5646, section 2.1, without the grandfathered tags: none of them names a language we score.
_TAG = re.compile(
    r"(?P<code>[a-z]{2,3})(?:-[a-z]{3}){0,3}"
    r"(?:-(?P<script>[a-z]{4}))?"
    r"(?:-(?P<region>[a-z]{2}|\d{3}))?"
    r"(?:-(?:[a-z\d]{5,8}|\d[a-z\d]{3}))*"
    r"(?:-[a-wyz\d](?:-[a-z\d]{2,8})+)*"
    r"(?:-x(?:-[a-z\d]{1,8})+)?",
    re.IGNORECASE | re.ASCII,
)


@dataclass(frozen=True, slots=True)
class Language:
    """The parts of a tag that can matter for reading: `de`, `sr-Latn`, `pt-BR`."""

    code: str
    script: str | None = None
    region: str | None = None


UNKNOWN = Language(UNDETERMINED)
# Older and wider codes for languages that have a profile (IANA language subtag registry).
_SAME = {"no": "nb", "iw": "he"}


def parse(tag: str) -> Language:
    """Read a BCP-47 tag, whatever its case. A malformed tag is the undetermined language, `und`."""
    match = _TAG.fullmatch(tag)
    if match is None:
        return UNKNOWN
    script, region = match["script"], match["region"]
    code = match["code"].lower()
    return Language(
        code=_SAME.get(code, code),
        script=script.title() if script else None,
        region=region.upper() if region else None,
    )
