"""Counts in one pass: the same as a query engine counts, for any graph."""

from __future__ import annotations

import pyoxigraph as ox
from hypothesis import given, settings
from hypothesis import strategies as st

from ontology.statistics import TYPE, statistics
from ontology.void import Names, linksets, partitions, totals, vocabularies

ABOUT = Names("https://example.org/void")
NODES = st.sampled_from([ox.NamedNode(f"https://example.org/{n}") for n in "abcd"])
CLASSES = st.sampled_from([ox.NamedNode(f"https://example.org/ns#{n}") for n in "KLM"])
PROPERTIES = st.sampled_from([ox.NamedNode(f"https://example.org/ns#{n}") for n in "pqr"])
VALUES = st.one_of(
    NODES,
    st.integers(0, 3).map(ox.Literal),
    st.builds(ox.Literal, st.sampled_from("xy"), language=st.sampled_from(["en", "fr"])),
)
TRIPLES = st.frozensets(
    st.one_of(
        st.builds(ox.Triple, NODES, PROPERTIES, VALUES),
        st.builds(ox.Triple, NODES, st.just(ox.NamedNode(TYPE)), CLASSES),
    ),
    max_size=25,
)


def rows(triples, query):
    store = ox.Store()
    store.extend(ox.Quad(t.subject, t.predicate, t.object) for t in triples)
    return sorted(tuple(term.value for term in row) for row in store.query(query))


@given(TRIPLES)
@settings(max_examples=60, deadline=None)
def test_the_counts_are_those_of_queries(triples):
    found = statistics(triples)
    [total] = rows(
        triples, "SELECT (COUNT(*) AS ?t) (COUNT(DISTINCT ?s) AS ?x) (COUNT(DISTINCT ?o) AS ?y) { ?s ?p ?o }"
    )
    assert total == tuple(map(str, (found.total.triples, len(found.total.subjects), len(found.total.objects))))
    uses = "(COUNT(*) AS ?t) (COUNT(DISTINCT ?s) AS ?x) (COUNT(DISTINCT ?o) AS ?y)"
    assert rows(triples, f"SELECT ?c ?p {uses} {{ ?s a ?c ; ?p ?o }} GROUP BY ?c ?p") == sorted(
        (*key, *map(str, (u.triples, len(u.subjects), len(u.objects)))) for key, u in found.by_class.items()
    )
    assert rows(triples, "SELECT ?c ?p ?d (COUNT(*) AS ?t) { ?s a ?c ; ?p ?o . ?o a ?d } GROUP BY ?c ?p ?d") == sorted(
        (*key, str(number)) for key, number in found.to_class.items()
    )
    datatypes = "SELECT ?c ?p ?d (COUNT(*) AS ?t) { ?s a ?c ; ?p ?o FILTER(ISLITERAL(?o)) BIND(DATATYPE(?o) AS ?d) } GROUP BY ?c ?p ?d"
    assert rows(triples, datatypes) == sorted((*key, str(number)) for key, number in found.to_datatype.items())


@given(TRIPLES)
@settings(max_examples=30, deadline=None)
def test_every_part_has_an_iri_and_says_one_thing(triples):
    node = ox.NamedNode("https://example.org/dataset")
    found = statistics(triples)
    told = [*totals(node, found), *partitions(node, found, ABOUT, "all", nested=True)]
    assert not any(isinstance(term, ox.BlankNode) for triple in told for term in triple)
    numbers = [(t.subject, t.predicate) for t in told if isinstance(t.object, ox.Literal)]
    assert len(numbers) == len(set(numbers))


def test_links_to_a_known_dataset_are_counted_under_its_name():
    match = ox.NamedNode("http://www.w3.org/2004/02/skos/core#exactMatch")
    links = [
        ox.Triple(ox.NamedNode(f"https://example.org/{n}"), match, ox.NamedNode(f"http://www.wikidata.org/entity/Q{n}"))
        for n in range(3)
    ]
    told = {
        (t.subject.value, t.predicate.value.rpartition("#")[2]): t.object.value
        for t in linksets(ox.NamedNode("https://example.org/d"), links, ABOUT)
    }
    assert told["https://example.org/void#links-skos.exactMatch-Wikidata", "triples"] == "3"
    assert told["https://example.org/void#dataset-Wikidata", "uriSpace"] == "http://www.wikidata.org/entity/"


def test_vocabularies_are_the_namespaces_in_use():
    triple = ox.Triple(
        ox.NamedNode("https://example.org/a"), ox.NamedNode(TYPE), ox.NamedNode("https://example.org/ns#K")
    )
    assert vocabularies(statistics([triple])) == [
        "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        "https://example.org/ns#",
    ]
