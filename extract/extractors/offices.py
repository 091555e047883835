"""Offices: a named holder with the office told beside the name, or told to have been taken, held or left.

One fact for each holder, position and state. The position is told without the state ("Foreign Minister", "Deputy
Chairman of the Council of Ministers"); the tenure is dated only where the text dates it, not an appearance in office.
"""

from __future__ import annotations

import itertools
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from extract.claim import Claim, Realis, Role
from extract.constructions.company import by_company, by_presidency, first_of_their_state
from extract.constructions.holding import Told, home, is_person, position_told
from extract.constructions.tenure import tenure
from extract.document import BlockKind, Entity, EntityKind, Span
from extract.extractors.visits import FRAME as VISITS
from extract.gazetteer.name_origins import likeliest
from extract.gazetteer.states import find_states
from extract.names.offices import find_offices
from extract.names.roles import office_class
from extract.names.runs import words_of
from extract.patterns.match import state_of
from extract.patterns.pattern import compile_pattern
from extract.patterns.realis import realis
from extract.registry import extractor

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.annotation.annotate import Annotated
    from extract.annotation.mention import Mention
    from extract.annotation.sentence import Sentence

_LABEL = "office@1"
_NO_OFFICE = re.compile(
    r"(?:counterpart|leader|colleague|host|guest|official|dictator|brother|son|colonel|spokes\w+|diplomat|deput(?:y|ies)|chiefs?|heads?|directors?|commanders?)",
    re.IGNORECASE,
)
_BEFORE_OFFICE = re.compile(
    r"(?P<verb>\b(?:as|become|became|becomes|elected|appointed|named|made|chosen|proclaimed|declared|remained|was|is|been|sworn in as|to be|served as|acting as))"
    r"(?: (?:the|an?|its|their|his|her|interim|first|new|next|former|then|country[’']s|nation[’']s))* $",
    re.IGNORECASE,
)
_FRONTED = re.compile(r"(?:^|[;:] |\. )[Aa]s (?:the |its |their )?(?:then |new )?$")
_ANOTHER = re.compile(
    r"\b(?:an?|another|the) (?:(?:later|earlier|previous|subsequent|former|then|new|next|second) )*$", re.IGNORECASE
)
_APPOSED = re.compile(
    r", (?:then |now |at (?:the|that) time |by (?:now|then|that time) |already |still |as )?(?:the |its |their )?"
    r"(?:(?:the )?[A-Z][\w.-]+(?: [A-Z][\w.-]+){0,2}['’]s? )?(?:\w+ )?"
)
_BODY = r"(?:ministry|department|central bank|parliament|national assembly|council|commission|agency|authority)"
_HEADED = compile_pattern(
    r"{holder:person},? (?:who |which )?(?:also |then |has |had )?"
    r"(?:heads|headed|led|leads|ran|runs|was in charge of) (?:the |its )?"
    rf"(?P<body>(?:[\w-]+ )?{_BODY}(?: (?:of|for) [^,;:.()]{{2,60}}?)?)"
    r"(?= (?:under|from|in|until|since|between|at)\b|[,;.]|$)"
)
_MISSION = compile_pattern(
    r"(?:{of:state}(?:['’]s)?|{of2:demonym}) (?:[\w-]+ ){0,3}?(?:embassy|high commission)(?: (?:in|to) {place})?(?:,| (?:is|was|has been|had been))*(?: \w+ly)? (?:headed|led|run) by {holder:person}"
)
_SUCCESSION = re.compile(
    r"\b(?:succeed(?:s|ed|ing)|replac(?:es|ed|ing)|follow(?:s|ed)|took over from) (?:[\w.-]+ ){0,3}$"
)
_ELECT = re.compile(r"-(?:elect|designate)\b")
_TITLE = 8  # characters of a title or a bullet before the name that leads an item
_NEAR = 30  # characters between a name and "was president"
_HEADS = re.compile(
    r"\b(?:ambassadors?|heads? of (?:the )?mission|high commissioners|envoys|representatives|consuls)\b", re.IGNORECASE
)
_YEARS = re.compile(r"^,? ?[(\[]?(?:since |from )?[\ue500-\ue5ff]")


_FIRST_TO = re.compile(
    r" to (?:visit|set foot|travel|come|go|make|pay|address|attend|call|be|meet|receive|recogni[sz]e|arrive|do so)\b"
)
_ENUMERATED = re.compile(r",? (?:and )?(?:by )?(?:the )?|, ")


