"""What stands beside a membership: further organisations of a list, an organisation's letters, others who belong as well.

What an organisation holds, or does with somebody, is no membership: "a NATO exercise in which Peru took part", "joined the EU in urging …".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.constructions.subject import companions
from extract.regex import regex

if TYPE_CHECKING:
    from extract.annotation.mention import Mention
    from extract.document import Entity
    from extract.patterns.match import Match

_SHORT_FORM = regex(r"[\ue400-\ue4ff] \([\ue400-\ue4ff]$")
_LISTED = regex(r"(?: \([A-Z]{2,8}\))?(?:,| and|, and|, as well as| as well as)(?: also)?(?: of| in| to)?(?: the)? ?")
_LIKE = regex(
    r"\b[Ll]ike (?P<those>(?:the )?[\ue000-\ue0ff](?:(?:, | and |, and )(?:the )?[\ue000-\ue0ff])*), (?:the )?$"
)
_LIKE_TOO = regex(r"[^;:.,]{2,60}?, like (?P<those>(?:the )?[\ue000-\ue0ff](?: and (?:the )?[\ue000-\ue0ff])*),")
_HELD = (
    r"(?:exercises?|drills?|man(?:oeuv|euv)(?:re|er)s?|missions?|operations?|forces?|battle ?groups?|summits?|meetings?|conferences?|sessions?|talks|"
    r"negotiations|forums?|programmes?|projects?|schemes?|initiatives?|statements?|sanctions|embargo|vote|resolutions?|treat(?:y|ies)|conventions?|declarations?|"
    r"games|tournament|championships?|seminar|workshop|training|course)"
)
_EVENT_OF = regex(
    rf"(?:['’]s?)? (?:(?!(?:at|in|on|by|during|after|before|with|for|from|and|as)\b)[\w\ue700-\ue7ff-]+ ){{0,3}}?{_HELD}\b",
    re.IGNORECASE,
)
_OF_EVENT = regex(rf"\b{_HELD} (?:of|with|by) (?:the )?$", re.IGNORECASE)
_JOINS = regex(r"\bjoin(?:s|ed|ing)? ", re.IGNORECASE)
_IN_DOING = regex(
    r"(?:(?:,| and|, and|,? as well as|,? along with) (?:the )?[\ue000-\ue4ff])* in (?!(?:the )?(?:spring|beginning)\b)(?:(?:[a-z]+ly )?[a-z]{2,}ing\b|"
    r"(?:an?|the|its|their) (?:[\w-]+ ){0,3}?(?:call|appeal|demand|effort|campaign|condemnation|criticism|boycott|protest|request)s?\b|"
    rf"(?:an?|the|its|their) (?:[\w-]+ ){{0,3}}?{_HELD}\b|(?:condemnation|protest|criticism|support|sanctions)\b)",
    re.IGNORECASE,
)


def is_company(match: Match) -> bool:
    """Whether what is joined is only what others do: "joined the EU **and Peru in calling for** his release", "joined the EU's **sanctions**"."""
    text = match.sentence.text
    joined = _JOINS.search(text, match.start, match.end)
    last = match.mentions("organization")[-1:]
    return joined is not None and bool(_IN_DOING.match(text, match.end) or any(_is_event(match, m) for m in last))


def is_held_by(match: Match, organization: Mention) -> bool:
    """Whether the organisation only tells whose an event is, on which the relative clause hangs."""
    at = match.sentence.index(organization)
    return _is_event(match, organization) or bool(_OF_EVENT.search(match.sentence.text, 0, at))


def _is_event(match: Match, organization: Mention) -> bool:
    return _EVENT_OF.match(match.sentence.text, match.sentence.index(organization) + 1) is not None


def is_short_form(match: Match, organization: Entity) -> bool:
    """Whether an organisation only stands in brackets behind another: its letters, "the Delta Pact (DP)"."""
    told = [match.sentence.index(m) for m in match.mentions("organization") if m.entity == organization]
    return bool(told) and all(_SHORT_FORM.search(match.sentence.text, 0, at + 1) for at in told)


def others_of(match: Match) -> tuple[Entity, ...]:
    """The organisations listed before the last one that "all of which" stands for."""
    if not match.has("every"):
        return ()
    near = [m for m in match.sentence.within(0, match.start) if m.kind is Kind.ORGANIZATION]
    found: list[Entity] = []
    for one, last in zip(near[-2::-1], near[::-1], strict=False):
        between = match.sentence.text[match.sentence.index(one) + 1 : match.sentence.index(last)]
        if not _LISTED.fullmatch(between):
            break
        found += one.entities
    return tuple(found)


def members_beside(match: Match) -> list[Entity]:
    """Those who belong like the member: "Like **Peru**, Kenya is a member", "Kenya, with **Peru and Chile**, founded"."""
    if not match.has("member"):
        return []
    text = match.sentence.text
    ahead = _LIKE.search(text, 0, match.groups.start("member"))
    inside = _LIKE_TOO.match(text, match.groups.end("member"), match.end)
    told = [m.entity for f in (ahead, inside) if f for m in match.sentence.within(*f.span("those")) if m.entity]
    return [*told, *companions(match.sentence, match.groups.end("member"))]
