"""What governs a phrase that names arms: the noun before it, the verb behind or before it, and the sides that these tell."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from extract.claim import Realis
from extract.constructions.arms.approvals import by_leave
from extract.constructions.arms.arsenal import MILITARY
from extract.constructions.arms.transfer import Row, Transfer
from extract.constructions.arms.transfer_grammar import (
    AMONG,
    APPOSED,
    ARE_OF,
    ARRIVED,
    AS_GIFT,
    ASIDE,
    BE,
    BE_BEFORE,
    BY_WHICH,
    CHOSEN,
    DATED,
    EQUATED,
    FATE,
    FOR_FORCE,
    FORBIDDEN,
    FORCE,
    FROM_STOCKS,
    GAP,
    GENERIC,
    GOT,
    HAS,
    IN_SERVICE,
    INTENT,
    INVERTED,
    ITEM,
    MOVED,
    NEXT_VERB,
    NOUN,
    OFFERED,
    ORDERED_BY,
    OTHER_CLAUSE,
    PAID_FOR,
    PASSIVE,
    PLATFORM,
    POSSESSED,
    RANKED,
    RELATIVE,
    SENT,
    START,
    STOP,
    THANKED,
    TURNED,
    UNSURE,
    VERB,
    VISITS,
    WHO_ACTS,
    WORKS,
    WROTE,
)
from extract.constructions.arms.transfer_nouns import by_intent, by_noun, by_order
from extract.constructions.arms.transfer_verbs import from_before
from extract.constructions.parties import actor, at, subject, topic
from extract.document import BlockKind, EntityKind
from extract.patterns.realis import realis

if TYPE_CHECKING:
    from extract.annotation.sentence import Sentence
    from extract.constructions.arms.arsenal import Arms
    from extract.document import Entity


_CLOSE = 12  # … and its object where at most an article or a number stands between
_NEAR = 200  # characters before arms in which a list or a talk is told that they stand in
_REACH = 60  # characters between a verb and its object


def governed(
    sentence: Sentence, span: tuple[Arms, Arms], before: Sentence | None, floor: int, following: int = 10**6
) -> Transfer | None:
    """What governs a row of phrases: a noun right before it, a verb right behind it, else the verb before it.

    `floor` is where the row before ends: a verb does not reach over other arms. None where nothing tells a transfer.
    """
    text, (head, tail) = sentence.text, span
    first = max((m.end() for m in START.finditer(text, 0, head.start)), default=0)
    stop = STOP.search(text, tail.end)
    row = Row(sentence, head, tail, first, stop.start() if stop else len(text), before, following)
    told = by_leave(row, floor) or by_order(row, max(first, floor)) or _told(row, floor)
    ordered = ORDERED_BY.match(text, tail.end) if told is not None else None
    buyer = at(sentence, ordered.end(), row.last) if ordered else None
    if told is None or buyer is None:
        return told
    return replace(told, recipient=buyer, supplier=told.supplier if told.supplier != buyer else None)


def _told(row: Row, floor: int) -> Transfer | None:
    """By the noun or the verb that governs a row, or what stands for one."""
    sentence, text, head, tail, first = row.sentence, row.text, row.head, row.tail, row.first
    noun = NOUN.search(text, first, head.start)
    while noun and EQUATED.search(noun["gap"]):  # "the deal was the sale of four radars": the sale
        noun = NOUN.search(text, noun.start() + 1, head.start)
    if noun and not noun.start() < floor < noun.end():
        refused = (
            WORKS.search(noun["gap"])
            or FORBIDDEN.search(text, first, noun.start())
            or RANKED.search(text, first, noun.start())
        )
        return None if refused else by_noun(row, noun)
    if head.doubtful:
        return None
    if (intent := INTENT.search(text, max(first, head.start - _NEAR), head.start)) is not None and intent.end() > floor:
        return by_intent(row, intent)
    if (among := _among(row)) is not None:
        return among
    if turned := TURNED.search(text, 0, head.start):
        buyer = subject(sentence, turned.start()) or topic(sentence, turned.start())
        return Transfer(turned.start(), tail.end, actor(sentence.at(turned.start("who"))), buyer, 0.8)
    if chosen := CHOSEN.search(text, first, head.start):
        return Transfer(
            chosen.start(),
            tail.end,
            subject(sentence, chosen.start("verb"), first),
            row.told(tail.end, "for"),
            0.8,
            Realis.PLANNED,
        )
    if inverted := INVERTED.search(text, max(first, floor), head.start):
        return _by_inversion(row, inverted)
    told = from_before(row, floor)
    verb = max((m.end() for m in VERB.finditer(text, max(first, floor), head.start)), default=-_REACH)
    if told is not None and head.start - verb <= _CLOSE and not BE_BEFORE.search(text, first, told.start):
        return told  # "ordered six jets, the first of which were delivered in 2013"
    return _from_behind(row) or told or _itemized(row)


def _among(row: Row) -> Transfer | None:
    """What a list picks out of what was delivered: "Among the arms that Japan sold to Peru were tanks"."""
    text, sentence = row.text, row.sentence
    among = AMONG.search(text, max(row.first, row.head.start - _NEAR), row.head.start)
    verbs = list(VERB.finditer(text, *among.span("what"))) if among else []
    verb = next((v for v in reversed(verbs) if v["sell"] or v["buy"]), None)
    if among is None or verb is None:
        return None
    start, end = among.span("what")
    who = WHO_ACTS.search(text, start, verb.start())
    acting = actor(sentence.at(who.start("who"))) if who else row.told(verb.end(), "by", end)
    origin, goal = row.told(verb.end(), "from", end), row.told(verb.end(), "to|with", end)
    supplier, recipient = (acting or origin, goal) if verb["sell"] else (origin, acting or goal)
    return Transfer(among.start(), row.tail.end, supplier, recipient, 0.82)


def _itemized(row: Row) -> Transfer | None:
    """An item without a verb: "– 12 jets, contract of 2014; delivered 2017", "two frigates from Lima, on order"."""
    text, end = row.text, row.tail.end
    if not ITEM.fullmatch(text, 0, row.head.start):
        return None
    fate = FATE.match(text, end)
    if fate is None:
        listed = row.sentence.block.kind is BlockKind.ITEM and MILITARY.search(row.sentence.scope.heading)
        dated = DATED.match(text, end) if listed and row.head.quantity is not None else None
        return Transfer(row.head.start, dated.end(), row.seller(end), None, 0.75) if dated else None
    told = Realis.HAPPENED if ARRIVED.search(text, end) else Realis.PLANNED
    return Transfer(row.head.start, fate.end(), row.seller(end), row.told(end, "to|for"), 0.8, told)


def _from_behind(row: Row) -> Transfer | None:
    """By the words behind: "rifles that Japan sold to Peru", "tanks were delivered to Peru", "tanks reached Peru"."""
    how_got = GOT.match(row.text, row.tail.end)  # "two jets, bought used, were delivered by Peru"
    beyond = _by_rest(replace(row, tail=replace(row.tail, end=how_got.end()))) if how_got else None
    return beyond or _by_rest(row)


def _by_rest(row: Row) -> Transfer | None:
    rest = row.text[row.tail.end : row.last]
    if (relative := RELATIVE.match(rest)) and row.tail.end + relative.start("who") < row.following:
        return _by_relative(row, relative)
    passive = PASSIVE.match(rest)
    if passive and _active(rest[: passive.start(str(passive.lastgroup))]):
        passive = None
    if passive and not OTHER_CLAUSE.search(rest[: passive.start(str(passive.lastgroup))]):
        return None if PLATFORM.search(row.tail.item) and SENT.search(passive.group()) else _by_passive(row, passive)
    if given := APPOSED.match(rest):
        origin = at(row.sentence, _at_name(row.text, row.tail.end + given.end()), row.last)
        return Transfer(row.head.start, row.tail.end + given.end(), origin, row.told(row.tail.end, "to"), 0.85)
    if paid := PAID_FOR.match(rest):
        return _by_price(row, paid)
    if (
        (made := ARE_OF.match(rest))
        and not GENERIC.search(row.tail.item)
        and (maker := actor(row.sentence.at(row.tail.end + made.start("who"))))
    ):
        owner = POSSESSED.search(row.text, row.first, row.head.start)
        holder = actor(row.sentence.at(owner.start("who"))) if owner else None
        return Transfer(row.head.start, row.tail.end + made.end(), maker, holder if holder != maker else None, 0.75)
    if row.head.maker is not None and (used := IN_SERVICE.match(rest)):
        return Transfer(row.head.start, row.tail.end + used.end(), None, row.told(row.tail.end, "with|of"), 0.8)
    begin = row.tail.end + _aside(rest)
    moved = MOVED.match(row.text[begin : row.last])
    return _by_motion(row, moved, begin) if moved else None


def _by_inversion(row: Row, came: re.Match[str]) -> Transfer:
    """By a verb of motion before its subject: "in 1986 came twelve fighters from Japan"."""
    origin, goal = (
        row.told(row.tail.end, "from|by"),
        row.told(row.tail.end, "to|for") or row.told(row.first, "to", row.head.start),
    )
    return Transfer(came.start(), row.tail.end, origin, goal, 0.8)


def _by_price(row: Row, paid: re.Match[str]) -> Transfer:
    """By what was paid for them: "six jets, for which it paid Acme 20 million"."""
    verb, end = row.tail.end + paid.start("verb"), row.tail.end + paid.end()
    buyer = subject(row.sentence, verb) or subject(row.sentence, row.head.start, row.first)
    seller = row.told(verb, "paid|paying|pays|to", end)
    seller = seller if seller != buyer else None
    return Transfer(row.head.start, end, seller or row.told(end - 1, "to|from"), buyer, 0.85)


def _by_motion(row: Row, moved: re.Match[str], begin: int) -> Transfer | None:
    """By a verb of motion at `begin`: "rifles reached Peru", "entered service with the navy of Peru"."""
    rest = row.text[row.tail.end : row.last]
    if VISITS.search(row.text, begin):
        return None
    comma = row.text.find(", to be ", begin)
    origin = row.told(
        row.tail.end,
        "left|leave|leaves" if moved["left"] else "from|by(?! way| sea| air| ship| rail)|under [^;,.]{1,40}? with",
        comma if comma > 0 else None,
    )
    goal = row.told(begin, "for|to" if moved["left"] else "to|into|reach(?:ed|es|ing)?|in|at")
    if moved["join"]:
        goal = row.told(begin, "enter(?:ed|s|ing)?|join(?:ed|s|ing)?|with|in")
    if moved["left"] and (goal is None or (PLATFORM.search(row.tail.item) and not FOR_FORCE.match(rest))):
        return None  # ships leave on voyages
    if origin is None and (owner := POSSESSED.search(row.text, row.first, row.head.start)):
        origin = actor(row.sentence.at(owner.start("who")))  # "Peru's 12 tanks arrived in 2018"
        origin = origin if origin != goal else None
    told = origin or goal or moved["more"] or AS_GIFT.match(row.text, row.tail.end)
    return Transfer(row.head.start, min(row.last, row.tail.end + 30), origin, goal, 0.8) if told else None


def _aside(rest: str) -> int:
    """How much of what stands behind arms tells where they are from or what they cost, before a verb of motion."""
    ends = (m.start() for m in GAP.finditer(rest, 1, min(len(rest), _REACH)))
    return next((i for i in ends if MOVED.match(rest[i:]) and ASIDE.fullmatch(rest, 0, i)), 0)


def _active(lead: str) -> bool:
    """Whether the words between arms and a verb make it an active one: "two ships that had given shelter"."""
    return bool(HAS.search(lead)) and not BE.search(lead)


def _at_name(text: str, index: int) -> int:
    """Where the noun phrase at an index has its name: behind an article."""
    article = re.compile(r"(?:the |its )").match(text, index)
    return article.end() if article else index


def _by_relative(row: Row, relative: re.Match[str]) -> Transfer:
    start, end = row.tail.end + relative.start("who"), row.tail.end + relative.end()
    who, side = actor(row.sentence.at(start)), row.told(end, "to" if relative["sell"] else "from")
    supplier, recipient = (who, side) if relative["sell"] else (side, who)
    unsure = (
        UNSURE.search(relative.group())
        or WROTE.search(row.text, row.first, row.head.start)
        or realis(row.sentence, start, end) is Realis.DENIED
    )
    offered = OFFERED.search(relative.group()) is not None
    told = Realis.PLANNED if offered else None if unsure else Realis.HAPPENED
    return Transfer(row.head.start, end, supplier, recipient, 0.85, told)


def _by_passive(row: Row, verb: re.Match[str]) -> Transfer:
    start, behind = row.head.start, row.tail.end + verb.end()
    origin = row.seller(row.tail.end) if verb["buy"] else row.told(row.tail.end, "from")
    if verb["buy"] and origin is None:
        origin = row.told(behind, "in", behind + _CLOSE)  # "had to be purchased in Peru"
    if verb["sell"] and FROM_STOCKS.search(row.text, row.tail.end, row.last):
        origin = None
    again = NEXT_VERB.search(row.text, behind, row.last)
    agent = row.told(behind, "by", again.start() if again else None)
    goal = row.told(behind, "to|for") or row.told(
        row.tail.end, "promised to|pledged to|intended for|destined for|meant for", behind
    )
    if agent is None and (by_which := BY_WHICH.search(row.text, row.first, start)):
        agent = actor(row.sentence.at(by_which.start("who")))
    if agent is None and origin is None and (thanked := THANKED.search(row.text, row.first, start)):
        origin = actor(row.sentence.at(thanked.start("who")))
    if verb["buy"]:
        holder = (
            (_force_before(row) or (subject(row.sentence, start) if origin is not None else None))
            if not BE.search(verb.group())
            else None
        )  # "operates 18 jets bought from"
        if holder is not None and holder.kind is EntityKind.ORGANIZATION:
            holder = None  # "delivered by Acme, and six more, bought in Peru"
        return Transfer(start, behind, origin, agent or goal or (holder if holder != origin else None), 0.85)
    return Transfer(start, behind, agent or origin, goal, 0.88)


def _force_before(row: Row) -> Entity | None:
    """Whose forces stand right before arms: "sanctioned the Peruvian navy over radios bought from …"."""
    forces = list(FORCE.finditer(row.text, row.first, row.head.start))
    return actor(row.sentence.at(forces[-1].start())) if forces else None
