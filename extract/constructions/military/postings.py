"""The patterns of forces, ships and advisers sent, stationed and brought home."""

from __future__ import annotations

from extract.claim import Realis
from extract.constructions.military.forces import ADVISERS, PEOPLE, SHIPS, UNITS
from extract.constructions.military.words import (
    ADV,
    AT,
    CALL,
    CAP,
    GIVE,
    ITEM,
    MISSION,
    MODAL,
    PLACE,
    SEND,
    SENT,
    TAKE,
    THERE,
    WHO,
    WORD,
)
from extract.patterns.pattern import Pattern

_DEPLOYED = {"kind": "deployment"}
_ADVISED = {"kind": "advisers"}

POSTINGS = (
    Pattern(rf"{WHO}{MODAL} (?:{SEND}|{GIVE}) (?:{{state}} )?(?P<item>(?:{WORD} ){{0,6}}?{ADVISERS}){AT}", 0.9, _ADVISED),
    Pattern(rf"(?P<item>(?:{WORD} ){{0,6}}?{ADVISERS})(?:,[^,;.]{{1,60}},)?{ADV} (?:(?:was|were|are|have been|had been) {SENT}|{THERE}|work(?:ed|s)?|came) (?:to|in|at|with)(?: the)? {PLACE}", 0.88, _ADVISED),
    Pattern(rf"(?P<item>(?:{WORD} ){{0,6}}?(?:{ADVISERS}|advisory (?:group|team|mission)|military mission)){ADV} (?:been |is |are )?(?:advis(?:ing|ed|es)|train(?:ing|ed|s)|assist(?:ing|ed|s)) (?:the )?{{place:np}}", 0.85, _ADVISED),
    Pattern(rf"(?P<item>(?:{WORD} ){{0,6}}?{ADVISERS})(?:,[^,;.]{{1,60}},)?{ADV} (?:landed|arrived|arrive|came|followed|(?:was|were) {SENT})(?=[,;.]|$| (?:in|on|by|and|from)\b| ?[\ue500-\ue5ff])", 0.8, _ADVISED),
    Pattern(rf"(?:work|activit(?:y|ies)|presence|mission|service|stay|tour) of (?:the )?(?P<item>(?:{WORD} ){{0,4}}?{ADVISERS})(?: (?:in|at) (?:the )?{{place:place}})?(?: finally)? (?:ended|ceased|(?:came|drew) to (?:an end|a close)|(?:was|were) (?:ended|terminated|concluded|wound up))(?P<leave>)", 0.82, _ADVISED),
    # Deployments.
    Pattern(rf"{WHO}{MODAL} {SEND} (?:out )?(?:the |a |an |its |their |some |about |up to )*{ITEM}(?: from {{place2:np}})?{AT}", 0.92, _DEPLOYED),
    Pattern(rf"{WHO}{MODAL} {GIVE} (?:the |a |an |its |their |some |about |up to )*(?P<item>(?:{WORD} ){{0,5}}?(?:{PEOPLE}|{UNITS})) (?:to|for) {PLACE}", 0.85, _DEPLOYED),
    Pattern(rf"{ITEM}(?: (?:that|which))? {SENT} by (?:the )?{{participants:actor+}} (?:to|in|at|on) {PLACE}", 0.92, _DEPLOYED),
    Pattern(rf"{ITEM}(?: from (?:the )?{{participants:party+}}| of (?:the )?{{participants2:party}})?(?:,[^;.]{{1,60}},)?(?: (?:that|which|who))?{ADV} (?:was|were|is|are|has been|have been|had been|being){ADV} {SENT} (?:to|in|into|at|on|off|along|near)(?: the)? {PLACE}(?: by {{participants3:actor}})?", 0.9, _DEPLOYED),
    Pattern(rf"{ITEM} (?:joined|join) [^;.]{{0,40}}?(?:force|forces|mission|coalition|contingent|troops|battle ?group|patrols?|operations?|brigade)(?: (?:in|on|at) {PLACE})?", 0.85, _DEPLOYED),
    Pattern(rf"{ITEM}(?:,[^;.]{{1,90}},)?(?: (?:that|which|who))?{ADV} {THERE} (?:[^,;.]{{0,30}}?)?(?:to|in|at|on|off|along|near)(?: the)? {PLACE}", 0.85, _DEPLOYED),
    Pattern(rf"(?P<item>(?:{CAP} ){{1,3}}(?:Battalion|Brigade|Regiment|Division|Squadron|Legion|Contingent|Corps))(?:,[^;.]{{1,90}},)?{ADV} (?:fought|served|took part|stayed|landed|arrived)", 0.85, _DEPLOYED),
    Pattern(rf"{ITEM} (?:are|were|is|was) (?:rumou?red|said|reported|believed|alleged|thought) to (?:have (?:helped|fought|taken part|intervened|been (?:sent|deployed|stationed|present))|be (?:fighting|operating|deployed|stationed))(?:[^;.,]{{0,40}}? (?:to|in|at|on) {PLACE})?", 0.85, _DEPLOYED, Realis.ALLEGED),
    Pattern(rf"{ITEM} (?:was|were|have been|had been)(?: \w+ly| all| finally)? (?:withdrawn|pulled out|evacuated|brought home|recalled)(?: from(?: the)? {PLACE})?(?P<leave>)", 0.8, _DEPLOYED),
    Pattern(rf"{WHO} (?:has|have|had|maintain(?:s|ed)?|operates?|keeps?|kept|opened|opens|inaugurated|set up|sets up|established|builds?|built) (?:a|an|its|its own|its (?:first|second|new)|one|{{number}}) (?P<item>(?:[\w-]+ ){{0,3}}?(?:military|naval|air|army|logistics) (?:base|facility|bases)) (?:in|at|on) {PLACE}(?P<call>)", 0.75, _DEPLOYED),
    Pattern(rf"{ITEM}{ADV} {TAKE} (?:the )?(?:whole of |most of |parts? of |all of |northern |southern |eastern |western )?{PLACE}", 0.85, _DEPLOYED),
    Pattern(rf"{WHO} (?:(?:led|leads|joined)(?! (?:the |an? )?{{org}})|contribut(?:ed|es) to|participat(?:ed|es?) in|t(?:ook|akes?) part in|serv(?:ed|es) (?:in|with|under)|commanded) (?:the |a |an )?{MISSION}(?: (?:in|on|at|for) {PLACE})?", 0.85, _DEPLOYED),
    Pattern(rf"{WHO}[^;:.]{{0,60}}? (?:withdr[eawn]+s?|withdrawing|pulled out|pulls out|pulling out|brought home|recalled) (?:the |its |their |all |all of its |some )*{ITEM}(?P<kept> (?:that |which )?(?:it|they) (?:had |have |has )?(?:kept|stationed|deployed|maintained|had))?(?: (?:from|in|on)(?: the)? {PLACE})?(?P<leave>)", 0.8, _DEPLOYED),
    Pattern(rf"(?:deployment|dispatch|stationing|sending|landing|arrival) of {ITEM}(?: by (?:the )?{{participants:actor}})? (?:to|in|at|on) {PLACE}(?: by (?:the )?{{participants2:actor}})?", 0.8, _DEPLOYED),
    Pattern(rf"{WHO} (?:has|have|had) been (?:there|(?:in|at|on) {PLACE}) with {ITEM}", 0.82, _DEPLOYED),
    Pattern(rf"{WHO} (?:has|have|had|maintain(?:s|ed)|keeps?|kept|stations?) (?:the |a |an |its |some |about )*{ITEM} (?:stationed |deployed |based |permanently )*(?:in|at|on) {PLACE}", 0.8, _DEPLOYED),
    Pattern(r"(?:(?<=\band )|(?<=, )|(?<=; )|(?<=\bwhile ))(?:the )?{participants:state}(?: sent)? (?:about |some |another |a further |around |up to )?(?P<item>{number}(?: soldiers| men| troops)?|an? (?:[a-z]+ ){0,2}(?:battalion|company|platoon|brigade|regiment|contingent|detachment|squadron|hospital|few hundred (?:soldiers|men|troops)|few dozen (?:soldiers|men|troops))(?: of [a-z]+)?)(?=[,;.]|$| (?:to|in|the)\b)(?P<gapped>)", 0.85, _DEPLOYED),
    Pattern(rf"(?P<place>{{place}}|{CAP}),? where (?:the )?{ITEM}{ADV} (?:be|been|are|is|were|was)(?: \w+ly)? {SENT}", 0.85, _DEPLOYED),
    Pattern(rf"{ITEM}(?: with [^,;.]{{2,50}}?)?(?:, (?!and )[^;.,]{{1,60}},)?,?(?: (?:was|were|have been|has been|had been))?{ADV} {SENT} (?:to|in|at|on|off|near|along)(?: the)? {PLACE}", 0.82, _DEPLOYED),
    Pattern(rf"{ITEM}(?:,[^;.]{{1,60}},)?{ADV} (?:left(?! {{number}}| for\b)|withdrew|returned (?:home )?|departed|pulled out|went home|(?:was|were) gone)(?: (?:of|from))?(?: (?:the )?{{place:place}})?(?P<leave>)", 0.8, _DEPLOYED),
    Pattern(rf"(?:{WHO}|{ITEM}){ADV} (?:t(?:ook|akes?) part in|fought in|contributed(?: [a-z ]{{1,30}}?)? to|participat(?:ed|es) in|joined in|intervened in) (?:the )?(?:{{demonym}} |{{state}}-led |\w+-led |{CAP} |{{state}} )*(?:defen[cs]e|liberation|intervention|war|campaign|operations?|invasion|battle|siege|fighting|coalition|airlift|(?:air )?strikes|(?:air )?raids|bombing|evacuation|occupation|expedition)\b(?: (?:of|in|against|on|for) (?:the )?{PLACE})?", 0.82, _DEPLOYED),
    Pattern(rf"{ITEM}{ADV} (?:serv(?:ed|es|e)|fought|operat(?:ed|es)|(?:was|were|is|are) (?:deployed|serving)|participat(?:ed|es)|took part) (?:with|in|under|alongside|as part of) (?:the )?(?:{{org}}|{MISSION.replace('?P<item>', '?:')})(?:,[^,;.]{{1,40}},)?(?: (?:in|on) {PLACE})?", 0.88, _DEPLOYED),
    Pattern(rf"(?P<place>{{place}}|{CAP}(?: {CAP}){{0,2}})(?:,[^;.]{{1,80}},)? (?:was|were)(?: \w+ly)? (?:occupied|seized|invaded|captured|overrun) by (?:the )?{{participants:state}}(?P<occupied>)", 0.78, _DEPLOYED),
    Pattern(rf"(?:garrisoned|guarded|patrolled|defended|manned|policed) by {ITEM}", 0.8, _DEPLOYED),
    Pattern(rf"(?P<carried>\band) (?:then |later |also |soon )?{SEND} (?:the |a |an |its |their |some |about |up to )*{ITEM}{AT}", 0.82, _DEPLOYED),
    # Ships that call; a name is taken for a ship where only ships do what is told.
    Pattern(rf"(?P<item>(?:{WORD} ){{0,3}}?{SHIPS}(?: {CAP}){{0,3}}(?:(?:, | and )(?:the )?(?:{CAP} ?){{1,2}})*)(?:, [^;.]{{2,60}},)? {CALL}(?: the)? {PLACE}(?P<call>)", 0.85, _DEPLOYED),
    Pattern(rf"(?P<item>{CAP}(?: {CAP})?(?: and the {CAP})?) (?:put in(?:to)?|docked|moored|dropped anchor|berthed)\b(?: (?:in|at|off) {PLACE})?(?P<call>)", 0.85, _DEPLOYED),
    Pattern(rf"port (?:call|visit)s? (?:in |at |to )?(?:{PLACE} )?(?:by|of) (?:the )?(?P<item>(?:{WORD} ){{0,3}}?{SHIPS}[^,;.]{{0,30}}?)(?=[,;.]|$| (?:in|on)\b)(?P<call>)", 0.8, _DEPLOYED),
    Pattern(r"(?P<item>(?:naval )?(?:task force|fleet|armada|expeditionary force|flotilla|squadron)) (?:sailed|set sail|set out|left|departed) (?:from|for) {place:city}(?P<home>)", 0.8, _DEPLOYED),
)  # fmt: skip
