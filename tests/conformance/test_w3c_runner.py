"""The W3C suites over HTTP against a writable service, by the shared runner, when ../shared/conformance is there.

What is not passed is listed in expected_failures.toml by the IRI of the test, with the reason; it must fail.
Left out by the runner: entailment regimes, which the service does not offer, and SERVICE, for which the suite has no
endpoints (federation has tests of its own).
"""

from __future__ import annotations

import http.client
import json
import os
import socket
import subprocess
import sys
import time
import tomllib
from pathlib import Path

import pytest

RUNNER = Path(__file__).parents[3] / "shared" / "conformance" / "w3c_http.py"
SUITE = RUNNER.parent / "sparql11"
MANIFESTS = "https://w3c.github.io/rdf-tests/sparql/sparql11"
EXPECTED_FAILURES = tomllib.loads(Path(__file__).with_name("expected_failures.toml").read_text("utf-8"))
TOKEN = "a token for the conformance tests"

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not RUNNER.exists(), reason="the conformance runner is not there (../shared/conformance)"),
]


@pytest.fixture(scope="module")
def endpoint(served_build, tmp_path_factory):
    """A writable service of its own that the runner may empty."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    state = tmp_path_factory.mktemp("written") / "state"
    command = [sys.executable, "-m", "comity", "serve", "--build", str(served_build), "--port", str(port)]
    command += ["--writable", "--no-validate", "--state", str(state)]
    path = os.pathsep.join([str(Path(__file__).parents[2]), *filter(None, sys.path)])
    process = subprocess.Popen(
        command, env={**os.environ, "PYTHONPATH": path, "COMITY_TOKEN": TOKEN}, stderr=subprocess.DEVNULL
    )
    deadline = time.monotonic() + 60
    while not answers(port):
        assert process.poll() is None, "the service did not start"
        assert time.monotonic() < deadline, "the service did not start in time"
        time.sleep(0.1)
    yield f"http://127.0.0.1:{port}"
    process.terminate()
    process.wait(30)


def answers(port: int) -> bool:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        connection.request("GET", "/readyz")
        return connection.getresponse().status == 200
    except OSError:
        return False
    finally:
        connection.close()


def run(endpoint: str, tmp_path: Path, update: str, *arguments: str) -> dict[str, dict[str, str]]:
    """The results of the runner by the IRI of the test; those of its own checks by group and name."""
    report = tmp_path / "report.json"
    command = [sys.executable, str(RUNNER), "--manifest", str(SUITE), "--json", str(report), "--bearer", TOKEN]
    command += ["--query-url", f"{endpoint}/sparql", "--update-url", f"{endpoint}{update}"]
    command += ["--gsp-url", f"{endpoint}/store", "--gsp-direct-url", f"{endpoint}/store", "--gsp-create"]
    subprocess.run([*command, *arguments], check=False, capture_output=True, timeout=1800)
    tests = json.loads(report.read_text())["tests"]
    return {f"{MANIFESTS}/{test['suite']}/manifest#{test['test']}": test for test in tests}


@pytest.mark.parametrize(
    ("arguments", "update", "least"),
    [
        (["--protocol"], "/sparql", 105),
        (["--protocol", "--suite", "protocol", "http"], "/update", 45),  # the other address for updates
        (["--suite", "csv-tsv-res", "json-res", "syntax-fed", "construct", "syntax-query"], "/sparql", 110),
        (["--suite", "aggregates", "bind", "bindings", "cast", "exists", "functions", "grouping"], "/sparql", 161),
        (["--suite", "negation", "project-expression", "property-path", "subquery"], "/sparql", 66),
        (["--suite", "add", "basic-update", "clear", "copy", "delete", "delete-data", "delete-insert"], "/sparql", 70),
        (
            ["--suite", "delete-where", "drop", "move", "syntax-update-1", "syntax-update-2", "update-silent"],
            "/update",
            80,
        ),
    ],
)
def test_w3c_suites(endpoint, tmp_path, arguments, update, least):
    """Every test passes but those that are listed, and those fail."""
    results = run(endpoint, tmp_path, update, *arguments)
    ran = {iri: test for iri, test in results.items() if test["result"] != "skipped"}
    failed = {iri: test["note"] for iri, test in ran.items() if test["result"] == "failed"}
    assert len(ran) >= least
    assert {iri: note for iri, note in failed.items() if iri not in EXPECTED_FAILURES} == {}
    assert {iri for iri in EXPECTED_FAILURES if iri in ran} == set(failed), "an expected failure has passed"
