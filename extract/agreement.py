"""Two readers of one document: where they agree a claim is surer, where they differ one of them yields.

Rules and a language model err in different ways, so that a fact which both state is nearly always told. A reader that
confirms most of what the other finds is a good one: what it does not state, having read the place, becomes a candidate.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from extract.claim import THRESHOLD, Claim, Role
from extract.consolidate import same_fact
from extract.dates import finer
from extract.document import Entity, EntityKind
from extract.schema import FACT_TYPES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from extract.claim import Value
    from extract.document import Span

_SIDES: Final = frozenset({"actor", "state"})
_TWO: Final = 2
DOUBTED: Final = 0.45
"""Confidence in a claim that the other reader contradicts or passes over: a candidate at the usual threshold."""
_GOOD: Final = 0.5
"""Share of the first reader's claims which the second must confirm for its silence to count."""
_FULLER: Final = 1 / 3
"""The same of a second reader that itself states more than the first does."""


def agreed(first: Sequence[Claim], second: Sequence[Claim], *, read: Iterable[Span] = ()) -> list[Claim]:
    """The claims of both readers, each fact once, in the order of the text.

    A fact that both state is one claim that names both extractors. Of two that contradict each other the first's stays
    and the other becomes a candidate. If the second is a good reader it is the other way round, unless they have
    the same two sides in each other's place, and what the first states within stretches that the second has `read` without stating it
    becomes a candidate, too. No claim is lost.
    """
    partner = _partners(first, second)
    stretches = list(read)
    within = [
        n for n, c in enumerate(first) if c.confidence >= THRESHOLD and any(c.span.overlaps(s) for s in stretches)
    ]
    fuller = sum(c.confidence >= THRESHOLD for c in second) > len(within)
    good = bool(within) and sum(n in partner for n in within) >= (_FULLER if fuller else _GOOD) * len(within)
    rivals = dict(_rivals(first, second, partner))

    def yields(i: int) -> bool:
        """Whether the first's reading gives way: agreeing elsewhere is no proof of who did it here."""
        return good and not _swapped(first[i], second[rivals[i]])

    found: list[Claim] = []
    for number, claim in enumerate(first):
        if number in partner:
            found.append(_joined(claim, second[partner[number]]))
        elif number in rivals and not yields(number):
            found.append(claim)
        elif number in rivals:
            found.append(_doubted(claim, "A second reader reads the same words differently."))
        elif good and number in within:
            found.append(_doubted(claim, "A second reader of the same words does not state it."))
        else:
            found.append(claim)
    beaten = {j for i, j in rivals.items() if not yields(i)}
    taken = set(partner.values())
    for number, claim in enumerate(second):
        if number in beaten:
            found.append(_doubted(claim, "The first reader reads the same words differently."))
        elif number not in taken:
            found.append(claim)
    return sorted(found, key=lambda c: (c.span, c.kind, c.key))


def _partners(first: Sequence[Claim], second: Sequence[Claim]) -> dict[int, int]:
    """For each claim of the first reader the one of the second that states the same fact, the closest first.

    What the second's own quote does not bear out as he tells it, a candidate, confirms nothing.
    """
    sure = [(j, b) for j, b in enumerate(second) if b.confidence >= THRESHOLD]
    pairs = sorted((-_likeness(a, b), i, j) for i, a in enumerate(first) for j, b in sure if _states_the_same(a, b))
    partner: dict[int, int] = {}
    taken: set[int] = set()
    for _, i, j in pairs:
        if i not in partner and j not in taken:
            partner[i] = j
            taken.add(j)
    return partner


def _states_the_same(one: Claim, other: Claim) -> bool:
    """As within one reader, but not parted by what only one of them tells of the same words."""
    if one.kind != other.kind or one.realis is not other.realis:
        return False
    return same_fact(one, replace(other, span=replace(other.span, end=other.span.end + 1)))


