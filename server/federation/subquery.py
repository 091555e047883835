"""The queries that a source is sent: its group, restricted by some of our solutions (inline data)."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from server.federation.pattern import JOINED, Group, Query, What
from server.federation.scope import certain_of
from server.language.tokens import Kind, tokens

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from server.federation.table import Row

NAMED = re.compile(r"<([A-Za-z][A-Za-z0-9+.-]*:[^<>\"{}|^`\\\x00-\x20]+[/#:])([A-Za-z0-9_][A-Za-z0-9_-]*)>")
"""An IRI that a prefixed name can stand for, without escapes."""
MOST_PREFIXES = 16
SCHEME = re.compile(r"<[A-Za-z][A-Za-z0-9+.-]*:")


@dataclass(frozen=True, slots=True)
class Subquery:
    """What a source is asked: declarations, the variables wanted back, the group's text.

    `flat` are the variables that can be restricted within the group itself, before its other patterns: a restriction
    of others stands beside the group, where it means the same to every source but may be slower.
    """

    head: str
    names: tuple[str, ...]
    body: str
    flat: frozenset[str]

    @classmethod
    def of(cls, query: Query, body: Group, names: Sequence[str], base: str) -> Subquery:
        """The subquery for a group; `base` is the IRI against which relative ones are resolved."""
        text = query.text[body.start : body.end]
        found = list(tokens(text))
        used = {token.text.partition(":")[0] for token in found if token.kind is Kind.NAME}
        lines = [line for prefix, line in query.prefixes.items() if prefix in used]
        relative = any(token.kind is Kind.IRI and not SCHEME.match(token.text) for token in found)
        declared = any(not SCHEME.search(line) for line in lines)
        if relative or declared:
            lines = [*([f"BASE <{base}>"] if base else []), *([query.base] if query.base else []), *lines]
        first = []
        for element in body.elements:
            if element.what not in JOINED and element.what is not What.FILTER:
                break
            first.append(element)
        flat = frozenset[str]() if body.select else certain_of(query, first)
        return cls(" ".join(lines), tuple(names), text, flat)

    def whole(self, most: int) -> str:
        """The query for all solutions, and one more than `most` where there are so many."""
        return f"{self.head} SELECT {self._projection} WHERE {self.body} LIMIT {most + 1}".strip()

    def count(self, most: int) -> str:
        """The query for the number of solutions, counted up to `most`."""
        inner = f"SELECT {self._projection} WHERE {self.body} LIMIT {most}"
        return f"{self.head} SELECT (COUNT(*) AS ?comity_count) WHERE {{ {inner} }}".strip()

    def restricted(self, names: Sequence[str], rows: Sequence[Row]) -> str:
        """The query for the solutions that agree with one of `rows`, terms for the variables `names`."""
        heads, short = _prefixed(rows, self.head)
        given = " ".join(f"({' '.join(row)})" if len(names) > 1 else row[0] for row in short)
        variables = " ".join(f"?{name}" for name in names)
        values = f"VALUES {f'({variables})' if len(names) > 1 else variables} {{ {given} }}"
        inside = frozenset(names) <= self.flat
        group = f"{{ {values} {self.body[1:]}" if inside else f"{{ {values} {self.body} }}"
        return f"{heads}{self.head} SELECT {self._projection} WHERE {group}".strip()

    @property
    def _projection(self) -> str:
        # A query must name something; with no variable wanted, the number of rows is all that counts.
        return " ".join(f"?{name}" for name in self.names) or "(1 AS ?comity_one)"


def batches(rows: Sequence[Row], most: int, length: int, parallel: int) -> Iterator[Sequence[Row]]:
    """Rows in parts of equal size: as few as the limits allow, and a multiple of `parallel` when there are many."""
    if not rows:
        return
    size = max(sum(map(len, row)) + len(row) + 3 for row in rows[:: max(1, len(rows) // 100)])
    most = max(1, min(most, length // size))
    count = -(-len(rows) // most)
    if count > parallel:
        count = -(-count // parallel) * parallel
    for number in range(count):
        part = rows[number * len(rows) // count : (number + 1) * len(rows) // count]
        if part:
            yield part


def _prefixed(rows: Sequence[Row], head: str) -> tuple[str, list[Row]]:
    """The rows with IRIs cut short by prefixes, and their declarations: half the bytes or less."""
    counted = Counter(match[1] for row in rows for cell in row if (match := NAMED.fullmatch(cell)))
    common = [namespace for namespace, uses in counted.most_common(MOST_PREFIXES) if uses > 1]
    prefixes = {namespace: f"c{number}:" for number, namespace in enumerate(common)}
    if not common or any(f"PREFIX {prefix}" in head for prefix in prefixes.values()):
        return "", list(rows)

    def short(cell: str) -> str:
        match = NAMED.fullmatch(cell)
        return f"{prefixes[match[1]]}{match[2]}" if match and match[1] in prefixes else cell

    declared = "".join(f"PREFIX {prefix} <{namespace}> " for namespace, prefix in prefixes.items())
    return declared, [tuple(map(short, row)) for row in rows]
