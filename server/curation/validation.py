"""Whether a change keeps the published view in keeping with the shapes, without a look at all of it.

A change can only harm nodes near it: property shapes look one step from their focus node, SPARQL constraints at most
over a neighbour they share with it. So the engine gets the triples around the change, and SPARQL constraints are asked
of the whole view, for these nodes. Violations that were there before are not the change's.
"""

from __future__ import annotations

from contextlib import suppress
from functools import cache
from typing import TYPE_CHECKING

import pyoxigraph as ox
from rdflib import OWL, RDF, RDFS, SH, BNode, Graph, Literal

import ontology
import shapes
from server.curation.delta import DEFAULT, Delta, apply
from server.errors import Violates
from shapes.curie import with_curies
from shapes.report import Report, Violation
from shapes.terms import TripleTermError, quiet, to_oxigraph, to_rdflib
from shapes.union import Union
from shapes.validation import check

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from server.curation.write import Protection

CLASSES = ox.NamedNode("urn:comity:classes")
TYPE = ox.NamedNode(str(RDF.type))
NODE_KIND = str(SH.NodeKindConstraintComponent)


class View:
    """The published view and the graphs beside those of the build, merged: what shapes hold for."""

    def __init__(self, store: ox.Store, protection: Protection) -> None:
        self.store = store
        named = (graph for graph in store.named_graphs() if isinstance(graph, ox.NamedNode) and graph != CLASSES)
        beside = [graph for graph in named if not protection.covers(graph.value)]
        self.graphs: list[ox.NamedNode | ox.DefaultGraph] = [DEFAULT, *beside]

    def query(
        self,
        query: str,
        /,
        *,
        substitutions: Mapping[ox.Variable, ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple] | None = None,
    ) -> ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples:
        """The answer over the view and the classes of the ontology."""
        given = None if substitutions is None else dict(substitutions)
        return self.store.query(query, default_graph=[*self.graphs, CLASSES], substitutions=given)

    def triples(self, subject: ox.NamedNode | None, value: ox.NamedNode | None) -> Iterator[ox.Quad]:
        """Those with this subject, or this object."""
        for graph in self.graphs:
            yield from self.store.quads_for_pattern(subject, None, value, graph)


def introduced(store: ox.Store, delta: Delta, protection: Protection, base: str) -> Report:
    """What a change that was applied to `store` violates and the state before did not: a report of that alone.

    `store` is a scratch copy: it is changed here.
    """
    if unfit := [*_unfit(delta)]:
        return Report.of(((violation, None) for violation in unfit), base=base)
    _tell_classes(store)
    view = View(store, protection)
    near, far = _neighbourhood(view, delta)
    after = _violations(view, near, far, base)
    if not after:
        return Report.of([], base=base)
    apply(store, delta.inverse)
    before = _violations(View(store, protection), near, far, base)
    return Report.of(((violation, after[violation]) for violation in after if violation not in before), base=base)


def refusal(report: Report) -> Violates:
    """The answer to a change with such a report."""
    told = [
        {
            "focus": violation.focus,
            "path": violation.path,
            "value": violation.value,
            "message": with_curies(violation.message),
            "advice": with_curies(violation.advice) or None,
            "shape": violation.shape,
        }
        for violation in report.results
    ]
    what = "one violation" if len(told) == 1 else f"{len(told)} violations"
    return Violates(
        f"After this change the data would have {what} more. Nothing was changed. {told[0]['message']}",
        rdf=report.graph.serialize(format="turtle"),
        violations=[{name: text for name, text in entry.items() if text is not None} for entry in told],
    )


def _unfit(delta: Delta) -> Iterator[Violation]:
    """Blank nodes and triple terms, which a published dataset has none of."""
    quads = (*delta.added, *delta.removed)
    for term in dict.fromkeys(term for quad in quads for term in (quad.subject, quad.object)):
        if isinstance(term, ox.BlankNode | ox.Triple):
            what = "blank node" if isinstance(term, ox.BlankNode) else "triple term of RDF 1.2"
            yield Violation(
                focus=str(term),
                path=None,
                value=None,
                message=f"{term} is a {what}, which published data does not have.",
                severity="Violation",
                constraint=NODE_KIND,
                shape=f"{shapes.SHAPES}#node-iri",
                advice="Give the node an IRI of its own.",
            )


