"""Which claims, of all documents, tell one fact: the groups behind canonical nodes.

The finest dates come first; a coarser one joins the one group that it fits, and where it fits several it
stands alone. A claim without date joins the single dated group if there is one.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from extract.claim import Realis
from extract.graph.sameness import compatible, identity

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable

    from extract.graph.assertions import Telling


@dataclass(frozen=True, slots=True)
class Group:
    """Claims that tell one fact, first the one to follow: the finest date, the surest, the fullest."""

    tellings: tuple[Telling, ...]

    @property
    def lead(self) -> Telling:
        """The claim whose values are preferred."""
        return self.tellings[0]

    @property
    def preferred(self) -> frozenset[str]:
        """The keys of the claims with the finest date, if others have a coarser one or none; else empty."""
        finest = _days(self.lead)
        keys = frozenset(t.claim.key for t in self.tellings if _days(t) == finest)
        return keys if len(keys) < len(self.tellings) else frozenset()


@dataclass(frozen=True, slots=True)
class Alignment:
    """The groups of what happened and of what is only planned, denied or alleged, and which plans came true.

    `fulfilled` leads from the key of a claim to the group in `happened` that it foretold or reported.
    """

    happened: tuple[Group, ...]
    unreal: tuple[Group, ...]
    fulfilled: dict[str, Group]


def align(tellings: Iterable[Telling]) -> Alignment:
    """Group claims over documents; independent of the order given."""
    by_realis: defaultdict[Realis, list[Telling]] = defaultdict(list)
    for telling in tellings:
        by_realis[telling.claim.realis].append(telling)
    happened = groups(by_realis.pop(Realis.HAPPENED, ()))
    index: defaultdict[Hashable, list[Group]] = defaultdict(list)
    for group in happened:
        index[identity(group.lead.content)].append(group)
    fulfilled: dict[str, Group] = {}
    unreal: list[Group] = []
    for realis in sorted(by_realis):
        for group in groups(by_realis[realis]):
            fact = _came_true(group, index[identity(group.lead.content)])
            if fact is not None and realis is not Realis.DENIED:
                fulfilled |= {t.claim.key: fact for t in group.tellings}
            else:
                unreal.append(group)
    return Alignment(tuple(happened), tuple(unreal), fulfilled)


def groups(tellings: Iterable[Telling]) -> list[Group]:
    """Claims of one realis in groups, each group led by its best claim; independent of the order given."""
    buckets: defaultdict[Hashable, list[Telling]] = defaultdict(list)
    for telling in sorted(tellings, key=_first):
        buckets[identity(telling.content)].append(telling)
    return [Group(tuple(g)) for bucket in buckets.values() for g in _split(bucket)]


def _split(bucket: list[Telling]) -> list[list[Telling]]:
    found: list[list[Telling]] = []
    undated: list[list[Telling]] = []
    for telling in bucket:
        content = telling.content
        if content.when is None:
            continue
        fitting = [g for g in found if all(compatible(content, t.content) for t in g)]
        if len(fitting) == 1:
            fitting[0].append(telling)
        else:
            found.append([telling])
    for telling in bucket:
        if telling.content.when is not None:
            continue
        fitting = [g for g in found if all(compatible(telling.content, t.content) for t in g)]
        if len(fitting) != 1:
            fitting = [g for g in undated if all(compatible(telling.content, t.content) for t in g)][:1]
        if fitting:
            fitting[0].append(telling)
        else:
            undated.append([telling])
    return found + undated


def _came_true(group: Group, facts: list[Group]) -> Group | None:
    """The one fact that a plan or report became, by a date of its own."""
    if group.lead.content.when is None:
        return None
    fitting = [f for f in facts if f.lead.content.when and compatible(group.lead.content, f.lead.content)]
    return fitting[0] if len(fitting) == 1 else None


def _days(telling: Telling) -> float:
    when = telling.content.when
    if when is not None and telling.content.kind == "office" and when.precision == "interval":
        return 0 if when.earliest and when.latest else 0.5  # bounds tell more of a tenure than a day of it
    return float("inf") if when is None else when.days


def _first(telling: Telling) -> tuple[object, ...]:
    claim = telling.claim
    return (_days(telling), -claim.confidence, -len(claim.roles), claim.document, claim.span, claim.key)
