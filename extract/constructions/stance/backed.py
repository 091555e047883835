"""Support told from the side of those who have it: "the front enjoys Peruvian backing", "came to rely on the support of Peru".

Also what it was lent to, in a relative clause: "the support which Peru had given to the accession of Chile".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.patterns.pattern import Pattern
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.patterns.match import Match

_HAS = (
    r"(?:has|have|had|enjoy(?:s|ed)|receiv(?:es|ed)|w(?:on|ins)|obtained|(?:can|could) (?:always )?(?:count|rely|depend) on|c[ao]me to (?:rely|depend) on|(?:rel(?:y|ies|ied)|depend(?:s|ed)?|counted) on)"
    r"(?: \w+ly| always| also)*(?: had)? (?:the )?(?:(?:full|firm|strong|unwavering|unconditional|open|tacit|diplomatic|political) )*"
)
_SUPPORT = r"(?:(?P<actor>[\ue000-\ue1ff\ue300-\ue4ff])(?:['’]s?)? (?:(?:full|firm|strong|diplomatic|political) )*(?:support|backing)|(?:support|backing) (?:of|from) (?:the )?{actor2:actor}(?!['’]))(?! (?:programme|project|funds?)\b)"
# Who may be backed and is no state: told by its kind, since any thing may "have" support.
_BODY = r"(?:movement|[Ff]ront|party|opposition|rebels|rebellion|uprising|government(?: in exile)?|struggle|cause|claims?|bid|candidacy|regime|(?:armed )?forces|army|militias?|guerrillas|insurgents|fighters|independence|liberation movements?|candidate)"
_GIVEN = r"(?:lent|given|gave|shown|offered|extended|expressed|voiced|declared|granted)"


def backed(target: str) -> Iterator[Pattern]:
    """The patterns; `target` is that of the grammar."""
    sets = {"stance": "support"}
    yield Pattern(rf"{target}(?:, (?:which|who) [^,;:]{{3,60}},)? {_HAS}{_SUPPORT}", 0.75, sets)
    yield Pattern(
        rf"(?:^|(?<=[;,] )|(?<=and )|(?<=when )|(?<=while ))(?:[Tt]he |[Ii]ts |[Tt]heir )?(?P<target_text>(?:(?!(?:and|but|that|when|while|if|believes?|sa(?:ys?|id))\b)[\w\ue000-\ue4ff’'-]+ ){{0,3}}?{_BODY}(?: (?:of|in|for) (?:the )?[\ue000-\ue0ff\ue200-\ue2ff])?)(?:, (?:which|who) [^,;:]{{3,60}},)? {_HAS}{_SUPPORT}",
        0.78,
        sets,
    )
    yield Pattern(
        rf"(?:support|backing|solidarity),? (?:which|that) (?:the )?(?:{{actor:actor}}|{{actor2:demonym}} (?:government|people|side|leadership))(?: (?:had|has|have|also|always|long|\w+ly))* {_GIVEN} (?:to|for) {target}",
        0.8,
        sets,
    )


# A state's name that only ends that of a body: "the Front for the Liberation **of Peru**", "the opposition **in Peru**".
_LEAD = regex(
    r"(?P<name>[\ue400-\ue4ff] (?:of|for) (?:the )?|(?:(?-i:[A-Z])[\w’'-]+ )(?:(?:for|of|the|and|[\ue000-\ue1ff]|(?-i:[A-Z])[\w’'-]+) ){0,7}?(?:of|for) (?:the )?|\A[A-Z][a-z]{3,} (?:in|of) (?:the )?|(?<![\w’'-])(?:[a-z’'-]+ ){0,2}?(?<!ce )(?!(?:and|but|that|when|while|which|who|if)\b)[a-z’'-]{4,} (?:in|of) (?:the )?)$"
)
_ARTICLE = regex(r"^[Tt]he ")
_ORGAN = regex(
    r"\b(?:people|government|authorities|president|king|republic|kingdom|leaders?|state|side)\b", re.IGNORECASE
)


def whole_target(match: Match) -> str:
    """The words of the body that the target's name only ends; empty where the target stands for itself."""
    if not match.has("target") or match.groups.start("target") - match.start > 1:
        return ""
    start = match.groups.start("target")
    lead = _LEAD.search(match.sentence.text, 0, start)
    if lead is None or _ORGAN.search(lead["name"]):
        return ""
    return _ARTICLE.sub("", match.sentence.words(lead.start("name"), match.groups.end("target")))
