"""The process that owns the live store: `python -m server.curation ASSIGNMENT`, started by `server.curation.client`.

Its main thread ends it when the web process hangs up. Writes run in a thread with a large stack, one at a time; one
that takes too long is ended by the kernel, with the process. RocksDB then has either all of it or nothing.
"""

from __future__ import annotations

import json
import os
import select
import shutil
import signal
import socket
import threading
import traceback
from dataclasses import asdict, replace
from datetime import UTC, datetime
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox

from server.curation import wall
from server.curation.apply import carry_out, load
from server.curation.commit import statements
from server.curation.delta import additions, between, only_adds, reach
from server.curation.provenance import activity, changes, recorded
from server.curation.rebase import reapply
from server.curation.state import Current, State
from server.curation.validation import blocking, introduced, refusal
from server.curation.write import Done, Protection, Write
from server.errors import BadBuild, Broken, ComityServerError, Protected, ServiceError
from server.language.guard import Limits
from server.workers import network
from server.workers.child import STACK

if TYPE_CHECKING:
    from collections.abc import Mapping

    from server.curation.assignment import Assignment
    from server.curation.delta import Delta


BULK = 8 * 1024 * 1024
"""Bytes of data from which on it is read in bulk: several times faster, and in less memory."""


LONGEST_HISTORY = 128 * 1024
"""Bytes of RocksDB's own records after which the store is opened anew, which begins them afresh."""


class Writer:
    """The live store, and how it changes."""

    def __init__(self, assignment: Assignment) -> None:
        self.validate, self.base = assignment.validate, assignment.base
        self.limits = Limits(*assignment.limits)
        self.protection = Protection.of(assignment.base)
        self.state = State(Path(assignment.folder))
        self.note = ""
        self.current, self.store = self._opened(assignment)
        self.state.sweep(self.current.live)
        self.number = max((change.number for change in changes(self.store, self.base)), default=0)

    def snapshot(self) -> str:
        """The folder of a backup as of now."""
        if self.state.history(self.current) > LONGEST_HISTORY:
            del self.store  # closes it: only one may have it open
            self.store = self.state.open_live(self.current)
        return str(self.state.snapshot(self.store))

    def write(self, write: Write) -> Done:
        """Carry out a write; what is returned is on the disk. Raises `ServiceError`, and has changed nothing then."""
        if self.validate:
            return self._checked(write)
        if self.current.checked:
            self.current = replace(self.current, checked=False)
            self.state.make_current(self.current)
        if sum(Path(body.path).stat().st_size for body in write.bodies) > BULK:
            existed = self._loaded(write)
        else:
            existed = carry_out(write, self.store, self.limits)
        _stop_clock()
        self.store.flush()
        return Done(existed, self.snapshot())

    def _loaded(self, write: Write) -> bool:
        """Read a lot of data into a copy, which then takes the place of the live store, in one step."""
        before = self.current.live
        name, copy = self.state.copied(self.store)
        try:
            existed = load(write, copy)
            copy.flush()
            _stop_clock()
            self.current = replace(self.current, live=name)
            self.state.make_current(self.current)
            self.store = copy
        finally:
            self.state.discard(before if self.current.live == name else name)
        return existed

    def _checked(self, write: Write) -> Done:
        began = datetime.now(UTC)
        folder = self.state.scratch(self.store)
        try:
            existed, delta = self._tried(write, ox.Store(str(folder)))
        finally:
            shutil.rmtree(folder, ignore_errors=True)
        if not delta:
            return Done(existed, "")
        change = recorded(self.number + 1, delta, who=write.who, why=write.why, began=began, base=self.base)
        _stop_clock()
        self.store.update(statements(delta, change.record, self.base))
        self.number = change.number
        self.store.flush()
        node = activity(change.number, self.base).value
        return Done(existed, self.snapshot(), node, len(delta.added), len(delta.removed))

    def _tried(self, write: Write, scratch: ox.Store) -> tuple[bool, Delta]:
        """What a write does, found on a copy; raises `Protected` and `Violates` besides what `carry_out` does."""
        existed = carry_out(write, scratch, self.limits)
        if only_adds(write):
            carry_out(write, new := ox.Store(), self.limits)
            delta = additions(self.store, new)
        else:
            delta = between(self.store, scratch, reach(write))
        self._refuse_protected(delta)
        report = introduced(scratch, delta, self.protection, self.base)
        if not report.conforms:
            raise refusal(report)
        return existed, delta

    def _refuse_protected(self, delta: Delta) -> None:
        named = (graph.value for graph in delta.graphs if isinstance(graph, ox.NamedNode))
        touched = sorted(name for name in named if self.protection.covers(name))
        if touched:
            raise Protected(
                "The graphs of the build, and those in which curation is recorded, cannot be written to directly.",
                graphs=touched,
                hint="Change the published view, which is the default graph; what it gains and loses is recorded.",
            )

    def _opened(self, assignment: Assignment) -> tuple[Current, ox.Store]:
        """The live store: that of the state folder, brought to the build of the assignment."""
        self.state.folder.mkdir(parents=True, exist_ok=True)
        current = self.state.current()
        store = self.state.open_live(current) if current else None
        if current and store and (current.build == assignment.revision or not current.checked):
            if current.build != assignment.revision:
                self.note = (
                    "The build is newer than the store that was written to without validation; the store is served. "
                    f"To begin anew from the build, remove {self.state.folder}."
                )
            return current, store
        dataset, disk = (Path(path) if path else None for path in (assignment.dataset, assignment.disk))
        name, fresh = self.state.filled(dataset, disk)
        if store is not None:
            done = reapply(store, fresh, self.state, self.base)
            self.note = f"{done.taken} changes were applied to the new build"
            if done.set_aside:
                self.note += (
                    f", and set aside: {', '.join(map(str, done.set_aside))}; see graph/set-aside for the reasons"
                )
            self.note += "."
        fresh.flush()
        begun = Current(name, assignment.revision, checked=True)
        self.state.make_current(begun)
        return begun, fresh


