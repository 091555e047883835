"""The weights of the learned reader: linear models over features that are strings.

Logistic regression (Berkson 1944; for several classes one against the rest). `bench/learned.py` fits them; they are kept as JSON.
"""

from __future__ import annotations

import gzip
import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import exp
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Weights = "Mapping[str, float]"
_MOST = 30.0


@dataclass(frozen=True, slots=True)
class Model:
    """Linear models by name ("finance/provider"), each with its classes ("" where it is only yes or no)."""

    weights: Mapping[str, Mapping[str, Mapping[str, float]]]

    def has(self, name: str) -> bool:
        """Whether there is a model of that name."""
        return name in self.weights

    def probability(self, name: str, features: Iterable[str]) -> float:
        """How likely "yes" is; 0 without such a model."""
        weights = self.weights.get(name, {}).get("")
        return _logistic(weights, features) if weights is not None else 0.0

    def choice(self, name: str, features: Iterable[str]) -> tuple[str, float]:
        """The likeliest class and how likely it is among all; an empty one without such a model."""
        seen = list(features)
        scores = {label: _logistic(w, seen) for label, w in self.weights.get(name, {}).items()}
        if not scores:
            return "", 0.0
        best = max(sorted(scores), key=scores.__getitem__)
        return best, scores[best] / (sum(scores.values()) or 1.0)


def _logistic(weights: Mapping[str, float], features: Iterable[str]) -> float:
    total = sum(weights.get(f, 0.0) for f in features)
    return 1 / (1 + exp(-min(max(total, -_MOST), _MOST)))


@cache
def model() -> Model:
    """The model in `weights.json.gz`."""
    packed = (files("extract.learned") / "weights.json.gz").read_bytes()
    return Model(json.loads(gzip.decompress(packed)))
