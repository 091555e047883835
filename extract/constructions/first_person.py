"""Who speaks where a page says "we": a firm that tells of itself."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.document import BlockKind

if TYPE_CHECKING:
    from extract.annotation.annotate import Annotated
    from extract.document import Entity

_HEAD = 5  # blocks in which a page's letterhead stands
_LONGEST = 60  # characters that a name has at most
_FIRM_SPEAKS = re.compile(
    r"\b(?:our|Our) (?:own )?(?:company|firm|group|founders?|subsidiar(?:y|ies)|shareholders?|clients?|customers?|employees|staff|board|head office|engineers?|crews?|technicians|"
    r"designers|architects|chairman|Chairman|chairwoman|CEO|chief executive|managing director|subsidiaries|partners in business|workshops?|contracts?|first contract|portfolio|references|assets|business|history|story|products|factor(?:y|ies)|plants?|yards?|headquarters|smelters?|mines?|field crews)\b"
)
_LEGAL = re.compile(
    r"\b(?:LLP|LLC|Ltd|Limited|Inc|Incorporated|PLC|plc|AG|GmbH|AB|A/S|ASA|Oyj?|Berhad|Bhd|A\.?Ş|Sdn|Pty|Tbk|S\.?R\.?L|Kft|Zrt|PAO|OAO|OOO|ZAO|EAD|S\.?A\.?|S\.?p\.?A|N\.?V|B\.?V|JSC|OJSC|PJSC|d\.d|a\.s|Group|Holdings?|Corporation|Corp|Company|Co|International|Industries|Engineering|Construction|Worldwide|Global)\b",
    re.IGNORECASE,
)
_CUT = re.compile(r"\s*(?: [–—-] |[:|>/]).*$", re.DOTALL)
_LEADING = re.compile(r"^(?:(?:about|home)\b\s*)+", re.IGNORECASE)


def speaking_firm(document: Annotated) -> Entity | str | None:
    """The firm whose page this is, by the name that heads it; None where no firm speaks of itself."""
    blocks = [b for b in document.document.blocks if b.text]
    if not any(_FIRM_SPEAKS.search(b.text) for b in blocks) and not any(
        _LEGAL.search(_name(b.text)) for b in blocks[:_HEAD] if b.kind is not BlockKind.PARAGRAPH
    ):
        return None
    for block in blocks[:_HEAD]:
        name = _name(block.text)
        if (
            len(name) <= _LONGEST
            and (legal := _LEGAL.search(name))
            and (not block.text.endswith(".") or legal.end() >= len(name) - 1)
        ):
            return name
    named = [[m.entity for s in b for m in s.mentions if m.kind is Kind.ORGANIZATION] for b in document.blocks]
    head = next((e for found in named[:_HEAD] for e in found if e is not None), None)
    most = Counter(e for found in named for e in found if e is not None).most_common(1)
    return head or next((firm for firm, n in most if n > 1), None)


_GENERIC = re.compile(
    r"(?:company|corporate|group|firm|business) (?:history|profile|story|news|information|page|overview)", re.IGNORECASE
)


def _name(text: str) -> str:
    if _GENERIC.match(text):
        return ""
    return _CUT.sub("", _LEADING.sub("", text)).strip(" .,")
