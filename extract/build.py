"""A build on disk: the files that a dataset is published as, and the store that is served."""

from __future__ import annotations

import io
import json
import os
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING, Any, Final

import pyoxigraph as ox
from rdflib import BNode, Graph, URIRef
from rdflib.compare import to_canonical_graph

import ontology
import shapes
from extract.facts import flat, in_order, jsonl, write_csv
from extract.graph.catalog import build_date, checksum
from extract.swap import replacing
from ontology.serialize import serialize

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from rdflib.term import Node

    from extract.pipeline import Result
    from extract.rejection import Rejection

MANIFEST: Final = "manifest.json"
STORE: Final = "store"
_TOOLS = ("comity", "edtf", "owlrl", "pyoxigraph", "pyshacl", "rapidfuzz", "rdflib", "rigour")


def write(result: Result, unread: Iterable[Rejection], place: Path) -> dict[str, Any]:
    """Write a build to the folder `place`, in one step at the end; returns its manifest.

    All files but the store are the same bytes for the same input. Raises OSError (a full disk), and
    `extract.swap.NotAReplacement` where `place` holds something else; whatever is raised, the previous build
    stays.
    """
    rejections = [*unread, *result.rejections]
    with replacing(place, mark=MANIFEST) as folder:
        files = _files(result, rejections)
        for name, content in files.items():
            (folder / name).write_bytes(content)
        _store(folder)
        manifest = _manifest(result, rejections, files)
        (folder / MANIFEST).write_text(json.dumps(manifest, ensure_ascii=False, indent=1) + "\n", "utf-8")
    return manifest


def _files(result: Result, rejections: list[Rejection]) -> dict[str, bytes]:
    naming = result.dataset.naming
    dataset = result.dataset.having(
        report=result.report.graph,
        ontology=without_blank_nodes(ontology.load(), naming.base),
        shapes=without_blank_nodes(shapes.load(), naming.base),
    )
    facts = [flat(claim, naming) for claim in in_order(result.claims)]
    table = io.StringIO(newline="")
    write_csv(facts, table)
    return {
        "comity.trig": serialize(dataset.named(), "trig", base=naming.base),
        "comity.ttl": serialize([(None, dataset.published)], "turtle", base=naming.base),
        "facts.jsonl": "".join(jsonl(facts)).encode(),
        "facts.csv": table.getvalue().encode(),
        "shacl-report.ttl": serialize([(None, result.report.graph)], "turtle", base=naming.base),
        "report.txt": (summary(_counts(result, rejections)) + "\n\n" + result.report.text()).encode(),
        "rejected.jsonl": "".join(jsonl(r.flat(naming) for r in rejections)).encode(),
    }


def _manifest(result: Result, rejections: list[Rejection], files: dict[str, bytes]) -> dict[str, Any]:
    """What the build was made of, by what, and what came of it; no time, or no two builds were equal."""
    date = build_date(result.dataset.graphs["catalog"], os.environ.get("SOURCE_DATE_EPOCH", ""))
    return {
        "base": result.dataset.naming.base,
        **({"date": date} if date else {}),
        "versions": {tool: found for tool in _TOOLS if (found := _version(tool))},
        "documents": {d.name: {"sha256": checksum(d)} for d in result.documents},
        "counts": _counts(result, rejections),
        "graphs": {name: len(graph) for name, graph in sorted(result.dataset.graphs.items())},
        "files": {name: {"sha256": sha256(content).hexdigest()} for name, content in files.items()},
    }


def _counts(result: Result, rejections: list[Rejection]) -> dict[str, int]:
    return {
        "documents": len(result.documents),
        "claims": len(result.claims),
        "candidates": result.candidates,
        "set aside": len(rejections),
        "violations": len(result.report.focus_nodes("Violation")),
        "warnings": sum(r.severity == "Warning" for r in result.report.results),
        "triples published": len(result.dataset.published),
    }


def _version(tool: str) -> str:
    try:
        return version(tool)
    except PackageNotFoundError:  # Comity itself, run from a checkout that is not installed
        return ""


def summary(counts: Mapping[str, int]) -> str:
    """The counts of a build in one line."""
    return ", ".join(f"{number} {what}" for what, number in counts.items()) + "."


def _store(folder: Path) -> None:
    store = ox.Store(str(folder / STORE))
    with (folder / "comity.trig").open("rb") as file:
        store.bulk_load(file, format=ox.RdfFormat.TRIG)
    store.flush()
    store.optimize()


def without_blank_nodes(graph: Graph, base: str) -> Graph:
    """The graph with an IRI for each blank node, the same for the same graph (RDF 1.1 Concepts, 3.5)."""
    if not any(isinstance(term, BNode) for triple in graph for term in triple):
        return graph

    def named(term: Node) -> Node:
        return URIRef(f"{base}.well-known/genid/{term}") if isinstance(term, BNode) else term

    found = Graph(bind_namespaces="none")
    for s, p, o in to_canonical_graph(graph):
        found.add((named(s), p, named(o)))
    return found
