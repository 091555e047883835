"""New data without downtime: a build takes another's place, or comes back, and no request notices."""

from __future__ import annotations

import hashlib
import http.client
import json
import shutil
import threading
import time
from contextlib import closing, contextmanager
from dataclasses import replace
from urllib.parse import quote

import pyoxigraph as ox
import pytest
from flask import Flask

from extract.history import History
from extract.swap import replacing
from server import create_app
from server.errors import SnapshotUnavailable
from server.protocol.request import Request
from server.snapshots import live

COUNT = "SELECT (COUNT(*) AS ?n) { ?s <http://example.org/p> ?o }"
SLOW = "SELECT ?a ?n { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . BIND(1 AS ?n) } LIMIT 300000"


def fill(folder, triples, *, counted=True):
    """A build of that many triples."""
    store = ox.Store(str(folder / "store"))
    p = ox.NamedNode("http://example.org/p")
    store.extend(ox.Quad(ox.NamedNode(f"http://example.org/{n}"), p, ox.Literal(n)) for n in range(triples))
    store.flush()
    store.dump(str(folder / "comity.trig"), format=ox.RdfFormat.TRIG)
    (folder / "comity.ttl").write_text(f"# {triples}\n")
    digest = hashlib.sha256((folder / "comity.trig").read_bytes()).hexdigest()
    manifest = {"files": {"comity.trig": {"sha256": digest}}, "counts": {"triples published": triples + (not counted)}}
    (folder / "manifest.json").write_text(json.dumps(manifest))


def build(place, triples, **how):
    history = History.of(place)
    with replacing(place, mark="manifest.json", put=history.put) as folder:
        fill(folder, triples, **how)
    return place


def get(port, path, connection=None):
    if connection is None:
        with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=20)) as own:
            return get(port, path, own)
    connection.request("GET", path, headers={"Accept": "application/sparql-results+json, */*;q=0.1"})
    response = connection.getresponse()
    return response.status, response.read()


def count(port, connection=None):
    status, body = get(port, f"/sparql?query={quote(COUNT)}", connection)
    assert status == 200, body
    return int(json.loads(body)["results"]["bindings"][0]["n"]["value"])


def ready(port):
    status, body = get(port, "/readyz")
    assert status == 200
    return json.loads(body)


def comes_true(condition, within=15):
    end = time.monotonic() + within
    while not (held := condition()) and time.monotonic() < end:
        time.sleep(0.05)
    return held


@contextmanager
def under_load(port, clients=4):
    """Clients that ask all the time; what they saw is checked at the end: every answer is that of one build."""
    seen, problems, stop = [], [], threading.Event()

    def client():
        with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=20)) as connection:
            try:
                while not stop.is_set():
                    seen.append(count(port, connection))
            except Exception as error:  # noqa: BLE001  # told at the end
                problems.append(error)

    threads = [threading.Thread(target=client) for _ in range(clients)]
    for thread in threads:
        thread.start()
    yield seen
    stop.set()
    for thread in threads:
        thread.join()
    assert not problems


@pytest.mark.slow
@pytest.mark.parametrize("storage", ["memory", "disk"])
def test_a_new_build_is_served_without_a_request_lost_and_rolled_back(started, tmp_path, storage):
    place = build(tmp_path / "build", 10)
    _, port = started(place, storage=storage)
    with under_load(port) as seen:
        build(place, 20)
        assert comes_true(lambda: count(port) == 20)
        assert get(port, "/comity.ttl")[1] == b"# 20\n"
        History.of(place).back()
        assert comes_true(lambda: count(port) == 10)
        assert get(port, "/comity.ttl")[1] == b"# 10\n"
    assert set(seen) == {10, 20}
    assert comes_true(lambda: len(snapshots(tmp_path)) == 1), "what nobody uses is deleted"


def snapshots(folder):
    return [p for p in folder.glob("build.serving-*/*") if p.is_dir() and not p.is_symlink()]


@pytest.mark.slow
@pytest.mark.parametrize("storage", ["memory", "disk"])
def test_a_build_that_is_deleted_goes_on_being_served(started, tmp_path, storage):
    place = build(tmp_path / "build", 10)
    process, port = started(place, storage=storage)
    shutil.rmtree(place)
    assert comes_true(lambda: "no build" in ready(port).get("warning", ""))
    assert count(port) == 10
    assert get(port, "/comity.ttl") == (200, b"# 10\n")
    process.terminate()
    process.wait()
    assert not list(tmp_path.glob("build.serving-*"))


@pytest.mark.slow
@pytest.mark.parametrize(
    ("broken", "warning"),
    [
        (lambda place: build(place, 20, counted=False), "holds 20 triples, and its manifest says 21"),
        (lambda place: (build(place, 20) / "manifest.json").write_text("{"), "manifest.json cannot be read"),
        (lambda place: (build(place, 20) / "comity.trig").write_text("<a> <"), "could not be loaded"),
    ],
    ids=["fewer triples than told", "manifest", "dataset"],
)
def test_a_broken_build_is_told_and_the_last_one_stays(started, tmp_path, broken, warning):
    place = build(tmp_path / "build", 10)
    _, port = started(place, storage="memory")
    broken(place)
    assert comes_true(lambda: warning in ready(port).get("warning", "")), ready(port)
    assert count(port) == 10
    build(place, 30)
    assert comes_true(lambda: count(port) == 30)
    assert "warning" not in ready(port)


