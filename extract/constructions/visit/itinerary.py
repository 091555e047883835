"""Of a visit: who goes, where to and when, as its sentence and what stands before it tell.

The fillers of the visit frame. Groups of its patterns that they know: `visitor` and `visitor2`, `to` and `to2`, `host`
(who receives), and the marks `there`, `where`, `latter`, `anaphor`, which say what to look back at.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.annotation.scope import PAIR
from extract.claim import Realis
from extract.constructions.lists import city_name
from extract.constructions.visit.clause_subject import subjects
from extract.constructions.visit.distant_dates import distant
from extract.gazetteer.states import find_states
from extract.patterns.fillers import Filled, date_nearby
from extract.patterns.match import as_state

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.annotation.mention import Mention
    from extract.annotation.sentence import Sentence
    from extract.document import Entity
    from extract.patterns.match import Match

_APPOSED_GOAL = re.compile(r",(?: [^,;:.]{2,90},)? to (?:the )?[\ue000-\ue0ff\ue200-\ue2ff]")
_FROM_TO = re.compile(r"\b(?:visits?|trips?|delegations?)\b", re.IGNORECASE)
_FRONT_DATES = re.compile(
    r"[\ue500-\ue5ff](?:(?:, and |, | and )(?:again |then )?(?:in |on )?[\ue500-\ue5ff])*,?(?: the| a| an| his| her)? $"
)
_SUBORDINATE = re.compile(
    r"^(?:following|after|before|ahead of|prior to|despite|as a follow-up to|since|because of|owing to)\b",
    re.IGNORECASE,
)
_LIST_GOES_ON = re.compile(
    r"(?: \([^()]{0,60}\))?(?:[,;]|,? and|,? as well as)(?: and)?(?: again| finally| lastly| most recently| once more)? (?:in |on )?(?=[\ue500-\ue5ff])"
)
_COLON = re.compile(r"[^;:.\ue300-\ue3ff\ue500-\ue5ff]{0,90}: (?:in )?(?=[\ue500-\ue5ff](?: \([^()]{0,60}\))?,)")
_SAID_WHEN = re.compile(r",?(?: (?:on|in|late on|early on))? (?:\w+day,? )?(?=[\ue500-\ue5ff])")
_APPOSED = re.compile(  # "X, who took office in May, was in Lima": when he took office is not when he went
    r", (?:who(?! (?:(?:had|has|also|first|again|once) )*(?:flew|flown|arrived|came|come|visited|landed|travell?ed|was in|was there|been (?:to|in|back|there|here)|went|gone|paid|made|stopped|stayed|spent|returned|toured)\b)|whose|which|then|the|an?|his|her|its|in (?:office|power)|(?:[a-z-]+ ){1,4}(?:since|until|from|between|till)|(?:newly )?(?:appointed|elected|sworn|named|re-elected)|(?:[A-Z]\w+ ){0,2}(?:[Pp]rime |[Ff]oreign )?(?:[Mm]inister|[Pp]resident))\b"
    r"[^,;:!?]{0,90}?[\ue500-\ue5ff][^,;:!?]{0,60}, "
)
_TOLD_OF_HIM = re.compile(r",? who\b")
_REIGNED = re.compile(r",? \(?(?P<since>from |between |since |until )?(?P<years>[\ue500-\ue5ff])\)?(?P<comma>,)? ")
_TENURE = re.compile(r" \((?=[^()]*[a-z]{3})[^()]*[\ue500-\ue5ff][^()]*\)(?=,? [a-z])|,? [\ue500-\ue5ff]\)(?=,? [a-z])")
_COMES = re.compile(r"\b(?:here|arriv\w+|came|comes|landed|fl(?:ew|own) in|visit|trip|stay)\b", re.IGNORECASE)
_UNDATED = re.compile(r"\b(?:days?|weeks?|months?|years?) (?:later|earlier|after(?:wards)?|before)\b", re.IGNORECASE)
_ANNOUNCED = re.compile(
    r"\b(?:announced|said|told \w+|reported|confirmed|stated|wrote|declared|agreed|decided)(?: here| yesterday)?(?: on| in| late on)? $"
)
_TO_COME = re.compile(r"\b(?:will|is to|are to|is due|are due|is expected|is set)\b")
_MOOTED = re.compile(
    r"[^;:.,]{0,40} (?:(?:has|have|had) been (?:also )?(?:discussed|proposed|planned|mooted|suggested|considered)|(?:is|are|was|were) (?:now |still )?(?:planned|under (?:discussion|consideration)|being (?:planned|prepared|discussed)))\b"
)
_BRACKETED = re.compile(
    r"(?: (?:for|at|to) [^,;:.()\ue000-\ue9ff]{1,40}?(?: [\ue500-\ue5ff])?)? \((?:in |on |from )?(?=[\ue500-\ue5ff](?:[);,]| \(| and (?:in |on )?[\ue500-\ue5ff]))"
)
_FRONT = re.compile(
    r"(?:On|In) [\ue500-\ue5ff],? (?:during|at the end of|in the course of|on the occasion of|for|with) "
)
_YEARS_LONG = re.compile(r"\d{4}/\d{4}")
_REMARKED = re.compile(r"[\ue500-\ue5ff](?= \([^()]{0,60}\)(?:, and|,| and) (?:again )?(?:in |on )?[\ue500-\ue5ff])")
_CLOSES = re.compile(r"(?: \(|[.;,)]|$)")
_YEAR = len("2018")
_NEAR = 40  # characters between a visit and its first date
_AT_HEAD = 4  # characters of a preposition before the date that opens a sentence
_TIMES = re.compile(
    r"[^;:.\ue300-\ue3ff\ue500-\ue5ff]{0,40}? (?P<count>twice|thrice|(?:two|three|four|several|many|five|six|[\ue700-\ue7ff]) (?:times|occasions)|repeatedly)\b"
    r"(?P<within>(?: (?:in|during|over)(?: the course of)?)? (?:[\ue500-\ue5ff]|(?:recent|the last|as many) years))?",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r";| (?:while|whereas)\b|, but\b|, and [\ue000-\ue4ff]")
_NUMBERS = {"twice": 2, "thrice": 3, "two times": 2, "three times": 3, "four times": 4, "two occasions": 2, "three occasions": 3}
# "has made three visits, most recently in May 2015"
_LATELY = re.compile(
    r"[^;:.]{0,60}?, (?:most recently|lastly|the (?:last|latest|most recent)(?: (?:time|of them|one))?)[^;:.,]{0,24}? (?:in |on |from )?[\ue500-\ue5ff]"
)
# "her visit, which had been scheduled for May 2015, was cancelled"
_DUE = re.compile(
    r",? (?:(?:which|that) )?(?:(?:is|was|were|had been|has been) )?(?:originally |first |initially |tentatively )?(?:planned|scheduled|foreseen|fixed|set|due|mooted|announced|pencilled in)(?: for| in| on| to take place in)?(?: the)? [\ue500-\ue5ff]"
)
_INVITED_BY = re.compile(
    r"\binvit(?:ation (?:of|from|by)|ed by) (?:the |his |her |[\w-]+[.,]? |H\.E\. ){0,4}$", re.IGNORECASE
)
POINTS_BACK = re.compile(r"^(?:(?:the|this|that|these|those) |[\ue300-\ue3ff]['’]s? )", re.IGNORECASE)


def visitors(match: Match) -> tuple[Mention, ...]:
    """Who goes: the captured mentions, else the subject of the sentence, else the person spoken of last."""
    told = match.mentions("visitor") or match.mentions("visitor2")
    if told:
        return tuple(m for m in told if not is_host_by_invitation(match, m)) or told
    if match.has("clause"):
        return subjects(match.sentence, match.start)
    if match.has("latter"):
        spoken_of = [*(m for s in match.before[-1:] for m in s.mentions), *match.sentence.within(0, match.start)]
        return tuple(m for m in spoken_of if m.kind is Kind.PERSON)[-1:]
    clause = match.sentence.text.rfind(";", 0, match.start) + 1  # "X was in Lima; Y came and returned": who is Y
    here = [m for m in match.sentence.within(clause, match.start) if m.kind is Kind.PERSON]
    here = here or [m for m in match.sentence.within(0, match.start) if m.kind is Kind.PERSON]
    if not here and match.has("owner"):  # "His second came in 1999": of whom the sentence before tells
        spoken = ([m for m in s.mentions if m.kind is Kind.PERSON] for s in reversed(match.before))
        return tuple(next((persons for persons in spoken if persons), [])[:1])
    if match.has("him"):
        return _guest_spoken_of(match, here)
    if here or not match.has("anaphor"):
        return tuple(here[:1])
    before = [m for s in match.before for m in s.mentions if m.kind is Kind.PERSON]
    goals = {s for m in match.mentions("to") if (s := as_state(m)) is not None}
    return tuple([m for m in before if as_state(m) not in goals][-1:] if goals else before[-1:])


def _guest_spoken_of(match: Match, here: Sequence[Mention]) -> tuple[Mention, ...]:
    """Whom "invited *him* to visit Lima" means: the one spoken of last who is not of the inviter's own state."""
    inviter = as_state(here[0]) if here else None
    told = [*(m for s in match.before for m in s.mentions if m.kind is Kind.PERSON), *here[1:]]
    goals = {s for m in match.mentions("to") if (s := as_state(m)) is not None} | {inviter}
    return tuple([m for m in told if (s := as_state(m)) is not None and s not in goals][-1:])


