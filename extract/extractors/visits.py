"""Visits: who went to which state, when; plans, invitations and cancelled trips told apart by realis.

The visitor is a named person, or a delegation where no head of it is named. Told without a destination ("came in
March 2018"), a visit leads to the other state of the section's pair.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.claim import Realis, Role
from extract.constructions.itinerary import (
    POINTS_BACK,
    beyond_apposition,
    city_in,
    date_of_visit,
    goal_of_heading,
    is_host_by_invitation,
    other_state,
    publishers_state,
    second_place,
    state_of_host,
    subject,
    there,
    where_acting,
)
from extract.constructions.visit_lists import listed_visits
from extract.document import BlockKind, Entity, EntityKind
from extract.patterns.frame import Frame, claim
from extract.patterns.match import as_state
from extract.patterns.pattern import Pattern
from extract.patterns.realis import realis
from extract.registry import extractor
from extract.slug import slug

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from extract.annotation.annotate import Annotated
    from extract.annotation.mention import Mention
    from extract.annotation.sentence import Sentence
    from extract.claim import Claim, Value
    from extract.patterns.match import Match

    Slots = dict[str, Value]

_P = r"\ue300-\ue3ff"  # persons: a gap that may not cross one leads to the nearest
_GAP = rf"[^;:!?{_P}]{{0,60}}?"
_KIND_WORD = (
    r"(?:first|second|third|fourth|fifth|last|only|ever|official|working|state|private|short|brief|return|friendly|goodwill|royal|"
    r"maiden|unofficial|courtesy|reciprocal|presidential|ministerial|inaugural|follow-up|bilateral|high-level|"
    r"historic|landmark|introductory|farewell|week-long|whirlwind|three-day|surprise|unannounced|secret|flying|solidarity|farewell)"
)
_LENGTH = r"(?:(?:\w+|[\ue700-\ue7ff])-(?:day|hour|week)(?:-long)?,? |week-long |\w+ days?['’] )?"
_KIND = rf"{_LENGTH}(?P<kind>(?:{_KIND_WORD},? (?:and )?)*?{_KIND_WORD} )?{_LENGTH}"
_VISIT = r"(?:visits?|missions?(?= (?:by|led)\b)|trips?|journeys?|tours?|stopovers?|stop|stays?|pilgrimages?|voyages?)"
_ABOUT = r"(?:,? \(?(?:in |on |from )?{date}\)?)?(?: (?:on|for|together|along)[\w ,]{1,40})?"
_ADV = (
    r"(?:,? (?:who|which|had|has|have|also|then|again|later|first|twice|once|thrice|himself|herself|themselves|both|each|too|"
    r"recently|personally|subsequently|afterwards|himself|next|\w+ly|in turn|in person|(?:in|on|from|at|during) (?:the )?{date},?|{date},?))*"
)
_V = r"{visitor:person+}(?: of {state})?"
_V1 = r"{visitor:person}(?: of {state})?"
_WHO = rf"{_V}(?: \([^()]{{1,40}}\))?(?:,[^;:!?{_P}]{{1,90}},|,? [–-] [^–;{_P}]{{1,80}} [–-],?| [^,;:.–{_P}]{{1,40}} [–-]|,)?{_ADV}"
_TRAVEL = (
    r"(?:travel(?:s|led|ed)?|f(?:lies|ly|lew|lown)|went|goes|gone|c(?:ame|omes?)|return(?:s|ed)|c(?:ame|omes?) back|went back|journeyed|head(?:s|ed)|hurried|"
    r"rushed|sailed|drove|crossed|hastened|paid a call|(?:left|leaves|departed|departs|set off|set out|sets off)(?: [\w-]+)?(?= for)|led (?:a|an|the) [\w -]{0,40}delegation|brought (?:a|an) [\w -]{0,40}delegation)(?: (?:back|on|over|again|once more|together))*"
)
_ARRIVE = (
    rf"(?:visit(?:s|ed)|re-?visited|tour(?:s|ed)|{_TRAVEL} (?:to|for)(?: (?:the|an?) [^;:.,{_P}]{{1,60}}? (?:in|at))?|(?:was|were|is|are) (?:also |again )?(?:present )?at (?:the )?(?:{{person}}['’]s )?[^;:.,{_P}]{{1,60}}? (?:in|at)|arriv(?:es|ed) (?:in|at)|(?:w(?:as|ere)|been|is) (?:back |again |once more |present )?in|been to|"
    r"stop(?:s|ped)(?: over| off)? (?:in|at)|call(?:s|ed) (?:in |in at |at )|stay(?:s|ed) in|spen(?:t|ds) [^;:,.]{1,40}?,? in|set foot (?:in|on)|landed (?:in|at)|"
    r"reach(?:es|ed)|touched down in|(?:took|takes) (?:his|her|their) leave in|(?:looked|dropped) in (?:on|at)|"
    r"(?:w(?:as|ere)|is|are|been) (?:\w+ly )?(?:received|welcomed|hosted|greeted|f[êe]ted|honou?red|entertained|acclaimed)(?: with [^;:,.]{1,30})? (?:in|at)|"
    r"(?:visited|toured|inspected) (?:the |a |an )?[a-z][\w'’ -]{1,50}? (?:in|at|near))"
)
_PAY = r"(?:paid|pays?|(?:is |was |were |are )?paying|wrap(?:s|ped) up|wound up|winds up|ended|ends|finish(?:es|ed)|start(?:s|ed)|open(?:s|ed)|launch(?:es|ed)|kick(?:s|ed) off|cut short|ma(?:de|kes?|king)|undert(?:ook|akes?|aking)|beg[au]n|begins|conclud(?:ed|es)|complet(?:ed|es)|carried out|embarked on|set out on|set off on|returned from|was on|were on|is on|arrived on|came on)"
_TOLD_TO = r"(?:received|hosted|welcomed|greeted|receives|hosts|welcomes|greets|entertained)"
_FUTURE = r"(?:will|would|shall|should|could|may|might|is to|was to|are to|were to|to|never|did not|does not|has not|had not|has never|had never|not)"
_BASE = rf"(?:visit|tour|(?:travel|fly|go|come|return|head) (?:back )?to(?: (?:the|an?) [^;:.,{_P}]{{1,60}}? (?:in|at))?|arrive in|stop (?:over )?in|be in|attend [^;:.,{_P}]{{1,60}}? in|(?:pay|make|undertake) <det>{_KIND}{_VISIT} to)"
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
    Pattern(rf"<det>{_KIND}{_VISIT}(?: to {{to:place}})? (?:by|of) <det>{_DELEGATION}[^;:!?{_P}]{{0,60}}?{_HEADED}(?: to {{to2:place}})?", 0.93),
    # Plans, invitations, cancelled trips.
    Pattern(rf"invit(?:ed|es|ing) {_V}(?:, [^,;]{{1,60}},)? (?:to|for) {_GAP}{{to:place}}", 0.9, realis=Realis.PLANNED),
    Pattern(rf"invit(?:ed|es|ing) {_V} (?:to (?:visit|come|pay)|for an? {_KIND}{_VISIT})", 0.85, realis=Realis.PLANNED),
    Pattern(rf"(?:invitation|invites?|offer) (?:for|to) {_V1}[^;:.]{{0,40}}? to (?:{_BASE} {{to:place}}|visit|come)", 0.9, realis=Realis.PLANNED),
    Pattern(rf"{_V1}{_GAP} invit(?:ed|ation) [^;:.{_P}]{{0,40}}?to (?:{_BASE}) {{to:place}}", 0.85, realis=Realis.PLANNED),
    Pattern(rf"{_V1}{_ADV} {_CALLED_OFF} <det>(?:planned |scheduled )?{_KIND}{_VISIT}(?: {_GAP}(?:to|in) {{to:place}})?", 0.92, realis=Realis.PLANNED),
    Pattern(rf"{_CALLED_OFF} <det>(?:planned |scheduled )?{_KIND}{_VISIT}(?: to {{to:place}})? (?:by|of) {_V1}(?: to {{to2:place}})?", 0.92, realis=Realis.PLANNED),
    Pattern(rf"{_VISIT},? (?:that |which )?{_V1} (?:was|were|is|had) (?:due |scheduled |expected |supposed |planning |planned |hoped |meant |been )*to (?:make|pay|undertake|begin)(?: (?:to {{to:place}}|there(?P<there>)))?", 0.92, realis=Realis.PLANNED),
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
    Pattern(rf"{_V1}(?:, [^,;]{{1,80}},)?{_ADV} (?:became|was|is|being|becoming|becomes) (?:thus |thereby )?(?:the )?(?:first|only|second|third|latest|most senior|highest-ranking)\b[^;:.]{{0,80}}? to (?:visit|tour|come to) (?:the (?:\w+ )?(?:country|state|republic|kingdom)|there)\b", 0.85, realis=Realis.HAPPENED),
    Pattern(
        rf"{_V1}(?:, [^,;]{{1,80}},)?{_ADV}(?: (?:became|was|is|being|becoming|becomes|to become)|,) (?:thus |thereby )?(?:the )?(?:first|only|second|third|latest|most senior|highest-ranking)\b[^;:.]{{0,80}}? to (?:{_BASE}|set foot (?:in|on)|make [^;:.]{{0,40}}{_VISIT} to) (?:(?:post-?war|independent|free|new|modern|democratic|united) )?{{to:place+}}",
        0.95,
        realis=Realis.HAPPENED,
    ),
    Pattern(rf"{_WHO}{_GAP} {_FUTURE} (?:\w+ly |also |then |soon |next |again )?{_BASE} {{to:place+}}", 0.85),
    # Visits paid.
    Pattern(rf"{_WHO}{_GAP} {_PAY} <det>{_KIND}{_VISIT}[^;:.{_P}]{{0,30}}? (?:to|in) {{to:place+}}", 0.95),
    Pattern(rf"{_WHO}{_GAP} {_PAY} <det>{_KIND}{_VISIT}\b", 0.85),
    Pattern(rf"{_WHO} (?:made|chose|picked|selected) {{to:place}} (?:as |for )?(?:his|her) (?:very )?first (?:\w+ )?(?:destination|trip|visit|stop|port of call|journey|tour)\b", 0.9),
    # Visits as nouns.
    Pattern(rf"(?:stay|sojourn|presence|time|stopover) in {{to:place}}{_ABOUT} (?:by|of) <det>{_V1}", 0.88),
    Pattern(rf"<det>{_KIND}{_VISIT} to {{to:place+}}{_ABOUT} (?:by|of) <det>{_V}", 0.95),
    Pattern(rf"<det>{_KIND}{_VISIT} (?:to the (?:country|capital|region) )?(?:of|by|from) <det>{_V}(?:, [^,;]{{1,60}},)?(?:{_ABOUT},? to {{to:place+}})?", 0.92),
    Pattern(rf"{{visitor:person}}['’]s? (?:[\w-]+ ){{0,2}}?{_KIND}{_VISIT}(?:{_ABOUT}(?: to|: (?:in |to )?) {{to:place+}})?", 0.92),
    Pattern(rf"{{visitor:person}}['’]s? (?:[\w-]+ ){{0,2}}(?P<counted>{{number}})(?:{_ABOUT} to {{to:place+}})?", 0.9),
    Pattern(rf"<det>{_KIND}{_VISIT}(?: by| of)? {{visitor:state}} <det>[\w -]{{0,30}}delegation(?: to {{to:place}})?", 0.8),
    Pattern(rf"{_VISIT}[^;:.{_P}]{{0,20}}? (?:by|of) <det>(?:{_DELEGATION} (?:of|from) (?:[\w'-]+ ){{0,3}}{{visitor:state}}|{{visitor2:demonym}} {_DELEGATION})(?:[\w' -]{{0,40}} to {{to:place}})?", 0.85),
    Pattern(rf"(?:during|on|while on|at the end of|in the course of|at the start of|for) (?:his|her|a|an|the) {_KIND}{_VISIT} to {{to:place+}}[^;:!?{_P}]{{0,60}}?{_V}", 0.85),
    Pattern(rf"(?:while|when|after|before|on|by) (?:visiting|touring|arriving in|travelling to) {{to:place+}}[^;:!?{_P}]{{0,60}}?, {_V}", 0.85),
    Pattern(rf"{_VISIT}[^;:.{_P}]{{0,40}}? by {_V} to {{to:place+}}", 0.93),
    Pattern(rf"(?:,? and|,|;|(?<= )and|(?<=[,;])) by {_V} to {{to:place+}}(?P<visits>)", 0.9),
    Pattern(rf"{{visitor:person}}(?:['’]s?)? (?:[\w-]+ ){{0,3}}?(?:tour|trip|journey|visit|travels)[^;:.,{_P}]{{0,40}}? (?:took in|took (?:him|her) (?:also |then )?to|included|includes|cover(?:s|ed)|led (?:him|her) to|brought (?:him|her) to) {{to:place+}}", 0.9),
    Pattern(rf"(?:talks|meetings?|conversations?|consultations?)(?: that| which)? {_V1}{_GAP} (?:had|held) in {{to:place+}}", 0.85),
    # Going and being there.
    Pattern(rf"{_WHO} {_ARRIVE} {{to:place+}}(?:[^;:.{_P}]{{0,60}}? (?:on|for|during) (?:a|an|his|her) {_KIND}{_VISIT})?", 0.93),
    Pattern(rf"{_WHO} {_ARRIVE} (?:the )?{{to:demonym}} (?:capital|soil|territory|city of)", 0.93),
    Pattern(rf"{_WHO} spent [^;:,.]{{1,40}}? in the {{to:demonym}} capital", 0.93),
    Pattern(rf"{_WHO} (?:was|had been|has been|came|went|travelled|flew|returned|was back|made the (?:journey|trip)) there\b(?P<there>)", 0.85),
    Pattern(rf"{_WHO} (?:spent [^;:,.]{{1,30}}? |stayed [^;:,.]{{0,30}}?|was |came |were )(?:among us|with us|here|to us|to (?:our|the) country)\b", 0.85),
    Pattern(rf"{_WHO} (?:spent [^;:,.]{{1,30}}?|stayed|was|came|were) (?:among|with|to) (?:the people of )?{{to:state}}(?P<ours>)", 0.9),
    Pattern(rf"{_V1}, (?:then |while |who was )?(?:on a visit|visiting)\b(?! {{place}})(?P<where>)", 0.85),
    Pattern(rf"{_WHO} (?:c(?:ame|omes)(?: back| again| over| by| round| on a visit)?|returned|was back|arrived|looked in|dropped (?:in|by)|flew (?:in|over)|(?:visited|toured)(?: (?:the|this|that) (?:\w+ )?(?:country|republic|kingdom|state|island))?|stopped (?:over|off|by)|made (?:a|another|his|her) (?:\w+ )?(?:visit|trip|stopover|stop|journey)|(?:returned|repaid|reciprocated|paid back) (?:the|this|that|his|her) (?:call|visit|compliment|courtesy|gesture)|paid a return call)(?= on\b| in\b| for\b| as\b| with\b| again|,| from\b|\.|;| {{date}}| at the| to sign| to pay| to open| to attend| to take| after| the following| two| three| that)", 0.85),
    Pattern(rf"{_WHO} (?:went|travelled|came|flew|(?:made|took) the (?:journey|trip|road)) (?:in )?the (?:other|opposite|reverse) (?:way|direction)\b", 0.85),
    Pattern(rf"{_WHO} (?:was|is|had been|has been) (?:back |again )?in (?:the|that) (?:city|capital|country)\b(?P<there>)", 0.82),
    Pattern(rf"{_WHO} (?:had|has) been here\b", 0.85),
    Pattern(rf", as (?:were|was|did|had been|had) <det>{_V}(?P<visits>)(?P<there>)", 0.8),
    Pattern(rf"(?:,? and|,|;|(?<= )and|(?<=[,;])) {_V1}(?:,[^;:.,]{{1,60}},)?,? for (?:an?|one|two|three|four|\w+) (?:single )?(?:days?|hours?|weeks?),? (?:in|on|from) {{date:date}}(?P<visits>)(?P<there>)", 0.8),
    Pattern(rf"(?:,? and|,|;|(?<= )and|(?<=[,;])),? on <det>{_KIND}{_VISIT},? (?:in|on|from) {{date:date}}(?P<visits>)(?P<there>)(?P<latter>)", 0.82),
    Pattern(r", (?:again )?returning(?= in\b| on\b| {date})(?P<there>)", 0.82),
    Pattern(rf"{_WHO} followed(?= on {{date}}| in {{date}}|,? {{date}})(?P<visits>)(?P<there>)", 0.8),
    Pattern(rf"{_V1},? one (?:in|on|from|of) {{date:date+}}(?P<visits>)", 0.85),
    Pattern(rf"{_V}, (?:again |back |now |then |once more )?in {{to:city}}(?: once more| again| at the time| (?:for|to|as|with) [^,;{_P}]{{1,60}}| on an? [^,;]{{1,40}})?(?:,? (?:in|on|from) {{date:date}})?,", 0.85),
    Pattern(rf"{_V},? (?:again |back |now |then |once more )?(?:is |was )?in the {{to:demonym}} capital\b", 0.85),
    Pattern(rf"^{{date:date}} ?[–:.-]* (?:The )?{_V}(?: is| are| arrives?| lands?)? (?:in|at) {{to:place+}}", 0.93),
    # A host tells of his guest.
    Pattern(rf"{_WHO}(?: (?:was|were|is|are|came as)|,)(?: again| often| once)? (?:the|a|an) (?:\w+ )?guest of <det>(?:counterpart,? |colleague,? |hosts? )?{{host:who}}(?:[^;:!?{_P}]{{0,40}}? (?:in|at) {{to:place}})?", 0.9),
    Pattern(rf"{_WHO} (?:was|were|is|are|being) (?:also |\w+ly )?(?:received|welcomed|hosted|greeted)(?: (?:in|at) {{to:place}})? by [^;:.{_P}]{{0,40}}?{{host:who}}(?:[^;:!?{_P}]{{0,40}}? (?:in|at) {{to2:place}})?", 0.85),
    Pattern(rf"{_WHO}(?: (?:was|were|is)|,)(?: also| again| once| twice)? (?:the (?:king|queen|emperor|sultan|emir|president|prime minister|government|pope)|{{host:person}})['’]s (?:personal |state )?guest\b", 0.85),
    Pattern(rf"{_WHO} (?:came|comes|went|goes|called|travelled|flew)(?: over| back)? to (?:see|meet|visit|pay a call on|confer with|congratulate) (?:the )?{{host:person}}(?:[^;:!?{_P}]{{0,40}}? (?:in|at) {{to:place}})?", 0.85),
    Pattern(rf"{_WHO} called on [^;:.{_P}]{{0,40}}?{{host:person}}(?:[^;:!?{_P}]{{0,40}}?,? (?:in|at) {{to:place}})?", 0.85),
    Pattern(rf"{{host:who}}{_ADV} {_TOLD_TO} (?:(?!(?:from|for|with|against|about) )[^;:.{_P}]){{0,40}}?{_V}(?:[^;:!?{_P}]{{0,50}}? (?:in|at|to) {{to:place}})?", 0.85),
    Pattern(rf"{{to:place}} (?:was|were|has been|had been|is) (?:also |first |\w+ly )?visited by <det>{_V}", 0.93),
    Pattern(rf"{{one:person}}(?:,?[^;:.{_P}]{{1,60}},)?{_ADV} (?:me(?:e)?ts?(?: with)?|held talks with|conferred with|had talks with|sat down with) (?:\w+ ){{0,4}}{{two:person}}(?:, [^,;]{{1,40}},)?[^;:.{_P}]{{0,30}}? (?:in|at) {{to:place}}", 0.75),
    Pattern(rf"{{one:person}}(?: of {{state}})?,? and (?:(?:his|her) (?:\w+ |{{demonym}} ){{0,2}}(?:counterpart|host),? )?{{two:person}}(?: of {{state}})?,? (?:also |then |again )?(?:me(?:e)?t|held talks|signed [^;:.{_P}]{{1,60}}) (?:in|at) {{to:place}}", 0.75),
    Pattern(rf"{_WHO} (?:attended|participated in|took part in|spoke at|addressed|chaired|co-chaired|opened|inaugurated|joined|witnessed) [^;:.{_P}]{{1,70}}? (?:in|at) {{to:city}}", 0.75),
    Pattern(r"(?P<they>(?:the two|both|they)(?: men| leaders| presidents| ministers)?|{pair}) (?:also |then |later |again )*met(?: again| once more| for [^,;]{1,30})? in {to:city}", 0.7),
    # Ellipsis: the subject was named before.
    Pattern(rf"(?:,? and|, then|,? but|,|(?<= )and|(?<= )but|(?<=,)) (?:who |again |later |then |also |had |in {{date}},? |on {{date}},? )*(?:{_ARRIVE} {{to:place+}}|{_PAY} <det>{_KIND}{_VISIT} to {{to2:place+}}|(?:was back|returned|came back|came again|went back)\b)(?! by| to (?:power|office|government))", 0.85),
    Pattern(r"the latter (?:\w+ly |again |also )?(?:returned|came(?: back)?|was back|followed|paid a (?:return )?visit|did so)\b(?: to {to:place})?(?P<latter>)", 0.85),
    Pattern(r"(?:,? and|,|;| but|(?<= )and|(?<=[,;]))(?: then| later| also)?,? (?:again|once more|once again|(?:for )?a (?:second|third|fourth) time|twice more)(?: there)?,? (?:in |on |from )?{date:date+}(?P<visits>)(?P<there>)", 0.85),
    Pattern(rf"(?:,? and|,|;|(?<= )and|(?<=[,;])) (?:and )?(?:that|those|the one|one) (?:of|by) {_V1}(?:,[^;:.,]{{1,90}},)?(?: to {{to:place}})?,? (?:in|on|from) {{date:date}}(?P<visits>)", 0.82),
    Pattern(r"(?:,? and|,|;|(?<= )and|(?<=[,;])),? (?:again |then |later )?(?:in|on) {date:date},? (?:in|to) {to:city}(?P<visits>)", 0.85),
    Pattern(rf"(?:(?<![{_P}]),? and|,|;|(?<=[^{_P}] )and|(?<=[,;])) {_V1}(?:,[^;:.,]{{1,60}},)? (?:in|on|from) {{date:date}}(?P<visits>)(?P<there>)", 0.8),
    Pattern(r"(?:,? and|,|;|(?<= )and|(?<=[,;])) (?:again |then |later )?(?:in |to )?{to:city} (?:in |on )?{date:date}(?P<visits>)", 0.8),
    # Lists of visits.
    Pattern(rf"^(?:The )?{_V}(?:, [^,;:{_P}]{{1,60}})?(?:,|:| [–-]|)? (?:\(|in )?(?:on )?(?P<when>[\ue500-\ue5ff])(?P<visits>)(?P<list>)", 0.85),
    Pattern(rf"{_V1},? \((?:in |on |from )?{{date:date+}}\)(?P<visits>)", 0.8),
    Pattern(rf"^(?:The )?{_V1}(?:,[^,;:{_P}]{{1,60}},)?,? to {{to:place+}},? (?:in |on )?{{date:date}}", 0.9),
    Pattern(rf"^(?:The )?{_V1}(?:,[^,;:{_P}]{{1,60}})?(?::| [–-]) (?:in |at )?{{to:place}},? (?:in |on )?{{date:date}}", 0.88),
    Pattern(rf"^(?:The )?{_V1}(?:,[^,;:{_P}]{{1,60}})?(?::| [–-]|,) {_KIND}{_VISIT},? \(?(?:in |on |from )?{{date:date+}}", 0.9),
    Pattern(rf"^(?:The )?{_V1}(?:,[^,;:{_P}]{{1,60}})?(?::| [–-]|,) (?:was )?(?:here|with us) (?:in |on |from )?{{date:date+}}(?P<visits>)", 0.85),
    # Told by a noun that is left out: "Lula's to Rome (May 2009)", "X's second, in June".
    Pattern(r"{visitor:person}['’]s?(?: (?:own|first|second|third|last|latest|next))?(?: to {to:place})?,? \(?(?:in |on |from |of )?{date:date}(?P<visits>)", 0.8),
    Pattern(rf"{{date:date}} (?:also )?(?:saw|brought|witnessed) (?:the )?(?:(?:arrival|visit|coming|return) of )?(?:the )?{_V}(?! [a-z]+ed\b)", 0.82),
    Pattern(rf"{{to:place}} (?:also )?(?:receiv(?:ed|es)|host(?:ed|s)|welcom(?:ed|es)|played host to|greeted)(?: both| first)? (?:the )?{_V}", 0.88),
    Pattern(rf"{_VISIT}(?:,? (?:that|which))? {_V1} (?:had |has )?(?:\w+ly )?(?:paid|made|undert(?:ook|aken)|planned|scheduled|announced)(?: (?:to {{to:place}}|there(?P<there>)))?", 0.85),
    Pattern(rf"{_VISIT} (?:that was |which was )?(?:paid|made)(?: to {{to:place}})?(?: in {{date}})? by <det>{_V}", 0.92),
    Pattern(rf"{_V1},? (?:again |back )?on <det>{_KIND}{_VISIT} (?:to|in) {{to:place+}}", 0.88),
    Pattern(rf"(?:the |an? )?visiting (?!the )(?:[\w'-]+ ){{0,3}}?{_V1}", 0.8),
    # Delegations without a head.
    Pattern(rf"{_DELEGATION} (?:of|from) (?:[\w'-]+ ){{0,3}}{{visitor:state}}[^;:!?{_P}]{{0,40}}? {_ARRIVE} {{to:place+}}", 0.85),
    Pattern(rf"{{visitor:demonym}} {_DELEGATION}[^;:!?{_P}]{{0,40}}? {_ARRIVE} {{to:place+}}", 0.85),
    Pattern(rf"{{visitor:demonym}} (?:[\w'-]+ ){{0,2}}{_OFFICIALS} (?:{_ARRIVE}|attended [^;:.]{{1,60}} in) {{to:place+}}", 0.8),
    Pattern(r"{between:pair} (?:also )?(?:made an exchange of|exchanged|exchange) (?:[\w'-]+ ){0,3}(?:delegations|missions)", 0.75),
)  # fmt: skip

_BEFORE = 12  # characters
_INDEFINITE = re.compile(r"\b(?:an?|first|last|another|any|second|third|only) $", re.IGNORECASE)
_SPEAKS_OF_VISITS = re.compile(
    r"\b(?:visit\w*|(?:was|were|been) (?:t)?here|(?:due|expected|spent|is|was|were) (?:again |back )?in [\ue000-\ue0ff\ue200-\ue2ff]|trips?|journeys?|tours?|travel\w*|came|flew|stay|guests?|was (?:back )?in [\ue200-\ue2ff])",
    re.IGNORECASE,
)
_HEADING_OF_VISITS = re.compile(
    r"\b(?:visits?|visitors|trips|travels?|high[- ]level|contacts|exchanges?|meetings|summits|guests|delegations|who went|political (?:dialogue|relations))\b",
    re.IGNORECASE,
)


def _respectively(match: Match, visitor: Value, date: Value) -> bool:
    """Whether "X and Y came in 1997 and 2010 respectively" pairs this visitor with that date."""
    if "respectively" not in match.sentence.text[match.start :]:
        return True
    visitors = [m.entity for m in match.mentions("visitor")]
    dates = [m.date for m in match.sentence.mentions if m.date and match.sentence.index(m) >= match.start]
    if len(visitors) < 2 or len(visitors) != len(dates) or visitor not in visitors:
        return True
    return dates[visitors.index(visitor if isinstance(visitor, Entity) else None)] == date


def _words_before(match: Match, mention: Mention) -> str:
    """The words right before a mention."""
    return match.sentence.text[max(0, match.sentence.index(mention) - _BEFORE) : match.sentence.index(mention)]


def _delegation(state: Entity) -> Entity:
    name = f"delegation of {state.name}"
    return Entity(EntityKind.DELEGATION, slug(name), name, state.key)


def _exchanged(match: Match, slots: Slots) -> Iterable[Slots]:
    """Delegations sent both ways."""
    named = [
        s
        for b in match.before
        for m in b.mentions
        if m.kind in {Kind.STATE, Kind.CITY} and (s := as_state(m)) is not None
    ]
    told = list(dict.fromkeys(named))
    pair = told if len(told) == 2 else [e for m in match.mentions("between") for e in m.entities]
    if len(pair) == 2:
        for own, host in (pair, reversed(pair)):
            yield {**slots, "visitor": _delegation(own), "of": own, "to": host}


def _of_the_two(match: Match, slots: Slots) -> Iterable[Slots]:
    """Of the two persons spoken of last, the one who came from abroad to the other's country."""
    persons = [m for s in (*match.before, match.sentence) for m in s.mentions if m.kind is Kind.PERSON]
    named = [*match.mentions("one"), *match.mentions("two")] or list(reversed(persons))
    latest = list(dict.fromkeys(m.entity for m in named if m.entity is not None))[:2]
    homes = [next((s for m in persons if m.entity == e and (s := as_state(m)) is not None), None) for e in latest]
    for person, home, other in zip(latest, homes, homes[::-1], strict=True):
        if other is not None and other == slots.get("to") and home is not None and home != other:
            yield {**slots, "visitor": person, "of": home, "city": city_in(match, other)}


