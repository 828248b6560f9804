"""A request that cannot be done as asked. One handler makes a page of each."""

from typing import ClassVar


class Refusal(Exception):
    """Nothing is broken: the person is told what happened and what they can do."""

    status: ClassVar[int] = 400


class NotThere(Refusal):
    """There is no such page."""

    status = 404


class TooLong(Refusal):
    """More was sent than a form of this site can hold."""

    status = 413


class Unreadable(Refusal):
    """What was sent is not a form."""

    status = 400


class FromElsewhere(Refusal):
    """A form of another site tried to send something here (cross-site request forgery)."""

    status = 403
