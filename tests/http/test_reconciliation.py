"""Reconciliation Service API 0.2: answers of the form that the specification's schemas ask for, and right ones."""

from __future__ import annotations

import json
import re

import pytest

DATE = re.compile(r"-?\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
VALUES = {"str": str, "int": int, "float": float, "date": str}


def ask(client, batch, method="get"):
    if method == "get":
        response = client.get("/reconcile", query_string={"queries": json.dumps(batch)})
    else:
        response = client.post("/reconcile", data={"queries": json.dumps(batch)})
    assert response.status_code == 200, response.get_data(as_text=True)
    answer = json.loads(response.data)
    assert set(answer) == set(batch)
    for each in answer.values():
        for candidate in each["result"]:
            is_candidate(candidate)
    return {key: each["result"] for key, each in answer.items()}


def is_candidate(candidate):
    assert isinstance(candidate["id"], str)
    assert isinstance(candidate["name"], str)
    assert isinstance(candidate["score"], int | float)
    assert isinstance(candidate["match"], bool)
    assert all(is_named(kind) for kind in candidate["type"])
    assert all(isinstance(each["id"], str) and isinstance(each["value"], int | float) for each in candidate["features"])


def is_named(each):
    return set(each) == {"id", "name"} and all(isinstance(text, str) for text in each.values())


def test_the_manifest_is_of_the_form_asked_for(client):
    manifest = json.loads(client.get("/reconcile").data)
    assert "0.2" in manifest["versions"]
    assert manifest["identifierSpace"] == "https://w3id.org/comity/id/"
    assert manifest["schemaSpace"] == "https://w3id.org/comity/ontology#"
    assert "{{id}}" in manifest["view"]["url"]
    assert "{{id}}" in manifest["preview"]["url"]
    assert isinstance(manifest["preview"]["width"], int)
    assert all(map(is_named, manifest["defaultTypes"]))
    for what in ("entity", "property", "type"):
        assert "${id}" in manifest["suggest"][what]["flyout_service_path"]
    [setting] = manifest["extend"]["property_settings"]
    assert {"name", "label", "type"} <= set(setting)


@pytest.mark.parametrize("method", ["get", "post"])
def test_a_batch_is_matched(client, method):
    found = ask(
        client, {"a": {"query": "Portugal"}, "b": {"query": "Bình Tran", "limit": 1}, "c": {"query": "xyzzy"}}, method
    )
    assert (found["a"][0]["id"], found["a"][0]["match"]) == ("state/PRT", True)
    assert [each["id"] for each in found["b"]] == ["person/binh-tran"]
    assert found["c"] == []


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ({"query": "Portugal", "type": "State"}, {"state/PRT"}),
        ({"query": "Portugal", "type": ["State", "Office"], "type_strict": "any"}, {"state/PRT"}),
        ({"query": "Portugal", "type": ["State", "Office"], "type_strict": "all"}, set()),
        ({"query": "Portugal", "type": "https://w3id.org/comity/ontology#State"}, {"state/PRT"}),
        ({"properties": [{"pid": "isoCode", "v": "VNM"}]}, {"state/VNM"}),
        ({"properties": [{"pid": "isoCode", "v": ["ZZZ", "VNM"]}]}, {"state/VNM"}),
        ({"properties": [{"pid": "sector", "v": "shipbuilding"}]}, {"venture/vinatejo"}),
        ({"properties": [{"pid": "owner", "v": "Tejo Steel"}]}, set()),  # what has no name is not matched
        ({"properties": [{"pid": "hostState", "v": "Uruguay"}]}, set()),
    ],
)
def test_queries_are_narrowed_by_type_and_property(client, query, ids):
    assert {each["id"] for each in ask(client, {"q": query})["q"]} == ids


def test_properties_tell_namesakes_apart(client):
    query = {"query": "portugal vietnam establish relations", "limit": 2}
    for day in ("1975-07-01", "1975-07-08"):
        [best, second] = ask(client, {"q": query | {"properties": [{"pid": "earliest", "v": day}]}})["q"]
        assert best["id"] == f"relation/PRT-VNM-established-{day}"
        assert best["score"] > second["score"]
    thing = {"pid": "hostState", "v": {"id": "state/VNM", "name": "Vietnam"}}
    [best] = ask(client, {"q": {"query": "visits of vietnam", "type": "Visit", "limit": 1, "properties": [thing]}})["q"]
    assert best["id"] == "visit/ana-sousa-VNM-2004-05"


@pytest.mark.parametrize(
    "asked",
    ["nonsense", "[]", '{"q": {}}', '{"q": []}', '{"q": {"query": "x", "limit": "many"}}', '{"q": {"properties": [{"pid": "x"}]}}',
     '{"q": {"properties": [{"pid": "a b", "v": "x"}]}}'],
)  # fmt: skip
def test_what_is_no_query_is_refused(client, asked):
    response = client.get("/reconcile", query_string={"queries": asked})
    assert (response.status_code, response.mimetype) == (400, "application/problem+json")


