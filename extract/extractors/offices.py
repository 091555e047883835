"""Offices: a named holder with the office told beside the name, or told to have been taken, held or left.

One fact for each holder, position and state. The position is told without the state ("Foreign Minister", "Deputy
Chairman of the Council of Ministers"); the tenure is dated only where the text dates it, not an appearance in office.
"""

from __future__ import annotations

import itertools
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.claim import UNSURE, Claim, Realis, Role
from extract.constructions.first_person import speaking_firm
from extract.constructions.office.careers import careers
from extract.constructions.office.company import by_company, by_presidency, first_of_their_state
from extract.constructions.office.curriculum import curriculum
from extract.constructions.office.dating import in_time
from extract.constructions.office.heading import heading, missions
from extract.constructions.office.holding import Told, home, is_person, position_told
from extract.constructions.office.inauguration import inaugurated
from extract.constructions.office.kin import is_apposed_kin, is_superior, told_of_kin
from extract.constructions.office.listed_envoys import listed
from extract.constructions.office.lists import envoys, rolls, side_by_side_envoys
from extract.constructions.office.others import of_others
from extract.constructions.office.posting import is_told_better, post_of
from extract.constructions.office.serving import body_named, is_national, served, serves_a_body
from extract.constructions.office.taken import COURTESY, taken, told_of_office
from extract.constructions.office.tenure import tenure
from extract.constructions.office.whose import whose
from extract.document import BlockKind, Entity, EntityKind
from extract.extractors.visits import FRAME as VISITS
from extract.gazetteer.leaders import state_of_leader
from extract.gazetteer.name_origins import likeliest
from extract.gazetteer.organizations import find_organizations
from extract.gazetteer.states import find_states, state
from extract.names.offices import find_offices
from extract.names.runs import words_of
from extract.patterns.match import state_of
from extract.patterns.pattern import compile_pattern
from extract.regex import regex
from extract.registry import extractor
from extract.slug import slug

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.annotation.annotate import Annotated
    from extract.annotation.mention import Mention
    from extract.annotation.sentence import Sentence

_LABEL = "office@1"
_NO_OFFICE = regex(
    r"(?:(?:top|senior|leading|high-ranking) )?(?:counterpart|(?:(?:trade[- ]|labou?r )?union |student |community |tribal |business )?leader|colleague|host|guest|official|dictator|strongman|brother|son|colonel|spokes\w+|diplomat|deput(?:y|ies)|chiefs?|heads?|directors?|commanders?)",
    re.IGNORECASE,
)
_ELECT = regex(r"-(?:elect|designate)\b")
_FOREIGN = regex(r"\bforeign (?:leader|dignitary|guest|head of (?:state|government)|monarch|statesman)", re.IGNORECASE)
_OF_PROVINCES = regex(r"(?:(?:deputy|former|then|acting) )*chief minister", re.IGNORECASE)  # not of states
_ROUNDS = 2
_A_SPEAKER = regex(r"\b(?:an?|(?:key ?note|guest|main|invited|principal)) speaker\b(?! of\b)")
_OF_FIRMS = regex(
    r"(?:general (?:manager|director)|(?:country|regional) manager|managing director|CEO|chief executive officer)\b",
    re.IGNORECASE,
)  # not of states
_OF_A_FIRM = regex(
    r"(?:(?:country|regional|area|branch|general|managing|executive|technical|commercial|sales|founding|our|deputy|vice|first|chief) )*(?:chair\w*|CEO|chief executive|directors?|managers?|presidents?|founders?|partners?|engineers?|officers?)\b(?! of the (?:Republic|Council|Parliament|Assembly))",
    re.IGNORECASE,
)
_OF = regex(r"\bof (?:the )?$")
_ENUMERATED = regex(r",? (?:and )?(?:by )?(?:the )?|, ")
_LISTS = (envoys, side_by_side_envoys, listed, rolls, careers)


