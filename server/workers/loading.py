"""How a dataset comes into memory, and how a query process gets its store."""

from __future__ import annotations

import gzip
import sys
import tempfile
from pathlib import Path
from typing import IO, TYPE_CHECKING, cast

import pyoxigraph as ox

if TYPE_CHECKING:
    from collections.abc import Callable

FORMATS = {
    ".nt": ox.RdfFormat.N_TRIPLES,
    ".nq": ox.RdfFormat.N_QUADS,
    ".ttl": ox.RdfFormat.TURTLE,
    ".trig": ox.RdfFormat.TRIG,
    ".rdf": ox.RdfFormat.RDF_XML,
    ".owl": ox.RdfFormat.RDF_XML,
    ".jsonld": ox.RdfFormat.JSON_LD,
}
"""Formats by the ending of a file's name; `.gz` may follow."""


def format_of(file: Path) -> ox.RdfFormat | None:
    """The format of an RDF file by its name, None when it has none that we read."""
    return FORMATS.get((file.with_suffix("") if file.suffix == ".gz" else file).suffix.lower())


def load(source: Path, into: ox.Store | None = None) -> ox.Store:
    """An RDF file, or a folder with a store, in memory or in a store of one's own.

    Raises OSError, SyntaxError or ValueError for what cannot be read.
    """
    store = ox.Store() if into is None else into
    if source.is_dir():
        with tempfile.TemporaryFile() as quads:  # twice as fast as from store to store
            ox.Store.read_only(str(source)).dump(quads, format=ox.RdfFormat.N_QUADS)
            quads.seek(0)
            store.bulk_load(quads, format=ox.RdfFormat.N_QUADS)
    elif source.suffix == ".gz":
        with gzip.open(source) as file:
            store.bulk_load(cast("IO[bytes]", file), format=format_of(source))
    else:
        store.bulk_load(path=str(source), format=format_of(source))
    return store


def opened(held: ox.Store | None, folder: str) -> Callable[[], ox.Store]:
    """How a query process gets its store: the parent's own in memory, or from disk, opened after the fork."""
    if held is not None:
        return lambda: held
    return lambda: ox.Store.read_only(folder)


if __name__ == "__main__":  # in a process of its own, for loading takes much memory
    try:
        load(Path(sys.argv[1]), ox.Store(sys.argv[2])).flush()
    except (OSError, SyntaxError, ValueError) as error:
        sys.exit(str(error))
