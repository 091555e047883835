"""Raw sockets against a real server: clients that are slow, leave early, or write HTTP in unusual ways."""

from __future__ import annotations

import json
import socket
import struct
import time
from contextlib import ExitStack
from urllib.parse import quote

import pytest

pytestmark = pytest.mark.slow

ASK = "/sparql?query=ASK%7B%7D"
GET = f"GET {ASK} HTTP/1.1\r\nHost: x\r\n\r\n".encode()
POST = "POST /sparql HTTP/1.1\r\nHost: x\r\nContent-Type: application/sparql-query\r\n"
LARGE = "SELECT * { ?a ?b ?c . ?d ?e ?f }"


def connect(port, **options):
    sock = socket.create_connection(("127.0.0.1", port), timeout=20)
    for option, value in options.items():
        sock.setsockopt(socket.SOL_SOCKET, getattr(socket, option), value)
    return sock


def read(sock):
    """One whole answer: status, headers, body."""
    with sock.makefile("rb") as stream:
        return read_from(stream)


def read_from(stream):
    status = int(stream.readline().split()[1])
    headers = {}
    while (line := stream.readline().strip()) != b"":
        name, _, text = line.decode().partition(": ")
        headers[name.lower()] = text
    body = b""
    if headers.get("transfer-encoding") == "chunked":
        while size := int(stream.readline(), 16):
            body += stream.read(size)
            stream.readline()
        stream.readline()
    else:
        body = stream.read(int(headers.get("content-length", 0)))
    return status, headers, body


def exchange(port, data):
    with connect(port) as sock:
        sock.sendall(data)
        return read(sock)


