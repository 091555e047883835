"""The competency questions of the model, asked of a graph that is built from the seed documents where they are there."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox
import pytest

from commands.asking import ask
from extract.pipeline import build
from extract.readers import read
from ontology.serialize import serialize
from server.prefixes import prefixes

SEEDS = Path(__file__).parents[3] / "shared" / "documents"
BASE = "https://w3id.org/comity/id/"

QUESTIONS = {
    "when did two states recognise each other": (
        "SELECT ?d { ?e a cmt:RecognitionOfState ; cmt:actor state:BLR ; cmt:target state:VEN ; cmt:edtf ?d }",
        {"1992-01-11"},
    ),
    "when were relations established": (
        "SELECT ?d { ?e a cmt:RelationStatusEvent ; cmt:statusType cmt:established ; cmt:hasParty state:BLR, state:VEN ; "
        "cmt:edtf ?d }",
        {"1997-02-04"},
    ),
    "which dates contradict each other": (
        "SELECT ?d { ?c cmt:contradicts ?other ; cmt:asserts/cmt:edtf ?d ; cmt:asserts/cmt:statusType cmt:established }",
        {"1945-03-03", "1945-03-14"},
    ),
    "when were relations broken off and restored": (
        "SELECT ?d { ?e a cmt:RelationStatusEvent ; cmt:hasParty state:VEN ; cmt:edtf ?d ; cmt:statusType ?s "
        "FILTER(?s IN (cmt:severed, cmt:restored)) }",
        {"1952-06-13", "1970-04-16"},
    ),
    "for how many days": (
        "SELECT (STR(?to - ?from) AS ?days) { ?a cmt:hasParty state:VEN ; cmt:statusType cmt:severed ; cmt:earliest ?from . "
        "?b cmt:hasParty state:VEN ; cmt:statusType cmt:restored ; cmt:earliest ?to }",
        {"P6516D"},
    ),
    "where has a state embassies": (
        "SELECT ?d { ?e a cmt:Embassy ; cmt:sender state:BLR ; cmt:hostState/cmt:isoCode ?d "
        'FILTER(?d IN ("ARG", "BRA", "VEN", "CUB", "ECU")) }',
        {"ARG", "BRA", "VEN", "CUB", "ECU"},
    ),
    "which honorary consulates does it host": (
        "SELECT ?d { ?e a cmt:HonoraryConsulate ; cmt:hostState state:BLR ; cmt:sender/cmt:isoCode ?d }",
        {"DOM", "ECU", "NIC", "PER", "URY"},
    ),
    "when did a president visit a state": (
        "SELECT ?d { ?e a cmt:Visit ; cmt:visitor ?who ; cmt:hostState state:BLR ; cmt:edtf ?d . "
        '?who rdfs:label|skos:altLabel ?n FILTER(CONTAINS(?n, "Hugo")) }',
        {"2006-07", "2007-06", "2008-07", "2009-09", "2010-10"},
    ),
    "who came in one year": (
        "SELECT ?n { ?e a cmt:Visit ; cmt:hostState state:BLR ; cmt:earliest ?d ; cmt:visitor/rdfs:label ?n "
        "FILTER(YEAR(?d) = 2013) FILTER(!CONTAINS(?n, 'Glas')) }",
        {"Nicolás Maduro", "Evo Morales", "Rafael Correa"},
    ),
    "how many agreements were signed on a day": (
        'SELECT ?n { ?e a cmt:SigningEvent ; cmt:edtf "2006-07-25" ; cmt:ofAgreement/cmt:agreementCount ?n }',
        {"7"},
    ),
    "when was an agreement ratified": (
        "SELECT ?d { ?e a cmt:RatificationEvent ; cmt:hasParty state:BLR ; cmt:edtf ?d }",
        {"2008-04"},
    ),
    "for how long is it valid": (
        "SELECT (CONCAT(STR(?d), ' ', STR(?n), ' ', STR(?r)) AS ?terms) { ?a cmt:hasParty state:BLR ; cmt:duration ?d ; "
        "cmt:denunciationNotice ?n ; cmt:autoRenews ?r }",
        {"P5Y P1Y true"},
    ),
    "who owns a venture": (
        "SELECT ?p { ?s cmt:inVenture/rdfs:label 'Petrolera BeloVenezolana'@en ; cmt:sharePercent ?p }",
        {"60", "40"},
    ),
    "what did trade amount to": (
        "SELECT ?v { ?t a cmt:TradeObservation ; cmt:reporter state:BLR ; cmt:partner state:USA ; cmt:flow cmt:turnover ; "
        "cmt:hasAmount/cmt:value ?v }",
        {"740800000", "642700000"},
    ),
    "who recognised whom as interim president": (
        "SELECT ?c { ?e a cmt:RecognitionOfGovernment ; cmt:actor/cmt:isoCode ?c ; cmt:edtf '2019-01' }",
        {"USA", "CAN", "BRA"},
    ),
    "no plan is told as an event": (
        "SELECT ?e { ?e a cmt:NegotiationEvent ; cmt:ofAgreement/cmt:agreementCount 46 . ?c cmt:asserts ?e ; "
        "cmt:modality cmt:planned }",
        set(),
    ),
}


@pytest.fixture(scope="module")
def store():
    """The dataset of the five seeds in an Oxigraph store."""
    paths = sorted(SEEDS.glob("00*.txt"))
    if not paths:
        pytest.skip(f"no seeds in {SEEDS}: they are others' text and do not come with the project")
    store = ox.Store()
    result = build([read(p) for p in paths])
    store.load(serialize(result.dataset.named(), "nquads"), format=ox.RdfFormat.N_QUADS)
    return store


@pytest.mark.slow
@pytest.mark.parametrize("question", QUESTIONS)
def test_the_graph_answers(store, question):
    """Each question has exactly the answers that the documents give."""
    query, expected = QUESTIONS[question]
    rows, _ = ask(store, query, prefixes(BASE))
    assert {row[0].value for row in rows} == expected
