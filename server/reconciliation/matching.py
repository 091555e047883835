"""Answers a batch of reconciliation queries (section 4 of the specification)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox
from rapidfuzz import fuzz

from server.errors import BadRequest
from server.lookup import Candidate, find, names
from server.lookup.spelling import folded
from server.reconciliation.naming import entity_id, entity_iri, named, schema_iri
from server.reconciliation.values import nodes, values
from server.service import service, value
from server.things.rdf import LABEL

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from server.reconciliation.values import Value

DEFAULT, MOST = 10, 100
SHARE = 0.4
"""The share of the properties in a score."""
CERTAIN = 100.0


@dataclass(frozen=True, slots=True)
class Query:
    """One query: text, classes with how strictly they are meant, number of results, (property, values) to compare."""

    text: str
    classes: tuple[str, ...]
    strict: str
    limit: int
    properties: tuple[tuple[str, tuple[str, ...]], ...]


def match(batch: Mapping[str, Any]) -> dict[str, object]:
    """The results of a batch by the keys of its queries; raises `BadRequest` for a query that is none."""
    queries = {key: _read(key, asked) for key, asked in batch.items()}
    found = {key: _candidates(query) for key, query in queries.items()}
    things = {each.entity.iri for candidates in found.values() for each in candidates}
    known = values(things, {iri for query in queries.values() for iri, _ in query.properties})
    return {key: {"result": _results(queries[key], found[key], known)} for key in batch}


def _read(key: str, asked: Any) -> Query:
    try:
        kinds, properties = asked.get("type") or [], asked.get("properties") or []
        query = Query(
            text=str(asked.get("query") or "").strip(),
            classes=tuple(schema_iri(str(kind)) for kind in (kinds if isinstance(kinds, list) else [kinds])),
            strict=str(asked.get("type_strict") or "any"),
            limit=min(MOST, int(asked.get("limit") or DEFAULT)),
            properties=tuple((schema_iri(str(each["pid"])), tuple(_texts(each["v"]))) for each in properties),
        )
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise BadRequest(
            f"The query {key!r} does not follow the specification.", hint='Send {"q0": {"query": "Belarus"}}.'
        ) from error
    if not query.text and not query.properties:
        raise BadRequest(f"The query {key!r} has neither a text nor properties.")
    return query


def _texts(given: Any) -> Iterator[str]:
    """Values as text, those that stand for things as their IRIs."""
    for each in given if isinstance(given, list) else [given]:
        if isinstance(each, dict):
            yield entity_iri(str(each["id"]))
        else:
            yield str(each).lower() if isinstance(each, bool) else str(each)


def _candidates(query: Query) -> list[Candidate]:
    wanted = query.classes if query.strict != "should" else ()
    # Properties may turn the order, so more candidates are looked at than wanted.
    found = find(query.text, MOST if query.properties else query.limit, wanted) if query.text else _by_properties(query)
    if query.strict == "all":
        return [each for each in found if each.entity.classes.issuperset(query.classes)]
    return [each for each in found if not wanted or not each.entity.classes.isdisjoint(wanted)]


def _by_properties(query: Query) -> list[Candidate]:
    """Things that have just these values, for a query without a text."""
    patterns = []
    for place, (iri, texts) in enumerate(query.properties):
        options = ", ".join(str(ox.Literal(text)) for text in texts)
        same = f"STR(?v{place}) IN ({options}) || EXISTS {{ ?v{place} {LABEL} ?l FILTER(STR(?l) IN ({options})) }}"
        patterns.append(f"?thing {nodes([iri])} ?v{place} FILTER({same})")
    rows = service().select(f"SELECT DISTINCT ?thing WHERE {{ {' '.join(patterns)} }} LIMIT {MOST}")
    things = [number for row in rows for number in names().by_iri(value(row, "thing"))]
    return [Candidate(entity, CERTAIN, "") for entity in names().entities(things).values()]


def _results(
    query: Query, found: Sequence[Candidate], known: Mapping[tuple[str, str], Sequence[Value]]
) -> list[dict[str, object]]:
    weighed = [_weighed(query, each, known) for each in found]
    weighed.sort(key=lambda each: (-each[0].score, -each[0].entity.links, each[0].entity.iri))
    certain = [each for each, features in weighed if each.certain and all(score == CERTAIN for _, score in features)]
    return [_result(each, features, only=certain == [each]) for each, features in weighed[: query.limit]]


def _weighed(
    query: Query, each: Candidate, known: Mapping[tuple[str, str], Sequence[Value]]
) -> tuple[Candidate, list[tuple[str, float]]]:
    """A candidate with its score as the properties change it, and the score of each property."""
    iri = each.entity.iri
    features = [(name, _likeness(texts, known.get((iri, name), ()))) for name, texts in query.properties]
    score = each.score
    if features:
        score = (1 - SHARE) * score + SHARE * sum(value for _, value in features) / len(features)
    if query.strict == "should" and query.classes and each.entity.classes.isdisjoint(query.classes):
        score *= 1 - SHARE
    # A candidate stays certain by its name only; `match` looks at the features besides.
    return replace(each, score=round(score, 1)), features


def _likeness(texts: Sequence[str], found: Sequence[Value]) -> float:
    """How like any of the values is to any of those given: an IRI also by its label, a date also by its beginning."""
    return max((_like(text, each) for text in texts for each in found), default=0.0)


def _like(text: str, each: Value) -> float:
    if text in {each.text, each.label} or (each.datatype and each.text.startswith(f"{text}-")):
        return CERTAIN
    return fuzz.ratio(folded(text), folded(each.label or each.text))


def _result(each: Candidate, features: Sequence[tuple[str, float]], *, only: bool) -> dict[str, object]:
    entity = each.entity
    kinds = [named(iri) for iri in entity.kinds]
    return {
        "id": entity_id(entity.iri),
        "name": entity.label,
        "description": ", ".join(kind["name"] for kind in kinds),
        "type": kinds,
        "score": each.score,
        "match": only,
        "features": [
            {"id": "statements", "value": entity.links},
            *({"id": named(iri)["id"], "value": round(score, 1)} for iri, score in features),
        ],
    }
