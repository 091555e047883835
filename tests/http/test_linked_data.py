"""Descriptions of things: whole, marked, linked, in pages, kept by clients; what is gone says why."""

from __future__ import annotations

import gzip
import json
import re
from pathlib import Path

import pyoxigraph as ox
import pytest
from selectolax.lexbor import LexborHTMLParser as HTMLParser

from server import create_app

ID = "https://w3id.org/comity/id/"
CMT = "https://w3id.org/comity/ontology#"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
HYDRA = "http://www.w3.org/ns/hydra/core#"
FOAF = "http://xmlns.com/foaf/0.1/"
DCTERMS = "http://purl.org/dc/terms/"
VISIT = "visit/ana-sousa-VNM-2004-05"
HTML = {"Accept": "text/html"}
KINDS = [
    "state/PRT",
    VISIT,
    "claim/c1",
    "evidence/portugal-vietnam-0-48",
    "document/portugal-vietnam",
    "run/portugal-vietnam",
    "graph/canonical",
    "graph/document/vietnam-page",
    "told/3f2a",
    "visit/binh-tran-URY-planned",
    "dataset/comity",
]


def triples(client, path, form=ox.RdfFormat.N_TRIPLES):
    response = client.get(path, buffered=True)
    assert response.status_code == 200, response.get_data(as_text=True)
    return list(ox.parse(response.data, form))


def found(client, name, asked=""):
    return {(t.subject.value, t.predicate.value, t.object.value) for t in triples(client, f"/data/{name}.nt{asked}")}


@pytest.mark.parametrize("name", KINDS)
@pytest.mark.parametrize("method", ["get", "head"])
def test_every_kind_of_name_leads_to_a_page_and_to_data_in_one_hop(client, name, method):
    for accept, status in (("text/html", 200), ("text/turtle", 200), ("application/n-quads", 200)):
        first = getattr(client, method)(f"/id/{name}", headers={"Accept": accept}, buffered=True)
        assert first.status_code == 303
        assert first.headers["Location"].startswith("/")
        second = getattr(client, method)(first.headers["Location"], headers={"Accept": accept}, buffered=True)
        assert second.status_code == status
        assert second.mimetype == accept


@pytest.mark.parametrize("name", KINDS)
def test_data_has_no_blank_nodes_and_says_what_it_is(client, name):
    told = triples(client, f"/data/{name}.nt")
    assert not [t for t in told if isinstance(t.subject, ox.BlankNode) or isinstance(t.object, ox.BlankNode)]
    about = {(t.predicate.value, t.object.value) for t in told if t.subject.value == f"http://localhost/data/{name}"}
    assert (FOAF + "primaryTopic", ID + name) in about
    assert ("http://rdfs.org/ns/void#inDataset", ID + "dataset/comity") in about
    assert {DCTERMS + "license", DCTERMS + "modified"} <= {predicate for predicate, _ in about}


def test_an_event_comes_with_its_claims_their_documents_and_how_it_was_told(client):
    told = found(client, VISIT)
    claims = {s for s, p, o in told if p == CMT + "asserts" and o == ID + VISIT}
    assert claims == {ID + "claim/c3", ID + "claim/c4"}
    assert all(any(s == claim and p == CMT + "quote" for s, p, _ in told) for claim in claims)
    assert (ID + "document/portugal-vietnam", RDFS + "label", "Portugal–Vietnam relations") in told
    assert (ID + "told/3f2a", CMT + "canonical", ID + VISIT) in told


def test_what_tells_otherwise_comes_with_its_words(client):
    told = found(client, "relation/PRT-VNM-established-1975-07-01")
    assert (ID + "claim/c1", CMT + "contradicts", ID + "claim/c2") in told
    assert (ID + "claim/c2", CMT + "quote", "Ties with Portugal date from 8 July 1975.") in told
    assert (ID + "claim/c2", CMT + "asserts", ID + "relation/PRT-VNM-established-1975-07-08") in told


@pytest.mark.parametrize("name", KINDS)
def test_whatever_has_a_label_is_named_with_it(client, name):
    told = found(client, name)
    mentioned = {term for triple in told for term in triple if term.startswith(ID)}
    labelled = {s for s, p, _ in told if p == RDFS + "label"}
    for iri in mentioned - labelled:
        query = f"ASK {{ {{ <{iri}> <{RDFS}label> ?l }} UNION {{ GRAPH ?g {{ <{iri}> <{RDFS}label> ?l }} }} }}"
        answer = client.get("/sparql", query_string={"query": query}, headers={"Accept": "application/json"})
        assert json.loads(answer.data)["boolean"] is False, iri


