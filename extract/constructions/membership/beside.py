"""What stands beside a membership: further organisations of a list, an organisation's letters, others who belong as well."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.constructions.subject import companions

if TYPE_CHECKING:
    from extract.document import Entity
    from extract.patterns.match import Match

_SHORT_FORM = re.compile(r"[\ue400-\ue4ff] \([\ue400-\ue4ff]$")
_LISTED = re.compile(
    r"(?: \([A-Z]{2,8}\))?(?:,| and|, and|, as well as| as well as)(?: also)?(?: of| in| to)?(?: the)? ?"
)
_LIKE = re.compile(
    r"\b[Ll]ike (?P<those>(?:the )?[\ue000-\ue0ff](?:(?:, | and |, and )(?:the )?[\ue000-\ue0ff])*), (?:the )?$"
)
_LIKE_TOO = re.compile(r"[^;:.,]{2,60}?, like (?P<those>(?:the )?[\ue000-\ue0ff](?: and (?:the )?[\ue000-\ue0ff])*),")


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
