"""A body in the encodings that browsers understand, compressed as small as they go."""

import gzip
import re
import zlib
from dataclasses import dataclass

import brotli


@dataclass(frozen=True, slots=True)
class Bodies:
    """One body, plain and compressed. `best` says which of them an Accept-Encoding header wants."""

    plain: bytes
    gzip: bytes
    brotli: bytes

    def best(self, accepted: bytes) -> tuple[bytes, bytes]:
        """The name of the encoding (empty: none) and the bytes in it (RFC 9110, section 12.5.3)."""
        accepted = accepted.lower()
        if b"br" in accepted and _wanted(accepted, b"br"):
            return b"br", self.brotli
        if b"gzip" in accepted and _wanted(accepted, b"gzip"):
            return b"gzip", self.gzip
        return b"", self.plain


def _wanted(accepted: bytes, name: bytes) -> bool:
    for part in accepted.split(b","):
        coding, _, weight = part.partition(b";")
        if coding.strip() == name:
            return not _NEVER.fullmatch(weight.strip())
    return False


_NEVER = re.compile(rb"q\s*=\s*0(?:\.0*)?")


def compressed(body: bytes) -> Bodies:
    """All encodings of a body. Brotli at its highest quality: it is done once and read often."""
    small = brotli.compress(body, mode=brotli.MODE_TEXT, quality=11, lgwin=22)
    # mtime=0: the same body gives the same bytes, and so the same ETag.
    return Bodies(
        plain=body, gzip=gzip.compress(body, zlib.Z_BEST_COMPRESSION, mtime=0), brotli=small
    )
