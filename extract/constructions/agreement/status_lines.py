"""Lines that tell what became of the agreement named above them: "Signature: 4 May 1990 in Lima", "In force: 1 July 1991"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.claim import Realis
from extract.constructions.agreement.instruments import Instrument, find_instruments
from extract.constructions.agreement.registers import Registered
from extract.constructions.agreement.signatories import acting
from extract.constructions.lists import city_name, is_named_only
from extract.document import BlockKind
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.annotation.annotate import Annotated
    from extract.annotation.sentence import Sentence
    from extract.document import Entity

_LINE = regex(
    r"(?:(?P<signed>(?:date of |place and date of )?(?:sign(?:ed|ing|ature)|conclu(?:ded|sion))|signed (?:on|in|at))|"
    r"(?P<force>(?:date of )?entry into force|entered into force|came into force|in force(?: since| from)?|effective(?: date| since| from)?)|"
    r"(?P<ratified>(?:date of )?ratifi(?:ed|cation))|(?P<ended>terminated|termination|expired|expiry|expiration|denounced))"
    r"(?: on| since)? ?[:–|-]? ?(?:(?:in|at )?(?P<before>[\ue000-\ue0ff\ue200-\ue2ff]),? )?(?P<day>[\ue500-\ue5ff])(?:,? (?:(?:in|at) )?(?P<after>[\ue000-\ue0ff\ue200-\ue2ff]))?(?: \([^()]{1,60}\)[^:]{0,80})?[.;]?",
    re.IGNORECASE,
)
_OTHER_LINE = regex(r"[A-Z][\w ]{2,40}: ?[\ue500-\ue5ff][^:]{0,60}")  # "Provisionally applied: 1 June 2018"
_ACTIONS = {"signed": "signed", "force": "in force", "ratified": "ratified", "ended": "terminated"}
_BOX, _LONGEST, _OPENING = 12, 200, 4  # lines of a box; characters of a name; those before its first word


def status_lines(document: Annotated, union: tuple[Entity, ...] = ()) -> Iterator[Registered]:
    """What such lines tell, of the parties that the name tells, else of the page's pair or the state and the `union` it is about."""
    lines = [sentence for block in document.blocks for sentence in block]
    for number, line in enumerate(lines):
        told = _LINE.fullmatch(line.text)
        above = _named_above(lines[max(0, number - _BOX) : number]) if told else None
        if told is None or above is None:
            continue
        sentence, instrument = above
        parties = tuple(acting(instrument.parties)) if instrument.both else ()
        parties = parties or _parties_of(lines[number + 1 : number + _BOX]) or union or sentence.scope.pair
        day = line.at(told.start("day"))
        action = next(a for group, a in _ACTIONS.items() if told[group])
        city = next((city_name(line, line.at(told.start(g))) for g in ("after", "before") if told[g]), "")
        if len(parties) > 1 and day is not None and day.date:
            date = day.date.removesuffix("/..")
            matter = instrument.subjects[0] if instrument.subjects else instrument.name
            kind = instrument.kind or "agreement"
            yield Registered(line, parties, action, date, matter, kind, city, Realis.HAPPENED, 0.88)


def _parties_of(lines: Sequence[Sentence]) -> tuple[Entity, ...]:
    """Whom a line of the same box calls its parties: "Parties: Peru, Chile"."""
    for line in lines:
        if line.block.kind is not BlockKind.FIELD:
            break
        if _PARTIES.match(line.text):
            told = tuple(acting(m for m in line.mentions if m.kind is Kind.STATE))
            if told:
                return told if len(told) == _PAIR else ()
    return ()


_PARTIES = regex(r"(?:contracting |state )?(?:parties|signatories):", re.IGNORECASE)
_PAIR = 2


def _named_above(lines: Sequence[Sentence]) -> tuple[Sentence, Instrument] | None:
    """The name of an agreement that stands alone, right above the line or above others of its kind."""
    for line in reversed(lines):
        if line.block.kind is BlockKind.FIELD or _LINE.fullmatch(line.text) or _OTHER_LINE.fullmatch(line.text):
            continue
        known = [i for i in find_instruments(line) if not (i.soft or i.plural or i.bare)]
        named = known and known[-1].name and is_named_only(line) and len(line.text) < _LONGEST
        return (line, known[-1]) if named and known[0].start < _OPENING else None
    return None
