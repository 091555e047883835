"""The JSON Schema of a reply, generated from the declarations of `extract.schema`.

Within what structured outputs allow: every property required and none besides, null where there is nothing to say
(https://json-schema.org/draft/2020-12).
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from extract.claim import Realis
from extract.schema import FACT_TYPES

if TYPE_CHECKING:
    from extract.schema import FactType, Slot

_TEXT = {"type": ["string", "null"]}
_SHARE = {
    "type": "object",
    "properties": {"owner": {"type": "string"}, "percent": {"type": "number"}},
    "required": ["owner", "percent"],
    "additionalProperties": False,
}


@cache
def json_schema() -> dict[str, Any]:
    """An object with a list of facts, each of one of the declared types."""
    facts = {"type": "array", "items": {"anyOf": [_fact(kind) for kind in FACT_TYPES.values()]}}
    return {"type": "object", "properties": {"facts": facts}, "required": ["facts"], "additionalProperties": False}


def _fact(kind: FactType) -> dict[str, Any]:
    properties: dict[str, Any] = {
        "type": {"type": "string", "enum": [kind.name]},
        "quote": {"type": "string"},
        "realis": {"type": "string", "enum": [str(r) for r in Realis]},
        **{slot.name: _slot(slot) for slot in kind.asked},
    }
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _slot(slot: Slot) -> dict[str, Any]:
    if slot.value == "choice":
        return {"type": ["string", "null"], "enum": [*slot.choices, None]}
    if slot.value == "number":
        return {"type": ["number", "null"]}
    if slot.value in {"states", "actors"}:
        return {"type": ["array", "null"], "items": {"type": "string"}}
    if slot.value == "shares":
        return {"type": ["array", "null"], "items": _SHARE}
    return dict(_TEXT)
