"""Registers: lines that list agreements by what they are about: "Agreements: tax (2001, in force 2003); visas – under negotiation".

An entry is a matter or a name, then what became of it: days with the words that say what happened then, or a status. Entries stand
on a line of their own below a heading that announces agreements, or one after the other behind a label.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from extract.claim import Realis
from extract.constructions.agreement.instrument_grammar import HEAD, KINDS
from extract.constructions.lists import announced, city_name, is_heading
from extract.document import BlockKind
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.annotation.annotate import Annotated
    from extract.annotation.sentence import Sentence
    from extract.document import Entity


class Registered(NamedTuple):
    """What an entry tells: a deed with its day, the matter of the agreement, and its name where that says more."""

    sentence: Sentence
    parties: tuple[Entity, ...]
    action: str
    date: str
    matter: str
    kind: str
    city: str
    told: Realis
    certainty: float = 0.8
    name: str = ""


def registered(document: Annotated, union: tuple[Entity, ...] = ()) -> Iterator[Registered]:
    """What the registers of a page tell of the agreements of its pair, or of the state and the `union` that it is about."""
    for block in document.blocks:
        for sentence in block:
            pair = union or sentence.scope.pair
            if len(pair) == _PAIR and len(sentence.text) < _LONG:
                for each in _of_line(sentence, alone=len(block) == 1):
                    yield each._replace(parties=pair)


def _of_line(sentence: Sentence, *, alone: bool) -> Iterator[Registered]:
    label = _LABEL.match(sentence.text)
    if label is not None:
        for begin, end in _entries(sentence.text, label.end()):
            yield from _of_entry(sentence, begin, end, label=True, everywhere=label["status"] is not None)
        return
    lead = announced(sentence, "agreement")
    line = sentence.block.kind in {BlockKind.ITEM, BlockKind.FIELD} or alone
    if not line or _SENTENCE.search(sentence.text):
        return
    on = lead is not None and _AGREEMENTS_ON.search(lead.text) is not None
    headed = lead is not None and (on or is_heading(lead)) and not _OTHERWISE.search(lead.text)
    if (headed or _SIGNED.search(sentence.text)) and (on or not _NO_MATTER.match(sentence.text)):
        yield from _of_entry(sentence, 0, len(sentence.text), label=False)


def _entries(text: str, start: int) -> Iterator[tuple[int, int]]:
    """Where the entries behind a label begin and end: between semicolons, else between commas, those in brackets left alone."""
    depth, begin = 0, start
    mark = ";" if ";" in text[start:] else "–" if _DASHED.search(text, start) else ","
    for at in range(start, len(text)):
        depth += (text[at] == "(") - (text[at] == ")")
        if text[at] == mark and depth <= 0 and (mark == ";" or text[at - 1] == (" " if mark == "–" else ")")):
            yield begin, at
            begin = at + 1
    yield begin, len(text)


def _of_entry(
    sentence: Sentence, begin: int, end: int, *, label: bool, everywhere: bool = False
) -> Iterator[Registered]:
    """The deeds of one entry, behind a `label` or alone; `everywhere` says that the label tells that what it lists is in force."""
    text = sentence.text
    entry = _ENTRY.match(text, begin, end)
    if entry is None or _FINITE.search(text, entry.end(), end):
        return
    name = sentence.words(*entry.span("name")).strip(' ,.–-"“”')
    inside = sentence.within(*entry.span("name"))
    full = HEAD.search(text, *entry.span("name")) is not None and not label
    if len(name) < _SHORTEST or (full and not _DAYS_ALONE.fullmatch(text, entry.end("name"), end)):
        return  # of what is told in words of their own, those who read sentences know more
    if any(m.entity not in sentence.scope.pair for m in inside if m.entity is not None):
        return
    other = _WITH_OTHER.search(text, entry.end(), end)
    whom = sentence.at(other.end() - 1) if other else None
    if whom is not None and whom.entity not in sentence.scope.pair:
        return  # "Free trade: X signed with Z"
    kind = next((v for k, v in KINDS.items() if k in name.casefold() or k in text[entry.end() : end].casefold()), "")
    city = _place(sentence, entry.end(), end)
    done = list(deeds(sentence, entry.end(), end))
    if not done and everywhere and end - entry.end() < len("(air)"):
        done = [("in force", "", Realis.HAPPENED)]
    about = _ABOUT.search(name) if full else None
    matter = (about["before"] or about["after"] if about else "") or name
    for action, date, told in done:
        pair, what = sentence.scope.pair, kind or "agreement"
        yield Registered(sentence, pair, action, date, matter, what, city, told, name=name)


def deeds(sentence: Sentence, start: int, end: int) -> Iterator[tuple[str, str, Realis]]:
    """What was done when, as the words before each day say, and what the status says that has no day."""
    text, at = sentence.text, start
    dated = [n for n in range(start, end) if (m := sentence.at(n)) is not None and m.date]
    for number, n in enumerate(dated):
        words, mention = text[at:n], sentence.at(n)
        action = next((a for a, told in _ACTIONS if told.search(words)), "signed" if number == 0 else "")
        at = n + 1
        if _PENDING.search(words) or mention is None or mention.date.startswith("../"):
            continue
        if action:
            yield action, mention.date.removesuffix("/.."), Realis.HAPPENED
    rest = text[at:end]
    if _PENDING.search(rest):
        yield "signed", "", Realis.PLANNED
    elif not dated and _ACTIONS[-1][1].search(rest):
        yield "discussed", "", Realis.HAPPENED


def _place(sentence: Sentence, start: int, end: int) -> str:
    found = _PLACED.search(sentence.text, start, end)
    return city_name(sentence, sentence.at(found.start("at"))) if found else ""


_PAIR, _LONG, _SHORTEST = 2, 600, 4
_NOUN = r"(?:agreements?|treaties|accords|conventions|protocols|memorand(?:a|ums)|MoUs?|contracts|(?:legal|treaty|contractual) (?:framework|bas[ei]s)|instruments)"
_LABEL = regex(
    rf"(?:Bilateral |Main |Key |Principal |Other |Signed |Existing |Major |[\ue000-\ue1ff] )*(?:[A-Z][\w-]+ )?{_NOUN}(?: ?(?:/|and|,) ?(?:[\w-]+ )?{_NOUN})*(?P<status> in force| in effect)?(?: \([^()]{{1,30}}\))?: ?(?=\S)",
    re.IGNORECASE,
)
_ENTRY = regex(
    r"\s*(?:\(?(?:[ivx]{1,4}|\d{1,2}|[a-h])[).] )?(?:and )?(?:the |an? )?(?:on )?(?P<name>[^\s:;(),.\ue500-\ue5ff][^:;(),\ue500-\ue5ff]{2,110}?)(?=\s?[(:,;]|\s[–—-]\s|\.\s+(?:Signed|Concluded|Done|Initialled|In force|Ent(?:ry|ered)|[\ue000-\ue0ff\ue200-\ue2ff]),?\b|,? [\ue500-\ue5ff]|[.]?\s*\Z)"
)
# "Agreement on *air services*", "*Visa Waiver* Agreement"
_ABOUT = regex(
    r"(?:^(?P<before>.+) )?\b(?:agreement|treaty|accord|convention|protocol|memorandum(?: of understanding)?|MoU|pact)(?: (?:on|concerning|regarding|for|about|relating to)(?: the)? (?P<after>.+))?$",
    re.IGNORECASE,
)
# Behind the name of an agreement no more than what was done with it, when and where.
_DAYS_ALONE = regex(
    r"(?=.*[\ue500-\ue5ff])(?:[\s,;:.()|–—-]|\b(?:signed|concluded|done|initialled|ratified|signature|ratification|in force|ent(?:ry|ered) into force|into force|effective|valid|date|place|since|from|as of|on|at|in|of)\b|[\ue000-\ue0ff\ue200-\ue2ff\ue500-\ue5ff])*",
    re.IGNORECASE,
)
_ACTIONS = (
    ("in force", regex(r"\b(?:force|effect|effective|applied|applicable|valid|operative)\b", re.IGNORECASE)),
    ("ratified", regex(r"\bratif", re.IGNORECASE)),
    ("terminated", regex(r"\b(?:terminated|denounced|expired|lapsed|cancelled|ended)\b", re.IGNORECASE)),
    ("approved", regex(r"\b(?:approved|adopted)\b", re.IGNORECASE)),
    ("signed", regex(r"\b(?:signed|initialled|concluded|renewed|revised|amended|extended|dated)\b", re.IGNORECASE)),
    (
        "discussed",
        regex(
            r"\b(?:negotiat(?:ed|ions?|ing)|talks|talked (?:over|about)|discuss(?:ed|ions?)|in preparation|being (?:prepared|drafted)|draft|proposed)\b",
            re.IGNORECASE,
        ),
    ),
)  # fmt: skip
_PENDING = regex(r"\b(?:pending|awaiting|not yet (?:signed|concluded)|to be signed|unsigned|planned)\b", re.IGNORECASE)
_SENTENCE = regex(
    r":$|\A(?:The|In|On|At|During|After|Before|Since|By|An?|It|They|He|She|Both|This|These) |\A[^,:;(]*\b(?!(?:united|unified|limited)\b)[a-z]+ed\b"
)
_AGREEMENTS_ON = regex(
    rf"{_NOUN}(?: (?:on|about|concerning|covering|for|in the (?:fields?|areas?|spheres?) of))? ?: ?$", re.IGNORECASE
)
_DASHED = regex(r"[\ue500-\ue5ff]\)? – [^–]{3,80}[\ue500-\ue5ff]")  # "pact, 1990 – tax, 1994 – …"
_SIGNED = regex(
    r"\A[^,:;(]{4,90}, (?:signed|initialled|concluded) (?:(?:in|at|on) [\ue000-\ue2ff],? )?(?:(?:on|in) )?[\ue500-\ue5ff](?=[.;,]|\Z)"
)
_FINITE = regex(r"\b(?:is|are|was|were|has|have|had|will|would|which|who|whose)\b")
_OTHERWISE = regex(r"\b(?:terminat\w+|denounc\w+|multilateral|trade statistics|investments? and)\b", re.IGNORECASE)
# Lines of a factbox that tell something else.
_NO_MATTER = regex(
    r"(?:resident |honorary |last |first |official |total |our |their )*(?:diplomatic relations|relations|recognition|embass|mission|consul|ambassador|visit|trade\b(?! and\b)|exports?|imports?|turnover|population|capital|language|currency|"
    r"GDP|area|members?|membership|joint|commission|investments?:|aid|loans?|head of|president|prime minister|troops|weapons|note|source|see|exercise|ratified|signed|denounced|in force|entered|approved|[\ue000-\ue9ff])",
    re.IGNORECASE,
)
_WITH_OTHER = regex(r"\b(?:signed|concluded|initialled|agreed) with (?:the )?[\ue000-\ue0ff\ue400-\ue4ff]")
_PLACED = regex(r"(?P<at>[\ue000-\ue0ff\ue200-\ue2ff])(?=,? (?:(?:on|in) )?[\ue500-\ue5ff])")
