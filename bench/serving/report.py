"""The figures as Markdown."""

from __future__ import annotations

import datetime as dt
import importlib.metadata
import platform
import statistics
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bench.serving.peers import BASELINE, cores

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bench.serving.measure import Flow, Table
    from bench.serving.peers import Running

OURS = ("comity", "pyoxigraph", "flask", "gunicorn")


@dataclass(slots=True)
class Part:
    """What was measured over one graph."""

    triples: int
    peers: Sequence[Running]
    table: Table
    memory: dict[str, int]
    flows: dict[tuple[str, int], Flow] = field(default_factory=dict)
    fast: Sequence[str] = ()

    def differences(self) -> list[str]:
        """The queries whose number of rows is not the same everywhere, and those that failed."""
        found = []
        for query, cells in self.table.items():
            rows = {peer: cell.fault or cell.rows for peer, cell in cells.items()}
            if len(set(rows.values())) > 1:
                found.append(f"{query}: " + ", ".join(f"{peer} {told}" for peer, told in rows.items()))
        return found


def ratio(part: Part, peer: str, to: str) -> float:
    """The geometric mean, over the queries that both answered, of how many times the time of `to` a peer takes."""
    pairs = [(cells[peer], cells[to]) for cells in part.table.values() if cells[peer].wholes and cells[to].wholes]
    return statistics.geometric_mean(one.median / other.median for one, other in pairs)


def markdown(parts: Sequence[Part], command: str) -> str:
    """The whole report."""
    versions = [f"{name} {importlib.metadata.version(name)}" for name in OURS]
    others = sorted({f"{p.peer.name} {p.peer.version}" for part in parts for p in part.peers if p.peer.version})
    lines = [
        "# Serving: figures",
        "",
        f"Made by `{command}` on {dt.datetime.now(dt.UTC):%Y-%m-%d}: Linux, {cores()} cores, Python {platform.python_version()}; "
        f"{', '.join(versions)}; {', '.join(others)}. All on one machine at the same time, the client too. Times in milliseconds, medians "
        "over rounds in which all are asked by turns, on one kept-alive connection each, POST, JSON out. What else the machine did was "
        "the same for all: take the ratios.",
    ]
    for part in parts:
        lines += [
            "",
            f"## {part.triples:,} triples",
            "",
            *_latency(part),
            "",
            *_throughput(part),
            "",
            *_footprint(part),
        ]
        if told := part.differences():
            lines += ["", "**Different answers:** " + "; ".join(told)]
    return "\n".join(lines) + "\n"


def _latency(part: Part) -> list[str]:
    names = [running.peer.name for running in part.peers]
    rows = []
    for query, cells in part.table.items():
        times = [f"{cells[n].median:.2f} ({cells[n].first:.1f})" if cells[n].wholes else "failed" for n in names]
        rows.append([query, f"{cells[BASELINE].rows:,}", *times])
    means = [f"**{ratio(part, name, BASELINE):.2f}**" for name in names]
    rows.append([f"geometric mean of the ratios to {BASELINE}", "", *means])
    return _table(["whole answer (first byte)", "rows", *names], rows)


def _throughput(part: Part) -> list[str]:
    names = [running.peer.name for running in part.peers]
    loads = sorted({clients for _, clients in part.flows})
    rows = []
    for clients in loads:
        flows = [part.flows.get((name, clients)) for name in names]
        told = [
            f"{flow.rate:,.0f} (99 % in {flow.most:.0f} ms{f', {flow.failed} failed' if flow.failed else ''})"
            if flow
            else "–"
            for flow in flows
        ]
        rows.append([str(clients), *told])
    return [f"Requests per second, over {', '.join(part.fast)}:", "", *_table(["clients", *names], rows)]


def _footprint(part: Part) -> list[str]:
    rows = [
        [running.peer.name, f"{running.started:.1f} s", f"{part.memory[running.peer.name] / 2**20:,.0f} MiB"]
        for running in part.peers
    ]
    return _table(["", "start to first answer", "memory after the measurement, its share of what is shared"], rows)


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    return [f"| {' | '.join(cells)} |" for cells in (head, ["---"] * len(head), *rows)]