def _titled(sentence: Sentence) -> Iterator[Told]:
    """Offices told with the name: "President X", "X, the foreign minister of Peru"."""
    for mention in sentence.mentions:
        holder = mention.entity
        if not is_person(mention) or holder is None or not mention.position or mention.form == "pronoun":
            continue
        if is_superior(*sentence.text.split(sentence.text[sentence.index(mention)], 1)):
            continue
        body = served(sentence, mention)
        of = body or home(holder, mention)
        certainty = 0.95 if body or mention.position_of is not None else 0.88
        # not "at the invitation of the minister from 7 May"
        date = "" if mention.form == "office" else tenure(sentence, holder)
        position = position_told(mention.position)
        beside = mention.form != "office" and bool(find_states(mention.span.of(sentence.block.text)))
        if elect := _ELECT.search(mention.span.of(sentence.block.text)):
            position += elect.group().casefold()
        yield Told(holder, position, of, sentence, certainty, date, reference=mention.form == "office", beside=beside)
        if (other := _sharing(sentence, mention)) is not None and other.entity is not None:
            yield Told(other.entity, position, home(other.entity, other), sentence, 0.85)


def _sharing(sentence: Sentence, mention: Mention) -> Mention | None:
    """Who shares an office told in the plural behind the second name: "**X** and Y, then presidents of the two"."""
    words = mention.span.of(sentence.block.text)
    if not any(o.form == "plural" and "," in words[: o.span.start] for o in find_offices(words)):
        return None
    at = sentence.index(mention)
    before = sentence.at(at - len(" and ") - 1) if sentence.text.endswith(" and ", 0, at) else None
    return before if before is not None and is_person(before) and not before.position else None


def _posts(sentence: Sentence) -> Iterator[Told]:
    """Offices of a state that nobody else of the document holds: "he became ambassador of Peru to Kenya"."""
    pattern = compile_pattern(
        r"(?<!under )(?<!under President ){holder:person}(?:(?::| –) (?:the )?(?=[\ue300-\ue3ff],? (?:from |since |\(|[\ue500-\ue5ff]))|[^;:.\ue300-\ue3ff]{0,60}?(?: under (?:\w+ ){0,3}[\ue300-\ue3ff])? (?:become|became|becomes|as|to be|appointed|named|elected|was|is|(?:the|a) (?:post|office|position) of) (?:the |an? )?){post:person}"
    )
    for found in pattern.finditer(sentence.text):
        mention, post = sentence.at(found.start("holder")), sentence.at(found.start("post"))
        if (
            mention is None
            or post is None
            or post.form != "unnamed"
            or not is_person(mention)
            or mention.entity is None
        ):
            continue
        around = sentence.words(0, found.start("holder")), sentence.words(found.end("holder"), found.start("post"))
        if told_of_kin(*around) or is_apposed_kin(*around):
            continue
        told = told_of_office(sentence, found.start("post"))
        yield Told(
            mention.entity,
            position_told(post.position),
            post.position_of,
            sentence,
            0.85,
            tenure(sentence, mention.entity),
            told,
        )


def _guests(document: Annotated) -> dict[Entity, Entity]:
    """Which state each visitor of the document visited; none where several are told."""
    visited: dict[Entity, set[Entity]] = {}
    for claim in VISITS.claims(document):
        visitor, host = claim.get("visitor"), claim.get("to")
        if isinstance(visitor, Entity) and isinstance(host, Entity):
            visited.setdefault(visitor, set()).add(host)
    return {visitor: next(iter(hosts)) for visitor, hosts in visited.items() if len(hosts) == 1}


def _at_home(telling: Told, guests: dict[Entity, Entity]) -> Told:
    """A telling without a state: who visited one state of the pair serves the other."""
    host, pair = guests.get(telling.holder), telling.sentence.scope.pair
    if telling.of is None and host is not None and host == telling.sentence.scope.publisher and host not in pair:
        return replace(telling, position="")  # a guest of the page's own state
    if telling.of is not None or host not in pair or len(pair) != 2:
        return telling
    return replace(telling, of=next(s for s in pair if s != host), certainty=telling.certainty * 0.85)


