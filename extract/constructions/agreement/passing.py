"""Instruments told in passing: a dated one that no verb disposes of, "they parted with a pact on fishing in May 1990".

A sentence that names a new instrument ("a", "three", "another") and a day says that it was made then, unless what governs
it says that it was wanted, refused, applied or broken.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.constructions.agreement.acts import Act
from extract.constructions.agreement.instrument_grammar import HEAD
from extract.constructions.agreement.instruments import find_instruments
from extract.constructions.agreement.signatories import bound_states
from extract.regex import regex

if TYPE_CHECKING:
    from extract.patterns.match import Match

NEW = r"(?<![\w'’])(?:[Aa]n?|[Aa]nother|[Oo]ne|[Ss]everal|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[\ue700-\ue7ff])(?![\w'’-])"
_GOVERNED = regex(
    r"\b(?:no|not|without|for|against|towards?|to|on|about|over|under|despite|than|like|as|of|within|until|pending|if|whether|any|lacks?|needs?|wants?|wanted|seeks?|sought|seeking|demand\w*|propos\w+|draft\w*|offer\w*|"
    r"promis\w+|urg\w+|favou?r\w*|oppos\w+|reject\w+|refus\w+|request\w*|requir\w+|breach\w*|violat\w+|implement\w*|appl\w+|recall\w*|prais\w+|welcom\w+|support\w*|back(?:s|ed|ing)|brok\w+|mediat\w+|is|are|was|were|be|being|regard\w*|calls?|called|describ\w+|hand(?:s|ed)|complet\w+|finish\w+|end(?:s|ed|ing)|mark(?:s|ed|ing)|has|have|had|in)(?: (?:[a-z]+ly|such|for))? $",
    re.IGNORECASE,
)
_SIGNS = regex(
    r"\b(?:will|would|should|could|might|may(?! \d)|can|hopes?|hoped|plans?|planned|intends?|wants?|need(?:s|ed)?|draft|talks|talked|keen|negotiat\w+|discuss\w*|failed|shelved|without|sign(?:ed|s|atories)?|enter(?:ed|s) into|award\w*|granted|conclu\w+|obtain\w+|initial\w+|reach\w+|ratif\w+|agreed|veto\w*|voted|never|not|no|bid|tender|alleged\w*|rumou?r\w*|denied|denies|lapsed?|expired?|threw out|thrown out|(?:voted|turned|struck|shot) down|reject\w*|block\w*|scuttled|torpedoed|sank|killed|renounced|quit|let|failing|Council|Assembly)\b"
)
_PHRASE = 90  # characters in which the head of a noun phrase stands
_DAY = regex("[\ue500-\ue5ff]")
_CLAUSES = regex(r"[;:]|, (?:and|but|while|whereas|although|though) ")


def told_in_passing(match: Match) -> Act | None:
    """The new instrument that begins at the match, where its clause tells the day and nothing else about it."""
    text = match.sentence.text
    if match.groups[0].isascii() and HEAD.search(text, match.end, match.end + _PHRASE) is None:
        return None
    one = next((i for i in find_instruments(match.sentence) if i.start == match.start), None)
    if one is None or one.soft or one.definite or (one.bare and one.count is None):
        return None
    if _GOVERNED.search(text, 0, one.start) or _SIGNS.search(text):
        return None
    first = max((m.end() for m in _CLAUSES.finditer(text, 0, one.start) if m[0] != ":"), default=0)
    after = _CLAUSES.search(text, one.end)
    dated = one.year is not None or _DAY.search(text, first, after.start() if after else len(text)) is not None
    if not dated and match.scope.dated_by != "entry":
        return None
    return Act((one,), () if one.parties else bound_states(match, one))