def best_of(port, times=20):
    """The time of a quick request, at best: others may be computing on this machine."""
    taken = []
    for _ in range(times):
        began = time.monotonic()
        assert exchange(port, GET)[0] == 200
        taken.append(time.monotonic() - began)
    return sorted(taken)[times // 2]


@pytest.mark.parametrize(
    "sent",
    [
        b"",
        b"G",
        GET[:-2],
        POST.encode() + b"Content-Length: 1000\r\n\r\nASK",
        POST.encode() + b"Transfer-Encoding: chunked\r\n\r\n",
    ],
    ids=["nothing", "a byte", "most of a head", "part of a body", "no chunk"],
)
def test_500_half_sent_requests_keep_nobody_waiting(serve, sent):
    port = serve()
    with ExitStack() as open_sockets:
        for _ in range(500):
            open_sockets.enter_context(connect(port)).sendall(sent)
        assert best_of(port) < 1


def test_a_request_that_does_not_come_to_its_end_is_told_408(serve):
    port = serve(head_time=0.5, body_time=0.5)
    for sent in (GET[:-2], POST.encode() + b"Content-Length: 10\r\n\r\nASK"):
        with connect(port) as sock:
            sock.sendall(sent)
            status, headers, body = read(sock)
            assert (status, headers["connection"]) == (408, "close")
            assert json.loads(body)["title"] == "The request took too long"
            assert sock.recv(1) == b""


def test_a_dribbled_request_is_answered(serve):
    port = serve()
    body = b"ASK{}"
    with connect(port) as sock:
        for byte in POST.encode() + b"Content-Length: 5\r\n\r\n" + body:
            sock.sendall(bytes([byte]))
        assert read(sock)[0] == 200


def test_a_reader_that_takes_nothing_is_ended_and_keeps_nobody_waiting(serve):
    port = serve(timeout=2.0, answer_time=2.0)
    request = f"GET /sparql?query={quote(LARGE)} HTTP/1.1\r\nHost: x\r\n\r\n".encode()
    with ExitStack() as open_sockets:
        slow = [open_sockets.enter_context(connect(port, SO_RCVBUF=4096)) for _ in range(100)]
        for sock in slow:
            sock.sendall(request)
        assert best_of(port) < 1
        time.sleep(5)
        assert best_of(port) < 1


def test_pipelined_requests_are_answered_in_order(serve):
    port = serve()
    other = b"GET /livez HTTP/1.1\r\nHost: x\r\n\r\n"
    with connect(port) as sock:
        sock.sendall(GET + other + GET + other[:10])
        sock.sendall(other[10:])
        with sock.makefile("rb") as stream:
            answers = [read_from(stream) for _ in range(4)]
    assert [body for _, _, body in answers] == [answers[0][2], b"alive\n"] * 2
    assert json.loads(answers[0][2])["boolean"] is True


@pytest.mark.parametrize(
    ("request_", "status"),
    [
        (b"GET /livez HTTP/1.0\r\n\r\n", 200),
        (b"GET /livez HTTP/1.0\r\nConnection: keep-alive\r\n\r\n", 200),
        (b"\r\nGET /livez HTTP/1.1\r\nHost: x\r\n\r\n", 200),
        (b"GET /livez HTTP/1.1\nHost: x\n\n", 400),
        (b"nonsense\r\n\r\n", 400),
        (b"\x16\x03\x01\x02\x00\x01\r\n\r\n", 400),
        (b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 400),
        (b"GET /livez HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n", 400),
        (b"GET /livez HTTP/1.1\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400),
        (b"GET /livez HTTP/1.1\r\nContent-Length: -5\r\n\r\n", 400),
        (b"GET /livez HTTP/1.1\r\nTransfer-Encoding: gzip\r\n\r\n", 400),
        (b"GET /livez HTTP/1.1\r\nTransfer-Encoding: strange\r\n\r\n", 501),
        (b"GET /livez HTTP/1.1\r\nExpect: miracles\r\n\r\n", 417),
        (b"GET /" + b"x" * 9000 + b" HTTP/1.1\r\n\r\n", 414),
        (b"GET / HTTP/1.1\r\nX: " + b"x" * 9000 + b"\r\n\r\n", 431),
        (b"GET / HTTP/1.1\r\n" + b"X: y\r\n" * 20_000, 431),
        (POST.encode() + b"Content-Length: 99999999\r\n\r\n", 413),
        (POST.encode() + b"Content-Length: 99999999\r\nExpect: 100-continue\r\n\r\n", 413),
        (POST.encode() + b"Transfer-Encoding: chunked\r\n\r\nFFFFFF\r\n", 413),
        (POST.encode() + b"Transfer-Encoding: chunked\r\n\r\nfive\r\n", 400),
        (POST.encode() + b"Transfer-Encoding: chunked\r\n\r\n2\r\nASK{}\r\n0\r\n\r\n", 400),
        (POST.encode() + b"Transfer-Encoding: chunked\r\n\r\n" + b"1" * 2000, 400),
        (POST.encode() + b"Transfer-Encoding: chunked\r\n\r\n3\r\nASK\r\n2;x=y\r\n{}\r\n0\r\nTrailer: z\r\n\r\n", 200),
    ],
    ids=lambda value: value[:60].decode("latin-1") if isinstance(value, bytes) else str(value),
)
def test_what_is_no_request_is_told_so(port, request_, status):
    found, headers, body = exchange(port, request_)
    assert found == status
    assert headers["server"] == "comity"
    if status >= 400:
        assert headers["content-type"] == "application/problem+json"
        assert json.loads(body)["status"] == status
        assert "Traceback" not in body.decode()


def test_100_continue_is_said_before_the_body(port):
    with connect(port) as sock:
        sock.sendall(POST.encode() + b"Content-Length: 5\r\nExpect: 100-continue\r\n\r\n")
        assert sock.recv(100) == b"HTTP/1.1 100 Continue\r\n\r\n"
        sock.sendall(b"ASK{}")
        assert read(sock)[0] == 200


def test_clients_that_hang_up_are_forgotten(port):
    for _ in range(50):
        for data in (b"", GET[:9], GET, POST.encode() + b"Content-Length: 9\r\n\r\nASK"):
            sock = connect(port)
            sock.sendall(data)
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            sock.close()
    assert exchange(port, GET)[0] == 200


def test_500_idle_connections_are_all_served_when_they_ask(port):
    with ExitStack() as open_sockets:
        idle = [open_sockets.enter_context(connect(port)) for _ in range(500)]
        for sock in idle:
            sock.sendall(GET)
        assert {read(sock)[0] for sock in idle} == {200}
        for sock in idle:
            sock.sendall(GET)
        assert {read(sock)[0] for sock in idle} == {200}


def test_a_file_goes_out_whole_to_a_slow_reader(port, served_build):
    whole = (served_build / "comity.trig").read_bytes()
    with connect(port, SO_RCVBUF=4096) as sock:
        sock.sendall(b"GET /comity.trig HTTP/1.1\r\nHost: x\r\n\r\n")
        time.sleep(0.3)
        status, _, body = read(sock)
    assert (status, body) == (200, whole)


def test_an_answer_cut_for_a_client_without_chunks_ends_with_a_reset(port):
    with connect(port) as sock:
        sock.sendall(
            f"GET /sparql?timeout=1&query={quote(LARGE.replace('}', '. ?g ?h ?i }'))} HTTP/1.0\r\n\r\n".encode()
        )
        with pytest.raises(ConnectionResetError):
            read_to_the_end(sock)


def read_to_the_end(sock):
    while sock.recv(1024 * 1024):
        pass
