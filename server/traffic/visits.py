"""One request on its way through: who asks, what became of it. Views tell of theirs by the functions below."""

from __future__ import annotations

import secrets
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, cast

from flask import has_request_context, request

from server.traffic.clients import NOBODY, Client

if TYPE_CHECKING:
    from server.errors import ServiceError
    from server.traffic.queries import Queries, Query
    from server.workers import Answer

VISIT = "comity.visit"


@dataclass(slots=True)
class Visit:
    """`refusal` is what to answer without a look at the request; `keep` that the answer may be given again."""

    client: Client = NOBODY
    queries: Queries | None = None
    counted: bool = False
    refusal: ServiceError | None = None
    request_id: str = field(default_factory=lambda: secrets.token_hex(8))
    began: float = field(default_factory=time.monotonic)
    query: Query | None = None
    answer: Answer | None = None
    problem: str = ""
    keep: bool = False
    cache: str = ""


def visit() -> Visit:
    """The visit of the request in hand; outside the service's own front, as in tests of a part, an empty one."""
    if not has_request_context():
        return Visit()
    environ = request.environ
    if VISIT not in environ:
        environ[VISIT] = Visit()
    return cast("Visit", environ[VISIT])


def begin_query(text: str) -> None:
    """The request carries this query; raises `Overloaded` when its client has too many running."""
    here = visit()
    if here.queries is not None and here.query is None:
        connection = request.environ.get("gunicorn.socket")
        here.query = here.queries.begin(text, here.client, connection, counted=here.counted)


def keep_answer() -> None:
    """The answer depends on nothing but the request and the snapshot, and may be given again."""
    visit().keep = True


def failed(error: ServiceError) -> None:
    """The request ends with this problem, or its answer breaks off with it."""
    visit().problem = type(error).__name__
