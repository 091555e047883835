"""The web processes' side of the nursery: start it, find it, get query processes from it."""

from __future__ import annotations

import atexit
import fcntl
import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from server.errors import SnapshotUnavailable
from server.workers.nursery import Assignment

if TYPE_CHECKING:
    from collections.abc import Mapping

    from server.settings import Settings

START_LIMIT = 300.0
"""Seconds a dataset may take to load."""
PAUSE = 0.01


class Nursery:
    """A nursery for all web processes that inherit this object; whoever finds it dead starts it anew."""

    def __init__(self, dataset: Path, settings: Settings, prefixes: Mapping[str, str]) -> None:
        self.directory = Path(tempfile.mkdtemp(prefix="comity-"))
        self.lifeline, self._held = os.pipe()
        self._owner = os.getpid()
        self._closed = False
        self._started: subprocess.Popen[bytes] | None = None
        self._assignment = Assignment(
            dataset=str(dataset),
            listen=str(self.directory / "nursery"),
            complaint=str(self.directory / "complaint"),
            lifeline=self.lifeline,
            limits=(settings.query_length, settings.nesting, settings.operators),
            memory=settings.query_memory,
            prefixes=dict(prefixes),
        )
        atexit.register(self.close)

    def hire(self) -> socket.socket:
        """A stream to a fresh query process; raises `SnapshotUnavailable` with the reason."""
        if self._closed:
            raise SnapshotUnavailable("The service is ending.")
        stream = self._ask() or self._start()
        stream.settimeout(None)
        return stream

    def close(self) -> None:
        """Let go of the nursery; it ends when all have."""
        if self._closed:
            return
        self._closed = True
        atexit.unregister(self.close)
        os.close(self._held)
        os.close(self.lifeline)
        if self._owner == os.getpid():  # a process forked from it must not wait for what others still use
            if self._started is not None:
                self._started.terminate()  # it may still be loading, and blind to its lifeline
                self._started.wait()
            shutil.rmtree(self.directory, ignore_errors=True)

    def _ask(self) -> socket.socket | None:
        """A stream, or None when no nursery listens."""
        with socket.socket(socket.AF_UNIX) as connection:
            connection.settimeout(START_LIMIT)
            try:
                connection.connect(self._assignment.listen)
            except OSError:
                return None
            _, descriptors, _, _ = socket.recv_fds(connection, 64, 1)
        if not descriptors:
            raise SnapshotUnavailable("The machine has no room for another query process.")
        return socket.socket(fileno=descriptors[0])

    def _start(self) -> socket.socket:
        """Start the nursery unless another process just did, and wait until it has loaded."""
        with (self.directory / "lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if (stream := self._ask()) is not None:
                return stream
            Path(self._assignment.listen).unlink(missing_ok=True)
            self._started = subprocess.Popen(  # noqa: S603  # our own module, no shell
                [sys.executable, "-m", "server.workers", json.dumps(asdict(self._assignment))],
                env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                pass_fds=(self.lifeline,),
                start_new_session=True,
            )
            deadline = time.monotonic() + START_LIMIT
            while self._started.poll() is None and time.monotonic() < deadline:
                if (stream := self._ask()) is not None:
                    return stream
                time.sleep(PAUSE)
            complaint = Path(self._assignment.complaint)
            reason = complaint.read_text(encoding="utf-8") if complaint.exists() else "it took too long, or was killed"
            raise SnapshotUnavailable(f"The dataset {self._assignment.dataset} could not be loaded: {reason}.")
