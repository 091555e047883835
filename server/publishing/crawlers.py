"""For crawlers: what they may read (`/robots.txt`, RFC 9309) and the list of all pages (https://www.sitemaps.org/)."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote
from xml.sax.saxutils import escape

from flask import Blueprint, Response

from server.errors import NotFound
from server.service import service, value
from server.things.lexicon import SAFE
from server.things.links import root
from server.validators import kept

if TYPE_CHECKING:
    from collections.abc import Iterable

blueprint = Blueprint("crawlers", __name__)

ASKING = ("/sparql", "/fragments", "/lookup", "/reconcile", "/page/*?", "/data/*?")
"""Addresses that answer questions, of which there is no end."""
PART = 50_000
"""Pages in one part: the most that the protocol allows."""
NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


@blueprint.get("/robots.txt")
def robots() -> Response:
    """Pages may be read by crawlers; questions are not for them."""
    refused = "".join(f"Disallow: {path}\n" for path in ASKING)
    text = f"User-agent: *\n{refused}\nSitemap: {root()}/sitemap.xml\n"
    return kept(lambda: Response(text, mimetype="text/plain"))


@blueprint.get("/sitemap.xml")
def index() -> Response:
    """The parts of the list."""
    return kept(lambda: _xml("sitemapindex", "sitemap", (f"/sitemap-{part}.xml" for part in range(1, _parts() + 1))))


@blueprint.get("/sitemap-<int:part>.xml")
def part(part: int) -> Response:
    """One part: the first has the first page and those of graphs, the others those of things in the published view."""
    return kept(lambda: _xml("urlset", "url", _pages(part)))


def _parts() -> int:
    return service().live.remember("parts of the sitemap", lambda: 1 - (-_count() // PART))


def _count() -> int:
    return int(value(service().select(f"SELECT (COUNT(DISTINCT ?s) AS ?n) {{ {_things()} }}")[0], "n"))


def _pages(part: int) -> list[str]:
    if not 1 <= part <= _parts():
        raise NotFound(f"The list of pages has {_parts()} parts, and no part {part}.")
    base = service().store.base
    if part == 1:
        graphs = [iri for iri in service().graph_sizes() if iri.startswith(base)]
        return ["/", *(_page(iri, base) for iri in graphs[: PART - 1])]
    start = (part - 2) * PART
    rows = service().select(f"SELECT DISTINCT ?s {{ {_things()} }} ORDER BY ?s LIMIT {PART} OFFSET {start}", PART)
    return [_page(value(row, "s"), base) for row in rows]


def _page(iri: str, base: str) -> str:
    return f"/page/{quote(iri[len(base) :], safe=SAFE)}"


def _things() -> str:
    return f'?s a ?kind FILTER(STRSTARTS(STR(?s), "{service().store.base}"))'


def _xml(whole: str, member: str, paths: Iterable[str]) -> Response:
    start, date = root(), service().store.modified.date().isoformat()
    lines = (f"<{member}><loc>{escape(start + path)}</loc><lastmod>{date}</lastmod></{member}>\n" for path in paths)
    text = f'<?xml version="1.0" encoding="UTF-8"?>\n<{whole} xmlns="{NAMESPACE}">\n{"".join(lines)}</{whole}>\n'
    return Response(text, mimetype="application/xml")
