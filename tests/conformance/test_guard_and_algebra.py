"""The guard reads terminals, rdflib the whole grammar: over the W3C's queries they must agree."""

from __future__ import annotations

from pathlib import Path

import pytest
from rdflib.plugins.sparql.algebra import translateQuery
from rdflib.plugins.sparql.parser import parseQuery
from rdflib.plugins.sparql.parserutils import CompValue

from server.errors import Refused
from server.language.dataset_clause import dataset_clause
from server.language.guard import Limits, judge

SUITE = Path(__file__).parents[3] / "shared" / "conformance" / "sparql11"
LIMITS = Limits(length=10**6, nesting=200, operators=5000)
BASE = "http://here/sparql"


def has_service(node) -> bool:
    if isinstance(node, CompValue):
        return node.name == "ServiceGraphPattern" or any(has_service(child) for child in node.values())
    if isinstance(node, (list, tuple)):
        return any(has_service(child) for child in node)
    return False


def refused(query: str) -> bool:
    try:
        judge(query, LIMITS)
    except Refused:
        return True
    return False


@pytest.mark.skipif(not SUITE.exists(), reason="the W3C queries are not there (../shared/conformance/sparql11)")
def test_guard_and_algebra_agree_on_service_and_dataset():
    compared = services = 0
    for path in sorted(SUITE.rglob("*.rq")):
        query = path.read_text("utf-8")
        try:
            parsed = parseQuery(query)
            algebra = translateQuery(parsed, base=BASE).algebra
        except Exception:  # noqa: BLE001  # not a query to rdflib: nothing to compare with
            continue
        compared += 1
        services += has_service(algebra)
        assert refused(query) == has_service(algebra), path
        graphs = {str(graph.default or graph.named) for graph in algebra.datasetClause or ()}
        assert set(dataset_clause(query, BASE).iris) == graphs, path
    assert compared > 250
    assert services >= 3