def _tellings(document: Annotated) -> Iterator[Told]:
    blocks = [block for block in document.blocks if block]
    sentences = [
        (s, block[:n] or (last[:1] if s.block.kind is BlockKind.ITEM or s.text.startswith(("His ", "Her ")) else ()))
        for last, block in zip(((), *blocks), blocks, strict=False)
        for n, s in enumerate(block)
    ]
    above: dict[int, Sequence[Sentence]] = {}
    spoken: Sequence[Sentence] = ()
    for block in blocks:
        above[id(block[0].block)] = spoken
        spoken = block if any(is_person(m) for s in block for m in s.mentions) else spoken
    known: dict[Entity, Told] = {}
    first = [
        t
        for s, _ in sentences
        for t in (
            *_titled(s),
            *taken(s),
            *_posts(s),
            *whose(s),
            *heading(s),
            *missions(s),
            *by_presidency(s),
            *first_of_their_state(s),
        )
    ]
    if any(telling.of is None for telling in first):
        guests = _guests(document)
        first = [_at_home(telling, guests) for telling in first]
    for telling in first:
        if telling.of is not None:
            known.setdefault(telling.holder, telling)
    yield from first
    for sentence, _ in sentences:
        for telling in inaugurated(sentence, known):
            known.setdefault(telling.holder, telling)
            yield telling
    for _ in range(_ROUNDS):  # whose successor somebody is may be told before what that one was
        lately = dict(known)  # who was premier once and is president now is followed as president
        for sentence, before in sentences:
            lately.update((t.holder, t) for t in first if t.sentence is sentence and t.of and not t.reference)
            for telling in by_company(sentence, before, lately, above.get(id(sentence.block), ())):
                known.setdefault(telling.holder, telling)
                lately.setdefault(telling.holder, telling)
                yield telling
    yield from itertools.chain.from_iterable(read(document) for read in _LISTS)


def _listed_with_foreigners(telling: Told, own: Entity | None) -> bool:
    """Whether the holder stands in a list with persons of other states: then he may be of any."""
    persons = [m for m in telling.sentence.mentions if is_person(m)]
    for one, two in itertools.pairwise(persons):
        between = telling.sentence.block.text[one.span.end : two.span.start]
        if telling.holder in {one.entity, two.entity} and _ENUMERATED.fullmatch(between):
            homes = [state_of(m.entity, m) for m in (one, two) if m.entity is not None and m.entity != telling.holder]
            if any(home is not None and home != own for home in homes):
                return True
    return False


def _is_office(telling: Told) -> bool:
    """Whether what somebody is called is an office: "the Peruvian leader X" is one, "the leader" and "a speaker" are none."""
    if telling.position == "speaker" and _A_SPEAKER.search(telling.sentence.block.text):
        return False
    if _FOREIGN.search(telling.position):
        return False
    if any(
        f.form in {"adjective", "people"} and f.span.end == len(telling.position) for f in find_states(telling.position)
    ):
        return False  # "head of the Peruvian" delegation
    if telling.position.casefold() in {"leader", "ruler", "dictator"} and (
        telling.beside or (_LEADER.search(telling.sentence.block.text) and _led(telling.holder, telling.of))
    ):
        return True
    if _OF_PROVINCES.fullmatch(telling.position):
        return False
    if telling.of is not None and telling.of.kind is EntityKind.ORGANIZATION:
        return True  # "the agency's head, X"
    return bool(telling.position) and not _NO_OFFICE.fullmatch(telling.position)


def _may_be_of(holder: Entity, state: Entity | None) -> bool:
    """Whether somebody of that name may be of the page's own state: a full name that is not at home elsewhere."""
    words = words_of(holder.name)
    return state is not None and len(words) > 1 and likeliest(words, (state.key,)) != ""


