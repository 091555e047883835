"""The headers of every answer: request id, safety, and leave for any other site to read."""

from __future__ import annotations

import secrets

from flask import Flask, Response, g

METHODS = "GET, HEAD, POST, QUERY, OPTIONS"

CONTENT_SECURITY_POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)

SAFETY = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "cross-origin",
}

UNKNOWN_GRAPHS = "Comity-Unknown-Graphs"
"""Names the graphs a query asked for that we do not hold; they count as empty."""

# No credentials are ever used, so the wildcard gives away nothing that is not public.
SHARING = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": (
        f"Content-Disposition, ETag, Link, Location, Retry-After, X-Request-Id, {UNKNOWN_GRAPHS}"
    ),
}

PREFLIGHT = {
    "Access-Control-Allow-Methods": METHODS,
    "Access-Control-Allow-Headers": "Accept, Content-Type, If-None-Match",
    "Access-Control-Max-Age": "86400",
}


def request_id() -> str:
    """The id of this request, for the problem document and the log."""
    if "request_id" not in g:
        g.request_id = secrets.token_hex(8)
    return str(g.request_id)


def vary(response: Response) -> Response:
    """Mark an answer as chosen by the Accept header (RFC 9110, section 12.5.5)."""
    response.vary.add("Accept")
    return response


def register(app: Flask) -> None:
    """Set the headers on every answer, whatever made it."""

    @app.after_request
    def complete(response: Response) -> Response:
        for name, text in (*SAFETY.items(), *SHARING.items()):
            response.headers.setdefault(name, text)
        response.headers["X-Request-Id"] = request_id()
        return response
