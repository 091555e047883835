"""Turns the engine's syntax error into a sentence with a place and a hint."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from server.errors import BadQuery
from server.language.tokens import Kind, Token, line_and_column, tokens

if TYPE_CHECKING:
    from collections.abc import Mapping

PLACE = re.compile(r"error at (\d+):(\d+): expected (?:one of )?(.*)", re.DOTALL)
CHARACTER_CLASS = re.compile(r"\[[^\[\]]*\]")
UPDATES = {"INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY", "WITH"}
FORMS = {"SELECT", "ASK", "CONSTRUCT", "DESCRIBE"}
MOST_EXPECTED = 8
NO_FORM = "{} begins no query; SELECT, ASK, CONSTRUCT and DESCRIBE do"


def fault(query: str, message: str, prefixes: Mapping[str, str]) -> BadQuery:
    """The problem with a query the engine refused with `message`; `prefixes` are those we can suggest."""
    found = PLACE.match(message)
    if not query.strip():
        return BadQuery("The query is empty.", hint="Send a query such as SELECT * { ?s ?p ?o } LIMIT 10.")
    if found is None:
        return BadQuery(f"The query does not parse: {message}.")
    line, column = int(found.group(1)), int(found.group(2))
    if undeclared := _undeclared(query):
        prefix, offset = next(iter(undeclared.items()))
        lines = " ".join(f"PREFIX {name}: <{prefixes.get(name, '…')}>" for name in undeclared)
        hint = f"Put {lines} at the top of the query."
        return _at(*line_and_column(query, offset), f"the prefix {prefix}: is not declared", hint)
    first = _first_word(query)
    if first is not None and first.text.upper() not in FORMS:
        return _at(*line_and_column(query, first.start), NO_FORM.format(first.text), _update_hint(first.text))
    return _at(line, column, _expectation(found.group(3)), _bracket_hint(query))


def update_fault(update: str, message: str) -> BadQuery:
    """The problem with an update the engine refused with `message`."""
    found = PLACE.match(message)
    if found is None:
        return BadQuery(f"The update does not parse: {message}.")
    first = _first_word(update)
    if first is not None and first.text.upper() in FORMS:
        hint = f"{first.text.upper()} is a query: send it as the parameter `query`."
        return _at(*line_and_column(update, first.start), f"{first.text} begins no update", hint)
    if undeclared := _undeclared(update):
        prefix, offset = next(iter(undeclared.items()))
        found_at = line_and_column(update, offset)
        return _at(*found_at, f"the prefix {prefix}: is not declared", f"Put PREFIX {prefix}: <…> at the top.")
    return _at(int(found.group(1)), int(found.group(2)), _expectation(found.group(3)), _bracket_hint(update))


def _at(line: int, column: int, what: str, hint: str | None) -> BadQuery:
    return BadQuery(f"Line {line}, column {column}: {what}.", line=line, column=column, hint=hint)


def _expectation(expected: str) -> str:
    """What could have stood there, in few words: sentences of the engine first, else keywords and signs."""
    items = [item.strip(" '\"\n") for item in CHARACTER_CLASS.sub("", expected).split(",")]
    items = [item for item in items if item and "|" not in item and not item.startswith("\\")]
    if sentences := [item for item in items if " " in item]:
        return sentences[0][0].lower() + sentences[0][1:]
    if not items:
        return "something is missing or out of place"
    more = ", …" if len(items) > MOST_EXPECTED else ""
    return "expected " + ("one of " if len(items) > 1 else "") + ", ".join(items[:MOST_EXPECTED]) + more


def _first_word(query: str) -> Token | None:
    """The word that ought to be the query's form."""
    words = (token for token in tokens(query) if token.kind is Kind.WORD)
    return next((word for word in words if word.text.upper() not in {"PREFIX", "BASE"}), None)


def _update_hint(word: str) -> str | None:
    if word.upper() in UPDATES:
        return f"{word.upper()} belongs to SPARQL Update; this service is read-only."
    return None


def _bracket_hint(query: str) -> str | None:
    opened = sum(token.kind is Kind.OPEN for token in tokens(query))
    closed = sum(token.kind is Kind.CLOSE for token in tokens(query))
    return f"Brackets: {opened} are opened and {closed} closed." if opened != closed else None


def _undeclared(query: str) -> dict[str, int]:
    """The prefixes that are used and not declared, each with its first offset, in order."""
    read = list(tokens(query))
    declared = {
        following.text[:-1]
        for token, following in itertools.pairwise(read)
        if token.kind is Kind.WORD and token.text.upper() == "PREFIX"
    }
    found: dict[str, int] = {}
    for token in read:
        prefix = token.text.partition(":")[0]
        if token.kind is Kind.NAME and prefix not in declared:
            found.setdefault(prefix, token.start)
    return found
