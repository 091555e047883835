"""The language of visits: who goes, comes, is received or called off; what the patterns of the visit frame are made of."""

from __future__ import annotations

import re

from extract.claim import Realis
from extract.patterns.pattern import Pattern
from extract.regex import regex

PERSONS = r"\ue300-\ue3ff"  # persons: a gap that may not cross one leads to the nearest
_GAP = rf"[^;:!?{PERSONS}]{{0,60}}?"
_KIND_WORD = (
    r"(?:first-ever|first|second|third|fourth|fifth|last|only|ever|joint|official|working|state|private|short|brief|return|friendly|goodwill|royal|"
    r"maiden|unofficial|courtesy|reciprocal|presidential|ministerial|inaugural|follow-up|bilateral|high-level|"
    r"historic|landmark|introductory|farewell|whirlwind|surprise|unannounced|secret|flying|solidarity)"
)
_LENGTH = r"(?:(?:\w+|[\ue700-\ue7ff])-(?:day|hour|week)(?:-long)?,? |week-long |\w+ days?['’] )?"
KIND = rf"{_LENGTH}(?P<kind>(?:{_KIND_WORD},? (?:and )?)*?{_KIND_WORD} )?{_LENGTH}"
VISIT = r"(?:visits?|swings?(?= through)|excursions?(?= to)|detours?(?= to)|dash(?= to)|missions?(?= (?:by|led)\b| to [\ue000-\ue0ff\ue200-\ue2ff])|trips?|journeys?|tours?|stopovers?|stop|stays?|(?<=return )calls?|(?<=courtesy )calls?|calls?(?= at )|pilgrimages?|voyages?)\b"
KIND_OF_VISIT = regex(
    rf"\b(?P<kind>(?:{_KIND_WORD},? (?:and )?){{0,4}}{_KIND_WORD}) (?:\w+ )?{VISIT}(?<!stop)", re.IGNORECASE
)
_ABOUT = r"(?:,? \(?(?:in |on |from )?{date}\)?)?(?: (?:on|for|together|along)[\w ,]{1,40})?"
ADVERBS = (
    r"(?:,? (?:who|which|had|has|have|also|then|again|later|first|twice|once|thrice|himself|herself|themselves|both|each|too|"
    r"nevertheless|nonetheless|likewise|earlier|already|just|recently|personally|meanwhile|since|subsequently|afterwards|himself|next|\w+ly|in turn|in person|(?:in|on|from|at|during) (?:the )?{date},?|{date},?))*"
)
_THEN = r"(?: (?:in those (?:years|days)|at th(?:e|at) time|by then)\b)?"
# One person or several: "X and Y", "X and his Romanian colleague Y"
VISITORS = (
    rf"(?P<visitor>[{PERSONS}](?:(?: of {{state}})?(?:, (?:and )?| and |,? as well as |,? together with )(?:(?:his|her|its|their|the) (?:(?:[\w-]+|{{demonym}}),? ){{0,4}}|{{state}}['’]s |First (?:Lady )?)?[{PERSONS}]){{0,12}})"
    rf"(?: of {{state}})?{_THEN}"
)
VISITOR = rf"{{visitor:person}}(?: of {{state}})?{_THEN}"
_PLACE_NOUN = r"(?:capital|city|town|port|resort|island|village|base|airport|province|region|state|district)"
GOAL = (
    rf"(?:(?:the |its |their |his |her |a )?(?:(?:{{demonym}}|{{state}}['’]s?|[a-z][\w-]*) ){{0,3}}?{_PLACE_NOUN},? (?:of |at |in )?)?"
    r"(?:(?-i:[A-Z][a-z][\w'’-]+(?: [A-Z][\w'’-]+)?)(?:,| in) )?"  # a town that no gazetteer has
    r"(?:(?:the|nearby|neighbou?ring|distant|(?:newly )?independent|post-?war|downtown|northern|southern|eastern|western|central) )?{to:place+}"
)
_WHEN = r"(?:,? (?:(?:early |late )?(?:in|on|from|during|at the (?:beginning|end) of) )?{date},?)"
_MANNER = (
    rf"(?:{_WHEN}|,? (?:back|on|over|again|once more|together|alone|twice|once|(?:three|four|five|several) times|repeatedly|privately|\w+ly|unannounced|unexpectedly|incognito|himself|herself|too|first|next|anew|instead|there|out|up|down)"
    rf"| (?:by (?:air|sea|train|rail|road|car|ship|special (?:plane|train))|aboard [^;:.,{PERSONS}]{{1,30}}|via {{place}}|(?:straight |directly )?from {{place}}|for (?:a|an|the) (?:\w+ ){{0,2}}(?:day|week|visit|time|stay)|"
    rf"with [^;:.,{PERSONS}]{{1,40}}?|at the (?:invitation|head) of (?:[^;:.,{PERSONS}]{{1,60}}?|{{person}})|on (?:a|an|his|her) (?:[\w-]+,? ){{0,4}}?{VISIT})){{0,3}}"
)
_CEREMONY = r"(?:inauguration|swearing-in|funeral|burial|coronation|wedding|investiture|enthronement|installation)(?: ceremony)?"
# "X (in office 1990–1999), …", "X, president since 2015, …": what dates the office, not the visit
_TENURE = r"(?: \([^()]{1,90}\)(?=,? )|,? [\ue500-\ue5ff]\)?(?=,? (?!and\b))(?=,)|,? [\ue500-\ue5ff]\),?)?"
WHO = (
    rf"{VISITORS}(?!['’]s? ){_TENURE}(?:,? (?:and|with) (?:his|her|a|an|the|some|{{number}}|\w+) [^;:.,{PERSONS}]{{1,50}}?,?)?(?:,? (?:accompanied|joined|flanked|escorted) by [^;:.,]{{1,60}}(?:, [^;:.,]{{1,40}})?,|"
    rf", (?:who (?:had |has )?(?:(?:just|since|recently) )?(?:succeeded|followed|replaced|defeated|ousted|overthrew|beat|took over from)|the first [^;:!?,{PERSONS}]{{1,40}} to \w+) {{person}}[^;:!?,{PERSONS}]{{0,60}},|"
    rf",[^;:!?{PERSONS}]{{1,90}},|, (?:who(?! (?:\w+ ){{0,2}}?(?:visited|came|went|flew|arrived|travelled|was in|is in))|whose|whom|the|an?|then|himself|herself|fresh|having) [^;:!?,]{{1,120}},(?= (?!who\b)[a-z])|,? [–-] [^–;{PERSONS}]{{1,80}} [–-],?| [^,;:.–{PERSONS}]{{1,40}} [–-]|,)?{ADVERBS}"
)
_TRAVEL = (
    r"(?:travel(?:s|led|ed)?|f(?:lies|ly|lew|lown)|went|goes|gone|c(?:ame|omes?)|return(?:s|ed)|journeyed|head(?:s|ed)|hurried|rushed|sailed|drove|crossed|hastened|ventured|hopped|nipped|travels back|proceed(?:s|ed)|continue[sd]|moved on|"
    r"paid a call|(?:made|makes|took|takes|caught|boarded|boards) (?:his|her|their|the|a|an) (?:[\w-]+ )?(?:way|road|journey|trip|crossing|flight|plane|train|ship|boat)|(?:was|were|is|been|had) (?:\w+ly )?(?:sent|dispatched|despatched|flown|rushed|bound)|"
    r"(?:left|leaves|departed|departs|set off|set out|sets off)(?: {place})?(?: [\w-]+)?(?=[^;:.]{0,30} for)|(?:led|leads|headed|heads|brought|took) (?:a|an|the|his|her|its) (?:(?:[\w-]+|{demonym}) ){0,3}?(?:delegation|group|party|team|mission|contingent|caravan|entourage|retinue)(?: of [^;:,.]{1,60}?)?)"
    rf"{_MANNER}"
)
ARRIVE = (
    rf"(?:visit(?:s|ed)|(?<=and [\ue300-\ue3ff] )visit(?= [\ue000-\ue2ff])|(?:is|was|are|were|been) (?:(?:currently|now|presently|also|still|today|then) )?(?:visiting|touring)|re-?visited|tour(?:s|ed)|{_TRAVEL} (?:to|for|into|through|across|around)(?: (?:(?:the|an?) [^;:.,{PERSONS}]{{1,60}}?|[^;:.,{PERSONS}\ue000-\ue2ff]{{2,40}}?) (?:in|at))?|(?:was|were|is|are) (?:also |again )?(?:present )?at (?:the )?(?:{{person}}['’]s )?[^;:.,{PERSONS}]{{1,60}}? (?:in|at)|(?:arriv(?:es|ed)|land(?:s|ed)|disembark(?:s|ed)|alight(?:s|ed)|touch(?:es|ed) down|sets? down|stop(?:s|ped)(?: over| off)?|stay(?:s|ed)(?! (?:on (?=in\b|at\b|as\b)|behind|away))|pass(?:es|ed)|turn(?:s|ed) up|appear(?:s|ed)|was seen){_MANNER} (?:in|at|through)|(?:w(?:as|ere)|been|is) (?:(?:nevertheless|nonetheless|likewise|himself|herself|back|again|once more|present|last|first|most recently|also|already|then|twice|recently|in turn|in (?:his|her|their) turn) ){{0,2}}in|been (?:twice |once |three times |often |repeatedly )?to|(?:was|were) (?:last |first )?seen in|(?:slipped|drove|rode|marched|walked|sailed|flew) into|(?:(?P<home>(?:is|was|are|were|had been) (?:just |newly |only just )?back|(?:(?:had|has|have) )?(?:(?:just|only just|recently|newly|lately) )?returned)) from|preceded (?:him|her|them|{{person}}) (?:in|to)|"
    r"call(?:s|ed) (?:in |in at |at )|spen(?:t|ds) [^;:,.]{1,40}?,? (?:in|at|among the people of)|set foot (?:in|on)|"
    r"reach(?:es|ed)|(?:took|takes) (?:his|her|their) leave in|(?:looked|dropped) in (?:on|at)|"
    r"(?:w(?:as|ere)|is|are|been) (?:\w+ly )?(?:received|welcomed|hosted|greeted|f[êe]ted|honou?red|entertained|acclaimed)(?: with [^;:,.]{1,30})?(?: (?:in|at|by) (?:the )?[^;:.,\ue000-\ue5ff]{1,40}?)? (?:in|at|to|into)|"
    r"(?:visited|toured|inspected|reviewed) (?:the |a |an )?[a-z\ue100-\ue1ff][\w'’ \ue100-\ue1ff-]{1,50}? (?:in|at|near|of))"
)
_PAY = r"(?:paid|pays?|(?:is |was |were |are )?paying|wrap(?:s|ped) up|wound up|winds up|ended|ends|finish(?:es|ed)|start(?:s|ed)|open(?:s|ed)|launch(?:es|ed)|kick(?:s|ed) off|cut short|ma(?:de|kes?|king)|did|used|combined|undert(?:ook|akes?|aking)|beg[au]n|begins|conclud(?:ed|es)|complet(?:ed|es)|effect(?:ed|s)|fulfill?(?:ed|s)|perform(?:ed|s)|realis(?:ed|es)|realiz(?:ed|es)|carried out|embarked on|set out on|set off on|returned from|had(?= an? )|(?:was|were|is)(?: currently| presently| now)? (?:on|in(?= (?:state|official|working|private) visit))|arrived on|came on)(?:,? (?:in|on|from) {date},?)?"
RECEIVED = r"(?:received|hosted|welcomed|greeted|receives|hosts|welcomes|greets|entertained)"
# What stands between "received" and a guest; "a letter from X", "the election of X" bring nobody.
NO_LETTER = (
    r"(?:(?!(?:by|from|for|with|against|about|telegram|message|letter|note|statement|credentials|news|election|appointment|nomination|victory|"
    rf"release|resignation|decision|announcement|remarks|proposals?|initiative|efforts) )[^;:.{PERSONS}])"
)
_FUTURE = r"(?:will|would|shall|should|could|may|might|is to|was to|are to|were to|to|never|did not|does not|has not|had not|has never|had never|not)"
_BASE = rf"(?:re-?visit|tour|visit|be (?:visiting|touring|travelling to)|lead <det>(?:[\w-]+ ){{0,3}}?(?:delegation|mission|team)(?: of [^;:,.]{{1,40}}?)? to|(?:travel|fly|go|come|return|head) (?:back )?to(?: (?:the|an?) [^;:.,{PERSONS}]{{1,60}}? (?:in|at))?|arrive in|(?:land|touch down) (?:in|at)|have (?:flown|travelled|gone|come|journeyed) to|have visited|stop (?:over )?in|be in|attend [^;:.,{PERSONS}]{{1,60}}? in|(?:pay|make|undertake|effect|fulfil|perform|start|begin|open|carry out|reali[sz]e|conduct) <det>{KIND}{VISIT} (?:to|in)|be (?:received|welcomed|hosted|greeted) (?:in|at))"
_OFFICIALS = (
    r"(?:ministers|officials|parliamentarians|lawmakers|deputies|MPs|senators|businessmen|entrepreneurs|business leaders|diplomats|envoys|delegates|"
    r"experts|representatives|officers|generals|journalists|companies)"
)
_DELEGATION = r"(?:[\w'-]+ ){0,4}?(?:delegations?|missions? of \w+|trade missions?|parties of \w+)"
_HEADED = r"(?:,? (?:(?:which was |that was )?(?:headed|led|chaired|presided over) by|(?P<at>with)) (?:the |its |then )*{visitor:person}(?(at) (?:at its head|as its (?:head|leader))))"
CALLED_OFF = r"(?:cancell?(?:ed|s)|called off|calls off|postponed|postpones|put off|deferred|delayed|abandoned|scrapped|shelved|dropped)"

