"""Faults of queries, told to people."""

from __future__ import annotations

import pyoxigraph as ox
import pytest

from server.language.faults import fault
from server.prefixes import prefixes

KNOWN = prefixes("https://w3id.org/comity/id/")


@pytest.mark.parametrize(
    ("query", "line", "column", "said", "hint"),
    [
        ("SELECT ?x {\n  ?x a cmt:Visit }", 2, 8, "prefix cmt: is not declared", "PREFIX cmt: <https://w3id.org"),
        ("SELECT ?x { ?x a nope:Visit }", 1, 18, "prefix nope: is not declared", "PREFIX nope: <…>"),
        (  # every one that is missing, those of our things too
            "SELECT * { ?s a cmt:Visit ; cmt:hostState state:BLR }",
            1,
            17,
            "prefix cmt: is not declared",
            "PREFIX cmt: <https://w3id.org/comity/ontology#> PREFIX state: <https://w3id.org/comity/id/state/>",
        ),
        ("SELECT * { ?s ?p ?o ", 1, 21, "expected", "1 are opened and 0 closed"),
        ("INSERT DATA { <http://a> <http://b> 1 }", 1, 1, "INSERT begins no query", "read-only"),
        ("SELCT * {}", 1, 1, "SELCT begins no query; SELECT", None),
        ("SELECT ?y (COUNT(?x) AS ?n) { ?x ?y ?z }", 1, None, "unbound", None),
    ],
)
def test_fault_has_place_reason_and_hint(query, line, column, said, hint):
    with pytest.raises(SyntaxError) as caught:
        ox.Store().query(query)
    found = fault(query, str(caught.value), KNOWN)
    assert found.members["line"] == line
    assert column is None or found.members["column"] == column
    assert said in found.detail
    assert "\\u{" not in found.detail, "the engine's character classes are for nobody"
    assert (hint or "") in str(found.members.get("hint", ""))


def test_an_empty_query_is_called_empty():
    assert "empty" in fault("  ", "error at 1:3: expected SELECT", KNOWN).detail
