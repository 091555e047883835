"""How likely a claim is right: a pattern's weight times its certainties, mapped to the share of right claims.

The map is Platt's (1999): the logarithm of the odds, stretched and shifted, here with a shift of its own for each trait of a
claim (its type, its realis, whether it is dated, what its own sentence leaves over). `bench/calibration.py` fits it on
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

from extract.claim import UNSURE, Realis
from extract.doubts import doubts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from extract.annotation.sentence import Sentence
    from extract.claim import Claim

_LEAST, _MOST = 0.02, 0.99
_LONG, _SHORT = 300, 120  # characters of a quote


@dataclass(frozen=True, slots=True)
class Calibration:
    """A monotone map of confidences; `shifts` holds the shift of each type, each trait, and each trait within a type."""

    shift: float
    stretch: float
    shifts: Mapping[str, float]

    def __call__(self, confidence: float, kind: str, traits: Iterable[str]) -> float:
        """The share of claims right, of this type, traits and raw confidence; what the rules themselves doubt stays doubtful."""
        held = [kind, *(name for trait in traits for name in (trait, f"{kind} {trait}"))]
        moved = self.shift + self.stretch * log_odds(confidence) + sum(self.shifts.get(name, 0.0) for name in held)
        share = round(1 / (1 + exp(-moved)), 4)
        return min(share, confidence) if confidence < UNSURE else share


def traits(claim: Claim, sentence: Sentence | None) -> Iterator[str]:
    """What of a claim, and of the sentence that tells it, says how far its kind is to be trusted."""
    if claim.realis is not Realis.HAPPENED:
        yield from (str(claim.realis), "unreal")
    if not claim.date:
        yield "undated"
    length = len(claim.quote)
    yield "long" if length > _LONG else "short" if length < _SHORT else "middling"
    if sentence is not None:
        yield from doubts(claim, sentence)


def log_odds(confidence: float) -> float:
    """The logarithm of the odds of a confidence, which is kept off 0 and 1."""
    bounded = min(max(confidence, _LEAST), _MOST)
    return log(bounded / (1 - bounded))


@lru_cache(maxsize=1)
def calibration() -> Calibration:
    """The map in `extract/calibration.toml`."""
    table = tomllib.loads((files("extract") / "calibration.toml").read_text("utf-8"))
    return Calibration(table["shift"], table["stretch"], MappingProxyType(table["shifts"]))


def calibrated(claim: Claim, sentence: Sentence | None) -> Claim:
    """The claim with its confidence mapped; `sentence` is the one that tells it."""
    return replace(claim, confidence=calibration()(claim.confidence, claim.kind, traits(claim, sentence)))
