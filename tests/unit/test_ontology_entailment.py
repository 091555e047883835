"""What follows and what does not: one small graph for each axiom."""

from __future__ import annotations

import pytest
from owlrl import DeductiveClosure, OWLRL_Semantics
from rdflib import OWL, RDF, RDFS, Graph, Literal, URIRef

from ontology import COMITY, ID_BASE, entail, infer, load

HEADER = f"@prefix cmt: <{COMITY}> . @prefix : <{ID_BASE}> . @prefix owl: <{OWL}> . @prefix rdfs: <{RDFS}> .\n"


def graph(turtle: str) -> Graph:
    return Graph().parse(data=HEADER + turtle, format="turtle")


AGREED = ":t a cmt:Treaty ; cmt:hasParty :chile, :peru ; {} :e . :e a cmt:{} ; cmt:ofAgreement :t ; cmt:hasParty :chile, :peru ."


@pytest.mark.parametrize(
    ("told", "follows"),
    [
        # classes: the specific type is told, the general ones follow
        (":v a cmt:Visit .", ":v a cmt:Event ."),
        (":s a cmt:HistoricalState .", ":s a cmt:State, cmt:Actor ."),
        (":b a cmt:JointBank .", ":b a cmt:Venture, cmt:Enterprise, cmt:Organization, cmt:Actor ."),
        (":l a cmt:Loan .", ":l a cmt:FinancialObligation, cmt:Situation ."),
        (":e a cmt:Embassy .", ":e a cmt:DiplomaticMission ."),
        (":d a cmt:Deployment .", ":d a cmt:MilitaryActivity, cmt:Event ."),
        # ranges: only those that no wrong word can break
        (":l cmt:hasAmount :a .", ":a a cmt:MonetaryAmount ."),
        (":c cmt:asserts :v .", ":c a cmt:Claim ."),
        # roles: each is a way of taking part
        (":v cmt:visitor :p .", ":v cmt:hasParticipant :p . :p cmt:madeVisit :v ."),
        (":s cmt:imposer :chile ; cmt:target :peru .", ":s cmt:hasParticipant :chile, :peru ."),
        (":l cmt:creditor :chile ; cmt:debtor :peru .", ":l cmt:provider :chile ; cmt:recipient :peru ."),
        (":e cmt:hasParty :chile .", ":chile cmt:partyTo :e . :e cmt:hasParticipant :chile ."),
        # agreements
        (":t cmt:signedIn :e .", ":e cmt:ofAgreement :t ; cmt:concludes :t . :t cmt:agreementEvent :e ."),
        (AGREED.format("cmt:signedIn", "SigningEvent"), ":chile cmt:cooperatesWith :peru ."),
        (AGREED.format("cmt:signedIn", "SigningEvent"), ":peru cmt:cooperatesWith :chile ."),
        (AGREED.format("cmt:ratifiedIn", "RatificationEvent"), ":chile cmt:cooperatesWith :peru ."),
        (AGREED.format("cmt:approvedIn", "ApprovalEvent"), ":chile cmt:cooperatesWith :peru ."),
        (AGREED.format("cmt:enteredIntoForceIn", "EntryIntoForceEvent"), ":chile cmt:cooperatesWith :peru ."),
        # memberships, told directly or with a date of their own
        (":chile cmt:memberOf :o . :peru cmt:memberOf :o .", ":chile cmt:coMember :peru . :o cmt:hasMember :peru ."),
        (":m a cmt:Membership ; cmt:member :chile ; cmt:organization :o .", ":chile cmt:memberOf :o ."),
        # ventures, told by partners or by shares
        (":v cmt:hasPartner :chile, :peru .", ":chile cmt:coVenturer :peru ; cmt:partnerIn :v ."),
        (
            ":a cmt:owner :x ; cmt:inVenture :v . :b cmt:owner :y ; cmt:inVenture :v .",
            ":x cmt:owns :v ; cmt:coVenturer :y . :v cmt:hasPartner :x, :y .",
        ),
        # visits
        (":v cmt:hostState :chile .", ":chile cmt:hosted :v . :v cmt:inTerritoryOf :chile ."),
        (":v cmt:hostState :chile ; cmt:visitor :p .", ":p cmt:visited :chile ."),
        (":v cmt:hostState :chile ; cmt:visitingState :peru .", ":chile cmt:receivedVisitFrom :peru ."),
        (":e cmt:hostPlace :lima . :lima cmt:locatedIn :peru .", ":e cmt:inTerritoryOf :peru ."),
        # missions
        (":m cmt:sender :chile ; cmt:hostState :peru .", ":chile cmt:missionInState :peru ; cmt:sentMission :m ."),
        (":m cmt:seat :lima . :lima cmt:locatedIn :peru .", ":m cmt:inTerritoryOf :peru ."),
        # offices
        (":h cmt:holder :p ; cmt:office :o .", ":p cmt:heldOffice :o ; cmt:hasTenure :h ."),
        # claims
        (":c cmt:contradicts :d .", ":d cmt:contradicts :c ."),
    ],
)  # fmt: skip
def test_this_follows(told, follows):
    assert set(graph(follows)) - set(infer(graph(told))) == set()


