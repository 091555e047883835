"""Agreements: what was signed, ratified, approved, discussed, ended or came into force, by whom, about what, where."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.claim import Realis
from extract.constructions.acts import Act, act, enumerated
from extract.constructions.instruments import Instrument, dated_matters, find_instruments, matter_after
from extract.constructions.lists import announced, city_name, is_lead, is_named_only, place_of, told_by
from extract.constructions.occasions import OCCASIONS, PATTERNS
from extract.constructions.signatories import acting, parties
from extract.patterns.fillers import Filled, date_nearby
from extract.patterns.frame import Frame
from extract.patterns.match import Match
from extract.patterns.pattern import Pattern
from extract.patterns.realis import realis
from extract.registry import extractor

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from extract.annotation.annotate import Annotated
    from extract.annotation.mention import Mention
    from extract.annotation.sentence import Sentence
    from extract.claim import Claim, Value
    from extract.document import Entity

    Slots = dict[str, Value]

_NAMES = (
    r"(?:put(?:s|ting)?|affix(?:es|ed|ing)|append(?:s|ed)|set(?:s|ting)?|lent) (?:his|her|its|their) (?:names?|signatures?|seals?|hands?)"
    r"(?:(?:,? [^,;]{1,60},)? to| (?:in|at|on|there|jointly|together)\b[^,;]{0,40}? to)?|put(?:s|ting)? (?:pen )?to paper"
)
# Verbs that hardly do anything but dispose of instruments.
_FIRM = {
    "signed": rf"(?:co-?)?sign(?:s|ed|ing)?(?: off on| up to)?|subscribed(?: to)?|penned|ink(?:s|ed)|initial(?:s|led|ed)|conclud(?:e|es|ed|ing)|{_NAMES}|entered into(?! force| effect)|"
    r"formali[sz]ed?|sealed|clinched|struck|hammered out|thrashed out|ironed out|acced(?:es|ed) to|joined|(?:has|have) been (?:a )?part(?:y|ies) to|bec(?:a|o)mes? (?:a )?part(?:y|ies) to|c(?:a|o)me to terms on|dated(?= [\ue500-\ue5ff])",
    "ratified": r"ratif(?:y|ies|ied|ying)",
    "approved": r"adopt(?:s|ed)?|approv(?:e|es|ed)|endors(?:e|es|ed)",
    "terminated": r"terminat(?:e|es|ed)|denounc(?:e|es|ed)|abrogat(?:e|es|ed)|cancel(?:s|led|ed)?|scrap(?:s|ped)?|annul(?:s|led)|rescind(?:s|ed)?|revok(?:es|ed)|repudiat(?:es|ed)|"
    r"(?:withdr(?:ew|aws|awn)|withdrawing|withdrawal|pull(?:s|ed|ing) out|walk(?:s|ed) out) (?:from|of)|(?:tore|torn) up|renounc(?:es|ed)|suspend(?:s|ed)|froze|frozen|(?:gave|given) notice (?:of termination )?of",
    "discussed": r"discuss(?:es|ed|ing)?|negotiat(?:es|ed|ing)|went over|reviewed|(?:held |holds |began |opened |started |resumed )(?:\w+ )?(?:talks|negotiations) (?:on|about|over|for)|"
    r"negotiations (?:on|for|over|about)|talks on|(?:work(?:s|ed|ing)?|drafting) on|being (?:prepared|drafted|negotiated|discussed)|(?:in|under) (?:negotiation|preparation|discussion)",
}  # fmt: skip
# Verbs that do many other things as well: near an instrument only.
_LOOSE = {
    "signed": r"reach(?:es|ed|ing)?|ma(?:de|kes?)|agreed(?: up)?on|agreed|issu(?:es|ed|ing)|releas(?:es|ed)|exchang(?:es|ed)|achieved|arrived at|established|finali[sz]ed|"
    r"(?:result(?:s|ed)|culminat(?:es|ed)|end(?:s|ed)) (?:in|with)|led to|yield(?:s|ed)|produc(?:es|ed)|witness(?:es|ed)|saw|sees|(?:took|brought|taking) home|awarded|(?:granted|given|handed)(?= (?:the|an?|another|its|his) )|won|secured|landed|announced|brought|(?:went|goes|gone)(?= to\b)|"
    r"(?:work(?:s|ed)|wrought|drawn) (?:up|out)|obtained|received|(?:crowned|sealed|capped) (?:by|with)",
    "terminated": r"end(?:s|ed)(?! (?:in|with|up)\b)|expir(?:es|ed)|laps(?:es|ed)|broke off|dropped",
    "approved": r"pass(?:es|ed)|accept(?:s|ed)|clear(?:s|ed)",
}  # fmt: skip
_NOUNS = {
    "signed": r"(?:signing|signature|conclusion|initial?ling|exchange)(?: ceremony)?(?: of)?",
    "ratified": r"ratification of",
    "approved": r"(?:approval|adoption|endorsement) of",
    "terminated": r"(?:termination|abrogation|denunciation|cancellation|expiry) of|withdrawal from",
    "discussed": r"(?:development|preparation|elaboration|drafting|negotiation|discussion) of",
}
_STATIVE = {
    "in force": r"(?:enter(?:s|ed|ing)?|c(?:ame|omes?|oming)|ha(?:s|d|ve) been|is|are|was|were|went|been|brought|put) (?:in|into|in to) (?:force|effect|operation)|t(?:ook|akes?|aken) effect|"
    r"bec(?:ame|omes?) effective|(?:has|have) (?:existed|applied|been (?:operative|effective|valid|in place))(?= [\ue500-\ue5ff])|(?<=[\ue500-\ue5ff], )[\ue500-\ue5ff](?= in force| in effect|[.;,)]|$)|in force(?: for [\ue000-\ue0ff])?,? (?:(?:from|since|as of|as from|on) )?(?=[\ue500-\ue5ff])",
    "signed": r"(?:c(?:ame|omes)(?: about| into being)?|follow(?:ed|s)|dat(?:es|ed) (?:back )?(?:to|from))(?= (?:in |on )?[\ue500-\ue5ff])|(?<=[\ue500-\ue5ff] )(?:c(?:ame|omes)|followed)|(?<!was )(?<!were )(?<!is )followed(?=[.;,]|$)|dat(?:es|ing)(?= [\ue500-\ue5ff])|(?:dating|go(?:es|ing)?) (?:back )?(?:to|from)(?= [\ue500-\ue5ff])|came to light|emerged|surfaced|resulted|(?:was|were) (?:the result|among the results)",
    "terminated": r"expir(?:es|ed)|laps(?:es|ed)|superseded",
    "discussed": r"negotiations? (?:have|has|are|is|were) (?:stalled|continu\w+|under way|underway|ongoing|begun|started|in progress|at \w+)",
}  # fmt: skip
_NOT_YET = re.compile(
    r"\b(?:yet|still|remains?|need(?:s|ed)?|wait(?:s|ing)?|failed|ready|due|about) to\b[^;]{0,30}$|\b(?:no|without|lack of) $|\b(?:await\w*|pending) [^;]{0,20}$",
    re.IGNORECASE,
)
_TWICE = re.compile(
    r" by [^;,]{1,60}? (?:on|in) (?P<one>[\ue500-\ue5ff]),? and by [^;,]{1,60}? (?:on|in) (?P<other>[\ue500-\ue5ff])|"
    r"[^;]{0,40}?(?:on|in) (?P<first>[\ue500-\ue5ff])(?:,? (?:when|with|and at) [^;]{0,60}?)?,? and (?:again )?(?:on|in) (?P<second>[\ue500-\ue5ff]),? when "
)
_LABEL = re.compile(r"^(?P<label>[A-Z][\w' -]{3,60}):")
_LATER = re.compile(
    r", and (?:(?:then|later|thereafter) )?(?:returned|visited|came|went|paid|made|received|flew|\w+ed)\b|, and (?:again )?(?:(?:in|on|by|since|from) )?(?=[\ue500-\ue5ff])|, (?:to |of |on |in |under )?(?:which|whom|where|who)\b"
)
_BRACKETED = re.compile(r" \((?=[a-z])[^)]*\)?")
_UNREAL = re.compile(r"(?:no|any|every|the same|same|such|similar) ", re.IGNORECASE)
_FOR = re.compile(r"\b(?:for|covering|through|until|till)(?: the (?:period|years?))? $")
# An unnamed paper or channel says so, nobody who would know.
_HEARSAY = re.compile(
    r"\baccording to (?:an?|one|some|several) (?:[\w-]+ |[\ue100-\ue2ff] ){0,3}(?:newspaper|daily|weekly|magazine|tabloid|channel|website|blog)s?\b|"
    r"\b(?:newspaper|daily|weekly|magazine|tabloid|channel|website|blog)s?\b[^;.]{0,50}\b(?:said|says|wrote|reported|claimed|carried)\b",
    re.IGNORECASE,
)
_NEVER = re.compile(r"\b(?:not one|none|neither)\b[^;,]{0,40}$|\b(?:not|never)(?: yet| been| ever)* $", re.IGNORECASE)
_PAIR, _DOUBTFUL, _CERTAIN = 2, 0.5, 0.9
_DATES = re.compile("[\ue500-\ue5ff]")


def _facts(match: Match, slots: Slots) -> Iterable[Slots]:
    """A fact for each instrument that the verb disposes of and each subject that tells agreements apart."""
    how, action = match.pattern.sets["name"], match.pattern.sets["action"]
    bound = OCCASIONS.get(how, _act)(match)
    if bound is None or _NEVER.search(match.sentence.text, 0, match.start):
        return
    named = next((i.within for i in bound.instruments if len(i.within) > 1), ())
    for instrument in enumerated(match, bound) if how in {"firm", "loose"} else bound.instruments:
        told = _described(match, instrument, bound)
        unsaid = told.bare and instrument.definite and not bound.defined
        if told.bare and instrument.plural and is_lead(match.sentence):
            continue
        none = _UNREAL.match(match.sentence.text[instrument.start : instrument.head + 1])
        if none or (unsaid and how == "loose") or (instrument.soft and action in {"discussed", "in force"}):
            continue
        whose, certain = parties(
            match, replace(instrument, within=instrument.within or named), bound.agents, bound.others
        )
        if instrument.definite and not (instrument.subjects or instrument.parties or instrument.year):
            whose = _earlier_parties(match, instrument) or whose
        joins = action == "ratified" or match.groups[0].startswith(("acced", "join", "has been", "have been", "bec"))
        alone = len(acting(bound.agents)) == 1 and not bound.others
        if _own_name(instrument) and (joins or _of_a_place(instrument)) and alone:
            whose = tuple(acting(bound.agents))  # the parties of a convention are many
        elif joins and action == "signed" and not bound.agents:
            continue
        if not whose or (certain < _DOUBTFUL and not joins and action != "terminated"):
            continue
        several = instrument.plural and instrument.count is None and len(bound.agents) == 1 and len(whose) > _PAIR
        pending = _NOT_YET.search(match.sentence.text, 0, match.start) and not _DATES.search(
            match.sentence.text, match.end
        )
        date, city = "" if pending else _day(match, slots.get("date", "")), _city(match)
        for group in [(whose[0], other) for other in whose[1:]] if several else [whose]:
            fact: Slots = {"action": action, "date": date, "city": city, "kind": told.kind, "parties": group}
            yield from (fact | told_apart for told_apart in _matters(match, told, instrument.end))


def _matters(match: Match, told: Instrument, end: int) -> Iterable[Slots]:
    """What tells the agreements of one phrase apart: their matters, with a date each where the text gives them one."""
    if each := dated_matters(match.sentence, max(match.end, end)) if told.plural else ():
        for subject, day in each:
            yield {"subject": subject, "date": day}
        return
    for subject in told.subjects or ("",):
        name = told.name if len(told.subjects) < _PAIR else ""
        fact: Slots = {"name": name, "subject": subject}
        yield fact if told.count is None else fact | {"count": told.count}


def _earlier_parties(match: Match, instrument: Instrument) -> tuple[Entity, ...]:
    """Who signed what "the agreement" refers back to, where a sentence before tells it; at least one is no state of the pair."""
    for number in range(len(match.before) - 1, max(-1, len(match.before) - 4), -1):
        sentence = match.before[number]
        if not any(i.kind == instrument.kind and not i.bare for i in find_instruments(sentence)):
            continue
        for pattern in _SIGNED:
            for groups in pattern.search(sentence):
                told = Match(sentence, pattern, groups, match.before[:number])
                bound = OCCASIONS.get(pattern.sets["name"], _act)(told)
                if bound and (whose := parties(told, bound.instruments[0], bound.agents, bound.others))[1] > _CERTAIN:
                    return whose[0] if any(p not in match.scope.pair for p in whose[0]) else ()
        return ()
    return ()


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
    since = match.sentence.at(match.start)
    if since is not None and not since.date.endswith("/.."):  # "signed in 1993, *since 1995* in force"
        return None
    near = how == "loose" or action == "discussed" or (how == "stative" and action != "in force")
    return act(match, noun=how == "noun", stative=how == "stative", reach=40 if near else 170)


def _described(match: Match, instrument: Instrument, bound: Act) -> Instrument:
    """The instrument, with the words for it from after the verb, from the item's label or from where it was told before."""
    if instrument.subjects or instrument.year is not None:
        return instrument
    if bound.passive and (matter := matter_after(match.sentence, match.end)):
        return replace(instrument, subjects=(matter,))
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


