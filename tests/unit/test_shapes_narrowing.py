"""Narrowed shapes, and Oxigraph as their engine, give what plain SHACL gives."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from rdflib import SH, Dataset, Graph, URIRef

import ontology
import shapes
from shapes import validation
from shapes.union import Union, union

if TYPE_CHECKING:
    from collections.abc import Iterator

FIXTURES = Path(__file__).parent.parent / "shapes"
SHAPE = "https://w3id.org/comity/shapes#"
ID = "https://w3id.org/comity/id/"


@pytest.fixture(scope="module")
def shapes_graph() -> Graph:
    return shapes.load()


@pytest.fixture(scope="module")
def vocabulary() -> Graph:
    return ontology.load()


def sparql_fixtures() -> Iterator[Path]:
    graph = shapes.load()
    for shape in sorted(graph.subjects(SH.sparql)):
        yield from FIXTURES.glob(f"*/invalid-{str(shape).removeprefix(SHAPE)}.ttl")
    yield from sorted(FIXTURES.glob("*/valid-*.ttl"))


@pytest.mark.parametrize("path", list(sparql_fixtures()), ids=lambda path: path.name)
def test_results_are_those_of_unchanged_shapes_with_queries_answered_by_rdflib(
    path: Path, shapes_graph: Graph, vocabulary: Graph, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = shapes.read(path)
    ours = shapes.validate(data, shapes=shapes_graph, ontology=vocabulary)
    monkeypatch.setattr(validation, "narrowed", lambda graph, _: graph)
    monkeypatch.setattr(Union, "query", Graph.query)
    plain = shapes.validate(data, shapes=shapes_graph, ontology=vocabulary)
    key = [(r.shape, r.focus, r.path, r.constraint) for r in ours.results]
    assert key == [(r.shape, r.focus, r.path, r.constraint) for r in plain.results]


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
