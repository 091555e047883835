"""Diplomatic missions and offices abroad: embassies, consulates, honorary consulates, representative offices.

One broad pattern a kind finds the mission; whose it is and where it stands is told beside it ("the Kenyan embassy in
Lima", "Embassy of Peru, Nairobi") or by its clause ("Peru maintains …", "In Kenya there are embassies of …").
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.annotation.scope import PAIR
from extract.claim import Realis, Role
from extract.constructions.fields import listed_missions
from extract.constructions.first_person import speaking_firm
from extract.constructions.mission.grammar import CLOSED, CUT, KINDS, OPENED
from extract.constructions.mission.listed_posts import listed_posts
from extract.constructions.mission.of_both import both_sides
from extract.constructions.mission.office_keepers import called, keepers, of_state
from extract.constructions.mission.owners import front, of_anybody, owner_earlier
from extract.constructions.mission.owners import senders as senders_of
from extract.constructions.mission.patterns import mission_patterns
from extract.constructions.mission.rolls import rolls
from extract.constructions.mission.seats import hosts as hosts_of
from extract.constructions.mission.seats import states
from extract.document import Entity, EntityKind
from extract.gazetteer.cities import find_cities
from extract.gazetteer.states import state as state_of
from extract.patterns.fillers import date_nearby
from extract.patterns.frame import Frame, claim
from extract.patterns.realis import realis
from extract.regex import regex
from extract.registry import extractor

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from extract.annotation.annotate import Annotated
    from extract.annotation.mention import Mention
    from extract.annotation.sentence import Sentence
    from extract.claim import Claim, Value
    from extract.constructions.mission.seats import Place
    from extract.patterns.match import Match

    Slots = dict[str, Value]


def _action(match: Match) -> str:
    """Whether the clause tells of an opening, a closing or of the mission only."""
    text = match.sentence.text
    if _BY_WAY_OF.search(text, 0, match.start):
        return "exists"
    start = max([0, *(m.end() for m in CUT.finditer(text, 0, match.start))])
    stop = CUT.search(text, match.end)
    around = _NEVER.sub("", text[start : stop.start() if stop else len(text)])
    if CLOSED.search(around):
        return "closed"
    return "opened" if OPENED.search(around) else "exists"


_BY_WAY_OF = regex(r"\b(?:represented|covered|served|handled) (?:[^;,.]{1,30} )?by $|\b(?:through|via)(?: the)? $")
_NEVER = regex(r"\b(?:never|not|n['’]t|without) (?:[a-z]+ ){0,2}?(?:clos|shut|withdr[ae]w)\w*", re.IGNORECASE)


def _date(match: Match, action: str) -> str:
    """The date of the opening or closing, or since when it is there."""
    found = date_nearby(match)
    if found is None or not isinstance(found.value, str):
        return ""
    if match.has("raised") and (days := _dates(match.sentence, match.end, match.end + _NEAR)):
        return days[0]  # "the office of 1959 was raised to an embassy *in 1964*"
    if (own := _before_further_act(match, found.value)) is not None or _is_of_words(match, found.value):
        return own or ""
    here = [m.date for m in match.sentence.mentions if m.date]
    if found.value not in here and match.scope.dated_by != "entry":
        return ""
    told = next((match.sentence.index(m) for m in match.sentence.mentions if m.date == found.value), match.end)
    of_another = re.search(r"\band\b", match.sentence.text[match.end : told]) is not None
    since = found.value.endswith("/..") and found.value in here and not match.has("sender") and not of_another
    return found.value if action != "exists" or since else ""


_NEAR, _FRONT = 12, 26  # characters between a change of rank and its date; before what opens a sentence


def _before_further_act(match: Match, date: str) -> str | None:
    """The date that leads, where the one found dates what the mission became later; None where it does not."""
    sentence, further = match.sentence, _FURTHER.search(match.sentence.text, match.end)
    if further is None or match.has("raising") or date not in _dates(sentence, further.end(), len(sentence.text)):
        return None
    if date in _dates(sentence, 0, further.start()):
        return None
    entry = match.scope.date if match.scope.dated_by == "entry" else ""
    return next(iter(_dates(sentence, match.end, further.start()) or _dates(sentence, 0, match.start)[-1:]), entry)


def _dates(sentence: Sentence, start: int, end: int) -> list[str]:
    return [m.date for m in sentence.within(start, end) if m.date]


def _is_of_words(match: Match, date: str) -> bool:
    """Whether a date is that of what was said about an opening to come: "said in May that an embassy would open"."""
    sentence = match.sentence
    at = [sentence.index(m) for m in sentence.within(0, match.start) if m.date == date]
    said = bool(at) and _SAID_THAT.search(sentence.text, at[-1], match.start) is not None
    noted = _NOTED.search(sentence.text, 0, match.start) is not None
    return (said or noted) and _told(sentence, match.start, match.end) is Realis.PLANNED


# "opened a consulate *and upgraded it to an embassy* in 1954"
_FURTHER = regex(
    r"(?:,| and|, and|, which was)(?: (?:then|later|was|had it|\w+ly))* (?:upgrad|rais|elevat|convert|turn|promot|transform|clos|shut|reopen)(?:e?d)?\b",
    re.IGNORECASE,
)
_SAID_THAT = regex(
    r"\b(?:said|informed|announced|told|stated|declared|noted|promised|pledged|confirmed|assured|reported)\b[^;.]{0,60}? that\b"
)
# "handed over a note on the opening of an embassy"
_NOTED = regex(
    r"\b(?:notes?|letters?|requests?|proposals?|statements?|messages?|ideas?|questions?|issues?|talks|negotiations|discussions|consultations|applications?)"
    r"(?: (?:from|by|to|of) [^,;.]{1,30}?)? (?:on|about|concerning|regarding|for|of) (?:the )?(?:possible |future |planned )?(?:re-?)?(?:opening|establishment|setting up|inauguration|establishing)(?: of)? (?:the |an? |its |their )?(?:[\ue000-\ue1ff](?:['’]s)? )?(?:[a-z]+ )?$",
    re.IGNORECASE,
)


# "The Mission of Peru in *New York*": where no government sits, it is accredited to a body of states.
_MISSION_OF = regex(r"Mission of (?:the )?[\ue000-\ue0ff] in (?P<city>[\ue200-\ue2ff])")


def _revise(
    match: Match, slots: Slots, firm: Entity | str | None = None, main: Entity | None = None
) -> Iterable[Slots]:
    """A fact for each sender and place; two states that exchange missions send one to each other."""
    seat = match.mention("seat")
    if seat is not None and seat.kind is not Kind.CITY and seat.form not in {"capital", "seat"}:
        return  # "embassies of Peru, Chile and …": a list of senders
    if match.has("holder"):
        yield from _of_consul(match)
        return
    to_body = _MISSION_OF.search(match.sentence.text, match.start)
    if to_body and (at := match.sentence.at(to_body.start("city"))) and at.form not in {"capital", "seat"}:
        return
    if match.has("of_both"):
        yield from _of_both(match, slots)
        return
    if (match.has("alone") and not _of_pair(match)) or _ASSEMBLED.search(match.sentence.text, 0, match.start):
        return
    yield from _of_owner(match, slots, firm, main)


def _of_both(match: Match, slots: Slots) -> Iterator[Slots]:
    """Both sides' missions, told at once."""
    both = both_sides(match)
    action = _action(match)
    if len(both) == PAIR:
        yield from _mutual(match, list(both), {**slots, "action": action, "date": _date(match, action)})


