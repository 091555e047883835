"""Pages for people: usable without scripts, nothing from elsewhere, quotes shown as text."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from selectolax.lexbor import LexborHTMLParser as HTMLParser

BROWSER = {"Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"}
VISIT = "/page/visit/ana-sousa-VNM-2004-05"
PAGES = [
    "/",
    "/?example=timeline",
    "/sparql",
    "/sparql?query=ASK{}",
    "/sparql?query=nonsense",
    VISIT,
    "/page/state/PRT",
    "/page/state/PRT?pointing=https://w3id.org/comity/ontology%23hasParty",
    "/page/graph/actors",
    "/page/claim/c1",
    "/page/dataset/comity",
    "/lookup",
    "/lookup?q=portugal",
    "/fragments",
    "/fragments/quads?graph=graph:actors",
    "/problem",
]


def page(client, path, **arguments):
    response = client.get(path, headers=BROWSER, **arguments, buffered=True)
    assert response.mimetype == "text/html"
    return response, HTMLParser(response.get_data(as_text=True))


@pytest.mark.parametrize("path", PAGES)
def test_page_is_sound(client, path):
    _, tree = page(client, path)
    assert tree.css_first("html").attributes["lang"] == "en"
    assert tree.css_first("title").text()
    assert len(tree.css("h1")) == 1
    assert not tree.css("script:not([type='application/ld+json']), iframe, [style], [onclick]")
    for node in tree.css("[src], link[rel=stylesheet], link[rel=icon], form"):
        address = node.attributes.get("src") or node.attributes.get("href") or node.attributes.get("action")
        assert address.startswith("/"), "nothing comes from another machine"
    for area in tree.css("textarea"):
        assert tree.css_first(f"label[for={area.attributes['id']}]")


@pytest.mark.parametrize("path", PAGES)
def test_links_within_the_site_lead_somewhere(client, path):
    _, tree = page(client, path)
    for link in {node.attributes["href"] for node in tree.css("a[href]")}:
        if link.startswith("/"):
            assert client.get(link.partition("#")[0], headers=BROWSER, buffered=True).status_code in {200, 400}, link


def test_the_first_page_tells_figures_and_questions(client):
    _, tree = page(client, "/")
    assert tree.css_first(".figures").text(strip=True)
    assert len(tree.css(".questions a")) >= 15


def test_an_example_fills_the_editor(client):
    _, tree = page(client, "/?example=visits-with-quotes")
    assert "cmt:Visit" in tree.css_first("textarea").text()


def test_an_answer_is_a_table_with_downloads(client):
    query = "SELECT ?s ?label { ?s a <https://w3id.org/comity/ontology#State> ; <http://www.w3.org/2000/01/rdf-schema#label> ?label }"
    _, tree = page(client, "/sparql", query_string={"query": query})
    assert len(tree.css("tbody tr")) == 3
    assert tree.css_first("td a").attributes["href"].startswith("/page/state/")
    hrefs = [node.attributes["href"] for node in tree.css(".meta a")]
    assert [parse_qs(urlsplit(href).query)["format"] for href in hrefs] == [["json"], ["xml"], ["csv"], ["tsv"]]
    assert client.get(hrefs[2], buffered=True).get_data(as_text=True).count("\r\n") == 4


def test_a_long_answer_says_that_it_is_cut(client):
    _, tree = page(client, "/sparql", query_string={"query": "SELECT * { ?a ?b ?c . ?d ?e ?f } LIMIT 1000"})
    assert len(tree.css("tbody tr")) == 200
    assert "Only the first 200 rows" in tree.body.text()


def test_an_empty_answer_says_that_it_is_whole(client):
    _, tree = page(client, "/sparql", query_string={"query": "SELECT * { ?s <http://no/such> ?o }"})
    assert "It was not cut short" in tree.body.text().replace("it was", "It was")


def test_an_unknown_graph_is_named(client):
    _, tree = page(client, "/sparql", query_string={"query": "SELECT * FROM <http://no/graph> { ?s ?p ?o }"})
    assert "There is no graph http://no/graph here" in " ".join(tree.body.text().split())


def test_a_fault_is_shown_with_the_query_kept(client):
    response, tree = page(client, "/sparql", query_string={"query": "SELECT * { ?s a cmt:Visit }"})
    assert response.status_code == 400
    assert "cmt: is not declared" in tree.css_first("[role=alert]").text()
    assert "cmt:Visit" in tree.css_first("textarea").text()


def test_what_documents_say_is_text_and_never_markup(client):
    response, tree = page(client, VISIT)
    assert "<b>nothing</b>" in tree.css_first("blockquote").text()
    assert b"<b>" not in response.data


def test_what_is_asked_is_text_and_never_markup(client):
    response, _ = page(client, "/sparql", query_string={"query": "</textarea><script>alert(1)</script>"})
    assert b"<script>" not in response.data


def test_a_thing_has_its_label_its_evidence_and_its_data(client):
    response, tree = page(client, VISIT)
    text = tree.body.text()
    assert tree.css_first("h1").text() == "Ana Sousa visits Vietnam, 2004-05"
    assert "state visit to Hanoi" in text
    assert "Portugal–Vietnam relations" in text
    assert "Hanoi" in text
    assert len(tree.css("link[rel=alternate]")) == 6
    assert 'rel="alternate"; type="text/turtle"' in response.headers["Link"]


def test_a_quote_has_its_document_how_sure_it_is_and_its_modality(client):
    _, tree = page(client, VISIT)
    caption = tree.css_first("figcaption")
    assert caption.css_first("a").attributes["href"] == "/page/document/portugal-vietnam"
    assert "actual" in caption.text()
    assert "95% sure" in caption.text()


def test_a_contradiction_is_told_beside_the_quote(client):
    _, tree = page(client, "/page/relation/PRT-VNM-established-1975-07-01")
    assert "Contradicted: Portugal and Vietnam establish relations, 1975-07-08" in tree.css_first("figcaption").text()


def test_things_have_their_label_and_their_short_name_as_title(client):
    _, tree = page(client, VISIT)
    [link] = [node for node in tree.css("dd a") if node.attributes["href"] == "/page/state/VNM"]
    assert (link.text(), link.attributes["title"]) == ("Vietnam", "state:VNM")
    assert "host state" in [node.text(strip=True) for node in tree.css("dt")]
    _, tree = page(
        client, "/sparql", query_string={"query": "SELECT ?p { ?v <https://w3id.org/comity/ontology#visitor> ?p }"}
    )
    assert "Ana Sousa" in [node.text() for node in tree.css("td a")]


def test_what_is_inferred_stands_apart(client):
    _, tree = page(client, VISIT)
    inferred = tree.css_first("details.inferred")
    assert "has participant" in inferred.text()
    told = [node.text(strip=True) for node in tree.css("section dt")]
    assert "visitor" in told
    assert "has participant" not in told


def test_of_many_links_some_are_shown_and_a_listing_has_all_in_pages(client, monkeypatch):
    monkeypatch.setattr("server.things.statements.MOST", 2)
    monkeypatch.setattr("server.things.listing.PAGE", 3)
    _, tree = page(client, "/page/state/PRT?anew")  # the other may be in the cache
    more = next(node for node in tree.css("dd a") if node.text().startswith("All ") and int(node.text()[4:]) > 3)
    count, address, found = int(more.text().removeprefix("All ")), more.attributes["href"], []
    while address:
        response, listing = page(client, address)
        assert listing.css_first("ol").attributes["start"] == str(len(found) + 1)
        found += [node.attributes["href"] for node in listing.css("ol a")]
        onward = listing.css_first("nav.pages a[rel=next]")
        address = onward.attributes["href"] if onward else ""
        assert ('rel="next"' in response.headers["Link"]) is bool(onward)
    assert len(set(found)) == len(found) == count


@pytest.mark.parametrize(
    ("wish", "status"),
    [
        ("pointing=http://no/such", 404),  # nothing to list
        ("pointing=no iri", 400),
        ("pointing=https://w3id.org/comity/ontology%23hasParty&page=9", 404),  # beyond the last
        ("pointing=https://w3id.org/comity/ontology%23hasParty&page=0", 400),
        ("pointing=https://w3id.org/comity/ontology%23hasParty&page=x", 400),
    ],
)
def test_a_listing_that_is_not_there_says_so(client, wish, status):
    assert page(client, f"/page/state/PRT?{wish}")[0].status_code == status


def test_what_is_not_published_is_marked(client):
    _, tree = page(client, "/page/told/3f2a")
    assert "not in the published view" in re.sub(r"\s+", " ", tree.body.text())


def test_an_unknown_thing_is_a_page_of_its_own(client):
    response, tree = page(client, "/page/state/ZZZ")
    assert response.status_code == 404
    assert "Nothing is known" in tree.body.text()
