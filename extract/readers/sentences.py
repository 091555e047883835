"""Sentences of a block's clean text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.document import Span
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


_STOP = regex(r"(?<![.!?…])[.!?…]++(?P<close>[\"')\]]*)\s+(?=[\"'(\[]*(?P<next>[^\W_a-z][\w'-]*))")
# Scraped text loses spaces: "in Caracas.The two". Before words that open sentences, and after one that is no short form.
_GLUED = regex(
    r"\.(?<=[^\W\d_]{3}\.)(?=(?:The|In|On|He|She|It|At|This|Both|After|During|They|These|A)\s)"
    r"|\.(?<=[a-z]{4}\.)(?=[A-Z][a-z]+ [A-Za-z])"
)
_TOKEN = 24  # characters looked back at: longer words are no abbreviations
_WORD_BEFORE = regex(r"[(\[\"']*([\w.'-]*)$")
_ACRONYM = regex(r"(?:[^\W\d_a-z]\.)+[^\W\d_a-z]|[ap]\.m|Ph\.D|e\.g|i\.e|[Vv]s|[Nn]o")
_INITIAL = regex(r"(?:[^\W\d_]\.?-)?[^\W\d_a-z]|Yu|Ya|Zh|Kh|Sh|Ch|Th|Ts|Dz")
_ORDINAL = regex(r"\d{1,2}")
_MONTHS = _words("Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec")
# Never the last word of a sentence.
_TITLES = _words(
    "Mr Mrs Ms Mx Flt Sqn Wg Gp Cdre Messrs Dr Prof Gen Lt Col Cmdr Cdr Capt Maj Brig Sgt Adm Sen Rep"
    " Gov Pres Hon Rev Fr St Ste Amb Mme Mlle Smt Shri Sri Sh Eng Arch Insp Supt Msgr Dipl viz cf e.g"
    " i.e approx ca vs al-Gen Asst Vol Fig Art Arts Res Para para pp art paras Sec Ref"
)
# The last word only where the next one opens a sentence.
_SHORTENED = _words(
    "Inc Ltd Co Corp Cos Bros Jr Sr et al Mt Ft Univ Dept Govt Min Est est Intl Assn Ave Blvd Rd PLC"
    " Plc LLC a.m p.m cu sq km bn mn mln bln tn ed eds rev tel Tel fol resp incl excl H.E"
)
_NUMBERED = _words("No Nos no nos Nr nr Art Arts Vol p pp Sec Ch ch")  # before a number
_OPENERS = _words(
    "A About According Accordingly After Afterwards All Already Also Although Among An And Another Any"
    " Apart As At Back Because Before Besides Between Both But By Consequently Currently Despite During"
    " Each Earlier Either Even Every Finally First Following For Formerly From Further Furthermore Given"
    " He Hence Her Here His How However If In Indeed Initially Instead It Its Last Later Like Many"
    " Meanwhile More Moreover Most Much Nevertheless No None Nor Not Nothing Now Of On Once One Only Or"
    " Other Others Our Over Previously Prior Recently She Similarly Since So Some Soon Still Such"
    " Subsequently That The Their Then There Therefore These They This Those Though Three Through"
    " Throughout Thus To Today Together Two Under Until Upon We What When Where Whereas While Who Why"
    " With Within Without Yet You"
)
_DAY = r"(?:\d{1,2}(?:\.|st|nd|rd|th)? (?:of )?[A-Z][a-z]+,? |[A-Z][a-z]+ \d{1,2}, |[A-Z][a-z]+ |\d{1,2}[./-]\d{1,2}[./-])?(?:1[5-9]|20)\d\d"
# In an entry on a treaty, when and where it was signed: "Agreement on Air Services. *Signed at Lima, 3 May 1998.*"
_WHEN_SIGNED = regex(
    rf"(?:(?:Signed|Concluded|Done|Initialled|Adopted|Ratified|(?<=\d\d\d\d\.\s)(?:In force|Ent(?:ry|ered|ers) into force|Effective)|Date of signature|Place and date)\b(?: (?:at|in|on|since|from|as of|by)\b|:)?(?: (?:[A-Z][\w'’-]+,? ){{1,3}}(?:on )?| )|(?:[A-Z][\w'’-]+ ){{0,2}}[A-Z][\w'’-]+, ){_DAY}(?=\.?\s*$|\. )"
)
_LONGEST_BRACKET, _LONGEST_NUMBER = 400, 3  # characters
_LONGEST = 2000  # characters of a sentence: what is longer is no prose, and too long a quote to prove anything


def split(text: str) -> tuple[Span, ...]:
    """The sentences, in order, without white space at their ends; together they hold every other character.

    A sentence does not end at an abbreviation, an initial or an ordinal, nor within brackets that it opened, nor before
    the place and date of what it names.
    Semicolons do not end one; what is overlong is cut. Takes time linear in the length.
    """
    return tuple(part for span in _sentences(text) for part in _cut(text, span))


def _cut(text: str, span: Span) -> Iterator[Span]:
    """An overlong sentence in pieces, which end at a semicolon, else a comma, else a space, else anywhere."""
    start, end = span.start, span.end
    while end - start > _LONGEST:
        limit = start + _LONGEST
        ends = (text.rfind(mark, start, limit) + 1 for mark in (";", ",", " "))
        after = next((e for e in ends if e > start), limit)
        if piece := text[start:after].rstrip():
            yield Span(start, start + len(piece))
        start = after
        while text[start].isspace():
            start += 1
    yield Span(start, end)


def _sentences(text: str) -> list[Span]:
    spans: list[Span] = []
    start = len(text) - len(text.lstrip())
    brackets = _brackets(text)
    bracket = next(brackets, None)
    for end, after in _candidates(text):
        while bracket and bracket.end <= end:
            bracket = next(brackets, None)
        if bracket and start < bracket.start < end:
            continue
        if end - start <= _LONGEST_NUMBER and text[start : end - 1].isdigit():
            continue  # the number of what follows: "2. The sides …"
        if _WHEN_SIGNED.match(text, after):
            continue
        spans.append(Span(start, end))
        start = after
    if text[start:].strip():
        spans.append(Span(start, len(text.rstrip())))
    return spans


def _candidates(text: str) -> Iterator[tuple[int, int]]:
    """Where a sentence may end, and where the next one then begins."""
    stops = [(m.end("close"), m.end(), m) for m in _STOP.finditer(text)]
    glued = [(m.end(), m.end(), None) for m in _GLUED.finditer(text)]
    for end, after, match in sorted([*stops, *glued], key=lambda stop: stop[0]) if glued else stops:
        if match is None or _ends(text, match):
            yield end, after


def _ends(text: str, match: re.Match[str]) -> bool:
    if match.start("close") - match.start() > 1 or match[0][0] != ".":
        return True
    before = _WORD_BEFORE.search(text[max(0, match.start() - _TOKEN) : match.start()])
    word = before[1] if before else ""
    following = match["next"]
    if match["close"].strip("'\""):  # a bracket closes after the full stop: "(… Ltd.) The"
        return following in _OPENERS or word not in _SHORTENED
    if word.rpartition("-")[2] in _TITLES:  # also "Lt-Gen.", "Col.-Gen."
        return False
    if following[0].isdigit() and (word in _NUMBERED or word in _MONTHS):
        return False
    if _ORDINAL.fullmatch(word):  # "1. The sides", "on 3. October"
        return match.start() > len(word) and following[:3] not in _MONTHS and not _in_date(text, match.start())
    if word in _SHORTENED or word in _MONTHS or _ACRONYM.fullmatch(word) or _INITIAL.fullmatch(word):
        return following in _OPENERS
    return True


def _in_date(text: str, stop: int) -> bool:
    """Whether a full stop belongs to a date in numbers: "on 4. 11. 1990"."""
    return any(d.start() < stop < d.end() for d in _NUMERIC_DATE.finditer(text, max(0, stop - 7), stop + 12))


_NUMERIC_DATE = regex(r"(?<!\d)\d{1,2}\. \d{1,2}\. (?:1[5-9]|20)\d\d(?!\d)")


def _brackets(text: str) -> Iterator[Span]:
    """The outermost pairs of round brackets, in order, unless overlong."""
    opened = -1
    depth = 0
    for match in re.finditer(r"[()]", text):
        if opened >= 0 and match.start() - opened > _LONGEST_BRACKET:
            opened, depth = -1, 0
        if match[0] == "(":
            opened = match.start() if depth == 0 else opened
            depth += 1
        elif depth:
            depth -= 1
            if depth == 0:
                yield Span(opened, match.end())
                opened = -1
