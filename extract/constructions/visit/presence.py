"""Presence abroad without a verb of going: who attends, speaks, prays, is seen in a city of another state was there.

Such a telling only implies the visit, so that it counts for less than one told; a place of the page's own pair is asked for
wherever the verb alone does not say that its subject was present.
"""

from __future__ import annotations

from extract.claim import Realis
from extract.constructions.visit.grammar import NO_LETTER, PERSONS, RECEIVED, VISITOR, VISITORS, WHO
from extract.patterns.pattern import Pattern

_THING = rf"[^;:.{PERSONS}\ue000-\ue2ff]"  # no other person and no other place
# What one does in person, wherever it is.
_IN_PERSON = (
    r"(?:st(?:ood|ands)|pa(?:id|ys) (?:his|her|their) (?:last )?respects|s(?:at|its)|knelt|kneels|pray(?:ed|s)|walk(?:ed|s)|stroll(?:ed|s)|wander(?:ed|s)|march(?:ed|es)|danc(?:ed|es)|slept|sleeps|lodged|"
    r"din(?:ed|es)|lunch(?:ed|es)|breakfasted|feasted|sh(?:ook|akes) hands|embraced?s?|appear(?:ed|s)|mingled|queued|convalesced|recuperated|holidayed|"
    r"cut the ribbon|cuts the ribbon|la(?:id|ys) (?:a|the|his|her) [\w ]{3,40}?|plant(?:ed|s) [\w ]{3,30}?|unveil(?:ed|s) [^;:.,]{3,50}?|inaugurat(?:ed|es) [^;:.,]{3,50}?|watch(?:ed|es) [^;:.,]{3,50}?|"
    r"looked on|look(?:ed|s) on as [^;:.,]{3,50}?|presid(?:ed|es) over [^;:.,]{3,50}?|celebrat(?:ed|es) [^;:.,]{3,50}?|re(?:ceived|ceives) (?:an?|the) (?:honorary |state )?(?:degree|doctorate|award|order|decoration|medal|prize)[^;:.,]{0,40}?|"
    r"(?:was|is) (?:decorated|seen|photographed|applauded|cheered|mobbed|jeered|feted)(?: [a-z ]{2,30}?)?|conferred|consult(?:ed|s)|held (?:consultations|discussions|conversations)[^;:.,]{0,40}?|represent(?:ed|s) [^;:.,]{1,40}? at [^;:.,]{3,50}?|"
    r"deliver(?:ed|s) (?:an?|the|his|her) (?:[\w-]+ ){0,2}?(?:speech|lecture|address|eulogy|message|letter)[^;:.,]{0,40}?|apologi[sz]ed|asked (?:for )?(?:pardon|forgiveness)|swore|vowed|"
    r"(?:was|were|is|are) (?:present|on hand|among (?:the|those) [^;:.,]{3,50}?))"
)
# What one says: only a place right behind the verb is where it was said.
_SAYS = r"(?:said|says|told (?:reporters|journalists|the press|an audience|students)|announced|declared|promised|pledged|warned|argued|spoke|speaks|lectured|remarked|repeated)"
_MEETING = r"(?:audience|reception|meetings?|talks|encounter|summit|dinner|lunch(?:eon)?|t[êe]te-[àa]-t[êe]te|consultations|discussions|conversations)"
_ASSEMBLY = r"(?:summit|conference|meeting|session|forum|congress|ceremony|celebrations?|festivities|parade|fair|expo(?:sition)?|exhibition|games|jubilee|anniversary|festival|funeral|wedding|inauguration|enthronement|coronation|swearing-in|opening|launch)"

_WILL = r"(?:will|would|shall|could not|cannot|(?:is|are|was|were) (?:to|(?:also |now )?(?:due|expected|set|scheduled|supposed|likely|invited|asked) to)|(?:has|have|had) been (?:invited|asked) to|hopes? to|plans? to|intends? to)(?: also| then| himself| herself| have)*"
_DO = r"(?:attend(?:ed)?|address|take part in|participate in|join|speak (?:at|to|before)|meet|see|hold (?:talks|consultations)|have (?:talks|consultations)|confer|lead|chair|co-chair|open|inaugurate|sign|receive|deliver|travel to|go to|fly to)"

