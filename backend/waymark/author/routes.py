"""The workbench for plain language, and the scores of our own texts."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Annotated

from fastapi import APIRouter, Depends, Request
from fastapi.responses import HTMLResponse, Response

from waymark.author import service
from waymark.author.compare import revised, translated
from waymark.author.languages import of_texts
from waymark.author.pages import OurTextsPage, Result, ResultPart, WorkbenchPage
from waymark.author.service import Checked
from waymark.author.texts import our_texts
from waymark.author.typed import Problem, Typed, typed
from waymark.domain.glossary import Term
from waymark.library.library import Library
from waymark.library.shelf import OnShelf
from waymark.plain.report import Unscored
from waymark.plain.standard import Level
from waymark.web.languages import by_code, languages
from waymark.web.posted import Form, posting
from waymark.web.translations import translations
from waymark.web.visit import Visit, Visitor

router = APIRouter(
    prefix="/{language}/plain", default_response_class=HTMLResponse, include_in_schema=False
)

# Two texts of the longest kind, each letter sent as up to nine bytes (`%E0%A4%85`).
_TwoTexts = Annotated[Form, Depends(posting(2 * 1024 * 1024))]


@router.get("", name="author.open_workbench")
def open_workbench(visit: Visit) -> Response:
    """The workbench with nothing on it."""
    here = visit.language.code
    return visit.page(_workbench(visit, Typed(language=here, other_language=languages()[0].code)))


@router.post("", name="author.check_text")
def check_text(request: Request, visit: Visit, library: OnShelf, posted: _TwoTexts) -> Response:
    """Say how plain a text is. Nothing of it is kept, whatever happens."""
    form = typed(posted)
    problems, result = list(form.problems), None
    if not problems:
        result = _result(visit, library, form)
        problems += _unreadable(result)
    shown = None if problems else result
    # Somebody who has just emptied the field has made no mistake.
    status = 422 if problems and not (visit.fragment and problems == ["no-text"]) else 200
    if visit.fragment:
        return visit.page(ResultPart(typed=form, problems=problems, result=shown), status=status)
    page = _workbench(visit, form)
    today = request.app.state.now().date()
    return visit.page(replace(page, problems=problems, result=shown, today=today), status=status)


@router.get("/our-texts", name="author.read_our_texts")
def read_our_texts(visit: Visit, library: OnShelf) -> Response:
    """How plain all our own texts are, in every language."""
    rows = our_texts(library, visit.language, languages(), reviewed_only=visit.reviewed_only)
    others = [one for one in languages() if one.code != visit.language.code]
    return visit.page(OurTextsPage(rows=rows, others=others))


def _workbench(visit: Visitor, form: Typed) -> WorkbenchPage:
    return WorkbenchPage(
        address=visit.link("author.check_text"),
        typed=form,
        texts_in=list(of_texts().values()),
    )


def _result(visit: Visitor, library: Library, form: Typed) -> Result:
    """Check the text, and the second one if there is one, which is held against it."""

    def check(text: str, language: str, source: Checked | None = None) -> Checked:
        return service.check(
            text,
            language=of_texts()[language],
            level=Level(form.level),
            terms=_terms(visit, library, language),
            translate=translations(visit.language.code).gettext,
            source=source,
        )

    if not form.other:
        return Result(checked=check(form.text, form.language))
    if form.beside == "earlier":
        checked = check(form.text, form.language)
        return Result(checked=checked, revised=revised(check(form.other, form.language), checked))
    source = check(form.other, form.other_language)
    checked = check(form.text, form.language, source)
    return Result(checked=checked, translated=translated(source, checked))


def _terms(visit: Visitor, library: Library, language: str) -> Mapping[str, Term]:
    """Our words in that language. Those of another one would explain nothing."""
    if language not in library.glossaries:
        return {}
    return library.terms(by_code()[language], reviewed_only=visit.reviewed_only)


def _unreadable(result: Result) -> list[Problem]:
    found: list[Problem] = []
    if result.checked.report.unscored is Unscored.NOT_TEXT:
        found.append("not-text")
    other = result.revised.before if result.revised else None
    other = result.translated.source if result.translated else other
    if other and other.report.unscored is Unscored.NOT_TEXT:
        found.append("other-not-text")
    return found