def _speaks_of_visits(match: Match) -> bool:
    if _HEADING_OF_VISITS.search(match.scope.heading) or _SPEAKS_OF_VISITS.search(match.sentence.text):
        return True
    return match.sentence.block.kind is not BlockKind.ITEM and any(
        _SPEAKS_OF_VISITS.search(s.text) for s in (match.before if match.has("there") else match.before[-1:])
    )


def _is_misread(match: Match) -> bool:
    """Whether the words that a pattern left open tell of something else."""
    if match.has("visits") and not _speaks_of_visits(match):
        return True
    if match.has("ours") and all(m.form != "own" for m in match.mentions("to")):
        return True
    return match.has("counted") and not re.search(rf"\b{_VISIT}", match.words("counted"), re.IGNORECASE)


def _revise(match: Match, slots: Slots) -> Iterable[Slots]:
    """Nobody visits his own state; a state is told by its delegation; a city must lie in the host state."""
    if _is_misread(match):
        return
    if match.has("between"):
        yield from _exchanged(match, slots)
    elif match.has("they") or match.has("two"):
        yield from _of_the_two(match, slots)
    else:
        yield from _one(match, slots)


def _one(match: Match, slots: Slots) -> Iterator[Slots]:
    visitor, host = slots.get("visitor"), slots.get("to")
    if not isinstance(visitor, Entity) or not isinstance(host, Entity):
        return
    tellings = [m for s in (match.sentence, *match.before) for m in s.mentions if m.entity == visitor]
    own = next((s for m in tellings if (s := as_state(m)) is not None), None)
    pointed = not slots.get("date") and POINTS_BACK.match(match.groups.group()) is not None
    unnamed = pointed and any(m.form == "unnamed" for m in tellings)
    indefinite = any(
        m.form == "unnamed" and _INDEFINITE.search(_words_before(match, m)) for m in match.mentions("visitor")
    )
    invites = any(m.entity == visitor and is_host_by_invitation(match, m) for m in match.mentions("visitor"))
    if own == host or unnamed or indefinite or invites or not _respectively(match, visitor, slots.get("date", "")):
        return
    if visitor.kind is EntityKind.STATE:
        slots = {**slots, "visitor": _delegation(visitor)}
    elif visitor.kind is not EntityKind.PERSON:
        return
    date = slots.get("date", "")
    if isinstance(date, str) and _OPEN.fullmatch(date) and match.pattern.realis is None:
        later = [m.date for m in match.sentence.within(match.end, len(match.sentence.text)) if m.date]
        closed = next((d for d in later if ".." not in d), "")  # since when he holds office is not when he came
        if match.has("visits") or not closed:
            return
        slots = {**slots, "date": closed}
    kind = slots.get("kind", "")
    slots = {**slots, "kind": kind.casefold() if isinstance(kind, str) else kind, "city": city_in(match, host)}
    yield {**slots, **({"of": own} if own is not None else {})}


