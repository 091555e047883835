"""A query process: answers orders on its socket until the other side hangs up; may be killed any time."""

from __future__ import annotations

import os
import resource
import select
import signal
import threading
import traceback
from pathlib import Path
from typing import TYPE_CHECKING

from server.errors import ServiceError
from server.workers.evaluation import Conditions, evaluate
from server.workers.frames import DATA, END, FAULT, HEAD, Order, receive, send, send_json

if TYPE_CHECKING:
    import socket
    from collections.abc import Callable

    import pyoxigraph as ox


STACK = 512 * 1024 * 1024
"""The engine recurses over the query: a long chain of operators needs far more than the usual 8 MiB."""


class Sender:
    """A file that sends what is written to it as DATA frames."""

    def __init__(self, sock: socket.socket) -> None:
        self.sock = sock

    def write(self, data: bytes) -> int:
        """Send one frame; raises OSError when the other side is gone."""
        send(self.sock, DATA, data)
        return len(data)

    def flush(self) -> None:
        """Nothing is held back."""


def run(sock: socket.socket, open_store: Callable[[], ox.Store], conditions: Conditions) -> None:
    """Serve orders until the socket closes; does not return.

    Queries run in a thread of its own, for the main thread's stack cannot grow. The main thread ends the
    process as soon as the other side hangs up: the engine cannot be interrupted, but it releases the
    interpreter.
    """
    store = open_store()
    _wall_in(conditions.memory)
    threading.stack_size(STACK)
    threading.Thread(target=_serve, args=(sock, store, conditions), daemon=True).start()
    hangup = select.poll()
    hangup.register(sock, 0)
    hangup.poll()
    os._exit(0)


def _wall_in(memory: int) -> None:
    """From here on no file or socket can be opened: SERVICE reaches nobody, whatever the text says."""
    if (statm := Path("/proc/self/statm")).exists():  # only Linux tells
        taken = int(statm.read_text(encoding="ascii").split()[0]) * resource.getpagesize()
        resource.setrlimit(resource.RLIMIT_AS, (taken + STACK + memory, taken + STACK + memory))
    standard_streams = 3
    resource.setrlimit(resource.RLIMIT_NOFILE, (standard_streams, standard_streams))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _serve(sock: socket.socket, store: ox.Store, conditions: Conditions) -> None:
    orders = sock.makefile("rb")
    try:
        while True:
            _, payload = receive(orders)
            _answer(sock, store, Order.from_json(payload), conditions)
    except (EOFError, OSError):
        pass  # the other side hung up
    except BaseException:  # noqa: BLE001  # a thread that ends must take the process along, or it looks alive
        traceback.print_exc()
    os._exit(1)


def _answer(sock: socket.socket, store: ox.Store, order: Order, conditions: Conditions) -> None:
    # The kernel ends the process at the limit: this needs no turn of any thread of ours.
    signal.setitimer(signal.ITIMER_REAL, order.seconds)
    try:
        evaluate(
            store,
            order,
            conditions,
            lambda head: send_json(sock, HEAD, head),
            Sender(sock),
        )
    except ServiceError as error:
        fault: dict[str, object] | None = {
            "error": type(error).__name__,
            "detail": error.detail,
            "members": error.members,
        }
    else:
        fault = None
    # Before the last frame: once that is out, this process may get its next order at any moment.
    signal.setitimer(signal.ITIMER_REAL, 0)
    if fault is None:
        send(sock, END)
    else:
        send_json(sock, FAULT, fault)
