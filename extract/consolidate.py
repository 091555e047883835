"""One event, one claim: within a document, tellings of the same fact are joined, the fullest telling stays.

Two claims tell one fact when they are of one type and one realis, their key slots agree, and their dates can be the
same. Claims of different documents are left to `extract.graph.alignment`.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING

from extract.claim import Realis
from extract.dates import bounds, compatible
from extract.document import Entity
from extract.regex import regex
from extract.schema import FACT_TYPES

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Mapping, Sequence

    from extract.claim import Claim, Share, Value

# Slots which may differ in wording between two tellings, or be left out in one of them.
_LOOSE = {"item", "what", "product", "position", "name", "subject", "target", "topic", "place"}
# What must agree besides the keys, where both tell it.
_ALSO = {
    "mission": ("city",),
    "agreement": ("name", "subject", "count", "kind"),
    "venture": ("partners",),
    "stance": ("date",),
    "military_activity": ("place",),
    "sanction": ("date",),
}
# Types in which a sentence that lists things tells them apart: "aircraft, anti-aircraft systems".
_LISTING = {"arms_transfer", "production", "military_activity"}
# Types whose date does not tell facts apart: a tenure, a mission or a membership is one, dated or not.
_DATELESS = {"office", "mission", "membership", "recognition", "venture"}
_HEAD_OF_STATE = "head of state"
_HEADS = frozenset(["president", "king", "queen", "emir", "sultan", "emperor", "monarch", "grand duke"])
# What a joint body is called that has no name, folded.
_SHARED = frozenset(["joint", "mixed", "bilateral"])
_NO_NAME = _SHARED | {"commission", "committee", "council", "bank", "venture", "company", "body"}
_HEADLINE = 2  # characters of marks that may stand before it
_WORD = regex(r"\w+")
_NUMBER = regex(r"\d+|[ivx]+")  # of a part or a unit, folded
# American spellings of words that offices and agreements are called by.
_SPELT = {"defense": "defence", "labor": "labour", "center": "centre", "program": "programme", "harbor": "harbour"}
_STOP = frozenset(["the", "of", "a", "an", "and", "for", "in", "on", "to", "with", "its", "their", "between"])


def consolidate(claims: Iterable[Claim]) -> list[Claim]:
    """The claims of one document in the order of the text, each fact once."""
    kept: dict[tuple[str, str, str], _Kept] = {}
    for claim in sorted(claims, key=_rank):
        kept.setdefault((claim.document, claim.kind, claim.realis), _Kept()).add(claim)
    _carried_out(kept)
    once = (c for g in kept.values() for c in g.claims if not _also_happened(c, kept))
    return sorted(once, key=lambda c: (c.span, c.kind, c.key))


def _rank(claim: Claim) -> tuple[object, ...]:
    """What says most and most surely comes first; of equals, always the same, wherever the document's lines break."""
    told = [(role.name, repr(role.value)) for role in claim.roles]
    return (-_keys(claim), _is_general(claim), -len(claim.roles), -claim.confidence, claim.span, told)


def _is_general(claim: Claim) -> bool:
    """Whether an office is told by what it is, "head of state", and not by its title."""
    return claim.kind == "office" and _folded(claim.get("position") or "").startswith(_HEAD_OF_STATE)


def _also_happened(claim: Claim, kept: Mapping[tuple[str, str, str], _Kept]) -> bool:
    """Whether one sentence was read both as a plan and as what came of it, or a headline's "to lend" is told as done below."""
    done = kept.get((claim.document, claim.kind, Realis.HAPPENED)) if claim.realis is Realis.PLANNED else None
    return done is not None and any(
        (c.span == claim.span or claim.span.start <= _HEADLINE) and same_fact(c, claim) for c in done.claims
    )


def _carried_out(kept: Mapping[tuple[str, str, str], _Kept]) -> None:
    """Joins ties that two states agreed on to the day with what is told to have come of it in that year.

    "They agreed on 3 May 1974 to resume relations" under "Resumption of relations, 1974": a state resumes them but once.
    """
    for (document, kind, realis), agreed in kept.items():
        done = kept.get((document, kind, Realis.HAPPENED))
        if kind != "relations" or realis != Realis.PLANNED or done is None:
            continue
        for plan in list(agreed.claims):
            at = next((n for n, c in enumerate(done.claims) if c.date and plan.date and same_fact(c, plan)), None)
            if at is not None:
                known = done.claims[at]
                fuller = replace(plan, realis=Realis.HAPPENED) if len(plan.date) > len(known.date) else known
                done.claims[at] = _joined(fuller, known) if fuller is not known else known
                agreed.claims.remove(plan)


class _Kept:
    """Claims of one type, each fact once; they are found by what same facts have alike, so that time grows evenly."""

    def __init__(self) -> None:
        self.claims: list[Claim] = []
        self._alike: defaultdict[tuple[str, Hashable], list[int]] = defaultdict(list)

    def add(self, claim: Claim) -> None:
        """Join the claim with the first that tells the same fact, or keep it."""
        traits = _traits(claim)
        for number in self._candidates(traits):
            if same_fact(self.claims[number], claim):
                self.claims[number] = _joined(self.claims[number], claim)
                return
        for trait in traits:
            self._alike[trait].append(len(self.claims))
        self.claims.append(claim)

    def _candidates(self, traits: list[tuple[str, Hashable]]) -> Sequence[int]:
        """The numbers of the claims that share the rarest trait or leave it open, in order."""
        fewest: Sequence[int] = range(len(self.claims))
        for name, value in traits:
            alike, untold = self._alike.get((name, value), []), self._alike.get((name, None), [])
            if value is not None and len(alike) + len(untold) < len(fewest):
                fewest = sorted(alike + untold)
        return fewest


