"""The union of a dataset's graphs, as one graph that answers SPARQL through Oxigraph."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

import pyoxigraph as ox
from rdflib import OWL, RDF, RDFS, BNode, Dataset, Graph, URIRef, Variable
from rdflib.query import Result

from shapes.terms import OxTerm, to_oxigraph, to_rdflib

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from rdflib.graph import _TripleType
    from rdflib.term import Identifier

# Graphs that say nothing about the world: the vocabulary, the shapes, an earlier report, what was set aside or
# withdrawn, who changed what.
_ASIDE = ("graph/ontology", "graph/shapes", "graph/report", "graph/candidates", "graph/curation", "graph/withdrawn")


class Index(Protocol):
    """What answers SPARQL queries, as `ox.Store` does."""

    def query(
        self, query: str, *, substitutions: dict[ox.Variable, OxTerm | ox.Triple] | None = None
    ) -> ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples:
        """The answer; `substitutions` are values of variables."""


class Union(Graph):
    """A graph in memory whose SELECT and ASK queries Oxigraph answers.

    A SHACL engine asks one query per focus node. rdflib parses and plans each of them anew, which takes
    milliseconds; Oxigraph takes microseconds and substitutes `$this` as SHACL's pre-binding wants it (SHACL,
    appendix A). Looking up single triples, as SHACL core does, is faster in rdflib's memory: hence both.
    """

    _index: Index | None = None

    def index(self) -> Index:
        """The same triples in Oxigraph, filled when first asked for; the graph must not change afterwards."""
        if self._index is None:
            store = ox.Store()
            store.bulk_extend(ox.Quad(*map(to_oxigraph, triple)) for triple in self)  # type: ignore[arg-type]  # subjects and predicates are no literals
            self._index = store
        return self._index

    def answered_by(self, index: Index) -> None:
        """Let something that holds more triples answer queries: this graph is then a part of what is checked."""
        self._index = index

    def query(  # noqa: PLR0917  # rdflib's parameters
        self,
        query_object: Any,
        processor: Any = "sparql",
        result: Any = "sparql",
        initNs: Mapping[str, Any] | None = None,  # noqa: N803  # rdflib's name
        initBindings: Mapping[str, Identifier] | None = None,  # noqa: N803  # rdflib's name
        use_store_provided: bool = True,
        **kwargs: Any,
    ) -> Result:
        """The answer of Oxigraph, or of rdflib where that cannot bind (blank nodes) or refuses the query."""
        bindings = initBindings or {}
        if isinstance(query_object, str) and not any(isinstance(term, BNode) for term in bindings.values()):
            substitutions: dict[ox.Variable, OxTerm | ox.Triple] = {
                ox.Variable(str(name)): to_oxigraph(term) for name, term in bindings.items()
            }
            try:
                answer = self.index().query(query_object, substitutions=substitutions)
            except SyntaxError:
                answer = None
            if isinstance(answer, ox.QuerySolutions):
                return _select(answer)
            if isinstance(answer, ox.QueryBoolean):
                asked = Result("ASK")
                asked.askAnswer = bool(answer)
                return asked
        return super().query(query_object, processor, result, initNs, initBindings, use_store_provided, **kwargs)


def _select(solutions: ox.QuerySolutions) -> Result:
    selected = Result("SELECT")
    names = [Variable(variable.value) for variable in solutions.variables]
    selected.vars = names
    selected.bindings = [
        {name: to_rdflib(term) for name, term in zip(names, row, strict=True) if term is not None} for row in solutions
    ]
    return selected


def union(data: Graph, ontology: Graph) -> Union:
    """All triples of `data` (of every named graph of a `Dataset`) with what shapes need of the ontology.

    Left out are the graphs of the ontology, the shapes, an earlier report and of claims set aside. From the
    ontology come the classes and their hierarchy, so that no inference need have
    run. Blank nodes are renamed canonically (RDF Dataset Canonicalization), so that the same data gives the
    same report.
    """
    merged = Union()
    triples = list(_triples(data))
    if any(isinstance(term, BNode) for triple in triples for term in triple):
        triples = _canonical(triples)
    for triple in triples:
        merged.add(triple)
    for cls in ontology.subjects(RDF.type, OWL.Class):
        if isinstance(cls, URIRef):
            merged.add((cls, RDF.type, OWL.Class))
    for narrower, wider in ontology.subject_objects(RDFS.subClassOf):
        if isinstance(narrower, URIRef) and isinstance(wider, URIRef):
            merged.add((narrower, RDFS.subClassOf, wider))
    return merged


def _triples(data: Graph) -> Iterator[_TripleType]:
    if not isinstance(data, Dataset):
        yield from data
        return
    for subject, predicate, value, graph in data.quads():
        if not (graph and str(graph).endswith(_ASIDE)):
            yield subject, predicate, value


def _canonical(triples: list[_TripleType]) -> list[_TripleType]:
    dataset = ox.Dataset(ox.Quad(*map(to_oxigraph, triple)) for triple in triples)  # type: ignore[arg-type]  # subjects and predicates are no literals
    dataset.canonicalize(ox.CanonicalizationAlgorithm.RDFC_1_0)
    return [(to_rdflib(quad.subject), to_rdflib(quad.predicate), to_rdflib(quad.object)) for quad in dataset]
