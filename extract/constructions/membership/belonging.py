"""The patterns of belonging to an organisation: being, becoming, founding, joining, admitting, wishing to join.

Groups without a slot tell how what is missing is found: `both` (the pair), `before` (the organisation told last),
`which` (the one that a relative clause hangs on), `lead`, `it`, `again` (the member told before).
"""

from __future__ import annotations

import re

from extract.claim import Realis
from extract.constructions.membership.joining import BODY, DID_TOO, ENTERS
from extract.patterns.pattern import Pattern

_ORG = r"(?:both )?(?:what (?:is|was|has|had|would)(?: (?:now|today|later|since|then|become)){1,2} )?(?:the |its |this )?{org}(?![–-]\w| (?:summits?|meetings?|conferences?|session|forum|library|headquarters|mission|force|operation|exercise|treat(?:y|ies)|charter|protocols?|conventions?|code|scheme|programme|talks|negotiations|measures|sanctions|embargo(?:es)?|bans?|boycotts?|drills?|statements?|declarations?|positions?|decisions?|resolutions?|appeals?|calls?)\b)(?: \((?:{org}|[A-Z]{2,8})\))?(?: \((?:(?:since |from |in |joined )?{date}[^()]{0,30}|[^()\ue400-\ue4ff]{3,90}[\ue500-\ue5ff][^()]{0,30})\))?(?: (?:since|from|upon|at) (?:its )?(?:independence|foundation|inception|creation|the (?:start|beginning|outset))\b)?"
# A circle that no list knows, told by its name's last word: "the Northern Gas Forum".
_UNKNOWN = r"(?:the |its )?(?-i:[A-Z][\w'’-]+ (?:(?:[A-Z][\w'’-]+|of|for|and|on) ){0,4}?(?:Forum|Alliance|Community|Union|League|Association|Council|Organi[sz]ation|Group|Conference|Process|Coalition|Partnership|Pact|Plus|Initiative)(?: (?:of|for|on) (?:the )?[A-Z][\w'’-]+(?: (?:[A-Z][\w'’-]+|of|and)){0,3})?)(?!\w| (?-i:[A-Z])| (?:summit|meeting|session))"
_AND = r"(?:(?: (?:(?:in|on) )?{date})?,? (?:and,? (?:(?:since|from|in|on) )?{date}(?: and {date})?(?: respectively)?,?(?: (?:also )?(?:of|in|to))?|and|as well as|and of|and in|nor|, of)|,|,? and also)"
# "… of X, which A joined in 1969 and B in 1976, and of Y"
_BESIDES = rf"(?:,[^;:.()\ue400-\ue4ff]{{3,100}}?,? and (?:also )?(?:in|of|to) {_ORG})?"
# "belong to a number of the same international organizations, including …"
_SUCH_AS = r"(?:(?:an? (?:large |wide |great )?(?:number|range|variety|host) of |several |many |most |various |numerous |some )?(?:of )?(?:the )?(?:(?:same|other|major|main|international|regional|multilateral|global|intergovernmental|world|and) )*(?:organi[sz]ations|bodies|forums|fora|institutions|groupings|agencies),? (?:including|among (?:them|which|others)|such as|notably|like),? (?:also |both )?)?"
_ORGS = rf"{_SUCH_AS}(?P<organization>{_ORG}(?:(?P<aside2>,? of which [^,;.]{{1,60}},(?: (?:(?:in|on) )?{{date}})?)?{_AND} (?:also )?(?:in |of |to )?{_ORG})*{_BESIDES}|{_UNKNOWN})"
_BEEN = r"(?:is|are|was|were|became|becomes|remains?|remained|(?:has|have|had) (?:\w+ )?(?:been|become))"
_ENTRY = r"(?:^(?:(?:[\ue500-\ue5ff]|(?:\d{1,2} |[\ue700-\ue7ff] )?(?-i:[A-Z][a-z]{2,8})\.?)(?: [–—-]|[:.])? )?|(?<=[\ue500-\ue5ff]: )|(?<=[\ue500-\ue5ff] [–—-] ))"
_ADV = r"(?:,? (?:also|alone|itself|themselves|both|all|each|now|currently|still|too|since|long|have|has|had|been|equally|likewise|formally|officially|\w+ly|in turn|once|(?:since |in |on )?{date},?))*"
_RANK = (
    r"(?:(?:a|an|the|one of the|one of|its|(?:two|[\ue700-\ue7ff]) of the|some of the|among the) )?(?:(?:\d+|[\ue700-\ue7ff]|(?!t(?:ook|akes?|aking|ells?|old)|play|\w+ed\b|met\b|meets|leads?\b|led\b|hosts?\b|sends?\b|sent\b|saw\b|asks|urges|calls|helps|visits|backs|joins|gave\b|gives)\w+|first|new|newest|latest|\w+-member) )??"
    r"(?:(?:full|founding|original|active|longstanding|long-standing|enthusiastic|early|loyal|committed|keen|proud|reluctant|core|key|provisional|permanent|non-permanent|elected|rotating|associate|charter|initial|leading|participating|voting|fellow|first|newest|temporary|co-founding)(?:,? (?:and )?))*"
)
_MEMBER = r"(?:members?(?:[- ](?:state|countr|nation)(?:s|y|ies)?)?|(?:co-?)?founders?|founding (?:fathers|nations|states)|founder[- ]members?|participants?|parties|part|signator(?:y|ies)|shareholders?|stakeholders?|allies|ally|(?:(?:permanent|extra-regional|associate|dialogue|sectoral|global|regional|official|cooperation|non-regional|full) )*(?:observers?|associates?|(?:dialogue |associate |associated |global |cooperation |full )partners?|partner (?=countr|state|nation))(?:[- ](?:state|countr|nation)(?:s|y|ies)?)?|{number})"
_LINK = r"(?:in|of|to|at)"
_BE = r"(?:(?:(?:is|was|were|are|has been|had been) )?(?:made|granted the status of|given the status of|accorded the status of|accepted as|recogni[sz]ed as)|is|are|belongs? to|belonged to|counts? among|was|were|be|been|being|became|become|becomes|becoming|remains?|remained|to become|(?:(?:was|were|been) )?(?:re-?)?elected(?: as)?|as)"
_JOIN = (
    r"(?:(?:re-?)?join(?:s|ed)?|(?:re-?)?enter(?:s|ed)|acced(?:es|ed) to|belong(?:s|ed)? (?:neither )?to|(?:was|were|is|are|been) (?:\w+ )?(?:(?:re-?)?admitted|accepted|received|invited|taken) (?:in)?to|"
    r"(?:has|have|had) (?:been|sat|stood) (?:among the members (?:of|in)|in|on|a member of)|sat (?:on|in)|sits (?:on|in)|became part of|is part of|are part of|participates? in|takes? part in|"
    r"co-chair(?:s|ed)?|return(?:s|ed) to|(?:co-?)?found(?:s|ed)|set up|establish(?:es|ed)|helped (?:to )?(?:found|establish|create|set up)|(?:is|are|was|were) (?:neither |not )?in|creat(?:es?|ed)|form(?:s|ed)?|sit (?:on|in)|(?:not |never |yet )?(?:declin(?:es|ed)|refus(?:es|ed)|chose not|opted not) to (?:join|enter|accede to)|never joined|not (?:yet )?joined|(?:was|were) (?:re-?)?elected to|(?:took|takes|tak(?:en|ing)) (?:up )?(?:a|its|the|their)(?: [\w-]+){0,2} seats? (?:on|in)|(?:holds?|held|occup(?:ies|ied)|won|wins|gained) (?:a|its|the)(?: [\w-]+){0,2} seat (?:on|in)|(?:is|was|are|were) back in(?= (?:the )?[\ue400-\ue4ff]))"
)
_PARTY = r"{member:party+}"
_GOAL = r"(?:full |its |their |eventual )*(?:membership|accession|admission|entry)"
_WISH = (
    r"(?:would like|looks?|looked|negotiat(?:es|ed|ing)|hop(?:es|ed)|waits|waited|received an invitation|work(?:s|ed) towards?|appl(?:y|ies|ied)|wants|wanted|hope[sd]?|plan(?:s|ned)|intend(?:s|ed)|seeks?|sought|aim(?:s|ed)|aspires?|aspired|wish(?:es|ed)|bid|asked|"
    r"(?:(?:submit(?:s|ted)|lodge[sd]|filed|made|renewed) (?:its|their|an|a)(?: \w+)? (?:application|request|bid))|(?:was|were|been) (?:promised|offered))"
)
_AS = r"(?:as (?:a |an |the )?(?:full |founding |associate )*(?:members? of )?)"
_CANDIDATE = r"(?:is|are|was|were|been|became|becomes|remains|(?:was|were|been) (?:made|named|declared|granted|given)|received|obtained|gained|got)(?: an?| the)?(?: official| formal)? candida(?:tes?|cy)(?: countr(?:y|ies)| states?| status)?"
_FOUNDING = r"(?:(?:treaty|charter|agreement|convention|protocol|pact|accord|act|articles|instrument|declaration)(?: of [\ue200-\ue2ff]| of [A-Z]\w+)? (?:setting up|founding|establishing|creating|instituting|(?:that|which) (?:set up|sets up|created|creates|founded|founds|established|establishes|instituted))|(?:founding|constituent|constitutive) (?:treaty|charter|act|agreement|document|instrument|declaration) of|(?:charter|statutes?|constitution) of|articles of (?:association|agreement) of)"

