"""Documents to a build on disk: gate, files, graphs."""

from __future__ import annotations

import errno
import json
from decimal import Decimal
from typing import TYPE_CHECKING

import pyoxigraph as ox
import pytest
from rdflib import OWL, RDF, BNode, Literal, Namespace

from extract import build as build_module
from extract import extraction as extraction_module
from extract.build import write
from extract.claim import THRESHOLD, Claim, Realis, Role
from extract.document import Document, Entity, EntityKind, Span
from extract.extraction import Extraction, documents, extraction
from extract.facts import in_order
from extract.graph.catalog import build_date
from extract.pipeline import build
from extract.registry import Extractor
from extract.rejection import Rejection
from ontology import COMITY

if TYPE_CHECKING:
    from pathlib import Path

ID = Namespace("https://w3id.org/comity/id/")
TEXT = "Ana Sol of Peru came to Kenya in May 2004, and Peru opened an embassy there in 1992."
KENYA = Entity(EntityKind.STATE, "KEN", "Kenya")
PERU = Entity(EntityKind.STATE, "PER", "Peru")
ANA = Entity(EntityKind.PERSON, "ana-sol", "Ana Sol", "PER")


def claim(kind, document="a.txt", confidence=0.9, realis=Realis.HAPPENED, /, start=0, **slots):
    roles = tuple(Role(name, value) for name, value in sorted(slots.items()) if value)
    return Claim(
        document, kind, roles, Span(start, start + 7), TEXT[start : start + 7], f"{kind}@1", confidence, realis
    )


def visit(document="a.txt", confidence=0.9, realis=Realis.HAPPENED, date="2004-05", **slots):
    return claim("visit", document, confidence, realis, visitor=ANA, to=KENYA, date=date, **slots)


def result_of(*claims, **options):
    names = sorted({c.document for c in claims})
    given = {n: tuple(in_order(c for c in claims if c.document == n)) for n in names}
    return build([Document(n, TEXT) for n in names], extract=lambda d: Extraction(d, given[d.name]), **options)


BAD = claim("agreement", parties=(PERU,), action="signed", date="2004", subject="fishing", start=8)


def test_what_violates_a_shape_is_set_aside_and_the_rest_is_published():
    good = visit()
    result = result_of(good, BAD)
    assert result.claims == (good,)
    [rejected] = result.rejections
    assert (rejected.claim, rejected.stage) == (BAD, "validate")
    assert "two" in rejected.reason
    assert rejected.focus.startswith(str(ID))
    assert rejected.shape
    assert result.report.conforms


def test_an_unsure_claim_is_a_candidate_with_its_reason():
    unsure = visit(confidence=0.2)
    result = result_of(unsure, visit("b.txt", date="2007"))
    assert result.candidates == 1
    graph = result.dataset.graphs["candidates"]
    assert str(THRESHOLD) in str(next(graph.objects(ID[f"claim/{unsure.key}"], COMITY.reason)))
    assert (ID[f"claim/{unsure.key}"], None, None) not in result.dataset.published


def test_the_default_view_holds_what_happened_once():
    told = [visit(), visit("b.txt", date="2004"), visit("b.txt", realis=Realis.PLANNED, date="2009")]
    published = result_of(*told).dataset.published
    [node] = set(published.subjects(RDF.type, COMITY.Visit))
    assert str(published.value(node, COMITY.edtf)) == "2004-05"
    ranks = {str(s)[-16:]: published.value(s, COMITY.rank) for s in published.subjects(COMITY.asserts, node)}
    assert ranks == {told[0].key: COMITY.preferred, told[1].key: COMITY.normal}


def test_each_document_has_its_graph_and_its_nodes_lead_to_the_canonical_one():
    graphs = result_of(visit(), visit("b.txt", date="2004")).dataset.graphs
    canonical = {o for n in "ab" for o in graphs[f"document/{n}"].objects(None, COMITY.canonical)}
    assert canonical == {ID["visit/ana-sol-KEN-2004-05"]}
    assert not set(graphs["document/a"].subjects()) & set(graphs["document/b"].subjects())


def test_disputed_facts_are_published_and_not_reasoned_from():
    def relations(d, date):
        return claim("relations", d, states=(KENYA, PERU), action="established", date=date)

    result = result_of(relations("a.txt", "1965-03-03"), relations("b.txt", "1965-03-14"))
    assert len(set(result.dataset.published.subjects(RDF.type, COMITY.RelationStatusEvent))) == 2
    assert len(list(result.dataset.published.subject_objects(COMITY.contradicts))) == 2
    assert not set(result.dataset.undisputed.subjects(RDF.type, COMITY.RelationStatusEvent))


def test_plans_entail_nothing():
    plan = claim("membership", "a.txt", 0.9, Realis.PLANNED, member=PERU, organization=KENYA)
    inferred = result_of(plan).dataset.graphs["inferred"]
    assert (None, COMITY.memberOf, None) not in inferred
    assert (None, COMITY.hasMember, None) not in inferred


def test_an_embassys_amounts_and_labels_are_told_once():
    def loan(d):
        return claim("finance", d, provider=PERU, recipient=KENYA, amount=Decimal(5), currency="USD", kind="loan")

    published = result_of(loan("a.txt"), loan("b.txt")).dataset.published
    assert len(list(published.objects(ID["amount/USD-5"], RDF.type))) == 1


