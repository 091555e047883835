"""When ties changed: the date of the clause, of the instrument that set them up, never that of the break they mended."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.constructions.relations.jubilees import begun, is_jubilee
from extract.patterns.fillers import Filled, counted, date_nearby
from extract.regex import regex

if TYPE_CHECKING:
    from extract.patterns.match import Match

HAD_BEEN = regex(r"(?:,? (?:which|that))(?: (?:it|they|[\ue000-\ue4ff]))? (?:had been|were|had)\b", re.IGNORECASE)


def date_after(match: Match) -> Filled | None:
    """The date right after an elliptic clause; of what was "so lowered" the one before."""
    before = [m.date for m in match.sentence.within(0, match.start) if m.date]
    if before and _SO.search(match.groups[0]):
        return Filled(before[-1], 0.93)
    found = re.compile(r"[^;.]{0,40}?(?P<date>[\ue500-\ue5ff])").match(match.sentence.text, match.end)
    mention = match.sentence.at(found.start("date")) if found else None
    return Filled(mention.date, 0.95) if mention is not None else None


_SO = regex(r",? (?:so|thus|thereby) ")


def date_of_ties(match: Match) -> Filled | None:
    """As `date_nearby`; the date of "which had been cut in 1971", behind ties restored, is that of the break."""
    if is_jubilee(match):
        return begun(match)
    if (instrument := _INSTRUMENT.search(match.sentence.text, 0, match.start)) and (
        of := match.sentence.at(instrument.start("date"))
    ):
        return Filled(of.date, 0.95)
    if _ON_ANOTHER_DAY.match(match.sentence.text, match.end):
        return None
    if _MEASURED.search(match.sentence.text, 0, match.start) and not _DATED.match(match.sentence.text, match.end):
        return counted(match)
    found, broken = date_nearby(match), HAD_BEEN.match(match.sentence.text, match.end)
    if found is None or broken is None or match.pattern.sets.get("action") != "restored":
        return found
    led = [m.date for m in match.sentence.within(0, match.start) if m.date]
    its = {m.date for m in match.sentence.within(broken.end(), len(match.sentence.text)) if m.date}
    date = led[-1] if led else match.scope.date
    return found if found.value not in its else Filled(date, 0.9) if date else None


# "were established on the day of recognition", whenever that was
_ON_ANOTHER_DAY = regex(
    r",? on the (?:\w+ )?day of (?:(?:its|the) )?(?:recognition|independence)\b(?!(?: of (?:the )?[\ue000-\ue0ff])?,? (?:(?:in|on) )?[\ue500-\ue5ff])"
)
# "the first since the establishment of relations": what is dated is something else
_MEASURED = regex(r"\b(?:since|after|before|until|prior to|following) (?:(?:the|their|its) )?$", re.IGNORECASE)
_DATED = regex(r"[^;:.,]{0,40}?[\ue500-\ue5ff]")
# "a protocol of 4 May 1962 set up relations": its date is theirs
_INSTRUMENT = regex(
    r"\b(?:protocol|communiqu[ée]|agreement|treaty|accord|declaration|notes|letters|memorandum|decree|statement)(?: signed)? (?:of|dated|on) (?P<date>[\ue500-\ue5ff]),? (?:\w+ly )?$"
)
