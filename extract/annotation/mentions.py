"""All finders over a document's blocks: names first, dates and amounts as their context is known."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from extract.amounts import find_amounts
from extract.amounts.currency import currency_of, noun_pattern
from extract.annotation.mention import Kind, Mention
from extract.compiled import kept
from extract.dates import find_dates
from extract.dates.words import MONTH
from extract.document import Block, Entity, EntityKind, Found, Span
from extract.gazetteer.cities import find_cities, namesake
from extract.gazetteer.organizations import find_organizations
from extract.gazetteer.states import find_states, state
from extract.names.companies import companies_in
from extract.names.incumbents import Incumbents
from extract.names.offices import find_offices
from extract.names.persons import PersonMention, find_persons
from extract.regex import regex
from extract.slug import slug

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from extract.amounts import Amount
    from extract.annotation.scope import Profile
    from extract.dates import Anchor

_RANK = {
    Kind.PERSON: 6,
    Kind.DATE: 5,
    Kind.MONEY: 5,
    Kind.PAIR: 4,
    Kind.ORGANIZATION: 4,
    Kind.PERCENT: 3,
    Kind.STATE: 2,
    Kind.DEMONYM: 2,
    Kind.CITY: 2,
    Kind.NUMBER: 1,
}
_PLACE_BEFORE = regex(
    r"(?:\b(?:in|at|near|from|into|through|via|outside|around|visit|visited|visits|toured|reached|left|embass(?:y|ies) to|"
    r"(?:flew|fl(?:y|ies|own)|came|comes?|went|go(?:es)?|gone|travell?(?:ed|s)?|returned|sent|moved|trips?|visits?|journeys?|flights?|back) to|between) (?:the )?)$",
    re.IGNORECASE,
)

_CALLED_AFTER = regex(  # "backs the Minsk process": what is called after the place where it began is not the state's
    r" (?:[Pp]rocess|Group|[Ff]ormat|[Aa]ccords?|[Pp]rotocols?|[Ff]ormula|[Dd]eclaration|[Cc]onvention|[Cc]onsensus|[Tt]alks|[Cc]onference|[Ss]ummit)\b"
)
_INITIAL = regex(r"\b[A-Z]\w+ [A-Z]\. $")  # "Ana F. Sol" is a person, whatever else is called Sol
_NO_OFFICE = {"head", "chief"}  # of what, is not told: "became the head of Peru"
_OUR = regex(r"\b[Oo]ur (?:esteemed |honou?rable )?$")


# "21 Jan  Non-aggression pact": a date, no Jan.
_DAY_OF = regex(rf"\D?\d{{1,2}} {MONTH}")


def names(blocks: Sequence[Block], profile: Profile) -> tuple[list[list[Mention]], Incumbents]:
    """States, cities, organisations and persons of all blocks, and who holds which office: persons are learnt over the whole document."""
    prefer = frozenset(s.key for s in (*profile.pair, profile.main, profile.publisher) if s is not None)
    texts = [b.text for b in blocks]
    organizations = [find_organizations(t) for t in texts]
    known = tuple({f.value.key: f.value for found in organizations for f in found}.values())
    companies = companies_in(texts, known)
    companies = [
        tuple(f for f in found if not _INITIAL.search(text, 0, f.span.start))
        for found, text in zip(companies, texts, strict=True)
    ]
    closed = [[f.span for f in (*o, *c)] for o, c in zip(organizations, companies, strict=True)]
    own = profile.publisher.key if profile.publisher else ""
    pair = [s.key for s in profile.pair]
    persons = find_persons(texts, keys=[b.key for b in blocks], closed=closed, pair=pair, own=own)
    found: list[list[Mention]] = []
    for number, text in enumerate(texts):
        mentions = [_state(text, f, prefer) for f in find_states(text, prefer) if not _of_currency(text, f.span)]
        mentions += [Mention(Kind.CITY, f.span, (f.value,)) for f in find_cities(text, prefer)]
        mentions += [
            Mention(Kind.ORGANIZATION, f.span, (f.value,)) for f in (*organizations[number], *companies[number])
        ]
        mentions += [_person(p) for p in persons.mentions[number] if not _DAY_OF.match(text, max(0, p.whole.start - 3))]
        mentions += _office_holders(text, mentions, profile.publisher)
        found.append(mentions)
    return [resolve(m) for m in _seated_in_brussels(texts, found)], Incumbents(blocks, persons)


def _seated_in_brussels(texts: Sequence[str], found: Sequence[list[Mention]]) -> Sequence[list[Mention]]:
    """The same mentions, "Brussels" told as a government being the European Union on a page that does not speak of Belgium."""
    states = [m for mentions in found for m in mentions if m.entity is not None and m.entity.key == _BELGIUM]
    seats = [m for m in states if m.form == "capital" and m.kind is Kind.STATE]
    union = find_organizations(_UNION)
    if (
        not seats
        or any(m.form != "capital" for m in states)
        or not any(_EUROPEAN.search(t) for t in texts)
        or not union
    ):
        return found
    return [
        [
            replace(m, kind=Kind.ORGANIZATION, entities=(union[0].value,), form="seat") if m in seats else m
            for m in mentions
        ]
        for mentions in found
    ]


_BELGIUM, _UNION = "BEL", "European Union"
_EUROPEAN = regex(r"\bEuropean|\bEU\b|\bEurope's")


def _of_currency(text: str, state: Span) -> bool:
    """Whether a state's name is part of a currency's: "in thousand US dollars"."""
    noun = _currency_noun().match(text, state.end + 1) if text[state.end : state.end + 1] == " " else None
    return noun is not None and bool(currency_of(noun.group(), state.of(text)))


@cache
def _currency_noun() -> re.Pattern[str]:
    return kept().compiled(noun_pattern(), re.IGNORECASE)


def _person(told: PersonMention) -> Mention:
    position_of = state(told.of) if told.of else None
    position = told.office.position if told.office else ""
    return Mention(Kind.PERSON, told.whole, (told.person,), form=told.form, position=position, position_of=position_of)


def _office_holders(text: str, mentions: Sequence[Mention], publisher: Entity | None) -> list[Mention]:
    """Offices without a name: "the Venezuelan president", "our President"; whom they mean, `annotation.titles` tells."""
    found = []
    states = {m.span.end: m for m in mentions if m.kind in {Kind.STATE, Kind.DEMONYM}}
    starts = {m.span.start: m for m in mentions if m.kind is Kind.STATE}
    for office in find_offices(text):
        if (
            office.form == "plural"
            or office.value.position.casefold() in _NO_OFFICE
            or any(m.kind is Kind.PERSON and m.span.overlaps(office.span) for m in mentions)
        ):
            continue
        begin, end = office.span.start, office.span.end
        before = states.get(begin - 1) or states.get(begin - 3)  # "Venezuelan president", "Venezuela's president"
        after = next(
            (
                starts[end + len(gap)]
                for gap in (" of ", " of the ")
                if text.startswith(gap, end) and end + len(gap) in starts
            ),
            None,
        )
        own = before or after
        if own is None and publisher is not None and (ours := _OUR.search(text, max(0, begin - 20), begin)):
            own = Mention(Kind.STATE, Span(ours.start(), begin), (publisher,))
        if own is None or own.entity is None:
            continue
        begin, end = min(begin, own.span.start), max(end, own.span.end)
        name = f"{office.value.position} of {own.entity.name}"
        holder = Entity(EntityKind.PERSON, slug(name), name, own.entity.key)
        article = next((a for a in ("The ", "the ") if text.endswith(a, 0, begin)), "")
        span = Span(begin - len(article), end)
        found.append(
            Mention(
                Kind.PERSON, span, (holder,), form="unnamed", position=office.value.position, position_of=own.entity
            )
        )
    return found


def _state(text: str, found: Found[Entity], prefer: frozenset[str]) -> Mention:
    if found.form == "adjective":
        return Mention(Kind.DEMONYM, found.span, (found.value,), form=found.form)
    name = found.span.of(text)
    if found.form == "capital" and found.value.key not in prefer and (other := namesake(name, prefer)):
        return Mention(Kind.CITY, found.span, (other,))  # Tripoli, on a page about Lebanon
    placed = _PLACE_BEFORE.search(text, max(0, found.span.start - 24), found.span.start)
    if found.form == "capital" and (placed or _CALLED_AFTER.match(text, found.span.end)):
        place = Entity(EntityKind.PLACE, slug(name), name, found.value.key)
        return Mention(Kind.CITY, found.span, (place,), form="capital")
    return Mention(Kind.STATE, found.span, (found.value,), form=found.form)


_MILLION = 1_000_000
_LENT = regex(r"\b(?:(?:loan|credit|grant|debt|swap|line of credit|deposit)s? of|lent|owed) (?:[a-z]+ )?$")


def dated(block: Block, named: Sequence[Mention], anchor: Anchor) -> tuple[list[Mention], Anchor]:
    """The names of a block with its dates and amounts, and the anchor after it."""
    dates, anchor = find_dates(block.text, anchor)
    split = {d.span.end for d in dates if d.form != "year"}  # "21 Jan Novak": the month is no given name
    mentions = [m for m in named if m.kind is not Kind.PERSON or not split & set(range(m.span.start + 1, m.span.end))]
    mentions += [Mention(Kind.DATE, d.span, date=d.value, form=d.form) for d in dates]
    mentions += [
        Mention(_amount_kind(block.text, a), a.span, amount=a.value, form=a.form) for a in find_amounts(block.text)
    ]
    return resolve(mentions), anchor


def _amount_kind(text: str, found: Found[Amount]) -> Kind:
    """Money also where only an amount before it tells the currency ("and 7.5 billion more"), or what lent it ("a loan of 3 million")."""
    if found.form == "percent":
        return Kind.PERCENT
    if found.form == "money" or found.value.currency:
        return Kind.MONEY
    lent = found.form == "number" and found.value.value >= _MILLION and _LENT.search(text, 0, found.span.start)
    return Kind.MONEY if lent else Kind.NUMBER


def resolve(mentions: Iterable[Mention]) -> list[Mention]:
    """The mentions in order, without overlaps: the higher rank stays, then the longer, then the earlier."""
    kept: list[Mention] = []  # in order and without overlaps throughout, so that neighbours suffice for the check
    for mention in sorted(mentions, key=lambda m: (-_RANK[m.kind], m.span.start - m.span.end, m.span.start)):
        at = bisect_left(kept, mention.span.start, key=lambda m: m.span.start)
        if not any(mention.span.overlaps(k.span) for k in kept[max(0, at - 1) : at + 1]):
            kept.insert(at, mention)
    return kept
