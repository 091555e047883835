"""Keeps a service on what it is pointed at: a build that takes the place of another is served in its turn."""

from __future__ import annotations

import logging
import shutil
import threading
import time
from functools import partial
from typing import TYPE_CHECKING

from server.errors import BadBuild, ComityServerError
from server.service import EXTENSION
from server.snapshots.storage import with_store_on_disk

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from flask import Flask

    from server.service import Service
    from server.settings import Settings
    from server.snapshots.live import Live
    from server.snapshots.run_folder import RunFolder
    from server.snapshots.sources import Source
    from server.snapshots.store import Store

REST = 10.0
"""Seconds without a write after which a writable service holds its data in memory."""
LOOK = 1.0
"""Seconds between two looks at whether there is something new."""
TRIES = 10
"""Times that a build may be replaced while it is read."""

log = logging.getLogger("comity.server")


class Follower:
    """Snapshots of `source` in `folder`, each deleted when nothing uses it any more."""

    def __init__(self, source: Source, folder: RunFolder, settings: Settings) -> None:
        self._source, self._folder, self._settings = source, folder, settings
        self._state: object = None
        self._settled: Live | None = None

    def application(self, make: Callable[[Store, Callable[[], None]], Flask]) -> Flask:
        """The application over what is there now; over what was served last if that cannot be served.

        `make` makes it of a snapshot and of what to call when nothing uses that any more. Raises
        `ComityServerError` where none can be served.
        """
        try:
            return self._tried(make, self._taken())
        except ComityServerError as error:
            good = self._folder.good()
            if good is None:
                raise
            log.warning("%s The last good snapshot is served.", error)
            app = self._tried(make, self._source.snapshot(good))
            _service(app).warning = str(error)
            return app

    def watch(self, service: Service) -> None:
        """From now on, switch the service to what is new; returns at once."""
        threading.Thread(target=self._watch, args=(service,), name="follower", daemon=True).start()

    def _tried(self, make: Callable[[Store, Callable[[], None]], Flask], store: Store) -> Flask:
        app = make(store, partial(_delete, store.folder))
        try:
            _service(app).check()
        except BaseException:
            _service(app).close()
            raise
        self._folder.mark_good(store.folder)
        self._folder.sweep()  # of what a web process that was killed has left
        return app

    def _watch(self, service: Service) -> None:
        before = self._state
        while True:
            time.sleep(LOOK)
            now = self._seen()
            if now == before != self._state:  # new, and nobody is writing to it any more
                try:
                    self._switch(service)
                except ComityServerError as error:
                    service.warning = f"What is new in {self._source.path} is not served: {error}"
                    log.warning("%s", service.warning)
                except Exception:  # the thread must live on
                    log.exception("what is new in %s is not served", self._source.path)
            before = now
            self._settle(service)

    def _settle(self, service: Service) -> None:
        """What is written to is read from disk; when that has come to rest, memory is faster."""
        live = service.live
        if service.settings.writable and live is not self._settled and time.monotonic() - live.since > REST:
            self._settled = live
            try:
                service.promote()
            except Exception:  # the thread must live on
                log.exception("not held in memory")

    def _switch(self, service: Service) -> None:
        store = self._taken()
        if store.revision == service.store.revision:
            _delete(store.folder)
            service.warning = ""
            return
        service.switch(store, partial(_delete, store.folder))
        self._folder.mark_good(store.folder)
        log.warning("revision %s is served now", store.revision[:12])

    def _taken(self) -> Store:
        """A snapshot of what is there now; raises `BadBuild`."""
        for _ in range(TRIES):
            self._state = self._seen()
            folder = self._folder.fresh()
            try:
                self._source.copy(folder)
                return with_store_on_disk(self._source.snapshot(folder), self._settings)
            except (ComityServerError, OSError) as error:
                _delete(folder)
                if self._state == self._seen():
                    raise BadBuild(str(error)) from error
        raise BadBuild(f"{self._source.path} was replaced again and again while it was read.")

    def _seen(self) -> object:
        try:
            return self._source.state()
        except OSError:
            return None


def _service(app: Flask) -> Service:
    service: Service = app.extensions[EXTENSION]
    return service


def _delete(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
