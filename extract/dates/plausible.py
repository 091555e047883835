"""Whether a number or a word that could be a date is one, from what stands around it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.dates.words import COUNTED, EVENT, FUNCTION, PLURAL
from extract.regex import regex

if TYPE_CHECKING:
    from extract.dates.explicit import Run
    from extract.dates.notation import Item
    from extract.dates.prefix import Prefix

_PARTICIPLE = regex(
    r"\b(?:signed|founded|established|born|died|opened|built|ratified|concluded|created|est\.?|formed|"
    r"revived|renewed|commissioned|bought|acquired|delivered|dissolved|closed|lapsed|terminated|launched|completed|"
    r"inaugurated|reopened|elected|appointed|withdrawn|ordered|expired|adopted|initialled|on\sstream|in\sforce|in\seffect|effective|denounced|prolonged|amended|version|updated)\s\Z"
)
_CLAUSE_START = regex(r"(?:^|[.!?:;]\s|[–—•*|]\s?)[\"“(\s]*\Z")
# The year that leads a line without a mark: "1993 President X to Lima"
_LEADS_NAME = regex(
    r"\s+(?:(?:Vice[- ])?President|(?:Crown )?Prince|Princess|King|Queen|Emperor|Sultan|Emir|Pope|(?:Deputy |Vice )?(?:Prime|Foreign|Defence) Minister|Minister|Premier|Chancellor|Speaker|Visit|State visit|Official visit|Agreement|Treaty|Embassy)\b"
)
_OPEN_BRACKET = regex(r"\([^()]*\Z")
_IN_CELL = regex(r"(?:^|\|\s)\Z")  # "1994 | Rome", "Rome | 1994"
_GROWTH = regex(r"(?:increas|grow|grew|rose|ris|fell|fall|cut|reduc|drop|declin|up|down)\w*\s+by\s+\Z", re.IGNORECASE)
# "the treaty of 1936 governs …": what is signed is named by its year
_NAMED_BY_YEAR = regex(
    r"\b(?:treat(?:y|ies)|agreements?|accords?|conventions?|pacts?|contracts?|memorand(?:um|a)|protocols?|declarations?|"
    r"visits?|trips?|tours?|summit|coup|war|crisis|statute|concordat|understandings?|charter|armistice|lease|law) of \Z",
    re.IGNORECASE,
)
_HEAD = regex(r"(?:\b(?:the|an?|his|her|its|their|this|our|whose)|\w['’]s|\ws['’])\s\Z", re.IGNORECASE)
# "(Rome 1956)", "(Ortiz–Mendes 1921, …)": what is named in brackets by place, or signatories, and year.
_NAMED_IN_BRACKETS = regex(r"\([^()]{0,100}?\b(?P<name>[A-Z][^\W\d_]+)\s\Z")
_NUMBERED = frozenset(
    {"Resolution", "Article", "Route", "Vision", "Agenda", "Flight", "Mirage", "Boeing", "Airbus", "Section", "No"}
)
# "Trade 2022: …", the label of a figure; "2010, USD 13.6 m; 2019, …", figures led by their years.
_LABEL = regex(r"(?:^|[.;]\s)[A-Z][\w-]*(?:\s[a-z-]+){0,3},?\s\Z")
_AMOUNT = regex(r",\s(?:[A-Z]{2,3}\s?\d|[$€£¥])")
_NAME = regex(r"-[A-Za-z]|\s(?:Agenda|Vision)\b|['’]?s\b")
_LONGEST_SHORT = 4  # letters and full stop of "Sept"
_LONG_ALL_THE_SAME = frozenset({"June", "July", "JUNE", "JULY"})
_BEFORE_MONTH = ("in", "since", "from", "until", "before", "between", "early", "mid", "late", "on")
_BEFORE_YEAR = ("in", "since", "until", "year", "season", "part", "early", "mid", "late", "fiscal")
_LOOSELY_BEFORE_YEAR = ("from", "before", "between", "about", "weak", "on")


# The year that leads an entry of a chronology: "1992. Relations are …", "1992 Relations are …", "1992." alone.
_LEADING = regex(r"\s*(?:\.\s+(?=[A-Z(\[\"'])|\.?\s*$)")


_THIS = regex(r"\bthis\s\Z", re.IGNORECASE)


def is_plausible(text: str, run: Run, prefix: Prefix) -> bool:
    """Whether the run is a date here."""
    first = run.items[0]
    if first.month is not None:
        told = len(run.items) > 1 or bool(first.days or first.year or first.relative)
        return told or _bare_month(text, first, prefix)
    if first.ends is not None or len(run.items) > 1 or run.ongoing:
        led = bool(prefix.kinds) or first.ends is not None
        return not COUNTED.match(text, run.end) and (led or _stand_in_row(text, run))
    return _bare_year(text, first, prefix)


def _before(text: str, at: int, length: int = 20) -> str:
    return text[max(0, at - length) : at]


def _bare_month(text: str, item: Item, prefix: Prefix) -> bool:
    """A month without day and year: "in May", "April – …", "the June summit"."""
    word = text[item.start : item.end]
    if prefix.has(*_BEFORE_MONTH):
        return True
    before = _before(text, item.start)
    if _THIS.search(before):
        return False  # "this June", on a page that does not tell when it was written
    entry = bool(_CLAUSE_START.search(before)) and bool(re.match(r"\s*[:–—-]", text[item.end : item.end + 3]))
    aside = before[-2:] in {", ", " ("} and text[item.end : item.end + 1] in {",", ")", ";"}
    if word.startswith("May"):
        return entry or (aside and before.endswith("("))
    short = len(word) <= _LONGEST_SHORT and word not in _LONG_ALL_THE_SAME
    if short and not word.endswith("."):
        return False
    return entry or aside or bool(_HEAD.search(before)) or (prefix.has("weak") and not short)


def _bare_year(text: str, item: Item, prefix: Prefix) -> bool:
    """A number from 1500 to 2100."""
    if item.start == 0 and (_LEADING.match(text, item.end) or _LEADS_NAME.match(text, item.end)):
        return True
    if COUNTED.match(text, item.end) or _NAME.match(text, item.end):
        return False
    before = _before(text, item.start)
    if _NAMED_BY_YEAR.search(before) or _stands_as_label(text, item):
        return True
    event = bool(EVENT.match(text, item.end))
    plural = bool(PLURAL.match(text, item.end)) and not event
    if prefix.has(*_BEFORE_YEAR):
        return not _GROWTH.search(before)
    if prefix.has("the"):
        return True
    if prefix.has(*_LOOSELY_BEFORE_YEAR):
        return not plural and (not prefix.has("about") or bool(FUNCTION.match(text, item.end)))
    led = bool(_HEAD.search(before) or _PARTICIPLE.search(before)) and not plural
    return event or led or _stands_alone(text, item)


def _stands_as_label(text: str, item: Item) -> bool:
    """After a name in brackets, or where a table in prose has the years of its figures."""
    named = _NAMED_IN_BRACKETS.search(text, max(0, item.start - 120), item.start)
    if named and named["name"] not in _NUMBERED and re.match(r"\s?[),;]", text[item.end : item.end + 2]):
        return True
    if _AMOUNT.match(text, item.end):
        return bool(re.search(r"[:;]\s\Z", text[max(0, item.start - 2) : item.start]))
    return text.startswith(":", item.end) and bool(_LABEL.search(text, max(0, item.start - 60), item.start))


def _stands_alone(text: str, item: Item) -> bool:
    """In brackets, or at the head of a clause: "(Rome, 1956)", "1974: …", "2008 saw …"."""
    before, after = text[max(0, item.start - 4) : item.start], text[item.end : item.end + 14]
    if re.search(r",\s\Z", before) and re.match(r"\s?(?:;|\(|\.?\s*\Z)", text[item.end : item.end + 4]):
        return True
    if re.search(r"[(,;]\s?\Z", before) and re.match(r"\s?[),;–—]", after):
        return (
            "(" in before
            or after.lstrip().startswith(")")
            or bool(_OPEN_BRACKET.search(text, max(0, item.start - 60), item.start))
        )
    if _IN_CELL.search(before) and re.match(r"\s(?:\||\Z)|\Z", after):
        return True
    verb = r"\s?(?:\Z|[:–—,)-]|\s?(?:saw|was|marked|brought|witnessed|is|became)\b)"
    return bool(_CLAUSE_START.search(before)) and bool(re.match(verb, after))


def _stand_in_row(text: str, run: Run) -> bool:
    """Years in a row without a preposition: in range, or where a single year may stand."""
    before = _before(text, run.items[0].start, 4)
    if _PARTICIPLE.search(_before(text, run.items[0].start)):
        return True
    if before.endswith(", ") and re.match(r"\s?(?:[;:]|\.?\s*\Z)", text[run.end : run.end + 4]):
        return True
    return any(run.ranges) or run.ongoing or before.endswith("(") or bool(_CLAUSE_START.search(before))
