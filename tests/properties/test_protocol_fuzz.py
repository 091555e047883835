"""A fuzzer of the protocol, byte by byte, against a real server: no 500, no hang, no traceback, and it stays alive.

`COMITY_FUZZ=20000 pytest tests/properties/test_protocol_fuzz.py` for a longer run.
"""

from __future__ import annotations

import json
import os
import socket
import string
from contextlib import suppress
from urllib.parse import quote

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

pytestmark = pytest.mark.slow

EXAMPLES = int(os.environ.get("COMITY_FUZZ", "150"))
HANG = 20.0
"""Seconds after which a server that has said nothing counts as hanging."""
NEVER = {500, 502, 504}

METHODS = [
    "GET",
    "POST",
    "HEAD",
    "OPTIONS",
    "QUERY",
    "PUT",
    "DELETE",
    "PATCH",
    "TRACE",
    "CONNECT",
    "get",
    "",
    "G\x00T",
    "X" * 40,
]
PATHS = [
    "/", "/sparql", "/sparql/", "/sparql//", "/sparql;x", "//sparql", "/update", "/store", "/store/", "/store/a/b", "/livez",
    "/readyz", "/metrics", "/queries", "/queries/x", "/ask", "/static/style.css", "/static/../../etc/passwd", "/.well-known/void",
    "/robots.txt", "/sitemap.xml", "/sitemap-1.xml", "/id/state/BLR", "/page/state/BLR", "/data/state/BLR.ttl", "/data/state/BLR", "/id/",
    "/data/.ttl", "/page/%00", "/id/%2e%2e/x", "/ontology", "/lookup", "/reconcile", "/fragments", "/timegate/x", "/dumps/",
    "/download", "*", "http://other/sparql", "sparql", "/%", "/%ZZ", "/%F0%9F", "/\u00e9", "/sparql?", "/sparql#x", "/" + "x" * 9000,
]  # fmt: skip
QUERIES = [
    "ASK {}", "SELECT * { ?s ?p ?o } LIMIT 3", "CONSTRUCT WHERE { ?s ?p ?o } LIMIT 2", "DESCRIBE <x>", "SELECT", "", " ", "\x00",
    "SELECT (<f>(1) AS ?x) {}", "SELECT (1/0 AS ?x) {}", "INSERT DATA {}", "LOAD <x>", "SELECT * { SERVICE <http://h/> {} }",
    "ASK { GRAPH ?g { MINUS {} } }", "SELECT * FROM <x> FROM NAMED <http://[> {}", "SELECT * FROM <http://\u2460/> {}",
    "SELECT ?x { <a> <p>* ?x }", "PREFIX a: <b> PREFIX a: <c> ASK { a:b a:c 'x'@en--ltr }", "ASK { <<( <a> <b> <c> )>> ?p ?o }",
    "SELECT (BNODE('x') AS ?b) (GROUP_CONCAT(?y) AS ?z) {}", "SELECT * { ?s ?p \ud7ff }", "BASE <:> ASK { <x> <y> <z> }", "{", "}", "#",
]  # fmt: skip
UPDATES = [
    "INSERT DATA { <a> <b> <c> }",
    "CLEAR ALL",
    "LOAD <http://127.0.0.1:1/>",
    "DELETE WHERE { ?s ?p ?o }",
    "",
    "{",
]
IRIS = [
    "http://a/b",
    "",
    "x y",
    "file:///etc/passwd",
    "urn:x",
    "<a>",
    "http://[",
    "\x00",
    "http://\u2460/",
    "//",
    ":",
    "a" * 3000,
]
NAMES = [
    "query", "update", "default-graph-uri", "named-graph-uri", "using-graph-uri", "using-named-graph-uri", "graph", "default",
    "format", "timeout", "q", "queries", "subject", "predicate", "object", "page", "prefix", "limit", "offset", "base", "QUERY", "",
]  # fmt: skip
VALUES = [
    "",
    "0",
    "-1",
    "1e999",
    "nan",
    "inf",
    "1",
    "csv",
    "ttl",
    "html",
    "xlsx",
    "99999999999999999999",
    "%00",
    "é",
    "'\"<>",
    "{}",
    "[]",
    "\n",
]
TYPES = [
    "application/x-www-form-urlencoded", "application/sparql-query", "application/sparql-update", "text/turtle", "application/json",
    "application/ld+json", "multipart/form-data", "multipart/form-data; boundary=x", "text/plain", "", "a/b; charset=utf-16", ";", "/",
    'application/sparql-query; charset="', "application/x-www-form-urlencoded; charset=latin-1", "application/trig", "\xff",
]  # fmt: skip
ACCEPTS = [
    "*/*", "text/html", "text/csv", "text/turtle", "application/sparql-results+xml;q=0.5, */*;q=0", "", ",", ";q", "a", "*/x", "x/*;q=nan",
    "text/html;q=1e9", "application/json", "image/png", "text/turtle;q=", "," * 5000, "application/n-quads", 'application/ld+json;profile="',
]  # fmt: skip
FIELDS = {
    "Host": ["x", "", "a b", "x:99999999", "[::1]", "[", "\x01", "x, y", "é"],
    "Accept": ACCEPTS, "Accept-Language": ["en", "*", ";;", "x" * 3000], "Accept-Encoding": ["gzip", "br;q=0", "identity;q=0, *;q=0", "\x7f"],
    "Accept-Charset": ["utf-16", ";"], "Accept-Datetime": ["Thu, 31 May 2007 20:35:00 GMT", "yesterday", "-1"],
    "Content-Type": TYPES, "Content-Encoding": ["gzip", "x"], "Expect": ["100-continue", "x"], "Connection": ["close", "keep-alive", "upgrade", "x"],
    "Upgrade": ["h2c", "websocket"], "If-None-Match": ["*", 'W/"x"', '"', "x"], "If-Match": ["*", '"x"'], "If-Modified-Since": ["x", "Thu, 31 May 2007 20:35:00 GMT"],
    "Range": ["bytes=0-1", "bytes=-1", "bytes=9-1", "x", "bytes=0-1,5-6,1-2"], "If-Range": ['"x"'], "Origin": ["null", "http://a", "é"],
    "Authorization": ["Bearer x", "Basic eDp4", "Bearer", "", "\xff"], "Cookie": ["a=b", "=", ";"], "X-Forwarded-For": ["1.2.3.4", "x", "::1, 1", ","],
    "X-Forwarded-Proto": ["https", "x"], "X-Forwarded-Host": ["evil/", ""], "Forwarded": ["for=x"], "Slug": ["x", "../"], "Prefer": ["return=x", ";"],
    "Transfer-Encoding": ["identity", "x", "gzip, chunked"], "Content-Length": ["0", "-1", "5", "99999999999", "x", "+1", "1, 1"], "Referer": ["x"],
    "X-HTTP-Method-Override": ["DELETE"], "Traceparent": ["00-0-0-0", "x"], "X-Request-Id": ["x" * 5000, "\t"], "\x00": ["x"], "A B": ["x"], "": ["x"],
}  # fmt: skip

