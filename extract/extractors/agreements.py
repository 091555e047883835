"""Agreements: what was signed, ratified, approved, discussed, ended or came into force, by whom, about what, where."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.annotation.unions import with_union
from extract.claim import Realis, Role
from extract.constructions.agreement.acts import Act, act
from extract.constructions.agreement.counted_parties import dated_partners
from extract.constructions.agreement.enumerations import enumerated
from extract.constructions.agreement.instrument_realis import NOT_YET, told_of
from extract.constructions.agreement.instrument_verbs import FIRM, LOOSE, NOUNS, PROPOSED, STATIVE
from extract.constructions.agreement.instruments import Instrument, find_instruments, matter_after, told_apart
from extract.constructions.agreement.lent_dates import without_lent_dates
from extract.constructions.agreement.matters import matters, place_signed
from extract.constructions.agreement.named_parties import settled
from extract.constructions.agreement.occasions import ALIKE, HAVING, LIKEWISE, OCCASIONS, PASSING, PATTERNS, RATIFIED
from extract.constructions.agreement.partner_rolls import partner_rolls
from extract.constructions.agreement.referred import referred
from extract.constructions.agreement.registers import registered
from extract.constructions.agreement.signatories import CERTAIN, acting, parties
from extract.constructions.agreement.signing_agents import represented
from extract.constructions.agreement.signing_dates import date_of, of_report, own_day, respective
from extract.constructions.agreement.status_lines import status_lines
from extract.constructions.agreement.unnamed import is_of_firms, undone, unnamed, with_fronted
from extract.constructions.agreement.unsaid_parties import Page, speaks
from extract.constructions.first_person import roams, speaking_firm
from extract.constructions.lists import announced, is_lead
from extract.constructions.project.builders import homes
from extract.document import BlockKind, EntityKind, Span
from extract.patterns.frame import Frame, claim
from extract.patterns.match import Match
from extract.patterns.pattern import Pattern
from extract.regex import regex
from extract.registry import extractor

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from extract.annotation.annotate import Annotated
    from extract.annotation.mention import Mention
    from extract.claim import Claim, Value
    from extract.document import Entity

    Slots = dict[str, Value]

_LABEL = regex(
    r"^(?P<label>[A-Z](?![\w' -]*\b(?:it|he|she|they|was|were|is|are|has|had|have|with|as|which|that|\w+ed)\b)[\w' -]{3,60}):"
)
_UNREAL = regex(r"(?:no|any|every|the same|same|such|similar) ", re.IGNORECASE)
_DISOWNED = regex(r"\bden(?:y|ies|ied|ying) (?:that )?$")
_BOTH_FIRMS = regex(
    r"\b(?:[Bb]oth|[Tt]he (?:two|same two|three)) (?:[a-z]+ )?(?:companies|firms|banks|groups|airlines|universities|agencies|institutes|operators|utilities|partners|concerns|corporations|carriers|chambers)(?: (?:had|have|has|also|then|later|jointly|\w+ly))* $"
)
_PAIR, _DOUBTFUL, _HEAD = 2, 0.5, 4  # the last of blocks
_DATES = regex("[\ue500-\ue5ff]")


def _facts(match: Match, slots: Slots, page: Page | None = None) -> Iterable[Slots]:
    """A fact for each instrument that the verb disposes of and each subject that tells agreements apart."""
    how = match.pattern.sets["name"]
    bound = OCCASIONS.get(how, _act)(match)
    if bound is None or undone(match):
        return
    several = enumerated(match, bound) if how in {"firm", "loose", "noun"} else bound.instruments
    if len(several) == 1 and len(several[0].subjects) > 1 and respective(match, several[0].subjects):
        several = tuple(replace(several[0], subjects=(s,), name="") for s in several[0].subjects)
    days = respective(match, several)
    for number, instrument in enumerate(several):
        date = days[number] if days else slots.get("date", "")
        own = own_day(match.sentence, instrument) if len(several) > 1 else None
        date = own.date if own is not None and own.date and match.pattern.sets["action"] == "signed" else date
        yield from _of_instrument(match, bound, instrument, date, page)


def _of_instrument(match: Match, bound: Act, instrument: Instrument, date: Value, page: Page | None) -> Iterable[Slots]:
    """The facts of one instrument: one for each matter, and for each partner of a plural that one side made with several."""
    told = _described(match, instrument, bound)
    if _is_none(match, bound, instrument, told):
        return
    whose, certain = _whose(match, bound, instrument, page)
    if told.parties and told.parties != instrument.parties:  # "that accord", told before with whom
        whose = tuple(acting(told.parties)) if told.both else whose
        whose = whose if len(whose) > 1 else ()
    each = dated_partners(match, instrument)
    makers = [p for p in whose if p not in acting(partner for partner, _ in each)]
    if each and len(makers) == 1:
        for partner, day in each:
            yield {
                "action": match.pattern.sets["action"],
                "date": day,
                "kind": told.kind,
                "parties": (*makers, *acting([partner])),
            }
        return
    whose = settled(match, bound, instrument, whose, page)
    ended = match.pattern.sets["action"] == "terminated" and whose and whose[0].kind is EntityKind.STATE
    if not whose or (certain < _DOUBTFUL and not (_joins(match) or ended)):
        return
    pending = (
        match.pattern.sets["name"] not in {"year", "by"}
        and NOT_YET.search(match.sentence.text, 0, match.start)
        and not _DATES.search(match.sentence.text, match.end)
    )
    day = "" if pending else _day(match, _own_day(match, instrument, date))
    day = "" if of_report(match, day) else day
    if not day and _is_vague(match, instrument, told):
        return
    apart = instrument.plural and instrument.count is None and len(bound.agents) == 1 and len(whose) > _PAIR
    common: Slots = {
        "action": match.pattern.sets["action"],
        "date": day,
        "city": place_signed(match),
        "kind": told.kind,
    }
    for group in [(whose[0], other) for other in whose[1:]] if apart else [whose]:
        yield from (common | {"parties": group} | matter for matter in matters(match, told, instrument.end))


def _is_none(match: Match, bound: Act, instrument: Instrument, told: Instrument) -> bool:
    """Whether the words name no instrument of their own: "no agreement", "the documents" of nobody knows what, a list's lead."""
    text, action = match.sentence.text, match.pattern.sets["action"]
    unreal = _UNREAL.match(text[instrument.start : instrument.head + 1])
    if (unreal and not _DISOWNED.search(text, 0, instrument.start)) or _of_items(match, told):
        return True
    if told.bare and instrument.definite and not bound.defined and match.pattern.sets["name"] == "loose":
        return True
    if not instrument.soft or action not in {"discussed", "in force"}:
        return False
    return action == "discussed" or not (instrument.kind and instrument.subjects)


