"""Builders: who builds, pays for or runs works, as a subject, an agent, a helper or a nationality before the works."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from extract.annotation.mention import Kind
from extract.constructions.project.builder_grammar import (
    AGENT,
    AIDED,
    AIDED_BY,
    AIDED_BY_FIRST,
    AIDED_FIRST,
    AS_SUBJECT,
    BODY_OF,
    CALLED,
    CONSORTIUM,
    DEM,
    GOVERNED,
    HEAD,
    KINDS_SAID,
    LED,
    MEMBERS,
    NAME_FIRST,
    NATIONAL,
    OF_FIRM,
    PLAIN,
    QUALIFIED,
    SAME,
    SOME_OF,
    TOLD_HOME,
    TOWN_FIRM,
    US,
)
from extract.document import Entity
from extract.gazetteer.firms import firm_home
from extract.names.runs import is_common
from extract.patterns.match import as_state
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Mapping

    from extract.annotation.annotate import Annotated
    from extract.annotation.sentence import Sentence
    from extract.claim import Value


class Builder(NamedTuple):
    """Who builds: an entity, or the text's words for a firm that nobody knows; `home` is where it is from, if told."""

    value: Value
    home: Entity | None = None
    planned: bool = False
    helped: bool = False  # the builder only helps, pays or is asked
    partner: Builder | None = None  # who does it together with the builder


_FIRM_NAME = regex(
    r"(?:Grupo|Groupe|Gruppo|Compagnie|Companhia|PT|SC|OAO|JSC) [A-Z][\w&’'. -]{2,40}|(?:[A-Z][\w&’'.-]* ){1,4}(?:Group|Holdings?|Company|Corporation|Ltd|Limited|Inc|SA|S\.A\.|AG|GmbH|Engineering|Construction|Contracting|Contractors|Industries|International|Motors|Energy|Power|Steel|Mining|Petroleum)\.?"
)
_FORM_ALONE = regex(r"(?:Ltd|Limited|Inc|LLC|Co|Corp|Company|Group|Plc|PLC|GmbH|SA|AG|Pvt)\.?")
# Those of a faith, who build where they live: no party abroad.
_BELIEVERS = regex(
    r"(?:(?:Orthodox|Catholic|Protestant|Ashkenazi|Sephardic|Sunni|Shia|Local) )?(?:Jews|Christians|Muslims|Moslems|Catholics|Protestants|Hindus|Sikhs|Buddhists|Baptists|Methodists|Lutherans|Anglicans|Mormons|Quakers|Mennonites|Zionists)"
)
# What bodies are called that are there for something: "the Kalo Fund for Water".
_FOR_WHAT = regex(
    r"\b(?:Fund|Banks?|Agency|Organi[sz]ation|Foundation|Authority|Corporation|Council|Cent(?:re|er)|Institute|Program(?:me)?|Company|Commission|Office|Ministry|Initiative|Society|Association|Alliance|Union|Partners(?:hip)?|Service|Department|Directorate|Society|Aid|Action|Bureau|Committee|Secretariat)$"
)
# Whoever speaks on the page, a state or a firm.
OURSELVES = Builder("we")


@lru_cache(maxsize=1024)  # asked for by projects, finance and ventures of each document
def _homes_told(text: str) -> tuple[re.Match[str], ...]:
    return tuple(TOLD_HOME.finditer(text))


def homes(document: Annotated) -> Mapping[str, Entity]:
    """Which state the firms of a document are from, by their folded names, where any sentence tells it."""
    found: dict[str, Entity] = {}
    for block in document.blocks:
        for sentence in block:
            for told in _homes_told(sentence.text):
                group = next(g for g in ("", "2", "3", "4") if told["name" + g])
                mention = sentence.at(told.start("home" + group))
                state = as_state(mention) if mention is not None else None
                if state is not None:
                    found.setdefault(sentence.words(*told.span("name" + group)).casefold(), state)
    return found


