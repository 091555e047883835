"""Recognition: who recognised which state, government or office holder, and as what."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.claim import Realis
from extract.document import Entity, EntityKind
from extract.fillers import Filled, date_nearby
from extract.frame import Frame, actors
from extract.mention import Kind
from extract.pattern import Pattern
from extract.realis import realis
from extract.registry import extractor
from extract.signatories import local_pair
from extract.slug import slug

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from extract.annotate import Annotated
    from extract.claim import Claim, Value
    from extract.match import Match
    from extract.sentence import Sentence

    Slots = dict[str, Value]

_MARK = r"(?: (?:also|then|later|formally|officially|finally|first|soon|duly|however|promptly|immediately|already|again|both|de jure|de facto|, however,|\w+ly))*"
_RECOGNISE = rf"(?:(?:<have> )?{_MARK} ?recogni[sz](?:ed|es|ing|e)|gave (?:its |full |formal |diplomatic )*recognition to|gr(?:ants|anted) (?:its |full |formal |diplomatic )*recognition to|extend(?:s|ed) (?:its |full |formal |diplomatic )*recognition to)"
_INDEPENDENCE = r"(?:the )?(?:newly independent |new |newly proclaimed |full )?(?:independence|sovereignty|statehood|state|republic|government|regime|authorities|rule|leadership) of "
_OF = rf"(?:(?:the )?(?:[\w-]+ (?:state|republic) of )?(?:{_INDEPENDENCE})?)"
_OBJECT = rf"{_OF}(?:(?:newly |the )?(?:independent )?)(?:the )?{{of:actor+}}(?P<after>'s? (?:independence|sovereignty|government|statehood|regime|rule)| (?:independence|government|state|regime|republic)\b)?"
_AS = r"(?:,? as (?P<as>(?:the |an? |its |their )?[^,;.()]{3,70}?)(?=$|[,;.(]|\s?[\ue500-\ue5ff]| (?:in|on|and|after|when|instead|while|but|at|during)\b))?"
_TIME = r"(?:,? (?:in|on) {date},?)?"

PATTERNS = (
    Pattern(rf"{{by:party+}}(?:, [^,;]{{2,60}},)?{_MARK} {_RECOGNISE} (?:each other|one another)(?:'s independence)?", 0.95),
    Pattern(rf"(?:mutual(?:ly)? recogni(?:tion|[sz]ed)|recogni[sz]ed each other)", 0.8),
    Pattern(rf"{{of:actor}}(?: [\w' ,-]{{0,60}}?)?,? (?:<be>|and <be>|<be> also){_MARK} recogni[sz]ed(?:{_AS})?{_TIME} by {{by:actor+}}", 0.93),
    Pattern(rf"{{by:actor+}}(?:, [^,;]{{2,60}},)?(?:,? (?:which|who))?{_MARK}{_TIME} {_RECOGNISE}{_TIME} {_OBJECT}{_AS}", 0.95),
    Pattern(rf"{{by:actor+}}(?:, [^,;]{{2,60}},)?(?:,? (?:which|who))? <be> (?:also |one of |among )*(?:the )?(?:very )?(?:first|second|third|last|earliest)[^,;.]{{0,60}}? to recogni[sz]e {_OBJECT}{_AS}", 0.93),
    Pattern(rf"{{by:actor+}}(?:, [^,;]{{2,60}},)?(?:,? (?:which|who))? <be> (?:also |one of |among )*(?:the )?(?:very )?(?:first|second|third|last|earliest)[^,;.]{{0,60}}? to recogni[sz]e (?:his|her|the new|their) (?P<of>government|regime|rule|authority)", 0.8),
    Pattern(rf"(?P<verb>recognition) (?:of|for) {_OBJECT} by {{by:actor+}}{_AS}", 0.9),
    Pattern(rf"{{by:actor}}'s? (?:formal |official |de facto |de jure |diplomatic )?recognition of {_OBJECT}{_AS}", 0.88),
    Pattern(rf"{{by:actor}}'s? (?:formal |official |de facto |de jure |diplomatic )?recognition of (?:its|their|the country's) independence", 0.8),
)  # fmt: skip


def _of(match: Match) -> Filled | None:
    """What is recognised where it is not told: the other of the pair, or for "his government" the one told before."""
    by = actors(match.mentions("by"), states=False)
    pair = local_pair(match)
    if len(by) == 1 and by[0] in pair:
        return Filled(next(s for s in pair if s != by[0]), 0.8)
    return None
