"""The ontology and the shapes at their own addresses: a page for people, RDF for programs, each version by its IRI."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from flask import Blueprint, Response, render_template, request
from rdflib import OWL, Graph, URIRef

import ontology
import shapes
from ontology.serialize import WELL_KNOWN, serialize
from ontology.skolem import without_blank_nodes
from server.errors import NotFound
from server.headers import vary
from server.protocol.negotiation import GRAPHS, HTML, named, require
from server.publishing.self_description import SYNTAXES
from server.publishing.vocabulary_page import figures, sections
from server.service import service
from server.things import links
from server.things.links import LICENSE, Link
from server.validators import kept

if TYPE_CHECKING:
    from collections.abc import Callable

    from server.protocol.negotiation import Choice

blueprint = Blueprint("vocabularies", __name__)
PREFIXES = {**WELL_KNOWN, "shapes": f"{shapes.SHAPES}#"}
ENDINGS = {offer.name for offer in GRAPHS}


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """One of the two: its name in addresses, its IRI, how it is read."""

    name: str
    iri: URIRef
    load: Callable[[], Graph]


VOCABULARIES = {
    "ontology": Vocabulary("ontology", ontology.ONTOLOGY, ontology.load),
    "shapes": Vocabulary("shapes", shapes.SHAPES, shapes.load),
}


@blueprint.get("/<any(ontology, shapes):name>")
@blueprint.get("/<any(ontology, shapes):name>/<version>")
def vocabulary(name: str, version: str = "") -> Response:
    """The document in which the terms are defined: `#term` is a place in its page, a node in its RDF."""
    chosen = require(request.headers.get("Accept", ""), (*GRAPHS, HTML))
    if version and version.rpartition(".")[2] in ENDINGS:
        version, _, ending = version.rpartition(".")
        return _answer(_version(name, version), named(ending, GRAPHS))
    response = _answer(_version(name, version), chosen)
    response.headers["Content-Location"] = f"/{name}" + (f".{chosen.format.name}" if chosen.format is not HTML else "")
    return vary(response)


@blueprint.get("/<any(ontology, shapes):name>.<any(ttl, nt, rdf, jsonld):ending>")
def data(name: str, ending: str) -> Response:
    """The same in the format of the ending."""
    return _answer(VOCABULARIES[name], named(ending, GRAPHS))


def _version(name: str, version: str) -> Vocabulary:
    found = VOCABULARIES[name]
    current = str(_graph(name, "").value(found.iri, OWL.versionInfo))
    if version not in {"", current}:
        raise NotFound(f"Version {version!r} of the {name} is not kept here; there is {current}.")
    return found


def _answer(asked: Vocabulary, chosen: Choice) -> Response:
    def respond() -> Response:
        formats = [Link(f"/{asked.name}.{o.name}", "alternate", o.media_type, o.label) for o in GRAPHS]
        found = (*formats, Link(links.VOID_PATH, "describedby"), Link(LICENSE, "license"), Link(asked.iri, "cite-as"))
        if chosen.format is HTML:
            return links.put(Response(_page(asked, formats)), found)
        body = _written(asked.name, chosen.format.name, service().store.base)
        return links.put(Response(body, content_type=chosen.content_type), found)

    return kept(respond, chosen.content_type)


def _page(asked: Vocabulary, formats: list[Link]) -> str:
    def page() -> str:
        graph = _graph(asked.name, "")
        header = {str(p).rpartition("#")[2].rpartition("/")[2]: str(o) for p, o in graph.predicate_objects(asked.iri)}
        return render_template(
            "vocabulary.html",
            name=asked.name,
            iri=str(asked.iri),
            header=header,
            sections=sections(graph, asked.iri, figures()),
            links=formats,
        )

    return service().live.remember(f"page of the {asked.name}", page)


@cache
def _graph(name: str, base: str) -> Graph:
    """The vocabulary; with a base, its blank nodes have names under it, as in the dataset."""
    graph = VOCABULARIES[name].load()
    return without_blank_nodes(graph, base) if base else graph


@cache
def _written(name: str, form: str, base: str) -> bytes:
    return serialize([(None, _graph(name, base))], SYNTAXES[form], prefixes=PREFIXES)
