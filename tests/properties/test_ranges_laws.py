"""Ranges looked up give the rows that ranges read over give, whatever the values are."""

from __future__ import annotations

from collections import Counter

import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from server.rewriting import rewrite
from server.workers import values
from server.workers.dataset import QueryDataset
from server.workers.frames import Order
from server.workers.values import columns

XSD = "http://www.w3.org/2001/XMLSchema#"
DATES = ["2010-01-01", "2010-01-02", "2010-03-31", "0999-12-31", "-0001-01-01", "12010-01-01", "2010-01-01Z", "2010-01-01+14:00", "2010-02-30", "2010", ""]  # fmt: skip
NUMBERS = [
    "0",
    "-0",
    "1",
    "2",
    "10",
    "1.0",
    "1.5",
    "-3",
    "+4",
    "007",
    "99999999999999999999",
    "1e3",
    "INF",
    "x",
    "0.000000000000000001",
]
literals = st.one_of(
    st.sampled_from(DATES).map(lambda text: f'"{text}"^^<{XSD}date>'),
    st.tuples(st.sampled_from(NUMBERS), st.sampled_from(["integer", "decimal", "double", "int"])).map(
        lambda n: f'"{n[0]}"^^<{XSD}{n[1]}>'
    ),
    st.sampled_from(
        ['"2010-01-01"', '"1"@en', "<urn:x>", f'"2010-01-01T00:00:00"^^<{XSD}dateTime>', f'"2010"^^<{XSD}gYear>']
    ),
)
constants = st.one_of(
    st.sampled_from(["1", "2.0", "10", "1.5e0", "0", "+1"]),
    st.sampled_from(DATES).map(lambda text: f"'{text}'^^xsd:date"),
    st.sampled_from(NUMBERS).map(lambda text: f'"{text}"^^xsd:decimal'),
)
operators = st.sampled_from(["<", "<=", ">", ">=", "=", "!="])
comparisons = st.one_of(
    st.tuples(st.sampled_from(["?x", "$x", "?y"]), operators, constants),
    st.tuples(constants, operators, st.sampled_from(["?x", "?y"])),
    st.sampled_from(
        [("BOUND(?x)",), ("?x", "<", "?y"), ("(?x > 1)",), ("!(?x < 2)",), ("?x", ">", "1 + 1"), ("isIRI(?s)",)]
    ),
).map(" ".join)
filters = st.lists(comparisons, min_size=1, max_size=3).flatmap(
    lambda found: st.sampled_from([" && ".join(found), " || ".join(found)])
)
PATTERNS = [
    "?s <urn:p> ?x FILTER({0})",
    "?s <urn:q> ?y ; <urn:p> ?x . FILTER({0}) FILTER({1})",
    "FILTER({0}) ?s <urn:q> 1 ; <urn:p> ?x OPTIONAL {{ ?s <urn:q> ?y FILTER({1}) }}",
    "?s <urn:q> ?y MINUS {{ ?s <urn:p> ?x FILTER({0}) }}",
    "?s <urn:q> ?y FILTER NOT EXISTS {{ ?s <urn:p> ?x FILTER({0}) }}",
    "{{ ?s <urn:p> ?x FILTER({0}) }} UNION {{ ?s <urn:q> ?x FILTER({1}) }}",
    "GRAPH ?g {{ ?s <urn:p> ?x FILTER({0}) }}",
    "GRAPH <urn:g> {{ ?s <urn:p> ?x . ?s <urn:p> ?y FILTER({0}) }}",
    "OPTIONAL {{ ?s <urn:p> ?x }} FILTER({0})",
    "?s <urn:p>|<urn:q> ?x FILTER({0})",
    "[] <urn:q> ?y ; <urn:p> ?x, ?z FILTER({0})",
    "{{ SELECT ?s (MAX(?x) AS ?m) {{ ?s <urn:p> ?x FILTER({0}) }} GROUP BY ?s }}",
    "?s <urn:p> ?x . BIND(?x AS ?y) FILTER({0})",
]
triples = st.tuples(
    st.sampled_from(["a", "b", "c"]), st.sampled_from(["p", "p", "q"]), literals, st.sampled_from(["", "", "urn:g"])
)


def rows(store, query, found):
    dataset = QueryDataset(store, Order(query, 5.0), found)
    result = store.query(rewrite(query, dataset), **dataset.arguments)
    names = [variable.value for variable in result.variables]
    return Counter(tuple((name, str(row[name])) for name in sorted(names)) for row in result)


@pytest.fixture(autouse=True, scope="module")
def small():
    """So that a few values are enough for a column, and every range is narrow."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(values, "LEAST", 1)
        patch.setattr(values, "PART", 1)
        yield


@settings(max_examples=400, deadline=None)
@given(data=st.lists(triples, max_size=30), pattern=st.sampled_from(PATTERNS), one=filters, other=filters)
def test_the_rows_are_the_same(data, pattern, one, other):
    store = ox.Store()
    for subject, predicate, value, graph in data:
        statement = f"<urn:{subject}> <urn:{predicate}> {value}"
        store.update(
            f"INSERT DATA {{ GRAPH <{graph}> {{ {statement} }} }}" if graph else f"INSERT DATA {{ {statement} }}"
        )
    query = f"PREFIX xsd: <{XSD}> SELECT * {{ {pattern.format(one, other)} }}"
    assert rows(store, query, columns(store)) == rows(store, query, {})


def test_a_range_is_looked_up():
    """And the test above has something to compare."""
    store = ox.Store()
    store.update("INSERT DATA { <urn:a> <urn:p> 1, 2, 3, 4, 5 . <urn:b> <urn:p> 3 }")
    query = "SELECT * { ?s <urn:p> ?x FILTER(?x >= 3 && 5 > ?x) }"
    dataset = QueryDataset(store, Order(query, 5.0), columns(store))
    assert f'VALUES ?x {{ "3"^^<{XSD}integer> "4"^^<{XSD}integer> }}' in rewrite(query, dataset)
    assert len(rows(store, query, columns(store))) == 3


def test_a_narrower_pattern_goes_first(monkeypatch):
    monkeypatch.setattr(values, "PART", 1)
    store = ox.Store()
    store.update("INSERT DATA { <urn:a> <urn:p> 1, 2, 3, 4, 5 ; <urn:q> 7 . <urn:b> <urn:p> 3 }")
    query = "SELECT * { ?s <urn:q> 7 ; <urn:p> ?x FILTER(?x >= 3) }"
    assert rewrite(query, QueryDataset(store, Order(query, 5.0), columns(store))) == query
