"""A fact drawn as nodes before any has its IRI: one drawing serves the told and the canonical node."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rdflib import RDF, RDFS, XSD, Literal, URIRef

from extract.graph.rdf.when import Bounds, in_words
from ontology import COMITY

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from decimal import Decimal

    from rdflib.term import Node as Term

    from extract.document import EntityKind

    Triple = tuple[Term, Term, Term]


@dataclass(frozen=True, order=True, slots=True)
class Party:
    """An entity with its IRI: `name` is its label, `state` the IRI of the state it belongs to, if known."""

    iri: URIRef
    name: str
    kind: EntityKind
    state: URIRef | None = None

    @property
    def tag(self) -> str:
        """The last part of the IRI, for use in others."""
        return self.iri.rsplit("/", 1)[-1]


@dataclass(frozen=True, slots=True)
class Ref:
    """Another node of the same sketch, by its part; "" is the fact itself."""

    part: str = ""


Object = URIRef | Literal | Ref


@dataclass(frozen=True, slots=True)
class Node:
    """One node: `part` is its place in the sketch, `kind` and `slug` make its canonical IRI.

    A `fixed` node has that IRI wherever it is told (an amount); a `common` one besides belongs to the graph
    of who is who (an office, a relationship).
    """

    part: str
    kind: str
    slug: str
    type: URIRef
    label: str
    properties: tuple[tuple[URIRef, Object], ...]
    fixed: bool = False
    common: bool = False

    def triples(self, iri: Callable[[str], URIRef]) -> Iterator[Triple]:
        """The node's triples, with `iri` naming each part of the sketch."""
        subject = iri(self.part)
        yield subject, RDF.type, self.type
        yield subject, RDFS.label, Literal(self.label, lang="en")
        for predicate, value in self.properties:
            yield subject, predicate, iri(value.part) if isinstance(value, Ref) else value


@dataclass(frozen=True, slots=True)
class Sketch:
    """The nodes of one fact, its own first, and what it says directly of its participants (`links`)."""

    nodes: tuple[Node, ...]
    links: tuple[tuple[URIRef, URIRef, URIRef], ...] = ()

    @property
    def root(self) -> Node:
        """The fact's own node."""
        return self.nodes[0]


def decimal(value: Decimal) -> Literal:
    """A number as xsd:decimal, without exponent or trailing zeros."""
    return Literal(plain(value), datatype=XSD.decimal)


def plain(value: Decimal) -> str:
    """A number in digits: "456000000", "0.5"."""
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def grouped(value: Decimal) -> str:
    """A number for readers: "456,000,000"."""
    return f"{value:,f}".rstrip("0").rstrip(".") if "." in f"{value:f}" else f"{value:,f}"


def dated(when: Bounds | None) -> tuple[tuple[URIRef, Literal], ...]:
    """The four properties of a date."""
    if when is None:
        return ()
    found: list[tuple[URIRef, Literal]] = [
        (COMITY.edtf, Literal(when.edtf)),
        (COMITY.precision, Literal(when.precision)),
    ]
    if when.earliest:
        found.append((COMITY.earliest, Literal(when.earliest.isoformat(), datatype=XSD.date)))
    if when.latest:
        found.append((COMITY.latest, Literal(when.latest.isoformat(), datatype=XSD.date)))
    return tuple(found)


def labelled(text: str, when: Bounds | None) -> str:
    """A label with its date: "Visit of Ana Sol to Kenya, July 1991"."""
    label = f"{text}, {in_words(when.edtf)}" if when else text
    return label[:1].upper() + label[1:]


def joined(*parts: str) -> str:
    """The parts of a slug that are there, joined by hyphens."""
    return "-".join(p for p in parts if p)


def date_tag(when: Bounds | None) -> str:
    """A date as part of a slug: "2008-07", "2008-to-2013", "2007-on"."""
    if when is None:
        return ""
    if "/" in when.edtf:
        first, last = (re.sub(r"[^0-9X-]", "", end) for end in when.edtf.split("/"))
        return joined(first, "to" if first and last else "", last) + ("" if last else "-on")
    return re.sub(r"[^0-9X-]", "", when.edtf)
