"""SERVICE over HTTP: what is asked, what comes back, and what is told of it, with real endpoints on this machine."""

from __future__ import annotations

import json
from functools import partial

import pyoxigraph as ox
import pytest
from click.testing import CliRunner

from comity import cli

LOCAL = """
@prefix : <http://here/> .
:a a :Town ; :same <http://there/1> ; :size 1 . :b a :Town ; :same <http://there/2> ; :size 2 .
:c a :Town ; :size 3 . :d :same <http://there/4> .
:e :asks <http://nowhere.invalid/sparql> .
"""
REMOTE = """
@prefix : <http://there/> .
:1 :name "One"@en, "Un"@fr ; :near _:x . _:x :name "X" . :2 :name "Two"@en ; :near :1 . :3 :name "Three"@en ; :near _:x .
:4 :name "Four"@en .
"""
PREFIXES = "PREFIX : <http://here/> PREFIX t: <http://there/> "


@pytest.fixture
def asking(federated):
    return partial(federated, LOCAL)


def test_a_source_is_asked_once_with_our_solutions_and_for_what_we_need(endpoint, asking):
    other = endpoint(REMOTE)
    rows = asking(other).table(
        f"SELECT ?s ?n {{ ?s a :Town ; :same ?x . SERVICE <{other.url}> {{ ?x t:name ?n . ?x t:near ?y }} }}"
    )
    assert rows == [
        ("<http://here/a>", '"One"@en'), ("<http://here/a>", '"Un"@fr'), ("<http://here/b>", '"Two"@en'),
    ]  # fmt: skip
    (query,) = other.queries
    assert "VALUES ?x" in query
    assert "SELECT ?n ?x" in query
    assert "4" not in query


@pytest.mark.parametrize("form", ["json", "xml", "tsv", "csv"])
def test_results_are_read_in_every_format(form, endpoint, asking):
    other = endpoint(REMOTE, form=form)
    rows = asking(other).table(f"SELECT ?n ?y {{ :b :same ?x . SERVICE <{other.url}> {{ ?x t:name ?n ; t:near ?y }} }}")
    # CSV tells no language.
    assert rows == [('"Two"' if form == "csv" else '"Two"@en', "<http://there/1>")]


@pytest.mark.parametrize(
    ("pattern", "rows"),
    [
        ("?s a :Town OPTIONAL { ?s :same ?x SERVICE <> { ?x t:near ?y } }", 3),
        ("{ ?s :size 1 } UNION { ?s :same ?x SERVICE <> { ?x t:name ?n FILTER(LANG(?n) = 'en') } }", 4),
        ("?s :same ?x MINUS { SERVICE <> { ?x t:near ?y } }", 1),
        ("?s :same ?x FILTER EXISTS { SERVICE <> { ?x t:near ?y } }", 2),
        ("?s :same ?x FILTER NOT EXISTS { SERVICE <> { ?x t:near ?y } }", 1),
        ("{ SELECT ?x (COUNT(*) AS ?c) { ?s :same ?x SERVICE <> { ?x t:name ?n } } GROUP BY ?x }", 3),
        ("{ SELECT ?x { ?s :same ?x } ORDER BY ?x LIMIT 1 } SERVICE <> { ?x t:name ?n }", 2),
        ("?s :same ?x SERVICE <> { ?x t:name ?n } SERVICE <> { ?x t:near ?y }", 3),
        ("SERVICE <> { ?x t:name 'Two'@en } ?s :same ?x", 1),
        # A blank node of the source is one, and the same one in each of its solutions.
        ("SERVICE <> { ?x t:near ?y . ?z t:near ?y FILTER(?x != ?z) } FILTER(ISBLANK(?y))", 2),
        # Variables of ours are not known within, and a LIMIT within chooses among all.
        ("?s :size ?size SERVICE <> { ?x t:name ?n FILTER(!BOUND(?size)) }", 18),
        ("?s :same ?x SERVICE <> { SELECT ?x { ?x t:name ?n } ORDER BY DESC(?x) LIMIT 1 }", 1),
        # What may be unbound on our side restricts nothing.
        (":c :size ?z OPTIONAL { :c :same ?x } SERVICE <> { ?x t:near ?y }", 3),
        ("VALUES (?x ?s) { (UNDEF 1) (<http://there/2> 2) } SERVICE <> { ?x t:near ?y }", 4),
        ("BIND(<http://there/3> AS ?x) SERVICE <> { ?x t:name ?n } ", 1),
    ],
)  # fmt: skip
def test_wherever_a_service_stands(pattern, rows, endpoint, asking):
    other = endpoint(REMOTE)
    assert len(asking(other).table(f"SELECT * {{ {pattern.replace('<>', f'<{other.url}>')} }}")) == rows


