"""Forms of other sites cannot act here: the browser itself says where a request comes from.

After the rule of Go 1.25 (net/http, CrossOriginProtection): Sec-Fetch-Site decides; browsers
without it are known by Origin, of which all must fit, not the host alone. It needs no token, so
pages stay the same for everybody.
"""

from starlette.requests import Request

from waymark.domain.refusal import FromElsewhere

_SAFE = frozenset({"GET", "HEAD", "OPTIONS"})


async def check_origin(request: Request) -> None:
    """Refuse a changing request that another site has sent (`FromElsewhere`). For every route."""
    if request.method in _SAFE:
        return
    site = request.headers.get("sec-fetch-site")
    if site is not None:
        if site not in {"same-origin", "none"}:
            raise FromElsewhere
        return
    origin = request.headers.get("origin")
    if origin is not None and origin not in _ours(request):
        raise FromElsewhere
    if origin is None and request.cookies:
        # Every browser that keeps cookies sends one of the two headers with a form.
        raise FromElsewhere


def _ours(request: Request) -> set[str]:
    """This site's own origin, as configured and as asked for on this machine."""
    configured: str = request.app.state.settings.base_url
    host = request.headers.get("host", "")
    local = host.partition(":")[0] in {"localhost", "127.0.0.1"}
    return {configured} | ({f"http://{host}"} if local else set())
