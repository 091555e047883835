"""What a description leads to: the same links in the header (RFC 8288) and in the head of a page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote

from flask import request

from server.protocol.negotiation import DATASETS, GRAPHS, HTML
from server.service import service
from server.things.lexicon import SAFE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from flask import Response

    from server.things.things import Thing

LICENSE = "https://creativecommons.org/licenses/by/4.0/"
VOID_PATH = "/.well-known/void"
DESCRIPTIONS = (*GRAPHS, *DATASETS)
"""The formats of data on a thing, ours first."""


@dataclass(frozen=True, slots=True)
class Link:
    """A typed link; `type` is the media type of what it leads to, `title` names it for people."""

    href: str
    rel: str
    type: str = ""
    title: str = ""

    def __str__(self) -> str:
        """As a member of a Link header; titles are for pages."""
        kind = f'; type="{self.type}"' if self.type else ""
        return f'<{self.href}>; rel="{self.rel}"{kind}'


def root() -> str:
    """The address of this service as the world sees it, without a slash at its end."""
    return (service().settings.public_url or request.url_root).rstrip("/")


def dataset() -> str:
    """The IRI of the dataset as a whole."""
    return f"{service().store.base}dataset/comity"


def of(thing: Thing, *, kinds: Iterable[str] = (), beside: str = "") -> tuple[Link, ...]:
    """The links of a description of a thing but for `beside`, the format that it is in itself.

    `kinds` are the IRIs of its classes (`rel="type"`, RFC 6903); `cite-as` (RFC 8574) is the name to cite.
    """
    alternates = [Link(f"/page/{thing.path}", "alternate", HTML.media_type, HTML.label)] if beside != HTML.name else []
    alternates += [
        Link(f"/data/{thing.path}.{offer.name}", "alternate", offer.media_type, offer.label)
        for offer in DESCRIPTIONS
        if offer.name != beside
    ]
    return (
        *alternates,
        Link(VOID_PATH, "describedby"),
        Link(LICENSE, "license"),
        Link(quote(thing.node.value, safe=SAFE + "#?%"), "cite-as"),
        *(Link(quote(kind, safe=SAFE + "#?%"), "type") for kind in kinds),
    )


def turning(address: str, page: int, pages: int) -> tuple[Link, ...]:
    """The links from one page of several to the others; `address` ends where the number goes."""
    places = {"first": 1, "prev": page - 1, "next": page + 1, "last": pages}
    return tuple(Link(f"{address}{number}", rel) for rel, number in places.items() if 1 <= number <= pages > 1)


def put(response: Response, links: Iterable[Link]) -> Response:
    """Set the Link header."""
    response.headers["Link"] = ", ".join(map(str, links))
    return response
