"""How a visit is told: made, planned, called off, denied."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from extract.claim import Realis
from extract.dates import bounds
from extract.document import BlockKind
from extract.patterns.realis import AT_THAT, clause, realis
from extract.regex import regex

if TYPE_CHECKING:
    from extract.annotation.sentence import Sentence
    from extract.claim import Claim

_WHO_DID = regex(r"(?<=[\ue300-\ue3ff]),? who\b(?! [^,;]{3,120}, )")
_DURING = regex(
    r"\b(?:during|in the course of|at the (?:end|close|start|beginning) of|on completion of|at the conclusion of) (?:a|an|his|her|the) "
)
_AHEAD_OF = regex(
    r"\b(?:will|would|shall|(?:is|are|was|were) (?:to|due|expected|set|scheduled)|during (?:an?|his|her|the) (?:[a-z]+ )?(?:planned|forthcoming|upcoming|future|next|coming|possible))\b"
)
_OFF = regex(
    r"^[^;.]{0,80}\b(?:called off|cancell?ed|postponed|put off|did not (?:take place|happen|materialise)|never took place|fell through|scrapped)\b"
)
# "the visit by X, foreseen for the same year, had to be cancelled"
_FAILED = regex(
    r"\b(?:visit|trip|journey|tour|stay|stop|call)\b[^;:]{0,90}? (?:(?:was|were|had to be|has had to be|have been|had been|has been) (?:\w+ly |then |later |again )?(?:cancell?ed|called off|postponed|put off|dropped|scrapped|shelved|abandoned|deferred|delayed)|"
    r"(?:was|were) (?:in the end |eventually )?never (?:made|paid|undertaken|carried out|held|reali[sz]ed)|(?:had|has) fallen victim|(?:did not|never|could not|failed to) (?:take place|materiali[sz]ed?|happen(?:ed)?|come (?:about|off|to pass)|go ahead|be (?:reali[sz]ed|arranged|held|made|paid)|took place|came (?:about|off))|(?:was|were) to (?:have )?(?:begin|begun|start|started|take place|taken place)|(?:has been|was|had been) moved to|fell (?:through|victim)|came to nothing|(?:is|are|was|were) [\"“]?under consideration|(?:is|are) (?:being )?(?:prepared|planned))\b"
)
# "X's trip to Lima called off": a headline leaves out the verb
_DROPPED = regex(
    r"[^;:.,]{0,60}? (?:called off|cancell?ed|postponed|put off|deferred|scrapped|shelved|abandoned|delayed|in doubt|on hold)(?=$| (?:after|over|amid|again|due to|because of)\b(?![^;]*\.$))"
)
_RULED_OUT = regex(
    r"\b(?:visit|trip|journey|tour|stay|stop|call)\b[^;:]{0,90}? (?:(?:has|had) been|was|were|is) (?:\w+ly )?(?:denied|ruled out|dismissed as)\b"
)
_REACH = 160  # characters after a visit that may tell that it did not come about
# "X's visit brought a loan, *but the return visit by Y* fell victim to a strike": of another one
_ANOTHER_VISIT = regex(
    r",? (?:but|while|whereas|although|though|and) (?:(?:the|an?|his|her|its|that) )(?:[a-z-]+ ){0,3}(?:visit|trip|journey|tour|stay|stop|call)\b"
)
# "*On a trip to Lima*, X announced that …": what he did on it tells that he was there
_SPOKE_ON_IT = regex(
    r"(?:during|on|in the course of|at the (?:start|end|close|beginning) of) (?:an?|his|her|the) (?!(?:planned|forthcoming|upcoming|future|next|coming|possible)\b)(?:[\w-]+,? ){0,4}?(?:visit|trip|journey|tour|stay|stop|stopover)\b[^;:]{3,120}?[\ue300-\ue3ff](?:,[^,;:]{1,60},)? (?:\w+ly |also |then |there )*"
    r"(?:said|told|spoke|met|held|gave|made|took|saw|began|let|[a-z]{3,}ed)\b",
    re.IGNORECASE,
)
_ASIDE = regex(
    r", (?:which|that|who|whose|originally|first|planned|foreseen|scheduled|set|announced|fixed|due|spoken of|mooted|reported|rumoured)\b[^,;:.]{1,90},"
)
_FORESEEN = regex(
    rf"[\ue000-\ue0ff\ue200-\ue3ff], (?:originally |tentatively )?(?:mooted|planned|foreseen|pencill?ed in|scheduled|expected|fixed|announced){AT_THAT}(?: for| in| on| to)\b"
)
_AHEAD = regex(
    rf"[^;:.,]{{0,30}},? (?:originally |tentatively )?(?:mooted|planned|foreseen|pencill?ed in|scheduled|expected|fixed|announced){AT_THAT}(?: for| in| on| to)\b"
)
# "will carry out what was *agreed during* her visit": that she paid
_DONE_ON_IT = regex(
    r"(?<!\bbe )(?<!\bbeing )\b(?:signed|concluded|reached|initialled|approved|adopted|made|struck|agreed|sealed|launched|announced|promised|pledged|discussed|begun|started|taken|held|decided|given|received|established)"
    r"(?: upon| on)? (?:during|in the course of|at the end of|on the occasion of) (?!the (?:forthcoming|upcoming|next|coming|planned|future)\b)(?:[\w-]+ ){0,4}$"
)
# "named 3 May as a date for her visit", "agreed on the date of her visit"
_DATE_FOR = regex(r"\b(?:dates?|timing|timetable|time) (?:for|of) (?:the |an? |his |her |their )?(?:[a-z-]+ ){0,3}$")
# "among these one could highlight the visit of …"
_MENTIONS = regex(
    r"\b(?:could|can|may|might|should|must|would) (?:also |be )*(?:highlight|mention|note|recall|name|cite|single out|list)(?:e?d)?(?: here)? (?:the |his |her |a )?(?:[\w-]+ ){0,2}$"
)
# A headline ahead of the day: "X on two-day visit to Peru from Monday, to sign pacts"
_SETS_OUT = regex(
    r"\bon (?:an? )?[^,;:]{0,40}?\b(?:visit|trip|tour)\b[^,;:]{0,30}?(?: from (?:\w+day|tomorrow|[\ue500-\ue5ff])|, to [a-z]+ )"
)
# "has chosen Peru for her first trip"; a report's "makes Lima his first port of call", "heads for Lima"
_CHOSEN = regex(r"\b(?:has|have) (?:chosen|picked|selected)\b")
_CHOOSES = regex(r"\b(?:chooses|picks|selects|makes (?!(?:an?|his|her|the)\b))")
_SETS_OFF = regex(r"\b(?:heads|leaves|departs|sets (?:off|out)|flies (?:out|off)|is bound)(?: [\w-]+)? (?:for|to)\b")
_PRESENT = regex(
    r"\b(?:(?:is|are) (?:[a-z]+ )?visiting|comes|visits|goes|travels|arrives|returns|flies|pays|makes|leaves|departs|heads)\b",
    re.IGNORECASE,
)
_SOON = regex(r"[^;:.,]{0,30}? (?:later this (?:year|month|week)|next (?:year|month|week|\w+day)|tomorrow|soon)\b")
_LATER = regex(r"(?:later|next|tomorrow|in the coming)\b", re.IGNORECASE)


def told_of_visit(sentence: Sentence, start: int, end: int) -> Realis:
    """As elsewhere; in a line of a list what follows a colon tells, too, that a visit was called off."""
    relative = _WHO_DID.search(sentence.text, start)  # not up to `end`: where the clause ends may lie behind it
    start = (
        relative.end() if relative and relative.end() <= end else start
    )  # "agreed to receive X, who came in May": he came
    told = realis(sentence, start, end)
    headline = sentence.block.kind in {BlockKind.HEADING, BlockKind.TITLE}
    off_soon = _SETS_OFF.search(sentence.text, start, end)
    if headline and (off_soon or _SETS_OUT.search(sentence.text, start)):
        return Realis.PLANNED
    if told is Realis.HAPPENED and _DROPPED.match(sentence.text, end):
        return Realis.PLANNED
    choice = _CHOOSES.search(sentence.text, start, end) if headline or sentence.scope.written else None
    choice = choice or (off_soon if sentence.scope.written else None)  # a report's "heads for Lima this week"
    if told is Realis.HAPPENED and (choice or _CHOSEN.search(sentence.text, start, end)):
        return Realis.PLANNED
    listed = sentence.block.kind is BlockKind.ITEM
    off = listed and _OFF.search(sentence.text[end:])
    told_ahead = _AHEAD.match(sentence.text, end) or _FORESEEN.search(sentence.text, start, end)
    ahead = told_ahead or _to_come(sentence, start, end)
    if _DONE_ON_IT.search(sentence.text, 0, start) or _SPOKE_ON_IT.match(sentence.text, start):
        return Realis.HAPPENED
    if told is Realis.HAPPENED and _DATE_FOR.search(sentence.text, 0, start):
        return Realis.PLANNED
    if told is Realis.PLANNED and _MENTIONS.search(sentence.text, 0, start):
        told = Realis.HAPPENED
    if (
        told is Realis.PLANNED
        and _DURING.search(sentence.text, start, end)
        and not _AHEAD_OF.search(sentence.text, 0, end)
    ):
        told = Realis.HAPPENED  # "had asked for aid during a trip to Lima"
    reach = sentence.text[start : end + _REACH].partition(";")[0]
    another = _ANOTHER_VISIT.search(reach, end - start)
    failed = _FAILED.search(_ASIDE.sub(" ", reach[: another.start()] if another else reach))
    if told is Realis.HAPPENED and _RULED_OUT.search(_ASIDE.sub(" ", reach)):
        return Realis.DENIED
    return Realis.PLANNED if told in {Realis.HAPPENED, Realis.DENIED} and (off or ahead or failed) else told


def _to_come(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a present tense tells of a time ahead: "when he comes to Lima later this year"."""
    if not _PRESENT.search(sentence.text, start, end):
        return False
    limit = clause(sentence, start, end)[1]
    if _SOON.match(sentence.text, end):
        return True
    dates = (m.span.of(sentence.block.text) for m in sentence.within(start, limit) if m.date)
    return any(_LATER.match(words) for words in dates)


def yet_to_come(told: Claim, written: str) -> Claim:
    """The claim as planned where its date lies after the day on which the report was written, EDTF; else as it is."""
    if told.realis is not Realis.HAPPENED or not written or not told.date:
        return told
    first, last = bounds(told.date)[0], bounds(written)[1]
    return replace(told, realis=Realis.PLANNED) if first and last and first > last else told
