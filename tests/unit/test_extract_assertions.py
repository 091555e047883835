"""What one claim looks like in RDF."""

from __future__ import annotations

from decimal import Decimal

import pytest
from rdflib import RDF, RDFS, Graph, Literal, Namespace

from extract.claim import Claim, Realis, Role, Share
from extract.document import Document, Entity, EntityKind, Span
from extract.extraction import Extraction
from extract.graph.actors import who_is_who
from extract.graph.assertions import MODALITY, OA, assert_telling, telling
from extract.graph.rdf.mapping import MAPPINGS
from extract.graph.rdf.naming import Naming
from extract.pipeline import build
from extract.schema import FACT_TYPES
from extract.slug import slug
from ontology import COMITY, load

ID = Namespace("https://w3id.org/comity/id/")
TEXT = "Ana Sol of Peru came to Kenya in May 2004."
KENYA = Entity(EntityKind.STATE, "KEN", "Kenya")
PERU = Entity(EntityKind.STATE, "PER", "Peru")
ANA = Entity(EntityKind.PERSON, "ana-sol", "Ana Sol", "PER")
KUSI = Entity(EntityKind.ORGANIZATION, "kusi", "Kusi")

# One claim of each type, with all its slots, and the label of its node.
SAMPLES = {
    "relations": ({"states": (KENYA, PERU), "action": "severed", "date": "1975"},
                  "Diplomatic relations of Kenya and Peru severed, 1975"),
    "recognition": ({"by": PERU, "of": KENYA, "date": "1963-12"}, "Recognition of Kenya by Peru, December 1963"),
    "mission": ({"sender": PERU, "host": KENYA, "kind": "embassy", "city": "Nairobi", "action": "opened", "date": "1992"},
                "Embassy of Peru in Kenya (Nairobi), opened, 1992"),
    "membership": ({"member": PERU, "organization": KUSI}, "Membership of Peru in Kusi"),
    "visit": ({"visitor": ANA, "to": KENYA, "date": "2008-07", "kind": "state", "of": PERU, "city": "Nairobi"},
              "State visit of Ana Sol to Kenya, July 2008"),
    "agreement": ({"parties": (KENYA, PERU), "action": "signed", "date": "2008", "subject": "fishing", "kind": "treaty",
                   "count": Decimal(1)}, "Signing of treaty on fishing by Kenya and Peru, 2008"),
    "venture": ({"name": "Kusi Jua", "partners": (KENYA, PERU), "shares": (Share("Kusi", Decimal(60)),), "sector": "fish",
                 "country": KENYA, "kind": "joint venture", "date": "2008"}, "Kusi Jua"),
    "finance": ({"provider": PERU, "recipient": KENYA, "amount": Decimal("2.5E6"), "currency": "USD", "kind": "loan"},
                "Loan of Peru to Kenya, USD 2,500,000"),
    "arms_transfer": ({"supplier": PERU, "recipient": KENYA, "item": "lorries", "quantity": Decimal(1200)},
                      "Transfer of 1,200 lorries from Peru to Kenya"),
    "trade": ({"reporter": PERU, "partner": KENYA, "measure": "exports", "amount": Decimal(7), "currency": "PEN",
               "date": "2007"}, "Exports of Peru to Kenya, PEN 7, 2007"),
    "military_activity": ({"participants": (KENYA, PERU), "kind": "exercise", "date": "2007", "place": "Kenya"},
                          "Military exercise of Kenya and Peru in Kenya, 2007"),
    "project": ({"contractor": KUSI, "host": KENYA, "what": "houses", "quantity": Decimal(40), "place": "Lamu"},
                "40 houses in Kenya by Kusi"),
    "production": ({"by": KUSI, "product": "copper", "quantity": Decimal(3), "unit": "tonnes", "date": "2007"},
                   "Production of 3 tonnes of copper by Kusi, 2007"),
    "stance": ({"actor": PERU, "stance": "condole", "target": "the people of Kenya", "topic": "the drought"},
               "Condolences of Peru to the people of Kenya (the drought)"),
    "sanction": ({"imposer": PERU, "target": KUSI, "date": "2007/2008"}, "Sanctions of Peru against Kusi, 2007 to 2008"),
    "office": ({"holder": ANA, "position": "President", "of": PERU, "date": "2006/.."},
               "Ana Sol as President of Peru, since 2006"),
}  # fmt: skip


def claim(kind: str, slots: dict, realis: Realis = Realis.HAPPENED) -> Claim:
    roles = tuple(Role(name, value) for name, value in sorted(slots.items()))
    return Claim("a.txt", kind, roles, Span(0, 7), TEXT[:7], f"{kind}@1", 0.9, realis)


