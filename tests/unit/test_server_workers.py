"""Query processes: killed at the limit, survived when they die, walled in."""

from __future__ import annotations

import os
import signal
import socket
import threading
import time

import pyoxigraph as ox
import pytest

from server import Settings, Store
from server.errors import (
    BadQuery,
    ClientGone,
    NotAcceptable,
    Overloaded,
    QueryBroke,
    QueryTimeout,
    ServiceError,
    SnapshotUnavailable,
)
from server.snapshots.storage import Nurseries, Plan
from server.workers import TABLE, Order, Pool
from server.workers.child import _wall_in
from server.workers.serialization import PrefixesInOrder

ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
ENDLESS_ROWS = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"


@pytest.fixture(params=["in memory", "on disk"])
def pool(request, served_build):
    pool = make_pool(served_build, storage="disk" if request.param == "on disk" else "memory")
    yield pool
    pool.close()


def make_pool(build, **settings):
    chosen = Settings(**{"query_workers": 2, "trial": 0.1, "queue_wait": 0.2} | settings)
    store = Store.open(build)
    return Pool(Nurseries().of(store, Plan(chosen.storage != "disk", 0, chosen)), chosen)


def answer(pool, query, seconds=10.0, **formats):
    found = pool.run(Order(query, seconds, **(formats or {"solutions": "json", "graph": "nt"})))
    try:
        return b"".join(found)
    finally:
        found.close()


def alive(pool):
    return b"true" in answer(pool, "ASK {}")


def test_a_query_is_answered(pool):
    assert b'"3"' in answer(pool, "SELECT (COUNT(*) AS ?n) { ?s a <https://w3id.org/comity/ontology#State> }")


def test_a_query_is_ended_at_its_limit_and_the_next_one_answered(pool):
    began = time.monotonic()
    with pytest.raises(QueryTimeout):
        answer(pool, ENDLESS, seconds=0.3)
    assert time.monotonic() - began < 2
    assert alive(pool)


def test_an_answer_that_streams_past_its_limit_breaks_off_with_an_error(pool):
    with pytest.raises(QueryTimeout):
        answer(pool, ENDLESS_ROWS, seconds=0.5)
    assert alive(pool)


def test_an_answer_given_up_midway_ends_its_process(pool):
    found = pool.run(Order(ENDLESS_ROWS, 10.0, solutions="json"))
    assert found.whole is None
    found.close()
    assert alive(pool)


def test_more_long_queries_than_places_wait_and_are_then_refused(pool):
    held = [pool.run(Order(ENDLESS_ROWS, 10.0, solutions="json")) for _ in range(2)]
    with pytest.raises(Overloaded):
        answer(pool, ENDLESS)
    assert alive(pool), "a short query does not wait behind long ones"
    held.pop().close()
    with pytest.raises(QueryTimeout):
        answer(pool, ENDLESS, seconds=0.5)
    held.pop().close()


def test_a_query_that_waited_for_its_place_is_answered_whole(pool):
    """It is stopped at the end of its trial and begun anew: nothing is lost or doubled."""
    held = [pool.run(Order(ENDLESS_ROWS, 10.0, solutions="json")) for _ in range(2)]
    threading.Timer(0.15, held[0].close).start()
    rows = answer(pool, "SELECT ?s { ?s ?p ?o . ?s2 ?p2 ?o2 } LIMIT 30000", solutions="csv")
    assert rows.count(b"\r\n") == 30_001
    held[1].close()


def test_a_query_ends_when_its_client_has_left(pool):
    ours, theirs = socket.socketpair()
    threading.Timer(0.3, theirs.close).start()
    began = time.monotonic()
    with ours, pytest.raises(ClientGone):
        pool.run(Order(ENDLESS, 10.0, solutions="json"), ours)
    assert time.monotonic() - began < 1
    assert not pool._busy


def test_a_client_that_left_does_not_wait_for_a_place(served_build):
    pool = make_pool(served_build, query_workers=1, queue_wait=5)
    held = pool.run(Order(ENDLESS_ROWS, 10.0, solutions="json"))
    ours, theirs = socket.socketpair()
    threading.Timer(0.3, theirs.close).start()
    began = time.monotonic()
    with ours, pytest.raises(ClientGone):
        pool.run(Order(ENDLESS, 10.0, solutions="json"), ours)
    assert time.monotonic() - began < 2
    held.close()
    pool.close()


