"""Why each rule exists and what an author can try. For `explain`, and for tools that read SARIF."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Rule:
    """One code, in words for an author."""

    name: str
    why: str
    advice: str


UNKNOWN = Rule("A finding", "A rule that this program has no words for yet.", "Look at the place.")

RULES: Mapping[str, Rule] = MappingProxyType(
    {
        "ACRO": Rule(
            "Letters that stand for words",
            "Who does not know what the letters stand for loses the sentence.",
            "Write the words at first use and the letters in brackets behind them.",
        ),
        "BAND": Rule(
            "The text as a whole",
            "A formula counts long sentences and long words. It cannot see whether a text is "
            "clear, but texts in its red band are too hard for most adults.",
            "Begin with the sentences and words that are named; then measure again.",
        ),
        "CHOP": Rule(
            "Chopped sentences",
            "A full stop in the middle of a thought makes the number better and the text worse.",
            "Write whole sentences, or make a list.",
        ),
        "CONS": Rule(
            "Two names for one thing",
            "Readers look for a difference where two words stand for the same thing.",
            "Choose one word and keep to it.",
        ),
        "DRIFT": Rule(
            "A translation that differs from its source",
            "A number that changed on the way can harm somebody.",
            "Compare the place with the source. Keep every number and every list item.",
        ),
        "JARGON": Rule(
            "A medical word",
            "Words of the clinic are a foreign language to most people.",
            "Use the plain word, or say in the same sentence what it means.",
        ),
        "LONG": Rule(
            "A long sentence",
            "Many readers have lost the beginning before they reach the end.",
            "Make two sentences. One thought in each.",
        ),
        "LOST": Rule(
            "Content that has gone",
            "A text gets easier by leaving things out, and readers lose what they needed.",
            "Put back what readers need. If it had to go, write the baseline anew.",
        ),
        "NEG": Rule(
            "Two negatives",
            "Two negatives make a positive only for those who stop to work it out.",
            "Say what is, or what to do.",
        ),
        "NOMIN": Rule(
            "Abstract nouns",
            "Nouns made from verbs hide who does what.",
            "Use the verb, and say who.",
        ),
        "NUM": Rule(
            "Numbers that are hard to take in",
            "Many people find decimals, per cent and several numbers at once hard to picture.",
            "Use whole numbers, in people: 3 of 100. One number a sentence.",
        ),
        "PARA": Rule(
            "A long paragraph",
            "A wall of text is left unread, on a small screen above all.",
            "Part it, or add a heading that says what comes.",
        ),
        "PASS": Rule(
            "A passive",
            "A passive sentence can leave out who does what.",
            "Say who does it.",
        ),
        "RARE": Rule(
            "A rare word",
            "A word that people seldom meet takes time, or stays closed to them.",
            "Is there a word that everybody knows?",
        ),
        "WAIVER": Rule(
            "A waiver",
            "Somebody decided that a finding may stand until a day.",
            "Mend the text and take out the waiver, or decide anew.",
        ),
        "WORSE": Rule(
            "Harder than before",
            "A text that people could read should not become harder without anybody noticing.",
            "Run `waymark plain compare` on the old and the new version.",
        ),
        "YOU": Rule(
            "Nobody is spoken to",
            "Readers act on what is said to them; what is said in general they leave to others.",
            "Say “you”, or ask the reader to do something.",
        ),
    }
)


def rule(code: str) -> Rule:
    """The words for a code."""
    return RULES.get(code, UNKNOWN)
