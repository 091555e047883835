"""SPARQL 1.1 Protocol, section by section, through HTTP."""

from __future__ import annotations

import json
from urllib.parse import urlencode

import pyoxigraph as ox
import pytest

ASK = "ASK { ?s ?p ?o }"
SELECT = "SELECT ?s { ?s a <https://w3id.org/comity/ontology#State> } ORDER BY ?s"
CONSTRUCT = "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o } LIMIT 5"
FORM, QUERY, UPDATE = "application/x-www-form-urlencoded", "application/sparql-query", "application/sparql-update"
PLANNED = "https://w3id.org/comity/id/graph/planned"
ACTORS = "https://w3id.org/comity/id/graph/actors"
COUNT = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
COUNT_NAMED = "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }"


def count(response):
    assert response.status_code == 200, response.get_data(as_text=True)
    return int(response.json["results"]["bindings"][0]["n"]["value"])


@pytest.mark.parametrize("path", ["/sparql", "/sparql/"])
@pytest.mark.parametrize(
    "request_",
    [
        {"method": "GET", "query_string": {"query": ASK}},  # 2.1.1
        {"method": "POST", "data": {"query": ASK}},  # 2.1.2
        {"method": "POST", "data": urlencode({"query": ASK}), "content_type": FORM + "; charset=UTF-8"},
        {"method": "POST", "data": ASK, "content_type": QUERY},  # 2.1.3
        {"method": "POST", "data": ASK, "content_type": QUERY + "; charset=utf-8"},
        {"method": "QUERY", "data": ASK, "content_type": QUERY},  # the HTTP QUERY method
    ],
)
def test_a_query_is_taken_in_every_way(client, path, request_):
    response = client.open(path, **request_)
    assert response.status_code == 200
    assert response.content_type == "application/sparql-results+json"
    assert response.json["boolean"] is True
    assert "Accept" in response.vary


@pytest.mark.parametrize(
    ("request_", "status"),
    [
        ({"method": "PUT", "query_string": {"query": ASK}}, 405),
        ({"method": "DELETE"}, 405),
        ({"method": "GET", "query_string": [("query", ASK), ("query", ASK)]}, 400),  # two queries
        ({"method": "POST", "data": ASK, "content_type": QUERY, "query_string": {"query": ASK}}, 400),
        ({"method": "POST", "data": {"query": ASK, "update": "CLEAR ALL"}}, 400),  # both
        ({"method": "POST", "data": {}, "content_type": FORM}, 400),  # none
        ({"method": "GET", "query_string": {"query": ""}}, 400),  # an empty one
        ({"method": "GET", "query_string": {"query": "CLEAR ALL"}}, 400),  # an update as a query
        ({"method": "GET", "query_string": "query=%FF"}, 400),  # not UTF-8
        ({"method": "POST", "data": ASK.encode("utf-16"), "content_type": QUERY}, 400),
        ({"method": "POST", "data": ASK.encode("utf-16"), "content_type": QUERY + "; charset=utf-16"}, 415),
        ({"method": "POST", "data": ASK, "content_type": "text/plain"}, 415),
        ({"method": "POST", "data": ASK}, 415),  # no type at all
        ({"method": "POST", "data": "CLEAR ALL", "content_type": UPDATE}, 403),  # read-only
        ({"method": "POST", "data": {"update": "CLEAR ALL"}}, 403),
        ({"method": "GET", "query_string": {"update": "CLEAR ALL"}}, 403),
        ({"method": "GET", "query_string": {"query": "SELECT * { SERVICE <http://h/> {} }"}}, 403),
        ({"method": "GET", "query_string": {"query": "SELECT * { FILTER(<http://h/f>(1)) }"}}, 422),  # no such function
        ({"method": "GET", "query_string": {"query": ASK, "timeout": "soon"}}, 400),
        ({"method": "GET", "query_string": {"query": ASK, "default-graph-uri": "no iri"}}, 400),
        ({"method": "POST", "data": "x" * 2_000_000, "content_type": QUERY}, 413),
        ({"method": "GET", "query_string": {"query": ASK}, "headers": {"Accept": "image/png"}}, 406),
        ({"method": "GET", "query_string": {"query": ASK}, "headers": {"Accept": "text/turtle"}}, 406),
    ],
)
def test_a_wrong_request_has_its_own_status(client, request_, status):
    response = client.open("/sparql", **request_)
    assert response.status_code == status, response.get_data(as_text=True)
    assert response.mimetype == "application/problem+json"
    if status == 405:
        assert {"GET", "POST", "QUERY", "HEAD", "OPTIONS"} <= set(response.headers["Allow"].split(", "))
    if status == 406:
        assert json.loads(response.data)["available"]


def test_a_fault_has_line_column_and_hint(client):
    problem = json.loads(client.get("/sparql", query_string={"query": "SELECT *\n{ ?s a cmt:Visit }"}).data)
    assert (problem["line"], problem["column"]) == (2, 8)
    assert "PREFIX cmt:" in problem["hint"]


