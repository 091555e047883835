"""Which serialisation answers a request: a table of media types, and RFC 9110, section 12.5.1."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from server.errors import NotAcceptable

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


@dataclass(frozen=True, slots=True)
class Format:
    """A serialisation: media type, name in addresses (`?format=`, `.ttl`), label, other types it serves."""

    media_type: str
    name: str
    label: str
    aliases: tuple[str, ...] = ()

    def content_type(self, asked: str) -> str:
        """The Content-Type: the alias that was asked for by name, else the registered type."""
        chosen = asked if asked in self.aliases else self.media_type
        return f"{chosen}; charset=utf-8" if chosen.startswith("text/") else chosen


JSON = Format("application/sparql-results+json", "json", "JSON", ("application/json",))
XML = Format("application/sparql-results+xml", "xml", "XML", ("application/xml", "text/xml"))
CSV = Format("text/csv", "csv", "CSV")
TSV = Format("text/tab-separated-values", "tsv", "TSV")
TURTLE = Format("text/turtle", "ttl", "Turtle", ("application/x-turtle",))
N_TRIPLES = Format("application/n-triples", "nt", "N-Triples")
RDF_XML = Format("application/rdf+xml", "rdf", "RDF/XML", ("application/xml", "text/xml"))
TRIG = Format("application/trig", "trig", "TriG")
N_QUADS = Format("application/n-quads", "nq", "N-Quads")
JSON_LD = Format("application/ld+json", "jsonld", "JSON-LD", ("application/json",))
HTML = Format("text/html", "html", "HTML", ("application/xhtml+xml",))
PROBLEM = Format("application/problem+json", "problem", "problem document", ("application/json",))

RESULTS = (JSON, XML, CSV, TSV)
"""For SELECT and ASK, ours first: what a client gets that has no wish."""
GRAPHS = (TURTLE, N_TRIPLES, RDF_XML, JSON_LD)
"""For CONSTRUCT and DESCRIBE, and for descriptions of resources."""
DATASETS = (TRIG, N_QUADS)
"""For descriptions that tell in which graph each statement stands."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A format and the exact Content-Type it goes out under."""

    format: Format
    content_type: str


@dataclass(frozen=True, slots=True)
class MediaRange:
    """One member of an Accept header."""

    type: str
    subtype: str
    quality: float

    def specificity(self, media_type: str) -> int:
        """2 for the very type, 1 for `type/*`, 0 for `*/*`, -1 for no match."""
        kind, _, rest = media_type.partition("/")
        if (self.type, self.subtype) == (kind, rest):
            return 2
        if self.subtype == "*" and self.type in (kind, "*"):
            return 0 if self.type == "*" else 1
        return -1


def parse_accept(header: str) -> list[MediaRange]:
    """The ranges of an Accept header; members that are no media range are left out."""
    ranges = []
    for member in header.split(","):
        name, *parameters = (part.strip().lower() for part in member.split(";"))
        kind, slash, rest = name.partition("/")
        if slash and kind and rest and (kind != "*" or rest == "*"):
            ranges.append(MediaRange(kind, rest, _quality(parameters)))
    return ranges


def _quality(parameters: Iterable[str]) -> float:
    for parameter in parameters:
        name, _, value = parameter.partition("=")
        if name.strip() == "q":
            try:
                return min(1.0, max(0.0, float(value)))
            except ValueError:
                return 0.0
    return 1.0


@lru_cache(maxsize=512)  # clients repeat their one header with every request
def choose(accept: str, offers: tuple[Format, ...]) -> Choice | None:
    """The offer the client likes best, ours earlier in `offers` among equals; None when none is acceptable.

    HTML goes out only to a client that names it, for a program's `*/*` must not get a page.
    """
    ranges = parse_accept(accept) if accept.strip() else [MediaRange("*", "*", 1.0)]
    best: tuple[float, Choice] | None = None
    for offer in offers:
        for name in (offer.media_type, *offer.aliases):
            # an alias is only ever chosen by name: a wildcard gets the registered type
            least = 2 if offer is HTML or name in offer.aliases else 0
            matches = [(r.specificity(name), r.quality) for r in ranges if r.specificity(name) >= least]
            quality = max(matches)[1] if matches else 0.0
            if quality > 0 and (best is None or quality > best[0]):
                best = (quality, Choice(offer, offer.content_type(name)))
    return best[1] if best else None


def require(accept: str, offers: tuple[Format, ...]) -> Choice:
    """As `choose`; raises `NotAcceptable` with the list of what there is."""
    choice = choose(accept, offers)
    if choice is None:
        available = [offer.media_type for offer in offers]
        raise NotAcceptable(f"Available are {', '.join(available)}; asked for was {accept}.", available=available)
    return choice


def named(name: str, offers: Sequence[Format]) -> Choice:
    """The offer called `name`, as in `?format=csv`; raises `NotAcceptable`."""
    for offer in offers:
        if name.lower() in (offer.name, offer.media_type):
            return Choice(offer, offer.content_type(offer.media_type))
    names = [offer.name for offer in offers]
    raise NotAcceptable(f"No format is called {name}; there are {', '.join(names)}.", available=names)
