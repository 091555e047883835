"""Whom a measure strikes: the list of noun phrases that begins where a preposition or a verb leaves off.

A state, body or person is itself; "two Peruvian generals, A and B" are A and B; "its carrier Andina" is Andina; "members of
the junta" and names that no finder knows stay words; "it", "him" and "the island" are whom they stand for.
"""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.constructions.sanction.described import described
from extract.document import EntityKind
from extract.names.runs import is_common
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from extract.annotation.mention import Mention
    from extract.annotation.sentence import Sentence
    from extract.document import Entity

    Target = Entity | str

_PREPOSITIONS = r"in|on|over|for|after|from|since|until|by|at|as|with|to|because|during|following|under|despite|before|within|into|without|through|upon|against|about|pending"
_VERBS = (
    r"accused|linked|suspected|involved|responsible|including|led|based|alleged|is|are|was|were|has|have|had|which|who|whose|that|when|where|while|said|but|or|then|will|would|"
    r"engaged|related|connected|implicated|complicit|affiliated|associated|loyal|close|blamed|deemed|tied|believed|owned|both|too|also|along|together|kept|cost|did|forced|hurt|hit|dates?|dated|became|becomes|began|remains?|remained|lapsed|expired|followed|took|came"
)
_CHUNK = regex(
    rf"(?!(?:{_PREPOSITIONS}|{_VERBS}|and|whether|so|nor|not|there|he|she|they|we|our|[\ue500-\ue5ff])\b)[^,;:.()!?–—\s\ue500-\ue5ff][^,;:()!?–—\ue500-\ue5ff]{{0,90}}?"
    rf"(?= ?[,;:()!?–—]|\.(?:\s|$)|$| ?[\ue500-\ue5ff]| (?:{_PREPOSITIONS}|{_VERBS}|and|it|they|he|she)\b)"
)
_NAME = r"(?-i:[A-ZÀ-Þ])[\w&’'-]*(?: (?:of (?:the )?|for |and (?=(?-i:[A-ZÀ-Þ])))?(?-i:[A-ZÀ-Þ])[\w&’'-]*){0,6}"
_ONE = rf"(?:the )?(?:[\ue300-\ue4ff]|{_NAME})"
_APPOSED = regex(
    rf"(?P<names>{_ONE}(?:, {_ONE}){{0,6}}(?:,? and {_ONE})?)(?=[,;.)–]|$| (?:in|on|over|for|after|from)\b)"
)
_LEAD = regex(
    r"(?:(?:the|an?|its|their|his|her|our|this|that|these|those|all|any|both|some|certain|several|various|other|another|further|more|also|even) )+",
    re.IGNORECASE,
)
_ANAPHOR = regex(
    r"(?:it|them|him|her|himself|(?:(?:fallen|ousted|deposed|toppled|former|exiled|jailed|defeated|outgoing) )?(?:ruler|president|dictator|strongman|autocrat|premier|prime minister|monarch|warlord)|(?:the )?(?:former|latter|island|islands|country|republic|kingdom|emirate|sultanate|first|second|company|firm|group|bank|airline|carrier|movement|party|militia|agency|organi[sz]ation|regime|junta|rebel colony|colony|neighbour|neighboring country|neighbouring country))"
)
_PERSON = regex(r"(?:ruler|president|dictator|strongman|autocrat|premier|prime minister|monarch|warlord)$")
_LAND = regex(
    r"(?:island|islands|country|republic|kingdom|emirate|sultanate|regime|junta|rebel colony|colony|neighbour|neighbo(?:u)?ring country)$"
)
_BODY = regex(
    r"\b(?:officials?|ministers?|generals?|officers?|persons?|people|individuals?|entit(?:y|ies)|compan(?:y|ies)|firms?|banks?|ships?|vessels?|tankers?|leaders?|members?|associates?|famil(?:y|ies)|"
    r"judges?|lawmakers?|deput(?:y|ies)|politicians?|oligarchs?|businessm[ae]n|commanders?|confidants?|allies|ally|aides?|advisers?|relatives?|sons?|daughters?|wife|brothers?|sisters?|nephews?|cousins?|executives?|directors?|directorate|subsidiar(?:y|ies)|trucks?|lorr(?:y|ies)|hauliers?|smugglers?|dealers?|financiers?|clerics?|ex-[a-z]+|others|figures|names|holders|travellers|visitors|historians|writers|artists|singers|settlers|holdings?|fund|corporation|company's|army|military|navy|police|regime|junta|party|parties|government|agenc(?:y|ies)|airlines?|carriers?|refiner(?:y|ies)|insurers?|"
    r"traders?|producers?|exporters?|manufacturers?|makers?|partners?|suppliers?|soldiers|settlers|plotters|putschists|mercenaries|trawlers?|presidency|ministry|department|institute|foundation|committee|board|bureau|group|groups|militias?|rebels?|network|brokers?|institutions?|universit(?:y|ies)|circle|captains?|concerns?|enterprises?|organi[sz]ations?|media|broadcasters?|journalists?|citizens?|nationals?|authorit(?:y|ies)|prosecutors?|governors?|colony|province|territory|operators?|suppliers?|shippers?)\b"
)
_JOINED = regex(
    r"(?: \([^()]{1,30}\))?,? (?:and(?:, [^,;:]{2,30},)?|(?:(?:in|on) [\ue500-\ue5ff],? )?(?:as well as|along with|together with)|plus|besides|alongside)(?: also)?(?: (?:on|upon|against))? |, (?:(?:on|upon|against) )?"
)
_APPOSITION = regex(
    r", (?:an? |the (?:[\ue100-\ue1ff] )?[a-z]|(?:[a-z-]+ )?(?:founder|leader|head|chairman|chairwoman|president|minister|chief|commander|director|owner|brother|sister|son|daughter|wife|widow|adviser|ally|boss|member|firms|companies|banks|officials|generals|brothers|sons|subsidiaries)(?: (?:then|now|both|all))? (?:of|in|to|from|based|registered|owned|run|controlled|close|linked) )"
)
_AMONG = regex(r", (?:among them|including|notably) (?:the )?(?=[\ue300-\ue4ff])")  # those who are named
_ASIDE = regex(
    r", (?:(?:the|an?|its|his|her|then|now) )?(?-i:[a-z])[^,;:.]{2,60},(?= and (?:the )?(?-i:[A-Z\ue300-\ue4ff]))|, (?:[^,;:]{2,60}? among them|among others)(?:,|(?=[.;]|$))|, (?:including|among them|notably|such as) [^;:]{2,80}?(?:,(?= (?:in|on|for|over)\b)|(?=[.;]|$))"
)
_COUNTED = regex(
    r"(?:[\ue700-\ue7ff]|two|three|four|five|six|seven|eight|nine|ten|dozens|several|unspecified|number|other|some|many|more)\b|[\ue700-\ue7ff]"
)
_LED_NAME = regex(rf"(?:[a-z][a-z-]+ ){{1,2}}(?P<name>{_NAME})")  # "the ruling PDG"
# "visa bans on **those who undermine the peace**"
_THOSE = regex(
    r"(?:those|anyone|persons|people|all) (?:who|responsible|involved|behind|seen|found|suspected) [^,;:.()\ue500-\ue5ff]{3,90}?(?=[,;:.()]|$| (?:in|on) [\ue500-\ue5ff]| ?[\ue500-\ue5ff])"
)
_SEATED = regex(
    r"[\ue300-\ue4ff] (?:of|in|from) (?:the )?[\ue000-\ue2ff]|[\ue300-\ue3ff] of (?:the )?[\w’'-]+"
)  # "the Acme Bank of Peru"
_BARE = regex(r"[a-z]+(?:-[a-z]+)?")
_TWO = 2
_LAST = 8  # targets in one list


