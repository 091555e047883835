"""Phrases that name arms: by kinds of weapon, never by single models, so that a new model is read as well as an old one.

A phrase is read from its head outwards, word by word: to the left over what describes it ("six second-hand offshore patrol"),
to the right over designations and further heads ("F-16AM Fighting Falcons", "missile torpedo boats"). What a thing is called
that anybody may own (vehicles, boats, equipment) is military by what stands before it or by who is told beside it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from extract.constructions.arms.tokens import HEADS, Word, sort_of_head, words_of
from extract.constructions.arms.words import (
    CIVIL_KIND,
    COMPOUND,
    GEAR,
    LOOSE,
    MAKER_OF_AIRLINERS,
    MILITARY_KIND,
    PEOPLE,
    SHIP,
    STRONG,
    WEAK_KIND,
)
from extract.constructions.parties import actor
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.annotation.mention import Mention
    from extract.annotation.sentence import Sentence
    from extract.document import Entity

MILITARY = regex(
    r"\b(?:military|army|armies|navy|navies|naval|air forces?|armed forces|defen[cs]e|weapons?|arms|armed|troops|soldiers|air arm|coast ?guard|junta|war|guards?|missiles?|fighters?|tanks?|rifles?|ground forces|gendarmerie|mortars?|howitzers?|ammunition|munitions|cartridges|grenades|artillery|frigates?|corvettes?|submarines?|warships?|armou?red)\b",
    re.IGNORECASE,
)
_BEARS = regex(
    r"\b(?:army|armies|navy|navies|air force|armed forces|military|coast ?guard|border guards?|troops|soldiers|police|gendarmerie|defen[cs]e (?:ministry|force)|militia|guerrillas?|rebels|battalion|marines)\b",
    re.IGNORECASE,
)
_ANY = regex(
    rf"\b(?:{STRONG}|{LOOSE}|{GEAR}|batter(?:y|ies)|rounds|squadrons|air defen[cs]es|charges|gas)\b", re.IGNORECASE
)
_FIGURED = regex(r"\b[A-Z][A-Za-z]{0,7}-?\d|[\ue700-\ue7ff] [\"“]?[A-Z\ue400-\ue4ff]|[\ue400-\ue4ff]")
_SHARED = regex(
    r"(?:radar|air[- ]defen[cs]e|missile|artillery|tank|communications?|naval|electronic[- ]warfare|rifles?|anti-tank|surveillance|reconnaissance|patrol|transport|command|control|combat|military|defen[cs]e|attack|fighter|training)$",
    re.IGNORECASE,
)
_ACRONYM = regex(r"[A-Z]{4,}\b")
_COUNTED = regex(
    r"(?P<quantity>[\ue700-\ue7ff])(?: (?:more|other|new|used|second-hand|surplus|additional|further|modern|old|such|of (?:its|the|their)))*(?: (?P<maker>[\ue000-\ue1ff\ue400-\ue4ff])(?:['’]s?)?(?:-(?:made|built|designed|origin|produced|supplied|type))?)? ?[\"“'‘]?$"
)
_MADE = regex(
    r"(?P<maker>[\ue100-\ue1ff]|[\ue000-\ue0ff](?=-)|[\ue400-\ue4ff](?=['’]s ))(?:['’]s)?(?:-(?:made|built|designed|origin|produced|supplied|type))? (?:(?:new|used|second-hand|surplus|modern|old) )?$"
)
_SINGLE = regex(r"\b(?:an?|one|the first|another)(?: (?!of )[\w\ue100-\ue1ff-]+){0,2}? [\"“'‘]?$", re.IGNORECASE)
# "Rafales (24 of them)", "gunboats, two in number"; "the missile system of Diehl".
_BEHIND = regex(
    r"(?: \(|,? [–-] |, )(?:some |about )?(?P<quantity>[\ue700-\ue7ff])(?: of (?:them|these)\b| in (?:number|all|total)\b|\))"
)
_OF_MAKER = regex(
    r"(?:,? (?:of|by|(?:made|built|produced|manufactured|developed) by|from the maker) (?:the )?(?:[a-z-]+ ){0,2}?| \()(?P<maker>[\ue400-\ue4ff])(?!['’])|,? (?:built|made|manufactured) (?:in|at) (?P<yard>[\ue000-\ue2ff])"
)
_CONTAINER = regex(r"(?P<counted>[\ue700-\ue7ff]) (?:worth )?of (?:the |its |[\ue100-\ue1ff] )?[\"“]?$")
_CONTAINED = regex(
    r"(?:[\w-]+ )?(?:batter(?:y|ies)|units?|sets?|systems|pairs|pieces|squadrons|items|rounds)", re.IGNORECASE
)
_LEADING = regex(r"^(?:own|the|an?|its|their|some|several|various|modern|advanced) ", re.IGNORECASE)
_GOT = frozenset(
    {
        "ordered",
        "bought",
        "purchased",
        "acquired",
        "received",
        "delivered",
        "supplied",
        "surplus",
        "second-hand",
        "used",
    }
)
_OF_ANYTHING = regex(r"systems?|sets|platforms|supplies")
_LEFT, _AHEAD = 6, 3  # words before a head, words from a head to the next


@dataclass(frozen=True, slots=True)
class Arms:
    """One phrase: where it stands in `Sentence.text`, its words, how many, and whose make it tells."""

    start: int
    end: int
    item: str
    quantity: Decimal | None = None
    maker: Entity | None = None
    doubtful: bool = False  # ships, planes, equipment, where nothing around is military


_HEAD_SORTS = frozenset(HEADS)


def find_arms(sentence: Sentence, *, armed: bool = False) -> Iterator[Arms]:
    """The phrases of a sentence that name arms, in order; with `armed` the sentences around are military.

    Ships, planes and equipment are doubtful where nothing is military. Counts of weight ("20 tons of ammunition") are left out.
    """
    text = sentence.text
    own = sentence.span.of(sentence.block.text)
    if not (_ANY.search(own) or _FIGURED.search(text)):
        return
    armed = armed or bool(MILITARY.search(own))
    borne = bool(_BEARS.search(own))
    words = words_of(sentence)
    at, told = 0, ""
    while at < len(words):
        if told and (more := _as_many(words, at)) is not None:
            yield Arms(words[at].start, words[at].end, told, more)
        last = _extent(words, at, armed=armed)
        if last is None:
            at += 1
            continue
        found = _phrase(sentence, words, at, last, armed=armed, borne=borne)
        if found is not None and not _is_only_made(found):
            told = found.item if found.quantity is not None or not told else told
            yield found
        at = last + 1


def _is_only_made(arms: Arms) -> bool:
    """Whether a phrase tells whose make its things are and not what they are: "equipped with *Russian systems*"."""
    return arms.maker is not None and arms.quantity is None and _OF_ANYTHING.fullmatch(arms.item) is not None


def _as_many(words: list[Word], at: int) -> Decimal | None:
    """How many more of what was told before: "and eight more in 1980", "another two followed"."""
    word = words[at]
    if word.sort != "number" or word.mention is None or word.mention.amount is None:
        return None
    ahead = words[at + 1] if at + 1 < len(words) else None
    beyond = words[at + 2] if at + 2 < len(words) else None
    more = (
        ahead is not None
        and ahead.text in {"more", "others"}
        and (ahead.closes or beyond is None or beyond.sort == "stop")
    )
    bare = (
        at > 0
        and words[at - 1].text in {"another", "further"}
        and (ahead is None or word.closes or ahead.sort == "stop")
    )
    return word.mention.amount.value if more or bare else None


def _extent(words: list[Word], at: int, *, armed: bool) -> int | None:
    """The index of the last word of the phrase that begins at `at`; None where none begins."""
    if words[at].sort in {"stop", "number", "name"}:
        return None
    last, head = None, at
    lone = 0  # words since the last head or designation
    while head < len(words) and head - at < _LEFT + _AHEAD + 4:
        word = words[head]
        shared = (
            word.text == "and"
            and head > at
            and _SHARED.search(words[head - 1].text)
            and head + 1 < len(words)
            and words[head + 1].sort not in {"stop", "number", "counted"}
            and not words[head - 1].text.endswith("s")
        )
        if word.sort in {"stop", "number", "name"} and not shared:
            break
        if word.sort == "counted" and head > at and not (words[head - 1].sort in {"cap", "org"} and word.mention):
            break
        if word.sort in _HEAD_SORTS or word.sort in {"counted", "model"}:
            last, lone = head, 0
            if word.closes or (
                word.sort in _HEAD_SORTS | {"counted"} and _is_plural(word.text) and not _leads(words, head)
            ):
                break
        else:
            kind = f"{words[head - 1].text} {word.text}" if head > at else word.text
            if (
                last is not None
                and COMPOUND.fullmatch(word.text)
                and not (MILITARY_KIND.fullmatch(word.text) or MILITARY_KIND.fullmatch(kind))
            ):
                return last if word.sort == "cap" else None
            lone += 1
            follows = (
                last is not None
                and words[last].sort in {"model", "counted", "cap", "figure"}
                and word.sort in {"cap", "figure"}
            )
            if follows or (last is not None and word.sort == "figure"):
                last = head if lone <= _AHEAD else last
            if word.closes or (last is None and lone > _LEFT) or (last is not None and lone > _AHEAD):
                break
        head += 1
    return last if last is not None else _named_many(words, at, armed=armed)


def _is_plural(word: str) -> bool:
    return (
        word.endswith("s")
        and not word.endswith("ss")
        and word.casefold() not in {"arms", "weapons", "munitions", "communications"}
    )


def _leads(words: list[Word], head: int) -> bool:
    """Whether another head follows right behind a plural one: "weapons systems", "rifles ammunition"."""
    following = words[head + 1] if head + 1 < len(words) else None
    return following is not None and following.sort in _HEAD_SORTS and not words[head].closes


def _named_many(words: list[Word], at: int, *, armed: bool) -> int | None:
    """The last of one to three names in the plural behind a number: "twelve Hurricanes"; what is counted so are no people."""
    if not armed or at == 0 or words[at - 1].closes:
        return None
    counted = (
        words[at - 1].sort == "number"
        or words[at - 1].text in _GOT
        or (words[at - 1].text == "of" and at > 1 and _CONTAINED.fullmatch(_unit(words[at - 2]) or words[at - 2].text))
    )
    if not counted:
        return None
    last = at
    while last < len(words) and last - at < _AHEAD and words[last].sort in {"cap", "org"}:
        if words[last].text.endswith("s") and not PEOPLE.fullmatch(words[last].text):
            following = words[last + 1] if last + 1 < len(words) else None
            ended = words[last].closes or following is None or following.sort in {"stop", "number"}
            return last if ended and len(words[last].text) > _LEFT - 2 else None
        last += 1
    return None


def _unit(word: Word) -> str:
    return word.mention.amount.unit if word.mention is not None and word.mention.amount is not None else ""


def _phrase(sentence: Sentence, words: list[Word], first: int, last: int, *, armed: bool, borne: bool) -> Arms | None:
    """The phrase from the word `first` to the word `last`, if it is arms: its words, its number, its maker."""
    text = sentence.text
    following = words[last + 1] if last + 1 < len(words) and not words[last].closes else None
    if following is not None and COMPOUND.fullmatch(following.text.partition("-")[0]):
        return None
    maker: Mention | None = None
    if words[first].sort == "org" and last > first and _makes(words[first].mention):  # "six Sukhoi Su-30s"
        maker, first = words[first].mention, first + 1
    chunk = words[first : last + 1]
    start, end = chunk[0].start, chunk[-1].end
    counted = next((w for w in chunk if w.sort == "counted"), None)
    item, quantity = _told(sentence, chunk)
    if _CONTAINED.fullmatch(item) and _holds_arms(words, last):
        return None  # "three sets of the S-400": it is these that are told
    secure = "security" in sentence.scope.heading.casefold()
    strength = _strength(item, chunk, armed=armed, borne=borne, secure=secure)
    if not strength:
        return None
    named = _ship_name(words, last) if SHIP.fullmatch(chunk[-1].text) else last
    if named != last:
        end = words[named].end
        item = " ".join([item, *(w.text for w in words[last + 1 : named + 1])])
    if (before := _COUNTED.search(text, max(0, start - 48), start)) and counted is not chunk[0]:
        number = _bare(sentence.at(before.start("quantity")))
        quantity, start = (number, before.start()) if number is not None else (quantity, start)
        maker = maker or (sentence.at(before.start("maker")) if before["maker"] else None)
    elif made := _MADE.search(text, max(0, start - 32), start):
        maker, start = maker or sentence.at(made.start("maker")), made.start()
    if quantity is None:
        quantity = _how_many(sentence, text, start, item, named=named != last)
    quantity = _behind(sentence, end) if quantity is None else quantity
    maker = maker or _maker_behind(sentence, end)
    sure = strength == "sure" or quantity is not None or maker is not None or item.endswith("s")
    if strength == "model" and not (armed or sure):
        return None
    return Arms(start, end, item.strip(), quantity, actor(maker), strength == "doubtful")


def _makes(mention: Mention | None) -> bool:
    """Whether a name before arms is their maker's: a firm of which a home is known; else it is the arms' own."""
    return mention is not None and mention.entity is not None and bool(mention.entity.state)


def _behind(sentence: Sentence, end: int) -> Decimal | None:
    """How many, where it is told behind them: "Rafales (24 of them)"."""
    found = _BEHIND.match(sentence.text, end)
    return _bare(sentence.at(found.start("quantity"))) if found else None


def _maker_behind(sentence: Sentence, end: int) -> Mention | None:
    """Whose make they are, where it is told behind them: "the missile system of Diehl"."""
    found = _OF_MAKER.match(sentence.text, end)
    return sentence.at(found.start(str(found.lastgroup))) if found else None


def _holds_arms(words: list[Word], last: int) -> bool:
    """Whether what follows a container, behind "of", is arms: "two squadrons of F-16s"."""
    following = [w for w in words[last + 1 : last + 4] if w.text not in {"the", "its"}][:2]
    of_arms = len(following) > 1 and following[0].text == "of"
    return of_arms and not words[last].closes and following[1].sort in {"model", "strong"}


def _told(sentence: Sentence, chunk: list[Word]) -> tuple[str, Decimal | None]:
    """The words of a phrase without determiners, and the number where its first word holds both ("two patrol boats")."""
    amount = chunk[0].mention.amount if chunk[0].sort == "counted" and chunk[0].mention is not None else None
    if amount is not None:
        item, quantity = " ".join([amount.unit, *(w.text for w in chunk[1:])]), amount.value
    else:
        item, quantity = sentence.words(chunk[0].start, chunk[-1].end), None
    while (shorter := _LEADING.sub("", item)) != item:
        item = shorter
    return item, quantity


def _bare(mention: Mention | None) -> Decimal | None:
    """The value of a number that counts what follows it."""
    amount = mention.amount if mention is not None else None
    return amount.value if amount is not None and not amount.unit else None


def _how_many(sentence: Sentence, text: str, start: int, item: str, *, named: bool) -> Decimal | None:
    held = _CONTAINER.search(text, 0, start)
    counted = sentence.at(held.start("counted")) if held else None
    if counted is not None and counted.amount is not None and _CONTAINED.fullmatch(counted.amount.unit):
        return counted.amount.value
    several = item.endswith("aircraft") and text.endswith("he first ", 0, start)  # how many came first is not told
    single = not item.endswith("s") and not several and _SINGLE.search(text, 0, start) is not None
    return Decimal(1) if named or single else None


def _ship_name(words: list[Word], last: int) -> int:
    """The index of the last word of a ship's name behind "the frigate"; `last` where none follows."""
    named = last
    while named + 1 < len(words) and named - last < _AHEAD and not words[named].closes:
        if words[named + 1].sort not in {"cap", "name", "org"}:
            break
        named += 1
        if words[named].sort == "name":
            break
    return named