def _date(match: Match) -> Filled | None:
    """The date of the verb's clause; those within an instrument's name or matter, or of another clause, do not count."""
    text = match.sentence.text
    mention = match.sentence.at(match.start)
    if mention is not None and mention.date:
        return Filled(mention.date, 1.0)
    if twice := _TWICE.match(text, match.end):
        days = [
            m.date
            for g in ("first", "second", "one", "other")
            if twice[g] and (m := match.sentence.at(twice.start(g))) is not None
        ]
        return Filled(days[0], 0.97, each=tuple(days))
    spans = [(i.start, i.end) for i in find_instruments(match.sentence)]
    inside = [n for start, end in spans for n in range(start, end) if _DATES.match(text[n])]
    hidden = {*inside, *_elsewhere(text, match.end)}
    hidden |= {match.sentence.index(m) for m in match.sentence.mentions if _is_term(match.sentence, m)}
    seen = "".join(" " if n in hidden and _DATES.match(c) else c for n, c in enumerate(text))
    found = date_nearby(replace(match, sentence=replace(match.sentence, text=seen)))
    if found and found.value == match.scope.date and match.scope.dated_by != "entry":
        told = [
            m.date for m in match.sentence.within(0, match.start) if m.date and seen[match.sentence.index(m)] != " "
        ]
        found = Filled(told[-1], 0.8) if told else found  # nearer than what the paragraph carries
    own = match.sentence.at(inside[0]) if len(inside) == 1 else None
    if match.pattern.sets["action"] != "signed":
        return found
    if own is None:
        return found
    if found and own.date.startswith(str(found.value)):  # in an entry of a month: "… signed a pact (20th)"
        return Filled(own.date, 0.9)
    carried = found is None or (found.value == match.scope.date and match.scope.dated_by != "entry")
    if match.pattern.sets["name"] == "by":
        return Filled(own.date, 0.97)
    return Filled(own.date, 0.8) if carried else found


