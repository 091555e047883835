"""Precision and recall against gold facts do not fall below what was reached."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path

import pytest

from extract.claim import THRESHOLD
from extract.extraction import extraction
from extract.facts import flat
from extract.readers import read
from extract.schema import FACT_TYPES

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared"
SETS = {
    # name: documents, gold, least precision, least recall
    "golden": (ROOT / "tests/golden/documents", ROOT / "tests/golden/facts", 0.85, 0.55),
    "shared": (SHARED / "documents", SHARED / "gold", 0.93, 0.75),
}


@pytest.fixture(scope="module")
def score():
    """The scorer that comes with the shared gold."""
    path = SHARED / "gold" / "score.py"
    if not path.exists():
        pytest.skip(f"{path} is not there: the documents of others are scored only where it is")
    spec = importlib.util.spec_from_file_location("score", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.slow
@pytest.mark.parametrize("name", SETS)
def test_precision_and_recall_hold(score, name):
    """Over all types together, published facts only."""
    documents, gold, least_precision, least_recall = SETS[name]
    wanted = said = hits = 0
    found = set()
    for path in sorted(documents.glob("*.txt")):
        facts = [flat(c) for c in extraction(read(path)).claims if c.confidence >= THRESHOLD]
        expected = score.read(gold / f"{path.stem}.jsonl")
        for kind in {f["type"] for f in facts} | {f["type"] for f in expected}:
            pairs, missed, spurious = score.pair(
                [f for f in expected if f["type"] == kind], [f for f in facts if f["type"] == kind]
            )
            wanted, said, hits = wanted + len(pairs) + len(missed), said + len(pairs) + len(spurious), hits + len(pairs)
            found |= {kind} if pairs else set()
    assert wanted
    assert hits / said >= least_precision
    assert hits / wanted >= least_recall
    assert len(found) == 16, "a type finds nothing"


@pytest.mark.slow
@pytest.mark.parametrize("path", sorted((ROOT / "tests/golden/facts").glob("*.jsonl")), ids=lambda p: p.stem)
def test_gold_is_true_to_its_document(path):
    """Every gold fact is of a known type and points at words of its document."""
    text = (path.parent.parent / "documents" / f"{path.stem}.txt").read_bytes().decode()
    for line in filter(None, path.read_text("utf-8").splitlines()):
        fact = json.loads(line)
        assert fact["type"] in FACT_TYPES
        assert fact["doc"] == f"{path.stem}.txt"
        start, end = fact["span"]
        assert 0 <= start < end <= len(text)
        assert text[start:end].strip()
