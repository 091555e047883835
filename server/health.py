"""For those who run the service."""

from __future__ import annotations

from flask import Blueprint, Response, jsonify

from server.errors import SnapshotUnavailable
from server.service import service

blueprint = Blueprint("health", __name__)


@blueprint.get("/livez")
def live() -> Response:
    """200 as long as this process answers."""
    return Response("alive\n", mimetype="text/plain", headers={"Cache-Control": "no-store"})


@blueprint.get("/readyz")
def ready() -> Response:
    """200 when a query is answered, else 503; `warning` tells why something newer is not served."""
    if not service().ready():
        raise SnapshotUnavailable("The dataset does not answer.")
    live = service().live
    told = {
        "status": "ready",
        "revision": live.store.revision,
        "modified": live.store.modified.isoformat(),
        "storage": "memory" if live.plan.in_memory else "disk",
        **({"warning": service().warning} if service().warning else {}),
    }
    response = jsonify(told)
    response.headers["Cache-Control"] = "no-store"
    return response