def test_what_is_inferred_is_marked_as_such(client):
    told = found(client, VISIT)
    inferred = (ID + VISIT, CMT + "hasParticipant", ID + "person/ana-sousa")
    assert inferred in told
    marks = {s for s, p, o in told if p == DCTERMS + "isPartOf" and o == ID + "graph/inferred"}
    stated = {
        tuple(
            next(o for s, p, o in told if s == mark and p == RDF + place)
            for place in ("subject", "predicate", "object")
        )
        for mark in marks
    }
    assert inferred in stated
    assert (ID + VISIT, CMT + "visitor", ID + "person/ana-sousa") not in stated


def test_where_there_are_graphs_each_statement_stands_in_its_own(client):
    quads = triples(client, f"/data/{VISIT}.nq", ox.RdfFormat.N_QUADS)
    graphs = {(q.predicate.value, q.object.value): q.graph_name for q in quads if q.subject.value == ID + VISIT}
    assert graphs[CMT + "hasParticipant", ID + "person/ana-sousa"] == ox.NamedNode(ID + "graph/inferred")
    assert graphs[CMT + "visitor", ID + "person/ana-sousa"] == ox.NamedNode(ID + "graph/canonical")
    assert {q.graph_name for q in quads if q.predicate.value == FOAF + "primaryTopic"} == {ox.DefaultGraph()}


def test_much_data_comes_in_pages_that_make_up_the_whole(client, monkeypatch):
    whole = {t for t in found(client, "state/PRT") if ID + "state/PRT" in t}
    monkeypatch.setattr("server.things.concise.PAGE", 5)
    union, page, pages = set(), 1, 99
    while page <= pages:
        told = found(client, "state/PRT", f"?page={page}&small")  # not what is in the cache
        document = "http://localhost/data/state/PRT" + (f"?page={page}" if page > 1 else "")
        [(total)] = [int(o) for _, p, o in told if p == HYDRA + "totalItems"]
        pages = -(-total // 5)
        onward = [o for s, p, o in told if s == document and p == HYDRA + "next"]
        assert onward == ([f"http://localhost/data/state/PRT?page={page + 1}"] if page < pages else [])
        union |= {t for t in told if ID + "state/PRT" in t}
        page += 1
    assert pages > 3
    of_the_thing = {t for t in whole if not t[0].startswith("http://localhost/")}
    assert of_the_thing <= union
    assert client.get(f"/data/state/PRT.nt?page={pages + 1}", buffered=True).status_code == 404


def test_pages_of_data_are_linked_in_the_header(client, monkeypatch):
    monkeypatch.setattr("server.things.concise.PAGE", 6)
    response = client.get("/data/state/VNM.ttl?page=2&small", buffered=True)
    for rel, number in (("first", 1), ("prev", 1), ("next", 3)):
        assert f'</data/state/VNM.ttl?page={number}>; rel="{rel}"' in response.headers["Link"]


@pytest.mark.parametrize("path", [f"/page/{VISIT}", f"/data/{VISIT}.ttl", f"/id/{VISIT}"])
def test_links_lead_to_the_other_forms_the_licence_and_the_name_to_cite(client, path):
    links = client.get(path, headers=HTML, buffered=True).headers["Link"]
    own = path.rpartition(".")[2]
    for ending in {"ttl", "nt", "rdf", "jsonld", "trig", "nq"} - {own}:
        assert f'</data/{VISIT}.{ending}>; rel="alternate"' in links
    assert f'<{ID}{VISIT}>; rel="cite-as"' in links
    assert 'rel="license"' in links
    assert '</.well-known/void>; rel="describedby"' in links


def test_the_page_has_the_links_of_its_header(client):
    response = client.get(f"/page/{VISIT}", headers=HTML, buffered=True)
    tree = HTMLParser(response.get_data(as_text=True))
    in_head = {(node.attributes["href"], node.attributes["rel"]) for node in tree.css("head link[rel]")}
    in_header = set(re.findall(r'<([^>]*)>; rel="([^"]*)"', response.headers["Link"]))
    assert in_header <= in_head
    assert (CMT + "Visit", "type") in in_header


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/", "Dataset"),
        ("/page/state/PRT", "Country"),
        ("/page/person/ana-sousa", "Person"),
        ("/page/organization/tejo-steel", "Corporation"),
        (f"/page/{VISIT}", "Event"),
        ("/page/claim/c3", "Claim"),
        ("/page/evidence/portugal-vietnam-0-48", "Quotation"),
        ("/page/place/hanoi", "Place"),
        ("/page/graph/canonical", "Thing"),
    ],
)
def test_pages_say_what_they_are_about_to_search_engines(client, path, kind):
    tree = HTMLParser(client.get(path, headers=HTML, buffered=True).get_data(as_text=True))
    [script] = tree.css("script[type='application/ld+json']")
    told = json.loads(script.text())
    assert told["@context"] == "https://schema.org/"
    assert told["@type"] == kind
    assert told["@id"].startswith(ID)
    assert tree.css_first("meta[name=description]").attributes["content"]


