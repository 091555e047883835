"""The dataset as files: `/comity.ttl` and `/comity.trig`, and under `/dumps/` each version, with checksums."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING

from flask import Blueprint, Response, redirect, render_template, request, send_file

from server.addresses import root
from server.errors import NotFound
from server.headers import vary
from server.protocol.negotiation import GRAPHS, HTML, require
from server.publishing import editions
from server.publishing.self_description import answer
from server.service import service
from server.snapshots.store import DATASET, PUBLISHED
from server.things import links
from server.things.links import LICENSE, Link
from server.validators import kept

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import pyoxigraph as ox
    from werkzeug.wrappers import Response as Redirect

    from server.protocol.negotiation import Choice
    from server.publishing.editions import Edition

blueprint = Blueprint("downloads", __name__)
LATEST = "latest"
NONE = "What is served here was not built by `comity build`, so there are no dumps of it."
OFFERS = (*GRAPHS, HTML)


@blueprint.get(f"/{PUBLISHED}")
def published() -> Response:
    """The published view in Turtle."""
    return _send(PUBLISHED, "text/turtle")


@blueprint.get(f"/{DATASET}")
def dataset() -> Response:
    """The dataset with all its graphs in TriG."""
    return _send(DATASET, "application/trig")


@blueprint.get("/dumps/")
def dumps() -> Response:
    """All versions on offer: a page for people, DCAT for programs."""
    chosen = require(request.headers.get("Accept", ""), OFFERS)
    return _page(editions.editions()) if chosen.format is HTML else _data("", chosen)


@blueprint.get("/dumps/<version>")
def dump(version: str) -> Response | Redirect:
    """One version; `latest` leads to the newest."""
    if version == LATEST:
        return _to_latest("")
    edition = _edition(version)
    chosen = require(request.headers.get("Accept", ""), OFFERS)
    return _page([edition]) if chosen.format is HTML else _data(version, chosen)


@blueprint.get("/dumps/<version>/<name>")
def file(version: str, name: str) -> Response | Redirect:
    """One file of a version, whole or in ranges (RFC 9110, section 14), under a tag that is its checksum."""
    if version == LATEST:
        return _to_latest(f"/{name}")
    edition = _edition(version)
    told = edition.file(name)
    if name == editions.SUMS:
        return send_file((edition.folder / name).resolve(), mimetype="text/plain")
    if told is None:
        there = ", ".join(each.name for each in edition.files)
        raise NotFound(f"Version {version} has no file {name!r}; it has {there}.")
    response = send_file(
        (edition.folder / name).resolve(),
        mimetype="application/gzip" if told.packed else told.media_type,
        as_attachment=told.packed,
        download_name=name,
        etag=told.sha256,
    )
    response.headers["Cache-Control"] = "public, max-age=86400"
    if response.status_code in {200, 206}:
        # Of the whole file, whatever part is sent (RFC 9530, section 3).
        digest = base64.b64encode(bytes.fromhex(told.sha256)).decode("ascii")
        response.headers["Repr-Digest"] = f"sha-256=:{digest}:"
    where = f"/dumps/{version}"
    return links.put(response, (Link(LICENSE, "license"), Link(where, "describedby"), Link(where, "collection")))


def _to_latest(rest: str) -> Redirect:
    newest = next(iter(editions.editions()), None)
    if newest is None:
        raise NotFound(NONE)
    response = redirect(f"/dumps/{newest.version}{rest}", code=302)
    response.headers["Cache-Control"] = "public, no-cache"
    return response


def _edition(version: str) -> Edition:
    found = {edition.version: edition for edition in editions.editions()}
    if version not in found:
        raise NotFound(f"Version {version!r} is not on offer. There are: {', '.join(found) or 'none'}.")
    return found[version]


def _page(shown: Iterable[Edition]) -> Response:
    def respond() -> Response:
        alternates = [Link(request.path, "alternate", offer.media_type, offer.label) for offer in GRAPHS]
        found = (*alternates, Link(links.VOID_PATH, "describedby"), Link(LICENSE, "license"))
        page = render_template(
            "dumps.html", editions=shown, offered={e.version for e in editions.editions()}, links=found, none=NONE
        )
        return links.put(Response(page), found)

    return vary(kept(respond, HTML.name))


def _data(version: str, chosen: Choice) -> Response:
    """The versions as DCAT, or one of them."""

    def told() -> Iterator[ox.Triple]:
        base = root(service().store.base)
        whole = editions.triples(base)
        return (t for t in whole if not version or _tells(t, f"{base}dumps/{version}"))

    return answer(f"dumps {version}", told, chosen)


def _tells(triple: ox.Triple, address: str) -> bool:
    places = {str(term.value).partition("#")[0] for term in (triple.subject, triple.object) if hasattr(term, "value")}
    return address in places


def _send(name: str, media_type: str) -> Response:
    path = service().store.file(name)
    if not path.is_file():
        raise NotFound(f"This build has no {name}.")
    response = send_file(
        path.resolve(),
        mimetype=media_type,
        as_attachment=True,
        download_name=name,
        etag=service().store.etag(name),
        last_modified=service().store.modified,
    )
    response.headers["Cache-Control"] = "public, no-cache"
    return response
