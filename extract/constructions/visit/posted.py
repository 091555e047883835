"""Envoys who take up their post: who arrives as ambassador, or opens the legation that is his, pays no visit."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.names.posts import DIPLOMAT
from extract.regex import regex

if TYPE_CHECKING:
    from extract.patterns.match import Match

_ENVOY = r"(?:first |resident |honorary |special )?(?:ambassador|minister (?:plenipotentiary|resident)|envoy|consul(?:[- ]general)?|chargé d['’]affaires|high commissioner|head of mission)\b"
# "as Peruvian minister": behind a demonym he is an envoy, alone he may be of the cabinet.
_POSITION = regex(rf"{_ENVOY}|minister", re.IGNORECASE)
# With a verb behind, "as" tells when: "as the ambassador was expelled".
_BEHIND = r"(?=$|[.,;:)]| (?:in|to|at|on|from|with|until|during|under|and|accredited|appointed)\b| [\ue500-\ue5ff])"
_AS = regex(
    rf"[^;:.,\ue300-\ue3ff]{{0,40}}?,? as (?:(?:the|its|his|her|an?|first|new|next) )*(?:(?P<who>[\ue300-\ue3ff])|(?:[\ue000-\ue1ff] )?{_ENVOY}){_BEHIND}"
)
_WORKS_THERE = regex(
    r",? (?:and |where )(?:[\ue300-\ue3ff]|he|she)? ?(?:worked|served|lived|remained|taught|was (?:posted|stationed))\b[^;:.]{0,40}? (?:(?:until|till|for|from|between)\b|[\ue500-\ue5ff])"
)
_VISITS = regex(r"\bvisit")
_OPENS_MISSION = regex(
    r"\b(?:open|set up|head|found|establish|ran|run|lead|led|manage)\w* (?:the |a |an |its |his |her )?(?:(?!(?:trade|business|fact-finding|rescue|goodwill) mission)[\w\ue000-\ue1ff'’-]+ ){0,3}?(?:legation|embassy|mission|consulate|high commission)\b"
)
NAMED = regex(r"\b(?:nominated|appointed|accredited|posted|assigned|resigned|dismissed|retired)\b", re.IGNORECASE)


def takes_up_post(match: Match) -> bool:
    """Whether the words of a visit tell of an envoy who comes to stay: "X arrived as Peruvian minister in 1919"."""
    told = _AS.match(match.sentence.text, match.end)
    if told and not _VISITS.search(match.groups.group()):
        who = match.sentence.at(told.start("who")) if told["who"] else None
        return who is None or (who.form == "unnamed" and _POSITION.fullmatch(who.position) is not None)
    if _WORKS_THERE.match(match.sentence.text, match.end):
        return True  # "was sent to Peru, where he worked until 1931"
    opened = _OPENS_MISSION.search(match.groups.group())
    if opened is None:
        return False
    persons = [m for m in match.mentions("visitor") if m.kind is Kind.PERSON]
    return "legation" in opened.group() or all(not m.position or DIPLOMAT.match(m.position) for m in persons)
