"""Builders: who builds, pays for or runs works, as a subject, an agent, a helper or a nationality before the works."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from extract.annotation.mention import Kind
from extract.constructions.builder_grammar import (
    AGENT,
    AIDED,
    AIDED_BY,
    AIDED_BY_FIRST,
    AIDED_FIRST,
    APPOSED,
    AUXILIARY,
    CAP,
    CONSORTIUM,
    DEM,
    FIRM,
    GOVERNED,
    HEAD,
    HEADLINE,
    HELPED,
    INSERT,
    IT,
    KINDS,
    LED,
    MEN_OF,
    NAME,
    NATIONAL,
    OUR,
    OWNING,
    PERSON,
    PHRASE,
    PHRASE_STARTS,
    PLANNING,
    QUALIFIED,
    RELATIVE,
    STATE,
    TOLD_HOME,
    TRAILING,
    WHOSE_AID,
    WHOSE_MEN,
    WITH,
)
from extract.patterns.match import as_state

if TYPE_CHECKING:
    from collections.abc import Mapping

    from extract.annotation.annotate import Annotated
    from extract.annotation.mention import Mention
    from extract.annotation.sentence import Sentence
    from extract.claim import Value
    from extract.document import Entity


class Builder(NamedTuple):
    """Who builds: an entity, or the text's words for a firm that nobody knows; `home` is where it is from, if told."""

    value: Value
    home: Entity | None = None
    planned: bool = False
    helped: bool = False  # the builder only helps, pays or is asked
    partner: Builder | None = None  # who does it together with the builder


def homes(document: Annotated) -> Mapping[str, Entity]:
    """Which state the firms of a document are from, by their folded names, where any sentence tells it."""
    found: dict[str, Entity] = {}
    for block in document.blocks:
        for sentence in block:
            for told in TOLD_HOME.finditer(sentence.text):
                name, home = ("name", "home") if told["name"] else ("name2", "home2")
                mention = sentence.at(told.start(home))
                state = as_state(mention) if mention is not None else None
                if state is not None:
                    found.setdefault(sentence.words(*told.span(name)).casefold(), state)
    return found


def left_of(sentence: Sentence, verb: int, before: tuple[Sentence, ...] = ()) -> Builder | None:
    """The subject of the verb at index `verb`, over auxiliaries, asides and relative pronouns."""
    text = sentence.text
    chain = AUXILIARY.search(text, 0, verb)
    at = chain.start() if chain else verb
    words = text[at:verb]
    planned = PLANNING.search(words) is not None
    end = len(text[:at].rstrip(" "))
    helped = HELPED.search(text, 0, verb) if not chain or chain.start() <= verb else None
    helped = helped or HELPED.search(text, 0, at + 1 if at < verb else verb)
    if helped:
        giver = left_of(sentence, helped.start(), before)
        asked = helped[0][:3].casefold() not in {"hel", "ass"}
        if not asked:
            return giver._replace(planned=giver.planned or planned, helped=True) if giver else None
        return _phrase(sentence, helped.end("whom"), planned=True)
    relative = RELATIVE.search(text, 0, end + 1)
    end = relative.start() if relative else end
    if re.search(r"\b(?:and|or)\b", words) and (shared := carried(sentence, end)) is not None:
        return shared._replace(planned=planned or HEADLINE.match(text[:at]) is not None)
    found = _subject(sentence, end, before)
    if found is None and words.strip() == "to" and (signed := WITH.search(text, 0, end)):
        found = starting(sentence, signed.end("with"))  # "a memorandum with X to operate the mine"
        planned = True
    planned = planned or words.strip() == "to"  # "Danish firms to build …"
    return found._replace(planned=planned) if found else None