def test_a_visit_and_its_claims_are_told_to_search_engines_with_quotes_escaped(client):
    text = client.get(f"/page/{VISIT}", headers=HTML, buffered=True).get_data(as_text=True)
    script = HTMLParser(text).css_first("script[type='application/ld+json']").text()
    assert "<b>" not in script
    told = json.loads(script)
    assert (told["startDate"], told["endDate"]) == ("2004-05-01", "2004-05-31")
    assert told["location"]["name"] == "Hanoi"
    assert {claim["@id"] for claim in told["subjectOf"]} == {ID + "claim/c3", ID + "claim/c4"}
    assert any("<b>nothing</b>" in claim["text"] for claim in told["subjectOf"])


@pytest.mark.parametrize(
    "path", [f"/page/{VISIT}", f"/data/{VISIT}.ttl", f"/data/{VISIT}", "/sitemap.xml", "/fragments"]
)
def test_answers_are_kept_by_clients_until_they_change(client, path):
    first = client.get(path, headers={"Accept": "text/turtle, text/html;q=0.5"}, buffered=True)
    assert first.headers["Last-Modified"]
    assert first.headers["Cache-Control"] == "public, no-cache"
    again = {"Accept": "text/turtle, text/html;q=0.5", "If-None-Match": first.headers["ETag"]}
    second = client.get(path, headers=again, buffered=True)
    assert (second.status_code, second.data) == (304, b"")
    since = {"Accept": "text/turtle, text/html;q=0.5", "If-Modified-Since": first.headers["Last-Modified"]}
    assert client.get(path, headers=since, buffered=True).status_code == 304


def test_each_format_has_a_tag_of_its_own(client):
    paths = [f"/data/{VISIT}.{ending}" for ending in ("ttl", "nt", "rdf", "jsonld", "trig", "nq")] + [f"/page/{VISIT}"]
    assert len({client.get(path, buffered=True).headers["ETag"] for path in paths}) == len(paths)


def test_the_negotiated_address_names_the_one_of_the_format(client):
    response = client.get(f"/data/{VISIT}", headers={"Accept": "application/trig"}, buffered=True)
    assert response.headers["Content-Location"] == f"/data/{VISIT}.trig"
    assert "Accept" in response.vary


def test_large_answers_are_compressed_for_those_who_like_it(client):
    plain = client.get("/data/state/PRT.ttl", buffered=True)
    packed = client.get("/data/state/PRT.ttl", headers={"Accept-Encoding": "gzip"}, buffered=True)
    assert packed.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed.data) == plain.data
    assert "Accept-Encoding" in plain.vary
    refused = client.get("/data/state/PRT.ttl", headers={"Accept-Encoding": "gzip;q=0"}, buffered=True)
    assert "Content-Encoding" not in refused.headers


@pytest.mark.parametrize(
    ("accept", "ending"),
    [
        ("text/turtle;q=0.4, application/ld+json;q=0.9", "jsonld"),
        ("application/rdf+xml, text/turtle;q=0.9", "rdf"),
        ("text/*", "ttl"),
        ("application/n-quads;q=0.1, text/html;q=0", "nq"),
    ],
)
def test_wishes_are_weighed(client, accept, ending):
    response = client.get(f"/id/{VISIT}", headers={"Accept": accept}, buffered=True)
    assert response.headers["Location"] == f"/data/{VISIT}.{ending}"


def test_a_listing_of_crawlers_has_every_thing_of_the_view(client):
    assert "Sitemap: http://localhost/sitemap.xml" in client.get("/robots.txt", buffered=True).get_data(as_text=True)
    index = client.get("/sitemap.xml", buffered=True).get_data(as_text=True)
    pages = set()
    for part in re.findall(r"<loc>http://localhost([^<]*)</loc>", index):
        text = client.get(part, buffered=True).get_data(as_text=True)
        pages |= set(re.findall(r"<loc>http://localhost([^<]*)</loc>", text))
    assert {"/", "/page/state/PRT", "/page/claim/c1", "/page/graph/actors"} <= pages
    assert client.get("/sitemap-9.xml", buffered=True).status_code == 404
    for page in pages:
        assert client.get(page, headers=HTML, buffered=True).status_code == 200, page


