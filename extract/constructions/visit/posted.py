"""Envoys who take up their post: who arrives as ambassador, or opens the legation that is his, pays no visit."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.names.posts import DIPLOMAT

if TYPE_CHECKING:
    from extract.patterns.match import Match

_ENVOY = re.compile(
    r"(?:first |resident |honorary |special )?(?:ambassadors?|ministers?(?: plenipotentiary| resident)?|envoys?|consuls?(?:[- ]general)?|chargés? d['’]affaires|high commissioners?|heads? of mission)\b(?! of\b)",
    re.IGNORECASE,
)
_AS = re.compile(
    r"[^;:.,\ue300-\ue3ff]{0,40}?,? as (?:(?:the|its|his|her|an?|first|new|next) )*(?P<who>[\ue300-\ue3ff]|(?:[\ue000-\ue1ff] )?(?P<envoy>[a-z]))"
)
_OPENS_MISSION = re.compile(
    r"\b(?:open|set up|head|found|establish|ran|run|lead|led|manage)\w* (?:the |a |an |its |his |her )?(?:[\w\ue000-\ue1ff'’-]+ ){0,3}?(?:legation|embassy|mission|consulate|high commission)\b"
)
NAMED = re.compile(r"\b(?:nominated|appointed|accredited|posted|assigned)\b", re.IGNORECASE)


def takes_up_post(match: Match) -> bool:
    """Whether the words of a visit tell of an envoy who comes to stay: "X arrived as Peruvian minister in 1919"."""
    text = match.sentence.text
    if told := _AS.match(text, match.end):
        who = match.sentence.at(told.start("who"))
        return _ENVOY.fullmatch(who.position) is not None if who else bool(_ENVOY.match(text, told.start("envoy")))
    opened = _OPENS_MISSION.search(match.groups.group())
    if opened is None:
        return False
    persons = [m for m in match.mentions("visitor") if m.kind is Kind.PERSON]
    return "legation" in opened.group() or all(not m.position or DIPLOMAT.match(m.position) for m in persons)
