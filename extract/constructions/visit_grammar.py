"""The language of visits: who goes, comes, is received or called off; what the patterns of the visit frame are made of."""

from __future__ import annotations

from extract.claim import Realis
from extract.patterns.pattern import Pattern

_P = r"\ue300-\ue3ff"  # persons: a gap that may not cross one leads to the nearest
_GAP = rf"[^;:!?{_P}]{{0,60}}?"
_KIND_WORD = (
    r"(?:first|second|third|fourth|fifth|last|only|ever|official|working|state|private|short|brief|return|friendly|goodwill|royal|"
    r"maiden|unofficial|courtesy|reciprocal|presidential|ministerial|inaugural|follow-up|bilateral|high-level|"
    r"historic|landmark|introductory|farewell|week-long|whirlwind|three-day|surprise|unannounced|secret|flying|solidarity|farewell)"
)
_LENGTH = r"(?:(?:\w+|[\ue700-\ue7ff])-(?:day|hour|week)(?:-long)?,? |week-long |\w+ days?['’] )?"
_KIND = rf"{_LENGTH}(?P<kind>(?:{_KIND_WORD},? (?:and )?)*?{_KIND_WORD} )?{_LENGTH}"
VISIT = r"(?:visits?|missions?(?= (?:by|led)\b)|trips?|journeys?|tours?|stopovers?|stop|stays?|(?<=return )calls?|(?<=courtesy )calls?|pilgrimages?|voyages?)"
_ABOUT = r"(?:,? \(?(?:in |on |from )?{date}\)?)?(?: (?:on|for|together|along)[\w ,]{1,40})?"
_ADV = (
    r"(?:,? (?:who|which|had|has|have|also|then|again|later|first|twice|once|thrice|himself|herself|themselves|both|each|too|"
    r"recently|personally|meanwhile|since|subsequently|afterwards|himself|next|\w+ly|in turn|in person|(?:in|on|from|at|during) (?:the )?{date},?|{date},?))*"
)
_V = r"{visitor:person+}(?: of {state})?"
_V1 = r"{visitor:person}(?: of {state})?"
_CEREMONY = r"(?:inauguration|swearing-in|funeral|burial|coronation|wedding|investiture|enthronement|installation)(?: ceremony)?"
_WHO = (
    rf"{_V}(?: \([^()]{{1,40}}\))?(?:,? (?:accompanied|joined|flanked|escorted) by [^;:.,]{{1,60}},|"
    rf", (?:who (?:had |has )?(?:(?:just|since|recently) )?(?:succeeded|followed|replaced|defeated|ousted|overthrew|beat|took over from)|the first [^;:!?,{_P}]{{1,40}} to \w+) {{person}}[^;:!?,{_P}]{{0,60}},|"
    rf",[^;:!?{_P}]{{1,90}},|,? [–-] [^–;{_P}]{{1,80}} [–-],?| [^,;:.–{_P}]{{1,40}} [–-]|,)?{_ADV}"
)
_TRAVEL = (
    r"(?:travel(?:s|led|ed)?|f(?:lies|ly|lew|lown)|went|goes|gone|c(?:ame|omes?)|return(?:s|ed)|c(?:ame|omes?) back|went back|journeyed|head(?:s|ed)|hurried|"
    r"rushed|sailed|drove|crossed|hastened|paid a call|(?:left|leaves|departed|departs|set off|set out|sets off)(?: [\w-]+)?(?= for)|(?:led|headed|brought|took) (?:a|an|the|his|her) (?:[\w-]+ ){0,3}?(?:delegation|group|party|team|mission|contingent|caravan|entourage|retinue)(?: of [^;:,.]{1,60}?)?)(?: (?:back|on|over|again|once more|together|twice|once|three times|repeatedly))*(?: with [^;:.,\ue300-\ue3ff]{1,40}?)?"
)
_ARRIVE = (
    rf"(?:visit(?:s|ed)|re-?visited|tour(?:s|ed)|{_TRAVEL} (?:to|for)(?: (?:the|an?) [^;:.,{_P}]{{1,60}}? (?:in|at))?|(?:was|were|is|are) (?:also |again )?(?:present )?at (?:the )?(?:{{person}}['’]s )?[^;:.,{_P}]{{1,60}}? (?:in|at)|arriv(?:es|ed) (?:in|at)|(?:w(?:as|ere)|been|is) (?:back |again |once more |present )?in|been (?:twice |once |three times |often |repeatedly )?to|(?:was|were) (?:last |first )?seen in|(?:slipped|drove|rode|marched|walked|sailed|flew) into|preceded (?:him|her|them|{{person}}) (?:in|to)|"
    r"stop(?:s|ped)(?: over| off)? (?:in|at)|call(?:s|ed) (?:in |in at |at )|stay(?:s|ed) in|spen(?:t|ds) [^;:,.]{1,40}?,? in|set foot (?:in|on)|land(?:s|ed) (?:in|at)|"
    r"reach(?:es|ed)|touch(?:es|ed) down (?:in|at)|(?:took|takes) (?:his|her|their) leave in|(?:looked|dropped) in (?:on|at)|"
    r"(?:w(?:as|ere)|is|are|been) (?:\w+ly )?(?:received|welcomed|hosted|greeted|f[êe]ted|honou?red|entertained|acclaimed)(?: with [^;:,.]{1,30})? (?:in|at)|"
    r"(?:visited|toured|inspected) (?:the |a |an )?[a-z][\w'’ -]{1,50}? (?:in|at|near))"
)
_PAY = r"(?:paid|pays?|(?:is |was |were |are )?paying|wrap(?:s|ped) up|wound up|winds up|ended|ends|finish(?:es|ed)|start(?:s|ed)|open(?:s|ed)|launch(?:es|ed)|kick(?:s|ed) off|cut short|ma(?:de|kes?|king)|undert(?:ook|akes?|aking)|beg[au]n|begins|conclud(?:ed|es)|complet(?:ed|es)|carried out|embarked on|set out on|set off on|returned from|had(?= an? )|was on|were on|is on|arrived on|came on)"
_TOLD_TO = r"(?:received|hosted|welcomed|greeted|receives|hosts|welcomes|greets|entertained)"
_FUTURE = r"(?:will|would|shall|should|could|may|might|is to|was to|are to|were to|to|never|did not|does not|has not|had not|has never|had never|not)"
_BASE = rf"(?:visit|tour|(?:travel|fly|go|come|return|head) (?:back )?to(?: (?:the|an?) [^;:.,{_P}]{{1,60}}? (?:in|at))?|arrive in|stop (?:over )?in|be in|attend [^;:.,{_P}]{{1,60}}? in|(?:pay|make|undertake) <det>{_KIND}{VISIT} to)"
_OFFICIALS = (
    r"(?:ministers|officials|parliamentarians|lawmakers|deputies|MPs|senators|businessmen|entrepreneurs|business leaders|diplomats|envoys|delegates|"
    r"experts|representatives|officers|generals|journalists|companies)"
)
_DELEGATION = r"(?:[\w'-]+ ){0,4}?(?:delegations?|missions? of \w+|trade missions?|parties of \w+)"
_HEADED = (
    r"(?:,? (?:which was |that was )?(?:headed|led|chaired|presided over) by (?:the |its |then )*{visitor:person})"
)
_CALLED_OFF = r"(?:cancell?(?:ed|s)|called off|calls off|postponed|postpones|put off|deferred|delayed|abandoned|scrapped|shelved|dropped)"

