"""Projects: what one party builds, equips, runs or restores in the land of another.

Read from the works outwards: the verb or noun of making that governs them, before or behind; who builds as its subject,
agent or helper; where, by the site. The host is the state of the place told, else the other state of the pair than the
builder's, else where the paragraph is. What a state builds at home is no project in this sense.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.annotation.scope import filed_under
from extract.claim import Realis, Role
from extract.constructions.first_person import speaking_firm
from extract.constructions.lists import is_lead
from extract.constructions.parties import other
from extract.constructions.project.builders import OURSELVES, Builder, homes, named_within
from extract.constructions.project.deeds import deeds
from extract.constructions.project.home import home_of, name_of
from extract.constructions.project.hosts import host_of, usual_host
from extract.constructions.project.listed_works import listed_works
from extract.constructions.project.presumed import at_home_in_both, is_place, lies_everywhere, lies_in_both, speaks_of
from extract.constructions.project.retold_works import retold
from extract.constructions.project.tabled_works import tabled_works
from extract.constructions.project.when import date_of, is_of_what_was_done
from extract.document import BlockKind, Entity
from extract.patterns.frame import claim
from extract.patterns.match import Match, as_state
from extract.patterns.pattern import Pattern
from extract.patterns.realis import realis
from extract.regex import regex
from extract.registry import extractor

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.annotation.annotate import Annotated
    from extract.annotation.sentence import Sentence
    from extract.claim import Claim, Value
    from extract.constructions.project.deed import Deed
    from extract.constructions.project.tabled_works import ListedWorks
    from extract.constructions.project.undertakings import Works

_DEFINITE = regex(r"\b(?:the|this|its) $", re.IGNORECASE)
_SEAT = regex(r"Institut|[Cc]ultural [Cc]ent|University|Cooperation|Academy of|Chamber")
_SEATS = regex(
    r"\b(?:hospital|clinic|school|base|mosque|barracks|camp|port|station|factory|plant|stadium|centre|center)s?\b",
    re.IGNORECASE,
)
_COMPLETED = regex(r"\b(?:completed|finished|opened|inaugurated|handed over)(?: in| on)? ?[\ue500-\ue5ff]")
_COMPANY = regex(r" (?:Limited|Ltd|Corporation|Company|Inc|LLC|LLP|Authority|Agency|Group|Holdings?)\.?$")
_DEED = Pattern(".*")
# "announced a grant for the construction of": the money is told, not the works.
_GRANTED = regex(
    r"\b(?:announc(?:e[sd]?|ing)|pledg(?:e[sd]?|ing)|promis(?:e[sd]?|ing)|offer(?:s|ed|ing)?|approv(?:e[sd]?|ing)|agree[sd]? on|sign(?:s|ed)) (?:an?|the) (?:[\w-]+ )?(?:grant|loan|credit|donation|aid package)\b[^;.]{0,40} for (?:the )?$"
)
_ALLEGED = regex(
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


# Works told of as more of the same: "*another* bridge followed", "a clinic was *also* promised".
_CONTINUES = regex(
    r"\b(?:also|too|as well|another|(?:a|one|two|three) (?:further|second|third|more|similar|sister)|followed|follows|came next|next came|likewise|similarly|in addition)\b|^(?:A|The) (?:second|third|fourth|further|similar|sister)\b"
)
_AND_A = regex(r", and (?:an? |the )?$")  # "built a school, and a well is planned"
_HEAD = 5  # blocks in which a page's letterhead and its menu stand
# Of whom more is told: "is the work of *the same firm*".
_SAME = regex(
    r"\b(?:[Tt]he|that|this) same (?:firm|company|contractor|builder|group|consortium|agency|house|hands?|engineers|team|developer|donor|fund|foundation)\b(?! (?:to|for|with|of|from) (?:which|whom))"
)
_SHORT = 30  # characters before a deed in which its builder may be named
_DOUBT = 0.6  # of works whose builder the clause seems to name: a candidate
# "no dredging of the canal has been agreed"
_NO = regex(r"\b(?:[Nn]o|[Nn]ot a(?: single)?|[Nn]either|[Nn]or) $")
# "its third turbine": of works that are told by themselves.
_ITS_PART = regex(
    r"\b(?:[Ii]ts|[Tt]heir|[Ww]hose) (?:[a-z]+ ){0,4}?(?:turbines?|units?|generators?|piers?|phases?|stages?|spans?)$"
)
_NEAR = 60  # characters behind a deed in which its builder may be named
_CLAUSE = regex(r"; |, (?:and|but|while|whereas|though|although) ")
_PART = regex(r"(?:sections?|stretch|phases?|stages?|parts?|extension|wing|branch|leg)\b")
_ITS = regex(r"\b(?:[Ii]ts|[Tt]heir|[Oo]ur|[Mm]y|[Hh]is) (?:[a-z-]+ ){0,3}$")
_BY_BUILDER = regex(
    r"\b(?:built|erected|begun|constructed|laid|construction|developed|completed|put up|set up|made)\b[^;.]{0,60}? by (?![\ue500-\ue5ff\d]|the (?:end|time|middle)\b|then\b|now\b)"
    r"|\b(?:which|that) [^,;.]{2,50}? (?:would|will|is to|are to|intends? to|plans? to|wants? to) (?:build|lay|erect|construct|develop|run)\b",
    re.IGNORECASE,
)
_OF_OWNER = regex(r"(?:[A-Z][\w&-]*['’]s?|\bwhose) (?:[a-z-]+ ){0,3}$")
_INSTITUTE = regex(r"\bInstitute\b|\bUniversity\b|\b[Cc]ultural [Cc]ent(?:re|er)\b|\bCent(?:re|er) (?:for|of)\b")


@extractor("projects", emits={"project"})
def projects(document: Annotated) -> Iterator[Claim]:
    """Works of one party in the land of another."""
    table = {id(sentence): works for sentence, works in tabled_works(document)}
    found = tuple(_hosted(document, p) for p in _found(document) if id(p.match.sentence) not in table)
    usual = usual_host(document, [p.host for p in found]) or _titled(document)
    for project in found:
        # Works at a place that nobody knows, by a firm whose home is not told, are where the page's other works are.
        lost = (
            project.host is None
            and usual is not None
            and usual in {*project.match.scope.pair, _titled(document)}
            and not (project.deed.joint and project.deed.realis is not Realis.PLANNED)
        )
        lost = lost and not (project.deed.builder is None and usual == project.match.scope.publisher)
        told = replace(project, host=usual) if lost and usual != project.home else project
        if _told_enough(told):
            doubt = _DOUBT if told.contractor is None and _others_named(told) else 1.0
            whose = _attributed(told, document) if told.contractor is None else told
            planned = _told(told.match.sentence, told.deed) is Realis.PLANNED
            half_told = whose.host is None or (whose.contractor is None and not planned)
            doubt *= _DOUBT if half_told and not told.deed.joint else 1.0
            presumed = told.contractor is None and isinstance(whose.contractor, Entity)
            doubt *= _DOUBT if presumed and not speaks_of(told.match, whose.contractor) else 1.0
            yield _claim(document, whose, doubt * (0.85 if told is not project else 1.0))
    read = {id(p.match.sentence) for p in found if _told_enough(p)}
    items = (i for i in listed_works(document) if id(i.sentence) not in read | table.keys())
    for listed in (*filter(None, table.values()), *items):
        if (whole := _placed(document, listed, usual)) is not None:
            names = ("contractor", "host", "what", "quantity", "unit", "place", "date")
            roles = tuple(Role(n, v) for n in sorted(names) if (v := getattr(whole, n)))
            yield claim(document, listed.sentence, "project", roles, confidence=0.8, told=listed.realis, version="2")


def _hosted(document: Annotated, project: _Project) -> _Project:
    """Works without their host where a page that is about no pair does not speak of it beside them."""
    sure = bool(document.profile.pair) or is_place(project.match, project.host, project.works)
    return project if sure else replace(project, host=None)


def _placed(document: Annotated, listed: ListedWorks, usual: Entity | None) -> ListedWorks | None:
    """Works of a list or table with who built them, by default whoever "we" are, and where; None where that is not told."""
    ours = _ourselves(document) if document.profile.firm else None
    contractor = listed.contractor or (ours.value if ours else None)
    home = home_of(Builder(contractor), homes(document)) if contractor else None
    home = ours.home if ours is not None and contractor == ours.value else home
    pair = document.profile.pair
    host = listed.host or (other(pair, home) if home is not None else None) or usual
    if contractor is None or host is None or host in {contractor, home}:
        return None
    return replace(listed, contractor=contractor, host=host)


def _attributed(project: _Project, document: Annotated) -> _Project:
    """Works in one state of the pair whose builder nobody tells: those of the firm whose page it is, else of the other state.

    Not so of two states that a page or a paragraph only names: what is built in one of them need not be the other's.
    """
    host, ours, pair = project.host, _ourselves(document), project.match.scope.pair
    if host is None or lies_in_both(project.match, project.works):
        return project
    page = document.profile
    headed = bool(page.pair) and pair != page.pair
    partner = other(pair, host) if page.titled or headed else None
    speaks = document.profile.firm and ours is not None and ours.home != host
    return replace(project, contractor=ours.value if speaks and ours else partner)


def _titled(document: Annotated) -> Entity | None:
    """The only state that the title of a page without a pair names, or that its site files it under."""
    if document.profile.pair:
        return None
    named = {m.entity for block in document.blocks[:1] for s in block for m in s.mentions if m.kind is Kind.STATE}
    return next(iter(named)) if len(named) == 1 else _market(document)


def _market(document: Annotated) -> Entity | None:
    """The state that the site of a firm files its page under."""
    head = [b.text for b in document.document.blocks if b.text][:_HEAD]
    return filed_under(head) if document.profile.firm else None


def _found(document: Annotated) -> Iterator[_Project]:
    known, ourselves = homes(document), _ourselves(document)
    last: Builder | None = None  # who built what was told last
    for block in document.blocks:
        recent: Builder | None = None  # likewise, in this paragraph
        for number, sentence in enumerate(block):
            asked = sentence.text.rstrip(' "”').endswith("?")
            if asked or sentence.block.kind in {BlockKind.TITLE, BlockKind.HEADING, BlockKind.REFERENCE}:
                continue
            for open_deed in sorted(deeds(sentence, tuple(block[:number])), key=lambda deed: deed.span):
                deed = _continued(sentence, open_deed, recent, last)
                recent = deed.builder or recent
                last = recent or last
                span = re.compile(".*", re.DOTALL).match(sentence.text, *deed.span)
                if span is None:
                    continue
                match = Match(sentence, _DEED, span, block[:number])
                told = _spoken(deed, ourselves)
                if told is None:
                    continue
                home = home_of(told.builder, known) if told.builder else None
                again = (retold(works, sentence, tuple(match.before)) for works in _each(sentence, told))
                here = (works for works in again if works is not None and not lies_everywhere(match, works))
                yield from (_project(match, told, works, home) for works in here)


def _each(sentence: Sentence, deed: Deed) -> Iterator[Works]:
    """The works of a deed, one for each place that they stand at."""
    for works in deed.works:
        if is_lead(sentence) and " " not in works.what:  # "Projects carried out by X:"
            continue
        if _NO.search(sentence.text, 0, works.start) or _ITS_PART.search(sentence.text, 0, works.tail):
            continue
        yield works
        if works.also:
            yield replace(works, place=works.also, also=None)


def _continued(sentence: Sentence, deed: Deed, recent: Builder | None, last: Builder | None) -> Deed:
    """A deed of "the same firm", or one that is more of what was told before, with the builder told there."""
    stop = _CLAUSE.search(sentence.text, deed.span[1])
    end = stop.start() if stop else len(sentence.text)
    if last is not None and _SAME.search(sentence.text, max(0, deed.span[0] - _SHORT), end):
        return replace(deed, builder=last._replace(planned=deed.builder is not None and deed.builder.planned))
    if deed.builder is not None or deed.joint or not deed.open or recent is None:
        return deed
    joined = deed.realis is Realis.PLANNED and _AND_A.search(sentence.text, 0, deed.span[0]) is not None
    more = joined or _CONTINUES.search(sentence.text, max(0, deed.span[0] - 40), deed.span[1] + 20)
    return replace(deed, builder=recent, certainty=deed.certainty - 0.06) if more else deed


def _spoken(deed: Deed, ourselves: Builder | None) -> Deed | None:
    """The deed with whoever "we" are as its builder; None where nobody knows and somebody must be told."""
    if deed.builder is None or deed.builder.value != OURSELVES.value:
        return deed
    if ourselves is None and not deed.open:
        return None
    ours = ourselves._replace(planned=deed.builder.planned) if ourselves else None
    return replace(deed, builder=None if deed.open and ours is not None and ours.value == ours.home else ours)


def _ourselves(document: Annotated) -> Builder | None:
    """Who "we" are: the state or the firm whose page it is, which files the page under the state where it works."""
    firm, publisher = speaking_firm(document), document.profile.publisher
    if firm is None:
        return Builder(publisher, publisher) if publisher is not None else None
    home = home_of(Builder(firm), homes(document))
    market = _market(document) if home is None else None
    return Builder(firm, home or (other(document.profile.pair, market) if market is not None else None))


def _project(match: Match, deed: Deed, works: Works, home: Entity | None) -> _Project:
    host = host_of(match, works, home, deed)
    if deed.builder is None and (own := named_within(match.sentence, works.start, works.head)) is not None:
        deed, home = replace(deed, builder=own), own.home
    contractor = deed.builder.value if deed.builder else None
    if deed.builder and deed.builder.partner and host in {contractor, home}:
        contractor = deed.builder.partner.value  # of two that build together, the one from abroad
    if contractor is None and host is not None and deed.realis is None and (told := _told_of(match, works, host)):
        contractor, home = told, told
    if host is None and contractor is None and lies_in_both(match, works):
        deed = replace(deed, joint=True)
    return _Project(match, deed, works, contractor, home, host)


def _told_of(match: Match, works: Works, host: Entity) -> Entity | None:
    """Whose the works are called in the land of another: "the *Turkish* hospital in Khartoum"."""
    before = match.sentence.within(works.start, works.head)
    own = [m.entity for m in before if m.kind is Kind.DEMONYM and m.entity is not None]
    return own[0] if own and own[0] != host and works.place is not None and _SEATS.search(works.what) else None


def _claim(document: Annotated, project: _Project, certainty: float) -> Claim:
    works, match = project.works, project.match
    slots: dict[str, Value | None] = {
        "contractor": project.contractor,
        "host": project.host,
        "what": works.what,
        "quantity": works.quantity,
        "unit": works.unit,
        "place": _place(works),
        "date": date_of(match, works, project.deed),
    }
    told = _told(match.sentence, project.deed)
    if told is Realis.PLANNED and is_of_what_was_done(match.sentence, works, slots["date"]):
        del slots["date"]
    roles = tuple(Role(n, v) for n, v in sorted(slots.items()) if v is not None and v != "")
    confidence = project.deed.certainty * certainty
    return claim(document, match.sentence, "project", roles, confidence=confidence, told=told, version="2")


def _told_enough(project: _Project) -> bool:
    """Whether who builds and where is told, or rightly left open: works between the two, a builder from a third state."""
    contractor, home, host, works, deed = project.contractor, project.home, project.host, project.works, project.deed
    own = works.what.startswith("own ") and contractor is not None and contractor == home
    if own or _COMPANY.search(works.what) or (contractor is not None and works.what == name_of(contractor)):
        return False  # a firm that is called like works
    if contractor is not None and works.place is None and contractor != home and host in at_home_in_both(contractor):
        return False
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
        told = deed.builder is not None and deed.builder.home is not None
        return told and home not in project.match.scope.pair
    return contractor != host


def _others_named(project: _Project) -> bool:
    """Whether the clause names who may have built the works: a firm, a state that is not the host, "its" owner."""
    sentence, works, host = project.match.sentence, project.works, project.host
    if project.deed.joint:
        return False
    text, deed = sentence.text, project.deed
    if _ITS.search(text, max(0, works.head - 40), works.head) and not _PART.match(text, works.head):
        return True
    first = max((m.end() for m in _CLAUSE.finditer(text, 0, works.start)), default=0)
    stop = _CLAUSE.search(text, max(deed.span[1], works.end))
    end = min(stop.start() if stop else len(text), max(deed.span[1], works.end) + _NEAR)
    own = {m.span for m in sentence.within(works.start, works.tail)}
    others = [m for m in sentence.within(first, end) if m.span not in own]
    known = {None, host, other(project.match.scope.pair, host) if host is not None else None}
    return any(
        (m.kind is Kind.ORGANIZATION and as_state(m) is None)
        or (m.kind in {Kind.STATE, Kind.DEMONYM, Kind.ORGANIZATION} and as_state(m) not in known)
        for m in others
    )


def _builder_told(project: _Project) -> bool:
    """Whether the text tells a builder or owner whom nothing here could name, or the thing is an institute, not works."""
    text, works = project.match.sentence.text, project.works
    stop = _CLAUSE.search(text, project.deed.span[1])
    end = min(stop.start() if stop else len(text), works.head + 160)
    before = text[max(0, works.head - 60) : works.head]
    return bool(_BY_BUILDER.search(text, works.head, end) or _OF_OWNER.search(before) or _INSTITUTE.search(works.what))


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
    if told is Realis.HAPPENED and deed.works[0].making and _GRANTED.search(sentence.text, 0, deed.works[0].start):
        return Realis.PLANNED
    planned = deed.builder is not None and deed.builder.planned
    if planned and _COMPLETED.search(sentence.text, deed.span[1], min(len(sentence.text), deed.span[1] + 60)):
        return Realis.HAPPENED  # "undertook to extend the line (120 km; completed in …)"
    if told is Realis.HAPPENED and planned:
        return Realis.PLANNED
    if told is Realis.PLANNED and deed.finite and not planned:
        return Realis.HAPPENED  # "has built two schools and is expected to lend": the plan is another
    return told
