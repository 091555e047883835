"""What the service can do, for its clients (section 3 of the specification)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from server.lookup import names
from server.reconciliation.naming import SCHEMA, named
from server.service import service
from server.things.links import root
from server.validators import SOFTWARE

if TYPE_CHECKING:
    from collections.abc import Mapping

PREVIEW = {"width": 430, "height": 300}
GENERIC = 10
"""Classes offered first: the largest of our ontology."""
BATCH = 50
"""Queries in one request that are answered fast."""


def manifest() -> Mapping[str, object]:
    """The service manifest."""
    place = f"{root()}/reconcile"
    largest = [iri for iri in names().classes() if iri.startswith(SCHEMA)][:GENERIC]

    def suggesting(what: str) -> dict[str, str]:
        flyout = f"/flyout/{what}?id=${{id}}"
        return {
            "service_url": place,
            "service_path": f"/suggest/{what}",
            "flyout_service_url": place,
            "flyout_service_path": flyout,
        }

    return {
        "versions": ["0.1", "0.2"],
        "name": "Comity: what documents say about international relations",
        "identifierSpace": service().store.base,
        "schemaSpace": SCHEMA,
        "documentation": f"{root()}/",
        "serviceVersion": SOFTWARE,
        "logo": f"{root()}/static/icon.svg",
        "defaultTypes": [named(iri) for iri in largest],
        "batchSize": BATCH,
        "view": {"url": f"{root()}/page/{{{{id}}}}"},
        "preview": {"url": f"{place}/preview?id={{{{id}}}}", **PREVIEW},
        "suggest": {what: suggesting(what) for what in ("entity", "property", "type")},
        "extend": {
            "propose_properties": {"service_url": place, "service_path": "/extend/propose"},
            "property_settings": [
                {
                    "name": "limit",
                    "label": "Most values",
                    "type": "number",
                    "default": 0,
                    "help_text": "How many values of one row are fetched at most; 0 means all.",
                }
            ],
        },
    }
