"""Works told of again by what they are: "*That port*, built by X", "the line"; what was told of them before, and where they are."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from extract.constructions.project.undertakings import find_works
from extract.regex import regex

if TYPE_CHECKING:
    from extract.annotation.sentence import Sentence
    from extract.constructions.project.undertakings import Works

_AGAIN = regex(
    r"(?:^|[,;:–] |\b(?:of|and|but|for|in|on|to|by|while|finance|financed|build|built) )(?:[Tt]he|[Tt]his|[Tt]hat|[Ss]uch) $"
)
# What may be said of any works, and tells nothing by itself.
_GENERIC = regex(r"(?:the )?(?:projects?|scheme|works|facility|installation|venture|undertaking)$", re.IGNORECASE)
_REACH = 3  # sentences that are looked back over


def retold(works: Works, sentence: Sentence, before: tuple[Sentence, ...]) -> Works | None:
    """The works with what was told of them before where they are only called by their kind; None where nothing tells which."""
    if " " in works.what or works.place is not None or works.site or works.quantity is not None:
        return works
    if not _AGAIN.search(sentence.text, 0, works.head):
        return works
    generic = _GENERIC.fullmatch(works.what) is not None
    kind = works.what.casefold()
    for each in reversed(before[-_REACH:]):
        told = [w for w in find_works(each) if generic or w.what.casefold().split(" of ")[0].endswith(kind)]
        told = [w for w in told if " " in w.what or w.place is not None or w.site]
        if told:
            last = told[-1]
            return replace(works, what=last.what, place=last.place, site=last.site)
    return None if generic else works
