"""Claims of one document by where their evidence stands, so that those beside a passage are found without asking each."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from extract.claim import Claim
    from extract.document import Span


class Beside:
    """Claims in the order of the text."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        self._claims = sorted(claims, key=lambda claim: claim.span)
        self._starts = [claim.span.start for claim in self._claims]
        self._longest = max((claim.span.end - claim.span.start for claim in self._claims), default=0)

    def within(self, span: Span, reach: int = 0) -> list[Claim]:
        """The claims whose evidence overlaps or touches the span, or lies at most `reach` characters from it, in order."""
        first = bisect_left(self._starts, span.start - reach - self._longest)
        last = bisect_left(self._starts, span.end + reach + 1)
        return [claim for claim in self._claims[first:last] if apart(claim.span, span) <= reach]

    def next_to(self, span: Span) -> list[Claim]:
        """The last claim that begins before the span's beginning and the first that does not."""
        at = bisect_left(self._starts, span.start)
        return self._claims[max(0, at - 1) : at + 1]


def apart(one: Span, two: Span) -> int:
    """How many characters lie between two spans; none where they overlap or touch."""
    return max(0, two.start - one.end, one.start - two.end)
