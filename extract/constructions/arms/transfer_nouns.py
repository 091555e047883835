"""Transfers of arms told by a noun: "the sale of tanks to Peru", "an order for jets", "talks on drones", and who is on which side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.claim import Realis
from extract.constructions.arms.sides import maker_and_buyer
from extract.constructions.arms.transfer import Row, Transfer
from extract.constructions.arms.transfer_grammar import (
    ATTRIBUTED,
    BY_TWO,
    CONTRACT,
    CONTRACTED,
    DISCUSSED,
    DONE,
    NEXT_VERB,
    OWNER,
    SIGNED,
    SPEEDS,
    TO_BUY,
    TO_SUPPLY,
    WENT_TO,
    WISHES,
    WON,
)
from extract.constructions.parties import actor, at, subject
from extract.constructions.sides import subject_sides

if TYPE_CHECKING:
    import re

    from extract.document import Entity


def by_noun(row: Row, noun: re.Match[str]) -> Transfer:
    """Under "sale of", "order for", "contract to supply": a contract tells what is planned."""
    sentence, text, start, end = row.sentence, row.text, noun.start(), row.tail.end
    supply = TO_SUPPLY.search(noun.group())
    whom = actor(sentence.at(start + supply.start("whom"))) if supply and supply["whom"] else None
    goal = whom or row.told(start, "to")
    placed = noun["deal"] or (noun["buy"] or "").casefold().startswith("order")
    origin, agent = row.told(start, "from|with" if placed else "from"), agent_of(row, start)
    used = row.told(end, "adopted by|used by|for use by|for|on behalf of")
    owners = (actor(sentence.at(i)) for i in range(max(row.first, start - 24), start) if OWNER.fullmatch(text[i:start]))
    owner = next((o for o in owners if o is not None), None)
    told = Realis.PLANNED if DISCUSSED.search(text[:start]) else None
    won = WON.search(text, row.first, start)
    if won is not None and CONTRACT.match(noun.group()):
        acting = subject(sentence, won.start(), row.first)
        return Transfer(start, end, acting or agent, origin if origin != acting else goal or used, 0.85, told)
    went = WENT_TO.match(text, end) if noun["buy"] or noun["deal"] else None
    if went is not None and (origin := at(sentence, went.end(), row.last) or origin):
        ahead = noun["deal"] and not DONE.search(text, row.first, start)  # what a contract is for is still to come
        return Transfer(start, end, origin, goal or owner or used, 0.82, Realis.PLANNED if ahead else told)
    if noun["buy"]:
        buyer = agent or owner or subject(sentence, start, row.first)
        if used is not None and buyer is not None and buyer != used and origin is None:
            return Transfer(start, end, buyer, used, 0.75, told)  # bought for another: a gift
        return Transfer(start, end, origin, agent or owner or goal, 0.85, told)
    if noun["deal"]:
        acting = subject(sentence, start, row.first)
        if sides := maker_and_buyer(acting, origin) or _signed_by_two(row, start):
            origin, goal = sides[0], goal or sides[1]
            acting = sides[1]
        if supply:
            origin = origin or (acting if acting != goal else None)
        elif origin is not None or TO_BUY.search(noun.group()):
            goal = goal or used or (acting if acting != origin else None)
        done = DONE.search(text, row.first, start)
        return Transfer(start, end, origin, goal or used, 0.8, None if done else Realis.PLANNED)
    if origin is None and (due := ATTRIBUTED.match(text, end)):  # "transfers of arms are put down to Peru"
        origin, goal = actor(sentence.at(due.start("who"))), row.told(start, "to", end)
        return Transfer(start, end, origin, goal, 0.7, told)
    speeds = SPEEDS.search(text, row.first, start) if origin is None and owner is None else None
    owner = owner or (subject(sentence, speeds.start("verb"), row.first) if speeds else None)
    return Transfer(start, end, origin or (agent if agent != used else None) or owner, goal or used, 0.85, told)


def _signed_by_two(row: Row, start: int) -> tuple[Entity, Entity] | None:
    """Maker and buyer of a deal at index `start` that both sign: "Acme and Peru signed a contract", "signed by Acme and Peru"."""
    sentence, text = row.sentence, row.text
    signed = SIGNED.search(text, row.first, start)
    if signed is not None:
        told = [actor(m) for m in subject_sides(sentence, row.first, signed.start())]
    else:
        both = BY_TWO.search(text, start, row.last)
        told = [actor(sentence.at(both.start(g))) for g in ("one", "other")] if both else []
    return maker_and_buyer(told[0], told[1]) if len(told) == len(("one", "other")) else None


def by_intent(row: Row, intent: re.Match[str]) -> Transfer:
    """Under "talks on", "interest in", "offer of": planned, by whom as far as it is told."""
    start, end = intent.start(), row.tail.end
    owners = (
        actor(row.sentence.at(i))
        for i in range(max(row.first, start - 24), start)
        if OWNER.fullmatch(row.text[i:start])
    )
    whose = next((o for o in owners if o is not None), None) or row.told(start, "of|by", row.head.start)
    whose = whose or subject(row.sentence, start, row.first)
    seller = row.told(start, "from", row.last) or row.told(start, "with", row.head.start)
    if intent["offer"]:
        return Transfer(start, end, whose, row.told(start, "to", row.last), 0.75, Realis.PLANNED)
    wishes = WISHES.match(row.text, end)
    buyer = actor(row.sentence.at(wishes.start("who"))) if wishes else whose if intent["want"] else None
    return Transfer(start, end, seller, buyer, 0.75, Realis.PLANNED)


def agent_of(row: Row, start: int) -> Entity | None:
    """By whom: told with the noun, not with a verb behind it ("a sale of tanks was denied by the ministry")."""
    verb = NEXT_VERB.search(row.text, row.tail.end, row.last)
    return row.told(start, r"(?<!built )(?<!made )(?<!produced )(?<!developed )by", verb.start() if verb else None)


def by_order(row: Row, floor: int) -> Transfer | None:
    """By an order: "Peru signed a contract with Acme to build two frigates"."""
    deal = CONTRACTED.search(row.text, floor, row.head.start)
    if deal is None:
        return None
    maker = at(row.sentence, deal.start("with"), row.head.start)
    buyer = subject(row.sentence, deal.start(), row.first)
    return Transfer(deal.start(), row.tail.end, maker, buyer, 0.85, Realis.PLANNED) if maker and buyer else None
