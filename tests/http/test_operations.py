"""For those who run the service: ids and cancelling of queries, figures, logs, headers, settings."""

from __future__ import annotations

import contextlib
import html
import http.client
import json
import re
import subprocess
import sys
import time
from dataclasses import fields
from pathlib import Path
from urllib.parse import quote

import pyoxigraph as ox
import pytest
from prometheus_client.parser import text_string_to_metric_families

from server import Settings, create_app
from server.configuration import configured
from server.errors import BadSetting
from server.traffic.limits import UNITS, sentences
from server.workers.child import LOW

BLOCKED = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
ENDLESS = BLOCKED.replace("(COUNT(*) AS ?n)", "*")
DOCUMENTATION = Path(__file__).parents[2] / "docs" / "serving.md"


def request(port, method, path):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    try:
        connection.request(method, path)
        response = connection.getresponse()
        return response.status, response.headers, response.read()
    finally:
        connection.close()


def test_every_answer_to_a_query_has_an_id_by_which_it_is_known(client):
    ids = set()
    for text, status, outcome in (("ASK {}", 200, "answered"), ("nonsense", 400, "BadQuery")):
        answer = client.get("/sparql", query_string={"query": text}, headers={"X-Query-Id": "mine"})
        assert answer.status_code == status
        ids.add(answer.headers["X-Query-Id"])
        told = client.get(f"/queries/{answer.headers['X-Query-Id']}")
        assert told.headers["Cache-Control"] == "no-store"
        assert (told.get_json()["state"], told.get_json()["outcome"], told.get_json()["status"]) == (
            "ended",
            outcome,
            status,
        )
        assert text not in told.text
    assert len(ids) == 2
    assert "mine" not in ids


def test_a_query_tells_its_rows(client):
    answer = client.get("/sparql", query_string={"query": "SELECT * { ?s ?p ?o } LIMIT 4 #rows"})
    told = client.get(f"/queries/{answer.headers['X-Query-Id']}").get_json()
    assert (told["rows"], told["kind"]) == (4, "solutions")


def test_what_is_no_query_has_no_id(client):
    assert "X-Query-Id" not in client.get("/livez").headers


@pytest.mark.parametrize("method", ["GET", "DELETE"])
def test_an_unknown_id_is_not_found(client, method):
    answer = client.open("/queries/guess", method=method)
    assert (answer.status_code, answer.content_type) == (404, "application/problem+json")


@pytest.fixture
def query_log(tmp_path):
    return tmp_path / "queries.jsonl"


def lines(path, number):
    """The log, once it has that many lines."""
    end = time.monotonic() + 10
    while len(read := path.read_text().splitlines()) < number and time.monotonic() < end:
        time.sleep(0.05)
    return [json.loads(line) for line in read]


@pytest.mark.slow
def test_a_query_is_cancelled_by_its_id(port):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    connection.request("GET", f"/sparql?query={quote(ENDLESS)}")
    response = connection.getresponse()
    path = f"/queries/{response.headers['X-Query-Id']}"

    def told():
        return json.loads(request(port, "GET", path)[2])

    assert told()["state"] == "running"
    cancelled = request(port, "DELETE", path)[0]
    if cancelled == 200:
        pytest.skip("The machine is so busy that the query met its time limit before it could be cancelled.")
    assert cancelled == 202
    broken = (http.client.IncompleteRead, ConnectionResetError)
    with pytest.raises(broken):
        response.read()
    response.close()
    connection.close()
    end = time.monotonic() + 10
    while told()["state"] == "running" and time.monotonic() < end:
        time.sleep(0.05)
    assert told()["outcome"] == "QueryCancelled"
    assert request(port, "DELETE", path)[0] == 200


@pytest.mark.slow
def test_the_query_log_tells_what_became_of_each(serve, query_log):
    port = serve(query_log=str(query_log))
    asked = {"ASK {}": "answered", "nonsense": "BadQuery", BLOCKED: "QueryTimeout", "SELECT * {} #secret": "answered"}
    for text in asked:
        request(port, "GET", f"/sparql?timeout=1&query={quote(text)}")
    request(port, "GET", f"/sparql?timeout=1&query={quote('ASK {}')}")
    found = lines(query_log, 5)
    assert [(line["query"], line["outcome"]) for line in found[:4]] == list(asked.items())
    assert (found[4]["query"], found[4]["cached"]) == ("ASK {}", True)
    assert {line["client"] for line in found} == {"local"}
    for line in found:
        assert {"time", "id", "ms", "status", "query_hash", "request", "bytes"} <= line.keys()
    assert found[3]["rows"] == 1


