"""The whole dataset as files: `/comity.ttl` (the published view) and `/comity.trig` (all graphs)."""

from __future__ import annotations

from flask import Blueprint, Response, send_file

from server.errors import NotFound
from server.service import service
from server.store import DATASET, PUBLISHED

blueprint = Blueprint("downloads", __name__)


@blueprint.get(f"/{PUBLISHED}")
def published() -> Response:
    """The published view in Turtle."""
    return _send(PUBLISHED, "text/turtle")


@blueprint.get(f"/{DATASET}")
def dataset() -> Response:
    """The dataset with all its graphs in TriG."""
    return _send(DATASET, "application/trig")


def _send(name: str, media_type: str) -> Response:
    path = service().store.file(name)
    if not path.is_file():
        raise NotFound(f"This build has no {name}.")
    response = send_file(
        path.resolve(),
        mimetype=media_type,
        as_attachment=True,
        download_name=name,
        etag=service().store.etag(name),
        last_modified=service().store.modified,
    )
    response.headers["Cache-Control"] = "public, no-cache"
    return response