def _is_term(sentence: Sentence, mention: Mention) -> bool:
    """Whether a mention tells for how long something is agreed: "a programme for 2021–26"."""
    if mention.date.startswith("../"):  # "until 2035"
        return True
    years = len(mention.date) == len("2001") or "/" in mention.date
    return years and _FOR.search(sentence.text, 0, sentence.index(mention)) is not None


def _elsewhere(text: str, end: int) -> set[int]:
    """Where dates stand that belong to a later clause or to a bracket."""
    hidden: set[int] = set()
    other = _LATER.search(text, end)
    if other and _DATES.search(text, 0, other.start()):
        hidden |= set(range(other.end(), len(text)))
    if bracket := _BRACKETED.search(text, end):
        hidden |= set(range(*bracket.span()))
    return hidden


def _day(match: Match, date: Value) -> str:
    """When something happened, where the text tells since or until when it lasted; "came about in May" is not about May."""
    came = match.groups[0].casefold() in {"came", "comes"}
    day = str(date).removesuffix("/..").removeprefix("../")
    return day.removesuffix("~") if came else day


def _city(match: Match) -> str:
    """Where: "in" or "at" a city after the verb, else before it."""
    text = match.sentence.text
    cities = list(re.finditer(r"(?:\b(?:in|at) |\()(?=[\ue200-\ue2ff])", text))
    after = next(
        (c for c in cities if match.end - 1 <= c.start() <= match.end + 90 and ";" not in text[match.end : c.start()]),
        None,
    )
    before = next(
        (c for c in reversed(cities) if c.end() <= match.start and ";" not in text[c.start() : match.start]), None
    )
    found = after or before
    if found is None and match.pattern.sets["name"] == "entry":
        listed = _PLACED.search(text)
        told = city_name(match.sentence, match.sentence.at(listed.end() - 1)) if listed else ""
        return told or place_of(match.sentence)
    mention = match.sentence.at(found.end()) if found else None
    return mention.entity.name if mention and mention.entity else ""


