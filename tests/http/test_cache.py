"""Answers given again: the same as before, and only where nothing could have changed."""

from __future__ import annotations

import http.client
import threading
from urllib.parse import quote

import pytest

from server import create_app
from server.traffic.cache import OVERHEAD, Cache, Flight, Kept

LABELS = "SELECT ?label { ?s <http://www.w3.org/2000/01/rdf-schema#label> ?label } LIMIT 3"


def cache_status(response):
    return response.headers["Cache-Status"].removeprefix("comity; ")


def query(text, **more):
    return {"path": "/sparql", "query_string": {"query": text}, **more}


@pytest.fixture
def fresh(served_build):
    application = create_app(served_build, timeout=3.0)
    yield application.test_client()
    application.extensions["comity"].close()


@pytest.mark.parametrize("method", ["GET", "POST", "direct POST"])
def test_the_second_answer_is_the_first_one_again(fresh, method):
    asked = {
        "GET": query(LABELS, method="GET"),
        "POST": {"path": "/sparql", "method": "POST", "data": {"query": LABELS}},
        "direct POST": {
            "path": "/sparql",
            "method": "POST",
            "data": LABELS,
            "content_type": "application/sparql-query",
        },
    }[method]
    first, second = fresh.open(**asked), fresh.open(**asked)
    assert (cache_status(first), cache_status(second)) == ("fwd=miss", "hit")
    assert (first.status_code, first.data) == (second.status_code, second.data)
    ours = {"X-Request-Id", "X-Query-Id", "Cache-Status", "Age"}
    assert {n: v for n, v in first.headers if n not in ours} == {n: v for n, v in second.headers if n not in ours}
    assert first.headers["X-Query-Id"] != second.headers["X-Query-Id"]
    assert int(second.headers["Age"]) >= 0


@pytest.mark.parametrize(
    "changed",
    [
        {"headers": {"Accept": "text/csv"}},
        {"headers": {"Host": "elsewhere.example"}},
        {"query_string": {"query": LABELS, "timeout": "2"}},
        {"query_string": {"query": LABELS, "default-graph-uri": "http://example.org/none"}},
    ],
    ids=lambda changed: str(next(iter(changed.values()))),
)
def test_what_differs_in_what_matters_is_another_request(fresh, changed):
    fresh.open(**query(LABELS))
    assert cache_status(fresh.open(**(query(LABELS) | changed))) == "fwd=miss"


@pytest.mark.parametrize(
    "text",
    [
        "SELECT (NOW() AS ?t) {}",
        "SELECT (RAND() AS ?r) {}",
        "SELECT (rand # a comment\n () AS ?r) {}",
        "SELECT (UUID() AS ?u) {}",
        "SELECT (STRUUID() AS ?u) {}",
        "SELECT (BNODE() AS ?b) {}",
        "SELECT (\\u004EOW() AS ?t) {}",
        "SELECT nonsense",
        "SELECT * { ?a ?b ?c } ORDER BY <http://example.org/no-such-function>(?a)",
    ],
)
def test_what_may_change_or_failed_is_not_kept(fresh, text):
    first, second = fresh.open(**query(text)), fresh.open(**query(text))
    assert cache_status(second) == "fwd=miss"
    assert "Age" not in second.headers
    assert first.status_code == second.status_code


@pytest.mark.parametrize("header", ["Authorization", "Range", "If-Modified-Since"])
def test_requests_with_something_personal_pass_by(fresh, header):
    for _ in range(2):
        answer = fresh.open(**query(LABELS, headers={header: "x"}))
        assert cache_status(answer) == "fwd=bypass"


@pytest.mark.parametrize("path", ["/livez", "/readyz", "/metrics"])
def test_health_is_never_from_memory(fresh, path):
    assert [cache_status(fresh.get(path)) for _ in range(2)] == ["fwd=bypass"] * 2


def test_304_from_the_cache(fresh):
    etag = fresh.open(**query(LABELS)).headers["ETag"]
    again = fresh.open(**query(LABELS, headers={"If-None-Match": f'"other", {etag}'}))
    assert (again.status_code, again.data, cache_status(again)) == (304, b"", "hit")
    assert again.headers["ETag"] == etag
    assert fresh.open(**query(LABELS, headers={"If-None-Match": '"other"'})).status_code == 200


def test_another_snapshot_empties_it(fresh, served_build):
    service = fresh.application.extensions["comity"]
    fresh.open(**query(LABELS))
    service.switch(service.store)
    assert cache_status(fresh.open(**query(LABELS))) == "fwd=miss"
    assert cache_status(fresh.open(**query(LABELS))) == "hit"


def test_it_can_be_turned_off(served_build):
    application = create_app(served_build, cache_size=0)
    client = application.test_client()
    assert [cache_status(client.open(**query(LABELS))) for _ in range(2)] == ["fwd=bypass"] * 2
    application.extensions["comity"].close()


def kept(size):
    return Kept((), b"x" * size, "", "", "", None)


def test_it_never_holds_more_than_its_size_and_forgets_the_least_used():
    cache, snapshot = Cache(4 * (OVERHEAD + 100)), object()
    for number in range(10):
        flight = cache.find((number,), snapshot)
        cache.land((number,), flight, snapshot, kept(100))
        cache.find((0,), snapshot)
        assert cache.bytes <= cache.size
    assert isinstance(cache.find((0,), snapshot), Kept)
    assert isinstance(cache.find((1,), snapshot), Flight)
    assert len(cache) == 4


def test_an_answer_of_the_last_snapshot_is_not_kept_for_the_next():
    cache, before, after = Cache(10_000), object(), object()
    flight = cache.find((1,), before)
    cache.find((2,), after)
    cache.land((1,), flight, before, kept(1))
    assert isinstance(cache.find((1,), after), Flight)


def test_equal_requests_at_once_are_answered_once():
    cache, snapshot, found = Cache(10_000), object(), []
    flight = cache.find((1,), snapshot)
    others = [threading.Thread(target=lambda: found.append(cache.find((1,), snapshot))) for _ in range(5)]
    for other in others:
        other.start()
    cache.land((1,), flight, snapshot, kept(1))
    for other in others:
        other.join()
    assert [type(each) for each in found] == [Kept] * 5


@pytest.mark.slow
def test_a_real_server_repeats_itself_by_any_way(port):
    """The third equal request is known by its bytes: no ids are shared, and nothing else differs."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    seen = []
    for _ in range(4):
        connection.request("GET", f"/sparql?query={quote(LABELS)}", headers={"Accept": "text/csv"})
        response = connection.getresponse()
        seen.append((response.status, dict(response.headers), response.read()))
    connection.close()
    assert [cache_status_of(headers) for _, headers, _ in seen] == ["fwd=miss", "hit", "hit", "hit"]
    ours = {"X-Request-Id", "X-Query-Id", "Cache-Status", "Age", "Date"}
    assert len({(status, body) for status, _, body in seen}) == 1
    assert len({tuple(sorted(h for h in headers.items() if h[0] not in ours)) for _, headers, _ in seen}) == 1
    assert len({headers["X-Query-Id"] for _, headers, _ in seen}) == 4


def cache_status_of(headers):
    return headers["Cache-Status"].removeprefix("comity; ")
