"""Judges a query before the engine sees it: what may not run, and what the fault of a broken one is.

The engine (pyoxigraph) has no switch for SERVICE, overflows the stack on deep nesting, and offers no parsed
algebra to look at. So the query's terminals are read. In SPARQL a bare word SERVICE is always the keyword;
the engine also accepts it glued to its neighbours (`SERVICESILENT`, `service:x`), which is judged on the strict
side. In expressions it reads `?a<?b&&?c>?d` as two comparisons, where by the rule of the longest token (section
19.8, note 3) `<?b&&?c>` is an IRI and the query has a fault; it is told, so that we and the engine read the same
terminals in all that passes. Behind this stands a wall that no text can pass: query processes cannot open a socket
or a file (`server.workers.child`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from server.errors import BadQuery, Refused, TooLarge
from server.language.outline import Outline
from server.language.tokens import Kind, Token, line_and_column, tokens

SERVICE = re.compile("service", re.IGNORECASE)
LESS_THAN = re.compile(r"""<[^<>"{}|^`\\\x00-\x20]*[&,;)'][^<>"{}|^`\\\x00-\x20]*>""")
"""An IRI that the engine may read as an operator and more."""
SERVICE_DETAIL = (
    "SERVICE cannot be followed here. Write it as SERVICE <address> { … }, with an address of the table "
    "federation.sources in comity.toml."
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
    if LESS_THAN.search(query):
        _judge_operators(query, read)
    if SERVICE.search(query):
        _judge_service(query, read)


def _suspicious(query: str, limits: Limits) -> bool:
    """Whether a look at single characters rules the limits and SERVICE out; most queries end here."""
    openers = sum(map(query.count, "({["))
    operators = sum(map(query.count, "|&!<>=^+*/?-")) + len(re.findall("union|optional|minus", query, re.IGNORECASE))
    too_much = openers > limits.nesting or operators > limits.operators
    return too_much or LESS_THAN.search(query) is not None or SERVICE.search(query) is not None


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


def _judge_operators(query: str, read: list[Token]) -> None:
    for token in Outline(read).misplaced:
        hint = "If < is to compare, put a space behind it."
        raise _fault(query, token, f"expected an operator, found the IRI {token.text}.", hint)


def _judge_service(query: str, read: list[Token]) -> None:
    for place, token in enumerate(read):
        following = read[place + 1].text if place + 1 < len(read) else ""
        glued = token.kind is Kind.NAME and SERVICE.search(token.text.partition(":")[0]) and following == "{"
        if glued or (token.kind is Kind.WORD and SERVICE.search(token.text)):
            line, column = line_and_column(query, token.start)
            raise Refused(SERVICE_DETAIL, line=line, column=column)


def _fault(query: str, token: Token, detail: str, hint: str | None) -> BadQuery:
    line, column = line_and_column(query, token.start)
    return BadQuery(f"Line {line}, column {column}: {detail}", line=line, column=column, hint=hint)
