"""Things found by names, codes and IRIs, in the forms in which people have them."""

from __future__ import annotations

import json

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser as HTMLParser

from server.lookup.spelling import folded

ID = "https://w3id.org/comity/id/"


def ids(client, text, **arguments):
    response = client.get("/lookup", query_string={"q": text, **arguments}, headers={"Accept": "application/json"})
    assert response.status_code == 200
    return [each["id"].removeprefix(ID) for each in json.loads(response.data)["results"]]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("PRT", "state/PRT"),  # a code
        ("prt", "state/PRT"),
        ("Q45", "state/PRT"),  # a Wikidata item
        ("q45", "state/PRT"),
        ("wd:Q45", "state/PRT"),
        ("http://www.wikidata.org/entity/Q45", "state/PRT"),
        ("https://www.wikidata.org/wiki/Q45", "state/PRT"),
        ("https://m.wikidata.org/wiki/Q45#sitelinks", "state/PRT"),
        ("http://dbpedia.org/resource/Portugal", "state/PRT"),  # by the title: no match to DBpedia is known
        ("https://dbpedia.org/page/Portugal", "state/PRT"),
        ("https://en.wikipedia.org/wiki/Portugal", "state/PRT"),
        (f"{ID}state/PRT", "state/PRT"),  # a name of ours, and where it leads
        (f"<{ID}state/PRT>", "state/PRT"),
        ("http://localhost/page/state/PRT", "state/PRT"),
        ("http://localhost/data/state/PRT.jsonld", "state/PRT"),
        ("state:PRT", "state/PRT"),
        ("id:state/PRT", "state/PRT"),
        (f"{ID}told/3f2a", "told/3f2a"),  # not in the published view
        ("Portugal", "state/PRT"),  # a label
        ("  the PORTUGAL ", "state/PRT"),
        ("portugall", "state/PRT"),  # misspelt
        ("binh tran", "person/binh-tran"),  # without accents
        ("Bình Trần", "person/binh-tran"),
        ("TRẦN", "person/binh-tran"),  # a part
        ("fisheries treaty", "treaty/fisheries"),
    ],
)
def test_a_thing_is_found(client, text, first):
    assert ids(client, text)[0] == first


@pytest.mark.parametrize("text", ["", "   ", "Q999999999", "http://no.such/thing", "xyzzy", '"*', "')--", "\x00", "💥"])
def test_what_is_not_there_is_not_found(client, text):
    assert ids(client, text) == []


def test_former_names_and_short_ones_are_names(client):
    """The fixture has none of these; what gives them to states is tested with the actors."""
    assert folded("U.S.S.R.") == folded("USSR") == "ussr"
    assert folded("Côte d’Ivoire") == folded("cote d'ivoire")
    assert folded("the Gambia") == folded("Gambia")
    assert folded("Łódź") == "lodz"


@given(st.text())
def test_folding_is_idempotent_and_blind_to_case(text):
    assert folded(folded(text)) == folded(text)
    if text.isascii():
        assert folded(text.upper()) == folded(text.lower())


def test_results_are_ranked_and_told_how_they_were_found(client):
    answer = json.loads(client.get("/lookup?q=portugal", headers={"Accept": "application/json"}).data)
    scores = [each["score"] for each in answer["results"]]
    assert scores == sorted(scores, reverse=True)
    best = answer["results"][0]
    assert (best["match"], best["by"], best["label"]) == (True, "Portugal", "Portugal")
    assert best["page"] == "http://localhost/page/state/PRT"
    assert [each["match"] for each in answer["results"][1:]] == [False] * (len(scores) - 1)


def test_results_are_narrowed(client):
    assert len(ids(client, "portugal", limit=1)) == 1
    found = ids(client, "portugal", type="https://w3id.org/comity/ontology#Office")
    assert all(name.startswith("office/") for name in found)
    assert client.get("/lookup?q=x&limit=many").status_code == 400
    assert client.get("/lookup?q=" + "x" * 1001).status_code == 400


def test_claims_are_nothing_that_is_looked_for_by_name(client):
    assert not [name for name in ids(client, "claim", limit=100) if name.startswith("claim/")]


def test_an_answer_is_a_page_or_rdf(client):
    page = HTMLParser(client.get("/lookup?q=vietnam", headers={"Accept": "text/html"}).get_data(as_text=True))
    assert page.css_first("tbody a").attributes["href"] == "/page/state/VNM"
    turtle = client.get("/lookup?q=vietnam", headers={"Accept": "text/turtle"})
    members = [t.object for t in ox.parse(turtle.data, ox.RdfFormat.TURTLE) if t.predicate.value.endswith("#member")]
    assert ox.NamedNode(f"{ID}state/VNM") in members
    assert client.get("/lookup?q=x", headers={"Accept": "image/png"}).status_code == 406


def test_names_are_read_once_for_a_snapshot(app, client, monkeypatch):
    ids(client, "portugal")
    monkeypatch.setattr("server.lookup.index.Index", None)
    assert ids(client, "Vietnam, again")[0] == "state/VNM"
