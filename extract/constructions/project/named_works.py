"""Works that only their name tells, bound to a verb that has nothing but works as its object: "Peruvian masons built the Ritz in Lima"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.constructions.project.builder_grammar import CAP
from extract.constructions.project.builder_subjects import left_of
from extract.constructions.project.builders import right_of, starting
from extract.constructions.project.deed import Deed
from extract.constructions.project.undertakings import Works
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.annotation.sentence import Sentence

_NUMERAL = r"(?:(?-i:[IVX]{1,4})|\d{1,2})"
_NAME = rf"(?P<name>{CAP}(?: (?:(?:of|de|la|del|el|al) )?{CAP}){{0,4}}?)(?P<numbers>(?: {_NUMERAL}(?:(?:, | and |, and ){_NUMERAL}){{0,4}})?)(?![\w'’-])"
_SITE = r"(?: \([^()]{1,40}\))?(?:,? (?:in|at|near|outside) (?:the )?(?P<place>[\ue200-\ue2ff]|[\ue000-\ue0ff]))?"
_VERB = r"(?:re)?built|(?:re)?constructed|erected|renovated|refurbished|re-?surfaced|repaved|dredged|rehabilitated|electrified"
_ACTIVE = regex(
    rf"(?<!was )(?<!were )(?<!been )\b(?P<verb>{_VERB})(?: and \w+)? (?P<article>the )?{_NAME}{_SITE}(?=[,;:.)]|$| (?:in|at|near|on|for|with|and|from|by|between|to|under|after|before|during|outside|together|jointly)\b| ?[\ue500-\ue5ff])"
)
_PASSIVE = regex(
    rf"(?:^|[,;:–] |[\ue500-\ue5ff],? )(?:[Tt]he )(?:[\ue700-\ue7ff][ -])?{_NAME}{_SITE}(?:, [^;:.]{{3,90}},|,)? (?:was|were) (?:(?:\w+ly )?(?:{_VERB}|raised)|the work|a gift|a present) "
)
_NO_WORKS = regex(
    r"(?:Treaty|Pact|Community|Alliance|Party|Union|Republic|Army|Navy|Air Force|Fleet|Embassy|Consulate|Boeing|Airbus|Wall Street|Ship|Frigate)\b"
)


def named_works(sentence: Sentence, taken: tuple[tuple[int, int], ...]) -> Iterator[Deed]:
    """The deeds on works called by name; `taken` are the stretches in which works are read already."""
    text = sentence.text
    for pattern in (_ACTIVE, _PASSIVE):
        for found in pattern.finditer(text):
            start, end = found.span("name")
            mentions = sentence.within(start, end)
            if any(a < end and start < b for a, b in taken) or _NO_WORKS.search(text, start, end):
                continue
            called = {Kind.ORGANIZATION} if pattern is _ACTIVE else {Kind.ORGANIZATION, Kind.PERSON}
            if any(m.kind not in called for m in mentions):
                continue
            builder = (
                left_of(sentence, found.start("verb"))
                if pattern is _ACTIVE
                else starting(sentence, found.end() + len("of "))
                if sentence.text.startswith("of ", found.end())
                else right_of(sentence, found.end() - 1)
            )
            if builder is None:
                continue
            place = sentence.at(found.start("place")) if found["place"] else None
            name = sentence.words(start, end)
            if pattern is _ACTIVE and not found["article"] and not (found["numbers"] or " " in name or place):
                continue  # "built Fords"
            numbers = re.findall(r"\w+", found["numbers"].replace(" and ", " ")) or [""]
            works = tuple(
                Works(start, start, end, found.end(), f"{name} {number}".strip(), place=place) for number in numbers
            )
            yield Deed(works, (found.start(), found.end()), builder, None, 0.74)
