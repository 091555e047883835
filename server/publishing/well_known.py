"""The places where machines look first (RFC 8615): what the dataset is, and what can be asked of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import Blueprint, request

from server.protocol.negotiation import GRAPHS, require
from server.publishing.self_description import answer, described, examples

if TYPE_CHECKING:
    from flask import Response

blueprint = Blueprint("well_known", __name__)


@blueprint.get("/.well-known/void")
def void() -> Response:
    """The description of the dataset (VoID, section 7.2), with its versions and downloads (DCAT)."""
    return answer("void", described, require(request.headers.get("Accept", ""), GRAPHS))


@blueprint.get("/.well-known/sparql-examples")
def sparql_examples() -> Response:
    """The example queries as RDF."""
    return answer("examples", examples, require(request.headers.get("Accept", ""), GRAPHS))
