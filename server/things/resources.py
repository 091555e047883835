"""The things themselves: `/id/NAME` leads to `/page/NAME` (for people) or `/data/NAME.ttl` (for programs)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import Blueprint, Response, render_template, request

from server.errors import NotFound
from server.headers import vary
from server.prefixes import turtle_prefixes
from server.protocol.negotiation import HTML, named, require
from server.service import service
from server.things import concise, descriptions, documents, graphs, links, listing, schema_org
from server.things.links import DESCRIPTIONS
from server.things.rdf import document
from server.things.things import Thing, known
from server.validators import kept

if TYPE_CHECKING:
    from server.protocol.negotiation import Choice

blueprint = Blueprint("resources", __name__)
ENDINGS = frozenset(offer.name for offer in DESCRIPTIONS)


@blueprint.get("/id/<path:name>")
def thing(name: str) -> Response:
    """303 in one hop to what tells of the thing (Cool URIs for the Semantic Web, section 4.3)."""
    asked = known(name)
    chosen = require(request.headers.get("Accept", ""), (*DESCRIPTIONS, HTML))
    page = chosen.format is HTML
    target = f"/page/{asked.path}" if page else f"/data/{asked.path}.{chosen.format.name}"
    response = Response(status=303, headers={"Location": target, "Cache-Control": "public, no-cache"})
    return vary(links.put(response, links.of(asked)))


@blueprint.get("/page/<path:name>")
def page(name: str) -> Response:
    """What is known of a thing, and who says so; with `?out=` or `?in=`, all values of one property in pages."""
    return kept(lambda: _listing(known(name)) if listing.asked() else _page(known(name)), HTML.name)


@blueprint.get("/data/<path:name>")
def data(name: str) -> Response:
    """The same as RDF; the ending of the name is the format, without one the Accept header chooses."""
    stem, _, ending = name.rpartition(".")
    if stem and ending in ENDINGS:
        chosen = named(ending, DESCRIPTIONS)
        return kept(lambda: _data(known(stem), chosen), chosen.content_type)
    chosen = require(request.headers.get("Accept", ""), DESCRIPTIONS)
    return vary(kept(lambda: _data(known(name), chosen, negotiated=True), chosen.content_type))


def _page(asked: Thing) -> Response:
    described = descriptions.of(asked)
    kinds = [cell.iri for cell in described.kinds]
    found = links.of(asked, kinds=kinds, beside=HTML.name)
    page = render_template(
        "resource.html",
        thing=described,
        short=service().lexicon().short(asked.node.value),
        iri=asked.node.value,
        links=found,
        about=schema_org.of(asked, described),
    )
    return links.put(Response(page), found)


def _listing(asked: Thing) -> Response:
    listed = listing.of(asked)
    found = links.turning(listed.address, listed.page, listed.pages)
    return links.put(Response(render_template("listing.html", listing=listed, links=found)), found)


def _data(asked: Thing, chosen: Choice, *, negotiated: bool = False) -> Response:
    page = listing.number()
    described = concise.of(asked, page)
    if page > described.pages:
        raise NotFound(f"There are {described.pages} pages of data on <{asked.node.value}>, and no page {page}.")
    quads = [*documents.of(asked, described, page), *described.statements, *described.claims, *described.labels]
    if graphs.is_graph(asked):
        quads += graphs.tell(asked)
    body = document(quads, chosen.format, turtle_prefixes(service().store.base), asked.node)
    address = f"/data/{asked.path}.{chosen.format.name}"
    turned = links.turning(f"{address}?page=", page, described.pages)
    response = Response(body, content_type=chosen.content_type)
    if negotiated:
        response.headers["Content-Location"] = address + (f"?page={page}" if page > 1 else "")
    return links.put(response, (*links.of(asked, beside=chosen.format.name), *turned))
