"""Completes what a person types: things, classes, properties (section 6 of the specification)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import escape

from server.errors import NotFound
from server.lookup import find, names
from server.lookup.spelling import folded
from server.reconciliation.extending import properties
from server.reconciliation.naming import entity_id, entity_iri, named, schema_iri
from server.service import service

if TYPE_CHECKING:
    from collections.abc import Iterable

SHOWN = 10


def suggest(what: str, prefix: str, start: int) -> dict[str, object]:
    """What may be meant by `prefix`, from the `start`-th on; raises `NotFound` for another kind than the three."""
    if what == "entity":
        found = find(prefix, start + SHOWN)[start:]
        return {
            "result": [
                {
                    "id": entity_id(each.entity.iri),
                    "name": each.entity.label,
                    "description": ", ".join(service().lexicon().term(iri).text for iri in each.entity.kinds),
                    "notable": [named(iri) for iri in each.entity.kinds],
                }
                for each in found
            ]
        }
    return {"result": _terms(_of_schema(what), prefix)[start : start + SHOWN]}


def flyout(what: str, identifier: str) -> dict[str, str]:
    """A few words on a suggestion, as HTML."""
    if what == "entity":
        label = service().labels([entity_iri(identifier)]).get(entity_iri(identifier), identifier)
    else:
        label = named(schema_iri(identifier))["name"]
    return {"id": identifier, "html": f"<p><strong>{escape(label)}</strong> <code>{escape(identifier)}</code></p>"}


def _of_schema(what: str) -> list[dict[str, str]]:
    if what == "type":
        return [named(iri) for iri in names().classes()]
    if what == "property":
        return properties("")
    raise NotFound(f"There are suggestions for entity, property and type, not for {what!r}.")


def _terms(known: Iterable[dict[str, str]], prefix: str) -> list[dict[str, str]]:
    """Those with a word that begins with it, in name or identifier; those that begin with it themselves first."""
    wanted = folded(prefix)
    spelled = [(each, f" {folded(each['name'])} {folded(each['id'])}") for each in known]
    found = [(each, words) for each, words in spelled if f" {wanted}" in words]
    return [each for each, _ in sorted(found, key=lambda pair: not pair[1].startswith(f" {wanted}"))]