# What tells that an entry took place, right behind it; "a goal", "came to nothing", "came under discussion", "by ten states" do not.
_CAME = r"(?=(?: (?:in|on) {date})?,? (?:(?:had|has) )?(?:only |then |finally |at last )?(?:c[ao]me\b(?! (?:to|no|under|up|close|closer|near|nearer|off|into (?:question|view|sight|focus))\b)|followed\b(?! (?:closely|with)\b)|took place\b|been (?:preceded|followed)\b|was (?:preceded|followed)\b(?! (?:closely|with)\b)))"

PATTERNS = (
    # Told with others: "it was, with A and B, a founder of X", "A, B and C met in D to found X", "X, which A forms with B".
    Pattern(rf"(?:is|are|was|were|became),? (?:(?:together|along|jointly) )?with (?:the )?{{company:party+}},? (?:(?:both|all|also) )*{_RANK}{_MEMBER} {_LINK} {_ORGS}(?P<subj>)", 0.9),
    Pattern(rf"{_PARTY}{_ADV} (?:met|meet|gathered|came together|assembled|convened|joined forces|united|banded together)(?: [^;:.,]{{1,60}}?)? to (?:found|form|create|establish|set up|launch) {_ORGS}", 0.88),
    Pattern(rf"(?:,|,? and) (?:which|that) {_PARTY}{_ADV} (?:(?:co-)?founded|forms?|formed|ma[dk]es? up|set up|created|launched|established) (?:(?:together|jointly|along) )?with (?:the )?{{company:party+}}(?P<which>)", 0.9),
    Pattern(r"{organization:org}(?: \([A-Z]{2,8}\))?,? (?:whose|with its|and its) (?:[\w\ue700-\ue7ff-]+ ){0,2}?(?:member states|members|states)(?: \(| are | were | – |: |,? )(?:the )?{member:party+}", 0.88),
    Pattern(rf"(?:(?:co-?)?found|form|set up|creat|establish|launch)(?:s|es|ed)? (?:up )?(?P<organization>{_ORG})(?: group(?:ing)?| bloc| alliance)? (?:(?:together|jointly|along) )?with (?:the )?{{company:party+}}(?P<subj>)", 0.88),
    Pattern(rf"(?:both|the two|they) (?:c[ao]me|entered|went|got) (?:in)?to {_ORGS}(?=[.;,]|$| (?:in|on) [\ue500-\ue5ff]| ?[\ue500-\ue5ff])(?P<both>)", 0.85),
    Pattern(rf"{_PARTY}(?P<aside>,[^;:.,]{{1,90}},)?{_ADV} (?:leaves?|left|quits?|withdr[ae]ws?(?: its membership)?(?: from| of)|withdrew(?: from)?|(?:has|have|had) (?:\w+ly )?withdrawn from|(?:walks|walked|pulls|pulled|gets|got|goes|went) out of|suspend(?:s|ed) its (?:membership|participation) (?:of|in)) {_ORGS}(?! (?:summit|meeting|talks|session))", 0.85, realis=Realis.DENIED),
    Pattern(rf"withdrawal (?:of|by) {_PARTY} from {_ORGS}", 0.85, realis=Realis.DENIED),
    # Hoped for: "its application to X", "A, a candidate for X since 2010", "A's parliament adopted the law on accession to X".
    Pattern(rf"{_PARTY}(?:['’]s?)? (?:\w+ )?(?P<bid>bids?|applications?|candidatures?|candidac(?:y|ies)|requests?|candidateship) (?:to|for) (?:(?:join|enter|accede to) |{_GOAL} (?:of|in|to) )?{_ORGS}", 0.85),
    Pattern(rf"{_PARTY}(?:, | \(| – )(?:itself |now |still |also |both )?(?:an? |the |its )?(?:[a-z]+ )?candidates?(?: countr(?:y|ies)| states?)? (?:for|to) (?:{_GOAL} (?:of|in|to|into) )?{_ORGS}", 0.85, realis=Realis.PLANNED),
    Pattern(rf"{_PARTY}{_ADV} (?:adopt|pass|approve|enact|vote|sign)\w* (?:for )?(?:the |an? |its )?(?:[\w-]+ )?(?:law|bill|act|resolution|declaration|decree|motion)s? [^;:.,]{{0,60}}?(?:accession|entry|admission|membership) (?:of|in|to|into) {_ORGS}", 0.85, realis=Realis.PLANNED),
    Pattern(r"(?:the )?{member:state}(?:['’]s?)? (?:own )?(?:application|bid|candidacy|candidature|request) (?:is|was|has been|remains?|still)(?: (?:still|now|yet|to be|being|currently|under))* (?:examin|consider|pend|stud|review|discuss|assess|negotiat)\w*(?P<bid>)(?P<before>)", 0.8, realis=Realis.PLANNED),
    Pattern(rf"(?:membership|accession|admission|entry) (?:of|in|to|into) {_ORGS} (?:for|by) (?:the )?{_PARTY}", 0.85),
    Pattern(rf"{_PARTY}(?P<aside>,[^;:.,]{{1,90}},)?(?:,? which)?{_ADV} {_BE}{_ADV}(?: not(?: yet)?| no longer| never| not yet)? {_RANK}{_MEMBER} {_LINK} {_ORGS}", 0.95),
    Pattern(rf"{_PARTY}(?P<aside>,[^;:.,]{{1,90}},)? [^;:.]{{0,60}}?(?:as|became|becoming|become) {_RANK}{_MEMBER} {_LINK} {_ORGS}", 0.88),
    Pattern(rf"{_PARTY}(?:,? | \(| – )(?:itself |themselves |both |each |who is |which is |which are |though |although |while |then |now |already |also |once |long |as |being |being itself |not itself |too )?{_RANK}{_MEMBER} {_LINK} {_ORGS}", 0.93),
    # A relative clause leaves the organisation to what governs it: "Peru joined X, of which Chile is a member".
    Pattern(rf",? (?:in |of |at )?(?P<every>(?:both|all|each) )?(?:(?:of|in|to|with) which|where) {_PARTY}{_ADV} {_BEEN}{_ADV}(?: not| no longer)? (?:the [a-z]+ and )?{_RANK}{_MEMBER}(?P<which>)", 0.95),
    Pattern(rf",? (?:in |of |to )?(?P<every>(?:both|all|each) of )?(?:of|in|to|with)? ?which {_PARTY}{_ADV} {_BEEN}{_ADV}(?: not| no longer)? (?:the [a-z]+ and )?{_RANK}{_MEMBER}(?P<which>)", 0.95),
    Pattern(rf",? (?:of |to |in )(?P<every>(?:both|all|each) of )which (?:they|both|the two){_ADV} {_BEEN}{_ADV} {_RANK}{_MEMBER}(?P<which>)(?P<both>)", 0.93),
    Pattern(rf",? (?:to|in|into) (?P<every>(?:both|all|each) of )?which {_PARTY}{_ADV} (?:has |have |had )?(?:belong(?:s|ed)?|sits?|sat|acceded|(?:was|were|has been|have been|had been) (?:admitted|received|accepted|taken|let|readmitted|elected)|came|went|gained entry|gained admission|has a seat)\b(?P<which>)", 0.93),
    Pattern(r",? (?:to|in) (?P<every>(?:both|all|each) of )?which (?:they|both|the two)(?: both| now| also)? (?:belong(?:ed)?|sit|sat)\b(?P<which>)(?P<both>)", 0.93),
    Pattern(rf"(?:,|,? and) (?:which|that) (?:{_PARTY}|(?P<both>they|both|the two(?: countries| states)?)){_ADV} (?:joined|entered|(?:had|has) (?:itself )?(?:joined|entered|(?:co-)?founded|helped (?:to )?(?:found|create))|(?:co-?)?founded|formed|helped (?:to )?found)\b(?P<which>)", 0.93),
    Pattern(r"(?:,|,? and) (?:which|that) it (?:had |has |also |itself )*(?:joined|entered)\b(?P<which>)(?P<lead>)", 0.88),
    Pattern(rf",? (?:to|of|in|at) which (?:it|the country){_ADV} (?:(?:acceded|belongs|has belonged|belonged)|{_BE}{_ADV} {_RANK}{_MEMBER})(?P<which>)(?P<lead>)(?P<page>)", 0.88),
    Pattern(rf"{_PARTY},?(?: which)?(?:{_ADV} {_BE}{_ADV}(?: not)?)? (?:both |itself |also |then )?(?:(?:an?|the) )?(?:full |founding |active |fellow )?{{organization:org}} (?:members?|founders?|member[- ]states?)\b", 0.9),
    Pattern(rf"{{holder:person}}(?:['’]s?|,? whose) (?:own )?(?:country|nation|state|homeland|government){_ADV} {_BE}{_ADV} {_RANK}{_MEMBER} {_LINK} {_ORGS}", 0.9),
    Pattern(rf"(?:and|(?<=,)) (?:is|was|became|has been|remains){_ADV} {_RANK}{_MEMBER} {_LINK} {_ORGS}(?P<lead>)", 0.85),
    Pattern(rf"(?:they|both|each){_ADV} (?:{_JOIN}|{_BE}{_ADV} {_RANK}{_MEMBER} {_LINK}) {_ORGS}(?P<both>)", 0.88),
    Pattern(r"(?:they|both|the two)(?: countries| states)? (?:were|are|became) (?:also )?(?:among|two of) (?:its|the) (?:\w+ |{number} )?(?:founders|founding members|(?:first |original )?members|(?<=the ){number})(?! of)(?P<both>)(?P<before>)", 0.85),
    Pattern(rf"(?:^|(?<=[:;])(?: |)){{member:state}} ?[–—:-] {_ORGS}(?P<roll>)", 0.85),
    Pattern(rf"{_PARTY}{_ADV} (?:applied|wants|wanted|hope[sd]?|plan(?:s|ned)|intend(?:s|ed)|seeks|sought|aim(?:s|ed)|wish(?:es|ed)|expect(?:s|ed)|is|was|is expected|is due|was invited|has been invited|will|would like)(?: (?:for|in) [\w ]{{1,20}}?)?(?: to)? (?:re-?join|join|accede to|enter|become {_RANK}{_MEMBER} {_LINK}) {_ORGS}", 0.85, realis=Realis.PLANNED),
    Pattern(rf"{_PARTY}(?P<aside>,[^;:.,]{{1,90}},)?{_ADV} {_WISH}(?: for)? {_GOAL} (?:of|in|to|into) {_ORGS}", 0.85, realis=Realis.PLANNED),
    Pattern(rf"{_PARTY}(?P<aside>,[^;:.,]{{1,90}},)?{_ADV} {_WISH}(?: for)? (?:full )?{{organization:org}} (?:membership|accession|entry)", 0.85, realis=Realis.PLANNED),
    Pattern(rf"{{organization:org}}{_ADV} (?:promise[sd]|offer(?:s|ed)|pledge[sd]|guarantee[sd]) (?:the )?{_PARTY} (?:full |eventual )?(?:membership|accession|admission|entry)", 0.85, realis=Realis.PLANNED),
    Pattern(rf"{_PARTY}(?P<aside>,[^;:.,]{{1,90}},)?{_ADV} {_CANDIDATE} (?:for|of|to|in) (?:{_GOAL} (?:of|in|to|into) )?{_ORGS}", 0.85, realis=Realis.PLANNED),
    Pattern(rf"{_PARTY}(?P<aside>,[^;:.,]{{1,90}},)?{_ADV} (?:{_BE}|received|obtained|gained|got)(?: granted| made| given)?(?: an?| the)? {{organization:org}} candida(?:te|cy)\b", 0.85, realis=Realis.PLANNED),
    Pattern(rf"{{organization:org}}(?P<aside>,[^;:.,]{{1,90}},)?{_ADV} (?:makes?|made|name[sd]|declare[sd]|grant(?:s|ed)|g[ai]ves?) (?:the )?{_PARTY} (?:an? |the )?(?:official )?candida", 0.85, realis=Realis.PLANNED),
    Pattern(rf"{_PARTY}{_ADV} (?:receiv(?:es|ed)|was sent|was given) an invitation to (?:join|enter|accede to) {_ORGS}", 0.85, realis=Realis.PLANNED),
    Pattern(rf"{_PARTY}(?:['’]s?)? (?:\w+ )?(?P<bid>bids?|applications?|candida\w+|requests?|ambitions?|aspirations?|efforts?|hopes?|wish|desire|attempts?|campaign) (?:to (?:join|accede to|enter|become {_RANK}{_MEMBER} {_LINK})|(?:for|of) {_GOAL} (?:of|in|to)) {_ORGS}", 0.8),
    # "the first of its continent to join": the rank says that it did.
    Pattern(rf"{_PARTY}(?P<aside>,[^;:.,]{{1,90}},)?{_ADV} (?:is|was|were|became) (?:the |among the |one of the )[^,;.]{{2,50}}? to (?:join|enter|accede to|be (?:admitted|accepted) (?:in)?to) {_ORGS}", 0.9),
    Pattern(rf"{{organization:org}}(?: \([A-Z]{{2,8}}\))?,?{_ADV} (?:(?:was|were|been|having (?:\w+ )?been) )?(?:co-?)?(?:founded|established|created|set up|formed)(?: (?:in|on) {{date}})?(?: (?:in|at) [^,;.]{{2,30}}?)?,? by {_PARTY}", 0.88),
    Pattern(rf"(?:with|alongside) (?P<member>{{state+}},? (?:the )?{{party+}}){_ADV} {_JOIN} {_ORGS}", 0.85),
    Pattern(rf"(?:^|(?<=[;,] ))(?:(?:re-?)?admitted|accepted) (?:in)?to {_ORGS}(?: (?:in|on) {{date}})?, {_PARTY}", 0.85),
    Pattern(rf"{_PARTY}(?:['’]s?)? (?:own |full |recent |subsequent |eventual |early |late |{{date}} )*(?:membership|accession|admission|readmission|return|entry|acceptance|(?:re-?)?election)(?:,? as (?:an? |the )?[^;:.,]{{3,30}},?)? (?:of|in|to|into|at) {_ORGS}", 0.88),
    Pattern(rf"(?:accession|admission|entry|membership) of {_PARTY} (?:of|in|to|into|at) {_ORGS}", 0.9),
    Pattern(rf"(?:its|their) (?:membership|accession|admission) (?:of|in|to) {_ORGS}(?P<subject>)", 0.8),
    Pattern(rf"(?:each|all|both) of the (?:two|three|four)(?: countries| states)? {_JOIN} {_ORGS}(?P<both>)", 0.9),
    Pattern(rf"(?:both|the two|all) (?:economies|capitals|peoples|nations|members|parties|neighbou?rs|republics|kingdoms)(?: also| both)? (?:{_JOIN}|(?:are|were|became) {_RANK}{_MEMBER} {_LINK}) {_ORGS}(?P<both>)", 0.9),
    Pattern(rf"{_PARTY}(?P<aside>,[^;:.,]{{1,90}},)?(?:,? which)?{_ADV} {_JOIN} {_ORGS}(?! {_MEMBER}| summit| forum| force| mission| operation| observer| treaty| agreement| convention| charter| protocol| pact| resolution| talks| initiative)", 0.9),
    Pattern(rf"{_PARTY}{_ADV} (?:was|were|is|are|is being|been) (?:named|listed|counted|admitted|described) as {_RANK}{_MEMBER} {_LINK} {_ORGS}", 0.85),
    Pattern(rf"{_RANK}(?<!former )(?<!ex-){_MEMBER} {_LINK} {_ORGS}(?: (?:(?:since|from|in) )?{{date}})?,? (?:are |include |including |such as |like |– |: |\()?(?!(?:the )?[\ue400-\ue4ff]){_PARTY}", 0.85),
    Pattern(rf"{{organization:org}} (?:founding |founder |fellow |full )?(?:members?|founders?|member states?) {_PARTY}", 0.88),
    # The organisation was named before: "Peru was a founder of the Pact; Chile was admitted in 1971".
    Pattern(rf"{_PARTY}{_ADV} (?:was|were|is|are) (?:admitted|accepted)(?! to| into| as)(?: {_AS})?(?P<before>)", 0.85),
    Pattern(rf"{_PARTY}, (?:itself |also |who is |which is )?(?:an? |the )?{_RANK}member(?:,| (?:(?:since|from|in) )?{{date}})(?P<before>)", 0.85),
    Pattern(r"(?<=[\ue400-\ue5ff])(?: \([A-Z]{2,8}\))?,? (?:together with|along with|as did|jointly with|in the company of|on the same day as|at the same time as) (?:the )?{member:state+}(?=[,;.)]|$| and\b| in\b| on\b)(?P<after>)(?P<ellipsis>)", 0.8),
    Pattern(r"(?:and|while|(?<=[,;])) {member:state} (?:did so |followed |only )?(?:(?:in|on) )?{date:date}(?P<before>)(?P<ellipsis>)", 0.8),
    Pattern(rf"{_PARTY}{_ADV} (?:joined|joins|acceded|accedes|followed|follows)(?= in {{date}}| on {{date}}|,? {{date}}| later| a year)(?P<before>)", 0.75),
    Pattern(rf"{_PARTY} (?:has |have |had )?(?:(?:are|were|is|was) in it|belong(?:s|ed)? to it|(?:joined|entered|left out of) it|(?:are|were|is|was) among its (?:founding |original |first )?(?:members|founders)|(?:are|were|is|was) (?:an? )?(?:founding |full )?members? of it)(?P<before>)", 0.85),
    Pattern(rf"(?:^|; )(?:it|the country){_ADV} (?:{_JOIN}|{_BE}{_ADV} {_RANK}{_MEMBER} {_LINK}) {_ORGS}(?P<it>)(?P<page>)", 0.85),
    Pattern(r"{date},? (?:as|(?:together|along) with|alongside) {member:state+}(?P<before>)", 0.8),
    Pattern(r"(?:members?|participants?|{number}) of (?:the )?(?P<organization>(?-i:[A-Z]{3,8})): {member:state+}", 0.85),
    Pattern(rf"(?:one day|the same day|together|along|at the same time|on the same day)[^;:.]{{0,20}}? (?:as|with) {_PARTY}(?P<after>)", 0.8),
    # The organisation takes them in, or is told with those that make it up.
    Pattern(rf"{{organization:org}}(?: \([A-Z]{{2,8}}\))?(?P<aside>,[^;:.,]{{1,90}},)?{_ADV} (?:(?:re-?)?admit(?:s|ted)|receiv(?:es|ed)(?=[^,;.]{{2,40}} as )|took in|takes in|(?:accept(?:s|ed)|welcom(?:es|ed))(?=[^,;.]{{2,40}} (?:as (?:an? |its |the )?[^,;.]{{0,20}}members?|into its ranks))) (?:the )?{_PARTY}(?!['’]s?\b| (?:that|to)\b)", 0.88),
    Pattern(rf"(?:birth|foundation|founding|creation|establishment|formation) (?:[^;:.]{{0,30}}?, )?of {_ORGS}[^:;.()]{{0,60}}?(?:: |,? by )(?:the )?{{member:state+}}", 0.85),
    Pattern(rf"(?:^|(?<=; )){{organization:org}}(?: \([A-Z]{{2,8}}\))?(?: (?:membership|members?))?(?: \([^()]{{2,30}}\))?: {{member:state+}}(?= \(?(?:(?:{_RANK}member|since|joined|in|from)\b|(?:in |on )?{{date}})|$|, since)(?P<field>)", 0.85),
    Pattern(r"(?<=; ){member:state} (?:\((?:(?:founding |full |original )?member,? )?)?(?:(?:since|joined|in) )*{date:date}(?P<before>)(?P<field>)", 0.85),
    Pattern(rf"{{organization:org}}(?: \([A-Z]{{2,8}}\))? \(?(?:of which )?{_PARTY} (?:is|are|was|were|being)(?: both| all)? {_RANK}members?\b(?! of)", 0.85),
    Pattern(rf"{_PARTY}(?P<aside>,[^;:.,]{{1,90}},)? (?:{_BE} |[^;:.]{{0,40}}?(?:as|become|became) )?{{organization:org}}['’]s (?:[\w-]+ |{{number}} ){{0,2}}(?:member|ally|partner state)s?\b", 0.88),
    # What a relative clause says of the organisation is wished for: "X, which A still hopes to join".
    Pattern(rf",? (?:which|that) (?:{_PARTY}|it){_ADV} (?:has been (?:trying|hoping|seeking|waiting)|tries|tried|expects|expected|would like|hopes?|hoped|wants|wanted|seeks|sought|plans|planned|intends|intended|wishes|wished|aims|aimed|aspires|aspired|applied|asked|is (?:due|set|to)|will|may|could){_ADV} (?:to )?(?:re-?join|join|enter|accede to|become {_RANK}{_MEMBER} {_LINK})(?P<which>)(?P<lead>)", 0.85, realis=Realis.PLANNED),
    Pattern(rf"{_PARTY}(?P<aside>,[^;:.,]{{1,90}},)?{_ADV} {_WISH}(?: for)? (?:an? |the )?(?:[\w-]+ )?(?:seat|place|observer status|status of observer|associate status) (?:on|in|at|of|with) {_ORGS}", 0.85, realis=Realis.PLANNED),
    Pattern(rf"(?:^|(?<=[;:–,] )|(?<=\band )|(?<=\bbut ))neither(?: (?:country|state|side|of (?:the two|them|these)(?: \w+)?))?{_ADV} (?:{_JOIN}|{_BE}{_ADV} {_RANK}{_MEMBER} {_LINK}) {_ORGS}(?P<both>)", 0.85, realis=Realis.DENIED),
    Pattern(rf"{_PARTY}{_ADV},? (?:one |two )?(?:of|among) (?:the |its )?(?:[\w\ue700-\ue7ff-]+ ){{0,2}}?{_MEMBER} (?:of|to|in) (?:(?:the )?{_FOUNDING} )?{_ORGS}", 0.85),
    Pattern(rf"(?:both|they|the two){_ADV},? (?:of|among) (?:the |its )?(?:[\w\ue700-\ue7ff-]+ ){{0,2}}?{_MEMBER} (?:of|to|in) (?:(?:the )?{_FOUNDING} )?{_ORGS}(?P<both>)", 0.85),
    Pattern(rf"(?P<member>{{pair}},? (?:together |along )?with (?:the )?{{state+}}),?{_ADV} (?:{_JOIN}|{_BE}{_ADV} {_RANK}{_MEMBER} {_LINK}) {_ORGS}", 0.85),
    Pattern(rf"(?:had|has|have|counts?|counted|numbers?|numbered) (?:{_PARTY}|(?P<both>both(?: countries| states)?|the two)) among its (?:[\w\ue700-\ue7ff-]+ ){{0,3}}(?:members|founders|signatories|partners)(?P<before>)", 0.8),
    # What sets an organisation up is signed by those who come to belong to it.
    Pattern(rf"{_FOUNDING} {_ORGS}[^;:.]{{0,60}}? (?:is|are|was|were|been|being)? ?(?:signed|initialled|ratified|concluded)(?: [^;:.]{{0,40}}?)? by (?:the )?{_PARTY}", 0.85),
    Pattern(rf"{_PARTY}(?P<aside>,[^;:.,]{{1,90}},)?[^;:.]{{0,60}}? (?:sign(?:s|ed)?|initial(?:s|led)?|ratif(?:y|ies|ied)|conclude[sd]?|put (?:its|their) (?:names?|signatures?|hands?) to|set (?:its|their) (?:names?|signatures?|hands?) to|adopt(?:s|ed)?|accept(?:s|ed)?) (?:the )?{_FOUNDING} {_ORGS}", 0.85),
    Pattern(rf"(?P<member>{{party}} (?:(?:sits?|sat|stands?|stood|is|are|was|works?|meets?|serves?)(?: side by side| together| alongside| jointly)? (?:with|beside|alongside)) (?:the )?{{party}}) (?:in|on) {_ORGS}", 0.85),
    Pattern(rf"{_PARTY},? (?:which |who )?(?:had|has|have) (?:long |then |also |already )?been (?:one|an? (?:full )?member|inside|a partner|an observer)(?= (?:for|since|from)\b|,? {{date}})(?P<before>)(?P<body>)", 0.8),
    Pattern(rf"(?:it|the country|the latter|(?<=and)|(?<=,)){_ADV} (?:became|becomes|was made|has been) {_RANK}(?:members?|partners?|observers?|associates?)(?! (?:of|in|to|state)\b)(?= (?:(?:in|on|since|from) )?{{date}}|,)(?P<subj>)(?P<before>)(?P<body>)", 0.75),
    Pattern(rf",? (?:in|at|of) (?P<every>(?:both|all|each) of )?which (?:{_PARTY}|(?P<lead>it)){_ADV} (?:takes?|took|(?:has|have|had) taken) part\b(?P<which>)", 0.85),
    # Told before the one it is said of, or in passing.
    Pattern(rf"(?:^|(?<=[;:–] ))(?:Both |As |Itself |Like \w+ )?(?:an? |two |the two |one of the |{{number}} )?{_RANK}{_MEMBER} {_LINK} {_ORGS}(?: (?:(?:since|from|in) )?{{date}})?, (?:[^;:.]{{3,90}}, )?(?:the )?{_PARTY}(?= \w)", 0.85),
    Pattern(rf"(?:^|(?<=[;:–] ))As an? {_RANK}{_MEMBER} {_LINK} {_ORGS}(?: (?:(?:since|from|in) )?{{date}})?,? (?:it|the country|the republic|the kingdom) (?P<it>)", 0.8),
    Pattern(rf"{_PARTY},? (?:itself |now |both |already |which (?:is|has been) )?in (?:the )?{{organization:org}} (?:from (?:the (?:start|beginning|outset)|its (?:foundation|creation|beginnings)|day one) )?(?:(?:since|from|in) )?{{date}}(?=,| and | without| though| but|;)", 0.85),
    Pattern(rf"(?:,|,? and|,? thus|,? thereby|after|before|\bby)(?: also| formally| then| first)? (?:re-?)?(?:joining|entering|acceding to|becoming {_RANK}{_MEMBER} {_LINK}) {_ORGS}(?P<lead>)", 0.82),
    Pattern(r"(?:its|their) (?:partners?|allies|fellow members|fellows) in (?:the )?{organization:org}(?P<subject>)", 0.75),
    Pattern(r"fellow {organization:org}[ -](?:members?|member states?|nations?|states?) {member:state+}", 0.85),
    Pattern(rf"{_PARTY} (?:on|for|upon) (?:its|their) (?:accession|admission|entry|(?:re-?)?election|return) to {_ORGS}", 0.88),
    Pattern(rf"{_PARTY}(?:['’]s?)?(?: parliament| government| senate)?{_ADV} (?:ratif(?:y|ies|ied)|approve[sd]?|complete[sd]?|conclude[sd]|(?:deposit(?:s|ed)|sign(?:s|ed)) (?:the |its )?(?:\w+ ){{0,3}}of) (?:its |the |their )?(?:(?:treaty|protocol|instrument|act) (?:of|on) )?(?:accession|entry|admission|membership) (?:of|in|to|into) {_ORGS}", 0.85),
    # What is left out stands in the clause before: "… in 1971, a year after Chile", "as Pakistan did".
    Pattern(r"(?:,|\() ?(?:(?:just|only|some|barely|the|a|an) )*(?:{number} |[\w-]+ ){0,3}(?:years?|months?|weeks?|days?|day|decades?)? ?(?:after|before|ahead of) (?:the |that of (?:the )?)?{member:state+}(?=[,;.)]|$)(?P<before>)(?P<ellipsis>)", 0.8),
    Pattern(r",? (?:just )?as (?:the )?{member:state+} (?:did|had|does|has|is|was)\b(?P<before>)(?P<ellipsis>)", 0.8),
    Pattern(r",? (?:just )?as (?:did|had|does|is|was|were|are) (?:the )?{member:state+}(?P<before>)(?P<ellipsis>)", 0.8),
    Pattern(r"(?<=[\ue400-\ue5ff])(?: \([A-Z]{2,8}\))?,? (?:alongside|with) (?:the )?{member:state+}(?=[,;.)]| and\b| in\b| on\b|$)(?P<after>)(?P<ellipsis>)", 0.75),
    Pattern(rf"(?:Like|Together with|Along with|With) (?:its (?:[\w-]+ ){{1,2}})?(?P<member>{{state+}},? (?:the )?{{party+}}){_ADV} (?:{_JOIN}|{_BE}{_ADV} {_RANK}{_MEMBER} {_LINK}) {_ORGS}", 0.85),
    # By the verb alone: the subject stands somewhere before, or opens the main clause.
    *(Pattern(rf"(?:{enters}) (?:the [\w\'’ -]{{2,40}}?, )?{_ORGS}(?P<subj>)", 0.82) for enters in ENTERS),
    *(Pattern(rf"(?:{enters}) {BODY}(?P<subj>)(?P<before>)(?P<body>)", 0.7) for enters in ENTERS),
    Pattern(rf"(?:^|(?<=[;:–] )|\b(?:since|after|before|upon|on|with|until|at) )(?:its|their) (?:\w+ ){{0,2}}?(?:membership|accession|admission|entry|(?:re-?)?election|readmission|return) (?:of|to|in|into) {_ORGS}(?P<subj>)", 0.82),
    # On a page of one state: "Accession to X came in 1981, and to Y …", "preceded in 1991 by that to Z", "the bodies of which it is part are …".
    Pattern(rf"(?:^|(?<=[;:–] ))(?:(?:its|the country['’]s) )?(?:full |formal )?(?:accession|admission|entry|readmission) (?:to|in|into) {_ORGS}{_CAME}(?P<page>)", 0.82),
    Pattern(rf"(?:(?:in|on) {{date:date}},? )?by (?:that|the one) (?:to|in|into) {_ORGS}(?P<again>)(?P<page>)", 0.82),
    Pattern(rf"(?:of|to|in) which (?:(?:the )?{_PARTY}|(?P<page>it|the country)){_ADV} (?:belongs?|takes part|participates|(?:is|are|sits?) (?:an? )?{_RANK}{_MEMBER}) (?:are|is|includes?|:) {_ORGS}", 0.85),
    Pattern(rf"(?:^|(?<=[;:–] ))(?:As |Being |Fellow |Both |Two |Old |Founding |{{number}}|Members?|Founders?)*(?:{_RANK}{_MEMBER})?(?:, (?:both|all|each),)? {_LINK} {_ORGS}(?P<subj>)", 0.82),
    Pattern(rf"{_PARTY}{_ADV} {_BE}{_ADV} (?:an? |the )?{{organization:org}} (?:(?:participating |member |founding )?(?:states?|nations?|countries)|signator(?:y|ies)|founders?|partners?|observers?|allies)\b", 0.85),
    Pattern(rf"{_PARTY}{_ADV} {_BE}[^;:.]{{0,40}}?(?:members?|part|participants?|party|parties) (?:of|in|to) [^;:.]{{0,40}}?(?:{{number}}|organi[sz]ations?|bodies|forums?|fora|groupings|institutions|blocs|structures|arrangements|mechanisms|frameworks|initiatives|clubs|unions|communities)[^;:.]{{0,20}}?,? (?:among (?:them|which|others)|including|such as|notably|namely|like|:),? {_ORGS}", 0.88),
    Pattern(rf"(?:^|(?<=[;:–,] )|(?<=\band )|(?<=\bwhile )|(?<=\bbut )|(?<=\bwhereas ))(?:the )?{{member:state+}}(?P<aside>,[^;:.,]{{1,90}},)?{_ADV},? (?:(?:which|who) )?{DID_TOO}(?P<too>)\b(?=[^;.]{{0,40}}[\ue500-\ue5ff])(?P<before>)", 0.75),
    Pattern(r"(?:,| and|, and) (?:of |to |in |into |the )*(?P<organization>{org}(?: and (?:the )?{org})?) (?:\((?:[A-Z]{2,8}|{org})\) )?(?:only |finally |at last |as late as |eventually |later, )?(?:(?:in|on|since|from) )?{date:date}(?P<again>)(?P<page>)", 0.85),
    # "A has belonged to X since 1999, **and B of Y since** 2001"
    Pattern(r"(?:,? and|,? while|;) (?:the )?{member:state},? (?:of|in|to) (?:the )?{organization:org}(?: \([A-Z]{2,8}\))?,? (?:(?:since|from|in|on) )?{date:date}(?P<again>)", 0.82),
    Pattern(rf"(?:^|(?<=[;:–] ))it{_ADV} (?:(?:is|was|has been|had been) (?:also |since )?invited|applied|has applied|wants|wanted|hopes|hoped|wishes|wished|seeks|sought|aspires|intends|plans) to (?:join|enter|accede to|become {_RANK}{_MEMBER} {_LINK}) {_ORGS}(?P<it>)", 0.82, realis=Realis.PLANNED),
    # The organisation is left out as well: "having joined in 2007", "became the 32nd ally".
    Pattern(r"(?:having|after|upon|since) (?:(?:re-?)?(?:joined|joining|entered|entering|acceded|acceding)|been admitted)(?: it| again)?(?= (?:(?:in|on) )?{date})(?P<subj>)(?P<before>)", 0.8),
    Pattern(r"(?:its|their) (?:\w+ )?(?:entry|accession|admission|readmission)(?= (?:(?:in|on|of) )?{date})(?P<subj>)(?P<before>)(?P<body>)", 0.75, realis=Realis.HAPPENED),
    Pattern(r"(?:became|becomes|becoming|was|is) (?:its|the) (?:[\w\ue700-\ue7ff-]+ ){0,3}?(?:member|ally|partner|signatory)(?:[- ]states?)?(?=[,;.]|$)(?P<subj>)(?P<before>)(?P<body>)", 0.75),
    Pattern(rf"{_PARTY}{_ADV} (?:is|was|are|were|has been|have been|had been|became) (?:one|two|both|among) (?:of )?(?:its|the) (?:{{number}}|(?:[\w\ue700-\ue7ff-]+ ){{0,3}}?(?:members?|founders?|states|founding fathers)\b)(?! of)(?P<before>)(?P<body>)", 0.8),
    Pattern(rf",? whose (?:[\w\ue700-\ue7ff-]+ ){{0,3}}?(?:members?|founders?|signator(?:y|ies)) {_PARTY}{_ADV} (?:became|has been|have been|is|are|was|were)\b(?P<which>)", 0.85),
    Pattern(r",? whose (?:[\w\ue700-\ue7ff-]+ ){0,3}?(?:member|founder|signatory) it (?:became|has been|is|was)\b(?P<which>)(?P<lead>)", 0.82),
    Pattern(r"[,;]? (?:and )?so (?:did|does|was|is|were|are|had|has) (?:the )?{member:state+}(?P<before>)(?P<ellipsis>)", 0.8),
    Pattern(rf"(?:^|(?<=[;:–] ))(?:An? |As an? |Still an? |Once an? )(?:[a-z]+ )?candidate(?: countr(?:y|ies))? (?:for|to) (?:(?:{_GOAL} (?:of|in|to|into) )?{_ORGS}|{{organization2:org}} (?:membership|accession|entry))[^;:.,]{{0,40}}, {_PARTY}", 0.82, realis=Realis.PLANNED),
    # What makes up an organisation; an entry told by its noun.
    Pattern(r"{organization:org}(?: \([A-Z]{2,8}\))?(?P<aside>,[^;:.]{1,60},)? (?:which )?(?:links|linked|compris(?:es|ed)|unit(?:es|ed)|brings? together|brought together|consist(?:s|ed) of|is made up of|is composed of|was formed by|counts among its members|includes)(?: among its members)? (?P<member>(?:the )?{state}(?:,|,? and|,? with|, together with) (?:the )?{state+}|{pair}(?:,? (?:and|with|together with) (?:the )?{state+})?)", 0.8),
    Pattern(rf"{_PARTY},? (?:re-?)?(?:elected|admitted|accepted|received) (?:in)?to {_ORGS}", 0.85),
    Pattern(rf"{_PARTY}(?:['’]s?)? (?:\w+ ){{0,2}}?(?:the )?{{organization:org}} (?:accession|membership|admission|entry)\b(?! (?:talks|negotiations|bid|process|application|criteria|hopes))", 0.82),
    Pattern(rf"(?:^|(?<=[;:–] ))(?:[\w-]+ ){{0,3}}of (?:the )?{{organization:org}}['’]s? (?:[\w-]+ |{{number}} )?(?:members?|states|founders)?, {_PARTY}", 0.8),
    Pattern(rf"{_PARTY}{_ADV} (?:share|shares|have in common|enjoy) (?:\w+ )?membership (?:of|in) {_ORGS}", 0.88),
    Pattern(rf"(?:joint|common|shared|mutual) membership (?:of|in) {_ORGS}(?P<both>)", 0.82),
    Pattern(rf"{{organization:org}}(?: leaders?| members?| allies| ministers| heads of state| summit)?{_ADV} (?:invit(?:es|ed)|ask(?:s|ed)) (?:the )?{_PARTY} to (?:join|enter|accede|become)", 0.85, realis=Realis.PLANNED),
    Pattern(rf"{_PARTY}(?:, | \(| – )(?:itself |then |also |as )?(?:an? |the )?(?:[\w-]+ )?{{organization:org+}} (?:(?:founding |full |old |special |associate |permanent |dialogue |partner )?(?:members?|founders?|observers?|partners?|associates?|allies|ally)(?:[- ]states?)?|states?|nations?|countr(?:y|ies))\b", 0.85),
    Pattern(r"{organization:org}(?: \([A-Z]{2,8}\))?,? (?:with|counting|which counts|(?:has |have |had )?count(?:s|ed)?|number(?:s|ed)) (?:the )?{member:party+} (?:among|as one of) (?:its|the) (?:[\w-]+ ){0,2}(?:members|founders)", 0.88),
    Pattern(rf"(?:^|(?<=[;:–,] ))As (?:an? |the )?{{organization:org}} (?:member|founder)(?: state)? \((?:since |from )?{{date:date}}\),? {_PARTY}", 0.88),
    Pattern(rf"(?:membership|accession|admission|entry) (?:of|in|to|into) {_ORGS} came (?:to|for) (?:the )?{_PARTY}", 0.85),
    Pattern(rf"membership (?:of|in) {_ORGS} (?:unites|links|binds|connects|is common to|is shared by) [\ue900-\ue9ff](?P<both>)", 0.82),
    Pattern(r"(?:^|(?<=[;:–,] )|(?<=\band )|(?<=\bwhile ))(?:the )?{member:state+} (?:soon |later |then |duly )?(?:followed suit|did (?:so|likewise|the same)|follows suit)\b(?P<before>)(?P<too>)", 0.78),
    Pattern(r"(?:^|(?<=[;:–] ))(?:As|Being|Itself|Once|Now) (?:both )?(?:an? |the )?(?:[\w-]+ )?{organization:org+} (?:member[- ]?(?:states?|countr(?:y|ies))|members?|states?|countr(?:y|ies)|nations?|founders?)\b(?P<subj>)", 0.85),
    # The organisation acts, or stands before; members told by what they were let into.
    Pattern(rf"{{organization:org}}(?: \([A-Z]{{2,8}}\))?{_ADV},? (?:which )?(?:(?:finally |duly |formally |also |then )?(?:opened|opens) (?:its|the) (?:doors?|ranks|gates) to|(?:(?:has |had )?(?:re-?)?(?:admitted|admits)|took in|takes in|let in|voted in|accepted)) (?:the )?{_PARTY}(?!['’]s?\b| (?:that|to)\b)", 0.88),
    Pattern(rf"{{organization:org}}(?: \([A-Z]{{2,8}}\))?{_ADV},? (?:which )?(?:took|takes|let|welcomed|received|brought|voted) (?:the )?{_PARTY} (?:in\b|(?:(?:in|on) )?{{date}}|as (?:an? |its |the )[^,;.]{{0,25}}(?:member|partner|observer)|into)", 0.85),
    Pattern(rf"{{organization:org}}(?: \([A-Z]{{2,8}}\))?(?P<aside>,[^;:.]{{1,90}},)?{_ADV},? (?:which )?(?:(?:re-?)?admit(?:s|ted)|took|let|welcomed|received|accepted) it (?:back\b|in\b|(?:(?:in|on) )?{{date}}|as (?:an? |its |the )[^,;.]{{0,25}}(?:member|partner|observer)|into)(?P<obj>)", 0.8),
    Pattern(r"^{member:state} (?:in|into|inside|back in) (?:the )?{organization:org}(?=[.!]?$)", 0.85),
    Pattern(rf"{_PARTY}{_ADV} (?:(?:is|are|were|was) (?:both |all |each )?)?(?:full |founding |fellow |old )?members?(?=[,;.]|$)(?P<before>)(?P<body>)", 0.8),
    Pattern(rf", (?:an?|the) (?:\w+ )?(?:organi[sz]ation|body|bloc|club|alliance|grouping|forum|institution|pact)(?: which| that)? (?:{_PARTY}|it|they|the two|both){_ADV} (?:had |has |have )?(?:joined|entered|(?:co-?)?founded|acceded to|helped (?:to )?found)\b(?P<which>)(?P<subj>)", 0.85),
    Pattern(rf"(?:both|the two|they|[\ue900-\ue9ff])(?: also| both| now)? (?:meet|sit(?: side by side| together)?|stand (?:side by side|together)|work (?:side by side|together)|find themselves|have found each other|are (?:found|represented|united|active)) in {_ORGS}(?P<both>)", 0.8),
    Pattern(rf"(?:,|,? and|, but)(?: also| now)? (?:an?|one of the|the) {_RANK}{_MEMBER} {_LINK} {_ORGS}(?P<subj>)", 0.78),
    Pattern(rf",? where (?:it|the country){_ADV} (?:has|have|had|gained|holds|held|took|takes|won|enjoys|enjoyed|obtained|received|was granted) (?:a |an |its |the )?(?:\w+ )?(?:seat|observer status|membership|associate status)\b(?P<which>)(?P<lead>)", 0.8),
    Pattern(rf",? where {_PARTY}{_ADV} (?:has|have|had|gained|holds|held|took|takes|won|enjoys|enjoyed|obtained|received|was granted) (?:a |an |its |the )?(?:\w+ )?(?:seat|observer status|membership|associate status)\b(?P<which>)", 0.85),
    Pattern(rf",? whose (?:[\w-]+ ){{0,2}}?(?:member|partner|observer|founder) (?:it|{_PARTY}){_ADV} {_BEEN}\b(?P<which>)(?P<lead>)", 0.82),
    Pattern(rf"{_PARTY}{_ADV} (?:was|were|has been|have been) (?:granted|given|accorded|awarded) (?:(?:an? |the )?(?:permanent |full )?(?:observer|associate|partner|dialogue partner)(?: member)? status)(?! (?:in|at|with|by|of|within|on|to) (?![\ue500-\ue5ff]))(?P<before>)", 0.8),
    Pattern(rf"{_PARTY}{_ADV} (?:enjoys|enjoyed|has|holds|was granted|obtained|received) (?:permanent )?observer status there\b(?P<before>)", 0.8),
    Pattern(rf"{_PARTY}(?P<aside>,[^;:.,]{{1,90}},)?{_ADV} {_CANDIDATE}(?P<before>)", 0.78, realis=Realis.PLANNED),
    Pattern(r"(?:and|,) (?:was|is|became) (?:(?:made|named|declared|granted|given) )?(?:an? |the )?(?:official )?candida(?:te|cy)(?: countr\w+| status)?(?! (?:for|to|of)\b)(?P<subj>)(?P<before>)", 0.75, realis=Realis.PLANNED),
    Pattern(rf"(?:(?<=[,;] )|(?<=and ))(?:its|their) (?:\w+ )?(?:accession|admission|entry|readmission|return) (?:to|in|into) {_ORGS}(?P<subj>)", 0.78),
    Pattern(rf"{_PARTY},? (?:itself |now |both |already |too )*in {BODY}(?P<before>)(?P<body>)(?=,| since| from)", 0.8),
    Pattern(rf"{_PARTY}, (?:itself|also|already|then|now|both) in (?:the )?{{organization:org}}(?=,| from| since)", 0.8),
    Pattern(r"{organization:org} (?:membership|accession|admission|entry|observer status) (?:for|of|by) (?:the )?{member:party+}", 0.85),
    Pattern(r",? and (?:also )?(?:to|of|in) (?:the )?{organization:org}(?=[,;.]|$)(?! ?(?:members|summit))(?P<again>)", 0.75),
    Pattern(rf"{_PARTY}{_ADV} (?:beg(?:an|ins?|un)|start(?:s|ed)?|open(?:s|ed)?|launch(?:es|ed)?|will (?:begin|start|open)|conduct(?:s|ed)?|is in|pursues?|continues?) (?:its )?(?:accession|membership) (?:talks|negotiations) (?:with|to|for) {_ORGS}", 0.85, realis=Realis.PLANNED),
    Pattern(rf"{_PARTY}(?P<aside>,[^;:.,]{{1,90}},)?{_ADV} (?:{_WISH}) for (?:full |eventual )?(?:membership|accession|admission)(?! (?:of|in|to)\b)(?P<before>)", 0.72, realis=Realis.PLANNED),
    Pattern(rf",? where {_PARTY}{_ADV} (?:asked for|applied for|seeks|sought|wants|hopes for|requested) (?:full |observer |associate |permanent )*(?:membership|status|a seat)(?P<which>)", 0.82, realis=Realis.PLANNED),
    Pattern(rf"{_PARTY} (?:on|for|upon|after) (?:its |their )?(?:joining|entering|acceding to|becoming {_RANK}{_MEMBER} {_LINK}) {_ORGS}", 0.85),
    Pattern(rf"{_PARTY} (?:on|for|upon|after) (?:its |their )?becoming (?:an? |the )?(?:[\w-]+ )?{{organization:org}} (?:members?|partners?|observers?|state|ally|associate)", 0.85),
    Pattern(rf"(?:^|(?<=[;:–,] ))in (?:the )?{{organization:org}},? (?:{_PARTY}|it){_ADV} (?:sat|sits|been|stood|stands|remains?|remained)\b(?P<subj>)", 0.8),
    Pattern(rf"(?:^|(?<=[;:–] ))(?:An? |Still an? |Already an? )?(?:[a-z]+ )?candidate(?: countr(?:y|ies))? (?:for|to) {_ORGS}[^;:.]{{0,90}}?, it\b(?P<it>)", 0.78, realis=Realis.PLANNED),
    Pattern(rf"{_PARTY}{_ADV} became (?:one|an ally|a (?:full )?member|a partner)(?= (?:in|on) {{date}}|,)(?P<before>)(?P<body>)", 0.78),
    # An entry of a chronology without a verb: its page's own state.
    Pattern(rf"{_ENTRY}(?:Full )?(?:Accession|Admission|Admitted|Entry|Membership|Re-?admission|Readmitted|Observer status|Joins?|Joined|Enters?|Accedes|Return) ?(?:to|of|in|into)? {_ORGS}(?P<own>)", 0.8),
    Pattern(rf"{_ENTRY}{{organization:org}} (?:accession|admission|entry|membership|observer status)\b(?! (?:for|of|by|talks|bid|negotiations|application))(?P<own>)", 0.8),
    Pattern(rf"{_ENTRY}(?:Application|Applies|Applied|Candida(?:cy|te)|Bid) (?:for|to) (?:(?:join |{_GOAL} (?:of|in|to) ))?{_ORGS}(?P<own>)", 0.8, realis=Realis.PLANNED),
)  # fmt: skip


def of_firm(name: str) -> tuple[Pattern, ...]:
    """The patterns of what a firm's own page tells of the firm: "we belong to X", "Member of X since 1996"."""
    who = rf"(?:we|it|the (?:company|group|firm)|{re.escape(name)})"
    return (
        Pattern(rf"{who}{_ADV} (?:{_JOIN}|{_BE}{_ADV} {_RANK}{_MEMBER} {_LINK}) {_ORGS}", 0.85),
        Pattern(rf"(?:^|(?<=[;:–•·|] ))(?:we are )?{_RANK}{_MEMBER} {_LINK} {_ORGS}", 0.85),
    )
