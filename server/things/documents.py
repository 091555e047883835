"""What a document of data says of itself: topic, dataset, licence, date, pages, and which statements are inferred."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox

from server.service import service
from server.things.links import LICENSE, dataset, root
from server.things.rdf import DCTERMS, FOAF, HYDRA, RDF, TYPE, VOID, XSD, integer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from server.things.concise import Concise
    from server.things.things import Thing

PLACES = ("subject", "predicate", "object")


def of(thing: Thing, described: Concise, page: int) -> Iterator[ox.Quad]:
    """The statements, in the default graph, on the page of data on a thing, whatever its format."""
    whole = f"{root()}/data/{thing.path}"
    this = ox.NamedNode(_page(whole, page))
    modified = ox.Literal(service().store.modified.isoformat(), datatype=ox.NamedNode(XSD + "dateTime"))
    for predicate, value in (
        (TYPE, ox.NamedNode(FOAF + "Document")),
        (_node(FOAF, "primaryTopic"), thing.node),
        (_node(DCTERMS, "license"), ox.NamedNode(LICENSE)),
        (_node(DCTERMS, "modified"), modified),
        (_node(VOID, "inDataset"), ox.NamedNode(dataset())),
    ):
        yield ox.Quad(this, predicate, value)
    if described.pages > 1:
        yield from _pages(whole, page, described)
    yield from _inferred(this, described)


def _page(whole: str, page: int) -> str:
    return f"{whole}?page={page}" if page > 1 else whole


def _pages(whole: str, page: int, described: Concise) -> Iterator[ox.Quad]:
    """The controls that lead from page to page (Hydra Core Vocabulary, section 5.2)."""
    collection, this = ox.NamedNode(f"{whole}#statements"), ox.NamedNode(_page(whole, page))
    yield ox.Quad(collection, TYPE, _node(HYDRA, "Collection"))
    yield ox.Quad(collection, _node(HYDRA, "totalItems"), integer(described.total))
    yield ox.Quad(collection, _node(HYDRA, "view"), this)
    yield ox.Quad(this, TYPE, _node(HYDRA, "PartialCollectionView"))
    for name, number in (("first", 1), ("previous", page - 1), ("next", page + 1), ("last", described.pages)):
        if 1 <= number <= described.pages:
            yield ox.Quad(this, _node(HYDRA, name), ox.NamedNode(_page(whole, number)))


def _inferred(this: ox.NamedNode, described: Concise) -> Iterator[ox.Quad]:
    """A name for each inferred statement, which says that it is part of the inferred graph (RDF Schema, section 5.3).

    Most formats have no graphs, and nobody shall take what follows for what a document says.
    """
    for number, quad in enumerate(described.inferred, 1):
        statement = ox.NamedNode(f"{this.value}#inferred-{number}")
        yield ox.Quad(statement, TYPE, _node(RDF, "Statement"))
        for place, value in zip(PLACES, quad.triple, strict=True):
            yield ox.Quad(statement, _node(RDF, place), value)
        assert isinstance(quad.graph_name, ox.NamedNode)
        yield ox.Quad(statement, _node(DCTERMS, "isPartOf"), quad.graph_name)


def _node(namespace: str, name: str) -> ox.NamedNode:
    return ox.NamedNode(namespace + name)