def test_the_waiting_room_is_bounded(served_build):
    pool = make_pool(served_build, query_workers=1, queue_wait=5, queue_length=1)
    held = pool.run(Order(ENDLESS_ROWS, 10.0, solutions="json"))
    ends = []

    def ask():
        with pytest.raises(ServiceError) as told:
            answer(pool, ENDLESS, seconds=0.5)
        ends.append(told.type)

    threads = [threading.Thread(target=ask) for _ in range(3)]
    for thread in threads:
        thread.start()
    end = time.monotonic() + 4
    while len(ends) < 2 and time.monotonic() < end:
        time.sleep(0.01)
    assert ends == [Overloaded, Overloaded]
    held.close()
    for thread in threads:
        thread.join()
    assert ends[2] is QueryTimeout
    pool.close()


def test_closing_ends_what_is_at_work(served_build):
    """No process and no stream outlives the service, even where an answer was never closed."""
    pool = make_pool(served_build)
    left = pool.run(Order(ENDLESS_ROWS, 10.0, solutions="json"))
    pool.close()
    with pytest.raises(SnapshotUnavailable, match="ending"):
        list(left)
    left.close()


@pytest.mark.parametrize(
    ("query", "error"),
    [
        ("SELECT * {", BadQuery),  # a fault
        ("SELECT * " + "{" * 20_000 + "}" * 20_000, BadQuery),  # would overflow the stack
        ("SELECT (1" + "+1" * 50_000 + " AS ?x) {}", BadQuery),  # likewise
    ],
)
def test_a_query_refused_leaves_its_process_in_use(pool, query, error):
    with pytest.raises(error):
        answer(pool, query)
    assert alive(pool)


def test_a_form_that_the_client_cannot_read_is_refused(pool):
    with pytest.raises(NotAcceptable):
        answer(pool, "DESCRIBE <http://a/b>", solutions="json")


def test_a_process_killed_while_idle_is_replaced(pool):
    assert alive(pool)
    for process in list(pool._idle):
        process._sock.shutdown(socket.SHUT_RDWR)
    assert alive(pool)


def test_a_nursery_killed_is_started_again(pool):
    assert alive(pool)
    hiring = pool._nursery
    process = getattr(hiring, "nursery", hiring)._process
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    while pool._idle:
        pool._idle.pop().close()
    assert alive(pool)


@pytest.mark.parametrize(("allowed", "kept"), [(1, 0), (1024, 1)], ids=["1 MiB", "1 GiB"])
def test_a_process_that_has_more_memory_of_its_own_than_allowed_is_not_used_again(served_build, allowed, kept):
    pool = make_pool(served_build, idle_memory=allowed * 1024 * 1024)
    for _ in range(2):
        answer(pool, "SELECT (COUNT(*) AS ?n) { ?s ?p ?o . ?s2 ?p2 ?o2 }")
        assert len(pool._idle) == kept
    pool.close()


def test_memory_is_bounded(served_build):
    pool = make_pool(served_build, query_memory=64 * 1024 * 1024)
    with pytest.raises(QueryBroke):
        answer(pool, ENDLESS_ROWS + " ORDER BY ?a", seconds=30)
    assert alive(pool)
    pool.close()


def test_a_dataset_that_cannot_be_read_is_told(tmp_path):
    broken = tmp_path / "comity.trig"
    broken.write_text("<http://a> <http://b> .")
    pool = make_pool(tmp_path)
    with pytest.raises(SnapshotUnavailable, match="error at line 1"):
        answer(pool, "ASK {}")
    pool.close()


def test_a_table_is_cut_and_says_so(pool):
    found = pool.run(Order("SELECT ?s { ?s ?p ?o }", 5.0, solutions=TABLE, rows=3))
    assert b'"more": true' in b"".join(found)
    found.close()


def test_behind_the_wall_no_query_reaches_another_machine():
    """The wall holds by itself, without the guard: a listener hears nothing."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        heard = threading.Event()
        listener.settimeout(1)
        if (child := os.fork()) == 0:
            _wall_in(1 << 30)
            url = f"http://127.0.0.1:{listener.getsockname()[1]}/"
            try:
                list(ox.Store().query(f"SELECT * {{ SERVICE <{url}> {{ ?s ?p ?o }} }}"))
            except OSError:
                os._exit(0)
            os._exit(1)
        try:
            listener.accept()[0].close()
            heard.set()
        except TimeoutError:
            pass
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
        assert not heard.is_set()


def test_prefixes_are_put_in_order_whatever_the_pieces():
    class Sink:
        data = b""

        def write(self, data):
            self.data += data
            return len(data)

        def flush(self):
            pass

    turtle = b"@prefix b: <http://b/> .\n@prefix a: <http://a/> .\n<http://x> a a:y .\n"
    expected = b"@prefix a: <http://a/> .\n@prefix b: <http://b/> .\n<http://x> a a:y .\n"
    for size in range(1, len(turtle) + 1):
        sink = Sink()
        ordered = PrefixesInOrder(sink)
        for start in range(0, len(turtle), size):
            ordered.write(turtle[start : start + size])
        ordered.flush()
        assert sink.data == expected
