"""What an update may say, which graphs it reaches, what it changed, and how that is written down."""

from __future__ import annotations

from datetime import UTC, datetime

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.curation.commit import statements
from server.curation.delta import DEFAULT, Delta, additions, apply, between, only_adds, reach
from server.curation.guard import judge_update, without_silent_loads
from server.curation.provenance import changes, recorded
from server.curation.using import with_dataset
from server.curation.write import Body, Write
from server.errors import BadQuery, BadRequest, Refused, TooLarge
from server.language.guard import Limits

LIMITS = Limits(length=100_000, nesting=50, operators=100)
ID = "https://w3id.org/comity/id/"
X = ox.NamedNode("http://e/x")


@pytest.mark.parametrize(
    "update",
    [
        "LOAD <http://h/>",
        "load silent",
        "PREFIX : <http://h/> LOAD:x",  # LOAD :x to the engine
        "PREFIX load: <http://h/> LOAD load:x",
        "PREFIX : <http://h/> INSERT DATA {} ; load:x",
        "PREFIX loads: <http://h/> CLEAR ALL ; loads:x",
        "INSERT {} WHERE { SERVICE <http://h/> {} }",
        "INSERT {} WHERE { SERVICESILENT <http://h/> {} }",
        "INSERT DATA { <a> <b> 'DATA {' } ; LOAD <http://h/>",
        "INSERT DATA { <'a> <b> 'c' } # ' } ; LOAD <http://h/>",
    ],
)
def test_what_would_reach_out_is_refused(update):
    with pytest.raises(Refused):
        judge_update(without_silent_loads(update), LIMITS)


@pytest.mark.parametrize(
    "update",
    [
        "INSERT DATA { <http://h/LOAD> <http://h/service> 'LOAD <x> SERVICE' } # LOAD <x> SERVICE",
        "PREFIX load: <http://h/> CLEAR SILENT GRAPH load:x ; INSERT DATA { load:x load:y load:z }",
        "PREFIX load: <http://h/> WITH load:x DELETE { ?load load:y 1 } USING load:x USING NAMED load:z WHERE {}",
        "PREFIX load: <http://h/> COPY load:x TO load:y",
        "LOAD SILENT <http://h/> ; LOAD SILENT <http://h/> INTO GRAPH <http://h/g>",
    ],
)
def test_what_only_looks_like_it_passes(update):
    judge_update(without_silent_loads(update), LIMITS)
    ox.Store().update(without_silent_loads(update).replace("COPY", "COPY SILENT"))


def test_data_is_no_operators_but_a_pattern_is():
    data = "<a:a> <a:b> " + ", ".join(f"-{n}" for n in range(200))
    judge_update(f"INSERT DATA {{ {data} }}", LIMITS)
    judge_update(f"DELETE DATA {{ GRAPH <g:g> {{ {data} }} }}", LIMITS)
    with pytest.raises(BadQuery, match="more than 100 operators"):
        judge_update(f"INSERT {{}} WHERE {{ {data} }}", LIMITS)
    with pytest.raises(BadQuery, match="50 deep"):
        judge_update(f"INSERT {{}} WHERE {{ {'{' * 60}", LIMITS)
    with pytest.raises(TooLarge):
        judge_update("#" * 100_001, LIMITS)


@pytest.mark.parametrize(
    ("update", "expected"),
    [
        ("INSERT { ?s <a:p> ?o } WHERE { ?s ?p ?o }", {"in a"}),
        ("DELETE { ?s ?p ?o } INSERT { ?s <a:p> ?o } WHERE { ?s ?p ?o }", {"in a"}),
        ("DELETE WHERE { GRAPH ?g { ?s ?p ?o } } ; INSERT { ?s <a:p> 'b gone' } WHERE { ?s ?p 'in a' }", {"b gone"}),
        ("INSERT DATA { <a:s> <a:p> 'WHERE' }", {"WHERE"}),
    ],
)
def test_the_dataset_of_the_protocol_is_that_of_each_where(update, expected):
    store = ox.Store()
    store.update("INSERT DATA { GRAPH <g:a> { <a:s> <a:q> 'in a' } GRAPH <g:b> { <a:s> <a:q> 'in b' } }")
    store.update(with_dataset(update, ["g:a"], ["g:b"]))
    found = store.quads_for_pattern(None, ox.NamedNode("a:p"), None, DEFAULT)
    assert {quad.object.value for quad in found} == expected
    assert ("b gone" in expected) != store.query("ASK { GRAPH <g:b> { ?s ?p ?o } }")


