"""Reading RDF files of any format, with errors that name the place. Nothing is ever fetched."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pyoxigraph as ox
from rdflib import Dataset, Graph

from ontology import PREFIXES
from shapes.terms import TripleTermError, quiet, to_rdflib

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_FORMATS = {
    ".ttl": ox.RdfFormat.TURTLE,
    ".turtle": ox.RdfFormat.TURTLE,
    ".nt": ox.RdfFormat.N_TRIPLES,
    ".nq": ox.RdfFormat.N_QUADS,
    ".trig": ox.RdfFormat.TRIG,
    ".rdf": ox.RdfFormat.RDF_XML,
    ".owl": ox.RdfFormat.RDF_XML,
    ".xml": ox.RdfFormat.RDF_XML,
    ".jsonld": ox.RdfFormat.JSON_LD,
    ".json": ox.RdfFormat.JSON_LD,
}
_WITH_GRAPHS = (ox.RdfFormat.N_QUADS, ox.RdfFormat.TRIG, ox.RdfFormat.JSON_LD)
_POSITION = re.compile(
    r"^(Parser )?error at line \d+ (between columns \d+ and( line \d+)?( column)? \d+|column \d+): ",
    re.IGNORECASE,
)


class UnreadableRDF(Exception):  # noqa: N818  # it reads as what it says: the RDF is unreadable
    """A file that cannot be read as RDF: which, at what line and column where known, why, and what to do."""

    def __init__(self, path: Path, why: str, advice: str, line: int | None = None, column: int | None = None) -> None:
        place = "" if line is None else f", line {line}" + ("" if column is None else f", column {column}")
        super().__init__(f"{path}{place}: {why} {advice}".strip())
        self.path, self.why, self.advice, self.line, self.column = path, why, advice, line, column


def read(path: Path) -> Graph | Dataset:
    """The triples of a Turtle, N-Triples, RDF/XML file; the graphs of an N-Quads, TriG, JSON-LD file.

    The format follows from the extension (ttl, nt, nq, trig, rdf, owl, xml, jsonld, json), else from the
    content. A file whose format allows named graphs gives a `Dataset` if it has any, else a `Graph`. Literals
    keep their lexical form. Raises UnreadableRDF for whatever goes wrong, a missing file included.
    """
    content = _content(path)
    kind = _FORMATS.get(path.suffix.lower()) or _guess(content)
    graph: Graph | Dataset = Graph(bind_namespaces="none")
    quads = list(_quads(path, content, kind))
    if kind in _WITH_GRAPHS and any(not isinstance(quad.graph_name, ox.DefaultGraph) for quad in quads):
        graph = Dataset()
    for prefix, namespace in PREFIXES.items():
        graph.bind(prefix, namespace, override=True, replace=True)
    try:
        with quiet():
            for quad in quads:
                triple = to_rdflib(quad.subject), to_rdflib(quad.predicate), to_rdflib(quad.object)
                if isinstance(graph, Dataset) and not isinstance(quad.graph_name, ox.DefaultGraph):
                    graph.graph(to_rdflib(quad.graph_name)).add(triple)
                else:
                    graph.add(triple)
    except TripleTermError as error:
        raise UnreadableRDF(
            path,
            f"{error} of RDF 1.2, which cannot be checked yet.",
            "Write it as a claim of its own (cmt:Claim).",
        ) from None
    return graph


def _content(path: Path) -> bytes:
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        raise UnreadableRDF(path, "There is no such file.", "Check the name and the folder.") from None
    except IsADirectoryError:
        raise UnreadableRDF(path, "This is a folder.", "Name the files in it.") from None
    except OSError as error:
        raise UnreadableRDF(path, f"The file cannot be opened: {error.strerror}.", "Check its permissions.") from None
    if b"\0" in content[:4096]:
        raise UnreadableRDF(path, "This is no text but binary data.", "Unpack it first, or name another file.")
    try:
        content.decode("utf-8")
    except UnicodeDecodeError as error:
        before = content[: error.start]
        line, column = before.count(b"\n") + 1, error.start - before.rfind(b"\n")
        why, advice = "The text is not in UTF-8 from here on.", "Save the file in UTF-8."
        raise UnreadableRDF(path, why, advice, line, column) from None
    return content.removeprefix(b"\xef\xbb\xbf")


def _guess(content: bytes) -> ox.RdfFormat:
    start = content.lstrip()[:512]
    if start.startswith((b"{", b"[{", b"[\n")):
        return ox.RdfFormat.JSON_LD
    if start.startswith((b"<?xml", b"<rdf:RDF", b"<!DOCTYPE")):
        return ox.RdfFormat.RDF_XML
    line = next((line for line in content.splitlines() if line.strip() and not line.startswith(b"#")), b"")
    if len(re.findall(rb"<[^>]*>", line)) == 4 and b"@prefix" not in content:  # noqa: PLR2004  # subject, predicate, object, graph
        return ox.RdfFormat.N_QUADS
    return ox.RdfFormat.TRIG  # which Turtle and N-Triples are parts of


def _quads(path: Path, content: bytes, kind: ox.RdfFormat) -> Iterator[ox.Quad]:
    try:
        yield from ox.parse(content, kind, base_iri=path.resolve().as_uri())
    except SyntaxError as error:
        why = _POSITION.sub("", error.msg or "").strip().rstrip(".")
        if "LoadDocumentCallback" in why:
            raise UnreadableRDF(
                path,
                "Its JSON-LD context is on another server, and nothing is fetched.",
                'Copy the context into the file, under "@context".',
            ) from None
        advice = f"Correct the {kind.name} there; everything before it was read."
        if error.lineno is None:
            advice = f"Is it {kind.name}? The extension decides."
        raise UnreadableRDF(path, f"{why}.", advice, error.lineno, error.offset) from None
