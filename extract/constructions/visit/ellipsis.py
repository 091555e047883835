"""Visits told in few words: the verb or the place is that of a visit told right before, or the invitation says it all.

Groups that its patterns carry beside those of the grammar: `gapped` (the verb is left out: a clause before must have told of
a visit), `dated` (all but the date is left out: what the clause before tells must have happened).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.claim import Realis
from extract.constructions.visit.grammar import KIND, PERSONS, VISIT, VISITOR, VISITORS, WHO
from extract.patterns.pattern import Pattern
from extract.patterns.realis import realis
from extract.regex import regex

if TYPE_CHECKING:
    from extract.patterns.match import Match

_NAMES = "\ue000-\ue3ff"
_TOLD = regex(
    r"\b(?:(?:w(?:as|ere)|been)(?: (?:back|again|first|last|received|welcomed|a guest|in turn))* (?:(?:in|at) (?:the )?[\ue000-\ue0ff\ue200-\ue2ff]|here|there|with us)|visit(?:ed|s)?\b|"
    r"(?:went|came|flew|travelled|journeyed|returned|gone|come|been|trips?) to\b|paid (?:an?|his|her|the)\b|(?:flew|went|came|travelled)\b|(?:landed|arrived|stopped) (?:in|at)\b)"
)
# What such a date is followed by: at most a relative clause, no clause of its own.
_REST = rf"(?:(?: (?:the|its))? [{_NAMES}])?(?: (?:and|with|for|of|in|at|by|to)(?: (?:the|its))? [{_NAMES}]|(?! (?:he|she|it|they|we)\b)[^;:.,{_NAMES}])*(?:, (?:(?:at|in|on|during|after|with) )?wh(?:ich|om?|ere)\b[^;,]*)?(?:;|\.?$)"
# Between the verb and such a date stand others of its kind.
_DATES = regex(
    r"[^;]*(?:; (?:and )?(?:again |then |lastly |finally )?(?:in|on|from) [\ue500-\ue5ff][^;]*)*; "
    r"|[^;:.,]*[\ue500-\ue5ff](?:, (?:for|at|as|with) [^;:.,]{1,60})?,? "
)
# "was visited by X", with no other verb that "by" might belong to
_VISITED_BY = regex(
    r"\bvisit(?:ed|s)?\b(?:(?!\b(?:received|met|signed|invited|accompanied|headed|led|opened|hosted|welcomed|followed)\b)[^;:.])* by [^;:.]*$"
)
# "X flew to Lima with a plan, which *Y signed on the 15th* and Z on the 16th": the nearer verb is what Z did
_DONE_BY_OTHER = regex(
    r"\b(?:which|that|whom) (?:the )?[\ue300-\ue3ff] (?!visited|came|went|flew|travelled)[a-z]+(?:ed|t|d)\b[^;:]{0,60}[\ue500-\ue5ff],? ?$"
)
# "…; *the one that opened in May, however,* is in Lima": a thing, of which the clause before the verb tells
_OF_A_THING = regex(
    r"(?:^|; |\. )(?:and |but )?(?:[Tt]he (?:one|other|latter|embassy|consulate|office|building|first|second)|[Ii]t|[Tt]his|[Tt]hat)\b[^;\ue300-\ue3ff]*$"
)
_BEFORE = r"(?:(?<=[,;] )|and |while )"

ELLIPSIS = (
    # "X was in Lima in May 1990 and Y in Nairobi in June 1992", "X came in 1995, Y on a state visit in 2005"
    Pattern(rf"{_BEFORE}(?:the )?{VISITOR}(?:, [^;:.,{PERSONS}]{{1,60}},)? (?:in|to|at) (?:the )?{{to:place}},? (?:in |on |from )?{{date:date}}(?P<visits>)(?P<gapped>)", 0.85),
    Pattern(rf"{_BEFORE}(?:the )?{VISITOR}(?:, [^;:.,{PERSONS}]{{1,60}},)? on (?:an?|his|her) {KIND}{VISIT}(?: there)?,? (?:in |on |from ){{date:date}}(?P<visits>)(?P<there>)(?P<gapped>)", 0.85),
    Pattern(rf"{_BEFORE}(?:the )?{VISITOR}(?:, [^;:.,{PERSONS}]{{1,60}},)? (?:another|one|his|hers|the next|the second|a second|a third)(?: (?:one|of the kind))?,? (?:in |on |from ){{date:date}}(?P<visits>)(?P<there>)(?P<gapped>)", 0.85),
    # "Lima was visited by X in 1999, by Y in 2004 and in 2012 by Z"
    Pattern(rf"(?:,? and|,|;|(?<=[,;])|(?<= )and) (?:and )?(?:(?:again |then |later )?(?:in|on) {{date}},? )?by <det>{VISITORS}(?:,[^;:.,{PERSONS}]{{1,60}},)?(?: \(?(?:in |on |from )?{{date:date}})?(?P<visits>)(?P<there>)(?P<by>)", 0.85),
    # "he was here on 3 May 2014; on 4 June 2015, for the summit; and on 5 July 2016"
    Pattern(rf"(?<=; )(?:and )?(?:again |then |lastly |finally )?(?:in|on|from) {{date:date}}(?=[;.]|,? (?:for|to (?:attend|take part|open|sign|address|see|meet)|when s?he|with (?:his|her))\b{_REST})(?P<visits>)(?P<there>)(?P<dated>)", 0.82),
    Pattern(rf"(?<=, )and (?:again |then |finally )?(?:in|on|from) {{date:date}}(?=,? when\b[^;]*$|,? (?:for|to (?:attend|take part|open|sign|address|see|meet))\b{_REST})(?P<visits>)(?P<there>)(?P<dated>)", 0.82),
    Pattern(rf"{WHO} went(?: again| too| once more| out| over)?(?= (?:in|on) [\ue500-\ue5ff](?:[.,;]|$| (?:and|for|as|with)\b))(?P<visits>)(?P<there>)", 0.8),
    Pattern(r"(?:^|; |\. )(?:It|The (?:visit|trip|journey|tour)) (?:was (?:eventually |finally |then |at last )?(?:made|paid)|(?:eventually |finally |then |at last |did )?(?:took|take) place)(?:,? (?:at last|instead|after all))?,? (?:in|on|from) {date:date}(?P<visits>)(?P<anaphor>)", 0.82, realis=Realis.HAPPENED),
    Pattern(rf"{WHO} (?:return(?:ed|s)|repa(?:id|ys)|reciprocate[ds]) (?:the|this|that|his|her) (?:call|visit|compliment|courtesy)(?: by going)? (?:in|at|to) {{to:place}}", 0.88),
    # "X flew to Lima in May 1998 and was there again in June 2015"
    Pattern(rf"(?P<elided>,? and|,? but|,|(?<= )and|(?<= )but) (?:(?:again|later|then|also|had|has) )*(?:was|been|went|came|returned) there\b(?=[^;:.{PERSONS}]{{0,60}}? (?:in|on) {{date}})(?P<there>)(?P<visits>)", 0.82),
    # Invitations.
    Pattern(rf"{WHO} (?:has |had |have )?(?:(?:gladly|gratefully|also|since) )?accept(?:ed|s) (?:an?|the|this|that|his|her) (?:[\w-]+ ){{0,2}}?invitation (?:to|from) {{to:place}}(?=[.,;]|$| (?:for|in|on)\b)", 0.82, realis=Realis.PLANNED),
    Pattern(rf"{WHO} (?:has|have|had|was|were|is|are) (?:been )?(?:also |now |again |in turn )?(?:asked|invited) to (?:come|visit|pay [^;:.,{PERSONS}]{{1,40}})(?=[;.,]|$)", 0.8, realis=Realis.PLANNED),
)  # fmt: skip


def leans_on_nothing(match: Match) -> bool:
    """Whether the verb that a match leaves out is told nowhere before it: "X was born in 1950 and Y in Lima in 1951"."""
    sentence = match.sentence
    if match.has("visits") and _DONE_BY_OTHER.search(sentence.text, 0, match.start):
        return True
    told = list(_TOLD.finditer(sentence.text, 0, match.start))
    if match.has("by"):
        return not _VISITED_BY.search(sentence.text, 0, match.start)
    if match.has("dated"):
        return (
            not told
            or not _DATES.fullmatch(sentence.text, told[-1].end(), match.start)
            or (realis(sentence, *told[-1].span()) is not Realis.HAPPENED)
        )
    if match.has("elided") and _OF_A_THING.search(sentence.text, 0, match.start + 1):
        return True
    return match.has("gapped") and not told
