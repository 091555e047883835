"""Producers: who mined, made or harvested a quantity, as a subject, an owner, a place, or what was spoken of before."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.constructions.parties import actor, at, by_pronoun, home, named, subject, topic
from extract.constructions.production.output_words import (
    ALONE,
    AND,
    ASIDE,
    AT,
    COUNTRY,
    HAVING,
    IT,
    LABEL,
    MAIN,
    NAMED_OWNER,
    NOUNS,
    OWNED,
    PRONOUN_FIRST,
    TITLE,
    WHOSE,
)
from extract.names.runs import is_common
from extract.patterns.match import as_state

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.annotation.sentence import Sentence
    from extract.document import Entity


def producer(sentence: Sentence, verb: int, bounds: tuple[int, int], before: Sequence[Sentence]) -> Entity | str | None:
    """The subject: the owner of the mine or field, an actor, else the works in the words of the text."""
    text, (first, last) = sentence.text, bounds
    aside = ASIDE.search(text, first, verb)
    until = aside.start() + len(", ") if aside else verb
    whose = WHOSE.search(text, first, verb)
    if COUNTRY.search(text, first, verb):
        return country(sentence, verb, before)
    if whose:
        return actor(sentence.at(whose.start("of"))) or whose["of"]
    head = text[first:until].rstrip(", ") + " " if aside else text[first:until]
    works = NOUNS.search(head)
    if works and works["owner"]:
        known = at(sentence, first + works.start("owner"), until)
        words = sentence.words(first + works.start("owner"), first + works.end("owner"))
        return words if known is not None and len(known.name) < len(words) else known
    if HAVING.search(text, first, verb):
        clause = max((m.end() for m in AND.finditer(text, 0, verb)), default=first)
        main = MAIN.search(text, clause, verb)
        return (subject(sentence, main.start() + 1, clause) if main else None) or topic(sentence, verb)
    lone = ALONE.search(text, first, until)
    until = lone.start() + 1 if lone else until
    acting = subject(sentence, until, first)
    if acting is None and not works and by_pronoun(sentence, verb):
        told = IT.search(text, 0, first) if first else PRONOUN_FIRST.match(text)
        return spoken_of(sentence, before if told else ()) if first or (told and before) else None
    if works:
        belongs = re.search(r"[\ue000-\ue4ff](?:['’]s?)? [\w -]*$", head[: works.end("words")])
        if acting is not None and belongs and home(acting):
            return acting
        if owner := OWNED.match(works["words"]):
            return named(owner["name"]) or acting
        return sentence.words(first + works.start("words"), first + works.end("words"))
    return acting or made_at(sentence, verb, last)


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
    found = AT.search(sentence.text, first, last)
    return sentence.words(*found.span("words")) if found else ""


def context(before: Sequence[Sentence]) -> Entity | None:
    """The actor that the sentence before is about."""
    return subject(before[-1], len(before[-1].text)) if before else None


def spoken_of(sentence: Sentence, before: Sequence[Sentence]) -> Entity | None:
    """What "it" and "its" stand for: what the sentence before, else this one, is about."""
    told = before[-1] if before else sentence
    label = LABEL.match(told.text)
    if label is not None and before and not is_common(label["name"]):
        return actor(told.at(label.start("name"))) or named(label["name"])
    return context(before) or topic(told)


def labelled(before: Sequence[Sentence]) -> Entity | None:
    """Of whom the first sentence of a paragraph or entry tells, which is but a name: "Garnet potash works. Opened in 2017."."""
    title = TITLE.fullmatch(before[0].text) if before else None
    if title is None:
        return None
    return actor(before[0].at(0)) if len(title["name"]) == 1 else named(before[0].words(*title.span("name"))) or None