def struck(sentence: Sentence, at: int, end: int, before: Sequence[Sentence] = ()) -> tuple[tuple[Target, ...], int]:
    """Those struck whose list begins at index `at`, and where it ends; empty where no such list begins there."""
    found: list[Target] = []
    last = at
    end = at + len(sentence.text[at:end].rstrip())
    while len(found) < _LAST:
        those = _THOSE.match(sentence.text, at, end)
        some, stop = (
            _phrase(sentence, at, end, before) if those is None else ((sentence.words(*those.span()),), those.end())
        )
        if not some or (
            found and all(isinstance(t, str) and not t[:1].isupper() and not _BODY.search(t) for t in some)
        ):
            break
        if not (found and _BARE.fullmatch(str(next(iter(some))))):  # "persons **and entities**"
            found += [t for t in some if t not in found]
        last = stop
        if aside := _ASIDE.match(sentence.text, last, end):
            last = aside.end()
        joint = _JOINED.match(sentence.text, last, end)
        if joint is None or _APPOSITION.match(sentence.text, last, end):
            break
        at = joint.end()
    return tuple(found), last


def _phrase(sentence: Sentence, at: int, end: int, before: Sequence[Sentence]) -> tuple[Iterable[Target], int]:
    """The target or targets of one noun phrase, and where it ends."""
    text = sentence.text
    lead = _LEAD.match(text, at, end)
    start = lead.end() if lead else at
    chunk = _CHUNK.match(text, start, end)
    if chunk is None:
        return (), at
    stop = chunk.end()
    if anaphor := _ANAPHOR.fullmatch(chunk[0]):
        meant = stands_for(sentence, at, anaphor[0].removeprefix("the "), before)
        return ((meant,) if meant is not None else ()), stop
    mentions = [(i, m) for i in range(start, stop) if (m := sentence.at(i)) is not None]
    if _half(sentence, mentions, stop) and (more := _CHUNK.match(text, stop + len(" and "), end)):
        return (sentence.words(start, more.end()),), more.end()
    last = mentions[-1] if mentions else None
    if mentions and mentions[0][0] == start and _SEATED.fullmatch(text, start, stop):
        body = mentions[0][1]
        return ((body.entity,) if body.entity else ()), stop
    if last is not None and last[0] == stop - 1 and last[1].kind in {Kind.PERSON, Kind.ORGANIZATION}:
        return ((last[1].entity,) if last[1].entity else ()), stop
    if last is not None and last[0] == stop - 1 and last[1].kind in {Kind.STATE, Kind.PAIR, Kind.CITY}:
        if last[1].kind is Kind.CITY:
            return (), at
        if last[1].form == "people" and start < stop - 1 and _COUNTED.match(text, start, stop):
            return (sentence.words(start, stop),), stop  # "eight other Peruvians"
        owned = re.search(r"\b(?:of|in) (?:the )?$", text[start : stop - 1])
        if owned is None:
            return (
                (last[1].entities, stop)
                if start == stop - 1 or not re.search(r"[A-Z]", text[start : stop - 1])
                else ((), at)
            )
    return _described(sentence, start, stop, end, mentions)


