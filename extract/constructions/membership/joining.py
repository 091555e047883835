"""Belonging told by its verb alone; who belongs is the clause's subject, wherever it stands (`belonging_subject`).

Each expression ends right before the organisation's name.
"""

from __future__ import annotations

_GAP = r"(?: (?!(?:by|with|for|of|to|from|against|and|or|but|that|which|visit\w*|host\w*)\b)[\w'’\ue100-\ue1ff\ue700-\ue7ff-]+){0,6}?"
_MEMBER = r"(?:members?|partners?|shareholders?|founders?|co-founders?|observers?|signator(?:y|ies)|participants?|associates?|adherents?)(?:[- ](?:state|countr|nation)(?:s|y|ies)?)?"
_SEAT = r"(?:seats?|places?|membership|admission|entry|accession|observer status|associate status|(?:the )?status of (?:an )?(?:observer|associate member|full member))"
_GETS = r"(?:t(?:ook|akes?|aken|aking)|occup(?:y|ies|ied|ying)|w(?:on|ins?|inning)|g(?:ot|ets?|ains?|ained)|h(?:eld|olds?)|(?:secur|obtain|receiv|acquir|achiev|enjoy|reclaim|resum)(?:e[sd]?|ed|s)|ha[sd]|have|(?:was|were|been) (?:granted|given|offered|accorded|awarded))"
_INTO = r"(?:in|on|at|of|to|with|within|into)"
_LET = r"(?:re-?admitted|admitted|accepted|received|welcomed|taken|let|voted|brought|co-opted|allowed|absorbed|incorporated|inducted|elected|drafted|ushered)"

ENTERS = (
    rf"{_GETS}(?: up| back| over)? (?:(?:a|an|its|their|the|his) )?(?:[\w\ue000-\ue1ff-]+ ){{0,3}}?{_SEAT}(?: as [^,;.]{{2,40}}?)? {_INTO}",
    r"(?:(?:(?:co-)?found|form|set|launch|creat|establish|buil[dt])(?:ed|s|ing)? (?:up )?(?:with|together with|alongside) [\ue000-\ue0ff](?:(?:,| and|, and) (?:the )?[\ue000-\ue0ff])*)(?= the [A-Z\ue400-\ue4ff])|(?:co-?found(?:ed|s|ing)|(?:took|takes|taking) part in (?:the (?:creation|foundation|founding|establishment|launch(?:ing)?|work) of)|participat(?:ed|es|ing) in (?:the )?(?:creation|foundation|founding|establishment|launch|work) of|helped (?:to )?(?:found|create|establish|set up|launch))",
    rf"(?:becom(?:e|es|ing)|became|been|is|are|was|were|remain(?:s|ed)?|made|as){_GAP} {_MEMBER} (?:of|in|to|at)",
    rf"(?:was|were|been|being|is|are|be)(?: [\w]+ly| then| also| finally)? {_LET}(?: in| back)?(?: (?:in|on) [\ue500-\ue5ff])?(?: as{_GAP} {_MEMBER})? (?:to (?:a |an |its |the )?(?:[\w-]+ )?seat (?:on|in)|into|to|of|by|in)",
    r"(?:complet|conclud|ratif|achiev|secur|obtain|finali[sz]|clinch|celebrat|approv)\w* (?:its|their|the) (?:process of |negotiations on )?(?:[\w-]+ )?(?:accession|admission|entry|membership)(?: process| talks)? (?:of|to|in|into)",
    r"(?:re-?)?(?:join(?:s|ed|ing)?|enter(?:s|ed|ing)?)|acced(?:es|ed|ing|e) to|takes? part in|belong(?:s|ed|ing)? to",
    r"(?:gone|went|goes|going|come|came|comes|walked|stepped|slipped|moved) (?:back )?into",
    r"(?:present|there|godparents?|midwi(?:fe|ves)) at (?:the )?(?:birth|cradle|creation|foundation|founding|launch) of",
    r"among the (?:[\w\ue700-\ue7ff-]+ ){0,3}?(?:that|which|who|to) (?:set up|found(?:ed)?|creat(?:e|ed)|form(?:ed)?|launch(?:ed)?|establish(?:ed)?|join(?:ed)?)",
    r"(?:has |have |had )?(?:formed|forms|made up|constituted?) (?:a )?part of|(?:is|are|was|were|became|been) associated (?:with|to)",
    r"(?:made|makes|making|found|finds) (?:it|(?:its|their) way) (?:back )?in(?:to)?",
    r"(?:get|gets|got|gotten|getting|let) (?:itself )?(?:back )?in(?:to)?",
    r"(?:sign(?:s|ed)? up|adher(?:e[sd]?|ing)|affiliat(?:e[sd]|ing)(?: itself)?|gain(?:s|ed)? (?:admission|entry|admittance)) (?:to|with|for)",
    r"(?:(?:has|have|had|having) (?:\w+ )?)?(?:sat|sits?|been|stood|remains?|remained|stays?|stayed|serves?|served|works?|worked) (?:also |together )?(?:(?:with|beside|alongside) (?:the )?[\ue000-\ue0ff] )?(?:inside|in|on|part of|within|back in)",
    r"(?:is|are|was|were|remain(?:s|ed)?|stay(?:s|ed)?) (?:also |both |now |each |already )?(?:part of|inside|within|back in|united in|represented in|active in|among the (?:[\w\ue700-\ue7ff-]+ ){0,4}?(?:members?|founders?|states|founding fathers) of)",
)
"""What a subject does that comes to belong, or belongs."""

BODY = r"(?:the latter(?! ['’]s)(?=[,.;]|$| (?:since|in|on|only|as|from)\b| ?[\ue500-\ue5ff])|(?:the|this|that) (?:same |new |regional |western |atlantic |trade |military |oil )?(?:alliance|bloc|organi[sz]ation|club|grouping|world body|body|cartel|community|association|forum|institution)(?! of\b| ['’]s)\b|it(?=[,;.]|$|(?: (?:only|finally|at last|as late as|again|back))?(?: (?:in|on|since))? ?[\ue500-\ue5ff]))"
"""An organisation told before: "the alliance"."""

DID_TOO = (
    r"(?:(?:was|were|came|is|comes) (?:the )?next|follow(?:ed|s)(?: suit)?|(?:had |has )?d(?:id|one|oes) (?:so|likewise|the same)|"
    r"(?:had |has )?(?:set the precedent|led the way|shown the way|gone before|got(?:ten)? in|gone in|come in|been let in|been admitted|been (?:inside|in(?=[,.;]|$| since| from| ?[\ue500-\ue5ff])|there|one|a member|on board))|"
    r"(?:has been|had been|was|is|were|are) (?:one|(?:already )?inside|a (?:full )?member(?! (?:of|in)\b)|a party(?! (?:to|in)\b)|on board)|(?:was|were) (?:let in|admitted|accepted|readmitted|received|taken in)|got in|came in|went in|came aboard|"
    r"(?:had|has|have) to wait|waited)"
)
"""What another did who came to belong to what was told before: "B followed in 1995"."""
