"""What every answer carries: problem documents, headers, downloads, health."""

from __future__ import annotations

import json

import pytest


@pytest.mark.parametrize(
    ("method", "path", "headers", "status", "title"),
    [
        ("GET", "/no/such/page", {}, 404, "Not Found"),
        ("DELETE", "/sparql", {}, 405, "Method Not Allowed"),
        ("GET", "/sparql?query=nonsense", {}, 400, "The query has a fault"),
        ("GET", "/sparql?query=ASK{}&format=xlsx", {}, 406, "None of the formats asked for is available"),
        ("POST", "/sparql", {"Content-Type": "text/plain"}, 415, "The body is of a type this service does not read"),
        ("POST", "/sparql", {"Content-Type": "application/sparql-update"}, 403, "The service is read-only"),
        ("GET", "/id/none", {}, 404, "Nothing is known by this name"),
    ],
)
def test_failure_is_a_problem_document(client, *, method, path, headers, status, title):
    response = client.open(path, method=method, headers=headers)
    assert response.status_code == status
    assert response.mimetype == "application/problem+json"
    problem = json.loads(response.data)
    assert (problem["status"], problem["title"]) == (status, title)
    assert problem["detail"].endswith((".", "?"))
    assert problem["instance"].endswith(response.headers["X-Request-Id"])


def test_a_fault_of_ours_tells_its_id_and_nothing_of_its_inside(app, caplog, monkeypatch):
    monkeypatch.setattr("server.health.Response", lambda *_, **__: 1 / 0)
    response = app.test_client().get("/livez")
    assert response.status_code == 500
    assert b"ZeroDivision" not in response.data
    assert response.headers["X-Request-Id"] in caplog.text


@pytest.mark.parametrize("path", ["/", "/sparql", "/comity.ttl", "/livez", "/nothing", "/static/style.css"])
def test_every_answer_is_safe_and_shared(client, path):
    headers = client.get(path, buffered=True).headers
    assert headers["Access-Control-Allow-Origin"] == "*"
    assert "Access-Control-Allow-Credentials" not in headers
    assert "ETag" in headers["Access-Control-Expose-Headers"]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert "default-src 'none'" in headers["Content-Security-Policy"]
    assert "unsafe" not in headers["Content-Security-Policy"]


@pytest.mark.parametrize(("name", "media_type"), [("comity.ttl", "text/turtle"), ("comity.trig", "application/trig")])
def test_the_dataset_is_a_download(client, served_build, name, media_type):
    response = client.get(f"/{name}", buffered=True)
    assert response.mimetype == media_type
    assert response.data == (served_build / name).read_bytes()
    assert response.headers["Content-Disposition"] == f"attachment; filename={name}"
    assert response.last_modified
    again = client.get(f"/{name}", headers={"If-None-Match": response.headers["ETag"]}, buffered=True)
    assert again.status_code == 304
    part = client.get(f"/{name}", headers={"Range": "bytes=0-6"}, buffered=True)
    assert (part.status_code, part.data) == (206, response.data[:7])


def test_health(client):
    assert client.get("/livez", buffered=True).status_code == 200
    assert client.get("/readyz", buffered=True).status_code == 200
    assert "Disallow: /sparql" in client.get("/robots.txt", buffered=True).get_data(as_text=True)
