"""Sales that a government lets be made: "approved the possible sale of radars to Peru", "cleared Peru to buy jets"; they are still to come."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.claim import Realis
from extract.constructions.agents import acting
from extract.constructions.arms.transfer import Row, Transfer
from extract.constructions.arms.transfer_grammar import STOPS
from extract.constructions.parties import actor
from extract.gazetteer.states import state
from extract.regex import regex

if TYPE_CHECKING:
    from extract.document import Entity

_LET = (
    r"\b(?P<verb>approv(?:es?|ed|ing)|authori[sz](?:es?|ed|ing)|clear(?:s|ed|ing)?|green-?lit|endors(?:es|ed|ing)|licen[cs](?:es|ed|ing)|"
    r"(?:notif(?:y|ies|ied|ying)|inform(?:s|ed|ing)) (?:the )?(?:[\ue000-\ue1ff] )?Congress (?:of|about)|approval (?:of|for))"
)
_ARTICLES = r"(?: (?:the|an?|its|some|several|up to|as many as|about|more|another|further|additional))*"
# "approved a possible foreign military sale to Peru **of two radars**", "licensed the export **of** …"
_SALE = regex(
    rf"{_LET} (?:[\w\ue100-\ue1ff'’-]+ ){{0,5}}?(?:sales?|exports?|transfers?|deliver(?:y|ies)|supply|donation)\b(?P<gap>[^;:!?]{{0,60}}?) of{_ARTICLES} ?$",
    re.IGNORECASE,
)
# "cleared Peru to buy **up to 36 helicopters**"
_BUYER = regex(
    rf"{_LET} (?:the )?(?P<who>[\ue000-\ue0ff])(?:['’]s? (?:request|purchase|acquisition)(?: to (?:buy|purchase))?| to (?:buy|purchase|acquire|receive))(?: of)?{_ARTICLES} ?$",
    re.IGNORECASE,
)
_AMERICAN = regex(r"\b(?:foreign military sales?|Congress)\b", re.IGNORECASE)  # told so of one state's sales only
_NOT = regex(r"\b(?:not|never|refus\w+ to|declin\w+ to|without|failed to|yet to) (?:[a-z]+ )?$")


def by_leave(row: Row, floor: int) -> Transfer | None:
    """The transfer that stands under a word of letting, planned, or denied where it is not let; None where there is no such word."""
    text, start = row.text, max(row.first, floor)
    let = _SALE.search(text, start, row.head.start) or _BUYER.search(text, start, row.head.start)
    if let is None or STOPS.search(text, 0, let.start()):
        return None
    parties = acting(row.sentence, let.start(), (row.before,) if row.before is not None else ())
    seller: Entity | None = parties[0] if parties else None
    if seller is None and _AMERICAN.search(text):
        seller = state("USA")
    buyer = actor(row.sentence.at(let.start("who"))) if "who" in let.groupdict() else row.told(let.start(), "to|for")
    told = Realis.DENIED if _NOT.search(text, 0, let.start()) else Realis.PLANNED
    return Transfer(let.start(), row.tail.end, seller, buyer if buyer != seller else None, 0.85, told)
