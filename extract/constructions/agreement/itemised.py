"""Itemised instruments: what a plural counts, told one by one behind a colon: "three papers were signed: a plan on X; a note on Y; …".

Whatever an item is called, it is one of the instruments that the words before the colon announce.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from extract.constructions.agreement.instruments import Instrument, find_instruments, told_apart
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.annotation.sentence import Sentence

_COLON = regex(r"[^;:.]{0,70}: ?(?=\S)")
_MARK = regex(r"(?:^|(?<=[\s;,]))\(?(?:[ivx]{1,4}|\d{1,2}|[a-h]|[\ue700-\ue7ff])[).] (?=\S)")
_LEAD = regex(r"(?:and |as well as )?(?:the |an? )?", re.IGNORECASE)
_MATTER = regex(r"(?:[\w’'-]+ ){1,5}?(?:on|for|about|concerning|regarding|in the field of) (?P<matter>[^;:]{3,})")
_SENTENCE = regex(r"\b(?:is|are|was|were|has|have|had|will|would)\b")
_LONGEST: Final = 160  # characters of an item
_SEVERAL: Final = 2


def items_of(sentence: Sentence, announced: Sequence[Instrument], at: int) -> tuple[Instrument, ...]:
    """The instruments listed behind the colon that follows index `at`; none where it leads no list of them."""
    colon = _COLON.match(sentence.text, at)
    one = announced[0]
    if colon is None or not one.plural:
        return ()
    spans = list(_spans(sentence.text, colon.end()))
    if len(spans) < _SEVERAL or any(e - s > _LONGEST or _SENTENCE.search(sentence.text, s, e) for s, e in spans):
        return ()
    known = find_instruments(sentence)
    return tuple(each for span in spans for each in _read(sentence, one, span, known))


def _spans(text: str, start: int) -> Iterator[tuple[int, int]]:
    """Where the items begin and end: between marks like "1)", else between semicolons."""
    marks = list(_MARK.finditer(text, start))
    if len(marks) >= _SEVERAL:
        for number, mark in enumerate(marks):
            yield mark.end(), marks[number + 1].start() if number + 1 < len(marks) else len(text)
        return
    begin = start
    while ";" in text[start:] and begin < len(text):
        end = text.find(";", begin)
        yield begin, end if end >= 0 else len(text)
        begin = end + 2 if end >= 0 else len(text)


def _read(
    sentence: Sentence, one: Instrument, span: tuple[int, int], known: Sequence[Instrument]
) -> Iterator[Instrument]:
    lead = _LEAD.match(sentence.text, *span)
    begin, end = lead.end() if lead else span[0], span[1]
    while end > begin and (sentence.text[end - 1] in " ;,." or sentence.text.endswith((", and", "; and"), begin, end)):
        end -= len("and") if sentence.text.endswith("and", begin, end) else 1
    own = next((i for i in known if span[0] <= i.start <= i.head < end and i.start <= begin), None)
    if own is not None:
        yield replace(own, count=None if own.subjects else own.count)
        return
    words = sentence.words(begin, end)
    matter = _MATTER.fullmatch(words)
    for subject in told_apart(matter["matter"] if matter else words, plural=False):
        blank = replace(one, parties=(), within=(), about=(), year=None, both=False, definite=False)
        yield replace(
            blank, start=begin, head=begin, end=end, name=words, subjects=(subject,), count=None, plural=False
        )
