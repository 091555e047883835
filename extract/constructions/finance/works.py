"""The works that a third party pays for, where nobody is told to take the money: "the Callao port, built with a grant from the Union"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.constructions.parties import NAME
from extract.document import Entity, EntityKind
from extract.names.runs import is_common
from extract.regex import regex
from extract.slug import slug

if TYPE_CHECKING:
    from extract.annotation.sentence import Sentence

_WORKS = (
    r"(?:pipelines?|pipe|interconnector|cable|plant|power station|station|dam|bridge|road|highway|motorway|railway|line|port|airport|terminal|tunnel|mine|"
    r"factory|mill|refinery|hospital|stadium|university|project|scheme|programme|park|corridor|waterworks|wind farm)"
)
_NAMED = rf"(?P<name>(?:{NAME}|[\ue200-\ue2ff])(?:[–-](?:{NAME}|[\ue200-\ue2ff]))?(?: [a-z]+){{0,2}}? {_WORKS})\b"
_OPENS = regex(
    rf"(?:[\ue500-\ue5ff][,:]? )?(?:[Tt]he )?{_NAMED}(?=,| (?:was|is|has|had|were|opened|cost|received|got|came)\b)"
)
_BEHIND = regex(rf"[^;:.,\ue600-\ue6ff]{{0,50}}? (?:for|to|into|in|towards?|on) (?:the )?{_NAMED}")


def works(sentence: Sentence, index: int) -> Entity | None:
    """The named works that the sum at `index` of `Sentence.text` goes to: those it is told to be for, or those the sentence opens with."""
    found = _BEHIND.match(sentence.text, index + 1) or _OPENS.match(sentence.text, 0, index)
    if found is None or is_common(found["name"].split()[0]):
        return None
    name = sentence.words(*found.span("name"))
    return Entity(EntityKind.ORGANIZATION, slug(name), name)
