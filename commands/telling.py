"""What a build knows of a node, read from its store for `comity explain`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

from ontology import COMITY, PREFIXES
from server.prefixes import shorten

if TYPE_CHECKING:
    from collections.abc import Iterator

_PREFIXES: Final = dict(PREFIXES)
_GIVEN: Final = re.compile(r"\?(n|told)\b")
_CMT: Final = str(COMITY)
# What is told in another place of an explanation, or is there for machines.
_ELSEWHERE: Final = frozenset(
    {
        "http://www.w3.org/1999/02/22-rdf-syntax-ns#type",
        "http://www.w3.org/2000/01/rdf-schema#label",
        *(f"{_CMT}{name}" for name in ("earliest", "latest", "precision", "hasParticipant", "asserts", "canonical")),
    }
)


@dataclass(frozen=True, slots=True)
class Evidence:
    """A claim with the words that prove it."""

    claim: ox.NamedNode
    document: str
    title: str
    quote: str
    start: int
    end: int
    confidence: str
    extractor: str
    modality: str
    rank: str


class Knowledge:
    """Questions to a build's store about one node."""

    def __init__(self, store: ox.Store, base: str) -> None:
        self._store = store
        self._base = base

    def has(self, node: ox.NamedNode) -> bool:
        """Whether any graph speaks of the node."""
        return next(self._store.quads_for_pattern(node, None, None, None), None) is not None

    def label(self, node: ox.NamedNode) -> str:
        """The node's English label, else its IRI, shortened."""
        row = self._first(
            "SELECT ?x { { ?n rdfs:label ?x } UNION { GRAPH ?g { ?n rdfs:label ?x } } } ORDER BY ?x", node
        )
        return row["x"].value if row else shorten(node.value, _PREFIXES)

    def kind(self, node: ox.NamedNode) -> str:
        """What it is, most specific first: "visit, event"."""
        kinds = self._column(
            "SELECT DISTINCT ?x { { ?n a ?c } UNION { GRAPH ?g { ?n a ?c } } "
            "GRAPH ?o { ?c a owl:Class ; rdfs:label ?x . OPTIONAL { ?c rdfs:subClassOf* ?up } } } "
            "GROUP BY ?x ORDER BY DESC(COUNT(DISTINCT ?up)) ?x",
            node,
        )
        return ", ".join(kinds)

    def asserted(self, node: ox.NamedNode) -> ox.NamedNode | None:
        """What a claim asserts: its canonical node where there is one."""
        row = self._first(
            "SELECT ?x { GRAPH ?g { ?n cmt:asserts ?x } BIND(STRSTARTS(STR(?x), ?told) AS ?raw) } ORDER BY ?raw ?x",
            node,
        )
        return row["x"] if row else None

    def canonical(self, node: ox.NamedNode) -> ox.NamedNode | None:
        """The canonical node of a node as told."""
        row = self._first("SELECT ?x { GRAPH ?g { ?n cmt:canonical ?x } }", node)
        return row["x"] if row else None

    def properties(self, node: ox.NamedNode) -> list[tuple[str, list[str]]]:
        """What is said of the node, by the property's label; links by the label of what they lead to."""
        found: dict[str, list[str]] = {}
        for p, value in sorted(self._statements(node), key=lambda s: (s[0], str(s[1]))):
            if p in _ELSEWHERE:
                continue
            name = self.label(ox.NamedNode(p))
            text = self.label(value) if isinstance(value, ox.NamedNode) else value.value
            if text not in found.setdefault(name, []):
                found[name].append(text)
        return list(found.items())

    def evidence(self, node: ox.NamedNode) -> list[Evidence]:
        """The claims that assert a node, by document and place."""
        return list(self._claims("?claim cmt:asserts ?n", node))

    def contradicted(self, claim: ox.NamedNode) -> list[Evidence]:
        """The claims that contradict a claim."""
        return list(self._claims("?n cmt:contradicts ?claim", claim))

    def mentions(self, node: ox.NamedNode) -> list[str]:
        """The labels of the events and situations that a node takes part in."""
        return self._column(
            "SELECT DISTINCT ?x { GRAPH ?g { ?fact ?p ?n } GRAPH ?h { ?claim cmt:asserts ?fact . ?fact rdfs:label ?x } "
            "FILTER(!STRSTARTS(STR(?fact), ?told)) } ORDER BY ?x",
            node,
        )

    def _claims(self, pattern: str, node: ox.NamedNode) -> Iterator[Evidence]:
        query = f"""SELECT DISTINCT ?claim ?doc ?title ?quote ?start ?end ?confidence ?extractor ?modality ?rank {{
            GRAPH ?g {{ {pattern} }}
            GRAPH ?h {{ ?claim cmt:statedIn ?d ; cmt:quote ?quote ; cmt:spanStart ?start ; cmt:spanEnd ?end ;
                cmt:confidence ?confidence ; cmt:extractor ?extractor ; cmt:modality ?m ; cmt:rank ?r }}
            GRAPH ?c {{ ?d dcterms:identifier ?doc ; dcterms:title ?title }}
            GRAPH ?o {{ ?m rdfs:label ?modality }} GRAPH ?o {{ ?r rdfs:label ?rank }}
        }} ORDER BY ?doc ?start ?claim"""
        for row in self._rows(query, node):
            texts = {v: row[v].value for v in ("doc", "title", "quote", "confidence", "extractor", "modality", "rank")}
            yield Evidence(
                row["claim"],
                texts["doc"],
                texts["title"],
                texts["quote"],
                int(row["start"].value),
                int(row["end"].value),
                texts["confidence"],
                texts["extractor"],
                texts["modality"],
                texts["rank"],
            )

    def _statements(self, node: ox.NamedNode) -> set[tuple[str, ox.NamedNode | ox.Literal]]:
        inferred = ox.NamedNode(f"{self._base}graph/inferred")
        return {
            (q.predicate.value, q.object)
            for q in self._store.quads_for_pattern(node, None, None, None)
            if isinstance(q.object, ox.NamedNode | ox.Literal)
            and not isinstance(q.graph_name, ox.DefaultGraph)  # which repeats the named graphs
            and q.graph_name != inferred
        }

    def _rows(self, query: str, node: ox.NamedNode) -> list[ox.QuerySolution]:
        # Both terms write themselves in SPARQL's syntax; the engine substitutes only projected variables.
        told = ox.Literal(f"{self._base}told/")
        asked = _GIVEN.sub(lambda m: str(node if m[1] == "n" else told), query)
        return list(self._store.query(asked, prefixes=_PREFIXES))  # type: ignore[arg-type]  # a SELECT gives rows

    def _first(self, query: str, node: ox.NamedNode) -> ox.QuerySolution | None:
        return next(iter(self._rows(query, node)), None)

    def _column(self, query: str, node: ox.NamedNode) -> list[str]:
        return [row["x"].value for row in self._rows(query, node)]
