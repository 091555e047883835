"""The front of the application (WSGI): counts who asks, answers repeated requests, writes down what became of each."""

from __future__ import annotations

import http
import io
import time
from typing import TYPE_CHECKING, Any

from server.traffic.cache import Cache, Kept
from server.traffic.clients import identify, networks
from server.traffic.figures import Figures
from server.traffic.logs import access_log, query_log
from server.traffic.queries import Queries
from server.traffic.rates import Rates
from server.traffic.recall import Recall
from server.traffic.visits import VISIT, Visit, visit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from flask import Flask

    from server.service import Service
    from server.settings import Settings
    from server.traffic.cache import Key

    Environ = dict[str, Any]
    Headers = list[tuple[str, str]]

EXTENSION = "comity.traffic"
BODIES = ("application/x-www-form-urlencoded", "application/sparql-query")
LONGEST_BODY = 64 * 1024
CHOOSING = (
    "PATH_INFO", "QUERY_STRING", "HTTP_ACCEPT", "HTTP_ACCEPT_LANGUAGE", "HTTP_ACCEPT_ENCODING", "CONTENT_TYPE",
    "HTTP_HOST", "wsgi.url_scheme", "HTTP_ACCEPT_DATETIME", "HTTP_X_FORWARDED_PROTO", "HTTP_X_FORWARDED_HOST",
)  # fmt: skip
"""What of a request an answer may depend on."""
KEPT = "comity.kept"
"""In the environment of a request that was answered from the cache: key and answer."""
VARYING = {"accept", "accept-language", "accept-encoding", "accept-datetime", "origin"}
BYPASSING = ("HTTP_AUTHORIZATION", "HTTP_RANGE", "HTTP_IF_MODIFIED_SINCE", "HTTP_IF_MATCH", "HTTP_COOKIE")
"""Requests whose answer is nobody else's business, or a part of one."""
NEVER = ("/livez", "/readyz", "/metrics", "/queries", "/static")
OF_THE_MOMENT = {"x-request-id", "x-query-id", "ratelimit", "ratelimit-policy", "cache-status", "age", "date"}
OF_THE_BODY = {"content-length", "content-type", "content-encoding", "content-language"}


WHOLE = 1024 * 1024
"""An answer that is known to be no longer is done with here, before it is sent."""


class Gate:
    """Stands before `app`; `service` is asked for the snapshot that answers now."""

    def __init__(self, app: Callable[..., Iterable[bytes]], service: Service, settings: Settings) -> None:
        self.app, self.service = app, service
        self.trusted = networks(settings.trusted_proxies)
        self.rates = Rates(settings)
        self.queries = Queries(settings.client_queries)
        self.cache = Cache(settings.cache_size)
        self.figures = Figures(self)
        self.recall = Recall(self)
        self.query_log = query_log(settings.query_log)
        self.access_log = access_log(settings.access_log)

    def __call__(self, environ: Environ, start_response: Callable[..., Any]) -> Iterable[bytes]:
        """Answer one request."""
        client = identify(environ, self.trusted)
        visit = environ[VISIT] = Visit(client, self.queries, self.rates.counts(client))
        if visit.counted:
            visit.refusal = self.rates.take(client)
        passage = Passage(self, visit, environ, start_response)
        key = self._key(environ) if visit.refusal is None else None
        if key is None:
            visit.cache = "fwd=bypass"
            return passage.through(self.app(environ, passage.start))
        generation = self.service.live
        found = self.cache.find(key, generation)
        if isinstance(found, Kept):
            return passage.again(key, found)
        visit.cache = "fwd=miss"
        passage.land = lambda kept: self.cache.land(key, found, generation, kept)
        try:
            return passage.through(self.app(environ, passage.start))
        except BaseException:
            passage.land(None)
            raise

    def hit(self, visit: Visit, kept: Kept, environ: Mapping[str, Any], status: int, sent: int) -> Headers:
        """A kept answer goes out: the headers that belong to this time, when all has been written down."""
        if kept.query:
            visit.query = self.queries.served(kept.query, visit.client)
            visit.query.kind, visit.query.rows, visit.query.status = kept.kind, kept.rows, status
        self.end(visit, environ, status, sent)
        return [("Age", str(kept.age)), *self.of_the_moment(visit)]

    def of_the_moment(self, visit: Visit) -> Headers:
        """Headers that no two answers share."""
        headers = [("X-Request-Id", visit.request_id), ("Cache-Status", f"comity; {visit.cache}")]
        if visit.query is not None:
            headers.append(("X-Query-Id", visit.query.id))
        if visit.counted:
            headers += self.rates.headers(visit.client)
        return headers

    def end(self, visit: Visit, environ: Mapping[str, Any], status: int, sent: int) -> None:
        """Write down what became of a request."""
        seconds = time.monotonic() - visit.began
        if visit.query is not None:
            self.figures.query(visit.query)
            if self.query_log is not None:
                self.query_log(visit.query, visit, sent)
        self.figures.request(environ, visit, status, seconds)
        if self.access_log is not None:
            self.access_log(environ, visit, status, sent, seconds)

    def _key(self, environ: Environ) -> Key | None:
        """What tells this request from others; None when its answer may not be given to another."""
        method = environ["REQUEST_METHOD"]
        if not self.cache.size or any(name in environ for name in BYPASSING):
            return None
        if environ["PATH_INFO"].startswith(NEVER):
            return None
        body = b""
        if method in {"POST", "QUERY"}:
            length = environ.get("CONTENT_LENGTH") or ""
            if not environ.get("CONTENT_TYPE", "").startswith(BODIES):
                return None
            if not length.isdecimal() or int(length) > LONGEST_BODY:
                return None
            body = environ["wsgi.input"].read(int(length))
            environ["wsgi.input"] = io.BytesIO(body)
        elif method != "GET":
            return None
        return (method, body, *map(environ.get, CHOOSING))