def by_name(sentence: Sentence, start: int, end: int, home: Entity | None) -> Builder | None:
    """The builder that the words between two indices name, from `home` where it is told; None for those of a faith."""
    words = sentence.words(start, end).removesuffix("'s").removesuffix("’s")
    named, _, client = words.partition(" for ")
    words = named if client and not _FOR_WHAT.search(named) else words  # "Acme *for Kalo Energy*"
    if _BELIEVERS.fullmatch(words) or _FORM_ALONE.fullmatch(words):
        return None
    mentions = sentence.within(start, end)
    organization = next((m for m in mentions if m.kind is Kind.ORGANIZATION), None)
    if organization is not None and organization.entity is not None and end - start <= 2:
        return Builder(organization.entity, home or as_state(organization))
    if (
        organization is not None
        and organization.entity is not None
        and len(mentions) == 1
        and organization.entity.name.casefold() in words.casefold()
    ):
        home = home or as_state(organization)
    return Builder(words, home) if len(words) > 1 else None


def by_mention(sentence: Sentence, at: int, *, planned: bool = False, helped: bool = False) -> Builder | None:
    """The builder that the mention at index `at` is: an organisation, else the state that it names or belongs to."""
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


def spoken_of(sentence: Sentence, at: int, before: tuple[Sentence, ...]) -> Builder | None:
    """What "it", "they" or "the company" stand for: the organisation or name, else the state that opens what was said before."""
    for each, limit in ((sentence, at), *((b, len(b.text)) for b in reversed(before[-1:]))):
        opening = next((m for m in each.within(0, limit) if m.kind is Kind.ORGANIZATION), None)
        if opening is not None and opening.entity is not None:
            return Builder(opening.entity, as_state(opening))
        told = NAME_FIRST.match(each.text, 0, limit)
        single = told is not None and " " not in told["name"]
        told = None if told and (each is sentence or single) and is_common(told["name"].split()[0]) else told
        if told and re.match(r",| \w", each.text[told.end() :]):
            home = each.at(told.start("home")) if told["home"] else None
            return by_name(each, *told.span("name"), as_state(home) if home else None)
        if men := next((k for k in KINDS_SAID.finditer(each.text, 0, limit)), None):
            return by_mention(each, men.start("home"))
        if firm := _headed_by(each):
            return firm
        state = next(
            (
                m
                for m in each.within(0, limit)
                if (each is not sentence or ";" in each.text[each.index(m) : at])
                and m.kind is Kind.STATE
                and not GOVERNED.search(each.text, 0, each.index(m))
                and AS_SUBJECT.search(each.text, 0, each.index(m))
            ),
            None,
        )
        if state is not None:
            return by_mention(each, each.index(state))
    return None


def _headed_by(sentence: Sentence) -> Builder | None:
    """The firm that heads the section: "it" under "Kalo Group"."""
    heading = sentence.scope.heading
    return Builder(heading) if _FIRM_NAME.fullmatch(heading) else None


def told_from(sentence: Sentence, at: int, before: tuple[Sentence, ...]) -> Builder | None:
    """Whom "the Lisbon-based group" stands for: the firm told last whose home that is, else any from there."""
    mention = sentence.at(at)
    home = as_state(mention) if mention is not None else None
    if home is None:
        return None
    for each in reversed(before):
        for told in reversed(_homes_told(each.text)):
            group = next(g for g in ("", "2", "3", "4") if told["name" + g])
            place = each.at(told.start("home" + group))
            if place is not None and as_state(place) == home:
                return by_name(each, *told.span("name" + group), home)
        firms = [m for m in each.mentions if m.kind is Kind.ORGANIZATION and as_state(m) == home]
        if firms and firms[-1].entity is not None:
            return Builder(firms[-1].entity, home)
    return Builder(home, home)


def right_of(sentence: Sentence, at: int, before: tuple[Sentence, ...] = ()) -> Builder | None:
    """The agent told after index `at`: "by the Chilean firm X", "with Danish aid"."""
    text = sentence.text
    aid = AIDED.match(text, at)
    if aid:
        found = _aiding(sentence, aid)
        return found._replace(helped=True) if found and not _of_many_states(found) else None
    agent = AGENT.match(text, at)
    if agent is None:
        return None
    start = agent.end()
    mixed = CONSORTIUM.match(text, start)
    if mixed:
        return Builder(
            sentence.words(*mixed.span()).removeprefix("a "), as_state(sentence.within(*mixed.span("home"))[0])
        )
    return starting(sentence, start, before)


