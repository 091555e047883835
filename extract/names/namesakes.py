"""Persons who bear the name of a state, a nationality or a month: "Minister German Rojas", "Admiral Juan Trinidad", "Ambassador April Sol".

So do those whose name begins like a sentence: "Ambassador He Rulong", "President To Lam".

A title right before tells them from the state and the month; a name once told so is a person's wherever the document has it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.document import Span
from extract.gazetteer.states import find_states
from extract.names.runs import UPPER, is_common, is_given
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_TITLE = (
    r"\b(?:(?:[Mm]inister|[Pp]resident|[Pp]remier|[Aa]mbassador|[Cc]hancellor|[Ss]ecretary|[Ss]peaker|[Ee]nvoy|[Cc]onsul|[Gg]overnor|[Gg]eneral|"
    r"[Aa]dmiral|[Cc]olonel|[Cc]aptain|[Mm]arshal|[Ss]enator|[Dd]eputy|[Dd]irector|[Mm]ayor|[Jj]udge|[Cc]ommissioner)s?|(?:Mr|Mrs|Ms|Dr|Sir|Gen|Col|Adm)\.?|"
    r"(?:counterpart|opposite number|colleague|homologue),?) "
)
_OFFICE = r"(?:foreign |prime |deputy |vice[- ])?(?:president|minister|premier|ambassador|secretary|speaker|chairman)"
_BORNE = regex(rf"{_TITLE}$")
_AFTER_GIVEN = regex(rf"{_TITLE}(?P<given>[{UPPER}][\w'’-]+ (?:[{UPPER}][\w'’-]+ ){{0,2}})$")
# "the finance minister Ana Mali signed": a surname that is given to nobody as a first name
_BORNE_LAST = regex(rf"{_TITLE}(?P<given>[{UPPER}][\w'’-]+ )$")
_ACTS = regex(r" (?:has|had|is|was|will|would|and|said|told|met|[a-z]{3,}ed)\b")
_SURNAME = regex(rf" (?:(?:de|da|van|al|el|bin) )?[{UPPER}][\w'’-]*[a-z][\w'’-]*")
_BRIEF = rf"(?:He|To|An|Do|So|No|Than|Will) [{UPPER}][a-z]+(?:-[a-z]+)?(?![\w'’-])"
_SHORT = regex(  # "Ambassador He Rulong"; "To Lam, the party chief"
    rf"{_TITLE}(?P<name>{_BRIEF})|(?<![\w.] )\b(?P<told>{_BRIEF})(?=, (?:(?:the|its|their|then|now|a) )?(?:[a-z][\w-]* ){{0,2}}(?:president|minister|premier|chief|ambassador|secretary|leader|chairman|envoy|(?i:{_OFFICE}) of)\b)"
)
_MONTH = regex(r"\b(?:January|April|May|June|July|August) (?=[A-ZÀ-Ž])")
_BEFORE = 50  # characters


def namesakes(texts: Sequence[str], prefer: frozenset[str]) -> frozenset[str]:
    """The names, each two words or more, that texts give to such persons behind a title; `prefer` are states as for `find_states`."""
    return frozenset(name for text in texts for name in _told(text, prefer))


def _told(text: str, prefer: frozenset[str]) -> Iterator[str]:
    for short in _SHORT.finditer(text):
        name = short["name"] or short["told"]
        if not is_common(name.split()[1]) and not find_states(name.split()[1]):
            yield name
    spans = [f.span for f in find_states(text, prefer) if f.form != "capital"]
    spans += [Span(m.start(), m.end() - 1) for m in _MONTH.finditer(text)]
    for span in spans:
        word = span.of(text)
        before = text[max(0, span.start - _BEFORE) : span.start]
        if " " in word or not (is_given(word) or (_BORNE_LAST.search(before) and _ACTS.match(text, span.end))):
            continue
        surname = _SURNAME.match(text, span.end)
        if surname and _BORNE.search(before):
            if not is_common(surname.group().split()[-1]) and not find_states(surname.group()):
                yield text[span.start : surname.end()]
        elif (given := _AFTER_GIVEN.search(before)) and all(is_given(name) for name in given["given"].split()):
            yield f"{given['given'].split()[-1]} {word}"


def occurrences(text: str, names: frozenset[str]) -> list[Span]:
    """Where a text has one of these names."""
    found = (re.finditer(rf"(?<![\w-]){re.escape(name)}(?![\w-])", text) for name in names if name in text)
    return [Span(*match.span()) for matches in found for match in matches]
