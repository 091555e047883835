"""Signatories: who the parties of an instrument are, from what is told around the verb that disposes of it.

Leaders, ministers and parliaments act for their states; companies and bodies for themselves. Where one side alone is
told, the other is the second state of the pair that the text is about at that point.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind, Mention
from extract.constructions.agreement.counted_parties import counted_states, sided, with_pair
from extract.constructions.agreement.instruments import Instrument, find_instruments
from extract.constructions.agreement.signing_agents import GETTING, NAME, by_its_words, government
from extract.constructions.agreement.unsaid_parties import Page, client, completed, first_side
from extract.constructions.sides import sides
from extract.document import Entity, EntityKind
from extract.gazetteer.leaders import state_of_leader
from extract.gazetteer.organizations import organizations
from extract.gazetteer.states import successors
from extract.patterns.fillers import distinct_states
from extract.patterns.match import as_state
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from extract.patterns.match import Match

Parties = tuple[Entity, ...]
CERTAIN = 0.9  # above: told by the text, not filled from the pair

_ALSO = regex(r"\balso $")
_AND_UNKNOWN = regex(rf" and (?:(?:the |its )?(?P<other>{NAME})|(?:the|its|an?|several|other) [\w\ue000-\ue9ff])")
_CLAUSES = regex(
    r"[;:]|, (?:and|but|while|whereas|which|who|where|when) |\b(?:while|whereas|after|before|because|although) "
)
_SUBORDINATE = regex(r"(?:When|As|After|Before|Since|Once|Although|Though|While|Because)\b")
_MAIN_CLAUSE = regex(r", (?=[\ue000-\ue0ff\ue300-\ue3ff] (?!and |or |to |in |of )[a-z])")
_CHAMBER = regex(
    r"\b(?:parliament|congress|senate|assembly|duma|cabinet|bundestag|bundesrat|knesset|majlis|diet|rada|sejm|riksdag|storting|folketing|eduskunta|saeima|seimas|riigikogu|skupština|"
    r"cortes|lok sabha|house of (?:representatives|commons|lords|deputies|assembly|the people)|chamber of deputies|national council|council of ministers|council of state|legislature|supreme court|constitutional court|plebiscite|referendum)\b",
    re.IGNORECASE,
)
_ENCOUNTER = regex(r"\b(?:visit|met|meeting with|delegation|received)", re.IGNORECASE)


def bound_states(match: Match, instrument: Instrument) -> tuple[Mention, ...]:
    """Whom an instrument binds where the clause it stands in is about two states, not both of the pair: "X sells to Y under a deal of 1998"."""
    text = match.sentence.text
    first = max((m.end() for m in _CLAUSES.finditer(text, 0, instrument.start)), default=0)
    led = _SUBORDINATE.match(text)  # "When A ceded land to B under the treaty, *C broke off …*"
    after = _CLAUSES.search(text, instrument.end + 2) or (_MAIN_CLAUSE.search(text, instrument.end) if led else None)
    last = after.start() if after else len(text)
    here = match.sentence.within(first, last)
    told = [m for m in here if m.kind is Kind.STATE and m.entity is not None]
    both = [m for m in here if m.kind is Kind.PAIR and m.form != "nominal"]
    if len(both) == 1 and not told and set(both[0].entities) != set(match.scope.pair):
        return tuple(both)
    told = [m for m in told if not text.startswith(("'", "’"), match.sentence.index(m) + 1)]
    states = list(dict.fromkeys(m.entity for m in told))
    listed = len(states) > 2 and _SEVERAL.search(text, first, instrument.start) is not None
    if not (len(states) == 2 or listed) or set(states) == set(match.scope.pair):
        return ()
    return tuple(next(m for m in told if m.entity == s) for s in states)


def firm_bound(match: Match, instrument: Instrument) -> tuple[Mention, ...]:
    """The firm that does something under an instrument, with the state that the clause names: "X lent Peru a sum under a memorandum of May"."""
    text = match.sentence.text
    first = max((m.end() for m in _CLAUSES.finditer(text, 0, instrument.start)), default=0)
    lead = _FIRM_LEADS.match(text, first, instrument.start)
    firm = match.sentence.at(lead.end() - 1) if lead else None
    if lead is None or firm is None or firm.entity is None or firm.entity.key in organizations():
        return ()
    if _DONE_TO.match(text, lead.end()):
        return ()
    told = [m for m in match.sentence.within(lead.end(), instrument.start) if m.kind in {Kind.STATE, Kind.ORGANIZATION}]
    told = [m for m in told if not text.startswith(("'", "’"), match.sentence.index(m) + 1)]
    others = [m for m in told if m.kind is Kind.ORGANIZATION]
    for dealt in _DEALT.finditer(text, lead.end(), instrument.start):
        listed, _ = sides(match.sentence, dealt.end(), instrument.start)
        others = others or [m for m in listed if m.kind is Kind.ORGANIZATION]
    sites = [m for m in match.sentence.within(lead.end(), instrument.start) if m.kind is Kind.CITY]
    others = others or told or (sites if len({as_state(m) for m in sites}) == 1 else [])
    return (firm, *others[:1])


def _doing_under(match: Match, instrument: Instrument) -> tuple[Mention, ...]:
    """The body that does something under what was made with another: "*X* runs it under a deal signed with Y", "under …, *X* sells"."""
    text = match.sentence.text
    if not _UNDER.search(text, 0, instrument.start):
        return ()
    first = max((m.end() for m in _CLAUSES.finditer(text, 0, instrument.start)), default=0)
    lead = _FIRM_LEADS.match(text, first, instrument.start)
    if lead is not None:
        return match.sentence.within(lead.end() - 1, lead.end())
    named, end = sides(match.sentence, first, instrument.start)
    if len(named) == 1 and named[0].kind is Kind.ORGANIZATION and _ACTING_APART.match(text, end):
        return named  # a firm that no finder knows
    told = _BEHIND.match(text, match.end) if _OPENS.fullmatch(text, first, instrument.start) else None
    side, end = sides(match.sentence, told.end(), len(text)) if told else ((), 0)
    return side if len(side) == 1 and side[0].kind is Kind.ORGANIZATION and _ACTS.match(text, end) else ()


_UNDER = regex(r"\b(?:[Uu]nder|[Bb]y|[Tt]hrough|[Ww]ith|[Tt]hanks to|[Oo]n the (?:basis|strength) of|[Ff]ollowing) $")
_OPENS = regex(r"(?:[A-Z][a-z]+,? )?(?:Under|By|Through|Thanks to|On the (?:basis|strength) of|Following|under) ")
_BEHIND = regex(r"[^;:.]{0,90}?(?:[\ue500-\ue5ff],?|,) (?=[A-Z\ue400-\ue4ff])")
_ACTS = regex(r" (?:has|had|is|was|will|would|took|built|won|got|sold|bought|ran|sent|[a-z]{3,}(?:s|ed))\b")
_ACTING_APART = regex(rf"(?:, (?:an?|the) [^,;:]{{3,80}},)?{_ACTS.pattern}")
_DEALT = regex(r"\b(?:from|to|with|for) (?=(?:the )?[A-Z])")
_DONE_TO = regex(r"(?:,| was| were| has been| had been| is)(?: \w+ly)? \w{2,}(?:ed|en|t)\b")  # "X, founded under"
_FIRM_LEADS = regex(
    r"(?:(?:(?:In|On|Since) [\ue500-\ue5ff],? )?(?:(?:[Tt]he |[Ii]ts )?[a-z]+ )?(?:[\ue000-\ue0ff]['’]s? |[\ue100-\ue1ff] )?(?:[a-z]+ ){0,3}?)[\ue400-\ue4ff](?=[ ,])(?!['’])"
)
_SEVERAL = regex(
    r"[\ue000-\ue0ff](?:, [\ue000-\ue0ff])+,? and [\ue000-\ue0ff]"
    r"|[\ue000-\ue0ff] (?:[a-z]+ ){0,3}with [\ue000-\ue0ff](?:, [\ue000-\ue0ff])*,? and [\ue000-\ue0ff]"
)


def local_pair(match: Match) -> Parties:
    """The two states that the text is about here: the section's pair, unless the paragraph has moved on to another state.

    It has moved on where the last sentence that names states names exactly one outside the pair, and of the pair at most
    one: that one, else the publisher, is the other.
    """
    pair = _of_their_time(match)
    if len(pair) != 2:
        return ()
    nominal = [m for m in match.sentence.within(0, match.start) if m.kind is Kind.PAIR and m.form == "nominal"]
    if nominal:
        return nominal[-1].entities
    for sentence in (match.sentence, *reversed(match.before)):
        here = [
            m
            for m in sentence.mentions
            if m.form != "nominal" and (sentence is not match.sentence or sentence.index(m) < match.end)
        ]
        if sentence is match.sentence:
            named = {m for i in find_instruments(sentence) for m in i.within if m.kind is Kind.DEMONYM}
            named |= {m for m in here if _AT_PLACE.search(sentence.text, 0, sentence.index(m))}  # "at the Vatican"
            here = [m for m in here if m not in named]  # "the old Yugoslav convention was replaced"
        told = distinct_states(here)
        people = [(m, s) for m in here if m.kind is Kind.PERSON and (s := as_state(m)) is not None and s not in told]
        told += [s for m, s in people if s in pair or m.position_of is not None]
        outside, inside = [s for s in told if s not in pair], [s for s in pair if s in told]
        if len(inside) == 2 or (inside and not outside):
            return pair
        one = inside[0] if inside else match.scope.publisher
        if len(outside) == 1 and one is not None and (sentence is match.sentence or _ENCOUNTER.search(sentence.text)):
            return (one, outside[0])
        if told:
            return pair
    return pair


def _of_their_time(match: Match) -> Parties:
    """The section's pair, a member replaced by the state of the past that the text speaks of here: "Czechoslovak diplomacy"."""
    here = distinct_states(match.sentence.mentions)
    told = [
        m
        for s in (match.sentence, *match.before[-1:])
        for m in distinct_states(m for m in s.mentions if not _FORMER.search(s.text, 0, s.index(m)))
    ]
    past = {key: s for s in told for key in successors(s.key) if s not in match.scope.pair}
    then = tuple(s if s in here else past.get(s.key, s) for s in match.scope.pair)
    return then if len(set(then)) == len(then) else match.scope.pair


