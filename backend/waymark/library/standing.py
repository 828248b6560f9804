"""What the files say about who has read a text."""

from waymark.domain.language import Language
from waymark.domain.review import Review, Standing
from waymark.library.schema import Reviewed, Translated
from waymark.library.source import Opened


def standing(
    facts: Reviewed, words: Translated, opened: Opened, language: Language, source: str
) -> Standing:
    """The reviews of one language's words, and whether the text marked `source` moved on."""
    return Standing(
        written=facts.written,
        review_by=facts.review_by,
        text=opened.mark,
        reviews=tuple(
            Review(role=entry.role, name=entry.name, on=entry.on, text=entry.text)
            for entry in facts.reviews
            if entry.language == language.code
        ),
        translated_by=words.translated_by,
        stale=words.translated_from not in {None, source},
        waivers=tuple(entry.waiver for entry in words.waivers),
    )
