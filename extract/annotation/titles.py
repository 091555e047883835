"""Persons spoken of by title alone: "the premier", "the monarch", who is the one of the block, or of the page, that is one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind, Mention
from extract.document import Span
from extract.names.roles import office_class

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

_CROWNS = r"king|queen|monarch|sovereign|emperor|empress|sultan|emir|amir|shah"
_OFFICES = r"president|prime minister|premier|chancellor|(?:foreign|defen[cs]e|finance|trade|energy|interior|oil) minister|taoiseach|crown prince"
_TITLE = re.compile(
    rf"\b[Tt]he (?P<title>(?i:{_CROWNS}|{_OFFICES}))\b"
    r"(?!['’]s? (?:office|palace|wife|husband|son|daughter|brother|father|mother|party|term)|[-–]|,? (?:of|(?<!king )(?<!queen )(?<!mir )to|for(?! (?:his|her|having)\b)|from|or|at the time|and (?:the )?(?:prime |foreign )?minister)\b| [A-Z]| \(?[A-Z])"
)
_PREDICATE = re.compile(
    r"\b(?:as|became|becomes|become|is|was|be|been|being|were|elected|appointed|named|made|chosen|proclaimed|called|or|between|both|of) $"
)
# The king's own deed; "the widow of the king" is another person.
_DEED = re.compile(
    r"\b(?:visits?|trips?|journey|tour|arrival|stay|return|departure|reception|death|invitation|that|those|the one) of $"
)
_ANYONE = re.compile(r"\b(?:an?|any|another|each|every|first|last|next|only|no) $", re.IGNORECASE)
_SAME = {"sovereign": "monarch", "defense minister": "defence minister"}


def crowned(blocks: Iterable[Sequence[Mention]]) -> Mapping[str, Mention]:
    """Who alone on the page bears a crown, by its title: "king" → a mention of him."""
    found: dict[str, dict[str, Mention]] = {}
    for mention in (m for mentions in blocks for m in mentions):
        if mention.kind is Kind.PERSON and mention.entity and mention.form != "unnamed" and mention.position:
            title = mention.position.casefold()
            if re.fullmatch(_CROWNS, title):
                found.setdefault(title, {}).setdefault(mention.entity.key, mention)
    return {title: next(iter(them.values())) for title, them in found.items() if len(them) == 1}


def titles(text: str, span: Span, mentions: Sequence[Mention], heads: Mapping[str, Mention]) -> list[Mention]:
    """The mentions for titles without a name in the sentence at `span`; `mentions` are all of its block, in order."""
    told = [m for m in mentions if m.kind is Kind.PERSON]
    found: list[Mention] = []
    for match in _TITLE.finditer(text, span.start, span.end):
        made = _PREDICATE.search(text, max(0, match.start() - 14), match.start())
        crown = re.fullmatch(_CROWNS, match["title"].casefold())
        if made and not (crown and _DEED.search(text, span.start, match.start())):
            continue
        person = _meant(match["title"].casefold(), [m for m in told if m.span.end <= match.start()], heads)
        if person is not None:
            here = Span(*match.span())
            found.append(Mention(Kind.PERSON, here, person.entities, form="pronoun", position_of=person.position_of))
    return found


def is_anyone(text: str, mention: Mention) -> bool:
    """Whether a mention means no certain person: "a Peruvian president", "the second head of government of Peru"."""
    before = text[max(0, mention.span.start - 12) : mention.span.start]
    return mention.form == "unnamed" and _ANYONE.search(before) is not None


def _meant(title: str, told: Sequence[Mention], heads: Mapping[str, Mention]) -> Mention | None:
    wanted = _SAME.get(title, office_class(title))
    holders = {m.entity: m for m in told if m.form != "unnamed" and m.position and office_class(m.position) == wanted}
    if len(holders) == 1:
        return next(iter(holders.values()))
    return heads.get(title) if not holders else None