_AT_PLACE = regex(r"\bat (?:the )?$")
_FORMER = regex(r"\b(?:former|ex-|erstwhile|defunct|late|old)(?: |(?<=-))$", re.IGNORECASE)


_OF_UNION = regex(
    r"^(?:(?:the )?European (?:Commission|Council)|Council of the European Union)$|\bof the European (?:Commission|Council|Union)\b|\bEU\b.{0,60}\b(?:chief|representative|commissioner)",
    re.IGNORECASE,
)


def acting(mentions: Iterable[Mention]) -> list[Entity]:
    """The parties that mentions stand for, each once; persons without a known state are left out."""
    found: list[Entity] = []
    for mention in mentions:
        if _OF_UNION.search(
            mention.entity.name if mention.kind is Kind.ORGANIZATION and mention.entity else mention.position
        ):
            found.extend([u for u in (organizations()["european-union"],) if u not in found])
            continue
        if mention.kind is Kind.ORGANIZATION and mention.entity and _CHAMBER.search(mention.entity.name):
            home = as_state(mention)  # it approves for others
            found.extend([home] if home is not None and home not in found else [])
            continue
        if mention.kind is Kind.ORGANIZATION or mention.kind is Kind.PAIR:
            members: Sequence[Entity] = mention.entities
        else:
            state = as_state(mention)
            members = (state,) if state is not None else ()
        found.extend(m for m in members if m not in found)
    return found