def _is_vague(match: Match, instrument: Instrument, told: Instrument) -> bool:
    """Whether what has no date tells nothing: "agreements are easily signed", "is carried on by means of an agreement"."""
    if match.pattern.sets["name"] == "by" and not told.name[:1].isupper():
        return True
    return told.bare and instrument.plural and instrument.count is None and not instrument.definite


def _joins(match: Match) -> bool:
    """Whether a state ratifies or joins what others have made."""
    verb, action = match.groups[0], match.pattern.sets["action"]
    joining = verb.startswith(("acced", "adher", "join", "has been", "have been", "bec"))
    return action == "ratified" or (action == "signed" and joining)


def _whose(match: Match, bound: Act, instrument: Instrument, page: Page | None) -> tuple[tuple[Entity, ...], float]:
    """The parties of an instrument and how certain they are; those of a convention of many are who signs or joins it."""
    named = next((i.within for i in bound.instruments if len(i.within) > 1), ())
    meant = None if bound.passive else referred(match)
    bound = bound if meant is None else bound._replace(agents=meant)
    if match.pattern.sets["action"] in {"signed", "approved"}:
        bound = with_fronted(match, bound, instrument)
    told = bound.agents or bound.others or instrument.parties
    if meant == () or unnamed(match, bound, instrument, page):
        return (), 0.0
    if not told and match.pattern.sets["action"] != "signed" and (makers := _makers(match, instrument)):
        return makers, CERTAIN
    agents = _agents(match, bound, instrument, page)
    one = replace(instrument, within=instrument.within or named)
    whose, certain = parties(match, one, agents, bound.others, page)
    them = _BETWEEN_THEM.match(match.sentence.text, instrument.head)
    if them or (instrument.definite and not (instrument.subjects or instrument.parties or instrument.year)):
        whose = _earlier_parties(match, instrument.kind) or (() if is_of_firms(match, bound, instrument) else whose)
    elif not bound.agents and _BOTH_FIRMS.search(match.sentence.text, 0, match.start):
        firms = _earlier_parties(match, "")
        whose, certain = (firms, 0.9) if firms else (whose, certain)
    if _own_name(instrument) and (signed_for := represented(match)) is not None:
        return tuple(acting([signed_for])), CERTAIN
    alone = len(acting(bound.agents)) == 1 and not (bound.others or _AND_ANOTHER.match(match.sentence.text, match.end))
    if _own_name(instrument) and (_joins(match) or _of_a_place(instrument)) and alone:
        return tuple(acting(bound.agents)), certain
    if _joins(match) and match.pattern.sets["action"] == "signed" and not bound.agents:
        return (), 0.0
    return whose, certain


