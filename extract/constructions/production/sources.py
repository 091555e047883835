"""Output told by where it comes from: works that it leaves, a field that comes on stream with it, a producer's rank."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.constructions.parties import actor, named
from extract.constructions.production.output_words import LONG_NAME, MEASURE, NO_PRODUCER, RATE, SITE, TRADED, YEARLY
from extract.constructions.production.producers import acting_before
from extract.names.runs import is_common
from extract.regex import regex

if TYPE_CHECKING:
    from extract.constructions.production.quantity import Output, Quantity
    from extract.document import Entity

_ABOUT = r"(?:(?:some|about|around|up to|over|more than|nearly|almost|only) )*"
_WORD = r"(?:[a-z][\w-]*|[A-Z][\w'’-]*|[\ue100-\ue4ff])"
_WORKS = rf"(?:the |its |their )?(?P<words>(?:{_WORD} ){{0,3}}?(?:{SITE}|lines?|workshops?))(?: (?:in|at|near) [\ue200-\ue2ff])?(?: of (?:the )?(?:[a-z-]+ ){{0,2}}?(?P<who>[\ue400-\ue4ff]|{LONG_NAME}))?"
# "From the Kalo plant come 90,000 tonnes"
_FROM = regex(rf"\b(?:[Ff]rom|[Oo]ut of) {_WORKS} (?:come|comes|came|flow|flows|flowed|pour|poured) {_ABOUT}$")
# "25,000 tractors a year leave the works of Acme"
_LEAVE = regex(
    rf"(?: (?:a|per|each|every) (?:year|day|month))? (?:leave|left|(?:have |had )?left|(?:roll|rolled|come|came) (?:off|out of|from)|flow(?:ed)? from) {_WORKS}"
)
# "brought the field on stream in 2010, with 55,000 barrels a day", "came into production with …"
_STREAM = r"(?:on[ -]stream|on[ -]line|into (?:production|operation|service))"
_BROUGHT = regex(
    rf"\b(?P<verb>brought|brings|put|puts) [^,;:.]{{3,50}}? {_STREAM}[^;:.\ue700-\ue7ff]{{0,40}}?,? (?:with|at) {_ABOUT}$"
)
_CAME = regex(rf"\b(?P<verb>came|come|comes|went|goes) {_STREAM}[^;:.\ue700-\ue7ff]{{0,40}}?,? (?:with|at) {_ABOUT}$")
# "is the second largest copper producer, with 2 million tonnes"
_RANKED = regex(
    rf"\b(?P<verb>is|was|remains?|became|ranks as|are|were) [^,;:.]{{3,50}}? (?P<product>[a-z]+) (?:producer|grower|maker|miner)(?: (?:in|of) [^,;:.]{{2,30}})?, with {_ABOUT}$"
)

_OF_WHAT = regex(r" (?:of|in) (?P<what>[a-z][\w-]*(?: [a-z][\w-]*){0,2})")


def told_by_source(here: Quantity) -> Output | None:
    """The output that the place which it comes from, or the rank that it gives, tells."""
    readings = (_from_works, _leaving, _on_stream, _ranked)
    return next((found for reading in readings if (found := reading(here)) is not None), None)


def _maker(here: Quantity, told: re.Match[str]) -> Entity | str | None:
    """The firm whose works they are, else the works in the words of the text where a name tells them apart."""
    sentence = here.sentence
    if told["who"]:
        start, end = told.span("who")
        known = actor(sentence.at(start)) if end - start == 1 else None
        return known or (None if is_common(told["who"].split()[0]) else named(sentence.words(start, end)))
    words = sentence.words(*told.span("words"))
    return words if re.search(r"[A-ZÀ-Þ]", words) and not NO_PRODUCER.match(words) else None


def _from_works(here: Quantity) -> Output | None:
    found = _FROM.search(here.sentence.text, here.first, here.index)
    return here.output(found.start(), here.index + 1, _maker(here, found), 0.75) if found else None


def _leaving(here: Quantity) -> Output | None:
    found = _LEAVE.match(here.sentence.text, here.index + 1, here.last)
    return here.output(here.index, found.end(), _maker(here, found), 0.72) if found else None


def _on_stream(here: Quantity) -> Output | None:
    text = here.sentence.text
    if not (RATE.search(here.named[1]) or YEARLY.match(text, here.index + 1)):
        return None
    found = _BROUGHT.search(text, here.first, here.index) or _CAME.search(text, here.first, here.index)
    if found is None or TRADED.search(found.group()):
        return None
    return here.output(found.start(), here.index + 1, here.producer(found.start("verb")), 0.72)


def _ranked(here: Quantity) -> Output | None:
    found = _RANKED.search(here.sentence.text, here.first, here.index)
    if found is None or not MEASURE.match(here.named[1]):
        return None
    of = _OF_WHAT.match(here.sentence.text, here.index + 1)
    if of is not None and found["product"] not in of["what"].split():
        return None  # "with 2 million tonnes of reserves"
    by = acting_before(here.sentence, found.start("verb"), here.first)
    return here.output(found.start(), here.index + 1, by, 0.75, found["product"])
