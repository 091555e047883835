"""What the talk before a figure was about: the mine, works or firm that "it", "the plant", "output" or a bare passive stands for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.constructions.parties import named
from extract.constructions.production.output_words import LONG_NAME, NO_PRODUCER, SITE
from extract.names.runs import is_common
from extract.patterns.match import as_state
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.annotation.sentence import Sentence
    from extract.document import Entity

_REACH = 4  # sentences
_VAGUE = frozenset({"plant", "works", "factory", "scheme", "project", "venture", "site", "unit", "facility", "complex", "enterprise", "combine", "company", "firm", "maker", "group", "brewer", "miner", "producer"})  # fmt: skip
_NAMED = rf"(?:[\ue200-\ue4ff](?: {LONG_NAME})?|{LONG_NAME})"
# The name that a sentence opens with and tells of: "Kalo, reopened in 2003, …", "The Kalo mine poured …".
_LEAD = r"(?:[•*–-] ?)?(?:\d+[.)] |[a-z]\) )?(?:(?:In|On|Since|By|Until|From|After|Before|At) [\ue500-\ue5ff],? |[\ue500-\ue5ff][,:]? (?:[–-] )?|(?:Today|Now|Meanwhile|There|Here|Elsewhere),? |(?:In|At|On|Off|Near) [^,;:]{2,40}, )?"
_BEHIND = r"(?: (?:in|at|near|of|off|outside|on) (?:the )?(?:[\ue000-\ue2ff\ue400-\ue4ff]|[A-Z]\w+)(?: [A-Z]\w+)?(?: (?:plateau|coast|river|lake|province|region|island|border))?)?(?: \([^()]{1,60}\))?"
_FINITE = r"(?:is|was|has|had|will|would|owns?|runs?|ran|began|begins|made|makes|gave|gives|took|takes|came|went|got|sells|sold|(?!based|owned|led|built|named)[a-z]+ed|opens|closes|starts|employs|lies|stands|works|covers|reached|accounts|exports|ships|sends|digs|hires)\b"
_THEME = regex(
    rf"{_LEAD}(?:[Tt]he |[Aa]n? )?(?:(?:[\ue100-\ue1ff]|[\ue000-\ue0ff\ue200-\ue2ff]['’]s|[\ue200-\ue2ff]-based)[ -])?(?:(?:[a-z][\w-]*|[A-Z]\w+-based) ){{0,3}}?"
    rf"(?:(?P<name>{_NAMED}|[\ue000-\ue0ff](?=[,' ’]))(?P<site>(?: (?:[a-z-]+ ){{0,2}}?{SITE})?){_BEHIND}|(?P<works>(?:[a-z-]+ ){{0,2}}{SITE}{_BEHIND}))"
    rf"(?=,|[.:]$|: | {_FINITE})"
)
_OWNER = regex(rf" of (?:the )?(?P<who>[\ue400-\ue4ff]|[\ue400-\ue4ff]? ?{LONG_NAME})$")
_SHARED = regex(r"(?:, (?:[\ue400-\ue4ff]|[A-Z]\w+))+,? and (?:[\ue400-\ue4ff]|[A-Z])| and (?:[\ue400-\ue4ff]|[A-Z])")
# Whom a sentence brings in as its object: "In 2007 X and Y founded Kalo", "X owns 40% of Kalo".
_BROUGHT_IN = regex(
    rf"\b(?:(?:founded|formed|set up|established|created|launched) (?:the )?(?:(?:joint )?(?:venture|company|firm) )?|(?:owns?|owned|holds?|held|ha[sd]|acquired|bought|took|gained) (?:a stake of )?[\ue800-\ue8ff] (?:of|in) (?:the )?(?:shares (?:of|in) )?)(?P<name>[\ue400-\ue4ff]|{LONG_NAME})"
)
# "the underground mine of Kalo", "Kalo mine", "at the Kalo Tractor Plant"
_NAMED_SITE = regex(
    rf"(?:[Tt]he )?(?P<words>{_NAMED} (?:(?![a-z]+(?:s|ed) )[a-z-]+ )?{SITE})\b|\b{SITE} (?:of|at|in) (?P<of>[\ue400-\ue4ff]|{LONG_NAME})|(?P<org>[\ue400-\ue4ff])"
)
_NEW_SITE = regex(
    rf"\b(?:opened|set up|built|founded|started|bought|runs?|ran|owns?|acquired|established) (?:an? |the )(?P<words>(?:(?:[a-z-]+|[A-Z][\w-]*) ){{0,3}}{SITE})\b"
)
_OWNED = regex(rf"\b(?:own|owns|owned|share|shares|shared) (?P<name>[\ue400-\ue4ff]|{LONG_NAME})")
_ORG_SITE = regex(
    r"\b(?:Plant|Mine|Works|Factory|Mill|Refinery|Smelter|Field|Brewery|Estate|Farm|Yard|Shipyard|Dam)s?$"
)


def focus(before: Sequence[Sentence]) -> Entity | str | None:
    """The producer that the sentences before were about: what one opens with, else the last works named; the nearest first."""
    for sentence in list(reversed(before))[:_REACH]:
        if (told := theme(sentence)) is not None:
            return told
        if (site := _site(sentence)) is not None:
            return site
    return None


def site_called(before: Sequence[Sentence], noun: str) -> Entity | str | None:
    """What "the mine" stands for: the mine that was named last; of "the plant", "the scheme", also what was spoken of."""
    for sentence in list(reversed(before))[:_REACH]:
        site = _site(sentence)
        name = site.name if site is not None and not isinstance(site, str) else site or ""
        if re.search(rf"\b{noun.rstrip('s')}", name, re.IGNORECASE):
            return site
    if noun in _VAGUE and before and (owned := list(_OWNED.finditer(before[-1].text))):
        mention = before[-1].at(owned[-1].start("name"))
        told = mention.entity if mention is not None else named(before[-1].words(*owned[-1].span("name")))
        return told or focus(before)
    return focus(before) if noun in _VAGUE else None


def opening(sentence: Sentence, first: int, end: int) -> Entity | str | None:
    """Whom the clause that begins at `first` tells of."""
    return theme(sentence, first, end)


def theme(sentence: Sentence, first: int = 0, end: int | None = None) -> Entity | str | None:
    """The name that a sentence, or a clause of it, opens with and tells of."""
    if end is None and (brought := _BROUGHT_IN.search(sentence.text)):
        mention = sentence.at(brought.start("name"))
        return mention.entity if mention is not None else named(sentence.words(*brought.span("name")))
    found = _THEME.match(
        sentence.text, first + (first > 0 and sentence.text.startswith(" ", first)), end or len(sentence.text)
    )
    if found is None:
        return None
    if found["works"] and _SHARED.match(sentence.text, found.end()):
        return None  # "the venture of A, B and C" is none of theirs alone
    if found["works"] and (owner := _OWNER.search(sentence.text, found.start("works"), found.end("works"))):
        mention = sentence.at(owner.start("who")) if owner.end() - owner.start("who") == 1 else None
        return mention.entity if mention is not None else named(sentence.words(*owner.span("who")))
    if found["works"]:
        named_place = re.search(r"[\ue200-\ue4ff]| [A-Z]", found["works"])
        return sentence.words(*found.span("works")) if named_place or end is not None else None
    mention = sentence.at(found.start("name")) if found.end("name") - found.start("name") == 1 else None
    site = found["site"].strip()
    words = sentence.words(found.start("name"), found.end("site")).removeprefix("The ")
    if mention is None:
        common = is_common(words.split()[0]) or NO_PRODUCER.match(words) is not None
        return None if common else words if site else named(words)
    if mention.kind is Kind.STATE and end is None:
        return None
    if mention.kind in {Kind.ORGANIZATION, Kind.STATE}:
        return words if site and mention.kind is Kind.ORGANIZATION else mention.entity
    return (
        words
        if site
        or (
            mention.kind is Kind.PERSON
            and mention.form == "full"
            and not mention.position
            and as_state(mention) is None
        )
        else None
    )


def told_here(sentence: Sentence, end: int) -> Entity | str | None:
    """What an earlier clause of the sentence, up to `end`, tells of: "X set up a brick factory; *its* output"."""
    if not end:
        return None
    works = list(_NEW_SITE.finditer(sentence.text, 0, end))
    return sentence.words(*works[-1].span("words")) if works else theme(sentence)


def _site(sentence: Sentence) -> Entity | str | None:
    found: Entity | str | None = None
    for told in _NAMED_SITE.finditer(sentence.text):
        if told["org"]:
            mention = sentence.at(told.start("org"))
            if mention is not None and mention.entity is not None and _ORG_SITE.search(mention.entity.name):
                found = mention.entity
            continue
        words = sentence.words(*told.span("words" if told["words"] else "of"))
        if not is_common(words.split()[0]) and NO_PRODUCER.match(words) is None:
            found = words.removeprefix("The ")
    return found