def register(app: Flask, service: Service, settings: Settings) -> Gate:
    """Put a gate before the application, and within it a hook that gives the refusals of the gate."""
    gate = Gate(app.wsgi_app, service, settings)
    app.wsgi_app = gate  # type: ignore[method-assign]  # Flask's own way
    app.extensions[EXTENSION] = gate

    @app.before_request
    def refuse() -> None:
        if (refusal := visit().refusal) is not None:
            raise refusal

    return gate


class Passage:
    """The way of one answer out through the gate."""

    def __init__(self, gate: Gate, visit: Visit, environ: Environ, start_response: Callable[..., Any]) -> None:
        self.gate, self.visit, self.environ, self._start = gate, visit, environ, start_response
        self.status, self.sent, self.complete = 0, 0, False
        self.land: Callable[[Kept | None], None] | None = None
        self._headers: Headers = []
        self._length: int | None = None
        self._pieces: list[bytes] | None = None
        self._answer: Iterable[bytes] = ()

    def start(self, status: str, headers: Headers, exc_info: Any = None) -> Any:
        """WSGI's start_response, with the headers that every answer has."""
        self.status, self._headers = int(status[:3]), headers
        self._length = next((int(text) for name, text in headers if name.lower() == "content-length"), None)
        if self.land is not None:
            if self._may_be_kept():
                self._pieces = []
            else:
                self._landed(None)
        return self._start(status, [*headers, *self.gate.of_the_moment(self.visit)], exc_info)

    def through(self, answer: Iterable[bytes]) -> Iterable[bytes]:
        """Let the application's answer pass."""
        self._answer = answer
        file: type | tuple[()] = self.environ.get("wsgi.file_wrapper", ())
        if isinstance(answer, file):
            # The server sends the file by itself, and knows it by its class.
            self._landed(None)
            self.complete = True
            self._end()
            return self._answer
        if self._length is None or self._length > WHOLE:
            return self
        try:
            return (b"".join(self),)
        finally:
            self.close()

    def again(self, key: Key, kept: Kept) -> Iterable[bytes]:
        """Give an answer that was given before."""
        self.visit.cache = "hit"
        headers, body, self.status = list(kept.headers), kept.body, 200
        if kept.etag and (asked := self.environ.get("HTTP_IF_NONE_MATCH")) and _matches(kept.etag, asked):
            headers = [(name, text) for name, text in headers if name.lower() not in OF_THE_BODY]
            body, self.status = b"", 304
        else:
            self.environ[KEPT] = (key, kept)
        headers += self.gate.hit(self.visit, kept, self.environ, self.status, len(body))
        self._start(f"{self.status} {http.HTTPStatus(self.status).phrase}", headers)
        return (body,)

    def __iter__(self) -> Iterator[bytes]:
        for piece in self._answer:
            self.sent += len(piece)
            if self._pieces is not None:
                self._pieces.append(piece)
                if self.sent > self.gate.cache.largest:
                    self._pieces = None
                    self._landed(None)
            yield piece
        self.complete = True

    def close(self) -> None:
        """The server is done with the answer, sent or not."""
        try:
            if hasattr(self._answer, "close"):
                self._answer.close()
        finally:
            self._landed(self._kept() if self.complete and self._pieces is not None else None)
            self._end()

    def _may_be_kept(self) -> bool:
        headers = {name.lower(): text for name, text in self._headers}
        control = headers.get("cache-control", "")
        plain = self.status == http.HTTPStatus.OK and "set-cookie" not in headers
        public = "no-store" not in control and "private" not in control
        varying = {name.strip().lower() for name in headers.get("vary", "").split(",") if name.strip()}
        repeated = self.visit.keep or (self.environ["REQUEST_METHOD"] == "GET" and "etag" in headers)
        return plain and public and repeated and varying <= VARYING

    def _kept(self) -> Kept:
        body = b"".join(self._pieces or ())
        headers = tuple((n, text) for n, text in self._headers if n.lower() not in OF_THE_MOMENT)
        if not any(name.lower() == "content-length" for name, _ in headers):
            headers += (("Content-Length", str(len(body))),)
        etag = next((text for name, text in headers if name.lower() == "etag"), "")
        query, answer = self.visit.query, self.visit.answer
        kind, rows = (answer.kind, answer.rows) if answer is not None else ("", None)
        return Kept(headers, body, etag, query.text if query else "", kind, rows)

    def _landed(self, kept: Kept | None) -> None:
        if self.land is not None:
            land, self.land = self.land, None
            land(kept)

    def _end(self) -> None:
        """The answer has gone, or will not: end its query, and write down what became of the request."""
        visit, gate = self.visit, self.gate
        query = visit.query
        if query is not None and query.running:
            if visit.answer is not None:
                query.kind, query.rows = visit.answer.kind, visit.answer.rows
            outcome = visit.problem or ("answered" if self.complete else "ClientGone")
            gate.queries.end(query, "QueryCancelled" if query.cancelled else outcome, self.status)
            if visit.counted:
                gate.rates.charge(visit.client, time.monotonic() - visit.began)
        gate.end(visit, self.environ, self.status, self.sent)


def _matches(etag: str, asked: str) -> bool:
    """If-None-Match by weak comparison (RFC 9110, section 8.8.3.2)."""
    own = etag.removeprefix("W/")
    return asked.strip() == "*" or own in {tag.strip().removeprefix("W/") for tag in asked.split(",")}
