"""The things themselves: `/id/NAME` leads to `/page/NAME` (for people) or `/data/NAME.ttl` (for programs)."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

import pyoxigraph as ox
from flask import Blueprint, Response, redirect, render_template, request

from server import descriptions
from server.errors import NotFound
from server.headers import vary
from server.lexicon import SAFE
from server.negotiation import GRAPHS, HTML, Choice, named, require
from server.protocol import Request
from server.service import service

if TYPE_CHECKING:
    from werkzeug.wrappers import Response as Redirect

blueprint = Blueprint("resources", __name__)


@blueprint.get("/id/<path:name>")
def thing(name: str) -> Redirect:
    """303 in one hop to what tells of the thing (Cool URIs for the Semantic Web, section 4.3)."""
    node = _known(name)
    chosen = require(request.headers.get("Accept", ""), (*GRAPHS, HTML))
    path = quote(_name(node), safe=SAFE)
    target = f"/page/{path}" if chosen.format is HTML else f"/data/{path}.{chosen.format.name}"
    response = redirect(target, code=303)
    response.vary.add("Accept")
    return response


@blueprint.get("/page/<path:name>")
def page(name: str) -> Response:
    """What is known of a thing, and who says so."""
    node = _known(name)
    described = descriptions.of(node)
    path = quote(name, safe=SAFE)
    response = Response(
        render_template(
            "resource.html",
            thing=described,
            short=service().lexicon().short(node.value),
            formats=[(offer.label, f"/data/{path}.{offer.name}", offer.media_type) for offer in GRAPHS],
        )
    )
    response.headers["Link"] = ", ".join(
        f'</data/{path}.{offer.name}>; rel="alternate"; type="{offer.media_type}"' for offer in GRAPHS
    )
    return response


@blueprint.get("/data/<path:name>")
def data(name: str) -> Response:
    """The same as RDF; the ending of the name is the format, without one the Accept header chooses."""
    stem, _, ending = name.rpartition(".")
    by_ending = stem and ending in {offer.name for offer in GRAPHS}
    chosen = named(ending, GRAPHS) if by_ending else require(request.headers.get("Accept", ""), GRAPHS)
    node = _known(stem if by_ending else name)
    response = _construct(descriptions.construct(node, request.base_url), chosen)
    response.headers["Link"] = f'</page/{quote(_name(node), safe=SAFE)}>; rel="alternate"; type="text/html"'
    return response if by_ending else vary(response)


def _construct(query: str, chosen: Choice) -> Response:
    tag = service().store.etag(chosen.content_type, query)
    answer = service().run(service().order(Request(query), "", chosen.format.name))
    try:
        response = Response(b"".join(answer), content_type=chosen.content_type)
    finally:
        answer.close()
    response.set_etag(tag, weak=True)
    response.headers["Cache-Control"] = "public, no-cache"
    response.make_conditional(request)
    return response


def _name(node: ox.NamedNode) -> str:
    return node.value[len(service().store.base) :]


def _known(name: str) -> ox.NamedNode:
    """The node of that name; raises `NotFound` for one of which no graph says anything."""
    try:
        node = ox.NamedNode(service().store.base + name)
    except ValueError as error:
        raise NotFound(f"{name!r} cannot be the name of a thing.") from error
    if not service().ask(f"ASK {{ {{ {node} ?p ?o }} UNION {{ GRAPH ?g {{ {node} ?p ?o }} }} }}"):
        raise NotFound(f"Nothing is known of <{node.value}>.")
    return node
