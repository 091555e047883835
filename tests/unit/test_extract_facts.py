"""Claims in the flat form."""

from __future__ import annotations

import io
import json
from decimal import Decimal

import pytest

from extract.claim import Claim, Realis, Role, Share
from extract.document import Entity, EntityKind, Span
from extract.evidence import LONGEST_QUOTE, objection
from extract.facts import flat, in_order, jsonl, write_csv

TEXT = "Ana Sol of Peru came to Kenya in May 2004."
KENYA = Entity(EntityKind.STATE, "KEN", "Kenya")
PERU = Entity(EntityKind.STATE, "PER", "Peru")
ANA = Entity(EntityKind.PERSON, "ana-sol", "Ana Sol", "PER")


def claim(kind: str, realis: Realis = Realis.HAPPENED, **slots: object) -> Claim:
    roles = tuple(Role(name, value) for name, value in sorted(slots.items()))
    return Claim("a.txt", kind, roles, Span(0, len(TEXT)), TEXT, f"{kind}@1", 0.9, realis)


def test_a_fact_has_its_keys_in_the_order_of_the_schema():
    fact = flat(claim("visit", visitor=ANA, to=KENYA, of=PERU, date="2004-05"))
    assert list(fact) == [
        "doc", "type", "visitor", "to", "date", "of", "span", "quote", "confidence", "extractor", "iri",
    ]  # fmt: skip
    assert fact["iri"].startswith("https://w3id.org/comity/id/claim/")


def test_realis_is_told_only_where_it_did_not_happen():
    assert "realis" not in flat(claim("visit", visitor=ANA, to=KENYA))
    assert flat(claim("visit", Realis.PLANNED, visitor=ANA, to=KENYA))["realis"] == "planned"


@pytest.mark.parametrize(
    ("slots", "name", "expected"),
    [
        # a set of states is a list of names
        ({"states": (KENYA, PERU)}, "states", ["Kenya", "Peru"]),
        # a choice stays a word
        ({"action": "established"}, "action", "established"),
        # an empty slot is left out
        ({"date": ""}, "date", None),
    ],
)
def test_values_are_plain(slots, name, expected):
    assert flat(claim("relations", **slots)).get(name) == expected


@pytest.mark.parametrize(
    ("amount", "expected"),
    [
        # whole numbers are int, however they are written
        (Decimal(456000000), 456000000),
        (Decimal("1.5E+3"), 1500),
        # others are float
        (Decimal("0.5"), 0.5),
    ],
)
def test_numbers_are_json_numbers(amount, expected):
    value = flat(claim("finance", amount=amount))["amount"]
    assert value == expected
    assert type(value) is type(expected)


def test_shares_are_an_object():
    fact = flat(claim("venture", name="Kusi", shares=(Share("Inti", Decimal(60)), Share("Jua", Decimal("39.5")))))
    assert fact["shares"] == {"Inti": 60, "Jua": 39.5}


def test_json_lines_keep_accents_and_are_one_line_each():
    lines = list(jsonl([flat(claim("visit", visitor=Entity(EntityKind.PERSON, "jose", "José\nSol"), to=KENYA))]))
    assert len(lines) == 1
    assert lines[0].count("\n") == 1
    assert "José" in lines[0]
    assert json.loads(lines[0])["visitor"] == "José\nSol"


def test_csv_joins_lists_and_fills_realis():
    file = io.StringIO()
    write_csv([flat(claim("relations", states=(KENYA, PERU), action="severed"))], file)
    header, row = file.getvalue().splitlines()
    cells = dict(zip(header.split(","), row.split(","), strict=True))
    assert cells["states"] == "Kenya | Peru"
    assert cells["realis"] == "happened"
    assert (cells["start"], cells["end"]) == ("0", str(len(TEXT)))


def test_facts_come_in_the_order_of_the_text():
    late = claim("visit", visitor=ANA, to=KENYA)
    early = Claim("a.txt", "visit", late.roles, Span(0, 3), TEXT[:3], "visit@1")
    assert in_order([late, early]) == [early, late]


@pytest.mark.parametrize(
    ("start", "end", "quote", "part"),
    [
        # the very words
        (0, 7, "Ana Sol", ""),
        # other words
        (0, 7, "Ana Son", "is not the document's text"),
        # beyond the end
        (30, 99, "x", "outside the document"),
        # nothing
        (3, 3, "", "outside the document"),
        # only a space
        (3, 4, " ", "empty"),
    ],
)
def test_evidence_must_be_the_documents_own_words(start, end, quote, part):
    reason = objection(Claim("a.txt", "visit", (), Span(start, end), quote, "visit@1"), TEXT)
    assert part in reason
    assert bool(reason) == bool(part)


def test_a_page_is_no_quote():
    text = "a" * (LONGEST_QUOTE + 1)
    assert "at most" in objection(Claim("a.txt", "visit", (), Span(0, len(text)), text, "visit@1"), text)


@pytest.mark.parametrize(
    ("kind", "text", "part"),
    [
        # asked, yes or no
        ("stance", "Does Peru back the ban on Chile?", "only asks"),
        ("stance", "Q: Did Peru back it?", "only asks"),
        # what an office is, a question takes for granted; why it did so, as well
        ("office", "Does President Ana Sol back it?", ""),
        ("stance", "Why does Peru back the ban?", ""),
        ("stance", "Did they ask? Peru backs the ban.", ""),
    ],
)
def test_a_question_tells_nothing(kind, text, part):
    reason = objection(Claim("a.txt", kind, (), Span(0, len(text)), text, f"{kind}@1"), text)
    assert part in reason
    assert bool(reason) == bool(part)
