"""What a joint body deals in, where its name alone tells it: "Lima Copper Mines", "Andes Telecom", "the Peru–Chile Business Council"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from extract.claim import Role
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from extract.claim import Claim

# Words that names have for a trade, and the trade where it is called otherwise; the first that a name has counts.
_TRADES = (
    (r"(?:micro)?finance bank|bank|banque|banco|\w+bank", "banking"),
    (r"tele(?:kom|com|com\w+|fon\w*|phone)|télécom\w*", "telecommunications"),
    (r"airlines?|airways", "airline"),
    (r"fisher(?:y|ies)|fishing|pesca|pêche", "fisheries"),
    (r"petroleum|petrol\w+|pétroli\w+|oil", "oil"),
    (r"lng|lpg|gas", "gas"),
    (r"pharm\w*", "pharmaceuticals"),
    (r"agri(?:cultur\w+)?|agro\w*", "agriculture"),
    (r"brewery|breweries", "brewing"),
    (r"electricity|électricité|electricidad", "electricity"),
    (r"minera|minière", "mining"),
    (
        r"construction|cement|steel|alumin(?:i)?um|coffee|coton|cotton|tea|tobacco|sugar|timber|textiles?|insurance|shipping",
        "",
    ),
    (
        r"copper|gold|uranium|diamonds?|iron ore|potash|nickel|lithium|hydrogen|vaccines|helicopters|tractors?|fertili[sz]ers?",
        "",
    ),
    (
        r"wind|solar|hydro|energy|power|railways?|ports|port(?=$| (?:company|authority|corporation|operator))|mining|milling|investments?",
        "",
    ),
    (r"business|commerce|cooperation|trade", ""),
)
_WORDS = tuple((regex(rf"(?<![\w-])(?P<word>{words})(?![\w-])", re.IGNORECASE), trade) for words, trade in _TRADES)


def with_matters(claims: Iterable[Claim]) -> Iterator[Claim]:
    """The claims; a body without its sector gets the one that its name tells."""
    for claim in claims:
        matter = _by_name(str(claim.get("name") or "")) if claim.get("sector") is None else ""
        roles = (*claim.roles, Role("sector", matter)) if matter else claim.roles
        yield replace(claim, roles=tuple(sorted(roles, key=lambda role: role.name))) if matter else claim


def _by_name(name: str) -> str:
    """The trade of the first of these words in a name that is more than a description; "Joint Commission of Cooperation"."""
    if not any(word[:1].isupper() for word in name.split()):
        return ""
    found = ((words.search(name), trade) for words, trade in _WORDS)
    return next((trade or match["word"].casefold() for match, trade in found if match), "")
