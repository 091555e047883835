"""What a pattern needs: no match is lost by passing over sentences that lack it."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from bench.needs import KEPT, written
from extract.extraction import extraction
from extract.patterns.needed import Needs, kinds_in, needs
from extract.readers import parse

DOCUMENTS = sorted((Path(__file__).parents[2] / "data" / "documents").glob("*.txt"))[:6]


@pytest.mark.parametrize(
    ("expression", "text", "met"),
    [
        # a word that every match has
        (r"\bsigned (?:an? )?treaty", "they signed a treaty", True),
        (r"\bsigned (?:an? )?treaty", "they went home", False),
        # one of several alternatives, in either case
        (r"(?:visited|travelled to) Peru", "he TRAVELLED TO PERU", True),
        (r"(?:visited|travelled to) Peru", "he wrote to peru", False),
        # what may be left out is not needed
        (r"(?:formally )?recognised", "was recognised", True),
        # an alternative that needs nothing: the whole needs nothing
        (r"(?:support|\w+) it", "abc it", True),
        # a mention of a kind
        ("visit of [\ue300-\ue3ff]", "visit of \ue301", True),
        ("visit of [\ue300-\ue3ff]", "visit of \ue001", False),
        ("[\ue000-\ue0ff\ue900-\ue9ff] came", "\ue900 came", True),
        # repeated at least once, and not at all
        (r"(?:again )+met", "again met", True),
        (r"(?:again )*met", "met", True),
    ],
)
def test_needs(expression, text, met):
    found = needs(expression)
    assert found.met(text.lower(), kinds_in(text)) is met
    assert met or not re.search(expression, text, re.IGNORECASE)


def test_no_match_of_any_pattern_is_lost(monkeypatch):
    """Whole documents give the same claims when every pattern is tried on every sentence."""
    documents = [parse(path.name, path.read_text("utf-8")) for path in DOCUMENTS]
    told = [extraction(document).claims for document in documents]
    tried = Counter()

    def met(self, text, kinds):
        tried[_met(self, text, kinds)] += 1
        return True

    monkeypatch.setattr(Needs, "met", met)
    assert [extraction(document).claims for document in documents] == told
    assert tried[False] > tried[True]


_met = Needs.met


@pytest.mark.slow
def test_what_patterns_need_is_kept():
    """`needs.json` holds what is read off each pattern: else every start would take seconds longer."""
    assert KEPT.read_text("utf-8") == written(), "patterns have changed: python -m bench.needs"
