"""Turns every failure into one answer: a problem document (RFC 9457), or a page for a browser."""

from __future__ import annotations

import logging

from flask import Flask, Response, json, render_template, request
from werkzeug.exceptions import HTTPException

from server.errors import PROBLEMS, Broken, ServiceError
from server.headers import request_id, vary
from server.protocol.negotiation import HTML, PROBLEM, TURTLE, choose
from server.traffic.visits import failed

log = logging.getLogger("comity.server")


class ProtocolProblem(ServiceError):  # noqa: N818  # as in server.errors
    """A failure that the framework found; `headers` are those that belong to it, such as Allow."""

    def __init__(self, status: int, title: str, detail: str, headers: dict[str, str]) -> None:
        super().__init__(detail)
        self.status, self.title = status, title
        self._headers = headers

    @property
    def type(self) -> str:
        """The problem's IRI, from the name of the status."""
        return PROBLEMS + self.title.title().replace(" ", "")

    @property
    def headers(self) -> dict[str, str]:
        """Headers that belong to this answer."""
        return self._headers


def respond(error: ServiceError) -> Response:
    """The answer to a failed request."""
    failed(error)
    document = error.document(request_id())
    offers = (PROBLEM, HTML, TURTLE) if error.rdf else (PROBLEM, HTML)
    chosen = choose(request.headers.get("Accept", ""), offers)
    if chosen is not None and chosen.format is TURTLE:
        response = Response(error.rdf, content_type=chosen.content_type)
    elif chosen is not None and chosen.format is HTML:
        response = Response(render_template("problem.html", problem=document), mimetype=HTML.media_type)
    else:
        response = Response(json.dumps(document, indent=2) + "\n", mimetype=PROBLEM.media_type)
    response.status_code = error.status
    response.headers.update(error.headers)
    return vary(response)


def register(app: Flask) -> None:
    """Answer failures of every kind; what nobody foresaw is logged and told without its inside."""

    @app.errorhandler(ServiceError)
    def known(error: ServiceError) -> Response:
        return respond(error)

    @app.errorhandler(HTTPException)
    def of_the_framework(error: HTTPException) -> Response | HTTPException:
        status = error.code or 500
        if status < 400:  # noqa: PLR2004  # a redirect, not a failure
            return error
        kept = {name: text for name, text in error.get_headers() if name in {"Allow", "Retry-After"}}
        return respond(ProtocolProblem(status, error.name, error.description or error.name, kept))

    @app.errorhandler(Exception)
    def unforeseen(error: Exception) -> Response:
        log.error("request %s failed", request_id(), exc_info=error)
        return respond(Broken("This is a fault of the service, not of your request. It has been logged."))
