"""Deeds: the works of a sentence, each bound to the verb or noun of making that governs it, before or behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.constructions.project.builders import right_of, starting
from extract.constructions.project.deed import Deed
from extract.constructions.project.deed_grammar import CLAUSE, CONTINUED, GAPPED, NAMED
from extract.constructions.project.deeds_ahead import ahead_of
from extract.constructions.project.deeds_behind import another_of, behind
from extract.constructions.project.deeds_listed import listed_deeds
from extract.constructions.project.named_works import named_works
from extract.constructions.project.spoken_works import spoken_works
from extract.constructions.project.undertakings import Works, coordinated, find_works
from extract.regex import regex

_OF_ITSELF = regex(
    r"(?: \([^()]*\))?, (?:an? (?:[^\s,;:()]+ ){0,4}|(?:by far )?(?:the|one of the|its|their) (?:[^\s,;:()]+ ){0,2}?(?:[a-z]+est|most [a-z]+|least [a-z]+|first|only|last) (?:[^\s,;:()]+ ){0,4}?)"
)
# "the new palace, *Kalo* House, was built"
_BY_ITS_NAME, _ASIDE_ENDS = regex(r", (?:[A-ZÀ-Þ][\w'’.-]* ){1,4}"), regex(r", (?!and\b|or\b|as well)[a-z]")
_AND_BY = regex(r"(?:,|;)? (?:and|while|but) (?:the |an? )?$")

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.annotation.sentence import Sentence


def deeds(sentence: Sentence, before: tuple[Sentence, ...]) -> Iterator[Deed]:
    """The deeds of a sentence, one for each works or list of works."""
    text = sentence.text
    known = find_works(sentence)
    taken: set[int] = set()
    last: Deed | None = None
    for every in listed_deeds(sentence, known, before):
        taken.update(w.head for w in known if every.span[0] <= w.head < every.works[-1].tail)
        yield every
    for works in known:
        if works.head in taken:
            continue
        listed = tuple(coordinated(text, known, works))
        if last is not None and len(listed) == 1 and _apposed(text, last.works[-1], works):
            continue  # "X New Town, *a town of 900 houses*, was built by": told already
        ahead = ahead_of(sentence, listed, before)
        told: tuple[Deed | None, ...] = (
            (ahead, another_of(sentence, ahead, before)) if ahead else behind(sentence, known, works, before)
        )
        told = told or (_gapped(sentence, works, last) or _continued(sentence, listed, last),)
        for found in told:
            if found is not None:
                taken.update(w.head for w in found.works)
                last = last if found is not told[0] else found
                yield found
    yield from named_works(sentence, tuple((w.start, w.end) for w in known))
    yield from spoken_works(sentence, before, known)
    named = _by_name(sentence)
    if named is not None and not any(w.start < named.span[1] and named.span[0] < w.tail for w in known):
        yield named


def _apposed(text: str, before: Works, works: Works) -> bool:
    """Whether works are but what the works before them are: "the X, *a tunnel of 3 km*", "the largest of all *projects*"."""
    between = text[before.end : works.head]
    if _BY_ITS_NAME.fullmatch(between) and _ASIDE_ENDS.match(text, works.tail):
        return True
    return _OF_ITSELF.fullmatch(between) is not None and (works.start >= before.end)


def _gapped(sentence: Sentence, works: Works, last: Deed | None) -> Deed | None:
    """The verb told once for several: "X supplied the trains, Y the signalling"."""
    if last is None or last.builder is None or last.works[-1].tail >= works.start:
        return None
    told = _AND_BY.search(sentence.text, last.works[-1].tail, works.start) if not last.ahead else None
    if told is not None and (builder := right_of(sentence, works.end)) is not None and not builder.helped:
        return Deed((works,), (works.start, works.end), builder, last.realis, last.certainty)  # "… by X, and Y by Z"
    gap = GAPPED.fullmatch(sentence.text, last.works[-1].end, works.start) or GAPPED.fullmatch(
        sentence.text, last.works[-1].tail, works.start
    )
    builder = starting(sentence, gap.start("np")) if gap else None
    return Deed((works,), (works.start, works.tail), builder, last.realis, last.certainty) if builder else None


def _continued(sentence: Sentence, listed: tuple[Works, ...], last: Deed | None) -> Deed | None:
    """More works under the verb told last: "put up 35 bridges in 1977 and, near the port, 200 flats"."""
    if last is None or last.builder is None or not last.ahead or last.works[-1].tail >= listed[0].start:
        return None
    between = sentence.text[last.works[-1].end : listed[0].start]
    if CONTINUED.fullmatch(between) is None or CLAUSE.search(between):
        return None
    span = (listed[0].start, listed[-1].tail)
    return Deed(listed, span, last.builder, last.realis, last.certainty - 0.06, finite=last.finite, ahead=True)


def _by_name(sentence: Sentence) -> Deed | None:
    """Works that only their name tells, with who built or runs them: "Xayaburi – 1,285 MW – built by X"."""
    text = sentence.text
    named = NAMED.search(text)
    if named is None:
        return None
    builder = right_of(sentence, named.end())
    if builder is None:
        return None
    mention = sentence.at(named.start("name")) if named.end("name") - named.start("name") == 1 else None
    number = next(
        (
            m
            for m in sentence.within(*named.span("gap"))
            if m.kind is Kind.NUMBER and m.amount is not None and m.amount.unit
        ),
        None,
    )
    works = Works(
        named.start("name"),
        named.start("name"),
        named.end("name"),
        named.end("name"),
        sentence.words(*named.span("name")),
        "",
        number.amount.value if number and number.amount else None,
        number.amount.unit if number and number.amount else "",
        mention if mention is not None and mention.kind is Kind.CITY else None,
    )
    return Deed((works,), (works.start, named.end()), builder, None, 0.72)