def _body(telling: Told) -> Entity | None:
    """The international organisation whose office it is: "chairman of ECOWAS", "President of the UN General Assembly"."""
    if _UN_ENVOY.search(position := telling.position):
        return next((f.value for f in find_organizations("United Nations")), None)
    found = find_organizations(position)
    if not found or not _OF.search(position, 0, found[-1].span.start) or is_national(position):
        return None
    return found[-1].value


_UN_ENVOY = regex(r"\b(?:envoy|representative|adviser)s? of the (?:UN )?Secretary[- ]General", re.IGNORECASE)
_LEADS_FIRM = regex(
    r"(?i:vice[- ]president|president|president[- ]director|chair(?:man|woman|person)?|director(?:[- ]general)?|general director) of (?:the )?[A-Z]\S* [A-Z&]"
)


# Offices of no state: that of a church, those of organisations.
_POPE = regex(r"pope(?: emeritus)?", re.IGNORECASE)
_OF_BODIES = regex(r"(?:(?:deputy|acting|former|then) )*(?:secretary|director)[- ]general", re.IGNORECASE)


def _of(telling: Told, document: Annotated) -> tuple[Entity | None, float]:
    """Whose office: as told; on a state's own page or in its country brief, that state's where no other is told."""
    if (body := _body(telling)) is not None:
        return body, telling.certainty
    if (
        telling.position.count(" ") > 1
        and (firm := body_named(telling.position))
        and not telling.beside
        and _LEADS_FIRM.match(telling.position)
    ):
        return firm, telling.certainty * 0.9
    if _POPE.fullmatch(telling.position):
        return state("VAT"), telling.certainty
    if telling.of is not None and telling.of.kind is EntityKind.ORGANIZATION:
        return telling.of, telling.certainty
    no_state = _OF_FIRMS.match(telling.position) or of_others(_around(telling), telling.position)
    if no_state or (_OF_BODIES.fullmatch(telling.position) and not telling.beside):
        return None, 0.0
    if not document.profile.firm and _heads_state(telling):
        return telling.of, telling.certainty * 0.85
    if _OF_A_BODY.match(telling.position) and not (telling.beside or _STATE_BODY.search(_around(telling))):
        named = body_named(telling.position) or _told_with(telling)
        return (named, telling.certainty * 0.8) if named else (telling.of, 0.4)
    if telling.of is not None and telling.of.kind is EntityKind.STATE:
        return telling.of, telling.certainty
    if named := body_named(telling.position):
        return named, telling.certainty * 0.8
    return _presumed(telling, document), telling.certainty * 0.72


# Offices that firms and bodies have rather than states: those of a state are told with it, or with what they are in.
_OF_A_BODY = regex(
    r"(?:(?:deputy|executive|managing|regional|country|commercial|technical|sales|supervisory|management|board|founding|group|general|first|vice) )*"
    r"(?:chair(?:man|woman|person)?|CEO|chief executive(?: officer)?|directors?|manager|vice[- ]president(?= (?:for|of)\b)|board president|board chairman)"
    r"(?: (?:and|of|for) (?!the\b|state\b|council\b|board of\b)[\w-]+(?: [\w-]+)*)?$",
    re.IGNORECASE,
)


def _heads_state(telling: Told) -> bool:
    """Whether a bare "Chairman X" is a state's: one that X is known to have led, or whose page names nobody else's board."""
    if telling.position != "Chairman" or telling.of is None or telling.of.kind is not EntityKind.STATE:
        return False
    return _led(telling.holder, telling.of) or not any(m.kind is Kind.ORGANIZATION for m in telling.sentence.mentions)


_LEADER = regex(r"\b(?:leader|ruler|strongman|dictator) (?=[A-Z])")  # with the name, not "as a leader"


