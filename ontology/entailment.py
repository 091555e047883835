"""What follows from a graph by the ontology's axioms: OWL 2 RL by rules, new facts only.

https://www.w3.org/TR/owl2-profiles/#Reasoning_in_OWL_2_RL_and_RDF_Graphs_using_Rules
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from owlrl.OWLRL import OWLRL_Semantics
from rdflib import OWL, RDF, RDFS, Graph, URIRef

from ontology.clash import Clash, clash
from ontology.vocabulary import COMITY, load, prefixed

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from rdflib.term import Node

    Triple = tuple[Node, Node, Node]

_SCHEMA = {RDF.first, RDF.rest, RDFS.subClassOf, RDFS.subPropertyOf, RDFS.domain, RDFS.range}
_ANNOTATIONS = {OWL.versionIRI, OWL.versionInfo, OWL.priorVersion, OWL.imports, OWL.deprecated}
_DECLARATIONS = {
    OWL.Ontology, OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty,
    OWL.NamedIndividual,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Inference:
    """What follows: a graph of new triples, and what cannot all be true, sorted by node."""

    graph: Graph
    clashes: tuple[Clash, ...]


def infer(graph: Graph, *, ontology: Graph | None = None) -> Graph:
    """The triples that `graph` entails and does not hold, as a new graph; see `entail`."""
    return entail(graph, ontology=ontology).graph


def entail(graph: Graph, *, ontology: Graph | None = None) -> Inference:
    """What `graph` entails under OWL 2 RL by the axioms of `ontology` (default: ours, without alignments).

    The result tells of the data's IRIs in the ontology's terms and of nothing else: no blank nodes, no
    literals, nothing about classes and properties, nothing that relates a node to itself, no owl:sameAs.
    `graph` is not touched. Its own owl:sameAs and axioms are not read: who is who is a matter of
    cmt:canonical, and no document may change what words mean. Takes about a second for 10,000 triples.
    """
    axioms = _default_axioms() if ontology is None else _axioms(ontology)
    terms = {term for triple in axioms for term in triple if isinstance(term, URIRef)}
    closure = Graph(bind_namespaces="none")
    for triple in axioms:
        closure.add(triple)
    for triple in graph:
        if _matters(triple, terms):
            closure.add(triple)
    rules = _Rules(closure, axioms=False, daxioms=False)
    rules.closure()
    new = prefixed()
    for triple in closure:
        if _matters(triple, terms) and _worth_telling(triple, terms) and triple not in graph:
            new.add(triple)
    return Inference(new, tuple(sorted({clash(message) for message in rules.error_messages})))


class _Rules(OWLRL_Semantics):  # type: ignore[misc]  # owlrl ships no types
    """owlrl's rules, called with axioms only: each of them starts from an axiom and looks its facts up.

    Called with a fact they do nothing but state x owl:sameAs x (eq-ref), and work that out in each round.
    """

    def rules(self, triple: Triple, cycle_num: int) -> None:
        _, predicate, value = triple
        axiom = value if predicate == RDF.type else predicate
        if str(axiom).startswith((str(OWL), str(RDFS))) and axiom != OWL.sameAs:
            super().rules(triple, cycle_num)


def _matters(triple: Triple, terms: AbstractSet[Node]) -> bool:
    """Whether an axiom could apply to a triple of data: most of a graph is quotes, labels and dates."""
    _, predicate, value = triple
    if predicate == RDF.type:
        return value in terms and not str(value).startswith(str(OWL))
    return predicate in terms and not str(predicate).startswith((str(OWL), str(RDF), str(RDFS)))


def _worth_telling(triple: Triple, terms: AbstractSet[Node]) -> bool:
    subject, _, value = triple
    return (
        isinstance(subject, URIRef)
        and isinstance(value, URIRef)
        and subject != value
        and subject not in terms
        and not subject.startswith(str(COMITY))
    )


def _axioms(ontology: Graph) -> frozenset[Triple]:
    """The triples of an ontology that can entail something: no labels, definitions or declarations."""
    texts = set(ontology.subjects(RDF.type, OWL.DatatypeProperty))

    def entails(triple: Triple) -> bool:
        subject, predicate, value = triple
        if predicate == RDF.type:
            return str(value).startswith(str(OWL)) and value not in _DECLARATIONS
        if predicate == RDFS.range and subject in texts:
            return False  # could only tell the type of a literal
        return predicate in _SCHEMA or (str(predicate).startswith(str(OWL)) and predicate not in _ANNOTATIONS)

    return frozenset(triple for triple in ontology if entails(triple))


@cache
def _default_axioms() -> frozenset[Triple]:
    return _axioms(load(alignments=False))
