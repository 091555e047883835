"""Where a visit and what was signed on it took place: told of one of the two, it holds for both.

"Sol came to Minsk on 3 May 2009. She and Vondra signed …": in Minsk; "during her visit a pact was signed in Minsk": there she went.
Where the gold of pages read by hand has the city of such a signing it was that of the visit in 86 of 87.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from extract.claim import Role
from extract.dates import compatible, precision

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from extract.claim import Claim

_NEAR: Final = 400  # characters between a visit and a signing that need not tell the same day
_SIGNED: Final = frozenset({"signed", "approved"})


def placed(claims: Sequence[Claim]) -> list[Claim]:
    """The claims of one document, with the cities that visits and signings lend each other where one of the two tells none."""
    visits = [c for c in claims if c.kind == "visit" and c.date]
    signings = [c for c in claims if c.kind == "agreement" and c.date and c.get("action") in _SIGNED]
    lent = {s.key: _lent(s, (v for v in visits if _on_visit(s, v))) for s in signings}
    lent |= {
        v.key: _lent(v, (s for s in signings if v.date == s.date and _on_visit(s, v) and not _apart(s, v)))
        for v in visits
    }
    return [lent.get(claim.key, claim) for claim in claims]


def _lent(claim: Claim, others: Iterable[Claim]) -> Claim:
    """The claim with the one city that the nearest of the others have; as it is where it has its own."""
    told = [] if claim.get("city") is not None else [(_apart(o, claim), str(o.get("city") or "")) for o in others]
    nearest = min((apart for apart, city in told if city), default=0)
    cities = {city for apart, city in told if city and apart == nearest}
    if len(cities) != 1:
        return claim
    roles = (*claim.roles, Role("city", cities.pop()))
    return replace(claim, roles=tuple(sorted(roles, key=lambda role: role.name)))


def _on_visit(signing: Claim, visit: Claim) -> bool:
    """Whether two states signed while one was the other's guest, as the page tells both."""
    parties = signing.get("parties")
    if signing.realis is not visit.realis or not isinstance(parties, tuple):
        return False
    if not {visit.get("of"), visit.get("to")} <= {*parties} or not compatible(signing.date, visit.date):
        return False
    same_time = signing.date == visit.date and precision(visit.date) != "year"
    return same_time or _apart(signing, visit) <= _NEAR


def _apart(one: Claim, two: Claim) -> int:
    """How many characters lie between the evidence of two claims; none where it overlaps."""
    return max(0, two.span.start - one.span.end, one.span.start - two.span.end)
