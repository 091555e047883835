"""All values of one property of a thing, in pages: `/page/NAME?told=PROPERTY&page=2`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlencode

import pyoxigraph as ox
from flask import request

from ontology import COMITY
from server.errors import BadRequest, NotFound
from server.service import service, value
from server.things import statements
from server.things.rdf import LABEL
from server.things.statements import Group

if TYPE_CHECKING:
    from server.things.lexicon import Cell
    from server.things.things import Thing

PAGE = 100
"""Values on one page."""


@dataclass(frozen=True, slots=True)
class Listing:
    """A page of the values of a property; `address` is that of all its pages but for the number at its end."""

    thing: Cell
    name: Cell
    incoming: bool
    inferred: bool
    values: tuple[Cell, ...]
    start: int
    total: int
    page: int
    address: str

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return max(1, -(-self.total // PAGE))


def asked() -> bool:
    """Whether the request is for a listing."""
    return any(group in request.args for group in Group)


def number() -> int:
    """The page asked for, 1 without a wish; raises `BadRequest` for what is no number of a page."""
    text = request.args.get("page", "1")
    if not (text.isascii() and text.isdigit() and 0 < int(text) < 10**9):
        raise BadRequest(f"page is {text!r}; it must be a whole number from 1.")
    return int(text)


def of(thing: Thing) -> Listing:
    """The page that the request asks for; raises `BadRequest`, and `NotFound` beyond the last page."""
    group = next(each for each in Group if each in request.args)
    try:
        iri = ox.NamedNode(request.args[group])
    except ValueError as error:
        raise BadRequest(f"{request.args[group]!r} is not the IRI of a property.") from error
    found = f"SELECT DISTINCT ?o WHERE {{ VALUES ?p {{ {iri} }} {statements.pattern(thing, group)} }}"
    total = int(value(service().select(f"SELECT (COUNT(*) AS ?n) {{ {found} }}")[0], "n"))
    page = number()
    start = (page - 1) * PAGE
    if start >= total:
        raise NotFound(f"There are {total} values, and no page {page} of them.")
    lexicon = service().lexicon()
    rows = service().select(_values(found, thing.node, start, statements.in_order(total)))
    label = next((value(row, "title") for row in rows if row.get("title")), "")
    return Listing(
        thing=lexicon.cell({"type": "uri", "value": thing.node.value}, label),
        name=lexicon.term(iri.value),
        incoming=group in statements.INCOMING,
        inferred=group in {Group.FOLLOWS, Group.FOLLOWING},
        values=tuple(cell for row in rows if (cell := statements.cell(row, iri.value)) is not None),
        start=start + 1,
        total=total,
        page=page,
        address=f"/page/{thing.path}?{urlencode({str(group): iri.value})}&page=",
    )


def _values(found: str, node: ox.NamedNode, start: int, order: str) -> str:
    """The query for a page: its values, put in order by the clause, and the label of the thing itself."""
    anywhere = "{{ {0} }} UNION {{ GRAPH ?home {{ {0} }} }}"
    return f"""SELECT ?o (MIN(?l) AS ?label) (MIN(?date) AS ?day) (SAMPLE(?t) AS ?title) WHERE {{
  {{ SELECT ?o ?date WHERE {{ {{ {found} }} OPTIONAL {{ ?o <{COMITY.earliest}> ?date }} }}
     {order} LIMIT {PAGE} OFFSET {start} }}
  OPTIONAL {{ {anywhere.format(f"?o {LABEL} ?l")} }}
  OPTIONAL {{ {anywhere.format(f"{node} {LABEL} ?t")} }}
}} GROUP BY ?o ORDER BY DESC(BOUND(?day)) ?day ?o"""
