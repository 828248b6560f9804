"""What findings say to an author, in English. The interface translates it.

Values stand as `%(name)s`, as gettext wants them.
"""

from collections.abc import Mapping
from types import MappingProxyType


def N_(sentence: str) -> str:  # noqa: N802 - the name that gettext's tools look for
    """Marks a sentence for translators. It is translated where it is shown."""
    return sentence


MESSAGES: Mapping[str, str] = MappingProxyType(
    {
        "acro": N_("%(word)s: say at first use what these letters stand for."),
        "cons": N_("%(one)s and %(other)s mean the same here. Use one of them all through."),
        "jargon-medical": N_("%(word)s is a medical word. Say what it means, or use a plain word."),
        "jargon-plainer": N_("%(word)s: a plainer way to say it is “%(plain)s”."),
        "long": N_("This sentence has %(words)s words. Try two sentences."),
        "neg": N_("More than one negative in a sentence: %(words)s. Say what is, not what is not."),
        "nomin": N_("%(count)s abstract nouns: %(words)s. Say who does what."),
        "num-decimal": N_("%(number)s: people understand whole numbers better. Try “5 of 1,000”."),
        "num-many": N_("This sentence has %(numbers)s numbers. Two are enough for most readers."),
        "num-share": N_(
            "A per cent figure alone is hard to picture. Say it in people: “3 of 100”."
        ),
        "num-slash": N_("%(number)s: a slash can mean many things. Write “to”, “or” or “of”."),
        "num-units": N_("Different units in one sentence: %(units)s. Use one of them."),
        "para-sentences": N_("This paragraph has %(sentences)s sentences. Try two paragraphs."),
        "para-words": N_("This paragraph has %(words)s words. Try two paragraphs."),
        "para-heading": N_("%(words)s words without a heading. Add one that says what comes."),
        "rare": N_("%(word)s is a rare word. Is there one that everybody knows?"),
        "you": N_("This text speaks to nobody. Say “you”, or ask the reader to do something."),
        "chop": N_("%(sentences)s pieces of sentences in a row. Whole sentences read more easily."),
        "drift-lost": N_("%(number)s stands in the source but not here as often."),
        "drift-new": N_("%(number)s stands here more often than in the source."),
        "drift-bullets": N_("The source has %(source)s list items, this text has %(items)s."),
        "drift-length": N_("Sentences have %(words)s words on average; in the source %(source)s."),
        "passive": N_("%(words)s: who does it? Say it with a doer, if it matters."),
    }
)
