"""Compares Comity with other SPARQL services, side by side in one run.

    python -m bench.serving --write bench/SERVING.md
    python -m bench.serving --graph my.nt --queries my-queries/

Makes graphs of the sizes asked for, installs the others from PyPI into a scratch folder, serves the graph with each,
checks that all give the same number of rows, and prints times, throughput and their ratios.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from bench.serving import graph
from bench.serving.measure import fast, latency, throughput
from bench.serving.peers import BASELINE, RDFLIB, Running, peers, start
from bench.serving.report import Part, markdown, ratio

SIZES = (100_000, 1_000_000)
MOST_FOR_RDFLIB = 300_000
"""Triples beyond which rdflib-endpoint takes minutes for a round."""


def main() -> int:
    """Measure; 1 when the answers differ."""
    given = _arguments()
    with tempfile.TemporaryDirectory(prefix="bench-") as work:
        folder = Path(work)
        parts = [
            _measure(given, file, triples, folder / str(number))
            for number, (file, triples) in enumerate(_graphs(given, folder))
        ]
    text = markdown(parts, "python -m bench.serving " + " ".join(sys.argv[1:]))
    print(text)
    if given.write:
        given.write.write_text(text, encoding="utf-8")
    return int(any(part.differences() for part in parts))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m bench.serving", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--sizes", type=int, nargs="*", default=SIZES, help="triples of the graphs to make")
    parser.add_argument("--graph", type=Path, help="an N-Triples file instead")
    parser.add_argument("--queries", type=Path, default=Path(__file__).parent / "queries", help="a folder of .rq files")
    parser.add_argument("--leave-out", nargs="*", default=[], choices=[RDFLIB], help="a peer that is not to be run")
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--repeat", type=int, default=4, help="requests in a round for each query and peer")
    parser.add_argument("--clients", type=int, nargs="*", default=[1, 8, 32], help="for throughput")
    parser.add_argument("--seconds", type=float, default=3.0, help="for each throughput")
    parser.add_argument(
        "--scratch",
        type=Path,
        default=Path(tempfile.gettempdir()) / "comity-bench",
        help="where the peers are installed",
    )
    parser.add_argument("--write", type=Path, help="a file for the report")
    return parser.parse_args()


def _graphs(given: argparse.Namespace, folder: Path) -> list[tuple[Path, int]]:
    if given.graph:
        with given.graph.open("rb") as file:
            return [(given.graph.resolve(), sum(1 for _ in file))]
    files = [folder / f"{size}.nt" for size in given.sizes]
    return [(file, graph.write(size, file)) for file, size in zip(files, given.sizes, strict=True)]


def _measure(given: argparse.Namespace, file: Path, triples: int, folder: Path) -> Part:
    queries = {path.stem: path.read_text(encoding="utf-8") for path in sorted(given.queries.glob("*.rq"))}
    leave_out = [*given.leave_out, *([RDFLIB] if triples > MOST_FOR_RDFLIB else [])]
    running: list[Running] = []
    try:
        for number, peer in enumerate(peers(given.scratch, leave_out)):
            running.append(start(peer, file, folder / str(number)))
            _say(f"{triples:,} triples: {peer.name} answers after {running[-1].started:.1f} s")
        table = latency(running, queries, given.rounds, given.repeat)
        part = Part(triples, running, table, {}, fast=fast(table))
        for each in running:
            _say(f"{each.peer.name}: {ratio(part, each.peer.name, BASELINE):.2f} times {BASELINE}")
        chosen = [queries[name] for name in part.fast]
        for clients in given.clients if chosen else ():
            for each in running:
                flow = part.flows[each.peer.name, clients] = throughput(each, chosen, clients, given.seconds)
                _say(f"{clients} clients, {each.peer.name}: {flow.rate:,.0f} requests per second")
        part.memory.update({each.peer.name: each.memory() for each in running})
        return part
    finally:
        for each in running:
            each.stop()


def _say(text: str) -> None:
    print(text, file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
