"""Production: what a producer made, mined, pumped or harvested, how much and when.

Read outwards from the quantity ("306 tonnes of gold"): the verb before or behind it, or "output of … at", governs it; the
producer is the subject, told by its name or, where it has none, in the words of the text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from extract.claim import Realis, Role, Value
from extract.constructions.parties import actor, at, complement, named, subject
from extract.constructions.production.output_words import (
    AS_PRODUCER,
    BARE_OUTPUT,
    BEHIND,
    CHAIN,
    DATE,
    DUE,
    GAVE,
    GENERIC,
    GOODS,
    HEAD_OF,
    ITS,
    LARGE,
    LEFT_WORKS,
    MADE_BARE,
    MADE_GOODS,
    MAIN_VERB,
    MAKING,
    MAKING_TALK,
    MEASURE,
    NOT_MADE,
    NUMBER,
    OF_OUTPUT,
    OUTPUT,
    OUTPUT_NOUN,
    PEAK,
    PLACE,
    PLACED,
    PRODUCER,
    PRODUCT,
    RATE,
    RATED,
    REACH,
    STOP,
    THINGS,
    TRADED,
    USUAL,
    VERB,
    VOLUMES,
    WATTS,
    WHICH_MAKES,
    WHOSE,
    WITH,
    WITHIN,
)
from extract.constructions.production.producers import context, labelled, made_at, possessor, producer, spoken_of
from extract.patterns.frame import claim
from extract.patterns.realis import realis
from extract.registry import extractor

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.annotation.annotate import Annotated
    from extract.annotation.mention import Mention
    from extract.annotation.sentence import Sentence
    from extract.claim import Claim
    from extract.document import Entity


# A subject that was told before.
_SAME = re.compile(
    r"(?:^|[,;–] |\b(?:and|but|while|when|that) |[\ue500-\ue5ff],? )(?:[Ii]t|[Tt]hey|[Tt]he (?:company|firm|plant|mine|field|works|mill|smelter|refinery|venture|same))(?: (?:has|have|had|will|would|should|is|was|also|then|later|never|\w+ly))* $"
)


@dataclass(frozen=True, slots=True)
class _Output:
    """One quantity of one product; `start` and `end` enclose what governs it."""

    index: int
    start: int
    end: int
    by: Entity | str | None
    product: str
    unit: str
    certainty: float


@extractor("production", emits={"production"})
def production(document: Annotated) -> Iterator[Claim]:
    """Quantities of a product that a producer made, mined, pumped or harvested."""
    for block in document.blocks:
        told: _Output | None = None  # in the sentence before
        for number, sentence in enumerate(block):
            last: _Output | None = None
            for match in NUMBER.finditer(sentence.text):
                mention = sentence.at(match.start())
                if mention is None:
                    continue
                found = _read(_Place(document, sentence, match.start(), block[:number]), mention, last or told)
                if found is None and last is not None and CHAIN.fullmatch(sentence.text, last.index + 1, match.start()):
                    found = _chained(sentence, match.start(), mention, last)
                if found is not None:
                    last = found
                    yield _claim(document, sentence, found, mention)
            told = last


def _claim(document: Annotated, sentence: Sentence, found: _Output, mention: Mention) -> Claim:
    roles: dict[str, Value | None] = {
        "by": found.by,
        "product": found.product,
        "unit": found.unit,
        "date": _date(sentence, found.index),
    }
    scale = VOLUMES.get(found.unit.casefold(), Decimal(1))
    roles["quantity"] = mention.amount.value * scale if mention.amount is not None else None
    roles["unit"] = found.unit if scale == 1 else "cubic metres"
    values = tuple(Role(n, v) for n, v in sorted(roles.items()) if v is not None and v != "")
    told = realis(sentence, found.start, found.end)
    if told is Realis.HAPPENED and DUE.search(sentence.text, 0, found.start):
        told = Realis.PLANNED
    if told is Realis.DENIED:
        told = Realis.HAPPENED if re.search(r"\bno (?:less|fewer) than\b", sentence.text) else told
    return claim(document, sentence, "production", values, confidence=found.certainty, told=told)


def _chained(sentence: Sentence, index: int, mention: Mention, last: _Output) -> _Output | None:
    """One more quantity under the same verb: "and 306 tonnes of gold", "and 1.66 million in 2007"."""
    product, unit = _named(sentence, index, mention)
    if not unit and mention.amount is not None and mention.amount.value >= LARGE:
        of = PRODUCT.match(sentence.text[index + 1 : index + 80])
        return replace(last, index=index, end=index + 1, product=of["product"] if of else last.product)
    product = product or (last.product if MEASURE.match(unit) and MEASURE.match(last.unit) else "")
    return replace(last, index=index, end=index + 1, product=product, unit=unit) if product else None


def _named(sentence: Sentence, index: int, mention: Mention) -> tuple[str, str]:
    """The product and the unit of a quantity; the product is empty where only a measure is told."""
    unit = mention.amount.unit if mention.amount is not None else ""
    unit += "-hours" if unit.casefold().endswith("watt") and sentence.text.startswith("-hour", index + 1) else ""
    of = PRODUCT.match(sentence.text[index + 1 : index + 80])
    if MEASURE.match(unit):
        product = of["product"] if of else ""
        return ("" if product.casefold().split(" ")[0] in GENERIC else product), unit
    if GOODS.search(unit) or (MADE_GOODS.search(sentence.text, 0, index) and THINGS.fullmatch(unit)):
        return unit, unit
    if of and re.search(r"\b(?:tons?|tonnes|barrels|bags|bales|head)\b", unit):
        return of["product"], unit
    return "", ""


@dataclass(frozen=True, slots=True)
class _Quantity:
    """A quantity of a known product, with the clause that it stands in."""

    sentence: Sentence
    index: int
    named: tuple[str, str]  # product and unit
    first: int
    last: int
    before: Sequence[Sentence]
    known: _Output | None  # what was read last, in this sentence or the one before

    def output(
        self, start: int, end: int, by: Entity | str | None, certainty: float, product: str = ""
    ) -> _Output | None:
        what = product or self.named[0]
        return _Output(self.index, start, end, by, what, self.named[1], certainty) if by and what else None

    def producer(self, verb: int, first: int | None = None) -> Entity | str | None:
        """The subject of a verb; where a pronoun is, whoever produced what was told last."""
        bounds = (self.first if first is None else first, self.last)
        if self.known is not None and _SAME.search(self.sentence.text, bounds[0], verb):
            return self.known.by
        found = producer(self.sentence, verb, bounds, self.before)
        head = HEAD_OF.match(self.sentence.text) if found is None and bounds[0] else None
        return _called(self.sentence, head) if head else found


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a quantity stands: its sentence, the index of its mention, the block's earlier sentences."""

    document: Annotated
    sentence: Sentence
    index: int
    before: Sequence[Sentence]