def _titled(sentence: Sentence) -> Iterator[Told]:
    """Offices told with the name: "President X", "X, the foreign minister of Peru"."""
    for mention in sentence.mentions:
        holder = mention.entity
        if not is_person(mention) or holder is None or not mention.position or mention.form == "pronoun":
            continue
        of = home(holder, mention)
        certainty = 0.95 if mention.position_of is not None else 0.88
        date, position = tenure(sentence, holder), position_told(mention.position)
        if elect := _ELECT.search(mention.span.of(sentence.block.text)):
            position += elect.group().casefold()
        yield Told(holder, position, of, sentence, certainty, date, reference=mention.form == "office")


def _taken(sentence: Sentence) -> Iterator[Told]:
    """Offices told apart from the name: "X was elected president", "came as prime minister", "As minister, X …"."""
    text, persons = sentence.block.text, [m for m in sentence.mentions if is_person(m)]
    for office in find_offices(sentence.span.of(text)):
        at = Span(office.span.start + sentence.span.start, office.span.end + sentence.span.start)
        if any(m.span.overlaps(at) and m.position for m in persons):
            continue
        where = sentence.text.find(text[at.start : at.end])
        if text[at.end : at.end + 1] in {"'", "’"}:
            continue  # "the king's guest"
        if _FIRST_TO.match(text, at.end) and "first" in text[max(0, at.start - 30) : at.start]:
            continue  # "the first Andean president to visit": what he was, not what he became
        told = realis(sentence, where, where + 1) if where >= 0 else Realis.HAPPENED
        for mention in _holders(sentence, persons, at, plural=office.form == "plural"):
            if mention.entity is not None:
                date = tenure(sentence, mention.entity)
                of = home(mention.entity, mention)
                yield Told(mention.entity, position_told(office.value.position), of, sentence, 0.85, date, told)


def _holders(sentence: Sentence, persons: list[Mention], office: Span, *, plural: bool) -> list[Mention]:
    """Whose office it is: of those before it or, where it leads the sentence or stands by the name, after it."""
    text = sentence.block.text
    front = text[sentence.span.start : office.start]
    later = [m for m in persons if m.span.start >= office.end][:1]
    if _FRONTED.search(front) or (later and text[office.end : later[0].span.start] == ", " and _ANOTHER.search(front)):
        return later
    earlier = [m for m in persons if m.span.end <= office.start and ";" not in text[m.span.end : office.start]]
    earlier = earlier[-2:] if plural else earlier[-1:]
    if (
        earlier
        and _SUCCESSION.search(text[sentence.span.start : earlier[-1].span.start])
        and _BEFORE_OFFICE.search(front)
    ):
        return [m for m in persons if m.span.end <= office.start][-2:]
    if earlier and _APPOSED.fullmatch(text[earlier[-1].span.end : office.start]) and not earlier[-1].position:
        return earlier
    verb = _BEFORE_OFFICE.search(_without_state(front))
    far = bool(earlier) and office.start - earlier[-1].span.end > _NEAR
    return [] if verb is None or (verb["verb"].casefold() in {"is", "was"} and far) else earlier


def _without_state(front: str) -> str:
    """The words before an office without the state that it is of: "became Peru's", "elected Kenyan"."""
    states = find_states(front)
    if states and re.fullmatch(r"(?:['’]s?)? (?:first |new |next )?", front[states[-1].span.end :]):
        return re.sub(r"\bthe $", "", front[: states[-1].span.start])
    return front


