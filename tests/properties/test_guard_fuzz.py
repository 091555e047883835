"""The guard against the engine: what would make the engine call another machine is refused, whatever its text."""

from __future__ import annotations

import socket
import threading
from contextlib import suppress

import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from server.errors import ServiceError
from server.language.guard import Limits, judge

LIMITS = Limits(length=10**6, nesting=200, operators=5000)
DATA = "INSERT DATA { <http://a/s> <http://a/p> 1, 2, 'x' }"
SPACES = ["", "", " ", "\n", "\t", "#c\n", "# 'quoted\n", "#<\n", "\r\n"]
KEYWORDS = ["SERVICE", "service", "SeRvIcE", "SERVICE SILENT", "SERVICESILENT", "trueSERVICE", "1SERVICE", "'x'SERVICE"]
BEFORE = [
    "", "{} ", "?s ?p ?o .", "?s ?p 'it''s' .", "?s ?p '#' .", "?s ?p '''a''b''' .", '?s ?p "<" .', "FILTER(?a<'x>' )",
    "FILTER(?a<'>' )", "FILTER(1<2&&3>'' )", "BIND(?a<')}>' AS ?b)", "VALUES ?v { <a'b> }", "?s <a'b> ?o .", "?s a (1 <a'b>) .",
    "FILTER <http://f>(?a<'x>')", "?s ?p trueFILTER(?a<'x>' )", "OPTIONAL {", "FILTER NOT EXISTS {", "MINUS {", "?s ?p ?o FILTER(?o<1,'>')",
    "?s ?p ?o FILTER(?o IN (1<2,'x>'))", "BIND(IF(1<2,'>',3) AS ?c)", "{ SELECT (?o<'x>' AS ?q) {", '?s ?p "\\"" .', "?s ?p '\\'' .",
    "GRAPH ?g {", "?s ?p 1 . #", "?s ?p <x#y> .", "ASK", "?s ?p 'a'@en .", "?s ?p 'a'^^<x'y> .", "?s ?p \\u0027 .", "?s ?p <\\u0022'> .", "?s <a\\u0027> '>' .", "\\u0041SK",
]  # fmt: skip
AFTER = ["}", "} }", "} #'\n}", "} }} #'", "} . ?s ?p '>' }", "} FILTER(1>'') }", "})} }", "} } } LIMIT 1"]


@st.composite
def queries(draw, url):
    pieces = [
        draw(
            st.sampled_from(
                ["SELECT * {", "ASK {", "SELECT * WHERE{", "PREFIX service: <http://127.0.0.1/> SELECT * {"]
            )
        )
    ]
    for _ in range(draw(st.integers(0, 3))):
        pieces += [draw(st.sampled_from(BEFORE)), draw(st.sampled_from(SPACES))]
    target = draw(st.sampled_from([f"<{url}>", f"<{url}>", "service:x", "?u"]))
    pieces += [
        draw(st.sampled_from(KEYWORDS)),
        draw(st.sampled_from(SPACES)),
        target,
        draw(st.sampled_from(SPACES)),
        "{ ?x ?y ?z ",
    ]
    pieces.append(draw(st.sampled_from(AFTER)))
    if draw(st.booleans()):
        place = draw(st.integers(0, len(pieces) - 1))
        pieces.insert(place, draw(st.sampled_from(["'", '"', "<", ">", "{", "}", "(", ")", "&&", ",", "#", "\n"])))
    return "".join(pieces)


class Trap(threading.Thread):
    """Counts who connects, and hangs up."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.heard = 0

    def run(self) -> None:
        with suppress(OSError):
            while True:
                connection, _ = self.listener.accept()
                self.heard += 1
                connection.close()


@pytest.fixture(scope="module")
def trap():
    trap = Trap()
    trap.start()
    yield trap
    trap.listener.shutdown(socket.SHUT_RDWR)
    trap.listener.close()
    trap.join()


def run(query) -> None:
    """Let the engine evaluate a query, whose calls of the trap end at once."""
    store = ox.Store()
    store.update(DATA)
    with suppress(SyntaxError, ValueError, RuntimeError, OSError):
        result = store.query(query, base_iri="http://base/")
        list(result) if not isinstance(result, ox.QueryBoolean) else bool(result)


def test_the_trap_is_reached_without_the_guard(trap):
    run(f"SELECT * {{ ?s ?p 'x'SERVICE<http://127.0.0.1:{trap.listener.getsockname()[1]}/>{{}} }}")
    assert trap.heard


@settings(max_examples=400, deadline=None)
@given(data=st.data())
def test_what_calls_another_machine_is_refused(trap, data):
    """Without the guard, about one query in forty reaches the trap."""
    query = data.draw(queries(f"http://127.0.0.1:{trap.listener.getsockname()[1]}/"))
    try:
        judge(query, LIMITS)
    except ServiceError:
        return
    before = trap.heard
    run(query)
    assert trap.heard == before, query