def main(assignment: Assignment) -> None:
    """Serve writes until the web process hangs up; does not return."""
    network.leave()
    control = socket.socket(fileno=assignment.control)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the web process's to act on
    threading.stack_size(STACK)
    threading.Thread(target=_serve, args=(control, assignment), daemon=True).start()
    hangup = select.poll()
    hangup.register(control, 0)
    hangup.poll()
    os._exit(0)


def _serve(control: socket.socket, assignment: Assignment) -> None:
    try:
        try:
            writer = Writer(assignment)
        except (ComityServerError, OSError, SyntaxError, ValueError) as error:
            _send(control, _fault(BadBuild.__name__, str(error)))
            os._exit(1)
        wall.bound(assignment.memory)  # not before: a store that was killed amid a large write needs more to open
        _send(control, {"snapshot": writer.snapshot(), "note": writer.note})
        if assignment.validate:
            blocking()  # read the shapes before the first change has to wait for it
        for order in control.makefile("rb"):
            _send(control, _answer(writer, Write.from_json(order)))
    except OSError:
        pass  # the other side hung up
    except BaseException:  # noqa: BLE001  # a thread that ends must take the process along, or it looks alive
        traceback.print_exc()
    os._exit(1)


def _answer(writer: Writer, write: Write) -> dict[str, Any]:
    signal.setitimer(signal.ITIMER_REAL, write.seconds)
    try:
        return asdict(writer.write(write))
    except ServiceError as error:
        members = {**error.members, "rdf": error.rdf} if error.rdf else error.members
        return _fault(type(error).__name__, error.detail, members)
    except OSError as error:
        return _fault(Broken.__name__, f"The store cannot be written: {error}.")
    finally:
        _stop_clock()


def _fault(name: str, detail: str, members: Mapping[str, object] = MappingProxyType({})) -> dict[str, Any]:
    return {"error": name, "detail": detail, "members": dict(members)}


def _send(control: socket.socket, message: dict[str, Any]) -> None:
    control.sendall(json.dumps(message).encode() + b"\n")


def _stop_clock() -> None:
    """From here on the write is not ended any more."""
    signal.setitimer(signal.ITIMER_REAL, 0)