def _of_owner(match: Match, slots: Slots, firm: Entity | str | None, main: Entity | None) -> Iterator[Slots]:
    """The missions of those whose they are told to be, else of the firm or the one state that the page is about."""
    if match.has("ellipsis") or match.has("counted"):
        slots = {**slots, "kind": _kind_of(match)}
    action = str(slots.get("action", "")) or ("opened" if match.has("raising") else _action(match))
    slots = {**slots, "action": action, "date": _date(match, action)}
    if match.has("ellipsis") and _THERE_NOW.search(match.groups[0]):
        slots = {**slots, "action": "exists", "date": ""}
    senders = _senders(match, slots, firm)
    hosts = hosts_of(match, senders)
    mutual = any(match.has(name) for name in ("mutual", "mutual2", "mutual3", "mutual4", "mutual5"))
    elsewhere = [h for h in hosts if h[0] not in match.scope.pair]
    if match.has("mutual2") and len(match.scope.pair) == PAIR and elsewhere:  # "Lima, where both have embassies"
        yield from _each(match, slots, list(match.scope.pair), elsewhere)
        return
    if mutual or (not hosts and len(senders) == PAIR):
        yield from _mutual(match, senders, slots)
        return
    if not senders and not of_anybody(match):
        senders, hosts = _unsaid(match, slots, hosts)
        if not senders and main is not None and (slots.get("kind") != "representative office" or of_state(match)):
            senders = [main]
    yield from _each(match, slots, senders, hosts)