# Designations of air forces alone, as makers of airliners use none: "C-130H aircraft".
_AIRLIFTER = regex(r"(?:[EHKM]?C|CN|P)-\d{1,3}[A-Z]{0,2}")


def _strength(item: str, chunk: list[Word], *, armed: bool, borne: bool, secure: bool) -> str:
    """How surely a phrase is arms: "sure", "doubtful", "model" (a designation and no more) or "" where it is none."""
    if CIVIL_KIND.search(item):
        return ""
    head = chunk[-1]
    sort = head.sort
    if sort == "counted" and head.mention is not None and head.mention.amount is not None:
        sort = sort_of_head(head.mention.amount.unit.split()[-1])
    if sort in {"cap", "figure", "org"}:
        designated = any(w.sort == "model" for w in chunk)
        sort = (
            "model"
            if designated
            else next((sort_of_head(w.text) for w in reversed(chunk) if w.sort in _HEAD_SORTS), "strong")
        )
    designated = any(w.sort in {"model", "figure"} for w in chunk)
    if sort == "model":
        return "model" if armed or designated else ""
    if sort == "strong":
        return "sure"
    kind = item[: item.rfind(" ") + 1] if " " in item else ""
    military = bool(MILITARY_KIND.search(kind)) or (designated and armed)
    military = military or any(w.sort == "strong" for w in chunk[:-1])
    if sort == "gear":
        return "sure" if military or (borne and armed) else ""
    if sort == "needy":
        return (
            "sure"
            if armed and (designated or _ACRONYM.match(item) or (military and MILITARY_KIND.search(kind)))
            else ""
        )
    military = any(not WEAK_KIND.fullmatch(k.group()) for k in MILITARY_KIND.finditer(kind))
    military = military or any(_AIRLIFTER.fullmatch(w.text) for w in chunk[:-1])
    if head.text in {"jet", "jets"} and len(chunk) > 1 and not any(MAKER_OF_AIRLINERS.fullmatch(w.text) for w in chunk):
        military = military or chunk[-2].sort == "model"  # "J-35 jets"
        military = military or (secure and chunk[-2].sort == "cap")  # "Rafale jets" under "Security"
    return "sure" if armed or military else "doubtful"