def _agents(match: Match, bound: Act, instrument: Instrument, page: Page | None) -> tuple[Mention, ...]:
    """Those who act, whoever's page it is where nobody else is told: "we signed a contract with X"."""
    speaker = page.speaker(match.sentence) if page is not None else None
    if speaker is None:
        return bound.agents
    told = [p for p in acting((*bound.agents, *bound.others, *instrument.parties)) if p.kind is not EntityKind.STATE]
    entry = match.pattern.sets["name"] == "entry" and bool(instrument.parties) and not told[1:]
    alone = not bound.agents and any(p.kind is EntityKind.ORGANIZATION for p in told) and not told[1:]
    if entry or alone or speaks(match, instrument):
        return (speaker, *(m for m in bound.agents if m.form != "own"))
    return bound.agents


def _earlier_parties(match: Match, kind: str) -> tuple[Entity, ...]:
    """Who signed what "the agreement" refers back to, where a sentence before tells it; at least one is no state of the pair.

    Without a `kind`, "the document", it is whatever was signed last.
    """
    for number in range(len(match.before) - 1, max(-1, len(match.before) - 4), -1):
        if any(kind in {i.kind, ""} and not i.bare for i in find_instruments(match.before[number])):
            _, whose = next(_signings(match, number), (None, ()))
            return whose if any(p not in match.scope.pair for p in whose) else ()
    return ()


def _makers(match: Match, instrument: Instrument) -> tuple[Entity, ...]:
    """Who signed the instrument of which more is told: "A and B initialled a protocol in May, *it expired in June*"."""
    for number in range(len(match.before), max(-1, len(match.before) - 3), -1):
        for bound, whose in _signings(match, number):
            if any(
                (i.head, i.kind, i.name) == (instrument.head, instrument.kind, instrument.name)
                for i in bound.instruments
            ):
                return whose
    return ()


def _signings(match: Match, number: int) -> Iterator[tuple[Act, tuple[Entity, ...]]]:
    """The signings by parties told for certain in a sentence before the match, or before it in its own."""
    sentence = match.before[number] if number < len(match.before) else match.sentence
    for pattern in _SIGNED:
        for groups in pattern.search(sentence):
            if sentence is match.sentence and groups.end() > match.start:
                continue
            told = Match(sentence, pattern, groups, match.before[:number])
            bound = OCCASIONS.get(pattern.sets["name"], _act)(told)
            if bound and (whose := parties(told, bound.instruments[0], bound.agents, bound.others))[1] > CERTAIN:
                yield bound, whose[0]


def _of_items(match: Match, told: Instrument) -> bool:
    """Whether a lead only counts what the items of its list tell: "the following agreements were signed:"."""
    return is_lead(match.sentence) and ((told.bare and told.plural) or told.name.casefold() == "following")