_WAS_MADE = r"(?:(?:(?:that|which) )?(?:was|were|is|has been|have been|had been) (?:(?:also|then|later|first|\w+ly) )?)?(?:paid|made|undertaken|carried out|effected|conducted|performed)"
_COMING = rf"(?:{VISIT}|arrivals?|coming|return|landing|presence|sojourn|appearance|passage|departure(?= for))"
_AUX = (
    r"(?:(?:had|has|have|having) (?:(?:also|already|just|first|never|not|since|only|\w+ly|himself|herself|in turn) )*)?"
)
PATTERNS = (
    # The delegation and its head.
    Pattern(rf"{_DELEGATION}[^;:!?{PERSONS}]{{0,60}}?{_HEADED},?{ADVERBS} {ARRIVE} {GOAL}", 0.95),
    Pattern(rf"<det>{KIND}{VISIT}(?: to {{to:place}})?{_ABOUT},? (?:by|of) <det>(?:[\ue000-\ue1ff] )?{_DELEGATION}[^;:!?{PERSONS}]{{0,60}}?{_HEADED}(?: to {{to2:place}})?", 0.93),
    Pattern(rf"(?:{{to:place}}|{{host:who}}|the country){ADVERBS} {RECEIVED} (?:(?:in|at) [\ue000-\ue0ff\ue200-\ue2ff],? )?<det>(?:[\ue000-\ue1ff] )?{_DELEGATION}[^;:!?{PERSONS}]{{0,60}}?{_HEADED}", 0.9),
    # Plans, invitations, cancelled trips.
    Pattern(rf"invit(?:ed|es|ing) {VISITORS}(?:, [^,;]{{1,60}},)? (?:to|for) {_GAP}{{to:place}}", 0.9, realis=Realis.PLANNED),
    Pattern(rf"invit(?:ed|es|ing) {VISITORS} (?:to (?:visit|come|pay|return the (?:call|visit))|for an? {KIND}{VISIT})", 0.85, realis=Realis.PLANNED),
    Pattern(rf"(?:invitation|invites?|offer) (?:for|to) {VISITOR}[^;:.]{{0,40}}? to (?:{_BASE} {{to:place}}|visit|come)", 0.9, realis=Realis.PLANNED),
    Pattern(rf"invitations? (?:from|by|of) (?:the )?{{host:who}}(?:,[^;:.,{PERSONS}]{{1,60}},)? (?:to|for) <det>(?:(?:[\w-]+|{{demonym}}),? ){{0,4}}?{VISITOR}(?! to attend)", 0.82, realis=Realis.PLANNED),
    Pattern(rf"(?:invit(?:ed|es|ing|ations? to|ations? for)|asked) (?:him|her|(?:his|her) (?:(?:[\w-]+|{{demonym}}) ){{0,2}}?(?:counterpart|colleague|host|guest|opposite number|homologue|peer)),? (?:(?:back|again|also|in turn) )?to (?:(?:visit |come to |pay [^;:.{PERSONS}]{{1,30}} to |make [^;:.{PERSONS}]{{1,30}} to )?{{to:place}}|(?:visit|come)\b)(?P<him>)", 0.8, realis=Realis.PLANNED),
    Pattern(rf"(?:an?|the|his|her|another) (?:[\w-]+ ){{0,3}}?{VISIT} (?:to|in) {GOAL}[^;:.{PERSONS}]{{0,80}}? (?:was|were|is|had to be|has been|had been) (?:\w+ly |then |also )*{CALLED_OFF}\b(?P<anaphor>)", 0.75, realis=Realis.PLANNED),
    Pattern(rf"(?:an?|another|the|his|her) (?!same |return |reciprocal )(?:[\w-]+ ){{0,2}}?{VISIT}(?:,|,? that|,? which)? (?!(?:to|of|by|in) )[^;:.{PERSONS}\ue000-\ue2ff]{{0,90}}? (?:(?:was|were|is|had to be|has been|had been) (?:\w+ly |then |also )*{CALLED_OFF}|(?:did not|could not|never|failed to) (?:take place|materiali[sz]e[d]?|come (?:off|about)|took place|go ahead)|fell through|came to (?:nothing|naught))\b(?P<anaphor>)(?P<off>)", 0.72, realis=Realis.PLANNED),
    Pattern(rf"invit(?:ation|ed) to (?:visit|come to|pay [^;:.{PERSONS}]{{1,30}} to) {{to:place}},? [^;:.{PERSONS}]{{0,50}}?(?:extended|addressed|sent|handed|conveyed|issued|transmitted|made|delivered|given) to {VISITORS}", 0.9, realis=Realis.PLANNED),
    Pattern(rf"{VISITOR},? to whom [^;:.{PERSONS}]{{0,30}}(?:{{person}} )?[^;:.{PERSONS}]{{0,30}}?invitation to (?:{_BASE} {{to:place}}|visit|come)", 0.88, realis=Realis.PLANNED),
    Pattern(rf"{VISITOR}{_GAP} invit(?:ed|ation) [^;:.{PERSONS}]{{0,40}}?to (?:{_BASE}) {{to:place}}", 0.85, realis=Realis.PLANNED),
    Pattern(rf"{VISITOR}{ADVERBS} {CALLED_OFF}(?:,? (?:in|on) {{date}},?)? <det>(?:planned |scheduled )?{KIND}{VISIT}(?![^;:.]{{0,90}}, (?:then |finally |later |now )?(?:c[ao]me|comes|went|goes|arrived?|arrives|flew|flies|visited|visits|travelled|travels)\b)(?: {_GAP}(?:to|in) {{to:place}})?", 0.92, realis=Realis.PLANNED),
    Pattern(rf"{CALLED_OFF} <det>(?:planned |scheduled )?{KIND}{VISIT}(?: to {{to:place}})? (?:by|of) {VISITOR}(?: to {{to2:place}})?", 0.92, realis=Realis.PLANNED),
    Pattern(rf"{VISIT}(?: to {{to:place}})?,? (?:that (?:was|had been) |which (?:was|had been) )?(?:originally |first )?(?:pencill?ed in|planned|scheduled|fixed|due|announced|set|arranged|foreseen|mooted)(?: for)?(?: the)?(?: {{date:date}})?,? (?:by|of) <det>(?:then )?{VISITORS}(?: to {{to2:place}})?", 0.9, realis=Realis.PLANNED),
    Pattern(rf"{VISIT},? (?:that |which )?{VISITOR} (?:was|were|is|had) (?:due |scheduled |expected |supposed |planning |planned |hoped |meant |been )*to (?:make|pay|undertake|begin)(?: (?:to {{to:place}}|there(?P<there>)))?", 0.92, realis=Realis.PLANNED),
    Pattern(rf"(?:the|that|this|his|her) (?:{_KIND_WORD} )*(?:visit|trip) (?:had been|was|is) (?:(?:originally |first |initially |at first )?(?:scheduled|planned|due|set|fixed|meant)(?: to (?:take place|begin|start|run|last))?|to (?:take place|begin|start|run|last))(?: for| in| on| from){{1,2}} {{date:date}}(?P<anaphor>)", 0.8, realis=Realis.PLANNED),
    Pattern(rf"{WHO} (?:is|was|were|are|had been|has been) (?:also |then |now |next |originally )?(?:due|expected|awaited|scheduled to be|to be)(?: back| again| next)?(?: (?:at|for) [^;:.,{PERSONS}]{{1,60}}?)? (?:in|at) {{to:place+}}", 0.9, realis=Realis.PLANNED),
    Pattern(rf"{WHO} (?:was|is|were|are|had been|has been) (?:also |then |\w+ly )?(?:invited|asked|summoned|bidden) to (?:visit |come to |pay [^;:.{PERSONS}]{{1,30}} to )?{{to:place}}", 0.88, realis=Realis.PLANNED),
    Pattern(rf"{VISITOR},? (?:also |again )?(?:invited|asked|bidden|expected|awaited|due) (?:to|in) {{to:place}}", 0.85, realis=Realis.PLANNED),
    Pattern(rf"{WHO} (?:had |has |have )?(?:meant|planned|hoped|intended|wanted|wished|promised|agreed|offered|announced plans|been (?:due|expected|scheduled|meant|supposed)|(?:was|were|is|are) (?:due|expected|scheduled|meant|supposed|set|about|originally)?) ?to (?:have )?(?:{_BASE} {{to:place+}}|(?:come|visit|arrive|return|follow|(?:go|travel|fly) (?:there|over)|return the (?:visit|call))(?= on\b| in\b| for\b|[,.;]| {{date}}| a\b| the\b| next\b| this\b| later\b| again\b| first\b| but\b))", 0.85, realis=Realis.PLANNED),
    Pattern(rf"(?:{WHO}|(?P<elided>(?<=,)| and| but)) (?:did not|could not|would not) (?:arrive|come|visit|go|travel|return|follow|set foot there)(?: (?:back|there|here|himself|herself))?(?= [\ue500-\ue5ff])(?P<notbefore>)", 0.8, realis=Realis.HAPPENED),
    Pattern(rf"{WHO} (?:is|was|were|are|had been|has been) (?:also |then |now |next )?(?:due|expected|awaited|invited) (?:at|to|for) (?:the|a) (?:[\w-]+ ){{0,2}}?{{to:city}}(?:['’]s)? (?:[\w-]+ ){{0,3}}?(?:summit|conference|meeting|session|forum|congress|ceremony|fair|exhibition|games|talks|festival)\b", 0.85, realis=Realis.PLANNED),
    Pattern(rf"{VISITOR},? whose (?:[\w-]+ ){{0,2}}?{VISIT}(?: (?:to|in) {{to:place}})?,? (?:had been|has been|was|is) (?:originally |first |tentatively |long )?(?:planned|scheduled|announced|foreseen|expected|fixed|set|due|prepared|pencill?ed in)(?: for| in| on)? (?:the )?{{date:date}},[^;:.]{{0,40}}? (?:{CALLED_OFF}|calls? (?:it )?off|called it off|did not|could not|never|failed|stayed|withdrew|put it off)\b(?P<visits>)", 0.88, realis=Realis.PLANNED),
    Pattern(r"the latter (?:was|has been|had been|is) (?:also |then )?(?:invited|asked) to (?:visit |come to )?{to:place}(?P<latter>)", 0.88, realis=Realis.PLANNED),
    Pattern(rf"{VISITOR}{_GAP} (?:could not|was unable to|were unable to|failed to) (?:make [^;:.,]{{1,30}} |travel |come |go |fly |get |be )(?:to|in) (?:(?:the|an?) [^;:.,{PERSONS}]{{1,60}}? (?:in|at) )?{{to:place}}", 0.88, realis=Realis.PLANNED),
    Pattern(rf"{WHO} (?:has |had )?accepted (?:an?|the|this|that|his|her) (?:[\w-]+ ){{0,2}}?invitation(?: [^;:.,{PERSONS}]{{1,30}}?)? to (?:visit|come|pay [^;:.,]{{1,30}})(?= (?:in|on|for) {{date}}| {{date}}|[.,;]| early\b| later\b| soon\b)", 0.82, realis=Realis.PLANNED),
    Pattern(rf"(?:plans?|hopes?|talks?|arrangements|preparations|proposals?|suggestions?|requests?|efforts) (?:are under way |were made )?(?:for|that|of) {VISITOR} (?:to |should |would |will |might |could )?(?:visit|visiting|(?:come|coming|travel|travelling|fly|flying|go|going) to) {{to:place}}", 0.85, realis=Realis.PLANNED),
    Pattern(rf"{{to:place}} (?:also |now )?(?:hop(?:es|ed)|expect(?:s|ed)|plan(?:s|ned)|wish(?:es|ed)|prepar(?:es|ed)|is (?:preparing|ready|due)|(?:is|was) to|will|would) (?:to )?(?:receive|host|welcome) (?:the )?{VISITORS}", 0.85, realis=Realis.PLANNED),
    Pattern(rf"{VISIT} to {{to:place}} (?:is|was|stands|remains|figures) (?:also |still )?(?:on|in) {VISITOR}['’]s? (?:[\w-]+ )?(?:agenda|calendar|diary|programme|schedule|itinerary|plans)\b", 0.85, realis=Realis.PLANNED),
    # First visits.
    Pattern(rf"(?:first|last|only|second|third|latest|next|previous|most recent)\b[^;:.]{{0,60}}? to (?:{_BASE}|set foot (?:in|on)) {{to:place}},? (?:was|is|has been|being|were) {VISITOR}", 0.95, realis=Realis.HAPPENED),
    Pattern(rf"(?:first|last|only|second|third|latest|next|previous)\b[^;:.]{{0,60}}? to (?:(?:visit|come|do so|make the (?:journey|trip))(?: here| there| so far| this far| that far| over| on [^;:.,{PERSONS}]{{1,30}}?)?|(?:visit|tour|(?:travel|go|come|fly) to) (?:the (?:country|capital|republic|kingdom|state)|there)),? (?:was|is|were) {VISITOR}", 0.88, realis=Realis.HAPPENED),
    Pattern(rf"{VISITOR}(?:, [^,;]{{1,80}},|,)?{ADVERBS} (?:became|was|is|being|becomes) (?:the )?(?:first|only|second|third|latest|most senior|highest-ranking)\b[^;:.]{{0,80}}? to (?:come|visit|do so|make the (?:journey|trip))(?= \(|[,.;]| in\b| on\b| {{date}})", 0.85, realis=Realis.HAPPENED),
    Pattern(rf"{VISITOR}(?:, [^,;]{{1,80}},|,)?{ADVERBS} (?:became|was|is) (?:the )?(?:first|only|second|third|latest)\b[^;:.]{{0,80}}? to be (?:received|welcomed|hosted|greeted) by [^;:.{PERSONS}]{{0,30}}?{{host:person}}", 0.86, realis=Realis.HAPPENED),
    Pattern(rf"{VISITOR}(?:, [^,;]{{1,80}},|,)?{ADVERBS} (?:became|was|is|being|becoming|becomes) (?:thus |thereby )?(?:the )?(?:first|only|second|third|latest|most senior|highest-ranking)\b[^;:.]{{0,80}}? to (?:visit|tour|come to) (?:the (?:\w+ )?(?:country|state|republic|kingdom)|there)\b", 0.85, realis=Realis.HAPPENED),
    Pattern(
        rf"{VISITOR}(?:, [^,;]{{1,80}},|,)?{ADVERBS}(?: (?:became|was|is|being|becoming|becomes|to become)(?:,? (?:in|on) {{date}},?)?|,) (?:thus |thereby )?(?:the )?(?:first|only|second|third|latest|last|most senior|highest-ranking)\b[^;:.]{{0,80}}? to (?:{_BASE}|set foot (?:in|on)|make [^;:.]{{0,40}}{VISIT} to|be (?:received|welcomed|hosted|greeted|f[êe]ted|entertained) (?:in|at)) (?:(?:post-?war|independent|free|new|modern|democratic|united) )?{{to:place+}}",
        0.95,
        realis=Realis.HAPPENED,
    ),
    Pattern(rf"{WHO}[^;:!?{PERSONS}\ue000-\ue0ff\ue200-\ue2ff]{{0,60}}? {_FUTURE} (?:\w+ly |also |then |soon |next |again |himself |herself )?{_BASE} (?:the )?{{to:place+}}", 0.85),
    Pattern(rf"(?P<elided>,? and|, then|(?<= )and|(?<=,)) (?:then |will |would |is to |was to |is due to )(?:also |then )?{_BASE} (?:the )?{{to:place+}}", 0.8, realis=Realis.PLANNED),
    Pattern(rf"\b(?:first|only)\b[^;:.{PERSONS}]{{0,90}}? since (?:that of )?<det>(?:Doctor |Dr )?{VISITOR}(?:,[^;:.,{PERSONS}]{{1,60}},)?(?: (?:had )?(?:came|come|stopped|visited|landed|passed|was|been|did)[^;:.,{PERSONS}]{{0,30}}?)?,? (?:in |on )?{{date:date}}(?P<visits>)(?P<there>)", 0.82, realis=Realis.HAPPENED),
    # Visits paid.
    Pattern(rf"{WHO}{_GAP} {_PAY} <det>{KIND}{VISIT}[^;:.{PERSONS}]{{0,30}}? (?:to|in) {GOAL}", 0.95),
    Pattern(rf"{WHO}{_GAP} {_PAY} <det>{KIND}(?:(?:[\w\ue700-\ue7ff-]+[ -])?(?:nation|country|leg|state|city) )?(?:tour|trip|visit) of {GOAL}", 0.9),
    Pattern(rf"{WHO} (?:had |has )?(?:paid|pays) {{to:place}} <det>{KIND}{VISIT}\b", 0.93),
    Pattern(rf"{WHO}{_GAP} {_PAY} <det>{KIND}{VISIT}\b", 0.85),
    Pattern(rf"{WHO} (?:had |has )?(?:paid|pays) (?:the (?:country|island|kingdom|republic|emirate|capital|city)|(?:his|her|its) (?:\w+ )?(?:neighbou?r|host|hosts|ally|partner)) <det>{KIND}{VISIT}\b", 0.85),
    Pattern(rf"{WHO} (?:is |was |were |are |has |had )?(?:also |now |still |reportedly )?(?:consider(?:ing|s|ed)|plan(?:s|ning|ned)|contemplat(?:es|ing|ed)|weigh(?:s|ing|ed)|mull(?:s|ing|ed)|discuss(?:es|ing|ed)|prepar(?:es|ing|ed)(?: for)?|scheduled|promised|announced) <det>{KIND}{VISIT} (?:to|in) {GOAL}", 0.85, realis=Realis.PLANNED),
    Pattern(rf"{WHO}{_GAP} {_PAY} (?:a further |another )?(?P<counted>{{number}})(?: to {{to:place+}})?", 0.9),
    Pattern(rf"{WHO}[^;:!?{PERSONS}]{{0,90}}? (?:for|on|during|after|following|at the end of|at the close of|on completion of|in the course of|as part of|rounding off|cutting short) <det>{KIND}{VISIT} to {GOAL}(?! (?:of|by))", 0.9),
    Pattern(rf"{WHO} (?:has |had )?(?:made|makes|chose|chosen|chooses|picked|picks|selected|selects) {GOAL} (?:as |for )?(?:(?:the|one of (?:the (?:[\w-]+|{{number}}) )?)(?: ?(?:destinations?|goals?|object|scene|first stops?|venue) (?:of|for) )?)?(?:his|her|a|an|the|of)? ?(?:[\w-]+,? ){{0,4}}?(?:destination|trip|visit|stop|port of call|journey|tour|voyage|stay|appearance|holiday|vacation)s?\b", 0.9),
    Pattern(rf"{WHO}[^;:!?{PERSONS}]{{0,90}}?,? (?:with|through) (?:a|an|his|her) {KIND}{VISIT}(?=,? (?:in|on|from) {{date}}| {{date}})", 0.8),
    Pattern(rf"{WHO} (?:has|had|have) (?:not|yet to|never|still to|still not)(?: yet)? (?:be(?:en)? )?(?:taken up|take up|accepted|accept|followed|follow|honou?red|honou?r|acted on) (?:an|the|his|her|this|that) (?:[\w-]+ ){{0,2}}?invitations? (?:to|from) {{to:place}}", 0.85, realis=Realis.PLANNED),
    # Visits as nouns.
    Pattern(rf"{{visitor:person}}(?:['’]s?)? (?:(?:[\w-]+|{{number}}) ){{0,3}}?(?:tour|trip|journey|visit|travels|swing|itinerary|days|weeks?|round)[^;:.,{PERSONS}]{{0,60}}?(?:,[^,;:.{PERSONS}]{{1,40}},)? (?:(?:which|that) )?(?:also )?(?:took in|took (?:him|her) (?:also |then )?to|included|includes|cover(?:s|ed)|led (?:him|her) to|brought (?:him|her) to) {{to:place+}}(?!['’])", 0.9),
    Pattern(rf"(?:{{visitor:person}}['’]s (?:(?:[\w-]+|{{number}}),? ){{0,4}}?|(?:the|this|that|his|her) (?:[\w-]+ ){{0,2}}(?P<anaphor>))(?:tour|trip|journey|visit|travels|swing)(?:,? [^;:.{PERSONS}\ue000-\ue2ff]{{1,60}}?)? (?:ended|ends|closed|concluded|culminated|came to (?:an end|a close)) in {{to:place}}", 0.85),
    Pattern(rf"{WHO}(?:[^;:!?{PERSONS}]{{0,40}}? (?:visit(?:s|ed)?|tour(?:s|ed)?)|[^;:!?{PERSONS}]{{0,40}}? (?:{_PAY}|on|during|with|for|left for|after) <det>{KIND}(?:tour|trip|visit) (?:of|to)) (?:{{number}}|several|some|two|three|four|five|six) ?(?:(?:[\w-]+|{{demonym}}) ){{0,3}}?(?:countries|states|nations|capitals|republics|islands|neighbou?rs)?(?: [^;:.,{PERSONS}\ue000-\ue2ff]{{1,30}})?(?::| [–—-]|,? namely|,? including) {{to:place+}}", 0.9),
    Pattern(rf"(?:thank(?:ed|s)|congratulat(?:ed|es)|prais(?:ed|es)|welcom(?:ed|es)) {VISITOR}(?:,[^;:.,{PERSONS}]{{1,60}},)? (?:for|on|after|following) (?:his|her) {KIND}{VISIT} (?:to|in) {GOAL}", 0.85),
    Pattern(rf"(?:stay|sojourn|presence|time|stopover) in {{to:place}}{_ABOUT} (?:by|of) <det>{VISITOR}", 0.88),
    Pattern(rf"<det>{KIND}{VISIT} to {GOAL}{_ABOUT} (?:by|of) <det>{VISITORS}", 0.95),
    Pattern(rf"<det>{KIND}{_COMING}(?:,? (?:(?:to|in|at) {GOAL}|\(?(?:in |on |from |of |early in |late in )?{{date:date+}}\)?)){{1,2}},? (?:by|of) <det>{VISITORS}", 0.9),
    Pattern(rf"(?:the|an?|his|her) {KIND}(?:arrival|coming) (?:by|of) <det>{VISITORS}(?! (?:to|in|at) (?:the )?{{place}})", 0.8),
    Pattern(rf"{VISITOR}['’]s? (?:attendance|participation|presence|appearance) (?:at|in) (?:[^;:.,{PERSONS}]{{1,60}}? in )?{GOAL}", 0.8),
    Pattern(rf"(?:took|takes?|brought|brings?|led|leads?|carried|drew|lured|flew|accompan(?:ied|ies|ying)|escort(?:ed|s)) (?:the |its |his |her )?{VISITORS}(?:,[^;:.,{PERSONS}]{{1,60}},|,)? (?:(?:back |on |over )?to|together (?:in|at)) {GOAL}", 0.82),
    Pattern(rf"(?:sent|dispatched|despatched|sends|flew) (?:the |its |his |her )?{VISITORS}(?:,[^;:.,{PERSONS}]{{1,60}},|,)? to {GOAL}", 0.82),
    Pattern(rf"{{to:place}}(?:,[^;:.,{PERSONS}]{{1,40}})?,? where {VISITOR} (?:also |had |has |then |later |first )*(?:spent|stayed|landed|arrived|gone|flown|been|was (?:received|welcomed|hosted|greeted|f[êe]ted|the guest|a guest))\b", 0.85),
    Pattern(rf"<det>{KIND}{_COMING} (?:by|of) <det>{VISITORS}(?:,[^;:.,{PERSONS}]{{1,60}},)?(?:,? (?:(?:to|in|at) {GOAL}|\(?(?:in |on |from |early in |late in )?{{date:date+}}\)?)){{1,2}}", 0.9),
    Pattern(rf"{VISITOR}['’]s? (?:[\w-]+,? ){{0,4}}?{_COMING}(?:,? (?:(?:to|in|at|into|through|of) {GOAL}|\(?(?:in |on |from |of |early in |late in )?{{date:date+}}\)?)){{1,2}}", 0.88),
    Pattern(rf"<det>{KIND}{VISIT} (?:of|by) <det>(?:(?-i:[A-Z])[\w-]+ (?:and |for )?){{1,4}}{VISITORS}(?:{_ABOUT},? to {{to:place+}})?", 0.88),
    Pattern(rf"<det>{KIND}{VISIT} (?:to the (?:country|capital|region) |at [\w -]{{3,40}} level,? )?(?:of|by|from) <det>{VISITORS}(?:, [^,;]{{1,60}},)?(?:{_ABOUT},? to {{to:place+}})?", 0.92),
    Pattern(rf"{{visitor:person}}['’]s? (?:[\w-]+ ){{0,2}}?{KIND}{VISIT}(?:{_ABOUT}(?: to|: (?:in |to )?) {{to:place+}})?", 0.92),
    Pattern(rf"{{visitor:person}}['’]s? (?:[\w-]+ ){{0,2}}(?P<counted>{{number}})(?:{_ABOUT} to {{to:place+}})?", 0.9),
    Pattern(rf"<det>{KIND}{VISIT}(?: by| of)? {{visitor:state}} <det>[\w -]{{0,30}}delegation(?: to {{to:place}})?", 0.8),
    Pattern(rf"{VISIT}[^;:.{PERSONS}]{{0,20}}? (?:by|of) <det>(?:{_DELEGATION} (?:of|from) (?:[\w'-]+ ){{0,3}}{{visitor:state}}|{{visitor2:demonym}} {_DELEGATION})(?:[\w' -]{{0,40}} to {{to:place}})?", 0.85),
    Pattern(rf"(?:during|on|while on|at the end of|in the course of|at the start of|for) (?:his|her|a|an|the) {KIND}{VISIT} (?:to|in) {GOAL}[^;:!?{PERSONS}]{{0,60}}?{VISITORS}", 0.85),
    Pattern(rf"(?:while|when|after|before|on|by) (?:visiting|touring|arriving in|travelling to) {{to:place+}}[^;:!?{PERSONS}]{{0,60}}?, {VISITORS}", 0.85),
    Pattern(rf"{VISIT}[^;:.{PERSONS}]{{0,40}}? by {VISITORS} to {{to:place+}}", 0.93),
    Pattern(rf"{VISIT}[^;:.{PERSONS}]{{0,20}}? (?:by|of) <det>{VISITORS}(?:,[^;:.,{PERSONS}]{{1,60}})?: (?:in |to )?{{to:place}}", 0.88),
    Pattern(r"(?:party|delegation|mission|group|team)(?: of [^;:.,]{1,40}?)? under <det>{visitor:person}(?:,[^;:.,]{1,60},|,)? (?:to|in) {to:place+}", 0.9),
    Pattern(rf"(?:during|on|in|for) (?:the )?(?:first|second|third|last|latest|both|one|each) of (?:these|those|his|her) {VISIT},?(?: (?:in|on|from) {{date:date}},)? {VISITOR}(?P<there>)", 0.8),
    Pattern(rf"(?:opposite|other|reverse) (?:direction|way),? (?:came|went|travelled|flew) {VISITORS}", 0.85),
    Pattern(rf"(?:was|is|came) the turn of {VISITOR}(?P<where>)", 0.78),
    Pattern(rf"\bit (?:was|is) {VISITOR}['’]s turn(?=,? (?:in|on) {{date}})(?P<visits>)(?P<where>)", 0.78),
    Pattern(rf"{VISITOR}['’]s (?:own )?turn (?:came|followed|was)\b(?P<visits>)", 0.8),
    Pattern(rf"{VISITOR}[^;:!?{PERSONS}]{{0,90}}? (?:during|on|in the course of) (?:his|her) (?:own|first|second|third|next|last)(?: one| there)?,? (?:in|on) {{date:date}}(?P<visits>)(?P<there>)", 0.78),
    Pattern(rf"{WHO} (?:became|was|is) (?:its|their|our|the|{{to:state}}['’]s?) (?:first|second|third|last|latest|highest-ranking|most senior)(?: (?:[\w-]+|{{demonym}})){{0,4}} (?:visitor|guest|caller)s?\b", 0.82),
    Pattern(rf"{WHO} (?:honou?red|graced|favou?red|obliged) {{to:state}} (?:with (?:his|her|a|the) (?:[\w-]+ ){{0,2}}?(?:presence|visit|stay|company|call)|(?=on {{date}}|in {{date}}))", 0.88),
    Pattern(rf"{ARRIVE} {GOAL}: (?:the )?(?:[\w-]+ ){{0,3}}?{VISITORS}(?=[.;(]|$|,(?! (?:and )?[{PERSONS}])|,? (?:in|on|from) {{date}})", 0.8),
    Pattern(rf"{WHO} (?:has been|have been|was|is|were|are) (?:also |now |again )?invited(?: back)?(?= for {{date}}| in {{date}}|[.;]| once more)", 0.82, realis=Realis.PLANNED),
    Pattern(rf"{WHO} (?:is|are|was|were) (?:now |also |next |again )?(?:expected|due|awaited|scheduled to (?:visit|come|arrive))(?: back| here)?(?: for (?:the|a|an) [^;:.,{PERSONS}]{{1,40}}?)?(?= in {{date}}| on {{date}}| {{date}})", 0.82, realis=Realis.PLANNED),
    Pattern(rf"{VISITOR}['’]s? arrival (?:in|at) {{to:place}}", 0.88),
    Pattern(rf"{VISITOR}['’]s? (?:[\w-]+ ){{0,2}}?(?:arrival|landing) (?:at|on|in) [^;:.,]{{1,40}}?\b(?:airport|tarmac|runway|quay|port|station)\b", 0.85),
    Pattern(rf"{VISITOR}['’]s? (?:[\w-]+ ){{0,2}}?arrival (?:at|in) [^;:.,{PERSONS}\ue000-\ue2ff]{{2,40}}?(?=,? (?:on|in) (?:the first of )?{{date}})", 0.75),
    Pattern(rf"\b(?:that|those) of <det>{VISITOR} (?:to|in) {{to:place}}(?P<visits>)", 0.85),
    Pattern(rf"{VISIT} (?:was|is|remains|has been) (?:that|the one) (?:of|by) <det>{VISITOR}", 0.88, realis=Realis.HAPPENED),
    Pattern(rf"{VISITOR}, whose (?:\w+ ){{0,2}}?{VISIT} (?:to|in) {{to:place}}", 0.9),
    Pattern(rf"{{to:place}},? which <det>{VISITORS} (?:had |has |also |first |last )*(?:visited|toured)\b", 0.9),
    Pattern(rf"{WHO} ma(?:de|kes?) {{to:place}} (?:the|his|her) (?:\w+ )?(?:stop|destination|leg|port of call)\b", 0.88),
    Pattern(rf"followed (?:(?!(?:in (?:office|power|(?:the|this|that|his|her|its) (?:post|office|position|job|role))|as|on the throne)\b)[^;:.,{PERSONS}]{{1,30}} )?by (?:(?:his|her|its) )?{VISITOR}(?!['’]| as\b)(?:(?:,[^;:.,{PERSONS}]{{1,60}},)? (?:in|on|from) {{date:date}})?(?P<visits>)(?P<there>)", 0.78),
    Pattern(rf"{VISITOR}[^;:!?{PERSONS}]{{0,40}}? (?:on|upon|after) (?:his |her )?(?:arriving|arrival|landing) (?:in|at) {{to:place}}", 0.85),
    Pattern(rf"{WHO} (?:took up|availed (?:himself|herself) of|followed|honou?red|made good on) (?:the|an|this|that|his|her) (?:[^;:.,]{{1,40}} )?invitation\b(?: to (?:visit|come to) {{to:place}})?", 0.8, realis=Realis.HAPPENED),
    Pattern(rf"{WHO} (?:flew|came|went|is|was|returned|travelled) (?:home|back)[^;:.{PERSONS}]{{0,30}}? from (?:his|her|a|an) {KIND}{VISIT} to {{to:place}}", 0.9),
    Pattern(rf"the latter,? (?:then |again |also |now )?on <det>{KIND}{VISIT} (?:to|in) {{to:place}}(?P<latter>)", 0.88),
    Pattern(rf"(?:,? and|,|;|(?<= )and|(?<=[,;])) by {VISITORS} to {{to:place+}}(?P<visits>)", 0.9),
    Pattern(rf"(?:talks|meetings?|conversations?|consultations?)(?: that| which)? {VISITOR}{_GAP} (?:had|held) in {{to:place+}}", 0.85),
    Pattern(rf"(?:^|; |, and |\. )(?:While |When |Back |Again )?(?:in|at) {GOAL}(?:,? [^;:.{PERSONS}]{{0,30}}?)? (?:on|for|during) (?:a|an|his|her) {KIND}(?:{VISIT}|summit|funeral|conference|meeting)[^;:.{PERSONS}]{{0,60}}?, {VISITORS}", 0.88),
    # Going and being there.
    Pattern(rf"{VISITOR},? (?:while|when) (?:still |briefly |himself |herself )*(?:(?:on <det>{KIND}{VISIT} )?(?:to|in|at)|visiting) {GOAL}", 0.8, realis=Realis.HAPPENED),
    Pattern(rf"(?:after|following) (?:[\w-]+ ){{0,2}}?(?:stops?|stopovers?|calls?) (?:in|to|at) {GOAL}(?P<visits>)(?P<home>)", 0.75),
    Pattern(rf"{VISITOR}['’]s? (?:[\w-]+ )?(?:party|delegation|entourage|plane|aircraft|jet|yacht|ship|train|motorcade|helicopter|team) {ARRIVE} {GOAL}", 0.88),
    Pattern(rf"\bthere (?:came|arrived|landed|appeared|followed) <det>(?:presidents |ministers )?{VISITORS}(?P<visits>)", 0.82),
    Pattern(rf"{VISITOR},? in whose honou?r (?:the )?{{to:state}} ", 0.85),
    Pattern(rf"{WHO} (?:is|was|are|were|is back|was back) in town\b(?P<here>)", 0.85),
    Pattern(rf"{WHO} (?:(?:held|holds|had|has) (?:[\w-]+ ){{0,2}}?(?:talks|meetings|consultations|discussions)|negotiated|conferred)(?: [^;:.,{PERSONS}]{{1,40}}?)? here\b(?P<here>)", 0.82),
    Pattern(rf"(?:^|; )(?:the )?{VISITOR}(?:,[^;:.,{PERSONS}]{{1,60}},)? (?:in|to) {{to:place}},? \(?(?:in |on )?{{date:date}}(?P<visits>)", 0.82),
    Pattern(rf"{WHO} {ARRIVE} {GOAL}(?:[^;:.{PERSONS}]{{0,60}}? (?:on|for|during) (?:a|an|his|her) {KIND}{VISIT})?", 0.93),
    Pattern(rf"{WHO} {ARRIVE} (?:the )?{{to:demonym}} (?:capital|soil|territory|city of)", 0.93),
    Pattern(rf"{WHO}[^;:!?{PERSONS}]{{0,60}}? set foot (?:on|in) (?:the )?(?:[\w-]+ ){{0,2}}?(?:soil|island|country|kingdom|republic|territory|city|capital)\b", 0.85, realis=Realis.HAPPENED),
    Pattern(rf"{WHO} (?:spent|spends|passed) [^;:,.]{{1,40}}? (?:in the {{to:demonym}} (?:capital|[a-z]+)|(?:among|with) (?:the|his|her) {{to2:demonym}}(?: [a-z]+)?)", 0.9),
    Pattern(rf"{WHO} (?:was|had been|has been|came|went|travelled|flew|returned|was back|made the (?:journey|trip)) there\b(?P<there>)", 0.85),
    Pattern(rf"{WHO} (?:spent [^;:,.]{{1,30}}? |stayed [^;:,.]{{0,30}}?|was |came |were |(?:has|had|have) been )(?:(?:our|{{demonym}}) (?:\w+ )?guest(?! of)|guests? of ours|among us|with us|here|to us|to (?:our|the) country)\b", 0.85),
    Pattern(rf"{WHO} (?:spent [^;:,.]{{1,30}}?|stayed|was|came|were) (?:among|with|to) (?:the people of )?{{to:state}}(?P<ours>)", 0.9),
    Pattern(rf"{VISITOR}, (?:then |while |who was )?(?:on <det>{KIND}{VISIT}(?! (?:to|that|which|he|she|[{PERSONS}]))|visiting)\b(?! {{place}})(?P<where>)", 0.85),
    Pattern(rf"{WHO} (?:(?:c(?:ame|omes?)|flew in|returned)(?: (?:back|again|over|by|round|along|on a visit|once more|too|also|himself|herself|next|anew|first|last|afterwards|(?:for )?(?:a|the) (?:second|third|fourth|fifth|last|first) time)){{1,3}}|c(?:ame|omes?)|return(?:ed|s)|was back(?! in (?:power|office|government|charge|business|(?:\w+ )?hands|the (?:hands|fold)))|arrived|landed|touched down|follow(?:ed|s)(?= (?:with|on) )|(?:looked|called|dropped|flew|drove|popped) in|dropped by|flew (?:in|over)|(?:visited|toured)(?: (?:the|this|that) (?:\w+ )?(?:country|republic|kingdom|state|island))?|stopped (?:over|off|by)|(?:made|took) (?:a|another|the|his|her) (?:\w+ )?(?:visit|trip|stopover|stop|journey|flight|crossing)|(?:went|travelled|flew|attended)(?= in (?:his|her|the \w+['’]s?) (?:stead|place)\b)|(?:return(?:ed|s)|repa(?:id|ys)|reciprocate[ds]|pa(?:id|ys) back) (?:the|this|that|his|her) (?:call|visit|compliment|courtesy|gesture|favou?r)|reciprocate[ds]|responded in kind|paid a return call)(?= on\b| in\b| only\b| for\b| as\b| with\b| again| first\b| instead\b| twice\b| three times|,| from\b|\.|;| {{date}}| at the| to sign| to pay| to open| to attend| to take| after| the following| two| three| that)", 0.85),
    Pattern(rf"{WHO} (?:went|travelled|came|flew|(?:made|took) the (?:journey|trip|road)) (?:in )?the (?:other|opposite|reverse) (?:way|direction)\b", 0.85),
    Pattern(rf"{WHO} (?:was|is|had been|has been) (?:back |again )?in (?:the|that) (?:city|capital|country)\b(?P<there>)", 0.82),
    Pattern(rf"{WHO} (?:spent [^;:,.]{{1,40}}?|stayed(?: for)?[^;:.,]{{0,30}}?|landed|arrived|touched down|stopped(?: over| off)?|dined|lunched) (?:in|at) (?:the|that) (?:country|capital|city|republic|kingdom|island)\b(?P<there>)", 0.82),
    Pattern(rf"{WHO}{_GAP} (?:attended|took part in|participated in|joined) [^;:.{PERSONS}]{{1,60}}? there\b(?P<there>)", 0.8),
    Pattern(rf"{WHO} (?:had|has) been here\b", 0.85),
    Pattern(rf"{WHO} (?:spent|spends|passed) [^;:,.]{{1,40}}? there\b(?P<there>)", 0.85),
    Pattern(rf"{WHO} did(?:,? (?!not\b)[a-z]+,?)?(?=,? (?:in|on) {{date}}|,? {{date}})(?P<visits>)(?P<there>)", 0.8),
    Pattern(rf"{WHO} (?:arriv(?:es|ed)|landed|flew in|c(?:ame|omes)|touched down|is|was|will (?:be|arrive|come)|paid (?:an?|his|her) {KIND}{VISIT}){_MANNER} here\b(?P<here>)", 0.85),
    Pattern(rf", as (?:were|was|did|had been|had) <det>{VISITORS}(?P<visits>)(?P<there>)", 0.8),
    Pattern(rf"(?:,? and|,|;|(?<= )and|(?<=[,;])) {VISITOR}(?:,[^;:.,]{{1,60}},)?,? for (?:an?|one|two|three|four|\w+) (?:single )?(?:days?|hours?|weeks?),? (?:in|on|from) {{date:date}}(?P<visits>)(?P<there>)", 0.8),
    Pattern(rf"(?:,? and|,|;|(?<= )and|(?<=[,;])),? on <det>{KIND}{VISIT},? (?:in|on|from) {{date:date}}(?P<visits>)(?P<there>)(?P<latter>)", 0.82),
    Pattern(r", (?:again )?returning(?= in\b| on\b| {date})(?P<there>)", 0.82),
    Pattern(rf"{WHO} followed(?= on {{date}}| in {{date}}|,? {{date}})(?P<visits>)(?P<there>)", 0.8),
    Pattern(rf"{VISITOR},? one (?:in|on|from|of) {{date:date+}}(?P<visits>)", 0.85),
    Pattern(rf"{VISITORS}, (?:again |back |now |then |once more )?in {{to:city}}(?:,? (?:in |on |from )?{{date:date}})?(?: once more| again| at the time| (?:for|to|as|with) [^,;{PERSONS}]{{1,60}}| on an? [^,;]{{1,40}})?(?:,? (?:in|on|from) {{date}})?,", 0.85),
    Pattern(rf"{VISITORS},? (?:again |back |now |then |once more )?(?:is |was )?in the {{to:demonym}} capital\b", 0.85),
    Pattern(rf"^(?:{{date:date}} ?[–:.-]* |(?P<entered>))(?:The )?{VISITORS}(?:,[^;:.,]{{1,90}},|,| (?:and|with) [^;:.,{PERSONS}]{{1,40}}?)?(?: is| are| arrives?| lands?)?(?: again| back)? (?:in|at) {{to:place+}}", 0.93),
    Pattern(rf"^(?:{{date}} ?[–:.-]* |(?P<entered>))(?:The )?{VISITORS} (?:again |back )?on <det>{KIND}{VISIT}(?=[.,;(]|$| with\b| for\b| at\b)", 0.85),
    Pattern(rf"^(?:{{date}} ?[–:.-]* )?(?:The )?[{PERSONS}](?: is| are| arrives?| lands?)? (?:in|at) {{to:place}},? (?:together |along )?with {VISITORS}(?=[.,;]|$)", 0.8),
    # A host tells of his guest.
    Pattern(rf"{WHO} (?:(?:was|were) (?:received|welcomed|hosted|greeted|shown round) (?:at|in)|visited|toured|inspected|came to) (?:our|its|their|the (?:company|firm|group|bank)['’]s) {{to:city}} [a-z]", 0.82),
    Pattern(rf"{VISITOR}, (?:\w+ly |also |in turn )?(?:received|welcomed|hosted|greeted|f[êe]ted) (?:in|at) {{to:place}}", 0.85),
    Pattern(rf"{WHO} call(?:ed|s) on (?:him|her|them) (?:at|in) {{to:place}}", 0.85),
    Pattern(rf"{WHO} (?:address(?:ed|es)|spoke (?:to|before)|speaks (?:to|before)) (?:the |a (?:joint )?(?:session|sitting) of (?:the |both houses of the )?)?(?:{{to:demonym}} (?:[a-z]+ )?(?:parliament|congress|assembly|legislature|senate)\b|{{to2:state}}(?P<house>))", 0.82),
    Pattern(rf"{WHO}(?: (?:was|were|is|are|came as|as|has been|had been|have been)|,)(?: again| often| once)? (?:the|a|an) (?:\w+ )?guest of <det>(?:counterpart,? |colleague,? |hosts? )?{{host:who}}(?:[^;:!?{PERSONS}]{{0,40}}? (?:in|at) {{to:place}})?", 0.9),
    Pattern(rf"{WHO}(?: (?:was|were|is|are|being|came as|as|attended as|has been|had been|have been)|,|(?= guest of hono))(?: also| again| often| once| later| himself)*(?: (?:the|a|an|our))?(?: (?!(?:first|and|his|her|its|their|with|many|all)\b)[a-z-]+){{0,2}}? guests?(?: of honou?r)?(?= (?:in|on|at|of|for|from|during|twice|again|when|as|a number|several|many|three|four|more than)\b|[,.;]|$| {{date}})(?! of (?:the )?(?:[\w-]+ ){{0,2}}{{person}})(?:[^;:.,{PERSONS}]{{0,60}}? (?:in|at) {{to:city}})?", 0.8),
    Pattern(rf"{{host:person}}['’]s (?:[\w-]+ )?guests?(?: [^;:.,{PERSONS}]{{1,40}})?,? (?:was|were|is|being|included|:) {VISITORS}", 0.85),
    Pattern(rf"{WHO}(?: (?:was|were|is|are|being|has been|had been))? (?:also |\w+ly )?(?:received|welcomed|hosted|greeted|f[êe]ted|entertained)(?: (?:in|at|with) (?:{{to:place}}|(?:[^;:.,{PERSONS}]{{1,40}}? in {{to3:place}})|[^;:.,{PERSONS}]{{1,40}}?))?(?<!headed)(?<! led) by [^;:.{PERSONS}]{{0,40}}?{{host:who}}(?:[^;:!?{PERSONS}]{{0,40}}? (?:in|at) {{to2:place}})?", 0.85),
    Pattern(rf"{WHO} (?:was|were|is|are|has been|had been) (?:(?:also|\w+ly|again|then|first|in turn|duly) ){{0,2}}(?:received|welcomed|hosted|greeted|f[êe]ted|(?:given|accorded|granted|treated to) (?:an?|the) (?:[\w'’-]+ ){{0,4}}?(?:welcome|reception|audience))(?! by\b)(?: (?:at|in|with) [^;:.,{PERSONS}\ue000-\ue2ff]{{1,40}}?)?(?=,? (?:in|on) {{date}}|[.;]| the same\b| that\b)", 0.75),
    Pattern(rf"{WHO} (?:was|were|is|are|has been|had been) (?:also |\w+ly |again )?(?:given|accorded|granted|treated to) (?:an?|the) (?:[\w'’-]+ ){{0,4}}?(?:welcome|reception|audience|banquet|dinner|honou?rs)\b(?: [^;:.,{PERSONS}]{{1,30}}?)? (?:in {{to:place}}|(?:by|with) [^;:.{PERSONS}]{{0,40}}?{{host:who}})", 0.85),
    Pattern(rf"{WHO}(?: (?:was|were|is)|,)(?: also| again| once| twice)? (?:the (?:king|queen|emperor|sultan|emir|president|prime minister|government|pope)|{{host:person}})['’]s (?:personal |state )?guest\b", 0.85),
    Pattern(rf"{WHO} (?:came|comes|went|goes|called|travelled|flew)(?: over| back)? to (?:see|meet|visit|pay a call on|confer with|congratulate) (?:the )?{{host:person}}(?:[^;:!?{PERSONS}]{{0,40}}? (?:in|at) {{to:place}})?", 0.85),
    Pattern(rf"{WHO} called on [^;:.{PERSONS}]{{0,40}}?{{host:person}}(?:[^;:!?{PERSONS}]{{0,40}}?,? (?:in|at) {{to:place}})?", 0.85),
    Pattern(rf"{{to:place}},? where {{host:person}}{ADVERBS} {RECEIVED} {NO_LETTER}{{0,40}}?{VISITORS}", 0.85),
    Pattern(rf"(?:^|; |[–—-] )(?:in|at) {{to:place}},? {{host:person}}(?:,[^;:.,{PERSONS}]{{1,60}},)?{ADVERBS} {RECEIVED} {NO_LETTER}{{0,40}}?{VISITORS}", 0.86),
    Pattern(rf"{{host:who}}{ADVERBS} {RECEIVED} {NO_LETTER}{{0,40}}?{VISITORS}(?!,? who (?:\w+ly |then )*(?:came|arrived|flew|visited|travelled))(?:[^;:!?{PERSONS}]{{0,50}}? (?:in|at|to) {{to:place}})?", 0.85),
    Pattern(rf"\b(?:in|at) {{to:place}},? it was (?:also )?(?:with |by )?[^;:.{PERSONS}]{{0,40}}?{{host:person}}(?:,[^;:.,{PERSONS}]{{1,60}},)? (?:that|whom|who) {VISITOR} (?:also |then )?(?:met|saw|conferred|negotiated|talked|spoke|held talks|had talks|was (?:received|welcomed|greeted))\b(?![^;:.,]{{0,30}}\b(?:phone|telephone|letter|video|radio)\b)", 0.8),
    Pattern(rf"(?:bade|bids?|wished) {VISITOR} (?:farewell|good-?bye|adieu)(?: (?:in|at) (?:[^;:.,{PERSONS}]{{1,60}}? (?:in|at) )?{{to:place}})?", 0.75),
    Pattern(rf"\b(?:in|at) (?:[^;:.,{PERSONS}\ue000-\ue2ff]{{1,60}}? (?:in|at|of) )?{{to:place}}[^;:.{PERSONS}\ue000-\ue2ff]{{0,60}}?{{host:person}}(?:,[^;:.,{PERSONS}]{{1,60}})?,? (?:(?:who|then|later|himself|herself) )*(?:saw {VISITOR} off\b|bade (?:{{visitor2:person}}|him|her) (?:farewell|good-?bye)\b(?P<him>))", 0.78),
    Pattern(rf"{VISITOR},? whom (?:the )?{{host:who}}{ADVERBS} (?:{RECEIVED}|saw|met)(?: (?:in|at) {{to:place}}| there(?P<there>))?", 0.85),
    Pattern(rf"{{host:who}}(?:,[^;:.,{PERSONS}]{{1,60}},|,)?{ADVERBS} {RECEIVED} (?:in|at) {{to:place}},? {NO_LETTER}{{0,40}}?{VISITORS}", 0.85),
    Pattern(rf"{{to:place}}(?:,? (?:for its part|in (?:its )?turn|too|also),?)? (?:was|were|is|(?:has|have|had) (?:(?:also|often|\w+ly) )*been) (?:(?:also|first|often|twice|\w+ly) )*visited(?:,? (?:in|on|from) {{date:date}},?)? by <det>{VISITORS}", 0.93),
    Pattern(rf"{{one:person}}(?: of {{state}})?(?:,? (?:accompanied|joined|flanked|escorted) by [^;:.,]{{1,60}},|,?[^;:.{PERSONS}]{{1,60}},)?{ADVERBS} (?:me(?:e)?ts?(?: with)?|saw(?! (?:off|an?)\b)|held talks with|conferred with|had talks with|sat down with) (?:(?:\w+|{{demonym}}),? ){{0,4}}{{two:person}}(?:, [^,;]{{1,40}},)?[^;:.{PERSONS}]{{0,30}}? (?:in|at) {{to:place}}", 0.75),
    Pattern(rf"{{one:person}}(?: of {{state}})?,? and (?:(?:his|her) (?:\w+ |{{demonym}} ){{0,2}}(?:counterpart|host),? )?{{two:person}}(?: of {{state}})?,? (?:also |then |again |last |first |next |most recently )?(?:me(?:e)?t|held talks|signed [^;:.{PERSONS}]{{1,60}}) (?:in|at) {{to:place}}(?! and {{place}})", 0.75),
    Pattern(rf"{WHO} (?:attend(?:ed|s)|participat(?:ed|es) in|t(?:ook|akes) part in|sp(?:oke|eaks) at|address(?:ed|es)|(?:co-)?chair(?:ed|s)|open(?:ed|s)|inaugurat(?:ed|es)|join(?:ed|s)|witness(?:ed|es)) [^;:.,{PERSONS}]{{1,70}}? (?:in|at) {{to:city}}", 0.75),
    Pattern(rf"{WHO} (?:attended|took part|participated|spoke|lectured|dined|lunched|laid a wreath|was decorated|received an? [^;:.{PERSONS}]{{1,40}}?|met (?!(?:(?:[\w-]+|[\ue700-\ue7ff]) ){{0,3}}(?:times|occasions)\b)[^;:.{PERSONS}]{{1,50}}?|saw (?:(?!(?:off|to|an?|of)\b)[^;:.{PERSONS}]){{0,40}}?(?:{{person}} )?|(?:held|had) (?:talks|meetings)[^;:.{PERSONS}]{{0,40}}?) (?:in|at) {{to:city}}(?! and {{place}})(?P<near>)", 0.75),
    Pattern(rf"{WHO} (?:attend(?:ed|s)|address(?:ed|es)|joined|t(?:ook|akes) part in|sp(?:oke|eaks) at|participat(?:ed|es) in|was at|were at|came to|went to|(?:came|went|flew) for) (?:the |an? )?(?:[\w-]+ ){{0,2}}?{{to:city}}(?:['’]s)? (?:[\w-]+ ){{0,3}}?(?:summit|conference|meeting|session|forum|congress|ceremony|fair|exhibition|games|talks|festival|negotiations)\b", 0.78),
    Pattern(rf"{WHO} (?:attended|addressed|joined|took part|spoke|participated) (?:in|at) {{to:place}},? (?:the|an?|in) ", 0.78),
    Pattern(rf"^(?:At|In) {{to:city}},? (?:on |in )?{{date:date}},? {VISITOR}(?: also| himself| herself)? (?:sp(?:oke|eaks)|sa(?:id|ys)|sw(?:ore|ears)|declare[ds]|announce[ds]|promise[ds]|pledge[ds]|met|meets|thank(?:ed|s)|signed|signs|told|tells|addresse[ds]|assure[ds]|call(?:ed|s) for)\b(?P<near>)", 0.75),
    Pattern(rf"{WHO}{_GAP} (?:attend(?:ed|s|ing)|(?:was|were|is|are) (?:also |present )*at|(?:went|came|travelled|flew) (?:over )?(?:to|for)|witnessed) (?:the )?(?:{{host:person}}['’]s (?:[\w-]+ )?{_CEREMONY}|(?:[\w-]+ )?{_CEREMONY} of (?:the )?(?:\w+ ){{0,2}}{{host2:person}})", 0.8),
    Pattern(r"(?P<they>(?:the two|both|they)(?: men| leaders| presidents| ministers)?|{pair}) (?:also |then |later |again )*met(?: again| once more| for [^,;]{1,30})? in {to:city}", 0.7),
    # Ellipsis: the subject was named before.
    Pattern(rf"(?P<elided>,? and|, then|,? but|,|(?<= )and|(?<= )but|(?<=,)) (?:who |again |later |then |also |had |has |since |in {{date}},? |on {{date}},? )*(?:{ARRIVE} {GOAL}|{_PAY} <det>{KIND}{VISIT} to {{to2:place+}}|(?:was back|been back|returned|came back|came again|called again|went back)\b)(?! it\b| by| to (?:power|office|government)| the (?:visit|call|compliment|courtesy))", 0.85),
    Pattern(r"the latter (?:\w+ly |again |also |had |has )*(?:returned|came(?: back)?|(?:was|been) (?:back )?(?=in)|was back|followed|(?:paid|made) (?:an? )?(?:\w+ ){0,2}(?:visit|trip|stop)|visited|went|travelled|did so|(?:repaid|returned|reciprocated) (?:the|this|that|his|her) (?:call|visit|compliment|courtesy))\b(?: (?:to |in )?{to:place})?(?P<latter>)", 0.85),
    Pattern(r"(?:,? and|,|;| but|(?<= )and|(?<=[,;]))(?: then| later| also)?,? (?:(?:yet )?again|once more|once again|(?:for )?a (?:second|third|fourth) time|for the (?:first|second|third|fourth|last|final) time|twice more)(?: there)?,?(?: (?:for|at|as|with|to) [^,;:\ue300-\ue3ff]{1,45}?,?)? (?:in |on |from )?{date:date+}(?! (?:as|when) )(?P<visits>)(?P<there>)", 0.85),
    Pattern(rf"(?:(?:,? and|,|;|(?<= )and|(?<=[,;])) (?:and )?(?:(?:that|those|the one|one) (?:of|by)|of)|\b(?:includ(?:e[sd]?|ing)|was|were|is|are|follow(?:s|ed|ing)|after|since) (?:also |especially |upon )?(?:that|those|the one) (?:of|by)) <det>{VISITOR}(?:,[^;:.,]{{1,90}},)?(?: to {{to:place}})?,? \(?(?:(?:in|on|from) )?{{date:date}}(?P<visits>)(?P<there>)", 0.82),
    Pattern(rf"(?:,? and|,|;|(?<= )and|(?<=[,;])) (?:and )?(?:(?:that|those|the one|one) )?(?:of|by) {VISITOR}(?:,[^;:.,]{{1,90}})?, (?:expected|planned|due|scheduled|foreseen|announced)(?: for| in| on)? (?:[^;:.,]{{0,30}}? )?{{date:date}}(?P<visits>)", 0.82, realis=Realis.PLANNED),
    Pattern(rf"(?:(?<![{PERSONS}]),? and|,|;|(?<=[^{PERSONS}] )and|(?<=[,;])) (?:most recently |finally |lastly |then |the )*(?:(?:[\w-]+|{{demonym}}) ){{0,2}}?{VISITOR}(?:, [^;:.,]{{1,60}})?, (?:who,? (?:on|in)|whose (?:[\w-]+ ){{0,2}}?{VISIT} (?:of|in|on|from)) {{date:date}}(?P<visits>)(?P<there>)", 0.8),
    Pattern(r"(?:,? and|,|;|(?<= )and|(?<=[,;])),? (?:again |then |later )?(?:in|on) {date:date},? (?:in|to) {to:city}(?P<visits>)", 0.85),
    Pattern(r"(?:(?:,? and|,|;|(?<= )and|(?<=[,;])) |^|\. )(?:his|her|a|an|another|the) (?:(?:first|second|third|fourth|fifth|last|final|latest|next|previous|earlier|more recent|further(?= visit| trip| one| stay)|repeat(?= visit| trip)) ?){1,2}(?:(?:visit|trip|one|stay)(?: there)?)?(?:,? (?:was|had been|has been|came|took place|followed|followed in|being|dates? from|dated from))?,? (?:in |on |from )?{date:date+}(?P<visits>)(?P<there>)(?P<owner>)", 0.82),
    Pattern(r"(?:,? and|,|;|(?<= )and|(?<=[,;])) (?:the second|another|a second|a third|the first|the other|the last|the next)(?: (?:of them|one|such|time))?,? (?:in |on |from )?{date:date+}(?P<visits>)(?P<there>)", 0.8),
    Pattern(rf"{WHO} (?:went|travelled|been|goes|flew|came)(?= (?:{{number}}|\w+) times| twice| thrice)(?P<visits>)(?P<there>)", 0.8),
    Pattern(rf"(?:,? and|,|;),? (?:(?:in|on) {{date:date}},? )?{VISITOR}(?:,[^;:.,{PERSONS}]{{1,60}},)? to {{to:place}}(?P<visits>)", 0.8),
    Pattern(rf"{WHO} (?:(?:did|does|doing|had done|has done) (?:so|the same(?: (?:trip|journey))?|likewise|it|that)|made the same (?:trip|journey)|followed (?:him|her|suit))(?: again| too| once more| in turn)?(?:, [^;:.,{PERSONS}]{{1,30}}(?=,))?(?=,? (?:in|on|from) {{date}}|,? {{date}})(?P<visits>)(?P<there>)", 0.82),
    Pattern(rf"{VISITOR}(?:,[^;:.,]{{1,60}},)?,? one to {{to:place}}(?P<visits>)", 0.88),
    Pattern(rf"(?:(?<![{PERSONS}]),? and|,|;|:|(?<=[^{PERSONS}] )and|(?<=[,;:–])) (?:{{person}}['’]s |(?:his|her) (?:successor|predecessor|deputy|successor but one) )?{VISITOR}(?:,[^;:.,]{{1,60}},|,| alone| again| (?:him|her)self)? (?:(?:in|on|from) |(?P<bare>))(?P<date>[\ue500-\ue5ff](?: and (?:again |then |once more )?(?:in |on )?[\ue500-\ue5ff])*)(?P<visits>)(?P<there>)", 0.8),
    Pattern(r"(?:,? and|,|;|:|(?<= )and|(?<=[,;])) (?:again |then |later )?(?:in |to )?{to:place} (?:in |on )?{date:date}(?P<visits>)(?P<placed>)", 0.8),
    # Lists of visits.
    Pattern(rf"^(?:The )?{VISITORS}(?:, (?!who\b|whose\b|which\b|(?:re-?)?elected\b|appointed\b|sworn\b|born\b|named\b|installed\b|in (?:the )?office\b)[^,;:{PERSONS}]{{1,60}})?(?:,|:| [–-]|)? (?:\(|in )?(?:on )?(?P<when>[\ue500-\ue5ff])(?P<visits>)(?P<list>)", 0.85),
    Pattern(rf"{VISITOR}(?:,[^;:.,]{{1,60}})?,? \((?:{{to:place}}(?: and {{place}})?, )?(?:(?:twice|thrice|(?:two|three|four) times),? )?(?:in |on |from )?{{date:date+}}(?:[,;:] [^()]{{1,60}})?\)(?P<visits>)", 0.8),
    Pattern(rf"^[| ]*(?:The )?{VISITOR}(?:[^|{PERSONS}]{{1,60}})? \|\| (?:in )?{{to:place}}(?: and {{place}})? \|\| (?:in |on )?{{date:date}}", 0.88),
    Pattern(rf"^(?:The )?{VISITOR}(?:,[^,;:{PERSONS}]{{1,60}},)?,? to {{to:place+}},? (?:in |on )?{{date:date}}", 0.9),
    Pattern(rf"^(?:The )?{VISITOR}(?:,[^,;:{PERSONS}]{{1,60}})?(?::| [–-]) (?:in |at )?{{to:place}},? (?:in |on )?{{date:date}}", 0.88),
    Pattern(rf"^(?:{{date}} ?[–:.-]* )?(?:The )?{VISITOR}(?:,[^,;:{PERSONS}]{{1,60}})?(?::| [–-]|,) {KIND}{VISIT},? \(?(?:in |on |from )?{{date:date+}}", 0.9),
    Pattern(rf"^(?:The )?{VISITOR}(?:,[^,;:{PERSONS}]{{1,60}})?(?::| [–-]|,) (?:was )?(?:here|with us) (?:in |on |from )?{{date:date+}}(?P<visits>)", 0.85),
    # Told by a noun that is left out: "Lula's to Rome (May 2009)", "X's second, in June".
    Pattern(r"{visitor:person}['’]s?(?: (?:own|first|second|third|last|latest|next))?(?: to {to:place})?,? \(?(?:in |on |from |of )?{date:date}(?P<visits>)", 0.8),
    Pattern(rf"{{date:date}} (?:also )?(?:saw|brought|witnessed) (?:the )?(?:(?:arrival|visit|coming|return) of )?(?:the )?{VISITORS}(?! [a-z]+ed\b)", 0.82),
    Pattern(rf"{{to:place}} (?:also )?(?:receiv(?:ed|es)|host(?:ed|s)|welcom(?:ed|es)|played host to|greeted)(?: both| first)? (?:the )?{VISITORS}", 0.88),
    Pattern(rf"(?:^|[.;:,] |\band )to {GOAL} (?:also |then |there )?(?:went|came|travelled|flew|journeyed|returned|hurried) <det>(?:(?!(?:from|of|by|about|between)\b)[\w-]+ ){{0,3}}?{VISITORS}", 0.85),
    Pattern(rf"{WHO} ma(?:de|kes) {{to:place}},? (?:(?:in|on|from) {{date:date}},? )?(?:the |his |her )(?:goal|destination|object|target|port of call) of (?:an?|his|her|the) {KIND}{VISIT}", 0.88),
    Pattern(r"(?:his|her) (?:first|second|third|fourth|next|last)(?: (?:visit|trip|one|stay))?,? (?:after|since) (?:that|the one|those) of {date:date+}(?P<visits>)(?P<there>)(?P<owner>)", 0.8),
    Pattern(rf"\b(?:was|were|had been|being) (?:[a-z]+ )?reciprocated (?:[^;:.{PERSONS}]{{1,40}} )?by <det>{VISITORS}(?:(?:,[^;:.,{PERSONS}]{{1,60}},)? (?:in|on|from) {{date:date}})?(?P<visits>)", 0.82),
    Pattern(rf"{VISIT},? (?:that|the one|one) (?:of|by) <det>{VISITOR}(?:,[^;:.,{PERSONS}]{{1,60}},)?(?: (?:to|in) {{to:place}})?", 0.88),
    Pattern(rf"(?:{VISIT}|calls?|that|those|one)(?:,? (?:that|which))? {VISITOR}(?:,[^;:.,{PERSONS}]{{1,60}},|,)? (?:had |has )?(?:\w+ly )?(?:paid|made|carried out|conducted|reali[sz]ed|effected|undert(?:ook|aken))(?: (?:to {GOAL}|there(?P<there>)))?", 0.85),
    Pattern(rf"(?:{VISIT}|that|one)(?:,? (?:that|which))? {VISITOR}(?:,[^;:.,{PERSONS}]{{1,60}},|,)? (?:had |has |was |is )?(?:\w+ly )?(?:planned|scheduled|announced|intended|foreseen|pencill?ed in|promised)(?: (?:to make|to pay|for the|for))?(?: (?:to {GOAL}|there(?P<there>)))?", 0.85, realis=Realis.PLANNED),
    Pattern(rf"(?:{VISIT}|call|compliment|courtesy|gesture) (?:was|were|had been|being) (?:returned|reciprocated|repaid|followed)[^;:.{PERSONS}]{{0,40}}? by <det>(?:[\w-]+ (?:of|by) )?{VISITORS}(?P<visits>)", 0.85),
    Pattern(rf"<det>{KIND}{VISIT}(?: (?:to|in) {GOAL})?,? {_WAS_MADE}(?: to {{to2:place}})?(?:,? (?:(?:in|on|from) )?{{date:date}},?)? by <det>{VISITORS}", 0.92),
    Pattern(rf"{VISITOR},? (?:again |back )?on <det>{KIND}{VISIT} (?:to|in) {GOAL}", 0.88),
    Pattern(rf"(?:the |an? )?visiting (?!the )(?:(?:(?!(?:\w+ed|\w+s|met|saw|told|of|to|by|with|and|from)\b)[\w'-]+|{{demonym}}) ){{0,3}}?{VISITOR}", 0.8),
    Pattern(rf",? (?:together with|along with|jointly with|this time with|in the company of) (?:(?:his|her|its|the|their) (?:(?!counterpart|colleague|host|guest|opposite|peer)(?:[\w-]+|{{demonym}}),? ){{0,4}})?{VISITOR}(?P<visits>)(?P<there>)", 0.75),
    Pattern(rf"{VISITOR}(?:,[^;:.,]{{1,60}},)?,? (?:his|hers|one) (?:to|in) {{to:place}}(?P<visits>)", 0.88),
    Pattern(rf"(?P<tour>tour|trip|journey|itinerary|travels|swing)(?: (?:of|through|around|across) [^;:.,{PERSONS}]{{1,30}}?)?,? (?:which|that) (?:also |already |had |has |was to )*(?:took in|included|covered|take (?:him|her|them) (?:also )?to|took (?:him|her|them) (?:also )?to|brought (?:him|her|them) to)(?: also)? {GOAL}", 0.88),
    Pattern(rf"(?:was|had been|is|were) (?:also |often |again |once )*(?:his|her|their|a|an|the)(?: \w+){{0,2}} (?:guest|visitor) (?:in|at|to) {GOAL}", 0.8),
    # The sentence's subject, wherever it stands.
    Pattern(rf"(?P<clause>){_AUX}{ARRIVE} {GOAL}", 0.75),
    Pattern(rf"(?P<clause>)(?:arriving|landing|touching down){_MANNER} (?:in|at) {GOAL}", 0.72),
    Pattern(rf"(?P<clause>)(?:{_AUX}(?:visit(?:s|ed)|tour(?:s|ed))|(?<=, )(?:then |also )?(?:touring|visiting|(?:going|flying|travelling|sailing|returning|hurrying) to|stopping (?:over )?(?:in|at)|calling at)) {GOAL}", 0.75),
    Pattern(rf"(?P<clause>){_AUX}{_PAY} (?:<det>(?:(?:[\w-]+|{{demonym}}),? ){{0,4}}?|(?:two|three|four|five|six|several|many|{{number}}) (?:[\w-]+ ){{0,3}}?){VISIT}[^;:.{PERSONS}]{{0,30}}? (?:to|in) {GOAL}", 0.78),
    Pattern(rf"(?P<clause>){_AUX}(?:arriv(?:es|ed)|land(?:s|ed)|touch(?:es|ed) down)(?: at| in) (?:[^;:.,]{{1,40}}?\bairport\b|(?-i:[A-Z])[\w'’-]+(?: (?-i:[A-Z])[\w'’-]+){{0,2}}(?=,? (?:on|in) {{date}}| for (?:an?|talks)\b))", 0.8),
    Pattern(rf"{WHO}[^;:!?{PERSONS}]{{0,60}}? (?:in|at) {{to:place}}[^;:!?{PERSONS}]{{0,40}}?,? (?:during|on|in the course of|at the end of|while on) (?:a|an|his|her) {KIND}{VISIT}(?! (?:to|by|of)\b(?! \w+ days))", 0.8),
    Pattern(rf"(?P<clause>){_AUX}(?:flew|flown|came|arrived) (?:in|over)(?= on\b| in\b| for\b| from\b| with\b|[.,;]| {{date}})", 0.8),
    Pattern(rf"(?P<clause>){_AUX}(?:was|were|is|been|being) (?:also |\w+ly )?(?:received|welcomed|hosted|greeted|f[êe]ted|entertained) (?:at|in) [^;:.,{PERSONS}]{{1,50}}? (?:in|at) {GOAL}", 0.75),
    Pattern(rf"(?:his|her) (?:own )?{KIND}{VISIT} (?:to|in) {GOAL}(?! (?:of|by))", 0.8),
    Pattern(rf"(?:his|her) (?:own |next |previous |later |earlier )?{KIND}{VISIT},? (?:of|in|on|from) (?={{date}})(?P<there>)(?P<owner>)", 0.75),
    # Delegations without a head.
    Pattern(rf"{_DELEGATION} (?:of|from) (?:[\w'-]+ ){{0,3}}{{visitor:state}}[^;:!?{PERSONS}]{{0,40}}? {ARRIVE} {GOAL}", 0.85),
    Pattern(rf"{_DELEGATION} (?:of|from) (?:(?:[\w'-]+|{{number}}) ){{0,4}}?{{visitor:demonym}} [\w -]{{1,40}}? {ARRIVE} {GOAL}", 0.82),
    Pattern(rf"{{visitor:demonym}} {_DELEGATION}[^;:!?{PERSONS}]{{0,40}}? {ARRIVE} {GOAL}", 0.85),
    Pattern(rf"(?:{{to:place}}{ADVERBS}|the country{ADVERBS}) {RECEIVED} <det>{_DELEGATION} (?:of|from) (?:the )?{{visitor:state}}(?![^;:.]{{0,40}}\b(?:headed|led|chaired|under)\b)", 0.8),
    Pattern(rf"{{visitor:demonym}} (?:[\w'-]+ ){{0,2}}{_OFFICIALS} (?:{ARRIVE}|attended [^;:.]{{1,60}} in) {{to:place+}}", 0.8),
    Pattern(rf"{{visitor:demonym}} (?:[\w'-]+ ){{0,2}}(?:{_DELEGATION}|{_OFFICIALS}) (?:held|conducted|had|attended|took part in|participated in|opened|concluded) [^;:.,{PERSONS}\ue000-\ue2ff]{{1,70}}? in {{to:place}}(?!['’])(?P<near>)", 0.78),
    Pattern(rf"{_DELEGATION} (?:of|from) (?:[\w'-]+ ){{0,3}}{{visitor:state}}[^;:!?{PERSONS}]{{0,40}}? (?:visited|toured|inspected) (?:the )?{{to:demonym}} [a-z]", 0.82),
    Pattern(rf"{{visitor:demonym}} (?:[\w'-]+ ){{0,2}}(?:{_OFFICIALS}|{_DELEGATION})[^;:!?{PERSONS}]{{0,40}}? (?:visited|toured|inspected) (?:the )?{{to:demonym}} [a-z]", 0.8),
    Pattern(r"{between:pair} (?:also )?(?:made an exchange of|exchanged|exchange) (?:[\w'-]+ ){0,3}(?:delegations|missions)", 0.75),
)  # fmt: skip
