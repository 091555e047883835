"""The map of confidences: rising, within bounds, and nowhere lifting what the rules doubt."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.calibration import calibration, traits
from extract.claim import THRESHOLD
from extract.extraction import extraction
from extract.readers import parse
from extract.schema import FACT_TYPES

KINDS = st.sampled_from([*FACT_TYPES, "a type of a package"])
SHARES = st.floats(0, 1)
PLAIN = {"planned", "denied", "alleged", "undated", "unnamed", "all", "short", "middling", "long"}


@given(kind=KINDS, one=SHARES, other=SHARES)
def test_the_surer_claim_stays_the_surer(kind: str, one: float, other: float) -> None:
    low, high = sorted((one, other))
    assert 0 <= calibration()(low, [kind]) <= calibration()(high, [kind]) <= 1


@given(kind=KINDS, confidence=st.floats(0, THRESHOLD, exclude_max=True))
def test_what_the_rules_doubt_stays_a_candidate(kind: str, confidence: float) -> None:
    assert calibration()(confidence, [kind]) < THRESHOLD


@given(kind=KINDS, confidence=st.floats(0.65, 1))
def test_what_the_rules_are_sure_of_is_published(kind: str, confidence: float) -> None:
    assert calibration()(confidence, [kind]) >= THRESHOLD


def test_shifts_are_of_types() -> None:
    assert {trait.split()[0] for trait in calibration().shifts} <= {*FACT_TYPES, *PLAIN}


@pytest.mark.parametrize("text", ["On 3 May 2004 President Jan Vondra of Czechia visited Kenya."])
def test_claims_leave_extraction_with_mapped_confidence(text: str) -> None:
    document = parse("page.txt", text)
    raw = extraction(document, calibrate=lambda claim: claim).claims
    assert raw
    expected = [calibration()(claim.confidence, traits(claim)) for claim in raw]
    assert [claim.confidence for claim in extraction(document).claims] == expected
    assert expected != [claim.confidence for claim in raw]
