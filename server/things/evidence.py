"""Who says so: the claims on a thing, with their words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ontology import COMITY
from server.service import RDFS_LABEL, Row, service, value

if TYPE_CHECKING:
    from server.things.lexicon import Cell
    from server.things.things import Thing

LANDING_PAGE = "<http://www.w3.org/ns/dcat#landingPage>"
MOST = 60
"""Rows read: claims shown on a page, each with what it contradicts."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """A claim: the words of a document, how sure the reading is, whether it happened, what tells otherwise.

    `source` is the address of the document where that is elsewhere; `certainty` is a percentage; `according_to`
    is whom the document quotes.
    """

    claim: Cell
    quote: str
    document: Cell
    source: str
    certainty: str
    modality: str
    according_to: str
    contradicts: tuple[Cell, ...]


def of(thing: Thing) -> tuple[Evidence, ...]:
    """The claims that assert a thing, or the claim itself when it is one; the surest first."""
    node = thing.node
    about = f"""{{ ?claim <{COMITY.asserts}> {node} }} UNION {{ VALUES ?claim {{ {node} }} }}
      ?claim <{COMITY.quote}> ?quote ; <{COMITY.statedIn}> ?document .
      OPTIONAL {{ ?claim <{COMITY.confidence}> ?confidence }}
      OPTIONAL {{ ?claim <{COMITY.modality}> ?modality }}
      OPTIONAL {{ ?claim <{COMITY.attributedTo}> ?by OPTIONAL {{ GRAPH ?home {{ ?by {RDFS_LABEL} ?name }} }} }}
      OPTIONAL {{ ?claim <{COMITY.contradicts}> ?other . ?other <{COMITY.asserts}>/{RDFS_LABEL} ?otherwise }}"""
    rows = service().select(
        f"""SELECT DISTINCT * WHERE {{
      {{ SELECT * WHERE {{ {about if thing.published else f"GRAPH ?g {{ {about} }}"} }} }}
      OPTIONAL {{ ?document {RDFS_LABEL} ?title }}
      OPTIONAL {{ ?document {LANDING_PAGE} ?source }}
    }} ORDER BY DESC(?confidence) ?claim ?other""",
        MOST,
    )
    grouped: dict[str, list[Row]] = {}
    for row in rows:
        grouped.setdefault(value(row, "claim"), []).append(row)
    return tuple(map(_evidence, grouped.values()))


def _evidence(rows: list[Row]) -> Evidence:
    row = rows[0]
    lexicon = service().lexicon()
    source = value(row, "source")
    confidence = value(row, "confidence")
    other = {value(row, "other"): value(row, "otherwise") for row in rows if row.get("other")}
    return Evidence(
        claim=lexicon.cell({"type": "uri", "value": value(row, "claim")}, "the claim"),
        quote=value(row, "quote"),
        document=lexicon.cell({"type": "uri", "value": value(row, "document")}, value(row, "title")),
        source=source if lexicon.cell({"type": "uri", "value": source}).external else "",
        certainty=f"{float(confidence):.0%}" if confidence else "",
        modality=lexicon.term(value(row, "modality")).text if row.get("modality") else "",
        according_to=value(row, "name") or value(row, "by"),
        contradicts=tuple(lexicon.cell({"type": "uri", "value": iri}, label) for iri, label in other.items()),
    )