PRESENCE = (
    Pattern(rf"{WHO} {_WILL} {_DO}(?: [^;:.{PERSONS}\ue000-\ue2ff]{{0,60}}?(?:{{person}})?[^;:.{PERSONS}\ue000-\ue2ff]{{0,40}}?)? (?:in|at) {{to:place}}(?!['’])(?P<near2>)", 0.78, realis=Realis.PLANNED),
    Pattern(rf"(?:invit(?:ed|es|ing)|asked) {VISITORS} to {_DO} [^;:.{PERSONS}\ue000-\ue2ff]{{0,60}}? (?:in|at) {{to:place}}(?!['’])", 0.82, realis=Realis.PLANNED),
    Pattern(rf"{WHO} {_WILL} {_DO} (?:the |a )?{{to:demonym}} (?:parliament|congress|assembly|legislature|senate)\b", 0.8, realis=Realis.PLANNED),
    Pattern(rf"{WHO} (?:{_IN_PERSON})(?:,? {_THING}{{0,60}}?)? (?:in|at|near|outside|through|of) (?:the )?{{to:city}}(?!['’])(?P<near>)", 0.75),
    Pattern(rf"{WHO} (?:{_IN_PERSON}) (?:with|beside|alongside|next to|by the side of|among) [^;:.{PERSONS}]{{0,40}}?{{person}}[^;:.{PERSONS}\ue000-\ue2ff]{{0,30}}? (?:in|at|near|outside) {{to:city}}(?!['’])(?P<near>)", 0.75),
    Pattern(rf"{WHO} [^;:.,{PERSONS}\ue000-\ue2ff]{{3,90}}? while (?:still )?(?:in|at|visiting) {{to:place}}(?!['’])(?P<near>)", 0.82, realis=Realis.HAPPENED),
    Pattern(rf"{WHO} (?:stood|knelt|landed|set foot|stands|walked) on {{to:demonym}} (?:soil|ground|territory|sand)\b", 0.85),
    Pattern(rf"{WHO} {_SAYS}(?:,? (?:on|in) {{date:date}})?,? (?:in|at|from) {{to:city}}(?!['’])(?P<near>)(?P<saying>)", 0.75, realis=Realis.HAPPENED),
    Pattern(rf"{VISITOR}['’]s? (?:[\w-]+ ){{0,3}}?{_MEETING}(?: with {_THING}{{0,40}}?(?:{{host:person}}(?:,[^;:.,{PERSONS}]{{1,60}},)?)?)? (?:in|at) {{to:place}}(?!['’])(?P<near>)", 0.75),
    Pattern(rf"{WHO} (?:attend(?:ed|s)|joined|took part in|takes part in|participat(?:ed|es) in|was at|were at|is at|spoke at|address(?:ed|es)|was present at|were present at) {_THING}{{0,50}}?{_ASSEMBLY} (?:of|in|at) {{to:place}}(?!['’])(?P<near>)", 0.75),
    Pattern(rf"{WHO} (?:attend(?:ed|s)|took part in|participat(?:ed|es) in|was present at|represent(?:ed|s) [^;:.,]{{1,40}}? at|went to|came (?:to|for)|was at) {_THING}{{0,30}}?(?:{_ASSEMBLY} of (?:the )?(?:\w+ ){{0,2}}?{{host:person}}|{{host2:person}}['’]s (?:[\w-]+ )?{_ASSEMBLY})", 0.78),
    Pattern(rf"{WHO} (?:(?:held|had|holds|opened|began|concluded) (?:[\w-]+ ){{0,2}}?(?:consultations|discussions|conversations|talks|meetings|negotiations)|negotiat(?:ed|es)|haggled|bargained|deliberated)[^;:.,{PERSONS}]{{0,40}}? in {{to:place}}(?!['’])(?P<near>)", 0.78, realis=Realis.HAPPENED),
    Pattern(rf"(?:,? and|,|(?<= )and|(?<=,)) (?:also |later |then |in turn |himself )*{RECEIVED} {NO_LETTER}{{0,40}}?{VISITORS}(?!,? who (?:\w+ly |then )*(?:came|arrived|flew|visited|travelled))(?:[^;:!?{PERSONS}]{{0,50}}? (?:in|at|to) {{to:place}})?", 0.72),
    Pattern(rf"{WHO} (?:visit(?:ed|s)|tour(?:ed|s)|inspect(?:ed|s)|walk(?:ed|s) (?:through|round|around)|(?:was|were) shown (?:round|around|over)) (?:the |an? |its |their |our |some |two |three |{{demonym}} )[^;:.,{PERSONS}\ue000-\ue2ff\ue500-\ue5ff]{{3,60}}?(?=,? (?:in|on) {{date}}| {{date}}|[.,;]| and\b|$)(?P<site>)", 0.72),
)  # fmt: skip