def is_host_by_invitation(match: Match, mention: Mention) -> bool:
    """Whether somebody is told as the one who invited: "at the invitation of X, Y came"."""
    at = match.sentence.index(mention)
    return _INVITED_BY.search(match.sentence.text, max(0, at - 40), at) is not None


def own_state(match: Match) -> Entity | None:
    """The visitor's state, where every telling of the sentence may tell it."""
    told = visitors(match)
    return next((s for m in told if (s := as_state(m)) is not None), None)


def subject(match: Match) -> Filled | None:
    """The visitor where the pattern captured none."""
    told = visitors(match)
    entity = told[0].entity if told else None
    return Filled(entity, 0.9 if not match.mentions("visitor2") else 1.0) if entity is not None else None


def second_place(match: Match) -> Filled | None:
    """The state of a place that stands where the pattern looks second."""
    states = [s for m in (*match.mentions("to2"), *match.mentions("to3")) if (s := as_state(m)) is not None]
    return Filled(states[0]) if states else None


def state_of_host(match: Match) -> Filled | None:
    """The host's state: "received by the president of Peru", "the guest of his Kenyan counterpart"."""
    host, own = match.mention("host") or match.mention("host2"), own_state(match)
    state = as_state(host) if host is not None else None
    return Filled(state, 0.92) if state is not None and state != own else None