def _subject(sentence: Sentence, end: int, before: tuple[Sentence, ...]) -> Builder | None:
    """The builder whose noun phrase ends at `end`, or before an aside that ends there."""
    text = sentence.text
    if IT.search(text, 0, end):
        return _spoken_of(sentence, end, before)
    if OUR.search(text[:end] + " ") and sentence.scope.publisher is not None:
        return Builder(sentence.scope.publisher, sentence.scope.publisher)
    apposed = APPOSED.search(text[:end] + (", " if text[end : end + 1] == "," else " "))
    if apposed:
        found = _phrase(sentence, apposed.start())
        if found is not None:
            own = next((m for m in sentence.within(apposed.start(), end) if m.kind is Kind.DEMONYM), None)
            return found if found.home is not None or own is None else found._replace(home=as_state(own))
    found = _phrase(sentence, end)
    if found is not None:
        return found
    if whose := WHOSE_MEN.search(text[:end] + " "):
        return _phrase(sentence, whose.start(), governed=True)
    inserted = INSERT.search(text[: end + 1] if text[end : end + 1] == "," else text[:end])
    stop = inserted.start() if inserted else end
    trailing = TRAILING.search(text, 0, stop)
    stop = trailing.start() if trailing else stop
    return _phrase(sentence, stop) if stop != end else None


def _phrase(sentence: Sentence, end: int, *, planned: bool = False, governed: bool = False) -> Builder | None:
    """The builder whose noun phrase ends at `end`, not governed by a preposition unless it may be."""
    text = sentence.text
    if end <= 0:
        return None
    while end and text[end - 1] in ", ":
        end -= 1
    bracket = re.search(r" ?\([^)]{1,50}\)$", text[:end])
    end = bracket.start() if bracket else end
    aid = WHOSE_AID.search(text[:end] + " ")
    if aid:
        return _of(sentence, aid.start("aid"), planned=planned, helped=True)
    floor = max(0, end - 100)
    kinds = KINDS.search(text, floor, end)
    men = MEN_OF.search(text, floor, end) if kinds is None else None
    if men is not None and men["name"][0].isupper():
        return _name(sentence, *men.span("name"), None)
    found = _kind(sentence, kinds) if kinds else _called(sentence, floor, end, governed=governed)
    return found._replace(planned=planned) if found else None


def _kind(sentence: Sentence, kinds: re.Match[str]) -> Builder | None:
    """A builder told by kind and home: "Danish engineers", "a company from Oslo", "the government of Peru"."""
    group = next(g for g in ("home", "from", "gov") if kinds[g])
    if group == "home" and _is_governed(sentence.text, kinds.start()):
        return None
    return _of(sentence, kinds.start(group))


def _is_governed(text: str, at: int) -> bool:
    return GOVERNED.search(text, 0, at) is not None and not _by(text, at)


def _called(sentence: Sentence, floor: int, end: int, *, governed: bool = False) -> Builder | None:
    """A builder told by name, with the one that it is coordinated with."""
    text = sentence.text
    last = sentence.at(end - 1)
    named = next(
        filter(None, (PHRASE.match(text, s.start(), end) for s in PHRASE_STARTS.finditer(text, floor, end))), None
    )
    if named is not None and (last is None or last.kind is Kind.ORGANIZATION or named["from"]):
        if not governed and _is_governed(text, named.start()):
            return None
        found = _named(sentence, named)
        joined = _joined(text, *named.span("name"))
        partner = re.search(r",? and (?:the )?$", text[: named.start() if joined == named.start("name") else joined])
        first = _phrase(sentence, partner.start()) if partner and found else None
        return first._replace(partner=found) if first is not None else found
    acts = last is not None and last.kind in {Kind.STATE, Kind.CITY, Kind.ORGANIZATION, Kind.PERSON}
    return _of(sentence, end - 1) if acts and (governed or not _is_governed(text, end - 1)) else None


def _by(text: str, at: int) -> bool:
    """Whether "by" leads the phrase in: a consortium led *by* a firm."""
    return (
        re.search(r"\b(?:led|headed|formed|owned|controlled|set up|founded) by (?:the |a |an )?$", text[:at])
        is not None
    )


def _joined(text: str, start: int, end: int) -> int:
    """Where the last of several organisations that a name pattern ran over begins."""
    both = re.search(r"(?:[\ue400-\ue4ff].* and | and (?=[\ue400-\ue4ff]))", text[start:end])
    return start + both.end() if both else start