def test_head_is_get_without_its_body(client):
    response = client.head("/sparql", query_string={"query": SELECT})
    assert (response.status_code, response.data) == (200, b"")
    assert int(response.headers["Content-Length"]) > 0


def test_options_is_leave_for_any_site(client):
    response = client.options("/sparql", headers={"Origin": "https://example.org"})
    assert response.status_code == 204
    assert response.headers["Access-Control-Allow-Origin"] == "*"
    assert "POST" in response.headers["Access-Control-Allow-Methods"]
    assert "Content-Type" in response.headers["Access-Control-Allow-Headers"]


@pytest.mark.parametrize(
    ("parameters", "query", "some"),
    [
        ([], COUNT, True),  # the published view
        ([("default-graph-uri", PLANNED)], COUNT, True),
        ([("default-graph-uri", PLANNED)], COUNT_NAMED, False),  # then no graph is named
        ([("named-graph-uri", PLANNED)], COUNT, False),  # then the default graph is empty
        ([("named-graph-uri", PLANNED)], COUNT_NAMED, True),
        ([("default-graph-uri", "http://no/graph")], COUNT, False),
    ],
)
def test_the_dataset_of_the_protocol(client, parameters, query, some):
    response = client.get("/sparql", query_string=[("query", query), *parameters])
    assert bool(count(response)) is some
    unknown = response.headers.get("Comity-Unknown-Graphs")
    assert unknown == ("<http://no/graph>" if parameters and "no/graph" in parameters[0][1] else None)


def test_default_graphs_add_up_and_rule_over_from(client):
    one = count(client.get("/sparql", query_string=[("query", COUNT), ("default-graph-uri", PLANNED)]))
    both = [("query", COUNT), ("default-graph-uri", PLANNED), ("default-graph-uri", ACTORS)]
    assert count(client.get("/sparql", query_string=both)) > one
    clause = COUNT.replace("{", f"FROM <{ACTORS}> {{", 1)
    assert count(client.get("/sparql", query_string=[("query", clause), ("default-graph-uri", PLANNED)])) == one


@pytest.mark.parametrize("media_type", ["application/sparql-results+json", "application/sparql-results+xml"])
def test_tables_in_formats_that_a_parser_reads(client, media_type):
    response = client.get("/sparql", query_string={"query": SELECT}, headers={"Accept": media_type})
    assert response.content_type == media_type
    form = ox.QueryResultsFormat.from_media_type(media_type)
    assert len(list(ox.parse_query_results(response.data, form))) == 3


@pytest.mark.parametrize(("media_type", "lines"), [("text/csv", "\r\n"), ("text/tab-separated-values", "\n")])
def test_tables_as_text(client, media_type, lines):
    response = client.get("/sparql", query_string={"query": SELECT}, headers={"Accept": media_type})
    assert response.mimetype == media_type
    assert len(response.get_data(as_text=True).split(lines)) == 5


@pytest.mark.parametrize(
    "media_type", ["text/turtle", "application/n-triples", "application/rdf+xml", "application/ld+json"]
)
def test_graphs_in_formats_that_a_parser_reads(client, media_type):
    response = client.get("/sparql", query_string={"query": CONSTRUCT}, headers={"Accept": media_type})
    assert response.mimetype == media_type
    assert len(list(ox.parse(response.data, ox.RdfFormat.from_media_type(media_type)))) == 5


def test_an_answer_not_changed_is_not_sent_again(client):
    first = client.get("/sparql", query_string={"query": SELECT})
    tag = {"If-None-Match": first.headers["ETag"]}
    assert client.get("/sparql", query_string={"query": SELECT}, headers=tag).status_code == 304
    assert client.get("/sparql", query_string={"query": ASK}, headers=tag).status_code == 200
    assert client.get("/sparql", query_string={"query": SELECT, "format": "csv"}, headers=tag).status_code == 200


def test_an_answer_that_changes_with_time_has_no_tag(client):
    assert "ETag" not in client.get("/sparql", query_string={"query": "SELECT (NOW() AS ?now) {}"}).headers


@pytest.mark.parametrize("media_type", ["text/turtle", "application/rdf+xml", "application/ld+json", "*/*"])
def test_without_a_query_the_service_describes_itself(client, media_type):
    response = client.get("/sparql", headers={"Accept": media_type})
    form = ox.RdfFormat.from_media_type(response.mimetype)
    triples = {
        (t.subject.value, t.predicate.value.split("#")[-1], t.object.value) for t in ox.parse(response.data, form)
    }
    endpoint = "http://localhost/sparql"
    assert (endpoint, "endpoint", endpoint) in triples
    assert (endpoint, "supportedLanguage", "http://www.w3.org/ns/sparql-service-description#SPARQL11Query") in triples
    assert PLANNED in {o for _, p, o in triples if p == "name"}
    [view] = {o for _, p, o in triples if p == "defaultGraph"}
    [told] = {o for s, p, o in triples if s == view and p.endswith("triples")}
    assert int(told) == count(client.get("/sparql", query_string={"query": COUNT}))
    assert not any(s.startswith("_:") for s, _, _ in triples)
