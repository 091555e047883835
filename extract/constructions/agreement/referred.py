"""Referred: whom "they" and "it" before a verb mean, where the sentence before is about others than the page's pair.

"Acme and Peru have long worked together. In May they signed …": the parties are those of the sentence before. Where that
sentence is about somebody whom nobody can name, they are not told.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.constructions.agreement.places import conjuncts, opening, read
from extract.constructions.agreement.signatories import acting
from extract.constructions.agreement.signing_agents import government
from extract.constructions.sides import sides
from extract.regex import regex

if TYPE_CHECKING:
    from extract.annotation.mention import Mention
    from extract.annotation.sentence import Sentence
    from extract.patterns.match import Match

_AUX = r"(?: (?:has|have|had|also|then|later|first|both|jointly|again|recently|just|already|\w+ly))*"
_PRONOUN = regex(
    rf"(?:\A|[;:,] |[\ue500-\ue5ff] |\A[^,;:\ue000-\ue4ff]{{1,50}} )(?P<who>[Tt]hey|[Ii]t|[Bb]oth|[Tt]he (?:two )?(?:firm|company|bank|agency|group|universit|institute|compan|organi[sz]ation)(?:s|y|ies)?){_AUX} $"
)
_MET = regex(
    r",? (?:(?:has|have|had|also|then|later|first|long|jointly) )*(?:met(?: with)?|worked(?: together)? with|(?:held|had|opened|began) (?:[a-z]+ )?(?:talks|negotiations|discussions|a meeting) with|negotiated with|cooperated with) "
)


def referred(match: Match) -> tuple[Mention, ...] | None:
    """Those whom the pronoun before a verb means; none where nobody can name them, None where it is no such pronoun.

    States of the page's pair alone are left to the reading of the pair.
    """
    told = _PRONOUN.search(match.sentence.text, 0, match.start)
    place = opening(match.before[-1]) if told and match.before else None
    if told is None or place is None:
        return None
    before = match.before[-1]
    found, _ = sides(before, place.start, place.end, government(match))
    several = told["who"].casefold() in {"they", "both"} or told["who"].casefold().startswith("the two")
    met = _MET.match(before.text, place.end) if several and len(found) == 1 else None
    found += sides(before, met.end(), len(before.text), government(match))[0] if met else ()
    parties = acting(found)
    if (len(parties) > 1) == several and parties:
        return found if any(p not in match.scope.pair for p in parties) else None
    return () if _is_elsewhere(match, before) else None


def _is_elsewhere(match: Match, sentence: Sentence) -> bool:
    """Whether a sentence is about somebody who is none of the page's pair."""
    place = opening(sentence)
    return place is not None and any(
        read(sentence, "subject", *stretch, match.scope.pair).other for stretch in conjuncts(sentence, place)
    )
