"""Narrowed shapes, and Oxigraph as their engine, give what plain SHACL gives."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from rdflib import SH, Dataset, Graph, URIRef

import ontology
import shapes
from shapes import validation
from shapes.union import Union, union

FIXTURES = Path(__file__).parent.parent / "shapes"
SHAPE = "https://w3id.org/comity/shapes#"
ID = "https://w3id.org/comity/id/"


@pytest.fixture(scope="module")
def shapes_graph() -> Graph:
    return shapes.load()


@pytest.fixture(scope="module")
def vocabulary() -> Graph:
    return ontology.load()


CASES = tomllib.loads((FIXTURES / "manifest.toml").read_text("utf-8"))
SPARQL = sorted(str(shape).removeprefix(SHAPE) for shape in shapes.load().subjects(SH.sparql))


def told(report: shapes.Report) -> list[tuple[str, str, str | None, str]]:
    return [(r.shape, r.focus, r.path, r.constraint) for r in report.results]


def test_narrowed_shapes_give_the_results_of_unchanged_ones(
    shapes_graph: Graph, vocabulary: Graph, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Over all graphs that violate something, poured together under names of their own."""
    data = Graph()
    for shape, case in CASES.items():
        text = shapes.read(FIXTURES / case["invalid"]).serialize(format="nt")
        data.parse(data=text.replace(ID, f"{ID}{shape}/"), format="nt")
    ours = shapes.validate(data, shapes=shapes_graph, ontology=vocabulary)
    monkeypatch.setattr(validation, "narrowed", lambda graph, *_: graph)
    assert told(ours) == told(shapes.validate(data, shapes=shapes_graph, ontology=vocabulary))
    outside = {SHAPE + "claim-quote-verbatim"}  # carried out in code
    assert {result.shape for result in ours.results} == {SHAPE + shape for shape in CASES} - outside


@pytest.mark.parametrize("shape", SPARQL)
@pytest.mark.parametrize("kind", ["valid", "invalid"])
def test_sparql_shapes_give_the_same_in_an_engine_without_oxigraph(
    shape: str, kind: str, shapes_graph: Graph, vocabulary: Graph, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever runs pyshacl over our shapes and data must see what we see."""
    data = shapes.read(FIXTURES / CASES[shape][kind])
    alone = Graph() + shapes_graph
    for predicate in (SH.targetClass, SH.targetSubjectsOf, SH.targetObjectsOf):
        for other in set(alone.subjects(predicate)) - {URIRef(SHAPE + shape)}:
            alone.remove((other, predicate, None))
    ours = shapes.validate(data, shapes=alone, ontology=vocabulary)
    monkeypatch.setattr(validation, "narrowed", lambda graph, *_: graph)
    monkeypatch.setattr(Union, "query", Graph.query)
    plain = shapes.validate(data, shapes=alone, ontology=vocabulary)
    assert told(ours) == told(plain)
    assert bool(ours.results) == (kind == "invalid")


def test_data_and_shapes_stay_as_they_were(shapes_graph: Graph, vocabulary: Graph) -> None:
    data = shapes.read(FIXTURES / "claim" / "valid-claim.ttl")
    before = set(data), set(shapes_graph), set(vocabulary)
    shapes.validate(data, shapes=shapes_graph, ontology=vocabulary)
    assert before == (set(data), set(shapes_graph), set(vocabulary))


def test_a_dataset_is_checked_as_the_union_of_its_graphs(shapes_graph: Graph, vocabulary: Graph) -> None:
    """The actors stand in one graph, what they do in another: neither alone is complete."""
    data = Dataset()
    for number, triple in enumerate(sorted(shapes.read(FIXTURES / "visit" / "valid-visit.ttl"))):
        data.graph(URIRef(f"{ID}graph/document/{number % 3}")).add(triple)
    assert shapes.validate(data, shapes=shapes_graph, ontology=vocabulary).results == ()


@pytest.mark.parametrize("aside", ["ontology", "shapes", "report", "candidates"])
def test_graphs_that_say_nothing_of_the_world_are_not_checked(
    aside: str, shapes_graph: Graph, vocabulary: Graph
) -> None:
    data = Dataset()
    data.graph(URIRef(f"{ID}graph/{aside}")).parse(FIXTURES / "visit" / "invalid-visit-visitor.ttl")
    assert shapes.validate(data, shapes=shapes_graph, ontology=vocabulary).results == ()


def test_subclasses_are_checked_without_inference(shapes_graph: Graph, vocabulary: Graph) -> None:
    data = Graph().parse(
        data=f"""
        @prefix cmt: <https://w3id.org/comity/ontology#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
        <{ID}agreement/x> a cmt:Protocol ; rdfs:label "A protocol"@en .""",
        format="turtle",
    )
    report = shapes.validate(data, shapes=shapes_graph, ontology=vocabulary)
    assert [r.shape for r in report.results] == [f"{SHAPE}agreement-parties"]


def test_shapes_of_others_are_left_to_the_engine(vocabulary: Graph) -> None:
    """Their query need not bind $this: asked once for all nodes, it would say nothing of this one."""
    theirs = Graph().parse(
        data="""
        @prefix sh: <http://www.w3.org/ns/shacl#> . @prefix ex: <http://example.org/> .
        @prefix cmt: <https://w3id.org/comity/ontology#> .
        ex:shape a sh:NodeShape ; sh:targetClass cmt:Embassy ;
            sh:sparql [ sh:message "No seat." ; sh:select '''SELECT $this WHERE {
                FILTER NOT EXISTS { $this <https://w3id.org/comity/ontology#seat> ?seat } }''' ] .""",
        format="turtle",
    )
    data = Graph().parse(
        data="@prefix cmt: <https://w3id.org/comity/ontology#> . <http://example.org/e> a cmt:Embassy .",
        format="turtle",
    )
    report = shapes.validate(data, shapes=theirs, ontology=vocabulary)
    assert [(r.focus, r.message) for r in report.results] == [("http://example.org/e", "No seat.")]


def test_oxigraph_binds_before_it_answers() -> None:
    """SHACL, appendix A: the focus node stands also within FILTER NOT EXISTS and sub-selects."""
    data = Graph().parse(data="@prefix : <http://example.org/> . :a :p 1, 2 ; :q 1 . :b :p 3 .", format="turtle")
    merged = union(data, Graph())
    query = """PREFIX : <http://example.org/> SELECT $this ?n WHERE {
        { SELECT $this (COUNT(?o) AS ?n) WHERE { $this :p ?o } GROUP BY $this }
        FILTER NOT EXISTS { $this :q ?x } }"""
    a, b = URIRef("http://example.org/a"), URIRef("http://example.org/b")
    assert [len(merged.query(query, initBindings={"this": node})) for node in (a, b)] == [0, 1]
