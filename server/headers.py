"""The headers of every answer: request id, safety, and leave for any other site to read."""

from __future__ import annotations

from flask import Flask, Response

from server.traffic.visits import visit

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
SOURCES = "Comity-Sources"
"""What came of each source that SERVICE asked: structured field values (RFC 9651), see `server.federation.report`."""

# No credentials are ever used, so the wildcard gives away nothing that is not public.
SHARING = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": (
        "Age, Cache-Status, Content-Disposition, ETag, Link, Location, RateLimit, RateLimit-Policy, Retry-After, "
        f"X-Query-Id, X-Request-Id, {UNKNOWN_GRAPHS}, {SOURCES}"
    ),
}

ALWAYS = {**SAFETY, **SHARING}

PREFLIGHT = {
    "Access-Control-Allow-Methods": METHODS,
    "Access-Control-Allow-Headers": "Accept, Content-Type, If-None-Match",
    "Access-Control-Max-Age": "86400",
}


WRITING = "Authorization, From, Comity-Reason"


def allowing(methods: str) -> Response:
    """The answer to OPTIONS, and to the preflight of a script that wants to write."""
    allowed = {
        **PREFLIGHT,
        "Access-Control-Allow-Methods": methods,
        "Access-Control-Allow-Headers": f"{PREFLIGHT['Access-Control-Allow-Headers']}, {WRITING}",
    }
    return Response(status=204, headers={"Allow": methods, **allowed})


def request_id() -> str:
    """The id of this request, for the problem document and the log."""
    return visit().request_id


def vary(response: Response) -> Response:
    """Mark an answer as chosen by the Accept header (RFC 9110, section 12.5.5)."""
    response.vary.add("Accept")
    return response


def register(app: Flask) -> None:
    """Set the headers on every answer, whatever made it."""

    @app.after_request
    def complete(response: Response) -> Response:
        given = {name.lower() for name, _ in response.headers}
        response.headers.extend({name: text for name, text in ALWAYS.items() if name.lower() not in given})
        return response
