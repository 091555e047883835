"""FROM and FROM NAMED of a query: SPARQL 1.1, section 13.2."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from server.tokens import Kind, Token, tokens

if TYPE_CHECKING:
    from collections.abc import Mapping

FROM = re.compile("from", re.IGNORECASE)
FORMS = {"SELECT", "ASK", "CONSTRUCT", "DESCRIBE"}
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
    prefixes: dict[str, str] = {}
    found: dict[bool, list[str]] = {False: [], True: []}
    texts = []
    for place, token in enumerate(read):
        word = token.text.upper() if token.kind is Kind.WORD else ""
        first, second = (*read[place + 1 : place + 3], NOTHING, NOTHING)[:2]
        if word == "BASE":
            base = urljoin(base, first.text[1:-1])
        elif word == "PREFIX":
            prefixes[first.text[:-1]] = urljoin(base, second.text[1:-1])
        elif word == "FROM":
            named = first.text.upper() == "NAMED"
            target = second if named else first
            if (iri := _resolve(target, base, prefixes)) is not None:
                found[named].append(iri)
                texts.append(query[token.start : target.start + len(target.text)])
    return DatasetClause(tuple(found[False]), tuple(found[True]), " ".join(texts))


def prologue(query: str) -> str:
    """BASE and PREFIX declarations: what stands before the query's form."""
    form = next((t for t in tokens(query) if t.kind is Kind.WORD and t.text.upper() in FORMS), None)
    return query[: form.start] if form else ""


def _resolve(token: Token, base: str, prefixes: Mapping[str, str]) -> str | None:
    if token.kind is Kind.IRI:
        return urljoin(base, token.text[1:-1])
    prefix, _, local = token.text.partition(":")
    return prefixes[prefix] + local if token.kind is Kind.NAME and prefix in prefixes else None
