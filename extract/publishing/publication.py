"""All that is published of a dataset, as bytes: the dataset itself, its description, the dumps."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pyoxigraph as ox

from extract.publishing.columns import metadata
from extract.publishing.description import GRAPH, Edition, describe, file_prefixes
from extract.publishing.files import DUMPS, SUMS, checksums, pack
from extract.publishing.version import version
from ontology.serialize import quads_of, serialize_quads

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from extract.graph.dataset import Dataset

DESCRIPTION = "void.ttl"


@dataclass(frozen=True, slots=True)
class Publication:
    """An edition, the quads of all its graphs, its files by their names, and those for download by theirs."""

    edition: Edition
    quads: frozenset[ox.Quad]
    files: Mapping[str, bytes]
    dumps: Mapping[str, bytes]


def publication(dataset: Dataset, date: str, facts: Mapping[str, bytes], examples: Iterable[ox.Triple]) -> Publication:
    """Publish a dataset with the files of its facts and, in a graph of their own, example queries.

    The version follows from all but the description, which names it.
    """
    naming, catalog = dataset.naming, dataset.graphs["catalog"]
    told = [*quads_of(dataset.named()), *_in_graph(examples, ox.NamedNode(str(naming.graph("examples"))))]
    edition = Edition(naming, version(date, serialize_quads(told, "nquads")), date)
    described = describe(told, edition, catalog)
    quads = [*told, *_in_graph(described, ox.NamedNode(str(naming.graph(GRAPH))))]
    view = [quad for quad in told if isinstance(quad.graph_name, ox.DefaultGraph)]

    def text(these: Iterable[ox.Quad], syntax: str) -> bytes:
        return serialize_quads(these, syntax, base=naming.base, prefixes=file_prefixes(naming.base))

    plain = {
        "comity.trig": text(quads, "trig"),
        "comity.ttl": text(view, "turtle"),
        **facts,
        "facts.csv-metadata.json": metadata(naming, catalog, date),
    }
    contents = {**plain, "comity.nq": text(quads, "nquads")}
    dumps = {d.file: pack(contents[d.name]) if d.packed else contents[d.name] for d in DUMPS}
    # Size and checksum of a dump are not in the dumps, which hold the rest of the description.
    measured = {t for d in DUMPS for t in d.distribution(dumps[d.file]).triples(edition.address)} | set(described)
    return Publication(
        edition,
        frozenset(quads),
        {**plain, DESCRIPTION: text([ox.Quad(*triple) for triple in measured], "turtle")},
        {**dumps, SUMS: checksums(dumps)},
    )


def _in_graph(triples: Iterable[ox.Triple], graph: ox.NamedNode) -> Iterator[ox.Quad]:
    return (ox.Quad(t.subject, t.predicate, t.object, graph) for t in triples)