def _named(sentence: Sentence, found: re.Match[str]) -> Builder | None:
    home = next(
        (as_state(m) for g in ("home", "from") if found[g] and (m := sentence.at(found.start(g))) is not None), None
    )
    start = _joined(sentence.text, *found.span("name"))
    if (
        found["home"]
        and found.end("home") + 1 == start
        and " " in found["name"]
        and not re.search("[\ue400-\ue4ff]", found["name"])
    ):
        start = found.start("home")  # "the *Hellenic Red Cross*"
    return _name(sentence, start, found.end("name"), home)


def _name(sentence: Sentence, start: int, end: int, home: Entity | None) -> Builder | None:
    mentions = sentence.within(start, end)
    organization = next((m for m in mentions if m.kind is Kind.ORGANIZATION), None)
    if organization is not None and organization.entity is not None and end - start <= 2:
        return Builder(organization.entity, home or as_state(organization))
    words = sentence.words(start, end)
    if (
        organization is not None
        and organization.entity is not None
        and len(mentions) == 1
        and organization.entity.name.casefold() in words.casefold()
    ):
        home = home or as_state(organization)
    return Builder(words, home) if len(words) > 1 else None


def _of(sentence: Sentence, at: int, *, planned: bool = False, helped: bool = False) -> Builder | None:
    mention = sentence.at(at)
    if mention is None or mention.entity is None:
        return None
    state = as_state(mention)
    if (
        mention.kind is Kind.PERSON
        and state is None
        and mention.form == "full"
        and not mention.position
        and not re.search(r"[’']s $", sentence.text[:at])
    ):
        return Builder(mention.entity.name, None, planned, helped)  # a firm that is called like a person
    if mention.kind is Kind.ORGANIZATION:
        return Builder(mention.entity, state, planned, helped)
    return Builder(state, state, planned, helped) if state is not None else None


def _spoken_of(sentence: Sentence, at: int, before: tuple[Sentence, ...]) -> Builder | None:
    """What "it", "they" or "the company" stand for: the organisation or name, else the state that opens what was said before."""
    for each, limit in ((sentence, at), *((b, len(b.text)) for b in reversed(before[-1:]))):
        opening = next((m for m in each.within(0, limit) if m.kind is Kind.ORGANIZATION), None)
        if opening is not None and opening.entity is not None:
            return Builder(opening.entity, as_state(opening))
        told = (
            re.match(
                rf"(?:The |the )?(?:(?P<home>{DEM}) (?:[\w-]+ ){{0,2}}?(?:{FIRM} )?)?(?P<name>{NAME})",
                each.text[:limit],
            )
            if limit > at or each is not sentence
            else None
        )
        if told and re.match(r",| \w", each.text[told.end() :]):
            home = each.at(told.start("home")) if told["home"] else None
            return _name(each, *told.span("name"), as_state(home) if home else None)
        state = next(
            (
                m
                for m in each.within(0, limit)
                if (each is not sentence or ";" in each.text[each.index(m) : at])
                and m.kind is Kind.STATE
                and not GOVERNED.search(each.text, 0, each.index(m))
            ),
            None,
        )
        if state is not None:
            return _of(each, each.index(state))
    return None


def carried(sentence: Sentence, end: int) -> Builder | None:
    """The subject of the clause before, which a second verb shares."""
    text = sentence.text
    first = max((m.end() for m in re.finditer(r"[;:] ", text[:end])), default=0)
    led = re.match(
        r"(?:(?:In|On|By|From|Since) [^,]{0,24},? |[\ue500-\ue5ff],? )?(?:[Tt]he |[Aa]n? )?", text[first:end]
    )
    at = first + (led.end() if led else 0)
    for stop in re.finditer(r" (?=[a-z])|, ", text[at:end]):
        found = _phrase(sentence, at + stop.start())
        if found is not None:
            return found
    return None


