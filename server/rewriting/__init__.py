"""Mends by rewriting what the engine, pyoxigraph 0.5, does otherwise than SPARQL 1.1 has it, or slowly (`ranges`).

Each other module has one deviation, with the section that it deviates from. A query is rewritten only where it has the
construct, and each rewriting gives what the specification gives; what can only be answered wrong by the engine, such
as numbers that must keep their spelling, is listed in `tests/conformance`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from server.language.outline import Outline
from server.language.tokens import Kind, tokens
from server.rewriting import functions, graphs, paths, ranges
from server.rewriting.dataset import Dataset

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Dataset", "rewrite"]

ALL = re.compile(r"\bselect\s*\*", re.IGNORECASE)
SUSPICIOUS = re.compile(
    r"(?i:graph\b|\bgroup_concat|\bbnode)|[<>=]\s*[\d\"'?$]|[\w>)]\s*[*?](?!\w)|\b(?!true\b|false\b)(?i:true|false)\b"
)
"""What a query has that may need rewriting; most have none of it, and are not read further."""
ROUNDS = 8
"""GRAPH clauses within each other that are written out."""


def rewrite(query: str, dataset: Dataset) -> str:
    """A query that the engine answers as the specification answers `query`; the same text if it does so already."""
    if not SUSPICIOUS.search(ALL.sub("", query)):
        return query
    outline = Outline(list(tokens(query)))
    query = _applied(
        query,
        (*functions.keywords(outline), *functions.concatenations(outline), *functions.blank_nodes(query, outline)),
    )
    outline = Outline(list(tokens(query)))
    if any(token.kind is Kind.WORD and token.text.upper() == "SERVICE" for token in outline.tokens):
        return query  # what is in its group is another endpoint's to answer
    names = dataset.named_graphs()
    for _ in range(ROUNDS if names is not None else 0):
        found = graphs.replacements(query, outline, names or ())
        if not found:
            break
        query = _applied(query, found)
        outline = Outline(list(tokens(query)))
    found = [*paths.replacements(query, outline, dataset.absent), *ranges.replacements(query, outline, dataset)]
    return _applied(query, found)


def _applied(text: str, replacements: Iterable[tuple[int, int, str]]) -> str:
    pieces, done = [], 0
    for start, end, replacement in sorted(replacements, key=lambda found: found[:2]):
        pieces += [text[done:start], replacement]
        done = end
    return "".join((*pieces, text[done:]))
