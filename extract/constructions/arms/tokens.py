"""Words of a sentence as phrases that name arms are made of: heads, designations, capitals, numbers, what ends a phrase."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.constructions.arms.words import AIRLINER, DESCRIBES, GEAR, LOOSE, MODEL, NEEDY, STOP, STRONG
from extract.regex import regex

if TYPE_CHECKING:
    from extract.annotation.mention import Mention
    from extract.annotation.sentence import Sentence

HEADS = {
    name: regex(rf"(?:{words})", re.IGNORECASE)
    for name, words in (("strong", STRONG), ("loose", LOOSE), ("gear", GEAR), ("needy", NEEDY))
}
_TOKEN = regex(r"[^\s,;]+[,;]?[^\w\s,;]*(?<=\S)|[,;]")  # also "before that,torpedoes"
_QUOTES = "\"“”'‘’«»"
_ENDS = regex(r"[,;:.!?)\]]")
_CAP = regex(r"[A-ZÀ-Þ][\w&.’'/()-]*$")
_CALIBRE = regex(r"(?:mm|cm|inch|metres?|meters?|m|tons?|tonnes?|ton|pounder|gun|foot|feet|t)$", re.IGNORECASE)
_NEXT = regex(r" ([a-z][a-z-]+)")
_SUM = regex(r" (?:bn|mn|m|billion|million|thousand)\b")  # "P30 bn", "R260 million" are no models
_DESIGNATED = regex(r"\d{1,4}(?:-\d)?s?$")


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a sentence: `sort` is "stop", "word", "cap", "model", "number", "counted", or the class of a head."""

    start: int
    end: int
    text: str
    sort: str
    mention: Mention | None = None
    closes: bool = False  # punctuation stands behind it


def words_of(sentence: Sentence) -> list[Word]:
    """The words of a sentence with what each may be in a phrase that names arms."""
    found: list[Word] = []
    for token in _TOKEN.finditer(sentence.text):
        start, raw = token.start(), token.group()
        core = raw.lstrip(_QUOTES + "(")
        start += len(raw) - len(core)
        opened = raw.startswith("(")
        closed = bool(_ENDS.search(core.rstrip(_QUOTES)[-1:])) and not re.fullmatch(
            r"(?:Mk|Co|St|Ltd)\.|.*\([A-Z]\)", core
        )
        core = core.rstrip(_QUOTES + ",;:!?]" + ("" if core.endswith(")") and "(" in core else ".)"))
        if opened and found:
            found[-1] = _closed(found[-1])
        if core:
            found.append(_word(sentence, start, core, found[-1] if found else None, closes=closed))
    return found


def _closed(word: Word) -> Word:
    return Word(word.start, word.end, word.text, word.sort, word.mention, closes=True)


def _word(sentence: Sentence, start: int, core: str, before: Word | None, *, closes: bool) -> Word:
    mention = sentence.at(start)
    if mention is None:
        sort = "stop" if _SUM.match(sentence.text, start + len(core)) else _sort(core)
        return Word(start, start + len(core), core, sort, None, closes)
    sort = "stop"
    words = mention.span.of(sentence.block.text)
    named = before is not None and not before.closes and before.sort in {"cap", "org", "model"}
    if len(core) > 1:
        sort = "word" if core[1:] in {"-class", "-type"} else "stop"
    elif mention.kind is Kind.NUMBER and mention.amount is not None:
        unit = mention.amount.unit
        figure = named and words[:1].isdigit()
        if not unit:
            sort = "figure" if figure and _DESIGNATED.match(words) else "number"
        elif _CALIBRE.match(unit):
            sort = "word"
        else:
            beyond = _NEXT.match(sentence.text, start + 1)  # "40 armoured personnel" carriers
            sort = "counted" if sort_of_head(unit.split()[-1]) or (beyond and sort_of_head(beyond[1])) else "stop"
    elif mention.kind is Kind.DATE and named and re.fullmatch(r"\d{4}s?", words):
        sort = "figure"
    elif mention.kind is Kind.ORGANIZATION:
        sort = "model" if MODEL.fullmatch(words) else "org"
    elif mention.kind in {Kind.PERSON, Kind.CITY}:
        sort = "word" if words.endswith(("-class", "-type")) else "name"
    return Word(start, start + len(core), words, sort, mention, closes)


def _sort(word: str) -> str:
    if found := sort_of_head(word):
        return found
    if STOP.fullmatch(word):
        return "stop"
    if MODEL.fullmatch(word) and not AIRLINER.fullmatch(word):
        return "model"
    if _CAP.match(word):
        return "cap"
    described = word.endswith(("ed", "ly")) and "-" not in word and not DESCRIBES.fullmatch(word)
    return "stop" if described or not re.match(r"[\w]", word) else "word"


def sort_of_head(word: str) -> str:
    """The class of a head noun, "strong", "loose", "gear" or "needy"; empty for other words."""
    return next((n for n, p in HEADS.items() if p.fullmatch(word)), "")
