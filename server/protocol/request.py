"""Reads a SPARQL 1.1 Protocol request (sections 2.1 and 2.2): HTTP in, a `Request` out."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl

from server.errors import BadRequest, UnsupportedMediaType

if TYPE_CHECKING:
    from flask import Request as FlaskRequest

FORM, QUERY, UPDATE = (
    "application/x-www-form-urlencoded",
    "application/sparql-query",
    "application/sparql-update",
)
MOST_PARAMETERS = 1000


@dataclass(frozen=True, slots=True)
class Request:
    """A query operation. Graphs are None where the request names none; `timeout` is in seconds."""

    query: str
    default_graphs: tuple[str, ...] | None = None
    named_graphs: tuple[str, ...] | None = None
    format: str = ""
    timeout: float | None = None


@dataclass(frozen=True, slots=True)
class Update:
    """An update operation. Graphs are None where the request names none; `who` and `why` go on record."""

    update: str
    default_graphs: tuple[str, ...] | None = None
    named_graphs: tuple[str, ...] | None = None
    who: str = ""
    why: str = ""


def read_request(http: FlaskRequest) -> Request | Update | None:
    """The operation that an HTTP request carries, None when it carries none (a GET for the service description).

    Raises `BadRequest` (no operation, two of them, an update by GET, not UTF-8), `UnsupportedMediaType`.
    """
    parameters = _parameters(http.query_string)
    if http.method in {"POST", "QUERY"}:
        if http.mimetype == FORM and http.method == "POST":
            parameters += _parameters(_body(http).encode())
        elif http.mimetype == QUERY:
            parameters.append(("query", _body(http)))
        elif http.mimetype == UPDATE:
            parameters.append(("update", _body(http)))
        else:
            given = http.mimetype or "none"
            raise UnsupportedMediaType(
                f"The Content-Type is {given}; send {QUERY}, {UPDATE}, or a form as {FORM}.",
                accepted=[QUERY, UPDATE, FORM],
            )
    return _operation(parameters, http.method)


def _operation(parameters: list[tuple[str, str]], method: str) -> Request | Update | None:
    def all_of(name: str) -> tuple[str, ...] | None:
        return tuple(text for key, text in parameters if key == name) or None

    queries, updates = all_of("query"), all_of("update")
    if updates is not None:
        if queries is not None:
            raise BadRequest("The request has both a query and an update; send one of them.")
        if len(updates) > 1:
            raise BadRequest(f"The request has {len(updates)} updates; send them as one, with ; between them.")
        return Update(
            updates[0],
            all_of("using-graph-uri"),
            all_of("using-named-graph-uri"),
            who=(all_of("from") or ("",))[-1],
            why=(all_of("reason") or ("",))[-1],
        )
    if queries is None:
        if method in {"POST", "QUERY"}:
            raise BadRequest(
                "The request has no query and no update.", hint="Send it as the parameter `query` or `update`."
            )
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
    if not encoded:
        return []
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
