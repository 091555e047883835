"""Persons spoken of by title alone: "the Peruvian president", "the premier", "the monarch".

With a state, whoever held its office at the time told; without one, of whom the block, or the page, tells that he held it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind, Mention
from extract.document import Span
from extract.names.roles import office_class
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from extract.names.incumbents import Incumbents

_CROWNS = r"king|queen|monarch|sovereign|emperor|empress|sultan|emir|amir|shah"
_OFFICES = r"president|prime minister|premier|chancellor|(?:foreign|defen[cs]e|finance|trade|energy|interior|oil) minister|taoiseach|crown prince"
_TITLE = regex(
    rf"\b[Tt]he (?P<title>(?i:{_CROWNS}|{_OFFICES}))\b"
    r"(?!['’]s? (?:office|palace|wife|husband|son|daughter|brother|father|mother|party|term)|[-–]|,? (?:of|(?<!king )(?<!queen )(?<!mir )to|for(?! (?:his|her|having)\b)|from|or|at the time|and (?:the )?(?:prime |foreign )?minister)\b| [A-Z]| \(?[A-Z])"
)
_PREDICATE = regex(
    r"\b(?:as|became|becomes|become|is|was|be|been|being|were|elected|appointed|named|made|chosen|proclaimed|called|or|between|both|of) $"
)
# The king's own deed; "the widow of the king" is another person.
_DEED = regex(
    r"\b(?:visits?|trips?|journey|tour|arrival|stay|return|departure|reception|death|invitation|that|those|the one) of $"
)
_ANYONE = regex(
    r"\b(?:an?|any|another|each|every|first|second|third|previous|last|next|future|only|past|no) $", re.IGNORECASE
)
_FORMER = regex(r"\b(?:former|ex|late|onetime|one-time|deposed|ousted)[ -](?:\w+ )?$", re.IGNORECASE)
_NEAR = 24  # characters before a title
_SAME = {"sovereign": "monarch", "defense minister": "defence minister"}


@dataclass(frozen=True, slots=True)
class Holders:
    """Whom titles in a block of a page may mean: the page's crowned heads and its holders of offices."""

    crowned: Mapping[str, Sequence[Mention]]
    incumbents: Incumbents
    block: int  # its number


def crowned(blocks: Iterable[Sequence[Mention]]) -> Mapping[str, Sequence[Mention]]:
    """Who on the page bears a crown, by its title: "king" → a mention of each, where all are of one state or he is the only one."""
    found: dict[str, dict[str, Mention]] = {}
    for mention in (m for mentions in blocks for m in mentions):
        if mention.kind is Kind.PERSON and mention.entity and mention.form != "unnamed" and mention.position:
            title = mention.position.casefold()
            if re.fullmatch(_CROWNS, title):
                found.setdefault(title, {}).setdefault(mention.entity.key, mention)
    bearers = {title: tuple(them.values()) for title, them in found.items()}
    return {t: them for t, them in bearers.items() if len(them) == 1 or len({m.position_of for m in them}) == 1}


def settled(text: str, here: Sequence[Mention], page: Holders, carried: str = "") -> list[Mention]:
    """The mentions of a sentence, offices of a state as mentions of the persons whom they mean, where the page names them.

    `carried` is the date that holds where the sentence tells none.
    """
    found = []
    for mention in here:
        if mention.form == "unnamed" and mention.position_of is not None and not is_anyone(text, mention):
            front = text[max(0, mention.span.start - _NEAR) : mention.span.end].partition(mention.position)[0]
            when, former = dates(here, mention.span, carried), _FORMER.search(front) is not None
            state = mention.position_of.key
            holder = page.incumbents.holder(mention.position, state, when, page.block, former=former)
            found.append(replace(mention, entities=(holder,), form="office") if holder is not None else mention)
        else:
            found.append(mention)
    return found


def dates(here: Sequence[Mention], title: Span, carried: str) -> Sequence[str]:
    """The dates told in a sentence, the nearest to `title` first; the one `carried` on where it tells none."""
    told = [m for m in here if m.kind is Kind.DATE and m.date]
    told.sort(key=lambda m: max(m.span.start - title.end, title.start - m.span.end))
    return tuple(m.date for m in told) or ((carried,) if carried else ())


def titles(text: str, span: Span, mentions: Sequence[Mention], page: Holders, carried: str = "") -> list[Mention]:
    """The mentions for titles without a name in the sentence at `span`.

    `mentions` are all of its block, in order, `carried` is the date that holds where the sentence tells none.
    """
    told = [m for m in mentions if m.kind is Kind.PERSON]
    found: list[Mention] = []
    for match in _TITLE.finditer(text, span.start, span.end):
        made = _PREDICATE.search(text, max(0, match.start() - 14), match.start())
        crown = re.fullmatch(_CROWNS, match["title"].casefold())
        if made and not (crown and _DEED.search(text, span.start, match.start())):
            continue
        when = dates([m for m in mentions if m.span in span], Span(*match.span()), carried)
        before = [m for m in told if m.span.end <= match.start()]
        person = _meant(match["title"].casefold(), before, page, when)
        if person is not None:
            here = Span(*match.span())
            found.append(Mention(Kind.PERSON, here, person.entities, form="pronoun", position_of=person.position_of))
    return found


def is_anyone(text: str, mention: Mention) -> bool:
    """Whether a mention means no certain person: "a Peruvian president", "the second head of government of Peru"."""
    before = text[max(0, mention.span.start - 12) : mention.span.start]
    return mention.form == "unnamed" and _ANYONE.search(before) is not None


def _meant(title: str, told: Sequence[Mention], page: Holders, when: Sequence[str]) -> Mention | None:
    """Whom a title means: of the one state whose holders of the office the block names, the one in office at that time."""
    wanted = _SAME.get(title, office_class(title))
    holders = [m for m in told if m.form != "unnamed" and m.position and office_class(m.position) == wanted]
    if not holders:
        holders = list(page.crowned.get(title, ()))
    if len({m.entity for m in holders}) == 1 and wanted == "monarch":
        return holders[-1]
    states = {m.position_of for m in holders}
    if len(states) != 1 or (state := states.pop()) is None:
        return holders[-1] if len({m.entity for m in holders}) == 1 else None
    holder = page.incumbents.holder(title, state.key, when, page.block)
    return replace(holders[-1], entities=(holder,), position_of=state) if holder is not None else None