@pytest.mark.parametrize(
    ("told", "does_not_follow"),
    [
        # parties of severed relations do not cooperate
        (":e a cmt:RelationStatusEvent ; cmt:hasParty :chile, :peru ; cmt:statusType cmt:severed .", COMITY.cooperatesWith),
        # nor do those who only talk
        (AGREED.format("cmt:negotiatedIn", "NegotiationEvent"), COMITY.cooperatesWith),
        # nor does the end of an agreement prove that it was ever concluded
        (AGREED.format("cmt:terminatedIn", "TerminationEvent"), COMITY.cooperatesWith),
        # nor do those whose forces are in the same place
        (":x a cmt:Deployment ; cmt:hasParty :chile, :peru .", COMITY.cooperatesWith),
        # a city's state of today did not host a visit to the state of then
        (":v cmt:hostPlace :lima . :lima cmt:locatedIn :peru .", COMITY.hosted),
        # an office once held says nothing about for whom a visit was made
        (":h cmt:holder :p ; cmt:office :o . :o cmt:officeOf :chile . :v cmt:visitor :p .", COMITY.visitingState),
        # a target of criticism is not a party
        (":s a cmt:StatementEvent ; cmt:actor :chile ; cmt:target :peru .", COMITY.partyTo),
        # a region that trades is no actor
        (":t a cmt:TradeObservation ; cmt:partner :r . :r a cmt:Place .", OWL.sameAs),
    ],
)  # fmt: skip
def test_this_does_not_follow(told, does_not_follow):
    assert does_not_follow not in set(infer(graph(told)).predicates())


def test_severed_relations_beside_an_agreement_of_others_entail_no_cooperation():
    told = graph(
        AGREED.format("cmt:signedIn", "SigningEvent")
        + ":r a cmt:RelationStatusEvent ; cmt:hasParty :chile, :bolivia ; cmt:statusType cmt:severed ."
    )
    pairs = set(infer(told).subject_objects(COMITY.cooperatesWith))
    chile, peru = URIRef(f"{ID_BASE}chile"), URIRef(f"{ID_BASE}peru")
    assert pairs == {(chile, peru), (peru, chile)}


def test_nothing_is_related_to_itself():
    found = infer(graph(AGREED.format("cmt:signedIn", "SigningEvent") + ":chile cmt:memberOf :o ."))
    assert [t for t in found if t[0] == t[2]] == []


def test_the_data_may_not_change_what_words_mean():
    # Neither axioms nor owl:sameAs of a document are read.
    told = graph(
        "cmt:hostState a owl:FunctionalProperty . cmt:Visit rdfs:subClassOf cmt:Embassy . :chile owl:sameAs :peru ."
        ":v a cmt:Visit ; cmt:hostState :chile, :bolivia ."
    )
    found = infer(told)
    assert OWL.sameAs not in set(found.predicates())
    assert set(found.objects(URIRef(f"{ID_BASE}v"), RDF.type)) == {COMITY.Event}
    assert (URIRef(f"{ID_BASE}peru"), None, None) not in found


