"""Triple pattern fragments: the right triples, exact counts, controls by which a client finds every other fragment."""

from __future__ import annotations

import json
from urllib.parse import urlencode

import pyoxigraph as ox
import pytest
from selectolax.lexbor import LexborHTMLParser as HTMLParser

from server.errors import BadRequest
from server.fragments.pattern import read

ID = "https://w3id.org/comity/id/"
CMT = "https://w3id.org/comity/ontology#"
HYDRA = "http://www.w3.org/ns/hydra/core#"
VOID = "http://rdfs.org/ns/void#"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
LABEL = "http://www.w3.org/2000/01/rdf-schema#label"


def quads(client, address, accept="application/trig", form=ox.RdfFormat.TRIG):
    response = client.get(address, headers={"Accept": accept}, buffered=True)
    assert response.status_code == 200, response.get_data(as_text=True)
    return list(ox.parse(response.data, form))


def parts(client, address):
    """The data and the metadata of a page."""
    found = quads(client, address)
    [graph] = [q.graph_name for q in found if q.predicate.value.endswith("primaryTopic")]
    return [q for q in found if q.graph_name != graph], [q for q in found if q.graph_name == graph]


def value(metadata, predicate):
    return next((q.object.value for q in metadata if q.predicate.value == predicate), None)


PATTERNS = [
    {},
    {"predicate": RDF + "type", "object": CMT + "State"},
    {"subject": ID + "state/PRT"},
    {"object": ID + "state/PRT"},
    {"predicate": LABEL, "object": '"Portugal"@en'},
    {"predicate": CMT + "earliest", "object": '"2004-05-01"^^http://www.w3.org/2001/XMLSchema#date'},
    {"object": '"2004-05-01"^^<http://www.w3.org/2001/XMLSchema#date>'},
    {"subject": "state:PRT", "predicate": "cmt:isoCode", "object": '"PRT"'},
    {"subject": "?s", "predicate": "<" + LABEL + ">", "object": "?o"},
    {"subject": '"a text"'},
    {"object": "_:b0"},
    {"subject": ID + "no/such"},
]


@pytest.mark.parametrize("pattern", PATTERNS)
def test_a_fragment_has_the_matches_and_their_exact_number(client, pattern):
    prefixes = {"state": ID + "state/", "cmt": CMT}
    asked = read(pattern, prefixes)
    expected = []
    if not asked.empty:
        query = f"CONSTRUCT {{ {asked.where} }} WHERE {{ {asked.where} }}"
        answer = client.get(
            "/sparql", query_string={"query": query}, headers={"Accept": "application/n-triples"}, buffered=True
        )
        expected = list(ox.parse(answer.data, ox.RdfFormat.N_TRIPLES))
    address, found = "/fragments?" + urlencode(pattern), []
    while address:
        data, metadata = parts(client, address)
        assert int(value(metadata, VOID + "triples")) == int(value(metadata, HYDRA + "totalItems")) == len(expected)
        found += [q.triple for q in data]
        onward = value(metadata, HYDRA + "next")
        address = onward.removeprefix("http://localhost") if onward else None
    assert sorted(map(str, found)) == sorted(map(str, expected))


def test_the_form_leads_to_every_fragment(client):
    _, metadata = parts(client, "/fragments")
    triples = {(q.subject.value, q.predicate.value, q.object.value) for q in metadata}
    [(dataset, search)] = [(s, o) for s, p, o in triples if p == HYDRA + "search"]
    assert (dataset, VOID + "subset", "http://localhost/fragments") in triples
    assert (search, HYDRA + "template", "http://localhost/fragments{?subject,predicate,object}") in triples
    mappings = {o for s, p, o in triples if s == search and p == HYDRA + "mapping"}
    mapped = {
        next(o for s, p, o in triples if s == each and p == HYDRA + "variable"):
        next(o for s, p, o in triples if s == each and p == HYDRA + "property")
        for each in mappings
    }  # fmt: skip
    assert mapped == {place: RDF + place for place in ("subject", "predicate", "object")}


def test_a_page_is_known_by_the_address_it_was_asked_for(client):
    asked = "/fragments?object=cmt%3AState&predicate=" + RDF.replace(":", "%3a").replace("#", "%23") + "type"
    _, metadata = parts(client, asked)
    assert value(metadata, VOID + "subset") == "http://localhost" + asked


def test_one_graph_or_all_may_be_asked(client):
    data, metadata = parts(client, "/fragments/quads?" + urlencode({"graph": ID + "graph/planned"}))
    assert {q.graph_name.value for q in data} == {ID + "graph/planned"}
    assert int(value(metadata, VOID + "triples")) == len(data)
    data, _ = parts(client, "/fragments/quads?" + urlencode({"predicate": RDF + "type", "object": CMT + "Visit"}))
    assert {q.graph_name.value for q in data} >= {ID + "graph/canonical", ID + "graph/planned"}
    default = value(metadata, "http://www.w3.org/ns/sparql-service-description#defaultGraph")
    published, _ = parts(client, "/fragments?" + urlencode({"subject": ID + "state/PRT"}))
    same, _ = parts(client, "/fragments/quads?" + urlencode({"subject": ID + "state/PRT", "graph": default}))
    assert set(same) == set(published)
    assert {q.graph_name for q in same} == {ox.DefaultGraph()}


@pytest.mark.parametrize(
    ("accept", "form"),
    [
        ("text/turtle", ox.RdfFormat.TURTLE),
        ("application/n-quads", ox.RdfFormat.N_QUADS),
        ("application/n-triples", ox.RdfFormat.N_TRIPLES),
        ("application/ld+json", ox.RdfFormat.JSON_LD),
        ("application/rdf+xml", ox.RdfFormat.RDF_XML),
    ],
)
def test_every_format_has_data_and_controls(client, accept, form):
    found = {(q.subject, q.predicate, q.object) for q in quads(client, "/fragments?subject=state:PRT", accept, form)}
    expected = {(q.subject, q.predicate, q.object) for q in quads(client, "/fragments?subject=state:PRT")}
    assert found == expected


def test_people_get_a_form_and_a_table(client):
    address = "/fragments?" + urlencode({"object": '"Portugal"@en'})
    tree = HTMLParser(client.get(address, headers={"Accept": "text/html"}, buffered=True).get_data(as_text=True))
    assert tree.css_first("#object").attributes["value"] == '"Portugal"@en'
    assert tree.css_first("tbody a").attributes["href"] == "/page/state/PRT"


@pytest.mark.parametrize(
    "asked",
    ["subject=nothing", "object=a%20b:c", "object=%22x%22%5E%5Enonsense", "page=0", "page=x", "object=%22x%22@%C3%A9"],
)
def test_what_is_no_pattern_is_refused(client, asked):
    response = client.get(f"/fragments?{asked}", buffered=True)
    assert response.status_code == 400
    assert json.loads(response.data)["detail"]


def test_a_name_with_an_unknown_prefix_is_an_iri_and_one_with_a_space_is_none():
    assert read({"subject": "urn:x"}, {}).terms["subject"] == ox.NamedNode("urn:x")
    with pytest.raises(BadRequest):
        read({"subject": "urn: x"}, {})
