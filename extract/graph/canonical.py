"""Canonical nodes: one for each group of claims, with the values to prefer and a name that can be read."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import chain
from types import MappingProxyType
from typing import TYPE_CHECKING

from rdflib import RDF, RDFS

from extract.document import EntityKind
from extract.graph.rdf.content import Content
from extract.graph.rdf.mapping import sketch
from extract.graph.sameness import similar
from ontology import COMITY

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from rdflib import URIRef

    from extract.graph.alignment import Group
    from extract.graph.rdf.content import Resolved
    from extract.graph.rdf.naming import Naming
    from extract.graph.rdf.sketch import Node, Sketch, Triple

_OF_THE_THING = frozenset({RDF.type, RDFS.label, COMITY.topic, COMITY.agreementCount})


@dataclass(frozen=True, slots=True)
class Canonical:
    """A group's node: its merged sketch and the IRI of each part.

    `follows` says that its agreement is that of another group (a ratification follows a signing), which names
    it.
    """

    group: Group
    sketch: Sketch
    names: Mapping[str, URIRef]
    follows: bool = False

    @property
    def iri(self) -> URIRef:
        """The IRI of the fact itself."""
        return self.names[""]

    def named(self, part: str) -> URIRef:
        """The IRI of a part; what only another claim of the group tells of counts as the fact's own."""
        return self.names.get(part, self.iri)

    def triples(self) -> Iterator[Triple]:
        """The triples of all parts that do not belong to the graph of who is who."""
        for node in self.sketch.nodes:
            if not node.common:
                told = self.follows and node.part == "agreement"
                yield from (t for t in node.triples(self.named) if not (told and t[1] in _OF_THE_THING))


@dataclass(frozen=True, slots=True)
class _Drawing:
    group: Group
    content: Content
    sketch: Sketch
    realis: str  # empty for what happened

    def local(self, node: Node) -> str:
        return f"{node.slug}-{self.realis}" if self.realis and not self.is_actor(node) else node.slug

    def is_actor(self, node: Node) -> bool:
        """Whether the node has its IRI as an actor: a venture with a name of its own."""
        known = self.content.party("name")
        return node.part == "" and known is not None and known.kind is EntityKind.ORGANIZATION

    @property
    def told_apart(self) -> str:
        return self.group.lead.claim.key[:8]


def merged(group: Group) -> Content:
    """The content of a group: each slot from the first claim that fills it, the finest-dated first."""
    slots: dict[str, Resolved] = {}
    for telling in group.tellings:
        for name, value in telling.content.slots.items():
            if value not in ("", ()):
                slots.setdefault(name, value)
    if any(t.content.text("action") == "opened" for t in group.tellings):
        slots["action"] = "opened"  # told both as opened and as existing
    return Content(group.lead.content.kind, MappingProxyType(slots), group.lead.content.realis)


def canonical(happened: Iterable[Group], unreal: Iterable[Group], naming: Naming) -> list[Canonical]:
    """A canonical node for each group, those of what happened first.

    The name of what did not happen says so; two nodes that would share a name get digits of their leading
    claims.
    """
    drawings = [_drawing(g, "") for g in happened] + [_drawing(g, str(g.lead.claim.realis)) for g in unreal]
    leads = _leads(drawings)
    owners: defaultdict[tuple[str, str], set[int]] = defaultdict(set)
    for i, drawing in enumerate(drawings):
        for node in drawing.sketch.nodes:
            if not node.fixed and not (node.part == "agreement" and leads[i] != i):
                owners[node.kind, drawing.local(node)].add(i)

    def name(i: int, node: Node) -> URIRef:
        drawing = drawings[i]
        local = drawing.local(node)
        if node.fixed:
            return naming(node.kind, node.slug)
        if drawing.is_actor(node) or (local and len(owners[node.kind, local]) == 1):
            return naming(node.kind, local)
        return naming(node.kind, "-".join(p for p in (local, drawing.told_apart) if p))

    def names(i: int) -> Mapping[str, URIRef]:
        found = {}
        for node in drawings[i].sketch.nodes:
            owner = leads[i] if node.part == "agreement" else i
            same = next(n for n in drawings[owner].sketch.nodes if n.part == node.part)
            found[node.part] = name(owner, same)
        return MappingProxyType(found)

    return [Canonical(d.group, d.sketch, names(i), follows=leads[i] != i) for i, d in enumerate(drawings)]


def _drawing(group: Group, realis: str) -> _Drawing:
    content = merged(group)
    return _Drawing(group, content, sketch(content), realis)


def _leads(drawings: Sequence[_Drawing]) -> list[int]:
    """For each drawing the one that names its agreement: for a ratification, the one signing that fits."""
    leads = list(range(len(drawings)))
    signings: defaultdict[object, list[int]] = defaultdict(list)
    for i, d in enumerate(drawings):
        if d.content.kind == "agreement" and d.content.text("action") == "signed":
            signings[_parties(d)].append(i)
    for i, d in enumerate(drawings):
        if d.content.kind == "agreement" and d.content.text("action") != "signed":
            fitting = [s for s in signings[_parties(d)] if _precedes(drawings[s].content, d.content)]
            if len(fitting) == 1:
                leads[i] = fitting[0]
    return leads


def _parties(drawing: _Drawing) -> object:
    return (drawing.realis, frozenset(p.iri for p in drawing.content.parties("parties")))


def _precedes(signing: Content, later: Content) -> bool:
    begun, done = signing.when, later.when
    if begun and done and begun.earliest and done.latest and begun.earliest > done.latest:
        return False
    mine, theirs = ([c.text(s) for s in ("name", "subject") if c.text(s)] for c in (signing, later))
    return any(similar(a, b, lists=False) for a, b in chain.from_iterable(((a, b) for b in theirs) for a in mine))
