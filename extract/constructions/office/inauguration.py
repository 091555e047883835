"""Heads of state and government told by the day on which they took office: "X's inauguration", "X was sworn in"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.constructions.office.holding import Told, home, is_person
from extract.constructions.office.tenure import tenure
from extract.gazetteer.leaders import leaders_named
from extract.gazetteer.states import with_head
from extract.names.roles import office_class
from extract.patterns.pattern import compile_pattern
from extract.regex import regex

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Mapping

    from extract.annotation.sentence import Sentence
    from extract.document import Entity

_CEREMONY = r"(?:inauguration|swearing[- ]in|investiture|installation|accession to (?:office|power))(?! of)"
_TOOK = (
    r"(?:(?:was|is|has been|had been|being) (?:re-?)?(?:sworn in|inaugurated|invested)|(?:took|takes|taking|assumed|assumes|assuming|entered|enters) office|"
    r"(?:took|takes) (?:the|his|her) oath(?: of office)?|moved into the presidential palace)"
)
_RULES = (
    r"(?:ruled|governed|reigned|led the country|held (?:office|power)|(?:was|came|remained|stayed|is) (?:in|to|back in) (?:power|office)|(?:has|had) (?:ruled|governed|been in (?:power|office))|(?:was|had been|is) (?:re-?)?elected(?! (?:as |to )?[a-z]* ?(?:president|prime|premier|speaker|mayor|governor|senator|deputy|chair|secretary|head|member|leader))|"
    r"won (?:the |a |his |her )?(?:\w+ )?(?:presidential )?election)"
)
_WHEN = r"(?:[^;:.\ue300-\ue3ff\ue500-\ue5ff]{0,40}?{date:date})?"
_PATTERNS = (
    compile_pattern(rf"{{holder:person}}['’]s? (?:own |first |second |third )?{_CEREMONY}{_WHEN}"),
    compile_pattern(
        rf"\b(?:inauguration|swearing[- ]in|investiture|installation) of (?:the )?(?:new )?{{holder:person}}{_WHEN}"
    ),
    compile_pattern(rf"{{holder:person}}(?:,? who)? (?:then |finally )?{_TOOK}(?! as\b| under\b){_WHEN}"),
)
_RULED = compile_pattern(
    rf"{{holder:person}}(?:,? who)? (?:then |finally |still )?{_RULES}\b(?: (?:the country|{{state}}))?{_WHEN}"
)
_IN_TURN = regex(r"\b(?:successor|predecessor)s?,? $")  # his office is that of the one whom he follows
_OFFICES = {"state": "President", "government": "Prime Minister"}
_HEADS = {"president", "prime minister"}


def inaugurated(sentence: Sentence, known: Mapping[Entity, Told]) -> Iterator[Told]:
    """The office that the page gives them elsewhere, with the day; else, where the state has one, the presidency."""
    for found in _RULED.finditer(sentence.text):
        yield from _ruler(sentence, found, known)
    for pattern in _PATTERNS:
        for found in pattern.finditer(sentence.text):
            mention = sentence.at(found.start("holder"))
            if mention is None or mention.entity is None or not is_person(mention):
                continue
            when = sentence.at(found.start("date")) if found["date"] else None
            date = when.date if when is not None and when.kind is Kind.DATE else tenure(sentence, mention.entity)
            told, of = known.get(mention.entity), home(mention.entity, mention)
            if told is not None and office_class(told.position) in _HEADS:
                yield Told(mention.entity, told.position, told.of, sentence, 0.85, date)
            elif told is None and of is not None and not _IN_TURN.search(sentence.text, 0, sentence.index(mention)):
                office = _led(mention.entity, of, dated=True) or "President" * (of.key not in with_head("no president"))
                if office:
                    yield Told(mention.entity, office, of, sentence, 0.65, date)


def _led(holder: Entity, of: Entity, *, dated: bool = False) -> str:
    """The one office by which somebody is known to have led a state, unless it has a crown; empty where none is known.

    `dated`: only where his tenure is known; a president who governs stands in the other list as head of government.
    """
    known = (led for led in leaders_named(holder.name) if led.state == of.key and (led.start or not dated))
    led = {leader.office for leader in known} & _OFFICES.keys()
    return _OFFICES[led.pop()] if len(led) == 1 and of.key not in with_head("monarch") else ""


def _ruler(sentence: Sentence, found: re.Match[str], known: Mapping[Entity, Told]) -> Iterator[Told]:
    """The office of one who is known to have led a state, told to have ruled and by no office: "X, who governed Peru until May"."""
    mention = sentence.at(found.start("holder"))
    if mention is None or mention.entity is None or not is_person(mention) or mention.entity in known:
        return
    of = home(mention.entity, mention)
    when = sentence.at(found.start("date")) if found["date"] else None
    if of is not None and (office := _led(mention.entity, of)):
        yield Told(mention.entity, office, of, sentence, 0.75, when.date if when else "")