@pytest.mark.slow
def test_the_access_log_has_paths_and_nothing_of_what_was_asked(serve, tmp_path):
    log = tmp_path / "access.jsonl"
    port = serve(access_log=str(log))
    _, headers, _ = request(port, "GET", "/sparql?query=ASK%7B%7D&token=secret")
    request(port, "GET", "/page/none?password=secret")
    request(port, "GET", "/comity.ttl")
    found = lines(log, 3)
    assert "secret" not in log.read_text()
    assert [(line["method"], line["path"], line["status"]) for line in found] == [
        ("GET", "/sparql", 200),
        ("GET", "/page/none", 404),
        ("GET", "/comity.ttl", 200),
    ]
    assert found[0]["request"] == headers["X-Request-Id"]
    assert found[0]["query"] == headers["X-Query-Id"]
    assert found[1]["problem"] == "NotFound"


def test_a_log_that_cannot_be_written_is_told(served_build):
    with pytest.raises(BadSetting, match="query_log"):
        create_app(served_build, query_log="/no/such/folder/log")


def test_figures_can_be_read_by_prometheus(client):
    client.get("/sparql", query_string={"query": "ASK {} #figures"})
    client.get("/made/up/by/a/client")
    answer = client.get("/metrics")
    assert answer.status_code == 200
    families = {family.name: family for family in text_string_to_metric_families(answer.text)}
    assert {
        "comity_requests",
        "comity_queries",
        "comity_query_seconds",
        "comity_cache",
        "comity_snapshot",
    } <= families.keys()
    areas = {sample.labels["area"] for sample in families["comity_requests"].samples}
    assert "other" in areas
    assert "made" not in areas


def test_figures_are_for_this_machine(client, served_build):
    far = {"REMOTE_ADDR": "192.0.2.7"}
    assert client.get("/metrics", environ_base=far).status_code == 403
    assert client.get("/metrics", headers={"X-Forwarded-For": "192.0.2.7"}).status_code == 403
    application = create_app(served_build, public_metrics=True)
    assert application.test_client().get("/metrics", environ_base=far).status_code == 200
    application.extensions["comity"].close()


def test_the_limits_in_force_are_on_a_page_and_in_the_service_description(served_build):
    application = create_app(served_build, timeout=7.5, answer_rows=0)
    client = application.test_client()
    page = client.get("/limits").text
    description = ox.Store()
    description.load(client.get("/sparql", headers={"Accept": "text/turtle"}).data, format=ox.RdfFormat.TURTLE)
    found = description.query(
        """PREFIX s: <http://schema.org/> PREFIX sd: <http://www.w3.org/ns/sparql-service-description#>
        SELECT ?name ?most { [] a sd:Service ; s:additionalProperty [
          s:propertyID ?name ; s:maxValue ?most ; s:description ?text ] }"""
    )
    limits = {row["name"].value: float(row["most"].value) for row in found}
    assert limits["timeout"] == 7.5
    assert "answer_rows" not in limits
    assert limits.keys() == UNITS.keys() - {"answer_rows"}
    for name in UNITS:
        assert f"<code>{name}</code>" in page
        assert sentences()[name].split(";")[0][:40] in html.unescape(page)
    application.extensions["comity"].close()


@pytest.mark.slow
def test_a_query_log_can_be_run_again(serve, query_log):
    port = serve(query_log=str(query_log), cache_size=0)
    for text in ("ASK {}", "SELECT * { ?s ?p ?o } LIMIT 2", "nonsense"):
        request(port, "GET", f"/sparql?query={quote(text)}")
    logged = lines(query_log, 3)
    logged[1]["status"] = 503
    query_log.write_text("".join(json.dumps(line) + "\n" for line in logged))
    call = [sys.executable, "bench/replay.py", str(query_log), f"http://127.0.0.1:{port}/sparql", "--clients", "2"]
    told = subprocess.run(call, capture_output=True, text=True, check=True, cwd=DOCUMENTATION.parents[1]).stdout
    assert "status 503 → 200  SELECT * { ?s ?p ?o } LIMIT 2" in told
    assert told.count("status") == 1


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has priorities of threads")
def test_a_query_that_takes_long_gives_way(port):
    """The thread that runs it has a low priority, and no other thread of this machine's query processes."""

    def low():
        found = set()
        for process in (path for path in Path("/proc").iterdir() if path.name.isdecimal()):
            with contextlib.suppress(OSError):
                for task in (process / "task").iterdir():
                    if (task / "stat").read_text().rpartition(")")[2].split()[16] == str(LOW):
                        found.add(task)
        return found

    before = low()
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    connection.request("GET", f"/sparql?query={quote(BLOCKED)}")
    end = time.monotonic() + 10
    while not (seen := low() - before) and time.monotonic() < end:
        time.sleep(0.1)
    connection.close()
    assert seen


