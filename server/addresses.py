"""Where the service is, in what it says of itself.

The IRIs of things are names and never change. The addresses of the endpoint, of downloads and of descriptions
lie beside the base of these names; what is served under another address names that instead.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pyoxigraph as ox

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

PLACES = ("sparql", "dumps/", ".well-known/void", ".well-known/sparql-examples", "comity.ttl", "comity.trig")
"""What is an address, after the root; other IRIs under it are names."""


def root(base: str) -> str:
    """The address of the service that belongs to a base of names: `https://w3id.org/comity/`."""
    return base.removesuffix("id/")


def moved(triples: Iterable[ox.Triple], old: str, new: str) -> Iterator[ox.Triple]:
    """Triples with the addresses under the root `old` put under the root `new`; both end in "/"."""
    known: dict[str, ox.NamedNode] = {}

    def at(term: Any) -> Any:
        if not isinstance(term, ox.NamedNode) or not term.value.startswith(old):
            return term
        if term.value not in known:
            rest = term.value[len(old) :]
            known[term.value] = ox.NamedNode(new + rest) if not rest or rest.startswith(PLACES) else term
        return known[term.value]

    if old == new:
        yield from triples
        return
    for triple in triples:
        yield ox.Triple(at(triple.subject), triple.predicate, at(triple.object))
