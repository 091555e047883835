"""What several tests stand on: claims made from the gold facts, if the shared documents are there."""

from __future__ import annotations

import hashlib
import json
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox
import pytest

from extract.claim import Claim, Realis, Role, Share
from extract.document import Document, Entity, EntityKind, Span
from extract.graph.entities import named
from extract.schema import FACT_TYPES
from extract.slug import slug
from server import create_app

if TYPE_CHECKING:
    from collections.abc import Iterator

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
