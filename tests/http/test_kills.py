"""kill -9 of each process in turn: the others go on, what died comes back, and nothing is left behind."""

from __future__ import annotations

import http.client
import itertools
import json
import os
import shutil
import signal
import subprocess
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, suppress
from pathlib import Path
from urllib.parse import quote

import pytest

NEW = itertools.count()
BLOCKED = f"/sparql?query={quote('SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }')}"


def get(port, path):
    with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=20)) as connection:
        connection.request("GET", path, headers={"Accept": "application/json"})
        response = connection.getresponse()
        return response.status, json.loads(response.read())


def answers(port):
    with suppress(OSError, http.client.HTTPException, ValueError):
        # A query that was never asked before: an answer kept from earlier would prove nothing.
        return get(port, f"/sparql?query={quote(f'ASK {{ ?s ?p ?o }} # {next(NEW)}')}")[0] == 200
    return False


def family(pid):
    """The processes below one, with their command lines."""
    listed = subprocess.run(["ps", "-e", "-o", "pid=,ppid="], capture_output=True, text=True, check=True).stdout
    parents = {int(child): int(parent) for child, parent in (line.split() for line in listed.splitlines())}
    found = {pid}
    while more := {child for child, parent in parents.items() if parent in found} - found:
        found |= more
    lines = {each: command(each) for each in sorted(found - {pid})}
    return {each: line for each, line in lines.items() if line}


def command(pid):
    with suppress(OSError):
        return Path(f"/proc/{pid}/cmdline").read_text()
    return ""


def nursery_and_queries(pid):
    """The nursery, and the processes that it forked."""
    nursery, *queries = [each for each, line in family(pid).items() if "server.workers" in line]
    return nursery, queries


def web_process(pid):
    return next(each for each, line in family(pid).items() if "server.workers" not in line)


def alive(pid):
    with suppress(OSError):
        return "State:\tZ" not in Path(f"/proc/{pid}/status").read_text()
    return False


def comes_true(condition, within=20):
    end = time.monotonic() + within
    while not (held := condition()) and time.monotonic() < end:
        time.sleep(0.05)
    return held


@pytest.fixture(params=["memory", "disk"])
def service(request, started, served_build, tmp_path):
    """A service over a build of its own: process, port and build."""
    place = shutil.copytree(served_build, tmp_path / "build")
    process, port = started(place, storage=request.param)
    assert answers(port)
    return process, port, place


@pytest.mark.slow
def test_a_query_process(service):
    """Its client is told, and others are answered."""
    process, port, _ = service
    with ThreadPoolExecutor() as threads:
        waiting = threads.submit(get, port, BLOCKED)
        time.sleep(1)
        assert answers(port)
        for query in nursery_and_queries(process.pid)[1]:
            os.kill(query, signal.SIGKILL)
        status, problem = waiting.result()
    assert (status, problem["title"]) == (503, "The query broke the process it ran in")
    assert comes_true(lambda: answers(port))


@pytest.mark.slow
def test_the_nursery(service):
    process, port, _ = service
    nursery, queries = nursery_and_queries(process.pid)
    for each in (nursery, *queries):
        os.kill(each, signal.SIGKILL)
    assert comes_true(lambda: answers(port))
    assert nursery_and_queries(process.pid)[0] != nursery


@pytest.mark.slow
def test_the_web_process(service):
    process, port, place = service
    killed = web_process(process.pid)
    below = set(family(killed))
    os.kill(killed, signal.SIGKILL)
    assert comes_true(lambda: answers(port))
    assert comes_true(lambda: not any(map(alive, below)))
    assert web_process(process.pid) != killed
    [folder] = place.parent.glob("build.serving-*")
    assert comes_true(lambda: sum(p.is_dir() and not p.is_symlink() for p in folder.iterdir()) == 1)


@pytest.mark.slow
def test_the_web_process_when_the_build_is_broken(service):
    """It comes back with what it served, and says why."""
    process, port, place = service
    (place / "manifest.json").unlink()
    (place / "manifest.json").write_text("{")
    os.kill(web_process(process.pid), signal.SIGKILL)
    assert comes_true(lambda: answers(port))
    assert "manifest.json cannot be read" in get(port, "/readyz")[1]["warning"]


@pytest.mark.slow
def test_the_parent(service, started):
    """All that it started ends, the port is free, and the next start cleans up."""
    process, port, place = service
    below = set(family(process.pid))
    process.kill()
    process.wait()
    assert comes_true(lambda: not any(map(alive, below)))
    [left] = place.parent.glob("build.serving-*")
    started(place, port=port)
    assert answers(port)
    assert not left.exists()


@pytest.mark.slow
def test_everything_at_once(service, started):
    process, port, place = service
    for each in (process.pid, *family(process.pid)):
        with suppress(ProcessLookupError):  # a child may go with its parent
            os.kill(each, signal.SIGKILL)
    process.wait()
    started(place, port=port)
    assert answers(port)
    assert len(list(place.parent.glob("build.serving-*"))) == 1
