"""Our own solutions for the variables of a SERVICE, by which its source is restricted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from server.errors import BadQuery, Unsupported
from server.federation.local import Place, local_part
from server.federation.pattern import Element, What
from server.federation.scope import in_scope_of
from server.federation.table import Table

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from server.federation.pattern import Query
    from server.federation.splices import Splices
    from server.language.inlines import Inlines

MOST = 50_000
"""Solutions of ours up to which a source is restricted by them; beyond, it is asked for all that it has."""


class Ask(Protocol):
    """Our own engine."""

    def __call__(self, query: str, inlines: Inlines) -> Table:
        """The solutions of a SELECT; `inlines` are markers in it and what they stand for. Raises `ServiceError`."""


class Bindings:
    """What our side knows, while the SERVICEs in `pending` have not been answered."""

    def __init__(self, query: Query, splices: Splices, pending: Collection[Place], ask: Ask) -> None:
        self.query, self.splices, self._pending, self._ask = query, splices, pending, ask

    def names(self, place: Place) -> frozenset[str]:
        """The variables of a SERVICE that may be restricted now; nothing is evaluated."""
        return local_part(self.query, place, self._text).names

    def of(self, place: Place) -> Table | None:
        """Our solutions for the variables of a SERVICE, each once; None where nothing restricts it.

        All cells are bound but those of the endpoint's variable.
        """
        local = local_part(self.query, place, lambda element: self._known(place, element))
        endpoint = place.service.variable
        if not local.names:
            return None
        table = self._select(sorted(local.names), local.text, distinct=True)
        if table is None and endpoint in local.names and len(local.names) > 1:
            table = self._select([str(endpoint)], local.text, distinct=True)
        if table is None:
            return None
        bound = [
            name
            for column, name in enumerate(table.names)
            if name == endpoint or all(row[column] for row in table.rows)  # an unbound one agrees with everything
        ]
        return Table(tuple(bound), tuple(dict.fromkeys(table.only(bound)))) if bound else None

    def _select(self, names: Sequence[str], pattern: str, *, distinct: bool) -> Table | None:
        """The solutions of a pattern; None where they are too many, or the engine cannot evaluate it by itself."""
        if not names:
            return None
        base = [self.query.base] if self.query.base else []
        prologue = " ".join([*base, *self.query.prefixes.values()])
        clause = f"SELECT {'DISTINCT ' if distinct else ''}{' '.join(f'?{name}' for name in names)}"
        text = f"{prologue} {clause} {self.query.dataset} WHERE {{ {pattern} }} LIMIT {MOST + 1}"
        try:
            table = self._ask(text, self.splices.inlines())
        except (BadQuery, Unsupported):
            return None
        return table if len(table.rows) <= MOST else None

    def _text(self, element: Element) -> str | None:
        waits = any(element.start <= place.service.start < element.end for place in self._pending)
        return None if waits else self.splices.render(element.start, element.end)

    def _known(self, place: Place, element: Element) -> str | None:
        """See `local.Known`: what would not be the same a second time is evaluated now and put in as data."""
        text = self._text(element)
        if text is None or self.splices.repeatable(element):
            return text
        if element.what not in {What.GROUP, What.UNION} or place.graphs:
            return None
        table = self._select(sorted(in_scope_of(self.query, [element])), text, distinct=False)
        if table is None:
            return None
        self.splices.put(element, table.names, table.rows)
        return self.splices.render(element.start, element.end)
