"""Where the engine deviates from SPARQL 1.1, the rewritten query gives what the specification gives."""

from __future__ import annotations

import pyoxigraph as ox
import pytest

from server.errors import BadQuery, NotAcceptable
from server.language.guard import Limits
from server.rewriting import rewrite
from server.workers.dataset import QueryDataset
from server.workers.evaluation import Conditions, evaluate
from server.workers.frames import TABLE, Order

DATA = """
<urn:a> <urn:q> <urn:o> .
GRAPH <urn:g1> { <urn:a> <urn:p> <urn:o> }
GRAPH <urn:g2> { <urn:b> <urn:p> <urn:o> . <urn:b> <urn:q> <urn:g2> }
"""
ALL = {("g1",), ("g2",), ("g3",)}


@pytest.fixture(scope="module")
def store():
    store = ox.Store()
    store.update(f"INSERT DATA {{ {DATA} }} ; CREATE GRAPH <urn:g3>")  # the third is empty
    return store


def rewritten(store, query, **dataset):
    return rewrite(query, QueryDataset(store, Order(query, 5.0, **dataset)))


def rows(store, query, **dataset):
    """The rows with their multiplicities, IRIs without their scheme, "-" for no value."""
    held = QueryDataset(store, Order(query, 5.0, **dataset))
    result = store.query(rewrite(query, held), **held.arguments)
    if isinstance(result, ox.QueryBoolean):
        return bool(result)
    names = [variable.value for variable in result.variables]
    return sorted(tuple("-" if row[n] is None else row[n].value.removeprefix("urn:") for n in names) for row in result)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        # by the specification the pattern is answered in each named graph, and the name joined
        ("SELECT ?g { GRAPH ?g {} }", ALL),
        ("SELECT ?g ?x { GRAPH ?g { VALUES ?x { 1 } } }", {("g1", "1"), ("g2", "1"), ("g3", "1")}),
        ("SELECT ?g { GRAPH ?g { ?s <urn:p> ?o FILTER(BOUND(?g)) } }", set()),  # no value within
        ("SELECT ?g ?x { GRAPH ?g { ?s <urn:p> ?o BIND($g AS ?x) } }", {("g1", "-"), ("g2", "-")}),
        ("SELECT ?g { GRAPH ?g { ?s <urn:q> ?g } }", {("g2",)}),
        ("SELECT ?g ?o { GRAPH ?g { ?s <urn:p> <urn:o> OPTIONAL { ?s <urn:q> ?g } } }", {("g1", "-"), ("g2", "-")}),
        ("SELECT ?g ?c { GRAPH ?g { SELECT (COUNT(*) AS ?c) { ?s ?p ?o } } }", {("g1", "1"), ("g2", "2"), ("g3", "0")}),
        ("SELECT ?g { GRAPH ?g { ?a <urn:p> <urn:o> MINUS { ?b <urn:p> <urn:o> } } }", {("g1",), ("g2",)}),
        ("SELECT ?g { GRAPH ?g { ?a <urn:p> <urn:o> MINUS { ?a <urn:q> ?c } } }", {("g1",)}),
        ("SELECT ?g { VALUES ?g { <urn:g1> <urn:zz> } GRAPH ?g { VALUES ?x { 1 } } }", {("g1",)}),
        ("SELECT ?g ?h { GRAPH ?g { GRAPH ?h { ?a <urn:q> ?b MINUS { ?c ?d ?e } } } }", {("g1", "g2"), ("g2", "g2"), ("g3", "g2")}),
        ("SELECT ?g FROM NAMED <urn:g1> { GRAPH ?g { VALUES ?x { 1 } } }", {("g1",)}),
        ("SELECT ?g FROM <urn:g1> { GRAPH ?g { VALUES ?x { 1 } } }", set()),
        ("SELECT ?g { GRAPH ?g { ?s <urn:p> _:o MINUS { ?s <urn:q> _:x } } }", {("g1",)}),  # labels in one place only
    ],
)  # fmt: skip
def test_graph_with_a_variable(store, query, expected):
    assert set(rows(store, query)) == {tuple(row) for row in expected}


