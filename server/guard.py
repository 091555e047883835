"""Judges a query before the engine sees it: what may not run, and what the fault of a broken one is.

The engine (pyoxigraph) has no switch for SERVICE, overflows the stack on deep nesting, and offers no parsed
algebra to look at. So the query's terminals are read. In SPARQL a bare word SERVICE is always the keyword;
the engine also accepts it glued to its neighbours (`SERVICESILENT`, `service:x`), and reads `<'a>` as an
operator and a string where we read an IRI, so both are judged on the strict side. Behind this stands a wall
that no text can pass: query processes cannot open a socket or a file (`server.workers.child`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from server.errors import BadQuery, Refused, TooLarge
from server.tokens import Kind, Token, line_and_column, tokens

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

SERVICE = re.compile("service", re.IGNORECASE)
NOTHING = Token(Kind.OTHER, "", 0)
SERVICE_DETAIL = (
    "SERVICE asks another endpoint, and this service sends no requests of its own. "
    "Ask the other endpoint yourself, or let your own endpoint federate over this one."
)


@dataclass(frozen=True, slots=True)
class Limits:
    """Longest query in characters, deepest nesting of brackets, most operators."""

    length: int
    nesting: int
    operators: int


def judge(query: str, limits: Limits) -> None:
    """Let a query pass or raise `TooLarge`, `BadQuery` (nesting, operators) or `Refused` (SERVICE)."""
    if len(query) > limits.length:
        raise TooLarge(f"The query has {len(query)} characters; the limit is {limits.length}.")
    if not _suspicious(query, limits):
        return
    read = list(tokens(query))
    _judge_size(query, read, limits)
    if SERVICE.search(query):
        _judge_service(query, read)


def _suspicious(query: str, limits: Limits) -> bool:
    """Whether a look at single characters rules the limits and SERVICE out; most queries end here."""
    openers = sum(map(query.count, "({["))
    operators = sum(map(query.count, "|&!<>=^+*/?-")) + len(re.findall("union|optional|minus", query, re.IGNORECASE))
    return openers > limits.nesting or operators > limits.operators or SERVICE.search(query) is not None


def _judge_size(query: str, read: list[Token], limits: Limits) -> None:
    depth = operators = 0
    for token in read:
        if token.kind is Kind.OPEN:
            depth += 1
        elif token.kind is Kind.CLOSE:
            depth = max(0, depth - 1)
        elif token.kind is Kind.OPERATOR or token.text.upper() in {"UNION", "OPTIONAL", "MINUS"}:
            operators += 1
        if depth > limits.nesting:
            raise _fault(query, token, f"Brackets are nested more than {limits.nesting} deep here.", None)
        if operators > limits.operators:
            raise _fault(query, token, f"The query has more than {limits.operators} operators.", "Use VALUES or IN.")


def _judge_service(query: str, read: list[Token]) -> None:
    for place, token in enumerate(read):
        following = read[place + 1].text if place + 1 < len(read) else ""
        glued = token.kind is Kind.NAME and SERVICE.search(token.text.partition(":")[0]) and following == "{"
        # An IRI with a quote in it may be an operator and a string to the engine: then all our reading is
        # off.
        blind = token.kind is Kind.IRI and "'" in token.text
        if glued or blind or (token.kind is Kind.WORD and SERVICE.search(token.text)):
            line, column = line_and_column(query, token.start)
            raise Refused(SERVICE_DETAIL, line=line, column=column)


def dataset_clause(query: str, base: str) -> Iterator[str]:
    """The IRIs of FROM and FROM NAMED (SPARQL 1.1, section 13.2), prefixes and base resolved."""
    if not re.search("from", query, re.IGNORECASE):
        return
    read = list(tokens(query))
    prefixes: dict[str, str] = {}
    for place, token in enumerate(read):
        word = token.text.upper() if token.kind is Kind.WORD else ""
        first, second = (*read[place + 1 : place + 3], NOTHING, NOTHING)[:2]
        if word == "BASE":
            base = urljoin(base, first.text[1:-1])
        elif word == "PREFIX":
            prefixes[first.text[:-1]] = urljoin(base, second.text[1:-1])
        elif word == "FROM":
            target = second if first.text.upper() == "NAMED" else first
            if (iri := _resolve(target, base, prefixes)) is not None:
                yield iri


def _resolve(token: Token, base: str, prefixes: Mapping[str, str]) -> str | None:
    if token.kind is Kind.IRI:
        return urljoin(base, token.text[1:-1])
    prefix, _, local = token.text.partition(":")
    return prefixes[prefix] + local if token.kind is Kind.NAME and prefix in prefixes else None


def _fault(query: str, token: Token, detail: str, hint: str | None) -> BadQuery:
    line, column = line_and_column(query, token.start)
    return BadQuery(f"Line {line}, column {column}: {detail}", line=line, column=column, hint=hint)
