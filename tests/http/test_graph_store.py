"""The Graph Store Protocol over HTTP: formats, names of graphs, what is refused."""

from __future__ import annotations

import io

import pyoxigraph as ox
import pytest

from server import create_app

TOKEN = "a token that nobody guesses"
ID = "https://w3id.org/comity/id/"
AUTHORISED = {"Authorization": f"Bearer {TOKEN}"}
TURTLE = {**AUTHORISED, "Content-Type": "text/turtle"}
ONE = '<http://e/a> <http://e/b> "one" .'
TWO = "<http://e/a> <http://e/b> <http://e/c>, _:x . _:x <http://e/n> 2 ."


@pytest.fixture(scope="module")
def store(served_build, tmp_path_factory):
    """A client of a service without validation; tests use graphs of their own."""
    state = tmp_path_factory.mktemp("written") / "state"
    app = create_app(served_build, writable=True, token=TOKEN, validate=False, state=str(state), upload_length=200_000)
    yield app.test_client()
    app.extensions["comity"].close()


def triples(response):
    assert response.status_code == 200, response.get_data(as_text=True)
    return list(ox.parse(response.data, ox.RdfFormat.from_media_type(response.mimetype), base_iri="http://e/"))


@pytest.mark.slow
@pytest.mark.parametrize(
    "accept", ["text/turtle", "application/n-triples", "application/rdf+xml", "application/ld+json"]
)
@pytest.mark.parametrize(
    ("media_type", "data"),
    [
        ("text/turtle", TWO),
        ("text/turtle; charset=utf-8", TWO),
        ("application/n-triples", ONE),
        ("text/plain", ONE),
        ("application/trig", TWO),
        ("application/n-quads", ONE),
        ("application/ld+json", '{"@id": "http://e/a", "http://e/b": [{"@id": "http://e/c"}, {"@id": "_:x"}]}'),
        (
            "application/rdf+xml",
            '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:e="http://e/">'
            '<rdf:Description rdf:about="http://e/a"><e:b rdf:resource="http://e/c"/></rdf:Description></rdf:RDF>',
        ),
    ],
)
def test_every_format_goes_in_and_comes_out(store, media_type, data, accept):
    graph = "/store?graph=http%3A%2F%2Fe%2Fformats"
    assert store.put(graph, data=data, headers={**AUTHORISED, "Content-Type": media_type}).status_code in {201, 204}
    response = store.get(graph, headers={"Accept": accept})
    assert response.mimetype == accept
    sent = ox.parse(data, ox.RdfFormat.from_media_type("text/turtle" if "plain" in media_type else media_type))
    expected, found = ox.Dataset(sent), ox.Dataset(triples(response))
    for each in (expected, found):
        each.canonicalize(ox.CanonicalizationAlgorithm.RDFC_1_0)
    assert expected == found


@pytest.mark.slow
def test_the_life_of_a_graph(store):
    graph = "/store?graph=http%3A%2F%2Fe%2Flife"
    assert store.get(graph).status_code == store.head(graph).status_code == 404
    assert store.delete(graph, headers=AUTHORISED).status_code == 404
    assert store.put(graph, data=TWO, headers=TURTLE).status_code == 201
    assert store.put(graph, data=TWO, headers=TURTLE).status_code == 204
    assert store.post(graph, data=ONE, headers=TURTLE).status_code == 204
    assert store.post(graph, data="_:x <http://e/n> 2 .", headers=TURTLE).status_code == 204
    found = store.get(graph)
    assert len(triples(found)) == 5, "a blank node of new data is a new one"
    assert store.get(graph, headers={"If-None-Match": found.headers["ETag"]}).status_code == 304
    head = store.head(graph, headers={"Accept": "text/turtle"})
    assert (head.status_code, head.mimetype, head.data) == (200, "text/turtle", b"")
    assert store.put(graph, data="", headers=TURTLE).status_code == 204
    assert triples(store.get(graph)) == [], "an empty graph is there"
    assert store.delete(graph, headers=AUTHORISED).status_code == 204
    assert store.get(graph).status_code == 404


@pytest.mark.slow
def test_a_graph_is_found_at_its_own_address(store):
    made = store.post("/store", data="<> <http://e/b> <#part> .", headers=TURTLE)
    assert made.status_code == 201
    address = made.headers["Location"]
    [triple] = triples(store.get(address))
    assert (triple.subject.value, triple.object.value) == (address, f"{address}#part")
    assert len(triples(store.get("/store", query_string={"graph": address}))) == 1
    assert store.put("/store/person/Zoë.ttl", data=ONE, headers=TURTLE).status_code == 201
    assert len(triples(store.get("/store", query_string={"graph": "http://localhost/store/person/Zo%C3%AB.ttl"}))) == 1


