"""Serves the application with gunicorn."""

from __future__ import annotations

import signal
import socket
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Any

import gunicorn.http.wsgi  # type: ignore[import-untyped]  # no types
from gunicorn.app.base import BaseApplication  # type: ignore[import-untyped]  # no types
from gunicorn.workers.gthread import ThreadWorker  # type: ignore[import-untyped]  # no types

from server.app import create_app
from server.errors import BadSetting, PortInUse
from server.prefixes import turtle_prefixes
from server.service import EXTENSION
from server.settings import Settings
from server.store import Store
from server.workers import THREADS, Nursery

if TYPE_CHECKING:
    from collections.abc import Callable

    from flask import Flask

PATIENCE = 5.0
"""Seconds that queries have to end after SIGTERM."""


class Server(BaseApplication):  # type: ignore[misc]  # gunicorn has no types
    """gunicorn with our settings; each web process makes its own application, all share one nursery."""

    def __init__(self, store: Store, nursery: Nursery, settings: dict[str, object], options: dict[str, Any]) -> None:
        self.store, self.nursery, self.settings, self.options = store, nursery, settings, options
        super().__init__()

    def load_config(self) -> None:
        """Hand our options to gunicorn."""
        for name, option in self.options.items():
            self.cfg.set(name, option)

    def load(self) -> Flask:
        """The application, in the web process."""
        return create_app(self.store, nursery=self.nursery, **self.settings)


class WebProcess(ThreadWorker):  # type: ignore[misc]  # gunicorn has no types
    """A web process that ends its queries before it must be killed itself."""

    def handle_exit(self, sig: int, frame: object) -> None:
        """SIGTERM: what is under way may end, within `PATIENCE`."""
        super().handle_exit(sig, frame)
        timer = threading.Timer(PATIENCE, end_queries, (self,))
        timer.daemon = True
        timer.start()


def end_queries(web_process: WebProcess) -> None:
    """Their clients get a problem document."""
    web_process.wsgi.extensions[EXTENSION].close()


def run(
    build: Path,
    host: str = "127.0.0.1",
    port: int = 8000,
    workers: int = 1,
    ready: Callable[[], None] = lambda: None,
    **settings: object,
) -> None:
    """Serve a build until SIGTERM, Ctrl-C or the end of its terminal; `workers` is the number of web processes.

    Calls `ready` when the dataset is loaded and the port is open. Raises `BadBuild`, `BadSetting`, `PortInUse`,
    and `SnapshotUnavailable` when the dataset cannot be loaded: each before anything is served.
    """
    chosen = Settings().with_values(**settings)
    if workers < 1:
        raise BadSetting(f"The number of workers is {workers}; it must be at least 1.")
    store = Store.open(Path(build))
    _require_free(host, port)
    nursery = Nursery(store.served_from(chosen), chosen, turtle_prefixes(store.base))
    try:
        nursery.hire().close()  # loads the dataset now, so that a bad one is told before we say that we serve
        gunicorn.http.wsgi.SERVER = "comity"
        Server(store, nursery, settings, _options(host, port, workers, ready)).run()
    finally:
        nursery.close()


def _options(host: str, port: int, workers: int, ready: Callable[[], None]) -> dict[str, Any]:
    outlives_terminal = signal.getsignal(signal.SIGHUP) is signal.SIG_IGN  # started with nohup

    def when_ready(arbiter: Any) -> None:
        # gunicorn would load the same build again, and stay when the terminal is closed.
        end = signal.SIG_IGN if outlives_terminal else lambda *_: arbiter.signal(signal.SIGTERM, None)
        signal.signal(signal.SIGHUP, end)
        ready()

    return {
        "bind": f"[{host}]:{port}" if ":" in host else f"{host}:{port}",
        "workers": workers,
        "worker_class": WebProcess,
        "threads": THREADS,
        "keepalive": 5,
        "graceful_timeout": int(PATIENCE) + 5,
        "when_ready": when_ready,
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