@pytest.mark.parametrize("update", ["WITH <g:a> DELETE {} WHERE {}", "INSERT {} USING <g:a> WHERE {}"])
def test_a_dataset_named_twice_is_a_conflict(update):
    with pytest.raises(BadRequest):
        with_dataset(update, ["g:a"], [])


@pytest.mark.parametrize("iri", ["no iri", "g:a> {} INSERT DATA { <a:a> <a:a> <a:a"])
def test_what_is_no_iri_does_not_get_into_an_update(iri):
    with pytest.raises(BadRequest):
        with_dataset("INSERT {} WHERE {}", [iri], [])


@pytest.mark.parametrize(
    ("write", "graphs"),
    [
        (Write("update", 1, update="INSERT { ?s ?p 'GRAPH' } WHERE { ?s ?p ?o }"), (DEFAULT,)),
        (Write("update", 1, update="CLEARGRAPH <a:a>"), None),
        (Write("update", 1, update="DROP ALL"), None),
        (Write("put", 1, graph="http://e/x"), (X,)),
        (Write("delete", 1), (DEFAULT,)),
    ],
)
def test_how_far_a_write_can_reach(write, graphs):
    assert reach(write) == graphs


TERMS = st.sampled_from([ox.NamedNode(f"http://e/{n}") for n in range(4)])
VALUES = st.one_of(TERMS, st.text(max_size=3).map(ox.Literal), st.integers().map(ox.Literal))
GRAPHS = st.one_of(st.just(DEFAULT), TERMS)
QUADS = st.sets(st.builds(ox.Quad, TERMS, TERMS, VALUES, GRAPHS), max_size=12)


def store_of(quads):
    store = ox.Store()
    store.extend(quads)
    return store


@given(QUADS, QUADS)
def test_a_delta_is_what_leads_from_one_state_to_the_other(before, after):
    one, other = store_of(before), store_of(after)
    delta = between(one, other, None)
    assert set(delta.added) == set(other) - set(one)
    assert set(delta.removed) == set(one) - set(other)
    assert not between(other, other, None)
    apply(one, delta)
    assert set(one) == set(other)
    apply(one, delta.inverse)
    assert set(one) == set(store_of(before))


@given(QUADS, QUADS)
def test_a_change_is_committed_with_its_trace_and_read_back(before, after):
    one = store_of(before)
    delta = between(one, store_of(after), None)
    change = recorded(7, delta, who="Ana Ω <a@b>", why='why "so"\n', began=datetime.now(UTC), base=ID)
    one.update(statements(delta, change.record, ID))
    assert {quad for quad in one if not str(quad.graph_name).startswith(f"<{ID}")} == set(store_of(after))
    curated, withdrawn = (
        {
            (q.subject, q.predicate, q.object)
            for q in one.quads_for_pattern(None, None, None, ox.NamedNode(f"{ID}graph/{name}"))
        }
        for name in ("curated", "withdrawn")
    )
    assert curated == {(q.subject, q.predicate, q.object) for q in delta.added if q.graph_name == DEFAULT}
    assert withdrawn == {(q.subject, q.predicate, q.object) for q in delta.removed if q.graph_name == DEFAULT}
    [again] = changes(one, ID)
    assert (again.number, set(again.delta.added), set(again.delta.removed)) == (7, set(delta.added), set(delta.removed))
    assert set(again.record) == set(store_of(change.record))  # which writes times its own way
    assert not any(isinstance(quad.subject, ox.BlankNode) for quad in change.record)


@pytest.mark.parametrize(
    ("write", "adds"),
    [
        (Write("update", 1, update="PREFIX a: <a:a> INSERT DATA { a:a a:DELETE 'WHERE' } ; INSERT DATA {}"), True),
        (Write("update", 1, update="INSERT { ?s ?p 1 } WHERE { ?s ?p ?o }"), False),
        (Write("update", 1, update="INSERT DATA {} ; CLEARALL"), False),
        (Write("update", 1, update="INSERT DATA {} ; DELETEWHERE {}"), False),
        (Write("post", 1), True),
        (Write("put", 1), False),
    ],
)
def test_what_can_only_add(write, adds):
    assert only_adds(write) is adds


@given(QUADS, QUADS)
def test_additions_are_the_delta_of_a_union(before, new):
    one = store_of(before)
    assert additions(one, store_of(new)) == between(one, store_of(before | new), None)


def test_a_write_travels_as_json():
    write = Write(
        "put", 2.5, graph="http://e/x", bodies=(Body("/a", "text/turtle"),), named_graphs=("g:a",), who="Zoë\n"
    )
    assert Write.from_json(write.to_json()) == write
    assert b"\n" not in write.to_json()


def test_an_empty_change_is_none():
    assert not Delta()
    assert Delta(created=(X,))
