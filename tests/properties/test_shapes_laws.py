"""What holds of validation for any data: it answers, the answer is sound RDF, and dates mean what EDTF says."""

from __future__ import annotations

import calendar
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rdflib import RDF, XSD, BNode, Graph, Literal, URIRef

import ontology
import shapes
from ontology import COMITY

ID = "https://w3id.org/comity/id/"
SHAPES, VOCABULARY = shapes.load(), ontology.load()
TERMS = sorted({s for s in VOCABULARY.subjects(RDF.type) if isinstance(s, URIRef) and s.startswith(COMITY)})
CLASSES = [term for term in TERMS if term.removeprefix(COMITY)[0].isupper()]
PROPERTIES = [term for term in TERMS if term not in CLASSES]
NODES = [URIRef(f"{ID}{name}") for name in ("state/CHL", "visit/a", "x")] + [BNode("b"), BNode("c")]

literals = st.builds(
    Literal,
    st.sampled_from(
        ["", "1", "-7", "1e400", "NaN", "2010", "2010-13", "2010-02-30", "2010-02-28", "0000-00-00", "\\d{", "é"]
    ),
    datatype=st.sampled_from(
        [None, XSD.date, XSD.decimal, XSD.integer, XSD.gYear, XSD.string, URIRef("http://e.org/t")]
    ),
    normalize=st.just(value=False),
)
values = st.one_of(st.sampled_from([*NODES, *CLASSES, COMITY.actual]), literals, st.just(Literal("x", lang="en")))
triples = st.one_of(
    st.tuples(st.sampled_from(NODES), st.just(RDF.type), st.sampled_from(CLASSES)),
    st.tuples(st.sampled_from(NODES), st.sampled_from(PROPERTIES), values),
)


@pytest.mark.filterwarnings("ignore:Serializing weird numerical")  # by the serialisation here
@given(st.lists(triples, min_size=1, max_size=40))
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_whatever_the_triples_are_validation_answers(data: list[tuple[URIRef, URIRef, URIRef]]) -> None:
    graph = Graph()
    for triple in data:
        graph.add(triple)
    report = shapes.validate(graph, shapes=SHAPES, ontology=VOCABULARY)
    assert report.conforms == (not report.focus_nodes())
    assert not [t for t in report.graph if any(isinstance(term, BNode) for term in t)]
    assert len(Graph().parse(data=report.graph.serialize(format="nt"), format="nt")) == len(report.graph)
    assert report.text()
    shapes.claims_behind(graph, report.focus_nodes())
    shapes.misquoted(graph, {})


days = st.dates(date(1000, 1, 1), date(2999, 12, 31))


def _months_end(day: date) -> date:
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])


def _bounds(day: date, precision: str) -> tuple[str, date, date]:
    if precision == "day":
        return day.isoformat(), day, day
    if precision == "month":
        return day.isoformat()[:7], day.replace(day=1), _months_end(day)
    return day.isoformat()[:4], day.replace(month=1, day=1), day.replace(month=12, day=31)


def _dated(told: list[tuple[str, date, date]]) -> set[str]:
    graph = Graph()
    for number, (edtf, earliest, latest) in enumerate(told):
        node = URIRef(f"{ID}{number}")
        graph.add((node, COMITY.edtf, Literal(edtf)))
        graph.add((node, COMITY.earliest, Literal(earliest.isoformat(), datatype=XSD.date)))
        graph.add((node, COMITY.latest, Literal(latest.isoformat(), datatype=XSD.date)))
    return {r.focus for r in shapes.validate(graph, shapes=SHAPES, ontology=VOCABULARY).results}


@given(st.lists(st.tuples(days, st.sampled_from(["day", "month", "year"])), min_size=1, max_size=60))
@settings(max_examples=25, deadline=None)
def test_the_bounds_of_a_date_are_its_first_and_last_day_and_no_others(moments: list[tuple[date, str]]) -> None:
    right = [_bounds(*moment) for moment in moments]
    assert _dated(right) == set()
    late = [(edtf, earliest, date.fromordinal(latest.toordinal() + 1)) for edtf, earliest, latest in right]
    assert len(_dated(late)) == len(late)
    early = [(edtf, date.fromordinal(earliest.toordinal() - 1), latest) for edtf, earliest, latest in right]
    assert len(_dated(early)) == len(early)


@given(st.tuples(days, days), st.sampled_from(["day", "month", "year"]), st.sampled_from(["", "~", "?", "%"]))
@settings(max_examples=25, deadline=None)
def test_an_interval_runs_from_the_first_day_of_one_end_to_the_last_of_the_other(
    ends: tuple[date, date], precision: str, mark: str
) -> None:
    (left, first, _), (right, _, last) = (_bounds(day, precision) for day in sorted(ends))
    assert _dated([(f"{left}{mark}/{right}", first, last)]) == set()
