"""Who speaks where a page says "we": a firm that tells of itself."""

from __future__ import annotations

import re
from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.document import BlockKind
from extract.gazetteer.states import find_states
from extract.regex import regex
from extract.slug import folded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.annotation.annotate import Annotated
    from extract.document import Block, Entity

_HEAD = 5  # blocks in which a page's letterhead stands
_LONGEST = 60  # characters that a name has at most
_LEGAL = regex(
    r"\b(?:LLP|LLC|Ltd|Limited|Inc|Incorporated|PLC|plc|AG|GmbH|AB|A/S|ASA|Oyj?|Berhad|Bhd|A\.?Ş|Sdn|Pty|Tbk|S\.?R\.?L|Kft|Zrt|PAO|OAO|OOO|ZAO|EAD|S\.?A\.?|S\.?p\.?A|N\.?V|B\.?V|JSC|OJSC|PJSC|d\.d|a\.s|Group|Holdings?|Corporation|Corp|Company|Co|International|Industries|Engineering|Construction|Worldwide|Global|(?-i:AS|SA|SE|NV|BV|SAS|KG))(?![\w-])",
    re.IGNORECASE,
)
_CUT = regex(r"\s*(?: [–—-] |[:|>/]| in (?=[A-Z][\w ]*$)).*$", re.DOTALL)
_LEADING = regex(r"^(?:(?:about|home)\b\s*)+", re.IGNORECASE)
_GENERIC = regex(
    r"our\b|(?:company|corporate|group|firm|business) (?:history|profile|story|news|information|page|overview)",
    re.IGNORECASE,
)
_OFFICIAL = regex(r"\b(?:ministry|government|embassy|encyclop\w+|studies|news|assembly)\b", re.IGNORECASE)
# What a site heads its pages with: "OUR INTERNATIONAL JOURNEY", "What our group does".
_OF_SITE = regex(r"(?:our|we|who|what|where|why|how|my|your|discover|meet|welcome)\b", re.IGNORECASE)
_AGAIN = 2  # times that a name in capitals stands on its page at least


def speaking_firm(document: Annotated) -> Entity | str | None:
    """The firm whose page this is, by the name that heads it; None where no firm speaks of itself."""
    blocks = [b for b in document.document.blocks if b.text]
    legal = next(_legal(blocks), None)
    if not document.profile.firm and legal is None:
        return None
    if legal is not None:
        return legal
    named = [[m.entity for s in b for m in s.mentions if m.kind is Kind.ORGANIZATION] for b in document.blocks]
    if (heading := _heading(blocks)) is not None:
        again = (e.name for e in chain(*named) if e is not None and folded(e.name).startswith(folded(heading)))
        return next((name[: len(heading)] for name in again), heading)  # as prose spells it, without its legal form
    named = [[] if _SHARE.match(b[0].block.text) else n for b, n in zip(document.blocks, named, strict=True) if b]
    head = next((e for found in named[:_HEAD] for e in found if e is not None), None)
    most = Counter(e for found in named for e in found if e is not None).most_common(1)
    return head or next((firm for firm, n in most if n > 1), None) or _copyright(blocks)


def roams(document: Annotated) -> bool:
    """Whether a firm's page goes from country to country, so that the two that a section names are no pair of it."""
    return document.profile.firm and not document.profile.pair


def _legal(blocks: list[Block]) -> Iterator[str]:
    """Names with a legal form among a page's first lines."""
    for block in blocks[:_HEAD]:
        name = _name(block.text)
        forms = _LEGAL.finditer(name) if len(name) <= _LONGEST and not _OFFICIAL.search(name) else ()
        found = next(reversed(list(forms)), None)
        if (
            found
            and found.start()  # a form is no name: "INTERNATIONAL COOPERATION"
            and not any(word[0].islower() for word in name.split() if len(word) > len("and"))
            and not _OF_SITE.match(name)
            and (block.kind is not BlockKind.PARAGRAPH or not block.text.endswith("."))
            and (not block.text.endswith(".") or found.end() >= len(name) - 1)
        ):
            yield name


def _heading(blocks: list[Block]) -> str | None:
    """The name before the motto in a page's first line, "NAME | Building bridges", or alone in it, where the page tells it again."""
    first, sign, motto = blocks[0].text.partition(" | ")
    alone = first.isupper() and " " not in first
    if (
        not (sign or alone) or " | " in motto or len(first) > _LONGEST or find_states(first)
    ):  # several bars part a page's menu
        return None
    again = (sign and first.isupper()) or sum(folded(b.text).count(folded(first)) for b in blocks) >= _AGAIN
    return first if again and not _OFFICIAL.search(first) else None


def _copyright(blocks: list[Block]) -> str | None:
    """Whose page it is by the line at its foot: "© 2025 NAME (SHORT). All rights reserved."."""
    told = next((m for b in reversed(blocks[-_FOOT:]) if (m := _RIGHTS.match(b.text)) is not None), None)
    name = told["name"].strip(" ,") if told else ""
    return name if 1 < len(name) <= _LONGEST and not _OFFICIAL.search(name) and not find_states(name) else None


_FOOT = 4  # blocks in which a page tells whose it is
_RIGHTS = regex(
    r"(?:Copyright )?(?:©|\([cC]\))(?: Copyright)?,?(?: (?:19|20)\d\d(?: ?[–-] ?(?:19|20)?\d\d)?)?,?(?: by)? (?P<name>(?!All\b|The\b)[A-Z](?:[^.,;:|()\d]|(?<=\b[A-Z])\.){2,60}?)(?=[,|]|(?<!\b[A-Z])\.(?: |$)|$| \(| All [Rr]ights)"
)
_SHARE = regex(r"(?:.*\b)?(?:share|follow(?: us)?|connect)(?: (?:on|this|with us))?\s?:", re.IGNORECASE)


def _name(text: str) -> str:
    if _GENERIC.match(text):
        return ""
    return _CUT.sub("", _LEADING.sub("", text)).strip(" .,")
