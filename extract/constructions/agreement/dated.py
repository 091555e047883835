"""Dated instruments: those that a date of their own tells, "the tax treaty of 1975", where no verb disposes of them."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.constructions.agreement.acts import Act
from extract.constructions.agreement.instruments import Instrument, find_instruments
from extract.constructions.agreement.signatories import bound_states, firm_bound
from extract.constructions.agreement.signing_agents import agents_after
from extract.names.runs import is_common
from extract.regex import regex

if TYPE_CHECKING:
    from extract.patterns.match import Match

_FRONT = regex(r"(?:\A|[;:] |, and )$")
_ARRANGED = regex(r"(?:arrangement|understanding|armistice|truce|cease-?fire|settlement)\b", re.IGNORECASE)
_LEADS = regex(
    r"(?:\A|\(|[;,:] |\b(?:by|under|in|since|after|before|with|through|despite|of|to|until|on) )$", re.IGNORECASE
)
_BOUND = regex(r"\b(?:by|under|through) $", re.IGNORECASE)
_IN_BRACKET = regex(r"\((?:signed )?(?:(?:in |at |on )?[\ue000-\ue0ff\ue200-\ue2ff],? )?(?:(?:in|on) )?$")
_EACH_BRACKETED = regex(
    r"\w \((?:signed )?(?:(?:in |at |on )?[\ue000-\ue0ff\ue200-\ue2ff],? )?(?:(?:in|on) )?[\ue500-\ue5ff]"
)
_MADE_BY = regex(
    r"\)?,? (?:which was |that was )?(?:signed|concluded|reached|initialled|negotiated|(?:made|agreed)(?= (?:by|in|on|at|between|with|during)\b))\b"
)
# "the charter of May 1990, which X had signed with Y"
_THEY_MADE = regex(
    r"\)?,? (?:which|that|to which) (?!was\b|were\b|is\b)[^,;:.]{2,60}? (?:signed|concluded|initialled|affixed|appended|put)\b"
)
_LABELLED = regex(r"\)?:")


def told_by_date(match: Match) -> Act | None:
    """As in "a 1991 gas contract", "the Anglo-Dutch treaty of 1824": one of the pair, not any treaty of history."""
    known = find_instruments(match.sentence)
    instrument = next((i for i in known if i.year == match.start or i.start <= match.start < i.head), None)
    if instrument is None or _UNILATERAL.match(match.sentence.text, instrument.start):
        return None
    if _PRAISED.search(match.sentence.text, 0, instrument.start):
        return None  # "Peru had congratulated Kenya on the Lima Agreement": one that Kenya has made with others
    if pair := _BESIDE.search(match.sentence.text, 0, instrument.start):
        return Act((instrument,), match.sentence.within(*pair.span()))
    if instrument.plural:
        return _each_of(match, instrument)
    if one := _ONE_BETWEEN.match(match.sentence.text, instrument.end):
        return Act((instrument,), agents_after(match, one.end())[0])
    if instrument.soft and not _arranged(match, instrument):
        return None
    text = match.sentence.text
    if text[instrument.start :].casefold().startswith(("a ", "an ")) or instrument.parties:
        firm = firm_bound(match, instrument) if _BOUND.search(text, 0, instrument.start) else ()
        return Act((instrument,), firm or (() if instrument.parties else bound_states(match, instrument)))
    if any(m.kind in {Kind.STATE, Kind.DEMONYM, Kind.PAIR} for m in instrument.within):
        return Act((instrument,))
    made = _MADE_BY.match(text, match.end) or _THEY_MADE.match(text, match.end)
    return None if made else _definite_year(match, instrument)


# the two states before the bracket in which a treaty stands
_BESIDE = regex(r"[\ue000-\ue0ff](?: and |[–—-])(?:the )?[\ue000-\ue0ff] \((?:the )?$")


# What a treaty does on the day on which it is made: "The Treaty of Salta ended the war on 4 May 1863".
# (What it abolished, created or restored on a day, it did when it came into force, or later.)
SETTLED = (
    r"(?:ended|closed|settled|sealed|put an end to|fixed|drew|delimited|demarcated|defined)"
    r"(?= (?:the|an?|their|its|all|this|both)(?: [\w\ue000-\ue4ff’'-]+){0,4}? (?:wars?|peace|conflicts?|disputes?|quarrels?|hostilities|fighting|struggle|feud|question|borders?|frontiers?|boundar(?:y|ies))\b[^;:.,]{0,40}? on [\ue500-\ue5ff])"
)


def told_by_deed(match: Match) -> Act | None:
    """As in "The Treaty of Salta ended the war on 4 May 1863", told of a treaty by its name."""
    text = match.sentence.text
    one = next((i for i in find_instruments(match.sentence) if i.end + 1 == match.start), None)
    day = next((m for m in match.sentence.within(match.end, len(text)) if m.date), None)
    named = one is not None and one.definite and one.kind in {"treaty", "convention"} and not one.plural
    if one is None or not named or not _proper(text[one.start + len("the ") : one.end]) or one.year is not None:
        return None
    return Act((one,)) if day is not None and len(day.date) == len("2001-05-04") else None


# "his communiqué of May"
_UNILATERAL = regex(r"(?:his|her|my) (?:[a-z]+ ){0,2}(?:communiqu|declaration|statement)", re.IGNORECASE)


def _each_of(match: Match, instrument: Instrument) -> Act | None:
    """As in "by the protocols of May 1904 and July 1907": one of each date."""
    told = _DATES.match(match.sentence.text, match.end) if instrument.year == match.start else None
    days = [n for n in range(match.start, told.end()) if match.sentence.at(n)] if told else []
    if len(days) < _SEVERAL or instrument.count not in {None, len(days)}:
        return None
    each = tuple(replace(instrument, year=n, plural=False, count=None) for n in days)
    return Act(each, () if instrument.parties else bound_states(match, instrument))


_SEVERAL = 2
_DATES = regex(r"(?:, [\ue500-\ue5ff])*,? and (?:of )?[\ue500-\ue5ff](?! (?:and|,))")
_ONE_BETWEEN = regex(r" (?:was|is|had been)\b[^;:.]{0,60}?\b(?:one|an? \w+) (?=between )")


def _is_day(match: Match, instrument: Instrument) -> bool:
    """Whether the match is the day that an instrument is told by: "the treaty of 4 May 1990"."""
    dated = match.sentence.at(match.start)
    return dated is not None and len(dated.date) == len("2001-05-04") and instrument.year == match.start


def _arranged(match: Match, instrument: Instrument) -> bool:
    """Whether a soft noun names an instrument because its day is told: "the truce of 4 May 1990"."""
    named = _ARRANGED.match(match.sentence.text, instrument.head)
    new = not instrument.definite and bool(instrument.subjects) and instrument.year == match.start
    return named is not None and (new or (instrument.definite and _is_day(match, instrument)))


def _proper(words: str) -> bool:
    """Whether an instrument goes by a proper name: "the Lima Treaty", but not "the Consular Treaty"."""
    names = [w for w in re.findall(r"[^\W\d_][\w'’-]*", words) if w[:1].isupper() and not is_common(w)]
    return bool(names) or re.search("[\ue000-\ue4ff]", words) is not None


_AND_NEXT = regex(r"[\ue500-\ue5ff]\)?,? and $")


_PRAISED = regex(
    r"\b(?:congratulat\w+|felicitat\w+|compliment(?:ed|s|ing)) (?:the )?[\ue000-\ue4ff][^;:.]{0,30}? (?:on|for|upon) (?:[a-z]+ing )?(?:the |its |their )?(?:[\ue000-\ue2ff] )?$"
)


def _definite_year(match: Match, instrument: Instrument) -> Act | None:
    """As in "the tax treaty of 1975", but not "the Vienna Convention of 1961"."""
    text, day = match.sentence.text, _is_day(match, instrument)
    words = re.sub(r"^(?:the|its|their|this) ", "", text[instrument.start : instrument.head + 1], flags=re.IGNORECASE)
    small = instrument.definite and not re.search(r"[A-Z\ue000-\ue4ff]", words)
    told = small and bool(instrument.subjects)
    if instrument.start == 0 and text.startswith(":", instrument.end) and not day:
        return Act((instrument,))
    if day and _LABELLED.match(text, match.end):
        return None  # "Treaty of 4 May 1990: …"
    ours = instrument.definite and instrument.kind != "convention" and not _proper(words[:-1])
    if ours and instrument.year == match.start and _BOUND.search(text, 0, instrument.start):
        return Act((instrument,), firm_bound(match, instrument) or bound_states(match, instrument))
    listed = re.search(r"(?:\(|, |: )$", text[: instrument.start]) is not None and instrument.start == instrument.head
    titled = listed or (" of " in instrument.name and instrument.name[:1].isupper() and not instrument.subjects)
    bracketed = _IN_BRACKET.search(text, instrument.head, match.start) is not None and instrument.year == match.start
    several = bracketed and len(_EACH_BRACKETED.findall(text)) > 1
    if ours and _AND_NEXT.search(text, 0, instrument.start):
        return Act((instrument,))  # "… (1971) and the Extradition Treaty of 1992"
    if several and instrument.subjects and (instrument.kind != "convention" or day):
        return Act((instrument,))  # "comprises the Agreement on A (Lima, 1991), that on B (1994) and …"
    if (told or day or titled) and _LEADS.search(text, 0, instrument.start):
        return Act((instrument,), bound_states(match, instrument))
    if day and (told or instrument.name):
        under = _BOUND.search(text, 0, instrument.start) is not None
        return Act((instrument,), bound_states(match, instrument) if under else ())
    opens = _FRONT.search(text, 0, instrument.start)  # "The treaty of 1975 promised …"
    return Act((instrument,)) if ours and small and not instrument.soft and opens else None
