"""What changed from one build to the next: statements added and removed, each by what caused it.

A statement belongs to the documents that tell of its subject. Where one of these is new, withdrawn or read
otherwise than before, that is the cause; else it is the graph's rule: entailment, alignment, the tables of who
is who, a new version of ontology or shapes.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import pyoxigraph as ox

from ontology.statistics import TYPE
from ontology.vocabulary import COMITY

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

LOSS: Final = 0.2
"""The part of a class's instances that may vanish from one build to the next without a warning."""
RULES: Final = {
    "actors": "who is who",
    "candidates": "confidence threshold",
    "canonical": "alignment of what documents tell",
    "catalog": "curation of the catalog",
    "examples": "example queries",
    "ontology": "ontology",
    "planned": "alignment of what documents tell",
    "report": "shapes",
    "shapes": "shapes",
    "void": "counts",
    "": "published view",
}
LABEL: Final = "http://www.w3.org/2000/01/rdf-schema#label"


@dataclass(frozen=True, slots=True)
class Build:
    """What is compared: quads, version, base, the SHA-256 of each document by slug, the versions of tools."""

    quads: frozenset[ox.Quad]
    version: str
    base: str
    documents: Mapping[str, str]
    tools: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Group:
    """Changes with one cause in one graph; `examples` are labels of what they tell of.

    What the default graph repeats of the named ones is counted there only.
    """

    cause: str
    graph: str
    added: int
    removed: int
    examples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Loss:
    """A class of the published view that has far fewer instances than before."""

    kind: str
    before: int
    after: int

    def __str__(self) -> str:
        """In words."""
        name = self.kind.removeprefix(str(COMITY))
        return f"{name} {self.after} instead of {self.before} ({self.after / self.before - 1:+.0%})"


@dataclass(frozen=True, slots=True)
class Changes:
    """The difference of two builds."""

    before: Build
    after: Build
    added: frozenset[ox.Quad]
    removed: frozenset[ox.Quad]
    groups: tuple[Group, ...]
    losses: tuple[Loss, ...]


def changes(before: Build, after: Build) -> Changes:
    """Compare two builds of one dataset."""
    added, removed = after.quads - before.quads, before.quads - after.quads
    return Changes(before, after, added, removed, _groups(before, after, added, removed), _losses(before, after))


def fate(slug: str, before: Build, after: Build) -> str:
    """What became of a document."""
    if slug not in before.documents:
        return "new"
    if slug not in after.documents:
        return "withdrawn"
    return "read otherwise" if before.documents[slug] == after.documents[slug] else "text changed"


def _groups(before: Build, after: Build, added: Collection[ox.Quad], removed: Collection[ox.Quad]) -> tuple[Group, ...]:
    start = f"{after.base}graph/"
    touched = {slug for quad in (*added, *removed) if (slug := _document(quad.graph_name, start))}
    tellers = _tellers((*before.quads, *after.quads), start, touched)
    labels = {
        quad.subject: quad.object.value
        for quad in (*before.quads, *after.quads)
        if quad.predicate.value == LABEL and isinstance(quad.object, ox.Literal)
    }
    counted: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    examples: dict[tuple[str, str], set[str]] = defaultdict(set)
    for sign, quads in (("+", added), ("-", removed)):
        for quad in _once(quads):
            graph = _name(quad.graph_name, start)
            slugs = {graph.removeprefix("document/")} if graph.startswith("document/") else tellers[quad.subject]
            key = (_cause(quad, graph, sorted(slugs), before, after), graph)
            counted[key][sign] += 1
            examples[key].add(labels.get(quad.subject, "").partition(" (as told in ")[0])
    return tuple(
        Group(*key, number["+"], number["-"], tuple(sorted(examples[key] - {""})[:3]))
        for key, number in sorted(counted.items())
    )


def _once(quads: Collection[ox.Quad]) -> Iterator[ox.Quad]:
    """The quads without those of the default graph that a named graph has, too."""
    named = {quad.triple for quad in quads if not isinstance(quad.graph_name, ox.DefaultGraph)}
    return (q for q in quads if not isinstance(q.graph_name, ox.DefaultGraph) or q.triple not in named)


def _cause(quad: ox.Quad, graph: str, slugs: list[str], before: Build, after: Build) -> str:
    documents = ", ".join(f"{slug} ({fate(slug, before, after)})" for slug in slugs[:3])
    more = f" and {len(slugs) - 3} more" if len(slugs) > 3 else ""
    if graph == "inferred":
        return f"entailment of {quad.predicate.value.rpartition('#')[2]}" + (
            f" from {documents}{more}" if slugs else ""
        )
    if graph in {"void", "report"} or not slugs:
        return RULES.get(graph, graph)
    return f"document {documents}{more}"


def _tellers(quads: Iterable[ox.Quad], start: str, touched: set[str]) -> Mapping[Any, set[str]]:
    """The documents that tell of a node, among those whose graphs changed."""
    found: dict[Any, set[str]] = defaultdict(set)
    for quad in quads:
        if (slug := _document(quad.graph_name, start)) in touched:
            found[quad.subject].add(slug)
            if isinstance(quad.object, ox.NamedNode) and quad.predicate.value != TYPE:
                found[quad.object].add(slug)
    return found


def _losses(before: Build, after: Build) -> tuple[Loss, ...]:
    had, has = _sizes(before), _sizes(after)
    return tuple(
        Loss(kind, number, has[kind]) for kind, number in sorted(had.items()) if has[kind] < number * (1 - LOSS)
    )


def _sizes(build: Build) -> Counter[str]:
    return Counter(
        quad.object.value
        for quad in build.quads
        if isinstance(quad.graph_name, ox.DefaultGraph) and quad.predicate.value == TYPE
        if isinstance(quad.object, ox.NamedNode)
    )


def _document(graph: Any, start: str) -> str:
    return name.removeprefix("document/") if (name := _name(graph, start)).startswith("document/") else ""


def _name(graph: Any, start: str) -> str:
    return "" if isinstance(graph, ox.DefaultGraph) else str(graph.value).removeprefix(start)
