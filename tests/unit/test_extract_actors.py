"""What states are called and known by, in the graph of who is who."""

from __future__ import annotations

import pytest
from rdflib import OWL, RDF, SKOS, Literal, URIRef

from extract.claim import Claim, Role
from extract.document import Entity, EntityKind, Span
from extract.graph.actors import who_is_who
from extract.graph.rdf.naming import Naming
from ontology import COMITY

EU = "http://publications.europa.eu/resource/authority/country/"
WIKIDATA = "http://www.wikidata.org/entity/"


def told_of(key: str):
    other = Entity(EntityKind.STATE, "PER", "Peru")
    state = Entity(EntityKind.STATE, key, key)
    roles = (Role("action", "severed"), Role("states", (state, other)))
    actors = who_is_who([Claim("a.txt", "relations", roles, Span(0, 1), "x", "test@1")], Naming())
    graph = actors.graph(set(actors.known.values()))
    return graph, Naming()("state", key)


@pytest.mark.parametrize(
    ("key", "matches", "alpha_2", "former"),
    [
        ("MMR", {EU + "MMR", WIKIDATA + "Q836"}, "MM", "Burma"),
        ("GBR", {EU + "GBR", WIKIDATA + "Q145"}, "GB", "UK"),
        ("XKX", {WIKIDATA + "Q1246"}, "XK", "Republic of Kosovo"),  # the EU does not call it by that code
        ("SUHH", {WIKIDATA + "Q15180"}, None, "USSR"),  # nor the states of the past
    ],
)
def test_a_state_has_its_codes_its_names_and_its_matches(key, matches, alpha_2, former):
    graph, node = told_of(key)
    assert set(graph.objects(node, SKOS.exactMatch)) == {URIRef(iri) for iri in matches}
    assert set(graph.objects(node, SKOS.notation)) == ({Literal(alpha_2)} if alpha_2 else set())
    assert Literal(former, lang="en") in set(graph.objects(node, SKOS.altLabel))
    assert (None, OWL.sameAs, None) not in graph
    kind = COMITY.HistoricalState if key == "SUHH" else COMITY.State
    assert graph.value(node, RDF.type) == kind