_OPEN = re.compile(r"\.\./.*|\d{4}(?:-\d\d)?/\.\.")  # but "from 27 October 1998" tells when a stay began
_OFF = re.compile(
    r"^[^;.]{0,80}\b(?:called off|cancell?ed|postponed|put off|did not (?:take place|happen|materialise)|never took place|fell through|scrapped)\b"
)


def _realis(sentence: Sentence, start: int, end: int) -> Realis:
    """As elsewhere; in a line of a list what follows a colon tells, too, that a visit was called off."""
    told = realis(sentence, start, end)
    listed = sentence.block.kind is BlockKind.ITEM
    return Realis.PLANNED if told is Realis.HAPPENED and listed and _OFF.search(sentence.text[end:]) else told


FRAME = Frame(
    "visit",
    PATTERNS,
    required=frozenset({"visitor", "to"}),
    fill={
        "visitor": (subject,),
        "to": (
            second_place,
            beyond_apposition,
            goal_of_heading,
            state_of_host,
            there,
            where_acting,
            other_state,
            publishers_state,
        ),
        "date": (date_of_visit,),
    },
    revise=_revise,
    realis=_realis,
)


@extractor("visits", emits={"visit"})
def visits(document: Annotated) -> Iterator[Claim]:
    """Visits of persons and delegations to states."""
    yield from FRAME.claims(document)
    for visit in listed_visits(document):
        told = {"visitor": visit.visitor.entity, "to": visit.host, "of": visit.own, "date": visit.date}
        slots = told | {"city": visit.city, "kind": visit.kind}
        roles = tuple(Role(name, value) for name, value in sorted(slots.items()) if value)
        yield claim(document, visit.sentence, "visit", roles, confidence=0.88, told=visit.realis)
