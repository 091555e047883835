"""What people paste: IRIs of ours and of others, in the forms in which browsers and tables have them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from server.lookup.index import MATCH
from server.service import service, value

if TYPE_CHECKING:
    from collections.abc import Mapping

WIKIDATA = "http://www.wikidata.org/entity/"
ITEM = re.compile(
    r"(?:(?:https?://)?(?:www\.|m\.)?wikidata\.org/(?:wiki|entity)/(?:Special:EntityData/)?|wd:)?([QP][1-9]\d*)(?:[.?#].*)?"
)
DBPEDIA = re.compile(r"(?:(?:https?://)?(?:[a-z-]+\.)?dbpedia\.org/(?:resource|page|data)/|dbr:)([^?#]+)")
WIKIPEDIA = re.compile(r"(?:https?://)?[a-z-]+(?:\.m)?\.wikipedia\.org/wiki/([^?#]+)")
OURS = re.compile(r"(?:id|page|data)/(.+)")
ENDING = re.compile(r"\.(?:ttl|nt|rdf|jsonld|trig|nq|html)$")
IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`]+")
MOST = 20


def iris(text: str, prefixes: Mapping[str, str]) -> tuple[str, ...]:
    """The IRIs that a text may stand for, as the dataset writes them; none for a mere name."""
    bare = text.strip().removeprefix("<").removesuffix(">")
    if item := ITEM.fullmatch(bare.replace("q", "Q", 1) if re.fullmatch(r"q\d+", bare) else bare):
        return (WIKIDATA + item[1],)
    if page := DBPEDIA.fullmatch(bare):
        name = ENDING.sub("", unquote(page[1]))
        return (f"http://dbpedia.org/resource/{name}",)
    prefix, colon, local = bare.partition(":")
    if colon and prefix in prefixes and not local.startswith("//"):
        return (prefixes[prefix] + local,)
    if not IRI.fullmatch(bare):
        return ()
    return tuple(dict.fromkeys((bare, *_of_ours(bare))))


def title(text: str) -> str:
    """The name in the address of an encyclopaedia's article: what to look for when nothing matches its IRI."""
    found = DBPEDIA.fullmatch(text.strip()) or WIKIPEDIA.fullmatch(text.strip())
    return ENDING.sub("", unquote(found[1])).replace("_", " ") if found else ""


def referring(iri: str) -> list[str]:
    """What the dataset calls `iri` itself, else the things that name it; those that match it before others."""
    rows = service().select(
        f"""SELECT DISTINCT ?thing ?close {{
  {{ VALUES ?thing {{ <{iri}> }} {{ ?thing ?p ?o }} UNION {{ GRAPH ?g {{ ?thing ?p ?o }} }} BIND(0 AS ?close) }}
  UNION {{ ?thing ?p <{iri}> FILTER(STRSTARTS(STR(?thing), "{service().store.base}"))
    BIND(IF(?p = <{MATCH}>, 1, 2) AS ?close) }} }} ORDER BY ?close ?thing LIMIT {MOST}"""
    )
    itself = [value(row, "thing") for row in rows if value(row, "close") == "0"]
    return itself or [value(row, "thing") for row in rows]


def _of_ours(iri: str) -> tuple[str, ...]:
    """The thing whose page, data or name on this host, or on the one that the base names, has that address."""
    split, base = urlsplit(iri), service().store.base
    local = OURS.fullmatch(split.path.lstrip("/")) or OURS.search(split.path)
    if split.scheme not in {"http", "https"} or local is None:
        return ()
    name = unquote(local[1])
    return (base + name, base + ENDING.sub("", name))
