"""Visits: who went to which state, when; plans and invitations told apart by realis."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.claim import Realis
from extract.document import Entity, EntityKind
from extract.fillers import Filled, city_after, city_of_group, date_nearby, state_of_group
from extract.frame import Frame
from extract.pattern import Pattern
from extract.registry import extractor

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from extract.annotate import Annotated
    from extract.claim import Claim, Value
    from extract.match import Match

_KIND = r"(?P<kind>(?:(?:two|three|four|several|one|-)?-?(?:day )?(?:first|second|official|working|state|private|historic|brief|short|ever|return|bilateral|friendly|goodwill|royal|three-day|two-day|follow-up|maiden|landmark|high-level|unofficial|courtesy|reciprocal) ?)+ )?"
_ARRIVE = (
    r"(?:visit(?:s|ed|ing)?|tour(?:s|ed)?|travel(?:s|led|ed)? to|fl(?:ies|ew|own) to|arriv(?:es|ed|ing) in|went to|goes to|c(?:ame|omes) to|"
    r"w(?:as|ere) in|stopped(?: over)? in|call(?:s|ed) (?:in|at)|head(?:s|ed) to|return(?:s|ed) to|spent ~ in|set foot in|journeyed to|landed in|"
    r"(?:was|were|is|are) (?:received|welcomed|hosted) in|rushed to)"
)
_PAY = r"(?:paid|pays?|paying|ma(?:de|kes?|king)|undert(?:ook|akes?)|beg[au]n|conclud(?:ed|es)|complet(?:ed|es)|carried out|pay)"
_INVITED = Realis.PLANNED

PATTERNS = (
    Pattern(rf"{{visitor:person+}}(?:, [^,;]{{1,60}},)?~ {_PAY} <det>{_KIND}<visit> to {{to:place+}}", 0.95),
    Pattern(rf"{{visitor:person+}}(?:, [^,;]{{1,60}},)?~ {_PAY} <det>{_KIND}<visit>\b", 0.85),
    Pattern(rf"(?:invit(?:ed|es|ation (?:for|to)|ing)) {{visitor:person}} (?:to|for)~ {{to:place}}", 0.9, realis=_INVITED),
    Pattern(rf"<det>{_KIND}<visit> to {{to:place}}~ (?:by|of) {{visitor:person+}}", 0.95),
    Pattern(rf"<det>{_KIND}<visit> (?:by|of|from) {{visitor:person+}}(?: to {{to:place}})?", 0.92),
    Pattern(rf"{{visitor:person}}'s? <adj>{_KIND}<visit>(?: to {{to:place+}})?", 0.92),
    Pattern(rf"{{visitor:person+}}(?:, [^,;]{{1,80}},)?(?: \w+ly| also| first| then| himself| herself)? {_ARRIVE} {{to:place+}}", 0.93),
    Pattern(r"(?:hosted|welcom(?:ed|es)|receiv(?:ed|es)|greeted) {visitor:person+}~ (?:in|at) {to:city}", 0.85),
    Pattern(rf"<det>{_KIND}(?:delegation|mission)s? (?:of|from) {{visitor:demonym}}? ?~ visited {{to:place}}", 0.8),
)


def _host(match: Match) -> Filled | None:
    """The other state of the section's pair than the visitor's own."""
    own = state_of_group("visitor")(match)
    others = [s for s in match.scope.pair if own is not None and s != own.value]
    return Filled(others[0], 0.8) if own is not None and own.value in match.scope.pair and len(others) == 1 else None


def _revise(match: Match, slots: dict[str, Value]) -> Iterable[dict[str, Value]]:
    """Nobody visits his own state; a state is no visitor."""
    visitor = slots.get("visitor")
    if isinstance(visitor, Entity) and visitor.kind is EntityKind.PERSON and slots.get("to") != slots.get("of"):
        yield slots


FRAME = Frame(
    "visit",
    PATTERNS,
    required=frozenset({"visitor", "to"}),
    fill={
        "of": (state_of_group("visitor"),),
        "to": (_host,),
        "date": (date_nearby,),
        "city": (city_of_group("to"), city_after),
    },
    revise=_revise,
)


@extractor("visits", emits={"visit"})
def visits(document: Annotated) -> Iterator[Claim]:
    """Visits of persons and delegations to states."""
    return FRAME.claims(document)
