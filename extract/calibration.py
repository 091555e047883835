"""How likely a claim is right: a pattern's weight times its certainties, mapped to the share of right claims.

The map is Platt's (1999): the logarithm of the odds, stretched and shifted, here with a shift of its own for each trait of a
claim (its type, its realis, whether it is dated, whether its quote names whom it is about). `bench/calibration.py` fits it on
documents that no rule was written with.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib.resources import files
from math import exp, log
from types import MappingProxyType
from typing import TYPE_CHECKING

from extract.claim import THRESHOLD, Realis
from extract.document import Entity, EntityKind
from extract.gazetteer.states import find_states

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from extract.claim import Claim

_LEAST, _MOST = 0.02, 0.99
_LONG, _SHORT = 300, 120  # characters of a quote


@dataclass(frozen=True, slots=True)
class Calibration:
    """A monotone map of confidences; `shifts` holds the shift of each trait, none where it has too little data."""

    shift: float
    stretch: float
    shifts: Mapping[str, float]

    def __call__(self, confidence: float, traits: Iterable[str]) -> float:
        """The share of claims right, of these traits and raw confidence; what the rules themselves doubt stays doubtful."""
        moved = self.shift + self.stretch * log_odds(confidence) + sum(self.shifts.get(t, 0.0) for t in traits)
        share = round(1 / (1 + exp(-moved)), 4)
        return min(share, confidence) if confidence < THRESHOLD else share


def traits(claim: Claim) -> Iterator[str]:
    """What of a claim tells how far its kind is to be trusted."""
    yield claim.kind
    if claim.realis is not Realis.HAPPENED:
        yield from (str(claim.realis), f"{claim.kind} {claim.realis}")
    if not claim.date:
        yield from ("undated", f"{claim.kind} undated")
    length = len(claim.quote)
    yield "long" if length > _LONG else "short" if length < _SHORT else "middling"
    if unnamed := _unnamed(claim):
        yield from ("unnamed", f"{claim.kind} unnamed", *(["all unnamed"] if unnamed > 1 else []))


def _unnamed(claim: Claim) -> int:
    """How many states and persons the claim is about that its quote does not name."""
    held = [v for role in claim.roles for v in (role.value if isinstance(role.value, tuple) else (role.value,))]
    entities = {e for e in held if isinstance(e, Entity)}
    states = {found.value.key for found in find_states(claim.quote)} if entities else set()
    lacking = {e for e in entities if e.kind is EntityKind.STATE and e.key not in states}
    return len(lacking) + sum(e.kind is EntityKind.PERSON and e.name.split()[-1] not in claim.quote for e in entities)


def log_odds(confidence: float) -> float:
    """The logarithm of the odds of a confidence, which is kept off 0 and 1."""
    bounded = min(max(confidence, _LEAST), _MOST)
    return log(bounded / (1 - bounded))


@lru_cache(maxsize=1)
def calibration() -> Calibration:
    """The map in `extract/calibration.toml`."""
    table = tomllib.loads((files("extract") / "calibration.toml").read_text("utf-8"))
    return Calibration(table["shift"], table["stretch"], MappingProxyType(table["shifts"]))


def calibrated(claim: Claim) -> Claim:
    """The claim with its confidence mapped."""
    return replace(claim, confidence=calibration()(claim.confidence, traits(claim)))