_PLACED = re.compile(r"[,(|] ?(?:signed )?[\ue000-\ue0ff\ue200-\ue2ff](?=,? (?:(?:in|on) )?[\ue500-\ue5ff])")


def _told(sentence: Sentence, start: int, _end: int) -> Realis:
    """As `extract.patterns.realis`, and planned where it has yet to happen; the verb itself ("negotiate") is no plan."""
    lead = announced(sentence, "agreement")
    if lead is not None and is_named_only(sentence):
        return Realis.PLANNED if _PENDING.search(sentence.text) else told_by(lead)
    if _NOT_YET.search(sentence.text[:start]):
        return Realis.PLANNED
    if _HEARSAY.search(sentence.text, 0, start):
        return Realis.ALLEGED
    known = find_instruments(sentence)
    if any(_own_clause(sentence.text, i, start) for i in known):
        return Realis.HAPPENED
    named = [n for i in known for n in range(i.head, i.end)]
    text = "".join("-" if n in named and n < start and c.isalpha() else c for n, c in enumerate(sentence.text))
    return realis(replace(sentence, text=text), start, start)  # a "plan of action" is no plan


def _own_clause(text: str, instrument: Instrument, verb: int) -> bool:
    """Whether the words at `verb` only tell which instrument is meant: "hopes to renew the accord *that A and B signed in May*"."""
    if instrument.start >= verb and instrument.year is not None and _UNDER.match(text, verb):
        return True
    return (
        instrument.end <= verb
        and _DEFINING.fullmatch(text, instrument.end, verb) is not None
        and _PAST_DAY.match(text, verb) is not None
    )