parameters = st.lists(
    st.one_of(
        st.tuples(st.just("query"), st.sampled_from(QUERIES)),
        st.tuples(st.just("update"), st.sampled_from(UPDATES)),
        st.tuples(
            st.sampled_from(["default-graph-uri", "named-graph-uri", "graph", "using-graph-uri"]), st.sampled_from(IRIS)
        ),
        st.tuples(st.sampled_from(NAMES), st.one_of(st.sampled_from(VALUES), st.text(max_size=12))),
    ),
    max_size=4,
)
odd = st.one_of(st.binary(max_size=40), st.text(alphabet=string.printable, max_size=40).map(str.encode))


def encoded(pairs) -> str:
    return "&".join(f"{quote(name, errors='replace')}={quote(value, errors='replace')}" for name, value in pairs)


@st.composite
def bodies(draw):
    """A body, and the field that frames it."""
    content = draw(
        st.one_of(
            parameters.map(lambda pairs: encoded(pairs).encode()),
            st.sampled_from([*QUERIES, *UPDATES]).map(lambda text: text.encode("utf-8", "surrogatepass")),
            st.sampled_from(
                [
                    b"<a> <b> <c> .",
                    b'{"@context": "http://127.0.0.1:1/"}',
                    b"--x\r\n\r\n\r\n--x--",
                    b"\xff\xfe",
                    b"x" * 70_000,
                ]
            ),
            odd,
        )
    )
    framing = draw(st.sampled_from(["length", "length", "length", "chunked", "short", "chunks cut", "none"]))
    if framing == "chunked":
        size = draw(st.integers(1, 9))
        pieces = [content[start : start + size] for start in range(0, len(content), size)][:50]
        return "Transfer-Encoding: chunked", b"".join(b"%x\r\n%b\r\n" % (len(p), p) for p in pieces) + b"0\r\n\r\n"
    if framing == "chunks cut":
        return "Transfer-Encoding: chunked", draw(
            st.sampled_from([b"", b"5\r\nab", b"zz\r\n", b"-1\r\n", b"ffffffffffffffff\r\n", b"0\r\nx"])
        )
    if framing == "none":
        return None, content
    return f"Content-Length: {len(content) + (framing == 'short') * 7}", content


