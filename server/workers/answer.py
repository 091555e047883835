"""The answer to one query, as it comes from its process."""

from __future__ import annotations

import json
import time
from typing import TYPE_CHECKING

from server.errors import BY_NAME, AnswerTooLarge, Broken, QueryBroke, QueryTimeout
from server.workers.frames import DATA, END, FAULT, FRAME, HEAD, Order

if TYPE_CHECKING:
    import socket
    from collections.abc import Callable, Iterator

    from server.federation.report import SourceReport
    from server.workers.process import QueryProcess

GRACE = 1.0
"""Seconds after the time limit, in which the query process must have been ended by the kernel."""
AT_ONCE = FRAME
"""Bytes up to which an answer is held back until it is whole: a late fault still gets its own status."""


class Answer:
    """The answer to one query: `kind`, `format` and `unknown_graphs` as in `evaluation`, its bytes, then its `rows`.

    `whole` has all bytes of an answer up to `AT_ONCE`; a longer one is read by iterating. Close it in any
    case; `closed` is called once, with whether the process may take another query.
    """

    kind = format = ""
    unknown_graphs: tuple[str, ...] = ()
    sources: tuple[SourceReport, ...] = ()
    """What came of each source that SERVICE asked."""

    def __init__(
        self,
        process: QueryProcess,
        order: Order,
        client: socket.socket | None,
        closed: Callable[[QueryProcess, bool], None],
    ) -> None:
        self.process, self._order, self._client, self._when_closed = process, order, client, closed
        self._deadline = time.monotonic() + order.seconds
        self._ended = self._closed = self._spent = False
        self._read = 0
        self.rows: int | None = None
        self._first: list[bytes] = []

    def read_ahead(self, seconds: float | None = None) -> bool:
        """Read until the answer is whole or larger than `AT_ONCE`; whether this took no more than `seconds`.

        Raises the `ServiceError` that takes the place of an answer, and has closed this answer then.
        """
        until = None if seconds is None else time.monotonic() + seconds
        try:
            if not self.kind:
                head = json.loads(self._next(HEAD, until) or b"{}")
                self.kind, self.format = str(head["kind"]), str(head["format"])
                self.unknown_graphs = tuple(head["unknown_graphs"])
            while sum(map(len, self._first)) < AT_ONCE and (data := self._next(DATA, until)) is not None:
                self._first.append(data)
        except TimeoutError:
            return False
        except BaseException:
            self.close()
            raise
        return True

    @property
    def whole(self) -> bytes | None:
        """The answer if it is all here, else None."""
        return b"".join(self._first) if self._ended else None

    def __iter__(self) -> Iterator[bytes]:
        """The bytes in order; raises `QueryTimeout`, `QueryBroke` or `ClientGone` where they break off."""
        yield from self._first
        while (data := self._next(DATA)) is not None:
            yield data

    def close(self) -> None:
        """Give the process back, or end it when it is still at work."""
        if not self._closed:
            self._closed = True
            self._when_closed(self.process, self._ended and not self._spent)

    def _next(self, wanted: bytes, until: float | None = None) -> bytes | None:
        """The payload of the next frame, None at the end; raises TimeoutError at `until`."""
        if self._ended:
            return None
        last = self._deadline + GRACE
        try:
            kind, payload = self.process.receive(last if until is None else min(last, until), self._client)
        except (EOFError, TimeoutError) as error:
            if isinstance(error, TimeoutError) and time.monotonic() < last:
                raise
            raise self._death() from None
        if kind == FAULT:
            self._ended = True
            fault = json.loads(payload)
            self._spent = "spent" in fault
            raise BY_NAME.get(fault["error"], Broken)(fault["detail"], **fault["members"])
        if kind == END:
            self._ended = True
            told = json.loads(payload or b"{}")
            self.rows = told.get("rows")
            self._spent = "spent" in told  # it has a low priority, and would be slow with the next query
            return None
        self._read += len(payload)
        if self._order.most_bytes and self._read > self._order.most_bytes and kind == DATA:
            raise AnswerTooLarge(
                f"The answer has more than {self._order.most_bytes} bytes, which is the limit. Ask for fewer rows.",
                limit=self._order.most_bytes,
            )
        assert kind == wanted, kind
        return payload

    def _death(self) -> QueryTimeout | QueryBroke:
        # The kernel's clock for the query may have started a little before ours.
        if time.monotonic() >= self._deadline - min(0.05, self._order.seconds / 10):
            return QueryTimeout(
                f"The query did not end within {self._order.seconds:g} seconds and was stopped.",
                limit=self._order.seconds,
                hint="Ask for less: name a state or a class, add LIMIT, join every pattern with the others.",
            )
        return QueryBroke("It ran out of memory or was too deeply nested. Other queries are not affected.")
