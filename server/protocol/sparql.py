"""The SPARQL endpoint: SPARQL 1.1 Protocol, https://www.w3.org/TR/sparql11-protocol/."""

from __future__ import annotations

import logging
import re
from typing import TYPE_CHECKING

from flask import Blueprint, Response, request
from werkzeug.urls import iri_to_uri

from server.errors import ServiceError
from server.federation import header
from server.headers import METHODS, PREFLIGHT, SOURCES, UNKNOWN_GRAPHS, vary
from server.pages import show_answer, show_editor
from server.protocol.negotiation import GRAPHS, HTML, RESULTS, Choice, choose, named, require
from server.protocol.request import QUERY, Request, Update, read_request
from server.protocol.update import answer as answer_update
from server.protocol.update import lengthen
from server.publishing.service_description import describe
from server.service import service
from server.traffic.visits import begin_query, failed, keep_answer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from server.workers import Answer

log = logging.getLogger("comity.server")
blueprint = Blueprint("sparql", __name__)

CHANGING = re.compile(r"\b(?:now|rand|uuid|struuid|bnode|service)|\\u", re.IGNORECASE)
"""What may give another answer each time: such a query has no entity tag and is not kept. Where a name or a text
only looks like it, nothing is lost but that. An escape could spell any name."""


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
    lengthen()
    asked = read_request(request)
    if isinstance(asked, Update):
        return answer_update(asked)
    accept = request.headers.get("Accept", "")
    if asked is None:
        chosen = require(accept, (*GRAPHS, HTML))
        return vary(show_editor() if chosen.format is HTML else describe(chosen))
    begin_query(asked.query)
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
    same_again = not CHANGING.search(asked.query)
    validated = request.method in {"GET", "HEAD"} and same_again
    if validated and not request.if_none_match.star_tag and request.if_none_match.contains_weak(tag):
        return tagged(Response(status=304), tag)
    names = [choice.format.name if choice else "" for choice in (solutions, graph)]
    answer = service().run(service().order(asked, names[0], names[1]))
    try:
        response = respond_with(answer, graph if answer.kind == "graph" else solutions)
    except BaseException:
        answer.close()
        raise
    if same_again:
        keep_answer()
    return tagged(response, tag) if validated else response


def respond_with(answer: Answer, chosen: Choice | None) -> Response:
    """An answer in the format it was made in; streamed, if it is long."""
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
    if answer.sources:
        response.headers[SOURCES] = header(answer.sources)
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
        failed(error)
        log.warning("answer broken off: %s", error)
        raise


def tagged(response: Response, tag: str) -> Response:
    """The answer with an entity tag; it may be kept, and asked for again each time."""
    response.set_etag(tag, weak=True)  # the same rows, though the engine may tell them in another order
    response.headers["Cache-Control"] = "public, no-cache"
    return response
