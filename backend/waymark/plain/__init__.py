"""How hard a text is to read: a pure engine for plain language in many languages.

>>> from waymark.plain import score
>>> score("Take one tablet. Drink water.", "en").too_short
True

Text goes in, a `Report` comes out. Nothing is opened, logged or kept.
"""

from waymark.plain.markdown import from_markdown
from waymark.plain.report import Report, score
from waymark.plain.unit import Kind, Unit

__all__ = ["Kind", "Report", "Unit", "from_markdown", "score"]
