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
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from urllib.parse import quote

import pytest

from server.errors import BadBuild, BadSetting, PortInUse, SnapshotUnavailable
from server.serving import run

SERVE = "import sys; from pathlib import Path; from server import run; run(Path(sys.argv[1]), port=int(sys.argv[2]))"
ENDLESS = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
BLOCKED = ENDLESS.replace("*", "(COUNT(*) AS ?n)")


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
    process.terminate()
    process.wait(timeout=15)


def descendants(pid):
    """All processes below one, the nursery's too, by the parents that ps lists."""
    listed = subprocess.run(["ps", "-e", "-o", "pid=,ppid="], capture_output=True, text=True, check=True).stdout
    parents = {int(child): int(parent) for child, parent in (line.split() for line in listed.splitlines())}
    found = {pid}
    while more := {child for child, parent in parents.items() if parent in found} - found:
        found |= more
    return found - {pid}


def alive(pid):
    status = Path(f"/proc/{pid}/status")
    with suppress(OSError):
        return "State:\tZ" not in status.read_text()
    return False


def busy(pid):
    """Whether a process below one computes."""

    def ticks():
        found = 0
        for each in descendants(pid):
            with suppress(OSError):
                found += int(Path(f"/proc/{each}/stat").read_text().rpartition(")")[2].split()[11])
        return found

    before = ticks()
    time.sleep(0.3)
    return ticks() - before > 10


def comes_true(condition, within=10):
    end = time.monotonic() + within
    while not (held := condition()) and time.monotonic() < end:
        time.sleep(0.05)
    return held


def command(pid):
    return Path(f"/proc/{pid}/cmdline").read_text()


@pytest.mark.slow
def test_serves_and_ends_cleanly_on_sigterm(server):
    process, port = server
    status, headers, body = get(port, "/sparql?query=ASK%7B%7D")
    assert (status, json.loads(body)["boolean"]) == (200, True)
    assert headers["Server"] == "comity"
    process.send_signal(signal.SIGTERM)
    assert process.wait(timeout=15) == 0


@pytest.mark.slow
@pytest.mark.parametrize(
    "ending", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP], ids=["Ctrl-C", "TERM", "terminal closed"]
)
def test_ends_cleanly_amid_a_query_and_leaves_no_process(server, ending):
    """The query's client is told; Ctrl-C waits for nothing, SIGTERM for some seconds."""
    process, port = server
    blocked = f"/sparql?query={quote(BLOCKED)}"
    with ThreadPoolExecutor() as threads:
        waiting = threads.submit(get, port, blocked)
        time.sleep(0.5)
        family = descendants(process.pid)
        assert len(family) >= 3  # web process, nursery, query process
        process.send_signal(ending)
        assert process.wait(timeout=20) == 0
        status, _, body = waiting.result()
    assert (status, json.loads(body)["detail"]) == (503, "The service is ending; the query was stopped.")
    assert comes_true(lambda: not any(map(alive, family)))


@pytest.mark.slow
def test_a_killed_service_leaves_no_process(server):
    process, port = server
    assert ask(port) == 200
    family = descendants(process.pid)
    process.kill()
    process.wait()
    assert comes_true(lambda: not any(map(alive, family)))


@pytest.mark.slow
def test_a_query_stops_when_its_client_leaves(server):
    process, port = server
    connection = http.client.HTTPConnection("127.0.0.1", port)
    connection.request("GET", f"/sparql?query={quote(BLOCKED)}")
    assert comes_true(lambda: busy(process.pid))
    connection.close()
    assert comes_true(lambda: not busy(process.pid))


@pytest.mark.slow
def test_short_queries_do_not_wait_behind_long_ones(server):
    """More long queries than places: one in ten short ones may take a second on a machine that does other things."""
    _, port = server
    with ThreadPoolExecutor(20) as threads:
        long = [threads.submit(get, port, f"/sparql?timeout=6&query={quote(BLOCKED)}") for _ in range(20)]
        time.sleep(1)
        taken = []
        for _ in range(30):
            began = time.monotonic()
            assert ask(port) == 200
            taken.append(time.monotonic() - began)
        assert {each.result()[0] for each in long} <= {429, 503}
    assert sorted(taken)[26] < 1


@pytest.mark.slow
@pytest.mark.parametrize("victim", ["server.workers", "import sys"], ids=["nursery", "web process"])
def test_a_killed_process_is_replaced(server, victim):
    process, port = server
    assert ask(port) == 200
    [pid] = [pid for pid in descendants(process.pid) if victim in command(pid)][:1]
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
    status, _, body = get(port, f"/sparql?timeout=1&query={quote(BLOCKED)}")
    assert (status, json.loads(body)["title"]) == (503, "The query took too long")


def test_a_port_in_use_is_a_sentence(served_build):
    with socket.create_server(("127.0.0.1", 0)) as taken, pytest.raises(PortInUse, match="Address already in use"):
        run(served_build, port=taken.getsockname()[1])


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        ({"host": "no-such-host.invalid"}, BadSetting),
        ({"port": 70_000}, BadSetting),
        ({"query_workers": -1}, BadSetting),
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
