"""The gate: what violates the shapes is set aside with its reason, the rest is published."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from extract.graph.dataset import assemble
from extract.rejection import Rejection
from ontology import infer
from shapes import claims_behind, validate

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from rdflib import Graph

    from extract.graph.actors import Actors
    from extract.graph.assertions import Telling
    from extract.graph.dataset import Dataset
    from shapes import Report, Violation

ROUNDS: Final = 4
"""How often the graph is assembled without what violates the shapes: a removal may uncover more."""
CHECKED: Final = ("actors", "catalog", "canonical", "planned")
"""The graphs that are checked: what a reader sees, without what only follows from it."""


@dataclass(frozen=True, slots=True)
class Passed:
    """What passed: the dataset with what follows, the report on it, the claims published and set aside."""

    dataset: Dataset
    report: Report
    tellings: tuple[Telling, ...]
    rejections: tuple[Rejection, ...]


def gate(
    tellings: Sequence[Telling], candidates: Iterable[tuple[Telling, str]], actors: Actors, catalog: Graph
) -> Passed:
    """Assemble the dataset, check it, and set the claims behind violations aside until none is left.

    A violation that no claim is behind (of a document, or of an actor itself) stays in the report.
    """
    passing, rejections, below = list(tellings), list[Rejection](), list(candidates)
    for _ in range(ROUNDS):
        dataset = assemble(passing, below, actors).having(catalog=catalog)
        checked = dataset.union(*CHECKED)
        report = validate(checked, base=actors.naming.base)
        guilty = _guilty(report, checked, actors)
        if not guilty:
            break
        iris = {t.claim.key: str(actors.naming.claim(t.claim)) for t in passing}
        rejections += [_rejection(t, guilty[iris[t.claim.key]]) for t in passing if iris[t.claim.key] in guilty]
        passing = [t for t in passing if iris[t.claim.key] not in guilty]
    return Passed(dataset.having(inferred=infer(dataset.undisputed)), report, tuple(passing), tuple(rejections))


def _guilty(report: Report, checked: Graph, actors: Actors) -> dict[str, Violation]:
    """The claims behind each violation, by IRI: those behind the offending value, else behind the node."""
    known = {str(p.iri) for p in actors.known.values()}
    violations = [r for r in report.results if r.severity == "Violation"]
    nodes = {n for v in violations for n in (v.focus, v.value) if n and n not in known}
    behind = claims_behind(checked, sorted(nodes))
    guilty: dict[str, Violation] = {}
    for violation in violations:
        claims = behind.get(violation.value or "") or behind.get(violation.focus) or frozenset()
        for claim in claims:
            guilty.setdefault(claim, violation)
    return guilty


def _rejection(telling: Telling, violation: Violation) -> Rejection:
    return Rejection(
        "validate",
        telling.claim.document,
        violation.message,
        telling.claim,
        focus=violation.focus,
        path=violation.path or "",
        shape=violation.shape,
    )
