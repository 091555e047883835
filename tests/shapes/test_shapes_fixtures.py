"""Each shape with a graph that fulfils it and one that does not, as listed in manifest.toml."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

import pytest
from rdflib import RDF, RDFS, SH, Graph, URIRef

import ontology
import shapes

HERE = Path(__file__).parent
SHAPE = "https://w3id.org/comity/shapes#"
CASES = tomllib.loads((HERE / "manifest.toml").read_text("utf-8"))
VALID = sorted(
    {case["valid"] for case in CASES.values()} | {str(p.relative_to(HERE)) for p in HERE.glob("*/valid-*.ttl")}
)
# What the document of the fixtures says from its first character on.
TEXTS = {"https://w3id.org/comity/id/document/praia-notes": "On May 9, Silva came to Praia. She left on the 12th."}


@pytest.fixture(scope="module")
def shapes_graph() -> Graph:
    return shapes.load()


@pytest.fixture(scope="module")
def vocabulary() -> Graph:
    return ontology.load()


@cache
def check(name: str, shapes_graph: Graph, vocabulary: Graph) -> shapes.Report:
    data = shapes.read(HERE / name)
    report = shapes.validate(data, shapes=shapes_graph, ontology=vocabulary)
    return report.adding(shapes.misquoted(data, TEXTS))


@pytest.mark.parametrize("name", VALID)
def test_a_valid_graph_gives_no_result_at_all(name: str, shapes_graph: Graph, vocabulary: Graph) -> None:
    report = check(name, shapes_graph, vocabulary)
    assert report.results == (), report.text()
    assert report.conforms


@pytest.mark.parametrize("shape", CASES)
def test_an_invalid_graph_gives_the_result_that_the_manifest_says(
    shape: str, shapes_graph: Graph, vocabulary: Graph
) -> None:
    case = CASES[shape]
    report = check(case["invalid"], shapes_graph, vocabulary)
    found = {
        (r.focus, r.path, r.severity, r.constraint.partition("#")[2])
        for r in report.results
        if r.shape == SHAPE + shape
    }
    assert found == {(case["focus"], case.get("path"), case["severity"], case["constraint"])}
    others = {r.shape.removeprefix(SHAPE) for r in report.results} - {shape}
    assert others == set(case.get("also", ())), report.text()


@pytest.mark.parametrize("shape", CASES)
def test_the_messages_of_a_result_are_sentences_without_gaps(
    shape: str, shapes_graph: Graph, vocabulary: Graph
) -> None:
    for result in check(CASES[shape]["invalid"], shapes_graph, vocabulary).results:
        assert result.message.endswith("."), result.message
        assert not set("{}$") & set(result.message), result.message
        assert "?" not in result.message.replace("?.", ""), result.message
        assert result.advice.endswith((".", "?")) or ";" in result.advice


@pytest.mark.parametrize("shape", CASES)
def test_the_valid_graph_has_what_the_shape_looks_at(shape: str, shapes_graph: Graph, vocabulary: Graph) -> None:
    data = shapes.read(HERE / CASES[shape]["valid"])
    node = URIRef(SHAPE + shape)
    holders = [node, *shapes_graph.subjects(SH.property, node)]
    classes = {
        narrower
        for holder in holders
        for cls in shapes_graph.objects(holder, SH.targetClass)
        for narrower in vocabulary.transitive_subjects(RDFS.subClassOf, cls)
    }
    met = any((None, RDF.type, cls) in data for cls in classes)
    for holder in holders:
        met |= any((None, p, None) in data for p in shapes_graph.objects(holder, SH.targetSubjectsOf))
        met |= any((None, p, None) in data for p in shapes_graph.objects(holder, SH.targetObjectsOf))
    path = shapes_graph.value(node, SH.path)
    assert met
    assert path is None or (None, path, None) in data


def test_every_shape_that_can_give_a_result_has_its_pair_of_graphs(shapes_graph: Graph) -> None:
    assert {str(s).removeprefix(SHAPE) for s in shapes_graph.subjects(SH.severity)} == set(CASES)


def test_every_graph_is_listed_in_the_manifest() -> None:
    listed = {case["invalid"] for case in CASES.values()}
    assert {str(p.relative_to(HERE)) for p in HERE.glob("*/invalid-*.ttl")} == listed
