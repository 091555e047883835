"""The process that holds the dataset and forks query processes.

It has one thread, so that forking is safe at any time, and never runs a query itself, so that none can hurt
it. A web process connects to its socket and gets back one end of a stream to a fresh query process. It ends
when the last web process has ended: then the lifeline, a pipe whose other end only they hold, is closed.
"""

from __future__ import annotations

import gc
import os
import select
import shutil
import signal
import socket
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pyoxigraph as ox

from server.guard import Limits
from server.workers.child import run
from server.workers.evaluation import Conditions

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


@dataclass(frozen=True, slots=True)
class Assignment:
    """What a nursery is started with; travels as one JSON argument.

    `dataset` is a TriG file to hold in memory, or a folder with a store to read from disk; `listen` is the
    address of the socket to listen on; in `complaint` goes the reason why the dataset cannot be loaded;
    `lifeline` is the descriptor of the lifeline's end.
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
    """Load, listen, fork on request; returns when the lifeline is cut or the data cannot be loaded."""
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
            ready, _, _ = select.select([listener.fileno(), assignment.lifeline], [], [])
            if assignment.lifeline in ready:
                break
            connection, _ = listener.accept()
            with connection:
                stream = _fork(open_store, assignment.conditions, (listener, connection))
                if stream is not None:
                    _hand_over(connection, stream)
    shutil.rmtree(Path(assignment.listen).parent, ignore_errors=True)


def _fork(
    open_store: Callable[[], ox.Store], conditions: Conditions, not_theirs: Iterable[socket.socket]
) -> socket.socket | None:
    """The stream to a new query process; None when the machine has no room for one."""
    ours, theirs = socket.socketpair()
    try:
        child = os.fork() == 0
    except OSError:
        ours.close()
        theirs.close()
        return None
    if child:
        for inherited in (ours, *not_theirs):
            inherited.close()
        run(theirs, open_store, conditions)
    theirs.close()
    return ours


def _hand_over(connection: socket.socket, stream: socket.socket) -> None:
    with stream, suppress(OSError):  # if the web process has gone, its query process notices the same way
        socket.send_fds(connection, [b"query process"], [stream.fileno()])
