"""The real server: gunicorn on a port, signals, and processes killed under it."""

from __future__ import annotations

import http.client
import json
import os
import signal
import socket
import subprocess
import sys
import time
from urllib.parse import quote

import pytest

from server.errors import BadBuild, BadSetting, PortInUse, SnapshotUnavailable
from server.serving import run

SERVE = "import sys; from pathlib import Path; from server import run; run(Path(sys.argv[1]), port=int(sys.argv[2]))"
ENDLESS = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"


def get(port, path, **headers):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    try:
        connection.request("GET", path, headers=headers)
        response = connection.getresponse()
        return response.status, response.headers, response.read()
    finally:
        connection.close()


def ask(port):
    return get(port, "/sparql?query=ASK%7B%7D")[0]


@pytest.fixture
def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.fixture
def server(served_build, free_port):
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    process = subprocess.Popen([sys.executable, "-c", SERVE, str(served_build), str(free_port)], env=environment)
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        try:
            ask(free_port)
            break
        except OSError:
            time.sleep(0.05)
    yield process, free_port
    process.kill()
    process.wait()


def children(pid):
    listed = subprocess.run(["ps", "-o", "pid=,args=", "--ppid", str(pid)], capture_output=True, text=True, check=False)
    return [(int(line.split()[0]), line) for line in listed.stdout.splitlines()]


@pytest.mark.slow
def test_serves_and_ends_cleanly_on_sigterm(server):
    process, port = server
    status, headers, body = get(port, "/sparql?query=ASK%7B%7D")
    assert (status, json.loads(body)["boolean"]) == (200, True)
    assert headers["Server"] == "comity"
    process.send_signal(signal.SIGTERM)
    assert process.wait(timeout=15) == 0


@pytest.mark.slow
def test_ends_cleanly_on_ctrl_c(server):
    process, _ = server
    process.send_signal(signal.SIGINT)
    assert process.wait(timeout=15) == 0


@pytest.mark.slow
@pytest.mark.parametrize("victim", ["server.workers", "import sys"], ids=["nursery", "web process"])
def test_a_killed_process_is_replaced(server, victim):
    process, port = server
    [pid] = [pid for pid, command in children(process.pid) if victim in command]
    os.kill(pid, signal.SIGKILL)
    deadline = time.monotonic() + 15
    status = None
    while status != 200 and time.monotonic() < deadline:
        try:
            status = ask(port)
        except (OSError, http.client.HTTPException):
            time.sleep(0.05)
    assert status == 200


@pytest.mark.slow
def test_a_streamed_answer_that_breaks_off_is_seen_as_broken(server):
    _, port = server
    with pytest.raises(http.client.IncompleteRead):
        get(port, f"/sparql?timeout=1&query={quote(ENDLESS)}")
    assert ask(port) == 200


@pytest.mark.slow
def test_a_blocked_query_ends_as_503(server):
    _, port = server
    status, _, body = get(port, f"/sparql?timeout=1&query={quote(ENDLESS.replace('*', '(COUNT(*) AS ?n)'))}")
    assert (status, json.loads(body)["title"]) == (503, "The query took too long")


def test_a_port_in_use_is_a_sentence(served_build):
    with socket.create_server(("127.0.0.1", 0)) as taken, pytest.raises(PortInUse, match="Address already in use"):
        run(served_build, port=taken.getsockname()[1])


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        ({"host": "no-such-host.invalid"}, BadSetting),
        ({"port": 70_000}, BadSetting),
        ({"workers": 0}, BadSetting),
        ({"nonsense": 1}, BadSetting),
    ],
)
def test_what_cannot_be_served_is_told_before(served_build, arguments, error):
    with pytest.raises(error):
        run(served_build, **arguments)


def test_a_build_that_cannot_be_served_is_told_before(tmp_path, free_port):
    with pytest.raises(BadBuild):
        run(tmp_path, port=free_port)
    (tmp_path / "comity.trig").write_text("no TriG")
    with pytest.raises(SnapshotUnavailable, match="could not be loaded"):
        run(tmp_path, port=free_port)
