"""A build on disk: the files that a dataset is published as, and the store that is served."""

from __future__ import annotations

import io
import json
import os
import re
from functools import partial
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING, Any, Final

import pyoxigraph as ox

import ontology
import shapes
from extract.facts import flat, in_order, jsonl, write_csv
from extract.graph.catalog import build_date, checksum, tell_generation
from extract.history import KEPT, MANIFEST, History
from extract.publishing import Publication, offer, publication
from extract.swap import replacing
from ontology.counted import counted
from ontology.serialize import serialize
from ontology.skolem import without_blank_nodes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

    from extract.pipeline import Result
    from extract.rejection import Rejection

STORE: Final = "store"
_TOOLS = ("comity", "edtf", "owlrl", "pyoxigraph", "pyshacl", "rapidfuzz", "rdflib", "rigour")


def write(
    result: Result,
    unread: Iterable[Rejection],
    place: Path,
    *,
    examples: Iterable[ox.Triple] = (),
    warn: Callable[[str], None] = lambda _: None,
    keep: int = KEPT,
) -> dict[str, Any]:
    """Write a build to the folder `place`, in one step at the end; returns its manifest.

    `examples` are queries to be published with it; `warn` is told of classes that lost much since the previous
    build; at most `keep` previous builds are kept. All files but the store and what changed (in `dumps/`) are
    the same bytes for the same input. Raises OSError (a full disk), and `extract.swap.NotAReplacement` where
    `place` holds something else; whatever is raised, the previous build stays.
    """
    rejections = [*unread, *result.rejections]
    with replacing(place, mark=MANIFEST, put=partial(History.of(place).put, keep=keep)) as folder:
        date = build_date(result.dataset.graphs["catalog"], os.environ.get("SOURCE_DATE_EPOCH", ""))
        tell_generation(result.dataset.graphs.values(), date)
        published = _published(result, date, examples)
        files = {**published.files, **_reports(result, rejections)}
        manifest = _manifest(result, rejections, published, files)
        for name, content in files.items():
            (folder / name).write_bytes(content)
        losses = offer(folder, place, manifest, published.dumps, published.quads)
        _store(folder)
        (folder / MANIFEST).write_text(json.dumps(manifest, ensure_ascii=False, indent=1) + "\n", "utf-8")
    if losses:
        warn(f"Warning: far fewer than in the previous build: {', '.join(map(str, losses))}.")
    return manifest


def _published(result: Result, date: str, examples: Iterable[ox.Triple]) -> Publication:
    naming = result.dataset.naming
    dataset = result.dataset.having(
        report=result.report.graph,
        ontology=without_blank_nodes(ontology.load(), naming.base),
        shapes=without_blank_nodes(shapes.load(), naming.base),
    )
    facts = [flat(claim, naming) for claim in in_order(result.claims)]
    table = io.StringIO(newline="")
    write_csv(facts, table)
    tables = {"facts.jsonl": "".join(jsonl(facts)).encode(), "facts.csv": table.getvalue().encode()}
    return publication(dataset, date, tables, examples)


def _reports(result: Result, rejections: list[Rejection]) -> dict[str, bytes]:
    naming = result.dataset.naming
    return {
        "shacl-report.ttl": serialize([(None, result.report.graph)], "turtle", base=naming.base),
        "report.txt": (
            "\n".join([summary(_counts(result, rejections)), *result.notes]) + "\n\n" + result.report.text()
        ).encode(),
        "rejected.jsonl": "".join(jsonl(r.flat(naming) for r in rejections)).encode(),
    }


def _manifest(
    result: Result, rejections: list[Rejection], published: Publication, files: Mapping[str, bytes]
) -> dict[str, Any]:
    """What the build was made of, by what, and what came of it; no time, or no two builds were equal."""
    date = published.edition.date
    return {
        "base": result.dataset.naming.base,
        "version": published.edition.version,
        **({"date": date} if date else {}),
        "versions": {tool: found for tool in _TOOLS if (found := _version(tool))},
        "documents": {d.name: {"sha256": checksum(d)} for d in result.documents},
        "counts": _counts(result, rejections),
        "graphs": {name: len(graph) for name, graph in sorted(result.dataset.graphs.items())},
        "files": {n: {"sha256": sha256(content).hexdigest(), "bytes": len(content)} for n, content in files.items()},
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
    one = re.compile(r"s\b")  # of "triples published", too; "set aside" has none to lose
    told = (counted(number, one.sub("", what, count=1), what) for what, number in counts.items())
    return ", ".join(told) + "."


def _store(folder: Path) -> None:
    store = ox.Store(str(folder / STORE))
    with (folder / "comity.trig").open("rb") as file:
        store.bulk_load(file, format=ox.RdfFormat.TRIG)
    store.flush()
    store.optimize()
