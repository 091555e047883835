"""One fact a line: of a document's tellings of one fact, the fullest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.alignment import groups
from extract.facts import in_order

if TYPE_CHECKING:
    from collections.abc import Iterable

    from extract.assertions import Telling
    from extract.claim import Claim


def fullest(tellings: Iterable[Telling]) -> list[Claim]:
    """One claim for each fact of each document and realis, in document order.

    The finest date wins, then the most slots filled, then the greatest confidence, then what stands first.
    """
    kept = []
    by_source: dict[tuple[str, str], list[Telling]] = {}
    for telling in tellings:
        by_source.setdefault((telling.claim.document, telling.claim.realis), []).append(telling)
    for told in by_source.values():
        for group in groups(told):
            best = min(group.tellings, key=_fullness)
            kept.append(best.claim)
    return in_order(kept)


def _fullness(telling: Telling) -> tuple[object, ...]:
    when, claim = telling.content.when, telling.claim
    days = float("inf") if when is None else when.days
    return (days, -len(claim.roles), -claim.confidence, claim.span, claim.key)