def _own_name(instrument: Instrument) -> bool:
    """Whether it goes by a proper name, "the Kyoto Protocol", and by nothing that would make it one of the pair."""
    named = [m for m in instrument.within if m.kind is not Kind.CITY and m.form != "capital"]
    definite = instrument.definite or _of_a_place(instrument)
    return definite and instrument.name[:1].isupper() and not (instrument.parties or named)


def _of_a_place(instrument: Instrument) -> bool:
    """Whether it is called after where it was made, as those of many are: "the Rome Statute"."""
    return any(m.kind is Kind.CITY or m.form == "capital" for m in instrument.within)


def _act(match: Match) -> Act | None:
    how, action = match.pattern.sets["name"], match.pattern.sets["action"]
    if action == "terminated" and " | " in match.sentence.text and announced(match.sentence, "agreement"):
        return None  # the date in the row is that of the signing
    if match.groups[0] == "issued" and match.sentence.block.kind in {BlockKind.TITLE, BlockKind.HEADING}:
        return None  # the page itself
    if how == "noun" and match.groups[0] == "signing" and match.sentence.text.endswith(", ", 0, match.start):
        return None  # a participle: "X stepped in, signing a pact"
    if match.groups[0] == "negotiated" and (
        _tells_how(match) or match.sentence.text.endswith("yet to be ", 0, match.start)
    ):
        return None  # "the accord, negotiated in five rounds, was signed": how it came about
    since = match.sentence.at(match.start)
    if since is not None and not since.date.endswith("/.."):  # "signed in 1993, *since 1995* in force"
        return None
    passive = how == "loose" and _WAS.search(match.sentence.text, 0, match.start)
    near = (how == "loose" and not passive) or action == "discussed" or (how == "stative" and action != "in force")
    return act(match, noun=how == "noun", stative=how == "stative", reach=40 if near else 170)


def _described(match: Match, instrument: Instrument, bound: Act) -> Instrument:
    """The instrument, with the words for it from after the verb, from the item's label or from where it was told before."""
    if instrument.subjects or instrument.year is not None:
        return instrument
    if bound.passive and (matter := matter_after(match.sentence, match.end)):
        several = instrument.plural and instrument.count is None
        return replace(instrument, subjects=told_apart(matter, plural=several))
    if not instrument.bare:
        return instrument
    label = _LABEL.match(match.sentence.text)
    if label and instrument.head > label.end():
        return replace(instrument, name=label["label"], subjects=(label["label"],))
    if instrument.definite:
        earlier = [i for s in match.before for i in find_instruments(s) if i.kind == instrument.kind and not i.bare]
        if earlier:
            return replace(earlier[-1], plural=instrument.plural)
    return instrument


def _day(match: Match, date: Value) -> str:
    """When something happened, where the text tells since or until when it lasted; "came about in May" is not about May."""
    came = match.groups[0].casefold() in {"came", "comes"}
    day = str(date).removesuffix("/..").removeprefix("../")
    return day.removesuffix("~") if came else day


def _own_day(match: Match, instrument: Instrument, date: Value) -> Value:
    """When an instrument was signed that brings its own date, "followed by a protocol (2006)"; a finer one of the verb stays."""
    own = match.sentence.at(instrument.year) if instrument.year is not None else None
    if (
        own is None
        or instrument not in find_instruments(match.sentence)
        or not own.date
        or match.pattern.sets["action"] != "signed"
        or match.pattern.sets["name"] in {"gapped", "firm"}
    ):
        return date
    return date if str(date).startswith(own.date) else own.date


def _tells_how(match: Match) -> bool:
    """Whether a participle only tells how an instrument came about, not since when there are talks on it."""
    text = match.sentence.text
    after = any(_HOW_MADE.fullmatch(text, i.end, match.start) for i in find_instruments(match.sentence))
    return after and not _SINCE.match(text, match.end)


_HOW_MADE = regex(r",? (?:(?:which|that) (?:was|had been) )?(?:\w+ly )?")
_SINCE = regex(r" (?:since|from|between|in [\ue500-\ue5ff]$)")
_WAS = regex(r"\b(?:was|were|been)(?: \w+ly| also| then| later)? $")
_BETWEEN_THEM = regex(r"[\w'’ -]{3,60} between (?:them|these two|the latter)\b")
_AND_ANOTHER = regex(r" by [^;,.]{1,60}? and (?:the|his|her|its|an?) ")


