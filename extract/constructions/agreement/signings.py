"""Signings: agreements told by the verb alone, "put their names to plans for …", "made peace with X", and ratifications by a noun.

What two states sign is an instrument, whatever it is called; what one signs at home (a law, a decree) is none.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.constructions.agreement.acts import Act
from extract.constructions.agreement.instruments import Instrument, find_instruments
from extract.constructions.agreement.signatories import acting
from extract.constructions.agreement.signing_agents import agents_after, agents_before, government
from extract.constructions.sides import sides
from extract.regex import regex

if TYPE_CHECKING:
    from extract.annotation.mention import Mention
    from extract.patterns.match import Match

_END = r"(?=$|[;:.(]|,(?! [\w-]+(?:,| and ))| (?:in|at|on|with|by|during|which|that|under|when|while|as|after|before|worth|whose|whereby) |,? [\ue500-\ue5ff])"
_BE = r"(?:was|were|had been|has been|have been|being)"
_HOW = r"(?: (?:also|formally|finally|then|later|duly|eventually|jointly|\w+ly))?"
THINGS = (
    rf"(?:signed|initialled|penned|inked|(?:put|set|affixed|appended|putting) (?:their|his|her|its) (?:names?|signatures?|hands?)(?: (?:in|at|on|there|jointly)\b[^,;]{{0,40}}?)? to)"
    rf" (?P<thing>(?:the|an?|their|its|another) [^,;:.()]{{4,110}}?){_END}",
    rf"(?:(?<=\A)|(?<=[;,] )|(?<=and )|(?<=[\ue500-\ue5ff] ))(?P<thing>(?:the|an?|their|its|this) (?:(?!which|that|who|was|were)[\w'’\ue000-\ue5ff-]+ ){{1,8}}?)(?P<passive>{_BE}{_HOW} (?:signed|initialled)(?! by \w+ law))",
)
PEACE = (
    r"(?:made|makes|making|make|concluded|signed) (?:its |their |a |the )?(?P<peace>peace) with (?=\S)",
    r"(?P<peace>peace) (?P<passive>(?:was|is|had been) (?:made|concluded|signed)) (?:with|between) (?=\S)",
    r"(?P<peace>[Pp]eace) (?P<passive>(?:was|is|had been) (?:made|concluded|signed|sealed))(?P<alone>)(?=,? (?:in|at|on|by) [\ue000-\ue5ff])",
)
RATIFICATION = r"(?:[Ii]nstruments|[Dd]ocuments|[Ll]etters|[Nn]otes) of ratification (?:(?:were|had been|have been) )?(?:exchanged|deposited)|[Ee]xchange of (?:the |whose |their |its )?(?:instruments of )?ratifications?|[Rr]atifications (?:were |had been )?exchanged|(?:ratifications?|approval)(?! of\b)(?= (?:by|in|on|came|followed|took|was|were|brought|at)\b|,| [\ue500-\ue5ff])"
_DOMESTIC = regex(
    r"\b(?:laws?|bills?|decrees?|orders?|acts?|legislation|constitution|letters?|book|register|petitions?|players?|players|cheques?|reports?|resolutions?|warrants?|credentials|statement|bond|"
    r"will|name|manifesto|speech|poem|page|copy|copies|document|documents|papers?|edict|ordinance|directive|budget|amnesty|pardon|appointment|resignation|nomination|visa|visas|shirt|ball|photo\w*|wall|following)\b(?! of peace)",
    re.IGNORECASE,
)
_SOMEBODY = regex(
    r"(?:the |an? )?(?:first|second|last|next|other|two)?\s*(?:footballer|artist|singer|coach|midfielder|striker)",
    re.IGNORECASE,
)
_HOLDERS = regex(
    r"(?:\A|[;,] |\b(?:the|their|both|two) |\b[A-Z][a-z]+ |[\ue500-\ue5ff],? )(?:(?:[a-z]+ ){0,2}ministers|presidents|leaders|premiers|chancellors|heads of (?:state|government)|sides|parties|governments|delegations)"
    r"(?: (?:had|have|has|also|then|later|jointly))* $",
    re.IGNORECASE,
)
_MATTER = regex(r"(?:[a-z-]+ ){1,3}?(?:for|on|about|of) (?:the )?(?P<matter>[^,]{4,})")
_OWNER = regex(r"(?P<who>[\ue000-\ue1ff])(?:['’]s?)? $")
_CHAMBERS = regex(
    r"\b(?:(?:both|the two) (?:parliaments|legislatures|chambers|houses|sides|parts|parties|countries|states|governments|capitals)|either (?:parliament|legislature|chamber|house|side|part|party|country|state|government|capital))\b|[\ue900-\ue9ff]"
)


def thing_signed(match: Match) -> Act | None:
    """What two sides sign, where no noun says that it is an instrument."""
    start, end = match.groups.span("thing")
    if any(start <= i.head < end + 40 for i in find_instruments(match.sentence)) or _DOMESTIC.search(
        match.words("thing")
    ):
        return None
    if any(m.kind is Kind.PERSON for m in match.mentions("thing")) or _SOMEBODY.match(match.words("thing")):
        return None
    by, with_ = agents_after(match, match.end)
    agents = by if match.has("passive") else agents_before(match)
    told = [*acting(agents), *(s for s in acting(with_) if s not in acting(agents))]
    both = not told and _HOLDERS.search(match.sentence.text, 0, match.start) is not None
    if len(told) < 2 and not both:
        return None
    words = match.words("thing")
    matter = _MATTER.fullmatch(words)
    instrument = replace(_instrument(match, "agreement", words), subjects=(matter["matter"] if matter else words,))
    return Act((instrument,), agents, with_, passive=match.has("passive"))


def peace_made(match: Match) -> Act | None:
    """A peace that one side made with another."""
    passive = match.has("passive")
    if match.has("alone"):
        by, with_ = agents_after(match, match.end)
        return Act((_instrument(match, "treaty", "peace"),), by, with_, passive=True)
    others, _ = sides(match.sentence, match.end, len(match.sentence.text), government(match))
    agents: tuple[Mention, ...] = () if passive else agents_before(match)
    if not others or (not passive and not agents):
        return None
    return Act((_instrument(match, "treaty", "peace"),), agents, others, passive=passive)


def ratified_by_noun(match: Match) -> Act | None:
    """The ratification of an instrument told before: "ratification by both parliaments followed", "X's ratification in July"."""
    text = match.sentence.text
    earlier = [i for i in find_instruments(match.sentence) if i.end <= match.start]
    for sentence in reversed(match.before[-2:]):
        earlier = earlier or [i for i in find_instruments(sentence) if not i.soft]
    dated = re.compile(r"[^;:]{0,60}?[\ue500-\ue5ff]").match(text, match.end)
    mutual = "exchange" in match.groups[0].casefold()
    entry = match.scope.dated_by == "entry"
    if (dated is None and not (mutual and entry)) or not (earlier or (mutual and entry)):
        return None
    earlier = earlier or [_instrument(match, "treaty", "")]
    owner = _OWNER.search(text, 0, match.start)
    mention = match.sentence.at(owner.start("who")) if owner else None
    agents = (mention,) if mention is not None else agents_after(match, match.end)[0]
    if not mutual and not agents and not _CHAMBERS.search(text, match.end, match.end + 40) and owner is None:
        return None
    return Act((earlier[-1],), agents, (), passive=True)


def did_likewise(match: Match) -> Act | None:
    """What one side did after another: "X ratified the treaty in May, *Y did so* a year later"."""
    text = match.sentence.text
    near = (match.sentence.text[: match.start], *(s.text for s in match.before[-1:]))
    if not any(_RATIFYING.search(t) for t in near) or not _SOON_DATED.match(text, match.end):
        return None
    earlier = [i for i in find_instruments(match.sentence) if i.end <= match.start]
    for sentence in reversed(match.before[-2:]):
        earlier = earlier or [i for i in find_instruments(sentence) if not i.soft]
    agents = agents_before(match)
    return Act((earlier[-1],), agents) if earlier and agents else None


DID_LIKEWISE = r"(?:did|has done|have done|had done) (?:so|the same|likewise)(?!\w)|followed suit"
_RATIFYING = regex(r"\bratif(?:y|ied|ication)")
_SOON_DATED = regex(r"[^;:.]{0,60}?[\ue500-\ue5ff]")


def _instrument(match: Match, kind: str, words: str) -> Instrument:
    return Instrument(match.start, match.start, match.end, kind, words, (words,) if words else ())
