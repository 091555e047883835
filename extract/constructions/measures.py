"""Measures: a sanction read from its noun, with the imposer and the target found by their roles around it.

"The measures adopted by X on 4 May against the company Y", "sanctions were applied to Y by X", "X followed with an
embargo of its own against Y": whoever stands before the noun as its owner, after "by", or before the verb imposes; whoever
is led in by "on", "against" or "to" is struck.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.constructions.parties import subject
from extract.patterns.match import as_state

if TYPE_CHECKING:
    from extract.annotation.mention import Mention
    from extract.document import Entity
    from extract.patterns.match import Match

NOUN = (
    r"(?:sanctions?(?! lists?)|embargo(?:es)?|blockades?|boycotts?|asset freezes?|(?:travel|entry|visa|import|export|trade|arms|flight) bans?|travel restrictions|"
    r"bans? on (?=[^,;.]{2,50}? (?:from|to|against) )|measures(?=[^;:.]{0,90}? against ))"
)
_IMPOSED = re.compile(
    r"\b(?:impos(?:e[ds]?|ing)|introduc(?:e[ds]?|ing)|appl(?:y|ies|ied)|add(?:s|ed)|enact(?:s|ed)|adopt(?:s|ed|ing)?|announc(?:es|ed)|decreed|levied|level(?:led|ed)|slapp(?:s|ed|ing)|"
    r"plac(?:es|ed)|put(?:s|ting)?|declar(?:es|ed)|maintain(?:s|ed)?|extend(?:s|ed)|renew(?:s|ed)|tighten(?:s|ed)|re-?impos(?:es|ed)|reinstat(?:es|ed)|(?:retaliat|respond|repli|react|follow)(?:s|ed|es) with|"
    r"in force|in place|took effect|decided on|agreed on|approv(?:es|ed)|order(?:s|ed)|slapped|subject(?:ed)? to|under)\b",
    re.IGNORECASE,
)
_UNDONE = re.compile(
    r"\b(?:lift(?:s|ed|ing)?|eas(?:es|ed|ing)|end(?:s|ed|ing)?|remov\w+|call\w*|oppos\w+|condemn\w+|criticis\w+|reject\w*|threat\w*|possible|propos\w+|demand\w*|urg\w+|discuss\w*|circumvent\w*|evad\w+|"
    r"breach\w*|violat\w+|despite|without|no|waiv\w+|relax\w*|suspend\w*|relief|exempt\w*|if|should|may|might|could|would|fear\w*|new|further)\b",
    re.IGNORECASE,
)
_ON = re.compile(
    r"(?:on|upon|against|to|for) (?:the |its |their |two |three |several |top |former |senior )*(?:[a-z][\w-]* ){0,3}?(?P<who>[\ue000-\ue1ff\ue300-\ue4ff\ue700-\ue7ff])(?!['’]s )"
    r"(?P<more>(?: and [A-Z]\w+)?(?: (?!(?:in|on|for|over|after|from|since|until|by|at|as|with|and|to|of|which|who|that|because|during|following|despite|until)\b)[a-z]\w+){1,3}(?: and [a-z]\w+(?=[,.;]| (?:in|on|over|for)\b))?)?"
    r"(?: (?P<named>[\ue400-\ue4ff]|[A-Z][\w&’'-]+(?: [A-Z][\w&’'-]+){0,4}))?"
)
# A name that no finder knows.
_ON_NAME = re.compile(r"\b(?:on|upon|against) (?:the )?(?P<name>[A-Z][\w&’'-]+(?: [A-Z][\w&’'-]+){0,4})")
_BY = re.compile(
    r"(?<!welcomed )(?<!condemned )(?<!criticised )(?<!opposed )(?<!kept )(?<!observed )(?<!respected )(?<!lifted )(?<!supported )\bby (?:the )?(?P<who>[\ue000-\ue0ff\ue300-\ue4ff](?:(?:, | and |, and )(?:the )?[\ue000-\ue0ff\ue400-\ue4ff])*)"
)
_OWNER = re.compile(
    r"(?P<who>[\ue000-\ue1ff\ue400-\ue4ff])(?:['’]s?)? (?:(?:own|first|second|latest|economic|trade|arms|oil|gas|grain|weapons|further|targeted|unilateral|financial|comprehensive|military|harsh|tough|"
    r"restrictive|punitive|diplomatic|food|retaliatory|sectoral|personal|full|partial|naval|total|own) ){0,3}$"
)
_WHICH = re.compile(
    r",? (?:which|that)? ?(?:the )?(?P<who>[\ue000-\ue0ff\ue300-\ue4ff]) (?:(?:has|had|have|first|also|\w+ly) )*(?:impos|introduc|adopt|maintain|decre|appl|enforc|put|plac)"
)
_PERSONAL = re.compile(r"[^,;]{0,20}? (?:on|against|upon) (?P<who>him|her|them|it)\b")
_NEXT = re.compile(r",? and (?:the )?[\ue000-\ue0ff\ue400-\ue4ff] (?:on|against|upon) ")
_ACTING = frozenset({Kind.STATE, Kind.ORGANIZATION, Kind.PERSON, Kind.DEMONYM})
_REACH = 130  # characters after the noun


def imposed(match: Match) -> list[tuple[Entity, Entity | str]]:
    """Who imposed the measures that the match names, and on whom; empty where the clause tells no such thing."""
    text, sentence = match.sentence.text, match.sentence
    start = max((text.rfind(mark, 0, match.start) + 1 for mark in ";:"), default=0)
    stop = min([i for i in (text.find(mark, match.end) for mark in ";:") if i >= 0] or [len(text)])
    verb = next((v for v in _IMPOSED.finditer(text, start, min(stop, match.end + _REACH))), None)
    if verb is None or _UNDONE.search(text, max(start, match.start - 45), match.start):
        return []
    if anaphor := _PERSONAL.match(text, match.end):
        told = [
            m.entity
            for s in (*match.before, sentence)
            for m in s.mentions
            if m.kind is Kind.PERSON and (s is not sentence or s.index(m) < match.start)
        ]
        known = next((e for e in reversed(told) if e is not None), None) if anaphor["who"] in {"him", "her"} else None
        return [(by, known) for by in _imposers(match, start, stop)] if known is not None else []
    following = _NEXT.search(text, match.end, stop)
    stop = following.start() if following else stop
    struck = next(
        (m for m in _ON.finditer(text, match.end, min(stop, match.end + _REACH)) if not text[m.start() - 1].isalnum()),
        None,
    )
    unknown = _ON_NAME.search(text, match.end, struck.start() if struck else min(stop, match.end + _REACH))
    if unknown is not None:
        return [(by, sentence.words(*unknown.span("name"))) for by in _imposers(match, start, stop)]
    if struck is None:
        return []
    target = _target(match, struck)
    return [(by, target) for by in _imposers(match, start, stop) if target is not None and by != target]


def _imposers(match: Match, start: int, stop: int) -> list[Entity]:
    text, sentence = match.sentence.text, match.sentence
    if (owner := _OWNER.search(text, start, match.start)) and (found := _actors(sentence.within(*owner.span("who")))):
        return found
    if by := _BY.search(text, match.end, min(stop, match.end + _REACH)):
        return _actors(sentence.within(*by.span("who")))
    if which := _WHICH.match(text, match.end):
        return _actors(sentence.within(*which.span("who")))
    before = list(_IMPOSED.finditer(text, start, match.start))
    found_subject = subject(sentence, before[-1].start(), start) if before else None
    return [found_subject] if found_subject is not None and found_subject.name else []


def _actors(mentions: tuple[Mention, ...]) -> list[Entity]:
    told = [m.entity if m.kind is Kind.ORGANIZATION else as_state(m) for m in mentions if m.kind in _ACTING]
    return [e for e in told if e is not None]


def _target(match: Match, struck: re.Match[str]) -> Entity | str | None:
    """Who is struck: an actor, or the words where a demonym only qualifies them ("fifty Kenyan persons")."""
    mention = match.sentence.at(struck.start("who"))
    if mention is None:
        return None
    if struck["named"] and mention.kind is Kind.DEMONYM:
        named = match.sentence.at(struck.start("named"))
        return named.entity if named is not None else match.sentence.words(*struck.span("named"))
    if mention.kind in {Kind.DEMONYM, Kind.NUMBER}:
        return (
            match.sentence.words(struck.start("who"), struck.end())
            if struck["more"] or mention.kind is Kind.NUMBER
            else None
        )
    return mention.entity