def _patterns(action: str) -> Iterator[Pattern]:
    sets = (("noun", NOUNS, 0.9), ("stative", STATIVE, 0.92), ("firm", FIRM, 0.93), ("loose", LOOSE, 0.75))
    for how, words, weight in sets:
        if action in words:
            yield Pattern(rf"(?:{words[action]})(?!\w)", weight, {"action": action, "name": how})
    if action == "signed":
        yield Pattern(rf"(?:{PROPOSED})(?!\w)", 0.75, {"action": action, "name": "loose"}, Realis.PLANNED)
    more = PATTERNS if action == "signed" else (RATIFIED, LIKEWISE, ALIKE) if action == "ratified" else (ALIKE,)
    more = (*more, HAVING) if action == "in force" else more
    if more:
        for how, text, weight in more:
            told = Realis.HAPPENED if how == "year" else None
            yield Pattern(text, weight, {"action": action, "name": how}, told)


_SIGNED = tuple(p for p in _patterns("signed") if p.sets["name"] in {"firm", "loose", "order", "deal"})
FRAMES = tuple(
    Frame(
        "agreement", tuple(_patterns(action)), frozenset({"parties", "action"}), {"date": (date_of,)}, _facts, told_of
    )
    for action in ("signed", "ratified", "approved", "in force", "terminated", "discussed")
)


_PASSING = Frame(
    "agreement",
    (Pattern(PASSING[1], PASSING[2], {"action": "signed", "name": PASSING[0]}),),
    frozenset({"parties", "action", "date"}),
    {"date": (date_of,)},
    _facts,
    told_of,
)


@extractor("agreements", emits={"agreement"})
def agreements(document: Annotated) -> Iterator[Claim]:
    """Agreements signed, ratified, approved, discussed, terminated or come into force."""
    page = Page(speaking_firm(document), homes(document), with_union(document.document.title), roams(document))
    read = partial(_facts, page=page)
    told = list(chain.from_iterable(replace(f, revise=read).claims(document) for f in FRAMES))
    listed = list(_registered(document, page.union))
    known = {c.span for c in told}
    fuller = {span for span, number in Counter(c.span for c in listed).items() if number > 1}
    fuller |= {c.span for c in listed if c.date} - {c.span for c in told if c.date}
    told = [c for c in told if c.span not in fuller]
    listed = [c for c in listed if c.span in fuller or c.span not in known]
    passing = replace(_PASSING, revise=read).claims(document)
    known |= {c.span for c in listed}
    every = chain(_without_headline(document, told), listed, (c for c in passing if c.span not in known))
    return without_lent_dates(every)


def _registered(document: Annotated, union: tuple[Entity, ...]) -> Iterator[Claim]:
    """What registers, rolls of partners and lines on what became of one tell."""
    for each in chain(registered(document, union), status_lines(document, union), partner_rolls(document)):
        told: Slots = {"action": each.action, "city": each.city, "date": each.date, "kind": each.kind}
        told |= {"name": each.name or each.matter, "parties": each.parties, "subject": each.matter}
        roles = tuple(Role(name, value) for name, value in told.items() if value)
        yield claim(document, each.sentence, "agreement", roles, confidence=each.certainty, told=each.told)


def _without_headline(document: Annotated, told: Sequence[Claim]) -> Iterator[Claim]:
    """The claims without what a headline tells of a signing that the text below it tells, too."""
    blocks = [b for b in document.document.blocks if b.text][:_HEAD]
    first = max(
        (b.raw(Span(0, len(b.text))).end for b in blocks if b is blocks[0] or b.kind is BlockKind.TITLE), default=0
    )
    below = {_who_did_what(c) for c in told if c.date or c.span.end > first}
    yield from (c for c in told if c.span.end > first or c.date or _who_did_what(c) not in below)


def _who_did_what(claim: Claim) -> tuple[object, frozenset[object]]:
    """The action of a claim and its parties, whatever their order."""
    return claim.get("action"), frozenset[object](p if isinstance(p := claim.get("parties"), tuple) else ())
