"""Extractors and where they are found: one file each in `extract/extractors/`, or a package's entry point.

An extractor is any callable from an annotated document to claims. It announces itself with `@extractor("name")`; the
same decorator serves packages outside Comity, which list their module under the entry-point group `comity.extractors`.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from extract.schema import FACT_TYPES
from ontology.packages import load_all

if TYPE_CHECKING:
    from extract.annotation.annotate import Annotated
    from extract.claim import Claim
    from extract.document import Span
    from extract.rejection import Rejection

RULES: Final = "rules"
"""The reader that all rules are, ours and those of packages."""


@dataclass(frozen=True, slots=True)
class Reading:
    """Tells that an extractor has read a stretch of the document whole: what it does not state there, it denies."""

    span: Span


Extract = Callable[["Annotated"], Iterable["Claim | Rejection | Reading"]]


@dataclass(frozen=True, slots=True)
class Extractor:
    """A named, versioned extractor and the fact types it may emit.

    `reader` tells who reads: what extractors of one reader find is joined, two readers that agree confirm each other.
    """

    name: str
    version: str
    emits: frozenset[str]
    run: Extract
    reader: str = RULES

    @property
    def label(self) -> str:
        """What claims carry as their extractor."""
        return f"{self.name}@{self.version}"


_found: dict[str, Extractor] = {}


def extractor(name: str, *, emits: Iterable[str], version: str = "1") -> Callable[[Extract], Extract]:
    """Register a function as the extractor `name`, which emits claims of the fact types `emits`.

    Raises ValueError for a name that is taken or a type that `extract.schema` lacks.
    """
    types = frozenset(emits)
    if unknown := types - FACT_TYPES.keys():
        raise ValueError(f"extractor {name!r} emits unknown fact types {sorted(unknown)}")

    def register(run: Extract) -> Extract:
        present = _found.get(name)
        if present is not None and present.run.__module__ != run.__module__:
            raise ValueError(f"two extractors are called {name!r}: {present.run.__module__} and {run.__module__}")
        _found[name] = Extractor(name, version, types, run)
        return run

    return register


def extractors() -> Mapping[str, Extractor]:
    """All extractors by name: our own folder's, then those of installed packages, but for those that cannot be loaded."""
    package = importlib.import_module("extract.extractors")
    for module in pkgutil.iter_modules(package.__path__, "extract.extractors."):
        importlib.import_module(module.name)
    load_all("comity.extractors")
    return MappingProxyType(dict(sorted(_found.items())))