PATTERNS = (
    # The delegation and its head.
    Pattern(rf"{_DELEGATION}[^;:!?{_P}]{{0,60}}?{_HEADED},?{_ADV} {_ARRIVE} {{to:place+}}", 0.95),
    Pattern(rf"<det>{_KIND}{VISIT}(?: to {{to:place}})? (?:by|of) <det>{_DELEGATION}[^;:!?{_P}]{{0,60}}?{_HEADED}(?: to {{to2:place}})?", 0.93),
    # Plans, invitations, cancelled trips.
    Pattern(rf"invit(?:ed|es|ing) {_V}(?:, [^,;]{{1,60}},)? (?:to|for) {_GAP}{{to:place}}", 0.9, realis=Realis.PLANNED),
    Pattern(rf"invit(?:ed|es|ing) {_V} (?:to (?:visit|come|pay)|for an? {_KIND}{VISIT})", 0.85, realis=Realis.PLANNED),
    Pattern(rf"(?:invitation|invites?|offer) (?:for|to) {_V1}[^;:.]{{0,40}}? to (?:{_BASE} {{to:place}}|visit|come)", 0.9, realis=Realis.PLANNED),
    Pattern(rf"invit(?:ation|ed) to (?:visit|come to|pay [^;:.{_P}]{{1,30}} to) {{to:place}},? [^;:.{_P}]{{0,50}}?(?:extended|addressed|sent|handed|conveyed|issued|transmitted|made|delivered|given) to {_V}", 0.9, realis=Realis.PLANNED),
    Pattern(rf"{_V1},? to whom [^;:.{_P}]{{0,30}}(?:{{person}} )?[^;:.{_P}]{{0,30}}?invitation to (?:{_BASE} {{to:place}}|visit|come)", 0.88, realis=Realis.PLANNED),
    Pattern(rf"{_V1}{_GAP} invit(?:ed|ation) [^;:.{_P}]{{0,40}}?to (?:{_BASE}) {{to:place}}", 0.85, realis=Realis.PLANNED),
    Pattern(rf"{_V1}{_ADV} {_CALLED_OFF} <det>(?:planned |scheduled )?{_KIND}{VISIT}(?: {_GAP}(?:to|in) {{to:place}})?", 0.92, realis=Realis.PLANNED),
    Pattern(rf"{_CALLED_OFF} <det>(?:planned |scheduled )?{_KIND}{VISIT}(?: to {{to:place}})? (?:by|of) {_V1}(?: to {{to2:place}})?", 0.92, realis=Realis.PLANNED),
    Pattern(rf"{VISIT}(?: to {{to:place}})?,? (?:that (?:was|had been) |which (?:was|had been) )?(?:originally |first )?(?:pencilled in|planned|scheduled|fixed|due|announced|set|arranged|foreseen|mooted)(?: for)?(?: the)?(?: {{date:date}})?,? (?:by|of) <det>(?:then )?{_V}(?: to {{to2:place}})?", 0.9, realis=Realis.PLANNED),
    Pattern(rf"{VISIT},? (?:that |which )?{_V1} (?:was|were|is|had) (?:due |scheduled |expected |supposed |planning |planned |hoped |meant |been )*to (?:make|pay|undertake|begin)(?: (?:to {{to:place}}|there(?P<there>)))?", 0.92, realis=Realis.PLANNED),
    Pattern(rf"(?:the|that|this|his|her) (?:{_KIND_WORD} )*(?:visit|trip) (?:had been|was|is) (?:originally |first |initially |at first )?(?:scheduled|planned|due|set|fixed|meant)(?: to (?:take place|begin|start))?(?: for| in| on){{1,2}} {{date:date}}(?P<anaphor>)", 0.8, realis=Realis.PLANNED),
    Pattern(rf"{_WHO} (?:is|was|were|are|had been|has been) (?:also |then |now |next |originally )?(?:due|expected|awaited|scheduled to be|to be)(?: back| again| next)?(?: (?:at|for) [^;:.,{_P}]{{1,60}}?)? (?:in|at) {{to:place+}}", 0.9, realis=Realis.PLANNED),
    Pattern(rf"{_WHO} (?:was|is|were|are|had been|has been) (?:also |then |\w+ly )?(?:invited|asked) to (?:visit |come to |pay [^;:.{_P}]{{1,30}} to )?{{to:place}}", 0.88, realis=Realis.PLANNED),
    Pattern(r"the latter (?:was|has been|had been|is) (?:also |then )?(?:invited|asked) to (?:visit |come to )?{to:place}(?P<latter>)", 0.88, realis=Realis.PLANNED),
    Pattern(rf"{_V1}{_GAP} (?:could not|was unable to|were unable to|did not|failed to) (?:make [^;:.,]{{1,30}} |travel |come |go |fly |get |be )(?:to|in) (?:(?:the|an?) [^;:.,{_P}]{{1,60}}? (?:in|at) )?{{to:place}}", 0.88, realis=Realis.PLANNED),
    # Tables: guest, host, place, date.
    Pattern(rf"^{_V1}[^|{_P}]{{0,60}} \| (?:{{person}}[^|]{{0,60}} \| )?{{to:place+}}(?:[^|]{{0,40}})? \| [^|]{{0,60}}?{{date:date}}", 0.9),
    Pattern(rf"^{{date:date}} \| {_V1}[^|{_P}]{{0,60}} \| (?:{{person}}[^|]{{0,60}} \| )?{{to:place+}}", 0.88),
    Pattern(rf"^{{date:date}} \| {{to:place+}} \| {_V1}", 0.85),
    # First visits.
    Pattern(rf"(?:first|last|only|second|third|latest|next|previous|most recent)\b[^;:.]{{0,60}}? to (?:{_BASE}|set foot (?:in|on)) {{to:place}},? (?:was|is|has been|being|were) {_V1}", 0.95, realis=Realis.HAPPENED),
    Pattern(rf"(?:first|last|only|second|third|latest|next|previous)\b[^;:.]{{0,60}}? to (?:(?:visit|come|do so|make the (?:journey|trip))(?: here| there)?|(?:visit|tour|(?:travel|go|come|fly) to) (?:the (?:country|capital|republic|kingdom|state)|there)),? (?:was|is|were) {_V1}", 0.88, realis=Realis.HAPPENED),
    Pattern(rf"{_V1}(?:, [^,;]{{1,80}},|,)?{_ADV} (?:became|was|is|being|becomes) (?:the )?(?:first|only|second|third|latest|most senior|highest-ranking)\b[^;:.]{{0,80}}? to (?:come|visit|do so|make the (?:journey|trip))(?= \(|[,.;]| in\b| on\b| {{date}})", 0.85, realis=Realis.HAPPENED),
    Pattern(rf"{_V1}(?:, [^,;]{{1,80}},|,)?{_ADV} (?:became|was|is) (?:the )?(?:first|only|second|third|latest)\b[^;:.]{{0,80}}? to be (?:received|welcomed|hosted|greeted) by [^;:.{_P}]{{0,30}}?{{host:person}}", 0.86, realis=Realis.HAPPENED),
    Pattern(rf"{_V1}(?:, [^,;]{{1,80}},|,)?{_ADV} (?:became|was|is|being|becoming|becomes) (?:thus |thereby )?(?:the )?(?:first|only|second|third|latest|most senior|highest-ranking)\b[^;:.]{{0,80}}? to (?:visit|tour|come to) (?:the (?:\w+ )?(?:country|state|republic|kingdom)|there)\b", 0.85, realis=Realis.HAPPENED),
    Pattern(
        rf"{_V1}(?:, [^,;]{{1,80}},|,)?{_ADV}(?: (?:became|was|is|being|becoming|becomes|to become)|,) (?:thus |thereby )?(?:the )?(?:first|only|second|third|latest|most senior|highest-ranking)\b[^;:.]{{0,80}}? to (?:{_BASE}|set foot (?:in|on)|make [^;:.]{{0,40}}{VISIT} to) (?:(?:post-?war|independent|free|new|modern|democratic|united) )?{{to:place+}}",
        0.95,
        realis=Realis.HAPPENED,
    ),
    Pattern(rf"{_WHO}{_GAP} {_FUTURE} (?:\w+ly |also |then |soon |next |again )?{_BASE} (?:the )?{{to:place+}}", 0.85),
    # Visits paid.
    Pattern(rf"{_WHO}{_GAP} {_PAY} <det>{_KIND}{VISIT}[^;:.{_P}]{{0,30}}? (?:to|in) {{to:place+}}", 0.95),
    Pattern(rf"{_WHO}{_GAP} {_PAY} <det>{_KIND}{VISIT}\b", 0.85),
    Pattern(rf"{_WHO}{_GAP} {_PAY} (?:a further |another )?(?P<counted>{{number}})(?: to {{to:place+}})?", 0.9),
    Pattern(rf"{_WHO}[^;:!?{_P}]{{0,90}}? (?:for|on|during) (?:his|her) {_KIND}{VISIT} to {{to:place+}}", 0.9),
    Pattern(rf"{_WHO} (?:made|chose|picked|selected) {{to:place}} (?:as |for )?(?:his|her) (?:(?:very )?(?:first|second|next|last) )?(?:\w+ )?(?:destination|trip|visit|stop|port of call|journey|tour)\b", 0.9),
    # Visits as nouns.
    Pattern(rf"(?:stay|sojourn|presence|time|stopover) in {{to:place}}{_ABOUT} (?:by|of) <det>{_V1}", 0.88),
    Pattern(rf"<det>{_KIND}{VISIT} to {{to:place+}}{_ABOUT} (?:by|of) <det>{_V}", 0.95),
    Pattern(rf"<det>{_KIND}{VISIT} (?:to the (?:country|capital|region) )?(?:of|by|from) <det>{_V}(?:, [^,;]{{1,60}},)?(?:{_ABOUT},? to {{to:place+}})?", 0.92),
    Pattern(rf"{{visitor:person}}['’]s? (?:[\w-]+ ){{0,2}}?{_KIND}{VISIT}(?:{_ABOUT}(?: to|: (?:in |to )?) {{to:place+}})?", 0.92),
    Pattern(rf"{{visitor:person}}['’]s? (?:[\w-]+ ){{0,2}}(?P<counted>{{number}})(?:{_ABOUT} to {{to:place+}})?", 0.9),
    Pattern(rf"<det>{_KIND}{VISIT}(?: by| of)? {{visitor:state}} <det>[\w -]{{0,30}}delegation(?: to {{to:place}})?", 0.8),
    Pattern(rf"{VISIT}[^;:.{_P}]{{0,20}}? (?:by|of) <det>(?:{_DELEGATION} (?:of|from) (?:[\w'-]+ ){{0,3}}{{visitor:state}}|{{visitor2:demonym}} {_DELEGATION})(?:[\w' -]{{0,40}} to {{to:place}})?", 0.85),
    Pattern(rf"(?:during|on|while on|at the end of|in the course of|at the start of|for) (?:his|her|a|an|the) {_KIND}{VISIT} to {{to:place+}}[^;:!?{_P}]{{0,60}}?{_V}", 0.85),
    Pattern(rf"(?:while|when|after|before|on|by) (?:visiting|touring|arriving in|travelling to) {{to:place+}}[^;:!?{_P}]{{0,60}}?, {_V}", 0.85),
    Pattern(rf"{VISIT}[^;:.{_P}]{{0,40}}? by {_V} to {{to:place+}}", 0.93),
    Pattern(r"(?:party|delegation|mission|group|team)(?: of [^;:.,]{1,40}?)? under <det>{visitor:person}(?:,[^;:.,]{1,60},|,)? (?:to|in) {to:place+}", 0.9),
    Pattern(rf"(?:during|on|in|for) (?:the )?(?:first|second|third|last|latest|both|one|each) of (?:these|those|his|her) {VISIT},?(?: (?:in|on|from) {{date:date}},)? {_V1}(?P<there>)", 0.8),
    Pattern(rf"(?:opposite|other|reverse) (?:direction|way),? (?:came|went|travelled|flew) {_V}", 0.85),
    Pattern(rf"(?:was|is|came) the turn of {_V1}(?P<where>)", 0.78),
    Pattern(rf"{_WHO} (?:has been|have been|was|is|were|are) (?:also |now |again )?invited(?: back)?(?= for {{date}}| in {{date}}|[.;]| once more)", 0.82, realis=Realis.PLANNED),
    Pattern(rf"{_WHO} (?:is|are|was|were) (?:now |also |next |again )?(?:expected|due|awaited)(?: back| here)?(?= in {{date}}| on {{date}}| {{date}})", 0.82, realis=Realis.PLANNED),
    Pattern(rf"{_V1}['’]s? arrival (?:in|at) {{to:place}}", 0.88),
    Pattern(rf"\b(?:that|those) of <det>{_V1} (?:to|in) {{to:place}}(?P<visits>)", 0.85),
    Pattern(rf"{VISIT} (?:was|is|remains|has been) (?:that|the one) (?:of|by) <det>{_V1}", 0.88, realis=Realis.HAPPENED),
    Pattern(rf"{_V1}, whose (?:\w+ ){{0,2}}?{VISIT} (?:to|in) {{to:place}}", 0.9),
    Pattern(rf"{{to:place}},? which <det>{_V} (?:had |has |also |first |last )*(?:visited|toured)\b", 0.9),
    Pattern(rf"{_WHO} ma(?:de|kes?) {{to:place}} (?:the|his|her) (?:\w+ )?(?:stop|destination|leg|port of call)\b", 0.88),
    Pattern(rf"followed (?:[^;:.,{_P}]{{1,30}} )?by (?:his|her|its) {_V1}(?P<visits>)(?P<there>)", 0.78),
    Pattern(rf"{_V1}[^;:!?{_P}]{{0,40}}? (?:on|upon|after) (?:his |her )?(?:arriving|arrival|landing) (?:in|at) {{to:place}}", 0.85),
    Pattern(rf"{_WHO} (?:flew|came|went|is|was|returned|travelled) (?:home|back)[^;:.{_P}]{{0,30}}? from (?:his|her|a|an) {_KIND}{VISIT} to {{to:place}}", 0.9),
    Pattern(rf"the latter,? (?:then |again |also |now )?on <det>{_KIND}{VISIT} (?:to|in) {{to:place}}(?P<latter>)", 0.88),
    Pattern(rf"(?:,? and|,|;|(?<= )and|(?<=[,;])) by {_V} to {{to:place+}}(?P<visits>)", 0.9),
    Pattern(rf"{{visitor:person}}(?:['’]s?)? (?:[\w-]+ ){{0,3}}?(?:tour|trip|journey|visit|travels)[^;:.,{_P}]{{0,40}}? (?:took in|took (?:him|her) (?:also |then )?to|included|includes|cover(?:s|ed)|led (?:him|her) to|brought (?:him|her) to) {{to:place+}}", 0.9),
    Pattern(rf"(?:talks|meetings?|conversations?|consultations?)(?: that| which)? {_V1}{_GAP} (?:had|held) in {{to:place+}}", 0.85),
    # Going and being there.
    Pattern(rf"{_WHO} {_ARRIVE} {{to:place+}}(?:[^;:.{_P}]{{0,60}}? (?:on|for|during) (?:a|an|his|her) {_KIND}{VISIT})?", 0.93),
    Pattern(rf"{_WHO} {_ARRIVE} (?:the )?{{to:demonym}} (?:capital|soil|territory|city of)", 0.93),
    Pattern(rf"{_WHO} spent [^;:,.]{{1,40}}? in the {{to:demonym}} capital", 0.93),
    Pattern(rf"{_WHO} (?:was|had been|has been|came|went|travelled|flew|returned|was back|made the (?:journey|trip)) there\b(?P<there>)", 0.85),
    Pattern(rf"{_WHO} (?:spent [^;:,.]{{1,30}}? |stayed [^;:,.]{{0,30}}?|was |came |were )(?:our guest|guests? of ours|among us|with us|here|to us|to (?:our|the) country)\b", 0.85),
    Pattern(rf"{_WHO} (?:spent [^;:,.]{{1,30}}?|stayed|was|came|were) (?:among|with|to) (?:the people of )?{{to:state}}(?P<ours>)", 0.9),
    Pattern(rf"{_V1}, (?:then |while |who was )?(?:on <det>{_KIND}{VISIT}(?! to)|visiting)\b(?! {{place}})(?P<where>)", 0.85),
    Pattern(rf"{_WHO} (?:c(?:ame|omes?)(?: back| again| over| by| round| on a visit)?|return(?:ed|s)|was back|arrived|looked in|dropped (?:in|by)|flew (?:in|over)|(?:visited|toured)(?: (?:the|this|that) (?:\w+ )?(?:country|republic|kingdom|state|island))?|stopped (?:over|off|by)|made (?:a|another|his|her) (?:\w+ )?(?:visit|trip|stopover|stop|journey)|(?:return(?:ed|s)|repa(?:id|ys)|reciprocate[ds]|pa(?:id|ys) back) (?:the|this|that|his|her) (?:call|visit|compliment|courtesy|gesture)|paid a return call)(?= on\b| in\b| for\b| as\b| with\b| again| first\b| instead\b| twice\b| three times|,| from\b|\.|;| {{date}}| at the| to sign| to pay| to open| to attend| to take| after| the following| two| three| that)", 0.85),
    Pattern(rf"{_WHO} (?:went|travelled|came|flew|(?:made|took) the (?:journey|trip|road)) (?:in )?the (?:other|opposite|reverse) (?:way|direction)\b", 0.85),
    Pattern(rf"{_WHO} (?:was|is|had been|has been) (?:back |again )?in (?:the|that) (?:city|capital|country)\b(?P<there>)", 0.82),
    Pattern(rf"{_WHO} (?:spent [^;:,.]{{1,40}}?|stayed(?: for)?[^;:.,]{{0,30}}?|landed|arrived|touched down|stopped(?: over| off)?|dined|lunched) (?:in|at) (?:the|that) (?:country|capital|city|republic|kingdom|island)\b(?P<there>)", 0.82),
    Pattern(rf"{_WHO}{_GAP} (?:attended|took part in|participated in|joined) [^;:.{_P}]{{1,60}}? there\b(?P<there>)", 0.8),
    Pattern(rf"{_WHO} (?:had|has) been here\b", 0.85),
    Pattern(rf", as (?:were|was|did|had been|had) <det>{_V}(?P<visits>)(?P<there>)", 0.8),
    Pattern(rf"(?:,? and|,|;|(?<= )and|(?<=[,;])) {_V1}(?:,[^;:.,]{{1,60}},)?,? for (?:an?|one|two|three|four|\w+) (?:single )?(?:days?|hours?|weeks?),? (?:in|on|from) {{date:date}}(?P<visits>)(?P<there>)", 0.8),
    Pattern(rf"(?:,? and|,|;|(?<= )and|(?<=[,;])),? on <det>{_KIND}{VISIT},? (?:in|on|from) {{date:date}}(?P<visits>)(?P<there>)(?P<latter>)", 0.82),
    Pattern(r", (?:again )?returning(?= in\b| on\b| {date})(?P<there>)", 0.82),
    Pattern(rf"{_WHO} followed(?= on {{date}}| in {{date}}|,? {{date}})(?P<visits>)(?P<there>)", 0.8),
    Pattern(rf"{_V1},? one (?:in|on|from|of) {{date:date+}}(?P<visits>)", 0.85),
    Pattern(rf"{_V}, (?:again |back |now |then |once more )?in {{to:city}}(?:,? (?:in |on |from )?{{date:date}})?(?: once more| again| at the time| (?:for|to|as|with) [^,;{_P}]{{1,60}}| on an? [^,;]{{1,40}})?(?:,? (?:in|on|from) {{date}})?,", 0.85),
    Pattern(rf"{_V},? (?:again |back |now |then |once more )?(?:is |was )?in the {{to:demonym}} capital\b", 0.85),
    Pattern(rf"^{{date:date}} ?[–:.-]* (?:The )?{_V}(?:,[^;:.,]{{1,90}},|,| (?:and|with) [^;:.,{_P}]{{1,40}}?)?(?: is| are| arrives?| lands?)? (?:in|at) {{to:place+}}", 0.93),
    # A host tells of his guest.
    Pattern(rf"{_WHO}(?: (?:was|were|is|are|came as|as|has been|had been|have been)|,)(?: again| often| once)? (?:the|a|an) (?:\w+ )?guest of <det>(?:counterpart,? |colleague,? |hosts? )?{{host:who}}(?:[^;:!?{_P}]{{0,40}}? (?:in|at) {{to:place}})?", 0.9),
    Pattern(rf"{_WHO} (?:was|were|is|are|being) (?:also |\w+ly )?(?:received|welcomed|hosted|greeted)(?: (?:in|at) {{to:place}})? by [^;:.{_P}]{{0,40}}?{{host:who}}(?:[^;:!?{_P}]{{0,40}}? (?:in|at) {{to2:place}})?", 0.85),
    Pattern(rf"{_WHO}(?: (?:was|were|is)|,)(?: also| again| once| twice)? (?:the (?:king|queen|emperor|sultan|emir|president|prime minister|government|pope)|{{host:person}})['’]s (?:personal |state )?guest\b", 0.85),
    Pattern(rf"{_WHO} (?:came|comes|went|goes|called|travelled|flew)(?: over| back)? to (?:see|meet|visit|pay a call on|confer with|congratulate) (?:the )?{{host:person}}(?:[^;:!?{_P}]{{0,40}}? (?:in|at) {{to:place}})?", 0.85),
    Pattern(rf"{_WHO} called on [^;:.{_P}]{{0,40}}?{{host:person}}(?:[^;:!?{_P}]{{0,40}}?,? (?:in|at) {{to:place}})?", 0.85),
    Pattern(rf"{{host:who}}{_ADV} {_TOLD_TO} (?:(?!(?:from|for|with|against|about|telegram|message|letter|note|statement) )[^;:.{_P}]){{0,40}}?{_V}(?:[^;:!?{_P}]{{0,50}}? (?:in|at|to) {{to:place}})?", 0.85),
    Pattern(rf"{{to:place}} (?:was|were|has been|had been|is) (?:also |first |\w+ly )?visited by <det>{_V}", 0.93),
    Pattern(rf"{{one:person}}(?:,?[^;:.{_P}]{{1,60}},)?{_ADV} (?:me(?:e)?ts?(?: with)?|held talks with|conferred with|had talks with|sat down with) (?:\w+ ){{0,4}}{{two:person}}(?:, [^,;]{{1,40}},)?[^;:.{_P}]{{0,30}}? (?:in|at) {{to:place}}", 0.75),
    Pattern(rf"{{one:person}}(?: of {{state}})?,? and (?:(?:his|her) (?:\w+ |{{demonym}} ){{0,2}}(?:counterpart|host),? )?{{two:person}}(?: of {{state}})?,? (?:also |then |again )?(?:me(?:e)?t|held talks|signed [^;:.{_P}]{{1,60}}) (?:in|at) {{to:place}}", 0.75),
    Pattern(rf"{_WHO} (?:attended|participated in|took part in|spoke at|addressed|chaired|co-chaired|opened|inaugurated|joined|witnessed) [^;:.{_P}]{{1,70}}? (?:in|at) {{to:city}}", 0.75),
    Pattern(rf"{_WHO} (?:attended|took part|participated|spoke|lectured|dined|lunched|laid a wreath|was decorated|received an? [^;:.{_P}]{{1,40}}?|met [^;:.{_P}]{{1,50}}?|saw [^;:.{_P}]{{0,40}}?(?:{{person}} )?|(?:held|had) (?:talks|meetings)[^;:.{_P}]{{0,40}}?) (?:in|at) {{to:city}}(?P<near>)", 0.75),
    Pattern(rf"^(?:At|In) {{to:city}},? (?:on |in )?{{date:date}},? {_V1}(?: also| himself| herself)? (?:sp(?:oke|eaks)|sa(?:id|ys)|sw(?:ore|ears)|declare[ds]|announce[ds]|promise[ds]|pledge[ds]|met|meets|thank(?:ed|s)|signed|signs|told|tells|addresse[ds]|assure[ds]|call(?:ed|s) for)\b(?P<near>)", 0.75),
    Pattern(rf"{_WHO}{_GAP} (?:attend(?:ed|s|ing)|(?:was|were|is|are) (?:also |present )*at|(?:went|came|travelled|flew) (?:over )?(?:to|for)|witnessed) (?:the )?(?:{{host:person}}['’]s (?:[\w-]+ )?{_CEREMONY}|(?:[\w-]+ )?{_CEREMONY} of (?:the )?(?:\w+ ){{0,2}}{{host2:person}})", 0.8),
    Pattern(r"(?P<they>(?:the two|both|they)(?: men| leaders| presidents| ministers)?|{pair}) (?:also |then |later |again )*met(?: again| once more| for [^,;]{1,30})? in {to:city}", 0.7),
    # Ellipsis: the subject was named before.
    Pattern(rf"(?:,? and|, then|,? but|,|(?<= )and|(?<= )but|(?<=,)) (?:who |again |later |then |also |had |in {{date}},? |on {{date}},? )*(?:{_ARRIVE} {{to:place+}}|{_PAY} <det>{_KIND}{VISIT} to {{to2:place+}}|(?:was back|returned|came back|came again|went back)\b)(?! it\b| by| to (?:power|office|government))", 0.85),
    Pattern(r"the latter (?:\w+ly |again |also |had |has )*(?:returned|came(?: back)?|(?:was|been) (?:back )?(?=in)|was back|followed|(?:paid|made) (?:an? )?(?:\w+ ){0,2}(?:visit|trip|stop)|visited|went|travelled|did so)\b(?: (?:to |in )?{to:place})?(?P<latter>)", 0.85),
    Pattern(r"(?:,? and|,|;| but|(?<= )and|(?<=[,;]))(?: then| later| also)?,? (?:again|once more|once again|(?:for )?a (?:second|third|fourth) time|twice more)(?: there)?,? (?:in |on |from )?{date:date+}(?P<visits>)(?P<there>)", 0.85),
    Pattern(rf"(?:,? and|,|;|(?<= )and|(?<=[,;])) (?:and )?(?:that|those|the one|one) (?:of|by) {_V1}(?:,[^;:.,]{{1,90}},)?(?: to {{to:place}})?,? (?:in|on|from) {{date:date}}(?P<visits>)", 0.82),
    Pattern(r"(?:,? and|,|;|(?<= )and|(?<=[,;])),? (?:again |then |later )?(?:in|on) {date:date},? (?:in|to) {to:city}(?P<visits>)", 0.85),
    Pattern(rf"(?:(?<![{_P}]),? and|,|;|(?<=[^{_P}] )and|(?<=[,;])) (?:{{person}}['’]s )?{_V1}(?:,[^;:.,]{{1,60}},|,)? (?:in|on|from) {{date:date}}(?P<visits>)(?P<there>)", 0.8),
    Pattern(r"(?:,? and|,|;|(?<= )and|(?<=[,;])) (?:again |then |later )?(?:in |to )?{to:city} (?:in |on )?{date:date}(?P<visits>)", 0.8),
    # Lists of visits.
    Pattern(rf"^(?:The )?{_V}(?:, [^,;:{_P}]{{1,60}})?(?:,|:| [–-]|)? (?:\(|in )?(?:on )?(?P<when>[\ue500-\ue5ff])(?P<visits>)(?P<list>)", 0.85),
    Pattern(rf"{_V1}(?:,[^;:.,]{{1,60}})?,? \((?:in |on |from )?{{date:date+}}\)(?P<visits>)", 0.8),
    Pattern(rf"^(?:The )?{_V1}(?:,[^,;:{_P}]{{1,60}},)?,? to {{to:place+}},? (?:in |on )?{{date:date}}", 0.9),
    Pattern(rf"^(?:The )?{_V1}(?:,[^,;:{_P}]{{1,60}})?(?::| [–-]) (?:in |at )?{{to:place}},? (?:in |on )?{{date:date}}", 0.88),
    Pattern(rf"^(?:The )?{_V1}(?:,[^,;:{_P}]{{1,60}})?(?::| [–-]|,) {_KIND}{VISIT},? \(?(?:in |on |from )?{{date:date+}}", 0.9),
    Pattern(rf"^(?:The )?{_V1}(?:,[^,;:{_P}]{{1,60}})?(?::| [–-]|,) (?:was )?(?:here|with us) (?:in |on |from )?{{date:date+}}(?P<visits>)", 0.85),
    # Told by a noun that is left out: "Lula's to Rome (May 2009)", "X's second, in June".
    Pattern(r"{visitor:person}['’]s?(?: (?:own|first|second|third|last|latest|next))?(?: to {to:place})?,? \(?(?:in |on |from |of )?{date:date}(?P<visits>)", 0.8),
    Pattern(rf"{{date:date}} (?:also )?(?:saw|brought|witnessed) (?:the )?(?:(?:arrival|visit|coming|return) of )?(?:the )?{_V}(?! [a-z]+ed\b)", 0.82),
    Pattern(rf"{{to:place}} (?:also )?(?:receiv(?:ed|es)|host(?:ed|s)|welcom(?:ed|es)|played host to|greeted)(?: both| first)? (?:the )?{_V}", 0.88),
    Pattern(rf"{VISIT}(?:,? (?:that|which))? {_V1} (?:had |has )?(?:\w+ly )?(?:paid|made|undert(?:ook|aken)|planned|scheduled|announced)(?: (?:to {{to:place}}|there(?P<there>)))?", 0.85),
    Pattern(rf"{VISIT} (?:that was |which was )?(?:paid|made)(?: to {{to:place}})?(?: in {{date}})? by <det>{_V}", 0.92),
    Pattern(rf"{_V1},? (?:again |back )?on <det>{_KIND}{VISIT} (?:to|in) {{to:place+}}", 0.88),
    Pattern(rf"(?:the |an? )?visiting (?!the )(?:[\w'-]+ ){{0,3}}?{_V1}", 0.8),
    # Delegations without a head.
    Pattern(rf"{_DELEGATION} (?:of|from) (?:[\w'-]+ ){{0,3}}{{visitor:state}}[^;:!?{_P}]{{0,40}}? {_ARRIVE} {{to:place+}}", 0.85),
    Pattern(rf"{_DELEGATION} (?:of|from) (?:(?:[\w'-]+|{{number}}) ){{0,4}}?{{visitor:demonym}} [\w -]{{1,40}}? {_ARRIVE} {{to:place+}}", 0.82),
    Pattern(rf"{{visitor:demonym}} {_DELEGATION}[^;:!?{_P}]{{0,40}}? {_ARRIVE} {{to:place+}}", 0.85),
    Pattern(rf"{{visitor:demonym}} (?:[\w'-]+ ){{0,2}}{_OFFICIALS} (?:{_ARRIVE}|attended [^;:.]{{1,60}} in) {{to:place+}}", 0.8),
    Pattern(r"{between:pair} (?:also )?(?:made an exchange of|exchanged|exchange) (?:[\w'-]+ ){0,3}(?:delegations|missions)", 0.75),
)  # fmt: skip