def parties(
    match: Match, instrument: Instrument, agents: Sequence[Mention], others: Iterable[Mention], page: Page | None = None
) -> tuple[Parties, float]:
    """The parties and how certain they are; empty where the text leaves more open than the pair can fill.

    `agents` dispose of the instrument, `others` are told as the other side; the instrument's own "between" comes first.
    """
    others = tuple(others)
    if not (agents or others or instrument.parties) and (counted := counted_states(match)) is not None:
        return counted, 0.9
    told, certain = _told_parties(match, instrument, agents, others, page)
    whole = tuple(dict.fromkeys(_at_home(match, _of_seat(match, p), page) for p in told))
    if several := with_pair(match, instrument, whole):
        return several, 0.9
    sole = len(whole) == 1 and whole != tuple(told)  # "a memorandum with the ministry": whose?
    return whole, min(certain, 0.4) if sole else certain


def _told_parties(
    match: Match, instrument: Instrument, agents: Sequence[Mention], others: Iterable[Mention], page: Page | None
) -> tuple[Parties, float]:
    unknown = _strangers((*others, *instrument.parties)) and _abroad(match)
    pair = () if unknown else _pair_of(match, instrument, page)  # "flew to Lima and signed a pact with Ana Sol"
    own = [_led(p, pair) or p for p in acting(instrument.parties)]
    known = _agents(instrument, agents, pair, match.scope.pair)
    if instrument.both and len(own) > 1:
        return tuple(own), 0.97
    if instrument.both and len(own) == 1 and (joined := _with_unknown(match, instrument, own)) is not None:
        return joined
    joins = len(known) == 1 and not own and known[0] not in match.scope.pair
    if joins and _ALSO.search(match.sentence.text, 0, match.start):
        return (*match.scope.pair, *known), 0.88  # "to which X also put its name"
    if len(known) == 1 and not own and instrument.name[:1].isupper() and _multilateral(instrument):
        return tuple(known), 0.9
    other_side = [p for p in (*own, *(_led(p, pair) or p for p in acting(others))) if p not in known]
    if other_side and not known:
        if agents:
            return (), 0.0  # somebody whose state is not known
        owners = (m for m in instrument.within if m.kind in {Kind.STATE, Kind.DEMONYM, Kind.ORGANIZATION})
        known = [p for p in acting(owners) if p not in other_side]
        known = known or [p for p in acting(_doing_under(match, instrument)) if p not in other_side]
        known = known or first_side(match, pair, other_side, government(match), instrument)
        if (
            len(other_side) > max(1, sided(match, instrument) - 2)
            and (instrument.plural or not known)
            and _are_partners(match, other_side)
        ):
            return (), 0.0  # "treaties with X and Y": whose, and of all or of each?
    known += other_side
    known = known or _named_by(instrument)
    if (
        len(known) == 1
        and known[0].kind is EntityKind.STATE
        and _granted(instrument)
        and (firm := _only_firm(match, known[0]))
    ):
        return (*known, firm), 0.85
    if len(known) == 1 or not known:
        return completed(known, pair, instrument, page or Page(), won=bool(agents) and _wins(match))
    clients = () if other_side or not GETTING.match(match.groups[0]) else client(known, pair, instrument)
    return (*known, *clients), 0.95


