"""The W3C's tests of SERVICE, each of their endpoints served on this machine."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pyoxigraph as ox
import pytest

from server import create_app

SUITE = Path(__file__).parents[3] / "shared" / "conformance" / "sparql11"
pytestmark = pytest.mark.skipif(not SUITE.exists(), reason="the W3C tests are not there (../shared/conformance)")

MF = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#"
QT = "http://www.w3.org/2001/sw/DataAccess/tests/test-query#"
INVALID = "http://invalid.endpoint.org/sparql"


def objects(manifest, subject, *path):
    for predicate in path:
        subject = [
            quad.object for node in subject for quad in manifest.quads_for_pattern(node, ox.NamedNode(predicate), None)
        ]
    return subject


def evaluations():
    folder = SUITE / "service"
    if not folder.exists():
        return
    manifest = ox.Store()
    manifest.load(path=str(folder / "manifest.ttl"), format=ox.RdfFormat.TURTLE, base_iri=(folder / "x").as_uri())
    for quad in manifest.quads_for_pattern(None, ox.NamedNode(f"{MF}action"), None):
        yield pytest.param(manifest, quad.subject, quad.object, id=quad.subject.value.rpartition("#")[2])


def file(node):
    return Path(node.value.removeprefix("file://"))


def bag(body, form):
    """The rows with their multiplicity; of blank nodes only that they are blank."""
    return Counter(
        frozenset(
            (variable.value, "_:" if isinstance(term, ox.BlankNode) else str(term))
            for variable, term in zip(solution_variables, row, strict=True)
            if term is not None
        )
        for found in [ox.parse_query_results(body, form)]
        for solution_variables in [found.variables]
        for row in found
    )


@pytest.mark.parametrize(("manifest", "test", "action"), list(evaluations()))
def test_w3c_service(manifest, test, action, endpoint, tmp_path):
    query = file(objects(manifest, [action], f"{QT}query")[0]).read_text("utf-8")
    data = "".join(file(node).read_text("utf-8") for node in objects(manifest, [action], f"{QT}data"))
    served = []
    for node in objects(manifest, [action], f"{QT}serviceData"):
        name = objects(manifest, [node], f"{QT}endpoint")[0].value
        served.append((name, endpoint(file(objects(manifest, [node], f"{QT}data")[0]).read_text("utf-8"))))
    for name, other in served:
        query, data = query.replace(name, other.url), data.replace(name, other.url)
    listed = {str(number): {"endpoint": other.url} for number, (_, other) in enumerate(served)}
    listed["invalid"] = {"endpoint": INVALID, "tries": 1}
    (tmp_path / "comity.trig").write_text(data, "utf-8")
    app = create_app(tmp_path, federation={"loopback": True, "sources": listed})
    try:
        answer = app.test_client().get("/sparql", query_string={"query": query, "format": "xml"})
        assert answer.status_code == 200, answer.text
        expected = file(objects(manifest, [test], f"{MF}result")[0]).read_text("utf-8")
        for name, other in served:
            expected = expected.replace(name, other.url)
        assert bag(answer.data, ox.QueryResultsFormat.XML) == bag(expected, ox.QueryResultsFormat.XML)
    finally:
        app.extensions["comity"].close()


@pytest.mark.parametrize("name", ["syntax-service-01", "syntax-service-02", "syntax-service-03"])
def test_w3c_federation_syntax(name, endpoint, served_build):
    """Each is accepted, and asks the endpoint that it names relative to our own address."""
    query = (SUITE / "syntax-fed" / f"{name}.rq").read_text("utf-8")
    other = endpoint("<http://e/s> <http://e/p> <http://e/o> .")
    app = create_app(served_build, federation={"loopback": True, "sources": {"g": {"endpoint": other.url}}})
    try:
        answer = app.test_client().get(
            "/sparql", query_string={"query": f"BASE <{other.url}> {query.replace('<g>', '<>')}"}
        )
        assert answer.status_code == 200, answer.text
        assert len(other.queries) == 1
    finally:
        app.extensions["comity"].close()
