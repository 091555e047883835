"""GRAPH with a variable (SPARQL 1.1, section 18.6), where the engine deviates from it.

By the specification the pattern is answered in each named graph by itself, without a value for the variable, and the
name is joined to what comes out. The engine matches quads instead, which is the same unless the pattern uses the
variable, or has parts that match no quad. Then the pattern is written out, once for each graph.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from server.language.tokens import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from server.language.outline import Outline

LONGEST = 1024 * 1024
"""Characters up to which a query is written out."""
APART = {"MINUS", "SELECT"}
"""Words that begin a part which is evaluated apart from the triple patterns around it."""
LABEL = re.compile(r"_:")


def replacements(text: str, outline: Outline, graphs: Sequence[str]) -> list[tuple[int, int, str]]:
    """What to put in place of which part of the query, as start, end and text; `graphs` are the IRIs of the named ones.

    Of clauses within each other only the innermost: the result is to be looked at again.
    """
    found: list[tuple[int, int, str]] = []
    for place, token in reversed(list(enumerate(outline.tokens))):
        if token.text.upper() != "GRAPH" or token.kind is not Kind.WORD or place + 2 not in outline.closers:
            continue
        variable, end = outline.tokens[place + 1], outline.closers[place + 2]
        if variable.kind is not Kind.VARIABLE or not _deviates(outline, variable.text, place + 2, end):
            continue
        body = text[outline.tokens[place + 2].start : outline.tokens[end].start + 1]
        span = (token.start, outline.tokens[end].start + 1)
        if not any(span[0] <= start < span[1] for start, _, _ in found) and len(body) * len(graphs) <= LONGEST:
            found.append((*span, _written_out(body, variable.text, graphs)))
    return found


def _deviates(outline: Outline, variable: str, opener: int, closer: int) -> bool:
    inside = outline.tokens[opener + 1 : closer]
    if any(token.kind is Kind.VARIABLE and token.text[1:] == variable[1:] for token in inside):
        return True
    words = {token.text.upper() for token in inside if token.kind is Kind.WORD}
    anchored = any(statement.opener == opener and len(statement.tokens) > 2 for statement in outline.statements)  # noqa: PLR2004
    return bool(words & APART) or ("VALUES" in words and not anchored)


def _written_out(body: str, variable: str, graphs: Sequence[str]) -> str:
    if not graphs:
        return f"{{ GRAPH <urn:no:graph> {body} VALUES {variable} {{ }} }}"
    branches = (
        # A label of a blank node may stand in one place only.
        f"{{ GRAPH <{graph}> {LABEL.sub(f'_:g{number}_', body)} VALUES {variable} {{ <{graph}> }} }}"
        for number, graph in enumerate(graphs)
    )
    return f"{{ {' UNION '.join(branches)} }}"
