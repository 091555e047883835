"""The web process's side of the nursery: start it, get query processes from it, start it anew if it dies."""

from __future__ import annotations

import atexit
import json
import os
import socket
import subprocess
import sys
import threading
from contextlib import suppress
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Protocol

from server.errors import SnapshotUnavailable
from server.workers.nursery import Assignment

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from server.settings import Settings

START_LIMIT = 300.0
"""Seconds a dataset may take to load."""
ANSWER_LIMIT = 10.0
"""Seconds a nursery may take to fork."""
LONGEST = 64 * 1024


class Hiring(Protocol):
    """Where a pool gets its query processes from."""

    def hire(self) -> socket.socket:
        """A stream to a fresh query process; raises `SnapshotUnavailable` with the reason."""

    def close(self) -> None:
        """No more are wanted."""


class Nursery:
    """A nursery with `dataset` in memory; without one, its query processes read stores on disk."""

    def __init__(self, settings: Settings, prefixes: Mapping[str, str], dataset: Path | None = None) -> None:
        self._dataset, self._prefixes = dataset, dict(prefixes)
        self._limits = (settings.query_length, settings.nesting, settings.operators)
        self._memory = settings.query_memory, settings.idle_memory
        self._process: subprocess.Popen[bytes] | None = None
        self._control: socket.socket | None = None
        self._closed = False
        self._turn = threading.Lock()
        atexit.register(self.close)

    def hire(self, folder: Path | None = None) -> socket.socket:
        """A stream to a fresh query process, which reads the store in `folder` if one is named.

        Starts the nursery if need be. Raises `SnapshotUnavailable` with the reason.
        """
        with self._turn:
            try:
                return self._ask(folder)
            except (OSError, EOFError):  # none yet, or it died
                self._start()
            try:
                return self._ask(folder)
            except (OSError, EOFError) as error:
                raise SnapshotUnavailable("The process that holds the dataset was killed. Try again.") from error

    def close(self) -> None:
        """End the nursery; the query processes that it forked go on."""
        self._closed = True
        atexit.unregister(self.close)
        if (process := self._process) is not None:
            process.kill()  # it may be loading, and blind to the end of its stream; also wakes who waits in `hire`
            process.wait()
        if (control := self._control) is not None:
            control.close()

    def _ask(self, folder: Path | None) -> socket.socket:
        if self._closed:
            raise SnapshotUnavailable("The service is ending.")
        if self._control is None:
            raise EOFError
        self._control.settimeout(ANSWER_LIMIT)
        self._control.sendall(json.dumps(str(folder or "")).encode() + b"\n")
        return _descriptor(self._control)

    def _start(self) -> None:
        """Start it and wait until it has loaded."""
        self._let_go()
        self._control, theirs = socket.socketpair()
        assignment = Assignment(str(self._dataset or ""), theirs.fileno(), self._limits, *self._memory, self._prefixes)
        with theirs:
            self._process = subprocess.Popen(  # noqa: S603  # our own module, no shell
                [sys.executable, "-m", "server.workers", json.dumps(asdict(assignment))],
                env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                pass_fds=(theirs.fileno(),),
                start_new_session=True,
            )
        self._control.settimeout(START_LIMIT)
        if self._closed:  # meanwhile, so that nobody else ends the new one
            self._let_go()
            raise SnapshotUnavailable("The service is ending.")
        try:
            problem = _problem(self._control.recv(LONGEST))
        except TimeoutError:
            problem = f"it took longer than {START_LIMIT:g} seconds"
        except (OSError, EOFError):
            problem = "the process that loads it was killed"
        if problem:
            self._let_go()
            raise SnapshotUnavailable(f"The dataset {self._dataset} could not be loaded: {problem.rstrip('.')}.")

    def _let_go(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.wait()
        if self._control is not None:
            self._control.close()
        self._process = self._control = None


@dataclass(frozen=True, slots=True)
class OfFolder:
    """Query processes for one store on disk, from a nursery that serves many."""

    nursery: Nursery
    folder: Path

    def hire(self) -> socket.socket:
        """A stream to a fresh query process; raises `SnapshotUnavailable`."""
        return self.nursery.hire(self.folder)

    def close(self) -> None:
        """The nursery goes on for others."""


def _descriptor(control: socket.socket) -> socket.socket:
    answer, descriptors, _, _ = socket.recv_fds(control, LONGEST, 1)
    if problem := _problem(answer):
        raise SnapshotUnavailable(f"No query process could be started: {problem}.")
    stream = socket.socket(fileno=descriptors[0])
    stream.settimeout(None)
    return stream


def _problem(answer: bytes) -> str:
    if not answer:
        raise EOFError
    with suppress(ValueError):
        return str(json.loads(answer).get("problem", ""))
    return "its answer cannot be read"
