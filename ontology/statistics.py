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
    """The triples of one property, with the numbers of their subjects and objects."""

    triples: int = 0
    subjects: set[int] = field(default_factory=set)
    objects: set[int] = field(default_factory=set)

    def add(self, subject: int, value: int) -> None:
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

    subjects: set[Any] = field(default_factory=set)
    total: Uses = field(default_factory=Uses)
    entities: dict[str, set[Any]] = field(default_factory=lambda: defaultdict(set))
    properties: dict[str, Uses] = field(default_factory=lambda: defaultdict(Uses))
    by_class: dict[tuple[str, str], Uses] = field(default_factory=lambda: defaultdict(Uses))
    to_class: Counter[tuple[str, str, str]] = field(default_factory=Counter)
    to_datatype: Counter[tuple[str, str, str]] = field(default_factory=Counter)

    def starting_with(self, space: str) -> int:
        """How many subjects have an IRI that begins so."""
        return sum(isinstance(s, ox.NamedNode) and s.value.startswith(space) for s in self.subjects)


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
    numbers: dict[Any, int] = {}  # sets of numbers are faster than sets of terms
    for triple in triples:
        subject, predicate, value = triple.subject, triple.predicate.value, triple.object
        one, other = numbers.setdefault(subject, len(numbers)), numbers.setdefault(value, len(numbers))
        found.subjects.add(subject)
        found.total.add(one, other)
        found.properties[predicate].add(one, other)
        for kind in classes.get(subject, ()):
            found.by_class[kind, predicate].add(one, other)
            if isinstance(value, ox.Literal):
                found.to_datatype[kind, predicate, value.datatype.value] += 1
            else:
                for each in classes.get(value, ()):
                    found.to_class[kind, predicate, each] += 1
    return found
