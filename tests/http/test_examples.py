"""The example queries: each is complete, runs on the model's own names, and finds something."""

from __future__ import annotations

import re

import pyoxigraph as ox
import pytest

from ontology import COMITY, load
from server import create_app
from server.language.tokens import Kind, tokens
from server.publishing.example_queries import load_examples, parse_example, published_examples

EXAMPLES = load_examples()
FEDERATED = [example for example in EXAMPLES if example.federates_with]
TERMS = {
    str(subject).removeprefix(str(COMITY)) for subject in load().subjects() if str(subject).startswith(str(COMITY))
}


SPECIFIC = re.compile(r'isoCode "|CONTAINS\(|REGEX\(|FILTER\(\?day')
"""What names a state, a person or a day: such a question has its answer in data/documents (test_competency.py)."""

ELSEWHERE = """
PREFIX dbo: <http://dbpedia.org/ontology/>
PREFIX dbr: <http://dbpedia.org/resource/>
PREFIX owl: <http://www.w3.org/2002/07/owl#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX wd: <http://www.wikidata.org/entity/>
PREFIX wdt: <http://www.wikidata.org/prop/direct/>
wd:Q45 wdt:P1082 10000001 ; wdt:P36 wd:Q597 ; wdt:P35 wd:Q901 ; wdt:P463 wd:Q1065 .
wd:Q881 wdt:P1082 90000001 ; wdt:P36 wd:Q1858 ; wdt:P35 wd:Q902 ; wdt:P463 wd:Q1065 .
wd:Q77 wdt:P1082 3000001 ; wdt:P530 wd:Q45 .
wd:Q597 wdt:P625 "Point(-9.1 38.7)" . wd:Q1858 wdt:P625 "Point(105.8 21.0)" .
wd:Q901 rdfs:label "Head of Portugal"@en, "Chefe de Portugal"@pt . wd:Q902 rdfs:label "Head of Vietnam"@en .
wd:Q1065 rdfs:label "United Nations"@en .
dbr:Portugal owl:sameAs wd:Q45 ; dbo:abstract "Portugal, as DBpedia tells."@en ; dbo:populationTotal 10000002 .
dbr:Vietnam owl:sameAs wd:Q881 ; dbo:abstract "Le Viet Nam"@fr ; dbo:populationTotal 90000002 .
"""
ANSWERS = {
    "federated-population": {"state": "Vietnam", "population": "90000001"},
    "federated-capitals-on-a-map": {"sender": "Portugal", "host": "Vietnam", "coordinates": "Point(105.8 21.0)"},
    "federated-heads-of-state": {"visitor": "Ana Sousa", "state": "Vietnam", "head": "Head of Vietnam"},
    "federated-relations-unknown-elsewhere": {"date": "1975-07-01"},
    "federated-memberships": {"one": "Portugal", "other": "Vietnam", "organization": "United Nations"},
    "federated-abstracts": {"state": "Portugal", "abstract": "Portugal, as DBpedia tells."},
    "federated-two-sources": {"state": "Vietnam", "wikidata": "90000001", "dbpedia": "90000002"},
}
"""One of the rows that each must find over `fixture.trig` and the data above."""


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.name)
def test_example_runs_and_finds_something(client, example):
    if example.federates_with:
        pytest.skip("asks other endpoints: see below")
    response = client.get("/sparql", query_string={"query": example.query})
    assert response.status_code == 200, response.get_data(as_text=True)
    graph = response.mimetype == "text/turtle"
    found = response.data.strip() if graph else response.json["results"]["bindings"]
    assert found or SPECIFIC.search(example.query)


