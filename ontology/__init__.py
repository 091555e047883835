"""The vocabulary that all else speaks: namespace, prefixes, the ontology as a graph, and what it entails."""

from __future__ import annotations

from ontology.clash import Clash
from ontology.entailment import Inference, entail, infer
from ontology.vocabulary import COMITY, ID_BASE, ONTOLOGY, PREFIXES, data_prefixes, load, prefixed

__all__ = [
    "COMITY",
    "ID_BASE",
    "ONTOLOGY",
    "PREFIXES",
    "Clash",
    "Inference",
    "data_prefixes",
    "entail",
    "infer",
    "load",
    "prefixed",
]