def _each(match: Match, slots: Slots, senders: list[Entity | str], hosts: list[Place]) -> Iterator[Slots]:
    """A fact for each sender, place and turn of events."""
    turns = _turns(match)
    if slots.get("kind") != "representative office":  # a body told beside a state has none
        senders = [s for s in senders if isinstance(s, Entity) and s.kind is EntityKind.STATE] or senders
    for sender in senders:
        for host, city, date in hosts:
            if sender != host and (isinstance(sender, str) or (sender.state or sender.key) != host.key):
                fact = {**slots, "sender": sender, "host": host, "city": city, "date": date or slots["date"]}
                yield from ({**fact, **turn} for turn in turns) if len(turns) > 1 else (fact,)


def _senders(match: Match, slots: Slots, firm: Entity | str | None) -> list[Entity | str]:
    """Whose it is; of an office that "we" keep the firm whose page this is, or which the sentence before was about."""
    office = slots.get("kind") == "representative office"
    if match.has("gone"):  # "their minister went to Lima to open …"
        acting = [m for m in match.sentence.within(0, match.start) if m.kind in {Kind.PERSON, Kind.STATE}]
        return [*states(acting[-1:])]
    found = (keepers(match) if office else []) or senders_of(match)
    alone = firm is not None and not any(
        m.kind in _OWNERS and m.form not in {"capital", "seat"} for m in match.sentence.mentions
    )
    if found or not office or not (alone or _WE.search(match.sentence.text)):
        return found
    if firm is None and match.before and not match.scope.pair:
        told = (m.entity for m in match.before[-1].mentions if m.kind is Kind.ORGANIZATION)
        firm = next(told, None)
    return [firm] if firm else []


# "the conference of honorary consuls in Lima": they have met there.
_ASSEMBLED = regex(r"\b(?:conference|meeting|seminar|gathering|association|corps) of (?:the |its )?(?:[\w-]+ )?$")
_OWNERS = {Kind.STATE, Kind.DEMONYM, Kind.ORGANIZATION}
_WE = regex(r"\b(?:[Ww]e|[Oo]ur)\b")


def _of_pair(match: Match) -> bool:
    """Whether a mission of which no place is told is one of the pair's to the other: no third state stands beside it."""
    owner = match.mention("owner") or match.mention("owner2")
    if match.has("resumed"):
        return any(e in match.scope.pair for e in owner_earlier(match))
    whose = [owner.entity] if owner is not None else senders_of(match)
    alone = len(whose) == 1 and whose[0] in match.scope.pair
    return alone and not _ELSEWHERE.match(match.sentence.text, match.end)


_ELSEWHERE = regex(r"(?:[^;:.,]{0,30}?) (?:in|at|to|near|outside|for) (?:the )?[\ue000-\ue2ff]|['’]|\w")


def _of_consul(match: Match) -> Iterator[Slots]:
    """The consulate that a consul's title tells of: "Honorary Consul of Peru in Cusco", "has only an honorary consul, X"."""
    holder = match.mention("holder")
    if holder is None or not _CONSUL.search(holder.position):
        return
    honorary = "honorary" in holder.position.casefold()
    sender = holder.position_of or _own(match, holder)
    if match.has("article"):
        subject, _ = front(match)
        sender = next((e for m in subject for e in m.entities if len(subject) == 1), sender)
        if not honorary or sender not in match.scope.pair:
            return
    if sender is None:
        return
    prefer = frozenset(e.key for e in match.scope.pair)
    told = holder.span.of(match.sentence.block.text) if match.has("titled") else holder.position
    if match.has("titled") and not _CONSUL.search(told):
        return  # somebody known as a consul is told of otherwise
    seats = [f.value for f in find_cities(told, prefer) if f.value.state]
    places = [(state_of(c.state), c.name, "") for c in seats] or hosts_of(match, [sender])
    for host, city, _ in places:
        if host != sender:
            kind = "honorary consulate" if honorary else "consulate"
            yield {"kind": kind, "sender": sender, "host": host, "city": city, "action": "exists"}


_CONSUL = regex(r"\bconsul(?:s|ate)?\b|\bconsular agents?\b", re.IGNORECASE)  # not "director for consular affairs"


def _own(match: Match, holder: Mention) -> Entity | None:
    """The publisher where its page calls the consul its own: "our honorary consul"."""
    return match.scope.publisher if holder.span.of(match.sentence.block.text).casefold().startswith("our ") else None


