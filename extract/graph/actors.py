"""Who is who: one IRI for each state, person, organisation and place that claims are about."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from rdflib import RDF, RDFS, SKOS, Graph, Literal, URIRef

from extract.claim import Share
from extract.document import Entity, EntityKind
from extract.gazetteer.leaders import item_of_leader
from extract.gazetteer.organizations import organizations
from extract.gazetteer.states import by_alpha2, full_name, names, states, wikidata
from extract.graph.clusters import Name, clusters
from extract.graph.entities import entities, entity_of, named
from extract.graph.likeness import core
from extract.graph.rdf.content import Content
from extract.graph.rdf.sketch import Party, dated
from extract.graph.rdf.when import bounds
from extract.graph.succession import CONTINUES, ENDED
from extract.slug import digest, folded, slug
from ontology import COMITY

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from extract.claim import Claim, Value
    from extract.graph.rdf.content import Resolved
    from extract.graph.rdf.naming import Naming

_WIKIDATA = "http://www.wikidata.org/entity/"
_EU_COUNTRY = "http://publications.europa.eu/resource/authority/country/"
"""Its codes are those of ISO 3166-1 alpha-3 (https://op.europa.eu/en/web/eu-vocabularies)."""
_ALPHA_3 = 3
_USER_ASSIGNED = "X"
"""With it begin the alpha-3 codes that ISO leaves to users; the EU has codes of its own for them (Kosovo is 1A0)."""
_CLASSES = MappingProxyType(
    {
        EntityKind.STATE: COMITY.State,
        EntityKind.PERSON: COMITY.Person,
        EntityKind.ORGANIZATION: COMITY.Organization,
        EntityKind.PLACE: COMITY.Place,
        EntityKind.DELEGATION: COMITY.Delegation,
    }
)


@dataclass(frozen=True, slots=True)
class Actors:
    """The entities of a set of claims, resolved. `variants` holds the names under which each is met."""

    naming: Naming
    known: Mapping[Name, Party]
    variants: Mapping[URIRef, tuple[str, ...]]
    international: frozenset[URIRef]

    def content(self, claim: Claim) -> Content:
        """A claim's slots with their entities resolved; the claim must be one of those given to `who_is_who`."""
        slots = {role.name: self._resolved(claim, role.name, role.value) for role in claim.roles}
        return Content(claim.kind, MappingProxyType(slots), claim.realis)

    def attributed(self, claim: Claim) -> Party | None:
        """Who says so, according to the document."""
        return self._party(claim, named(claim.attributed_to)) if claim.attributed_to else None

    def graph(self, met: Iterable[Party]) -> Graph:
        """The entities met and the states that they belong to or continue, with names, codes, Wikidata items."""
        graph = Graph(bind_namespaces="none")
        states_of = {p.iri: p for p in self.known.values() if p.kind is EntityKind.STATE}
        wanted = set(met)
        wanted |= {states_of.get(p.state) or self._unmet(p.state) for p in wanted if p.state}
        wanted |= {self._unmet(self.naming("state", CONTINUES[p.tag])) for p in wanted if p.tag in CONTINUES}
        for party in wanted:
            graph.add((party.iri, RDFS.label, Literal(party.name, lang="en")))
            for name in self.variants.get(party.iri, ()):
                if name != party.name:
                    graph.add((party.iri, SKOS.altLabel, Literal(name, lang="en")))
            if party.kind is EntityKind.STATE:
                self._state(graph, party)
                continue
            kind = COMITY.InternationalOrganization if party.iri in self.international else _CLASSES[party.kind]
            graph.add((party.iri, RDF.type, kind))
            if party.state is not None:
                lies = COMITY.locatedIn if party.kind is EntityKind.PLACE else COMITY.ofState
                graph.add((party.iri, lies, party.state))
                if party.kind is EntityKind.PERSON and (
                    item := item_of_leader(party.name, party.state.rsplit("/", 1)[-1])
                ):
                    graph.add((party.iri, SKOS.exactMatch, URIRef(_WIKIDATA + item)))
        return graph

    def _unmet(self, iri: URIRef) -> Party:
        key = iri.rsplit("/", 1)[-1]
        return Party(iri, states()[key].name if key in states() else key, EntityKind.STATE)

    def _state(self, graph: Graph, party: Party) -> None:
        key = party.tag
        graph.add((party.iri, RDF.type, COMITY.HistoricalState if key in ENDED else COMITY.State))
        for name in {full_name(key), *names(key)} - {party.name}:
            graph.add((party.iri, SKOS.altLabel, Literal(name, lang="en")))
        if len(key) == _ALPHA_3 and key not in ENDED:
            graph.add((party.iri, COMITY.isoCode, Literal(key)))
            if not key.startswith(_USER_ASSIGNED):
                graph.add((party.iri, SKOS.exactMatch, URIRef(_EU_COUNTRY + key)))
        for code in (code for code, of in by_alpha2().items() if of == key):
            graph.add((party.iri, SKOS.notation, Literal(code)))
        if item := wikidata(key):
            graph.add((party.iri, SKOS.exactMatch, URIRef(_WIKIDATA + item)))
        if key in CONTINUES:
            graph.add((party.iri, COMITY.continues, self.naming("state", CONTINUES[key])))
        if last := ENDED.get(key):
            for predicate, value in dated(bounds(f"../{last.isoformat()}")):
                graph.add((party.iri, predicate, value))

    def _resolved(self, claim: Claim, slot: str, value: Value) -> Resolved:
        if isinstance(value, tuple):
            shares = tuple((self._party(claim, named(v.owner)), v.percent) for v in value if isinstance(v, Share))
            return shares or tuple(self._party(claim, v) for v in value if isinstance(v, Entity))
        entity = entity_of(claim, slot, value)
        return (self._party(claim, entity),) if entity is not None else value  # type: ignore[return-value]  # no Entity

    def _party(self, claim: Claim, entity: Entity) -> Party:
        return self.known[_name(entity, claim.document)]


def who_is_who(claims: Sequence[Claim], naming: Naming) -> Actors:
    """The actors of all claims, clustered within and across documents; the order of the claims is no matter."""
    met = Counter(_name(entity, claim.document) for claim in claims for entity in entities(claim))
    rivals: defaultdict[tuple[EntityKind, str], list[tuple[Name, ...]]] = defaultdict(list)
    for cluster in clusters(met):
        kind, label = cluster[0].kind, _label(cluster, met)
        rivals[kind, _local(kind, cluster[0].state, label)].append(cluster)
    known: dict[Name, Party] = {}
    variants: dict[URIRef, tuple[str, ...]] = {}
    for (kind, local), namesakes in rivals.items():
        namesakes.sort(key=lambda c: (-sum(met[n] for n in c), c))
        for rank, cluster in enumerate(namesakes):
            state = next((n.state for n in cluster if n.state), "")
            told_apart = "" if rank == 0 else "-" + (state or digest(*map(str, cluster))[:8])
            of = naming("state", state) if state and kind is not EntityKind.STATE else None
            party = Party(naming(str(kind), local + told_apart), _label(cluster, met), kind, of)
            known |= dict.fromkeys(cluster, party)
            variants[party.iri] = tuple(sorted({n.name for n in cluster}))
    return Actors(naming, MappingProxyType(known), MappingProxyType(variants), _with_states(claims, known))


def _with_states(claims: Iterable[Claim], known: Mapping[Name, Party]) -> frozenset[URIRef]:
    """The organisations of which a state is told to be a member."""
    found = set()
    for claim in claims:
        member, body = claim.get("member"), claim.get("organization")
        if isinstance(member, Entity) and member.kind is EntityKind.STATE and isinstance(body, Entity | str):
            party = known[_name(body if isinstance(body, Entity) else named(body), claim.document)]
            if party.kind is EntityKind.ORGANIZATION:
                found.add(party.iri)
    return frozenset(found)


def _local(kind: EntityKind, state: str, label: str) -> str:
    if kind is EntityKind.STATE:
        return state
    return slug(" ".join(core(label)) if kind is EntityKind.ORGANIZATION else label)


def _label(cluster: tuple[Name, ...], met: Counter[Name]) -> str:
    """The name used most; of those the longest, a name of several words before one.

    Spellings that differ in accents only are one name, told with them: accents get lost, they are not added.
    """
    if cluster[0].kind is EntityKind.STATE and cluster[0].state in states():
        return states()[cluster[0].state].name
    uses: Counter[str] = Counter()
    for name in cluster:
        uses[name.name] += met[name]
    plain: Counter[str] = Counter()
    for spelling, times in uses.items():
        plain[folded(spelling)] += times
    return min(uses, key=lambda n: (" " not in n, -plain[folded(n)], -len(n), n.isascii(), -uses[n], n))


def _name(entity: Entity, document: str) -> Name:
    state = entity.key if entity.kind is EntityKind.STATE else entity.state
    name = states()[state].name if entity.kind is EntityKind.STATE and state in states() else entity.name
    if entity.kind is EntityKind.ORGANIZATION and entity.key in organizations():
        name = organizations()[entity.key].name  # a document may only know its acronym
    return Name(entity.kind, name, state, document)