@pytest.mark.slow
def test_an_answer_that_is_being_sent_is_not_cut_by_a_switch(started, tmp_path):
    place = build(tmp_path / "build", 100)
    _, port = started(place, storage="disk")
    with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=30)) as connection:
        connection.request("GET", f"/sparql?query={quote(SLOW)}", headers={"Accept": "text/csv"})
        response = connection.getresponse()
        begun = response.read(1000)
        build(place, 5)
        assert comes_true(lambda: count(port) == 5)
        rows = (begun + response.read()).decode().split("\r\n")
    assert len(rows) == 300_002
    assert comes_true(lambda: len(snapshots(tmp_path)) == 1)


@pytest.mark.slow
def test_an_rdf_file_is_served_and_followed(started, tmp_path):
    file = tmp_path / "my data.nt"
    file.write_text("<http://example.org/a> <http://example.org/p> <http://example.org/b> .\n")
    _, port = started(file)
    assert count(port) == 1
    assert get(port, "/")[0] == 200
    with file.open("a") as more:
        more.write("<http://example.org/a> <http://example.org/p> <http://example.org/c> .\n")
    assert comes_true(lambda: count(port) == 2)


@pytest.fixture
def service(tmp_path):
    """A service on disk, in this process."""
    app = create_app(build(tmp_path / "build", 10), storage="disk")
    yield app.extensions["comity"]
    app.extensions["comity"].close()


def backup(tmp_path, service, triples):
    folder = tmp_path / f"of-{triples}"
    folder.mkdir()
    fill(folder, triples)
    return replace(service.store, folder=folder, disk=folder / "store", revision=str(triples), triples=triples)


def asked(service):
    return int(service.select(COUNT)[0]["n"]["value"])


def test_a_snapshot_ends_when_its_last_answer_has(tmp_path, service):
    ended = []
    service.switch(backup(tmp_path, service, 200), lambda: ended.append(200))
    answer = service.run(service.order(Request(SLOW), "csv", ""))
    service.switch(backup(tmp_path, service, 3), lambda: ended.append(3))
    assert asked(service) == 3
    assert not ended
    assert b"".join(answer).count(b"\r\n") == 300_001
    answer.close()
    assert comes_true(lambda: ended == [200])


def test_a_request_sees_one_snapshot_from_its_start_to_its_end(tmp_path, service):
    ended = []
    app = Flask("test")
    app.extensions["comity"] = service
    service.switch(backup(tmp_path, service, 7), lambda: ended.append(7))
    live.register(app)
    with app.app_context():
        assert asked(service) == 7
        service.switch(backup(tmp_path, service, 8))
        assert (asked(service), service.store.revision) == (7, "7")
        assert not ended
    assert asked(service) == 8
    assert comes_true(lambda: ended == [7])


def test_a_snapshot_that_does_not_hold_what_it_should_is_not_taken(tmp_path, service):
    ended = []
    wrong = replace(backup(tmp_path, service, 4), triples=5)
    with pytest.raises(SnapshotUnavailable, match="holds 4 triples, and its manifest says 5"):
        service.switch(wrong, lambda: ended.append("wrong"))
    missing = replace(wrong, disk=tmp_path / "none")
    # A process that fails to open it may be gone before it is told what to do.
    with pytest.raises(SnapshotUnavailable, match=r"cannot be opened|ended as soon as it had begun"):
        service.switch(missing)
    assert asked(service) == 10
    assert ended == ["wrong"]


def test_a_switch_on_disk_starts_no_nursery(tmp_path, service):
    """So it costs a fork and the opening of a store, however often something is written."""
    asked(service)
    [nursery] = service._nurseries._of_disks.values()
    process = nursery._process
    for triples in range(20, 25):
        service.switch(backup(tmp_path, service, triples))
    assert asked(service) == 24
    assert nursery._process is process


@pytest.fixture
def writable(tmp_path):
    """A writable service, which reads from disk what is written to."""
    app = create_app(build(tmp_path / "build", 10), writable=True, token="t" * 40, validate=False)
    yield app.extensions["comity"]
    app.extensions["comity"].close()


def test_what_has_come_to_rest_is_held_in_memory_until_the_next_write(tmp_path, writable):
    assert not writable.live.plan.in_memory
    ended = []
    writable._serve(backup(tmp_path, writable, 7), lambda: ended.append(7))
    revision = writable.store.revision
    assert writable.promote()
    assert writable.live.plan.in_memory
    assert (asked(writable), writable.store.revision) == (7, revision)
    assert not writable.promote()
    assert not ended, "its files are there for a nursery that must load them again"
    writable._serve(backup(tmp_path, writable, 8), lambda: None)
    assert (asked(writable), writable.live.plan.in_memory) == (8, False)
    assert comes_true(lambda: ended == [7])