def starting(sentence: Sentence, at: int, before: tuple[Sentence, ...] = ()) -> Builder | None:
    """The builder whose noun phrase begins at `at`."""
    text = sentence.text
    led = LED.match(text, at) or MEMBERS.match(text, at) or SOME_OF.match(text, at)
    at = led.end() if led else at
    at += text.startswith(('"', "“"), at)
    plain = PLAIN.match(text, at)
    if plain:
        return by_mention(sentence, plain.start("who"))
    if national := NATIONAL.match(text, at):  # "China Harbour", "Korea Electric Power"
        owner = sentence.at(national.start("name"))
        return by_name(sentence, *national.span("name"), as_state(owner) if owner is not None else None)
    if led := BODY_OF.match(text, at) or TOWN_FIRM.match(text, at):
        return by_mention(sentence, led.end()) or starting(sentence, led.end())
    if same := SAME.match(text, at):
        return spoken_of(sentence, same.start(), before)
    if US.match(text, at) or text.startswith("our ", at):
        return OURSELVES
    head = HEAD.match(text, at)
    return _headed(sentence, head) if head else None


def _headed(sentence: Sentence, head: re.Match[str]) -> Builder | None:
    """A builder told by kind, home and name: "the Danish firm X of Odense", "German engineers"."""
    if head["of"] or head["plain"]:
        return by_mention(sentence, head.start("of" if head["of"] else "plain"))
    home = next(
        (as_state(m) for g in ("home", "from") if head[g] and (m := sentence.at(head.start(g))) is not None), None
    )
    if head["name"]:
        society = head["home"] and head.end("home") + 1 == head.start("name") and " " in head["name"]
        known = firm_home(sentence.words(*head.span("name"))) is not None  # "the Danish Acme"
        own = society and not known and not re.search("[\ue400-\ue4ff]", head["name"]) and re.match(DEM, head["home"])
        return by_name(sentence, head.start("home") if own else head.start("name"), head.end("name"), home)
    if head["firm"] and (called := CALLED.match(sentence.text, head.end())):
        return by_name(sentence, *called.span("name"), home)
    if home is not None and (head["home"] or head["firm"]):
        return Builder(home, home)
    return None


def helping(sentence: Sentence, end: int, at: int) -> Builder | None:
    """Whose help is told beside the deed: after the works at `end`, or at the front of the clause before `at`."""
    found = _helper(sentence, end, at)
    return None if found is None or _of_many_states(found) else found


def _of_many_states(builder: Builder) -> bool:
    """Whether a body without a home is told, whose grant builds nothing: "with the help of an EU grant"."""
    return isinstance(builder.value, Entity) and builder.home is None


def _helper(sentence: Sentence, end: int, at: int) -> Builder | None:
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
    found = _aiding(sentence, first)
    return found._replace(helped=True) if found else None


def _aiding(sentence: Sentence, aid: re.Match[str]) -> Builder | None:
    """Whose aid it is: a state, an organisation, an acronym that nobody knows."""
    start, end = aid.span("aid")
    if sentence.at(start) is not None:
        return by_mention(sentence, start)
    words = sentence.words(start, end).removesuffix("'s").removesuffix("’s")
    return Builder(words) if words.isupper() else None


def named_within(sentence: Sentence, start: int, head: int) -> Builder | None:
    """The firm that tells works apart from others of their kind: "a *Kalo* cement terminal"; not a body of many states."""
    found = OF_FIRM.match(sentence.text, start, head)
    if found is None:
        return None
    if found["name"]:
        return None if is_common(found["name"].split()[0]) else by_name(sentence, *found.span("name"), None)
    told = by_mention(sentence, found.start("known"))
    return told if told is not None and told.home is not None else None


def qualifying(sentence: Sentence, start: int, head: int) -> Builder | None:
    """The nationality before the works: "a Swedish-built dam"."""
    found = QUALIFIED.search(sentence.text, start, head)
    return by_mention(sentence, found.start("own")) if found else None
