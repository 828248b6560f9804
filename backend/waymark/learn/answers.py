"""What the forms of a page say: answers to its questions, and whether it was clear."""

from collections.abc import Mapping
from typing import get_args
from uuid import UUID

from waymark.domain.module import Module
from waymark.learn.pages import Given, Opinions, Problem
from waymark.learn.service import LONGEST_COMMENT, Answer, Opinion
from waymark.web.posted import Form

TICKED = "ticked"
"""Asks about everything that is ticked: what the Enter key does."""


def picked(module: Module, form: Form) -> dict[str, str]:
    """The answers that are ticked, asked about or not. Anything that is no option is left out."""
    found = {}
    for question in module.questions:
        answer = form.one(f"q.{question.slug}")
        if answer in question.answers:
            found[question.slug] = answer
    return found


def given(module: Module, form: Form) -> Mapping[str, Given]:
    """The ticked answers of the questions that were asked about, now or before."""
    asked = {form.one("check"), *form.all("seen")}
    return {
        slug: Given(answer=answer, verdict=module.question(slug).verdict(answer))
        for slug, answer in picked(module, form).items()
        if slug in asked or TICKED in asked
    }


def first_missing(module: Module, form: Form) -> str:
    """The question that was asked about before an answer was chosen; empty if there is none."""
    asked, ticked = form.one("check"), picked(module, form)
    if asked == TICKED:
        return "" if ticked else module.questions[0].slug
    return "" if asked in ticked else asked


def opinions(form: Form, *, address: str) -> Opinions:
    """The form "Was this page clear?" as it was typed, with what must be mended."""
    answer, comment = form.one("answer"), form.one("comment")
    problems: list[Problem] = []
    if answer not in get_args(Answer):
        problems.append("no-answer")
    if len(comment) > LONGEST_COMMENT:
        problems.append("too-long")
    return Opinions(
        address=address,
        answer=answer,
        comment=comment,
        key=form.one("key"),
        problems=problems,
    )


def opinion(typed: Opinions) -> Opinion:
    """A form without problems, as the service wants it."""
    assert not typed.problems
    for answer in get_args(Answer):
        if answer == typed.answer:
            return Opinion(answer=answer, comment=typed.comment, key=_uuid(typed.key))
    raise AssertionError(typed.answer)


def _uuid(text: str) -> UUID | None:
    """The key that the page's script made; None if it did not run, or if somebody made one up."""
    try:
        return UUID(text)
    except ValueError:
        return None