def _turns(match: Match) -> list[Slots]:
    """What became of it and when, where the clause tells more than one: "opened in 1986, was closed in 1998"."""
    text = match.sentence.text
    stop = CUT.search(text, match.end)
    found = _TURN.finditer(text, match.start, stop.start() if stop else len(text))
    return [
        {"action": "closed" if CLOSED.search(turn["verb"]) else "opened", "date": mention.date}
        for turn in found
        if (mention := match.sentence.at(turn.start("date"))) is not None
    ]


_TURN = regex(
    r"\b(?P<verb>(?:re-?)?opened|established|inaugurated|set up|closed|shut(?: down)?)(?: again| down| temporarily)*,? (?:in |on |since )?(?P<date>[\ue500-\ue5ff])"
)


def _mutual(match: Match, senders: list[Entity | str], slots: Slots) -> Iterator[Slots]:
    pair = tuple(s for s in senders if isinstance(s, Entity))
    pair = pair if len(pair) == PAIR else match.scope.pair
    if len(pair) == PAIR:
        yield {**slots, "sender": pair[0], "host": pair[1]}
        yield {**slots, "sender": pair[1], "host": pair[0]}


def _unsaid(match: Match, slots: Slots, hosts: list[Place]) -> tuple[list[Entity | str], list[Place]]:
    """Senders that nothing by the mission tells: of two hosts each other's, of one the other state of the pair."""
    if len({h for h, *_ in hosts}) == PAIR:
        apart = len(match.scope.pair) == PAIR and {h for h, *_ in hosts} != set(match.scope.pair)
        third = set(states(match.sentence.mentions)) - {h for h, *_ in hosts}
        if apart or third or _AMONG.search(match.sentence.text, 0, match.start):
            return [], hosts
        return [h for h, *_ in hosts], hosts
    if slots.get("kind") == "honorary consulate" and not hosts:
        first: list[Entity | str] = []
        first.extend(states(match.sentence.within(0, match.start))[:1])
        return first, hosts_of(match, first)
    others = [s for s in match.scope.pair if s not in {h for h, *_ in hosts}]
    if slots.get("kind") == "representative office" and not of_state(match):
        return [], hosts
    return ([others[0]] if len(others) == 1 and len(match.scope.pair) == PAIR else []), hosts


_AMONG = regex(r"\b(?:including|among them|such as|notably) (?:new )?$")


def _kind_of(match: Match) -> str:
    """The kind of a counted mission ("five consulates"), or of the one told last in the sentence."""
    start, end = match.groups.span("counted") if match.has("counted") else (0, match.start)
    words = match.sentence.words(start, end)
    opens = match.has("ellipsis") and match.start < _FRONT  # deeper in, "that of X" is of something else
    return _kind_in(words) or (_kind_in(match.before[-1].text) if opens and match.before else "")


def _kind_in(text: str) -> str:
    """The kind told last in a text; "honorary consulate" holds "consulate"."""
    told = [
        (found.end(), -found.start(), kind)
        for kind, noun in KINDS.items()
        for found in re.finditer(rf"\b{noun}", text, re.IGNORECASE)
    ]
    return max(told)[2] if told else ""


def _told(sentence: Sentence, start: int, end: int) -> Realis:
    """As `extract.patterns.realis`, and planned where a note after it says so: "consulate in Gao planned"."""
    if _THERE_NOW.search(sentence.text, start, end):
        return Realis.HAPPENED
    if _NONE.search(sentence.text, max(0, start - 40), start) or _NO.search(sentence.text, start, end):
        return Realis.DENIED
    if _CHANGED.search(sentence.text, max(0, start - 60), start):  # what is to be raised is there
        return Realis.HAPPENED
    if _RECOMMENDED.search(sentence.text, 0, start) or _NOTED.search(sentence.text, 0, start):
        return Realis.PLANNED
    if _OPENING.search(sentence.text, max(0, start - 60), end) and _AHEAD.match(sentence.text, end):
        return Realis.PLANNED
    return Realis.PLANNED if _PLANNED.match(sentence.text, end) else realis(sentence, start, end)


