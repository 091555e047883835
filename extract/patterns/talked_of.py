"""Acts that are only the subject of talks: "discussed *the opening of* an embassy", "issues such as *the entry of* Peru into …".

A noun stands for the act; what is talked of so, or asked for, has yet to come. What was done is welcomed, praised or recent.
"""

from __future__ import annotations

from extract.regex import regex

_ACT = (
    r"(?:(?:re-?)?opening|(?:re-?)?establishment|creation|setting[- ]up|launch(?:ing)?|formation|entry|accession|admission|resumption|restoration|"
    r"normali[sz]ation|upgrad(?:e|ing)|elevation|signing|signature|conclusion|ratification|supply|delivery|sale|purchase|acquisition|procurement|"
    r"deployment|dispatch|recognition|closure|provision|granting|posting)"
)
_MATTERS = r"(?:issues?|topics?|matters?|subjects?|questions?|themes?|items?|points?|proposals?|possibilit(?:y|ies))"
_TALKS = (
    r"(?:discuss(?:ed|es|ing)?|(?:exchang\w+|shared?) (?:of )?(?:views|opinions|ideas)(?: [a-z]+){0,3}? (?:on|about|regarding|concerning)|(?:talk(?:ed|s|ing)?|negotiat(?:ed|ions|ing)|deliberated|consult(?:ed|ations)) (?:about|on|over)|"
    r"(?:talks|meeting|discussions?|conversation|agenda|dialogue|negotiations|session|consultations)(?: [a-z]+ly| also)? (?:covered|concerned|dealt with|cent(?:re|er)d on|focus(?:ed|es) on|revolved around|turned to)|"
    r"reviewed|touched (?:up)?on|dwelt on|focus(?:ed|ing)? on|raised|"
    rf"{_MATTERS}(?: (?!that\b|which\b|was\b|were\b)[\w\ue000-\ue4ff-]+){{0,6}}?,? (?:such as|including|like|were|was|included|among them)|(?:on|to) (?:the|their|its) agenda(?: [\w\ue000-\ue4ff-]+){{0,4}} (?:was|were|is|are))"
)
# What is wanted so: "stressed the importance of the opening of …"
_WANTED = (
    r"(?:(?:importance|necessity|expediency|desirability|usefulness|feasibility|possibility|need) (?:of|for)|interest(?:ed)? in|in favou?r of|readiness for|support for|looking forward to|look(?:s|ed)? forward to|called for|calls? for|"
    r"(?:speed(?:ing)? up|accelerat(?:e|ing)|expedit(?:e|ing)|facilitat(?:e|ing)))"
)
_PAST = r"(?:recent|latest|successful|last)"
_OTHERS = r"(?:[^;:.]{0,140}?(?:, |,? and (?:on )?|\bincluding |\bsuch as |\bas well as |\b(?:issue|question|possibility|prospect|idea|subject|matter) of ))?"
_TALKED_OF = regex(
    rf"\b(?:{_TALKS} {_OTHERS}|{_WANTED} )(?:on |about )?(?:the |an? |its |their |his |her )?(?:(?!{_PAST}\b|[a-z]+ed\b)(?:[a-z-]+|[\ue000-\ue1ff](?:['’]s?)?) ){{0,2}}?{_ACT}\b(?! (?:ceremony|session|remarks|speech|day)\b)"
    r"|\bagree(?:d|s) (?:up)?on (?:the )?(?:mutual |early )?(?:opening|supply|delivery|sale|purchase|provision|closure)\b"
)


def is_talked_of(governing: str) -> bool:
    """Whether the words up to the end of what tells an act have it as a noun that is only spoken of."""
    return _TALKED_OF.search(governing) is not None
