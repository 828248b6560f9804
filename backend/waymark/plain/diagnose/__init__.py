"""What is worth changing in a text. One rule, one code; a rule that has no data is silent."""

from waymark.plain.diagnose.acronyms import acronyms
from waymark.plain.diagnose.chop import chopped
from waymark.plain.diagnose.figures import figures
from waymark.plain.diagnose.finding import Evidence, Finding
from waymark.plain.diagnose.length import long_paragraphs, long_sentences
from waymark.plain.diagnose.passive import passive
from waymark.plain.diagnose.style import abstract_nouns, double_negatives, no_address
from waymark.plain.diagnose.terms import mixed_terms
from waymark.plain.diagnose.text import Rule, Text
from waymark.plain.diagnose.vocabulary import hard_words

RULES: tuple[Rule, ...] = (
    long_sentences,
    long_paragraphs,
    hard_words,
    acronyms,
    figures,
    abstract_nouns,
    double_negatives,
    no_address,
    mixed_terms,
    chopped,
    passive,
)


def diagnose(text: Text) -> tuple[Finding, ...]:
    """Every finding, in the order of the text."""
    found = (finding for rule in RULES for finding in rule(text))
    return tuple(sorted(found, key=lambda one: (one.span, one.code)))


__all__ = ["RULES", "Evidence", "Finding", "Rule", "Text", "diagnose"]
