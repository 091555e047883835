"""Transfers of arms told by the verb before them: "Japan sold Peru two tanks", "Peru ordered six jets from Acme"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.claim import Realis
from extract.constructions.arms.groups import group_given
from extract.constructions.arms.transfer import Row, Transfer
from extract.constructions.arms.transfer_grammar import (
    ACCUSED,
    AUXILIARIES,
    BE_BEFORE,
    BETWEEN,
    COORDINATED,
    FOR_FORCE,
    FROM,
    INCLUDED,
    INCLUDES,
    JOINED,
    MADE_BY,
    MADE_FOR,
    MONEY_FOR,
    NEXT_GIVES,
    NO_SUBJECT,
    NOBODY,
    NONE,
    SHARED_VERB,
    STOPS,
    THEY,
    TO_IT,
    TO_THEM,
    TO_WHICH,
    VERB,
    WORKS_ON,
)
from extract.constructions.parties import actor, at, complement, home, subject, topic

if TYPE_CHECKING:
    import re

    from extract.document import Entity

_CLOSE = 12  # … and its object where at most an article or a number stands between
_REACH = 60  # characters between a verb and its object


def from_before(row: Row, floor: int) -> Transfer | None:
    """By the verb before: "Japan sold Peru two tanks"; what "includes" lists belongs to the verb or noun before it."""
    text, start = row.text, row.head.start
    verbs = [v for v in VERB.finditer(text, max(row.first, floor), start) if not floor or v.start() - floor > 1]
    included = INCLUDES.search(text, row.first, start)
    if included:
        verbs = [v for v in VERB.finditer(text, row.first, included.end()) if not v["hold"]] or verbs
    if not FOR_FORCE.match(text, row.tail.end):
        verbs = [v for v in verbs if not MADE_FOR.match(v.group())]
    if included and not verbs:
        origin, goal = row.told(included.start(), "from|by", start), row.told(included.start(), "to|for", start)
        return Transfer(included.start(), row.tail.end, origin, goal, 0.8)
    if not verbs or (not included and start - verbs[-1].end() > _REACH):
        return None
    if (
        NOBODY.search(text, row.first, verbs[-1].start())
        or STOPS.search(text, row.first, verbs[-1].start())
        or NONE.search(text, verbs[-1].end(), start)
        or BETWEEN.search(text, verbs[-1].end(), start)
        or WORKS_ON.search(text, verbs[-1].end(), start)
        or (verbs[-1]["sell"] and MONEY_FOR.search(text, verbs[-1].end(), start))
    ):
        return None
    return _by_verb(row, verbs[-1], floor)


def _acting(row: Row, start: int) -> Entity | None:
    """Who does what the verb at `start` tells."""
    sentence, text = row.sentence, row.text
    if accused := ACCUSED.search(text, row.first, start):
        return actor(sentence.at(accused.start("who")))
    coordinated = max((m.end() for m in COORDINATED.finditer(text, row.first, start)), default=row.first)
    acting = subject(sentence, start, coordinated) or subject(sentence, start, row.first)
    if coordinated > row.first and NO_SUBJECT.fullmatch(
        text, coordinated, start
    ):  # "Peru tested jets of Chile, but bought"
        acting = topic(sentence, start, row.first) or acting
    if SHARED_VERB.search(text, row.first, start):  # "granted Peru a loan, sent rifles"
        acting = topic(sentence, start, row.first) or acting or topic(sentence, start)
    if acting is not None or not THEY.search(text, row.first, start):
        return acting
    if row.before is not None and not row.first:
        acting = subject(row.before, len(row.before.text))
    return acting or (topic(sentence, row.first) if row.first else None)  # "Peru kept its word: it has bought …"


def _next_clause(row: Row) -> int | None:
    """Where another verb of giving or getting follows behind a comma: what is told from there on is no goal of the first."""
    found = NEXT_GIVES.search(row.text, row.tail.end, row.last)
    verb = VERB.match(row.text, found.end()) if found else None
    return found.start() if found is not None and verb is not None else None


def _are_arms(text: str, floor: int, verb: int) -> bool:
    """Whether the arms that end at `floor` are the subject of the passive at `verb`."""
    return floor > 0 and AUXILIARIES.fullmatch(text, floor, verb) is not None


def _by_verb(row: Row, verb: re.Match[str], floor: int) -> Transfer | None:
    sentence, text, start = row.sentence, row.text, verb.start()
    acting = _acting(row, start)
    if not verb["sell"]:
        return _by_buyer(row, verb, acting)
    goal = row.told(verb.end(), "to|for the benefit of|in favou?r of", _next_clause(row))
    if FOR_FORCE.match(text, row.tail.end):
        goal = row.told(row.tail.end, "for")  # "shipped tanks to Mombasa for the Ethiopian army"
    if goal is None and MADE_FOR.match(verb.group()):
        goal = row.told(row.tail.end, "for")
    joined = JOINED.search(text, verb.end(), row.head.start)  # "supplied Urutu and Cascavel cars": no recipient
    whom = (
        None
        if joined or verb.end() + 1 >= row.head.start  # "delivered Chinese rifles": who made them
        else at(sentence, verb.end() + 1, row.head.start) or row.told(verb.end(), "the|its|to|with", row.head.start)
    )
    if BE_BEFORE.search(text, row.first, start) and _are_arms(text, floor, start):
        return None  # "jets were delivered in 1965, and six tanks": the row before is what was delivered
    if BE_BEFORE.search(
        text, row.first, start
    ):  # "Kenya was supplied with …", "arms delivered to the country include …"
        return Transfer(start, row.tail.end, row.told(verb.end(), "by"), whom or goal or acting, 0.8)
    goal = (whom if whom != acting else None) or goal
    if whom is None and (to_which := TO_WHICH.search(text, row.first, start)):
        goal = actor(sentence.at(to_which.start("who")))
    if whom is None and (group := group_given(sentence, verb.end(), row.head.start, row.tail.end, row.last)):
        return Transfer(start, row.tail.end, acting, group, 0.88)
    if goal is None and (rebels := TO_THEM.match(text, row.tail.end, row.last)):
        goal = at(sentence, rebels.start("name"), row.last)
    if goal is None and TO_IT.match(text, row.tail.end):
        named = (actor(sentence.at(i)) for i in range(start - 1, row.first - 1, -1))
        goal = next((a for a in named if a is not None and a != acting), None)
    return Transfer(start, row.tail.end, acting, goal, 0.88)


def _by_buyer(row: Row, verb: re.Match[str], acting: Entity | None) -> Transfer | None:
    """By a verb whose subject has, gets or wants the arms."""
    text, start, maker = row.text, verb.start(), row.head.maker
    gap = text[verb.end() : row.head.start]
    maker = maker or (_from_maker(row) if verb["hold"] else None)
    if verb["hold"]:
        if acting is None and maker is not None and INCLUDED.match(verb.group()) and len(gap) <= _CLOSE:
            return Transfer(start, row.tail.end, maker, None, 0.75)
        if maker is None or acting is None or len(gap) > _CLOSE or home(maker) == home(acting):
            return None
        return Transfer(start, row.tail.end, None if row.head.maker else maker, acting, 0.8)
    if verb["want"] and (acting is None or len(gap) > _CLOSE or gap == " the "):
        return None
    paid = at(row.sentence, verb.end() + 1, row.head.start) if verb.group().startswith("pa") else None
    fronted = at(row.sentence, row.first + len("From "), start) if text.startswith("From ", row.first) else None
    beside = complement(row.sentence, verb.start(), row.head.start, "with") if " with " in verb.group() else None
    seller = paid or fronted or beside or row.seller(verb.end()) or row.told(row.tail.end, "in", row.tail.end + 9)
    wanted = Realis.PLANNED if verb["want"] else None
    return Transfer(start, row.tail.end, seller if seller != acting else None, acting, 0.88, wanted)


def _from_maker(row: Row) -> Entity | None:
    """Whose arms are in use, where it is told right behind them: "flies twelve trainers from Peru"."""
    if made := MADE_BY.match(row.text, row.tail.end):
        return actor(row.sentence.at(made.start("who")))
    return row.told(row.tail.end, "from|by", row.tail.end + _CLOSE) if FROM.match(row.text, row.tail.end) else None