def test_kinds_of_problems_are_told_at_their_address(client):
    problem = json.loads(client.get("/id/state/ZZZ", buffered=True).data)
    place, _, name = problem["type"].removeprefix("https://w3id.org/comity").partition("#")
    tree = HTMLParser(client.get(place, headers=HTML, buffered=True).get_data(as_text=True))
    assert tree.css_first(f"#{name}")


TAKEN_BACK = """
GRAPH <{id}graph/withdrawn> {{ <{id}claim/gone> a <{cmt}Claim> ; <{cmt}quote> "It never was." . <{id}state/PRT> <{cmt}isoCode> "OLD" . }}
GRAPH <{id}graph/document/vietnam-page> {{ <{id}claim/gone> a <{cmt}Claim> . }}
GRAPH <{id}graph/curation> {{
  <{id}curation/1> <{prov}influenced> <{id}claim/gone> ; <{prov}endedAtTime> "2026-01-02T00:00:00Z" ; <{rdfs}comment> "Misread." .
  <{id}curation/2> <{prov}influenced> <{id}claim/gone> ; <{prov}endedAtTime> "2026-01-03T00:00:00Z" ; <{rdfs}comment> "The source was retracted." . }}
GRAPH <{id}curation/2/removed> {{ <{id}claim/gone> a <{cmt}Claim> . <{id}state/PRT> <{cmt}isoCode> "OLD" . }}
""".format(id=ID, cmt=CMT, rdfs=RDFS, prov="http://www.w3.org/ns/prov#")


@pytest.fixture(scope="module")
def curated(tmp_path_factory):
    """A service over the fixture, after curators took something back."""
    folder = tmp_path_factory.mktemp("curated")
    store = ox.Store()
    store.load(path=str(Path(__file__).parent / "fixture.trig"), format=ox.RdfFormat.TRIG)
    for name in ("actors", "catalog", "canonical", "inferred"):
        for quad in list(store.quads_for_pattern(None, None, None, ox.NamedNode(f"{ID}graph/{name}"))):
            store.add(ox.Quad(*quad.triple))
    store.update(f"INSERT DATA {{ {TAKEN_BACK} }}")
    store.dump(str(folder / "comity.trig"), format=ox.RdfFormat.TRIG)
    application = create_app(folder, public_url="https://example.org/")
    yield application.test_client()
    application.extensions["comity"].close()


@pytest.mark.parametrize("path", ["/id/claim/gone", "/page/claim/gone", "/data/claim/gone.ttl"])
def test_what_was_withdrawn_is_gone_and_says_why(curated, path):
    response = curated.get(path, buffered=True)
    assert response.status_code == 410
    problem = json.loads(response.data)
    assert problem["reason"] == "The source was retracted."
    assert problem["change"] == f"{ID}curation/2"
    assert problem["date"].startswith("2026-01-03")
    page = curated.get(path, headers=HTML, buffered=True)
    assert (page.status_code, page.mimetype) == (410, "text/html")
    assert "The source was retracted." in page.get_data(as_text=True)


def test_the_record_of_a_withdrawal_has_its_page(curated):
    assert curated.get("/page/curation/2", headers=HTML, buffered=True).status_code == 200
    assert curated.get("/page/curation/2/removed", headers=HTML, buffered=True).status_code == 200


def test_a_statement_that_was_withdrawn_is_no_longer_told_of_what_stays(curated):
    told = found(curated, "state/PRT")
    assert not [t for t in told if t[2] == "OLD"]
    assert (ID + "state/PRT", CMT + "isoCode", "PRT") in told


def test_documents_are_named_by_the_address_the_world_knows(curated):
    told = triples(curated, f"/data/{VISIT}.nt")
    [document] = {t.subject.value for t in told if t.predicate.value == FOAF + "primaryTopic"}
    assert document == f"https://example.org/data/{VISIT}"
    page = curated.get(f"/page/{VISIT}", headers=HTML, buffered=True).get_data(as_text=True)
    assert '"url": "https://example.org/page/' in page
    assert 'href="/page/state/VNM"' in page
    assert "https://example.org/sitemap-1.xml" in curated.get("/sitemap.xml", buffered=True).get_data(as_text=True)
