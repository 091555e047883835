"""The names of all things in the published view, in a small database in memory; made once for each snapshot."""

from __future__ import annotations

import csv
import io
import sqlite3
import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ontology import COMITY
from server.lookup.spelling import folded
from server.protocol.negotiation import CSV
from server.protocol.request import Request
from server.service import service
from server.things.rdf import LABEL, SKOS
from server.things.things import graph

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

ALIAS, NOTATION, MATCH = SKOS + "altLabel", SKOS + "notation", SKOS + "exactMatch"
CODE = str(COMITY.isoCode)
NAMES = (LABEL.value, ALIAS, CODE, NOTATION)
NO_ENTITIES = tuple(str(COMITY[name]) for name in ("Claim", "TextSpan", "ExtractionRun"))
"""Classes of what nobody looks for by its name."""
NEAR = 200
"""Names that are compared letter by letter, of those that share most with what is asked."""
TRIGRAM = 3
RAREST = 8
"""Sequences of letters that are looked for: the others are in so many names that they tell nothing."""

TABLES = """
CREATE TABLE thing (id INTEGER PRIMARY KEY, iri TEXT UNIQUE, label TEXT, links INTEGER);
CREATE TABLE name (id INTEGER PRIMARY KEY, thing INTEGER, spelling TEXT, written TEXT, property TEXT);
CREATE INDEX spelling ON name (spelling);
CREATE TABLE class (thing INTEGER, iri TEXT, told INTEGER, PRIMARY KEY (thing, iri)) WITHOUT ROWID;
CREATE TABLE match (iri TEXT, thing INTEGER, PRIMARY KEY (iri, thing)) WITHOUT ROWID;
CREATE VIRTUAL TABLE near USING fts5 (spelling, content='', tokenize='trigram');
CREATE VIRTUAL TABLE gram USING fts5vocab (near, row);
"""


@dataclass(frozen=True, slots=True)
class Name:
    """A name or code of a thing: as compared, as written, and the property that gives it."""

    thing: int
    spelling: str
    written: str
    property: str


@dataclass(frozen=True, slots=True)
class Entity:
    """A thing with a name; its classes (`kinds` told, `classes` with what follows); how many statements name it."""

    iri: str
    label: str
    links: int = 0
    kinds: tuple[str, ...] = ()
    classes: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Facts:
    """What an index is made of: (thing, property, text), (thing, class, told), (thing, match), statements by thing."""

    names: Sequence[tuple[str, str, str]]
    classes: Sequence[tuple[str, str, bool]]
    matches: Sequence[tuple[str, str]]
    links: Mapping[str, int]


