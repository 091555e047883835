"""The SPARQL endpoint: SPARQL 1.1 Protocol, https://www.w3.org/TR/sparql11-protocol/."""

from __future__ import annotations

import logging
import re
import time
from typing import TYPE_CHECKING

from flask import Blueprint, Response, request
from werkzeug.urls import iri_to_uri

from server.errors import ServiceError
from server.headers import METHODS, PREFLIGHT, UNKNOWN_GRAPHS, vary
from server.negotiation import GRAPHS, HTML, RESULTS, Choice, choose, named, require
from server.pages import show_answer, show_editor
from server.protocol import QUERY, Request, read_request
from server.service import service
from server.service_description import describe

if TYPE_CHECKING:
    from collections.abc import Iterator

    from server.workers import Answer

log = logging.getLogger("comity.server")
blueprint = Blueprint("sparql", __name__)

CHANGING = re.compile(r"\b(?:now|rand|uuid|struuid|bnode)\s*\(", re.IGNORECASE)
"""Functions that answer differently each time: such a query has no entity tag."""


@blueprint.route(
    "/sparql",
    methods=["GET", "POST", "QUERY", "OPTIONS"],
    provide_automatic_options=False,
    strict_slashes=False,
)
def endpoint() -> Response:
    """Answer a query; without one, tell a program what this service is and give a person the editor."""
    if request.method == "OPTIONS":
        return Response(status=204, headers={"Allow": METHODS, "Accept-Query": QUERY, **PREFLIGHT})
    asked = read_request(request)
    accept = request.headers.get("Accept", "")
    if asked is None:
        chosen = require(accept, (*GRAPHS, HTML))
        return vary(show_editor() if chosen.format is HTML else describe(chosen))
    if not asked.format and _wants_page(accept):
        return vary(show_answer(asked))
    return vary(_answer(asked, accept))


def _wants_page(accept: str) -> bool:
    chosen = choose(accept, (*RESULTS, *GRAPHS, HTML))
    return chosen is not None and chosen.format is HTML


def _answer(asked: Request, accept: str) -> Response:
    solutions, graph = _formats(asked.format, accept)
    formats = [choice.content_type if choice else "" for choice in (solutions, graph)]
    tag = service().store.etag(*formats, asked.query, *map(repr, (asked.default_graphs, asked.named_graphs)))
    validated = request.method in {"GET", "HEAD"} and not CHANGING.search(asked.query)
    if validated and not request.if_none_match.star_tag and request.if_none_match.contains_weak(tag):
        return _tagged(Response(status=304), tag)
    began = time.monotonic()
    names = [choice.format.name if choice else "" for choice in (solutions, graph)]
    answer = service().run(service().order(asked, names[0], names[1]))
    try:
        response = _response(answer, graph if answer.kind == "graph" else solutions)
    except BaseException:
        answer.close()
        raise
    log.info("query answered: kind=%s ms=%.0f", answer.kind, (time.monotonic() - began) * 1000)
    return _tagged(response, tag) if validated else response


def _response(answer: Answer, chosen: Choice | None) -> Response:
    assert chosen is not None, "a query process answers in a format it was given"
    if (whole := answer.whole) is not None:
        answer.close()
        response = Response(whole)
    else:
        response = Response(_stream(answer))
        response.call_on_close(answer.close)
    response.content_type = chosen.content_type
    if answer.unknown_graphs:
        response.headers[UNKNOWN_GRAPHS] = ", ".join(f"<{iri_to_uri(iri)}>" for iri in answer.unknown_graphs)
    return response


def _formats(name: str, accept: str) -> tuple[Choice | None, Choice | None]:
    """The formats for a table and for a graph; which one is needed shows when the query has been parsed."""
    if name:
        chosen = named(name, (*RESULTS, *GRAPHS))
        return (chosen, None) if chosen.format in RESULTS else (None, chosen)
    solutions, graph = choose(accept, RESULTS), choose(accept, GRAPHS)
    if solutions is None and graph is None:
        require(accept, (*RESULTS, *GRAPHS))
    return solutions, graph


def _stream(answer: Answer) -> Iterator[bytes]:
    try:
        yield from answer
    except ServiceError as error:
        # The status is out. Ending without the last chunk is how a client learns that this is not the whole.
        log.warning("answer broken off: %s", error)
        raise


def _tagged(response: Response, tag: str) -> Response:
    response.set_etag(tag, weak=True)  # the same rows, though the engine may tell them in another order
    response.headers["Cache-Control"] = "public, no-cache"
    return response