def test_prefixed_relative_and_variable_names_of_endpoints(endpoint, asking):
    other = endpoint(REMOTE)
    server = asking(other)
    assert len(server.table(f"PREFIX e: <{other.url[:-6]}> SELECT * {{ SERVICE e:sparql {{ ?x t:near ?y }} }}")) == 3
    assert len(server.table(f"BASE <{other.url}> SELECT * {{ SERVICE <sparql> {{ ?x t:near ?y }} }}")) == 3
    rows = server.table(f"SELECT ?e ?n {{ VALUES ?e {{ <{other.url}> }} :a :same ?x SERVICE ?e {{ ?x t:name ?n }} }}")
    assert rows == [(f"<{other.url}>", '"One"@en'), (f"<{other.url}>", '"Un"@fr')]


def test_an_endpoint_that_nothing_names_is_told(endpoint, asking):
    answer = asking(endpoint()).get("SELECT * { SERVICE ?e { ?s ?p ?o } }")
    assert answer.status_code == 400
    assert "?e" in answer.json["detail"]
    assert answer.json["line"] == 1


def test_without_sources_every_service_is_refused_and_the_setting_named(endpoint, asking):
    other = endpoint()
    for silent in ("", "SILENT "):
        answer = asking().get(f"SELECT * {{ SERVICE {silent}<{other.url}> {{ ?s ?p ?o }} }}")
        assert answer.status_code == 403
        assert "federation.sources" in answer.json["detail"]
    assert other.queries == []


def test_a_source_that_is_not_listed_is_never_asked(endpoint, asking):
    listed, other = endpoint(), endpoint()
    server = asking(listed)
    for name in (
        f"<{other.url}>",
        f"<{listed.url}/>",
        f"<{listed.url}?x>",
        f"<{listed.url.replace('127.0.0.1', 'localhost')}>",
    ):
        answer = server.get(f"SELECT * {{ SERVICE {name} {{ ?s ?p ?o }} }}")
        assert answer.status_code == 403
        assert "comity.toml" in answer.json["hint"]
    bound = server.get(f"SELECT * {{ VALUES ?e {{ <{other.url}> }} SERVICE ?e {{ ?s ?p ?o }} }}")
    assert bound.status_code == 403
    assert other.queries == listed.queries == []


def test_silent_goes_on_without_a_source_and_says_so(endpoint, asking):
    other = endpoint(REMOTE)
    server = asking(other, tries=1)
    other.script = [(500, {}, b"")] * 2
    query = f"SELECT * {{ ?s :size 1 SERVICE SILENT <{other.url}> {{ ?x t:name ?n }} }}"
    answer = server.get(query)
    assert answer.status_code == 200
    assert answer.text.split("\n")[1].count("<http://here/a>") == 1
    assert "outcome=failed" in answer.headers["Comity-Sources"]
    assert 'reason="it answered with status 500"' in answer.headers["Comity-Sources"]
    assert "ETag" not in answer.headers
    assert server.report(query)[0]["outcome"] == "failed"
    (skipped,) = server.report("SELECT * { :e :asks ?e SERVICE SILENT ?e { ?x t:name ?n } }")
    assert skipped["outcome"] == "skipped"
    assert skipped["source"] == "http://nowhere.invalid/sparql"


def test_a_source_that_fails_is_named(endpoint, asking):
    other = endpoint()
    other.script = [(400, {"Content-Type": "text/plain"}, b"no such function")]
    answer = asking(other).get(f"SELECT * {{ SERVICE <{other.url}> {{ ?s ?p ?o }} }}")
    assert answer.status_code == 502
    assert answer.json["source"] == other.url
    assert "no such function" in answer.json["detail"]
    assert answer.json["sources"][0]["requests"] == 1


def test_many_solutions_travel_in_parallel_batches_and_come_together(endpoint, asking):
    other = endpoint("".join(f"<http://n/{i}> <http://n/name> {i} ." for i in range(3000)), delay=0.05)
    server = asking(other, batch=10, parallel=3)
    given = " ".join(f"<http://n/{i * 17 % 4000}>" for i in range(95))
    query = f"SELECT ?x ?n {{ VALUES ?x {{ {given} }} SERVICE <{other.url}> {{ ?x <http://n/name> ?n }} }}"
    expected = {f"<http://n/{i * 17 % 4000}>" for i in range(95) if i * 17 % 4000 < 3000}
    assert {row[0] for row in server.table(query)} == expected
    counts, batches = other.queries[0], other.queries[1:]
    assert "COUNT" in counts
    assert 10 <= len(batches) <= 12
    assert 1 < other.most_at_once <= 3
    assert set(other.methods) == {"GET"}


