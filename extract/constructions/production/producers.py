"""Producers: who mined, made or harvested a quantity, as a subject, an owner, a place, or what was spoken of before."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.constructions.parties import actor, at, by_pronoun, home, named, subject, topic
from extract.constructions.production.focus import focus, opening, site_called, theme, told_here
from extract.constructions.production.output_words import (
    ALONE,
    AND,
    APPOSED_MAKER,
    APPOSED_NAME,
    ASIDE,
    AT,
    AUXILIARY,
    COUNTRY,
    HAVING,
    IT,
    LABEL,
    MAIN,
    NAMED_OWNER,
    NO_PRODUCER,
    NOUNS,
    OWNED,
    PRONOUN_FIRST,
    RELATIVE_MAKER,
    SHARED,
    SITE,
    TITLE,
    TOLD_BY_PARTICIPLE,
    WHOSE,
)
from extract.document import Entity, EntityKind
from extract.names.runs import is_common
from extract.patterns.match import as_state
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.annotation.sentence import Sentence


_LED = (TOLD_BY_PARTICIPLE, HAVING, COUNTRY, APPOSED_MAKER, WHOSE, SHARED)
_SITE_THAT = regex(
    rf"\b(?:an?|the|its|their) (?P<words>(?:(?:[a-z][\w-]*|[A-Z][\w'’-]*|[\ue100-\ue2ff]) ){{0,3}}?{SITE}(?: (?:in|at|near|of) (?:[\ue200-\ue2ff]|[A-Z][\w'’-]*(?: [A-Z][\w'’-]*)?))?)$"
)
_SITE_TOLD = regex(
    rf"\b(?:an?|the) (?P<words>(?:[a-z][\w-]* ){{0,3}}{SITE}(?: (?:in|at|near) (?:[\ue200-\ue2ff]|[A-Z][\w'’-]*))?)"
)
# "The company" is none of its own name.
_NAMELESS = frozenset({"company", "firm", "group", "concern", "enterprise", "maker", "brewer", "miner", "producer"})
_NO_NAME = frozenset({"plant", "works", "factory", "facility", "complex", "venture", "unit"})
_SITE_OPENS = regex(rf"(?:The|This|Its) (?P<words>(?:[a-z-]+ ){{0,2}}?{SITE})\b")
_AT_NAMED = regex(r"\b(?:at|in) (?:the )?(?P<words>[\ue400-\ue4ff])", re.IGNORECASE)
_WORKS_NAME = regex(r"(?:Works|Plant|Factory|Mill|Refinery|Smelter|Mine|Shipyard)$")
_PARTICLES = regex(
    r"(?:[A-ZÀ-Þ][\w-]* ){1,3}(?:(?:de|do|da|dos|del|di|du|des|van|von)(?: la| las| los)? (?:[ld]['’])?[A-ZÀ-Þ][\w-]* ?){1,2}$"
)


def producer(sentence: Sentence, verb: int, bounds: tuple[int, int], before: Sequence[Sentence]) -> Entity | str | None:
    """The subject: the owner of the mine or field, an actor, else the works in the words of the text."""
    text, (first, last) = sentence.text, bounds
    if led := next((m for kind in _LED if (m := kind.search(text, first, verb))), None):
        return _led(sentence, led, first, verb, before)
    chain = AUXILIARY.search(text, first, verb)
    until = chain.start() if chain else verb
    until = max(first, len(text[:until].rstrip(" ,")))
    relative = RELATIVE_MAKER.search(text, first, until + 1)
    if relative and (site := _SITE_THAT.search(text, first, relative.start())):
        return sentence.words(*site.span("words"))  # "is building *a refinery at Lima*, which is to process"
    until = relative.start() if relative else until
    if named_last := APPOSED_NAME.search(text, first, until + 1):
        return _apposed(sentence, named_last)
    if text.startswith(", ", until) and (opened := opening(sentence, first, until + 1)):
        return opened
    aside = ASIDE.search(text, first, until + len(", ")) if text.startswith(", ", until) else None
    until = aside.start() if aside else until
    head = text[first:until] + " "
    works = NOUNS.search(head)
    if works and works["owner"]:
        known = at(sentence, first + works.start("owner"), until)
        town = sentence.at(first + works.start("owner"))
        if town is not None and (town.kind is Kind.CITY or town.form == "capital") and works["owner"][1:] == "":
            return sentence.words(first + works.start("owner"), first + works.end("words"))  # "the *Kyiv works*"
        words = sentence.words(first + works.start("owner"), first + works.end("owner"))
        return words if known is not None and len(known.name) < len(words) else known
    lone = ALONE.search(text, first, until)
    until = lone.start() if lone else until
    acting = acting_before(sentence, until + len(", " if text.startswith(",", until) else " "), first)
    if acting is None and not works and by_pronoun(sentence, verb):
        if here := told_here(sentence, first):
            return here
        told = IT.search(text, 0, first) if first else PRONOUN_FIRST.match(text)
        return spoken_of(sentence, before if told else ()) if first or (told and before) else None
    if works:
        return _works(sentence, first, works, acting, before)
    return acting or made_at(sentence, verb, last)


def _led(
    sentence: Sentence, led: re.Match[str], first: int, verb: int, before: Sequence[Sentence]
) -> Entity | str | None:
    """The subject where no noun phrase stands right before the verb: a participle, a relative clause, a shared verb."""
    text = sentence.text
    if led.re == TOLD_BY_PARTICIPLE:
        return (focus(before) or spoken_of(sentence, before)) if before else None
    if led.re == HAVING:
        clause = max((m.end() for m in AND.finditer(text, 0, verb)), default=first)
        main = MAIN.search(text, clause, verb)
        return (acting_before(sentence, main.start() + 1, clause) if main else None) or topic(sentence, verb)
    if led.re == COUNTRY:
        return country(sentence, verb, before)
    if led.re == APPOSED_MAKER:
        return _apposed(sentence, led)
    if led.re == WHOSE:
        return actor(sentence.at(led.start("of"))) or led["of"]
    opened = opening(sentence, first, verb)
    site = _SITE_OPENS.match(text, first) if opened is None else None
    return sentence.words(*site.span("words")) if site else opened or topic(sentence, verb, first)


def _works(
    sentence: Sentence, first: int, works: re.Match[str], acting: Entity | str | None, before: Sequence[Sentence]
) -> Entity | str | None:
    """The works that are the subject: their owner where it is known, what "the mine" stands for, else the words of the text."""
    head = sentence.text[first : first + works.end("words")]
    belongs = re.search(r"[\ue000-\ue2ff\ue400-\ue4ff](?:['’]s?)? [\w -]*$", head)
    town = sentence.at(first + belongs.start()) if belongs else None
    if town is not None and (town.kind is Kind.CITY or town.form == "capital") and belongs and belongs[0][1:2] == " ":
        return sentence.words(first + belongs.start(), first + works.end("words"))  # "the *Kyiv works*"
    if acting is not None and not isinstance(acting, str) and belongs and home(acting):
        return acting
    if owner := OWNED.match(works["words"]):
        return named(owner["name"]) or acting
    words = sentence.words(first + works.start("words"), first + works.end("words"))
    bare = re.fullmatch(r"[a-z]+", words) is not None and re.search(
        r"\b[Tt]h(?:e|is|at) $", head[: works.start("words")]
    )
    told = (
        (site_called(before, words) or (spoken_of(sentence, before) if words in _NAMELESS else None)) if bare else None
    )
    return told or (None if bare and words in {*_NAMELESS, *_NO_NAME} else words.removeprefix("The "))


def _apposed(sentence: Sentence, told: re.Match[str]) -> Entity | str | None:
    """The name before an apposition whose relative clause tells what is made."""
    start, end = told.span("name")
    if told["site"].strip():
        return sentence.words(start, told.end("site")).removeprefix("The ")
    mention = sentence.at(start) if end - start == 1 else None
    if mention is None:
        return named(sentence.words(start, end))
    return sentence.words(start, end) if mention.kind is Kind.CITY else actor(mention)


def acting_before(sentence: Sentence, verb: int, first: int) -> Entity | str | None:
    """The actor before a verb; a name that only looks like a person's is a firm's, told in its own words."""
    end = len(sentence.text[:verb].rstrip(" ,"))
    mention = sentence.at(end - 1) if end else None
    if mention is not None and mention.kind is Kind.PERSON:
        firm = mention.form == "full" and not mention.position
        return sentence.words(end - 1, end) if firm else None
    found = subject(sentence, verb, first)
    if found is None or NO_PRODUCER.fullmatch(found.name):
        return None
    return named(longer[0]) if (longer := _longer(sentence, found.name, end)) is not None else found


def _longer(sentence: Sentence, name: str, end: int) -> re.Match[str] | None:
    """A name as far as its particles lead back, where a finder began in its middle: "*Kalo de los* Montes"."""
    words = sentence.words(0, end)
    return _PARTICLES.search(words) if words.endswith(name) else None


def country(sentence: Sentence, verb: int, before: Sequence[Sentence]) -> Entity | None:
    """What "the country" stands for: the state told last, by itself or as the home of whom is told; else whose page it is."""
    for told, limit in ((sentence, verb), *((b, len(b.text)) for b in reversed(before))):
        for mention in reversed(told.within(0, limit)):
            if (state := as_state(mention)) is not None:
                return state
    return sentence.scope.publisher


def possessor(sentence: Sentence, noun: int, first: int) -> Entity | None:
    """Whose output: "Ghana's cocoa output", "the Peruvian harvest"."""
    for index in range(noun - 1, max(first, noun - 40) - 1, -1):
        if (
            re.fullmatch(r"(?:['’]s?)?(?: [\w-]+){0,3} ", sentence.text[index + 1 : noun])
            and (mention := sentence.at(index)) is not None
        ):
            found = actor(mention) if mention.kind in {Kind.STATE, Kind.DEMONYM, Kind.ORGANIZATION} else None
            if found is not None:
                return found
    unknown = NAMED_OWNER.search(sentence.text, max(first, noun - 60), noun)
    return named(unknown["name"]) if unknown and not is_common(unknown["name"]) else None


def made_at(sentence: Sentence, first: int, last: int) -> str:
    """The works at which it is made, in the words of the text."""
    found = AT.search(sentence.text, first, last) or _AT_NAMED.search(sentence.text, first, last)
    words = sentence.words(*found.span("words")).removeprefix("the ") if found else ""
    return words if found is None or found.re == AT or _WORKS_NAME.search(words) else ""


def context(before: Sequence[Sentence]) -> Entity | None:
    """The actor that the sentence before is about."""
    return subject(before[-1], len(before[-1].text)) if before else None


def spoken_of(sentence: Sentence, before: Sequence[Sentence]) -> Entity | str | None:
    """What "it" and "its" stand for: what the sentence before, else this one, is about."""
    told = before[-1] if before else sentence
    label = LABEL.match(told.text)
    if label is not None and before and not is_common(label["name"]) and not NO_PRODUCER.match(label["name"]):
        return actor(told.at(label.start("name"))) or named(label["name"])
    opened = (theme(told) or focus(before[:-1])) if before else None
    if opened is not None:
        return opened
    about = context(before) or topic(told)
    site = _site_told(told) if before and (about is None or about.kind is EntityKind.STATE) else None
    return site or about


def _site_told(sentence: Sentence) -> str | None:
    """The works that a sentence brings in: "Danish engineers built *a cement factory at Lima*"."""
    found = list(_SITE_TOLD.finditer(sentence.text))
    return sentence.words(*found[0].span("words")) if len(found) == 1 else None


def labelled(before: Sequence[Sentence]) -> Entity | None:
    """Of whom the first sentence of a paragraph or entry tells, which is but a name: "Garnet potash works. Opened in 2017."."""
    title = TITLE.fullmatch(before[0].text) if before else None
    if title is None:
        return None
    return actor(before[0].at(0)) if len(title["name"]) == 1 else named(before[0].words(*title.span("name"))) or None
