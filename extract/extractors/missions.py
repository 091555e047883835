"""Diplomatic missions and offices abroad: embassies, consulates, honorary consulates, representative offices.

One broad pattern a kind finds the mission; whose it is and where it stands is told beside it ("the Kenyan embassy in
Lima", "Embassy of Peru, Nairobi") or by its clause ("Peru maintains …", "In Kenya there are embassies of …").
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.annotation.scope import PAIR
from extract.claim import Realis, Role
from extract.constructions.fields import listed_missions
from extract.constructions.mission_grammar import (
    ANY,
    BRACKETED,
    CLOSED,
    CUT,
    FRONTED,
    HOSTING,
    KINDS,
    OPENED,
    SUBJECT,
)
from extract.constructions.mission_patterns import mission_patterns
from extract.constructions.office_keepers import keepers, of_state
from extract.constructions.sides import subject_sides
from extract.document import Entity, EntityKind
from extract.patterns.fillers import date_nearby
from extract.patterns.frame import Frame, claim
from extract.patterns.match import as_state
from extract.patterns.realis import realis
from extract.registry import extractor

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from extract.annotation.annotate import Annotated
    from extract.annotation.mention import Mention
    from extract.annotation.sentence import Sentence
    from extract.claim import Claim, Value
    from extract.patterns.match import Match

    Slots = dict[str, Value]
    _Place = tuple[Entity, str, str]  # the host state, the city and a date in brackets, empty where none is told


def _states(mentions: Iterable[Mention]) -> list[Entity]:
    found = []
    for mention in mentions:
        state = as_state(mention)
        if state is not None and state not in found:
            found.append(state)
    return found


_A_MISSION = re.compile(rf"\b(?:{ANY})\b", re.IGNORECASE)


def _front(match: Match) -> tuple[tuple[Mention, ...], str]:
    """The subject of the mission's clause and its verb: "Peru maintains", "Kenya, which had opened", "Peru:"."""
    text = match.sentence.text
    subject: tuple[Mention, ...] = ()
    verb = ""
    for found in SUBJECT.finditer(text, 0, match.groups.start("whose") if match.has("raising") else match.start):
        subject, verb = match.sentence.within(*found.span("who")), found["verb"] or ""
        listed = subject_sides(match.sentence, 0, found.start("verb")) if verb else ()
        bodies = [m.entity.name for m in listed if m.kind is Kind.ORGANIZATION and m.entity]
        if len(listed) > len(subject) and bodies and not any(_A_MISSION.search(name) for name in bodies):
            subject = listed
    return subject, verb


def _told_before(match: Match) -> list[Entity | str]:
    """Whose it is by the words right before it: "the PLO, whose office …", "Acme and Bolt & Sons keep offices …"."""
    text = match.sentence.text
    owned = _WHOSE.search(text, 0, match.start)
    if owned and not match.has("host2"):
        mention = match.sentence.at(owned.start("who"))
        return list(mention.entities) if mention is not None else [owned["who"]]
    firm = _FIRM.search(text, 0, match.start) if match.pattern.sets.get("kind") == "representative office" else None
    if firm is None:
        return []
    known = {text[match.sentence.index(m)]: m.entity for m in match.sentence.within(*firm.span("who")) if m.entity}
    return [known.get(name, name) for name in re.split(r",? and (?:the )?|, ", firm["who"]) if name]