def _posts(sentence: Sentence) -> Iterator[Told]:
    """Offices of a state that nobody else of the document holds: "he became ambassador of Peru to Kenya"."""
    pattern = compile_pattern(
        r"{holder:person}[^;:.\ue300-\ue3ff]{0,60}? (?:become|became|becomes|as|to be|appointed|named|elected|was|is) (?:the |an? )?{post:person}"
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
        told = realis(sentence, found.start("holder"), found.end())
        yield Told(
            mention.entity,
            position_told(post.position),
            post.position_of,
            sentence,
            0.85,
            tenure(sentence, mention.entity),
            told,
        )


def _heading(sentence: Sentence) -> Iterator[Told]:
    """Those who headed a ministry or another body: "head of the Ministry of Energy"."""
    for found in _HEADED.finditer(sentence.text):
        mention = sentence.at(found.start("holder"))
        if mention is not None and mention.entity is not None and is_person(mention):
            position = f"head of the {sentence.words(*found.span('body'))}"
            date = tenure(sentence, mention.entity)
            yield Told(mention.entity, position, home(mention.entity, mention), sentence, 0.8, date)


def _missions(sentence: Sentence) -> Iterator[Told]:
    """Those who head an embassy: "Peru has an embassy in Quito, headed by X"."""
    for found in _MISSION.finditer(sentence.text):
        mention = sentence.at(found.start("holder"))
        of = sentence.at(found.start("of" if found["of"] else "of2"))
        if mention is None or mention.entity is None or of is None or mention.position or not is_person(mention):
            continue
        yield Told(mention.entity, "Ambassador", of.entity, sentence, 0.8, tenure(sentence, mention.entity))


def _envoys(document: Annotated) -> Iterator[Told]:
    """The envoys of an infobox: "Envoytitle1: Ambassador", "Envoy1: X"."""
    titles: dict[str, str] = {}
    for sentence in (s for block in document.blocks for s in block if s.block.kind is BlockKind.FIELD):
        key, _, value = sentence.block.text.partition(":")
        if title := re.fullmatch(r"envoy ?title ?(\d?)", key.strip(), re.IGNORECASE):
            titles[title[1]] = value.strip()
        person = next((m for m in sentence.mentions if is_person(m)), None)
        envoy = re.fullmatch(r"envoy ?(\d?)", key.strip(), re.IGNORECASE)
        if envoy and person is not None and person.entity is not None:
            title_told = titles.get(envoy[1], "Ambassador")
            yield Told(person.entity, title_told, home(person.entity, person), sentence, 0.93)


def _listed(document: Annotated) -> Iterator[Told]:
    """Lists of ambassadors under a heading that says whose they are: "Ambassadors of Peru to Kenya"."""
    listing, of, level = "", None, 0
    for sentence in (s for block in document.blocks for s in block):
        kind, text = sentence.block.kind, sentence.block.text
        if kind is BlockKind.HEADING:
            named = next((f.value for f in find_states(text)), None)
            if _HEADS.search(text):
                listing, of, level = _office_of(text), named, sentence.block.level
            elif sentence.block.level > level and named is not None:
                of = named
            else:
                listing = ""
        elif kind is BlockKind.ITEM and listing:
            person = next((m for m in sentence.mentions if is_person(m)), None)
            if person is None or person.entity is None or person.span.start - sentence.span.start > _TITLE:
                continue
            rest = sentence.text[sentence.index(person) + 1 :]
            date = next((m.date for m in sentence.mentions if m.date), "") if _YEARS.match(rest) else ""
            served = of or home(person.entity, person)
            yield Told(person.entity, listing, served, sentence, 0.9, date)


def _office_of(heading: str) -> str:
    found = _HEADS.search(heading)
    word = found.group().casefold() if found else ""
    return {"high commissioners": "High Commissioner", "consuls": "Consul"}.get(word, "Ambassador")


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
    sentences = [(s, block[:n]) for block in document.blocks for n, s in enumerate(block)]
    known: dict[Entity, Told] = {}
    first = [
        t
        for s, _ in sentences
        for t in (
            *_titled(s),
            *_taken(s),
            *_posts(s),
            *_heading(s),
            *_missions(s),
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
    for sentence, before in sentences:
        for telling in by_company(sentence, before, known):
            known.setdefault(telling.holder, telling)
            yield telling
    yield from _envoys(document)
    yield from _listed(document)


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


def _may_be_of(holder: Entity, state: Entity | None) -> bool:
    """Whether somebody of that name may be of the page's own state: a full name that is not at home elsewhere."""
    words = words_of(holder.name)
    return state is not None and len(words) > 1 and likeliest(words, (state.key,)) != ""


def _of(telling: Told, document: Annotated) -> tuple[Entity | None, float]:
    """Whose office: as told; on a state's own page or in its country brief, that state's where no other is told."""
    if telling.of is not None and telling.of.kind is EntityKind.STATE:
        return telling.of, telling.certainty
    own = document.profile.publisher
    if _listed_with_foreigners(telling, own):
        return None, 0.0
    if not _may_be_of(telling.holder, own or document.profile.main):
        return None, 0.0
    if own is not None and any(m.form == "own" for block in document.blocks for s in block for m in s.mentions):
        return own, telling.certainty * 0.72
    if document.profile.main is not None and not document.profile.pair:
        return document.profile.main, telling.certainty * 0.72
    return None, 0.0


@extractor("offices", emits={"office"})
def offices(document: Annotated) -> Iterator[Claim]:
    """Who held which office of which state, once each, the dated telling preferred."""
    best: dict[tuple[Entity, str, Entity], tuple[Told, float]] = {}
    for telling in _tellings(document):
        of, certainty = _of(telling, document)
        if of is None or not telling.position or _NO_OFFICE.fullmatch(telling.position):
            continue
        key = (telling.holder, office_class(telling.position), of)
        if telling.reference and any(k[0] == telling.holder and k[2] == of for k in best):
            continue
        known = best.get(key)
        if known is None or (telling.date and not known[0].date):
            best[key] = (telling, certainty)
    for (_, _, of), (telling, certainty) in best.items():
        yield _claim(document, telling, of, certainty)


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