@pytest.mark.parametrize("example", FEDERATED, ids=lambda example: example.name)
def test_a_federated_example_finds_its_answer_where_the_others_are_on_this_machine(served_build, endpoint, example):
    other = endpoint(ELSEWHERE)
    assert set(re.findall(r"SERVICE\s+(?:SILENT\s+)?<([^>]+)>", example.query)) == set(example.federates_with)
    query = example.query
    for address in example.federates_with:
        query = query.replace(address, other.url)
    app = create_app(served_build, federation={"loopback": True, "sources": {"other": {"endpoint": other.url}}})
    response = app.test_client().get("/sparql", query_string={"query": query}, buffered=True)
    app.extensions["comity"].close()
    assert response.status_code == 200, response.get_data(as_text=True)
    rows = [{name: term["value"] for name, term in row.items()} for row in response.json["results"]["bindings"]]
    assert any(row.items() >= ANSWERS[example.name].items() for row in rows), rows


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.name)
def test_example_uses_only_terms_of_the_ontology(example):
    names = {token.text for token in tokens(example.query) if token.kind is Kind.NAME}
    used = {name.removeprefix("cmt:") for name in names if name.startswith("cmt:") and name != "cmt:"}
    assert used <= TERMS


def test_there_are_enough_and_each_asks_another_question():
    assert len(EXAMPLES) >= 50
    assert len({example.question for example in EXAMPLES}) == len(EXAMPLES)
    assert all(example.keywords for example in EXAMPLES)
    assert {example.name for example in FEDERATED} == set(ANSWERS)


def test_an_incomplete_example_is_refused_by_name():
    with pytest.raises(ValueError, match="no-query"):
        parse_example("no-query", "")


def test_contradicting_claims_stand_side_by_side(client):
    query = next(example.query for example in EXAMPLES if example.name == "claims-that-contradict")
    [row] = client.get("/sparql", query_string={"query": query}).json["results"]["bindings"]
    assert "1 July 1975" in row["quote"]["value"]
    assert "8 July 1975" in row["otherQuote"]["value"]


# What tools ask of the graph of examples (SIB's sparql-examples, its editor and its loaders for language models).
TOOLS = """
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX schema: <https://schema.org/>
PREFIX sh: <http://www.w3.org/ns/shacl#>
PREFIX spex: <https://purl.expasy.org/sparql-examples/ontology#>
SELECT ?sq ?comment ?query ?target ?other WHERE {
  ?sq a sh:SPARQLExecutable ; rdfs:comment ?comment ; sh:select|sh:ask|sh:construct|sh:describe ?query ;
    schema:target ?target ; schema:keywords ?word ; sh:prefixes/sh:declare/sh:prefix "cmt" .
  FILTER(LANG(?comment) = "en")
  OPTIONAL { ?sq spex:federatesWith ?other }
}"""
PREFIXES = """PREFIX sh: <http://www.w3.org/ns/shacl#>
SELECT DISTINCT ?prefix ?namespace WHERE { [] sh:namespace ?namespace ; sh:prefix ?prefix } ORDER BY ?prefix"""


@pytest.fixture(scope="module")
def published(app):
    """The examples as they are served."""
    response = app.test_client().get("/.well-known/sparql-examples", headers={"Accept": "text/turtle"}, buffered=True)
    store = ox.Store()
    store.load(response.data, format=ox.RdfFormat.TURTLE)
    return store


def test_tools_find_every_example_with_question_query_and_endpoint(published):
    rows = list(published.query(TOOLS))
    names = {row["sq"].value for row in rows}
    assert names == {f"http://localhost/.well-known/sparql-examples#{example.name}" for example in EXAMPLES}
    assert {row["comment"].value for row in rows} == {example.question for example in EXAMPLES}
    assert {row["target"].value for row in rows} == {"http://localhost/sparql"}
    asked = {(row["sq"].value.partition("#")[2], row["other"].value) for row in rows if row["other"]}
    assert asked == {(example.name, address) for example in FEDERATED for address in example.federates_with}


def test_tools_find_the_prefixes(published):
    found = {row["prefix"].value: row["namespace"].value for row in published.query(PREFIXES)}
    assert found["cmt"] == str(COMITY)
    assert found["state"] == "https://w3id.org/comity/id/state/"


def test_names_of_examples_lie_beside_the_base_of_the_data():
    for base in ("https://example.org/data/", "https://example.org/id/"):
        triples = published_examples(base)
        assert not any("w3id.org/comity/sparql" in str(triple) for triple in triples)
        assert {t.subject.value.partition(".well-known")[0] for t in triples} == {base.removesuffix("id/")}
