"""The limits that are in force: for the page `/limits`, and as RDF for the service description."""

from __future__ import annotations

import ast
import inspect
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from types import MappingProxyType
from typing import TYPE_CHECKING

import pyoxigraph as ox

from server.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

SCHEMA, RDF_TYPE = "http://schema.org/", "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
SECONDS, BYTES, NUMBER = "seconds", "bytes", ""
UNITS = {
    "timeout": SECONDS, "answer_rows": NUMBER, "answer_bytes": BYTES, "query_length": BYTES, "nesting": NUMBER,
    "operators": NUMBER, "query_memory": BYTES, "query_workers": NUMBER, "queue_length": NUMBER, "queue_wait": SECONDS,
    "client_queries": NUMBER, "client_connections": NUMBER, "rate_requests": NUMBER, "rate_seconds": SECONDS,
    "head_time": SECONDS, "body_time": SECONDS, "answer_time": SECONDS,
}  # fmt: skip
"""The settings that limit what a client may do, with their units."""
WRITING = {"update_timeout": SECONDS, "update_length": BYTES, "update_memory": BYTES, "upload_length": BYTES}
"""Those that limit who may write."""


@dataclass(frozen=True, slots=True)
class Limit:
    """A limit: the setting, its value (0: none), unit, and what it means."""

    name: str
    value: float
    unit: str
    sentence: str


def limits(settings: Settings) -> tuple[Limit, ...]:
    """All limits with the values that are in force."""
    units = {**UNITS, **WRITING} if settings.writable else UNITS
    return tuple(Limit(name, getattr(settings, name), unit, sentences()[name]) for name, unit in units.items())


def triples(settings: Settings, service: ox.NamedNode) -> Iterator[ox.Triple]:
    """The limits as properties of the service, in terms of schema.org; those that are off are left out."""
    for limit in limits(settings):
        if not limit.value:
            continue
        node = ox.NamedNode(f"{service.value}#{limit.name}")
        yield ox.Triple(service, ox.NamedNode(f"{SCHEMA}additionalProperty"), node)
        yield ox.Triple(node, ox.NamedNode(RDF_TYPE), ox.NamedNode(f"{SCHEMA}PropertyValue"))
        yield ox.Triple(node, ox.NamedNode(f"{SCHEMA}propertyID"), ox.Literal(limit.name))
        yield ox.Triple(node, ox.NamedNode(f"{SCHEMA}maxValue"), ox.Literal(limit.value))
        yield ox.Triple(node, ox.NamedNode(f"{SCHEMA}description"), ox.Literal(limit.sentence, language="en"))
        if limit.unit:
            yield ox.Triple(node, ox.NamedNode(f"{SCHEMA}unitText"), ox.Literal(limit.unit, language="en"))


@cache
def sentences() -> Mapping[str, str]:
    """What each setting means: the text below it in its class, which Python does not keep."""
    [definition] = ast.parse(inspect.getsource(Settings)).body
    assert isinstance(definition, ast.ClassDef)
    return MappingProxyType(
        {
            field.target.id: inspect.cleandoc(str(text.value.value)).replace("\n", " ")
            for field, text in pairwise(definition.body)
            if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name)
            if isinstance(text, ast.Expr) and isinstance(text.value, ast.Constant)
        }
    )
