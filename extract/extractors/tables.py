"""Tables with a header: a row is a fact whose slots the columns name.

Agreements with the days on which they were signed and came into force, arms with who ordered how many, exercises, joint
companies, output, and visitors with their office. Whose they are the caption tells, else they are the pair's that the section is about.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.claim import Realis, Role
from extract.constructions.giving import giver_and_taker
from extract.constructions.lists import city_name
from extract.constructions.office.holding import home, is_person
from extract.constructions.page_state import page_state
from extract.constructions.production.tabled import row_of_output
from extract.constructions.relations.listed_ties import listed_ties
from extract.constructions.table_rows import TableRow, table_rows
from extract.document import EntityKind
from extract.patterns.frame import claim
from extract.patterns.match import as_state
from extract.patterns.realis import realis
from extract.regex import regex
from extract.registry import extractor

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from extract.annotation.annotate import Annotated
    from extract.annotation.sentence import Sentence
    from extract.claim import Claim, Value
    from extract.document import Entity

_CERTAINTY = 0.85
_TITLE = regex(r"(?:name|title|document|instrument|agreement|treaty|text|legal act)s?(?: of (?:the )?[\w ]{3,30})?")
_SIGNED = regex(
    r"(?:(?:date|day|year|date and place|place and date) of (?:the )?)?(?:signed|signature|signing|conclusion|concluded)(?: on| date)?"
)
_IN_FORCE = regex(r"(?:date of )?(?:(?:entry|entered|entrance) into force|in force(?: since)?|effective(?: date)?)")
_WHERE_SIGNED = regex(
    r"(?:place|venue|city|where|date and place|place and date)(?: of (?:signature|signing|conclusion))?|signed (?:in|at)"
)
_INSTRUMENT = regex(
    r"\b(?:agreement|treaty|convention|memorandum|protocol|accord|MoU|declaration|arrangement)\b", re.IGNORECASE
)
_ITEM = regex(r"(?:item|system|weapon|weapon system|weapon designation|equipment|type|designation|arms|materiel)s?")
_QUANTITY = regex(r"(?:no\.?|number|qty\.?|quantity|units?|number (?:ordered|delivered))")
_SUPPLIER, _RECIPIENT = (
    regex(r"(?:supplier|seller|exporter|from)"),
    regex(r"(?:recipient|buyer|importer|to|customer)"),
)
_ARMS = regex(
    r"\b(?:arms|weapons?|military|defen[cs]e|tanks?|missiles?|aircraft|armou?red|howitzers?|drones?|helicopters?|frigates?|vehicles)\b",
    re.IGNORECASE,
)
_EXERCISE, _WHEN = regex(r"(?:exercise|manoeuvre|drill)s?(?: name)?"), regex(r"(?:when|dates?|years?|held)")
_SIDES = regex(r"participants?|participating (?:countries|states|forces|nations)|countries|nations|with")
_BODY = regex(r"(?:international )?(?:organi[sz]ation|body|forum|institution)s?")
_JOINED = regex(
    r"(?:(?:date|year) of )?(?:joined|accession|admission|membership|entry|member since|since|joining)(?: date)?"
)
_EXERCISES, _NAME = regex(r"\b(?:exercises?|manoeuvres|drills)\b", re.IGNORECASE), regex(r"name|title")
_JOINT = regex(r"\bjoint (?:\w+ )?(?:ventures?|compan(?:y|ies)|enterprises?|firms?|stock)\b", re.IGNORECASE)
_COMPANY = regex(r"(?:company|joint venture|firm|enterprise|name|venture)(?: name)?")
_FOUNDED = regex(r"(?:founded|established|set up|since|year|registered|date|created)(?: in)?")
_PLACE = regex(r"(?:where|place|venue|location)")
_WHO = regex(r"(?:name|visitor|guest|official|person|ambassador|holder|head of (?:mission|delegation))s?")
_POST = regex(r"(?:office|position|post|function|rank|title|capacity)(?: held)?")


_KINDS = {
    "agreement",
    "arms_transfer",
    "membership",
    "military_activity",
    "office",
    "production",
    "relations",
    "venture",
}


@extractor("tables", emits=_KINDS)
def tables(document: Annotated) -> Iterator[Claim]:
    """The facts of each row."""
    for tie in listed_ties(document):
        roles = (
            Role("action", "established"),
            Role("date", tie.date),
            Role("states", (tie.own, tie.partner)),
        )
        yield claim(document, tie.sentence, "relations", roles, confidence=0.9, told=Realis.HAPPENED)
    for row in table_rows(document):
        yield from _agreement(document, row)
        yield from _arms(document, row)
        yield from _exercise(document, row)
        yield from _venture(document, row)
        yield from _office(document, row)
        yield from _production(document, row)
        yield from _membership(document, row)


def _agreement(document: Annotated, row: TableRow) -> Iterator[Claim]:
    pair, name = row.sentence.scope.pair, row.words(_TITLE)
    if len(pair) > 1 and _INSTRUMENT.search(name):
        slots: dict[str, Value | None] = {"name": name, "parties": pair}
        city = row.mention(_WHERE_SIGNED, Kind.CITY, Kind.STATE)
        for action, label in (("signed", _SIGNED), ("in force", _IN_FORCE)):
            for date in row.dates(label)[:1]:
                where = city_name(row.sentence, city) if action == "signed" else ""
                yield _claim(document, row, "agreement", slots | {"action": action, "date": date, "city": where})


def _arms(document: Annotated, row: TableRow) -> Iterator[Claim]:
    item = row.words(_ITEM)
    supplier, recipient = _state(row, _SUPPLIER), _state(row, _RECIPIENT)
    captions = [c for c in (row.caption, _title(document)) if c is not None]
    if not item or not any(_ARMS.search(c.block.text) for c in captions):
        return
    listed = row.sentence.scope.lead is not None  # then it is read as an item of its list
    for caption in captions if not listed and (supplier is None or recipient is None) else ():
        giver, taker = giver_and_taker(caption)
        supplier, recipient = supplier or giver, recipient or taker
    number = row.mention(_QUANTITY, Kind.NUMBER)
    if supplier is not None and recipient is not None and supplier != recipient and row.words(_QUANTITY):
        words = row.words(_QUANTITY)
        amount = number.amount.value if number is not None and number.amount else None
        amount = Decimal(words) if words.isdecimal() else amount
        date = next(
            (m.date for m in row.sentence.mentions if m.date), None
        )  # of the order, as lists without a header have it
        slots: dict[str, Value | None] = {
            "supplier": supplier,
            "recipient": recipient,
            "item": item,
            "quantity": amount,
        }
        yield _claim(document, row, "arms_transfer", slots | {"date": date})


def _exercise(document: Annotated, row: TableRow) -> Iterator[Claim]:
    pair, name = row.sentence.scope.pair, row.words(_EXERCISE)
    if row.has(_SIDES):
        told = (as_state(m, deep=False) for m in row.mentions(_SIDES, Kind.STATE))
        pair = tuple(dict.fromkeys(s for s in told if s is not None))
    if not name and row.caption is not None and _EXERCISES.search(row.caption.block.text):
        name = row.words(_NAME)
    for date in row.dates(_WHEN) if name and len(pair) > 1 else ():
        slots: dict[str, Value | None] = {
            "participants": pair,
            "kind": "exercise",
            "date": date,
            "item": name,
            "place": row.words(_PLACE),
        }
        yield _claim(document, row, "military_activity", slots)


def _venture(document: Annotated, row: TableRow) -> Iterator[Claim]:
    if row.caption is not None and _JOINT.search(row.caption.block.text) and (name := row.words(_COMPANY)):
        dates = row.dates(_FOUNDED)
        slots: dict[str, Value | None] = {"name": name, "kind": "joint venture", "date": dates[0] if dates else None}
        yield _claim(document, row, "venture", slots)


def _office(document: Annotated, row: TableRow) -> Iterator[Claim]:
    person, post = row.mention(_WHO, Kind.PERSON), row.words(_POST)
    if person is None or person.entity is None or person.position or not is_person(person) or not post[:1].isupper():
        return
    of = home(person.entity, person)
    if of is not None and of.kind is EntityKind.STATE:
        yield _claim(document, row, "office", {"holder": person.entity, "position": post, "of": of})


def _production(document: Annotated, row: TableRow) -> Iterator[Claim]:
    if (found := row_of_output(row)) is not None:
        slots, ahead = found
        yield _claim(document, row, "production", slots, Realis.PLANNED if ahead else None)


def _membership(document: Annotated, row: TableRow) -> Iterator[Claim]:
    body, member = row.mention(_BODY, Kind.ORGANIZATION), page_state(document)
    if (
        body is not None
        and member is not None
        and row.has(_JOINED)
        and row.words(_BODY) == body.span.of(row.sentence.block.text)
    ):
        date = next(iter(row.dates(_JOINED)), None)
        yield _claim(document, row, "membership", {"member": member, "organization": body.entity, "date": date})


def _state(row: TableRow, label: re.Pattern[str]) -> Entity | None:
    told = row.mention(label, Kind.STATE)
    return as_state(told) if told is not None else None


def _title(document: Annotated) -> Sentence | None:
    """The page's title."""
    return next((b[0] for b in document.blocks if b and b[0].block.text == document.document.title), None)


def _claim(
    document: Annotated, row: TableRow, kind: str, slots: Mapping[str, Value | None], how: Realis | None = None
) -> Claim:
    roles = tuple(Role(name, value) for name, value in sorted(slots.items()) if value is not None and value != "")
    told = how or realis(row.sentence, 0, len(row.sentence.text))  # "to be signed" stands in any of a row's cells
    return claim(document, row.sentence, kind, roles, confidence=_CERTAINTY, told=told)
