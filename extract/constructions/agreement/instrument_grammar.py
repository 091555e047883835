"""The grammar of instruments: head nouns, and what may follow them – matter, parties, year, sum, name.

Expressions run over `extract.annotation.sentence.Sentence.text`, in which every mention is one private-use character.
"""

from __future__ import annotations

import re

from extract.patterns.pattern import compile_pattern
from extract.regex import regex

_PUA, _STATES, _CITY, _DATES = "\ue000-\ue9ff", "\ue000-\ue0ff", "\ue200-\ue2ff", "\ue500-\ue5ff"
_ACTORS = "\ue000-\ue1ff\ue300-\ue4ff\ue900-\ue9ff"
KINDS = {
    "treat": "treaty", "contract": "contract", "lease": "contract", "concession": "contract", "memorand": "memorandum",
    "mou": "memorandum", "moc": "memorandum", "declaration": "declaration", "statement": "declaration", "communiqu": "declaration",
    "road": "road map", "deal": "deal", "protocol": "protocol", "convention": "convention",
    "peace": "treaty", "notes": "agreement", "document": "", "paper": "", "instrument": "", "understanding": "", "text": "",
}  # fmt: skip
UNDERSTANDING = (
    r"(?: of (?:(?:understanding|intent)\b|(?:association|cooperation|co-operation)\b(?! and (?-i:[A-Z]))))?"
)
_HARD = (
    r"treat(?:y|ies)|(?<!in )agreements?|(?<!in )(?<!own )accords?|pacts?|(?<!under )contracts?|memorand(?:um|a|ums)|Mo[UC](?:['’]?s)?|protocols?|conventions?|"
    r"(?:joint |common |final |political )?declarations?|(?:joint |common |vision |cease-?fire |trilateral |tripartite |quadripartite |four-party |three-party )+statements?|(?:joint )?communiqu[eé]s?|road[ -]?maps?|(?<!good )(?<!great )deal(?! with\b)|deals(?! with\b)|(?<!to )(?<!will )(?<!must )(?<!can )(?<!could )(?<!would )(?<!should )(?<!not )(?<!they )deal(?= with\b)|(?:full|final|revised|updated|moderni[sz]ed|new|amended|expanded) version(?=,? signed|,? of the (?:treaty|agreement|accord))|"
    r"charters?(?! flights?)|concordats?|(?-i:FTA|CEPA|EPA|BIT|DTAA?|PTA|MOU)s?|compacts?|covenants?|letters? of (?:intent|commitment|understanding|agreement)|codes? of conduct|action plans?|(?:plans?|programmes?|programs?) of (?:action|work)|currency swaps?|(?-i:Statute)|(?:memorandum|exchanges?) of (?:diplomatic )?letters|exchanges? of (?:diplomatic )?notes|(?:agreed|joint) minutes|minutes(?= (?:of the (?:talks|meeting|session)|on|covering|regarding|concerning|was|were|signed) )|heads of agreement|addend(?:um|a|ums)|compromis|(?-i:Peace)(?= of (?:[\ue200-\ue2ff\ue000-\ue0ff]|(?-i:[A-Z][a-z])))|term sheets?|final acts?|modus vivendi"
)
_SOFT = (
    r"(?<=exchanged )notes|documents?|papers|(?<!ratification )instruments?(?! of ratification)|arrangements?|understandings?|leases?(?! (?:the|its|their|out|an?) )|armistices?|texts?(?! messages?\b| books?\b)|(?<!strong )(?<!firm )(?:preliminary |written |joint )commitments?(?= (?:was|were|had been|has been|signed)\b)|(?:(?<=signed a )|(?<=signed the )|(?<=sealed a )|(?<=concluded a )|(?<=sealed the ))(?:\w+ )?(?:strategic |comprehensive |privileged |cooperation |economic )+partnerships?|(?:strategic |comprehensive |privileged |cooperation )+partnerships?(?= (?:was|were|had been|has been|signed|concluded|of [\ue500-\ue5ff])\b)|partnerships?(?=[^;:,.]{0,40} (?:which|that) [^;:,.]{2,60} (?:signed|initialled|ratified)\b)|visa waivers?|frameworks?(?= (?:was|were|concluded|signed|agreed)\b)|(?:border |boundary |debt |peace |frontier |tax |out-of-court )settlements?|settlement(?= (?:was|were|had been|has been|reached|signed|between|with|hammered|brokered)\b)|amendments?(?= to\b)|truces?|cease-?fires?(?! agreements?)|alliances?|concessions?|(?:extensions?|renewals?|prolongations?)(?= (?:of (?:the|this|that|their|its) (?:\w+ ){0,3}(?:treaty|agreement|accord|pact|contract|deal|lease|arrangement)|(?:until|to) [\ue500-\ue5ff]|(?:was|were|had been) (?:signed|agreed)))|"
    r"(?:cooperation |exchange |work(?:ing)? |action )(?:programmes?|programs?|plans?)|(?:programmes?|programs?|plans?)(?= (?:of|for|on) (?:\w+ )?(?:co-?operation|exchanges?|action)\b)|"
    r"(?-i:Partnership|Framework|Programme|Program|Plan|Initiative|Arrangement|Statement|Alliance|Compact|Undertaking|(?:(?<=Founding )|(?<=General )|(?<=Closing )|(?<=Constitutive )|(?<=Concluding )|(?<=Single European ))Act|Act(?= (?:of [\ue000-\ue4ffA-Z]|on )))"
)
HEAD = compile_pattern(
    rf"(?:(?P<hard>{_HARD})|(?P<soft>{_SOFT})){UNDERSTANDING}(?!\w)(?! of (?:intervention|independence|war|interest)\b)(?! (?:violations?|talks|partners?|negotiations?|terms|language|value|law|aid|obligations?|organi[sz]ations?|bod(?:y|ies)|signator(?:y|ies)|series|prices?|workers?|killers?|ports?|holders?|breach(?:es)?)\b)"
)
# "a treaty on taxes and *another* on fishing", "; *one* for the next decade"
ANOTHER = regex(
    r"\b(?:(?<=and )another|(?<=and )one)(?= with (?:the )?[A-Z\ue000-\ue0ff\ue400-\ue4ff])|\bthat(?= with (?:the )?[A-Z\ue000-\ue0ff\ue400-\ue4ff])|(?:(?<=[,;:] )|(?<=them )|(?<=these )|(?<=which )|(?<=were ))one(?= (?:on|for|between|covering|concerning) )|(?<=[;:] )one(?= with (?:the )?[A-Z\ue000-\ue0ff\ue400-\ue4ff])|(?<=and )another(?= (?:was|had been|has been) (?:signed|concluded|initialled|agreed)\b)|(?:(?<=[;,] )|(?<=and ))(?:that|the other)(?= (?:on|between|about|covering|concerning) )|\b(?:(?<=and )one|another|a (?:second|third)(?: one)?|(?<=and )others)(?=,? (?:on|for|between|covering|concerning) )"
    rf"|(?<=by )(?:another|one|an? (?:new|second|third|fuller|broader|fresh|wider|revised|longer|more \w+) one)(?= (?:in|on|of|from) [{_DATES}])"
    r"|\b(?:another|(?:a|the) (?:second|third|further|new|similar|separate|fourth|fifth|first)(?: one)?|(?<=[,;:] )one)(?P<dated>(?=(?: (?:of|worth) [\ue600-\ue6ff])?,? (?:which was |that was )?(?:signed|dated|concluded|initialled|agreed|followed|came)(?: (?:in|on|at|there))? [\ue200-\ue2ff\ue500-\ue5ff]))"
)
COUNTED = regex(rf"\b(?:{_HARD}|{_SOFT}){UNDERSTANDING}$", re.IGNORECASE)
_VERBS = (
    r"is|are|was|were|has|have|had|will|would|can|may|should|could|might|must|shall|cannot|needs?|ought|comes?|came|took|takes?|enter(?:ed|s)|follow(?:ed|s)|governs?|covers?|provid(?:es|ed|ing)|expired|remains?|"
    r"signed|concluded|reached|ratified|approved|adopted|dat(?:es|ed|ing)|initialled|made|held|runs?|negotiated|including|includes?|paved|led|allow(?:s|ed|ing)|went|goes|resulted|existed|got|saw|sees|bears|bore|ran|brought|brings|gave|gives|stood|stands|fell|kept|keeps|began|begins"
)
_END = (
    r"(?=\s*$| \(| \|| covering (?:the (?:next|coming|following|years|period)|[\ue500-\ue5ff\ue700-\ue7ff])|[;:.()!?](?:\s|$|\))|,? (?:which|that|who|while|but|whose|where|when|with|between|among|by|worth|during|after|following|under which|in the presence|in force|as well as|upon|"
    rf"{_VERBS})\b|,? (?:in|at) (?=[{_CITY}{_DATES}{_STATES}]|(?:the|its|their) capital|[A-Z]\w+ on )|,? on (?=[{_DATES}]|(?-i:[A-Z][a-z]{{2,5}}day)\b)|,? in the (?:meantime|same|end|presence|course|wake|margins)\b|,? at (?:the|a|an|its|their) |"
    rf" (?:of|from|dated) (?=[{_DATES}])| to (?=[\ue400-\ue4ff]|(?:the )?(?-i:[A-Z][a-z]+ [A-Z][a-z]+))|, (?:the|an?|its|their) (?:[\w-]+ ){{0,3}}\w+ed\b| [a-z]+ed (?:the|an?|its|their|way|up)\b|,? and (?:(?:another|one|a second|a third|others|the other)\b|(?:\w+ )?(?:a|an|two|three|several|the) (?:[\w-]+ ){{0,4}}(?:{_HARD})\b|to (?=\w+ )|\w+ed\b|[{_PUA}])|"
    rf",? to be (?:\w+ly )?\w+(?:ed|wn|de)\b|, (?:one|another) (?:on|for|covering|with) |,? and (?:it|they|he|she|there|that) (?:was|were|had|has|will|would|is|are)\b|, (?!(?:[\w'-]+ ){{0,3}}(?:[\w'-]+,|(?:and|or) [\w'-]+))|,?\s?[{_DATES}])"
)
ABOUT = regex(
    r",? (?P<how>on|for|about|against|regarding|concerning|governing|covering|relating to|establishing|creating|setting up|abolishing|waiving|regulating|delimiting|defining|exempting|facilitating|liberali[sz]ing|enabling|including(?: (?:one|ones|those) (?:on|for)(?= )|(?= the (?:creation|establishment|construction|setting)|(?= (?:creation|establishment|construction))))|related to|in the (?:fields?|areas?|spheres?|domains?) of|aimed at"
    rf"|in(?! (?:(?-i:[A-Z][\w’'-]+)(?=[;,.]|$)|return|exchange|order|force|place|line|effect|addition|turn|principle|public|private|person|writing|full)\b"
    rf"| (?:[\w'’{_PUA}-]+ ){{0,3}}?(?:presence|capital|course|wake|event|framework|city|town|palace|margins?|sidelines?|ceremony|residence|office|hotel|hall|version|form|languages?|favou?r|early|late|mid|spring|summer|autumn|winter|"
    r"days?|weeks?|months?|years?|decades?|century|1\d{3}s|20\d\ds)\b))"
    rf" (?:the (?:fields?|areas?|issues?) of )?(?!which|whom|whose|behalf|the occasion|condition|(?-i:[A-Z][a-z]{{2,5}}day)\b|(?:it|them)\b|(?:this|these|that|those)(?:[,.;:)]|$| (?:day|occasion|date|visit|trip|month|year|very|same|basis|effect|end|way|and|by|in|on|was|were)\b)|[{_DATES}{_CITY}]|[{_STATES}](?!'))(?P<subject>[^\s;:.][^;:]{{0,150}}?){_END}",
    re.IGNORECASE,
)
PURPOSE = regex(
    rf",? (?:(?:in|at) [{_CITY}] |on [{_DATES}] )?to (?P<subject>(?!date\b|the\b|this\b|a\b|an\b|be\b|which\b|[{_PUA}])[^;:]{{3,130}}?)(?=\s*$|[;:.()!?](?:\s|$|\))"
    rf"| \(|,? (?:which|that|who|while|but|where|when|by|during|{_VERBS})\b|,? (?:in|on) [{_DATES}]| and (?:(?:to|also|then|later) )?(?:\w+ed\b|sign|held|made|took|gave|went|met|had|have|has|put|set)|, )",
    re.IGNORECASE,
)
OF = regex(
    rf" of (?:the )?(?!which|[{_STATES}{_DATES}\ue600-\ue9ff]|this|that|(?:same|previous|following|said|latter|former) \w+)(?P<subject>[^\s;:.,][^;:.]{{0,60}}?){_END}",
    re.IGNORECASE,
)
OF_DATE = regex(
    rf",? (?:(?:of|from|dated) |\((?:signed )?(?:(?:in |at )?[{_CITY}{_STATES}],? )?)(?P<date>[{_DATES}])(?!\w)\)?"
)
_DAY_AFTER = rf" \((?:(?:in|on|of|signed) )*(?P<date>[{_DATES}])\)"
DATED_MATTER = regex(
    rf"\b(?:on|for|concerning|covering|about) (?P<subject>[^,;:(){_PUA}][^,;:()]{{2,80}}?){_DAY_AFTER}"
)
NEXT_DATED = regex(
    rf"(?:,? and |, |,? as well as )(?:also )?(?:(?:on|for|concerning|covering|about) )?(?P<subject>[^,;:()]{{3,80}}?){_DAY_AFTER}"
)
OF_PLACE = regex(rf" of (?=[{_CITY}{_STATES}](?!'))")
# "the agreement *of the two sides*"
OF_BOTH = regex(r" of (?P<parties>[\ue900-\ue9ff]|[\ue300-\ue3ff](?:, [\ue300-\ue3ff])* and [\ue300-\ue3ff])(?!['’])")
# "the free trade agreement *of X with* Y"
OF_SIDE = regex(rf" of (?:the )?(?P<side>[{_STATES}\ue400-\ue4ff])(?= with (?:the )?[{_ACTORS}A-Z])")
# "X and Y, *whose* hidden pact …"
WHOSE = regex(rf"(?P<parties>[{_ACTORS}](?:, [{_ACTORS}])*,? and [{_ACTORS}]),? whose (?:[a-z-]+ ){{0,3}}$")
OF_SAME = regex(r" (?:of|from|dated) (?:(?:that|the) same|that) (?:date|day|month|year|week)\b")
BRACKET = regex(
    rf" (?:to|amending|extending|supplementing|prolonging|replacing) (?:the|that|its|their) (?:(?-i:[A-Z])?[\w'-]+ ){{0,6}}?(?i:{_HARD})(?!\w)(?:,? (?:of|from) [{_DATES}])?|"
    rf" (?:No|Nr|Number)\.? ?[\d\ue700-\ue7ff]{{1,4}}(?!\w)| \([^(){_DATES}]{{1,60}}\)|[\"”]| in (?:force|effect)(?= with )| with (?:respect|regard) to [^,;:()]{{3,80}}?(?=,|\)|$)| between (?:(?:the|their|both|its) )?(?:two )?(?:[a-z]+ ){{0,3}}?(?:ministries|agencies|chambers|central banks|academies|universities|institutes|services|authorities|administrations|police forces|archives|libraries|museums|broadcasters|airlines)(?: of (?:foreign affairs|[a-z]+(?: and [a-z]+)?))?(?!\w)| between (?:(?:the|their|both|its) )?(?:(?!and\b)[a-z][\w-]* ){{1,6}}?(?:and (?:[a-z-]+ ){{1,3}}?)?(?=\()"
)
EXTRAPOSED = regex(
    rf"(?: by (?:the )?[{_ACTORS}](?:(?:,| and|, and) (?:the )?[{_ACTORS}])*)?(?:,? (?:in|at|on|during) [{_CITY}{_DATES}])*"
)
CALLED = regex(r",? (?:called|known as|entitled|titled|named|dubbed),? (?:the )?[\"“](?P<name>[^\"”]{3,120})[\"”]")
# "a memorandum *of Acme and the Port of Callao* on timber"
OF_LEAD = regex(r" of (?:the )?(?=(?-i:[A-Z\ue400-\ue4ff]))")
ON_MATTER = regex(r" (?:on|about|for|concerning|regarding|covering) ")
WITH_LEAD = regex(r",? (?P<how>between|with|among) ", re.IGNORECASE)
WITH = regex(
    r",? (?:between|with|among) (?:(?:the|both|its|(?:the )?(?:\w+ )?(?:enterprises|companies|firms|governments?|ministry|ministries)) )?(?:not only )?(?:of |in |from )?(?:the )?"
    rf"(?P<parties>[{_ACTORS}](?:(?:, (?:and |but also )?| and | but also |'s? \w+ and |, and )(?:of |the |with |its )*[{_ACTORS}])*)(?!')(?!(?:,? (?:and )?[{_ACTORS}])* (?:looking on|watching|present\b|in attendance|attending|standing by|as (?:an? )?(?:witness|guarantor|mediator|observer)))(?:(?<=[\ue900-\ue9ff]) of (?:foreign affairs|[a-z]+(?= and [\ue700-\ue7ff]| (?:was|were|and|on|in|dated)\b|[,.;])))?",
    re.IGNORECASE,
)
WORTH = regex(
    r"(?:,? (?:worth|for|valued at)| of) (?:about |some |nearly |almost |over |more than )?[\ue600-\ue6ff]|,? (?:for|covering) (?:the (?:years?|period) )?[\ue500-\ue5ff]",
    re.IGNORECASE,
)
