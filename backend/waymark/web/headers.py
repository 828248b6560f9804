"""The headers that every answer carries, and the policy of what a page may load."""

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

ALWAYS = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=(), interest-cohort=()",
}
# What a page may load: itself. A page's own style is added by its hash (CSP 3).
_POLICY = (
    "default-src 'none'; script-src 'self'; img-src 'self'; connect-src 'self'; "
    "manifest-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; "
    "frame-ancestors 'none'"
)


def policy(*, style: str = "") -> str:
    """A Content-Security-Policy without inline code; `style`: the hash of the page's style."""
    return f"{_POLICY}; style-src 'self' {style}".rstrip()


def always(*, secure: bool) -> dict[str, str]:
    """The headers of every answer; over https also the promise to stay there for a year."""
    transport = {"strict-transport-security": "max-age=31536000; includeSubDomains"}
    return ALWAYS | (transport if secure else {})


class Headers:
    """Adds the headers to whatever the inner application answers."""

    def __init__(self, app: ASGIApp, *, secure: bool) -> None:
        self.app = app
        self.always = always(secure=secure)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def sent(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in self.always.items():
                    headers.setdefault(name, value)
                headers.setdefault("content-security-policy", policy())
                headers.setdefault("cache-control", "no-store")
            await send(message)

        await self.app(scope, receive, sent if scope["type"] == "http" else send)
