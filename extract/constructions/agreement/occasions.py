"""Occasions: constructions that tell of an agreement without a verb that disposes of an instrument.

"Under an agreement of 1998", "14 May – Protocol on fisheries", "there has been a treaty since", "one on fish in June",
"the two agreed on a survey": each reader takes a match of its pattern and returns the act, or None.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.constructions.agreement.acts import Act
from extract.constructions.agreement.dealings import AGREED_TO_DEAL, ORDERS, agreed_to_deal, ordered
from extract.constructions.agreement.enumerations import coordinated
from extract.constructions.agreement.instruments import Instrument, find_instruments
from extract.constructions.agreement.passing import NEW, told_in_passing
from extract.constructions.agreement.signatories import bound_states, firm_bound
from extract.constructions.agreement.signing_agents import agents_after, agents_before
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
from extract.names.runs import is_common
from extract.patterns.match import as_state

if TYPE_CHECKING:
    from extract.annotation.mention import Mention
    from extract.annotation.sentence import Sentence
    from extract.patterns.match import Match

_EXISTS = r"(?:has|have|had)(?:,? since [\ue500-\ue5ff],?| [\ue500-\ue5ff])? had(?= (?:an?|two|three) )|(?:has|have) had(?= (?:an?|two|three) )|there (?:has|have) (?:also |since )?been|there (?:is|was) (?:also )?"
_BY = r"(?:by|under|through) (?:means of )?(?=(?:an? (?:[\w-]+ ){0,3})?(?:treaty|agreement|accord|convention|pact|contract|understanding|memorandum|protocol|arrangement|exchange of notes)\b)"
_ENTRY = r"(?:\A(?:{date}\s?[–—:-]?\s?|(?P<label>[A-Z\ue000-\ue4ff][^:;.\ue500-\ue5ff]{0,50}): )?|(?<=; )(?P<further>))(?=\S)"
_GAPPED = r"(?:[;,] (?:and )?|and )(?=(?:one|another|an?|the)\b)|(?P<alike>,? (?:as|so) (?:was|were) (?:also )?)(?=(?:an?|the|its|two|three|several)\b)"
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|\w+(?<!u)(?<!n)ed|falls|fell|fails?|collapses?|stalls?|lapses?|signs?|visits?|arrives?|opens?|meets?|begins?|takes?|comes?|enters?|expects?|took|came|went|saw|fell|made|gave|began|became|held|led|met|ran|won|paid|left|kept|sent|stood)\b"
)
_THIN = (
    r"let|allow|permit|accept|remain|receive|host|visit|send|attend|recogni[sz]e|strengthen|deepen|expand|enhance|continue|work|co-?operate|intensify|develop|boost|promote|consult|meet|seek|keep|maintain|improve|consider|study|discuss|try|further|hold|"
    r"increase|support|make|take|help|join|be|do|give|extend|step|explore|identify|accelerate|facilitate|encourage|examine|coordinate|examine|look|move|upgrade|elevate|raise|broaden|diversify|foster|advance|begin|start|talk|ensure|adhere|stay|stick"
)
# Deeds that two sides bind themselves to; what they agree to deepen, explore or discuss is no more than an intention.
_DEED = (
    r"build|construct|erect|dig|lay|open|reopen|establish|re-establish|set up|create|found|form|launch|share|split|divide|cede|hand over|return|transfer|swap|exchange|trade|withdraw|pull (?:out|back)|disengage|demili\w+|demarcate|delimit|delineate|"
    r"draw|connect|link|ban|abolish|waive|scrap|lift|remove|dismantle|drop|cut|reduce|lower|halve|double|triple|raise|pay|repay|compensate|write off|cancel|reschedule|restructure|refinance|end|halt|stop|cease|suspend|freeze|unfreeze|refrain|"
    r"station|deploy|train|produce|manufacture|assemble|invest|finance|fund|buy|sell|supply|deliver|lease|purchase|import|export|provide|grant|lend|resume|restore|normali[sz]e|merge|extradite|admit|settle|repatriate|release|free|pool|unify|introduce|issue|use|conclude|sign|"
    r"submit|refer|put|replace|renew|prolong|amend|revise|pump|ship|carry out|conduct|operate|run|revive|reactivate|capitali[sz]e|organi[sz]e|intervene|disarm|expel|fix|peg|host"
)
# ", Lima, 1966 (in force)": all that follows an instrument in a list of them
_ALONE = re.compile(
    r":?(?:,? (?:signed )?(?:(?:in|at) )?[\ue000-\ue0ff\ue200-\ue2ff])?,? ?[(–-]? ?(?:signed )?(?:(?:in|on|of|at [\ue200-\ue2ff],?) )?[\ue500-\ue5ff]\)?(?:,? [(–-] ?[^()]{2,80}\)?)?(?:[,;] (?:(?:entered|came) into (?:force|effect)|in force|effective|replaced|superseded|ratified|terminated|expired|renewed|amended|extended)\b[^;]{0,80}){0,2}[.;]?"
)
_ON_MATTER = re.compile(
    r"(?:on|in the (?:field|area|sphere) of|concerning|regarding|for) (?P<subject>[^;:]{3,120}?)(?:,? and)?[;.,]?"
)
# "The papers signed are:", then items of a matter alone: "Cooperation on tea"
_SIGNED_LEAD = re.compile(r"\b(?:sign(?:s|ed|ing)?|concluded?s?|inked|initialled|exchanged)\b")
_JUST_MATTER = re.compile(
    r"(?P<subject>[A-Z][\w'’-]+(?: [\w'’/,\ue000-\ue1ff\ue700-\ue7ff-]+){0,14}?)(?:,? and)?[;.,]?"
)
_OTHERWISE = re.compile(
    r"\b(?:force|effect|ratif\w+|terminat\w+|denounc\w+|implement\w+|compliance|pursuant|basis of)\b", re.IGNORECASE
)
_TALKS = re.compile(r"\b(?:in|under) (?:negotiation|discussion|preparation)\b", re.IGNORECASE)
_STATUS = re.compile(
    r"(?: \||,? \(|,|;| [–-]) ?(?:entered into|came into|in force|effective|never|expired|terminated|lapsed|denounced|superseded|replaced|ratified|signed|initialled|renewed|amended|approved|promulgated|published)\b[^|]{0,60}$",
    re.IGNORECASE,
)
_DATED = re.compile(
    r" ?\|? ?,? ?\(?(?:[\ue000-\ue2ff],? )?[\ue500-\ue5ff]\)?(?: ?[;|(–—]|, (?:\w+ed|in force)\b|$)"
)  # "…, 8 May 1986; ratified by …"
_CAME_TO_NOTHING = re.compile(
    r"\b(?:falls|fell) through\b|\b(?:collapses|collapsed|shelved|aborted|comes to nothing|came to nothing)\b"
)
_RENEWED = re.compile(
    r" (?:signed|concluded|initialled|revised|renewed|amended|updated|extended|prolonged|agreed|reached)\.?$"
)
_CLAUSE = re.compile(r", (?:has|have|had|is|are|was|were|will|would) ")
_ONGOING = re.compile(r"\b(?:in|under) (?:negotiation|preparation|discussion)\b", re.IGNORECASE)
_WHOSE = re.compile(r", (?:(?:under|by|to|on|in|of) )?(?:which|whose|who)\b.*", re.DOTALL)
_AGREED = rf"agreed(?:,? (?:in|on|at|during) [^,;:]{{1,40}}?,? to (?!(?:{_THIN})\b)| to (?:(?:jointly|together|mutually|gradually|immediately|also) )?(?=(?:{_DEED})\b))(?P<subject>[a-z][^;:]{{8,140}}?)(?=$|[;:.]|, (?:and|which|but|while)\b| and to\b)"
_ON = r"agreed(?:,? (?:in|at|on) [\ue000-\ue5ff],?){0,2} (?:up)?on (?P<subject>(?![\ue000-\ue9ff,;]|(?:it|them|this|that|these|those|most|much|many|all|nothing|how|what|whether|when|where|some)\b)[^;:]{3,120}?)(?=$|[;:.,]| (?:in|on|at|during) [\ue200-\ue2ff\ue500-\ue5ff]| (?:and|which|but|while|when|after)\b)"
_WAS = r"(?:\A|[;,] |, and |\b(?:in|on) [\ue500-\ue5ff],? )(?P<subject>(?:an? |the )?(?:[\w-]+ ){0,3}(?!(?:it|which|that|this|what|he|they)\b)[\w-]+(?: (?:worth|of|for|on) [^;:,]{2,60}?)?)(?:, [^,;]{1,60},)? (?P<passive>(?:was|were) agreed)(?: up)?(?: on)?(?! that| to be| to have)(?=$|[;:.,]| )"
_VIEW = re.compile(
    r"(?:the |a )?(?:need|importance|necessity|fact|view|role|value|way|same|principle|priorit|urgen|desirab|merit|potential|benefit|establishment of (?:diplomatic )?(?:relations|ties))",
    re.IGNORECASE,
)
_MADE_PUBLIC = re.compile(r" (?:made (?:public|known)|announced|unveiled|published|revealed|disclosed)[.;]?$")
_FRONT = re.compile(r"(?:\A|[;:] |, and )$")
_ARRANGED = re.compile(r"(?:arrangement|understanding|armistice|truce|cease-?fire|settlement)\b", re.IGNORECASE)
_LEADS = re.compile(
    r"(?:\A|\(|[;,:] |\b(?:by|under|in|since|after|before|with|through|despite|of|to|until|on) )$", re.IGNORECASE
)
_BOUND = re.compile(r"\b(?:by|under|through) $", re.IGNORECASE)
_IN_BRACKET = re.compile(r"\((?:signed )?(?:(?:in |at |on )?[\ue000-\ue0ff\ue200-\ue2ff],? )?(?:(?:in|on) )?$")
_EACH_BRACKETED = re.compile(
    r"\w \((?:signed )?(?:(?:in |at |on )?[\ue000-\ue0ff\ue200-\ue2ff],? )?(?:(?:in|on) )?[\ue500-\ue5ff]"
)
_MADE_BY = re.compile(
    r"\)?,? (?:which was |that was )?(?:signed|concluded|reached|initialled|negotiated|(?:made|agreed)(?= (?:by|in|on|at|between|with|during)\b))\b"
)
_LABELLED = re.compile(r"\)?:")
_DATES = re.compile("[\ue500-\ue5ff]")


def _agreed(match: Match) -> Act | None:
    """What two sides agreed to do."""
    agents = agents_before(match)
    if len(agents) == 1 and agents[0].kind is Kind.ORGANIZATION:
        return None  # a firm agrees with somebody: `agreed_to_deal`
    if len(agents) == 1 and _BUYS.match(match.words("subject")) and not _other_named(match, agents[0]):
        return None
    matter = Instrument(match.start, match.start, match.end, "agreement", subjects=(match.words("subject"),))
    return Act((matter,), agents) if agents else None


_BUYS = re.compile(r"(?:buy|purchase|acquire|order|procure|take|lease|rent|import|sell|supply|deliver|export)\b")


def _other_named(match: Match, agent: Mention) -> bool:
    """Whether another than the one who agrees to buy or sell is told, here or in the sentence before."""
    own, owner = as_state(agent), match.sentence.index(agent)
    text = match.sentence.text
    asides = [a.span() for a in _ASIDE.finditer(text, owner, match.start)]  # "X, an old partner of Y, agreed to buy"
    here = [m for m in match.sentence.mentions if not any(b <= match.sentence.index(m) < e for b, e in asides)]
    told = [m for m in (*here, *(m for s in match.before[-1:] for m in s.mentions)) if m is not agent]
    return any(m.kind is Kind.PAIR or ((s := as_state(m)) is not None and s != own) for m in told)


_ASIDE = re.compile(r", [^,;:]{3,120}, ")


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


def _by(match: Match) -> Act | None:
    """As in "under an agreement of 1998", "were divided by treaty": unless its signing is told with it."""
    instrument = _next(match)
    if instrument is None:
        return None
    told = re.match(r",? (?:sign|conclu|reach|which|that)", match.sentence.text[instrument.end :])
    agents = firm_bound(match, instrument) or bound_states(match, instrument)
    return None if instrument.year is None and (instrument.soft or told) else Act((instrument,), agents)


def _year(match: Match) -> Act | None:
    """As in "a 2010 oil contract", "the Anglo-Dutch treaty of 1824": one of the pair, not any treaty of history."""
    known = find_instruments(match.sentence)
    instrument = next((i for i in known if i.year == match.start or i.start <= match.start < i.head), None)
    if instrument is None or instrument.plural:
        return None
    if one := _ONE_BETWEEN.match(match.sentence.text, instrument.end):
        return Act((instrument,), agents_after(match, one.end())[0])
    if instrument.soft and not _arranged(match, instrument):
        return None
    text = match.sentence.text
    if text[instrument.start :].casefold().startswith(("a ", "an ")) or instrument.parties:
        firm = firm_bound(match, instrument) if _BOUND.search(text, 0, instrument.start) else ()
        return Act((instrument,), firm or (() if instrument.parties else bound_states(match, instrument)))
    if any(m.kind in {Kind.STATE, Kind.DEMONYM, Kind.PAIR} for m in instrument.within):
        return Act((instrument,))
    return None if _MADE_BY.match(text, match.end) else _definite_year(match, instrument)


_ONE_BETWEEN = re.compile(r" (?:was|is|had been)\b[^;:.]{0,60}?\b(?:one|an? \w+) (?=between )")


def _is_day(match: Match, instrument: Instrument) -> bool:
    """Whether the match is the day that an instrument is told by: "the treaty of 4 May 1990"."""
    dated = match.sentence.at(match.start)
    return dated is not None and len(dated.date) == len("2001-05-04") and instrument.year == match.start


def _arranged(match: Match, instrument: Instrument) -> bool:
    """Whether a soft noun names an instrument because its day is told: "the truce of 4 May 1990"."""
    named = _ARRANGED.match(match.sentence.text, instrument.head)
    return instrument.definite and named is not None and _is_day(match, instrument)


def _definite_year(match: Match, instrument: Instrument) -> Act | None:
    """As in "the tax treaty of 1975", but not "the Vienna Convention of 1961"."""
    text, day = match.sentence.text, _is_day(match, instrument)
    words = re.sub(r"^(?:the|its|their|this) ", "", text[instrument.start : instrument.head + 1], flags=re.IGNORECASE)
    small = instrument.definite and not re.search(r"[A-Z\ue000-\ue4ff]", words)
    told = small and bool(instrument.subjects)
    if instrument.start == 0 and text.startswith(":", instrument.end) and not day:
        return Act((instrument,))
    if day and _LABELLED.match(text, match.end):
        return None  # "Treaty of 4 May 1990: …"
    if instrument.definite and instrument.year == match.start and _BOUND.search(text, 0, instrument.start):
        names = [w for w in re.findall(r"[^\W\d_][\w'’-]*", words) if w[:1].isupper() and not is_common(w)]
        if not names and instrument.kind != "convention" and not re.search("[\ue000-\ue4ff]", words):
            return Act((instrument,), firm_bound(match, instrument) or bound_states(match, instrument))
    listed = re.search(r"(?:\(|, |: )$", text[: instrument.start]) is not None and instrument.start == instrument.head
    titled = listed or (" of " in instrument.name and instrument.name[:1].isupper() and not instrument.subjects)
    bracketed = _IN_BRACKET.search(text, instrument.head, match.start) is not None and instrument.year == match.start
    several = bracketed and len(_EACH_BRACKETED.findall(text)) > 1
    if several and instrument.subjects and (instrument.kind != "convention" or day):
        return Act((instrument,))  # "comprises the Agreement on A (Lima, 1991), that on B (1994) and …"
    if (told or day or titled) and _LEADS.search(text, 0, instrument.start):
        return Act((instrument,), bound_states(match, instrument))
    if day and (told or instrument.name):
        return Act((instrument,))
    ours = small and not instrument.soft and instrument.kind != "convention"  # "The treaty of 1975 promised …"
    return Act((instrument,)) if ours and _FRONT.search(text, 0, instrument.start) else None


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
    "signed": re.compile(r"\b(?:signed|concluded|dates?|dated|dating|followed|came|initialled)\b"),
    "ratified": re.compile(r"\bratified\b"),
    "approved": re.compile(r"\b(?:adopted|approved|endorsed)\b"),
    "discussed": re.compile(r"\b(?:discussed|negotiated|reviewed|prepared|drafted)\b"),
    "terminated": re.compile(r"\b(?:denounced|terminated|cancelled|suspended|annulled)\b"),
    "in force": re.compile(r"\bin(?:to)? (?:force|effect)\b"),
}


def _matter(match: Match) -> Act | None:
    """What two sides agreed on, or what was agreed; a date tells it from a view that they share."""
    text = match.sentence.text
    dated = _DATES.search(text) or match.scope.dated_by == "entry"
    if not dated or find_instruments(match.sentence) or _VIEW.search(match.words("subject")):
        return None
    passive = match.has("passive")
    agents = () if passive else agents_before(match)
    by, with_ = agents_after(match, match.end) if passive else ((), ())
    thing = Instrument(
        match.start, match.start, match.end, "agreement", match.words("subject"), (match.words("subject"),)
    )
    return Act((thing,), agents or by, with_, passive=passive) if passive or agents else None


# From the more to the less specific: the pattern, its weight, how it is told in `OCCASIONS`.
PATTERNS = (
    ("deal", AGREED_TO_DEAL, 0.7),
    *(("order", order, 0.7) for order in ORDERS),
    ("agreed", _AGREED, 0.65),
    ("matter", _ON, 0.65),
    ("matter", _WAS, 0.7),
    ("entry", _ENTRY, 0.85),
    ("exists", _EXISTS, 0.75),
    ("gapped", _GAPPED, 0.85),
    *(("thing", thing, 0.8) for thing in THINGS),
    *(("peace", peace, 0.75) for peace in PEACE),
    ("by", _BY, 0.65),
    ("year", "{date:date}", 0.7),
)
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
    "agreed": _agreed,
    "entry": _entry,
    "exists": _exists,
    "by": _by,
    "year": _year,
    "matter": _matter,
    "deal": agreed_to_deal,
    "order": ordered,
}