def _described(
    sentence: Sentence, start: int, stop: int, end: int, mentions: Sequence[tuple[int, Mention]]
) -> tuple[Iterable[Target], int]:
    """Who is described: by the names that an apposition gives, by the name at the phrase's end, else in words."""
    text = sentence.text
    words = sentence.words(start, stop)
    people = bool(_BODY.search(words))
    if people and (led := _AMONG.match(text, stop, end)) and (among := _APPOSED.match(text, led.end(), end)):
        return _names(sentence, *among.span("names")), among.end()
    if people and text.startswith(", ", stop) and (told := _APPOSED.match(text, stop + 2, end)):
        names = _names(sentence, *told.span("names"))
        if names and (len(names) > 1 or not re.search(r"[a-z]s\b", words.split(" of ")[0].rsplit(" ", 1)[-1])):
            return names, told.end()
    if people and (name := re.search(rf"(?<= )(?P<name>{_NAME})$", text[start:stop])) and text[start].islower():
        return (sentence.words(start + name.start("name"), stop),), stop
    if people:
        words, stop = described(sentence, words, stop)
        return (words,), stop
    if (led := _LED_NAME.fullmatch(text, start, stop)) and not all(is_common(w) for w in led["name"].split()):
        return (sentence.words(*led.span("name")),), stop
    if re.fullmatch(rf"(?:[\ue000-\ue1ff] )?{_NAME}", text[start:stop]) and not all(
        is_common(w) for w in words.split()
    ):
        return (words,), stop
    if mentions and mentions[0][1].kind in {Kind.DEMONYM, Kind.STATE} and re.search(r" (?-i:[A-Z])", text[start:stop]):
        return (words,), stop
    return (), stop


def _names(sentence: Sentence, start: int, end: int) -> tuple[Target, ...]:
    found: list[Target] = []
    at = start
    for part in re.split(r"(,? and |, )", sentence.text[start:end]):
        begin = at + (4 if part.startswith("the ") else 0)
        mention = sentence.at(begin) if len(part) else None
        if mention is not None and mention.entity is not None and at + len(part) == begin + 1:
            found.append(mention.entity)
        elif part and not re.fullmatch(r",? and |, ", part):
            found.append(sentence.words(begin, at + len(part)))
        at += len(part)
    return tuple(found)


