"""`/queries/ID`: look at a query, or cancel it. `/metrics`: figures for Prometheus. `/limits`: what is allowed."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from flask import Blueprint, Response, current_app, jsonify, render_template

from server.errors import Refused
from server.headers import PREFLIGHT
from server.service import service
from server.traffic.figures import CONTENT_TYPE_LATEST
from server.traffic.gate import EXTENSION
from server.traffic.limits import limits
from server.traffic.visits import visit

if TYPE_CHECKING:
    from server.traffic.gate import Gate

blueprint = Blueprint("traffic", __name__)

METHODS = "GET, HEAD, DELETE, OPTIONS"


@blueprint.get("/queries/<name>")
def look(name: str) -> Response:
    """What becomes of a query: for those who know its id, which only its own answer tells."""
    return _told(jsonify(_gate().queries.find(name).document()))


@blueprint.delete("/queries/<name>")
def cancel(name: str) -> Response:
    """Stop a query: 202 when it was running, 200 with its outcome when it had ended."""
    query = _gate().queries.cancel(name)
    response = _told(jsonify(query.document()))
    response.status_code = 202 if query.running else 200
    return response


@blueprint.route("/queries/<name>", methods=["OPTIONS"], provide_automatic_options=False)
def options(name: str) -> Response:
    """Leave for scripts of other sites to cancel what they asked."""
    del name
    allowed = {**PREFLIGHT, "Access-Control-Allow-Methods": METHODS}
    return Response(status=204, headers={"Allow": METHODS, **allowed})


@blueprint.get("/metrics")
def metrics() -> Response:
    """For this machine alone unless the setting `public_metrics` says otherwise."""
    if not (visit().client.local or service().settings.public_metrics):
        raise Refused("The figures are for the operator's machine; the setting public_metrics opens them.")
    return Response(_gate().figures.page(), content_type=CONTENT_TYPE_LATEST, headers={"Cache-Control": "no-store"})


@blueprint.get("/limits")
def show_limits() -> str:
    """The limits in force, for people."""
    return render_template("limits.html", limits=limits(service().settings))


def _gate() -> Gate:
    return cast("Gate", current_app.extensions[EXTENSION])


def _told(response: Response) -> Response:
    response.headers["Cache-Control"] = "no-store"
    return response