def _senders(match: Match) -> list[Entity | str]:
    """Whose mission it is as told beside it, else by the subject of the clause."""
    if match.has("sender"):
        named = [e for m in match.mentions("sender") for e in m.entities]
        if named[0].kind is EntityKind.ORGANIZATION:  # "of Kenya Airways, the Kenyan carrier": what follows explains
            return [e for e in named if e.kind is EntityKind.ORGANIZATION]
        return list(named)
    owner = match.mention("owner") or match.mention("owner2")
    if owner is not None and owner.entity is not None:
        return [owner.entity]
    if told := _told_before(match):
        return told
    headed = _HEADED.match(match.sentence.text)
    if headed and not match.has("whose") and (head := match.sentence.at(headed.start("who"))) is not None:
        return list(head.entities)
    subject, _ = _front(match)
    if match.has("ellipsis") and match.groups[0].casefold().startswith(("that", "those", "the one")):
        return _owner_before(match) or [e for m in subject for e in m.entities]
    if not subject and match.has("ellipsis"):
        states = [m for m in match.sentence.within(0, match.start) if m.kind in {Kind.STATE, Kind.DEMONYM}]
        subject = tuple(m for m in states[:1] if m.form == "own")
    if subject and (not match.has("whose") or match.groups["whose"].casefold() in {"its", "their"}):
        return [e for m in subject for e in m.entities]
    if match.has("whose") and match.groups["whose"].casefold() in {"our", "ours"} and match.scope.publisher is not None:
        return [match.scope.publisher]
    return []


_HEADED = re.compile(
    r"(?P<who>[\ue000-\ue1ff])(?:['’]s?)? (?:diplomatic )?(?:missions?|representations?|embassies)[^:;.]{0,20}:"
)
# "The PLO, whose office in Lima …"; "Acme and Kerry Group keep offices in Lima": names that no gazetteer knows.
_WHOSE = re.compile(r"(?P<who>[\ue000-\ue0ff\ue400-\ue4ff]|\b[A-Z]{3,6}),? whose (?:own |first |only |new )?$")
_NAME = r"(?:[A-Z][\w&'’-]+(?: (?:[A-Z&][\w&'’-]*)){0,4}|[\ue400-\ue4ff])"
_FIRM = re.compile(
    rf"(?:^|[,;:–] )(?P<who>{_NAME}(?:(?:, | and |, and )(?:the )?{_NAME})*)(?: all| both| each| also| now| still)* (?:have|has|had|keeps?|kept|maintains?|runs?|operates?|opened|opens)(?: (?:an?|its|their|also|own|each|sales|branch|regional|the|new))* $"
)
_OWNED = re.compile(
    rf"(?P<who>[\ue000-\ue1ff])(?:['’]s?)? (?:(?!(?:and|or|the|of|in)\b)[\w-]+ ){{0,2}}?(?:{ANY})|(?:{ANY}) of (?P<of>[\ue000-\ue0ff])",
    re.IGNORECASE,
)


def _owner_before(match: Match) -> list[Entity | str]:
    """Whose the mission told last before the match is."""
    told = list(_OWNED.finditer(match.sentence.text, 0, match.start))
    mention = match.sentence.at(told[-1].start("who" if told[-1]["who"] else "of")) if told else None
    return [mention.entity] if mention is not None and mention.entity is not None else []


def _unlisted(match: Match, found: list[_Place]) -> list[_Place]:
    """The places at the end of a list that no gazetteer knows: "in Lviv, Lutsk *and Zakopanovo*"."""
    more = (
        _UNLISTED.match(match.sentence.text, match.groups.end("host")) if match.has("host") and found[-1][1] else None
    )
    return [(found[-1][0], name, "") for name in re.split(r",? and |, ", more[0]) if name] if more else []


_UNLISTED = re.compile(r"(?:, [A-Z][\w'’-]+){0,3},? and [A-Z][\w'’-]+(?=[.;]|$)")


