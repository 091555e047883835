"""Each limit, with its own error; a cut answer is never taken for a whole one."""

from __future__ import annotations

import http.client
import json
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import quote

import pytest

from server import create_app
from server.errors import BadSetting, TooManyRows
from server.traffic.clients import identify, networks
from server.workers.rows import MARKS, Rows

ALL = "SELECT * { ?s ?p ?o }"
MANY = "SELECT * { ?a ?b ?c . ?d ?e ?f }"
BLOCKED = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
FAR = {"REMOTE_ADDR": "192.0.2.7"}


@pytest.fixture
def service(served_build):
    made = []

    def make(**settings):
        application = create_app(served_build, **{"timeout": 5.0, **settings})
        made.append(application)
        return application.test_client()

    yield make
    for application in made:
        application.extensions["comity"].close()


def ask(client, text, **more):
    return client.get("/sparql", query_string={"query": text, **more.pop("params", {})}, **more)


def title(response):
    assert response.content_type == "application/problem+json"
    return response.get_json()["title"]


@pytest.mark.parametrize("form", ["json", "xml", "csv", "tsv"])
def test_rows(service, form):
    client = service(answer_rows=7)
    assert ask(client, ALL + " LIMIT 7", params={"format": form}).status_code == 200
    refused = ask(client, ALL + " LIMIT 8", params={"format": form})
    assert (refused.status_code, title(refused)) == (422, "The answer has too many rows")
    assert refused.get_json()["limit"] == 7


def test_bytes(service):
    client = service(answer_bytes=2000)
    assert ask(client, ALL + " LIMIT 1").status_code == 200
    refused = ask(client, ALL)
    assert (refused.status_code, title(refused)) == (422, "The answer is too large")


@pytest.mark.slow
@pytest.mark.parametrize("limit", [{"answer_rows": 5000}, {"answer_bytes": 500_000}], ids=["rows", "bytes"])
def test_an_answer_that_grows_too_large_on_the_way_is_broken_off(serve, limit):
    connection = http.client.HTTPConnection("127.0.0.1", serve(**limit), timeout=20)
    connection.request("GET", f"/sparql?query={quote(MANY)}")
    response = connection.getresponse()
    assert response.status == 200
    with pytest.raises(http.client.IncompleteRead):
        response.read()
    response.close()
    connection.close()


def test_no_limit_where_it_is_0(service):
    client = service(answer_rows=0, answer_bytes=0)
    assert ask(client, MANY + " LIMIT 20000").status_code == 200


@pytest.mark.parametrize(
    ("form", "pieces", "rows"),
    [
        ("json", [b'{"head":{"vars":["a"]},"results":{"bindings":[]}}'], 0),
        ("json", [b'{"head":{"vars":["a"]},"results":{"bindings":[{"a":{"type":"uri","value":"x"}}]}}'], 1),
        ("json", [b'..."bindings":[{"a":{"value":"x"}},{"a":{"value":"},{ y"}}]}}'], 2),
        ("json", [b'..."bindings":[{},{},{"a":{"value":"x"}},{},{}]}}'], 5),
        ("json", [b'..."bindings":[{}]}}'], 1),
        ("csv", [b'a,b\r\n1,"x\r\ny ""z"" \r\n"\r\n2,3\r\n'], 2),
        ("tsv", [b"?a\t?b\n1\t2\n"], 1),
        ("xml", [b"<results></results>"], 0),
        ("xml", [b"<results><result></result><result></result></results>"], 2),
    ],
)
def test_rows_are_counted_wherever_the_pieces_end(form, pieces, rows):
    whole = b"".join(pieces)
    for size in (1, 2, 3, 7, len(whole)):
        counted = Rows(form, 0)
        for start in range(0, len(whole), size):
            counted.add(whole[start : start + size])
        assert counted.count == rows, size


def test_the_engine_writes_tables_as_they_are_counted(service):
    client = service()
    text = 'SELECT * { VALUES ?a { 1 "two\\nlines" "\\"quoted\\"" "}},{" <http://example.org/> "text"@en } }'
    for form in MARKS:
        body = ask(client, text, params={"format": form}).data
        rows = Rows(form, 6)
        rows.add(body)
        assert rows.count == 6, form
        with pytest.raises(TooManyRows):
            Rows(form, 5).add(body)


