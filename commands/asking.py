"""Queries put to a build's store: our prefixes added, SERVICE answered, faults told with their place."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, cast

import pyoxigraph as ox

from commands.answers import Unusable
from server.errors import ServiceError
from server.federation import Federation, SourceReport, Sources, Table, parse_own
from server.language.faults import fault
from server.language.guard import Limits, judge
from server.language.inlines import Inlines, filled
from server.language.tokens import Kind, tokens
from server.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Mapping

PATIENCE = 600.0
"""Seconds that the sources of a query may take."""
_PLACE = re.compile(r"^Line 1, column (\d+)")


class Engine:
    """A store as `server.federation` asks it."""

    def __init__(self, store: ox.Store) -> None:
        self._store = store

    def check(self, query: str) -> None:
        """Judge a query by running it over no data."""
        judge(query, _limits())
        self._store.query(query, default_graph=[], named_graphs=[])

    def ask(self, query: str, inlines: Inlines) -> Table:
        """The solutions of a SELECT."""
        found = cast("ox.QuerySolutions", self._store.query(filled(query, inlines)))
        return parse_own(bytes(found.serialize(format=ox.QueryResultsFormat.TSV)))  # type: ignore[arg-type]  # bytes without a file


def ask(
    store: ox.Store, query: str, prefixes: Mapping[str, str], sources: Sources | None = None
) -> tuple[ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples, tuple[SourceReport, ...]]:
    """The engine's answer, and what came of each source that SERVICE asked.

    Prefixes that are used but not declared are taken from `prefixes`; `sources` are those that may be asked. Raises
    Unusable for a query that is too long or deep, asks a source that may not be asked or does not answer, or has a
    fault: which, at what line and column, and what to do.
    """
    # On the first line of the query, so that line numbers stay true.
    prologue = _prologue(query, prefixes)
    federation = Federation(sources or Sources())
    try:
        found = federation.resolve(prologue + query, "", PATIENCE, Engine(store))
        if found is not None:
            return store.query(filled(found.query, found.inlines)), found.reports
        judge(prologue + query, _limits())
        return store.query(prologue + query), ()
    except SyntaxError as problem:
        raise _told(fault(prologue + query, str(problem.msg), prefixes), len(prologue)) from problem
    except ServiceError as problem:
        raise _told(problem, len(prologue)) from problem
    except (ValueError, OSError) as problem:
        raise Unusable(f"The query cannot be answered: {problem}.") from problem
    finally:
        federation.close()


def _limits() -> Limits:
    settings = Settings()
    return Limits(settings.query_length, settings.nesting, settings.operators)


def _prologue(query: str, prefixes: Mapping[str, str]) -> str:
    read = list(tokens(query))
    declared = {after.text[:-1] for token, after in pairwise(read) if token.text.upper() == "PREFIX"}
    used = dict.fromkeys(token.text.partition(":")[0] for token in read if token.kind is Kind.NAME)
    return "".join(f"PREFIX {p}: <{prefixes[p]}> " for p in used if p in prefixes and p not in declared)


def _told(problem: ServiceError, shift: int) -> Unusable:
    detail = _PLACE.sub(lambda m: f"Line 1, column {max(1, int(m[1]) - shift)}", problem.detail)
    return Unusable(" ".join(str(part) for part in (detail, problem.members.get("hint")) if part))