def _hosts(match: Match, senders: list[Entity | str]) -> list[_Place]:
    """The states where it stands, each with the city where one is told."""
    places = [*match.mentions("seat"), *match.mentions("host"), *match.mentions("host2")]
    found: list[_Place] = []
    for mention in places:
        state = as_state(mention, deep=False)
        if state is not None:
            found.append((state, _city(match.sentence, mention), _bracketed(match.sentence, mention)))
    if match.has("home"):
        found += [(s, "", "") for s in _states(match.mentions("home"))]
    if len(found) == PAIR and found[0][0] == found[1][0] and not found[0][1]:
        found = found[1:]
    if found:
        return found + _unlisted(match, found)
    subject, verb = _front(match)
    if match.has("sender") and subject and HOSTING.match(verb):
        return [(s, "", "") for s in _states([*subject, *match.mentions("alike")])]
    there = _WHERE.search(match.sentence.text, 0, match.start)
    if there is not None and (place := match.sentence.at(there.start("where"))) is not None:
        state = as_state(place, deep=False)
        return [(state, _city(match.sentence, place), "")] if state is not None else []
    fronted = FRONTED.match(match.sentence.text)
    where = match.sentence.at(fronted.start("where")) if fronted else None
    state = as_state(where) if where is not None else None
    if where is not None and state is not None:
        return [(state, _city(match.sentence, where), "")]
    if not senders:
        return []
    own = {s.state if isinstance(s, Entity) and s.kind is not EntityKind.STATE else s for s in senders}
    others = [s for s in match.scope.pair if s not in own and s.key not in own]
    return [(others[0], "", "")] if len(others) == 1 and len(match.scope.pair) > 1 else []


_WHERE = re.compile(r"(?P<where>[\ue000-\ue0ff\ue200-\ue2ff]),? where [^,;]{0,40}$")


def _city(sentence: Sentence, mention: Mention) -> str:
    """A city's name; capitals that the annotation took for the state are called as the text calls them."""
    if mention.kind is Kind.CITY and mention.entity is not None:
        return mention.entity.name
    if mention.form in {"capital", "seat"}:
        return mention.span.of(sentence.block.text).removeprefix("the ")
    return ""


def _bracketed(sentence: Sentence, mention: Mention) -> str:
    """The date in brackets right after a place: "in Lima (in 1965)"."""
    told = BRACKETED.match(sentence.text, sentence.index(mention) + 1)
    date = sentence.at(told.end() - 1) if told else None
    return date.date if date is not None else ""


def _action(match: Match) -> str:
    """Whether the clause tells of an opening, a closing or of the mission only."""
    text = match.sentence.text
    start = max([0, *(m.end() for m in CUT.finditer(text, 0, match.start))])
    stop = CUT.search(text, match.end)
    around = text[start : stop.start() if stop else len(text)]
    if CLOSED.search(around):
        return "closed"
    return "opened" if OPENED.search(around) else "exists"


def _date(match: Match, action: str) -> str:
    """The date of the opening or closing, or since when it is there."""
    found = date_nearby(match)
    if found is None or not isinstance(found.value, str):
        return ""
    here = [m.date for m in match.sentence.mentions if m.date]
    if found.value not in here and match.scope.dated_by != "entry":
        return ""
    since = found.value.endswith("/..") and found.value in here and not match.has("sender")
    return found.value if action != "exists" or since else ""


def _revise(match: Match, slots: Slots) -> Iterable[Slots]:
    """A fact for each sender and place; two states that exchange missions send one to each other."""
    seat = match.mention("seat")
    if seat is not None and seat.kind is not Kind.CITY and seat.form not in {"capital", "seat"}:
        return  # "embassies of Peru, Chile and …": a list of senders
    if match.has("holder"):
        yield from _of_consul(match)
        return
    if match.has("ellipsis") or match.has("counted"):
        slots = {**slots, "kind": _kind_of(match)}
    action = "opened" if match.has("raising") else _action(match)
    slots = {**slots, "action": action, "date": _date(match, action)}
    senders = (keepers(match) if slots.get("kind") == "representative office" else []) or _senders(match)
    hosts = _hosts(match, senders)
    mutual = any(match.has(name) for name in ("mutual", "mutual2", "mutual3", "mutual4", "mutual5"))
    if mutual or (not hosts and len(senders) == PAIR):
        yield from _mutual(match, senders, slots)
        return
    if not senders:
        senders, hosts = _unsaid(match, slots, hosts)
    for sender in senders:
        for host, city, date in hosts:
            own = sender if isinstance(sender, str) else sender.state or sender.key
            if own != host.key and sender != host:
                fact = {**slots, "sender": sender, "host": host, "city": city, "date": date or slots["date"]}
                yield from ({**fact, **turn} for turn in turns) if len(turns := _turns(match)) > 1 else (fact,)