def test_words_and_blank_nodes_stay_out():
    told = graph(':v a cmt:Visit ; rdfs:label "a visit"@en ; cmt:edtf "2011" ; cmt:visitor [ a cmt:Person ] .')
    assert all(isinstance(term, URIRef) for triple in infer(told) for term in triple)
    assert len(infer(told)) == 1


def test_an_empty_graph_entails_nothing():
    assert entail(Graph()).clashes == ()
    assert len(infer(Graph())) == 0


def test_an_ontology_of_ones_own_takes_the_place_of_ours():
    own = graph("cmt:Parade a owl:Class ; rdfs:subClassOf cmt:Event .")
    found = infer(graph(":p a cmt:Parade . :v a cmt:Visit ."), ontology=own)
    assert set(found) == set(graph(":p a cmt:Event ."))


def test_alignments_do_not_change_what_is_entailed_in_our_terms():
    told = graph(
        AGREED.format("cmt:signedIn", "SigningEvent") + ":m a cmt:Membership ; cmt:member :p ; cmt:organization :o ."
    )
    with_alignments = {t for t in infer(told, ontology=load()) if any(str(COMITY) in x for x in t[1:])}
    assert with_alignments == set(infer(told))


def test_shortcuts_leave_nothing_out_that_the_plain_reasoner_finds():
    told = graph(
        AGREED.format("cmt:signedIn", "SigningEvent")
        + ":v a cmt:Visit ; cmt:hostState :chile ; cmt:visitingState :peru ; cmt:visitor :p ; cmt:earliest '2011-01-01' ."
        ":s a cmt:Shareholding ; cmt:owner :p ; cmt:inVenture :j . :j a cmt:JointBank ; cmt:hasPartner :peru ."
        ":m cmt:sender :chile ; cmt:hostState :peru ; cmt:seat :lima . :lima cmt:locatedIn :peru ."
    )
    plain = Graph()
    for triple in (*told, *load(alignments=False)):
        plain.add(triple)
    DeductiveClosure(OWLRL_Semantics).expand(plain)
    new = {
        (s, p, o)
        for s, p, o in plain
        if str(s).startswith(ID_BASE)
        and s != o
        and isinstance(o, URIRef)
        and (p.startswith(str(COMITY)) or o.startswith(str(COMITY)))
        and (s, p, o) not in told
    }
    assert new == set(infer(told))


@pytest.mark.parametrize(
    ("told", "message"),
    [
        # two classes that exclude each other
        (":x a cmt:State, cmt:Person .", f"<{ID_BASE}x> cannot be both a person and a state: check the claims that make it so."),
        # by a superclass, and with an article before a vowel
        (":x a cmt:Treaty, cmt:Visit .", f"<{ID_BASE}x> cannot be both an agreement and an event: check the claims that make it so."),
        # by what a property says about its value
        (":x a cmt:Person . :v cmt:hostState :x .", f"<{ID_BASE}x> cannot be both a person and a state: check the claims that make it so."),
    ],
)  # fmt: skip
def test_a_clash_is_told_in_words_and_kept_out_of_the_graph(told, message):
    result = entail(graph(told))
    assert [c.message for c in result.clashes] == [message]
    assert result.clashes[0].node == f"{ID_BASE}x"
    assert Literal(message) not in set(result.graph.objects())
    assert all(isinstance(s, URIRef) for s in result.graph.subjects())


def test_clashes_come_in_the_order_of_their_nodes():
    nodes = [c.node for c in entail(graph(":b a cmt:State, cmt:Person . :a a cmt:Office, cmt:Claim .")).clashes]
    assert nodes == [f"{ID_BASE}a", f"{ID_BASE}b"]


def test_a_message_of_another_form_is_not_lost():
    own = graph(":p a owl:IrreflexiveProperty .")
    (clash,) = entail(graph(":x :p :x ."), ontology=own).clashes
    assert clash.node == ""
    assert clash.message.startswith("The reasoner found a contradiction: ")
