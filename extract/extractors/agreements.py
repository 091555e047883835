"""Agreements: what was signed, ratified, approved, discussed, ended or came into force, by whom, about what, where."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.claim import Realis
from extract.constructions.acts import Act, act, enumerated
from extract.constructions.instruments import (
    Instrument,
    dated_matters,
    find_instruments,
    matter_after,
    named_with_dates,
)
from extract.constructions.lists import announced, city_name, is_lead, is_named_only, place_of, told_by
from extract.constructions.occasions import OCCASIONS, PATTERNS, RATIFIED
from extract.constructions.signatories import acting, parties
from extract.constructions.signing_dates import date_of
from extract.gazetteer.states import state
from extract.patterns.frame import Frame
from extract.patterns.match import Match
from extract.patterns.pattern import Pattern
from extract.patterns.realis import realis
from extract.registry import extractor

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from extract.annotation.annotate import Annotated
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
    "ratified": r"ratif(?:y|ies|ied|ying)|(?:pass(?:es|ed)|clear(?:s|ed))(?= (?:the |both )?(?:Storting|Duma|Senate|Congress|Knesset|Sejm|[\ue400-\ue4ff]|parliaments?|senate|congress|legislature|houses|chambers)\b)",
    "approved": r"adopt(?:s|ed)?|approv(?:e|es|ed)|endors(?:e|es|ed)|(?:got|received|won|obtained|given) (?:the|its) (?:nod|approval|assent|consent|endorsement|blessing|backing|green light|go-ahead)(?: of| from| by)?|"
    r"g(?:ave|ives?|iven) (?:its|their|the|his) (?:final )?(?:nod|approval|assent|consent|endorsement|blessing|green light|go-ahead) (?:to|for)",
    "terminated": r"terminat(?:e|es|ed)|denounc(?:e|es|ed)|abrogat(?:e|es|ed)|cancel(?:s|led|ed)?|scrap(?:s|ped)?|annul(?:s|led)|rescind(?:s|ed)?|revok(?:es|ed)|repudiat(?:es|ed)|"
    r"(?:withdr(?:ew|aws|awn)|withdrawing|withdrawal|pull(?:s|ed|ing) out|walk(?:s|ed) out) (?:from|of)|(?:tore|torn) up|renounc(?:es|ed)|suspend(?:s|ed)|froze|frozen|(?:gave|given) notice (?:of termination )?of",
    "discussed": r"discuss(?:es|ed|ing)?|negotiat(?:es|ed|ing)|went over|reviewed|(?:held |holds |began |opened |started |resumed )(?:\w+ )?(?:talks|negotiations) (?:on|about|over|for)|"
    r"negotiations (?:on|for|over|about)|talks on|(?:work(?:s|ed|ing)?|drafting) on|being (?:prepared|drafted|negotiated|discussed)|(?:in|under) (?:negotiation|preparation|discussion)",
}  # fmt: skip
# Verbs that do many other things as well: near an instrument only.
_LOOSE = {
    "signed": r"reach(?:es|ed|ing)?|ma(?:de|kes?)|agreed(?: up)?on|agreed|issu(?:es|ed|ing)|releas(?:es|ed)|exchang(?:es|ed)|achieved|arrived at|established|finali[sz]ed|"
    r"(?:result(?:s|ed)|culminat(?:es|ed)|end(?:s|ed)) (?:in|with)|led to|yield(?:s|ed)|produc(?:es|ed)|witness(?:es|ed)|saw|sees|(?:took|brought|taking) home|awarded|(?:granted|given|handed)(?= (?:the|an?|another|its|his) )|won|secured|landed|announced|brought(?! [^;.]{1,60} in(?:to)? (?:force|effect)\b)|(?:went|goes|gone)(?= to\b)|"
    r"(?:renew|extend|prolong)(?:s|ed)(?=[^;.]{0,80}[\ue500-\ue5ff])|(?:work(?:s|ed)|wrought|drawn) (?:up|out)|obtained|received|(?:crowned|sealed|capped) (?:by|with)",
    "terminated": r"abandon(?:s|ed)|end(?:s|ed)(?! (?:in|with|up)\b)|expir(?:es|ed)|laps(?:es|ed)|broke off|dropped",
    "approved": r"pass(?:es|ed)|accept(?:s|ed)|clear(?:s|ed)(?: (?:the )?cabinet)?",
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
    "signed": r"(?:c(?:ame|omes)(?: about| into being)?|follow(?:ed|s)|dat(?:es|ed) (?:back )?(?:to|from))(?=(?: (?:in|at) [\ue000-\ue2ff])?,? (?:in |on )?[\ue500-\ue5ff])|(?<=[\ue500-\ue5ff] )(?:c(?:ame|omes)|followed)|(?<!was )(?<!were )(?<!is )followed(?=[.;,]|$)|dat(?:es|ing)(?= [\ue500-\ue5ff])|(?:dating|go(?:es|ing)?) (?:back )?(?:to|from)(?= [\ue500-\ue5ff])|came to light|emerged|surfaced|resulted|(?:was|were) (?:the result|among the results)",
    "terminated": r"expir(?:es|ed)|laps(?:es|ed)|superseded",
    "discussed": r"negotiations? (?:have|has|are|is|were) (?:stalled|continu\w+|under way|underway|ongoing|begun|started|in progress|at \w+)",
}  # fmt: skip
_NOT_YET = re.compile(
    r"\b(?:yet|still|remains?|need(?:s|ed)?|wait(?:s|ing)?|failed|ready|due|about) to\b[^;]{0,30}$|\b(?:no|without|lack of) $|\b(?:await\w*|pending) [^;]{0,20}$",
    re.IGNORECASE,
)
_LABEL = re.compile(r"^(?P<label>[A-Z][\w' -]{3,60}):")
_UNREAL = re.compile(r"(?:no|any|every|the same|same|such|similar) ", re.IGNORECASE)
# An unnamed paper or channel says so, nobody who would know.
_HEARSAY = re.compile(
    r"\baccording to (?:an?|one|some|several) (?:[\w-]+ |[\ue100-\ue2ff] ){0,3}(?:newspaper|daily|weekly|magazine|tabloid|channel|website|blog)s?\b|"
    r"\b(?:newspaper|daily|weekly|magazine|tabloid|channel|website|blog)s?\b[^;.]{0,50}\b(?:said|says|wrote|reported|claimed|carried)\b",
    re.IGNORECASE,
)
_NEVER = re.compile(r"\b(?:not one|none|neither)\b[^;,]{0,40}$|\b(?:not|never)(?: yet| been| ever)* $", re.IGNORECASE)
_NOBODY = re.compile(r"[^;,]{0,20}\bby (?:neither|none|nobody|no)\b")
_PAIR, _DOUBTFUL, _CERTAIN = 2, 0.5, 0.9
_DATES = re.compile("[\ue500-\ue5ff]")


def _facts(match: Match, slots: Slots) -> Iterable[Slots]:
    """A fact for each instrument that the verb disposes of and each subject that tells agreements apart."""
    how, action = match.pattern.sets["name"], match.pattern.sets["action"]
    bound = OCCASIONS.get(how, _act)(match)
    never = _NEVER.search(match.sentence.text, 0, match.start) or _NOBODY.match(match.sentence.text, match.end)
    if bound is None or never:
        return
    named = next((i.within for i in bound.instruments if len(i.within) > 1), ())
    for instrument in enumerated(match, bound) if how in {"firm", "loose"} else bound.instruments:
        told = _described(match, instrument, bound)
        unsaid = told.bare and instrument.definite and not bound.defined
        none = _UNREAL.match(match.sentence.text[instrument.start : instrument.head + 1]) or _of_items(match, told)
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
        pending = (
            how not in {"year", "by"}
            and _NOT_YET.search(match.sentence.text, 0, match.start)
            and not _DATES.search(match.sentence.text, match.end)
        )
        date, city = "" if pending else _day(match, slots.get("date", "")), _city(match)
        whose = _of_that_time(match, whose, str(date), certain)
        for group in [(whose[0], other) for other in whose[1:]] if several else [whose]:
            fact: Slots = {"action": action, "date": date, "city": city, "kind": told.kind, "parties": group}
            yield from (fact | told_apart for told_apart in _matters(match, told, instrument.end))


def _of_that_time(match: Match, whose: tuple[Entity, ...], date: str, certain: float) -> tuple[Entity, ...]:
    """The parties as they were called then, where the text leaves them to the pair: Russia from 1923 to 1991."""
    named = {m.entity for m in match.sentence.mentions}
    if certain > _CERTAIN or not _SOVIET.match(date):
        return whose
    return tuple(state("SUHH") if p.key == "RUS" and p not in named else p for p in whose)


_SOVIET = re.compile(r"19(?:2[3-9]|[3-8]\d|90|91(?!-12-[23]))(?!\d)")


def _matters(match: Match, told: Instrument, end: int) -> Iterable[Slots]:
    """What tells the agreements of one phrase apart: their matters, with a date each where the text gives them one."""
    if named := named_with_dates(match.sentence, end) if told.plural else ():
        for name, day in named:
            yield {"name": name, "subject": told.subjects[0] if told.subjects else name, "date": day}
        return
    if each := dated_matters(match.sentence, max(match.end, end)) if told.plural else ():
        for subject, day in each:
            yield {"subject": subject, "date": day}
        return
    for subject in told.subjects or ("",):
        name = told.name if len(told.subjects) < _PAIR else ""
        fact: Slots = {"name": _REMARK.split(name)[0], "subject": _REMARK.split(subject)[0]}
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
    if found is None and match.pattern.sets["name"] in {"entry", "year"}:
        listed = _PLACED.search(text)
        told = city_name(match.sentence, match.sentence.at(listed.end() - 1)) if listed else ""
        return told or (place_of(match.sentence) if match.pattern.sets["name"] == "entry" else "")
    mention = match.sentence.at(found.end()) if found else None
    return mention.entity.name if mention and mention.entity else ""


_PLACED = re.compile(r"[,(|] ?(?:signed )?[\ue000-\ue0ff\ue200-\ue2ff](?=,? (?:(?:in|on) )?[\ue500-\ue5ff])")


def _told(sentence: Sentence, start: int, _end: int) -> Realis:
    """As `extract.patterns.realis`, and planned where it has yet to happen; the verb itself ("negotiate") is no plan."""
    lead = announced(sentence, "agreement")
    if lead is not None and is_named_only(sentence):
        return Realis.PLANNED if _PENDING.search(sentence.text) else told_by(lead)
    if _NOT_YET.search(sentence.text[:start]) or sentence.text.startswith("expires", start):
        return Realis.PLANNED
    if _HEARSAY.search(sentence.text, 0, start):
        return Realis.ALLEGED
    known = find_instruments(sentence)
    if any(_own_clause(sentence.text, i, start) for i in known):
        return Realis.HAPPENED
    named = [n for i in known for n in range(i.head, i.end)]
    text = "".join("-" if n in named and n < start and c.isalpha() else c for n, c in enumerate(sentence.text))
    if done := _DONE.match(text, start):  # "reached a deal on 5 May, will be built in 2030"
        text = text[: done.end()]
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


_REMARK = re.compile(
    r" \| | [–-] (?=(?:in|under|not|yet|draft|awaiting|expired|signed)\b)"
)  # the next cell, the status
_PENDING = re.compile(
    r"\b(?:draft|not (?:yet )?signed|(?:in|under) (?:the )?(?:phase|process|stage|course|negotiation|preparation|discussion|consideration)|awaiting|pending|ready for sign|proposed|being negotiated|harmoni[sz]ation)\b",
    re.IGNORECASE,
)
_DONE = re.compile(
    r"(?:signed|concluded|reached|struck|initialled|agreed|made|sealed|clinched|ratified|approved)\b(?! to\b)[^;]{0,120}?[\ue500-\ue5ff],"
)
_UNDER = re.compile(r"(?:by|under|through) ", re.IGNORECASE)
_DEFINING = re.compile(
    r"(?: (?:in|at) [\ue000-\ue2ff])?(?:,? (?:which|that|on which))?(?:,? (?:originally|first|already|\w+ly)|(?: the)? [\ue000-\ue0ff\ue300-\ue4ff\ue900-\ue9ff](?:,? and (?:the )?[\ue000-\ue0ff\ue300-\ue4ff])?(?: (?:had|have|has))?| (?:was|were|had been))?,? "
)
_PAST_DAY = re.compile(
    r"(?:signed|concluded|reached|initialled|ratified|approved|adopted|made|struck|agreed)(?: by [^;,]{2,60})?(?: (?:in|at) [\ue000-\ue2ff])?,? (?:(?:in|on|at|early in|late in) )?[\ue500-\ue5ff]"
)


def _patterns(action: str) -> Iterator[Pattern]:
    sets = (("noun", _NOUNS, 0.9), ("stative", _STATIVE, 0.92), ("firm", _FIRM, 0.93), ("loose", _LOOSE, 0.75))
    for how, words, weight in sets:
        if action in words:
            yield Pattern(rf"(?:{words[action]})(?!\w)", weight, {"action": action, "name": how})
    if action in {"signed", "ratified"}:
        for how, text, weight in PATTERNS if action == "signed" else (RATIFIED,):
            told = Realis.HAPPENED if how == "year" else None
            yield Pattern(text, weight, {"action": action, "name": how}, told)


_SIGNED = tuple(p for p in _patterns("signed") if p.sets["name"] in {"firm", "loose", "order", "deal"})
FRAMES = tuple(
    Frame("agreement", tuple(_patterns(action)), frozenset({"parties", "action"}), {"date": (date_of,)}, _facts, _told)
    for action in ("signed", "ratified", "approved", "in force", "terminated", "discussed")
)


@extractor("agreements", emits={"agreement"})
def agreements(document: Annotated) -> Iterator[Claim]:
    """Agreements signed, ratified, approved, discussed, terminated or come into force."""
    return chain.from_iterable(frame.claims(document) for frame in FRAMES)
