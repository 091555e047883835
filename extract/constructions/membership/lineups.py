"""Members that a sentence tells in a row: "its members are A, B and C", "founded by A and B", "later joined by D (1962)".

What holds the row together is an organisation told in the sentence, in the one before, or in the heading above.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.claim import Realis
from extract.constructions.membership.entry import entry_told
from extract.constructions.membership.rolls import ListedMember
from extract.document import BlockKind
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.annotation.annotate import Annotated
    from extract.annotation.sentence import Sentence
    from extract.document import Entity

_BODY, _DATE, _NUMBER = "[\ue400-\ue4ff]", "[\ue500-\ue5ff]", "[\ue700-\ue7ff]"
_ONE = r"(?:the )?[\ue000-\ue0ff](?: \([^()]{1,40}\))?"
_AND = r"(?:[,;]? (?:and|plus|as well as)|[,;])(?: by| with| of)? "
_ROW = rf"(?P<row>{_ONE}(?:{_AND}{_ONE})+)"
_ROW_OR_ONE = rf"(?P<row>{_ONE}(?:{_AND}{_ONE})*)"
_LETTERS = r"(?: \([^()]{1,12}\))?"
_STATES = r"(?:countries|states|nations|members|founders|founding members|governments|republics|monarchies)"
_COUNTED = rf"(?:the )?(?:{_NUMBER}(?: [\w-]+)?(?: {_STATES})?|(?:\w+(?: [\w-]+)? )?{_STATES})(?: (?:from|of|in) [^:;,.\ue000-\ue0ff]{{3,40}})?"
_NAMELY = r"(?:,? (?:namely|including|that is,?|i\.e\.,?)|[:,]| –| —)*:?"
_MEMBERS = r"(?:members|member[- ](?:states|countries|nations)|founders|founding (?:states|countries|nations)|signatories|observers|observer (?:states|countries)|dialogue partners|partner (?:countries|states))"
_RANK = r"(?:an? |the )?(?:permanent |full |special )*(?:observer|associate(?: member)?|(?:sectoral )?dialogue partner|partner)(?: country)? status"
_GRANT = r"(?:grant(?:ed|s)|gave|gives|accord(?:ed|s)|award(?:ed|s))"
_ARE = r"(?:(?: now| currently| today| then| still| also)* (?:are|were|include[sd]?|comprise[sd]?)(?: now| currently| today| still| also| the following(?: \w+)?)*:?|:)"
_LATER = r"(?:later|then|since|subsequently|afterwards|soon|in turn|thereafter)"

# What stands before a row.
_HEADS = (
    rf"\b{_MEMBERS}(?: (?:of|in|to) (?:the |this |that )?(?P<body>{_BODY}){_LETTERS})?(?:{_ARE}| namely:?|, namely| –) {_ROW}",
    rf"(?:(?P<body>{_BODY}){_LETTERS}(?:,? (?:which|that)|, (?:an? |the )[^,;]{{3,60}},|,| (?:is|was) (?:an? |the )[^,;:\ue000-\ue0ff]{{3,80}}?,?(?: which| that)?)?|(?:^|, )it)(?: (?:was|were|is|has been|had been|originally|first|formally))* (?:founded|set up|created|formed|launched|constituted|signed)\b[^;.\ue000-\ue0ff\ue400-\ue4ff]{{0,110}}?\b(?:by (?:{_COUNTED}{_NAMELY} )?|(?:with|between|among) {_COUNTED}{_NAMELY} ){_ROW}",
    rf"(?:(?P<body>{_BODY}){_LETTERS},?(?: which)?|(?:^|, )it)(?: now| today| currently| also| originally)* (?:consists? of|compris(?:es|ed|ing)|(?:is|was) (?:made up|composed) of|(?:brings|bringing|brought) together|group(?:s|ing)(?: together)?|unit(?:es|ing))(?: {_COUNTED}{_NAMELY})? {_ROW}",
    rf"\b{_GRANT} {_RANK} to (?:{_COUNTED}{_NAMELY} )?{_ROW_OR_ONE}",
    rf"\b{_GRANT} (?:{_COUNTED}{_NAMELY} )?{_ROW_OR_ONE},? {_RANK}",
    rf"\b(?:given|granted|accorded|awarded) {_RANK}{_ARE} {_ROW_OR_ONE}",
    rf"(?:^|; ){_ROW} (?:are|were|became) (?:its |now |only )?(?:observers|associate members|dialogue partners|founding members|founders)(?! (?:of|in|to|at)\b)",
    rf"\b{_STATES} (?:that |which |who |to )?(?:have |had )?(?:{_LATER} )?(?:join(?:ed)?|came in|entered|acceded|followed)(?: (?:it|them|{_LATER}))*{_ARE} {_ROW_OR_ONE}",
    rf"\b(?:later|new(?:er)?|subsequent|further|latest) (?:entrants|members|arrivals|additions|joiners){_ARE} {_ROW_OR_ONE}",
)
# "They were later joined by A": of an organisation whose members were told right before.
_JOINED = regex(
    rf"\b(?:these|those|the|they|it|{_NUMBER})(?: \w+)?(?: {_STATES})? (?:was|were)(?: {_LATER})? joined(?: {_LATER})?(?: (?:in|on) {_DATE})?(?: {_LATER})?,? by {_ROW_OR_ONE}",
    re.IGNORECASE,
)
_LINEUP = tuple(regex(head, re.IGNORECASE) for head in _HEADS)
_CUE = regex(
    r"member|found|join|establish|set up|creat|form|launch|status|consist|compris|made up|compos|unit|group|bring|brought|observer|entrant|signator|partner|arrival"
)
_NOT = regex(
    r"\b(?:not|never|no longer|former|ex-|non-|left|withdr\w+|suspend\w+|expel\w+|except|apart from|candidates?|applicants?|prospective|potential|aspir\w+|future|would-be|without|neither|unlike|family|party|parliament|team|delegation|staff|crew|jury)\b",
    re.IGNORECASE,
)
_FRONT = 60  # characters before a head that may deny it
_THEN = regex(rf",? (?:in|on) (?P<date>{_DATE})")


def lined_up(document: Annotated) -> Iterator[ListedMember]:
    """The members of each row, with the date that stands behind each or that the founding has."""
    headed: Entity | None = None
    for block in document.blocks:
        told: Entity | None = None
        before: Sentence | None = None
        for sentence in block:
            if sentence.block.kind in {BlockKind.TITLE, BlockKind.HEADING}:
                headed = body_of(sentence) or (headed if sentence.block.kind is BlockKind.HEADING else None)
            for row in _rows(sentence, told):
                body = _body(sentence, row) or told or (body_of(before) if before is not None else None) or headed
                if body is not None and not _NOT.search(sentence.text, max(0, row.start() - _FRONT), row.start("row")):
                    told = body
                    yield from _members(sentence, row, body)
            before = sentence


def body_of(sentence: Sentence) -> Entity | None:
    """The organisation that a sentence tells first."""
    return next((m.entity for m in sentence.mentions if m.kind is Kind.ORGANIZATION), None)


def titled(document: Annotated) -> Entity | None:
    """The one organisation that a page's title names."""
    title = next((b[0] for b in document.blocks if b and b[0].block.kind is BlockKind.TITLE), None)
    named = {m.entity for m in title.mentions if m.kind is Kind.ORGANIZATION} if title is not None else set()
    return named.pop() if len(named) == 1 else None


