"""`/fragments` (triples of the published view) and `/fragments/quads` (all named graphs), as data and as pages."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pyoxigraph as ox
from flask import Blueprint, Response, render_template, request

from server.fragments import pattern
from server.fragments.controls import Fragment, tell
from server.headers import vary
from server.prefixes import prefixes, turtle_prefixes
from server.protocol.negotiation import DATASETS, GRAPHS, HTML, require
from server.service import service, value
from server.things import links
from server.things.links import Link, root
from server.things.listing import number
from server.things.rdf import document, quad, term
from server.validators import kept

if TYPE_CHECKING:
    from collections.abc import Iterable

    from server.fragments.pattern import Pattern
    from server.protocol.negotiation import Choice

blueprint = Blueprint("fragments", __name__)

SIZE = 100
"""Triples on a page."""
OFFERS = (*DATASETS, *GRAPHS, HTML)
"""Those that keep the controls apart from the data come first."""
TRIPLES, QUADS = pattern.PLACES, (*pattern.PLACES, "graph")


@blueprint.get("/fragments")
def triples() -> Response:
    """A page of the triples of the published view that match."""
    return _answer(TRIPLES)


@blueprint.get("/fragments/quads")
def quads() -> Response:
    """A page of the quads that match; the default graph goes by a name of its own there."""
    return _answer(QUADS)


def _answer(places: tuple[str, ...]) -> Response:
    chosen = require(request.headers.get("Accept", ""), OFFERS)
    return vary(kept(lambda: _fragment(places, chosen), chosen.content_type))


def _fragment(places: tuple[str, ...], chosen: Choice) -> Response:
    form, page = root() + request.path, number()
    asked = _pattern(places, form)
    found = _matches(asked, page)
    total = (page - 1) * SIZE + len(found) if 0 < len(found) <= SIZE else _count(asked)
    fragment = Fragment(
        form=form,
        address=_address(form),
        first=_address(form, 1),
        previous=_address(form, page - 1) if page > 1 else "",
        next=_address(form, page + 1) if page * SIZE < total else "",
        places=places,
        total=total,
        size=SIZE,
    )
    turned = [Link(address, rel) for rel, address in (("prev", fragment.previous), ("next", fragment.next)) if address]
    if chosen.format is HTML:
        response = Response(_page(fragment, found[:SIZE], page))
    else:
        body = document(
            [*tell(fragment), *found[:SIZE]], chosen.format, turtle_prefixes(service().store.base), graphs=True
        )
        response = Response(body, content_type=chosen.content_type)
    return links.put(response, (*turned, Link(links.VOID_PATH, "describedby"), Link(links.LICENSE, "license")))


def _pattern(places: tuple[str, ...], form: str) -> Pattern:
    known = prefixes(service().store.base)
    text = request.args.get("graph", "").strip() if "graph" in places else f"{form}#default-graph"
    if not text or pattern.VARIABLE.fullmatch(text):
        return pattern.read(request.args, known, None)
    graph = pattern.iri(text, "graph", known).value
    return pattern.read(request.args, known, "" if graph == f"{form}#default-graph" else graph)


def _matches(asked: Pattern, page: int) -> list[ox.Quad]:
    """The quads of a page and one more if there are more; in the order of the store, the same for one snapshot."""
    if asked.empty:
        return []
    query = f"SELECT * WHERE {{ {asked.where} }} LIMIT {SIZE + 1} OFFSET {(page - 1) * SIZE}"
    found = []
    for row in service().select(query, SIZE + 1):
        whole = {place: term(cell) for place in pattern.PLACES if (cell := row.get(place[0]))} | dict(asked.terms)
        subject, predicate, target = (whole[place] for place in pattern.PLACES)
        found.append(quad(subject, predicate, target, value(row, "g") or asked.graph or ""))
    return found


def _count(asked: Pattern) -> int:
    """How many quads match, exactly; counted once per snapshot for what matches everything."""
    if asked.empty:
        return 0
    sizes = service().graph_sizes() if asked.free else {}
    if asked.free and asked.graph is not None:
        return sizes.get(asked.graph, 0)
    if asked.free:
        return sum(size for name, size in sizes.items() if name)
    return int(value(service().select(f"SELECT (COUNT(*) AS ?n) WHERE {{ {asked.where} }}")[0], "n"))


def _address(form: str, page: int = 0) -> str:
    """The address of this page letter by letter as it was asked for, by which clients know it; or of another."""
    query = request.query_string.decode("latin-1")
    if page:
        query = "&".join(each for each in query.split("&") if each and not re.match(r"page=", each))
        query = f"{query}&page={page}".lstrip("&")
    return f"{form}?{query}" if query else form


def _page(fragment: Fragment, found: Iterable[ox.Quad], page: int) -> str:
    lexicon = service().lexicon()
    rows = [[lexicon.cell(_cell(each)) for each in _terms(quad, fragment)] for quad in found]
    return render_template(
        "fragment.html",
        fragment=fragment,
        path=request.path,
        rows=rows,
        start=(page - 1) * SIZE + 1,
        asked={place: request.args.get(place, "") for place in fragment.places},
    )


def _terms(quad: ox.Quad, fragment: Fragment) -> list[object]:
    graph = [quad.graph_name if isinstance(quad.graph_name, ox.NamedNode) else fragment.default_graph]
    return [*quad.triple, *(graph if fragment.quads else [])]


def _cell(each: object) -> dict[str, str]:
    if isinstance(each, ox.Literal):
        return {"type": "literal", "value": each.value, "datatype": each.datatype.value} | (
            {"xml:lang": each.language} if each.language else {}
        )
    return {"type": "uri" if isinstance(each, ox.NamedNode) else "bnode", "value": getattr(each, "value", "")}
