"""RDF to text: sorted, prefixed, the same bytes for the same triples."""

from __future__ import annotations

import random

import pyoxigraph as ox
import pytest
from rdflib import RDF, RDFS, XSD, Graph, Literal, URIRef
from rdflib.compare import isomorphic

from ontology import COMITY
from ontology.serialize import FORMATS, oxigraph_term, serialize

BASE = "https://w3id.org/comity/id/"
RDFLIB = {"rdfxml": "xml", "ntriples": "nt"}


def sample() -> list[tuple]:
    visit = URIRef(f"{BASE}visit/ana-sol-KEN-2004")
    return [
        (visit, RDF.type, COMITY.Visit),
        (visit, RDFS.label, Literal("Visit of “Ana” & <Sol>\n@prefix x: <y> .\n", lang="en")),
        (visit, COMITY.visitor, URIRef(f"{BASE}person/ana-sol")),
        (visit, COMITY.earliest, Literal("2004-01-01", datatype=XSD.date)),
        (visit, COMITY.confidence, Literal("0.90", datatype=XSD.decimal)),
        (visit, COMITY.spanStart, Literal(3)),
    ]


def graph(triples: list[tuple]) -> Graph:
    made = Graph()
    for triple in triples:
        made.add(triple)
    return made


@pytest.mark.parametrize("syntax", FORMATS)
def test_what_is_written_reads_back_the_same(syntax):
    text = serialize([(None, graph(sample()))], syntax, base=BASE)
    read = {(str(q.subject), str(q.predicate), str(q.object)) for q in ox.parse(text, format=FORMATS[syntax])}
    assert read == {tuple(str(oxigraph_term(term)) for term in triple) for triple in sample()}


@pytest.mark.parametrize("syntax", ["turtle", "ntriples", "rdfxml"])
def test_another_library_reads_the_same(syntax):
    text = serialize([(None, graph(sample()))], syntax, base=BASE)
    assert isomorphic(Graph().parse(data=text, format=RDFLIB.get(syntax, syntax)), graph(sample()))


@pytest.mark.parametrize("syntax", FORMATS)
def test_the_order_of_insertion_does_not_matter(syntax):
    triples = sample()
    first = serialize([(None, graph(triples))], syntax, base=BASE)
    for seed in range(3):
        random.Random(seed).shuffle(triples)
        assert serialize([(None, graph(triples))], syntax, base=BASE) == first


def test_kinds_under_the_base_have_prefixes_and_types_come_first():
    lines = serialize([(None, graph(sample()))], "turtle", base=BASE).decode().splitlines()
    assert "visit:ana-sol-KEN-2004 a cmt:Visit ;" in lines
    prefixes = [line for line in lines if line.startswith("@prefix ")]
    assert prefixes == sorted(prefixes)
    assert not any("owl:" in line for line in prefixes)  # none that is not used


def test_graphs_keep_their_names_in_trig_and_lose_them_in_turtle():
    name = URIRef(f"{BASE}graph/canonical")
    assert b"graph:canonical {" in serialize([(name, graph(sample()))], "trig", base=BASE)
    assert b"canonical {" not in serialize([(name, graph(sample()))], "turtle", base=BASE)


def test_an_unknown_syntax_is_refused():
    with pytest.raises(KeyError):
        serialize([], "yaml")
