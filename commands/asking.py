"""Queries put to a build's store: our prefixes added, SERVICE refused, faults told with their place."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from commands.answers import Unusable
from server.errors import ServiceError
from server.faults import fault
from server.guard import Limits, judge
from server.settings import Settings
from server.tokens import Kind, tokens

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pyoxigraph as ox

_PLACE = re.compile(r"^Line 1, column (\d+)")


def ask(
    store: ox.Store, query: str, prefixes: Mapping[str, str]
) -> ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples:
    """The engine's answer; prefixes that are used but not declared are taken from `prefixes`.

    Raises Unusable for a query that is too long or deep, reaches out (SERVICE), or has a fault: which, at
    what line and column, and what to do.
    """
    limits = Settings()
    # On the first line of the query, so that line numbers stay true.
    prologue = _prologue(query, prefixes)
    try:
        judge(query, Limits(limits.query_length, limits.nesting, limits.operators))
        return store.query(prologue + query)
    except SyntaxError as problem:
        raise _told(fault(prologue + query, str(problem.msg), prefixes), len(prologue)) from problem
    except ServiceError as problem:
        raise _told(problem, 0) from problem
    except (ValueError, OSError) as problem:
        raise Unusable(f"The query cannot be answered: {problem}.") from problem


def _prologue(query: str, prefixes: Mapping[str, str]) -> str:
    read = list(tokens(query))
    declared = {after.text[:-1] for token, after in pairwise(read) if token.text.upper() == "PREFIX"}
    used = dict.fromkeys(token.text.partition(":")[0] for token in read if token.kind is Kind.NAME)
    return "".join(f"PREFIX {p}: <{prefixes[p]}> " for p in used if p in prefixes and p not in declared)


def _told(problem: ServiceError, shift: int) -> Unusable:
    detail = _PLACE.sub(lambda m: f"Line 1, column {max(1, int(m[1]) - shift)}", problem.detail)
    return Unusable(" ".join(str(part) for part in (detail, problem.members.get("hint")) if part))
