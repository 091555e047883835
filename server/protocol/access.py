"""Who may write: a service that was started for it, and a client that has its token (RFC 6750)."""

from __future__ import annotations

import hmac
from typing import TYPE_CHECKING

from server.errors import Forbidden, ReadOnly, Unauthorized
from server.service import service

if TYPE_CHECKING:
    from flask import Request

    from server.curation.client import Curation

READ_ONLY = "Updates are not accepted here: the data is a published snapshot."


def writable(http: Request) -> Curation:
    """The writable side, for a client that may write; raises `ReadOnly`, `Unauthorized`, `Forbidden`."""
    curation = service().curation
    if curation is None:
        raise ReadOnly(READ_ONLY)
    given = http.headers.get("Authorization", "")
    if not given:
        raise Unauthorized("Send the token of the service as `Authorization: Bearer …`.")
    if not may_write(http):
        raise Forbidden("The token is not that of the service.")
    return curation


def may_write(http: Request) -> bool:
    """Whether the request carries the token of a service that can be written to."""
    settings = service().settings
    scheme, _, token = http.headers.get("Authorization", "").partition(" ")
    same = hmac.compare_digest(token.strip().encode(), settings.token.encode())  # in constant time
    return settings.writable and scheme.lower() == "bearer" and same
