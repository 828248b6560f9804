"""Addresses that came from outside, before anyone is sent to them."""

import re

_LOCAL = re.compile(r"^/[a-z]{2,3}(/[A-Za-z0-9_-]+)*/?(#[A-Za-z0-9_.-]*)?$")


def local(address: str) -> str:
    r"""The address if it is a page of this site, else nothing: nobody is led astray by a link.

    >>> local("/en/learn/understanding-your-result")
    '/en/learn/understanding-your-result'
    >>> local("//evil.example/en"), local("https://evil.example"), local("/\\evil.example")
    ('', '', '')
    """
    return address if len(address) < 200 and _LOCAL.match(address) else ""  # noqa: PLR2004
