"""The shape of a query: its groups and their elements, each with its place in the text.

Values that `server.federation.reading` makes and the other modules read (SPARQL 1.1 Query, section 5 and 8 to 12).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

VARIABLE = re.compile(r"[?$]([\w\u00b7\u0300-\u036f\u203f-\u2040]+)")
VOLATILE = re.compile(r"\b(?:rand|now|uuid|struuid|bnode|sample|group_concat)\s*\(", re.IGNORECASE)
"""Functions that may give another value when the same text is evaluated a second time."""


class What(StrEnum):
    """The kinds of element that a group has."""

    TRIPLES = "triples"
    GROUP = "group"
    UNION = "union"
    OPTIONAL = "optional"
    MINUS = "minus"
    GRAPH = "graph"
    SERVICE = "service"
    LATERAL = "lateral"
    FILTER = "filter"
    BIND = "bind"
    VALUES = "values"


JOINED = frozenset({What.TRIPLES, What.GROUP, What.UNION, What.GRAPH, What.SERVICE, What.VALUES})
"""Elements whose solutions are joined with those of the rest of the group (section 18.2.2.6)."""


@dataclass(frozen=True, slots=True)
class Select:
    """A SELECT clause with its modifiers: `plain` are the variables projected as they are, None for `*`.

    `computed` are those given by AS; `keys` the plain variables of GROUP BY, None where nothing is grouped; `sliced`
    says that LIMIT or OFFSET choose among solutions; `values` is the VALUES clause at the end.
    """

    plain: frozenset[str] | None
    computed: frozenset[str]
    keys: frozenset[str] | None
    sliced: bool
    values: Element | None

    @property
    def passing(self) -> frozenset[str] | None:
        """The variables that come out with the value they have within, None for all."""
        if self.plain is None or self.keys is None:
            return self.plain
        return self.plain & self.keys


@dataclass(frozen=True, slots=True)
class Group:
    """What stands between braces, from `start` (the opening one) to `end`; of a sub-SELECT, its WHERE clause too.

    A sub-SELECT is a group whose only element is the group of its WHERE clause, and that has `select`. Groups of
    EXISTS in its SELECT clause and modifiers are in `loose`.
    """

    start: int
    end: int
    elements: tuple[Element, ...]
    select: Select | None = None
    loose: tuple[Group, ...] = ()


@dataclass(frozen=True, slots=True)
class Element:
    """A part of a group, from `start` to `end`.

    `groups` are those within (branches, a body, those of EXISTS); `term` is the text of the graph's or endpoint's
    name; `binds` the variable that BIND gives or those that VALUES or triples have.
    """

    what: What
    start: int
    end: int
    groups: tuple[Group, ...] = ()
    term: str = ""
    silent: bool = False
    binds: frozenset[str] = frozenset()

    @property
    def variable(self) -> str | None:
        """The name of the variable that `term` is."""
        return self.term[1:] if self.term[:1] in {"?", "$"} else None


@dataclass(frozen=True, slots=True)
class Query:
    """A query: its text, its PREFIX declarations by name, its BASE declaration, its FROM clauses, its pattern."""

    text: str
    prefixes: dict[str, str]
    base: str
    dataset: str
    where: Group


def mentioned(text: str) -> frozenset[str]:
    """The names that look like variables in a text; those in strings and comments too, which does no harm."""
    return frozenset(VARIABLE.findall(text))
