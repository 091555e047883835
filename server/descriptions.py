"""What is known of one thing: the claims with their quotes, its properties, what points at it, what follows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pyoxigraph as ox

from ontology import COMITY
from server import evidence, statements
from server.service import RDFS_LABEL, service
from server.statements import RDF_TYPE, Source

if TYPE_CHECKING:
    from server.evidence import Evidence
    from server.lexicon import Cell
    from server.statements import Property

LABEL = RDFS_LABEL.strip("<>")
PRIMARY_TOPIC = "<http://xmlns.com/foaf/0.1/primaryTopic>"
REPEATED = frozenset({str(COMITY.quote), "http://www.w3.org/ns/prov#wasDerivedFrom"})
"""Beside the quotes already; the last says the same as `cmt:statedIn`."""
IN_THE_HEADING = frozenset({RDF_TYPE, LABEL}) | REPEATED
BY_THE_CLAIMS = frozenset({str(COMITY.asserts), "http://www.w3.org/ns/oa#hasSource"}) | REPEATED
"""What points to a thing only because a claim does."""


@dataclass(frozen=True, slots=True)
class Description:
    """All of it; `published` is false where only single documents tell of it, or where it did not happen.

    `told` and `pointing` are statements of documents; `follows` and `following` (which point here) are inferred.
    """

    label: str
    kinds: tuple[Cell, ...]
    evidence: tuple[Evidence, ...]
    told: tuple[Property, ...]
    pointing: tuple[Property, ...]
    follows: tuple[Property, ...]
    following: tuple[Property, ...]
    published: bool

    @property
    def inferred(self) -> int:
        """How many statements follow."""
        return sum(each.count for each in (*self.follows, *self.following))


def of(node: ox.NamedNode) -> Description:
    """Describe a thing from the published view, or from the other graphs when it is not in the view."""
    published = service().ask(f"ASK {{ {node} ?p ?o }}")
    source = Source.TOLD if published else Source.ELSEWHERE
    own = statements.of(node, source)
    return Description(
        label=next((each.values[0].text for each in own if each.iri == LABEL), ""),
        kinds=next((each.values for each in own if each.iri == RDF_TYPE), ()),
        evidence=evidence.of(node, published=published),
        told=_but_for(own, IN_THE_HEADING),
        pointing=_but_for(statements.of(node, source, incoming=True), BY_THE_CLAIMS),
        follows=statements.of(node, Source.INFERRED),
        following=statements.of(node, Source.INFERRED, incoming=True),
        published=published,
    )


def construct(node: ox.NamedNode, document: str) -> str:
    """The query for the data of a thing: properties, labels of their values, the claims on it."""
    about = ox.NamedNode(document)
    either = "{{ {0} }} UNION {{ GRAPH ?g {{ {0} }} }}"
    return f"""\
CONSTRUCT {{ {about} {PRIMARY_TOPIC} {node} . {node} ?p ?o . ?o {RDFS_LABEL} ?label . ?claim ?q ?v }}
WHERE {{
  {{ {either.format(f"{node} ?p ?o")} OPTIONAL {{ ?o {RDFS_LABEL} ?label }} }}
  UNION
  {{ {either.format(f"?claim <{COMITY.asserts}> {node} ; ?q ?v")} }}
}}
"""


def _but_for(properties: tuple[Property, ...], iris: frozenset[str]) -> tuple[Property, ...]:
    return tuple(each for each in properties if each.iri not in iris)
