"""Check a text: its score, and the text again with everything that was found in it."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from waymark.author.ladder import Ladder, Remark, Seen, ladder
from waymark.domain.glossary import Term, lexicon
from waymark.domain.language import Language
from waymark.library.words import Finder
from waymark.plain import (
    STANDARDS,
    Document,
    Finding,
    Form,
    Report,
    Standard,
    normalise,
    report,
)
from waymark.plain.diagnose import Evidence
from waymark.plain.drift import drift
from waymark.plain.language import parse
from waymark.plain.plainness import Band
from waymark.plain.profile import profile
from waymark.plain.report import Unscored
from waymark.plain.segment import segment
from waymark.plain.standard import Level
from waymark.plain.tally import tally
from waymark.plain.unit import JOINER
from waymark.plain.vocabulary import vocabulary
from waymark.plain.word_lists import lists_of

LONGEST = 100_000
"""Characters of one text: a long leaflet has 20,000."""

Translate = Callable[[str], str]

# What people type in Markdown and nobody types in a letter.
_MARKDOWN = re.compile(
    r"^#{1,6}[ \t]+\S|^\|[^\n]{0,500}\|[ \t]{0,9}$|^```|\*\*\S|\]\([^()\s]{1,300}\)"
    r"|^\[\^[^\]\s]{1,64}\]:|\A---[ \t]*\n\S",
    re.MULTILINE,
)
_UNREADABLE = frozenset({Unscored.NOT_TEXT, Unscored.TOO_LONG})


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """How often one kind of finding was made. `tested`: its rule was measured on real texts."""

    code: str
    severity: Band
    count: int
    tested: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """A text with all that can be said about it. `terms` are those of its words that we explain."""

    language: Language
    standard: Standard
    report: Report
    document: Document
    ladder: Ladder
    kinds: Sequence[Kind]
    terms: Sequence[Term]
    looked: frozenset[str]
    """The codes of the rules that have what they need in this language. The others are silent."""

    @property
    def counts(self) -> Mapping[str, int]:
        """How many findings there are, by code."""
        return {kind.code: kind.count for kind in self.kinds}


def form_of(text: str) -> Form:
    """How a text is written down. A wrong guess costs little: the words are the same."""
    return Form.MARKDOWN if _MARKDOWN.search(text) else Form.TEXT


def check(
    text: str,
    *,
    language: Language,
    level: Level,
    terms: Mapping[str, Term],
    translate: Translate,
    source: Checked | None = None,
) -> Checked:
    """Score a text and show every finding at its place, in the words of `translate`.

    With a `source`, what a translation changed in it is among the findings.
    """
    form, standard = form_of(text), STANDARDS[level]
    found = report(
        text, language.code, form=form, lexicon=lexicon(terms.values()), standard=standard
    )
    readable = found.unscored not in _UNREADABLE
    document = normalise(text, form) if readable else Document("", "", ())
    findings = [*found.findings, *_changed(source, document, language)]
    named = {spelling.lower(): term for term in terms.values() for spelling in term.forms}
    return Checked(
        language=language,
        standard=standard,
        report=found,
        document=document,
        ladder=_ladder(document, form, language, _remarks(findings, document, named, translate)),
        kinds=_kinds(findings),
        terms=_explained(document, terms),
        looked=frozenset(_looked(language, standard)),
    )


def _changed(source: Checked | None, document: Document, language: Language) -> Sequence[Finding]:
    if source is None:
        return ()
    return drift(source.document, source.language.code, document, language.code)


def _ladder(
    document: Document,
    form: Form,
    language: Language,
    findings: Sequence[tuple[Finding, Remark]],
) -> Ladder:
    known = profile(parse(language.code))
    # Markdown's marks and addresses are no words of the text; in plain text all is as it was typed.
    shown = document.text if form is Form.TEXT else document.scan
    return ladder(
        Seen(
            document=document,
            shown=shown,
            sentences=tuple(segment(document, known.code)),
            words={one.span: one.words for one in tally(document, known)},
            findings=findings,
        )
    )


def _remarks(
    findings: Sequence[Finding], document: Document, named: Mapping[str, Term], translate: Translate
) -> list[tuple[Finding, Remark]]:
    return [
        (
            finding,
            Remark(
                code=finding.code,
                severity=finding.severity,
                message=finding.message(translate),
                suggestion=finding.suggestion or "",
                term=named.get(document.quote(finding.span).lower()),
            ),
        )
        for finding in findings
    ]


def _kinds(findings: Sequence[Finding]) -> list[Kind]:
    """Every kind of finding, the gravest and most frequent first."""
    counts = Counter(finding.code for finding in findings)
    kinds = [
        Kind(
            code=code,
            severity=Band.RED if _any_red(findings, code) else Band.AMBER,
            count=count,
            tested=any(one.code == code and one.evidence is Evidence.VALIDATED for one in findings),
        )
        for code, count in counts.items()
    ]
    return sorted(kinds, key=lambda kind: (kind.severity is not Band.RED, -kind.count, kind.code))


def _any_red(findings: Sequence[Finding], code: str) -> bool:
    return any(one.code == code and one.severity is Band.RED for one in findings)


def _looked(language: Language, standard: Standard) -> Iterator[str]:
    """Rules behind the questions of the page that have the word lists they need."""
    lists = lists_of(language.code)
    yield from ("LONG", "PARA", "ACRO", "NUM")
    if lists.negatives:
        yield "NEG"
    if not standard.for_patients:
        return
    if vocabulary(language.code):
        yield "RARE"
    if lists.medical.words or lists.medical.endings or lists.medical.beginnings:
        yield "JARGON"
    if lists.address or lists.address_cased:
        yield "YOU"


def _explained(document: Document, terms: Mapping[str, Term]) -> list[Term]:
    """Those words of the text that the glossary explains, in the order of the text."""
    if not terms:
        return []
    uses = Finder(terms).on_a_page()
    return [terms[slug] for _, slug in uses(document.scan.replace(JOINER, "")) if slug]
