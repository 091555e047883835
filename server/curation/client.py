"""The writer as the web process sees it: starts it, gives it writes one at a time, starts it anew if it dies."""

from __future__ import annotations

import atexit
import json
import os
import secrets
import shutil
import socket
import subprocess
import sys
import threading
import time
from contextlib import contextmanager, suppress
from dataclasses import asdict, replace
from functools import partial
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from server.curation.assignment import Assignment
from server.curation.state import State
from server.curation.write import Done, Write
from server.errors import BY_NAME, BadBuild, Broken, Overloaded, SnapshotUnavailable, UpdateBroke, UpdateTimeout

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from server.settings import Settings
    from server.snapshots.store import Store

START_LIMIT = 600.0
"""Seconds in which a writer must have made its store, and applied what is on record to a new build."""
GRACE = 1.0
"""Seconds after the time limit, in which the writer must have been ended by the kernel."""


class Curation:
    """The writable side of a service over `build`, with its state in a folder beside it.

    `note` is what the writer had to say when it began: changes that a new build does not take.
    """

    def __init__(self, build: Store, settings: Settings) -> None:
        self.build, self.settings, self.note = build, settings, ""
        self.state = State(folder(build, settings))
        self._process: subprocess.Popen[bytes] | None = None
        self._control: socket.socket | None = None
        self._answers: IO[bytes] | None = None
        self._turn, self._looking, self._serving = threading.Lock(), threading.Lock(), threading.Lock()
        self._build_ends: Callable[[], None] = lambda: None
        self._taken: Path | None = None  # one that is just being taken into service
        self._waiting: Path | None = None  # a snapshot that is newer than what is served
        atexit.register(self.close)

    def begin(self, on_end: Callable[[], None]) -> tuple[Store, Callable[[], None]]:
        """Start the writer: the first snapshot, and what to call when nothing uses it.

        `on_end` is called when the build is of no more use. Raises `BadBuild`.
        """
        self._build_ends = on_end
        with self._writing():
            self._start()
        return self._first()

    def over(self, build: Store, on_end: Callable[[], None]) -> tuple[Store, Callable[[], None]]:
        """As `begin`, over a new build, with the changes that it takes; on failure writing goes on over the last."""
        with self._writing():
            before, self.build = self.build, build
            try:
                self._start()
            except BadBuild as error:
                self.build = before
                on_end()
                raise SnapshotUnavailable(str(error)) from error
            self._build_ends()
            self._build_ends = on_end
        return self._first()

    def _first(self) -> tuple[Store, Callable[[], None]]:
        with self._looking:
            snapshot, self._waiting = self._waiting, None
        assert snapshot is not None, "a writer begins with a snapshot"
        return self._store(snapshot)

    def write(self, write: Write) -> Done:
        """Have a write carried out; raises `ServiceError`, and nothing has changed then."""
        with self._writing():
            if self._process is None or self._process.poll() is not None:
                try:
                    self._start()
                except BadBuild as error:
                    raise SnapshotUnavailable(str(error)) from error
            done = Done(**self._asked(write))
            if done.snapshot:
                self._show(Path(done.snapshot))
        return done

    def refresh(self, serve: Callable[[Store, Callable[[], None]], None]) -> None:
        """Have the newest snapshot served if it is not yet: who asks after a write has been acknowledged sees it."""
        if not self.behind():
            return
        with self._serving:
            with self._looking:
                snapshot = self._taken = self._waiting
            if snapshot is None:  # another thread was faster
                return
            serve(*self._store(snapshot))
            with self._looking:
                self._taken = None
                if self._waiting == snapshot:
                    self._waiting = None

    def behind(self) -> bool:
        """Whether there is a newer snapshot than what is served."""
        return self._waiting is not None

    def close(self) -> None:
        """End the writer; what was acknowledged is on the disk."""
        atexit.unregister(self.close)
        self._end()

    def _store(self, snapshot: Path) -> tuple[Store, Callable[[], None]]:
        revision = f"{self.build.revision[:16]}-{secrets.token_hex(8)}"
        served = replace(self.build, revision=revision, dataset=None, disk=snapshot, triples=None)
        return served, partial(shutil.rmtree, snapshot, ignore_errors=True)

    def _show(self, snapshot: Path) -> None:
        with self._looking:
            overtaken, self._waiting = self._waiting, snapshot
            if overtaken is not None and overtaken != self._taken:
                shutil.rmtree(overtaken, ignore_errors=True)

    @contextmanager
    def _writing(self) -> Iterator[None]:
        if not self._turn.acquire(timeout=self.settings.queue_wait):
            raise Overloaded("Another change is being written. Try again in a few seconds.")
        try:
            yield
        finally:
            self._turn.release()

    def _asked(self, write: Write) -> dict[str, Any]:
        """The writer's answer; raises what it says, `UpdateTimeout` or `UpdateBroke` when it died."""
        assert self._control is not None
        end = time.monotonic() + write.seconds
        try:
            self._control.settimeout(write.seconds + GRACE)
            self._control.sendall(write.to_json() + b"\n")
            return self._received()
        except (EOFError, OSError) as error:
            self._end()
            if time.monotonic() >= end - min(0.05, write.seconds / 10):
                raise UpdateTimeout(
                    f"The update did not end within {write.seconds:g} seconds and was stopped. Nothing was changed.",
                    limit=write.seconds,
                    hint="Split it, or send large amounts of data with PUT or POST to /store.",
                ) from error
            raise UpdateBroke(
                "It was killed, or ran out of memory. Look whether the change is there before you send it again."
            ) from error

    def _received(self) -> dict[str, Any]:
        assert self._answers is not None
        line = self._answers.readline()
        if not line.endswith(b"\n"):
            raise EOFError
        told: dict[str, Any] = json.loads(line)
        if "error" in told:
            if told["error"] == "BadBuild":
                raise BadBuild(told["detail"])
            raise BY_NAME.get(told["error"], Broken)(told["detail"], **told["members"])
        return told

    def _start(self) -> None:
        self._end()
        self._control, theirs = socket.socketpair()
        build, settings = self.build, self.settings
        assignment = Assignment(
            folder=str(self.state.folder),
            dataset=str(build.dataset or ""),
            disk=str(build.disk or ""),
            revision=build.revision,
            base=build.base,
            validate=settings.validate,
            limits=(settings.update_length, settings.nesting, settings.operators),
            memory=settings.update_memory,
            control=theirs.fileno(),
        )
        with theirs:
            self._process = subprocess.Popen(  # noqa: S603  # our own module, no shell
                [sys.executable, "-m", "server.curation", json.dumps(asdict(assignment))],
                env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                pass_fds=(theirs.fileno(),),
                start_new_session=True,
            )
        self._control.settimeout(START_LIMIT)
        self._answers = self._control.makefile("rb")
        try:
            told = self._received()
        except (EOFError, OSError) as error:
            self._end()
            raise BadBuild(f"The process that writes to {self.state.folder} could not be started.") from error
        except BadBuild:
            self._end()
            raise
        self.note = told["note"]
        self._show(Path(told["snapshot"]))

    def _end(self) -> None:
        with suppress(OSError):
            if self._answers is not None:
                self._answers.close()
            if self._control is not None:
                self._control.close()
        if self._process is not None:
            self._process.kill()
            self._process.wait()
        self._process = self._control = self._answers = None


def folder(build: Store, settings: Settings) -> Path:
    """The state folder: the one that is set, else beside the build."""
    return Path(settings.state) if settings.state else build.folder.with_name(f"{build.folder.name}.curation")
