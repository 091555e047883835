"""Bodies that no list knows, told by a capital and a noun: "the Northern Gas Forum", "the Delta Process", "OKARO".

Only sentences that tell of belonging are read for them: elsewhere such a name may be anything.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind, Mention
from extract.annotation.sentence import Sentence, render
from extract.document import Entity, EntityKind
from extract.gazetteer.organizations import organizations
from extract.regex import regex
from extract.slug import slug

if TYPE_CHECKING:
    from extract.document import Span

_CUE = regex(
    r"member|join|acced|accession|admi(?:t|ss)|belong|found|observer|partner|signator|candida|appl(?:y|ie)|\bfor(?:a|ums)\b|organi[sz]ations?\b|enter|\bsat\b|\bpart(?:y|ies|icip)|\bshare|creat|set up|launch|\bbodies\b",
    re.IGNORECASE,
)
_PLACE = r"[\ue000-\ue2ff]"
_CAP = rf"(?:[A-Z][\w’'–-]*(?:[–-]{_PLACE})?|{_PLACE}(?:[–-](?:{_PLACE}|[A-Z][\w-]+))?)"
_HEAD = (
    r"(?:Forum|Alliance|Community|Union|League|Association|Council|Organi[sz]ation|Group|Grouping|Conference|Process|Coalition|Partnership|"
    r"Pact|Plus|Initiative|Charter|Area|Market|Commission|Compact|Assembly|Network|Dialogue|Authority|Agency|Club|Federation|Accords|Zone|"
    r"Corridor|Platform|Mechanism|Format|Cooperation|Triangle|Quartet|Chamber|Society|Eight|Nine|System|Regime|Arrangement|Entente|Bank|Parliament|Court|Programme|Partnership Agreement)"
)
_OF = r"(?:of|for|on|against|to|in)"
_AFTER = rf"(?: {_OF} (?:the )?{_CAP}(?:,? (?:and |of |the |for )*{_CAP}){{0,5}})?"
_NAME = regex(
    rf"(?:\b[Tt]he |(?<=\bof )|(?<=\bin )|(?<=\bto )|(?<=\bfor )|(?<=\bjoin )|(?<=\bjoined )|(?<=, )|(?<=: )|(?<=; ))"
    rf"(?P<name>(?:{_CAP} (?:(?:of|for|on) (?:the )?)?){{1,6}}?{_HEAD}(?![\w-]| [A-Z]){_AFTER}|{_HEAD} {_OF} (?:the )?{_CAP}(?:,? (?:and |of |the |for )*{_CAP}){{0,5}}|Parties to (?:the )?{_CAP} Agreement)"
)
# A body with the name of another in front of its own: "the UN Climate Compact".
_OF_BODY = regex(
    r"(?P<name>[\ue400-\ue4ff](?: [A-Z][\w’'-]+){0,3} (?:Compact|Institute|Association|Alliance|Chamber|Federation|Forum|League|Society|Network|Initiative))(?![\w-]| [A-Z])"
)
_LETTERS = regex(r"(?<![\w-])(?P<name>(?:[A-Z]{3,10}|[Gg]\d{1,2})\+?)(?![\w-])")
_NO_BODY = frozenset(
    {
        "USD",
        "EUR",
        "GDP",
        "GNP",
        "MOU",
        "FTA",
        "DCA",
        "LNG",
        "LPG",
        "CEO",
        "COVID",
        "VAT",
        "PDF",
        "JPEG",
        "PKR",
        "NGO",
        "DTAA",
        "AIDS",
        "HIV",
    }
)
_ARTICLE = regex(r"^[Tt]he ")
_OFFICE = regex(
    r"\b(?:Minister|President|Secretary|Ministry|Embassy|Prime|Deputy|National|University|Bilateral|Intergovernmental Comm\w+|Interministerial|Mixed|Binational|Business|Joint|Friendship)\b"
)


_BODY = regex(
    rf"(?-i:\b{_HEAD}s?\b|^[A-Z][A-Za-z]?[A-Z0-9+-]+$|^Parties)|\b(?:pact|treaty organi[sz]ation)\b", re.IGNORECASE
)


def is_circle(name: str) -> bool:
    """Whether a name that no list knows is one of a body with members, as its head noun or its letters tell."""
    return bool(_BODY.search(name))


_OWNED = regex(  # what states pay into, own or run is no circle of members
    r"(?<!Monetary )\bfund\b|\b(?:foundation|company|corporation|airlines?|airways|university|institute|consortium|ltd|limited|inc|plc|llc|gmbh)\b|\b(?:joint|business|intergovernmental|interministerial|mixed) [\w ]{0,60}(?:committee|commission|council)",
    re.IGNORECASE,
)


def is_owned(name: str) -> bool:
    """Whether a name is that of what states pay into, own or run."""
    return bool(_OWNED.search(name))


def with_circles(sentence: Sentence) -> Sentence:
    """The same sentence, bodies that no list knows being mentions of organisations too."""
    text = sentence.text
    lead = sentence.scope.lead.text if sentence.scope.lead is not None else ""
    if not _CUE.search(text) and not _CUE.search(lead):
        return sentence
    found: list[Mention] = []
    for match in (*_OF_BODY.finditer(text), *_NAME.finditer(text), *_LETTERS.finditer(text)):
        name = _ARTICLE.sub("", sentence.words(*match.span("name")))
        held = sentence.within(*match.span("name"))
        if (
            name in _NO_BODY
            or _OFFICE.search(name)
            or (match.re != _OF_BODY and any(m.kind is Kind.ORGANIZATION for m in held))
        ):
            continue
        if name.isupper() and match.re == _NAME:
            continue
        span = sentence.clean(*match.span("name"))
        if any(m.span.overlaps(span) for m in found):
            continue
        key = slug(name)
        known = organizations().get(key)
        found.append(
            Mention(Kind.ORGANIZATION, span, (known or Entity(EntityKind.ORGANIZATION, key, name),), form="circle")
        )
    if not found:
        return sentence
    kept = [m for m in sentence.mentions if not any(_overlap(m.span, f.span) for f in found)]
    mentions = sorted((*kept, *found), key=lambda m: m.span.start)
    return render(sentence.block, sentence.span, mentions, sentence.scope)


def _overlap(one: Span, other: Span) -> bool:
    return one.overlaps(other)
