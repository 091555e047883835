"""The table of facts for programs: which column holds what, as CSV on the Web.

https://www.w3.org/TR/tabular-metadata/
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from rdflib import DCTERMS, RDF

from extract.claim import Realis
from extract.facts import LIST, columns
from extract.schema import FACT_TYPES
from ontology.vocabulary import COMITY

if TYPE_CHECKING:
    from rdflib import Graph

    from extract.graph.rdf.naming import Naming

_LISTS: Final = {"actors", "states", "shares"}
_CLAIM: Final[dict[str, dict[str, Any]]] = {
    "doc": {"dc:description": "The document that tells it, by file name", "propertyUrl": str(DCTERMS.source)},
    "type": {
        "dc:description": "The type of fact, which says what the other columns hold",
        "propertyUrl": str(COMITY.factType),
        "datatype": "string",
    },
    "realis": {
        "dc:description": "Whether it is told as having happened, planned, denied or alleged",
        "datatype": {"base": "string", "format": "|".join(Realis)},
    },
    "start": {
        "dc:description": "Where the quote begins, in characters of the document as read",
        "propertyUrl": str(COMITY.spanStart),
        "datatype": "nonNegativeInteger",
    },
    "end": {
        "dc:description": "Where the quote ends",
        "propertyUrl": str(COMITY.spanEnd),
        "datatype": "nonNegativeInteger",
    },
    "quote": {"dc:description": "The words that prove it", "propertyUrl": str(COMITY.quote)},
    "confidence": {
        "dc:description": "How sure the extractor is",
        "propertyUrl": str(COMITY.confidence),
        "datatype": {"base": "decimal", "minimum": 0, "maximum": 1},
    },
    "extractor": {
        "dc:description": "By which extractor, in which version, it was read",
        "propertyUrl": str(COMITY.extractor),
    },
    "iri": {
        "dc:description": "The claim in the graph",
        "propertyUrl": str(RDF.type),
        "valueUrl": str(COMITY.Claim),
        "datatype": "anyURI",
    },
}
"""The columns that every fact fills; the others are slots, which depend on the type."""
_SLOTS: Final = {
    "date": "When, in the Extended Date/Time Format (EDTF)",
    "currency": "ISO 4217",
    "shares": "Owner: percent",
}


def metadata(naming: Naming, catalog: Graph, date: str) -> bytes:
    """The metadata of `facts.csv`, to lie beside it as `facts.csv-metadata.json`."""
    licence = next((str(o) for o in catalog.objects(naming("catalog", "documents"), DCTERMS.license)), "")
    found: dict[str, Any] = {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "en"}],
        "url": "facts.csv",
        "dc:title": "Facts of international relations, with the words that prove them",
        **({"dc:license": {"@id": licence}} if licence else {}),
        **({"dc:modified": {"@value": date, "@type": "xsd:date"}} if date else {}),
        "dialect": {"encoding": "utf-8", "lineTerminators": ["\n"], "header": True, "delimiter": ",", "quoteChar": '"'},
        "tableSchema": {
            "aboutUrl": "{+iri}",
            "primaryKey": "iri",
            "columns": [_column(name) for name in columns()],
        },
    }
    return (json.dumps(found, ensure_ascii=False, indent=1) + "\n").encode()


def _column(name: str) -> dict[str, Any]:
    if name in _CLAIM:
        told = {"name": name, "titles": name, "required": True, "datatype": "string"} | _CLAIM[name]
        return told | ({"datatype": {"base": "string", "format": "|".join(FACT_TYPES)}} if name == "type" else {})
    slots = [(kind.name, slot) for kind in FACT_TYPES.values() for slot in kind.slots if slot.name == name]
    meaning = _SLOTS.get(name, f"Of {', '.join(dict.fromkeys(kind for kind, _ in slots))}")
    values = {slot.value for _, slot in slots}
    return {
        "name": name,
        "titles": name,
        "dc:description": meaning,
        "datatype": "number" if values == {"number"} else "string",
        **({"separator": LIST} if values & _LISTS else {}),
    }
