"""Static files, addressed by their content, so that a browser may keep them for good."""

import hashlib
import mimetypes
from dataclasses import dataclass
from functools import cache

from waymark.paths import STATIC
from waymark.web.styles import later

_SERVED = {".js", ".svg", ".png", ".webmanifest"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Asset:
    address: str
    media_type: str
    body: bytes


@cache
def assets() -> dict[str, Asset]:
    """Every static file by its name, and the style that pages load when they have been read."""
    found = {}
    for file in sorted(STATIC.rglob("*")):
        if file.suffix in _SERVED:
            kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
            text = "; charset=utf-8" if file.suffix in {".js", ".svg"} else ""
            found[file.name] = _asset(file.stem, file.suffix, kind + text, file.read_bytes())
    found["later.css"] = _asset("later", ".css", "text/css; charset=utf-8", later().encode())
    return found


def _asset(stem: str, suffix: str, kind: str, body: bytes) -> Asset:
    mark = hashlib.sha256(body).hexdigest()[:10]
    return Asset(address=f"/static/{stem}.{mark}{suffix}", media_type=kind, body=body)


def asset(name: str) -> str:
    """The address of a static file; `KeyError` if there is none of that name."""
    return assets()[name].address
