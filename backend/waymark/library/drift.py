"""What a translation must share with its source, in sentences."""

from collections import Counter
from collections.abc import Iterable


def differences(source: Counter[str], translation: Counter[str]) -> Iterable[str]:
    """A sentence for each thing that stands more often in one of them."""
    for what in sorted(source - translation):
        yield f"{what} stands in the English text but not here as often."
    for what in sorted(translation - source):
        yield f"{what} stands here more often than in the English text."
