"""What is known of one thing: its properties, what points at it, and the claims with their quotes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pyoxigraph as ox

from ontology import COMITY
from server.prefixes import prefixes, shorten
from server.service import Row, service, value
from server.table import Cell, cell

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

LABEL = "<http://www.w3.org/2000/01/rdf-schema#label>"
PRIMARY_TOPIC = "<http://xmlns.com/foaf/0.1/primaryTopic>"
MOST_LINKS = 200
"""Links to a thing shown on its page: a state may have thousands."""


@dataclass(frozen=True, slots=True)
class Property:
    """A property with its values."""

    name: Cell
    values: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    """A claim about the thing: the words of a document, and how sure the reading is."""

    claim: Cell
    quote: str
    document: Cell
    confidence: str


@dataclass(frozen=True, slots=True)
class Description:
    """All of it; `published` is false where only single documents tell of it, or where it did not happen."""

    label: str
    kinds: tuple[Cell, ...]
    properties: tuple[Property, ...]
    incoming: tuple[Property, ...]
    evidence: tuple[Evidence, ...]
    more: bool
    published: bool


def known_prefixes() -> Mapping[str, str]:
    """The prefixes for names on pages."""
    return prefixes(service().store.base)


def of(node: ox.NamedNode) -> Description:
    """Describe a thing from the published view, or from the other graphs when it is not in the view."""
    published = service().ask(f"ASK {{ {node} ?p ?o }}")
    rows = service().select(_select("?p ?o ?label", f"{node} ?p ?o", published, f"OPTIONAL {{ ?o {LABEL} ?label }}"))
    links = service().select(
        _select("?p ?o ?label", f"?o ?p {node}", published, f"OPTIONAL {{ ?o {LABEL} ?label }}"),
        MOST_LINKS + 1,
    )
    claims = service().select(
        _select(
            "?claim ?quote ?document ?title ?sure",
            f"?claim <{COMITY.asserts}> {node} ; <{COMITY.quote}> ?quote ; <{COMITY.statedIn}> ?document",
            published,
            f"OPTIONAL {{ ?claim <{COMITY.confidence}> ?sure }} OPTIONAL {{ ?document {LABEL} ?title }}",
        )
    )
    kinds = _properties(row for row in rows if value(row, "p").endswith("#type"))
    return Description(
        label=next((value(row, "o") for row in rows if f"<{value(row, 'p')}>" == LABEL), ""),
        kinds=kinds[0].values if kinds else (),
        properties=_properties(row for row in rows if not value(row, "p").endswith(("#type", "schema#label"))),
        incoming=_properties(row for row in links[:MOST_LINKS] if value(row, "p") != str(COMITY.asserts)),
        evidence=tuple(_evidence(row) for row in claims),
        more=len(links) > MOST_LINKS,
        published=published,
    )


def construct(node: ox.NamedNode, document: str) -> str:
    """The query for the data of a thing: properties, labels of their values, the claims on it."""
    about = ox.NamedNode(document)
    either = "{{ {0} }} UNION {{ GRAPH ?g {{ {0} }} }}"
    return f"""\
CONSTRUCT {{ {about} {PRIMARY_TOPIC} {node} . {node} ?p ?o . ?o {LABEL} ?label . ?claim ?q ?v }}
WHERE {{
  {{ {either.format(f"{node} ?p ?o")} OPTIONAL {{ ?o {LABEL} ?label }} }}
  UNION
  {{ {either.format(f"?claim <{COMITY.asserts}> {node} ; ?q ?v")} }}
}}
"""


def _select(variables: str, pattern: str, published: bool, more: str) -> str:
    inner = pattern if published else f"GRAPH ?g {{ {pattern} }}"
    return f"SELECT DISTINCT {variables} WHERE {{ {inner} . {more} }} ORDER BY {variables}"


def _cell(row: Row, name: str, label: str = "") -> Cell:
    term = row[name]
    assert term is not None, f"{name} is bound in every row"
    made = cell(term, service().store.base, known_prefixes())
    return Cell(value(row, label), made.href, made.external, full=made.full) if label and value(row, label) else made


def _properties(rows: Iterable[Row]) -> tuple[Property, ...]:
    grouped: dict[str, tuple[Cell, dict[str, Cell]]] = {}
    for row in rows:
        _, cells = grouped.setdefault(value(row, "p"), (_cell(row, "p"), {}))
        cells.setdefault(value(row, "o"), _cell(row, "o", "label"))
    ordered = sorted(grouped.items(), key=lambda item: shorten(item[0], known_prefixes()))
    return tuple(Property(name, tuple(cells.values())) for _, (name, cells) in ordered)


def _evidence(row: Row) -> Evidence:
    return Evidence(
        claim=_cell(row, "claim"),
        quote=value(row, "quote"),
        document=_cell(row, "document", "title"),
        confidence=value(row, "sure"),
    )
