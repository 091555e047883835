"""What several tests stand on: claims made from the gold facts, if the shared documents are there."""

from __future__ import annotations

import hashlib
import json
import os
import socket
import subprocess
import sys
import time
from decimal import Decimal
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import IO, TYPE_CHECKING, Any, TypeAlias
from urllib.parse import parse_qs, urlsplit

import pyoxigraph as ox
import pytest
from rdflib import Graph

from extract.build import write
from extract.claim import Claim, Realis, Role, Share
from extract.document import Document, Entity, EntityKind, Span
from extract.graph.entities import named
from extract.pipeline import build as build_dataset
from extract.readers import read as read_document
from extract.schema import FACT_TYPES
from extract.slug import slug
from server import create_app
from server.publishing.example_queries import published_examples

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from flask import Flask
    from flask.testing import FlaskClient

SHARED = Path(__file__).parents[2] / "shared"
# Documents by which the extraction is measured: nothing may be built, tried or tuned on them.
KEPT_ASIDE = frozenset(
    {
        "angola-brazil-encyclopedia", "ethiopia-italy-briefing", "finland-estonia-encyclopedia",
        "indonesia-netherlands-mirror", "mexico-spain-encyclopedia", "mongolia-japan-ministry",
        "poland-ukraine-communique", "turkey-somalia-factbox", "turkmenistan-iran-chronology",
    }
)  # fmt: skip
_PERSONS = frozenset({("visit", "visitor"), ("office", "holder")})
_NUMBERS = frozenset({"amount", "quantity", "count"})


def claim_from_gold(fact: dict[str, Any], text: str) -> Claim:
    """A gold fact as the claim that a perfect extractor would make."""
    kind = FACT_TYPES[fact["type"]]
    roles = [Role(s.name, _value(fact, s.name, s.value)) for s in kind.slots if fact.get(s.name) not in (None, "", [])]
    span = Span(*fact["span"])
    return Claim(
        document=fact["doc"],
        kind=fact["type"],
        roles=tuple(sorted(roles, key=lambda r: r.name)),
        span=span,
        quote=span.of(text),
        extractor="gold@1",
        realis=Realis(fact.get("realis", "happened")),
    )


def _value(fact: dict[str, Any], name: str, kind: str) -> Any:
    value = fact[name]
    if name == "shares":
        return tuple(Share(owner, Decimal(str(percent))) for owner, percent in sorted(value.items()))
    if kind in {"actors", "states"}:
        return tuple(named(v) for v in (value if isinstance(value, list) else [value]))
    if name in _NUMBERS:
        return Decimal(str(value))
    if (fact["type"], name) in _PERSONS and not str(value).startswith("delegation"):
        return Entity(EntityKind.PERSON, slug(value), value)
    if (fact["type"], name) == ("visit", "visitor"):
        return Entity(EntityKind.DELEGATION, slug(value), value)
    if kind in {"state", "actor"} and (fact["type"], name) not in {("stance", "target"), ("recognition", "of")}:
        return named(value)
    return value


def _gold_documents() -> list[Document]:
    return [
        Document(path.name, path.read_bytes().decode("utf-8"), title=path.stem)
        for path in sorted((SHARED / "documents").glob("*.txt"))
        if path.stem not in KEPT_ASIDE
    ]


@pytest.fixture(scope="session")
def gold_documents() -> list[Document]:
    """The shared documents that may be looked at."""
    found = _gold_documents()
    if not found:
        pytest.skip("the shared documents are not there (../shared/documents)")
    return found


@pytest.fixture(scope="session")
def gold_claims(gold_documents: list[Document]) -> list[Claim]:
    """About 1,400 claims, as a perfect extractor would make them from those documents."""
    claims = []
    for document in gold_documents:
        gold = (SHARED / "gold" / document.name).with_suffix(".jsonl")
        facts = [json.loads(line) for line in gold.read_text("utf-8").splitlines() if line.strip()]
        claims += [claim_from_gold(fact, document.text) for fact in facts]
    return claims


ID = "https://w3id.org/comity/id/"


def write_build(folder: Path, trig: Path) -> Path:
    """A build folder as `comity build` leaves it, from the named graphs of a TriG file."""
    folder.mkdir(parents=True)
    store = ox.Store()
    store.load(path=str(trig), format=ox.RdfFormat.TRIG)
    for name in ("actors", "catalog", "canonical", "inferred"):
        for quad in store.quads_for_pattern(None, None, None, ox.NamedNode(f"{ID}graph/{name}")):
            store.add(ox.Quad(quad.subject, quad.predicate, quad.object))
    dataset = folder / "comity.trig"
    store.dump(str(dataset), format=ox.RdfFormat.TRIG)
    store.dump(str(folder / "comity.ttl"), format=ox.RdfFormat.TURTLE, from_graph=ox.DefaultGraph())
    digest = hashlib.sha256(dataset.read_bytes()).hexdigest()
    manifest = {"base": ID, "files": {dataset.name: {"sha256": digest, "bytes": dataset.stat().st_size}}}
    (folder / "manifest.json").write_text(json.dumps(manifest))
    on_disk = ox.Store(str(folder / "store"))
    on_disk.bulk_load(path=str(dataset), format=ox.RdfFormat.TRIG)
    on_disk.flush()
    return folder


