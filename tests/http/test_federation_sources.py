"""Sources that fail, are slow, send too much or lead elsewhere."""

from __future__ import annotations

import gzip
import time
from functools import partial

import pytest

REMOTE = """
@prefix t: <http://there/> .
t:1 t:name "One"@en, "Un"@fr ; t:near _:x . _:x t:name "X" . t:2 t:name "Two"@en ; t:near t:1 . t:3 t:near _:x .
"""
JSON = {"Content-Type": "application/sparql-results+json"}


@pytest.fixture
def asking(federated):
    return partial(federated, "")


def test_what_may_pass_is_tried_again_after_the_time_that_the_source_asks_for(endpoint, asking):
    other = endpoint(REMOTE)
    other.script = [(503, {"Retry-After": "1"}, b""), (429, {}, b"")]
    began = time.monotonic()
    (report,) = asking(other).report(f"SELECT * {{ SERVICE <{other.url}> {{ ?x t:near ?y }} }}")
    assert time.monotonic() - began >= 1
    assert (report["outcome"], report["requests"], report["rows"]) == ("answered", 3, 3)


def test_a_source_that_asks_for_long_is_left_alone(endpoint, asking):
    other = endpoint(REMOTE)
    other.script = [(503, {"Retry-After": "600"}, b"")]
    server = asking(other)
    first, second = (server.get(f"SELECT * {{ SERVICE <{other.url}> {{ ?x t:near ?y }} }}") for _ in range(2))
    assert (first.status_code, second.status_code) == (502, 502)
    assert first.headers["Retry-After"] == "600"
    assert len(other.queries) == 1


@pytest.mark.parametrize(
    ("limits", "answer", "said"),
    [
        ({"rows": 2}, None, "more than 2 solutions"),
        ({"bytes": 100}, None, "more than 100 bytes"),
        ({"bytes": 9000}, (200, {**JSON, "Content-Encoding": "gzip"}, gzip.compress(b" " * 10**6)), "more than 9000 bytes"),
        ({}, (200, {"Content-Type": "text/html"}, b"<p>"), "its answer is text/html"),
        ({}, (200, JSON, b'{"head":{"vars":["x"]},"results":{"bindings":[{"x":{"type":"uri","value":"a> } #"}}]}}'), "cannot be read"),
        ({}, (200, JSON, b'{"head":{"vars":["x"]},"results":{"bindings":['), "cannot be read"),
        ({}, (200, {**JSON, "X-SPARQL-MaxRows": "1"}, b'{"head":{"vars":["x"]},"results":{"bindings":[{}]}}'), "cut its answer off"),
        ({}, (200, JSON, b'{"head":{},"boolean":true}'), "truth value"),
    ],
)  # fmt: skip
def test_an_answer_that_is_not_what_was_asked_for_fails_whole(limits, answer, said, endpoint, asking):
    other = endpoint(REMOTE)
    other.script = [answer]
    found = asking(other, **limits).get(f"SELECT * {{ SERVICE <{other.url}> {{ ?x t:name ?n }} }}")
    assert found.status_code == 502
    assert said in found.json["detail"]


def dripping(handler):
    """A byte now and then, for ever: within the time limit of each single read."""
    handler.send_response(200)
    handler.end_headers()
    try:
        for _ in range(100):
            handler.wfile.write(b" ")
            handler.wfile.flush()
            time.sleep(0.1)
    except OSError:
        handler.close_connection = True


@pytest.mark.parametrize("slow", [dripping, lambda _: time.sleep(5)])
def test_a_slow_source_is_given_up_in_time(slow, endpoint, asking):
    other = endpoint()
    other.script = [slow]
    began = time.monotonic()
    answer = asking(other, timeout=0.5).get(f"SELECT * {{ SERVICE <{other.url}> {{ ?s ?p ?o }} }}")
    assert answer.status_code == 502
    assert "in time" in answer.json["detail"]
    assert time.monotonic() - began < 4


def parting(handler):
    """A good answer, then unasked for an error as the last word: what Oxigraph does with an idle connection."""
    body = b'{"head":{"vars":["x"]},"results":{"bindings":[{}]}}'
    handler.send(200, JSON, body)
    handler.wfile.write(b"HTTP/1.1 500 Internal Server Error\r\nContent-Length: 0\r\n\r\n")
    handler.close_connection = True


def test_the_last_word_of_an_idle_connection_answers_no_request(endpoint, asking):
    other = endpoint(REMOTE)
    other.script = [parting]
    server = asking(other)
    query = f"SELECT * {{ SERVICE <{other.url}> {{ ?x t:near ?y }} }}"
    server.get(query)
    time.sleep(0.2)
    (report,) = server.report(query)
    assert (report["outcome"], report["requests"], report["rows"]) == ("answered", 1, 3)


def test_a_source_that_cannot_count_is_asked_all_the_same(endpoint, asking):
    other = endpoint(REMOTE)
    other.script = [(500, {}, b"")]
    given = " ".join(f"<http://there/{number}>" for number in range(30))
    rows = asking(other, batch=10).table(
        f"SELECT * {{ VALUES ?x {{ {given} }} SERVICE <{other.url}> {{ ?x t:near ?y }} }}"
    )
    assert len(rows) == 3


def test_redirects_lead_to_listed_places_only(endpoint, asking):
    first, second, inner = endpoint(REMOTE), endpoint(REMOTE), endpoint(REMOTE)
    server = asking(first, second)
    query = f"SELECT * {{ SERVICE <{first.url}> {{ ?x t:near ?y }} }}"
    for target in (second.url, f"{first.url}/", "/other"):
        first.script = [(307, {"Location": target}, b"")]
        assert len(server.table(query)) == 3, target
    for target in (inner.url, "http://169.254.169.254/", "http://localhost:1/", "file:///etc/passwd", "gopher://x/"):
        first.script = [(302, {"Location": target}, b"")]
        assert server.get(query).status_code == 502, target
    first.script = [(302, {"Location": first.url}, b"")] * 10
    assert "redirects more than" in server.get(query).json["detail"]
    assert inner.queries == []


def test_a_listed_source_inside_is_refused_unless_loopback_is_set(endpoint, asking):
    other = endpoint(REMOTE)
    answer = asking(other, loopback=False).get(f"SELECT * {{ SERVICE <{other.url}> {{ ?s ?p ?o }} }}")
    assert answer.status_code == 502
    assert "not public" in answer.json["detail"]
    assert other.queries == []


def test_proxies_of_the_environment_are_not_used(endpoint, asking, monkeypatch):
    proxy, other = endpoint(), endpoint(REMOTE)
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, proxy.url)
    assert len(asking(other).table(f"SELECT * {{ SERVICE <{other.url}> {{ ?x t:near ?y }} }}")) == 3
    assert proxy.queries == []
