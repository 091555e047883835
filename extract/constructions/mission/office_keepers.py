"""Whose a representative office is: a firm's as well as a state's."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.constructions.sides import subject_sides
from extract.document import BlockKind
from extract.names.runs import is_common
from extract.regex import regex

if TYPE_CHECKING:
    from extract.annotation.annotate import Annotated
    from extract.document import Entity
    from extract.patterns.match import Match

_KEEP = regex(
    r"(?P<verb>(?:maintain|keep|run|operate|have|open)(?:s|ed)?|kept|ran|has) (?:(?:an?|their|its|the|own|permanent) ){0,2}$"
)
_OUR = regex(r"\bour\b", re.IGNORECASE)
_OF_STATE = regex(
    r"\b(?:trade|commercial|economic|liaison|tourism|tourist|cultural|interests|diplomatic|representations?)\b",
    re.IGNORECASE,
)


def keepers(match: Match) -> list[Entity | str]:
    """The firms that keep offices abroad, as the subject of the clause lists them; none where others are among them."""
    verb = _KEEP.search(match.sentence.text, 0, match.groups.start("mission") if match.has("mission") else match.start)
    found = subject_sides(match.sentence, 0, verb.start("verb")) if verb else ()
    firms = [m.entity for m in found if m.kind is Kind.ORGANIZATION and m.entity is not None]
    return list(firms) if len(firms) == len(found) and not match.has("sender") else []


def of_state(match: Match) -> bool:
    """Whether an office of which no keeper is told is a state's: a trade office, an office on the state's own page."""
    return bool(_OF_STATE.search(match.groups[0]) or _OUR.search(match.sentence.text, 0, match.end))


def called(document: Annotated, firm: Entity | str | None) -> Entity | str | None:
    """The firm as its page calls it in running text: the name that heads it has its legal form or a slogan added."""
    if not isinstance(firm, str):
        return firm
    text = " ".join(b.text for b in document.document.blocks if b.kind is BlockKind.PARAGRAPH)
    words = firm.split()
    called: Counter[str] = Counter()
    for count in range(2 if is_common(words[0]) else 1, len(words) + 1):
        more = rf"(?! {re.escape(words[count])}\b)(?! (?-i:[A-Z]))" if count < len(words) else ""
        name = r"\s".join(map(re.escape, words[:count]))
        called.update(f for f in re.findall(rf"\b{name}\b{more}", text, re.IGNORECASE) if f[:1].isupper())
    return max(called, key=lambda n: (called[n], len(n), n), default=firm)
