"""Reads a SPARQL 1.1 Protocol request (sections 2.1 and 2.2): HTTP in, a `Request` out."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl

from server.errors import BadRequest, ReadOnly, UnsupportedMediaType

if TYPE_CHECKING:
    from flask import Request as FlaskRequest

FORM, QUERY, UPDATE = (
    "application/x-www-form-urlencoded",
    "application/sparql-query",
    "application/sparql-update",
)
MOST_PARAMETERS = 1000
READ_ONLY = "Updates are not accepted here: the data is a published snapshot."


@dataclass(frozen=True, slots=True)
class Request:
    """A query operation. Graphs are None where the request names none; `timeout` is in seconds."""

    query: str
    default_graphs: tuple[str, ...] | None = None
    named_graphs: tuple[str, ...] | None = None
    format: str = ""
    timeout: float | None = None


def read_request(http: FlaskRequest) -> Request | None:
    """The query that an HTTP request carries, None when it carries none (a GET for the service description).

    Raises `BadRequest` (no query, two of them, not UTF-8), `ReadOnly` (an update), `UnsupportedMediaType`.
    """
    parameters = _parameters(http.query_string)
    if http.method in {"POST", "QUERY"}:
        if http.mimetype == FORM and http.method == "POST":
            parameters += _parameters(_body(http).encode())
        elif http.mimetype == QUERY:
            parameters.append(("query", _body(http)))
        elif http.mimetype == UPDATE:
            raise ReadOnly(READ_ONLY)
        else:
            given = http.mimetype or "none"
            raise UnsupportedMediaType(
                f"The Content-Type is {given}; send {QUERY}, or a form as {FORM}.", accepted=[QUERY, FORM]
            )
    return _operation(parameters, required=http.method in {"POST", "QUERY"})


def _operation(parameters: list[tuple[str, str]], *, required: bool) -> Request | None:
    def all_of(name: str) -> tuple[str, ...] | None:
        return tuple(text for key, text in parameters if key == name) or None

    queries = all_of("query")
    if all_of("update") is not None:
        if queries is not None:
            raise BadRequest("The request has both a query and an update; send one of them.")
        raise ReadOnly(READ_ONLY)
    if queries is None:
        if required:
            raise BadRequest("The request has no query.", hint="Send it as the parameter `query`.")
        return None
    if len(queries) > 1:
        raise BadRequest(f"The request has {len(queries)} queries; send one at a time.")
    formats, timeouts = all_of("format"), all_of("timeout")
    return Request(
        query=queries[0],
        default_graphs=all_of("default-graph-uri"),
        named_graphs=all_of("named-graph-uri"),
        format=formats[-1] if formats else "",
        timeout=_seconds(timeouts[-1]) if timeouts else None,
    )


def _parameters(encoded: bytes) -> list[tuple[str, str]]:
    try:
        return parse_qsl(
            encoded.decode("ascii"), keep_blank_values=True, errors="strict", max_num_fields=MOST_PARAMETERS
        )
    except ValueError as error:
        raise BadRequest("The parameters are not percent-encoded UTF-8, or are too many.") from error


def _body(http: FlaskRequest) -> str:
    charset = http.mimetype_params.get("charset", "utf-8").lower()
    if charset not in {"utf-8", "utf8"}:
        raise UnsupportedMediaType(f"The charset is {charset}; SPARQL is sent in UTF-8.")
    try:
        return http.get_data(cache=False).decode("utf-8")
    except UnicodeDecodeError as error:
        raise BadRequest(f"The body is not UTF-8: byte {error.start} cannot be read.") from error


def _seconds(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        seconds = math.nan
    if not 0 < seconds < math.inf:
        raise BadRequest(f"The timeout {text!r} is not a number of seconds greater than 0.")
    return seconds
