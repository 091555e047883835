"""Works that only their name tells, bound to a verb that has nothing but works as its object: "Peruvian masons built the Ritz in Lima"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.constructions.builder_grammar import CAP
from extract.constructions.builders import left_of, right_of
from extract.constructions.deed import Deed
from extract.constructions.undertakings import Works

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.annotation.sentence import Sentence

_NAME = rf"(?P<name>{CAP}(?: (?:(?:of|de|la|del|el|al) )?{CAP}){{0,4}}(?: \d{{1,3}})?)"
_SITE = r"(?: \([^()]{1,40}\))?(?:,? (?:in|at|near|outside) (?:the )?(?P<place>[\ue200-\ue2ff]|[\ue000-\ue0ff]))?"
_VERB = r"(?:re)?built|(?:re)?constructed|erected|renovated|refurbished|re-?surfaced|repaved|dredged|rehabilitated|electrified"
_ACTIVE = re.compile(rf"(?<!was )(?<!were )(?<!been )\b(?P<verb>{_VERB}) the {_NAME}(?![\w'’-]){_SITE}(?=[ ,;:.)]|$)")
_PASSIVE = re.compile(
    rf"(?:^|[,;:–] |[\ue500-\ue5ff],? )(?:[Tt]he ){_NAME}{_SITE} (?:was|were) (?:\w+ly )?(?:{_VERB}) "
)
_NO_WORKS = re.compile(
    r"(?:Treaty|Pact|Community|Alliance|Party|Union|Republic|Army|Navy|Air Force|Fleet|Wall Street|Ship|Frigate)\b"
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
            if any(m.kind is not Kind.ORGANIZATION for m in mentions):
                continue
            builder = (
                left_of(sentence, found.start("verb")) if pattern is _ACTIVE else right_of(sentence, found.end() - 1)
            )
            if builder is None:
                continue
            place = sentence.at(found.start("place")) if found["place"] else None
            works = Works(start, start, end, found.end(), sentence.words(start, end), place=place)
            yield Deed((works,), (found.start(), found.end()), builder, None, 0.74)
