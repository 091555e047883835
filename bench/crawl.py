"""Crawls a running service: names, what they lead to, and every link of the pages; reports what is broken.

    comity serve & python bench/crawl.py http://127.0.0.1:8000 --names 2000

Follows names of things in every graph, as a page and as Turtle, and each link within the site once. Ends with 1 if
anything is broken: a link that leads nowhere, a fault of the service, a blank node.
"""

from __future__ import annotations

import argparse
import json
import random
import statistics
import sys
import time
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.error import HTTPError
from urllib.parse import quote, urlencode, urljoin, urlsplit
from urllib.request import Request, urlopen

import pyoxigraph as ox

NAMES = """SELECT DISTINCT ?name { { GRAPH ?g { ?name ?p ?o } } UNION { GRAPH ?name { } }
  FILTER(STRSTARTS(STR(?name), "%s")) } ORDER BY ?name"""
FOLLOWED = ("/page/", "/id/", "/data/", "/ontology", "/shapes", "/dumps", "/problem", "/static", "/.well-known")


class Links(HTMLParser):
    """The addresses that a page leads to."""

    def __init__(self) -> None:
        super().__init__()
        self.found: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Collect `href` and `src`."""
        self.found |= {value for name, value in attrs if name in {"href", "src"} and value and tag != "form"}


@dataclass
class Crawl:
    """What was seen: times by kind, faults, links by the page that has them."""

    root: str
    times: dict[str, list[float]] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)
    links: dict[str, str] = field(default_factory=dict)
    seen: set[str] = field(default_factory=set)

    def get(self, kind: str, address: str, accept: str) -> bytes:
        """One request; redirects are followed. A failure is a fault."""
        self.seen.add(address)
        began = time.perf_counter()
        try:
            with urlopen(Request(address, headers={"Accept": accept}), timeout=60) as answer:
                body: bytes = answer.read()
        except HTTPError as error:
            self.faults.append(f"{error.code} {address} (from {self.links.get(address, 'a name')})")
            return b""
        self.times.setdefault(kind, []).append(time.perf_counter() - began)
        return body

    def name(self, address: str) -> None:
        """A name, as a person and as a program follow it."""
        page = self.get("page", address, "text/html")
        parser = Links()
        parser.feed(page.decode())
        for link in parser.found:
            whole = urljoin(self.root, link).partition("#")[0]
            if whole.startswith(self.root) and urlsplit(whole).path.startswith(FOLLOWED):
                self.links.setdefault(whole, address)
        data = self.get("data", address, "text/turtle")
        for triple in ox.parse(data, ox.RdfFormat.TURTLE):
            if isinstance(triple.subject, ox.BlankNode) or isinstance(triple.object, ox.BlankNode):
                self.faults.append(f"blank node in the data of {address}")
                break


def main() -> int:
    """Crawl and report."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("root", nargs="?", default="http://127.0.0.1:8000")
    parser.add_argument("--names", type=int, default=2000)
    asked = parser.parse_args()
    root = asked.root.rstrip("/") + "/"
    description = urlopen(f"{root}sparql?" + urlencode({"query": "SELECT ?g { GRAPH ?g {} } LIMIT 1"}), timeout=60)
    base = json.load(description)["results"]["bindings"][0]["g"]["value"].partition("graph/")[0]
    answer = urlopen(f"{root}sparql?" + urlencode({"query": NAMES % base, "format": "json"}), timeout=60)
    names = [row["name"]["value"].removeprefix(base) for row in json.load(answer)["results"]["bindings"]]
    chosen = random.Random(2000).sample(names, min(asked.names, len(names)))
    crawl = Crawl(root)
    for name in chosen:
        crawl.name(f"{root}id/{quote(name, safe='/:@!$&()*+,;=~')}")
    for address in sorted(set(crawl.links) - crawl.seen):
        crawl.get("link", address, "text/html, */*;q=0.5")
    print(f"{len(chosen)} of {len(names)} names, {len(crawl.links)} links, {len(crawl.faults)} faults")
    for kind, times in crawl.times.items():
        print(
            f"{kind}: {len(times)}, median {1000 * statistics.median(times):.1f} ms, worst {1000 * max(times):.0f} ms"
        )
    print("\n".join(crawl.faults[:50]))
    return 1 if crawl.faults else 0


if __name__ == "__main__":
    sys.exit(main())
