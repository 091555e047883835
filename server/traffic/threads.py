"""Threads that answer requests, the one that was busy last first.

The standard library's pool wakes a second thread with each job, to see whether there is another, and the interpreter
passes its lock around between them and the event loop: half of the time that a small request took.
"""

from __future__ import annotations

import threading
from collections import deque
from queue import SimpleQueue
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    Job = Callable[[], None]


class Threads:
    """At most `most` threads, each started when it is first needed; a job waits while all are busy."""

    def __init__(self, most: int) -> None:
        self._most, self._number = most, 0
        self._idle: list[SimpleQueue[Job | None]] = []
        self._jobs: deque[Job] = deque()
        self._ending = False
        self._change = threading.Lock()

    def submit(self, job: Job) -> None:
        """Have a job done; it must not raise."""
        with self._change:
            idle = self._idle.pop() if self._idle else None
            start = idle is None and self._number < self._most
            self._number += start
            if idle is None and not start:
                self._jobs.append(job)
        if idle is not None:
            idle.put(job)
        elif start:
            threading.Thread(target=self._work, args=(job,), daemon=True).start()

    def shutdown(self, wait: bool = True) -> None:  # noqa: ARG002  # as gunicorn calls it
        """End the threads that are idle, and the others when they are done; nobody waits for them."""
        with self._change:
            self._ending, idle = True, self._idle
            self._idle = []
        for thread in idle:
            thread.put(None)

    def _work(self, first: Job) -> None:
        inbox: SimpleQueue[Job | None] = SimpleQueue()
        job: Job | None = first
        while job is not None:
            job()
            with self._change:
                if self._jobs:
                    job = self._jobs.popleft()
                    continue
                if self._ending:
                    return
                self._idle.append(inbox)
            job = inbox.get()
