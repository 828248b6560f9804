"""The yardstick: one ASGI function that answers with given headers and as many bytes."""

import json
import os
import sys
from pathlib import Path

import uvicorn
from starlette.types import Message, Receive, Scope, Send

_ANSWER = json.loads(Path(os.environ.get("BARE_ANSWER", "/dev/null")).read_text() or "{}")
_START: Message = {
    "type": "http.response.start",
    "status": _ANSWER.get("status", 200),
    "headers": [(k.encode(), v.encode()) for k, v in _ANSWER.get("headers", [])],
}
_BODY: Message = {"type": "http.response.body", "body": b"x" * _ANSWER.get("length", 0)}


async def bare(scope: Scope, receive: Receive, send: Send) -> None:
    """Nothing is looked at, nothing is decided."""
    if scope["type"] != "http":
        return
    await send(_START)
    await send(_BODY)


if __name__ == "__main__":
    uvicorn.run(
        bare, port=int(sys.argv[1]), log_level="warning", access_log=False, server_header=False,
        lifespan="off",
    )  # fmt: skip
