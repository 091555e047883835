"""What is left unnamed: whether nobody can be told who made an instrument, and whether the verb says that nobody did."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.constructions.agreement.places import read
from extract.constructions.agreement.signing_agents import of_unknown
from extract.constructions.sides import sides
from extract.gazetteer.organizations import organizations
from extract.regex import regex

if TYPE_CHECKING:
    from extract.constructions.agreement.acts import Act
    from extract.constructions.agreement.instruments import Instrument
    from extract.constructions.agreement.unsaid_parties import Page
    from extract.patterns.match import Match

_NEVER = regex(
    r"\b(?:not|never)(?: yet| been| ever| \w+ly)* $|\b(?:not one|none|neither)\b[^;,]{0,40}$",
    re.IGNORECASE,
)
_FRONTED = regex(  # "Not since 1990 had A and B signed a treaty"
    r"(?:^|[;:–] |, (?:and|but|for) )(?:not since|never(?: before| again)?|at no (?:time|point)|nor)\b[^;:.]{0,120}?\b(?:ha(?:d|s|ve)|did|do|does|was|were|is|are) [^;:.]{0,90}$",
    re.IGNORECASE,
)
_AT_LAST = regex(r"[^;:.]{0,40}?\b(?:until|before) (?:\w+ )?[\ue500-\ue5ff]")
_UNSIGNED = regex(
    r"[^;:.]{0,40}?,? but(?:,[^,;:]{2,50},)? (?:it (?:was )?|was )?(?:not|never) (?:\w+ )?(?:signed|concluded)\b|"
    # "announced for that day, it was not among the papers"
    r"[^;:.]{0,90}? (?:(?:was|were|is|are) (?:not|missing)|(?:was|were|is|are)n['’]t) (?:among|from) (?:the|those|them|what)\b"
)
_NOBODY = regex(r"[^;,]{0,20}\bby (?:neither|none|nobody|no)\b")
# "It is a matter of pride for a small state to sign a treaty": of any
_FOR_ANYBODY = regex(r"\b[Ii]t (?:is|was|would be|has been|had been) (?:[a-z-]+ ){1,6}?(?:for [^,;:]{2,50} )?to $")
_BY_RIGHT = regex(r"\b(?:may|can|could|must|shall) (?:only |also |then )?be $")  # "may be ended on a year's notice"
_PLANNED_TO = regex(r"\b(?:planned|agreed|decided|intended|announced|expected|hoped|proposed)\b[^;:]*$")
_COUNTED_FROM = regex(r"(?:\b(?:hours?|days?|weeks?|months?|years?)|[\ue700-\ue7ff]) (?:before|after) [^,;:]{3,80}$")
_LASTED = regex(
    r" for (?:(?:the (?:past|last) |some |about |over |more than |nearly )?(?:[\ue700-\ue7ff]|\w+ (?:years?|months?|decades?)))"
)
_OUR_FIRM = regex(
    r"\b[Oo]ur (?:company|firm|group|consortium)(?: (?:was|were|has|had|have|been|also|then|later|\w+ly))* $"
)
_DENIAL = regex(r"\bden(?:y|ies|ied|ying) that [^;:]{0,200}$")
_WON = regex(r"\b(?:won|obtained|secured|landed|clinched|got|awarded|received) $")
_MANAGER = regex(
    r"^(?:chief executive|CEO|(?:managing |executive |general )?director|manager|company)\b(?! of)", re.IGNORECASE
)


_ITS_OWN = regex(r"(?:its|their) own\b|(?:an?|the) [^,;:]{3,40} of (?:its|their) own\b", re.IGNORECASE)
_WITH_FRONT = regex(r"(?:\A|[;:] )(?:[Ww]ith) (?=[^,;:]{1,50},? $)")

# "the agreements signed previously": of many, nobody knows when
_ONES = regex(
    r"\b(?:agreements|accords|treaties|documents|contracts|memorand(?:a|ums)|instruments|protocols|conventions) $"
)
_AT_SOME_TIME = regex(r" (?:previously|earlier|before|hitherto|so far|to date|until (?:then|now)|in the past)\b")


def undone(match: Match) -> bool:
    """Whether the words around the verb say that it was not done, that it may be, or some time: "never signed", "may be ended", "signed earlier"."""
    text, start, end = match.sentence.text, match.start, match.end
    if _ONES.search(text, 0, start) and _AT_SOME_TIME.match(text, end):
        return True
    never = (_NEVER.search(text, 0, start) or _FRONTED.search(text, 0, start)) and not _AT_LAST.match(text, end)
    if never or _NOBODY.match(text, end) or _UNSIGNED.match(text, end) or _BY_RIGHT.search(text, 0, start):
        return True
    if _FOR_ANYBODY.search(text, 0, start) and not _PLANNED_TO.search(text, 0, start):
        return True
    counted = _COUNTED_FROM.search(
        text, 0, start
    )  # "signed a week before the treaty came into force": whose, is not told
    return match.pattern.sets["action"] == "in force" and (counted or _LASTED.match(text, end)) is not None


def unnamed(match: Match, bound: Act, instrument: Instrument, page: Page | None) -> bool:
    """Whether the text does not tell whose an instrument is, so that the page's pair must not stand for its parties.

    "It signed", with nobody for "it"; "he denied that a contract had been awarded"; "signed its own"; "signed by its
    director"; "our company signed" on the page of nobody known.
    """
    text = match.sentence.text
    told = (*bound.agents, *bound.others, *instrument.parties)
    if not told and _THE_ONE.search(text, 0, match.start):
        return True  # "the one with Peru dates from 2015; it was renewed in 2018"
    acts = match.pattern.sets["name"] != "by"  # "widened it *by* a protocol"
    if acts and not (told or instrument.within or bound.passive) and of_unknown(match):
        return True
    own = instrument.name.startswith("own ") or _ITS_OWN.match(text, instrument.start)
    if own and not (bound.others or instrument.parties):
        return True
    if not told and _WON.search(text, 0, instrument.start) and match.start > instrument.start:
        return True  # "X landed the contract, *signed* in May": the firm's, whoever that is
    if not (bound.others or instrument.parties) and _WITH_GROUP.match(text, match.end):
        return True
    if not told and _DENIAL.search(text, 0, match.start):
        return True
    if not told and (fronted := _fronted(match, instrument)):  # with somebody whom nobody can name
        end = text.rfind(",", fronted.end(), instrument.start)
        return read(match.sentence, "with", fronted.end(), max(end, fronted.end()), match.scope.pair).other
    if any(m.kind is Kind.PERSON and _MANAGER.search(m.position) for m in bound.agents):
        return not any(m.kind is Kind.ORGANIZATION for m in told)
    return (page is None or page.firm is None) and _OUR_FIRM.search(text, 0, match.start) is not None


# "signed a deal with the rebels": made at home
_WITH_GROUP = regex(
    r"[^;:.\ue000-\ue4ff]{0,60}? with (?:an? (?:unnamed|unidentified|undisclosed|anonymous)\b|(?:the |its |their |an? |several |some |two |both )*(?:[a-z-]+ ){0,2}?(?:opposition|rebels?|guerrillas?|insurgents?|separatists?|militias?|(?:trade )?unions?|workers|strikers|students|protesters|(?:bond|share)holders|tribes|tribal leaders|clans|warlords|factions|jihadists|paramilitaries|dissidents)\b)"
)


def is_of_firms(match: Match, bound: Act, instrument: Instrument) -> bool:
    """Whether "the deal" is what a firm did that the sentence, or the one before, has as its subject: "Acme sold a mill, but *the deal* fell through"."""
    if bound.agents or bound.others or not instrument.bare or instrument.kind not in {"deal", "contract"}:
        return False
    for sentence, end in ((match.sentence, instrument.start), *((s, len(s.text)) for s in match.before[-1:])):
        acting = [m for m in sentence.within(0, end) if m.kind in {Kind.STATE, Kind.PAIR, Kind.ORGANIZATION}]
        if acting:
            return acting[0].kind is Kind.ORGANIZATION and acting[0].entities[0].key not in organizations()
    return False


_THE_ONE = regex(r"\b(?:[Tt]he|[Tt]hat) (?:one )?(?:with|between) (?:the )?[\ue000-\ue4ffA-Z]")


def with_fronted(match: Match, bound: Act, instrument: Instrument) -> Act:
    """The act with the other side that stands before the instrument: "*With X* a deal was signed", "a summit *with X*, where …"."""
    if bound.agents or bound.others or instrument.parties:
        return bound
    fronted = _fronted(match, instrument)
    return bound._replace(others=sides(match.sentence, fronted.end(), instrument.start)[0]) if fronted else bound


def _fronted(match: Match, instrument: Instrument) -> re.Match[str] | None:
    text = match.sentence.text
    return _WITH_FRONT.search(text, 0, instrument.start) or _MET_WITH.search(text, 0, instrument.start)


_MET_WITH = regex(
    r"\A(?:After|Following|During|At|In) (?:[a-z]+ ){0,3}(?:talks|negotiations|discussions|consultations|meetings?) with (?=[^,;:]{1,80},? $)|"
    r"\b(?:summit|meeting|conference|talks|session|round|gathering)(?: (?:in|at|on|of) [\ue000-\ue5ff]){0,2} with (?:the )?(?=[\ue000-\ue4ff][^;:.]{0,60}, (?:at|during|in the course of|on the occasion of) which [^;:.,]{0,20}$|[\ue000-\ue4ff][^;:.]{0,60}, (?:where|when) [^;:.,]{0,20}$)"
)
