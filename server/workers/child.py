"""A query process: answers orders on its socket until the other side hangs up; may be killed any time."""

from __future__ import annotations

import json
import os
import resource
import select
import signal
import threading
import traceback
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from server.errors import ServiceError, SnapshotUnavailable
from server.workers.evaluation import Conditions, evaluate
from server.workers.frames import DATA, END, FAULT, FRAME, HEAD, Order, fault, frame, receive
from server.workers.rows import MARKS, Rows
from server.workers.wear import Wear

if TYPE_CHECKING:
    import socket
    from collections.abc import Callable

    import pyoxigraph as ox


LOW = 15
"""Priority of a query that takes long: it gets a thirtieth of what a short one gets of a processor."""
ORDINARY = os.getpriority(os.PRIO_PROCESS, 0)
OPENED_AT_ONCE = 16
"""Files that RocksDB opens when it opens a store (VersionBuilder::LoadTableHandlers)."""
STACK = 512 * 1024 * 1024
"""The engine recurses over the query: a long chain of operators needs far more than the usual 8 MiB."""


class Reply:
    """The frames of one answer, sent together in pieces of `FRAME` bytes; the file that the answer is written to."""

    def __init__(self, sock: socket.socket, most_rows: int) -> None:
        self._sock = sock
        self._frames = b""
        self._data: list[bytes] = []
        self._size = 0
        self._last = b""
        self._most_rows = most_rows
        self._rows: Rows | None = None

    def head(self, what_follows: dict[str, object]) -> None:
        """The HEAD frame."""
        self._frames = frame(HEAD, json.dumps(what_follows).encode())
        if what_follows["kind"] == "solutions" and what_follows["format"] in MARKS:
            self._rows = Rows(str(what_follows["format"]), self._most_rows)

    def write(self, data: bytes) -> int:
        """Take a part of the answer; raises OSError when the other side is gone."""
        self._data.append(data)
        self._size += len(data)
        if self._size >= FRAME:
            self._sock.sendall(self._taken())
        return len(data)

    def flush(self) -> None:
        """What is held back goes out with the rest of its frame."""

    def check(self) -> None:
        """Nothing follows any more: raises `TooManyRows` while there is still time to."""
        self._last = self._taken()

    def end(self, *, spent: bool) -> None:
        """The END frame, with all that was held back; `spent` tells that this process is not to be used again."""
        told: dict[str, object] = {} if self._rows is None else {"rows": self._rows.count}
        if spent:
            told["spent"] = True
        self._sock.sendall(self._last + frame(END, json.dumps(told).encode()))

    def fail(self, error: ServiceError, *, spent: bool) -> None:
        """The FAULT frame, in place of what was held back; `spent` as for `end`."""
        self._sock.sendall(frame(FAULT, fault(error, spent=spent)))

    def _taken(self) -> bytes:
        data = b"".join(self._data)
        if self._rows is not None:
            self._rows.add(data)
        taken = self._frames + (frame(DATA, data) if data else b"")
        self._frames, self._data, self._size = b"", [], 0
        return taken


def run(sock: socket.socket, open_store: Callable[[], ox.Store], conditions: Conditions, files: int = 0) -> None:
    """Serve orders until the socket closes; does not return. `files` is how many the store on disk has.

    Queries run in a thread of its own, for the main thread's stack cannot grow. The main thread ends the
    process as soon as the other side hangs up: the engine cannot be interrupted, but it releases the
    interpreter.
    """
    try:
        store = open_store()
    except (OSError, ValueError) as error:
        problem = SnapshotUnavailable(f"The store cannot be opened: {error}.")
        sock.sendall(frame(FAULT, fault(problem)))
        os._exit(1)
    wear = Wear(conditions.idle_memory)
    _wall_in(conditions.memory, files)
    threading.stack_size(STACK)
    serving = threading.Thread(target=_serve, args=(sock, store, conditions, wear), daemon=True)
    signal.signal(signal.SIGPROF, lambda *_: _give_way(serving))
    serving.start()
    hangup = select.poll()
    hangup.register(sock, 0)
    hangup.poll()
    os._exit(0)


def _give_way(serving: threading.Thread) -> None:
    """A query that takes long gets the processor after those that do not.

    Linux counts priorities by thread; elsewhere the thread's id is nobody's process, and nothing changes.
    """
    with suppress(OSError):
        os.setpriority(os.PRIO_PROCESS, serving.native_id or 0, LOW)


def _come_back() -> bool:
    """Undo `_give_way`; whether that could be done, for it may need rights that we have not."""
    here = threading.get_native_id()
    with suppress(OSError):
        if os.getpriority(os.PRIO_PROCESS, here) == LOW:
            os.setpriority(os.PRIO_PROCESS, here, ORDINARY)
        return True
    return False


def _wall_in(memory: int, files: int = 0) -> None:
    """From here on no file or socket can be opened: SERVICE reaches nobody, whatever the text says.

    A store on disk with many files opens the rest of them when it first needs them, and would try for ever if it
    could not: they are let through. A socket that takes such a place finds no network (`server.workers.network`).
    """
    if (statm := Path("/proc/self/statm")).exists():  # only Linux tells
        taken = int(statm.read_text(encoding="ascii").split()[0]) * resource.getpagesize()
        resource.setrlimit(resource.RLIMIT_AS, (taken + STACK + memory, taken + STACK + memory))
    standard_streams = 3
    late = max(map(int, os.listdir("/dev/fd"))) + 1 + files if files > OPENED_AT_ONCE else 0  # noqa: PTH208
    most = max(standard_streams, late)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _serve(sock: socket.socket, store: ox.Store, conditions: Conditions, wear: Wear) -> None:
    # The kernel would send it to the thread that uses the processor; only the main thread can act on it.
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGPROF})
    orders = sock.makefile("rb")
    try:
        while True:
            _, payload = receive(orders)
            _answer(sock, store, Order.from_json(payload), conditions, wear)
    except (EOFError, OSError):
        pass  # the other side hung up
    except BaseException:  # noqa: BLE001  # a thread that ends must take the process along, or it looks alive
        traceback.print_exc()
    os._exit(1)


def _answer(sock: socket.socket, store: ox.Store, order: Order, conditions: Conditions, wear: Wear) -> None:
    reply = Reply(sock, order.most_rows)
    _come_back()  # the signal of the last query may have come late
    # The kernel ends the process at the limit: this needs no turn of any thread of ours.
    signal.setitimer(signal.ITIMER_REAL, order.seconds)
    signal.setitimer(signal.ITIMER_PROF, order.patience)
    problem: ServiceError | None = None
    try:
        evaluate(store, order, conditions, reply.head, reply)
        reply.check()
    except ServiceError as error:
        problem = error
    # Before the last frame: once that is out, this process may get its next order at any moment.
    signal.setitimer(signal.ITIMER_REAL, 0)
    signal.setitimer(signal.ITIMER_PROF, 0)
    spent = not _come_back() or wear.worn()
    if problem is None:
        reply.end(spent=spent)
    else:
        reply.fail(problem, spent=spent)
