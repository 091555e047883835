"""`/reconcile` and what lies under it. Everything is JSON but the preview, which is a small page."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, Response, json, render_template, request

from server.errors import BadRequest, NotFound, TooLarge
from server.headers import CONTENT_SECURITY_POLICY, METHODS, PREFLIGHT
from server.lookup.answers import limit
from server.reconciliation.extending import PROPOSED, extend, propose
from server.reconciliation.manifest import manifest
from server.reconciliation.matching import match
from server.reconciliation.naming import entity_id, entity_iri
from server.reconciliation.suggesting import flyout, suggest
from server.things import descriptions
from server.things.things import known
from server.validators import kept

blueprint = Blueprint("reconciliation", __name__, url_prefix="/reconcile")

MOST_QUERIES = 500
"""Queries in one batch, and rows in one request for values."""


@blueprint.route("", methods=["GET", "POST", "OPTIONS"], provide_automatic_options=False, strict_slashes=False)
def reconcile() -> Response:
    """The manifest; with `queries` the matches of a batch, with `extend` values of properties."""
    if request.method == "OPTIONS":
        return Response(status=204, headers={"Allow": METHODS, **PREFLIGHT})
    if text := request.values.get("queries"):
        return _json(match(_object(text, "queries")))
    if text := request.values.get("extend"):
        asked = _object(text, "extend")
        _require_few(asked.get("ids") or ())
        return _json(extend(asked))
    return kept(lambda: _json(manifest()))


@blueprint.get("/suggest/<what>")
def suggestions(what: str) -> Response:
    """What may be meant by the parameter `prefix`, from the `cursor`-th on."""
    cursor = request.args.get("cursor", "0")
    if not (cursor.isascii() and cursor.isdigit()):
        raise BadRequest(f"cursor is {cursor!r}; it must be a whole number.")
    return kept(lambda: _json(suggest(what, request.args.get("prefix", ""), int(cursor))))


@blueprint.get("/flyout/<what>")
def words(what: str) -> Response:
    """A few words on a suggestion."""
    return kept(lambda: _json(flyout(what, request.args.get("id", ""))))


@blueprint.get("/extend/propose")
def properties() -> Response:
    """The properties that things of the class `type` have."""
    return kept(lambda: _json(propose(request.args.get("type", ""), limit(PROPOSED))))


@blueprint.get("/preview")
def preview() -> Response:
    """A thing in a few lines, to be shown within another page."""
    return kept(_preview)


def _preview() -> Response:
    identifier = request.args.get("id", "")
    thing = known(entity_id(entity_iri(identifier))) if identifier else None
    if thing is None:
        raise NotFound("The preview needs the id of a thing.")
    page = render_template("preview.html", thing=descriptions.of(thing), path=thing.path, name=identifier)
    framed = CONTENT_SECURITY_POLICY.replace("frame-ancestors 'none'", "frame-ancestors *")
    return Response(page, headers={"Content-Security-Policy": framed})


def _object(text: str, name: str) -> dict[str, Any]:
    try:
        asked = json.loads(text)
    except ValueError as error:
        raise BadRequest(f"The parameter {name} is not JSON: {error}.") from error
    if not isinstance(asked, dict):
        raise BadRequest(f"The parameter {name} is not a JSON object.")
    _require_few(asked)
    return asked


def _require_few(asked: Any) -> None:
    if isinstance(asked, list | dict | tuple) and len(asked) > MOST_QUERIES:
        raise TooLarge(f"The batch has {len(asked)} members; send at most {MOST_QUERIES} at a time.")


def _json(answer: object) -> Response:
    return Response(json.dumps(answer) + "\n", content_type="application/json")
