"""IRIs: where each thing lies under the base, and how a name becomes part of one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rdflib import URIRef

from ontology import ID_BASE

if TYPE_CHECKING:
    from extract.claim import Claim


@dataclass(frozen=True, slots=True)
class Naming:
    """IRIs under one base, which ends in "/"."""

    base: str = ID_BASE

    def __call__(self, kind: str, name: str) -> URIRef:
        """The IRI of a thing: `kind` is its folder, `name` a slug."""
        return URIRef(f"{self.base}{kind}/{name}")

    def graph(self, name: str) -> URIRef:
        """A named graph of the dataset: "actors", "document/SLUG"."""
        return self("graph", name)

    def claim(self, claim: Claim) -> URIRef:
        """The IRI of a claim, which depends on its content only."""
        return self("claim", claim.key)
