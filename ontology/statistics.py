"""What a graph holds, counted in one pass: triples, entities, and both by class, property and kind of object.

The counts are those of VoID (https://www.w3.org/TR/void/#statistics) and of its extension for datatypes
(http://ldf.fi/void-ext#).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox

if TYPE_CHECKING:
    from collections.abc import Collection

TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"


@dataclass(slots=True)
class Uses:
    """The triples of one property, with their subjects and objects."""

    triples: int = 0
    subjects: set[Any] = field(default_factory=set)
    objects: set[Any] = field(default_factory=set)

    def add(self, subject: Any, value: Any) -> None:
        """Count one triple."""
        self.triples += 1
        self.subjects.add(subject)
        self.objects.add(value)


@dataclass(slots=True)
class Statistics:
    """The counts of one graph; classes, properties and datatypes are told by their IRIs.

    `by_class` are the uses of a property by the instances of a class, `to_class` and `to_datatype` the triples
    of those whose object is an instance of a class or a literal of a datatype.
    """

    total: Uses = field(default_factory=Uses)
    entities: dict[str, set[Any]] = field(default_factory=lambda: defaultdict(set))
    properties: dict[str, Uses] = field(default_factory=lambda: defaultdict(Uses))
    by_class: dict[tuple[str, str], Uses] = field(default_factory=lambda: defaultdict(Uses))
    to_class: Counter[tuple[str, str, str]] = field(default_factory=Counter)
    to_datatype: Counter[tuple[str, str, str]] = field(default_factory=Counter)

    def starting_with(self, space: str) -> int:
        """How many subjects have an IRI that begins so."""
        return sum(isinstance(s, ox.NamedNode) and s.value.startswith(space) for s in self.total.subjects)


def statistics(triples: Collection[ox.Triple | ox.Quad]) -> Statistics:
    """Count the triples of one graph, each of which must stand there once; graph names are not looked at.

    An object's classes are those that the same graph tells.
    """
    found = Statistics()
    for triple in triples:
        if triple.predicate.value == TYPE and isinstance(triple.object, ox.NamedNode):
            found.entities[triple.object.value].add(triple.subject)
    classes: dict[Any, list[str]] = defaultdict(list)
    for kind, members in found.entities.items():
        for member in members:
            classes[member].append(kind)
    for triple in triples:
        _count(found, triple, classes)
    return found


def _count(found: Statistics, triple: ox.Triple | ox.Quad, classes: dict[Any, list[str]]) -> None:
    subject, predicate, value = triple.subject, triple.predicate.value, triple.object
    found.total.add(subject, value)
    found.properties[predicate].add(subject, value)
    kinds = classes.get(subject, ())
    for kind in kinds:
        found.by_class[kind, predicate].add(subject, value)
    if isinstance(value, ox.Literal):
        datatype = value.datatype.value
        found.to_datatype.update((kind, predicate, datatype) for kind in kinds)
    else:
        found.to_class.update((kind, predicate, other) for kind in kinds for other in classes.get(value, ()))
