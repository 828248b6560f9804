"""LONG and PARA: sentences and paragraphs that ask too much at once."""

from collections.abc import Iterator

from waymark.plain.diagnose.finding import Finding
from waymark.plain.diagnose.text import Text
from waymark.plain.plainness import Band
from waymark.plain.unit import Kind, Span


def long_sentences(text: Text) -> Iterator[Finding]:
    """LONG: more words than most readers can hold."""
    for sentence in text.sentences:
        if sentence.words > text.standard.long:
            very = sentence.words > text.standard.very_long
            yield Finding(
                code="LONG",
                severity=Band.RED if very else Band.AMBER,
                span=sentence.span,
                message_key="long",
                values={"words": sentence.words},
            )


def long_paragraphs(text: Text) -> Iterator[Finding]:
    """PARA: too much text in one piece, or too much without a heading."""
    standard, since, start = text.standard, 0, -1
    sentences = iter(text.sentences)
    sentence = next(sentences, None)
    for unit in text.document.units:
        count = words = 0
        while sentence and sentence.span.start < unit.span.end:
            count, words = count + 1, words + sentence.words
            sentence = next(sentences, None)
        if unit.kind is Kind.PARAGRAPH and count > standard.paragraph_sentences:
            yield _para(unit.span, "para-sentences", sentences=count)
        elif unit.kind is Kind.PARAGRAPH and words > standard.paragraph:
            yield _para(unit.span, "para-words", words=words)
        if unit.kind is Kind.HEADING:
            since, start = 0, -1
            continue
        start = unit.span.start if start < 0 else start
        before, since = since, since + words
        if before <= standard.without_heading < since:
            yield _para(Span(start, unit.span.end), "para-heading", words=since)


def _para(span: Span, key: str, **values: int) -> Finding:
    return Finding(code="PARA", severity=Band.AMBER, span=span, message_key=key, values=values)