def goal_of_heading(match: Match) -> Filled | None:
    """The goal of a list under "Visits from Peru to Japan"."""
    if not _FROM_TO.search(match.scope.heading):
        return None
    states = [f.value for f in find_states(match.scope.heading)]
    own = own_state(match)
    if len(states) == PAIR and (own in {None, states[0]}) and re.search(r"\bto\b", match.scope.heading):
        return Filled(states[1], 0.97)
    return None


def there(match: Match) -> Filled | None:
    """The place spoken of last that is not the visitor's own state."""
    if not match.has("there"):
        return None
    own = own_state(match)
    earlier = [m for s in match.before for m in s.mentions] + list(match.sentence.within(0, match.start))
    for mention in reversed(earlier):
        state = as_state(mention, deep=False) if mention.kind in {Kind.CITY, Kind.STATE} else None
        if state is not None and state != own:
            told_here = mention in match.sentence.mentions
            return Filled(state, 0.85 if own is not None or told_here else 0.5)
    return None


def here(match: Match) -> Filled | None:
    """Where a dispatch was sent from: "LIMA, 4 May – X arrived here", or arrived and no place is told."""
    filed, own = match.scope.place, own_state(match)
    if filed is None or filed == own or not _COMES.search(match.groups.group()):
        return None
    return Filled(filed, 0.95 if match.has("here") else 0.8)


