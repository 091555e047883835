"""The files that a build is published as, for download: their names, syntaxes and media types."""

from __future__ import annotations

import gzip
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from ontology.dcat import Distribution

if TYPE_CHECKING:
    from collections.abc import Mapping

FOLDER: Final = "dumps"
"""Of a build: it holds a folder for each version that is offered for download."""
SUMS: Final = "SHA256SUMS"
EDITION: Final = "edition.json"
"""What a version is, for the server: its name, its date, the version before it, its files."""
GZIP: Final = ".gz"


@dataclass(frozen=True, slots=True)
class File:
    """One file: its name without `.gz`, what `comity export --format` calls it, its media type and title."""

    name: str
    form: str
    media_type: str
    title: str
    packed: bool = True

    @property
    def file(self) -> str:
        """Its name in the folder of its version."""
        return self.name + GZIP if self.packed else self.name

    def distribution(self, content: bytes | None = None) -> Distribution:
        """As it is described; with size and checksum once there is content."""
        if content is None:
            return Distribution(self.file, self.title, self.media_type)
        return Distribution(self.file, self.title, self.media_type, len(content), sha256(content).hexdigest())


DUMPS: Final = (
    File("comity.ttl", "turtle", "text/turtle", "The published view (the default graph) in Turtle"),
    File("comity.nq", "nquads", "application/n-quads", "All graphs in N-Quads"),
    File("comity.trig", "trig", "application/trig", "All graphs in TriG"),
    File("facts.csv", "csv", "text/csv", "The facts as a table (CSV)"),
    File("facts.jsonl", "jsonl", "application/x-ndjson", "The facts as JSON Lines"),
    File("facts.csv-metadata.json", "csvw", "application/csvm+json", "The columns of the table (CSVW)", packed=False),
)
CHANGES: Final = (
    File("changes.txt", "", "text/plain", "What changed since the previous version, and why", packed=False),
    File("changes.json", "", "application/json", "The same for programs", packed=False),
    File("added.nq", "", "application/n-quads", "Statements that the previous version did not have (N-Quads)"),
    File("removed.nq", "", "application/n-quads", "Statements that only the previous version had (N-Quads)"),
)


def pack(content: bytes) -> bytes:
    """Content in gzip without a time or a name, so that the same content gives the same file (RFC 1952)."""
    return gzip.compress(content, 9, mtime=0)


def checksums(files: Mapping[str, bytes]) -> bytes:
    """SHA-256 of files in the form that `sha256sum --check` reads."""
    return "".join(f"{sha256(content).hexdigest()}  {name}\n" for name, content in sorted(files.items())).encode()
