"""Turns of ties told otherwise than by their verbs: jubilees, an end put to them, their resumption that "came", since when they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.claim import Realis
from extract.constructions.relations.tie_patterns import TIES
from extract.patterns.pattern import Pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

_WITH = r"(?: (?:with|between) (?:the )?{states2:party+})?"
_NOUNS = {
    "restored": r"(?:restoration|resumption|re-?establishment|renewal|normali[sz]ation)",
    "severed": r"(?:break|rupture|severance)",
}


def turn_patterns() -> Iterator[Pattern]:
    """Ties that began, ended or were resumed, the date told with them."""
    yield Pattern(
        rf"(?:celebrat|mark|commemorat)(?:e|es|ed|s|ing)?(?: (?:in|on) {{date}},?)? (?P<jubilee>{{number}}) of (?:their |its |the )?(?:(?:diplomatic|formal|official) )+(?:relations|ties){_WITH}",
        0.8,
        {"action": "established"},
        Realis.HAPPENED,
    )
    yield Pattern(
        rf"(?:\ban (?:[a-z]+ )?end (?:was|is|has been|had been) put to|put(?:s|ting)? an (?:[a-z]+ )?end to) (?:the |its |their |all )*{TIES}{_WITH}",
        0.85,
        {"action": "severed"},
    )
    yield Pattern(
        rf"\bwith {TIES}{_WITH},? {{date:date}}(?P<lasting>)",
        0.85,
        {"action": "established"},
    )
    yield Pattern(  # "recognised Peru in 1962 and exchanged ambassadors with it a year later"
        r"(?<=\band )(?P<newly>)exchang(?:ed|es) (?:ambassadors|envoys)(?: with (?:it|them|{states2:party}))?(?=,? (?:(?:in|on) )?{date:date})",
        0.75,
        {"action": "established"},
    )
    for action, noun in _NOUNS.items():
        yield Pattern(
            rf"(?:\A|(?<=[;:–] ))(?P<they>the|their|its) (?:[a-z]+ )?{noun}(?:, [^,;:]{{1,60}},)? (?:has |had )?(?:finally |only |then )?(?:c[ao]me|followed|took place)(?=,? (?:(?:in|on) )?{{date:date}})",
            0.8,
            {"action": action},
            Realis.HAPPENED,
        )