def where_acting(match: Match) -> Filled | None:
    """Where the visitor acts: "X, then visiting, signed … in Lima"."""
    if not match.has("where"):
        return None
    text = match.sentence.text
    for i in range(match.end, len(text)):
        mention = match.sentence.at(i)
        state = as_state(mention) if mention is not None and text[:i].endswith((" in ", " at ", " through ")) else None
        if state is not None and mention is not None and mention.kind in {Kind.CITY, Kind.STATE}:
            return Filled(state, 0.9)
    return None


def beyond_apposition(match: Match) -> Filled | None:
    """The goal after what stands between commas: "the visit of X, then minister of Y, to Lima"."""
    found = _APPOSED_GOAL.match(match.sentence.text, match.end)
    mention = match.sentence.at(found.end() - 1) if found is not None else None
    state = as_state(mention) if mention is not None else None
    return Filled(state, 0.95) if state is not None else None  # even his own: then the telling is misread, and dropped


def publishers_state(match: Match) -> Filled | None:
    """On a state's own page visitors of others come to it."""
    own, home = own_state(match), match.scope.publisher
    comes = re.search(r"\b(?:came|arrived)\b", match.groups.group())
    if home is None or own == home or (own is None and not comes):
        return None
    return Filled(home, 0.85 if own else 0.7)


def other_state(match: Match) -> Filled | None:
    """The other state of the section's pair than the visitor's own."""
    own = own_state(match)
    others = [s for s in match.scope.pair if s != own]
    return Filled(others[0], 0.85) if own in match.scope.pair and len(others) == 1 else None


def date_of_visit(match: Match) -> Filled | None:
    """As `date_nearby`, but a date right in front governs ("in May the visit of …"), "twice" takes all that follow.

    "The visit of …" without a date of its own points back, so that nothing is carried over; and the date of a
    subordinate phrase ("Following the talks in May, X …") is not the visit's.
    """
    if match.has("saying"):  # what is said tells of other times
        when = _SAID_WHEN.match(match.sentence.text, match.end)
        told = match.sentence.at(when.end()) if when else None
        earlier = [m.date for m in match.sentence.within(0, match.start) if m.date]
        date = told.date if told is not None else next(iter(earlier[-1:]), match.scope.date)
        return Filled(date, 0.9) if date else None
    if each := _after_colon(match):
        return Filled(each[0], 0.93, each=each)
    if match.has("list") or (match.has("visitor") and _apposed(match)):
        listed = _listed_dates(match) if match.has("list") else _after_apposition(match)
        return Filled(listed[0], 0.95, each=listed) if listed else None
    if listed := _with_remarks(match):
        return Filled(listed[0], 0.95, each=listed)
    inside = [m.date for m in match.sentence.within(match.start, match.end) if m.date]
    if len(inside) == 1 and (finer := finer_date(match, inside[0])):
        return Filled(finer, 0.97)
    if inside:
        return _nearby(match)
    return _beside(match) or distant(match.sentence, match.start, match.end) or _nearby(match)


def finer_date(match: Match, date: str) -> str:
    """The day in brackets behind a visit of which the match has the year or the month: "2011 – X in Lima (20 October)"."""
    bracket = _BRACKETED.match(match.sentence.text, match.end)
    told = match.sentence.at(bracket.end()) if bracket else None
    return told.date if told is not None and told.date.startswith(f"{date}-") else ""


def _with_remarks(match: Match) -> tuple[str, ...]:
    """The dates of a list with remarks in brackets: "in 1964 (as minister), and in 1970"."""
    text = match.sentence.text
    first = _REMARKED.search(text, match.start)
    if first is None or ";" in text[match.end : first.start()] or first.start() - match.end > _NEAR:
        return ()
    at = first.start()
    while more := _LIST_GOES_ON.match(text, at + 1):
        at = more.end()
    return _dates_from(match.sentence, first.start()) if _CLOSES.match(text, at + 1) else ()


