"""Laws of entailment, over small random graphs of visits, agreements, memberships, ventures and missions."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from rdflib import OWL, RDF, Graph, URIRef

from ontology import COMITY, ID_BASE, entail, infer

ACTORS = [URIRef(f"{ID_BASE}state/{code}") for code in ("CHL", "PER", "BOL", "ECU")]
ORGANIZATIONS = [URIRef(f"{ID_BASE}organization/{name}") for name in ("pact", "bank")]
EVENTS = [URIRef(f"{ID_BASE}event/{number}") for number in range(4)]
THINGS = [URIRef(f"{ID_BASE}thing/{number}") for number in range(4)]

actor, organization, event, thing = map(st.sampled_from, (ACTORS, ORGANIZATIONS, EVENTS, THINGS))


def facts(subject, predicates, value):
    return st.tuples(subject, st.sampled_from(predicates), value)


fact = st.one_of(
    facts(event, [COMITY.hostState, COMITY.visitingState, COMITY.visitor, COMITY.hasParty, COMITY.sender], actor),
    facts(thing, [COMITY.signedIn, COMITY.negotiatedIn, COMITY.terminatedIn], event),
    facts(thing, [COMITY.hasParty, COMITY.hasPartner, COMITY.owner, COMITY.member], actor),
    facts(thing, [COMITY.organization, COMITY.inVenture], organization),
    facts(actor, [COMITY.memberOf], organization),
    facts(event, [RDF.type], st.sampled_from([COMITY.Visit, COMITY.SigningEvent, COMITY.RelationStatusEvent])),
    facts(actor, [RDF.type], st.sampled_from([COMITY.State, COMITY.Person])),
)
graphs = st.sets(fact, max_size=14)
few = settings(max_examples=25, deadline=None)


def graph(triples) -> Graph:
    made = Graph()
    for triple in triples:
        made.add(triple)
    return made


@few
@given(graphs)
def test_only_new_facts_come_out_and_nothing_goes_in(triples):
    told = graph(triples)
    found = set(infer(told))
    assert set(told) == triples
    assert found & triples == set()


@few
@given(graphs)
def test_what_follows_from_the_whole_closure_was_in_it_already(triples):
    told = graph(triples)
    assert set(infer(graph(triples | set(infer(told))))) == set()


@few
@given(graphs, graphs)
def test_more_facts_never_take_back_what_followed_from_fewer(some, more):
    assert set(infer(graph(some))) <= set(infer(graph(some | more))) | more


@few
@given(graphs)
def test_the_order_of_the_facts_does_not_matter(triples):
    one, other = entail(graph(sorted(triples))), entail(graph(sorted(triples, reverse=True)))
    assert set(one.graph) == set(other.graph)
    assert one.clashes == other.clashes


@few
@given(graphs)
def test_what_comes_out_tells_of_told_nodes_in_our_terms(triples):
    told = {term for s, _, o in triples for term in (s, o)}
    for s, p, o in infer(graph(triples)):
        assert isinstance(s, URIRef)
        assert s in told
        assert s != o
        assert p != OWL.sameAs
        assert p.startswith(str(COMITY)) or (p == RDF.type and o.startswith(str(COMITY)))


@few
@given(graphs)
def test_cooperation_needs_a_concluded_agreement(triples):
    found = set(infer(graph(triples)).subjects(COMITY.cooperatesWith))
    if not any(p == COMITY.signedIn for _, p, _ in triples):
        assert found == set()
