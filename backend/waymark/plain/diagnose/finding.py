"""One thing worth changing in a text, with the exact place."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from waymark.plain.diagnose.messages import MESSAGES
from waymark.plain.plainness import Band
from waymark.plain.unit import Span

Value = str | int


class Evidence(StrEnum):
    """What speaks for a rule: a measurement on labelled texts, or good sense only."""

    VALIDATED = "validated"
    HEURISTIC = "heuristic"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What was found. `values` fill the message; words of the text stay out of `repr`."""

    code: str
    severity: Band
    span: Span
    message_key: str
    values: Mapping[str, Value] = field(default_factory=dict, repr=False)
    suggestion: str | None = field(default=None, repr=False)
    evidence: Evidence = Evidence.HEURISTIC

    def message(self, translate: Callable[[str], str] = str) -> str:
        """What to say to the author; `translate` turns our English sentence into theirs."""
        return translate(MESSAGES[self.message_key]) % self.values
