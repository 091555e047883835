"""Occasions: constructions that tell of an agreement without a verb that disposes of an instrument.

"Under an agreement of 1998", "14 May – Protocol on fisheries", "there has been a treaty since", "one on fish in June",
"the two agreed on a survey": each reader takes a match of its pattern and returns the act, or None.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from extract.constructions.agreement.acts import Act
from extract.constructions.agreement.agreed import (
    AGREED_BY,
    AGREED_ON,
    AGREED_THAT,
    AGREED_TO,
    WAS_AGREED,
    agreed_on,
    agreed_to,
)
from extract.constructions.agreement.dated import SETTLED, told_by_date, told_by_deed
from extract.constructions.agreement.dealings import AGREED_TO_DEAL, ORDERS, agreed_to_deal, ordered
from extract.constructions.agreement.enumerations import coordinated
from extract.constructions.agreement.instruments import Instrument, find_instruments
from extract.constructions.agreement.passing import NEW, told_in_passing
from extract.constructions.agreement.signatories import bound_states, firm_bound
from extract.constructions.agreement.signing_agents import agents_before
from extract.constructions.agreement.signings import (
    DID_LIKEWISE,
    PEACE,
    RATIFICATION,
    THINGS,
    did_likewise,
    peace_made,
    ratified_by_noun,
    thing_signed,
)
from extract.constructions.lists import announced, is_heading, is_lead, is_named_only
from extract.document import BlockKind
from extract.regex import regex

if TYPE_CHECKING:
    from extract.annotation.sentence import Sentence
    from extract.patterns.match import Match

_EXISTS = r"(?:has|have|had)(?:,? since [\ue500-\ue5ff],?| [\ue500-\ue5ff])? had(?= (?:an?|two|three) )|(?:has|have) had(?= (?:an?|two|three) )|there (?:has|have) (?:also |since )?been|there (?:is|was) (?:also )?"
_HAS = r"(?:has|have) (?:already |also |long |now )?(?=(?:an? |two |three |several )?(?:[\w-]+ ){0,4}?(?:agreements?|treaty|treaties|accords?|conventions?|pacts?|(?-i:FTA|EPA|BIT|PTA)s?) (?:[\w-]+ ){0,6}?with )"
_BY = r"(?:by|under|through) (?:means of )?(?=(?:an? (?:[\w-]+ ){0,3})?(?:treaty|agreement|accord|convention|pact|contract|understanding|memorandum|protocol|arrangement|exchange of notes)\b)"
_ENTRY = r"(?:\A(?:{date}\s?[–—:-]?\s?|(?:In|At) [\ue000-\ue0ff\ue200-\ue2ff], |(?P<label>[A-Z\ue000-\ue4ff][^:;.\ue500-\ue5ff]{0,50}): )?|(?<=; )(?P<further>))(?=\S)"
_GAPPED = r"(?:[;,] (?:and )?|and )(?=(?:one|another|an?|the)\b)|(?P<alike>,? (?:as|so) (?:was|were) (?:also )?)(?=(?:an?|the|its|two|three|several)\b)"
_FINITE = regex(
    r"\b(?:is|are|was|were|has|have|had|will|would|\w+(?<!u)(?<!n)ed|falls|fell|fails?|collapses?|stalls?|lapses?|signs?|visits?|arrives?|opens?|meets?|begins?|takes?|comes?|enters?|expects?|took|came|went|saw|fell|made|gave|began|became|held|led|met|ran|won|paid|left|kept|sent|stood)\b"
)
# ", Lima, 1966 (in force)": all that follows an instrument in a list of them
_ALONE = regex(
    r":?(?:,? (?:signed )?(?:(?:in|at) )?[\ue000-\ue0ff\ue200-\ue2ff])?,? ?[(–-]? ?(?:signed )?(?:(?:in|on|of|at [\ue200-\ue2ff],?) )?[\ue500-\ue5ff]\)?(?:,? [(–-] ?[^()]{2,80}\)?)?(?:[,;] (?:(?:entered|came) into (?:force|effect)|in force|effective|replaced|superseded|ratified|terminated|expired|renewed|amended|extended)\b[^;]{0,80}){0,2}[.;]?"
)
_ON_MATTER = regex(
    r"(?:on|in the (?:field|area|sphere) of|concerning|regarding|for) (?P<subject>[^;:]{3,120}?)(?:,? and)?[;.,]?"
)
# "The papers signed are:", then items of a matter alone: "Cooperation on tea"
_SIGNED_LEAD = regex(r"\b(?:sign(?:s|ed|ing)?|concluded?s?|inked|initialled|exchanged)\b")
_JUST_MATTER = regex(r"(?P<subject>[A-Z][\w'’-]+(?: [\w'’/,\ue000-\ue1ff\ue700-\ue7ff-]+){0,14}?)(?:,? and)?[;.,]?")
_OTHERWISE = regex(
    r"\b(?:force|effect|ratif\w+|terminat\w+|denounc\w+|implement\w+|compliance|pursuant|basis of)\b", re.IGNORECASE
)
_TALKS = regex(r"\b(?:in|under) (?:negotiation|discussion|preparation)\b", re.IGNORECASE)
_STATUS = regex(
    r"(?: \||,? \(|,|;| [–-]) ?(?:entered into|came into|in force|effective|never|expired|terminated|lapsed|denounced|superseded|replaced|ratified|signed|initialled|renewed|amended|approved|promulgated|published)\b[^|]{0,60}$",
    re.IGNORECASE,
)
_DATED = regex(
    r" ?\|? ?,? ?\(?(?:[\ue000-\ue2ff],? )?[\ue500-\ue5ff]\)?(?: ?[;|(–—]|, (?:\w+ed|in force)\b|$)"
)  # "…, 8 May 1986; ratified by …"
_CAME_TO_NOTHING = regex(
    r"\b(?:falls|fell) through\b|\b(?:collapses|collapsed|shelved|aborted|comes to nothing|came to nothing)\b"
)
_RENEWED = regex(
    r" (?:signed|concluded|initialled|revised|renewed|amended|updated|extended|prolonged|agreed|reached)\.?$"
)
_CLAUSE = regex(r", (?:has|have|had|is|are|was|were|will|would) ")
_ONGOING = regex(r"\b(?:in|under) (?:negotiation|preparation|discussion)\b", re.IGNORECASE)
_WHOSE = regex(r", (?:(?:under|by|to|on|in|of) )?(?:which|whose|who)\b.*", re.DOTALL)
_MADE_PUBLIC = regex(r" (?:made (?:public|known)|announced|unveiled|published|revealed|disclosed)[.;]?$")


def _next(match: Match) -> Instrument | None:
    """The instrument that begins where the match ends."""
    gaps = (
        (match.sentence.text[match.end : i.start], i) for i in find_instruments(match.sentence) if i.start >= match.end
    )
    return next((i for gap, i in gaps if not gap.strip()), None)


def _entry(match: Match) -> Act | None:
    """A sentence of a list or chronology that consists of an instrument: "14 May – Protocol on fisheries"."""
    instrument = _next(match)
    lead = announced(match.sentence, "agreement")
    if match.has("further") and (match.scope.dated_by != "entry" or lead is not None):
        return None
    if lead is not None and (instrument is None or instrument.start > match.end + 1):
        return _elided(match, lead)
    if match.has("label"):
        whole = next((i for i in find_instruments(match.sentence) if i.start == 0), None)
        fields = match.sentence.block.kind in {BlockKind.FIELD, BlockKind.ITEM}
        instrument = whole or (instrument if fields else None)
    rest = _WHOSE.sub("", match.sentence.text[instrument.end :]) if instrument else ""
    if _CLAUSE.search(rest):
        return None  # "The protocol, ratified by X in May, has come into force": no entry but a sentence
    if match.scope.dated_by == "entry" and lead is None:
        rest = _RENEWED.sub("", rest.partition(";")[0])
    rest = _STATUS.sub("", rest)
    rest = _MADE_PUBLIC.sub("", rest)
    if instrument and instrument.soft and not instrument.subjects:
        return None
    listed = match.sentence.block.kind is BlockKind.ITEM or match.scope.dated_by == "entry" or lead is not None
    dated = bool(match.scope.date) or match.has("date") or bool(re.search("[\ue500-\ue5ff]", rest)) or lead is not None
    dated = dated or (instrument is not None and instrument.year is not None)
    alone = instrument is not None and _ALONE.fullmatch(match.sentence.text, instrument.end) is not None
    told = instrument is not None and _DATED.match(match.sentence.text, instrument.end) is not None and listed
    entry = instrument is not None and ((listed and dated and not _FINITE.search(rest)) or alone or told)
    if lead is not None and _TALKS.search(rest):
        return None
    if instrument and (_ONGOING.search(rest) or _CAME_TO_NOTHING.search(match.sentence.text)):
        return None
    if lead is not None and not is_heading(lead) and _OTHERWISE.search(lead.text):
        return None  # "welcomed the entry into force of:" says nothing of who signed when
    return Act((instrument,)) if instrument and entry else None


def _elided(match: Match, lead: Sentence) -> Act | None:
    """An item that only tells the matter of one of the instruments that its lead names: "two memoranda: – on tourism"."""
    named = find_instruments(lead)
    told = _ON_MATTER.fullmatch(match.sentence.text, match.end)
    if told is None and is_lead(lead) and _SIGNED_LEAD.search(lead.text) and is_named_only(match.sentence):
        told = _JUST_MATTER.fullmatch(match.sentence.text, match.end)
    if not named or not named[-1].plural or told is None or _OTHERWISE.search(lead.text):
        return None
    matter = match.sentence.words(*told.span("subject"))
    return Act(
        (
            replace(
                named[-1],
                start=match.end,
                head=match.end,
                end=told.end("subject"),
                name="",
                subjects=(matter,),
                plural=False,
                count=None,
                definite=False,
                soft=False,
                parties=(),
                within=(),
                about=(),
                year=None,
            ),
        )
    )


def _exists(match: Match) -> Act | None:
    """As in "since 1998 there has been an agreement on …"."""
    instrument = _next(match)
    agents = agents_before(match) if match.groups[0].startswith("ha") else ()
    return Act((instrument,), agents) if instrument and not instrument.soft else None


def _has(match: Match) -> Act | None:
    """As in "keeps such treaties with A, B and C": they are in force."""
    instrument, agents = _next(match), agents_before(match)
    others = instrument is not None and bool(instrument.parties) and not (instrument.both or instrument.soft)
    return Act((instrument,), agents) if instrument is not None and others and agents else None


def _by(match: Match) -> Act | None:
    """As in "under an agreement of 1998", "were divided by treaty": unless its signing is told with it."""
    instrument = _next(match)
    if instrument is None:
        return None
    told = re.match(r",? (?:sign|conclu|reach|which|that)", match.sentence.text[instrument.end :])
    agents = firm_bound(match, instrument) or bound_states(match, instrument)
    return None if instrument.year is None and (instrument.soft or told) else Act((instrument,), agents)


def _gapped(match: Match) -> Act | None:
    """The second of two signings where the verb is not repeated: "one on tax was signed in May, *and one on fish in June*"."""
    instrument = _next(match)
    done = _DONE.get(match.pattern.sets["action"], _DONE["signed"])
    if instrument is None or done.search(match.sentence.text, 0, match.start) is None:
        return None
    if match.has("alike"):
        known = tuple(i for i in find_instruments(match.sentence) if i.start >= match.end)
        return Act(coordinated(match.sentence.text, known, known[0], forward=True))
    dated = re.match(
        r"(?: itself| proper)?,? (?:(?:in|on|from) )?[\ue500-\ue5ff]", match.sentence.text[instrument.end :]
    )
    return Act((instrument,)) if dated else None


_DONE = {
    "signed": regex(r"\b(?:signed|concluded|dates?|dated|dating|followed|came|initialled)\b"),
    "ratified": regex(r"\bratified\b"),
    "approved": regex(r"\b(?:adopted|approved|endorsed)\b"),
    "discussed": regex(r"\b(?:discussed|negotiated|reviewed|prepared|drafted)\b"),
    "terminated": regex(r"\b(?:denounced|terminated|cancelled|suspended|annulled)\b"),
    "in force": regex(r"\bin(?:to)? (?:force|effect)\b"),
}


# From the more to the less specific: the pattern, its weight, how it is told in `OCCASIONS`.
PATTERNS = (
    ("deal", AGREED_TO_DEAL, 0.7),
    *(("order", order, 0.7) for order in ORDERS),
    ("agreed", AGREED_TO, 0.75),
    ("agreed", AGREED_THAT, 0.72),
    ("matter", AGREED_ON, 0.72),
    ("matter", WAS_AGREED, 0.75),
    ("matter", AGREED_BY, 0.75),
    ("entry", _ENTRY, 0.85),
    ("exists", _EXISTS, 0.75),
    ("gapped", _GAPPED, 0.85),
    *(("thing", thing, 0.8) for thing in THINGS),
    *(("peace", peace, 0.75) for peace in PEACE),
    ("by", _BY, 0.65),
    ("deed", SETTLED, 0.7),
    ("year", "{date:date}", 0.7),
)
HAVING = ("having", _HAS, 0.88)
PASSING = ("passing", NEW, 0.66)
ALIKE = (
    "gapped",
    r"(?P<alike>,? (?:as|so) (?:was|were|is|are|has|have) (?:also )?)(?=(?:an?|the|its|two|three|several)\b)",
    0.85,
)
LIKEWISE = ("likewise", DID_LIKEWISE, 0.85)
RATIFIED = ("ratification", RATIFICATION, 0.85)
OCCASIONS = {
    "passing": told_in_passing,
    "thing": thing_signed,
    "peace": peace_made,
    "ratification": ratified_by_noun,
    "likewise": did_likewise,
    "gapped": _gapped,
    "agreed": agreed_to,
    "entry": _entry,
    "exists": _exists,
    "having": _has,
    "by": _by,
    "deed": told_by_deed,
    "year": told_by_date,
    "matter": agreed_on,
    "deal": agreed_to_deal,
    "order": ordered,
}
