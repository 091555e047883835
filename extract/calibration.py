"""How likely a claim is right: a pattern's weight times its certainties, mapped to the share of right claims.

The map is Platt's (1999): the logarithm of the odds, stretched and shifted, here with a shift of its own for each fact type.
`bench/calibration.py` fits it on documents that no rule was written with.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib.resources import files
from math import exp, log
from types import MappingProxyType
from typing import TYPE_CHECKING

from extract.claim import THRESHOLD

if TYPE_CHECKING:
    from collections.abc import Mapping

    from extract.claim import Claim

_LEAST, _MOST = 0.02, 0.99


@dataclass(frozen=True, slots=True)
class Calibration:
    """A monotone map of confidences; `types` holds the shift of each fact type, none where it has too little data."""

    shift: float
    stretch: float
    types: Mapping[str, float]

    def __call__(self, confidence: float, kind: str) -> float:
        """The share of claims right, of this type and raw confidence; what the rules themselves doubt stays doubtful."""
        share = 1 / (1 + exp(-(self.shift + self.stretch * log_odds(confidence) + self.types.get(kind, 0.0))))
        return min(round(share, 4), confidence) if confidence < THRESHOLD else round(share, 4)


def log_odds(confidence: float) -> float:
    """The logarithm of the odds of a confidence, which is kept off 0 and 1."""
    bounded = min(max(confidence, _LEAST), _MOST)
    return log(bounded / (1 - bounded))


@lru_cache(maxsize=1)
def calibration() -> Calibration:
    """The map in `extract/calibration.toml`."""
    table = tomllib.loads((files("extract") / "calibration.toml").read_text("utf-8"))
    return Calibration(table["shift"], table["stretch"], MappingProxyType(table["types"]))


def calibrated(claim: Claim) -> Claim:
    """The claim with its confidence mapped."""
    return replace(claim, confidence=calibration()(claim.confidence, claim.kind))
