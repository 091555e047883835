"""The process that holds the dataset and forks query processes.

It has one thread, so that forking is safe at any time, and never runs a query itself, so that none can hurt
it. The web process asks on a stream and gets back one end of another, to a fresh query process. It ends when
the web process hangs up, or dies.
"""

from __future__ import annotations

import gc
import json
import os
import signal
import socket
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from server.language.guard import Limits
from server.workers import network
from server.workers.child import run
from server.workers.evaluation import Conditions
from server.workers.loading import load, opened
from server.workers.values import columns

if TYPE_CHECKING:
    from collections.abc import Callable

    import pyoxigraph as ox


@dataclass(frozen=True, slots=True)
class Assignment:
    """What a nursery is started with; travels as one JSON argument.

    `dataset` is what to hold in memory, an RDF file or a folder with a store; without one, each query process
    opens the store on disk that it is asked for. `control` is the descriptor of the stream to the web process.
    """

    dataset: str
    control: int
    limits: tuple[int, int, int]
    memory: int
    idle_memory: int
    prefixes: dict[str, str]

    @property
    def conditions(self) -> Conditions:
        """The part that the query processes need."""
        return Conditions(Limits(*self.limits), self.memory, self.prefixes, self.idle_memory)


def main(assignment: Assignment) -> None:
    """Load, then fork on request; returns when the web process is gone or the data cannot be loaded.

    Requests are lines: the path of a store as a JSON string, empty for the dataset in memory. The answers are
    JSON too: {} with the descriptor of a stream, or {"problem": …}; one of them, without a descriptor, comes
    when the dataset is loaded.
    """
    network.leave()
    control = socket.socket(fileno=assignment.control)
    held: ox.Store | None = None
    conditions = assignment.conditions
    with control, control.makefile("rb") as requests, suppress(BrokenPipeError, ConnectionResetError):
        try:
            if assignment.dataset:
                held = load(Path(assignment.dataset))
                conditions = replace(conditions, columns=columns(held))
        except (OSError, SyntaxError, ValueError) as error:
            _tell(control, problem=str(error))
            return
        _tell(control)
        # Children are nobody's to wait for, and frozen objects keep their pages shared with them.
        signal.signal(signal.SIGCHLD, signal.SIG_IGN)
        gc.freeze()
        for line in requests:
            folder = json.loads(line)
            files = len(list(Path(folder).glob("*.sst"))) if folder else 0
            _fork(control, opened(held, folder), conditions, files)


def _fork(control: socket.socket, open_store: Callable[[], ox.Store], conditions: Conditions, files: int) -> None:
    """Hand over the stream to a new query process, or say that the machine has no room for one."""
    ours, theirs = socket.socketpair()
    with ours, theirs:
        try:
            child = os.fork() == 0
        except OSError as error:
            _tell(control, problem=f"the machine has no room for another process ({error.strerror})")
            return
        if child:
            ours.close()
            os.close(control.detach())  # `close` would leave it open for `requests`
            run(theirs, open_store, conditions, files)
        # If the web process has gone meanwhile, the query process notices by the same sign as we do.
        socket.send_fds(control, [b"{}\n"], [ours.fileno()])


def _tell(control: socket.socket, **members: str) -> None:
    control.sendall(json.dumps(members).encode() + b"\n")
