"""The patterns of sanctions, by how they are told: imposed, standing, by a list or a law, by a second object."""

from __future__ import annotations

from extract.claim import Realis
from extract.patterns.pattern import Pattern
from extract.regex import regex

NOUN = (
    r"(?:[\w-]+ and (?=\w+ embargo))?(?:(?:further|new|tough|harsh|economic|diplomatic|trade|financial|oil|arms|weapons|targeted|comprehensive|unilateral|"
    r"restrictive|punitive|retaliatory|secondary|visa|travel|full|partial|total|military) )*"
    r"(?:sanctions|embargo(?:es)?|(?:restrictive |punitive |coercive |economic |retaliatory )+measures|blockade|boycott|asset freezes?|"
    r"travel (?:bans?|restrictions)|entry bans?|no-fly zone|(?:import|export|trade|arms) bans?|penalties)"
)
IMPOSE = (
    r"(?:impos(?:e|es|ed|ing)|introduc(?:e|es|ed|ing)|appl(?:y|ies|ied)|add(?:s|ed)|enact(?:s|ed)|adopt(?:s|ed)|announc(?:es|ed)|issu(?:es|ed)|unveil(?:s|ed)|approv(?:es|ed)|level(?:led|ed)|"
    r"slapp(?:ed|ing)|plac(?:e|es|ed|ing)|put(?:s|ting)?|declar(?:es|ed)|maintain(?:s|ed)?|ha(?:s|ve|d) had|extend(?:s|ed)?|renew(?:s|ed)|tighten(?:s|ed)|re-?impos(?:es|ed|ing)|restored|reinstated|snapped back)"
)
IMPOSER = r"{imposer:actor+}(?:['’]s?)?(?: (?:Treasury(?: Department)?|State Department|Congress|Senate|Parliament|[Gg]overnment|[Cc]abinet|[Aa]dministration))?(?:, (?![\ue000-\ue4ff])[^,;]{2,60},)?(?:, which)?(?: (?:also|later|then|still|again|has|had|have|will|itself|\w+ly))*"
_GAP = r"[^;:!?\ue000-\ue0ff\ue300-\ue4ff]{0,60}?"  # up to the verb, over no other actor
ON = r"(?:on|upon|against)"
_BAN = r"(?:bann?(?:ed|s)|bar(?:s|red)|halt(?:s|ed)|suspend(?:s|ed)|fr(?:oze|eezes)|block(?:s|ed)|cut off|stopp(?:ed|s)|prohibit(?:s|ed)|restrict(?:s|ed))"
_BANNED = (
    r"(?:all )?(?:\w+ )?(?:imports? (?:from|of [^,;.]{2,30}? from)|exports? (?:to|of [^,;.]{2,30}? to)|trade with|arms (?:sales|exports|deliveries) to|"
    r"(?:sales|deliveries) of [^,;.]{2,30}? to|(?:direct |government |economic |military |development |financial )*aid to|flights (?:to|from)|the assets of|dealings with)"
)

# What a nationality qualifies when it is not the state itself that is struck: "Chilean banks", "the Peruvian carrier Andina".
# Goods of a state that are kept off its own territory; not "flowers from weddings", "imports of tea from a third state".
NOT_FROM_ELSEWHERE = r"(?!(?: (?:of|and) [a-z]+){0,2} from (?!(?:entering|being|coming|(?:the |its |their )?(?:[a-z\ue000-\ue1ff]+ )?(?:(?:super)?markets?|ports?|shops|shelves|stores|territory|soil|country|tenders?)\b)|[\ue500-\ue5ff]))"  # fmt: skip
PEOPLE = (
    r"(?:(?: [a-z][\w-]+){0,2} (?:contractors?|carriers?|compan(?:y|ies)|firms?|banks?|officials?|persons?|people|entit(?:y|ies)|citizens?|leaders?|ministers?|generals?|officers?|military|army|navy|airlines?|"
    r"business(?:man|men|people|es)|oligarchs?|judges?|lawmakers?|deput(?:y|ies)|individuals?|organi[sz]ations?|groups?|ships?|vessels?|tankers?|media|channels?|broadcasters?|traders?|enterprises?|agenc(?:y|ies)|"
    r"regime|junta|politicians?|institut\w+|universit\w+|militias?|party|elites?|insurers?|refiner(?:y|ies)|producers?|exporters?)(?![\w-]))"
)

