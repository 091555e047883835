"""Where a visit and what was signed on it took place: told of one of the two, it holds for both.

"Sol came to Minsk on 3 May 2009. She and Vondra signed …": in Minsk; "during her visit a pact was signed in Minsk": there she went.
Where the gold of pages read by hand has the city of such a signing it was that of the visit in 86 of 87.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING, Final

from extract.beside import Beside, apart
from extract.claim import Role
from extract.dates import compatible, precision

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from extract.claim import Claim

_NEAR: Final = 400  # characters between a visit and a signing that need not tell the same day
_SIGNED: Final = frozenset({"signed", "approved"})


def placed(claims: Sequence[Claim]) -> list[Claim]:
    """The claims of one document, with the cities that visits and signings lend each other where one of the two tells none."""
    visits = [c for c in claims if c.kind == "visit" and c.date]
    signings = [c for c in claims if c.kind == "agreement" and c.date and c.get("action") in _SIGNED]
    lent = {s.key: _lent(s, trips) for s, trips in _trips(signings, [v for v in visits if v.get("city") is not None])}
    there = Beside(s for s in signings if s.get("city") is not None)
    lent |= {v.key: _lent(v, (s for s in there.within(v.span) if v.date == s.date and _on_visit(s, v))) for v in visits}
    return [lent.get(claim.key, claim) for claim in claims]


def _trips(signings: Iterable[Claim], visits: Sequence[Claim]) -> Iterator[tuple[Claim, list[Claim]]]:
    """Each signing with the visits on which it may have been: those told near it, and the nearest of that very time."""
    near = Beside(visits)
    then: defaultdict[object, list[Claim]] = defaultdict(list)
    for visit in visits:
        if precision(visit.date) != "year":
            then[visit.date, visit.realis, frozenset([visit.get("of"), visit.get("to")])].append(visit)
    of_time = {key: Beside(those) for key, those in then.items()}
    for signing in signings:
        parties = signing.get("parties")
        pairs = combinations(parties, 2) if isinstance(parties, tuple) else ()
        those = [of_time.get((signing.date, signing.realis, frozenset(pair))) for pair in pairs]
        same_time = [visit for each in those if each is not None for visit in each.next_to(signing.span)]
        yield signing, [*(v for v in near.within(signing.span, _NEAR) if _on_visit(signing, v)), *same_time]


def _lent(claim: Claim, others: Iterable[Claim]) -> Claim:
    """The claim with the one city that the nearest of the others have; as it is where it has its own."""
    told = [] if claim.get("city") is not None else [(apart(o.span, claim.span), str(o.get("city"))) for o in others]
    nearest = min(told, default=(0, ""))[0]
    cities = {city for distance, city in told if distance == nearest}
    if len(cities) != 1:
        return claim
    roles = (*claim.roles, Role("city", cities.pop()))
    return replace(claim, roles=tuple(sorted(roles, key=lambda role: role.name)))


def _on_visit(signing: Claim, visit: Claim) -> bool:
    """Whether two states signed while one was the other's guest, as the page tells both."""
    parties = signing.get("parties")
    return (
        signing.realis is visit.realis
        and isinstance(parties, tuple)
        and {visit.get("of"), visit.get("to")} <= {*parties}
        and compatible(signing.date, visit.date)
    )