@pytest.mark.parametrize("path", ["/", "/sparql", "/sparql?query=ASK%7B%7D", "/livez", "/nothing", "/static/style.css"])
def test_every_answer_is_safe_to_show_and_tells_no_versions(client, path):
    headers = client.get(path).headers
    assert "default-src 'none'" in headers["Content-Security-Policy"]
    assert "unsafe" not in headers["Content-Security-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Request-Id"]
    assert headers["Access-Control-Allow-Origin"] == "*"
    assert "Access-Control-Allow-Credentials" not in headers
    assert not re.search(r"(?i)gunicorn|werkzeug|python|flask", str(headers))


def test_settings_come_from_file_environment_and_command_in_this_order(tmp_path):
    file = tmp_path / "comity.toml"
    file.write_text(
        '[serve]\ntimeout = 7\ncache_size = "16 MiB"\nlimit_local = true\npublic_url = "https://a.example/"\n'
    )
    environment = {"COMITY_TIMEOUT": "8", "COMITY_ANSWER_ROWS": "100", "COMITY_DEBUG": "1"}
    assert configured(file, environment=environment) == {
        "timeout": 8.0,
        "cache_size": 16 * 1024 * 1024,
        "limit_local": True,
        "public_url": "https://a.example/",
        "answer_rows": 100,
    }
    assert configured(file, ["timeout=9"], environment=environment)["timeout"] == 9.0
    assert configured(file, ["timeout=9"], {"timeout": 10.0, "cache_size": None}, environment)["timeout"] == 10.0


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("[serve]\ntimeuot = 7", "has timeuot, which is no setting. There are: access_log"),
        ("[serve]\ntimeout = 'soon'", "timeout in [serve] is 'soon'; it must be a number."),
        ("[serve]\ncache_size = '16 apples'", "it must be a whole number, or a size such as 64 MiB."),
        ("[serve]\nlimit_local = 'perhaps'", "it must be true or false."),
        ("[serve]\npublic_url = 7", "it must be a text."),
        ("[serve]\nanswer_rows = -1", "it must be a whole number"),
        ("[serve]\ntimeout = 0", "it must be greater than 0."),
        ("[federation.sources.x]\ntimeout = 1", "The source x lacks its endpoint."),
        ("serve = 7", "must be a section"),
        ("[serve", "cannot be read"),
    ],
)
def test_a_bad_setting_is_told_with_file_and_key(tmp_path, text, complaint):
    file = tmp_path / "comity.toml"
    file.write_text(text)
    with pytest.raises(BadSetting) as told:
        configured(file, environment={})
    assert str(file) in str(told.value)
    assert complaint in str(told.value)


def test_a_bad_variable_and_a_missing_file_are_told(tmp_path):
    with pytest.raises(BadSetting, match="COMITY_TIMEOUT is 'x'"):
        configured(environment={"COMITY_TIMEOUT": "x"})
    with pytest.raises(BadSetting, match="cannot be read"):
        configured(tmp_path / "none.toml", environment={})
    with pytest.raises(BadSetting, match="NAME=VALUE"):
        configured(texts=["timeout"], environment={})


def test_the_documentation_has_each_setting_with_its_default():
    table = dict(re.findall(r"^\| `([a-z_]+)` \| ([^|]*?) \|", DOCUMENTATION.read_text("utf-8"), re.MULTILINE))
    scalar = [each for each in fields(Settings) if each.name != "federation"]  # a table of its own
    assert table.keys() == {each.name for each in scalar}
    for each in scalar:
        told = table[each.name]
        if each.name not in {"query_workers", "trial_places"}:  # as many as the machine has processors for
            assert told == shown(getattr(Settings(), each.name)), each.name


def shown(default):
    if isinstance(default, bool):
        return "yes" if default else "no"
    if isinstance(default, int) and default >= 2**20 and default % 2**20 == 0:
        return f"{default // 2**20} MiB"
    return (
        f"{default:,}"
        if isinstance(default, int)
        else f"{default:g}"
        if isinstance(default, float)
        else default or "none"
    )
