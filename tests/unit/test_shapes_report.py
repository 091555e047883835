"""The report: sorted, for people and as RDF, and the same for the same data."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from rdflib import RDF, SH, BNode, Graph, Literal, URIRef

import shapes
from ontology import COMITY
from shapes.curie import curie, with_curies

if TYPE_CHECKING:
    from shapes.report import Severity

ID = "https://w3id.org/comity/id/"
SHAPE = "https://w3id.org/comity/shapes#"
FIXTURES = Path(__file__).parent.parent / "shapes"


def violation(
    number: int, severity: Severity = "Violation", shape: str = "visit-host", **more: str
) -> shapes.Violation:
    return shapes.Violation(
        focus=more.get("focus", f"{ID}visit/{number}"),
        path=str(COMITY.hostState),
        value=more.get("value"),
        message=f"The visit {ID}visit/{number} is to nowhere.",
        severity=severity,
        constraint=str(SH.MinCountConstraintComponent),
        shape=SHAPE + shape,
        advice="Name the state.",
    )


@pytest.fixture(scope="module")
def report() -> shapes.Report:
    return shapes.validate(
        Graph().parse(
            data=f"""
            @prefix cmt: <https://w3id.org/comity/ontology#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            <{ID}visit/a> a cmt:Visit ; cmt:visitor [ a cmt:Person ; rdfs:label "Somebody"@en ], [ a cmt:Delegation ] .
            <{ID}visit/b> a cmt:Visit ; rdfs:label "B"@en ; cmt:hostState "Chile" .""",
            format="turtle",
        )
    )


def test_warnings_alone_conform() -> None:
    assert shapes.Report.of([(violation(1, "Warning"), None)]).conforms
    assert not shapes.Report.of([(violation(1, "Warning"), None), (violation(2), None)]).conforms


def test_results_are_sorted_worst_first_and_doubles_are_dropped() -> None:
    warning, second, first = violation(0, "Warning"), violation(2), violation(1)
    found = shapes.Report.of([(r, None) for r in (warning, second, first, first)])
    assert found.results == (first, second, warning)


def test_focus_nodes_are_those_of_one_severity() -> None:
    found = shapes.Report.of([(violation(1), None), (violation(2, "Warning"), None)])
    assert found.focus_nodes() == {f"{ID}visit/1"}
    assert found.focus_nodes("Warning") == {f"{ID}visit/2"}
    assert found.focus_nodes("Info") == frozenset()


def test_the_graph_has_no_blank_nodes_even_where_the_data_has_some(report: shapes.Report) -> None:
    assert any(result.focus.startswith("_:") for result in report.results)
    assert not [t for t in report.graph if any(isinstance(term, BNode) for term in t)]


def test_the_graph_is_a_validation_report_by_the_shapes_of_shacl(report: shapes.Report) -> None:
    node = URIRef(f"{ID}report")
    assert (node, RDF.type, SH.ValidationReport) in report.graph
    assert (node, SH.conforms, Literal(False)) in report.graph
    results = list(report.graph.objects(node, SH.result))
    assert len(results) == len(report.results)
    for result in results:
        assert str(result).startswith(f"{ID}report/result-")
        for predicate in (SH.focusNode, SH.resultSeverity, SH.sourceConstraintComponent, SH.sourceShape):
            assert len(list(report.graph.objects(result, predicate))) == 1


def test_values_in_the_graph_are_the_terms_of_the_data(report: shapes.Report) -> None:
    assert (None, SH.value, Literal("Chile")) in report.graph


def test_the_same_data_in_another_order_with_other_blank_nodes_gives_the_same_report() -> None:
    lines = (FIXTURES / "claim" / "invalid-claim-quote.ttl").read_text("utf-8")
    texts = [f"{lines}\n_:{name} a <{COMITY.Visit}> ." for name in ("x", "y")]
    one, other = (shapes.validate(Graph().parse(data=text, format="turtle")) for text in texts)
    assert one.results == other.results
    assert one.graph.serialize() == other.graph.serialize()


def test_results_can_be_added_that_shacl_cannot_find(report: shapes.Report) -> None:
    extra = violation(9, shape="claim-quote-verbatim", value="words")
    joined = report.adding([extra])
    assert set(joined.results) == {*report.results, extra}
    assert set(report.graph) <= set(joined.graph)


def test_the_base_of_results_can_be_chosen() -> None:
    base = "http://localhost:8000/id/"
    found = shapes.Report.of([(violation(1), None)], base=base).adding([violation(2)])
    assert {str(s).startswith(f"{base}report") for s in found.graph.subjects()} == {True}


def test_the_text_tells_severity_shape_node_path_message_and_advice() -> None:
    text = shapes.Report.of([(violation(1), None), (violation(2, "Warning"), None)]).text()
    assert text.startswith("1 violation, 1 warning.\n")
    for part in (
        "Violation: shapes:visit-host (1)\n",
        "  id:visit/1 · cmt:hostState\n",
        "    The visit id:visit/1 is to nowhere.\n",
        "  What to do: Name the state.\n",
    ):
        assert part in text


def test_the_text_says_so_when_all_is_well() -> None:
    assert shapes.Report.of([]).text() == "Everything conforms to the shapes.\n"


def test_the_text_stops_at_the_limit_and_says_how_many_more() -> None:
    text = shapes.Report.of([(violation(n), None) for n in range(30)]).text(limit=4)
    assert text.count("is to nowhere") == 4
    assert "  … and 26 more\n" in text


@pytest.mark.parametrize(
    ("iri", "short"),
    [
        (f"{ID}state/CHL", "id:state/CHL"),  # data
        (str(COMITY.hasParty), "cmt:hasParty"),  # a term of ours
        (f"{SHAPE}visit-host", "shapes:visit-host"),  # a shape
        ("http://example.org/x", "http://example.org/x"),  # nobody's prefix
        (ID, ID),  # the namespace itself
    ],
)
def test_iris_are_shortened_by_the_longest_known_prefix(iri: str, short: str) -> None:
    assert curie(iri) == short


def test_iris_within_a_sentence_are_shortened_up_to_their_last_letter() -> None:
    told = f"From {ID}state/CHL, which is {ID}state/CHL."
    assert with_curies(told) == "From id:state/CHL, which is id:state/CHL."


def test_a_literal_that_is_no_date_is_a_result_and_no_stack_trace(caplog: pytest.LogCaptureFixture) -> None:
    data = Graph().parse(
        data=f"""
        @prefix cmt: <https://w3id.org/comity/ontology#> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
        <{ID}visit/a> cmt:edtf "2010" ; cmt:earliest "2010-02-30"^^xsd:date ; cmt:latest "2010-12-31"^^xsd:date .""",
        format="turtle",
    )
    caplog.clear()
    found = shapes.validate(data)
    assert f"{SHAPE}dated-earliest" in {result.shape for result in found.results}
    assert not caplog.records
