"""What a page is about in the words of https://schema.org/, which search engines read: JSON-LD in the page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ontology import COMITY
from server.service import service
from server.snapshots.store import DATASET, PUBLISHED
from server.things.links import LICENSE, dataset, root
from server.things.rdf import DCTERMS, SKOS
from server.things.statements import RDF_TYPE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from server.things.descriptions import Description
    from server.things.evidence import Evidence
    from server.things.lexicon import Cell
    from server.things.things import Thing

CONTEXT = "https://schema.org/"
TYPES: Mapping[str, str] = {
    str(COMITY[name]): kind
    for name, kind in (
        ("State", "Country"),
        ("HistoricalState", "Country"),
        ("Person", "Person"),
        ("Enterprise", "Corporation"),
        ("Organization", "Organization"),
        ("Delegation", "Organization"),
        ("Place", "Place"),
        ("Embassy", "Embassy"),
        ("DiplomaticMission", "GovernmentOffice"),
        ("Event", "Event"),
        ("Agreement", "CreativeWork"),
        ("MonetaryAmount", "MonetaryAmount"),
        ("Claim", "Claim"),
        ("TextSpan", "Quotation"),
        ("SourceDocument", "CreativeWork"),
    )
} | {"http://www.w3.org/ns/dcat#Catalog": "DataCatalog", "http://rdfs.org/ns/void#Dataset": "Dataset"}
"""Classes and their schema.org types; of several the first in this order counts."""

VALUES: Mapping[str, str] = {
    str(COMITY.isoCode): "identifier",
    SKOS + "altLabel": "alternateName",
    SKOS + "exactMatch": "sameAs",
    DCTERMS + "description": "description",
    DCTERMS + "issued": "datePublished",
    str(COMITY.earliest): "startDate",
    str(COMITY.latest): "endDate",
    str(COMITY.hostPlace): "location",
    str(COMITY.hostState): "location",
    str(COMITY.hasParticipant): "contributor",
    str(COMITY.value): "value",
    str(COMITY.currency): "currency",
    str(COMITY.asserts): "about",
}
"""Properties that schema.org has a word for."""
ONLY_OF: Mapping[str, str] = {"startDate": "Event", "endDate": "Event", "location": "Event", "contributor": "Event"}
MOST_CLAIMS = 10


def of(thing: Thing, described: Description) -> dict[str, Any]:
    """A thing; its claims stand in `subjectOf`, each with its words and where they appear."""
    kind = _kind(described)
    told: dict[str, Any] = {
        "@context": CONTEXT,
        "@type": kind,
        "@id": thing.node.value,
        "url": f"{root()}/page/{thing.path}",
        "name": described.label,
    }
    for each in described.everything:
        name = VALUES.get(each.iri, "")
        if name and name not in told and ONLY_OF.get(name, kind) == kind:
            values = [_value(cell) for cell in each.values]
            told[name] = values[0] if len(values) == 1 else values
    if kind == "Claim":
        return told | {name: value for claim in described.evidence[:1] for name, value in _words(claim).items()}
    if described.evidence:
        claims = described.evidence[:MOST_CLAIMS]
        told["subjectOf"] = [{"@type": "Claim", "@id": claim.claim.iri, **_words(claim)} for claim in claims]
    return told


def of_dataset() -> dict[str, Any]:
    """The dataset as a whole, for the first page."""
    files = ((PUBLISHED, "text/turtle"), (DATASET, "application/trig"))
    return {
        "@context": CONTEXT,
        "@type": "Dataset",
        "@id": dataset(),
        "url": f"{root()}/",
        "name": "Comity",
        "description": "What documents say about international relations, with the sentences that prove it.",
        "license": LICENSE,
        "isAccessibleForFree": True,
        "creator": {"@type": "Organization", "name": "The Comity project"},
        "keywords": ["international relations", "diplomacy", "treaties", "state visits", "linked data", "SPARQL"],
        "dateModified": service().store.modified.date().isoformat(),
        "version": service().store.revision[:12],
        "distribution": [
            {"@type": "DataDownload", "contentUrl": f"{root()}/{name}", "encodingFormat": media_type}
            for name, media_type in files
        ],
    }


def _kind(described: Description) -> str:
    kinds = {cell.iri for cell in described.kinds}
    kinds |= {cell.iri for each in described.follows if each.iri == RDF_TYPE for cell in each.values}
    return next((kind for iri, kind in TYPES.items() if iri in kinds), "Thing")


def _words(claim: Evidence) -> Mapping[str, Any]:
    where: dict[str, Any] = {"@type": "CreativeWork", "@id": claim.document.iri, "name": claim.document.text}
    return {"text": claim.quote, "appearance": where | ({"url": claim.source} if claim.source else {})}


def _value(cell: Cell) -> object:
    if not cell.iri:
        return cell.text
    if cell.external:
        return cell.iri
    return {"@id": cell.iri, "name": cell.text}