def test_requests_in_a_minute(service):
    client = service(rate_requests=5)
    answers = [client.get("/livez", environ_base=FAR) for _ in range(6)]
    assert [each.status_code for each in answers] == [200] * 5 + [429]
    assert title(answers[-1]) == "You have asked for too much in too short a time"
    assert 1 <= int(answers[-1].headers["Retry-After"]) <= 60
    assert answers[0].headers["RateLimit-Policy"] == '"requests";q=5;w=60, "query-seconds";q=120;w=60'
    assert answers[0].headers["RateLimit"].startswith('"requests";r=4;t=')
    assert client.get("/livez", environ_base={"REMOTE_ADDR": "192.0.2.8"}).status_code == 200


def test_repeated_requests_count_too(service):
    client = service(rate_requests=3)
    assert [ask(client, "ASK {}", environ_base=FAR).status_code for _ in range(4)] == [200, 200, 200, 429]


def test_seconds_of_query_time_in_a_minute(service):
    client = service(rate_seconds=0.5, timeout=1.0)
    assert ask(client, BLOCKED, environ_base=FAR).status_code == 503
    refused = ask(client, "ASK {}", environ_base=FAR)
    assert refused.status_code == 429
    assert "0.5 seconds of query time" in refused.get_json()["detail"]


def test_this_machine_has_no_rate_unless_it_is_set(service):
    client = service(rate_requests=1)
    answers = [client.get("/livez") for _ in range(5)]
    assert {each.status_code for each in answers} == {200}
    assert "RateLimit" not in answers[0].headers
    assert [service(rate_requests=1, limit_local=True).get("/livez").status_code for _ in range(1)] == [200]


def test_queries_of_one_client_at_once(service):
    client = service(client_queries=2, timeout=2.0, limit_local=True)
    with ThreadPoolExecutor(5) as threads:
        answers = list(threads.map(lambda n: ask(client, f"{BLOCKED} #{n}"), range(5)))
    refused = [each for each in answers if each.status_code == 429]
    assert len(refused) == 3
    assert all("You have 2 queries running" in each.get_json()["detail"] for each in refused)
    assert ask(client, "ASK {}").status_code == 200


@pytest.mark.parametrize(
    ("address", "forwarded", "client"),
    [
        ("192.0.2.7", None, "192.0.2.7"),
        ("192.0.2.7", "198.51.100.1", "192.0.2.7"),  # a client may not name another
        ("10.0.0.1", "198.51.100.1", "198.51.100.1"),
        ("10.0.0.1", "203.0.113.9, 198.51.100.1", "198.51.100.1"),  # the first was made up
        ("10.0.0.1", "203.0.113.9, 10.0.0.2", "203.0.113.9"),  # two proxies of ours
        ("10.0.0.1", "nonsense", "10.0.0.1"),
        ("127.0.0.1", None, "127.0.0.1"),
        ("2001:db8:1:2:3:4:5:6", None, "2001:db8:1:2::/64"),
        ("::ffff:192.0.2.7", None, "192.0.2.7"),
        ("::1", None, "::1"),
        ("", None, ""),
    ],
)
def test_who_the_client_is(address, forwarded, client):
    environ = {"REMOTE_ADDR": address, **({"HTTP_X_FORWARDED_FOR": forwarded} if forwarded else {})}
    found = identify(environ, networks("10.0.0.0/8"))
    assert found.name == client
    assert found.local == (address in {"127.0.0.1", "::1", ""})


def test_a_bad_list_of_proxies_is_told(served_build):
    with pytest.raises(BadSetting, match="trusted_proxies"):
        create_app(served_build, trusted_proxies="everyone")


def test_a_body_or_query_that_is_too_long(service):
    client = service(query_length=1000)
    refused = client.post("/sparql", data="ASK {} #" + "x" * 1000, content_type="application/sparql-query")
    assert (refused.status_code, refused.content_type) == (413, "application/problem+json")
    assert json.loads(refused.data)["status"] == 413
