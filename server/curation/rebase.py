"""Curation goes on over a new build: every change on record is applied to it again, if the shapes let it."""

from __future__ import annotations

import shutil
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pyoxigraph as ox

from server.curation.commit import statements
from server.curation.delta import Delta, apply
from server.curation.provenance import Change, aside, changes
from server.curation.validation import introduced
from server.curation.write import Protection
from shapes.curie import with_curies

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from server.curation.state import State


@dataclass(frozen=True, slots=True)
class Rebase:
    """How many changes a new build took, and the numbers of those set aside."""

    taken: int
    set_aside: tuple[int, ...]


def reapply(before: ox.Store, onto: ox.Store, state: State, base: str) -> Rebase:
    """Apply the changes on record in `before` to a store with a new build.

    All at once if nothing speaks against it, else one by one: a change that would violate the shapes now is kept in
    the graph `graph/set-aside`, with the reason, and tried again on the next build.
    """
    refused: dict[int, str] = {}
    found = changes(before, base)
    with _trial(onto, state) as trial:
        if found and _objection(trial, _sum(found), base):
            with _trial(onto, state) as fresh:
                refused = {c.number: reason for c in found if (reason := _objection(fresh, c.delta, base))}
    for change in found:
        if change.number in refused:
            onto.extend(aside(change, refused[change.number], base))
        else:
            onto.update(statements(change.delta, change.record, base))
    return Rebase(len(found) - len(refused), tuple(refused))


def _objection(trial: ox.Store, delta: Delta, base: str) -> str:
    """Apply a change to a scratch copy; where the shapes speak against it, take it back and say why."""
    effective = Delta(
        tuple(quad for quad in delta.added if quad not in trial),
        tuple(quad for quad in delta.removed if quad in trial),
    )
    apply(trial, effective)
    report = introduced(trial, effective, Protection.of(base), base)
    if report.conforms:
        apply(trial, effective)  # if need be once more: the check may have taken it back
        return ""
    apply(trial, effective.inverse)
    return " ".join(dict.fromkeys(with_curies(violation.message) for violation in report.results))


def _sum(found: Iterable[Change]) -> Delta:
    """What the changes do together, one after the other."""
    added: dict[ox.Quad, None] = {}
    removed: dict[ox.Quad, None] = {}
    for change in found:
        for quads, gaining, losing in ((change.delta.removed, removed, added), (change.delta.added, added, removed)):
            for quad in quads:
                gaining[quad] = None
                losing.pop(quad, None)
    return Delta(tuple(added), tuple(removed))


@contextmanager
def _trial(onto: ox.Store, state: State) -> Iterator[ox.Store]:
    folder = state.scratch(onto)
    try:
        yield ox.Store(str(folder))
    finally:
        shutil.rmtree(folder, ignore_errors=True)