def _read(place: _Place, mention: Mention, known: _Output | None) -> _Output | None:
    """What governs a quantity: a verb before it, a passive behind it, "output of … at", "production of"; else None."""
    sentence, index, before = place.sentence, place.index, place.before
    text = sentence.text
    product, unit = _named(sentence, index, mention)
    if not unit and known is not None and known.product == known.unit and MADE_GOODS.search(text, 0, index):
        product, unit = known.product, known.unit  # "in 2008 it turned out 2,500"
    if not unit:
        return None
    product = (
        product
        or ("electricity" if WATTS.match(unit) else "")
        or (_understood(sentence, index, before) or _material(place.document.document.title))
    )
    product = product or next((what for what, told in USUAL.items() if told.search(f"{unit} {text}")), "")
    first = max((m.end() for m in STOP.finditer(text, 0, index)), default=0)
    stop = STOP.search(text, index)
    last = stop.start() if stop else len(text)
    here = _Quantity(sentence, index, (product, unit), first, last, before, known)
    readings = (_by_verb, _by_passive, _by_relative, _by_noun, _as_producer, _by_reach, _by_making, _given)
    return next((found for reading in readings if (found := reading(here)) is not None), None)


def _by_verb(here: _Quantity) -> _Output | None:
    verb = _verb(here.sentence.text, here.first, here.index, here.named[1])
    return here.output(verb.start(), here.index + 1, here.producer(verb.start()), 0.88) if verb else None