_WITH = regex(r"\bwith (?:the )?$")


def _are_partners(match: Match, told: Sequence[Entity]) -> bool:
    """Whether those told are somebody's partners: "with X and Y", not "between X and Y"."""
    first = next((m for m in match.sentence.mentions if m.entity in told), None)
    return first is not None and _WITH.search(match.sentence.text, 0, match.sentence.index(first)) is not None


def _of_seat(match: Match, party: Entity) -> Entity:
    """The union of which a state's capital is the seat, where the text names that state by its capital alone: "Brussels"."""
    named = [m for m in match.sentence.mentions if m.entity == party and m.kind in {Kind.STATE, Kind.DEMONYM}]
    seat = (
        party.key == "BEL" and party not in match.scope.pair and bool(named) and all(m.form == "capital" for m in named)
    )
    return organizations()["european-union"] if seat else party


def _at_home(match: Match, party: Entity, page: Page | None) -> Entity:
    """The state for which a ministry signs that only the sentence's one other state tells whose it is."""
    if party.kind is EntityKind.STATE or party.state or not _MINISTRY.match(party.name):
        return party
    firm = page is not None and page.firm is not None
    states = [s for s in distinct_states(match.sentence.mentions) if firm or s in match.scope.pair]
    return states[0] if len(states) == 1 else party


_MINISTRY = regex(r"(?:the )?(?:Federal |State |National |Royal )?(?:Ministry|Government|Treasury)\b")


def _granted(instrument: Instrument) -> bool:
    """Whether it is of the kind that a state makes with a firm."""
    return instrument.kind == "contract" or "concession" in instrument.name.casefold()


def _only_firm(match: Match, state: Entity) -> Entity | None:
    """The one firm that the sentence up to the verb names, unless it is the state's own."""
    told = {m.entity for m in match.sentence.within(0, match.end) if m.kind is Kind.ORGANIZATION and m.entity}
    firms = [e for e in told if e.key not in organizations() and e.state != state.key and not _CHAMBER.search(e.name)]
    return firms[0] if len(firms) == 1 == len(told) else None