@pytest.fixture(scope="session")
def served_build(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A build of the small invented dataset in tests/http/fixture.trig."""
    return write_build(tmp_path_factory.mktemp("served") / "build", Path(__file__).parent / "http" / "fixture.trig")


Start: TypeAlias = "Callable[..., tuple[subprocess.Popen[bytes], int]]"


@pytest.fixture
def started() -> Iterator[Start]:
    """Starts real servers for one test: call it with what is to be served and settings, get the process and a port."""
    yield from _started()


@pytest.fixture(scope="module")
def started_for_all() -> Iterator[Start]:
    """As `started`, for all tests of a file."""
    yield from _started()


def _started() -> Iterator[Start]:
    running = []

    def start(
        served: Path, port: int = 0, errors: IO[bytes] | None = None, **settings: object
    ) -> tuple[subprocess.Popen[bytes], int]:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = port or probe.getsockname()[1]
        code = (
            "import json, sys; from pathlib import Path; from server import run; "
            "run(Path(sys.argv[1]), port=int(sys.argv[2]), ready=lambda *_: print(flush=True), **json.loads(sys.argv[3]))"
        )
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
        call = [sys.executable, "-c", code, str(served), str(port), json.dumps(settings)]
        process = subprocess.Popen(call, env=environment, stdout=subprocess.PIPE, stderr=errors)
        running.append(process)
        assert process.stdout is not None
        process.stdout.readline()
        return process, port

    yield start
    for process in running:
        process.terminate()
    for process in running:
        process.communicate(timeout=15)


def _serve(build: Path) -> Iterator[Callable[..., int]]:
    for start in _started():
        yield partial(_port, start, build)


def _port(start: Start, build: Path, **settings: object) -> int:
    return start(build, **settings)[1]


@pytest.fixture
def serve(served_build: Path) -> Iterator[Callable[..., int]]:
    """Starts real servers for one test: call it with settings, get a port."""
    yield from _serve(served_build)


@pytest.fixture(scope="module")
def port(served_build: Path) -> Iterator[int]:
    """The port of a real server for all tests of a file, with the settings as they are."""
    yield from (start() for start in _serve(served_build))


class Endpoint:
    """Another SPARQL endpoint on this machine, over some TriG: `url`, `queries` has what it was asked.

    `script` holds answers to give instead, one for each request: status, headers, body, or a call with the handler.
    """

    def __init__(self, trig: str = "", form: str = "json", delay: float = 0.0) -> None:
        self.store = ox.Store()
        self.store.load(trig.encode(), format=ox.RdfFormat.TRIG)
        self.form, self.delay = form, delay
        self.queries: list[str] = []
        self.methods: list[str] = []
        self.script: list[Any] = []
        self.at_once = self.most_at_once = 0
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, self))
        self._server.daemon_threads = True
        Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}/sparql"

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()


class _Handler(BaseHTTPRequestHandler):
    """One request to an `Endpoint`."""

    protocol_version = "HTTP/1.1"

    def __init__(self, endpoint: Endpoint, *arguments: Any) -> None:
        self.endpoint = endpoint
        super().__init__(*arguments)

    def log_message(self, *_: Any) -> None:
        pass

    def do_GET(self) -> None:
        self.respond(parse_qs(urlsplit(self.path).query)["query"][0])

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        direct = self.headers["Content-Type"] == "application/sparql-query"
        self.respond(body if direct else parse_qs(body)["query"][0])

    def respond(self, query: str) -> None:
        end = self.endpoint
        end.queries.append(query)
        end.methods.append(self.command)
        end.at_once += 1
        end.most_at_once = max(end.most_at_once, end.at_once)
        time.sleep(end.delay)
        scripted = end.script.pop(0) if end.script else None
        if callable(scripted):
            scripted(self)
        else:
            self.send(*(scripted or self.evaluate(query)))
        end.at_once -= 1

    def evaluate(self, query: str) -> tuple[int, dict[str, str], bytes]:
        form, media_type = RESULTS[self.endpoint.form]
        try:
            found = self.endpoint.store.query(query)
        except SyntaxError as error:
            return 400, {"Content-Type": "text/plain"}, str(error).encode()
        return 200, {"Content-Type": media_type}, bytes(found.serialize(format=form))  # type: ignore[arg-type]

    def send(self, status: int, headers: dict[str, str], body: bytes) -> None:
        self.send_response(status)
        for name, text in headers.items():
            self.send_header(name, text)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


RESULTS = {
    "json": (ox.QueryResultsFormat.JSON, "application/sparql-results+json"),
    "xml": (ox.QueryResultsFormat.XML, "application/sparql-results+xml"),
    "csv": (ox.QueryResultsFormat.CSV, "text/csv; charset=utf-8"),
    "tsv": (ox.QueryResultsFormat.TSV, "text/tab-separated-values"),
}


@pytest.fixture
def endpoint() -> Iterator[Callable[..., Endpoint]]:
    """Starts other endpoints for one test: call it with TriG."""
    running: list[Endpoint] = []

    def start(trig: str = "", **behaviour: Any) -> Endpoint:
        running.append(Endpoint(trig, **behaviour))
        return running[-1]

    yield start
    for each in running:
        each.close()


class Federated:
    """A service that may ask some endpoints; `table` is an answer as a sorted list of rows."""

    def __init__(self, folder: Path, trig: str, federation: dict[str, Any]) -> None:
        (folder / "comity.trig").write_text(trig, "utf-8")
        self.app = create_app(folder, timeout=8.0, federation={"loopback": True, "cache": 0, **federation})
        self.client = self.app.test_client()

    def get(self, query: str) -> Any:
        prefixes = "PREFIX : <http://here/> PREFIX t: <http://there/> "
        return self.client.get("/sparql", query_string={"query": prefixes + query, "format": "tsv"})

    def table(self, query: str) -> list[tuple[str, ...]]:
        answer = self.get(query)
        assert answer.status_code == 200, answer.text
        return sorted(tuple(line.split("\t")) for line in answer.text.split("\n")[1:-1])

    def report(self, query: str) -> Any:
        answer = self.get(query)
        assert answer.status_code == 200, answer.text
        return self.client.get(f"/queries/{answer.headers['X-Query-Id']}").get_json()["sources"]


@pytest.fixture
def federated(tmp_path: Path) -> Iterator[Callable[..., Federated]]:
    """Starts services over some TriG that may ask the endpoints given, for one test."""
    started: list[Federated] = []

    def start(trig: str, *endpoints: Endpoint, **federation: Any) -> Federated:
        sources = {str(number): {"endpoint": each.url} for number, each in enumerate(endpoints)}
        started.append(Federated(tmp_path, trig, {"sources": sources, **federation}))
        return started[-1]

    yield start
    for each in started:
        each.app.extensions["comity"].close()


@pytest.fixture(scope="session")
def app(served_build: Path) -> Iterator[Flask]:
    """The service over it, with a short time limit."""
    application = create_app(served_build, timeout=3.0, query_workers=3, queue_wait=1.0)
    yield application
    application.extensions["comity"].close()


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    """A client of that service."""
    return app.test_client()


@pytest.fixture(scope="session")
def published_build(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A build of invented documents, made over a build of others: one came, one went, one was rewritten."""
    folder = tmp_path_factory.mktemp("published")
    catalog = Graph().parse(data=_CATALOG, format="turtle")
    for documents in (
        {"kenya-peru": _RELATIONS, "kenya-visits": _VISITS},
        {"kenya-peru": _RELATIONS.replace("1965", "1966"), "peru-visits": _VISITS.replace("2004", "2006")},
    ):
        for name, text in documents.items():
            (folder / f"{name}.txt").write_text(text, encoding="utf-8")
        read = [read_document(folder / f"{name}.txt") for name in documents]
        result = build_dataset(read, known=catalog)
        write(result, (), folder / "build", examples=published_examples(ID))
    return folder / "build"


_RELATIONS = (
    "Kenya and Peru established diplomatic relations on 3 March 1965. "
    "In May 1970 Kenya and Peru signed an agreement on fisheries in Lima. "
    "Peru opened an embassy in Nairobi in 1992.\n"
)
_VISITS = (
    "The president of Peru, Ana Sol, visited Kenya in May 2004. Kenya and Peru signed a treaty on trade in 2004.\n"
)
_CATALOG = f"""
@prefix dcterms: <http://purl.org/dc/terms/> .
<{ID}catalog/documents> dcterms:license <https://creativecommons.org/licenses/by/4.0/> ;
    dcterms:publisher <{ID}organization/comity> ; dcterms:issued "2026-11-21" .
<{ID}organization/comity> a <http://xmlns.com/foaf/0.1/Agent> ; <http://xmlns.com/foaf/0.1/name> "Comity" .
"""
