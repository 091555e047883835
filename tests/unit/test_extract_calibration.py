"""The map of confidences: rising, within bounds, and nowhere lifting what the rules doubt."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.annotation.annotate import annotate
from extract.calibration import calibration, traits
from extract.claim import THRESHOLD, UNSURE
from extract.doubts import doubts, sentence_of, tellings
from extract.extraction import extraction
from extract.gazetteer.states import state
from extract.readers import parse
from extract.schema import FACT_TYPES

KINDS = st.sampled_from([*FACT_TYPES, "a type of a package"])
SHARES = st.floats(0, 1)
PLAIN = {
    *(
        "planned",
        "denied",
        "alleged",
        "unreal",
        "undated",
        "short",
        "middling",
        "long",
        "lacking",
        "alone",
        "sole",
        "untold",
        "more untold",
    ),
    *(
        "other date",
        "carried date",
        "several dates",
        "outsider",
        "mixed",
        "bystander",
        "more bystander",
        "displaced",
        "body between",
    ),
    *("unread", "more unread"),
}


@given(kind=KINDS, one=SHARES, other=SHARES)
def test_the_surer_claim_stays_the_surer(kind: str, one: float, other: float) -> None:
    low, high = sorted((one, other))
    assert 0 <= calibration()(low, kind, []) <= calibration()(high, kind, []) <= 1


@given(kind=KINDS, confidence=st.floats(0, UNSURE, exclude_max=True))
def test_what_the_rules_doubt_stays_a_candidate(kind: str, confidence: float) -> None:
    assert calibration()(confidence, kind, []) < THRESHOLD


@given(kind=KINDS, confidence=st.floats(0.65, 1))
def test_what_the_rules_are_sure_of_is_published(kind: str, confidence: float) -> None:
    assert calibration()(confidence, kind, []) >= THRESHOLD


def test_shifts_are_of_types() -> None:
    plain = {trait for trait in calibration().shifts if trait.split()[0] not in FACT_TYPES}
    assert plain <= PLAIN


@pytest.mark.parametrize("text", ["On 3 May 2004 President Jan Vondra of Czechia visited Kenya."])
def test_claims_leave_extraction_with_mapped_confidence(text: str) -> None:
    document = parse("page.txt", text)
    raw = extraction(document, calibrate=lambda claim, _: claim).claims
    assert raw
    told_in = tellings(annotate(document))
    expected = [calibration()(c.confidence, c.kind, traits(c, sentence_of(c, told_in))) for c in raw]
    assert [claim.confidence for claim in extraction(document).claims] == expected
    assert expected != [claim.confidence for claim in raw]


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        # all that the claim holds stands in its sentence, and nothing else
        ("On 3 May 2004 Peru opened an embassy in Kenya.", "mission", set()),
        # a state that has no part in it
        ("On 3 May 2004 Peru opened an embassy in Kenya, as Ghana had hoped.", "mission", {"bystander"}),
        # one of the two from outside the page's pair
        ("On 3 May 2004 Peru opened an embassy in Ghana.", "mission", {"outsider", "mixed"}),
        # the date from the sentence before
        ("In May 2004 Kenya grew rich. The two countries signed a treaty on fish.", "agreement", {"carried date"}),
        # a second date
        ("On 3 May 2004 Peru opened an embassy in Kenya, which burnt in 2010.", "mission", {"several dates"}),
        # a side that is not told, beside a state that is
        ("Peru's embassy in Nairobi closed in May 2004, to the regret of Ghana.", "mission", {"bystander"}),
        (
            "An embassy was opened in Lima in May 2004, to the regret of Ghana.",
            "mission",
            {"untold", "bystander", "displaced"},
        ),
        # where it was signed, and persons who signed for the parties
        ("On 3 May 2004 a treaty on fish was signed by both in Geneva.", "agreement", {"untold", "more untold"}),
        ("On 3 May 2004 President Alan García of Peru and Mwai Kibaki signed a treaty on fish.", "agreement", set()),
        # one state that sends forces, to another that the place names
        ("On 3 May 2004 Peru sent 40 marines to Ghana.", "military_activity", {"sole"}),
        # parties that other words tell
        ("On 3 May 2004 the two countries signed a treaty on fish.", "agreement", set()),
    ],
)
def test_a_sentence_raises_doubts_about_what_it_leaves_over(text: str, kind: str, expected: set[str]) -> None:
    document = parse("page.txt", f"Kenya–Peru relations\n\n{text}\n")
    told_in = tellings(annotate(document))
    found = [c for c in extraction(document, calibrate=lambda claim, _: claim).claims if c.kind == kind]
    assert [set(doubts(c, sentence)) for c in found if (sentence := sentence_of(c, told_in))] == [expected]


def test_others_of_a_list_raise_no_doubt_for_of_each_there_is_a_fact() -> None:
    document = parse("page.txt", "Kenya–Peru relations\n\nOn 3 May 2004 Peru, Ghana and Chile cut ties with Kenya.\n")
    sentence = tellings(annotate(document))[-1].sentence
    claims = extraction(document, calibrate=lambda claim, _: claim).claims
    assert len(claims) > 1
    assert not any("bystander" in doubts(c, sentence) for c in claims)


def test_a_predecessor_of_the_pair_is_no_outsider() -> None:
    document = parse("page.txt", "Kenya–Serbia relations\n\nOn 3 May 1964 Yugoslavia opened an embassy in Kenya.\n")
    sentence = tellings(annotate(document))[-1].sentence
    claims = extraction(document, calibrate=lambda claim, _: claim).claims
    assert [(c.get("sender"), set(doubts(c, sentence))) for c in claims if c.kind == "mission"] == [
        (state("YUCS"), set())
    ]