_PENDING = re.compile(
    r"\b(?:draft|not (?:yet )?signed|(?:in|under) (?:the )?(?:phase|process|stage|course|negotiation|preparation|discussion|consideration)|awaiting|pending|ready for sign|proposed|being negotiated|harmoni[sz]ation)\b",
    re.IGNORECASE,
)
_UNDER = re.compile(r"(?:by|under|through) ", re.IGNORECASE)
_DEFINING = re.compile(
    r"(?:,? (?:which|that|on which))?(?:,? (?:originally|first|already|\w+ly)|(?: the)? [\ue000-\ue0ff\ue300-\ue4ff\ue900-\ue9ff](?:,? and (?:the )?[\ue000-\ue0ff\ue300-\ue4ff])?(?: (?:had|have|has))?| (?:was|were|had been))?,? "
)
_PAST_DAY = re.compile(
    r"(?:signed|concluded|reached|initialled|ratified|approved|adopted|made|struck|agreed)(?: by [^;,]{2,60})?(?: (?:in|at) [\ue000-\ue2ff])?,? (?:(?:in|on|at|early in|late in) )?[\ue500-\ue5ff]"
)


def _patterns(action: str) -> Iterator[Pattern]:
    sets = (("noun", _NOUNS, 0.9), ("stative", _STATIVE, 0.92), ("firm", _FIRM, 0.93), ("loose", _LOOSE, 0.75))
    for how, words, weight in sets:
        if action in words:
            yield Pattern(rf"(?:{words[action]})(?!\w)", weight, {"action": action, "name": how})
    if action == "signed":
        for how, text, weight in PATTERNS:
            told = Realis.HAPPENED if how == "year" else None
            yield Pattern(text, weight, {"action": action, "name": how}, told)


_SIGNED = tuple(p for p in _patterns("signed") if p.sets["name"] in {"firm", "loose", "order", "deal"})
FRAMES = tuple(
    Frame("agreement", tuple(_patterns(action)), frozenset({"parties", "action"}), {"date": (_date,)}, _facts, _told)
    for action in ("signed", "ratified", "approved", "in force", "terminated", "discussed")
)


@extractor("agreements", emits={"agreement"})
def agreements(document: Annotated) -> Iterator[Claim]:
    """Agreements signed, ratified, approved, discussed, terminated or come into force."""
    return chain.from_iterable(frame.claims(document) for frame in FRAMES)
