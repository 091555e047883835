"""What a fragment says of itself: its count, its pages, and the form by which any other fragment is found.

Triple Pattern Fragments, section 3.3 and 3.4, in the words of VoID and the Hydra Core Vocabulary.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pyoxigraph as ox

from server.things.links import dataset
from server.things.rdf import DCTERMS, FOAF, HYDRA, RDF, SD, TYPE, VOID, integer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from server.things.rdf import Term


@dataclass(frozen=True, slots=True)
class Fragment:
    """Where a page of a fragment lies: `form` is the address of the search form, `address` that of the page.

    `places` are the variables of the form, `next` and `previous` the addresses of the pages beside ("" for none).
    """

    form: str
    address: str
    first: str
    previous: str
    next: str
    places: tuple[str, ...]
    total: int
    size: int

    @property
    def quads(self) -> bool:
        """Whether the form asks for a graph, too."""
        return "graph" in self.places

    @property
    def default_graph(self) -> ox.NamedNode:
        """The name under which the form knows the default graph."""
        return ox.NamedNode(f"{self.form}#default-graph")


def tell(fragment: Fragment) -> Iterator[ox.Quad]:
    """The controls and metadata, in a graph of their own where the format has graphs."""
    graph = ox.NamedNode(f"{fragment.address}#metadata")
    page, whole = ox.NamedNode(fragment.address), ox.NamedNode(f"{fragment.form}#dataset")
    search = ox.NamedNode(f"{fragment.form}#search")
    template = f"{fragment.form}{{?{','.join(fragment.places)}}}"

    def say(subject: ox.NamedNode, predicate: str, target: Term) -> ox.Quad:
        return ox.Quad(subject, ox.NamedNode(predicate), target, graph)

    yield say(graph, FOAF + "primaryTopic", page)
    yield say(whole, TYPE.value, ox.NamedNode(VOID + "Dataset"))
    yield say(whole, TYPE.value, ox.NamedNode(HYDRA + "Collection"))
    yield say(whole, VOID + "subset", page)
    yield say(whole, DCTERMS + "isPartOf", ox.NamedNode(dataset()))
    yield say(whole, HYDRA + "search", search)
    yield say(search, HYDRA + "template", ox.Literal(template))
    yield say(search, HYDRA + "variableRepresentation", ox.NamedNode(HYDRA + "ExplicitRepresentation"))
    for place in fragment.places:
        mapping = ox.NamedNode(f"{fragment.form}#{place}")
        yield say(search, HYDRA + "mapping", mapping)
        yield say(mapping, HYDRA + "variable", ox.Literal(place))
        yield say(mapping, HYDRA + "property", ox.NamedNode(SD + "graph" if place == "graph" else RDF + place))
    if fragment.quads:
        yield say(whole, SD + "defaultGraph", fragment.default_graph)
    yield say(page, TYPE.value, ox.NamedNode(HYDRA + "PartialCollectionView"))
    yield say(page, DCTERMS + "source", whole)
    yield say(page, VOID + "triples", integer(fragment.total))
    yield say(page, HYDRA + "totalItems", integer(fragment.total))
    yield say(page, HYDRA + "itemsPerPage", integer(fragment.size))
    for name in ("first", "previous", "next"):
        if address := getattr(fragment, name):
            yield say(page, HYDRA + name, ox.NamedNode(address))
