"""A snapshot as it is served, with all that belongs to it, for as long as anything uses it."""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING, TypeVar, cast

from flask import Flask, g

if TYPE_CHECKING:
    from collections.abc import Callable

    from server.snapshots.storage import Plan
    from server.snapshots.store import Store
    from server.things.lexicon import Lexicon
    from server.workers import Pool

T = TypeVar("T")


class Live:
    """`store` with its query processes, by its `plan` in memory or on disk, and what was made of it once.

    A request holds it from its first use of the service to its end, an answer until it is closed. Retired, it
    still serves those; then its processes end and `on_end` is called, once.
    """

    def __init__(self, store: Store, pool: Pool, on_end: Callable[[], None], plan: Plan) -> None:
        self.store, self.pool, self.plan = store, pool, plan
        self.counts: dict[str, int] = {}
        self.lexicon: Lexicon | None = None
        self._made: dict[str, object] = {}
        self._making: dict[str, threading.RLock] = {}
        self._on_end = on_end
        self._users = 0
        self.since = time.monotonic()
        self._retired = self._ended = False
        self._change = threading.Lock()

    def remember(self, name: str, make: Callable[[], T]) -> T:
        """What `make` gives, made once for this snapshot under that name and kept as long as it is."""
        if name not in self._made:
            with self._making.setdefault(name, threading.RLock()):  # others wait, and not for other things
                if name not in self._made:
                    self._made[name] = make()
        return cast("T", self._made[name])

    def know_as(self, other: Live) -> None:
        """Of the same content as another: what was made for that holds for this one."""
        self.counts, self.lexicon, self._made = other.counts, other.lexicon, other._made

    def hold(self) -> bool:
        """Keep it from ending until `let_go`; False when it has ended already."""
        with self._change:
            self._users += not self._ended
            return not self._ended

    def let_go(self) -> None:
        """The other end of `hold`."""
        with self._change:
            self._users -= 1
        self._end_if_unused()

    def retire(self) -> None:
        """No request will begin with it any more."""
        self._retired = True
        self.pool.when_idle(self._end_if_unused)

    def close(self) -> None:
        """End it now, amid whatever it does."""
        self._retired = True
        with self._change:
            ended, self._ended = self._ended, True
        if not ended:
            self.pool.close()
            self._on_end()

    def _end_if_unused(self) -> None:
        with self._change:
            over = self._retired and not self._users and not self._ended and self.pool.idle()
            self._ended = self._ended or over
        if over:
            # Nobody's answer waits for processes to end and files to be deleted.
            threading.Thread(target=self._end, name="retired snapshot").start()

    def _end(self) -> None:
        self.pool.close()
        self._on_end()


def register(app: Flask) -> None:
    """Let go of the snapshot at the end of each request; an answer that is still being sent holds it by itself."""

    @app.teardown_appcontext
    def let_go(_error: BaseException | None) -> None:
        live: Live | None = g.pop("live", None)
        if live is not None:
            live.let_go()