class Index:
    """Names of things, looked up by spelling, by beginning and by likeness; any thread may ask."""

    def __init__(self, facts: Facts) -> None:
        self._database = sqlite3.connect(":memory:", check_same_thread=False)
        self._one_at_a_time = threading.Lock()
        with self._database:
            self._database.executescript(TABLES)
            self._fill(facts)

    def spelt(self, spelling: str) -> list[Name]:
        """The names with just that spelling."""
        return self._names("SELECT * FROM name WHERE spelling = ? LIMIT ?", spelling, NEAR)

    def beginning(self, spelling: str) -> list[Name]:
        """The names that begin with it, the shortest first."""
        query = "SELECT * FROM name WHERE spelling >= ? AND spelling < ? ORDER BY length(spelling) LIMIT ?"
        return self._names(query, spelling, spelling + "\U0010ffff", NEAR)

    def like(self, spelling: str) -> list[Name]:
        """The names that share most sequences of three letters with it, the rare ones counting most."""
        grams = sorted({spelling[place : place + TRIGRAM] for place in range(len(spelling) - TRIGRAM + 1)})
        marks = ", ".join("?" * len(grams))
        rarest = f"SELECT term FROM gram WHERE term IN ({marks}) ORDER BY doc LIMIT {RAREST}"  # noqa: S608  # marks only
        match = " OR ".join(f'"{row[0]}"' for row in self._rows(rarest, *grams))
        query = (
            "SELECT name.* FROM near JOIN name ON name.id = near.rowid WHERE near MATCH ? ORDER BY near.rank LIMIT ?"
        )
        return self._names(query, match, NEAR) if match else []

    def matching(self, iri: str) -> list[int]:
        """The things that match what another dataset calls `iri`."""
        return [row[0] for row in self._rows("SELECT thing FROM match WHERE iri = ?", iri)]

    def by_iri(self, iri: str) -> list[int]:
        """The thing of that IRI, if it has a name."""
        return [row[0] for row in self._rows("SELECT id FROM thing WHERE iri = ?", iri)]

    def entities(self, things: Iterable[int]) -> dict[int, Entity]:
        """The things with those numbers."""
        found = {}
        for thing in things:
            for iri, label, links in self._rows("SELECT iri, label, links FROM thing WHERE id = ?", thing):
                classes = self._rows("SELECT iri, told FROM class WHERE thing = ? ORDER BY iri", thing)
                kinds = tuple(each for each, told in classes if told)
                found[thing] = Entity(iri, label, links, kinds, frozenset(each for each, _ in classes))
        return found

    def classes(self) -> dict[str, int]:
        """The classes with how many things each has, the largest first."""
        return dict(self._rows("SELECT iri, count(*) AS n FROM class GROUP BY iri ORDER BY n DESC, iri"))

    def _rows(self, query: str, *values: object) -> list[tuple[Any, ...]]:
        with self._one_at_a_time:
            return self._database.execute(query, values).fetchall()

    def _names(self, query: str, *values: object) -> list[Name]:
        return [Name(*row[1:]) for row in self._rows(query, *values)]

    def _fill(self, facts: Facts) -> None:
        left_out = {thing for thing, kind, _ in facts.classes if kind in NO_ENTITIES}
        labels = {thing: text for thing, name, text in facts.names if name == LABEL.value and thing not in left_out}
        number = {thing: place for place, thing in enumerate(labels, 1)}
        put = self._database.executemany
        put(
            "INSERT INTO thing VALUES (?, ?, ?, ?)",
            ((n, t, labels[t], facts.links.get(t, 0)) for t, n in number.items()),
        )
        names = [(number[t], folded(text), text, p) for t, p, text in facts.names if t in number]
        put("INSERT INTO name VALUES (?, ?, ?, ?, ?)", ((n, *name) for n, name in enumerate(names, 1)))
        put("INSERT INTO near (rowid, spelling) VALUES (?, ?)", ((n, name[1]) for n, name in enumerate(names, 1)))
        put("INSERT INTO class VALUES (?, ?, ?)", ((number[t], c, told) for t, c, told in facts.classes if t in number))
        put("INSERT INTO match VALUES (?, ?)", ((iri, number[t]) for t, iri in facts.matches if t in number))


def names() -> Index:
    """The index of the snapshot that this request holds."""
    return service().live.remember("names", lambda: Index(_read()))


def _read() -> Facts:
    base = service().store.base
    ours = f'FILTER(isIRI(?thing) && STRSTARTS(STR(?thing), "{base}"))'
    wanted = " ".join(f"<{iri}>" for iri in NAMES)
    inferred = f"GRAPH <{graph('inferred')}> {{ ?thing a ?v }}"
    follows = {(thing, kind) for thing, kind in _rows(f"SELECT ?thing ?v {{ {inferred} }}")}
    classes = _rows(f"SELECT ?thing ?v {{ ?thing a ?v {ours} }}")
    links = _rows(f"SELECT ?thing (COUNT(*) AS ?n) {{ ?s ?p ?thing {ours} }} GROUP BY ?thing")
    return Facts(
        names=[
            (thing, name, text)
            for thing, name, text in _rows(f"SELECT ?thing ?p ?v {{ VALUES ?p {{ {wanted} }} ?thing ?p ?v {ours} }}")
        ],
        classes=[(thing, kind, (thing, kind) not in follows) for thing, kind in classes],
        matches=[(thing, other) for thing, other in _rows(f"SELECT ?thing ?v {{ ?thing <{MATCH}> ?v {ours} }}")],
        links={thing: int(number) for thing, number in links},
    )


def _rows(query: str) -> Iterator[list[str]]:
    """The rows of a query as texts. There may be very many, which the engine writes faster than we read."""
    answer = service().run(service().order(Request(query), CSV.name, ""))
    try:
        lines = csv.reader(io.TextIOWrapper(io.BytesIO(b"".join(answer)), "utf-8", newline=""))
        next(lines)
        yield from lines
    finally:
        answer.close()
