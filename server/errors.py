"""What can go wrong, one class for each answer.

ServiceError
├── BadRequest 400 ── BadQuery (line, column, hint)
├── Unauthorized 401
├── ReadOnly, Forbidden, Refused 403
├── NotFound 404
├── NotAcceptable 406
├── Withdrawn 410
├── Protected 409
├── TooLarge 413
├── UnsupportedMediaType 415
├── Unsupported, Violates 422
├── Overloaded, RateLimited 429
├── ClientGone 499
├── Broken 500
├── SourceFailed 502
├── QueryTimeout, QueryBroke, UpdateTimeout, UpdateBroke, QueryCancelled, SnapshotUnavailable 503
└── (BadBuild, BadSetting, PortInUse: the service does not start; no HTTP status)

A problem document (RFC 9457) is made of `status`, `title`, the message as `detail`, and `members`.
"""

# ruff: noqa: N818  # the names are those of the problems that clients read

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

PROBLEMS = "https://w3id.org/comity/problem#"


class ComityServerError(Exception):
    """Everything this package raises on purpose."""


class BadBuild(ComityServerError):
    """The build folder lacks something, or holds something that cannot be read."""


class BadSetting(ComityServerError):
    """A setting has an unknown name or an impossible value."""


class PortInUse(ComityServerError):
    """Another program listens on the port."""


class ServiceError(ComityServerError):
    """A request that gets a problem document; `members` are its extension members."""

    status = 500
    title = "The service failed"

    def __init__(self, detail: str, **members: object) -> None:
        super().__init__(detail)
        self.detail = detail
        self.members: Mapping[str, object] = {name: value for name, value in members.items() if value is not None}

    @property
    def type(self) -> str:
        """The problem's IRI."""
        return PROBLEMS + type(self).__name__

    @property
    def headers(self) -> dict[str, str]:
        """Headers that belong to this answer."""
        return {}

    @property
    def rdf(self) -> str:
        """The same as a graph in Turtle, "" where there is none."""
        return ""

    def document(self, instance: str) -> dict[str, object]:
        """The problem document; `instance` is the request's id."""
        return {
            "type": self.type,
            "title": self.title,
            "status": self.status,
            "detail": self.detail,
            "instance": f"urn:comity:request:{instance}",
            **self.members,
        }


class BadRequest(ServiceError):
    """The request does not follow the protocol."""

    status = 400
    title = "The request cannot be understood"


class BadQuery(BadRequest):
    """The query does not parse; members `line`, `column` (both from 1) and `hint` where known."""

    title = "The query has a fault"


class Unsupported(ServiceError):
    """The query is legal but calls something the engine does not have, such as an extension function."""

    status = 422
    title = "The query asks for something this service does not have"


class Unauthorized(ServiceError):
    """A write without a token."""

    status = 401
    title = "Writing needs a token"

    @property
    def headers(self) -> dict[str, str]:
        """RFC 6750, section 3."""
        return {"WWW-Authenticate": 'Bearer realm="comity"'}


class Forbidden(ServiceError):
    """A write with a token that is not ours."""

    status = 403
    title = "The token is not the right one"


class ReadOnly(ServiceError):
    """A write."""

    status = 403
    title = "The service is read-only"


class Refused(ServiceError):
    """A legal query that would reach out to other machines."""

    status = 403
    title = "The query asks for something this service does not do"


class NotFound(ServiceError):
    """Nothing is known by this name."""

    status = 404
    title = "Nothing is known by this name"


class NotAcceptable(ServiceError):
    """No format of ours is among those asked for; member `available` lists ours."""

    status = 406
    title = "None of the formats asked for is available"


class Withdrawn(ServiceError):
    """A thing that curators took back; members `reason`, `date` and `change` (the record) where known."""

    status = 410
    title = "This was withdrawn"


class Protected(ServiceError):
    """A change of a graph that is not to be changed directly; member `graphs`."""

    status = 409
    title = "The graph is not open to changes"


class Violates(ServiceError):
    """A change after which the data would violate the shapes; member `violations`, and the SHACL report as RDF."""

    status = 422
    title = "The change would violate the shapes"

    def __init__(self, detail: str, rdf: str = "", **members: object) -> None:
        super().__init__(detail, **members)
        self._rdf = rdf

    @property
    def rdf(self) -> str:
        """The validation report (https://www.w3.org/TR/shacl/#validation-report)."""
        return self._rdf


class TooLarge(ServiceError):
    """The body or the query is longer than we read."""

    status = 413
    title = "The request is too long"


class UnsupportedMediaType(ServiceError):
    """A body of another type than a query's."""

    status = 415
    title = "The body is of a type this service does not read"


class Overloaded(ServiceError):
    """All places for queries are taken."""

    status = 429
    title = "Too many queries at once"

    @property
    def headers(self) -> dict[str, str]:
        """RFC 9110, section 10.2.3."""
        return {"Retry-After": "5"}


class RateLimited(ServiceError):
    """One client has asked for more than its share; `wait` is in seconds."""

    status = 429
    title = "You have asked for too much in too short a time"

    def __init__(self, detail: str, wait: int) -> None:
        super().__init__(detail)
        self._wait = wait

    @property
    def headers(self) -> dict[str, str]:
        """RFC 9110, section 10.2.3."""
        return {"Retry-After": str(self._wait)}


class ClientGone(ServiceError):
    """The client closed its connection before the answer; nobody reads this but the log."""

    status = 499
    title = "The client left"


class Broken(ServiceError):
    """A fault of ours; the log has it under the request's id."""

    title = "The service failed"


class SourceFailed(ServiceError):
    """A source that SERVICE asked gave no usable answer: member `source`, `reason`, and `sources` for all asked."""

    status = 502
    title = "Another endpoint did not answer"

    @property
    def headers(self) -> dict[str, str]:
        """RFC 9110, section 10.2.3: what the source asked for."""
        seconds = self.members.get("retry_after")
        return {} if seconds is None else {"Retry-After": str(seconds)}


class QueryTimeout(ServiceError):
    """The query took longer than it may and was ended."""

    status = 503
    title = "The query took too long"


class QueryBroke(ServiceError):
    """The process that ran the query died: out of memory, or out of stack."""

    status = 503
    title = "The query broke the process it ran in"


class QueryCancelled(ServiceError):
    """Its client has cancelled the query by its id."""

    status = 503
    title = "The query was cancelled"


class TooManyRows(ServiceError):
    """The answer has more rows than one may have; member `limit`."""

    status = 422
    title = "The answer has too many rows"


class AnswerTooLarge(ServiceError):
    """The answer has more bytes than one may have; member `limit`."""

    status = 422
    title = "The answer is too large"


class UpdateTimeout(ServiceError):
    """The update took longer than it may; nothing of it was applied."""

    status = 503
    title = "The update took too long"


class UpdateBroke(ServiceError):
    """The process that writes died: killed, or out of memory."""

    status = 503
    title = "The update broke the process that writes"


class SnapshotUnavailable(ServiceError):
    """The dataset is not loaded, or no longer."""

    status = 503
    title = "The dataset is not available"

    @property
    def headers(self) -> dict[str, str]:
        """RFC 9110, section 10.2.3."""
        return {"Retry-After": "5"}


BY_NAME: Mapping[str, type[ServiceError]] = {
    kind.__name__: kind
    for kind in (
        BadRequest,
        BadQuery,
        Unsupported,
        NotFound,
        Protected,
        Violates,
        UnsupportedMediaType,
        Refused,
        NotAcceptable,
        TooLarge,
        TooManyRows,
        Broken,
        SnapshotUnavailable,
    )
}
"""The errors that a query process may report to the web process."""
