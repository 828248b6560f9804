"""How hard a text is to read: a pure engine for plain language in many languages.

>>> from waymark.plain import report
>>> report("Take one tablet. Drink water.", "en").too_short
True

Text goes in, a `Report` comes out. No text is kept or logged. The steps stand in files of their
own names: normalise, segment, tokenise, tally, report, diagnose.
"""

from waymark.plain.diagnose import Finding
from waymark.plain.lexicon import Entry, Lexicon
from waymark.plain.normalise import Form, assemble, normalise
from waymark.plain.report import Metric, Report, report, score
from waymark.plain.standard import STANDARDS, Level, Standard
from waymark.plain.unit import Document, Kind, Piece, Span, Unit

__all__ = [
    "STANDARDS",
    "Document",
    "Entry",
    "Finding",
    "Form",
    "Kind",
    "Level",
    "Lexicon",
    "Metric",
    "Piece",
    "Report",
    "Span",
    "Standard",
    "Unit",
    "assemble",
    "normalise",
    "report",
    "score",
]
