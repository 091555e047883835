"""Processes killed amid writes: what was acknowledged is there after the next start, whole; the rest is not."""

from __future__ import annotations

import http.client
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from contextlib import suppress
from pathlib import Path
from urllib.parse import urlencode

import pytest

pytestmark = pytest.mark.slow

TOKEN = "a token that nobody guesses"
FORM = {"Content-Type": "application/x-www-form-urlencoded", "Accept": "text/csv"}
PAIRS = 20
"""Triples of one update, of which none may be there without the others."""


class Service:
    """A writable service of its own process group."""

    def __init__(self, build, state, *arguments):
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        command = [sys.executable, "-m", "comity", "serve", "--build", str(build), "--port", str(self.port)]
        path = os.pathsep.join([str(Path(__file__).parents[2]), *filter(None, sys.path)])
        self.process = subprocess.Popen(
            [*command, "--writable", "--state", str(state), *arguments],
            env={**os.environ, "PYTHONPATH": path, "COMITY_TOKEN": TOKEN},
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        deadline = time.monotonic() + 60
        while self.ask("ASK {}") != (200, b"true"):
            assert time.monotonic() < deadline, "the service does not answer"
            time.sleep(0.1)

    def send(self, path, parameters):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        try:
            connection.request("POST", path, urlencode(parameters), {**FORM, "Authorization": f"Bearer {TOKEN}"})
            response = connection.getresponse()
            return response.status, response.read()
        except (OSError, http.client.HTTPException):
            return 0, b""
        finally:
            connection.close()

    def ask(self, query):
        return self.send("/sparql", {"query": query})

    def update(self, text):
        return self.send("/update", {"update": text})[0]

    def numbers(self):
        """Which updates are there, each with the number of its triples."""
        status, table = self.ask("SELECT ?s (COUNT(*) AS ?n) { ?s <http://e/p> ?o } GROUP BY ?s")
        assert status == 200
        found = (line.split(",") for line in table.decode().split("\r\n")[1:-1])
        return {int(subject.rsplit("/", 1)[1]): int(count) for subject, count in found}

    def pids(self, module):
        """The processes of this service that run a module of ours, parents first (numbers tell no age: they begin anew)."""
        listed = subprocess.run(["ps", "-eo", "pid=,ppid=,args="], capture_output=True, text=True, check=True).stdout
        processes = [line.split(None, 2) for line in listed.splitlines()]
        ours = {self.process.pid: 0}
        for generation in range(1, 5):
            ours |= {int(p): generation for p, parent, _ in processes if ours.get(int(parent)) == generation - 1}
        found = [int(pid) for pid, _, command in processes if int(pid) in ours and module in command]
        return sorted(found, key=ours.__getitem__)

    def end(self):
        with suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()


def one(number):
    return f"INSERT DATA {{ {' '.join(f'<http://e/{number}> <http://e/p> {n} .' for n in range(PAIRS))} }}"


def write_until(service, stop, acknowledged):
    number = 0
    while not stop.is_set():
        number += 1
        if service.update(one(number)) in {200, 204}:
            acknowledged.append(number)


@pytest.mark.parametrize("arguments", [(), ("--no-validate",)], ids=["checked", "unchecked"])
@pytest.mark.parametrize("victim", ["writer", "web process", "all"])
def test_what_was_acknowledged_outlives_kill_9(served_build, tmp_path, victim, arguments):
    service = Service(served_build, tmp_path / "state", *arguments)
    stop, acknowledged = threading.Event(), []
    writing = threading.Thread(target=write_until, args=(service, stop, acknowledged))
    try:
        writing.start()
        for _ in range(3):
            until = len(acknowledged) + 2
            deadline = time.monotonic() + 60
            while len(acknowledged) < until and time.monotonic() < deadline:
                time.sleep(0.02)
            assert len(acknowledged) >= until, "the service does not come back"
            if victim == "all":
                stop.set()
                service.end()
                break
            module = "server.curation" if victim == "writer" else "comity serve"
            os.kill(service.pids(module)[-1], signal.SIGKILL)  # of the web processes the child, not its parent
        stop.set()
        writing.join()
        if victim != "all":
            there = service.numbers()
            assert set(acknowledged) <= set(there)
            assert set(there.values()) == {PAIRS}, "an update was applied in part"
    finally:
        stop.set()
        service.end()
    again = Service(served_build, tmp_path / "state", *arguments)
    try:
        there = again.numbers()
        assert set(acknowledged) <= set(there)
        assert set(there.values()) == {PAIRS}, "an update was applied in part"
        assert again.update(one(10_000)) in {200, 204}
        assert 10_000 in again.numbers()
    finally:
        again.end()
