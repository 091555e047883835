"""The name of a SERVICE's endpoint: an IRI, a prefixed name, or a variable."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urljoin

if TYPE_CHECKING:
    from server.federation.pattern import Query

ESCAPED = re.compile(r"\\(.)")


def constant(query: Query, term: str, base: str) -> str | None:
    """The IRI that a term names, resolved as SPARQL 1.1 Query, section 4.1.1 says; None for a variable."""
    if term[:1] in {"?", "$"}:
        return None
    own = urljoin(base, query.base[query.base.find("<") + 1 : -1]) if query.base else base
    if term.startswith("<"):
        return urljoin(own, term[1:-1])
    prefix, _, local = term.partition(":")
    declared = query.prefixes.get(prefix, "<>")
    namespace = declared[declared.find("<") + 1 : -1]
    return urljoin(own, namespace) + ESCAPED.sub(r"\1", local)
