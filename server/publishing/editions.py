"""The versions of the dataset that are offered for download: this build's and those before it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox

from ontology.dcat import DCAT, DCTERMS, RDFS, TYPE, XSD, Distribution
from server.service import service
from server.things.links import dataset

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FOLDER, EDITION, SUMS = "dumps", "edition.json", "SHA256SUMS"


@dataclass(frozen=True, slots=True)
class Edition:
    """One version: its name, its date (YYYY-MM-DD or empty), the version before it, its files, where they lie."""

    version: str
    date: str
    previous: str
    files: tuple[Distribution, ...]
    folder: Path

    def file(self, name: str) -> Distribution | None:
        """The file of that name."""
        return next((file for file in self.files if file.name == name), None)


def editions() -> tuple[Edition, ...]:
    """The versions on offer, the newest first, each before the one that it followed."""
    return service().live.remember("editions", _editions)


def _editions() -> tuple[Edition, ...]:
    found = {edition.version: edition for file in sorted(_places()) if (edition := _read(file)) is not None}
    followed = {edition.previous for edition in found.values()}
    ordered: list[Edition] = []
    for newest in sorted(found.keys() - followed, reverse=True):
        version = newest
        while version in found:
            ordered.append(found.pop(version))
            version = ordered[-1].previous
    return tuple(ordered)


def _places() -> Iterator[Path]:
    yield from service().store.file(FOLDER).glob(f"*/{EDITION}")


def _read(file: Path) -> Edition | None:
    """What a build wrote of a version; None where it cannot be read: the rest is still on offer."""
    try:
        told: dict[str, Any] = json.loads(file.read_text("utf-8"))
        files = tuple(Distribution(**each) for each in told["files"])
        return Edition(str(told["version"]), str(told["date"]), str(told["previous"]), files, file.parent)
    except (OSError, ValueError, KeyError, TypeError):
        return None


def address(root: str, edition: Edition) -> str:
    """Where a version is described; its files lie below."""
    return f"{root}{FOLDER}/{edition.version}"


def triples(root: str) -> Iterator[ox.Triple]:
    """The versions as DCAT 3 tells them (section 11), at the root of the addresses."""
    whole = ox.NamedNode(dataset())
    offered = {edition.version for edition in editions()}
    for edition in editions():
        node = ox.NamedNode(address(root, edition))
        label = ox.Literal(f"Comity, version {edition.version}", language="en")
        yield ox.Triple(whole, ox.NamedNode(f"{DCAT}hasVersion"), node)
        yield ox.Triple(node, ox.NamedNode(f"{DCAT}isVersionOf"), whole)
        yield ox.Triple(node, TYPE, ox.NamedNode(f"{DCAT}Dataset"))
        yield ox.Triple(node, ox.NamedNode(f"{RDFS}label"), label)
        yield ox.Triple(node, ox.NamedNode(f"{DCTERMS}title"), label)
        yield ox.Triple(node, ox.NamedNode(f"{DCAT}version"), ox.Literal(edition.version))
        if edition.date:
            date = ox.Literal(edition.date, datatype=ox.NamedNode(f"{XSD}date"))
            yield ox.Triple(node, ox.NamedNode(f"{DCTERMS}issued"), date)
        if edition.previous in offered:
            before = ox.NamedNode(f"{root}{FOLDER}/{edition.previous}")
            yield ox.Triple(node, ox.NamedNode(f"{DCAT}previousVersion"), before)
            if edition is editions()[0]:
                yield ox.Triple(whole, ox.NamedNode(f"{DCAT}previousVersion"), before)
        for file in edition.files:
            yield ox.Triple(node, ox.NamedNode(f"{DCAT}distribution"), file.node(node.value))
            yield from file.triples(node.value)
