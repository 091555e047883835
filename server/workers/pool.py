"""Runs queries in a bounded number of processes, each of which can be ended without harm to others.

Long queries must not keep short ones waiting. So a query begins on trial, at a place that it has for a fraction of
a second; most end there. One that is not done by then needs a place for long queries. If none is free it is stopped,
and begun anew when it gets one: nothing of its answer has been sent yet.
"""

from __future__ import annotations

import threading
from collections import deque
from typing import TYPE_CHECKING

from server.errors import SnapshotUnavailable
from server.workers.answer import Answer
from server.workers.places import Places
from server.workers.process import QueryProcess

if TYPE_CHECKING:
    import socket
    from collections.abc import Callable

    from server.settings import Settings
    from server.workers.frames import Order
    from server.workers.handle import Hiring

THREADS = 64
"""Requests that a web process has in hand: as many can wait for their trial."""


class Pool:
    """Query processes of one snapshot, with the places and times of `settings`.

    Pools of snapshots that are served one after the other share their places: give the later ones the first as
    `beside`.
    """

    def __init__(self, nursery: Hiring, settings: Settings, beside: Pool | None = None) -> None:
        self._nursery, self._trial = nursery, settings.trial
        if beside is None:
            self._trials = Places(settings.trial_places, THREADS, settings.queue_wait)
            self._long = Places(settings.query_workers, settings.queue_length, settings.queue_wait)
        else:
            self._trials, self._long = beside._trials, beside._long  # noqa: SLF001  # of its own kind
        self._idle: deque[QueryProcess] = deque()
        self._busy: dict[QueryProcess, Places | None] = {}  # with the place for long queries that each has
        self._closed = False
        self._when_idle: Callable[[], None] | None = None
        self._change = threading.Lock()

    def run(self, order: Order, client: socket.socket | None = None) -> Answer:
        """Start a query; raises any `ServiceError` that comes before its first bytes.

        `client` is the connection of the one who asks: the query is stopped when it is closed.
        """
        answer = self._on_trial(order, client)
        if answer is None:
            self._long.take(client)
            try:
                answer = self._begin(order, client, self._long)
            except BaseException:
                self._long.leave()
                raise
        answer.read_ahead()
        return answer

    def try_out(self, order: Order) -> Answer:
        """As `run`, for a query of our own that waits for no place."""
        answer = self._begin(order, None, None)
        answer.read_ahead()
        return answer

    def idle(self) -> bool:
        """Whether no answer is under way."""
        return not self._busy

    def when_idle(self, call: Callable[[], None]) -> None:
        """Call `call` now, and whenever an answer has ended and no other is under way; keep no idle process."""
        with self._change:
            self._when_idle = call
            idle = [*self._idle]
            self._idle.clear()
        for process in idle:
            process.close()
        call()

    def close(self) -> None:
        """End all processes, those at work too, then the nursery."""
        with self._change:
            self._closed = True
            processes = [*self._idle, *self._busy]
            self._idle.clear()
        for process in processes:
            process.close()
        self._nursery.close()

    def _on_trial(self, order: Order, client: socket.socket | None) -> Answer | None:
        """The answer, whole or from a process that may go on for long; None when it was stopped."""
        self._trials.take(client)
        try:
            answer = self._begin(order, client, None)
            answer.read_ahead(self._trial)
            if answer.whole is not None:
                return answer
            if self._long.take_at_once():
                self._busy[answer.process] = self._long
                return answer
            answer.close()
            return None
        finally:
            self._trials.leave()

    def _begin(self, order: Order, client: socket.socket | None, place: Places | None) -> Answer:
        process = self._with_order(order)
        with self._change:
            self._busy[process] = place
        return Answer(process, order, client, self._give_back)

    def _with_order(self, order: Order) -> QueryProcess:
        """A process at work on `order`; raises `SnapshotUnavailable`."""
        while True:
            with self._change:
                idle = self._idle.pop() if self._idle else None
            process = idle or QueryProcess(self._nursery.hire())
            try:
                process.send(order)
            except OSError as error:
                process.close()
                if idle is None:
                    raise SnapshotUnavailable("A query process ended as soon as it had begun.") from error
                # It died while idle; take another.
            else:
                return process

    def _give_back(self, process: QueryProcess, reusable: bool) -> None:  # Answer's callback
        with self._change:
            place = self._busy.pop(process, None)
            keep = reusable and not self._closed and self._when_idle is None
            if keep:
                self._idle.append(process)
        if not keep:
            process.close()
        if place is not None:
            place.leave()
        if self._when_idle is not None:
            self._when_idle()
