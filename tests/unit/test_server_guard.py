"""What the guard lets pass, and what it makes of a query's text."""

from __future__ import annotations

import pytest

from server.errors import BadQuery, Refused, TooLarge
from server.language.dataset_clause import dataset_clause
from server.language.guard import Limits, judge
from server.language.tokens import line_and_column, tokens

LIMITS = Limits(length=10_000, nesting=20, operators=50)


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { SERVICE <http://h/> { ?s ?p ?o } }",
        "SELECT * { service silent <http://h/> { ?s ?p ?o } }",  # keywords have no case
        "SELECT * { SERVICE?x { ?s ?p ?o } }",  # no space needed
        "SELECT * { SERVICESILENT<http://h/>{ ?s ?p ?o } }",  # the engine reads glued keywords
        "PREFIX : <http://h/> SELECT * { service:p { ?s ?p ?o } }",  # and this as SERVICE :p
        "SELECT * { ?s ?p trueSERVICE <http://h/> {} }",  # glued to the word before
        "SELECT * { ?s ?p '#' SERVICE <http://h/> {} }",  # no comment within a string
        "SELECT * { ?s ?p '''a''b''' . SERVICE <http://h/> {} }",  # quotes in a long string
        "SELECT * { ?s <\\u0061'> ?o . SERVICE <http://h/> {} #' }",  # no string within an IRI with an escape
        "SELECT * { # it's a comment\n SERVICE <http://h/> {} }",  # no string within a comment
    ],
)
def test_service_is_refused_with_its_place(query):
    with pytest.raises(Refused) as caught:
        judge(query, LIMITS)
    assert caught.value.status == 403
    assert {"line", "column"} <= set(caught.value.members)


@pytest.mark.parametrize(
    "query",
    [
        'SELECT * { ?s ?p "air SERVICE" }',  # in a string
        "SELECT * { ?s ?p '''SERVICE <http://h/> {}''' }",  # in a long one
        "SELECT * { ?service ?p ?o }",  # a variable
        "SELECT * { ?s <http://h/service> ?o }",  # in an IRI
        "PREFIX ex: <http://h/> SELECT * { ?s ex:service ?o }",  # a local name
        "PREFIX service: <http://h/> SELECT * { ?s service:p ?o }",  # a prefix, where no group follows
        "SELECT * { ?s ?p ?o } # SERVICE <http://h/> {}",  # in a comment
        "SELECT * { ?s ?p 'x'@service }",  # a language tag
    ],
)
def test_the_word_service_elsewhere_passes(query):
    judge(query, LIMITS)


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { FILTER(?a<'x>' ) SERVICE <http://h/> {} #'\n }",  # an operator and a string to the engine
        "SELECT * { ?x ?p ?y FILTER(?x<?a&&?b>?y) }",  # the W3C's syn-bad-26
        "SELECT (IF(1<2,3>1,0) AS ?x) {}",
        "SELECT * { ?s ?p trueFILTER <http://f>(?a<'x>' ) SERVICE <http://h/> {} #'\n) }",  # glued
        "SELECT * {} GROUP BY (?a<'x>' ) HAVING(?a<'x>')",
        "SELECT * {} ORDER BY <http://f>(?a<'x>') #'\n)",
    ],
)
def test_an_iri_that_the_engine_would_read_as_an_operator_is_a_fault(query):
    with pytest.raises(BadQuery, match="expected an operator"):
        judge(query, LIMITS)


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { ?s ?p (1 <http://a/o'b>) }",  # a collection
        "SELECT * { VALUES (?a ?b) { (1 <http://a/o'b>) (<http://a/,> <http://a/o'b>) } }",
        "SELECT * { FILTER(?x IN (1, <http://a/b&c>)) FILTER <http://a/f,>(?x) }",
        "SELECT * { ?s <http://a/,b> <http://a/&c>, <http://a/;d> . ?s <http://a/,b>/(<http://a/&>|<http://b/&>)* ?o }",
        "SELECT * {} GROUP BY ?x <http://a/,f>(?y)",
        "SELECT * { BIND(<<(?s <http://a/,b> ?o)>> AS ?t) }",  # a triple term
        "SELECT * { FILTER NOT EXISTS { ?s <http://a/,b> <http://a/,c> } FILTER(?x < 5 && ?y > 3) }",
    ],
)
def test_other_iris_pass(query):
    judge(query, LIMITS)


@pytest.mark.parametrize(
    ("query", "error"),
    [
        ("SELECT * " + "{" * 21 + "}" * 21, BadQuery),  # groups
        ("SELECT (" + "(" * 21 + "1" + ")" * 21 + " AS ?x) {}", BadQuery),  # parentheses
        ("SELECT * { ?s ?p " + "[ ?p " * 21 + "1" + "]" * 21 + "}", BadQuery),  # blank nodes
        ("SELECT (1" + "+1" * 60 + " AS ?x) {}", BadQuery),  # operators
        ("SELECT * { {}" + " UNION {}" * 60 + "}", BadQuery),  # operators that are words
        ("SELECT * { FILTER(" + "!" * 60 + "true) }", BadQuery),  # one operand
        ("SELECT * { ?s ?p '" + "x" * 10_000 + "' }", TooLarge),  # length
    ],
)
def test_what_overflows_the_engine_is_refused(query, error):
    with pytest.raises(error):
        judge(query, LIMITS)


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * " + "{}" * 30,  # many brackets, none within another
        "SELECT * { ?s ?p '" + "((((" * 30 + "' }",  # brackets in a string
        "SELECT * { " + "?s <http://a.b/c/d/e/f> ?o . " * 30 + "}",  # strokes in IRIs are no operators
    ],
)
def test_what_only_looks_deep_passes(query):
    judge(query, LIMITS)


@pytest.mark.parametrize(
    ("query", "graphs"),
    [
        ("SELECT * FROM <http://g/1> FROM NAMED <http://g/2> {}", ["http://g/1", "http://g/2"]),
        ("PREFIX g: <http://g/> SELECT * FROM g:1 { ?s ?p ?o }", ["http://g/1"]),  # by prefix
        ("BASE <http://g/a/> SELECT * FROM <../b> {}", ["http://g/b"]),  # against BASE
        ("SELECT * FROM <b> {}", ["http://here/b"]),  # against where the query was sent
        ('SELECT * { ?s ?p "FROM <http://g/1>" }', []),  # in a string
        ("SELECT * { ?from ?p ?o }", []),
        ("SELECT * FROM", []),  # the engine tells this fault
    ],
)
def test_graphs_of_the_dataset_clause_are_found(query, graphs):
    assert list(dataset_clause(query, "http://here/sparql").iris) == graphs


@pytest.mark.parametrize("query", [") { ?s <http://a/o'b> ?o }", "ASK ) { <http://a/,b> } }", "<http://a/,b> }{"])
def test_brackets_that_open_nowhere_are_left_to_the_engine(query):
    judge(query, LIMITS)


def test_places_count_from_one():
    assert line_and_column("ab\ncd", 0) == (1, 1)
    assert line_and_column("ab\ncd", 4) == (2, 2)


def test_comments_are_no_tokens():
    assert [token.text for token in tokens("ASK # no\n{ <http://a#b> }")] == ["ASK", "{", "<http://a#b>", "}"]
