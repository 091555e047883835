"""Things by their names: one hop, the right format, the right answer for what is not there."""

from __future__ import annotations

import json

import pyoxigraph as ox
import pytest

FORMATS = {
    "ttl": ("text/turtle", ox.RdfFormat.TURTLE),
    "nt": ("application/n-triples", ox.RdfFormat.N_TRIPLES),
    "rdf": ("application/rdf+xml", ox.RdfFormat.RDF_XML),
    "jsonld": ("application/ld+json", ox.RdfFormat.JSON_LD),
}
VISIT = "visit/ana-sousa-VNM-2004-05"


@pytest.mark.parametrize(
    ("accept", "location"),
    [
        ("text/html", f"/page/{VISIT}"),  # a person
        ("text/turtle", f"/data/{VISIT}.ttl"),  # a program
        ("application/ld+json", f"/data/{VISIT}.jsonld"),
        ("*/*", f"/data/{VISIT}.ttl"),  # no wish
    ],
)
def test_a_name_leads_to_what_tells_of_the_thing(client, accept, location):
    response = client.get(f"/id/{VISIT}", headers={"Accept": accept}, buffered=True)
    assert (response.status_code, response.headers["Location"]) == (303, location)
    assert "Accept" in response.vary
    assert client.get(location, buffered=True).status_code == 200


@pytest.mark.parametrize("ending", FORMATS)
def test_data_is_the_same_in_every_format(client, ending):
    media_type, form = FORMATS[ending]
    response = client.get(f"/data/{VISIT}.{ending}", buffered=True)
    assert response.mimetype == media_type
    found = {(str(t.subject), str(t.predicate), str(t.object)) for t in ox.parse(response.data, form)}
    quotes = [o for _, p, o in found if p.endswith("#quote>")]
    assert len(quotes) == 2
    assert any(p.endswith("primaryTopic>") for _, p, _ in found)


def test_data_is_validated_by_its_tag(client):
    first = client.get(f"/data/{VISIT}.ttl", buffered=True)
    second = client.get(f"/data/{VISIT}.ttl", headers={"If-None-Match": first.headers["ETag"]}, buffered=True)
    assert (second.status_code, second.data) == (304, b"")
    assert client.get(f"/data/{VISIT}.nt", buffered=True).headers["ETag"] != first.headers["ETag"]


@pytest.mark.parametrize(
    "path", ["/id/state/ZZZ", "/page/state/ZZZ", "/data/state/ZZZ.ttl", "/id/a%3E%20b", "/data/a b.nt"]
)
def test_an_unknown_thing_is_404(client, path):
    response = client.get(path, buffered=True)
    assert response.status_code == 404
    assert response.mimetype == "application/problem+json"


def test_no_fitting_format_is_406_with_the_list(client):
    response = client.get(f"/id/{VISIT}", headers={"Accept": "image/png"}, buffered=True)
    assert response.status_code == 406
    assert "text/turtle" in json.loads(response.data)["available"]
