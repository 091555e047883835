"""For those who run the service, and for crawlers."""

from __future__ import annotations

from flask import Blueprint, Response

from server.errors import SnapshotUnavailable
from server.service import service

blueprint = Blueprint("health", __name__)

ROBOTS = """\
User-agent: *
Disallow: /sparql
"""


@blueprint.get("/livez")
def live() -> Response:
    """200 as long as this process answers."""
    return Response("alive\n", mimetype="text/plain", headers={"Cache-Control": "no-store"})


@blueprint.get("/readyz")
def ready() -> Response:
    """200 when a query is answered, else 503."""
    if not service().ready():
        raise SnapshotUnavailable("The dataset does not answer.")
    return Response("ready\n", mimetype="text/plain", headers={"Cache-Control": "no-store"})


@blueprint.get("/robots.txt")
def robots() -> Response:
    """Pages may be read by crawlers; queries are not for them."""
    return Response(ROBOTS, mimetype="text/plain")
