"""The values of properties of many things, read with one query."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pyoxigraph as ox

from server.errors import BadRequest
from server.service import service, value
from server.things.rdf import LABEL

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

MOST = 100_000


@dataclass(frozen=True, slots=True)
class Value:
    """A value: its IRI or text, its label if it is a thing, the datatype of a literal ("" for an IRI)."""

    text: str
    label: str
    datatype: str


def values(things: Collection[str], properties: Collection[str]) -> Mapping[tuple[str, str], Sequence[Value]]:
    """The values by (thing, property), in the published view."""
    if not things or not properties:
        return {}
    rows = service().select(
        f"""SELECT ?thing ?property ?v (MIN(?l) AS ?label) WHERE {{
  VALUES ?thing {{ {nodes(things)} }} VALUES ?property {{ {nodes(properties)} }}
  ?thing ?property ?v OPTIONAL {{ ?v {LABEL} ?l }} }} GROUP BY ?thing ?property ?v ORDER BY ?thing ?property ?v""",
        MOST,
    )
    found: dict[tuple[str, str], list[Value]] = {}
    for row in rows:
        if cell := row["v"]:
            datatype = cell.get("datatype", "") if cell["type"] == "literal" else ""
            each = Value(cell["value"], value(row, "label"), datatype or ("" if cell["type"] == "uri" else "text"))
            found.setdefault((value(row, "thing"), value(row, "property")), []).append(each)
    return found


def nodes(iris: Collection[str]) -> str:
    """IRIs as a query writes them; raises `BadRequest` for one that is none."""
    try:
        return " ".join(str(ox.NamedNode(iri)) for iri in iris)
    except ValueError as error:
        raise BadRequest(f"An identifier is not valid: {error}.") from error
