"""Static files, addressed by their content, so that a browser may keep them for good."""

import hashlib
import mimetypes
from dataclasses import dataclass
from functools import cache

from waymark.paths import STATIC

_SERVED = {".js", ".svg", ".png", ".webmanifest"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Asset:
    address: str
    media_type: str
    body: bytes


@cache
def assets() -> dict[str, Asset]:
    """Every static file by its name. Styles are not among them: they travel inside the page."""
    found = {}
    for file in sorted(STATIC.rglob("*")):
        if file.suffix in _SERVED:
            body = file.read_bytes()
            mark = hashlib.sha256(body).hexdigest()[:10]
            kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
            if file.suffix in {".js", ".svg"}:
                kind += "; charset=utf-8"
            address = f"/static/{file.stem}.{mark}{file.suffix}"
            found[file.name] = Asset(address=address, media_type=kind, body=body)
    return found


def asset(name: str) -> str:
    """The address of a static file; `KeyError` if there is none of that name."""
    return assets()[name].address