@pytest.mark.slow
def test_several_files_in_one_form(store):
    files = {
        "first": (io.BytesIO(TWO.encode()), "a.ttl", "text/turtle"),
        "second": (io.BytesIO(b"_:x <http://e/n> _:y ."), "b.nt", "application/n-triples"),
    }
    response = store.post("/store?graph=http://e/form", data=files, headers=AUTHORISED)
    assert response.status_code == 201, response.get_data(as_text=True)
    assert len(triples(store.get("/store?graph=http://e/form"))) == 4


@pytest.mark.slow
@pytest.mark.parametrize(
    ("method", "path", "sent", "status"),
    [
        ("PUT", "/store", {"data": ONE, "headers": TURTLE}, 400),  # no graph
        ("GET", "/store", {}, 400),
        ("GET", "/store?default&graph=http://e/g", {}, 400),
        ("GET", "/store?graph=http://e/g&graph=http://e/h", {}, 400),
        ("PUT", "/store?graph=no-iri", {"data": ONE, "headers": TURTLE}, 400),
        ("PUT", "/store/x?graph=http://e/g", {"data": ONE, "headers": TURTLE}, 400),
        ("PUT", "/store?default", {"data": "<http://e/a> <", "headers": TURTLE}, 400),
        ("PUT", "/store?default", {"data": ONE, "headers": {**TURTLE, "Content-Range": "bytes 0-9/99"}}, 400),
        ("PUT", "/store?default", {"data": ONE, "headers": {**TURTLE, "Content-Encoding": "br"}}, 415),
        ("PUT", "/store?default", {"data": ONE, "headers": {**AUTHORISED, "Content-Type": "image/png"}}, 415),
        ("PUT", "/store?default", {"data": ONE, "headers": AUTHORISED}, 415),
        ("PUT", "/store?default", {"data": "x" * 300_000, "headers": TURTLE}, 413),
        ("PATCH", "/store?default", {"data": ONE, "headers": AUTHORISED}, 405),
        ("GET", "/store?default", {"headers": {"Accept": "image/png"}}, 406),
        (  # data for one graph that would write to others
            "PUT",
            "/store?default",
            {
                "data": "<http://e/other> { <http://e/a> <http://e/b> 1 }",
                "headers": {**AUTHORISED, "Content-Type": "application/trig"},
            },
            400,
        ),
        (
            "PUT",
            "/store?default",
            {
                "data": '{"@context": "http://127.0.0.1:9/c", "@id": "http://e/a"}',
                "headers": {**AUTHORISED, "Content-Type": "application/ld+json"},
            },
            400,
        ),
    ],
)
def test_what_is_refused_changes_nothing(store, method, path, sent, status):
    before = store.get("/store?default").headers["ETag"]
    response = store.open(path, method=method, **sent)
    assert response.status_code == status, response.get_data(as_text=True)
    assert store.get("/store?default").headers["ETag"] == before


def test_a_service_that_only_reads_gives_graphs_and_takes_none(client):
    assert len(triples(client.get("/store", query_string={"graph": f"{ID}graph/actors"}))) > 10
    assert len(triples(client.get("/store?default", headers={"Accept": "application/n-triples"}))) > 50
    assert client.get("/store?graph=http://e/none").status_code == 404
    for method in ("PUT", "POST", "DELETE"):
        assert client.open("/store?default", method=method, data=ONE, headers=TURTLE).status_code == 403
    options = client.options("/store")
    assert (options.status_code, options.headers["Allow"]) == (204, "GET, HEAD, PUT, POST, DELETE, OPTIONS")


@pytest.mark.slow
def test_curation_keeps_watch_over_graphs_too(served_build, tmp_path):
    app = create_app(served_build, writable=True, token=TOKEN, state=str(tmp_path / "state"))
    client = app.test_client()
    try:
        visit = "<http://e/v> a <https://w3id.org/comity/ontology#Visit> ."
        assert client.post("/store?default", data=visit, headers=TURTLE).status_code == 422  # by whom, to where?
        assert client.put("/store/notes", data=visit, headers=TURTLE).status_code == 422
        assert client.delete("/store", query_string={"graph": f"{ID}graph/actors"}, headers=TURTLE).status_code == 409
        made = client.post("/store?default", data=ONE, headers={**TURTLE, "From": "ana"})
        assert (made.status_code, made.headers["Link"].split(">")[0]) == (204, f"<{ID}curation/1")
        assert client.put("/store/notes", data=ONE, headers=TURTLE).status_code == 201
        assert client.delete("/store/notes", headers=TURTLE).status_code == 204
        assert client.get("/store/notes").status_code == 404
    finally:
        app.extensions["comity"].close()