def _beside(match: Match) -> Filled | None:
    """The date in brackets right after a visit, the date in front of it, the dates that "twice" announces."""
    text, sentence = match.sentence.text, match.sentence
    if (bracket := _BRACKETED.match(text, match.end)) and (told := sentence.at(bracket.end())) and told.date:
        each = _dates_from(sentence, bracket.end())
        return Filled(each[0], 0.97, each=each)
    if (due := _DUE.match(text, match.end)) and (told := sentence.at(due.end() - 1)) and told.date:
        return Filled(told.date, 0.95)
    front = _FRONT_DATES.search(text, 0, match.start)
    if front and not _in_subordinate(text, front.start()):
        values = tuple(m.date for m in sentence.within(*front.span()) if m.date)
        closer = [m.date for m in sentence.within(match.end, min(len(text), match.end + _NEAR)) if m.date]
        if len(values) == 1 and closer and len(values[0]) == _YEAR and closer[0].startswith(f"{values[0]}-"):
            return None  # "In 2018 she visited Kenya from April 7 to 12"
        values = values if front.start() < _AT_HEAD else values[-1:]
        return Filled(values[0], 0.97, each=values)
    if (lately := _LATELY.match(text, match.end)) and (told := sentence.at(lately.end() - 1)) is not None and told.date:
        return Filled(told.date, 0.95)
    if times := _TIMES.match(text, match.end):
        stop = _CLAUSE.search(text, times.end())
        values = tuple(m.date for m in sentence.within(times.end(), stop.start() if stop else len(text)) if m.date)
        values = values[: _NUMBERS.get(times["count"].casefold(), len(values))]
        return Filled(values[0], 0.93, each=values) if values else None
    return None


def _nearby(match: Match) -> Filled | None:
    """As `date_nearby`, without dates that belong to something else."""
    text, sentence = match.sentence.text, match.sentence
    found = date_nearby(match)
    inside_or_after = any(m.date == (found.value if found else "") for m in sentence.within(match.start, len(text)))
    if found is not None and (match.pattern.realis is Realis.PLANNED or _TO_COME.search(match.groups.group())):
        at = [sentence.index(m) for m in sentence.within(0, len(text)) if m.date and m.date == found.value]
        if at and all(_ANNOUNCED.search(text, 0, i) for i in at):
            return None
    told_before = [
        sentence.index(m) for m in sentence.within(0, match.start) if found is not None and m.date == found.value
    ]
    if told_before and not inside_or_after and _in_subordinate(text, told_before[-1]):
        return None
    if found is not None and isinstance(found.value, str) and _YEARS_LONG.fullmatch(found.value):
        entry = match.scope.date if match.scope.dated_by == "entry" else ""  # "signed a programme for 2021–26"
        found = Filled(entry, 0.9) if entry else found
    if match.has("where"):
        later = next((m.date for m in sentence.within(match.end, len(text)) if m.date), "")
        return Filled(later, 0.9) if later else found
    carried = found is not None and match.scope.dated_by == "carried" and found.value == match.scope.date
    planned = match.pattern.realis is Realis.PLANNED or _MOOTED.match(text, match.end)
    if carried and not inside_or_after and (planned or _UNDATED.search(text, 0, match.start)):
        return None
    if carried and not any(m.date for m in match.sentence.mentions) and POINTS_BACK.match(match.groups.group()):
        return None
    return found


def _apposed(match: Match) -> re.Match[str] | None:
    """What is told of the visitor himself and dates his office, not his visit."""
    text, end = match.sentence.text, match.groups.end("visitor")
    if (
        _TOLD_OF_HIM.match(text, end)
        and (comma := text.find(", ", end + 2))
        and match.end <= (comma if comma > 0 else len(text))
    ):
        return None  # "X, who was due in Lima in May, put it off": the relative clause itself tells of the visit
    reigned = _REIGNED.match(text, end)
    if (tenure_told := _TENURE.match(text, end)) and tenure_told.end() <= match.end:
        return tenure_told
    years = match.sentence.at(reigned.start("years")) if reigned else None
    if years is not None and reigned is not None:
        tenure = reigned["since"] and reigned["comma"]  # "X, prime minister from May 2001, came in June"
        open_ended = reigned["comma"] and years.date.endswith("/..")
        if tenure or open_ended or re.fullmatch(r"\d{4}/\d{4}", years.date):
            return reigned
    apposed = _APPOSED.match(text, end)
    return None if apposed is not None and end + len(", ") < match.end < apposed.end() else apposed