_WEIGHED = r"(?:weigh(?:s|ed)|consider(?:s|ed)|mull(?:s|ed)|contemplate[sd]?|prepare[sd]|plan(?:s|ned)|discusse[sd]|propose[sd]|(?:is|are|was|were) (?:\w+ )?(?:weighing|considering|mulling(?: over)?|contemplating|preparing|drafting|discussing|planning|working on))"
_STRUCK = r"(?:{target:actor+}(?![’']s?|(?: [a-z]))|{target_text:np})"
# "Acme, on which Peru imposed sanctions": whom they strike stands before
ON_WHICH = regex(r"\b(?:on|upon|against) (?:which|whom) [^,;:.]{0,50}$")

# "vetoed a **Council** resolution on X, and put Y under an embargo": whose resolution it was does not act
_NO_PAPER = r"(?! (?:draft|resolution|statement|motion|text)\b[^;:.]*, and\b)"

PATTERNS = (
    Pattern(
        rf"{IMPOSER} {_WEIGHED} (?:imposing |new )?<det>{NOUN} {ON} (?:the )?{_STRUCK}", 0.85, realis=Realis.PLANNED
    ),
    Pattern(
        rf"{IMPOSER} (?:<have> )?(?:\w+ly )?(?:threaten(?:s|ed)?|warn(?:s|ed)) (?:to (?:hit|strike) )?(?:the )?{_STRUCK} (?:with|of) <det>{NOUN}",
        0.85,
        realis=Realis.PLANNED,
    ),
    Pattern(
        rf"{IMPOSER} (?:<have> )?threaten(?:s|ed)? (?:to impose )?<det>(?:[\w-]+ ){{0,2}}?{NOUN}(?: {ON} (?:the )?{_STRUCK}|(?P<back>)(?=[,.;]|$))",
        0.82,
        realis=Realis.PLANNED,
    ),
    Pattern(
        rf"{IMPOSER} (?:rul(?:es|ed|ing) out|refus(?:es|ed) to|declin(?:es|ed) to|reject(?:s|ed)|decid(?:es|ed) against|<have> not|did not|does not|will not) (?:join(?:ed|ing)?|impos(?:e|ed|ing)|adopt(?:ed|ing)?|support(?:ed|ing)?|align(?:ed|ing)? (?:itself )?with|apply(?:ing)?) (?:in )?(?:any |the |new |{{actor}}(?:['’]s?)? )*{NOUN} {ON} (?:the )?{{target:actor+}}",
        0.88,
        realis=Realis.DENIED,
    ),
    Pattern(
        rf"{IMPOSER} (?:outlaw(?:s|ed)|proscrib(?:es|ed)) (?:the )?(?:{{target:actor+}}|{{target_text:np}})",
        0.8,
    ),
    Pattern(
        rf"(?:{IMPOSER}|(?P<carried>(?<=and )|(?<=and also )|(?<=but )))(?: |(?<= ))(?:joined|join|aligned itself with|adopted|adopt|followed|follow|appl(?:ied|ies|y)|implement(?:ed|s)?|enforce[ds]?|observe[ds]?|transposed|imposed)(?: in)? (?:the )?{{leader:actor}}(?:['’]s?)? {NOUN} {ON} (?:the )?(?:{{target:actor+}}|(?P<back>it|them)\b)",
        0.85,
    ),
    Pattern(
        rf"{NOUN}(?: [^,;.]{{0,40}})? (?:<be>) (?:\w+ )?{IMPOSE} (?:on|upon|against) {{target:actor+}}(?: by {IMPOSER})?",
        0.92,
    ),
    Pattern(
        rf"{NOUN}(?: of its own)?(?: that| which)? {IMPOSER} (?:has |had |have )?(?:\w+ )?{IMPOSE} (?:on|upon|against) {{target:actor+}}",
        0.92,
        realis=Realis.HAPPENED,
    ),
    Pattern(
        rf"{IMPOSER}{_GAP} {IMPOSE}~ {NOUN}(?: of its own)? (?:on|upon|against) (?:<det>(?:[\w' ]{{1,40}} )?)?{{target:actor+}}",
        0.92,
    ),
    Pattern(
        rf"{IMPOSER}{_GAP} {IMPOSE} {NOUN}(?: of its own)? {ON} (?P<target_text>(?:{{number}}|more than {{number}}|several|dozens of|a number of|two|three) (?:[\w-]+ ){{0,3}}?{{actor}}(?: [a-z]\w+){{0,3}}?)(?=[,;.]|$| (?:in|on|over|for|after|and|because) )",
        0.85,
    ),
    Pattern(
        rf"{IMPOSER}{_GAP} (?:designat(?:es|ed)|list(?:s|ed)|classif(?:ies|ied)|declar(?:es|ed)|label(?:s|led)|brand(?:s|ed)) (?:the )?{{target:actor}} (?:as )?(?:a |an |the )?(?:[\w-]+ ){{0,3}}?terrorist",
        0.88,
    ),
    Pattern(
        rf"{IMPOSER}{_GAP} (?:designat(?:es|ed)|list(?:s|ed)|classif(?:ies|ied)|declar(?:es|ed)|label(?:s|led)|brand(?:s|ed)) (?P<target_text>it(?= (?:as )?an? )|(?:the )?(?:movement|group|organi[sz]ation)|(?-i:[A-Z])[\w’'-]+(?:[ -](?-i:[A-Z])[\w’'-]+){{0,4}}) (?:as )?(?:a |an |the )?(?:[\w-]+ ){{0,3}}?terrorist",
        0.85,
    ),
    Pattern(
        rf"(?:{{target:actor}}|(?P<target_text>(?-i:[A-Z])[\w’'-]+(?:[ -](?-i:[A-Z])[\w’'-]+){{0,4}})) (?:is|was|were|has been|had been) (?:\w+ly )?(?:designated|listed|classified|declared|labelled|blacklisted) (?:as )?(?:a |an |the )?(?:[\w-]+ ){{0,3}}?terrorist [\w ]{{4,24}}? by {IMPOSER}",
        0.88,
    ),
    Pattern(
        rf"{IMPOSER}(?: also| later| then)? (?:sanctioned|sanctions(?= (?:the )?[\ue000-\ue4ff])|blacklist(?:s|ed)|embargo(?:es|ed)|boycott(?:s|ed)) (?:<det>(?:[\w' ]{{1,40}} )?)?{{target:actor+}}",
        0.9,
    ),
    Pattern(
        rf"{IMPOSER}(?: also| later| then)? (?:sanctioned|sanctions(?= the )|blacklist(?:s|ed)|embargoed|boycott(?:s|ed)) {{target_text:np}}",
        0.8,
    ),
    Pattern(
        rf"{IMPOSER}{_NO_PAPER}{_GAP} (?:put|puts|placed|places|kept|keeps|hit) (?:<det>[\w' ]{{0,30}})?{{target:actor+}}~ (?:under|with) <det>{NOUN}",
        0.9,
    ),
    Pattern(
        rf"{IMPOSER}{_NO_PAPER}{_GAP} (?:put|puts|placed|places|kept|keeps) {{target_text:np}} under <det>{NOUN}", 0.85
    ),
    Pattern(
        rf"{{target:actor}} (?:was|were|has been) (?:placed |put )?(?:sanctioned|blacklisted|under <det>{NOUN})~ by {IMPOSER}",
        0.9,
    ),
    Pattern(
        rf"{IMPOSER} (?:{{date}} )?(?:law|act|legislation|decree|bill)(?: of {{date}})?,? (?:still )?{_BAN} {_BANNED} (?:the )?{{target:actor+}}",
        0.85,
    ),
    Pattern(rf"{IMPOSER} {_BAN} {_BANNED} (?:the )?{{target:actor+}}(?! \w)", 0.85),
    Pattern(rf"{IMPOSER} {_BAN} {_BANNED} {{target_text:np}}", 0.8),
    Pattern(
        rf"{IMPOSER} (?:responded|retaliated|replied|reacted) with <det>(?:\w+ )?{NOUN} {ON} (?:the )?{{target:actor+}}",
        0.85,
    ),
    Pattern(
        rf"{IMPOSER} added (?:the )?(?:{{target:actor}}|(?P<target_text>[^;:,.]{{2,60}}?)) to (?:its|their) (?:sanctions?|black)[ -]?lists?",
        0.85,
    ),
    Pattern(
        rf"{{imposer:actor}}(?:'s?)? {NOUN} {ON} (?:the )?{{target:actor}} (?:dates? (?:back )?(?:from|to)|ha(?:s|ve) been in (?:force|place)|took effect|began|started|w(?:as|ere) (?:introduced|imposed|extended|renewed))",
        0.85,
    ),
    Pattern(rf"{IMPOSER} did the same (?:to|with|against|for) (?P<targets>[^;:.]{{3,120}})(?=[;.]|$)", 0.8),
    Pattern(
        rf"{IMPOSER} (?:acted|moved|took (?:action|measures|steps)|followed suit) against (?:both,? |all (?:three|four),? )?{{target:actor+}}(?P<after>)",
        0.8,
    ),
    Pattern(
        r"(?P<it>\bit) (?:also |had |has |later |then )*(?:sanctioned|blacklisted) (?:<det>(?:[\w' ]{1,40} )?)?{target:actor+}",
        0.8,
    ),
    Pattern(rf"(?P<it>\bit) (?:also |had |has |later |then )*{IMPOSE} {NOUN} {ON} <det>{{target:actor+}}", 0.8),
    Pattern(
        rf"{NOUN}(?: [^,;.]{{0,40}})? (?:<be>) (?:\w+ )?{IMPOSE} {ON} (?P<target_text>[^;:,.]{{2,80}}?)(?=[,;.]|$| in {{date}}| by )(?P<it>)",
        0.75,
    ),
    Pattern(
        rf"(?:imposition|introduction|adoption) by (?:the )?{{imposer:actor}} of {NOUN} {ON} (?:<det>(?:[\w'\" ]{{1,40}} )?)?{{target:actor}}",
        0.85,
    ),
    Pattern(rf"(?:imposition|introduction) of {NOUN} {ON} <det>{{target:actor}} by (?:the )?{{imposer:actor}}", 0.85),
    Pattern(
        rf"(?:under|despite|following|after|because of|in spite of|by) (?:the )?{{imposer:actor}}(?:'s?)? {NOUN} {ON} (?:the )?{{target:actor}}",
        0.75,
    ),
)

