"""Projects: what one party builds, equips, runs or restores in the land of another.

Read from the works outwards: the verb or noun of making that governs them, before or behind; who builds as its subject,
agent or helper; where, by the site. The host is the state of the place told, else the other state of the pair than the
builder's, else where the paragraph is. What a state builds at home is no project in this sense.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.claim import Realis, Role
from extract.constructions.builders import Builder, homes
from extract.constructions.deeds import deeds
from extract.constructions.listed_works import listed_works
from extract.constructions.lists import is_lead
from extract.document import BlockKind, Entity, EntityKind
from extract.gazetteer.states import state
from extract.patterns.fillers import date_nearby
from extract.patterns.frame import claim
from extract.patterns.match import Match, as_state
from extract.patterns.pattern import Pattern
from extract.patterns.realis import realis
from extract.registry import extractor

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from extract.annotation.annotate import Annotated
    from extract.annotation.mention import Mention
    from extract.annotation.sentence import Sentence
    from extract.claim import Claim, Value
    from extract.constructions.deed import Deed
    from extract.constructions.undertakings import Works

_DEFINITE = re.compile(r"\b(?:the|this|its) $", re.IGNORECASE)
_SEAT = re.compile(r"Institut|[Cc]ultural [Cc]ent|University|Cooperation|Academy of|Chamber")
_TOLD = 2  # what works with a known host weigh beside a town or a firm
_DEED = Pattern(".*")
_HERE = re.compile(
    r"\b(?:here|(?:in|of) (?:our (?:country|republic|regions|cities|provinces|capital|soil|territory)|the (?:country|republic)))\b"
)
_OF = re.compile(r"(?:[A-Z]\w+|[\ue400-\ue4ff]) (?:of|from) $")  # a company of Dublin is not at work there
_LOCATED = re.compile(r"\b(?:in|at|near|outside|around|across|off|on)(?: \w+ of)?(?: the)? $", re.IGNORECASE)
_ALLEGED = re.compile(
    r"\b(?:said|claimed|reported|told)\b[^;:]{0,40}\bthat (?:it|this|they|these) (?:is|was|were|are) (?:an? )?$"
)


@dataclass(frozen=True, slots=True)
class _Project:
    """One works of one deed, with what is known of its host."""

    match: Match
    deed: Deed
    works: Works
    contractor: Value | None
    home: Entity | None
    host: Entity | None


_BY_BUILDER = re.compile(
    r"\b(?:built|erected|begun|constructed|laid|construction|developed|completed|put up|set up|made)\b[^;.]{0,60}? by (?![\ue500-\ue5ff\d]|the (?:end|time|middle)\b|then\b|now\b)"
    r"|\b(?:which|that) [^,;.]{2,50}? (?:would|will|is to|are to|intends? to|plans? to|wants? to) (?:build|lay|erect|construct|develop|run)\b",
    re.IGNORECASE,
)
_OF_OWNER = re.compile(r"(?:[A-Z][\w&-]*['’]s?|\bwhose) (?:[a-z-]+ ){0,3}$")
_INSTITUTE = re.compile(r"\bInstitute\b|\bUniversity\b|\b[Cc]ultural [Cc]ent(?:re|er)\b|\bCent(?:re|er) (?:for|of)\b")


@extractor("projects", emits={"project"})
def projects(document: Annotated) -> Iterator[Claim]:
    """Works of one party in the land of another."""
    found = tuple(_found(document))
    usual = _usual_host(document, found)
    for project in found:
        # Works at a place that nobody knows, by a firm whose home is not told, are where the page's other works are.
        lost = project.host is None and usual in project.match.scope.pair and not project.deed.joint
        lost = lost and not (project.deed.builder is None and usual == project.match.scope.publisher)
        told = replace(project, host=usual) if lost and usual != project.home else project
        if _told_enough(told):
            yield _claim(document, told, 0.85 if told is not project else 1.0)
    read = {id(p.match.sentence) for p in found if _told_enough(p)}
    for listed in listed_works(document):
        host = listed.host or (usual if usual != listed.contractor else None)
        if id(listed.sentence) not in read and host is not None:
            names = ("contractor", "host", "what", "quantity", "unit", "place", "date")
            roles = tuple(Role(n, v) for n in sorted(names) if (v := host if n == "host" else getattr(listed, n)))
            yield claim(document, listed.sentence, "project", roles, confidence=0.8, told=listed.realis, version="2")


def _usual_host(document: Annotated, found: Sequence[_Project]) -> Entity | None:
    """The state where a page's works are: where those are whose place is told, whose towns and not whose firms are named."""
    pair = document.profile.pair
    hosts = Counter(p.host for p in found if p.host in pair and p.host is not None)
    votes = Counter({host: n * _TOLD for host, n in hosts.items()})
    for block in document.blocks:
        for sentence in block:
            for mention in sentence.mentions:
                own = mention.kind is Kind.CITY and as_state(mention) == document.profile.publisher
                votes.update(() if own else _hint(mention, pair))  # a state's own page names its own towns
    told = next((h for h, n in hosts.most_common(1) if n * 4 >= hosts.total() * 3), None)
    if told is not None and votes[told] * 2 >= votes.total():
        return told
    return next((h for h, n in votes.most_common(1) if n * 8 >= votes.total() * 5), None)