def test_a_source_with_less_than_we_would_send_is_asked_for_all(endpoint, asking):
    other = endpoint("<http://n/1> <http://n/rare> 1 . <http://n/500> <http://n/rare> 2 .")
    given = " ".join(f"<http://n/{i}>" for i in range(95))
    query = f"SELECT * {{ VALUES ?x {{ {given} }} SERVICE <{other.url}> {{ ?x <http://n/rare> ?n }} }}"
    assert len(asking(other, batch=10).table(query)) == 1
    assert len(other.queries) == 2
    assert "VALUES" not in other.queries[1]


def test_our_blank_nodes_are_not_sent_and_those_of_two_answers_are_two(endpoint, asking):
    other = endpoint("<http://n/1> <http://n/p> _:a . <http://n/2> <http://n/p> _:a .")
    server = asking(other, batch=1)
    query = f"SELECT (COUNT(DISTINCT ?b) AS ?c) {{ VALUES ?x {{ <http://n/1> <http://n/2> }} SERVICE <{other.url}> {{ ?x <http://n/p> ?b }} }}"
    assert server.table(query) == [('"2"^^<http://www.w3.org/2001/XMLSchema#integer>',)] or server.table(query) == [
        ("2",)
    ]
    assert not any("_:" in asked for asked in other.queries)


def test_an_answer_is_kept_for_a_while(endpoint, asking):
    other = endpoint(REMOTE)
    server = asking(other, cache=60)
    query = f"SELECT * {{ SERVICE <{other.url}> {{ ?x t:near ?y }} }}"
    assert server.table(query) == server.table(query)
    assert len(other.queries) == 1
    assert server.report(query)[0]["cached"] == 1


def test_nothing_is_asked_where_we_have_nothing(endpoint, asking):
    other = endpoint(REMOTE)
    (report,) = asking(other).report(f"SELECT * {{ ?s a :City ; :same ?x SERVICE <{other.url}> {{ ?x t:near ?y }} }}")
    assert report["outcome"] == "not-needed"
    assert other.queries == []


def test_a_fault_within_a_service_is_ours_to_tell(endpoint, asking):
    other = endpoint()
    answer = asking(other).get(f"SELECT * {{\n SERVICE <{other.url}> {{ ?s nope:p ?o }} }}")
    assert answer.status_code == 400
    assert (answer.json["line"], "nope" in answer.json["detail"]) == (2, True)
    assert other.queries == []


def test_a_person_sees_what_came_of_a_source(endpoint, asking):
    other = endpoint(REMOTE)
    server = asking(other, tries=1)
    query = f"{PREFIXES} SELECT * {{ SERVICE SILENT <{other.url}> {{ ?x t:near ?y }} }}"
    page = server.client.get("/sparql", query_string={"query": query}, headers={"Accept": "text/html"}).text
    assert "3 solutions by 1 request in" in page
    other.script = [(500, {}, b"")]
    page = server.client.get("/sparql", query_string={"query": query}, headers={"Accept": "text/html"}).text
    assert "is left out of this answer" in page


def test_the_service_description_tells_whether_service_works(endpoint, asking):
    feature = "http://www.w3.org/ns/sparql-service-description#BasicFederatedQuery"
    for server, listed in ((asking(endpoint()), True), (asking(), False)):
        found = server.client.get("/sparql", headers={"Accept": "application/n-triples"})
        assert (feature in found.text) is listed


def test_comity_query_asks_the_sources_of_its_settings(endpoint, tmp_path, served_build):
    other = endpoint("<https://w3id.org/comity/id/state/PRT> <http://there/name> 'Portugal there' .")
    settings = tmp_path / "comity.toml"
    settings.write_text(f'[federation]\nloopback = true\n[federation.sources.other]\nendpoint = "{other.url}"\n')
    query = f"SELECT ?n {{ ?s a cmt:State SERVICE <{other.url}> {{ ?s <http://there/name> ?n }} }}"
    call = ["query", query, "--format", "json", "--build", str(served_build)]
    refused = CliRunner().invoke(cli, call)
    assert refused.exit_code == 2
    assert "federation.sources" in refused.output
    answered = CliRunner().invoke(cli, [*call, "--config", str(settings)])
    assert json.loads(answered.stdout)["results"]["bindings"] == [{"n": {"type": "literal", "value": "Portugal there"}}]
    assert "1 solution;" in answered.stderr


def test_the_engine_here_reads_what_is_put_in():
    """BNODE with a label gives the node of that name, which blank nodes of sources rely on."""
    rows = ox.Store().query('SELECT ?b { VALUES ?l { "x" "x" } BIND(BNODE(?l) AS ?b) }')
    assert [str(row["b"]) for row in rows] == ["_:x", "_:x"]
