"""All solutions of one SERVICE from one source: bound by ours in parallel batches, or whole where that is less."""

from __future__ import annotations

import time
from concurrent.futures import FIRST_COMPLETED, wait
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from server.federation.remote import Tally
from server.federation.subquery import Subquery, batches
from server.federation.table import Row, apart
from server.federation.transport import Failure, Stop

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from server.federation.remote import Remote
    from server.federation.table import Table

TICK = 0.25
"""Seconds after which it is looked whether the client is still there."""
COUNT_LIMIT = 2.0
"""Seconds that counting may take; a source that needs longer has many solutions."""


@dataclass(frozen=True, slots=True)
class Patience:
    """How long a query may take: until `deadline`, a time of `time.monotonic`, and while `stay` raises nothing."""

    deadline: float
    stay: Callable[[], None]

    def check(self) -> None:
        """Raises what `stay` raises, or `Failure` when the time is over."""
        self.stay()
        if time.monotonic() > self.deadline:
            raise Failure("it did not answer in time")


@dataclass(slots=True)
class Gathering:
    """What a source has sent so far. `rows` are terms for the subquery's variables; `bindings` as in the report."""

    remote: Remote
    subquery: Subquery
    patience: Patience
    label: str
    rows: list[Row] = field(default_factory=list)
    bindings: int | None = None
    tally: Tally = field(default_factory=Tally)
    stop: Stop = field(default_factory=Stop)

    def gather(self, names: Sequence[str], given: Sequence[Row] | None) -> None:
        """Fetch the solutions that agree with one of the rows `given` for `names`; all, where none are given.

        Raises `Failure`, or what `stay` raises; then nothing that was fetched may be used.
        """
        source = self.remote.source
        queries = [self.subquery.whole(source.rows)]
        if given is not None:
            parts = list(batches(given, source.batch, source.length, source.parallel))
            if len(parts) < 2 or not self._has_fewer(len(given)):  # noqa: PLR2004  # one request cannot be less
                queries = [self.subquery.restricted(names, part) for part in parts]
                self.bindings = len(given)
        for number, table in enumerate(self._ask_all(queries)):
            self.rows += apart(table, f"{self.label}n{number}").only(self.subquery.names)
            if len(self.rows) > source.rows:
                raise Failure(f"it has more than {source.rows} solutions")

    def _has_fewer(self, than: int) -> bool:
        """Whether the source has fewer solutions in all than we would send it."""
        deadline = min(self.patience.deadline, time.monotonic() + COUNT_LIMIT)
        try:
            (table,) = self._wait([self.subquery.count(than)], deadline, Stop())
        except Failure:
            return False
        counted = table.rows[0][0] if table.rows else ""
        digits = counted.partition("^^")[0].strip('"')
        return digits.isdigit() and int(digits) < than

    def _ask_all(self, queries: Sequence[str]) -> list[Table]:
        return self._wait(queries, self.patience.deadline, self.stop)

    def _wait(self, queries: Sequence[str], deadline: float, stop: Stop) -> list[Table]:
        """The answers in the order asked; the first failure, or the client's leaving, ends all."""
        threads, ask = self.remote.threads, self.remote.ask
        futures = [threads.submit(ask, query, deadline, stop, self.tally) for query in queries]
        open_ones = set(futures)
        try:
            while open_ones:
                done, open_ones = wait(open_ones, TICK, FIRST_COMPLETED)
                for future in done:
                    future.result()
                self.patience.check()
        except BaseException:
            for future in open_ones:
                future.cancel()
            stop.now()
            raise
        return [future.result() for future in futures]
