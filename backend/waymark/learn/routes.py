"""The addresses of Learn. Modules and carers' guides are one kind of page, on two shelves."""

from dataclasses import dataclass, replace

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, Response

from waymark.db.session import Db
from waymark.domain.module import Module, Shelf
from waymark.domain.refusal import NotThere
from waymark.domain.review import Standing
from waymark.learn import answers, service
from waymark.learn.pages import (
    GuidePage,
    GuidesPage,
    LearnPage,
    ModulePage,
    Opinions,
    OpinionsPage,
    OpinionsPart,
    QuestionPage,
    ThanksPage,
    ThanksPart,
    WaitingPage,
    WordPage,
    WordsPage,
)
from waymark.library.library import Library
from waymark.library.shelf import OnShelf
from waymark.web.posted import Posted
from waymark.web.visit import Visit, Visitor

router = APIRouter(
    prefix="/{language}", default_response_class=HTMLResponse, include_in_schema=False
)


@router.get("/learn", name="learn.list_modules")
def list_modules(visit: Visit, library: OnShelf) -> Response:
    """All modules, by level."""
    modules = _offered(visit, library, "modules")
    levels = dict.fromkeys(module.level for module in modules)
    grouped = [(level, [one for one in modules if one.level == level]) for level in levels]
    return visit.page(LearnPage(levels=grouped))


@router.get("/guides", name="learn.list_guides")
def list_guides(visit: Visit, library: OnShelf) -> Response:
    """All carers' guides."""
    return visit.page(GuidesPage(guides=_offered(visit, library, "guides")))


@router.get("/words", name="learn.list_words")
def list_words(visit: Visit, library: OnShelf) -> Response:
    """Every word that this portal explains."""
    glossary = library.glossary(visit.language)
    if not _may_show(visit, glossary.standing):
        return visit.page(WaitingPage(title="", written=glossary.standing.written))
    return visit.page(WordsPage(glossary=glossary))


@router.get("/words/{slug}", name="learn.read_word")
def read_word(slug: str, visit: Visit, library: OnShelf) -> Response:
    """One word, with its neighbours and the pages that teach it."""
    glossary = library.glossary(visit.language)
    if slug not in glossary.terms:
        raise NotThere
    term = glossary.terms[slug]
    if not _may_show(visit, glossary.standing):
        return visit.page(WaitingPage(title=term.name, written=glossary.standing.written))
    teaching = [
        module
        for shelf in library.shelves
        for module in _offered(visit, library, shelf)
        if slug in module.words
    ]
    return visit.page(
        WordPage(
            term=term,
            related=[glossary.terms[other] for other in term.related],
            taught_in=teaching,
            language_of_words=glossary.language,
            standing=glossary.standing,
        )
    )


@dataclass(frozen=True, slots=True)
class _Shelf:
    """The five addresses that every page of a shelf has, under the names of its own kind."""

    shelf: Shelf
    kind: str
    page: type[ModulePage]

    def install(self, path: str) -> None:
        for name, method, rest, act in (
            ("read", "GET", "", self.read),
            ("check", "GET", "/check", self.back),
            ("check", "POST", "/check", self.check),
            ("judge", "GET", "/clear", self.back),
            ("judge", "POST", "/clear", self.judge),
            ("thank", "GET", "/thanks", self.thank),
        ):
            router.add_api_route(
                f"{path}/{{slug}}{rest}",
                act,
                methods=[method],
                name=f"learn.{name}_{self.kind}",
                response_model=None,
            )

    def read(self, slug: str, visit: Visit, library: OnShelf) -> Response:
        """Read one page."""
        module = library.module(self.shelf, slug, visit.language)
        if not _may_show(visit, module.standing):
            return visit.page(WaitingPage(title=module.title, written=module.standing.written))
        return visit.page(self._page(visit, library, module))

    def back(self, slug: str, visit: Visit) -> Response:
        """Somebody reloaded the address of a form: go to the page it belongs to."""
        return visit.redirect(f"learn.read_{self.kind}", slug=slug)

    def check(self, slug: str, visit: Visit, library: OnShelf, posted: Posted) -> Response:
        """Say whether an answer fits, in the place of the question or on the whole page."""
        module = self._shown(visit, library, slug)
        asked = posted.one("check")
        if asked not in {answers.TICKED, *(question.slug for question in module.questions)}:
            raise NotThere
        given, missing = answers.given(module, posted), answers.first_missing(module, posted)
        if visit.fragment and asked != answers.TICKED:
            return visit.page(
                QuestionPage(
                    module=module,
                    question=module.question(asked),
                    check_address=self._address(visit, "check", module),
                    given=given.get(asked),
                    missing=bool(missing),
                )
            )
        ticked = answers.picked(module, posted)
        page = self._page(visit, library, module)
        answered = replace(page, given=given, picked=ticked, unanswered=missing)
        return visit.page(answered, status=422 if missing else 200)

    def judge(
        self, request: Request, slug: str, visit: Visit, library: OnShelf, posted: Posted, db: Db
    ) -> Response:
        """Keep an answer to "Was this page clear?", or show the form again with what is missing."""
        module = self._shown(visit, library, slug)
        typed = answers.opinions(posted, address=self._address(visit, "judge", module))
        if typed.problems:
            page = (
                OpinionsPart(opinions=typed)
                if visit.fragment
                else OpinionsPage(module=module, opinions=typed)
            )
            return visit.page(page, status=422)
        service.keep(
            db,
            module=module,
            opinion=answers.opinion(typed),
            browser=visit.browser,
            secret=request.app.state.settings.secret_key,
            now=request.app.state.now(),
        )
        if visit.fragment:
            return visit.page(ThanksPart())
        return visit.redirect(f"learn.thank_{self.kind}", slug=slug)

    def thank(self, slug: str, visit: Visit, library: OnShelf) -> Response:
        """After a form without a script: your answer is kept."""
        return visit.page(ThanksPage(module=self._shown(visit, library, slug)))

    def _shown(self, visit: Visitor, library: Library, slug: str) -> Module:
        module = library.module(self.shelf, slug, visit.language)
        if not _may_show(visit, module.standing):
            raise NotThere
        return module

    def _page(self, visit: Visitor, library: Library, module: Module) -> ModulePage:
        terms = library.terms(visit.language, reviewed_only=visit.reviewed_only)
        return self.page(
            module=module,
            terms=[terms[slug] for slug in module.words if slug in terms],
            opinions=Opinions(address=self._address(visit, "judge", module)),
            check_address=self._address(visit, "check", module),
            next_module=_after(module, _offered(visit, library, self.shelf)),
        )

    def _address(self, visit: Visitor, act: str, module: Module) -> str:
        return visit.link(f"learn.{act}_{self.kind}", slug=module.slug)


_Shelf("modules", "module", ModulePage).install("/learn")
_Shelf("guides", "guide", GuidePage).install("/guides")


def _offered(visit: Visitor, library: Library, shelf: Shelf) -> list[Module]:
    """The pages that this site shows in the visitor's language."""
    return library.offered(shelf, visit.language, reviewed_only=visit.reviewed_only)


def _may_show(visit: Visitor, standing: Standing) -> bool:
    return standing.publishable or not visit.reviewed_only


def _after(module: Module, modules: list[Module]) -> Module | None:
    """The page to go on with; after the last one there is none."""
    return next((one for one in modules if one.order > module.order), None)
