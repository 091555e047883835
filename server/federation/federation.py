"""SERVICE for our endpoint and for `comity query` (SPARQL 1.1 Federated Query)."""

from __future__ import annotations

import re
import threading
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from server.errors import Refused, Unsupported
from server.federation.cache import Cache
from server.federation.gathering import Patience
from server.federation.reading import blanked, read
from server.federation.remote import Remote
from server.federation.run import Run
from server.federation.transport import Transport
from server.language.tokens import line_and_column

if TYPE_CHECKING:
    from collections.abc import Callable

    from server.federation.address import Url
    from server.federation.report import SourceReport
    from server.federation.sources import Sources
    from server.federation.table import Table
    from server.language.inlines import Inlines

SERVICE = re.compile("service", re.IGNORECASE)
CLOSED = (
    "SERVICE asks another endpoint, and there is none that may be asked from here: the table federation.sources in "
    "comity.toml names none. Ask the other endpoint yourself, or let your own endpoint federate over this one."
)
AGENT = "Comity/0.1 (SPARQL 1.1 federation)"
SHARE = 0.8
"""Part of a query's time that its sources may take: what they send must be joined in the rest."""


class Engine(Protocol):
    """Our own engine, as far as SERVICE needs it; both raise `ServiceError`."""

    def check(self, query: str) -> None:
        """Judge a query without SERVICE: limits and syntax."""

    def ask(self, query: str, inlines: Inlines) -> Table:
        """The solutions of a SELECT; `inlines` are markers in it and what they stand for."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """A query without SERVICE, the markers in it with what they stand for, and what came of each source."""

    query: str
    inlines: Inlines
    reports: tuple[SourceReport, ...]


@dataclass(slots=True)
class Federation:
    """The sources that may be asked, their connections and the answers that are kept. Close it when done."""

    sources: Sources
    agent: str = AGENT
    _cache: Cache[Table] = field(default_factory=Cache)
    _transport: Transport = field(init=False)
    _remotes: dict[str, Remote] = field(default_factory=dict)
    _change: threading.Lock = field(default_factory=threading.Lock)

    def __post_init__(self) -> None:
        """Make ready; nothing is opened yet."""
        self._transport = Transport(self.sources.loopback, self._allowed)

    def close(self) -> None:
        """Ask no more, and close what is open."""
        for remote in self._remotes.values():
            remote.close()
        self._transport.close()

    def resolve(
        self, query: str, base: str, seconds: float, engine: Engine, stay: Callable[[], None] = lambda: None
    ) -> Resolved | None:
        """Ask what a query's SERVICEs ask; None when it has none.

        `base` is the IRI against which relative ones are resolved, `seconds` the time that the query has; `stay` is
        called now and then and raises when the query is to be given up. Raises `Refused` for a source that may not
        be asked, `SourceFailed` for one that gave no answer, or another `ServiceError`.
        """
        if not SERVICE.search(query):
            return None
        deadline = time.monotonic() + seconds * SHARE
        plain = blanked(query)
        if plain is None:
            return None
        if not self.sources:
            line, column = line_and_column(
                query, next(i for i, (a, b) in enumerate(zip(query, plain, strict=True)) if a != b)
            )
            raise Refused(CLOSED, line=line, column=column)
        engine.check(plain)
        try:
            run = Run(read(query), base, engine.ask, self._remote, Patience(deadline, stay))
            run.resolve()
        except RecursionError as error:
            raise Unsupported("Groups are nested too deep here for a query with SERVICE.") from error
        return Resolved(run.splices.render(), run.splices.inlines(), tuple(run.reports))

    def _allowed(self, url: Url) -> bool:
        return self.sources.at(str(url)) is not None

    def _remote(self, endpoint: str) -> Remote | None:
        source = self.sources.at(endpoint)
        if source is None:
            return None
        with self._change:
            if source.endpoint not in self._remotes:
                self._remotes[source.endpoint] = Remote(source, self._transport, self._cache, self.agent)
            return self._remotes[source.endpoint]