def _hint(mention: Mention, pair: Sequence[Entity]) -> Sequence[Entity]:
    """A town is where works may be; a firm of one state of the pair works in the other."""
    if mention.form == "capital" or mention.kind not in {Kind.CITY, Kind.ORGANIZATION}:
        return ()
    home = as_state(mention)
    if home not in pair or home is None:
        return ()
    return [home] if mention.kind is Kind.CITY else [s for s in pair if s != home]


def _found(document: Annotated) -> Iterator[_Project]:
    known = homes(document)
    for block in document.blocks:
        for number, sentence in enumerate(block):
            if sentence.block.kind in {BlockKind.TITLE, BlockKind.HEADING, BlockKind.REFERENCE}:
                continue
            for deed in deeds(sentence, tuple(block[:number])):
                span = re.compile(".*", re.DOTALL).match(sentence.text, *deed.span)
                if span is None:
                    continue
                match = Match(sentence, _DEED, span, block[:number])
                home = _home(deed.builder, known) if deed.builder else None
                for works in deed.works:
                    if is_lead(sentence) and " " not in works.what:  # "Projects carried out by X:"
                        continue
                    for each in (works, replace(works, place=works.also, also=None)) if works.also else (works,):
                        yield _project(match, deed, each, home)


def _project(match: Match, deed: Deed, works: Works, home: Entity | None) -> _Project:
    host = _host(match, works, home, deed)
    contractor = deed.builder.value if deed.builder else None
    if deed.builder and deed.builder.partner and host in {contractor, home}:
        contractor = deed.builder.partner.value  # of two that build together, the one from abroad
    return _Project(match, deed, works, contractor, home, host)


def _claim(document: Annotated, project: _Project, certainty: float) -> Claim:
    works, match = project.works, project.match
    slots: dict[str, Value | None] = {
        "contractor": project.contractor,
        "host": project.host,
        "what": works.what,
        "quantity": works.quantity,
        "unit": works.unit,
        "place": _place(works),
        "date": _date(match),
    }
    roles = tuple(Role(n, v) for n, v in sorted(slots.items()) if v is not None and v != "")
    confidence = project.deed.certainty * certainty
    told = _told(match.sentence, project.deed)
    return claim(document, match.sentence, "project", roles, confidence=confidence, told=told, version="2")


def _home(builder: Builder, known: Mapping[str, Entity]) -> Entity | None:
    if builder.home is not None:
        return builder.home
    value = builder.value
    if isinstance(value, Entity):
        if value.kind is EntityKind.STATE:
            return value
        if value.state:
            return state(value.state)
    name = value.name if isinstance(value, Entity) else str(value)
    return known.get(name.casefold())


