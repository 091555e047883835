"""Agreed matters: what two sides agreed to do, or on, where no noun names an instrument: "agreed on 5 May to open a bridge"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.constructions.agreement.acts import Act
from extract.constructions.agreement.instruments import Instrument, find_instruments
from extract.constructions.agreement.signing_agents import agents_after, agents_before
from extract.constructions.sides import sides
from extract.patterns.match import as_state
from extract.regex import regex

if TYPE_CHECKING:
    from extract.annotation.mention import Mention
    from extract.patterns.match import Match

_THIN = (
    r"let|allow|permit|accept|remain|receive|host|visit|send|attend|recogni[sz]e|strengthen|deepen|expand|enhance|continue|work|co-?operate|intensify|develop|boost|promote|consult|meet|seek|keep|maintain|improve|consider|study|discuss|try|further|hold|"
    r"increase|support|make|take|help|join|be|do|give|extend|step|explore|identify|accelerate|facilitate|encourage|examine|coordinate|look|move|upgrade|elevate|raise|broaden|diversify|foster|advance|begin|start|talk|ensure|adhere|stay|stick"
)
# Deeds that two sides bind themselves to; what they agree to deepen, explore or discuss is no more than an intention.
_DEED = (
    r"build|construct|erect|dig|lay|open|reopen|establish|re-establish|set up|create|found|form|launch|share|split|divide|cede|hand over|return|transfer|swap|exchange|trade|withdraw|pull (?:out|back)|disengage|demili\w+|demarcate|delimit|delineate|"
    r"draw|connect|link|ban|abolish|waive|scrap|lift|remove|dismantle|drop|cut|reduce|lower|halve|double|triple|raise|pay|repay|compensate|write off|cancel|reschedule|restructure|refinance|end|halt|stop|cease|suspend|freeze|unfreeze|refrain|"
    r"station|deploy|train|produce|manufacture|assemble|invest|finance|fund|buy|sell|supply|deliver|lease|purchase|import|export|provide|grant|lend|resume|restore|normali[sz]e|merge|extradite|admit|settle|repatriate|release|free|pool|unify|introduce|issue|use|conclude|sign|"
    r"submit|refer|put|replace|renew|prolong|amend|revise|pump|ship|carry out|conduct|operate|run|revive|reactivate|capitali[sz]e|organi[sz]e|intervene|disarm|expel|fix|peg|host"
)
_VERB = r"(?:agreed|(?P<now>agrees?))(?:,? with (?P<whom>[^,;:.]{1,50}?(?:, [^,;:.]{1,40},)?))?"  # the present in chronologies only
AGREED_TO = rf"{_VERB}(?:(?:,? (?:in|on|at|during) [^,;:]{{1,40}}?){{1,2}},? to (?!(?:{_THIN})\b)| to (?:(?:jointly|together|mutually|gradually|immediately|also) )?(?=(?:{_DEED})\b))(?P<subject>[a-z][^;:]{{8,140}}?)(?=$|[;:.]|, (?:and|which|but|while)\b| and to\b| and, )"
# "agreed that the gate should be opened"
AGREED_THAT = rf"{_VERB}(?:,? (?:in|at|on) [\ue000-\ue5ff],?){{0,2}} that (?P<subject>[^,;:]{{3,80}}? (?:should|would|shall|were to|was to) (?:also |jointly |together |gradually |be )*(?:{_DEED})[^;:.]{{0,80}})(?=$|[;:.]|, (?:and|which|but|while)\b)"
AGREED_ON = rf"{_VERB}(?:,? (?:in|at|on) [\ue000-\ue5ff],?){{0,2}} (?:up)?on (?P<subject>(?![\ue000-\ue9ff,;]|(?:with|by|between|among|it|them|this|that|these|those|most|much|many|all|nothing|how|what|whether|when|where|some)\b)[^;:]{{3,120}}?)(?=$|[;:.,]| (?:in|on|at|during) [\ue200-\ue2ff\ue500-\ue5ff]| (?:and|which|but|while|when|after)\b)"
WAS_AGREED = r"(?:\A|[;:,] |, and |\b(?:in|on) [\ue500-\ue5ff],? )(?P<subject>(?:an? |the )?(?:[\w-]+ ){0,3}(?!(?:it|which|that|this|what|he|they)\b)[\w-]+(?: (?:worth|of|for|on) [^;:,]{2,60}?)?)(?:, [^,;]{1,60},)? (?P<passive>(?:was|were|(?P<now>is|are)) agreed)(?: up)?(?: on)?(?! that| to be| to have)(?=$|[;:.,]| )"
# "the cable, agreed in Lima on 4 May by A, B and C"
AGREED_BY = r"(?:\A|[;:,] |[\ue500-\ue5ff],? )(?P<subject>(?:[Tt]he|[Aa]n?) [^,;:]{3,90}?),? (?P<passive>agreed)(?: up)?(?: on)?(?:,? (?:in|at|on) [\ue000-\ue5ff]){1,2},? (?=(?:by|between) )"
_VIEW = regex(
    r"(?:the |a )?(?:need|importance|necessity|fact|view|role|value|way|same|principle|priorit|urgen|desirab|merit|potential|benefit|establishment of (?:diplomatic )?(?:relations|ties)|(?:diplomatic |formal |official )*(?:relations|ties)$)",
    re.IGNORECASE,
)
_DATES = regex("[\ue500-\ue5ff]")


def agreed_to(match: Match) -> Act | None:
    """What two sides agreed to do."""
    if match.has("now") and match.scope.dated_by != "entry":
        return None
    agents = agents_before(match)
    whom = _whom(match)
    if len(agents) == 1 and agents[0].kind is Kind.ORGANIZATION and not whom:
        return None  # a firm agrees with somebody: `agreed_to_deal`
    if len(agents) == 1 and _BUYS.match(match.words("subject")) and not _other_named(match, agents[0]):
        return None
    matter = Instrument(match.start, match.start, match.end, "agreement", subjects=(match.words("subject"),))
    return Act((matter,), agents, whom) if agents else None


_BUYS = regex(r"(?:buy|purchase|acquire|order|procure|take|lease|rent|import|sell|supply|deliver|export)\b")


def _other_named(match: Match, agent: Mention) -> bool:
    """Whether another than the one who agrees to buy or sell is told, here or in the sentence before."""
    own, owner = as_state(agent), match.sentence.index(agent)
    text = match.sentence.text
    asides = [a.span() for a in _ASIDE.finditer(text, owner, match.start)]  # "X, an old partner of Y, agreed to buy"
    here = [m for m in match.sentence.mentions if not any(b <= match.sentence.index(m) < e for b, e in asides)]
    told = [m for m in (*here, *(m for s in match.before[-1:] for m in s.mentions)) if m is not agent]
    return any(m.kind is Kind.PAIR or ((s := as_state(m)) is not None and s != own) for m in told)


_ASIDE = regex(r", [^,;:]{3,120}, ")


def agreed_on(match: Match) -> Act | None:
    """What two sides agreed on, or what was agreed; a date tells it from a view that they share."""
    text = match.sentence.text
    dated = _DATES.search(text) or match.scope.dated_by == "entry"
    if match.has("now") and match.scope.dated_by != "entry":
        return None
    if not dated or find_instruments(match.sentence) or _VIEW.search(match.words("subject")):
        return None
    passive = match.has("passive")
    agents: tuple[Mention, ...] = () if passive else agents_before(match)
    by, with_ = agents_after(match, match.end) if passive else ((), ())
    thing = Instrument(
        match.start, match.start, match.end, "agreement", match.words("subject"), (match.words("subject"),)
    )
    if not passive:
        return Act((thing,), agents, _whom(match)) if agents else None
    return Act((thing,), by, with_, passive=True)


def _whom(match: Match) -> tuple[Mention, ...]:
    """With whom something was agreed."""
    return sides(match.sentence, *match.groups.span("whom"))[0] if match.has("whom") else ()