def test_a_batch_has_its_limit(client):
    batch = {f"q{number}": {"query": "x"} for number in range(501)}
    assert client.post("/reconcile", data={"queries": json.dumps(batch)}).status_code == 413


def test_values_are_fetched(client):
    asked = {
        "ids": ["state/PRT", "visit/ana-sousa-VNM-2004-05", "arms/PRT-URY", "no/such"],
        "properties": [
            {"id": "isoCode"},
            {"id": "hostState"},
            {"id": "earliest"},
            {"id": "quantity"},
            {"id": "skos:exactMatch"},
            {"id": "memberOf", "settings": {"limit": 1}},
        ],
    }
    answer = json.loads(client.get("/reconcile", query_string={"extend": json.dumps(asked)}).data)
    assert [each["id"] for each in answer["meta"]] == [each["id"] for each in asked["properties"]]
    rows = answer["rows"]
    assert list(rows) == asked["ids"]
    assert rows["state/PRT"]["isoCode"] == [{"str": "PRT"}]
    assert rows["state/PRT"]["skos:exactMatch"] == [{"str": "http://www.wikidata.org/entity/Q45"}]
    assert rows["state/PRT"]["memberOf"] == [{"id": "organization/ocean-forum", "name": "Ocean Forum"}]
    assert rows["visit/ana-sousa-VNM-2004-05"]["hostState"] == [{"id": "state/VNM", "name": "Vietnam"}]
    assert rows["visit/ana-sousa-VNM-2004-05"]["earliest"] == [{"date": "2004-05-01T00:00:00Z"}]
    assert rows["arms/PRT-URY"]["quantity"] == [{"int": 2}]
    assert rows["no/such"] == {each["id"]: [] for each in asked["properties"]}
    for row in rows.values():
        for cell in (cell for cells in row.values() for cell in cells):
            if "id" not in cell:
                [(kind, value)] = cell.items()
                assert isinstance(value, VALUES[kind])
                assert kind != "date" or DATE.fullmatch(value)


@pytest.mark.parametrize(
    "asked",
    ["[]", '{"ids": []}', '{"ids": 3, "properties": []}', '{"ids": ["x y"], "properties": [{"id": "isoCode"}]}'],
)
def test_what_is_no_request_for_values_is_refused(client, asked):
    assert client.get("/reconcile", query_string={"extend": asked}).status_code == 400


@pytest.mark.parametrize(
    ("what", "prefix", "first"),
    [
        ("entity", "portug", "state/PRT"),
        ("type", "sta", "State"),
        ("property", "host st", "hostState"),
        ("property", "iso", "isoCode"),
    ],
)
def test_what_is_typed_is_completed(client, what, prefix, first):
    answer = json.loads(client.get(f"/reconcile/suggest/{what}", query_string={"prefix": prefix}).data)
    assert answer["result"][0]["id"] == first
    assert all({"id", "name"} <= set(each) for each in answer["result"])
    card = json.loads(client.get(f"/reconcile/flyout/{what}", query_string={"id": first}).data)
    assert (card["id"], card["html"].startswith("<p>")) == (first, True)


def test_suggestions_go_on_where_they_ended(client):
    first = json.loads(client.get("/reconcile/suggest/property?prefix=").data)["result"]
    second = json.loads(client.get("/reconcile/suggest/property?prefix=&cursor=10").data)["result"]
    assert len(first) == 10
    assert not {each["id"] for each in first} & {each["id"] for each in second}
    assert client.get("/reconcile/suggest/nothing?prefix=x").status_code == 404
    assert client.get("/reconcile/suggest/type?prefix=x&cursor=y").status_code == 400


def test_properties_of_a_class_are_proposed(client):
    answer = json.loads(client.get("/reconcile/extend/propose?type=State&limit=20").data)
    assert {"isoCode", "memberOf"} <= {each["id"] for each in answer["properties"]}
    assert all(map(is_named, answer["properties"]))


def test_a_preview_may_stand_in_the_page_of_another_site(client):
    response = client.get("/reconcile/preview?id=state/PRT")
    assert "frame-ancestors *" in response.headers["Content-Security-Policy"]
    assert "Portugal" in response.get_data(as_text=True)
    assert client.get("/reconcile/preview?id=no/such").status_code == 404
    assert client.get("/reconcile/preview").status_code == 404


def test_scripts_of_other_sites_may_ask(client):
    response = client.options("/reconcile", headers={"Origin": "https://example.org"})
    assert response.status_code == 204
    assert "POST" in response.headers["Access-Control-Allow-Methods"]
    assert client.get("/reconcile").headers["Access-Control-Allow-Origin"] == "*"
