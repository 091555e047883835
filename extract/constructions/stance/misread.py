"""What only sounds like a stance: a treaty denounced, a donor's support, what two parties welcome of their own doings."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.document import Entity, EntityKind
from extract.patterns.match import as_state
from extract.regex import regex

if TYPE_CHECKING:
    from extract.claim import Value
    from extract.patterns.match import Match

_WORLDLY = regex(
    r"\b(?:development|projects?|programmes?|programs?|education|growth|research|business(?:es)?|compan(?:y|ies)|exports?|investments?|tourism|capacity|students?|"
    r"schools?|farmers?|industr(?:y|ies)|construction|training|trade|economy|budget|cooperation|efforts? to (?:build|develop|improve)|infrastructure|initiatives? (?:for|in)|progress|results?|ratification|entry into force|adoption|establishment|signing|conclusion|opening|commencement|launch(?:ing)?|inauguration|start|beginning|resumption|completion|holding|increase|expansion|renewal|extension|operations?|steps?|readiness|willingness|interest|arrival|participation|visits?|exchanges?|dialogue|work|contacts?|participants|guests|delegates|attendees|audience|building|moderni[sz]ation|rehabilitation|reconstruction|restoration|railways?|hospitals?|demining|reforms?(?! of the (?:Security|United|UN)\b)|good governance|agriculture|health(?:care)?|decentrali[sz]ation)\b"  # in small letters: the World Tourism Organization is no tourism
)
_INSTRUMENT = regex(
    r"\b(?:treat(?:y|ies)|agreements?|declarations?|pacts?|conventions?|accords?|protocols?|statutes?|alliances?|truces?|armistice|leases?)\b",
    re.IGNORECASE,
)
_THREAT = regex(r"\b(?:threat|threats|prospect|fear|danger|risk|possibility)(?: of)? (?:an? |the )?$", re.IGNORECASE)
_DENOUNCED = regex(r"\b(?:is|was|were|been) denounced\b")
_DENOUNCE = regex(r"\b(?:denounc|endors)", re.IGNORECASE)
_AID = regex(
    r"\b(?:donors?|development (?:aid|assistance|cooperation)|grants?|loans?|budget support|million|billion)\b"
)
# "vetoed a statement of **X** condemning Y"
_OTHERS = regex(
    r"\b(?:block|veto|prevent|oppos|reject)\w*\b[^;:.]{0,60}? (?:statement|resolution|declaration|text|motion) (?:of|by) (?:the )?$"
)
_ACCUSED = regex(r"\baccus\w+ [^;,]{3,60} of $")  # "accused X of fraud, which X called absurd": not the fraud
_RECEIVED = regex(
    r"\breceived [^;:.]{3,40} from [^:.]*$"
)  # "received calls from A and B congratulating him": from both
# "sent a cable to X, expressing condolences": X received it
_ADDRESSED = regex(r"\b(?:message|letter|telegram|cable|note)s?(?: [^;:.,]{1,30})? to [^;:.]{0,60}$")
_SENT_TO = regex(r"\b(?:message|letter|telegram|cable|note)s?(?: [^;:.,]{1,30})? to [^;:.]*[\ue300-\ue3ff]")
# "the presidents of **Peru and Chile**, A and B, sent …": A and B did
_LEADERS_OF = regex(
    r"\b(?:leaders|presidents|(?:[a-z]+ )?ministers|heads of (?:state|government)|kings|monarchs) of (?:the )?(?:[\ue000-\ue0ff](?:, | and |, and )(?:the )?)*$",
    re.IGNORECASE,
)
# "LIMA, 3 May (Agency) – …": from where it was sent
_DATELINE = regex(r"[\ue000-\ue0ff\ue200-\ue2ff],? (?:[\ue500-\ue5ff\ue700-\ue7ff]|\d|\()[^;:.]{0,40}? ?[-–—] ")
_TO_HIM = regex(r"\b(?:him|her)\b")
_NOTHING = regex(r"(?:no|none|nothing|neither|nobody|not)\b", re.IGNORECASE)
_COURTESY = regex(
    r"(?:[a-z-]+ ){0,2}(?:meetings?|talks|conversations?|exchanges?|visits?|delegations?|dialogue|relations|ties|relationship|hospitality|opportunity)(?: (?:of|between|with|to|and|on)\b|$)",
    re.IGNORECASE,
)
# Those who come are received: "welcomed members of the cabinet", "welcomed 300 refugees"
_GUESTS = regex(
    r"(?:[\w’',.-]+ ){0,4}?(?:members|athletes|players|refugees|students|pupils|tourists|visitors|guests|travellers|migrants|immigrants|settlers|pilgrims|children|families|delegat(?:es|ions)|ministers|officials|leaders|presidents|monarchs|royals?|princes|princess(?:es)?|envoys|ambassadors|diplomats|businessmen|entrepreneurs|investors|artists|musicians|teachers|doctors|soldiers|troops|sailors|exiles|scholars|senators|parliamentarians|deputies|volunteers)(?=$| (?:of|from|to|in|at|on|who|led|under|and)\b)"
)
_SPEAKS_FOR = regex(r"\b(?:speaks?|spoke|spoken) for\b")
_WELCOMED = regex(r"\b(?:welcom|hail|applaud)")


def _is_person(target: Value | None) -> bool:
    return isinstance(target, Entity) and target.kind is EntityKind.PERSON


# "Chile, whose envoy, **X**, was recalled on Monday, called it …": Chile did
_WHOSE = regex(r", whose [^,;:]{2,50}, $")
# "Voices for **Peru**, an activist group, accuses …"
_A_GROUP = regex(r"[A-Z][\w’'-]+ (?:for|of|in|from|against) (?:the )?$")
_IS_GROUP = regex(
    r", (?:an?|the) (?:[\w-]+ ){0,4}?(?:group|organi[sz]ation|campaign|movement|association|charity|watchdog|network|coalition|alliance|NGO)\b"
)
_OWN_FATE = regex(
    r"(?:full |outright )?(?:independence|secession|autonomy|self-government|self-determination|separation|unity|union|unification|statehood|freedom|peace|change|continuity)"
)


def misread(match: Match, actor: Entity, target: Value | None, stance: str) -> bool:
    """Whether the words of a match tell no stance of the actor, or one that is told of somebody else."""
    return (
        _ends_treaty(match, target)
        or _of_own_fate(match, target)
        or _of_another(match, actor, target)
        or _idle(match, target, stance)
    )


def _of_own_fate(match: Match, target: Value | None) -> bool:
    """Whether a people vote on what is their own: "the Peruvians voted for independence"."""
    return "vot" in match.groups[0] and isinstance(target, str) and _OWN_FATE.fullmatch(target) is not None


def _ends_treaty(match: Match, target: Value | None) -> bool:
    """Whether a treaty is denounced or endorsed: it is ended or approved."""
    text, told = match.sentence.text, match.groups[0]
    if "denounc" in told:
        if not match.has("target_text") and _INSTRUMENT.search(text, 0, match.end):
            return True  # "the treaty, which X denounced in 1991"
        earlier = match.before[-1].text if match.before else ""
        if re.match(r"it\b", match.words("target_text")) and _INSTRUMENT.search(earlier):
            return True
    if _DENOUNCED.search(told) and _INSTRUMENT.search(text):
        return True
    return isinstance(target, str) and bool(_INSTRUMENT.search(target) and _DENOUNCE.search(told))


def _of_another(match: Match, actor: Entity, target: Value | None) -> bool:
    """Whether the actor only stands in what another blocked, speaks for a ministry, or "it" would be for what is its own."""
    if actor.kind is EntityKind.PERSON and _SPEAKS_FOR.search(match.groups[0]):
        return True
    if _ACCUSED.search(match.sentence.text, 0, match.start):
        return True
    start = match.groups.start("actor") if match.has("actor") else 0
    if _of_list(match, actor, start):
        return True
    if _WHOSE.search(match.sentence.text, 0, start):
        return True
    if _A_GROUP.search(match.sentence.text, 0, start) and _IS_GROUP.match(match.sentence.text, start + 1):
        return True
    if "congratulat" in match.groups[0] and _own_side(match, actor, target):
        return True
    if _OTHERS.search(match.sentence.text, 0, start) or _ADDRESSED.search(match.sentence.text, 0, start):
        return True
    if isinstance(target, str) and _SENT_TO.search(match.sentence.text, 0, match.end):
        return True  # "sent a cable to X, expressing condolences on the fire": with X
    if match.has("whose") and isinstance(target, str) and actor.kind is EntityKind.PERSON and actor.name in target:
        return True  # "X, whose election he was the first to welcome": another is "he"
    first = next(iter(match.mentions("target_text")), None)
    return match.has("it") and isinstance(target, str) and first is not None and first.entity == actor


def _of_list(match: Match, actor: Entity, start: int) -> bool:
    """Whether the actor at `start` is a dateline, the state of leaders named behind it, or the last of those from whom calls came."""
    text = match.sentence.text
    if match.has("actor") and start == 0 and _DATELINE.match(text):
        return True
    if actor.kind is EntityKind.STATE and _LEADERS_OF.search(text, 0, start):
        return any(m.kind is Kind.PERSON for m in match.mentions("actor"))
    called = _RECEIVED.search(text, 0, start or match.start) is not None and "received" not in match.groups[0]
    return called and _TO_HIM.search(text, start, match.end + len(" him")) is not None


def _own_side(match: Match, actor: Entity, target: Value | None) -> bool:
    """Whether "he" or "she" would congratulate one of his or her own state: another is meant."""
    told = match.mention("actor")
    pronoun = told is not None and told.form == "pronoun"
    return pronoun and isinstance(target, Entity) and actor.state != "" and actor.state == target.state


def _idle(match: Match, target: Value | None, stance: str) -> bool:
    """Whether it is aid, courtesy, or a threat that is told, or nothing at all that is criticised: "objected to none of this"."""
    if isinstance(target, str) and _NOTHING.match(target):
        return True
    if stance == "veto":  # one vetoes what is put to the vote
        state = isinstance(target, Entity) and target.kind is EntityKind.STATE
        return state or _THREAT.search(match.sentence.text, 0, match.start) is not None
    if stance == "support" and any(m.kind is Kind.MONEY for m in match.sentence.within(match.start, match.end)):
        return True
    if stance == "support" and (
        _WORLDLY.search(target) if isinstance(target, str) else _AID.search(match.sentence.text)
    ):
        return True  # "supports education projects"
    if isinstance(target, str) and _WELCOMED.search(match.groups[0]) and _COURTESY.match(target):
        return True  # "welcomed the meeting"
    if "welcom" in match.groups[0] and (_GUESTS.match(target) if isinstance(target, str) else _is_person(target)):
        return True
    if (
        isinstance(target, str)
        and _OWN_WORK.search(target)
        and _ENDORSED.search(match.groups[0])
        and _made_by_both(match)
        and not _tells_others(match)
    ):
        return True  # "the presidents X and Y endorsed a road map": their own
    if match.has("rel") and match.groups["rel"] == "whom" and "welcom" in match.groups[0]:
        return True  # "X, whom Y welcomed": a guest
    both = match.has("they") or any(m.kind is Kind.PAIR for m in match.mentions("actor"))
    if both and stance == "congratulate" and isinstance(target, str):
        return True  # "the leaders congratulated the two air forces": their own
    return both and _WELCOMED.search(match.groups[0]) is not None


_ENDORSED = regex(r"\b(?:endors|approv|adopt|welcom|hail)")
_OWN_WORK = regex(
    r"^(?:an? |the |their |this )?(?:[\w'’-]+ ){0,4}(?:road ?maps?|pacts?|deals?|agreements?|(?:action |work )?plans?|programmes?|strateg(?:y|ies)|frameworks?|communiqués?|statements?|visions?|agendas?|documents?|charters?|reports?)\b"
)


def _tells_others(match: Match) -> bool:
    """Whether the target is told with an organisation or a state that is not of the page: "the report of the Commission"."""
    told = match.mentions("target_text")
    return any(m.kind is Kind.ORGANIZATION or (m.kind is Kind.STATE and m.entity not in match.scope.pair) for m in told)


def _made_by_both(match: Match) -> bool:
    """Whether those who act are of both states of the page, who act together."""
    homes = {as_state(m) for m in match.mentions("actor") if m.kind in {Kind.PERSON, Kind.STATE}}
    return len(match.scope.pair) > 1 and homes.issuperset(match.scope.pair)