def _traits(claim: Claim) -> list[tuple[str, Hashable]]:
    """What two tellings of one fact must have in common where both tell it; None where this one does not."""
    traits: list[tuple[str, Hashable]] = []
    for slot in FACT_TYPES[claim.kind].slots:
        value = claim.get(slot.name)
        if slot.name == "date":
            if claim.kind not in _DATELESS:
                first, last = bounds(claim.date) if claim.date else (None, None)
                traits.append(("date", first.year if first and last and first.year == last.year else None))
        elif slot.key and slot.name not in _LOOSE:
            traits.append((slot.name, None if value is None else _trait(value)))
    return traits


def _trait(value: Value) -> Hashable:
    return frozenset(_folded(v) for v in value) if isinstance(value, tuple) else _folded(value)


def _keys(claim: Claim) -> int:
    """How many of its key slots a claim fills: what tells facts apart counts before what adorns them."""
    return sum(slot.key and claim.get(slot.name) is not None for slot in FACT_TYPES[claim.kind].slots)


def _joined(fuller: Claim, other: Claim) -> Claim:
    if fuller.span == other.span:
        return fuller
    agreed = 1 - (1 - fuller.confidence) * (1 - other.confidence * 0.5)
    return replace(fuller, confidence=round(min(agreed, 0.99), 4))


def same_fact(one: Claim, two: Claim) -> bool:
    """Whether two claims of one type tell the same fact."""
    if one.kind in _LISTING and one.span == two.span and one.roles != two.roles:
        return False
    if one.kind == "agreement" and _is_one_of_several(one, two):
        return False
    if one.kind == "venture" and _is_the_nameless(one, two):
        return True
    for slot in FACT_TYPES[one.kind].slots:
        if slot.name == "date":
            if one.kind not in _DATELESS and not _dates_agree(one, two):
                return False
        elif (slot.key or slot.name in _ALSO.get(one.kind, ())) and not _agree(
            slot.name, one.get(slot.name), two.get(slot.name)
        ):
            return False
    return True


def _is_one_of_several(one: Claim, two: Claim) -> bool:
    """Whether one claim counts agreements that it does not name and the other tells of a single one: "15 documents, among them a pact"."""
    counted, single = (one, two) if one.get("count") is not None else (two, one)
    told = single.get("name") or single.get("subject")
    return counted.get("count") is not None and single.get("count") is None and bool(told) and not counted.get("name")


def _is_the_nameless(one: Claim, two: Claim) -> bool:
    """Whether a body told by no more than what it is, "the joint commission", is the one of these partners that has a name."""
    nameless, named = sorted((one, two), key=lambda c: not str(c.get("name") or "").islower())
    noun, name = (_tokens(c.get("name") or "") for c in (nameless, named))
    return (
        bool(noun)
        and noun <= _NO_NAME
        and noun - _SHARED <= name
        and not name <= _NO_NAME
        and None not in (one.get("partners"), two.get("partners"))
        and _agree("partners", one.get("partners"), two.get("partners"))
        and (not one.date or not two.date or compatible(one.date, two.date))
    )


def _dates_agree(one: Claim, two: Claim) -> bool:
    if not one.date or not two.date or compatible(one.date, two.date):
        return True
    return one.kind == "visit" and _on_one_trip(one.date, two.date)


def _on_one_trip(one: str, two: str) -> bool:
    """Whether two days are next to each other: who flew in on Thursday and wound up on Friday came once."""
    if len(one) != len("2001-05-04") or len(two) != len(one):
        return False
    first, last = bounds(one)[0], bounds(two)[0]
    return first is not None and last is not None and abs((first - last).days) == 1


def _agree(name: str, one: Value | None, two: Value | None) -> bool:
    if one is None or two is None or one == two:
        return True
    if isinstance(one, tuple) and isinstance(two, tuple):
        return {repr(x) for x in one} == {repr(x) for x in two}
    if name == "city":  # "Washington, DC", "Washington, D.C.", "Washington"
        shorter, longer = sorted((_folded(one).replace(" ", ""), _folded(two).replace(" ", "")), key=len)
        return longer.startswith(shorter)
    if name == "position" and _is_head(one, two):
        return True
    if name in _LOOSE:
        a, b = _tokens(one), _tokens(two)
        numbers = [{w for w in words if _NUMBER.fullmatch(w)} for words in (a, b)]
        if all(numbers) and numbers[0] != numbers[1]:
            return False  # "Andes II" and "Andes III", "Line 3" and "Line 4"
        enough = 0.75 if name == "name" else 0.6  # names of sister bodies share most of their words
        return bool(a and b) and len(a & b) >= enough * min(len(a), len(b))
    return _folded(one) == _folded(two)


def _is_head(one: Value, two: Value) -> bool:
    """Whether one position is "head of state" and the other the title of one."""
    general, title = sorted((_folded(one), _folded(two)), key=lambda p: not p.startswith(_HEAD_OF_STATE))
    return general.startswith(_HEAD_OF_STATE) and title in _HEADS


@lru_cache(maxsize=8192)
def _folded(value: Value | Share) -> str:
    if isinstance(value, Decimal):
        return str(value.normalize())
    text = value.name if isinstance(value, Entity) else str(value)
    text = unicodedata.normalize("NFKD", text).casefold()
    return " ".join(_WORD.findall("".join(c for c in text if not unicodedata.combining(c))))


def _tokens(value: Value) -> set[str]:
    words = (w.removesuffix("s") for w in _folded(value).split() if w not in _STOP)
    return {_SPELT.get(w, w) for w in words}