def graph_of(*claims: Claim) -> Graph:
    document, graph = Document("a.txt", TEXT), Graph()
    actors = who_is_who(claims, Naming())
    for each in claims:
        assert_telling(graph, telling(each, document, actors), actors)
    return graph


def test_every_fact_type_has_a_mapping_and_a_sample():
    assert set(MAPPINGS) == set(FACT_TYPES) == set(SAMPLES)


@pytest.mark.parametrize("kind", SAMPLES)
def test_every_node_has_a_type_and_an_english_label(kind):
    slots, label = SAMPLES[kind]
    graph = graph_of(claim(kind, slots))
    told = next(graph.objects(None, COMITY.asserts))
    assert graph.value(told, RDFS.label) == Literal(label, lang="en")
    for node in set(graph.subjects()) - {ID["state/PER"]}:  # who is who is told in a graph of its own
        assert (node, RDF.type, None) in graph
        assert str(node).startswith(str(ID))


@pytest.mark.parametrize("kind", SAMPLES)
def test_only_terms_of_the_ontology_are_used(kind):
    ontology = load(alignments=False)
    graph = graph_of(claim(kind, SAMPLES[kind][0]))
    used = {t for triple in graph for t in triple if str(t).startswith(str(COMITY))}
    assert not {str(t) for t in used if (t, RDF.type, None) not in ontology}


def test_full_claims_of_all_types_pass_the_gate():
    made = [claim(kind, slots) for kind, (slots, _) in SAMPLES.items()]
    result = build([Document("a.txt", TEXT)], extract=lambda d: Extraction(d, tuple(made)))
    assert result.rejections == ()
    assert len(result.claims) == len(SAMPLES)
    assert [r.message for r in result.report.results if r.severity == "Violation"] == []


@pytest.mark.parametrize("realis", list(Realis))
def test_modality_follows_realis(realis):
    graph = graph_of(claim("visit", SAMPLES["visit"][0], realis))
    assert set(graph.objects(None, COMITY.modality)) == {MODALITY[realis]}


def test_direct_membership_is_told_of_members_only_not_of_candidates():
    member = (ID["state/PER"], COMITY.memberOf, ID["organization/kusi"])
    assert member in graph_of(claim("membership", SAMPLES["membership"][0]))
    assert member not in graph_of(claim("membership", SAMPLES["membership"][0], Realis.PLANNED))


def test_evidence_has_both_selectors():
    graph = graph_of(claim("visit", SAMPLES["visit"][0]))
    selector = next(graph.objects(None, OA.hasSelector))
    assert set(graph.objects(selector, RDF.type)) == {OA.TextQuoteSelector, OA.TextPositionSelector}
    assert graph.value(selector, OA.exact) == Literal("Ana Sol")
    assert (graph.value(selector, OA.start), graph.value(selector, OA.end)) == (Literal(0), Literal(7))


def test_dates_have_their_bounds():
    graph = graph_of(claim("visit", SAMPLES["visit"][0]))
    told = next(graph.objects(None, COMITY.asserts))
    values = [str(graph.value(told, p)) for p in (COMITY.edtf, COMITY.earliest, COMITY.latest, COMITY.precision)]
    assert values == ["2008-07", "2008-07-01", "2008-07-31", "month"]


def test_a_share_leads_to_its_owner_and_its_venture():
    graph = graph_of(claim("venture", SAMPLES["venture"][0]))
    share = next(graph.subjects(RDF.type, COMITY.Shareholding))
    assert graph.value(share, COMITY.owner) == ID["organization/kusi"]
    assert graph.value(share, COMITY.inVenture) == next(graph.objects(None, COMITY.asserts))


def test_money_without_a_currency_is_no_amount():
    slots = {"provider": PERU, "recipient": KENYA, "amount": Decimal(5), "kind": "loan"}
    assert not list(graph_of(claim("finance", slots)).subjects(RDF.type, COMITY.MonetaryAmount))


def test_the_same_claim_gives_the_same_iris():
    made = claim("visit", SAMPLES["visit"][0])
    assert set(graph_of(made)) == set(graph_of(made))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hugo Núñez", "hugo-nunez"),  # accents
        ("Peter O'Brien", "peter-obrien"),  # apostrophes join
        ("Łódź Søren", "lodz-soren"),  # letters without a decomposition
        ("Ministry of Foreign Affairs", "ministry-of-foreign-affairs"),
    ],
)
def test_slugs_can_be_read(text, expected):
    assert slug(text) == expected


def test_slugs_are_never_empty_and_never_long():
    assert slug("Москва").startswith("x")
    assert len(slug("very long name " * 30)) <= 80
    assert slug("very long name " * 30) != slug("very long name " * 31)