def _rows(sentence: Sentence, told: Entity | None) -> Iterator[re.Match[str]]:
    """The rows of a sentence; `told` is the organisation whose members the paragraph has told so far."""
    if not any(m.kind is Kind.STATE for m in sentence.mentions) or not _CUE.search(sentence.text):
        return
    for head in (*_LINEUP, _JOINED) if told is not None else _LINEUP:
        row = head.search(sentence.text)
        if row is not None:
            yield row


def _body(sentence: Sentence, row: re.Match[str]) -> Entity | None:
    """The organisation of a row that its own sentence tells: in the head, else the last one before it."""
    named = row.groupdict().get("body")
    if named is not None and (mention := sentence.at(row.start("body"))) is not None:
        return mention.entity
    near = [m for m in sentence.within(0, row.start("row")) if m.kind is Kind.ORGANIZATION]
    return near[-1].entity if near else None


def _members(sentence: Sentence, row: re.Match[str], body: Entity) -> Iterator[ListedMember]:
    told = entry_told(sentence, row.start(), row.start("row"))
    if told is Realis.DENIED:
        return
    ahead = [m.date for m in sentence.within(row.start(), row.start("row")) if m.date]
    behind = _THEN.match(sentence.text, row.end("row"))
    when = sentence.at(behind.start("date")) if behind else None
    date = ahead[-1] if ahead else when.date if when is not None else ""
    own = ""  # of the bracket behind the last of a group: "A and B (1952)"
    for mention in reversed(sentence.within(*row.span("row"))):
        if mention.date:
            own = mention.date
        elif mention.kind is Kind.STATE and mention.entity is not None:
            yield ListedMember(sentence, mention.entity, body, own or date, told)