def _by_passive(here: _Quantity) -> _Output | None:
    """ "2 million tonnes were mined at X", "40,000 vans left its lines", "X: 300 trucks assembled"."""
    sentence, first, index, last = here.sentence, here.first, here.index, here.last
    text = sentence.text
    behind = BEHIND.match(text[index + 1 : last])
    if behind and not NUMBER.search(behind.group()):
        end = index + 1 + behind.end()
        by: Entity | str | None = complement(sentence, end, last, "by") or made_at(sentence, first, last)
        placed = PLACED.search(text, first, index)
        by = by or (sentence.words(*placed.span("words")) if placed else None)
        by = by or complement(sentence, end, last, "in", names=False)
        by = by or (here.known.by if here.known else context(here.before))
        return here.output(index, end, by, 0.8)
    if left := LEFT_WORKS.match(text, index + 1, last):
        owner = subject(sentence, index, 0) if left["where"].startswith(("its ", "their ")) else None
        by = owner or (here.known.by if here.known else None) or made_at(sentence, left.start("where") - 3, last)
        return here.output(index, left.end(), by, 0.7)
    head = HEAD_OF.match(text)
    if head and head.end() <= index and (done := MADE_BARE.match(text, index + 1)):
        return here.output(index, done.end(), _called(sentence, head), 0.75)
    return None


def _called(sentence: Sentence, head: re.Match[str]) -> Entity | None:
    return actor(sentence.at(head.start("name"))) or named(head["name"])


def _by_relative(here: _Quantity) -> _Output | None:
    """ "The 77 million tonnes of gas which the emirate produces"."""
    text = here.sentence.text
    which = WHICH_MAKES.match(text, here.index + 1, here.last)
    if which is None or NUMBER.search(which.group()):
        return None
    return here.output(here.index, which.end(), here.producer(which.start("verb"), which.start("who")), 0.8)


def _by_noun(here: _Quantity) -> _Output | None:
    """ "Oil output stood at", "a cocoa harvest of"."""
    sentence, index, before = here.sentence, here.index, here.before
    text = sentence.text
    opened = 0 if text.endswith((": ", ":"), 0, index) else here.first  # "Oil output: 2 million barrels a day"
    output = OUTPUT.search(text, opened, index)
    first = opened if output else here.first
    if output and not TRADED.search(output.group()):
        start = output.start()
        its = spoken_of(sentence, before) if ITS.search(text, first, start) else None
        whose = WHOSE.search(text, first, start)
        by: Entity | str | None = (actor(sentence.at(whose.start("of"))) or whose["of"]) if whose else its
        by = by or possessor(sentence, start, first) or subject(sentence, start, first)
        by = (
            by or complement(sentence, start, here.last, "in|of|at") or (at(sentence, 0, start) if not opened else None)
        )
        by = by or (here.known.by if here.known else None) or labelled(before)
        return here.output(start, index + 1, by, 0.82, output["product"] or "")
    bare = BARE_OUTPUT.search(text, here.first, index)
    if bare and (by := possessor(sentence, bare.start(), here.first)):
        return here.output(bare.start(), index + 1, by, 0.75)
    if maker := PRODUCER.search(text, here.first, index):
        by = possessor(sentence, maker.start(), here.first) or subject(sentence, maker.start(), here.first)
        return here.output(maker.start(), index + 1, by, 0.8, maker["product"])
    return None


def _as_producer(here: _Quantity) -> _Output | None:
    """ "With 2 million tonnes a year, Peru is the second producer", "with a harvest of 5,000 tonnes, the island …"."""
    text = here.sentence.text
    led = WITH.search(text, here.first, here.index)
    if led is None:
        return None
    ranked = AS_PRODUCER.match(text, here.index + 1, here.last)
    grown = len(led.group()) > len("with about ") and OF_OUTPUT.search(led.group())
    if not (ranked or grown):
        return None
    main = MAIN_VERB.search(text, here.index + 1, here.last) if led.start() - here.first < 2 else None
    by = here.producer(main.end(), main.start("who")) if main else subject(here.sentence, led.start(), here.first)
    return here.output(led.start(), here.index + 1, by, 0.75)