def test_graph_with_a_variable_over_the_dataset_of_the_protocol(store):
    query = "SELECT ?g { GRAPH ?g { VALUES ?x { 1 } } }"
    assert rows(store, query, named_graphs=("urn:g2",)) == [("g2",)]
    assert rows(store, query, default_graphs=("urn:g2",)) == []


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("SELECT ?x { <urn:zz> <urn:p>* ?x }", [("zz",)]),
        ("SELECT ?x { ?x <urn:p>? <urn:zz> }", [("zz",)]),
        ("SELECT ?x { ?x <urn:p>* 'text'@en . }", [("text",)]),
        ("SELECT ?x { ?x <urn:p>* '5'^^<urn:type> }", [("5",)]),
        ("SELECT ?x { <urn:zz> (<urn:p>?|<urn:q>*)/^<urn:p>* ?x }", [("zz",), ("zz",)]),  # by two ways
        ("SELECT ?x { <urn:zz> ((<urn:p>|!(<urn:q>|^a))*)+ ?x }", [("zz",)]),
        ("SELECT ?x { <urn:zz> <urn:p>+ ?x }", []),  # not of length zero
        ("SELECT ?x { <urn:zz> <urn:p>*/<urn:q> ?x }", []),
        ("SELECT ?x { ?x <urn:q>* <urn:o> FILTER(?x != <urn:o>) }", [("a",)]),  # in the data
        ("SELECT ?x { <urn:b> <urn:p>* ?x }", [("b",)]),  # in another graph only
        ("SELECT ?x { GRAPH <urn:g1> { <urn:b> <urn:p>* ?x } }", [("b",)]),
        ("SELECT ?x { GRAPH <urn:no> { <urn:b> <urn:p>* ?x } }", []),  # no such graph
        ("SELECT ?x FROM <urn:g2> { <urn:a> <urn:p>* ?x }", [("a",)]),
        ("PREFIX u: <urn:> SELECT ?x ?y { u:zz u:p? ?x . ?y u:q u:o OPTIONAL { u:yy u:p* ?x } }", [("zz", "a")]),
        ("ASK { <urn:zz> <urn:p>* <urn:zz> }", True),
        ("ASK { <urn:zz> <urn:p>* <urn:yy> }", False),
        ("ASK { ?s ?p ?o FILTER EXISTS { <urn:zz> <urn:p>* <urn:zz> } }", True),
    ],
)
def test_paths_of_length_zero(store, query, expected):
    assert rows(store, query) == expected


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("SELECT (TRUE && !False AS ?x) {}", [("true",)]),
        ("SELECT (GROUP_CONCAT(?v; separator='-') AS ?x) { VALUES ?v { 'a'@en 'b'@en } }", [("a-b",)]),
        ("SELECT (LANG(GROUP_CONCAT(?v)) AS ?x) { VALUES ?v { 'a'@en } }", [("",)]),
        ("SELECT ?k { VALUES (?k ?v) { (1 'a'@en) (2 'b') } } GROUP BY ?k HAVING(LANG(group_concat(?v)) = 'en')", []),
        ("SELECT (BNODE('a'@en) AS ?x) (BNODE(5) AS ?y) {}", [("-", "-")]),  # no labels
        ("SELECT (COUNT(DISTINCT ?b) AS ?n) { SELECT (BNODE() AS ?b) { VALUES ?v { 1 2 } } }", [("2",)]),
    ],
)
def test_functions_and_keywords(store, query, expected):
    assert rows(store, query) == expected


def test_bnode_gives_one_node_for_each_label_and_row(store):
    query = "SELECT ?v (BNODE(?v) AS ?b1) (BNODE(?v) AS ?b2) (BNODE('x') AS ?b3) { VALUES ?v { 'x' 'y' 'y' } }"
    found = rows(store, query)
    assert all((first == second) and (first == third) is (label == "x") for label, first, second, third in found)
    assert len({first for _, first, _, _ in found}) == 3


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { ?s ?p ?o }",
        "SELECT * { GRAPH ?g { ?s ?p ?o FILTER(?o > 1) OPTIONAL { ?s ?q ?o } { ?s ?p ?o } UNION { ?o ?p ?s } } }",
        "SELECT * { GRAPH ?g { VALUES ?s { <urn:a> } ?s ?p ?o } }",
        "SELECT * { GRAPH <urn:g1> { ?s <urn:p>* ?o MINUS { ?s ?p ?o } } }",
        "SELECT (COUNT(*) * 2 AS ?n) (true AS ?t) { <urn:a> <urn:q>* ?o ; <urn:q>? ?x }",
        "SELECT * { ?s ?p 'GRAPH ?g { MINUS }', 'GROUP_CONCAT(1)', 'TRUE' }",
        "SELECT * { SERVICE <http://h/> { GRAPH ?g { SELECT * {} } <urn:zz> <urn:p>* ?x } }",
    ],
)
def test_what_the_engine_does_right_is_left_alone(store, query):
    assert rewritten(store, query) == query


def table(store, query):
    class Body:
        data = b""

        def write(self, data):
            self.data += data
            return len(data)

        def flush(self):
            pass

    conditions = Conditions(Limits(10**6, 200, 5000), 1 << 30, {})
    evaluate(store, Order(query, 5.0, solutions=TABLE, rows=10), conditions, lambda _head: None, body := Body())
    return body.data


def test_a_fault_is_told_of_the_query_as_it_was_sent(store):
    with pytest.raises(BadQuery) as told:
        table(store, "SELECT (GROUP_CONCAT(?x) AS ?y) { GRAPH ?g { MINUS {} } ?s ?p }")
    assert told.value.members["column"] == 64


def test_codepoint_escapes_may_stand_for_letters_anywhere(store):
    assert b'"a"' in table(store, r"\u0053ELECT ?\u0061 { BIND('\u0061' AS ?\U00000061) }")
    with pytest.raises(NotAcceptable):  # a graph, and no longer a fault
        table(store, r"CONSTRUC\u0054 {} {}")
