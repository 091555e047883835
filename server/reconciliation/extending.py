"""Fetches the values of properties for things that were matched (section 7 of the specification)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from server.errors import BadRequest
from server.lookup import names
from server.reconciliation.naming import entity_id, entity_iri, named, schema_iri
from server.reconciliation.values import Value, nodes, values
from server.service import service, value
from server.things.rdf import XSD

if TYPE_CHECKING:
    from collections.abc import Mapping

INTEGERS = {XSD + name for name in ("integer", "int", "long", "nonNegativeInteger", "positiveInteger")}
FLOATS = {XSD + name for name in ("decimal", "double", "float")}
PROPOSED = 50


def extend(asked: Any) -> dict[str, object]:
    """The values for `{"ids": […], "properties": [{"id": …}]}`; raises `BadRequest` for what is not of that form."""
    try:
        ids = [str(each) for each in asked["ids"]]
        wanted = [(str(each["id"]), schema_iri(str(each["id"])), _limit(each)) for each in asked["properties"]]
    except (KeyError, TypeError, ValueError) as error:
        raise BadRequest(
            "The request for values does not follow the specification.",
            hint='Send {"ids": ["state/BLR"], "properties": [{"id": "isoCode"}]}.',
        ) from error
    known = values({entity_iri(each) for each in ids}, {iri for _, iri, _ in wanted})
    rows = {
        each: {name: [_cell(v) for v in known.get((entity_iri(each), iri), ())][:limit] for name, iri, limit in wanted}
        for each in ids
    }
    return {"meta": [{"id": name, "name": named(iri)["name"]} for name, iri, _ in wanted], "rows": rows}


def propose(kind: str, limit: int) -> dict[str, object]:
    """The properties that things of a class have, the most frequent first; of any class for none."""
    return {"type": kind, "limit": limit, "properties": properties(kind)[: min(limit, PROPOSED)]}


def properties(kind: str) -> list[dict[str, str]]:
    """All of them, counted once for each snapshot; none for a class that nothing is of."""
    if kind and schema_iri(kind) not in names().classes():
        return []
    member = f"?thing a {nodes([schema_iri(kind)])} ." if kind else ""
    query = f"SELECT ?p (COUNT(DISTINCT ?thing) AS ?n) {{ {member} ?thing ?p ?o }} GROUP BY ?p ORDER BY DESC(?n) ?p"
    rows = service().live.remember(f"properties of {kind}", lambda: service().select(query))
    return [named(value(row, "p")) for row in rows]


def _limit(asked: Mapping[str, Any]) -> int | None:
    return int((asked.get("settings") or {}).get("limit") or 0) or None


def _cell(each: Value) -> dict[str, object]:
    if not each.datatype and each.text.startswith(service().store.base):
        return {"id": entity_id(each.text), "name": each.label or entity_id(each.text)}
    if each.datatype in INTEGERS:
        return {"int": int(each.text)}
    if each.datatype in FLOATS:
        return {"float": float(each.text)}
    if each.datatype == XSD + "date":
        return {"date": f"{each.text}T00:00:00Z"}
    return {"str": each.text}
