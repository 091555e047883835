"""What the dataset says of itself (VoID, DCAT), as its build wrote it down, under the address it is served at.

A dataset that says nothing of itself, such as a plain RDF file, is counted here, once for each snapshot.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import pyoxigraph as ox
from flask import Response

from ontology import void
from ontology.serialize import WELL_KNOWN, serialize_quads
from ontology.statistics import TYPE, statistics
from server.addresses import moved, root
from server.headers import vary
from server.prefixes import turtle_prefixes
from server.publishing import editions
from server.publishing.example_queries import published_examples
from server.service import service
from server.snapshots.store import DATASET
from server.things import links
from server.things.links import Link, dataset
from server.things.links import root as public_root
from server.validators import kept
from server.workers.loading import format_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from server.protocol.negotiation import Choice

FILE = "void.ttl"
SYNTAXES = {"ttl": "turtle", "nt": "ntriples", "rdf": "rdfxml", "jsonld": "jsonld"}
MOST_WRITTEN = 24
"""Descriptions that are kept as written: a client may make up any name for our address."""
MOST_COUNTED = 200_000
"""Quads that are counted here at most; of a larger dataset only the sizes of its graphs are told."""
SD = "http://www.w3.org/ns/sparql-service-description#"


def described() -> frozenset[ox.Triple]:
    """All there is to say of the dataset and its versions, with the addresses that belong to its names."""
    return service().live.remember("description", _described)


def examples() -> frozenset[ox.Triple]:
    """The example queries, likewise."""
    return frozenset(published_examples(service().store.base))


def answer(name: str, make: Callable[[], Iterable[ox.Triple]], chosen: Choice) -> Response:
    """A description as a response, written once for each snapshot, format and address."""

    def respond() -> Response:
        known = service().live.remember("descriptions written", dict[tuple[str, ...], bytes])
        key = (name, chosen.format.name, public_root())
        body = known.get(key) or _written(make(), chosen)
        if len(known) >= MOST_WRITTEN:
            known.clear()
        known[key] = body
        return links.put(Response(body, content_type=chosen.content_type), (Link(links.LICENSE, "license"),))

    return vary(kept(respond, name, chosen.content_type))


def _written(triples: Iterable[ox.Triple], chosen: Choice) -> bytes:
    """Triples in a format, sorted and prefixed, with the addresses that the client sees."""
    base = service().store.base
    here = moved(triples, root(base), f"{public_root()}/")
    known = {**turtle_prefixes(base), **WELL_KNOWN, "part": f"{public_root()}/.well-known/void#"}
    quads = (ox.Quad(t.subject, t.predicate, t.object) for t in here)
    return serialize_quads(quads, SYNTAXES[chosen.format.name], base=base, prefixes=known)


def _described() -> frozenset[ox.Triple]:
    store = service().store
    file = store.file(FILE)
    if store.dataset == store.file(DATASET) and file.is_file():
        told = frozenset(quad.triple for quad in ox.parse(path=str(file)))
    else:
        told = frozenset(_counted())
    return told | frozenset(editions.triples(root(store.base)))


def _counted() -> Iterator[ox.Triple]:
    base, node = service().store.base, ox.NamedNode(dataset())
    about = f"{root(base)}.well-known/void"
    names, endpoint = void.Names(about), ox.NamedNode(f"{root(base)}sparql")
    whole = names("dataset")
    for kind in (f"{void.VOID}Dataset", f"{SD}Graph"):
        yield ox.Triple(node, ox.NamedNode(TYPE), ox.NamedNode(kind))
    yield ox.Triple(node, ox.NamedNode(f"{void.VOID}sparqlEndpoint"), endpoint)
    yield ox.Triple(whole, ox.NamedNode(TYPE), ox.NamedNode(f"{SD}Dataset"))
    yield ox.Triple(whole, ox.NamedNode(f"{SD}defaultGraph"), node)
    sizes = service().graph_sizes()
    for iri in filter(None, sizes):
        graph, entry = ox.NamedNode(iri), names("graph", iri)
        yield ox.Triple(whole, ox.NamedNode(f"{SD}namedGraph"), entry)
        yield ox.Triple(entry, ox.NamedNode(TYPE), ox.NamedNode(f"{SD}NamedGraph"))
        yield ox.Triple(entry, ox.NamedNode(f"{SD}name"), graph)
        yield ox.Triple(entry, ox.NamedNode(f"{SD}graph"), graph)
    if sum(sizes.values()) > MOST_COUNTED:
        for iri, size in sizes.items():
            yield void.count(ox.NamedNode(iri) if iri else node, "triples", size)
        return
    by_graph: dict[str, list[ox.Quad]] = defaultdict(list)
    for quad in _quads():
        by_graph["" if isinstance(quad.graph_name, ox.DefaultGraph) else quad.graph_name.value].append(quad)
    for iri, quads in by_graph.items():
        graph, found = ox.NamedNode(iri) if iri else node, statistics(quads)
        yield from void.totals(graph, found, base)
        if not iri:
            yield from void.partitions(graph, found, names, "published", nested=True)
            yield from void.linksets(graph, quads, names)


def _quads() -> Iterable[ox.Quad]:
    store = service().store
    if store.disk is not None:
        return ox.Store.read_only(str(store.disk))
    assert store.dataset is not None, "a snapshot has a file or a store"
    return ox.parse(path=str(store.dataset), format=format_of(store.dataset))
