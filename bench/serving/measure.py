"""What is measured: the time of each query, in rounds that all take part in by turns, and requests per second."""

from __future__ import annotations

import multiprocessing
import statistics
import threading
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bench.serving.client import BadAnswer, Client

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bench.serving.peers import Running

FAST = 0.05
"""Seconds in which every peer must answer a query that is to count in throughput."""
BUDGET = 3.0
"""Seconds that one peer may take for one query in one round."""
PROCESSES = 2


@dataclass(slots=True)
class Cell:
    """One query at one peer: rows, and the seconds to its first byte and to its last, once for each time it was asked."""

    rows: int = 0
    fault: str = ""
    firsts: list[float] = field(default_factory=list)
    wholes: list[float] = field(default_factory=list)

    @property
    def median(self) -> float:
        """Milliseconds to the last byte."""
        return 1000 * statistics.median(self.wholes)

    @property
    def first(self) -> float:
        """Milliseconds to the first byte, median."""
        return 1000 * statistics.median(self.firsts)


Table = dict[str, dict[str, Cell]]
"""By query, then by peer."""


def latency(peers: Sequence[Running], queries: Mapping[str, str], rounds: int, repeat: int) -> Table:
    """Ask every query of every peer, in turn, `repeat` times in each of `rounds` rounds.

    Each query is asked once before anything is timed; a peer that answers it wrongly is not asked it again.
    """
    clients = {running.peer.name: Client(running.url) for running in peers}
    table: Table = {name: {running.peer.name: Cell() for running in peers} for name in queries}
    for name, query in queries.items():
        for peer, client in clients.items():
            _try(table[name][peer], client, client.request(query))
    for turn in range(rounds):
        order = [*clients][turn % len(clients) :] + [*clients][: turn % len(clients)]
        for name, query in queries.items():
            for peer in order:
                _time(table[name][peer], clients[peer], clients[peer].request(query), repeat)
    for client in clients.values():
        client.close()
    return table


def _try(cell: Cell, client: Client, request: bytes) -> None:
    try:
        cell.rows = client.ask(request).rows()
    except (OSError, BadAnswer, ValueError) as error:
        cell.fault = f"{type(error).__name__}: {error}"
        client.close()


def _time(cell: Cell, client: Client, request: bytes, repeat: int) -> None:
    spent = 0.0
    for _ in range(repeat):
        if cell.fault or spent > BUDGET:
            return
        try:
            reply = client.ask(request)
        except (OSError, BadAnswer) as error:
            cell.fault = f"{type(error).__name__}: {error}"
            client.close()
            return
        cell.firsts.append(reply.first)
        cell.wholes.append(reply.whole)
        spent += reply.whole


def fast(table: Table) -> list[str]:
    """The queries that every peer answers in less than `FAST`."""
    return [name for name, cells in table.items() if all(c.wholes and c.median < 1000 * FAST for c in cells.values())]


@dataclass(frozen=True, slots=True)
class Flow:
    """Requests per second, and milliseconds in which half and 99 of 100 were answered; `failed` were not."""

    rate: float
    half: float
    most: float
    failed: int


def throughput(running: Running, queries: Sequence[str], clients: int, seconds: float) -> Flow:
    """Ask the queries in turn by so many clients at once, which wait for each answer."""
    processes = min(PROCESSES, clients)
    shares = [clients // processes + (n < clients % processes) for n in range(processes)]
    with multiprocessing.get_context("spawn").Pool(processes) as pool:
        pool.map(abs, range(processes))  # so that all are there when the clock starts
        done = pool.starmap(_flow, [(running.url, list(queries), share, seconds) for share in shares], chunksize=1)
    times = sorted(second for seconds_taken, _ in done for second in seconds_taken)
    failed = sum(failed for _, failed in done)
    if not times:
        return Flow(0.0, 0.0, 0.0, failed)
    return Flow(len(times) / seconds, 1000 * times[len(times) // 2], 1000 * times[int(0.99 * len(times))], failed)


def _flow(url: str, queries: list[str], clients: int, seconds: float) -> tuple[list[float], int]:
    times: list[float] = []
    failed: list[str] = []
    end = time.perf_counter() + seconds

    def go_on(turn: int) -> None:
        client = Client(url)
        requests = [client.request(query) for query in queries]
        while time.perf_counter() < end:
            try:
                times.append(client.ask(requests[turn % len(requests)]).whole)
            except (OSError, BadAnswer) as error:
                failed.append(str(error))
                client.close()
            turn += 1
        client.close()

    threads = [threading.Thread(target=go_on, args=(turn,)) for turn in range(clients)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return times, len(failed)
