"""Versions, changes and their causes, the table's metadata."""

from __future__ import annotations

import csv
import gzip
import io
import json
from decimal import Decimal

import pyoxigraph as ox
import pytest
from rdflib import Graph

from extract.claim import Claim, Role
from extract.document import Entity, EntityKind, Span
from extract.facts import LIST, columns, flat, write_csv
from extract.graph.rdf.naming import Naming
from extract.publishing.changelog import change_files
from extract.publishing.changes import Build, changes
from extract.publishing.columns import metadata
from extract.publishing.files import pack
from extract.publishing.version import version

ID = "https://w3id.org/comity/id/"
TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
VISIT = "https://w3id.org/comity/ontology#Visit"


def quad(subject, predicate, value, graph=""):
    where = ox.NamedNode(f"{ID}graph/{graph}") if graph else ox.DefaultGraph()
    return ox.Quad(ox.NamedNode(ID + subject), ox.NamedNode(predicate), ox.NamedNode(value), where)


def build(quads, documents=("one",), name="a", **tools):
    hashes = dict(d.split("=") if "=" in d else (d, "x") for d in documents)
    return Build(frozenset(quads), name, ID, hashes, tools)


def visits(number, graph=""):
    return [quad(f"visit/{n}", TYPE, VISIT, graph) for n in range(number)]


@pytest.mark.parametrize(
    ("before", "after", "cause"),
    [
        # a document comes, goes, is rewritten, is read otherwise
        (build([], []), build(visits(1, "document/one")), "document one (new)"),
        (build(visits(1, "document/one")), build([], []), "document one (withdrawn)"),
        (build([], ["one=x"]), build(visits(1, "document/one"), ["one=y"]), "document one (text changed)"),
        (build([]), build(visits(1, "document/one")), "document one (read otherwise)"),
        # no document changed: the graph's own rule
        (build([]), build(visits(1, "canonical")), "alignment of what documents tell"),
        (build([]), build(visits(1, "actors")), "who is who"),
        (build([]), build(visits(1, "ontology")), "ontology"),
        (build([]), build(visits(1, "void")), "counts"),
        (build([]), build([quad("state/A", "https://w3id.org/comity/ontology#visited", ID + "state/B", "inferred")]), "entailment of visited"),
    ],
)  # fmt: skip
def test_each_change_has_a_cause(before, after, cause):
    assert [group.cause for group in changes(before, after).groups] == [cause]


def test_what_follows_from_a_changed_document_names_it():
    told = quad("visit/1", "https://w3id.org/comity/ontology#hostState", ID + "state/A", "document/one")
    merged = quad("visit/1", TYPE, VISIT, "canonical")
    inferred = quad("state/A", "https://w3id.org/comity/ontology#hosted", ID + "visit/1", "inferred")
    found = changes(build([], []), build([told, merged, inferred]))
    assert [group.cause for group in found.groups] == ["document one (new)"] * 2 + [
        "entailment of hosted from one (new)"
    ]


def test_what_the_default_graph_repeats_is_told_once():
    found = changes(build([]), build([*visits(2), *visits(2, "canonical")]))
    assert [(group.graph, group.added) for group in found.groups] == [("canonical", 2)]
    assert len(found.added) == 4


@pytest.mark.parametrize(
    ("had", "has", "told"), [(10, 8, False), (10, 7, True), (10, 10, False), (0, 5, False), (5, 0, True)]
)
def test_a_class_that_lost_more_than_a_fifth_is_told(had, has, told):
    losses = changes(build(visits(had)), build(visits(has))).losses
    assert bool(losses) == told
    if told:
        assert str(losses[0]).startswith(f"Visit {has} instead of {had} (-")


def test_the_log_names_documents_tools_and_losses():
    found = changes(build(visits(5), ["one"], "a", rigour="1"), build(visits(2), ["two"], "b", rigour="2"))
    files = change_files(found)
    text = files["changes.txt"].decode()
    assert [
        part
        for part in ("from a to b", "one: withdrawn", "two: new", "rigour: 1 → 2", "Visit 2 instead of 5")
        if part not in text
    ] == []
    assert json.loads(files["changes.json"])["losses"] == [{"class": VISIT, "before": 5, "after": 2}]
    assert gzip.decompress(files["removed.nq.gz"]).count(b"\n") == 3


def test_a_version_follows_from_date_and_content():
    assert version("2026-11-21", b"a") == version("2026-11-21", b"a") != version("2026-11-21", b"b")
    assert version("2026-11-21", b"a").startswith("2026-11-21-")
    assert "-" not in version("", b"a")


def test_packing_has_no_time():
    assert pack(b"content") == pack(b"content")
    assert gzip.decompress(pack(b"content")) == b"content"


CATALOG = Graph().parse(
    data=f"<{ID}catalog/documents> <http://purl.org/dc/terms/license> <https://creativecommons.org/licenses/by/4.0/> .",
    format="turtle",
)


def test_the_metadata_describe_every_column_in_order():
    told = json.loads(metadata(Naming(), CATALOG, "2026-11-21"))
    described = told["tableSchema"]["columns"]
    assert [column["name"] for column in described] == list(columns()) == [column["titles"] for column in described]
    assert told["url"] == "facts.csv"
    assert told["dc:license"] == {"@id": "https://creativecommons.org/licenses/by/4.0/"}
    assert all(column["dc:description"] for column in described)


def test_cells_are_of_the_types_that_the_metadata_tell():
    peru, kenya = (Entity(EntityKind.STATE, code, name) for code, name in (("PER", "Peru"), ("KEN", "Kenya")))
    roles = (Role("action", "signed"), Role("count", Decimal(3)), Role("date", "2004"), Role("parties", (kenya, peru)))
    claim = Claim("a.txt", "agreement", roles, Span(0, 5), "Words", "agreement@1", 0.9)
    table = io.StringIO()
    write_csv([flat(claim)], table)
    table.seek(0)
    [row] = csv.DictReader(table)
    columns = {
        column["name"]: column for column in json.loads(metadata(Naming(), CATALOG, ""))["tableSchema"]["columns"]
    }
    assert row["parties"].split(columns["parties"]["separator"]) == ["Kenya", "Peru"]
    assert columns["parties"]["separator"] == LIST
    assert (columns["count"]["datatype"], float(row["count"])) == ("number", 3.0)
    assert all(row[name] for name, column in columns.items() if column.get("required"))
    assert "separator" not in columns["date"]
