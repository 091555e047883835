"""The dataset of an update as the protocol gives it: `using-graph-uri`, `using-named-graph-uri`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pyoxigraph as ox

from server.errors import BadRequest
from server.language.tokens import Kind, Token, tokens

if TYPE_CHECKING:
    from collections.abc import Iterable

OWN_DATASET = re.compile("USING|WITH", re.IGNORECASE)


def with_dataset(update: str, default_graphs: Iterable[str], named_graphs: Iterable[str]) -> str:
    """The update with this dataset in each operation that has a WHERE (SPARQL 1.1 Protocol, section 2.2.3).

    Raises `BadRequest` where the update names a dataset of its own, as the protocol wants.
    """
    clause = "".join(f"USING {_graph(iri)} " for iri in default_graphs)
    clause += "".join(f"USING NAMED {_graph(iri)} " for iri in named_graphs)
    parts, end, depth = [], 0, 0
    read = list(tokens(update))
    for place, token in enumerate(read):
        depth += (token.kind is Kind.OPEN) - (token.kind is Kind.CLOSE)
        if depth or token.kind is not Kind.WORD:
            continue
        if OWN_DATASET.search(token.text):
            raise BadRequest(
                f"The update says {token.text.upper()}, and the request gives using-graph-uri or "
                "using-named-graph-uri as well; only one of them may name the dataset."
            )
        if token.text.upper().endswith("WHERE"):  # the engine reads DELETEWHERE too
            begun = token.start + len(token.text) - len("WHERE")
            short = token.start < begun or (place > 0 and read[place - 1].text.upper() == "DELETE")
            # DELETE WHERE { … } stands for DELETE { … } WHERE { … }
            parts += [update[end:begun], " ", _block(update, read[place + 1 :]) if short else "", " ", clause]
            end = begun
    return "".join([*parts, update[end:]])


def _graph(iri: str) -> ox.NamedNode:
    try:
        return ox.NamedNode(iri)
    except ValueError as error:
        raise BadRequest(f"<{iri}> cannot be the IRI of a graph: {error}.") from error


def _block(update: str, read: list[Token]) -> str:
    """The text of the block that begins with the first of these tokens, brackets included."""
    depth = 0
    for token in read:
        depth += (token.kind is Kind.OPEN) - (token.kind is Kind.CLOSE)
        if depth <= 0:
            return update[read[0].start : token.start + 1]
    return update[read[0].start :]
