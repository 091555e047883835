"""The dataset's named graphs, assembled from what all documents tell (docs/model.md)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from rdflib import Graph, Literal

from extract.graph.alignment import align
from extract.graph.assertions import add_claim, add_common, add_sketch, assert_telling, told
from extract.graph.canonical import Canonical, canonical
from extract.graph.conflicts import contradictions
from ontology import COMITY

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from extract.graph.actors import Actors
    from extract.graph.assertions import Telling
    from extract.graph.rdf.naming import Naming
    from extract.graph.rdf.sketch import Party
    from ontology.serialize import NamedGraph


@dataclass(frozen=True, slots=True)
class Dataset:
    """Graphs by their names under `graph/`; `undisputed` is what may be reasoned from."""

    naming: Naming
    graphs: Mapping[str, Graph]
    undisputed: Graph

    def having(self, **graphs: Graph) -> Dataset:
        """The dataset with these graphs besides."""
        return replace(self, graphs={**self.graphs, **graphs})

    def union(self, *names: str) -> Graph:
        """Some of its graphs as one new graph."""
        whole = Graph(bind_namespaces="none")
        for name in names:
            for triple in self.graphs.get(name, ()):
                whole.add(triple)
        return whole

    @property
    def published(self) -> Graph:
        """The default graph: what happened, once, with who is who, the sources and what follows."""
        return self.union("actors", "catalog", "canonical", "inferred")

    def named(self) -> Iterator[NamedGraph]:
        """The default graph and then all named graphs."""
        yield None, self.published
        for name, graph in sorted(self.graphs.items()):
            yield self.naming.graph(name), graph


def assemble(tellings: Sequence[Telling], candidates: Iterable[tuple[Telling, str]], actors: Actors) -> Dataset:
    """Document graphs, actors, canonical and planned nodes with their claims, contradictions, candidates.

    `candidates` are claims that are not published, each with the reason.
    """
    graphs: dict[str, Graph] = {name: _graph() for name in ("actors", "canonical", "planned", "candidates")}
    alignment = align(tellings)
    nodes = canonical(alignment.happened, alignment.unreal, actors.naming)
    conflicts = contradictions(tellings)
    disputed = {a for a, _ in conflicts}
    undisputed = _graph()
    by_group = {id(node.group): node for node in nodes}
    for node in nodes:
        real = node.group.lead.happened
        home = graphs["canonical" if real else "planned"]
        peaceful = real and not any(t.claim.key in disputed for t in node.group.tellings)
        _describe(home, node, links=real)
        add_common(graphs["actors"], node.sketch, actors.naming)
        if peaceful:
            _describe(undisputed, node, links=True)
        for telling in node.group.tellings:
            preferred = telling.claim.key in node.group.preferred
            _tell(graphs, telling, node, actors)
            add_claim(home, telling, node.iri, actors, COMITY.preferred if preferred else COMITY.normal)
    of_key = {t.claim.key: t for t in tellings}
    for key, group in sorted(alignment.fulfilled.items()):
        node = by_group[id(group)]
        _tell(graphs, of_key[key], node, actors)
        add_claim(graphs["planned"], of_key[key], node.iri, actors, COMITY.normal)
    for one, other in conflicts:
        home = graphs["canonical" if of_key[one].happened else "planned"]
        subject = actors.naming.claim(of_key[one].claim)
        home.add((subject, COMITY.contradicts, actors.naming.claim(of_key[other].claim)))
    _add(graphs["actors"], actors.graph(_met(tellings, actors)))
    _add(undisputed, graphs["actors"])
    _add_candidates(graphs["candidates"], candidates, actors)
    return Dataset(actors.naming, graphs, undisputed)


def _describe(graph: Graph, node: Canonical, *, links: bool) -> None:
    for triple in node.triples():
        graph.add(triple)
    for link in node.sketch.links if links else ():
        graph.add(link)


def _tell(graphs: dict[str, Graph], telling: Telling, node: Canonical, actors: Actors) -> None:
    """A claim in the graph of its document, with the canonical nodes of what it tells."""
    document = graphs.setdefault(f"document/{telling.slug}", _graph())
    assert_telling(document, telling, actors)
    iri = told(telling, actors.naming)
    for part in telling.sketch.nodes:
        if not part.fixed and (canonical := node.names.get(part.part)):
            document.add((iri(part.part), COMITY.canonical, canonical))
    add_common(graphs["actors"], telling.sketch, actors.naming)


def _add_candidates(graph: Graph, candidates: Iterable[tuple[Telling, str]], actors: Actors) -> None:
    met: list[Telling] = []
    for telling, reason in candidates:
        iri = told(telling, actors.naming)
        add_claim(graph, telling, iri(""), actors)
        add_sketch(graph, telling.sketch, iri, links=False)
        add_common(graph, telling.sketch, actors.naming)
        graph.add((actors.naming.claim(telling.claim), COMITY.reason, Literal(reason, lang="en")))
        met.append(telling)
    _add(graph, actors.graph(_met(met, actors)))


def _met(tellings: Iterable[Telling], actors: Actors) -> set[Party]:
    found: set[Party] = set()
    for telling in tellings:
        found |= telling.content.everyone
        if said_by := actors.attributed(telling.claim):
            found.add(said_by)
    return found


def _add(graph: Graph, more: Graph) -> None:
    for triple in more:
        graph.add(triple)


def _graph() -> Graph:
    return Graph(bind_namespaces="none")