_RECOMMENDED = regex(
    r"\brecommend(?:s|ed|ations?)?\b|\b(?:permission|authori[sz]ation|leave|consent|readiness|willingness|interest|request\w*|asked|aim|goal|wish|desire|ambition|hope)(?:, [^,;.]{3,60},)?(?: [^,;.]{0,20}?)? (?:to|for|in)(?: the)?(?: re-?)? ?(?:open|establish|have an?|set up|sett?ing up|inaugurat)\w*[^;.]{0,30}$",
    re.IGNORECASE,
)
# "the opening of a consulate in Lima was decided", "the reopening of the embassy, foreseen for May"
_OPENING = regex(r"\b(?:re-?)?(?:opening|establishment|setting up|inauguration) (?:of )?[^;:.,]{0,40}$|\b(?:re-?)?(?:opening|establishment) of\b", re.IGNORECASE)  # fmt: skip
_AHEAD = regex(
    r"(?:[^;:.]{0,140}?,? (?:(?:is|was|are|were|has been|have been|had been|being) (?:\w+ly |also |then |still )?(?:decided|agreed|promised|announced|approved|foreseen|envisaged|planned|considered|discussed|requested|proposed)|(?:still )?awaits?|remains? (?:pending|planned|to be))\b(?! by\b)|[^;:.]{0,60}?, (?:which is )?(?:foreseen|planned|expected|scheduled|due|envisaged|intended|set) (?:for|in|to|on)\b)",
    re.IGNORECASE,
)
_CHANGED = regex(
    r"\b(?:upgrad|elevat|convert|expand|enlarg|strengthen)(?:e|ing)? (?:(?:its|the|their|[\ue000-\ue0ff]['’]s) (?:[\w-]+ ){0,2})?$",
    re.IGNORECASE,
)
_NONE = regex(
    r"\b(?:no|without an?|lacks? an?|lacked an?) $|\b(?:ha(?:s|ve|d)|keeps?|kept|maintain(?:s|ed)?|with|(?:is|are|was|were)) (?:had )?(?:no|neither an?|never had an?)(?: (?:resident|permanent|diplomatic|such|own))* $",
    re.IGNORECASE,
)
_NO = regex(r"\b(?:ha(?:s|ve|d)|keeps?|maintain) no\b", re.IGNORECASE)
_THERE_NOW = regex(r"\b(?:one|those|existing) (?:already|now|\w+ing)\b|\bexisting\b")
_PLANNED = regex(
    r",? (?:promised|announced|pledged|due|scheduled) for\b|(?:, [^,;]{1,30},)? (?:will|would|shall) (?:soon |also |then )?(?:be )?(?:open(?:ed)?|follow)\b|,? (?:was|were) promised (?:but|yet)\b|[^;:.]{0,60}? ha(?:s|d|ve) (?:not|never|yet to)(?: yet| so far)? (?:been |be )?open(?:ed)?\b|,? (?:\(?planned|proposed|(?:is|are) (?:still )?(?:intended|to be opened|in preparation)|(?:was|were|has been|have been|is|are) (?:\w+ly |also )?(?:announced|promised|agreed(?: upon)?|decided(?: upon| on)?|foreseen|envisaged))\b"
)

FRAME = Frame(
    "mission",
    tuple(mission_patterns()),
    required=frozenset({"sender", "host", "kind"}),
    fill={},
    revise=_revise,
    realis=_told,
)


@extractor("missions", emits={"mission"})
def missions(document: Annotated) -> Iterator[Claim]:
    """Embassies, consulates, honorary consulates and representative offices, and when they opened or closed."""
    firm = called(document, speaking_firm(document))
    main = None if document.profile.pair else document.profile.main  # a page on one state's missions
    for told in replace(FRAME, revise=partial(_revise, firm=firm, main=main)).claims(document):
        lacking = told.realis is Realis.DENIED and told.get("action") == "exists"  # the absence of an act
        yield replace(told, confidence=told.confidence / 2) if lacking else told
    for listed in listed_missions(document, firm):
        slots: dict[str, Value] = {"sender": listed.sender, "host": listed.host, "kind": listed.kind}
        slots |= {"city": listed.city, "date": listed.date, "action": "exists"}
        roles = tuple(Role(name, value) for name, value in sorted(slots.items()) if value)
        yield claim(document, listed.sentence, "mission", roles, confidence=0.88, told=Realis.HAPPENED)
    for post in (*rolls(document), *listed_posts(document)):
        slots = {"sender": post.sender, "host": post.host, "kind": post.kind, "city": post.city, "action": "exists"}
        roles = tuple(Role(name, value) for name, value in sorted(slots.items()) if value)
        yield claim(document, post.sentence, "mission", roles, confidence=0.85, told=Realis.HAPPENED)
