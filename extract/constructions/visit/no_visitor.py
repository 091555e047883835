"""Who is no visitor, though the words of a visit stand beside the name: an envoy, one who invites, somebody remembered."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.constructions.visit.itinerary import is_host_by_invitation
from extract.document import Entity
from extract.regex import regex

if TYPE_CHECKING:
    from extract.annotation.mention import Mention
    from extract.claim import Value
    from extract.patterns.match import Match

_BEFORE = 12  # characters
# What stands before a title that means no certain person.
_INDEFINITE = regex(r"\b(?:an?|first|last|another|any|every|each|no|second|third|only) $", re.IGNORECASE)
_RECEIVES = regex(r"\b(?:received|welcomed|greeted|receives|welcomes|greets|bade|bids?|wished) (?:the )?$")
_RESIDENT = regex(r"\b(?:ambassador|high commissioner|charg[ée] d['’]affaires|consul)\b", re.IGNORECASE)
_CREDENTIALS = regex(
    r"\b(?:credentials|letters? of credence|copies of (?:his|her) letters|took up (?:his|her) (?:post|duties))\b"
)
_FRONT = 40  # characters before a name
_REMEMBERED = regex(  # "the memory of X is honoured in Lima"
    r"\b(?:memory|bust|statue|monument|memorial|portrait|grave|tomb|legacy|works|writings|birth|anniversary) (?:of|to|for) (?:the )?(?:[A-Z][a-z]+ )?$"
)
_COMMANDS = regex(  # "a force of 600 men under X landed": no visit
    r"\b(?:men|forces?|troops|soldiers|units?|contingent|brigade|battalion|expedition)\b[^;:.,]{0,30} (?:under|led by|commanded by) (?:[\w-]+ ){0,2}$"
)
_FIRST_OF_ANY = regex(  # "the first-ever visit of Foreign Minister of Peru": of any such
    r"\b(?:first|first[- ]ever|second|third|last)\b(?:,? [\w-]+){0,3} (?:visit|trip|tour|journey|stay)(?: (?:to|in) [\ue000-\ue2ff])? (?:of|by) (?:an? )?$",
    re.IGNORECASE,
)
_RANKS = frozenset({"", "Ambassador", "Senator", "Professor"})
_THANKS = regex(  # "X thanked the minister for *his visit*": not X's
    r"[^;:.]{0,40}? (?:thank(?:ed|s)|congratulat(?:ed|es)|prais(?:ed|es)) [^;:.]{1,60}? (?:for|on|after) (?:his|her)\b"
)


def _words_before(match: Match, mention: Mention) -> str:
    """The words right before a mention."""
    return match.sentence.text[max(0, match.sentence.index(mention) - _BEFORE) : match.sentence.index(mention)]


def _is_named_behind(match: Match, at: int) -> bool:
    """Whether an office without a name is told to be that of the next one: "the vice minister of Peru, Ambassador X"."""
    named = match.sentence.at(at + len("_, ")) if match.sentence.text.startswith(", ", at + 1) else None
    return named is not None and named.kind is Kind.PERSON and named.form != "unnamed" and named.position in _RANKS


def _respectively(match: Match, visitor: Value, date: Value) -> bool:
    """Whether "X and Y came in 1981 and 1991 respectively" pairs this visitor with that date."""
    if "respectively" not in match.sentence.text[match.start :]:
        return True
    visitors = [m.entity for m in match.mentions("visitor")]
    limit = match.sentence.text.index("respectively", match.start)
    dates = [m.date for m in match.sentence.within(match.start, limit) if m.date]
    if len(visitors) < 2 or len(visitors) != len(dates) or visitor not in visitors:
        return True
    return dates[visitors.index(visitor if isinstance(visitor, Entity) else None)] == date


def is_resident(mention: Mention) -> bool:
    """Whether an office without a name is that of an envoy, who lives where he is sent: "High Commissioner of Peru to Kenya"."""
    return mention.form == "unnamed" and _RESIDENT.match(mention.position) is not None


def is_no_visitor(match: Match, visitor: Entity, date: Value) -> bool:
    """Whether the words mean no certain person, one who invites, or another than this one."""
    indefinite = any(
        m.form == "unnamed"
        and m.entity == visitor
        and (_INDEFINITE.search(_words_before(match, m)) or visitor.name.startswith(("first ", "last ", "only ")))
        for m in match.sentence.mentions
    )
    text, tellings = match.sentence.text, [m for m in match.sentence.mentions if m.entity == visitor]
    received = match.has("host") or any(_RECEIVES.search(text, 0, match.sentence.index(m)) for m in tellings)
    if (received or _CREDENTIALS.search(text)) and any(_RESIDENT.search(m.position) for m in tellings):
        return True  # who receives an ambassador, or takes leave of him, has him at home
    unnamed = [match.sentence.index(m) for m in tellings if m.form == "unnamed"]
    if any(_FIRST_OF_ANY.search(text, 0, at) for at in unnamed):
        return True
    if any(_is_named_behind(match, at) for at in unnamed):
        return True
    if any(_THANKS.match(text, at + 1) for m in tellings if (at := match.sentence.index(m)) < match.end):
        return True
    front = [text[max(0, i - _FRONT) : i] for i in map(match.sentence.index, tellings)]
    if front and all(_REMEMBERED.search(words) for words in front):
        return True
    if any(_COMMANDS.search(words) for words in front):
        return True
    invites = any(m.entity == visitor and is_host_by_invitation(match, m) for m in match.mentions("visitor"))
    quoted = all(text[i - 1 : i] in {'"', "“", "«"} for i in map(match.sentence.index, tellings)) and bool(tellings)
    return (
        quoted
        or indefinite
        or invites
        or _belongs_to_another(match, visitor)
        or not _respectively(match, visitor, date)
    )


def _belongs_to_another(match: Match, visitor: Entity) -> bool:
    """Whether of several persons a relative clause tells only of the last: "between X and Y, who had been in Lima"."""
    told = match.mentions("visitor")
    return (
        len(told) > 1
        and told[-1].entity != visitor
        and match.sentence.text.startswith(", who ", match.groups.end("visitor"))
    )