def build_twice(tmp_path, result):
    for name in ("one", "two"):
        write(result(), (), tmp_path / name)
    return tmp_path / "one", tmp_path / "two"


def files(folder: Path) -> dict[str, bytes]:
    return {p.name: p.read_bytes() for p in folder.iterdir() if p.is_file()}


def test_the_same_input_gives_the_same_bytes(tmp_path):
    one, two = build_twice(tmp_path, lambda: result_of(visit(), visit("b.txt", date="2004"), BAD))
    assert files(one) == files(two)
    assert sorted(files(one)) == [
        "comity.trig", "comity.ttl", "facts.csv", "facts.csv-metadata.json", "facts.jsonl", "manifest.json",
        "rejected.jsonl", "report.txt", "shacl-report.ttl", "void.ttl",
    ]  # fmt: skip


def test_the_store_holds_the_dataset(tmp_path):
    write(result_of(visit()), (), tmp_path / "build")
    store = ox.Store.read_only(str(tmp_path / "build" / "store"))
    assert bool(store.query("ASK { ?s a <https://w3id.org/comity/ontology#Visit> }"))
    assert len(list(store.named_graphs())) >= 6


def test_no_blank_nodes_are_written(tmp_path):
    write(result_of(visit()), (), tmp_path / "build")
    assert b"_:" not in (tmp_path / "build" / "comity.trig").read_bytes()


def test_what_was_set_aside_is_listed_with_its_reason(tmp_path):
    write(result_of(visit(), BAD), [Rejection("read", "c.txt", "c.txt is empty.")], tmp_path / "build")
    lines = [json.loads(line) for line in (tmp_path / "build" / "rejected.jsonl").read_text().splitlines()]
    assert [(line["stage"], line["doc"]) for line in lines] == [("read", "c.txt"), ("validate", "a.txt")]
    assert lines[1]["claim"]["type"] == "agreement"


def test_a_full_disk_leaves_the_previous_build(tmp_path, monkeypatch):
    place = tmp_path / "build"
    write(result_of(visit()), (), place)
    before = files(place)

    def full(folder):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(build_module, "_store", full)
    with pytest.raises(OSError, match="No space"):
        write(result_of(visit(date="2009")), (), place)
    assert files(place) == before
    assert [p.name for p in tmp_path.iterdir()] == ["build"]


def test_one_failing_extractor_costs_only_its_own_claims(monkeypatch):
    document = Document("a.txt", TEXT)
    good = visit()

    def broken(annotated):
        raise RuntimeError("no such frame")

    chosen = {
        "broken": Extractor("broken", "1", frozenset({"visit"}), broken),
        "visit": Extractor("visit", "1", frozenset({"visit"}), lambda annotated: [good]),
    }
    monkeypatch.setattr(extraction_module, "annotate", lambda d: d)
    found = extraction(document, chosen, calibrate=lambda claim, _: claim)
    assert found.claims == (good,)
    assert [r.reason for r in found.rejections] == ["RuntimeError: no such frame"]


@pytest.mark.parametrize(
    ("bad", "part"),
    [
        # words that are not there
        (Claim("a.txt", "visit", (), Span(0, 7), "Ana Son", "visit@1"), "not the document's text"),
        # a date that is none
        (visit(date="2004-02-31"), "no EDTF date"),
    ],
)
def test_claims_without_evidence_or_with_bad_dates_are_set_aside(monkeypatch, bad, part):
    monkeypatch.setattr(extraction_module, "annotate", lambda d: d)
    chosen = {"visit": Extractor("visit", "1", frozenset({"visit"}), lambda annotated: [bad])}
    found = extraction(Document("a.txt", TEXT), chosen)
    assert found.claims == ()
    assert part in found.rejections[0].reason


def test_unreadable_and_equally_named_files_are_set_aside(tmp_path):
    (tmp_path / "empty.txt").write_text("")
    for folder in ("x", "y"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "same.txt").write_text(TEXT)
    found = list(documents([tmp_path / "empty.txt", tmp_path / "x" / "same.txt", tmp_path / "y" / "same.txt"]))
    reasons = [d.reason for d in found if isinstance(d, Rejection)]
    assert "empty" in reasons[0]
    assert "same name" in reasons[1]
    assert sum(isinstance(d, Document) for d in found) == 1


def test_the_date_of_a_build_comes_from_its_input():
    catalog = result_of(visit()).dataset.graphs["catalog"]
    assert build_date(catalog, "") == ""
    assert build_date(catalog, "86400") == "1970-01-02"


@pytest.mark.slow
def test_a_graph_of_the_gold_facts_holds_together(gold_documents, gold_claims):
    by_document = {}
    for each in gold_claims:
        by_document.setdefault(each.document, {})[each.key] = each
    result = build(gold_documents, extract=lambda d: Extraction(d, tuple(in_order(by_document[d.name].values()))))
    assert len(result.claims) >= 0.98 * len({c.key for c in gold_claims})
    whole = result.dataset.published
    assert not any(isinstance(term, BNode) for triple in whole for term in triple)
    assert (None, OWL.sameAs, None) not in whole
    assert not any(isinstance(s, Literal) for s in result.dataset.graphs["inferred"].subjects())
    for node in set(whole.objects(None, COMITY.asserts)):
        assert (node, RDF.type, None) in whole
