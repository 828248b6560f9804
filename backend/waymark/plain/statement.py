"""What the gate says about a text as a whole. It is said to authors, in English only."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from waymark.plain.diagnose import Finding
from waymark.plain.diagnose.finding import Value
from waymark.plain.plainness import Band
from waymark.plain.unit import Document, Span

STATEMENTS: Mapping[str, str] = MappingProxyType(
    {
        "band-red": "The text is hard to read (%(metric)s %(value)s). "
        "Try shorter sentences and more common words.",
        "band-amber": "The text is fairly hard to read (%(metric)s %(value)s). "
        "Try shorter sentences and more common words.",
        "worse": "The text was easier before: Plainness %(then)s, now %(now)s.",
        "worse-engine": "Plainness is %(now)s, and %(then)s in the baseline; but another version "
        "of the engine measured that. Write the baseline anew.",
        "lost-figures": "Figures that stood here before are gone: %(figures)s. Is that meant?",
        "lost-words": "%(now)s words are left of %(then)s. Is something missing?",
        "waiver-expired": "The waiver of %(code)s by %(person)s ended on %(until)s. "
        "Mend the text, or decide anew.",
        "waiver-idle": "The waiver of %(code)s by %(person)s covers nothing. Take it out.",
        "waiver-words": "The waiver of %(code)s by %(person)s quotes words that stand "
        "%(found)s times in the text. Quote one sentence exactly.",
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement(Finding):
    """A finding about the whole text."""

    def message(self, translate: Callable[[str], str] = str) -> str:
        """What to say to the author."""
        return translate(STATEMENTS[self.message_key]) % self.values


def whole(document: Document, code: str, severity: Band, key: str, /, **values: Value) -> Statement:
    """A statement about all of a document."""
    span = Span(0, len(document.text))
    return Statement(code=code, severity=severity, span=span, message_key=key, values=values)
