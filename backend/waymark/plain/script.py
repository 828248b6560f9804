"""Whether a text is written in the letters of the language it is said to be in."""

import re

_LETTERS = {
    "latin": re.compile(r"[A-Za-z\u00aa\u00ba\u00c0-\u024f\u1e00-\u1eff]+"),
    "cyrillic": re.compile(r"[\u0400-\u052f]+"),
    "greek": re.compile(r"[\u0370-\u03ff\u1f00-\u1fff]+"),
    "hebrew": re.compile(r"[\u0590-\u05ff\ufb1d-\ufb4f]+"),
    "arabic": re.compile(r"[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc]+"),
}
_WORDS = re.compile(r"[^\W\d_]+")
# Drug names in Latin letters are common in Arabic health texts; half a text of them is not.
ENOUGH = 0.6


def is_written_in(script: str | None, text: str) -> bool:
    """Whether most letters of a text belong to a script."""
    if script is None:
        return True
    letters = sum(map(len, _WORDS.findall(text)))
    own = sum(map(len, _WORDS.findall(" ".join(_LETTERS[script].findall(text)))))
    return own >= ENOUGH * letters
