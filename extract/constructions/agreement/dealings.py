"""Dealings: agreements told by what is dealt in, without a word like "contract": orders, and what a firm agrees to sell, buy or supply."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.constructions.agreement.acts import Act
from extract.constructions.agreement.instruments import Instrument
from extract.constructions.agreement.signing_agents import agents_after, agents_before, government
from extract.constructions.sides import sides
from extract.regex import regex

if TYPE_CHECKING:
    from extract.annotation.mention import Mention
    from extract.patterns.match import Match

_WHEN = r"(?:,? (?:in|on|at|for|during|early in|late in) [^,;:]{1,40}?)?"
_END = r"(?=$|[;:.]|,? (?:on|until|under|worth|valued|with delivery|which|and|but|while|when|after) |, |,? (?:in )?[\ue500-\ue5ff])"
_NOUN = r"orders?(?: [^,;:.]{0,60}?)?"
# The name of the other side follows each of these.
ORDERS = (
    r"order(?:ed|s) (?P<subject>[^;:.]{1,110}?) from (?=\S)",
    rf"(?:(?<=\A)|(?<=[,;] )|(?<=and )|(?<=[\ue500-\ue5ff] ))(?P<subject>[^;:.,]{{1,90}}?)(?P<passive> (?:was|were|have been|had been) (?:ordered|contracted)){_WHEN} (?:from|with) (?=\S)",
    r"(?:(?<=\A)|(?<=[,;] )|(?<=and ))(?P<subject>[^;:.,]{1,90}?)(?P<passive> ordered) (?:in|on) [\ue500-\ue5ff] from (?=\S)",
    rf"(?:placed|signed|put in) an? (?:\w+ )?{_NOUN}(?: for (?P<subject>[^;:.]{{1,90}}?))?{_WHEN} with (?=\S)",
    rf"(?P<seller>received|won|secured|landed|got|booked|obtained) an? (?:\w+ )?{_NOUN} from (?=\S)",
)
AGREED_TO_DEAL = rf"agreed{_WHEN},? to (?P<subject>(?:sell|supply|buy|purchase|acquire|deliver|provide|furnish|export|import|lease|take over)\b[^;:]{{5,140}}?){_END}"
_OTHER = regex(
    r"(?:\b(?:to|from|with) |\b(?:supply|sell|provide|furnish) )(?=(?:the )?[A-Z\ue000-\ue0ff\ue400-\ue4ff])"
)


def ordered(match: Match) -> Act | None:
    """An order that one side placed with another: the match ends where the other's name begins."""
    others, end = sides(match.sentence, match.end, len(match.sentence.text))
    if not any(m.kind is Kind.ORGANIZATION for m in others) and not match.has("seller"):
        return None
    agents: tuple[Mention, ...] = agents_after(match, end)[0] if match.has("passive") else agents_before(match)
    if not others or (match.has("seller") and not agents):
        return None
    return Act((_thing(match),), agents, others, passive=match.has("passive"))


def agreed_to_deal(match: Match) -> Act | None:
    """What a side agreed to sell, buy or supply, where a firm takes part; states among themselves make plans."""
    agents = agents_before(match)
    start, end = match.groups.span("subject")
    others: tuple[Mention, ...] = ()
    for lead in _OTHER.finditer(match.sentence.text[:end], start):
        others = others or sides(match.sentence, lead.end(), end, government(match))[0]
    if not others or not any(m.kind is Kind.ORGANIZATION for m in (*agents, *others)):
        return None
    return Act((_thing(match),), agents, others) if agents else None


def _thing(match: Match) -> Instrument:
    """The contract that the words stand for."""
    about = (match.words("subject"),) if match.has("subject") else ()
    return Instrument(match.start, match.start, match.end, "contract", subjects=about)
