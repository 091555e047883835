"""The services that are compared: Comity in three ways, and two others, installed from PyPI into environments of their own."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
import venv
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from bench.serving.client import BadAnswer, Client

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

OXIGRAPH, RDFLIB = "oxigraph", "rdflib-endpoint"
BASELINE = "Oxigraph on disk"
PINNED = {OXIGRAPH: [f"{OXIGRAPH}==0.5.13"], RDFLIB: [f"{RDFLIB}[cli]==0.6.3", "uvicorn", "uvloop", "httptools"]}
START_LIMIT = 900.0
ROOT = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True)
class Peer:
    """A way to serve a graph: what is run before (`prepare`) and to serve, and the path of the endpoint."""

    name: str
    version: str
    serve: Callable[[Path, Path, int], Sequence[str]]
    path: str
    prepare: Callable[[Path, Path], Sequence[Sequence[str]]] = lambda _graph, _folder: ()


@dataclass(slots=True)
class Running:
    """A peer that serves; `started` is the time from its start to its first answer."""

    peer: Peer
    process: subprocess.Popen[bytes]
    url: str
    started: float

    def memory(self) -> int:
        """Bytes of memory of its own, all its processes together; 0 where the system does not tell."""
        return sum(_own_memory(pid) for pid in _family(self.process.pid))

    def stop(self) -> None:
        """End it."""
        self.process.send_signal(signal.SIGTERM)
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


def peers(scratch: Path, leave_out: Sequence[str]) -> list[Peer]:
    """The peers, installed; those named in `leave_out` are not. The first is what the others are compared with."""
    oxigraph = _installed(scratch, OXIGRAPH) / "oxigraph"
    found = [
        Peer(
            BASELINE,
            _version(scratch, OXIGRAPH),
            lambda _graph, folder, port: [
                str(oxigraph),
                "serve-read-only",
                "-l",
                str(folder),
                "-b",
                f"127.0.0.1:{port}",
            ],
            "/query",
            lambda graph, folder: [
                [str(oxigraph), "load", "-l", str(folder), "-f", str(graph)],
                [str(oxigraph), "optimize", "-l", str(folder)],
            ],
        ),
        Peer(
            "Comity in memory",
            "",
            lambda graph, _, port: _comity(graph, port, "--storage", "memory", "--no-cache"),
            "/sparql",
        ),
        Peer(
            "Comity on disk",
            "",
            lambda graph, _, port: _comity(graph, port, "--storage", "disk", "--no-cache"),
            "/sparql",
        ),
        Peer(
            "Comity with its cache", "", lambda graph, _, port: _comity(graph, port, "--storage", "memory"), "/sparql"
        ),
    ]
    if RDFLIB not in leave_out:
        endpoint = _installed(scratch, RDFLIB) / RDFLIB
        found.append(
            Peer(
                RDFLIB,
                _version(scratch, RDFLIB),
                lambda graph, _, port: [str(endpoint), "serve", "--host", "127.0.0.1", "--port", str(port), str(graph)],
                "/",
            )
        )
    return found


def start(peer: Peer, graph: Path, folder: Path) -> Running:
    """Load the graph and serve it, with its files in `folder`; returns when it answers."""
    folder.mkdir(parents=True)
    for command in peer.prepare(graph, folder):
        subprocess.run(command, check=True, capture_output=True)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    url = f"http://127.0.0.1:{port}{peer.path}"
    began = time.monotonic()
    process = subprocess.Popen(
        peer.serve(graph, folder, port), cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    running = Running(peer, process, url, 0.0)
    client = Client(url)
    while True:
        try:
            client.ask(client.request("SELECT * { ?s ?p ?o } LIMIT 1"))
        except (OSError, BadAnswer) as error:
            if process.poll() is not None or time.monotonic() > began + START_LIMIT:
                running.stop()
                raise SystemExit(f"{peer.name} did not start: {peer.serve(graph, folder, port)}") from error
            time.sleep(0.05)
        else:
            break
    client.close()
    running.started = time.monotonic() - began
    return running


def _comity(graph: Path, port: int, *options: str) -> list[str]:
    return [sys.executable, "-m", "comity", "serve", str(graph), "--port", str(port), *options]


def _installed(scratch: Path, name: str) -> Path:
    """The folder of the programs of a package."""
    home = scratch / name
    programs = home / "bin"
    if not (programs / name).exists():
        venv.create(home, with_pip=True, clear=True)
        subprocess.run(
            [programs / "python", "-m", "pip", "install", "--quiet", *PINNED[name]], check=True, capture_output=True
        )
    return programs


def _version(scratch: Path, name: str) -> str:
    code = f"import importlib.metadata as m; print(m.version({name!r}))"
    return subprocess.run(
        [scratch / name / "bin" / "python", "-c", code], check=True, capture_output=True, text=True
    ).stdout.strip()


def _family(pid: int) -> list[int]:
    """A process and all it started, as Linux tells."""
    found, rest = [], [pid]
    while rest:
        found.append(rest.pop())
        for task in Path(f"/proc/{found[-1]}/task").glob("*/children"):
            try:
                rest += map(int, task.read_text(encoding="ascii").split())
            except OSError:
                continue  # it has ended meanwhile
    return found


def _own_memory(pid: int) -> int:
    try:
        told = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii")
    except OSError:
        return 0
    return sum(int(line.split()[1]) * 1024 for line in told.splitlines() if line.startswith("Pss:"))


def cores() -> int:
    """Processors that this program may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
