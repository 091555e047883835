"""Bases abroad in lists by the state that runs them: under the heading "Peru" a line "Kenya – a naval base at Lamu (300 men)" is Peru's.

The page's title tells that it lists bases or forces abroad; the line begins with the state, or the city, that they are in.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.constructions.military.forces_somewhere import Presence
from extract.document import BlockKind
from extract.gazetteer.states import find_states
from extract.patterns.match import as_state
from extract.regex import regex

if TYPE_CHECKING:
    from extract.annotation.sentence import Sentence

_ABROAD = regex(
    r"\b(?:overseas|foreign|abroad|operating|deployed|deployments?)\b.*\b(?:bases|installations|troops|forces|deployments?|operating|abroad)\b"
    r"|\b(?:bases|installations|troops|forces|deployments?)\b.*\b(?:overseas|abroad)\b",
    re.IGNORECASE,
)
_BY_HOST = regex(r"\b(?:by host|host countr|in (?!the world)[A-Z])", re.IGNORECASE)
_LABEL = regex(
    r"(?:[*•–-] ?)?(?:the )?(?P<place>[\ue000-\ue0ff\ue200-\ue2ff])(?: \([^()]{1,30}\))? ?(?:[–—:]|-(?= )|,) "
)
_BASE = regex(
    r"(?P<item>(?:[\w'’\ue100-\ue1ff]+ ){0,4}?(?:[Bb]ase|[Gg]arrison|(?:naval|air|military) (?:facility|station)|[Aa]irfield|[Oo]utpost|[Cc]ontingent|[Bb]attalion|[Bb]rigade|troops|soldiers|servicemen|personnel)|[\ue700-\ue7ff](?: (?:troops|soldiers|men|servicemen|personnel))?)(?=[ ,.;()]|$)"
)
_GONE = regex(r"\b(?:planned|proposed|closed|former(?:ly)?|until|abandoned|evacuated|withdrawn|rights|will)\b")


def listed_base(sentence: Sentence, title: str) -> tuple[Presence, str] | None:
    """The forces that a line of such a list tells of, with their date, EDTF; None where it is no such line."""
    if sentence.block.kind is not BlockKind.ITEM or not _ABROAD.search(title) or _BY_HOST.search(title):
        return None
    heading = sentence.scope.heading
    owners = list(dict.fromkeys(f.value for f in find_states(heading)))
    label = _LABEL.match(sentence.text)
    base = _BASE.search(sentence.text, label.end()) if label else None
    if len(owners) != 1 or label is None or base is None or _GONE.search(sentence.text):
        return None
    where = sentence.at(label.start("place"))
    host = as_state(where) if where is not None else None
    if where is None or host is None or host == owners[0]:
        return None
    item = sentence.words(*base.span("item")).removeprefix("a ").removeprefix("the ")
    place = where.span.of(sentence.block.text)
    dates = [m.date for m in sentence.mentions if m.date]
    found = Presence(label.end(), len(sentence.text), "deployment", (owners[0],), item, place)
    return found, dates[0] if len(dates) == 1 else ""
