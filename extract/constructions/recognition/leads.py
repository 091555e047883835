"""Recognition told with what led to it or by a noun, and who is recognised that is a body or a claim told first.

"Voted to recognise Y", "joined X in recognising Y", "sent a note recognising Y", "withheld recognition from Y"; "the Council of
Free Peruvians was recognised by X", "Peru's sovereignty over the island, which X recognised".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.claim import Realis
from extract.patterns.pattern import Pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

_KIND = r"(?:its |their |own |full |formal |diplomatic |official |de facto |de jure )*"
_MOVED = r"(?:vot|hasten|mov|rush|hurr|resolv|proceed|undert|dar)(?:e[sd]?|ed|s|ied|ies|ook)?(?: (?:unanimously|(?:in|on) {date}))?"
_TEXT = r"(?:statement|declaration|note|letter|telegram|resolution|decree|law|bill|motion|communiqué|proclamation|message|act|order|document)"
_MADE = r"(?:issu|adopt|pass|sen|sign|approv|publish|address|hand|deliver|tabl|promulgat|releas|enact)(?:e[sd]|es|s|ed|d|t|led)?(?: (?:over|in|on) {date})?(?: to {place})?"
_TOLD = r"(?:announc|declar|proclaim|confirm|convey|communicat|notifi|express|formali[sz]|effect|complet|deliver|extend|voic|pronounc|reaffirm|renew|reiterat)(?:e[sd]|es|s|ed)"
_TAKEN = r"(?:withdr(?:ew|aws?|awn)|revok(?:es|ed)|rescind(?:s|ed)|retract(?:s|ed)|cancell?(?:s|ed)|withh[eo]lds?|den(?:ies|ied)|refuse[sd]?)"
_CLAIM = r"(?:sovereignty|rule|claims?|rights?|annexation|authority|jurisdiction|suzerainty|conquest|occupation)"
_NAME = r"(?-i:[A-Z])[\w'’-]+(?: (?:of |for |the )*(?-i:[A-Z\ue000-\ue1ff])[\w'’-]*){1,5}"
_WON = (
    r"(?:w[io]ns?|gain(?:ed|s)|receiv(?:ed|es)|obtain(?:ed|s)|secur(?:ed|es)|(?:was|were) (?:granted|given|accorded))"
)


def led(by: str, mark: str, thing: str, as_: str) -> Iterator[Pattern]:
    """Patterns of a verb or noun between who recognises and what: `by`, `thing` and `as_` are those of the grammar."""
    yield Pattern(
        rf"{by}{mark} (?:(?:<have> )?{_MOVED} to recogni[sz]e|(?:<have> )?(?:join|follow)(?:s|ed) [^;:.]{{1,60}}? in recogni[sz]ing) {thing}{as_}",
        0.87,
        realis=Realis.HAPPENED,
    )
    yield Pattern(
        rf"{by}{mark} (?:<have> )?{_MADE} (?:an?|the|its|his|her) (?:[\w-]+ ){{0,2}}?{_TEXT}(?: of {{date}})?,? (?:\w+ly )?(?:recogni[sz]ing|(?:on|of|announcing|declaring|proclaiming) (?:the |its )?{_KIND}recognition of) {thing}{as_}",
        0.85,
        realis=Realis.HAPPENED,
    )
    yield Pattern(rf"{by}{mark} (?:<have> )?{_TOLD} (?:the |his |her )?{_KIND}recognition of {thing}{as_}", 0.87)
    yield Pattern(
        rf"{by}{mark} (?:<have> )?{_TAKEN} (?:its |their |the )?{_KIND}recognition (?:of|from|to) {thing}",
        0.85,
        realis=Realis.DENIED,
    )
    yield Pattern(
        rf"\A(?:having|after|by|on|in) (?:\w+ly |already |first )?recogni[sz](?:ed|ing) {thing}(?:,? (?:in|on) {{date}})?, (?:the )?{{by:actor+}} ",
        0.82,
        realis=Realis.HAPPENED,
    )


def told_first(mark: str, time: str, as_: str, ruling: str) -> Iterator[Pattern]:
    """Patterns whose object stands first and is a body or a claim, though a state's name stands in it; `ruling` looks ahead for a body's noun."""
    owner = r"(?:[\ue000-\ue1ff](?:['’]s?)? |the )"
    for what in (
        rf"{ruling}(?P<body>{_NAME})",
        rf"(?P<body>{owner}{_CLAIM} (?:over|to|in|of) [^,;:.]{{2,40}}?)",
        r"(?P<body>the (?:\w+ )?(?:government|regime|junta|administration|authorities) (?:of {person}|in {place}))",
    ):
        yield Pattern(
            rf"{what},?(?: which| who)?(?: <be>)?{mark}{time} (?:first )?recogni[sz]ed{as_}{time} by (?:the )?{{by:actor+}}",
            0.86,
        )
        yield Pattern(
            rf"{what},? (?:which|whom) {{by:actor+}} (?:<have> )?(?:\w+ly )?recogni[sz]e[sd](?= (?:in|on|as)\b|[,.;]| [\ue500-\ue5ff])",
            0.84,
            realis=Realis.HAPPENED,
        )
        yield Pattern(
            rf"{what}{mark}{time} {_WON}{time} (?:the )?{_KIND}recognition (?:from|by|of) (?:the )?{{by:actor+}}", 0.84
        )
        yield Pattern(rf"recognition of (?:the )?{what} by (?:the )?{{by:actor+}}", 0.84)
