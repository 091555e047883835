"""The update operation (SPARQL 1.1 Protocol, section 2.2), at `/sparql` as well as at `/update`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import Blueprint, Response, json, request

from server.curation.write import Write
from server.errors import BadRequest
from server.headers import allowing
from server.protocol.access import may_write, writable
from server.protocol.request import Update, read_request
from server.service import service

if TYPE_CHECKING:
    from server.curation.write import Done

HAS_PROVENANCE = "http://www.w3.org/ns/prov#has_provenance"
LONGEST_NAME, LONGEST_REASON = 200, 2000
ENCODED = 3
"""Bytes that one takes in a form."""

blueprint = Blueprint("update", __name__)


@blueprint.route("/update", methods=["POST", "OPTIONS"], provide_automatic_options=False, strict_slashes=False)
def endpoint() -> Response:
    """Take an update; for clients that want another address for it than for queries."""
    if request.method == "OPTIONS":
        return allowing("POST, OPTIONS")
    lengthen()
    asked = read_request(request)
    if not isinstance(asked, Update):
        raise BadRequest("This address takes updates; queries go to /sparql.", hint="Send the parameter `update`.")
    return answer(asked)


def lengthen() -> None:
    """Let one who may write send a longer text than a query may be."""
    if may_write(request):
        request.max_content_length = ENCODED * service().settings.update_length


def answer(update: Update) -> Response:
    """Have an update carried out: 2xx when it is on the disk, and seen by every later query."""
    curation = writable(request)
    if request.method != "POST":
        raise BadRequest("An update is sent by POST: other methods are for reading.")
    done = curation.write(
        Write(
            "update",
            service().settings.update_timeout,
            update=update.update,
            base=service().endpoint(),
            default_graphs=update.default_graphs,
            named_graphs=update.named_graphs,
            who=update.who[:LONGEST_NAME] or who(),
            why=update.why[:LONGEST_REASON] or why(),
        )
    )
    if not service().settings.validate:
        return recorded(Response(status=204), done)
    told = {"change": done.change or None, "added": done.added, "removed": done.removed}
    return recorded(Response(json.dumps(told) + "\n", mimetype="application/json"), done)


def recorded(response: Response, done: Done) -> Response:
    """The answer to a write: nobody keeps it, and it points at the record of the change."""
    if not response.data:
        response.headers.pop("Content-Type", None)
    if done.change:
        response.headers["Link"] = f'<{done.change}>; rel="{HAS_PROVENANCE}"'
    response.headers["Cache-Control"] = "no-store"
    return response


def who() -> str:
    """Who makes the change, as they name themselves: the parameter `from`, else the header From (RFC 9110)."""
    return _told("from", "From", LONGEST_NAME)


def why() -> str:
    """Why: the parameter `reason`, else the header Comity-Reason."""
    return _told("reason", "Comity-Reason", LONGEST_REASON)


def _told(parameter: str, header: str, most: int) -> str:
    return (request.args.get(parameter) or request.headers.get(header, ""))[:most]
