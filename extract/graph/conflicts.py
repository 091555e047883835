"""What documents contradict each other about: both claims stay, each says so of the other."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations, product
from typing import TYPE_CHECKING

from extract.claim import Realis
from extract.graph.sameness import compatible, compatible_dates, identity, same_figure

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable

    from extract.graph.assertions import Telling
    from extract.graph.rdf.content import Content

_ONCE = frozenset({"recognition", "membership", "venture"})
"""Types that happen once for the same parties; so do an embassy's opening and relations' beginning."""


def contradictions(tellings: Iterable[Telling]) -> frozenset[tuple[str, str]]:
    """Pairs of keys of claims that cannot both be true, each pair both ways.

    That is so where one thing that happens once is dated in two ways, where one figure or share is told in
    two sizes, and where one document denies what another tells.
    """
    same: defaultdict[Hashable, list[Telling]] = defaultdict(list)
    for telling in tellings:
        same[identity(telling.content)].append(telling)
    found: set[tuple[str, str]] = set()
    for bucket in same.values():
        happened = [t for t in bucket if t.claim.realis is Realis.HAPPENED]
        denied = [t for t in bucket if t.claim.realis is Realis.DENIED]
        pairs = [(a, b) for a, b in combinations(happened, 2) if _disagree(a, b)]
        pairs += [(a, b) for a, b in product(happened, denied) if _denies(a.content, b.content)]
        for a, b in pairs:
            found |= {(a.claim.key, b.claim.key), (b.claim.key, a.claim.key)}
    return frozenset(found)


def _disagree(first: Telling, second: Telling) -> bool:
    one, other = first.content, second.content
    if _happens_once(one) and _happens_once(other) and not compatible_dates(one.when, other.when):
        return one.text("city") == other.text("city") or not one.text("city") or not other.text("city")
    if one.kind == "trade":
        # A document that gives two figures speaks of two things, such as all trade and one good.
        return first.claim.document != second.claim.document and _two_figures(one, other)
    mine, theirs = dict(one.shares), dict(other.shares)
    return any(not same_figure(float(mine[owner]), float(theirs[owner])) for owner in mine.keys() & theirs.keys())


def _happens_once(content: Content) -> bool:
    if content.when is None:
        return False
    if content.kind in {"relations", "mission"}:
        return content.text("action") in {"established", "opened"}
    return content.kind in _ONCE


def _two_figures(one: Content, other: Content) -> bool:
    first, second = one.number("amount"), other.number("amount")
    if first is None or second is None or one.text("currency") != other.text("currency"):
        return False
    period = one.when is not None and other.when is not None and one.when.edtf == other.when.edtf
    return period and not same_figure(float(first), float(second))


def _begins_before(one: Content, other: Content) -> bool:
    first, second = (c.when.earliest if c.when is not None else None for c in (one, other))
    return first is not None and second is not None and first < second


def _denies(fact: Content, denial: Content) -> bool:
    if denial.kind == "membership" and _begins_before(fact, denial):
        return False  # who left in 2012 had been a member before
    return (fact.when is None) == (denial.when is None) and compatible(fact, denial)