_GOODS = r"(?:imports?|exports?|purchases?|sales?|deliveries|imports? and exports?)"
STANDING = (
    Pattern(
        rf"{{target:actor}}(?:, (?![\ue000-\ue4ff])[^,;]{{2,60}},)?(?: (?:is|are|was|were|has been|have been|had been|came|comes|fell|remain(?:s|ed)|lived|stays?|stayed|(?:was|were|is|are|has been) placed|(?:was|were) put))(?: \w+ly| also| still| then| again)? "
        rf"(?:under|subject(?:ed)? to|hit (?:by|with)|affected by|targeted by|the target of|struck by) (?:the |an? )?(?!no ){{imposer:actor}}(?:['’]s?)? {NOUN}",
        0.85,
    ),
    Pattern(
        rf"{{target:actor}} (?:fac(?:es|ed)|suffer(?:s|ed) under) (?:the )?{{imposer:actor}}(?:['’]s?)? {NOUN}", 0.8
    ),
    Pattern(
        rf"{NOUN}(?:,? (?:that|which) (?:was|were|had been|have been))?,? (?:\w+ly )?{IMPOSE} (?:(?:on|in) {{date}} )?by (?:the )?{{imposer:actor+}}(?: (?:on|in) {{date}})? {ON} (?:the )?{{target:actor+}}",
        0.88,
        realis=Realis.HAPPENED,
    ),
    Pattern(
        rf"{NOUN}(?:,? (?:that|which) (?:was|were|had been|have been))?,? (?:\w+ly )?{IMPOSE} {ON} (?:the )?{{target:actor+}}(?: (?:on|in) {{date}})?,? by (?:the )?{{imposer:actor+}}",
        0.88,
        realis=Realis.HAPPENED,
    ),
    Pattern(
        rf"{NOUN} {ON} (?:the )?{{target:actor}}(?:,[^;.]{{0,60}}?)?,? (?:(?:that|which) (?:was|were|had been) )?{IMPOSE} (?:(?:on|in) {{date}} )?by (?:the )?{{imposer:actor+}}",
        0.88,
        realis=Realis.HAPPENED,
    ),
    Pattern(r"(?:blockade|embargo|boycott) of (?:the )?{target:actor} by (?:the )?{imposer:actor+}", 0.85),
    Pattern(
        rf"(?:{IMPOSER}|(?P<it>\bit|\bthe (?:\w+ )?(?:government|authorities|parliament))(?: also| then| had| has)*) {_BAN} (?:all |the )?(?:{_GOODS}(?: of)? |(?:import|export|sale|purchase)s? of )(?:(?!(?:to|from|the|for)\b)\w+ ){{0,2}}?{{target:demonym}}(?= [a-z])",
        0.85,
    ),
    Pattern(
        rf"(?P<it>\bit|\bthe (?:\w+ )?(?:government|authorities|parliament))(?: also| then| had| has)* {_BAN} {_BANNED} (?:the )?{{target:state}}(?! \w)",
        0.8,
    ),
    Pattern(
        rf"{IMPOSER}{_GAP} {IMPOSE} (?:a|an|its|the) (?:\w+ )?(?:ban|embargo|halt|freeze) on (?:{_GOODS} (?:of )?)?[^,;.]{{2,50}}? (?:from|to) (?:the )?{{target:state}}",
        0.85,
    ),
    Pattern(
        r"{target:person}[^;:.]{0,40}? (?:was|were|is|has been|had been) (?:[\w ]{2,12} )?(?:barred|banned|prohibited|blocked) from (?:entering|travell?ing to|visiting|setting foot in) (?:the )?{imposer:state}",
        0.88,
    ),
    Pattern(
        rf"{IMPOSER} (?:barred|banned|prohibited|blocked) (?:the )?{{target:person+}}[^;:.]{{0,60}}? from (?:entering|its territory|travell?ing|visiting)",
        0.88,
    ),
    Pattern(
        r"(?P<target_text>(?-i:[A-Z])[\w&’'-]+(?: (?-i:[A-Z])[\w&’'-]+){0,4}) (?:was|were|has been) (?:\w+ly )?(?:sanctioned|blacklisted) by (?:the )?{imposer:actor+}",
        0.8,
    ),
    Pattern(
        rf"{{imposer:actor}}(?:['’]s?)? (?:own )?{NOUN} (?:on|upon|against|of) (?:the )?{{target:actor}}(?:(?:['’]s)? (?:[a-z]+ )?(?:<be>) (?:\w+ly )?(?:restored|reinstated|re-?imposed|renewed|tightened))(?P<anew>)",
        0.85,
        realis=Realis.HAPPENED,
    ),
    Pattern(
        rf"{{imposer:actor}}(?:['’]s?)? (?:own )?{NOUN} (?:on|upon|against|of) (?:the )?{{target:actor}}(?P<standing>)",
        0.72,
        realis=Realis.HAPPENED,
    ),
)

