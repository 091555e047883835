"""Since when a member belongs to one of several organisations: "of X, of Y (since 1981)" dates the second alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.regex import regex

if TYPE_CHECKING:
    from extract.claim import Value
    from extract.document import Entity
    from extract.patterns.match import Match

_IN_BRACKETS = regex(
    r"(?: \([^()\ue500-\ue5ff]{1,20}\))? (?:\((?:since |from |in |joined )?|(?:in |on |since |from )?)[\ue500-\ue5ff]"
)
_DATED_AHEAD = regex(r" (?:(?:since|from|in) )?(?P<date>[\ue500-\ue5ff]),? (?:also )?(?:of|in|to) (?:the )?$")


def dated(match: Match, organization: Entity, slots: dict[str, Value]) -> dict[str, Value]:
    """The slots with the organisation's own date, without one that is another's."""
    if date := _bracketed(match, organization):
        return {**slots, "date": date}
    return {name: value for name, value in slots.items() if name != "date" or not _of_another(match, organization)}


def _bracketed(match: Match, organization: Entity) -> str:
    """The date in brackets right after an organisation: "of Y (since 1981)"."""
    for number, mention in enumerate(match.mentions("organization")):
        if mention.entity == organization:
            at = match.sentence.index(mention)
            ahead = _DATED_AHEAD.search(match.sentence.text, 0, at) if number else None
            if ahead and (date := match.sentence.at(ahead.start("date"))) is not None:
                return date.date
            told = _IN_BRACKETS.match(match.sentence.text, at + 1)
            alone = len([m for m in match.mentions("organization") if m.kind is Kind.ORGANIZATION]) == 1
            date = match.sentence.at(told.end() - 1) if told and ("(" in told[0] or not alone) else None
            return date.date if date is not None else ""
    return ""


def _of_another(match: Match, organization: Entity) -> bool:
    """Whether the one date stands in brackets behind another of the organisations listed: "of X and Y (since 1981)"."""
    text, listed = match.sentence.text, match.mentions("organization")
    marked = [m for m in listed if _OWN_DATE.match(text, match.sentence.index(m) + 1)]
    return bool(marked) and len(listed) > 1 and all(m.entity != organization for m in marked)


_OWN_DATE = regex(r" \((?:since |from |in |joined )?[\ue500-\ue5ff]\)")
