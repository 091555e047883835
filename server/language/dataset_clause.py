"""FROM and FROM NAMED of a query: SPARQL 1.1, section 13.2."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pyoxigraph as ox

from server.language.tokens import Kind, Token, tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

FROM = re.compile("from", re.IGNORECASE)
FORMS = {"SELECT", "ASK", "CONSTRUCT", "DESCRIBE"}
EMPTY = ox.Store()
NOTHING = Token(Kind.OTHER, "", 0)


@dataclass(frozen=True, slots=True)
class DatasetClause:
    """The IRIs of FROM and of FROM NAMED, prefixes and base resolved, and both clauses as they are written."""

    default: tuple[str, ...] = ()
    named: tuple[str, ...] = ()
    text: str = ""

    @property
    def iris(self) -> tuple[str, ...]:
        """All of them."""
        return self.default + self.named


def dataset_clause(query: str, base: str) -> DatasetClause:
    """The dataset that a query names; `base` resolves relative IRIs where the query has no BASE."""
    if not FROM.search(query):
        return DatasetClause()
    read = list(tokens(query))
    found: list[tuple[bool, str]] = []
    texts = []
    for place, token in enumerate(read):
        if token.kind is Kind.WORD and token.text.upper() == "FROM":
            first, second = (*read[place + 1 : place + 3], NOTHING, NOTHING)[:2]
            named = first.text.upper() == "NAMED"
            target = second if named else first
            if target.kind in {Kind.IRI, Kind.NAME}:
                found.append((named, target.text))
                texts.append(query[token.start : target.start + len(target.text)])
    iris = resolved(prologue(query), [text for _, text in found], base)
    pairs = [(term.value, asked) for term, asked in zip(iris, found, strict=False)]
    default, chosen = ([iri for iri, (named, _) in pairs if named is wanted] for wanted in (False, True))
    return DatasetClause(tuple(default), tuple(chosen), " ".join(texts))


def resolved(declarations: str, terms: Sequence[str], base: str) -> list[ox.NamedNode | ox.Literal]:
    """IRIs, prefixed names and literals as the engine reads them; none when it cannot: then the query has a fault."""
    if not terms:
        return []
    columns = " ".join(f"({term} AS ?term{number})" for number, term in enumerate(terms))
    try:
        found = EMPTY.query(f"{declarations} SELECT {columns} {{}}", base_iri=base or None)
    except (SyntaxError, ValueError):
        return []
    assert isinstance(found, ox.QuerySolutions)
    return list(next(found))


def prologue(query: str) -> str:
    """BASE and PREFIX declarations: what stands before the query's form."""
    form = next((t for t in tokens(query) if t.kind is Kind.WORD and t.text.upper() in FORMS), None)
    return query[: form.start] if form else ""
