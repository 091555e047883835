"""A SERVICE restricted, cut into batches and put in order gives what the whole of its source would have given."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

import pyoxigraph as ox
from hypothesis import given, settings
from hypothesis import strategies as st

from server.federation import Federation, Sources, parse_own
from server.federation.local import places
from server.federation.reading import blanked, read
from server.federation.scope import in_scope
from server.federation.transport import Reply
from server.language.inlines import filled

if TYPE_CHECKING:
    from random import Random

PREFIX = "PREFIX : <http://x/> "
ENDPOINTS = ("http://one.example/sparql", "http://two.example/sparql")
NAMES = "abcde"


class Queries:
    """Queries over three predicates and five variables, with SERVICE at any place."""

    def __init__(self, random: Random) -> None:
        self.pick, self.chance = random.choice, random.random
        self.fresh = 0

    def term(self, *, literal=False):
        if self.chance() < 0.75:
            return f"?{self.pick(NAMES)}"
        return self.pick("12") if literal and self.chance() < 0.5 else f":n{self.pick('0123')}"

    def triple(self):
        return f"{self.term()} :{self.pick('pqr')} {self.term(literal=True)} ."

    def condition(self):
        one, other = f"?{self.pick(NAMES)}", f"?{self.pick(NAMES)}"
        return self.pick([f"{one} = {other}", f"BOUND({one})", f"!BOUND({one})", f"{one} != :n1", f"{one} > 1", f"COALESCE({one}, :n1) = :n1"])  # fmt: skip

    def group(self, depth, *, remote):
        return "{ " + " ".join(self.element(depth, remote=remote) for _ in range(self.pick([1, 2, 2, 3, 4]))) + " }"

    def element(self, depth, *, remote):
        if depth <= 0:
            return self.triple()

        def inner():
            return self.group(depth - 1, remote=remote)

        self.fresh += 1
        kinds = [
            lambda: f"{self.triple()} {self.triple()}",
            self.triple,
            self.triple,
            lambda: f"OPTIONAL {inner()}",
            lambda: f"{inner()} UNION {inner()}",
            lambda: f"MINUS {inner()}",
            lambda: f"FILTER({self.condition()})",
            lambda: f"FILTER {self.pick(['', 'NOT '])}EXISTS {inner()}",
            lambda: f"BIND({self.pick(['?a', ':n2', 'IF(BOUND(?c), :n1, :n0)'])} AS ?z{self.fresh})",
            lambda: f"VALUES (?{self.pick('ab')} ?{self.pick('cd')}) {{ (:n0 UNDEF) (:n1 :n2) (UNDEF 1) }}",
            inner,
            lambda: self.select(inner()),
            lambda: self.service(depth) if not remote else self.triple(),
            lambda: self.service(depth) if not remote else self.triple(),
            lambda: (
                f"GRAPH {self.pick([':g1', '?a'])} {self.group(depth - 1, remote=True)}"
                if not remote
                else self.triple()
            ),
        ]
        return self.pick(kinds)()

    def service(self, depth):
        return f"SERVICE {self.pick(['', 'SILENT '])}<{self.pick(ENDPOINTS)}> {self.group(depth - 1, remote=True)}"

    def select(self, group):
        one, other = self.pick("abc"), self.pick("de")
        return self.pick(
            [
                f"{{ SELECT * WHERE {group} }}",
                f"{{ SELECT {self.pick(['', 'DISTINCT '])}?{one} ?{other} WHERE {group} }}",
                f"{{ SELECT ?{one} (COUNT(*) AS ?y{self.fresh}) WHERE {group} GROUP BY ?{one} }}",
                f"{{ SELECT DISTINCT ?{one} WHERE {group} ORDER BY ?{one} LIMIT 2 }}",
                f"{{ SELECT ?{one} ?{other} WHERE {group} VALUES ?{one} {{ :n0 :n1 }} }}",
            ]
        )

    def query(self):
        group = self.group(self.pick([1, 2, 3]), remote=False)[:-1] + self.service(2) + " }"
        forms = ("SELECT * WHERE", "SELECT * WHERE", "SELECT ?a ?b WHERE", "ASK", "SELECT (COUNT(*) AS ?n) WHERE")
        return f"{PREFIX}{self.pick(forms)} {group}"

    def triples(self, count):
        objects = [":n0", ":n1", ":n2", ":n3", "1", "2"]
        return " ".join(f":n{self.pick('0123')} :{self.pick('pqr')} {self.pick(objects)} ." for _ in range(count))


class Direct:
    """In the place of HTTP: each address is a store."""

    def __init__(self, stores) -> None:
        self.stores = stores

    def exchange(self, url, request, *_):
        sent = request(url)
        query = parse_qs((sent.body or b"").decode() or urlsplit(sent.target).query)["query"][0]
        body = self.stores[str(url)].query(query).serialize(format=ox.QueryResultsFormat.JSON)
        return Reply(200, {"content-type": "application/sparql-results+json"}, body)

    def close(self):
        pass


class Engine:
    def __init__(self, store) -> None:
        self.store = store

    def check(self, query):
        self.store.query(query, default_graph=[], named_graphs=[])

    def ask(self, query, inlines):
        return parse_own(self.store.query(filled(query, inlines)).serialize(format=ox.QueryResultsFormat.TSV))


def whole(stores, query):
    """The query with each SERVICE replaced by all solutions of its group: what the specification says it is."""
    shape, pieces, at = read(query), [], 0
    for place in places(shape):
        names = sorted(in_scope(shape, place.body))
        body = query[place.body.start : place.body.end]
        projected = " ".join(f"?{name}" for name in names) or "(1 AS ?one)"
        found = stores[place.service.term[1:-1]].query(f"{PREFIX} SELECT {projected} {body}")
        rows = [" ".join("UNDEF" if term is None else str(term) for term in row) if names else "" for row in found]
        values = f"VALUES ({projected if names else ''}) {{ {' '.join(f'({row})' for row in rows)} }}"
        pieces += [query[at : place.service.start], values]
        at = place.service.end
    return "".join([*pieces, query[at:]])


def bag(result):
    if isinstance(result, ox.QueryBoolean):
        return bool(result)
    names = [variable.value for variable in result.variables]
    return Counter(frozenset((n, str(t)) for n, t in zip(names, row, strict=True) if t is not None) for row in result)


def loaded(text):
    store = ox.Store()
    store.load(f"@prefix : <http://x/> . {text}".encode(), format=ox.RdfFormat.TRIG)
    return store


@settings(max_examples=300, deadline=None)
@given(st.randoms(use_true_random=False), st.sampled_from([1, 2, 1000]))
def test_the_answer_is_that_of_the_whole_source(random, batch):
    made = Queries(random)
    query = made.query()
    local = loaded(f"{made.triples(10)} :g1 {{ {made.triples(5)} }} :g2 {{ {made.triples(5)} }}")
    stores = {address: loaded(made.triples(10)) for address in ENDPOINTS}
    try:
        local.query(blanked(query), default_graph=[], named_graphs=[])
    except SyntaxError:
        return
    listed = {str(number): {"endpoint": address} for number, address in enumerate(ENDPOINTS)}
    federation = Federation(Sources.read({"cache": 0, "batch": batch, "parallel": 2, "sources": listed}))
    federation._transport = Direct(stores)
    try:
        found = federation.resolve(query, "http://here/", 30, Engine(local))
    finally:
        federation.close()
    assert bag(local.query(filled(found.query, found.inlines))) == bag(local.query(whole(stores, query)))
