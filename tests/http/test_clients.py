"""Others query us: clients that people use join Comity with an Oxigraph server, all with the same answer.

Clients that are no Python packages run where they are installed: on the PATH or in the folder COMITY_CLIENTS
(bench/clients.py says how). Nothing is downloaded here.
"""

from __future__ import annotations

import dataclasses
import sys
from pathlib import Path

import pyoxigraph as ox
import pytest

from bench import virtuoso
from bench.federation import Wire, free_port, running
from bench.joining import CLIENTS, JOINS, VIRTUOSO, Sides, rows

WIKIDATA = """
@prefix wd: <http://www.wikidata.org/entity/> .
@prefix wdt: <http://www.wikidata.org/prop/direct/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
wd:Q45 wdt:P1082 10347892 ; wdt:P36 wd:Q597 ; wdt:P30 wd:Q46 ; wdt:P571 "1143-10-05"^^xsd:date .
wd:Q881 wdt:P1082 96208984 ; wdt:P36 wd:Q1858 ; wdt:P30 wd:Q48 ; wdt:P571 "1945-09-02"^^xsd:date .
wd:Q77 wdt:P1082 3505985 ; wdt:P36 wd:Q1335 ; wdt:P30 wd:Q18 .
wd:Q142 wdt:P1082 68000000 ; wdt:P30 wd:Q46 .
wd:Q597 rdfs:label "Lisboa"@pt, "Lisbon"@en, "Lisbon"@vi .
wd:Q1858 rdfs:label "Hà Nội"@vi, "Hanoi"@en .
wd:Q1335 rdfs:label "Montevideo"@es .
"""
VISIT, ITEM = "https://w3id.org/comity/id/visit/", "http://www.wikidata.org/entity/"
ANA, DEPUTIES = (f"{VISIT}{name}" for name in ("ana-sousa-VNM-2004-05", "deputies-of-uruguay-PRT-2012"))
ANSWERS = {
    "populations of the states visited": [
        ((ANA, "uri"), ("96208984", "integer")),
        ((DEPUTIES, "uri"), ("10347892", "integer")),
    ],
    "capitals, where they have a name": [
        (("PRT", ""), ("Lisbon", "vi")),
        (("URY", ""), ("", "")),
        (("VNM", ""), ("Hà Nội", "vi")),
    ],
    "visits by continent": [
        ((f"{ITEM}Q46", "uri"), ("1", "integer")),
        ((f"{ITEM}Q48", "uri"), ("1", "integer")),
    ],
    "visits to states founded before": [
        ((ANA, "uri"), ("2004-05-01", "date"), ("1945-09-02", "date")),
    ],
    "populous states, asked for last": [
        (("PRT", ""), ("10347892", "integer")),
        (("VNM", ""), ("96208984", "integer")),
    ],
}


@pytest.fixture(scope="module")
def joined(served_build, started_for_all, tmp_path_factory):
    oxigraph = Path(sys.executable).with_name("oxigraph")
    if not oxigraph.exists():
        pytest.skip("the Oxigraph server is not there (pip install oxigraph)")
    folder = tmp_path_factory.mktemp("clients")
    data = folder / "wikidata.ttl"
    data.write_text(WIKIDATA, "utf-8")
    ox.Store(str(folder / "store")).bulk_load(path=str(data), format=ox.RdfFormat.TURTLE)
    port = free_port()
    call = [str(oxigraph), "serve-read-only", "--location", str(folder / "store"), "--bind", f"127.0.0.1:{port}"]
    with running(call, port) as other:
        wikidata = f"{other}/query"
        sources = {"other": {"endpoint": wikidata}}
        _, own = started_for_all(served_build, federation={"loopback": True, "cache": 0, "sources": sources})
        wire = Wire(own).start()
        here = f"http://127.0.0.1:{wire.own}"
        yield Sides(f"{here}/sparql", wikidata, f"{here}/fragments", data), wire


@pytest.fixture(scope="module")
def sides_with_virtuoso(joined, tmp_path_factory):
    sides, _ = joined
    with virtuoso.running_over(sides.data, tmp_path_factory.mktemp("virtuoso")) as address:
        yield dataclasses.replace(sides, virtuoso=address)


@pytest.mark.parametrize("join", JOINS)
@pytest.mark.parametrize(
    "name", [pytest.param(name, marks=() if each.python else pytest.mark.slow) for name, each in CLIENTS.items()]
)
def test_every_client_joins_us_with_another_endpoint(joined, name, join, request):
    client = CLIENTS[name]
    if client.missing():
        pytest.skip(client.missing())
    sides, wire = joined
    if client is CLIENTS[VIRTUOSO]:
        sides = request.getfixturevalue("sides_with_virtuoso")
    wire.requests = 0
    assert rows(client.ask(JOINS[join], sides)) == sorted(ANSWERS[join])
    assert wire.requests > 0