# What a list, a law or a participle tells.
LISTED = (
    Pattern(
        rf"{IMPOSER} (?:add(?:s|ed)|put(?:s)?|plac(?:es|ed)|includ(?:es|ed)|enter(?:s|ed)|keeps|kept|inscribed) (?:the )?(?:{{target:actor+}}|(?P<target_text>[^;:,.]{{2,60}}?)) (?:to|on|onto|in) (?:its|their|the|an?) (?:[\w-]+ )?(?:sanctions? |black|terror(?:ist|ism)? |entity |travel-ban )?-?lists?\b",
        0.85,
    ),
    Pattern(
        r"{target:actor},? [^;:.]{0,60}?\b(?:blacklisted|sanctioned|designated(?= by)|placed under sanctions|put on (?:a|its) (?:sanctions )?(?:black)?list) by (?:the )?{imposer:actor}",
        0.82,
        realis=Realis.HAPPENED,
    ),
    Pattern(
        rf"{IMPOSER} (?:passed|enacted|adopted|promulgated) (?:the )?(?:[A-Z]\w+ )?{{target:actor}} (?:(?-i:[A-Z])\w+ (?:and )?){{1,6}}Act\b",
        0.7,
    ),
    Pattern(
        r"(?P<carried>\b)(?:keeping|putting|placing|adding|keeps|leaving) (?:the )?{target:actor}(?: himself| herself| itself)? (?:on|to) (?:a|its|their|the) (?:[\w-]+ )?(?:sanctions? |black)?-?list\b",
        0.75,
        realis=Realis.HAPPENED,
    ),
    Pattern(rf"{IMPOSER} sanctions (?P<target_text>(?-i:[A-Z])[\w’'-]+(?: (?-i:[A-Z])[\w’'-]+){{0,4}})", 0.75),
)

