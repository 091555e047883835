"""Serves the application with gunicorn."""

from __future__ import annotations

import os
import signal
import socket
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Any

import gunicorn.http.wsgi  # type: ignore[import-untyped]  # no types
from gunicorn.app.base import BaseApplication  # type: ignore[import-untyped]  # no types

from server.app import create_app
from server.errors import BadBuild, BadSetting, ComityServerError, PortInUse, SnapshotUnavailable
from server.service import EXTENSION
from server.settings import Settings
from server.snapshots.follower import Follower
from server.snapshots.run_folder import RunFolder
from server.snapshots.sources import source
from server.traffic import logs
from server.traffic.connections import BufferingWorker
from server.workers import THREADS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from flask import Flask

    from server.service import Service

PATIENCE = 5.0
"""Seconds that queries have to end after SIGTERM."""


class Server(BaseApplication):  # type: ignore[misc]  # gunicorn has no types
    """gunicorn with one web process, which holds all that there is to know: a second one would not know it."""

    def __init__(self, follower: Follower, settings: Mapping[str, object], options: Mapping[str, object]) -> None:
        self.follower, self.settings, self.options = follower, settings, options
        self.failure, self._says = os.pipe()
        super().__init__()

    def load_config(self) -> None:
        """Hand our options to gunicorn."""
        for name, option in self.options.items():
            self.cfg.set(name, option)

    def load(self) -> Flask:
        """The application, in the web process, when its dataset is loaded."""
        try:
            app = self.follower.application(lambda store, on_end: create_app(store, on_end=on_end, **self.settings))
        except ComityServerError as error:
            os.write(self._says, f"{type(error).__name__}:{error}".encode())
            os.kill(os.getppid(), signal.SIGTERM)  # gunicorn's own way would add words of its own
            os._exit(0)  # past whoever called `run`: they hear of it in the parent
        self.follower.watch(app.extensions[EXTENSION])
        return app

    def why(self) -> ComityServerError | None:
        """What kept the web process from starting."""
        os.close(self._says)
        with open(self.failure, encoding="utf-8") as told:  # noqa: PTH123  # a descriptor
            kind, _, text = told.read().partition(":")
        return {"BadBuild": BadBuild, "BadSetting": BadSetting}.get(kind, SnapshotUnavailable)(text) if kind else None


class WebProcess(BufferingWorker):
    """A web process that ends its queries before it must be killed itself."""

    def load_wsgi(self) -> None:
        """Tell the parent that we are alive while a large dataset is loaded."""
        loaded = threading.Event()

        def tell() -> None:
            while not loaded.wait(1):
                self.notify()

        threading.Thread(target=tell, daemon=True).start()
        try:
            super().load_wsgi()
        finally:
            loaded.set()

    def handle_exit(self, sig: int, frame: object) -> None:
        """SIGTERM: what is under way may end, within `PATIENCE`."""
        super().handle_exit(sig, frame)
        timer = threading.Timer(PATIENCE, end_queries, (self,))
        timer.daemon = True
        timer.start()


def end_queries(web_process: WebProcess) -> None:
    """Their clients get a problem document."""
    if web_process.wsgi is not None:
        web_process.wsgi.extensions[EXTENSION].close()


def run(
    build: Path,
    host: str = "127.0.0.1",
    port: int = 8000,
    base: str = "",
    ready: Callable[[Service], None] = lambda _: None,
    **settings: object,
) -> None:
    """Serve a build, an RDF file or a folder of Oxigraph's until SIGTERM, Ctrl-C or the end of its terminal.

    `base` is the IRI under which the things of an RDF file lie. Calls `ready` when the dataset is loaded and the
    port is open. Raises `BadBuild`, `BadSetting`, `PortInUse`, and `SnapshotUnavailable` when the dataset cannot
    be loaded: each before anything is served.
    """
    chosen = Settings().with_values(**settings)
    served = source(Path(build), base)
    _require_free(host, port)
    if chosen.writable and not chosen.state:  # beside the build itself, not beside the copy that is served
        settings["state"] = str(served.path.absolute().with_name(f"{served.path.name}.curation"))
    folder = RunFolder.make(served.path)
    gunicorn.http.wsgi.SERVER = "comity"
    logs.to_standard_error()
    server = Server(Follower(served, folder, chosen), settings, _options(host, port, ready))
    parent = os.getpid()
    try:
        server.run()
    finally:
        if os.getpid() == parent:  # the web process, forked within `run`, comes by here too
            folder.close()
            if (error := server.why()) is not None:
                raise error


def _options(host: str, port: int, ready: Callable[[Service], None]) -> dict[str, object]:
    outlives_terminal = signal.getsignal(signal.SIGHUP) is signal.SIG_IGN  # started with nohup

    def when_ready(arbiter: Any) -> None:
        # gunicorn would load the same build again, and stay when the terminal is closed.
        end = signal.SIG_IGN if outlives_terminal else lambda *_: arbiter.signal(signal.SIGTERM, None)
        signal.signal(signal.SIGHUP, end)

    def post_worker_init(web_process: Any) -> None:
        if web_process.age == 1:
            ready(web_process.wsgi.extensions[EXTENSION])

    return {
        "bind": f"[{host}]:{port}" if ":" in host else f"{host}:{port}",
        "workers": 1,
        "worker_class": WebProcess,
        "threads": THREADS,
        "keepalive": 5,
        "graceful_timeout": int(PATIENCE) + 5,
        "when_ready": when_ready,
        "post_worker_init": post_worker_init,
        "worker_int": end_queries,
        "limit_request_line": 8190,
        "loglevel": "warning",
        "proc_name": "comity",
        "control_socket_disable": True,
    }


def _require_free(host: str, port: int) -> None:
    """Raises `PortInUse`: gunicorn would retry for five seconds and then exit without a reason."""
    if not 0 < port < 2**16:
        raise BadSetting(f"{port} is not a port; it must lie between 1 and 65535.")
    try:
        family, kind, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, kind) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(address)
    except socket.gaierror as error:
        raise BadSetting(f"The host {host!r} is not known on this machine.") from error
    except PermissionError as error:
        raise PortInUse(f"Port {port} needs the rights of an administrator; choose one from 1024.") from error
    except OSError as error:
        raise PortInUse(
            f"Port {port} of {host} cannot be used: {error.strerror}. Stop the other program or take another."
        ) from error