def _of_consul(match: Match) -> Iterator[Slots]:
    """The consulate that a consul's title tells of: "Honorary Consul of Peru in Cusco"."""
    holder = match.mention("holder")
    if holder is None or holder.position_of is None or "consul" not in holder.position.casefold():
        return
    kind = "honorary consulate" if "honorary" in holder.position.casefold() else "consulate"
    for host, city, _ in _hosts(match, [holder.position_of]):
        if host != holder.position_of:
            yield {"kind": kind, "sender": holder.position_of, "host": host, "city": city, "action": "exists"}


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


_TURN = re.compile(
    r"\b(?P<verb>(?:re-?)?opened|established|inaugurated|set up|closed|shut(?: down)?)(?: again| down| temporarily)*,? (?:in |on |since )?(?P<date>[\ue500-\ue5ff])"
)


def _mutual(match: Match, senders: list[Entity | str], slots: Slots) -> Iterator[Slots]:
    pair = tuple(s for s in senders if isinstance(s, Entity))
    pair = pair if len(pair) == PAIR else match.scope.pair
    if len(pair) == PAIR:
        yield {**slots, "sender": pair[0], "host": pair[1]}
        yield {**slots, "sender": pair[1], "host": pair[0]}


def _unsaid(match: Match, slots: Slots, hosts: list[_Place]) -> tuple[list[Entity | str], list[_Place]]:
    """Senders that nothing by the mission tells: of two hosts each other's, of one the other state of the pair."""
    if len({h for h, *_ in hosts}) == PAIR:
        return [h for h, *_ in hosts], hosts
    if slots.get("kind") == "honorary consulate" and not hosts:
        front: list[Entity | str] = []
        front.extend(_states(match.sentence.within(0, match.start))[:1])
        return front, _hosts(match, front)
    others = [s for s in match.scope.pair if s not in {h for h, *_ in hosts}]
    if slots.get("kind") == "representative office" and not of_state(match):
        return [], hosts
    return ([others[0]] if len(others) == 1 and len(match.scope.pair) == PAIR else []), hosts


def _kind_of(match: Match) -> str:
    """The kind of a counted mission ("five consulates"), or of the one told last in the sentence."""
    start, end = match.groups.span("counted") if match.has("counted") else (0, match.start)
    words = match.sentence.words(start, end)
    last = [
        (found.start(), -n, k)
        for n, (k, noun) in enumerate(KINDS.items())
        for found in re.finditer(rf"\b{noun}", words, re.IGNORECASE)
    ]
    if not last and match.has("ellipsis") and match.before:
        text = match.before[-1].text
        last = [
            (f.start(), -n, k)
            for n, (k, noun) in enumerate(KINDS.items())
            for f in re.finditer(rf"\b{noun}", text, re.IGNORECASE)
        ]
    return max(last)[2] if last else ""


def _told(sentence: Sentence, start: int, end: int) -> Realis:
    """As `extract.patterns.realis`, and planned where a note after it says so: "consulate in Gao planned"."""
    return Realis.PLANNED if _PLANNED.match(sentence.text, end) else realis(sentence, start, end)


_PLANNED = re.compile(
    r"(?:, [^,;]{1,30},)? (?:will|would|shall) (?:soon |also |then )?(?:be )?(?:open(?:ed)?|follow)\b|,? (?:\(?planned|proposed|(?:is|are) (?:still )?(?:intended|to be opened|in preparation))\b"
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
    yield from FRAME.claims(document)
    for listed in listed_missions(document):
        slots: dict[str, Value] = {"sender": listed.sender, "host": listed.host, "kind": listed.kind}
        slots |= {"city": listed.city, "date": listed.date, "action": "exists"}
        roles = tuple(Role(name, value) for name, value in sorted(slots.items()) if value)
        yield claim(document, listed.sentence, "mission", roles, confidence=0.88, told=Realis.HAPPENED)