def _rivals(first: Sequence[Claim], second: Sequence[Claim], partner: dict[int, int]) -> Iterable[tuple[int, int]]:
    """Claims of one type about the same words of which neither has a partner and that contradict each other.

    They differ in one key or the realis, or have the same parties in each other's place.
    """
    taken = set(partner.values())
    for i, one in enumerate(first):
        for j, other in enumerate(second):
            if min(one.confidence, other.confidence) < THRESHOLD or i in partner or j in taken:
                continue
            if one.kind == other.kind and one.span.overlaps(other.span):
                differing = [s for s in FACT_TYPES[one.kind].slots if s.key and one.get(s.name) != other.get(s.name)]
                if len(differing) + (one.realis is not other.realis) == 1 or _swapped(one, other):
                    taken.add(j)
                    yield i, j
                    break


def _swapped(one: Claim, other: Claim) -> bool:
    """Whether two claims have the same two sides in each other's place and agree in all other keys."""
    keys = [s for s in FACT_TYPES[one.kind].slots if s.key]
    mine, its = ([_side(c.get(s.name)) for s in keys if s.value in _SIDES] for c in (one, other))
    if len(mine) != _TWO or None in mine or mine == its or mine != its[::-1]:
        return False
    return all(_alike(one.get(s.name), other.get(s.name)) for s in keys if s.value not in _SIDES)


def _side(party: Value | None) -> str | None:
    """Whose side a party is: a person's state, else itself."""
    if not isinstance(party, Entity):
        return party if isinstance(party, str) else None
    return party.state if party.kind in {EntityKind.PERSON, EntityKind.DELEGATION} and party.state else party.key


def _alike(one: Value | None, other: Value | None) -> bool:
    """Whether two values may be one, told more fully in one place: "patrol boats" and "four patrol boats"."""
    if one is None or other is None or one == other:
        return True
    return isinstance(one, str) and isinstance(other, str) and (one in other or other in one)


def _likeness(one: Claim, other: Claim) -> float:
    same = sum(role in other.roles for role in one.roles)
    return same + (0.5 if one.span.overlaps(other.span) else 0)


def _joined(one: Claim, other: Claim) -> Claim:
    """One claim of both: the first's slots and, where one quote holds the other, those that only the second fills."""
    confidence = round(min(1 - (1 - one.confidence) * (1 - other.confidence), 0.99), 4)
    extractor = _both(one.extractor, other.extractor)
    wider = one if other.span in one.span else other
    if not (one.span in wider.span and other.span in wider.span):
        fuller = other if _keys(one) < _keys(other) else one  # told without its date at one place, with it at another
        return replace(fuller, extractor=extractor, confidence=confidence, note="")
    slots = {role.name: role.value for role in (*other.roles, *one.roles)}
    if date := _date(one, other):
        slots["date"] = date
    else:
        slots.pop("date", None)
    roles = tuple(Role(name, value) for name, value in sorted(slots.items()))
    return replace(wider, roles=roles, extractor=extractor, confidence=confidence, note="")


def _date(one: Claim, other: Claim) -> str:
    """The date of both: the finer one, but for the end of an interval alone, and what dates no tenure."""
    if "/" in one.date and other.date in one.date.split("/"):
        return one.date
    if not one.date and (one.kind == "office" or (one.kind == "mission" and one.get("action") == "exists")):
        return ""  # it stands, whenever somebody appears in it
    return finer(one.date, other.date)


def _keys(claim: Claim) -> set[str]:
    """The key slots that a claim fills."""
    return {slot.name for slot in FACT_TYPES[claim.kind].slots if slot.key and claim.get(slot.name)}


def _both(one: str, other: str) -> str:
    """ "visits@1" and "llm@1" as "visits+llm@1+1": name and version, as a claim's extractor is told."""
    (name, version), (second, its_version) = one.split("@", 1), other.split("@", 1)
    return f"{name}+{second}@{version}+{its_version}"


def _doubted(claim: Claim, why: str) -> Claim:
    return replace(claim, confidence=min(claim.confidence, DOUBTED), note=why)
