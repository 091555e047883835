"""Counts as VoID: a dataset with its partitions by class, property and kind of object, and its links outwards.

https://www.w3.org/TR/void/ and, for datatypes, http://ldf.fi/void-ext#. Every partition has an IRI of its own, a
fragment of the document that describes the dataset. What is partitioned is partitioned wholly: a class or
property that is not named has no triples, which is how query planners read it.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

from ontology.serialize import WELL_KNOWN
from ontology.statistics import TYPE, Statistics, Uses
from ontology.vocabulary import COMITY, PREFIXES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

VOID: Final = "http://rdfs.org/ns/void#"
VOID_EXT: Final = "http://ldf.fi/void-ext#"
INTEGER: Final = ox.NamedNode("http://www.w3.org/2001/XMLSchema#integer")
MATCHES: Final = tuple(
    f"http://www.w3.org/2004/02/skos/core#{kind}Match" for kind in ("exact", "close", "broad", "narrow", "related")
)
OTHERS: Final = {
    "http://www.wikidata.org/entity/": ("Wikidata", "https://www.wikidata.org/"),
    "http://dbpedia.org/resource/": ("DBpedia", "https://www.dbpedia.org/"),
    "http://publications.europa.eu/resource/authority/country/": (
        "EU country authority",
        "https://op.europa.eu/en/web/eu-vocabularies",
    ),
    "https://sws.geonames.org/": ("GeoNames", "https://www.geonames.org/"),
}
"""Datasets that ours is linked to: where their names begin, what they are called, their home pages."""


@dataclass(frozen=True, slots=True)
class Names:
    """The IRIs of parts: fragments of the document `about`."""

    about: str

    def __call__(self, *parts: str) -> ox.NamedNode:
        """The node of a part: `published-Visit-visitor` for IRIs of a class and a property."""
        return ox.NamedNode(f"{self.about}#{'-'.join(map(_short, parts))}")


def totals(node: ox.NamedNode, found: Statistics, space: str = "") -> Iterator[ox.Triple]:
    """The counts of a dataset as a whole; `space` is where the IRIs of its entities begin."""
    yield count(node, "triples", found.total.triples)
    yield count(node, "entities", found.starting_with(space))
    yield count(node, "distinctSubjects", len(found.total.subjects))
    yield count(node, "distinctObjects", len(found.total.objects))
    yield count(node, "classes", len(found.entities))
    yield count(node, "properties", len(found.properties))


def partitions(
    node: ox.NamedNode, found: Statistics, names: Names, part: str, *, nested: bool = False
) -> Iterator[ox.Triple]:
    """All class and property partitions of a dataset that is called `part`.

    `nested` adds the properties within each class, and the classes and datatypes of their objects.
    """
    for name, uses in sorted(found.properties.items()):
        yield from _property(node, names(part, "any", name), name, uses)
    for kind, members in sorted(found.entities.items()):
        cell = names(part, kind)
        yield ox.Triple(node, ox.NamedNode(f"{VOID}classPartition"), cell)
        yield ox.Triple(cell, ox.NamedNode(f"{VOID}class"), ox.NamedNode(kind))
        yield count(cell, "entities", len(members))
    if nested:
        yield from _within_classes(found, names, part)


def _within_classes(found: Statistics, names: Names, part: str) -> Iterator[ox.Triple]:
    for (kind, name), uses in sorted(found.by_class.items()):
        yield from _property(names(part, kind), names(part, kind, name), name, uses)
    for (kind, name, other), number in sorted(found.to_class.items()):
        cell, target = names(part, kind, name), names(part, kind, name, other)
        yield ox.Triple(cell, ox.NamedNode(f"{VOID}classPartition"), target)
        yield ox.Triple(target, ox.NamedNode(f"{VOID}class"), ox.NamedNode(other))
        yield count(target, "triples", number)
    for (kind, name, datatype), number in sorted(found.to_datatype.items()):
        cell, target = names(part, kind, name), names(part, kind, name, datatype)
        yield ox.Triple(cell, ox.NamedNode(f"{VOID_EXT}datatypePartition"), target)
        yield ox.Triple(target, ox.NamedNode(f"{VOID_EXT}datatype"), ox.NamedNode(datatype))
        yield count(target, "triples", number)


def vocabularies(found: Statistics) -> list[str]:
    """The namespaces of all properties and classes in use."""
    return sorted({re.split(r"(?<=[/#])[^/#]*$", iri)[0] for iri in (*found.properties, *found.entities)})


def linksets(dataset: ox.NamedNode, triples: Iterable[ox.Triple | ox.Quad], names: Names) -> Iterator[ox.Triple]:
    """The links from a dataset to those of others, by property and target, with their numbers."""
    number: Counter[tuple[str, str]] = Counter()
    for triple in triples:
        if triple.predicate.value in MATCHES and isinstance(triple.object, ox.NamedNode):
            number[triple.predicate.value, _space(triple.object.value)] += 1
    for (predicate, space), links in sorted(number.items()):
        title, page = OTHERS.get(space, (space, space))
        short = re.sub(r"\W+", "_", title)
        other, node = names("dataset", short), names("links", predicate, short)
        yield ox.Triple(dataset, ox.NamedNode(f"{VOID}subset"), node)
        yield ox.Triple(node, ox.NamedNode(TYPE), ox.NamedNode(f"{VOID}Linkset"))
        yield ox.Triple(node, ox.NamedNode(f"{VOID}subjectsTarget"), dataset)
        yield ox.Triple(node, ox.NamedNode(f"{VOID}objectsTarget"), other)
        yield ox.Triple(node, ox.NamedNode(f"{VOID}linkPredicate"), ox.NamedNode(predicate))
        yield count(node, "triples", links)
        yield ox.Triple(node, ox.NamedNode(PREFIXES["rdfs"] + "label"), ox.Literal(f"Links to {title}", language="en"))
        yield ox.Triple(other, ox.NamedNode(TYPE), ox.NamedNode(f"{VOID}Dataset"))
        yield ox.Triple(other, ox.NamedNode(PREFIXES["dcterms"] + "title"), ox.Literal(title))
        yield ox.Triple(other, ox.NamedNode(PREFIXES["foaf"] + "homepage"), ox.NamedNode(page))
        yield ox.Triple(other, ox.NamedNode(f"{VOID}uriSpace"), ox.Literal(space))


def _space(iri: str) -> str:
    """Where the IRIs of the dataset begin that an IRI belongs to."""
    known = next((space for space in OTHERS if iri.startswith(space)), None)
    return known or re.split(r"(?<=[/#])[^/#]*$", iri)[0]


def _property(node: ox.NamedNode, cell: ox.NamedNode, name: str, uses: Uses) -> Iterator[ox.Triple]:
    yield ox.Triple(node, ox.NamedNode(f"{VOID}propertyPartition"), cell)
    yield ox.Triple(cell, ox.NamedNode(f"{VOID}property"), ox.NamedNode(name))
    yield count(cell, "triples", uses.triples)
    yield count(cell, "distinctSubjects", len(uses.subjects))
    yield count(cell, "distinctObjects", len(uses.objects))


def count(node: ox.NamedNode, what: str, number: int) -> ox.Triple:
    """One count, such as `triples`."""
    return ox.Triple(node, ox.NamedNode(VOID + what), ox.Literal(str(number), datatype=INTEGER))


def _short(name: str) -> str:
    """A part of a fragment: `Visit` for our own term, `rdfs.label`, a hash for what has no prefix of ours."""
    if name.startswith(str(COMITY)):
        return name.removeprefix(str(COMITY))
    for prefix, namespace in {**PREFIXES, **WELL_KNOWN}.items():
        local = name.removeprefix(namespace)
        if local != name and re.fullmatch(r"\w+", local):
            return f"{prefix}.{local}"
    if re.fullmatch(r"[\w.]+", name):
        return name
    return sha256(name.encode()).hexdigest()[:8]
