"""The graphs one by one: SPARQL 1.1 Graph Store HTTP Protocol, https://www.w3.org/TR/sparql11-http-rdf-update/.

A graph is named by `/store?graph=IRI`, the default graph by `/store?default` (section 4.2); a graph whose IRI lies
under `/store/` by that IRI itself (section 4.1). POST to `/store` makes a new one there.
"""

from __future__ import annotations

import secrets
from contextlib import contextmanager
from typing import TYPE_CHECKING
from urllib.parse import quote

import pyoxigraph as ox
from flask import Blueprint, Response, request

from server.curation.write import Body, Write
from server.errors import BadRequest, NotFound, UnsupportedMediaType
from server.headers import allowing, vary
from server.protocol.access import writable
from server.protocol.negotiation import DATASETS, GRAPHS, require
from server.protocol.request import Request
from server.protocol.sparql import respond_with, tagged
from server.protocol.update import recorded, who, why
from server.service import service

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from server.curation.client import Curation
    from server.curation.write import Kind
    from server.workers import Answer

blueprint = Blueprint("graph_store", __name__)

ALLOWED = "GET, HEAD, PUT, POST, DELETE, OPTIONS"
SAFE = "/:@!$&'()*+,;=~-._"
CONTENT = "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }"
DEFAULT_GRAPH = ""
PIECE = 1024 * 1024
OTHER_NAMES = {"text/plain": "application/n-triples", "application/x-turtle": "text/turtle"}
READ = ", ".join(form.media_type for form in (*GRAPHS, *DATASETS))
METHODS = ["GET", "PUT", "POST", "DELETE", "OPTIONS"]


@blueprint.route("/store", methods=METHODS, provide_automatic_options=False, strict_slashes=False)
def by_parameter() -> Response:
    """Indirect identification: the graph is named by a parameter; POST without one makes a new graph."""
    if request.method == "OPTIONS":
        return allowing(ALLOWED)
    graph = _named()
    if graph is None and request.method == "POST":
        return _change("post", f"{_root()}/{secrets.token_hex(8)}")
    if graph is None:
        raise BadRequest("The request names no graph.", hint="Add ?default, or ?graph= and an IRI.")
    return _operation(graph)


@blueprint.route("/store/<path:name>", methods=METHODS, provide_automatic_options=False)
def directly(name: str) -> Response:
    """Direct identification: the address is the IRI of the graph."""
    if request.method == "OPTIONS":
        return allowing(ALLOWED)
    if _named() is not None:
        raise BadRequest("The address names a graph, and a parameter names another.")
    return _operation(f"{_root()}/{quote(name, safe=SAFE)}")


def _operation(graph: str) -> Response:
    if request.method in {"GET", "HEAD"}:
        return _content(graph)
    kinds: dict[str, Kind] = {"PUT": "put", "POST": "post", "DELETE": "delete"}
    return _change(kinds[request.method], graph)


def _content(graph: str) -> Response:
    """The triples of a graph (section 5.2); 404 where there is none."""
    chosen = require(request.headers.get("Accept", ""), GRAPHS)
    tag = service().store.etag(chosen.content_type, "graph store", graph)
    if not request.if_none_match.star_tag and request.if_none_match.contains_weak(tag):
        return vary(tagged(Response(status=304), tag))
    asked = Request(CONTENT, default_graphs=(graph,) if graph else None)
    answer = service().run(service().order(asked, "", chosen.format.name))
    try:
        _require_known(answer, graph)
        response = respond_with(answer, chosen)
    except BaseException:
        answer.close()
        raise
    return vary(tagged(response, tag))


def _require_known(answer: Answer, graph: str) -> None:
    if answer.unknown_graphs:
        raise NotFound(f"There is no graph <{graph}>.")


def _change(kind: Kind, graph: str) -> Response:
    """Put, post to or delete a graph (sections 5.3 to 5.5)."""
    curation = writable(request)
    new = kind == "post" and request.path.rstrip("/") == "/store" and _named() is None
    with _bodies(curation) as bodies:
        size = sum(body.stat().st_size for body, _ in bodies)
        done = curation.write(
            Write(
                kind,
                service().settings.update_timeout + size / PIECE,
                base=graph or _root(),
                graph=graph,
                bodies=tuple(Body(str(path), media_type) for path, media_type in bodies),
                who=who(),
                why=why(),
            )
        )
    response = Response(status=204 if done.existed else 201)
    if new:
        response.headers["Location"] = graph
    return recorded(response, done)


def _named() -> str | None:
    """The graph that the parameters name, "" for the default graph; None where they name none."""
    graphs, default = request.args.getlist("graph"), "default" in request.args
    if len(graphs) + default > 1:
        raise BadRequest("The parameters name more than one graph.", hint="Send ?default, or one ?graph=.")
    if not graphs:
        return DEFAULT_GRAPH if default else None
    try:
        return ox.NamedNode(graphs[0]).value
    except ValueError as error:
        raise BadRequest(f"<{graphs[0]}> cannot be the IRI of a graph: {error}.") from error


def _root() -> str:
    return service().endpoint().removesuffix("/sparql") + "/store"


@contextmanager
def _bodies(curation: Curation) -> Iterator[list[tuple[Path, str]]]:
    """The data that a request carries, as files with their media types; deleted afterwards."""
    files: list[tuple[Path, str]] = []
    try:
        if request.method != "DELETE":
            _save(curation, files)
        yield files
    finally:
        for path, _ in files:
            path.unlink(missing_ok=True)


def _save(curation: Curation, files: list[tuple[Path, str]]) -> None:
    request.max_content_length = service().settings.upload_length
    if "Content-Range" in request.headers:
        raise BadRequest("A graph is written as a whole: Content-Range cannot be used.")  # RFC 9110, section 14.5
    if request.headers.get("Content-Encoding", "identity") != "identity":
        raise UnsupportedMediaType("Compressed data is not read; send it as it is.")
    if request.mimetype == "multipart/form-data":
        for part in request.files.values():
            files.append((curation.state.upload(), _media_type(part.mimetype, part.mimetype_params)))
            part.save(files[-1][0])
        if not files:
            raise BadRequest("The form has no file.")
        return
    files.append((curation.state.upload(), _media_type(request.mimetype, request.mimetype_params)))
    with files[-1][0].open("wb") as file:
        while piece := request.stream.read(PIECE):
            file.write(piece)


def _media_type(given: str, parameters: dict[str, str]) -> str:
    """The media type of data; raises `UnsupportedMediaType` with the list of those we read."""
    known = OTHER_NAMES.get(given, given)
    if ox.RdfFormat.from_media_type(known) is None:
        raise UnsupportedMediaType(
            f"The Content-Type is {given or 'not given'}; send one of {READ}.", accepted=READ.split(", ")
        )
    if parameters.get("charset", "utf-8").lower() not in {"utf-8", "utf8", "us-ascii"}:
        raise UnsupportedMediaType(f"The charset is {parameters['charset']}; data is sent in UTF-8.")
    return known
