"""Short names of IRIs for people: cmt:hasParty instead of the whole address."""

from __future__ import annotations

import re

from ontology import PREFIXES

_BY_NAMESPACE = sorted(
    [*PREFIXES.items(), ("shapes", "https://w3id.org/comity/shapes#")], key=lambda item: -len(item[1])
)
_IRI = re.compile(r"https?://[^\s<>\"{}|\\^`]*[^\s<>\"{}|\\^`.,;:!?)]")


def curie(iri: str) -> str:
    """`iri` with the prefix of the longest known namespace; unchanged if none fits."""
    for prefix, namespace in _BY_NAMESPACE:
        if iri.startswith(namespace) and len(iri) > len(namespace):
            return f"{prefix}:{iri[len(namespace) :]}"
    return iri


def with_curies(text: str) -> str:
    """`text` with each IRI in it shortened."""
    return _IRI.sub(lambda match: curie(match[0]), text)