def _pair_of(match: Match, instrument: Instrument, page: Page | None) -> Parties:
    """The pair that the text is about here; a state told only by where the instrument was made does not count."""
    if page is not None and page.union:
        bodies = {e for m in match.sentence.mentions for e in m.entities if e.key in organizations()}
        if {*distinct_states(match.sentence.mentions), *bodies} <= {*page.union}:
            return page.union
    pair = local_pair(match)
    seats = {as_state(m) for m in instrument.within if m.form in {"capital", "seat"}}
    return match.scope.pair if any(p in seats and p not in match.scope.pair for p in pair) else pair


def _with_unknown(match: Match, instrument: Instrument, own: Sequence[Entity]) -> tuple[Parties, float] | None:
    """The parties of "between X and Free Front", where no finder knows the second; None where there is none."""
    last = match.sentence.index(instrument.parties[-1]) if instrument.parties[-1] in match.sentence.mentions else -1
    unknown = _AND_UNKNOWN.match(match.sentence.text, last + 1) if last >= 0 else None
    if unknown is None:
        return None
    if not unknown["other"] or unknown["other"].endswith(("an", "ese", "ish", "ern")):
        return (), 0.0
    return (*own, *acting([by_its_words(match.sentence, *unknown.span("other"))])), 0.9


def _named_by(instrument: Instrument) -> list[Entity]:
    """Whom an instrument's own name tells, "the X–Y treaty": "the Lima accord" was only made there."""
    named = [m for m in instrument.within if m.kind is not Kind.CITY]
    seats = [m for m in named if m.form in {"capital", "seat"}]
    return acting(m for m in named if m not in seats or len(seats) > 1)[:2]


def _agents(instrument: Instrument, agents: Sequence[Mention], pair: Parties, page: Parties) -> list[Entity]:
    """Those who act, the one among them included of whom only the pair, or that of the `page`, tells where he belongs."""
    known = acting(agents)
    known = list(dict.fromkeys(_led(p, pair) or p for p in known))
    persons = instrument.kind in _INTERSTATE or (len(known) > 1 and instrument.kind in _MADE_BY_PERSONS)
    if persons and known and all(_surname(p) for p in known):
        return []  # "Pando and Novoa signed a treaty"
    pair = page if any(s in page for s in known) else pair
    absent = [s for s in pair if s not in known]
    if known and len(agents) > 1 and len(absent) == 1 and len(_strangers(agents)) == 1:
        known.append(absent[0])  # "he, Mr X and the President of Y"
    return known


def _wins(match: Match) -> bool:
    """Whether an instrument is won, so that whoever gets it is a party."""
    return GETTING.match(match.groups[0]) is not None


_INTERSTATE = frozenset({"treaty", "convention", "protocol", "declaration"})
_MADE_BY_PERSONS = frozenset({"agreement", "memorandum", "road map", ""})


def _led(party: Entity, pair: Parties) -> Entity | None:
    """The state of the pair that somebody of that surname led: a name of one word that no finder took for a person's."""
    key = state_of_leader(party.name, [s.key for s in pair]) if _surname(party) else ""
    return next((s for s in pair if s.key == key), None)


def _surname(party: Entity) -> bool:
    """Whether a name of one word that no finder knows the home of may as well be a person's."""
    return party.kind is EntityKind.ORGANIZATION and not party.state and party.name.isalpha() and party.name.istitle()


def _strangers(mentions: Iterable[Mention]) -> list[Mention]:
    """The persons whose state nobody tells."""
    return [m for m in mentions if m.kind is Kind.PERSON and as_state(m) is None]


def _abroad(match: Match) -> bool:
    """Whether a sentence names a state or a city outside the page's pair."""
    told = (as_state(m) for m in match.sentence.mentions if m.kind in {Kind.STATE, Kind.DEMONYM, Kind.CITY})
    return any(s is not None and s not in match.scope.pair for s in told)


_BILATERAL = regex(r"\b(?:joint|bilateral|mixed|commission|committee)\b", re.IGNORECASE)


def _multilateral(instrument: Instrument) -> bool:
    """Whether an instrument belongs to an organisation: "Treaty on the Andean Customs Union"."""
    return any(
        m.kind is Kind.ORGANIZATION
        and m.form in {"name", "acronym"}
        and not m.entities[0].state
        and not _BILATERAL.search(m.entities[0].name)
        for m in (*instrument.within, *instrument.about)
    )
