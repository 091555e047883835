"""Downloads: what is offered is what was built, whole and in parts, with checksums that hold."""

from __future__ import annotations

import gzip
import hashlib
import json
from base64 import b64encode

import pyoxigraph as ox
import pytest
from click.testing import CliRunner

from comity import cli
from server import create_app
from server.publishing.example_queries import load_examples


@pytest.fixture(scope="module")
def client(published_build):
    """A client of a service over a build that follows another."""
    app = create_app(published_build)
    yield app.test_client()
    app.extensions["comity"].close()


@pytest.fixture(scope="module")
def versions(published_build):
    """The newest version and the one before."""
    newest = json.loads((published_build / "manifest.json").read_text())["version"]
    edition = json.loads((published_build / "dumps" / newest / "edition.json").read_text())
    return newest, edition["previous"]


def get(client, path, **headers):
    return client.get(path, headers=headers, buffered=True)


def quads(content, form=ox.RdfFormat.N_QUADS):
    return set(ox.parse(content, form))


def test_both_versions_are_listed_with_all_their_files(client, versions):
    page = get(client, "/dumps/", Accept="text/html").get_data(as_text=True)
    for version, names in zip(versions, (["comity.ttl.gz", "removed.nq.gz"], ["comity.ttl.gz"]), strict=True):
        assert all(f'href="/dumps/{version}/{name}"' in page for name in names)
        assert get(client, f"/dumps/{version}", Accept="text/html").status_code == 200


def test_checksums_and_sizes_hold(client, versions):
    for version in versions:
        lines = get(client, f"/dumps/{version}/SHA256SUMS").get_data(as_text=True).splitlines()
        assert len(lines) == 6
        for line in lines:
            digest, name = line.split("  ")
            response = get(client, f"/dumps/{version}/{name}")
            assert hashlib.sha256(response.data).hexdigest() == digest == response.headers["ETag"].strip('"')
            assert b64encode(bytes.fromhex(digest)).decode() in response.headers["Repr-Digest"]
            assert response.mimetype == ("application/gzip" if name.endswith(".gz") else "application/csvm+json")
            assert "Content-Encoding" not in response.headers


@pytest.mark.parametrize(
    ("range_", "part"),
    [("bytes=0-9", slice(0, 10)), ("bytes=-5", slice(-5, None)), ("bytes=100-", slice(100, None))],
)
def test_a_part_can_be_had(client, versions, range_, part):
    path = f"/dumps/{versions[0]}/comity.nq.gz"
    whole = get(client, path)
    assert whole.headers["Accept-Ranges"] == "bytes"
    found = get(client, path, Range=range_)
    assert (found.status_code, found.data) == (206, whole.data[part])
    # resumed only if it is still the same file (RFC 9110, section 13.1.5)
    assert get(client, path, Range=range_, **{"If-Range": whole.headers["ETag"]}).status_code == 206
    assert get(client, path, Range=range_, **{"If-Range": '"another"'}).data == whole.data


def test_a_part_beyond_the_end_is_refused(client, versions):
    assert get(client, f"/dumps/{versions[0]}/comity.ttl.gz", Range="bytes=99999999-").status_code == 416


@pytest.mark.parametrize("name", ["comity.ttl.gz", "changes.txt"])
def test_a_file_not_changed_is_not_sent_again(client, versions, name):
    path = f"/dumps/{versions[0]}/{name}"
    first = get(client, path)
    assert get(client, path, **{"If-None-Match": first.headers["ETag"]}).status_code == 304
    assert get(client, path, **{"If-Modified-Since": first.headers["Last-Modified"]}).status_code == 304


def test_latest_leads_to_the_newest(client, versions):
    assert get(client, "/dumps/latest").headers["Location"] == f"/dumps/{versions[0]}"
    response = get(client, "/dumps/latest/comity.ttl.gz")
    assert (response.status_code, response.headers["Location"]) == (302, f"/dumps/{versions[0]}/comity.ttl.gz")


