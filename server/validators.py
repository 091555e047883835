"""Answers that clients may keep: entity tags, dates, 304 before any work is done, compression.

RFC 9110, sections 13 (conditional requests) and 8.4 (content codings).
"""

from __future__ import annotations

import gzip
from importlib.metadata import version
from typing import TYPE_CHECKING

from flask import Response, request

from server.service import service
from server.things.links import root

if TYPE_CHECKING:
    from collections.abc import Callable

SOFTWARE = version("comity")
WORTH_IT = 1024
"""Bytes from which compression makes an answer smaller by more than its own headers."""
LEVEL = 5


def kept(make: Callable[[], Response], *parts: str) -> Response:
    """The answer that `make` gives, or 304 for a client that has it; compressed if the client likes.

    The tag changes with the dataset, the software, the address and with each of `parts`, such as the format.
    The caller answers for it that nothing else changes the answer. It is weak, for it is the same for the
    compressed answer.
    """
    tag = service().store.etag(SOFTWARE, root(), request.full_path, *parts)
    fresh = not request.if_none_match.star_tag and request.if_none_match.contains_weak(tag)
    response = Response(status=304) if fresh else make()
    response.set_etag(tag, weak=True)
    response.last_modified = service().store.modified
    response.headers["Cache-Control"] = "public, no-cache"
    response.vary.add("Accept-Encoding")
    if fresh:
        return response
    response.make_conditional(request)
    return _compressed(response)


def _compressed(response: Response) -> Response:
    whole = response.status_code == 200 and not response.is_streamed and not response.direct_passthrough  # noqa: PLR2004
    if whole and request.accept_encodings["gzip"] > 0 and "Content-Encoding" not in response.headers:
        body = response.get_data()
        if len(body) >= WORTH_IT:
            response.set_data(gzip.compress(body, LEVEL, mtime=0))
            response.headers["Content-Encoding"] = "gzip"
    return response
