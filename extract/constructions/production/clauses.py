"""What governs a quantity in a clause: a verb before it, a passive behind it, a noun of output, a verb of reaching."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from extract.constructions.parties import actor, at, complement
from extract.constructions.production.focus import told_here
from extract.constructions.production.output_words import (
    AS_PRODUCER,
    BARE_OUTPUT,
    BEHIND,
    COUNTRY,
    GAVE,
    GOODS,
    HEAD_OF,
    ITS,
    LEFT_WORKS,
    MADE_BARE,
    MAIN_VERB,
    MAKING,
    MAKING_TALK,
    MEASURE,
    NO_PRODUCER,
    NOT_MADE,
    NUMBER,
    OF_OUTPUT,
    OUTPUT,
    OUTPUT_NOUN,
    PEAK,
    PLACE,
    PLACED,
    PLANS,
    PRODUCER,
    PROMISED,
    RATE,
    RATED,
    REACH,
    SITE,
    TRADED,
    VERB,
    WHICH_MAKES,
    WHOSE,
    WITH,
    YEARLY,
)
from extract.constructions.production.producers import (
    acting_before,
    context,
    country,
    labelled,
    made_at,
    possessor,
    spoken_of,
)
from extract.constructions.production.quantity import called
from extract.document import EntityKind
from extract.gazetteer.states import find_states
from extract.names.runs import is_common
from extract.patterns.match import as_state
from extract.regex import regex

if TYPE_CHECKING:
    from extract.annotation.sentence import Sentence
    from extract.constructions.production.quantity import Output, Quantity
    from extract.document import Entity


_VESSELS = regex(r"\b(?:ships?|vessels?|\w*boats?|frigates?|corvettes?|tankers?|turbines|units|panels)\b")
_CARRIED = regex(r"[^,;.]{0,20}? (?:by way of|through|via|into|along|across|to) (?:the |a |its )?", re.IGNORECASE)
_NATIONAL = regex(r"\b(?:national|world|global|regional|annual world) (?:[a-z]+ )?$", re.IGNORECASE)
_COUNTRYS = regex(r"\b(?:country|island|republic|kingdom|nation)['’]s (?:[\w-]+ ){0,3}$")
_GOES_ON = regex(
    r"[\ue700-\ue7ff][^;.\ue000-\ue4ff]{0,60}? (?:and|but|before|then) (?:had |has )?$"
)  # "… and peaked at"
_ONE_OF_TWO = regex(r"(?: [^,;:.]{1,30}?)? and (?:some |about |more than |over )?[\ue700-\ue7ff]")
_WHENCE = regex(
    rf"(?P<words>(?:(?:[A-Z][\w-]*|[\ue200-\ue4ff]) )?{SITE}(?: (?:in|at|near|of) (?:the )?(?:[\ue200-\ue4ff]|[A-Z]\w*)(?: [A-Z]\w*){{0,2}})?), (?:from|at|in) which [^,;:]{{0,20}}$"
)
_SOURCE = regex(
    rf" (?:from|at) (?:the |its |their )?(?P<words>(?:(?:[a-z-]+|[A-Z][\w-]*|[\ue200-\ue4ff]) ){{0,3}}{SITE})"
)
_AT_WORKS = regex(r"[a-z]+(?: of [a-z ]{2,30}?)? at the ", re.IGNORECASE)
_MATERIAL = regex(
    r"(?:[•*>–-] ?)?(?:(?:Annual|Yearly|Daily|Total|National|Domestic|Gross) )?(?:[A-Z][a-z]+ )?(?i:oil|gas|petroleum|ore|coal|steel|iron|sugar|cotton|electricity|energy|power|milk|meat|fish|grain|water|timber|wood)\b"
)
_LABELS = regex(r"(?: \([^()]{1,40}\)|,? (?:in )?[\ue500-\ue5ff])?(?::|,| –)? ?(?:some |about |around )?")
_LABEL_SITE = regex(r"\w+(?: of [a-z ]{2,20})?, (?P<words>[^:;(),]{3,50}?)(?: \([^()]{1,30}\))?: ?$")


def governed(here: Quantity) -> Output | None:
    """The output that the clause of a quantity tells, by the first reading that finds one."""
    readings = (_by_verb, _by_passive, _by_relative, _by_noun, _as_producer, _by_reach, _by_making, _given, _promised)
    return next((found for reading in readings if (found := reading(here)) is not None), None)


def _by_verb(here: Quantity) -> Output | None:
    text = here.sentence.text
    verb = _verb(text, here.first, here.index, here.named[1])
    if verb is None and text.endswith(": ", 0, here.index) and MEASURE.match(here.named[1]):
        verb = _verb(text, 0, here.index, here.named[1])  # "the mine went on producing throughout: 3 tonnes in 2022"
        return here.output(verb.start(), here.index + 1, here.producer(verb.start(), 0), 0.75) if verb else None
    return here.output(verb.start(), here.index + 1, here.producer(verb.start()), 0.88) if verb else None


def _by_passive(here: Quantity) -> Output | None:
    """ "2 million tonnes were mined at X", "40,000 vans left its lines", "X: 300 trucks assembled"."""
    sentence, index, last = here.sentence, here.index, here.last
    text = sentence.text
    behind = BEHIND.match(text[index + 1 : last])
    goods = " ".join(here.named)
    if behind and behind["build"] and (not GOODS.search(goods) or _VESSELS.search(goods)):
        behind = None
    if behind and text.endswith((", with ", " with its "), 0, index):
        behind = None  # "The station, with two turbines, was built"
    if behind and _CARRIED.match(text, index + 1 + behind.end("done")):
        behind = None
    if behind and (not NUMBER.search(behind.group()) or _ONE_OF_TWO.match(text, index + 1)):
        end = index + 1 + behind.end()
        return here.output(index, end, _place_of_passive(here, end) or context(here.before), 0.8)
    if not text.endswith(" for ", 0, index) and (left := LEFT_WORKS.match(text, index + 1, last)):
        its = left["where"].startswith(("its ", "their "))
        owner = told_here(sentence, here.first) or acting_before(sentence, index, 0) if its else None
        by = owner or (here.known.by if here.known else None) or made_at(sentence, left.start("where") - 3, last)
        return here.output(index, left.end(), by or here.topic(), 0.7)
    head = HEAD_OF.match(text)
    if head and head.end() <= index and (done := MADE_BARE.match(text, index + 1)):
        return here.output(index, done.end(), called(sentence, head), 0.75)
    return None


def _place_of_passive(here: Quantity, end: int) -> Entity | str | None:
    """Who or where a passive that ends at `end` tells, else what the talk is about."""
    sentence, first, last = here.sentence, here.first, here.last
    by: Entity | str | None = complement(sentence, end, last, "by") or made_at(sentence, first, last)
    placed = PLACED.search(sentence.text, first, here.index)
    by = by or (sentence.words(*placed.span("words")) if placed else None)
    return by or complement(sentence, end, last, "in", names=False) or here.topic()


def _promised(here: Quantity) -> Output | None:
    """ "9,000 tonnes of sugar a year are expected", "plans 2,000 cars a year"."""
    text, index = here.sentence.text, here.index
    rated = RATE.search(here.named[1]) or YEARLY.match(text, index + 1)
    talk = rated or MAKING_TALK.search(text) or any(MAKING_TALK.search(s.text) for s in here.told[-1:])
    if TRADED.search(text, here.first, here.last) or not talk:
        return None
    promised = PROMISED.match(text, index + 1, here.last)
    if promised and not NUMBER.search(promised.group()):
        source = _SOURCE.match(text, promised.end(), here.last)
        by: Entity | str | None = _from_which(here) or (here.sentence.words(*source.span("words")) if source else None)
        by = by or _place_of_passive(here, promised.end())
        found = here.output(index, promised.end(), by, 0.7)
        return replace(found, planned=True) if found else None
    plans = PLANS.search(text, here.first, index) if rated else None
    by = here.producer(plans.start()) if plans else None
    if plans is None or (by is not None and not isinstance(by, str) and by.kind is EntityKind.STATE):
        return None  # what states promise they deliver
    found = here.output(plans.start(), index + 1, by, 0.7)
    return replace(found, planned=True) if found else None


def _from_which(here: Quantity) -> str | None:
    """The works of which a relative clause is told: "the factory at Kalo, from which 9,000 tonnes are expected"."""
    found = _WHENCE.search(here.sentence.text, here.first, here.index)
    return here.sentence.words(*found.span("words")) if found else None


def _by_relative(here: Quantity) -> Output | None:
    """ "The 77 million tonnes of gas which the emirate produces"."""
    text = here.sentence.text
    which = WHICH_MAKES.match(text, here.index + 1, here.last)
    if which is None or NUMBER.search(which.group()):
        return None
    return here.output(here.index, which.end(), here.producer(which.start("verb"), which.start("who")), 0.8)


def _by_noun(here: Quantity) -> Output | None:
    """ "Oil output stood at", "a cocoa harvest of"."""
    sentence, index, before = here.sentence, here.index, here.before
    text = sentence.text
    opened = 0 if text.endswith((": ", ":"), 0, index) else here.first  # "Oil output: 2 million barrels a day"
    output = OUTPUT.search(text, opened, index)
    first = opened if output else here.first
    if output and not TRADED.search(output.group()):
        start = output.start()
        if _NATIONAL.search(text, first, start):
            return None
        if _COUNTRYS.search(text, first, start) and not any(as_state(m) for m in sentence.within(first, start)):
            return here.output(start, index + 1, here.of_page(), 0.75, output["product"] or "")
        if COUNTRY.search(text, first, start):
            return here.output(start, index + 1, country(sentence, start, before), 0.8, output["product"] or "")
        its = (told_here(sentence, opened) or spoken_of(sentence, before)) if ITS.search(text, first, start) else None
        whose = WHOSE.search(text, first, start)
        by: Entity | str | None = (actor(sentence.at(whose.start("of"))) or whose["of"]) if whose else its
        by = by or possessor(sentence, start, first) or acting_before(sentence, start, first)
        by = (
            by
            or (made_at(sentence, start, here.last) if _AT_WORKS.match(text, start) else None)
            or complement(sentence, start, here.last, "in|of|at")
            or (_heading(sentence, start) if not opened else None)
        )
        by = by or _beside(here, start) or (here.known.by if here.known else None) or labelled(before) or here.topic()
        by = by or (_of_page(sentence) if _LABELS.fullmatch(text, output.end(), index) else None) or here.of_page()
        return here.output(start, index + 1, by, 0.82, output["product"] or "")
    bare = BARE_OUTPUT.search(text, here.first, index)
    if bare and (by := possessor(sentence, bare.start(), here.first)):
        return here.output(bare.start(), index + 1, by, 0.75)
    if maker := PRODUCER.search(text, here.first, index):
        by = possessor(sentence, maker.start(), here.first) or acting_before(sentence, maker.start(), here.first)
        return here.output(maker.start(), index + 1, by, 0.8, maker["product"])
    return None


def _heading(sentence: Sentence, end: int) -> Entity | None:
    """The actor with which a label begins: "Kenyan tea output: …"."""
    if _MATERIAL.match(sentence.text):
        return None  # "Crude oil output: …"
    found = at(sentence, 0, end)
    return None if found is None or is_common(found.name) or NO_PRODUCER.match(found.name) else found


def _of_page(sentence: Sentence) -> Entity | None:
    """The state of whose economy a list of figures tells: the one that its heading names, else whose page it is."""
    named = {f.value for f in find_states(sentence.scope.heading)}
    return named.pop() if len(named) == 1 else None if named else sentence.scope.publisher


def _beside(here: Quantity, noun: int) -> str | None:
    """The works that a label names beside "output": "Gas output, Kalo field (2009): …"."""
    found = _LABEL_SITE.match(here.sentence.text, noun, here.index)
    return here.sentence.words(*found.span("words")) if found else None


def _as_producer(here: Quantity) -> Output | None:
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
    by = here.producer(main.end(), main.start("who")) if main else acting_before(here.sentence, led.start(), here.first)
    return here.output(led.start(), here.index + 1, by, 0.75)


def _by_reach(here: Quantity) -> Output | None:
    sentence, index = here.sentence, here.index
    if peak := _reached(sentence.text, here.first, index, here.named[1]):
        by = here.producer(peak.start(), 0 if peak.start() < here.first else None)
        goes_on = here.known is not None and _GOES_ON.search(sentence.text, 0, peak.start()) is not None
        by = by or (here.known.by if here.known is not None and goes_on else None)
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
        by = (
            whose or here.producer(rated.start()) or (here.topic() if noun or rated.group().startswith("saw") else None)
        )
        return here.output(rated.start(), index + 1, by, 0.65)
    return None


def _by_making(here: Quantity) -> Output | None:
    making = MAKING.search(here.sentence.text, here.first, here.index)
    if making is None:
        return None
    own = possessor(here.sentence, making.start(), here.first) or complement(here.sentence, here.index, here.last, "by")
    by = own or made_at(here.sentence, here.first, here.last) or here.topic() or context(here.before)
    return here.output(making.start(), here.index + 1, by, 0.75)


def _given(here: Quantity) -> Output | None:
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
    verbs = [v for v in verbs if MEASURE.match(unit) or not v.group().startswith("obtain")]  # boats are got, not made
    verbs = [v for v in verbs if not (TRADED.search(text, v.end(), index) or NUMBER.search(text, v.end(), index))]
    verbs = [v for v in verbs if not OUTPUT.search(text, v.end(), index)]
    if not verbs:
        return None
    delivers = verbs[-1]["give"]
    works = PLACE.search(text, first, verbs[-1].start()) and MEASURE.match(unit)
    return verbs[-1] if not delivers or works else None