# What a second object adds: "sanctioned A in May and B in June", "acted against A, and against B".
SECOND_OBJECTS = (
    Pattern(
        rf"(?:(?<=, )|(?<=\band ))(?:the )?{{imposer:actor}} {ON} (?:the )?(?:company )?{{target:actor}}(?=[,;.]| in | on |$| the same | ?[\ue500-\ue5ff])(?P<list>)",
        0.85,
    ),
    Pattern(
        r"and (?:later |then )?(?:extended|widened)(?: (?:them|it))?(?: (?:in|on) {date})? to (?:the )?{target:actor}(?P<list>)",
        0.8,
    ),
    Pattern(
        rf"(?:(?<=, )|(?<=\band )){ON} (?:the )?(?:{{target:actor}}|(?P<target_text>{{number}} (?:others|(?:other|more|further) [^,;.]{{3,40}})))(?=[,;.]| and |$)(?P<list>)",
        0.85,
    ),
    Pattern(r"(?:(?<=, )|(?<=\band ))against {target_text:np}(?P<after>)(?P<again>)", 0.75),
    Pattern(
        r"(?:sanctioned|blacklisted) [^;:.]{2,60}?{date} and (?P<target_text>[^;:,.]{2,80}?)(?= in {date})(?P<again>)",
        0.75,
    ),
)