def _led(holder: Entity, state: Entity | None) -> bool:
    """Whether somebody is known to have led that state."""
    return state is not None and state_of_leader(holder.name, (state.key,)) == state.key


_STATE_BODY = regex(
    r"\b(?:Assembly|Parliament|Senate|Council|Committee|Commission|[Ss]taff|National|State|[Mm]inistry|Bureau|[Pp]arty|Duma|Court|Authority|Agency|Service)\b"
)
_NEAR = 60  # characters around a holder


def _around(telling: Told) -> str:
    """The words around the holder's name."""
    span = telling.sentence.span
    at = next((m.span for m in telling.sentence.mentions if m.entity == telling.holder), span)
    return telling.sentence.block.text[max(span.start, at.start - _NEAR) : min(span.end, at.end + _NEAR)]


def _told_with(telling: Told) -> Entity | None:
    """The one organisation that the sentence names before the holder: "UNESCO sent its director, X"."""
    before = itertools.takewhile(lambda m: m.entity != telling.holder, telling.sentence.mentions)
    bodies = {m.entity for m in before if m.kind is Kind.ORGANIZATION and m.entity}
    return next(iter(bodies)) if len(bodies) == 1 else None


def _presumed(telling: Told, document: Annotated) -> Entity | None:
    """The page's own state, where nothing speaks against it: of whom no state is told its page speaks as of its own."""
    own = document.profile.publisher
    main = document.profile.main if not document.profile.pair else None
    if _listed_with_foreigners(telling, own) or not _may_be_of(telling.holder, own or document.profile.main):
        return None
    return own or main


def _firm(document: Annotated) -> Entity | None:
    """The firm whose page this is."""
    named = speaking_firm(document)
    return Entity(EntityKind.ORGANIZATION, slug(named), named) if isinstance(named, str) else named


@extractor("offices", emits={"office"})
def offices(document: Annotated) -> Iterator[Claim]:
    """Who held which office of which state, once each, the dated telling preferred."""
    best: dict[tuple[Entity, str, Entity], tuple[Told, float]] = {}
    firm = _firm(document)
    for telling in map(in_time, _tellings(document)):
        of, certainty = _of(telling, document)
        if (of is None or certainty < UNSURE) and firm is not None and _OF_A_FIRM.match(telling.position):
            of, certainty = firm, telling.certainty * 0.85
        if of is None or not _is_office(telling):
            continue
        if of.kind is EntityKind.STATE and serves_a_body(telling.sentence, telling.position):
            continue
        key = (telling.holder, post_of(telling.position), of)
        if telling.reference and any(k[0] == telling.holder and k[2] == of for k in best):
            continue
        known = best.get(key)
        if known is not None and known[0].realis is Realis.HAPPENED and telling.realis is not Realis.HAPPENED:
            continue
        if known is None or telling.dated > known[0].dated or (known[0].reference and not telling.reference):
            best[key] = (telling, certainty)
    for (holder, _, of), (telling, certainty) in best.items():
        rank = telling.position.casefold() in COURTESY  # "Prince X, the minister of defence"
        told_apart = rank and any(k[0] == holder and v[0] != telling for k, v in best.items())
        if not told_apart and not is_told_better(telling.position, {k[1] for k in best if k[0] == holder}):
            yield _claim(document, telling, of, certainty)
    yield from (_claim(document, told, told.of, told.certainty) for told in curriculum(document) if told.of is not None)


def _claim(document: Annotated, telling: Told, of: Entity, certainty: float) -> Claim:
    roles = [Role("holder", telling.holder), Role("of", of), Role("position", telling.position)]
    if telling.date:
        roles.append(Role("date", telling.date))
    span = telling.sentence.block.raw(telling.sentence.span)
    return Claim(
        document=document.name,
        kind="office",
        roles=tuple(sorted(roles, key=lambda r: r.name)),
        span=span,
        quote=span.of(document.text),
        extractor=_LABEL,
        confidence=round(certainty, 4),
        realis=telling.realis,
    )
