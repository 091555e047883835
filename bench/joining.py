"""Clients that join Comity with another endpoint, each in its own way, and the joins that they are asked.

Programs that are no packages of Python are looked for on the PATH and in the folder that COMITY_CLIENTS names.
"""

from __future__ import annotations

import importlib.metadata
import json
import os
import re
import shutil
import subprocess
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

import pyoxigraph as ox
import rdflib
from rdflib.graph import ReadOnlyGraphAggregate
from rdflib.plugins.stores.sparqlstore import SPARQLStore
from SPARQLWrapper import JSON, POST, SPARQLWrapper

from bench import jena, virtuoso
from bench.federation import node

if TYPE_CHECKING:
    from collections.abc import Callable

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
    "populous states, asked for last": """SELECT ?code ?population {
  WIKIDATA { ?item wdt:P1082 ?population FILTER(?population > 5000000) }
  COMITY { ?state skos:exactMatch ?item ; cmt:isoCode ?code } }""",
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
    """One way to join: `ask` gives SPARQL 1.1 JSON results; `missing` says what it lacks here, "" if nothing.

    `python` tells whether it is a package of Python, which the environment of the tests has.
    """

    ask: Callable[[str, Sides], Any]
    version: Callable[[], str]
    missing: Callable[[], str] = lambda: ""
    python: bool = True


def text(join: str, comity: str = "", wikidata: str = "") -> str:
    """The query; a side whose address is given is asked by SERVICE."""
    query = join.replace("COMITY {", f"SERVICE <{comity}> {{" if comity else "{")
    return PREFIXES + query.replace("WIKIDATA {", f"SERVICE <{wikidata}> {{" if wikidata else "{")


def solutions(store: ox.Store, query: str) -> bytes:
    """JSON results of a SELECT query."""
    found = store.query(query)
    assert isinstance(found, ox.QuerySolutions)
    return found.serialize(format=ox.QueryResultsFormat.JSON) or b""


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
        return f"{Decimal(told['value']).normalize():f}", kind
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
    return solutions(store, text(join, comity=sides.comity))


def _sparqlwrapper(query: str, endpoint: str) -> Any:
    client = SPARQLWrapper(endpoint)
    client.setQuery(query)
    client.setMethod(POST)
    client.setReturnFormat(JSON)
    return client.query().convert()


def _two_steps(join: str, sides: Sides) -> Any:
    """Our half first; what it gives then stands in the other half's query as `VALUES`."""
    half = re.search(r"COMITY (\{[^{}]*\})", join)
    assert half
    found = _sparqlwrapper(f"{PREFIXES}SELECT * {half[1]}", sides.comity)
    names = found["head"]["vars"]
    bound = [" ".join(_spelled(row[name]) for name in names) for row in found["results"]["bindings"]]
    values = f"VALUES ({' '.join(f'?{name}' for name in names)}) {{ ({') ('.join(bound)}) }}"
    return _sparqlwrapper(text(join.replace(half[0], values)), sides.wikidata)


def _spelled(told: dict[str, str]) -> str:
    if told["type"] == "uri":
        return f"<{told['value']}>"
    kind = ox.NamedNode(told["datatype"]) if "datatype" in told else None
    return str(ox.Literal(told["value"], language=told.get("xml:lang"), datatype=kind))


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


def _jena(join: str, sides: Sides) -> Any:
    query = text(join, comity=sides.comity, wikidata=sides.wikidata)
    call = jena.command(_found("arq"), sides.data.parent / "jena")
    nothing = sides.data.with_name("nothing.ttl")
    nothing.write_text("", "utf-8")
    return _run([*call, "--data", str(nothing), "--results", "JSON", query])


def _version(package: str) -> Callable[[], str]:
    return lambda: importlib.metadata.version(package)


VIRTUOSO = "Virtuoso, `SERVICE` to Comity"
CLIENTS = {
    "Comity, `SERVICE` to the other": Client(
        lambda join, sides: _sparqlwrapper(text(join, wikidata=sides.wikidata), sides.comity), _version("comity")
    ),
    "Oxigraph server, `SERVICE` to Comity": Client(
        lambda join, sides: _sparqlwrapper(text(join, comity=sides.comity), sides.wikidata), _version("oxigraph")
    ),
    "pyoxigraph, `SERVICE` to Comity": Client(_pyoxigraph, _version("pyoxigraph")),
    "SPARQLWrapper, one side after the other with `VALUES`": Client(_two_steps, _version("SPARQLWrapper")),
    "rdflib, `SERVICE` to Comity": Client(_rdflib_service, _version("rdflib")),
    "rdflib, `SPARQLStore` for both": Client(_rdflib_stores, _version("rdflib")),
    "rdflib, `SPARQLStore` of Comity with `SERVICE`": Client(_rdflib_store_whole, _version("rdflib")),
    "Comunica, both as SPARQL": Client(
        lambda join, sides: _comunica(join, f"sparql@{sides.comity}", f"sparql@{sides.wikidata}"),
        _comunica_version,
        _no_comunica,
        python=False,
    ),
    "Comunica, Comity as fragments": Client(
        lambda join, sides: _comunica(join, f"qpf@{sides.fragments}", f"sparql@{sides.wikidata}"),
        _comunica_version,
        _no_comunica,
        python=False,
    ),
    VIRTUOSO: Client(
        lambda join, sides: _sparqlwrapper(text(join, comity=sides.comity), sides.virtuoso),
        virtuoso.version,
        virtuoso.missing,
        python=False,
    ),
    "Jena arq, `SERVICE` to both": Client(
        _jena, lambda: jena.version(_found("arq")), lambda: jena.missing(_found("arq")), python=False
    ),
}
