"""Identifiers as the service gives them out: without the part that all have in common, `state/BLR` and `State`."""

from __future__ import annotations

from ontology import COMITY
from server.prefixes import prefixes
from server.service import service

SCHEMA = str(COMITY)


def entity_id(iri: str) -> str:
    """The identifier of a thing: its IRI without our base."""
    return iri.removeprefix(service().store.base)


def entity_iri(identifier: str) -> str:
    """The other way round; a whole IRI stays as it is."""
    return identifier if "://" in identifier else service().store.base + identifier


def schema_id(iri: str) -> str:
    """The identifier of a class or property: its IRI without the namespace of our ontology."""
    return iri.removeprefix(SCHEMA)


def schema_iri(identifier: str) -> str:
    """The other way round; names with a prefix are understood, too."""
    prefix, colon, local = identifier.partition(":")
    if colon and prefix in (known := prefixes(service().store.base)) and not local.startswith("//"):
        return known[prefix] + local
    return identifier if colon else SCHEMA + identifier


def named(iri: str) -> dict[str, str]:
    """A class or property with its label."""
    return {"id": schema_id(iri), "name": service().lexicon().term(iri).text}
