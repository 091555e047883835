"""The answer to what is no request: a problem document, made without the application."""

from __future__ import annotations

import http
import json
import logging
import secrets
from email.utils import formatdate
from typing import TYPE_CHECKING

from server.errors import PROBLEMS
from server.headers import SAFETY, SHARING

if TYPE_CHECKING:
    from server.traffic.inbox import Refusal

log = logging.getLogger("comity.access")


def refusal(problem: Refusal, client: str) -> bytes:
    """The whole answer; the connection is closed after it."""
    request_id = secrets.token_hex(8)
    status = http.HTTPStatus(problem.status)
    document = {
        "type": PROBLEMS + status.phrase.title().replace(" ", "").replace("-", ""),
        "title": problem.title,
        "status": problem.status,
        "detail": problem.detail,
        "instance": f"urn:comity:request:{request_id}",
    }
    body = json.dumps(document, indent=2).encode() + b"\n"
    headers = {
        "Server": "comity",
        "Date": formatdate(usegmt=True),
        "Connection": "close",
        "Content-Type": "application/problem+json",
        "Content-Length": str(len(body)),
        "X-Request-Id": request_id,
        **SAFETY,
        **SHARING,
    }
    lines = [f"HTTP/1.1 {problem.status} {status.phrase}", *(f"{name}: {text}" for name, text in headers.items())]
    log.info("refused", extra={"request": request_id, "client": client, "status": problem.status})
    return "\r\n".join(lines).encode("latin-1") + b"\r\n\r\n" + body
