"""The prefixes that answers in Turtle use, that hints suggest, and by which pages shorten IRIs."""

from __future__ import annotations

from collections.abc import Mapping

from ontology import PREFIXES


def prefixes(base: str) -> dict[str, str]:
    """The prefixes of the house, with `id` for the things under `base`."""
    return {**PREFIXES, "id": base}


def shorten(iri: str, known: Mapping[str, str]) -> str:
    """An IRI as people read it: `cmt:Visit`, `id:state/BLR`; as it is when no prefix fits."""
    for prefix, namespace in known.items():
        if iri.startswith(namespace) and len(iri) > len(namespace):
            return f"{prefix}:{iri[len(namespace) :]}"
    return iri
