"""The prefixes that answers in Turtle use, that hints suggest, and by which pages shorten IRIs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ontology import PREFIXES, data_prefixes

if TYPE_CHECKING:
    from collections.abc import Mapping


def prefixes(base: str) -> dict[str, str]:
    """The prefixes of the house, with those of the things under `base` (`state:BLR`, or `id:` for the rest)."""
    return {**data_prefixes(base), **PREFIXES, "id": base}


def turtle_prefixes(base: str) -> dict[str, str]:
    """The prefixes for Turtle: without `id`, for its names have slashes, which Turtle wants escaped."""
    return {prefix: namespace for prefix, namespace in prefixes(base).items() if prefix != "id"}


def shorten(iri: str, known: Mapping[str, str]) -> str:
    """An IRI as people read it: `cmt:Visit`, `id:state/BLR`; as it is when no prefix fits."""
    for prefix, namespace in known.items():
        if iri.startswith(namespace) and len(iri) > len(namespace):
            return f"{prefix}:{iri[len(namespace) :]}"
    return iri