def _neighbourhood(view: View, delta: Delta) -> tuple[frozenset[str], frozenset[str]]:
    """The nodes that property shapes, and those that SPARQL constraints, must look at again."""
    subjects = {q.subject for q in (*delta.added, *delta.removed) if isinstance(q.subject, ox.NamedNode)}
    objects = {q.object for q in (*delta.added, *delta.removed) if isinstance(q.object, ox.NamedNode)}
    before = _pointing(view, subjects)
    near = subjects | objects | before
    shared = {
        q.object
        for s in subjects
        for q in view.triples(s, None)
        if q.predicate != TYPE and isinstance(q.object, ox.NamedNode)
    }
    far = near | _pointing(view, before) | _pointing(view, shared | (objects - _classes(delta)))
    return frozenset(n.value for n in near), frozenset(n.value for n in far)


def _classes(delta: Delta) -> set[ox.NamedNode]:
    return {
        q.object for q in (*delta.added, *delta.removed) if q.predicate == TYPE and isinstance(q.object, ox.NamedNode)
    }


def _pointing(view: View, nodes: Iterable[ox.NamedNode]) -> set[ox.NamedNode]:
    """What has one of these as a value; a class does not count."""
    return {
        q.subject
        for node in nodes
        for q in view.triples(None, node)
        if q.predicate != TYPE and isinstance(q.subject, ox.NamedNode)
    }


def _violations(view: View, near: frozenset[str], far: frozenset[str], base: str) -> dict[Violation, Literal | None]:
    report = check(_around(view, near, far), blocking(), base=base, among=far)
    values = {
        str(node): report.graph.value(node, SH.value) for node in report.graph.subjects(RDF.type, SH.ValidationResult)
    }
    return {v: values.get(f"{base}report/result-{v.key}") for v in report.results if v.focus in far}  # type: ignore[misc]  # a term


def _around(view: View, near: frozenset[str], far: frozenset[str]) -> Union:
    """What the engine must see: all about these nodes, what points at the near ones, the classes of the values."""
    about = [quad for name in far for quad in view.triples(ox.NamedNode(name), None)]
    pointing = [quad for name in near for quad in view.triples(None, ox.NamedNode(name)) if quad.predicate != TYPE]
    values = {quad.object for quad in about if isinstance(quad.object, ox.NamedNode)}
    classes = [quad for value in values for quad in view.triples(value, None) if quad.predicate == TYPE]
    merged = Union()
    merged.answered_by(view)
    with quiet():
        for quad in (*about, *pointing, *classes):
            with suppress(TripleTermError):  # was there before; shapes cannot look at it
                merged.add((to_rdflib(quad.subject), to_rdflib(quad.predicate), to_rdflib(quad.object)))
        for triple in _hierarchy():
            merged.add(triple)
    return merged


def _tell_classes(store: ox.Store) -> None:
    for triple in _hierarchy():
        subject, predicate, value = map(to_oxigraph, triple)
        assert isinstance(subject, ox.NamedNode)
        assert isinstance(predicate, ox.NamedNode)
        store.add(ox.Quad(subject, predicate, value, CLASSES))


@cache
def _hierarchy() -> Graph:
    """The classes of the ontology and which is below which, so that no inference need have run."""
    told = Graph()
    vocabulary = ontology.load()
    for name in vocabulary.subjects(RDF.type, OWL.Class):
        told.add((name, RDF.type, OWL.Class))
    for narrower, wider in vocabulary.subject_objects(RDFS.subClassOf):
        told.add((narrower, RDFS.subClassOf, wider))
    for blank in {term for triple in told for term in triple if isinstance(term, BNode)}:
        told.remove((blank, None, None))
        told.remove((None, None, blank))
    return told


@cache
def blocking() -> Graph:
    """The shapes whose results are violations: warnings keep nothing out."""
    strict = Graph()
    strict += shapes.load()
    for severity in (SH.Warning, SH.Info):
        for shape in list(strict.subjects(SH.severity, severity)):
            strict.remove((None, SH.property, shape))
            strict.remove((shape, None, None))
    return strict
