"""Whether a page is a firm's own: then its "we" and its "our" are the firm's, not those of the state that it comes from."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

_HEAD = 5  # blocks in which a page's letterhead and its menu stand
_SURE = 2  # different things of "ours" that a state may have as well
_LINE = 100  # characters that a line of them has at most
_SPEAKS = regex(  # of what no state has
    r"\b[Oo]ur (?:own )?(?:company|firm|founders?|subsidiar(?:y|ies)|shareholders?|clients?|customers?|employees|board|head office|engineers?|crews?|technicians|"
    r"designers|architects|chairman|Chairman|chairwoman|CEO|chief executive|managing director|workshops?|portfolio|factor(?:y|ies)|plants?|yards?|smelters?)\b"
)
_MAY_SPEAK = regex(
    r"\b[Oo]ur (?:own )?(?:group|staff|contracts?|references|assets|business|history|story|products|headquarters|mines?|partners in business|first contract)\b"
)
# What only a firm's site has in its menu or path.
_MENU = regex(
    r"\b(?:where we (?:work|operate|are)|what we do|global network|our (?:businesses|brands|operations|projects|activities)|investors?(?: relations)?|careers|suppliers|tenders|shareholders)\b",
    re.IGNORECASE,
)
_DIVIDED = regex(r"\s[|>»›·/•]\s")
_OFFICIAL = regex(
    r"\b(?:ministry|ministerio|embassy|consulate|mission|government|parliament|senate|assembly|presidency|department|commission)\b",
    re.IGNORECASE,
)


def is_firms(texts: Sequence[str]) -> bool:
    """Whether a firm speaks on a page of these blocks: "our clients", a menu of "Where we operate | Careers"."""
    head = [text for text in texts[:_HEAD] if len(text) < _LINE and not text.endswith(".")]
    if any(_OFFICIAL.search(text) for text in head):
        return False
    menu = any(_MENU.search(text) for text in texts[:_HEAD] if _DIVIDED.search(text))
    if menu or any(_SPEAKS.search(text) for text in texts):
        return True
    return len({found[0].casefold() for text in texts for found in _MAY_SPEAK.finditer(text)}) >= _SURE
