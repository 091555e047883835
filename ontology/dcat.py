"""Files for download as DCAT distributions, with size and checksum where they are known.

https://www.w3.org/TR/vocab-dcat-3/#Class:Distribution and, for checksums, https://spdx.org/rdf/terms/
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

if TYPE_CHECKING:
    from collections.abc import Iterator

DCAT: Final = "http://www.w3.org/ns/dcat#"
DCTERMS: Final = "http://purl.org/dc/terms/"
RDFS: Final = "http://www.w3.org/2000/01/rdf-schema#"
SPDX: Final = "http://spdx.org/rdf/terms#"
XSD: Final = "http://www.w3.org/2001/XMLSchema#"
TYPE: Final = ox.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
GZIP: Final = "application/gzip"


@dataclass(frozen=True, slots=True)
class Distribution:
    """A file of a version, whose address is that of the version and its name; `size` is None before it is made."""

    name: str
    title: str
    media_type: str
    size: int | None = None
    sha256: str = ""

    @property
    def packed(self) -> bool:
        """Whether it is compressed."""
        return self.name.endswith(".gz")

    def node(self, version: str) -> ox.NamedNode:
        """Its IRI, a fragment of the page of the version."""
        return ox.NamedNode(f"{version}#{self.name}")

    def triples(self, version: str) -> Iterator[ox.Triple]:
        """What there is to say of it."""
        node, title = self.node(version), ox.Literal(self.title, language="en")
        yield ox.Triple(node, TYPE, ox.NamedNode(f"{DCAT}Distribution"))
        yield ox.Triple(node, ox.NamedNode(f"{RDFS}label"), title)
        yield ox.Triple(node, ox.NamedNode(f"{DCTERMS}title"), title)
        yield ox.Triple(node, ox.NamedNode(f"{DCAT}accessURL"), ox.NamedNode(version))
        yield ox.Triple(node, ox.NamedNode(f"{DCAT}downloadURL"), ox.NamedNode(f"{version}/{self.name}"))
        yield ox.Triple(node, ox.NamedNode(f"{DCAT}mediaType"), _media_type(self.media_type))
        if self.packed:
            yield ox.Triple(node, ox.NamedNode(f"{DCAT}compressFormat"), _media_type(GZIP))
        if self.size is not None:
            yield from self._measures(node)

    def _measures(self, node: ox.NamedNode) -> Iterator[ox.Triple]:
        mark = ox.NamedNode(f"{node.value}.sha256")
        size = ox.Literal(str(self.size), datatype=ox.NamedNode(f"{XSD}nonNegativeInteger"))
        digest = ox.Literal(self.sha256, datatype=ox.NamedNode(f"{XSD}hexBinary"))
        yield ox.Triple(node, ox.NamedNode(f"{DCAT}byteSize"), size)
        yield ox.Triple(node, ox.NamedNode(f"{SPDX}checksum"), mark)
        yield ox.Triple(mark, TYPE, ox.NamedNode(f"{SPDX}Checksum"))
        yield ox.Triple(mark, ox.NamedNode(f"{SPDX}algorithm"), ox.NamedNode(f"{SPDX}checksumAlgorithm_sha256"))
        yield ox.Triple(mark, ox.NamedNode(f"{SPDX}checksumValue"), digest)


def _media_type(name: str) -> ox.NamedNode:
    return ox.NamedNode(f"https://www.iana.org/assignments/media-types/{name}")