def _half(sentence: Sentence, mentions: Sequence[tuple[int, Mention]], stop: int) -> bool:
    """Whether a nationality stands alone before "and": "Peruvian **and** Chilean officials"."""
    return (
        bool(mentions)
        and mentions[-1][0] == stop - 1
        and mentions[-1][1].kind is Kind.DEMONYM
        and sentence.text.startswith(" and ", stop)
    )


def stands_for(sentence: Sentence, at: int, anaphor: str, before: Sequence[Sentence]) -> Entity | None:
    """What a pronoun or a class noun stands for: the last of its kind; for a land the pair's state that is not the subject."""
    text = sentence.text
    clause = max((m.end() for m in re.finditer(r"[;:]|, (?:and|but|while) ", text[:at])), default=0)
    here = list(sentence.within(0, at))
    earlier = [m for s in before[-1:] for m in s.mentions] + here
    if anaphor in {"him", "her", "himself"} or _PERSON.search(anaphor):
        people = [m.entity for m in earlier if m.kind is Kind.PERSON and m.entity]
        return people[-1] if people else None
    if _LAND.match(anaphor):
        own = {m.entity for m in sentence.within(clause, at) if m.kind is Kind.STATE}
        others = [s for s in sentence.scope.pair if s not in own]
        if len(others) == 1:
            return others[0]
        lands = [m.entity for m in earlier if m.kind in {Kind.STATE, Kind.DEMONYM} and m.entity not in own]
        return lands[-1] if lands else None
    if anaphor == "them":
        return None
    if anaphor == "it":
        told = [m for m in here if m.kind in {Kind.STATE, Kind.ORGANIZATION} and m.entity]
        if len(told) > 1 and told[-1].kind is Kind.STATE:
            return told[-1].entity
        first = next((m for s in before[-1:] for m in s.mentions if m.kind in {Kind.STATE, Kind.ORGANIZATION}), None)
        opens = first is not None and before[-1].text[: before[-1].index(first)].lower() in {"", "the "}
        return first.entity if opens and first is not None and first.kind is Kind.ORGANIZATION else None
    if anaphor in _ORDER:
        ahead = chain((m for s in before[-1:] for m in s.mentions), sentence.within(0, clause))
        both = [m.entity for m in ahead if m.kind in {Kind.PERSON, Kind.ORGANIZATION} and m.entity]
        last = list(dict.fromkeys(reversed(both)))[:_TWO]
        return last[1 - _ORDER[anaphor]] if len(last) == _TWO else None
    bodies = [
        m.entity
        for m in earlier
        if m.kind is Kind.ORGANIZATION and m.entity and m.entity.kind is EntityKind.ORGANIZATION
    ]
    own = {m.entity for m in sentence.within(clause, at) if m.kind is Kind.ORGANIZATION}
    named = [b for b in dict.fromkeys(bodies) if b not in own]
    if len(named) > 1 and (fitting := [b for b in named if anaphor in b.name.casefold()]):
        named = fitting
    return named[0] if len(named) == 1 else None


_ORDER = {"former": 0, "first": 0, "latter": 1, "second": 1}
_LATTER = regex(
    r"\bthe (?P<which>former|latter)(?: (?:himself|herself|itself|still|then|long|already|was|is|being|been|placed|put|has|had))* $"
)


def latter(sentence: Sentence, verb: int) -> Entity | None:
    """Whom "the latter" or "the former" stands for, where it is the subject of the verb at index `verb`."""
    spoken = _LATTER.search(sentence.text, 0, verb)
    if spoken is None:
        return None
    named = [m.entity for m in sentence.within(0, spoken.start()) if m.kind in {Kind.PERSON, Kind.ORGANIZATION}]
    return named[-_TWO:][0 if spoken["which"] == "former" else -1] if named else None


_OF_ONE = regex(r", the (?:former|latter)\b")


def dates_of_one(sentence: Sentence, end: int) -> set[str]:
    """Dates of what is said of one of two behind `end`: "lists X and Y, *the latter under Danish sanctions since 2017*"."""
    one = _OF_ONE.search(sentence.text, end)
    return {m.date for m in sentence.within(one.end(), len(sentence.text))} if one else set()