@st.composite
def requests(draw):
    """The bytes of a request, mostly near to what is right."""
    path = draw(
        st.one_of(
            st.just("/sparql"),
            st.sampled_from(PATHS),
            st.text(max_size=20).map(lambda text: "/" + quote(text, errors="replace")),
        )
    )
    query = encoded(draw(parameters))
    target = path + ("?" + query if query and "?" not in path else "")
    version = draw(st.sampled_from(["HTTP/1.1"] * 8 + ["HTTP/1.0", "HTTP/2.0", "HTTP/9", "", "HTTP/1.1 x"]))
    lines = [f"{draw(st.sampled_from(METHODS[:5] * 3 + METHODS))} {target} {version}"]
    if draw(st.integers(0, 9)):
        lines.append("Host: localhost")
    names = draw(st.lists(st.sampled_from(list(FIELDS)), max_size=4))
    lines += [f"{name}: {draw(st.sampled_from(FIELDS[name]))}" for name in names]
    framing, body = draw(st.one_of(st.just((None, b"")), bodies()))
    if framing is not None:
        lines += [f"Content-Type: {draw(st.sampled_from(TYPES[:3] * 3 + TYPES))}", framing]
    head = "\r\n".join(lines).encode("utf-8", "surrogatepass") + b"\r\n\r\n"
    request = head + body
    if draw(st.integers(0, 7)) == 0:  # a few bytes changed
        place = draw(st.integers(0, len(request)))
        request = request[:place] + draw(odd) + request[place + draw(st.integers(0, 5)) :]
    return request


@pytest.fixture(scope="module")
def server(started_for_all, served_build, tmp_path_factory):
    """A writable service, so that all its doors are open, with short limits."""
    folder = tmp_path_factory.mktemp("fuzzed")
    with (folder / "standard-error").open("wb") as written:
        process, port = started_for_all(
            served_build,
            errors=written,
            timeout=5.0,
            head_time=1.0,
            body_time=1.0,
            writable=True,
            token="a token that nobody guesses",
            state=str(folder / "state"),
        )
        yield process, port
    assert process.poll() is None
    told = (folder / "standard-error").read_text(errors="replace")
    assert "Traceback" not in told, told[-3000:]


def exchange(port: int, data: bytes) -> bytes:
    """Send bytes, close our side, and read all that comes back."""
    with socket.create_connection(("127.0.0.1", port), timeout=HANG) as sock:
        with suppress(BrokenPipeError, ConnectionResetError):
            sock.sendall(data)
        answer = b""
        with suppress(ConnectionResetError):
            while len(answer) < 1 << 22 and (piece := sock.recv(65536)):
                answer += piece
                if complete(answer):
                    break
        return answer


def complete(answer: bytes) -> bool:
    """Whether an answer is there as its head says it would be; one without a body ends with its head."""
    head, found, body = answer.partition(b"\r\n\r\n")
    low = head.lower()
    if b"content-length: " in low:
        return bool(found) and len(body) >= int(low.split(b"content-length: ")[1].split(b"\r\n")[0])
    if b"chunked" in low:
        return body.endswith(b"0\r\n\r\n")
    return bool(found) and head[9:12] in {b"204", b"304"}


def judge(answer: bytes, request: bytes) -> None:
    assert b"Traceback" not in answer, request
    if not answer:
        return  # the bytes were no request, and their sender was left alone
    status = int(answer[9:12])
    assert answer.startswith((b"HTTP/1.1 ", b"HTTP/1.0 ")), (request, answer[:200])
    assert status not in NEVER, (request, answer[:2000])
    head, _, body = answer.partition(b"\r\n\r\n")
    if b"application/problem+json" in head and body and not request.startswith(b"HEAD"):
        length = int(head.lower().split(b"content-length: ")[1].split(b"\r\n")[0])  # the next answer may follow
        assert json.loads(body[:length])["status"] == status


relaxed = settings(
    max_examples=EXAMPLES, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


@relaxed
@given(request_=requests())
def test_no_request_hurts(server, request_):
    process, port = server
    judge(exchange(port, request_ + b"GET /livez HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"), request_)
    assert process.poll() is None


@settings(relaxed, max_examples=max(20, EXAMPLES // 5))
@given(data=odd)
def test_no_bytes_hurt(server, data):
    process, port = server
    judge(exchange(port, data + b"\r\n\r\n"), data)
    assert process.poll() is None


def test_after_all_that_it_answers(server):
    answer = exchange(server[1], b"GET /sparql?query=ASK%7B%7D HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
    assert answer.startswith(b"HTTP/1.1 200 ")
