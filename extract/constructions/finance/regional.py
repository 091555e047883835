"""Money that goes to a region of the world, not to a state of the pair: "40 billion for Latin America"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.constructions.finance.payment_words import GIVEN
from extract.constructions.regions import REGION, region_name
from extract.document import Entity, EntityKind
from extract.regex import regex
from extract.slug import slug

if TYPE_CHECKING:
    from extract.annotation.sentence import Sentence

# What passes to a region is no gift to it: "for exports to Africa", "a road to Central Asia".
_WAY = r"(?!\b(?:exports?|exporting|trade|trading|sales?|selling|shipments?|flights?|routes?|roads?|railways?|lines?|pipelines?|links?|access|gateways?|trips?|tours?|travels?|visits?|summit|expansion)\b)"
_TO = rf" (?:to|for|towards?|into) (?:the (?:peoples?|poor|countries|states|nations) of )?(?P<region>{REGION})(?! (?:[A-Z]|market|trade|tour|trip))"
_BEHIND = regex(rf"(?:{_WAY}[^;:.!?\ue000-\ue4ff\ue600-\ue6ff]){{0,70}}?{_TO}")
_BEFORE = regex(
    rf"(?:{_TO}|\b(?:{GIVEN}|(?:grant|promise|pledge|offer|lend|give|provide)s?) (?P<whom>{REGION}))(?= (?:an? |of |a total |some |over |more |up |worth |with |in )|,? [\ue600-\ue6ff])"
)
_REACH = 90  # characters before an amount


def region_given(sentence: Sentence, index: int) -> Entity | None:
    """The region that the sum at `index` of `Sentence.text` is told to go to; None where none is."""
    text = sentence.text
    found = _BEHIND.match(text, index + 1) or _BEFORE.search(text, max(0, index - _REACH), index)
    if found is None:
        return None
    name = region_name(found["region"] if found.re == _BEHIND or found["region"] else found["whom"])
    return Entity(EntityKind.PLACE, slug(name), name)
