"""Rules and a model over one document: what they agree on is surer, where they differ one yields, nothing is lost."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from extract.agreement import agreed
from extract.claim import THRESHOLD, Claim, Realis, Role
from extract.document import Entity, EntityKind, Span

KENYA, PERU, CHILE = (Entity(EntityKind.STATE, k, n) for k, n in (("KEN", "Kenya"), ("PER", "Peru"), ("CHL", "Chile")))
ANA, LUIS = (Entity(EntityKind.PERSON, n.lower(), n, "PER") for n in ("Ana", "Luis"))
WHOLE = [Span(0, 1000)]


def visit(at, *, visitor=ANA, to=KENYA, date="2004-05", by="visits@1", confidence=0.9, realis=Realis.HAPPENED, **more):
    slots = {"visitor": visitor, "to": to, "date": date, **more}
    roles = tuple(Role(n, v) for n, v in sorted(slots.items()) if v)
    return Claim("a.txt", "visit", roles, Span(at, at + 50), "x" * 50, by, confidence, realis)


def model(at, **slots):
    return visit(at, by="llm@1", **slots)


def told(claims):
    return [(c.span.start, c.get("visitor").name, c.date, c.confidence >= THRESHOLD, c.extractor) for c in claims]


def test_one_fact_told_by_both_is_one_claim_that_names_both():
    (found,) = agreed([visit(0)], [model(0, city="Nairobi")], read=WHOLE)
    assert found.extractor == "visits+llm@1+1"
    assert found.confidence > 0.9
    assert found.get("city") == "Nairobi"


def test_a_candidate_that_the_other_confirms_is_published():
    (found,) = agreed([visit(0, confidence=0.4)], [model(0)], read=WHOLE)
    assert found.confidence >= THRESHOLD


def test_the_finer_date_stays():
    (found,) = agreed([visit(0, date="2004-05")], [model(0, date="2004-05-04")], read=WHOLE)
    assert found.date == "2004-05-04"


def test_the_telling_with_its_date_stays_of_two_at_different_places():
    (found,) = agreed([visit(0, date="")], [model(100)], read=WHOLE)
    assert (found.date, found.span, found.extractor) == ("2004-05", Span(100, 150), "visits+llm@1+1")


def test_slots_are_not_mixed_where_neither_quote_holds_the_other():
    (found,) = agreed([visit(0)], [model(100, city="Nairobi")], read=WHOLE)
    assert found.span == Span(0, 50)
    assert found.get("city") is None


def test_what_only_one_states_stays_where_the_other_has_not_read():
    found = agreed([visit(0)], [model(500, visitor=LUIS)])
    assert told(found) == [(0, "Ana", "2004-05", True, "visits@1"), (500, "Luis", "2004-05", True, "llm@1")]


SURE = [visit(n * 100, date=str(1990 + n)) for n in range(3)]
CONFIRMED = [model(n * 100, date=str(1990 + n)) for n in range(3)]


def test_what_a_good_reader_passes_over_is_a_candidate_with_the_reason():
    found = agreed([*SURE, visit(400, date="2009")], CONFIRMED, read=WHOLE)
    assert [c.confidence >= THRESHOLD for c in found] == [True, True, True, False]
    assert found[-1].note == "A second reader of the same words does not state it."


def test_what_the_second_s_own_quote_does_not_bear_out_confirms_nothing():
    """A model takes for done what its quote tells as planned: that the rules read a plan there, too, is no agreement."""
    planned = visit(400, date="2009", realis=Realis.PLANNED)
    found = agreed([*SURE, planned], [*CONFIRMED, replace(planned, extractor="llm@1", confidence=0.4)], read=WHOLE)
    assert [c.confidence >= THRESHOLD for c in found if c.span.start == 400] == [False, False]


def test_a_reader_who_states_more_need_confirm_less():
    more = [model(500 + n, date=str(2010 + n)) for n in range(5)]
    for second, silenced in ((CONFIRMED[:2] + more, True), (CONFIRMED[:1] + more, False)):
        found = agreed([*SURE, *(visit(n, date=str(1950 + n)) for n in (310, 320))], second, read=WHOLE)
        assert any(c.confidence < THRESHOLD for c in found if c.extractor == "visits@1") is silenced


def test_a_reader_who_confirms_little_silences_nobody():
    # an empty or hostile reply must not cost what the rules have found
    for second in ([], [model(700, visitor=LUIS)], CONFIRMED[:1]):
        found = agreed([*SURE, visit(400, date="2009")], second, read=WHOLE)
        assert sum(c.confidence >= THRESHOLD and c.extractor != "llm@1" for c in found) == 4


@pytest.mark.parametrize(
    ("second", "wins"),
    [
        # the second has confirmed the rest: its reading of the same words counts
        (CONFIRMED, "Luis"),
        # it has not: the rules' does
        ([], "Ana"),
    ],
)
def test_of_two_readings_of_the_same_words_one_is_a_candidate(second, wins):
    found = agreed([*SURE, visit(400, date="2009")], [*second, model(400, visitor=LUIS, date="2009")], read=WHOLE)
    rivals = [c for c in found if c.span.start == 400]
    assert len(rivals) == 2
    assert [c.get("visitor").name for c in rivals if c.confidence >= THRESHOLD] == [wins]
    assert all(c.note for c in rivals if c.confidence < THRESHOLD)


def test_a_plan_and_a_visit_are_not_one_fact():
    found = agreed(
        [*SURE, visit(400, date="2009")], [*CONFIRMED, model(400, date="2009", realis=Realis.PLANNED)], read=WHOLE
    )
    assert [(c.realis, c.confidence >= THRESHOLD) for c in found if c.span.start == 400] == [
        ("happened", False),
        ("planned", True),
    ]


def test_no_claim_is_lost_and_keys_stay_apart():
    first, second = (
        [*SURE, replace(visit(400), confidence=0.3)],
        [*CONFIRMED, model(600, to=CHILE), model(400, visitor=LUIS)],
    )
    found = agreed(first, second, read=WHOLE)
    assert len(found) == 6
    assert len({c.key for c in found}) == 6


def lent(at, *, provider=KENYA, recipient=PERU, by="finance@1", **more):
    slots = {"provider": provider, "recipient": recipient, "amount": Decimal(5), **more}
    roles = tuple(Role(n, v) for n, v in sorted(slots.items()) if v)
    return Claim("a.txt", "finance", roles, Span(at, at + 50), "x" * 50, by, 0.9)


@pytest.mark.parametrize("second", [CONFIRMED, []])
def test_the_same_two_sides_in_each_other_s_place_are_a_candidate(second):
    """Agreeing elsewhere is no proof of who lent to whom here."""
    turned = lent(400, provider=PERU, recipient=KENYA, by="llm@1")
    found = agreed([*SURE, lent(400)], [*second, turned], read=WHOLE)
    assert [(c.extractor, c.confidence >= THRESHOLD) for c in found if c.kind == "finance"] == [
        ("finance@1", True),
        ("llm@1", False),
    ]


def test_a_guest_s_state_counts_for_his_side():
    there = visit(400, visitor=replace(ANA, key="mo", name="Mo", state="KEN"), to=PERU, date="2009")
    (kept, turned) = (c for c in agreed([there], [model(400, date="2009")], read=WHOLE))
    assert sorted(c.confidence >= THRESHOLD for c in (kept, turned)) == [False, True]


def test_who_tells_both_directions_means_both():
    both = [lent(400, by="llm@1"), lent(400, provider=PERU, recipient=KENYA, by="llm@1")]
    assert all(c.confidence >= THRESHOLD for c in agreed([lent(400)], both, read=WHOLE))


@pytest.mark.parametrize(
    ("told", "joined"),
    [("2005", "2004/2005"), ("2004", "2004/2005"), ("2004/2005", "2004/2005"), ("2004-06", "2004-06")],
)
def test_the_end_of_an_interval_is_not_finer_than_it(told, joined):
    (found,) = agreed([visit(0, date="2004/2005")], [model(0, date=told)], read=WHOLE)
    assert found.date == joined


def test_an_appearance_dates_no_tenure():
    roles = (Role("holder", ANA), Role("of", PERU), Role("position", "president"))
    office = Claim("a.txt", "office", roles, Span(0, 50), "x" * 50, "office@1", 0.9)
    (found,) = agreed([office], [replace(office, roles=(Role("date", "2004"), *roles), extractor="llm@1")], read=WHOLE)
    assert found.date == ""
