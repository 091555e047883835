"""`/lookup?q=…`: the things that a text may mean, for people, for programs, as RDF."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox
from flask import Blueprint, Response, json, render_template, request

from server.errors import BadRequest
from server.headers import vary
from server.lookup.candidates import find
from server.prefixes import turtle_prefixes
from server.protocol.negotiation import DATASETS, GRAPHS, HTML, Format, require
from server.service import service
from server.things import links
from server.things.links import VOID_PATH, Link, root
from server.things.rdf import HYDRA, LABEL, TYPE, document, integer
from server.validators import kept

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from server.lookup.candidates import Candidate
    from server.protocol.negotiation import Choice

blueprint = Blueprint("lookup", __name__)

PLAIN = Format("application/json", "json", "JSON")
OFFERS = (PLAIN, *GRAPHS, *DATASETS, HTML)
LIMIT, MOST = 20, 100
LONGEST = 1000
"""Characters of a text that may be looked for."""


@blueprint.get("/lookup")
def lookup() -> Response:
    """Things by name, former name, code or IRI, the likeliest first; `limit` and `type` (a class) narrow it."""
    chosen = require(request.headers.get("Accept", ""), OFFERS)
    return vary(kept(lambda: _answer(chosen), chosen.content_type))


def _answer(chosen: Choice) -> Response:
    text = request.args.get("q", "").strip()
    if len(text) > LONGEST:
        raise BadRequest(f"q has {len(text)} characters; at most {LONGEST} are looked for.")
    found = find(text, limit(), request.args.getlist("type")) if text else []
    if chosen.format is HTML:
        body: bytes | str = _page(text, found)
    elif chosen.format is PLAIN:
        body = json.dumps({"query": text, "results": [_plain(each) for each in found]}, indent=1) + "\n"
    else:
        body = document(_graph(found), chosen.format, turtle_prefixes(service().store.base))
    return links.put(Response(body, content_type=chosen.content_type), (Link(VOID_PATH, "describedby"),))


def limit(default: int = LIMIT) -> int:
    """The number of results asked for; raises `BadRequest` for what is no number."""
    text = request.args.get("limit", str(default))
    if not (text.isascii() and text.isdigit()):
        raise BadRequest(f"limit is {text!r}; it must be a whole number up to {MOST}.")
    return min(int(text), MOST)


def _plain(each: Candidate) -> dict[str, object]:
    lexicon = service().lexicon()
    return {
        "id": each.entity.iri,
        "label": each.entity.label,
        "types": [{"id": iri, "label": lexicon.term(iri).text} for iri in each.entity.kinds],
        "score": each.score,
        "match": each.certain,
        "by": each.by,
        "page": root() + lexicon.cell({"type": "uri", "value": each.entity.iri}).href,
    }


def _graph(found: Sequence[Candidate]) -> Iterator[ox.Quad]:
    """The answer as a collection, and the things in it with labels and classes."""
    answer = ox.NamedNode(f"{root()}{request.path}?{request.query_string.decode('latin-1')}")
    yield ox.Quad(answer, TYPE, ox.NamedNode(HYDRA + "Collection"))
    yield ox.Quad(answer, ox.NamedNode(HYDRA + "totalItems"), integer(len(found)))
    for each in found:
        node = ox.NamedNode(each.entity.iri)
        yield ox.Quad(answer, ox.NamedNode(HYDRA + "member"), node)
        yield ox.Quad(node, LABEL, ox.Literal(each.entity.label))
        for iri in each.entity.kinds:
            yield ox.Quad(node, TYPE, ox.NamedNode(iri))


def _page(text: str, found: Sequence[Candidate]) -> str:
    lexicon = service().lexicon()
    rows = [
        (
            lexicon.cell({"type": "uri", "value": each.entity.iri}, each.entity.label),
            ", ".join(lexicon.term(iri).text for iri in each.entity.kinds),
            each,
        )
        for each in found
    ]
    return render_template("lookup.html", text=text, rows=rows, exact=sum(each.certain for each in found))
