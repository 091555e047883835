"""Runs the queries of a query log again and tells what has become slower or ends differently.

    comity serve --query-log queries.jsonl
    python bench/replay.py queries.jsonl http://127.0.0.1:8000/sparql --clients 4

Queries that were answered from the cache, or whose client left, are left out; so start the service with --no-cache.
"""

from __future__ import annotations

import argparse
import http.client
import json
import statistics
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlencode, urlsplit

LEFT_OUT = {"ClientGone", "QueryCancelled", "Overloaded", "RateLimited"}
SLOWER = 2.0
"""How many times slower a query has to be to be named, if it is also slower by `NOTICEABLE` milliseconds."""
NOTICEABLE = 20.0


@dataclass(frozen=True, slots=True)
class Run:
    """One query: as it was logged, and what became of it now."""

    logged: dict[str, Any]
    status: int
    ms: float

    @property
    def differs(self) -> bool:
        """Whether it ended with another status."""
        return self.status != int(self.logged["status"])

    @property
    def slower(self) -> bool:
        """Whether it took much longer."""
        before = float(self.logged["ms"])
        return self.ms > max(SLOWER * before, before + NOTICEABLE)


def read(log: Path) -> list[dict[str, Any]]:
    """The lines of a query log that can be run again."""
    lines = [json.loads(line) for line in log.read_text("utf-8").splitlines() if line.strip()]
    return [line for line in lines if not line.get("cached") and line["outcome"] not in LEFT_OUT]


def ask(endpoint: str, line: dict[str, Any]) -> Run:
    """Run one query again; an answer that breaks off, or none, has status 0."""
    place = urlsplit(endpoint)
    connection = http.client.HTTPConnection(place.hostname or "", place.port or 80, timeout=120)
    began = time.perf_counter()
    try:
        headers = {"Content-Type": "application/x-www-form-urlencoded"}
        connection.request("POST", place.path, urlencode({"query": line["query"]}), headers)
        response = connection.getresponse()
        response.read()
        status = response.status
    except (OSError, http.client.HTTPException):
        status = 0
    finally:
        connection.close()
    return Run(line, status, (time.perf_counter() - began) * 1000)


def report(runs: list[Run]) -> None:
    """Figures, then the queries to look at."""
    for name, times in (("logged", [run.logged["ms"] for run in runs]), ("now", [run.ms for run in runs])):
        ordered = sorted(times)
        p99 = ordered[int(0.99 * (len(ordered) - 1))]
        print(
            f"{name:8} median {statistics.median(ordered):9.1f} ms   p99 {p99:9.1f} ms   sum {sum(ordered) / 1000:.1f} s"
        )
    for run in runs:
        if run.differs or run.slower:
            logged = run.logged
            what = (
                f"status {logged['status']} → {run.status}" if run.differs else f"{logged['ms']:.0f} → {run.ms:.0f} ms"
            )
            print(f"{logged['query_hash']}  {what}  {' '.join(logged['query'].split())[:90]}")


def main() -> None:
    """Read the log, run it, report."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("log", type=Path)
    parser.add_argument("endpoint")
    parser.add_argument("--clients", type=int, default=1, help="queries at the same time")
    arguments = parser.parse_args()
    lines = read(arguments.log)
    if not lines:
        raise SystemExit(f"{arguments.log} has no query that can be run again.")
    with ThreadPoolExecutor(arguments.clients) as threads:
        report(list(threads.map(lambda line: ask(arguments.endpoint, line), lines)))


if __name__ == "__main__":
    main()