def _host(match: Match, works: Works, home: Entity | None, deed: Deed) -> Entity | None:
    """Where the works are: at the site told, "here", else in the other state of the pair, else where the paragraph is."""
    sentence, pair = match.sentence, match.scope.pair
    if deed.host is not None:
        return deed.host
    inside = [m for m in sentence.within(works.start, works.tail) if m.kind in {Kind.STATE, Kind.CITY, Kind.DEMONYM}]
    ahead = [works.place] if works.place is not None and works.place.kind is not Kind.PERSON else []
    site = [m for m in sentence.within(works.tail, works.end) if m.kind in {Kind.STATE, Kind.CITY}]
    inside = [m for m in inside if as_state(m) != home]
    near = [*ahead, *site, *(m for m in inside if m.kind is not Kind.DEMONYM)]
    states = [s for m in near if (s := as_state(m)) is not None]
    if len({s for s in states if s in pair}) > 1:
        states = [s for s in states if s != home] if home in pair else []  # "the X–Y pipeline" lies in both
    if states:
        return states[0]
    publisher = match.scope.publisher
    if publisher is not None and _HERE.search(sentence.text, works.start):
        return publisher
    after = [m for m in sentence.within(works.end, min(len(sentence.text), works.end + 70)) if _is_site(sentence, m)]
    if after and ";" not in sentence.text[works.end : sentence.index(after[0])]:
        return as_state(after[0])
    if deed.joint:
        return None
    own = [
        s
        for m in inside
        if m.kind is Kind.DEMONYM and sentence.index(m) < works.head and (s := as_state(m)) is not None
    ]
    if own:
        return own[0]
    others = [s for s in pair if s != home]
    if home in pair and len(others) == 1:
        return others[0]
    unnamed = deed.builder is None and publisher is not None  # on a state's own page, works of its partners
    return _around(match, [s for s in others if not (unnamed and s == publisher)])


def _is_site(sentence: Sentence, mention: Mention) -> bool:
    at = sentence.index(mention)
    placed = mention.kind in {Kind.CITY, Kind.STATE} or (mention.kind is Kind.DEMONYM and mention.form == "own")
    return placed and _LOCATED.search(sentence.text, 0, at) is not None and not _OF.search(sentence.text, 0, at)


def _around(match: Match, others: Sequence[Entity]) -> Entity | None:
    """The state in which this sentence, else the ones before it, name places."""
    for sentence in (match.sentence, *reversed(match.before)):
        places = [m for m in sentence.mentions if m.kind is Kind.CITY or m.form == "capital"]
        places += [m for m in sentence.mentions if m.kind is Kind.STATE and _is_site(sentence, m)]
        found = {
            s for m in places if (s := as_state(m)) in others and not _OF.search(sentence.text, 0, sentence.index(m))
        }
        if found:
            return found.pop() if len(found) == 1 else None
    return None


def _told_enough(project: _Project) -> bool:
    """Whether who builds and where is told, or rightly left open: works between the two, a builder from a third state."""
    contractor, home, host, works, deed = project.contractor, project.home, project.host, project.works, project.deed
    if contractor is None and _SEAT.search(works.what):
        return False  # institutes open where they please
    if contractor is None:
        if _builder_told(project):
            return False
        named = (
            " " in works.what or works.site or not _DEFINITE.search(project.match.sentence.text, 0, works.head)
        )  # not "the plant"
        return bool(deed.open and named) and (host is not None or deed.joint)
    if host is None:
        return home is not None and home not in project.match.scope.pair
    return contractor != host


def _builder_told(project: _Project) -> bool:
    """Whether the text tells a builder or owner whom nothing here could name, or the thing is an institute, not works."""
    text, works = project.match.sentence.text, project.works
    before = text[max(0, works.head - 60) : works.head]
    return bool(
        _BY_BUILDER.search(text, works.head, min(len(text), works.head + 160))
        or _OF_OWNER.search(before)
        or _INSTITUTE.search(works.what)
    )


def _place(works: Works) -> str | None:
    if works.place is not None and works.place.kind is Kind.CITY and works.place.entity is not None:
        return works.place.entity.name
    state = works.place is not None and works.place.kind is Kind.STATE and works.place.form != "capital"
    return None if state else works.site or None


def _told(sentence: Sentence, deed: Deed) -> Realis:
    """As `extract.patterns.realis`, where the deed does not say so itself."""
    if deed.realis is not None:
        return deed.realis
    if _ALLEGED.search(sentence.text, 0, deed.span[0]):
        return Realis.ALLEGED
    told = realis(sentence, *deed.span)
    if told is Realis.HAPPENED and deed.builder is not None and deed.builder.planned:
        return Realis.PLANNED
    return told


def _date(match: Match) -> Value | None:
    """The date told in the clause itself; a paragraph's date seldom dates the works told in it."""
    found = date_nearby(match)
    if found is None or (
        found.value == match.scope.date and match.scope.dated_by != "entry" and found.certainty <= 0.8
    ):
        return None
    return found.value