def _by_reach(here: _Quantity) -> _Output | None:
    sentence, index = here.sentence, here.index
    if peak := _reached(sentence.text, here.first, index, here.named[1]):
        by = here.producer(peak.start(), 0 if peak.start() < here.first else None)
        return here.output(peak.start(), index + 1, by, 0.75)
    rated = RATED.search(sentence.text, here.first, index)
    talk = (*(s.text for s in here.before[-1:]), sentence.text[: rated.start() if rated else 0])
    spoken = any(MAKING_TALK.search(t) for t in talk)
    aside = max(here.first, sentence.text.rfind(", ", 0, rated.start()) if rated else 0)
    if rated and spoken and MEASURE.match(here.named[1]) and not NOT_MADE.search(sentence.text, aside, index):
        noun = next(iter(OUTPUT_NOUN.finditer(sentence.text, 0, rated.start())), None)
        whose = (
            possessor(sentence, noun.start(), 0) or complement(sentence, noun.end(), here.last, "at|in|of|from")
            if noun
            else None
        )
        return here.output(rated.start(), index + 1, whose or here.producer(rated.start()), 0.65)
    return None


def _by_making(here: _Quantity) -> _Output | None:
    making = MAKING.search(here.sentence.text, here.first, here.index)
    if making is None:
        return None
    own = possessor(here.sentence, making.start(), here.first) or complement(here.sentence, here.index, here.last, "by")
    by = own or made_at(here.sentence, here.first, here.last) or context(here.before)
    return here.output(making.start(), here.index + 1, by, 0.75)


def _given(here: _Quantity) -> _Output | None:
    """Mines and plantations give what they make: "the estates give 900 tons of tea"."""
    gave = GAVE.search(here.sentence.text, here.first, here.index)
    if (
        gave is None
        or not MEASURE.match(here.named[1])
        or not PLACE.search(here.sentence.text, here.first, gave.start())
    ):
        return None
    return here.output(gave.start(), here.index + 1, here.producer(gave.start()), 0.7)


def _reached(text: str, first: int, index: int, unit: str) -> re.Match[str] | None:
    """A verb of reaching: "peaked at", "reached" before a rate, "managed" before any quantity, where the talk is of making."""
    peak = PEAK.search(text, 0, index)
    sure = peak is not None and bool(peak["sure"] or peak.group().startswith("struck"))
    sure = sure or (peak is not None and OUTPUT_NOUN.search(text, first, peak.start()) is not None)
    if peak is None or not (sure or RATE.search(unit)) or NOT_MADE.search(text, first, index):
        return None
    return peak


def _verb(text: str, first: int, index: int, unit: str) -> re.Match[str] | None:
    """The verb of making that has the quantity as its object; a works also "delivers" what it makes."""
    verbs = list(VERB.finditer(text, max(first, index - REACH), index))
    verbs = [v for v in verbs if not v["build"] or (GOODS.search(unit) and not unit.endswith("units"))]
    verbs = [v for v in verbs if not (TRADED.search(text, v.end(), index) or NUMBER.search(text, v.end(), index))]
    if not verbs:
        return None
    delivers = verbs[-1]["give"]
    works = PLACE.search(text, first, verbs[-1].start()) and MEASURE.match(unit)
    return verbs[-1] if not delivers or works else None


def _understood(sentence: Sentence, index: int, before: Sequence[Sentence]) -> str:
    """The product where the quantity does not tell it: the raw material named last."""
    texts = (sentence.text[:index], *(s.text for s in reversed(before)), sentence.scope.heading, sentence.text[index:])
    return next(
        (named[-1].casefold() for text in texts if (named := [m["product"] for m in WITHIN.finditer(text)])), ""
    )


def _material(title: str) -> str:
    found = WITHIN.search(title)
    return found["product"].casefold() if found else ""


def _date(sentence: Sentence, index: int) -> str:
    """The date right behind the quantity, else the last one before it, else the one carried over."""
    text = sentence.text
    stop = next((m.start() for m in re.compile(r"[;\ue700-\ue7ff]").finditer(text, index + 1)), len(text))
    after = DATE.search(text, index + 1, min(stop, index + 70))
    dates = [m.start() for m in DATE.finditer(text, 0, index)]
    at = after.start() if after else dates[-1] if dates else -1
    mention = sentence.at(at) if at >= 0 else None
    return mention.date if mention is not None else sentence.scope.date if not dates else ""
