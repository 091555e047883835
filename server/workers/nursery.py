"""The process that holds the dataset and forks query processes.

It has one thread, so that forking is safe at any time, and never runs a query itself, so that none can hurt it.
A web process connects to its socket and gets back one end of a stream to a fresh query process. It ends when the
last web process has ended: then the lifeline, a pipe whose other end only they hold, is closed.
"""

from __future__ import annotations

import gc
import os
import select
import signal
import socket
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox

from server.guard import Limits
from server.workers.child import Conditions, run


@dataclass(frozen=True, slots=True)
class Assignment:
    """What a nursery is started with; travels as one JSON argument.

    `dataset` is a TriG file to hold in memory, or a folder with a store to read from disk; `listen` is the address of
    the socket to listen on; in `complaint` goes the reason why the dataset cannot be loaded; `lifeline` is the
    descriptor of the lifeline's end.
    """

    dataset: str
    listen: str
    complaint: str
    lifeline: int
    limits: tuple[int, int, int]
    memory: int
    prefixes: dict[str, str]

    @property
    def conditions(self) -> Conditions:
        """The part that the query processes need."""
        return Conditions(Limits(*self.limits), self.memory, self.prefixes)


def opener(dataset: Path) -> Callable[[], ox.Store]:
    """How a query process gets its store: the parent's own in memory, or from disk, opened after the fork."""
    if dataset.is_dir():
        ox.Store.read_only(str(dataset))  # a broken store must fail at start, not at the first query
        return lambda: ox.Store.read_only(str(dataset))
    store = ox.Store()
    store.bulk_load(path=str(dataset), format=ox.RdfFormat.TRIG)
    return lambda: store


def main(assignment: Assignment) -> None:
    """Load, listen, fork on request; returns when the lifeline is cut, or when the dataset cannot be loaded."""
    try:
        open_store = opener(Path(assignment.dataset))
    except (OSError, SyntaxError, ValueError) as error:
        Path(assignment.complaint).write_text(str(error), encoding="utf-8")
        return
    # Children are nobody's to wait for, and frozen objects keep their pages shared with them.
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    gc.freeze()
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(assignment.listen)
        listener.listen()
        while True:
            ready, _, _ = select.select([listener, assignment.lifeline], [], [])
            if assignment.lifeline in ready:
                return
            connection, _ = listener.accept()
            with connection:
                ours, theirs = socket.socketpair()
                with ours, theirs:
                    if os.fork() == 0:
                        listener.close()
                        connection.close()
                        theirs.close()
                        os.close(assignment.lifeline)
                        run(ours, open_store, assignment.conditions)
                    _hand_over(connection, theirs)


def _hand_over(connection: socket.socket, stream: socket.socket) -> None:
    try:
        socket.send_fds(connection, [b"query process"], [stream.fileno()])
    except OSError:
        return  # the web process has gone; its query process notices the same way

