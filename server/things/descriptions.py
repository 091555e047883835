"""What is known of one thing: the claims with their quotes, its properties, what points at it, what follows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ontology import COMITY
from server.things import evidence, graphs, statements
from server.things.rdf import LABEL
from server.things.statements import RDF_TYPE, Group

if TYPE_CHECKING:
    from collections.abc import Iterator

    from server.things.evidence import Evidence
    from server.things.lexicon import Cell
    from server.things.statements import Property
    from server.things.things import Thing

REPEATED = frozenset({str(COMITY.quote), "http://www.w3.org/ns/prov#wasDerivedFrom"})
"""Beside the quotes already; the last says the same as `cmt:statedIn`."""
IN_THE_HEADING = frozenset({RDF_TYPE, LABEL.value}) | REPEATED
BY_THE_CLAIMS = frozenset({str(COMITY.asserts), "http://www.w3.org/ns/oa#hasSource"}) | REPEATED
"""What points to a thing only because a claim does."""


@dataclass(frozen=True, slots=True)
class Description:
    """All of it; `published` is false where only single documents tell of it, where it did not happen or is not sure.

    `told` and `pointing` are statements of documents; `follows` and `following` (which point here) are inferred.
    """

    label: str
    kinds: tuple[Cell, ...]
    evidence: tuple[Evidence, ...]
    told: tuple[Property, ...]
    pointing: tuple[Property, ...]
    follows: tuple[Property, ...]
    following: tuple[Property, ...]
    published: bool

    @property
    def inferred(self) -> int:
        """How many statements follow."""
        return sum(each.count for each in (*self.follows, *self.following))

    def summary(self, short: str) -> str:
        """One sentence for lists of search results: what it is, and the first words of evidence."""
        kinds = ", ".join(kind.text for kind in self.kinds)
        quote = f": “{self.evidence[0].quote}”" if self.evidence else ""
        return f"{self.label or short} ({kinds}){quote}" if kinds else f"{self.label or short}{quote}"

    @property
    def everything(self) -> Iterator[Property]:
        """The properties of the thing, told and inferred."""
        yield from (*self.told, *self.follows)


def of(thing: Thing) -> Description:
    """Describe a thing from the published view, or from the other graphs when it is not in the view."""
    found = statements.of(thing)
    own = found[Group.TOLD]
    is_graph = graphs.is_graph(thing)
    if is_graph:
        own = (*statements.by_quads(graphs.tell(thing)), *own)
    return Description(
        label=next((each.values[0].text for each in own if each.iri == LABEL.value), ""),
        kinds=next((each.values for each in own if each.iri == RDF_TYPE), ()),
        evidence=() if is_graph else evidence.of(thing),
        told=_but_for(own, IN_THE_HEADING),
        pointing=_but_for(found[Group.POINTING], BY_THE_CLAIMS),
        follows=found[Group.FOLLOWS],
        following=found[Group.FOLLOWING],
        published=not thing.unsure,
    )


def _but_for(properties: tuple[Property, ...], iris: frozenset[str]) -> tuple[Property, ...]:
    return tuple(each for each in properties if each.iri not in iris)