@pytest.mark.parametrize(
    "path", ["/dumps/1999-01-01-00000000", "/dumps/{}/nothing.ttl", "/dumps/{}/edition.json", "/dumps/{}/..%2Fx"]
)
def test_what_is_not_on_offer_is_404(client, versions, path):
    response = get(client, path.format(versions[0]), Accept="application/json")
    assert response.status_code == 404
    assert response.mimetype == "application/problem+json"


@pytest.mark.parametrize("form", ["turtle", "nquads", "trig", "csv", "jsonl", "csvw"])
def test_export_writes_the_bytes_that_are_served(client, versions, published_build, form):
    files = {"turtle": "comity.ttl.gz", "nquads": "comity.nq.gz", "trig": "comity.trig.gz", "csv": "facts.csv.gz",
             "jsonl": "facts.jsonl.gz", "csvw": "facts.csv-metadata.json"}  # fmt: skip
    packed = [] if form == "csvw" else ["--gzip"]
    result = CliRunner().invoke(cli, ["export", "--format", form, *packed, "--build", str(published_build)])
    assert result.stdout_bytes == get(client, f"/dumps/{versions[0]}/{files[form]}").data


def test_the_syntaxes_tell_the_same(client, versions):
    def read(name):
        return gzip.decompress(get(client, f"/dumps/{versions[0]}/{name}").data)

    whole = quads(read("comity.nq.gz"))
    assert whole == quads(read("comity.trig.gz"), ox.RdfFormat.TRIG)
    assert {q.triple for q in whole if isinstance(q.graph_name, ox.DefaultGraph)} == {
        q.triple for q in quads(read("comity.ttl.gz"), ox.RdfFormat.TURTLE)
    }
    assert not any(isinstance(term, ox.BlankNode) for quad in whole for term in (quad.subject, quad.object))


def test_a_dump_in_another_store_gives_the_same_answers(client, versions):
    other = ox.Store()
    other.load(gzip.decompress(get(client, f"/dumps/{versions[0]}/comity.nq.gz").data), format=ox.RdfFormat.N_QUADS)
    found = 0
    for example in load_examples():
        if example.federates_with or "CONSTRUCT" in example.query:
            continue
        ours = client.post(
            "/sparql", data={"query": example.query}, headers={"Accept": "text/tab-separated-values"}, buffered=True
        )
        theirs = other.query(example.query).serialize(format=ox.QueryResultsFormat.TSV)
        assert sorted(ours.data.splitlines()) == sorted(theirs.splitlines()), example.name
        found += len(theirs.splitlines()) > 1
    assert found >= 5


def test_the_previous_version_and_the_changes_make_the_new_one(client, versions):
    newest, before = versions

    def read(version, name):
        return quads(gzip.decompress(get(client, f"/dumps/{version}/{name}").data))

    old, new = read(before, "comity.nq.gz"), read(newest, "comity.nq.gz")
    added, removed = read(newest, "added.nq.gz"), read(newest, "removed.nq.gz")
    assert added
    assert removed
    assert removed <= old
    assert not added & old
    assert (old - removed) | added == new


def test_the_log_tells_what_caused_what(client, versions):
    text = get(client, f"/dumps/{versions[0]}/changes.txt").get_data(as_text=True)
    told = get(client, f"/dumps/{versions[0]}/changes.json").json
    assert (told["to"], told["from"]) == versions
    for document, fate in (("kenya-peru", "text changed"), ("kenya-visits", "withdrawn"), ("peru-visits", "new")):
        assert f"  {document}: {fate}" in text
    causes = {group["cause"] for group in told["groups"]}
    assert {"document kenya-peru (text changed)", "counts"} <= causes
    assert any(cause.startswith("entailment of ") for cause in causes)
    assert sum(group["added"] for group in told["groups"]) <= told["added"]