def _after_apposition(match: Match) -> tuple[str, ...]:
    """The first date after what is told of the visitor himself, or the one that leads the sentence of a noun."""
    if match.end <= match.groups.end("visitor") and (front := _FRONT.match(match.sentence.text)):
        led = tuple(m.date for m in match.sentence.within(*front.span()) if m.date)
        if led:
            return led
    apposed = _apposed(match)
    front = _FRONT_DATES.search(match.sentence.text, 0, match.start)
    if front and not _in_subordinate(match.sentence.text, front.start()):
        return tuple(m.date for m in match.sentence.within(*front.span()) if m.date)[-1:]
    later = match.sentence.within(apposed.end(), len(match.sentence.text)) if apposed else ()
    told = tuple(m.date for m in later if m.date)[:1]
    entry = match.scope.date if match.scope.dated_by == "entry" else ""
    return told or ((entry,) if entry else ())


def _after_colon(match: Match) -> tuple[str, ...]:
    """The dates after a colon: "has gone to Lima more often than anywhere: 1987, 1993 and March 2018"."""
    colon = _COLON.match(match.sentence.text, match.end)
    return _dates_from(match.sentence, colon.end()) if colon is not None else ()


def _listed_dates(match: Match) -> tuple[str, ...]:
    """All dates of a line of visits: "X: October 2007 (cut short), December 2011"."""
    return _dates_from(match.sentence, match.groups.start("when"))


def _dates_from(sentence: Sentence, at: int) -> tuple[str, ...]:
    text = sentence.text
    found = [sentence.at(at)]
    while more := _LIST_GOES_ON.match(text, at + 1):
        at = more.end()
        found.append(sentence.at(at))
    return tuple(m.date for m in found if m is not None and m.date)


def _in_subordinate(text: str, index: int) -> bool:
    """Whether a date stands in a phrase such as "Following the talks in May" that leads the sentence."""
    return bool(_SUBORDINATE.match(text)) and ", " not in text[:index]


def city_in(match: Match, host: Entity) -> str:
    """A city of the host state: the captured place, else one told with "in" or "at" soon after."""
    captured = [*match.mentions("to"), *match.mentions("to2")]
    text = match.sentence.text
    stop = re.compile(r"[;:.]").search(text, match.end)
    limit = min(len(text), match.end + 60, stop.start() if stop else len(text))
    later = [
        m
        for i in range(match.start, limit)
        if text[:i].endswith((" in ", " at ")) and (m := match.sentence.at(i)) is not None
    ]
    for mention in (*captured, *later):
        if mention.kind is Kind.CITY and mention.entity is not None and as_state(mention) == host:
            return mention.entity.name
        if mention in captured and mention.form == "capital" and as_state(mention) == host:
            return mention.span.of(match.sentence.block.text)
    return _city_spoken_of(match, host) if match.has("there") or match.has("visits") else ""


def _city_spoken_of(match: Match, host: Entity) -> str:
    """The city of the host state that was named last, where the visit's own place is left out; else the only one after."""
    earlier = [(s, m) for s in match.before for m in s.mentions]
    earlier += [(match.sentence, m) for m in match.sentence.within(0, match.start)]
    after = [(match.sentence, m) for m in match.sentence.within(match.end, len(match.sentence.text))]
    for told in (list(reversed(earlier)), after):
        places = [(s, m) for s, m in told if m.kind in {Kind.CITY, Kind.STATE} and as_state(m) == host]
        if places:
            sentence, mention = places[0]
            return city_name(sentence, mention) if told is not after or len(places) == 1 else ""
    return ""