def right_of(sentence: Sentence, at: int) -> Builder | None:
    """The agent told after index `at`: "by the Chilean firm X", "with Danish aid"."""
    text = sentence.text
    aid = AIDED.match(text, at)
    if aid:
        found = _of(sentence, aid.start("aid"))
        return found._replace(helped=True) if found else None
    agent = AGENT.match(text, at)
    if agent is None:
        return None
    start = agent.end()
    mixed = CONSORTIUM.match(text, start)
    if mixed:
        return Builder(
            sentence.words(*mixed.span()).removeprefix("a "), as_state(sentence.within(*mixed.span("home"))[0])
        )
    led = LED.match(text, start)
    start = led.end() if led else start
    return starting(sentence, start)


def starting(sentence: Sentence, at: int) -> Builder | None:
    """The builder whose noun phrase begins at `at`."""
    text = sentence.text
    plain = re.compile(rf"(?:the |its )?(?P<who>{STATE}|{PERSON}|{DEM}s?(?= ?[,.;]|$))(?!['’]s?| ?{CAP})").match(
        text, at
    )
    if plain:
        return _of(sentence, plain.start("who"))
    if national := NATIONAL.match(text, at):  # "China Harbour", "Korea Electric Power"
        owner = sentence.at(national.start("name"))
        return _name(sentence, *national.span("name"), as_state(owner) if owner is not None else None)
    head = HEAD.match(text, at)
    if head is None:
        return None
    if head["of"]:
        return _of(sentence, head.start("of"))
    home = next(
        (as_state(m) for g in ("home", "from") if head[g] and (m := sentence.at(head.start(g))) is not None), None
    )
    if head["name"]:
        society = head["home"] and head.end("home") + 1 == head.start("name") and " " in head["name"]
        own = society and not re.search("[\ue400-\ue4ff]", head["name"]) and re.match(DEM, head["home"])
        return _name(sentence, head.start("home") if own else head.start("name"), head.end("name"), home)
    if home is not None and (head["home"] or head["firm"]):
        return Builder(home, home)
    return None


def helping(sentence: Sentence, end: int, at: int) -> Builder | None:
    """Whose help is told beside the deed: after the works at `end`, or at the front of the clause before `at`."""
    after = AIDED.match(sentence.text, end)
    by = AIDED_BY.match(sentence.text, end) if after is None else None
    if by and (told := starting(sentence, by.end())) is not None:
        return told._replace(helped=True)
    ahead = AIDED_BY_FIRST.search(sentence.text, 0, at + 4) if after is None else None
    if ahead and (told := starting(sentence, ahead.start("who"))) is not None:
        return told._replace(helped=True)
    first = after or next((m for m in AIDED_FIRST.finditer(sentence.text, 0, at)), None)
    if first is None:
        return None
    found = _of(sentence, first.start("aid"))
    return found._replace(helped=True) if found else None


def qualifying(sentence: Sentence, start: int, head: int) -> Builder | None:
    """The nationality before the works: "a Swedish-built dam"."""
    found = QUALIFIED.search(sentence.text, start, head)
    return _of(sentence, found.start("own")) if found else None


def owning(sentence: Sentence, start: int) -> Builder | None:
    """Whose the works that begin at `start` are: "Y's new plant", "Y, whose new plant"."""
    found = OWNING.search(sentence.text, 0, start)
    firm = re.compile(rf"(?P<name>{NAME})['’]s ").match(sentence.text, start)
    if found is None and firm is not None:
        return _name(sentence, *firm.span("name"), None)
    if found is None:
        return None
    return (
        _of(sentence, found.start("owner"))
        if found["owner"]
        else _phrase(sentence, found.start("whose"), governed=True)
    )


def person_acts(sentence: Sentence, verb: int) -> Mention | None:
    """The person who is the subject of the verb at `verb`, if it is one."""
    chain = AUXILIARY.search(sentence.text, 0, verb)
    end = len(sentence.text[: chain.start() if chain else verb].rstrip(" ,"))
    mention = sentence.at(end - 1)
    return mention if mention is not None and mention.kind is Kind.PERSON else None
