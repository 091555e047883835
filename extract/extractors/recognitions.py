"""Recognition: who recognised which state, government or office holder, and as what."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.annotation.scope import succeeds
from extract.claim import Realis, Role
from extract.constructions.agreement.signatories import local_pair
from extract.constructions.recognition.followers import actors, read_followers
from extract.constructions.recognition.leads import led, told_first
from extract.constructions.recognition.listed import listed
from extract.constructions.recognition.newborn import born
from extract.constructions.recognition.rolls import read_rolls
from extract.constructions.recognition.spoken import DISPUTED, is_disputed, told_of
from extract.constructions.subject import companions, spoken_of, subject, ungoverned
from extract.document import BlockKind, Entity, EntityKind
from extract.gazetteer.states import state
from extract.patterns.fillers import Filled, date_nearby, distinct_states
from extract.patterns.frame import Frame, claim
from extract.patterns.match import Match, as_state, state_of
from extract.patterns.pattern import Pattern
from extract.patterns.realis import realis
from extract.regex import regex
from extract.registry import extractor

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from extract.annotation.annotate import Annotated
    from extract.annotation.sentence import Sentence
    from extract.claim import Claim, Value

    Slots = dict[str, Value]

_MARK = r"(?:,? (?:also|too|alone|nonetheless|nevertheless|by contrast|in contrast|on the other hand|then|later|formally|officially|finally|first|soon|duly|however|meanwhile|promptly|immediately|already|again|both|itself|themselves|de jure|de facto|\w+ly|in (?:its|his|her|their) turn|at (?:once|first|last|one time)|the same day|for (?:its|his|her|their) part),?)*"
_GIVE = r"(?:g(?:ave|ives?|iving)|given|grant(?:s|ed|ing)|extend(?:s|ed|ing)|accord(?:s|ed|ing)|award(?:s|ed))"
_KIND = r"(?:its |their |own |full |formal |diplomatic |official |de facto |de jure )*"
_RECOGNISE = rf"(?:<have> |to |did |would |will |went on to )?(?:recogni[sz](?:es|ed|e|ing)|{_GIVE} {_KIND}recognition(?: instead| too| also)? to|acknowledg(?:es|ed)(?= [^,;.]{{0,30}}\b(?:independence|statehood|sovereignty|government)\b))"
_FULL = r"(?:(?:the|newly|full|formal|new|young|independent|sovereign|separate|whole|unilaterally|declared|proclaimed|self-styled|people's|opposition (?:chief|leader)|president|prime minister|self-declared|self-proclaimed|so-called|breakaway|separatist|communist|revolutionary|military|provisional|\W?s?) )*"
_WHAT = rf"(?:that of |{_FULL}(?:independence|sovereignty|statehood|state|republic|kingdom|government|regime|authorities|rule|leadership|empire|annexation|(?:regions|republics|entities|territories|states|provinces)(?= of [\ue000-\ue4ff],? )) of )?"
_OBJECT = rf"{_WHAT}{_FULL}[\"“'‘]?{{of:actor+}}(?:(?<![\ue100-\ue1ff])|(?= (?:independence|statehood|government|state|regime|republic)\b))(?!'s? (?!independence|government|statehood|regime|rule)|\W?s? sovereignty over| as (?:the |its |\w+ )?capital)(?P<after>(?:'s?)? (?:independence|statehood|government|state|regime|republic)\b)?"
_ANAPHOR = (
    r"(?P<it>(?:its|their|his|her|(?:the|this|that) (?:new |young |newly independent )?(?:country|state|republic|kingdom|nation|emirate|sultanate)'s)(?: new| newly won| full)? (?:independence|statehood|sovereignty|government|regime|rule)|(?:the|this) (?:new |young |newly independent |people's |fledgling |infant |restored |reborn |independent |nascent |newborn |revolutionary |sovereign )+(?:[\ue100-\ue1ff] )?(?:state|republic|country|nation|government|regime|kingdom)|the (?:country|republic|kingdom|emirate|sultanate|newcomer|state(?! of\b))|(?:the |this |that )?(?:restored |regained |renewed |proclaimed |declared |newly won |newfound |new |full )*independence|"
    + DISPUTED
    + r")\b"
)
# What nobody has a name for but the text: "the Committee of Free Citizens", "Peruvian sovereignty over the island".
_BODY = (
    r"(?:the |its |their |his |her |an? )?(?:self-styled |so-called )?[\"“]?(?P<body>(?!(?:importance|need|right|fact|value|role|merit)\b)(?:(?-i:[A-Z])[\w'’-]+(?: (?:of |for |in |the )*(?-i:[A-Z])[\w'’-]+(?<!Agreement)(?<!Convention)(?<!Treaty)(?<!Court)(?<!Site)(?<!Protocol)){1,5}"
    r"|(?:[\w'’\ue000-\ue4ff-]+ ){0,4}?(?:sovereignty|rule|annexation|authority|jurisdiction|suzerainty|conquest|entity|junta|government[- ]in[- ]exile|military government|occupation|protectorate|secession|blockade|puppet (?:state|regime)|breakaway regions?)"
    r"(?: (?:over|in|to|of|proclaimed|set up)\b [^,;.()\ue500-\ue5ff]{1,40}?)?(?: in exile)?|(?-i:[A-Z]\w+) (?:government|regime|junta|cabinet)|(?<=[\"“])[^\"”;]{3,50}(?=[\"”])|(?-i:[A-Z]{3,6}(?!\w)|[A-Z][a-z]{5,}(?!\w)(?<!Agreement)(?<!Convention)(?<!Treaty)(?<!Protocol))))(?: of (?:the )?[\ue000-\ue0ff])?(?=$|[,;.()\"”]| \(| (?:as|that|which|who|whose|in|on|at|from|since|until|by|and|but|after|when|formed|founded|proclaimed|set up|led|headed|under)\b|,? ?[\ue500-\ue5ff])"
)
# Of a name told before "which X recognised": what rules or asks to, not a reserve, a language or a club.
_RULES = r"(?:Council|Government|Front|Republic|Committee|Assembly|Authority|Movement|Junta|Administration)\b"
_RULING = rf"(?-i:(?=(?:(?:of |for )?[A-Z][\w'’-]+ ){{0,5}}(?:of |for )?{_RULES}))"
_THING = rf"(?:{_OBJECT}|{_ANAPHOR}|{_BODY})"
_AS = r"(?:,? as (?!did|had|does|well|it |they |he |she |we )(?P<as>(?:the |an? |its |their )?[^,;.()]{1,70}?)(?=$|[,;.(]|\s?[\ue500-\ue5ff]| (?:in|on|and|after|when|instead|while|but|at|during|over|was|were|is|has|had|came|took)\b))?"
_TIME = r"(?:,? (?:(?:in|on|at|by) )?{date},?)?"
_BY = r"(?:(?:the )?(?:[A-Z][a-z]+ )?(?:[Aa]ssembly|[Pp]arliament|[Gg]overnment|authorities|[Cc]abinet|junta) in (?P<by2>{place})|{by:actor+}(?:['’]s? (?:government|cabinet|regime|administration))?(?:,? and (?:several|some|many|most|other|over|more than|a number) [^,;.]{3,40}? (?:countries|states|governments|nations))?(?:, (?!and )[^,;]{2,60},(?: [^,;a-z]{1,12},)?)?(?:,? (?:which|who|that)(?:,? (?!recogni)[^;]{3,130}?,(?! (?:and|or|which|who)\b))?)?|(?P<they>\b(?:it|they|(?<!has )(?<!had )(?<!have )neither(?: of them| side| country)?(?:, [^,;.]{3,40},)?|both|(?:his|her|its|their) (?:own )?(?:government|country|cabinet))(?!\w))|(?P<pairing>[\ue900-\ue9ff]))"
_CARRIED = rf"(?:{_BY}|(?P<carried>(?:\b(?:and|but|then),? (?:(?:in|on|by) [\ue500-\ue5ff],? )?)(?=(?:also|later|then|be|did|never|refus|declin|was|recogn|\w+ly\b))(?:(?:also|later|then) )?|(?<=, )(?=(?:refus|declin)(?:ed|es|ing)\b)))(?: (?!\Z)|(?<= ))"
_RANK = r"(?:first|second|third|last|earliest|only|early|[\ue700-\ue7ff]|\d+(?:st|nd|rd|th)|fourth|fifth|sixth|seventh|tenth|quick(?:er|est)?|prompt|swift|fast(?:er)?|slow(?:er)?)"
_FIRST = rf"(?:<be>|became|becomes|had been)(?: (?:in |on )?{{date}},?|, [^,;]{{3,50}},)? (?:also |one of |among |thus )*(?:the )?(?:very )?{_RANK}[^;.]{{0,70}}? (?:to|that|which|who) (?:recogni[sz]e[sd]?|acknowledge[sd]?(?= (?:the|its|their) (?:independence|statehood))|(?:{_GIVE}|give|extend|grant|accord) {_KIND}recognition to)"

_AND_NEVER = (
    r"(?:,? (?:and|nor|or) (?:ha(?:s|d|ve)|will|would|d(?:oes|id|o))? ?(?:not|never)(?: [a-z]+)? recogni[sz]ed?,?)?"
)
_REFUSE = (
    r"(?:(?:had |has |have )?(?:refus(?:es|ed|ing)|declin(?:es|ed|ing))(?: for [^,;.]{2,25})? to|(?:d(?:oes|id|o)|ha(?:s|ve|d))(?: still| yet)? (?:not|never|neither)|never|w(?:ill|ould) not|ha(?:s|ve) yet to|no longer|still d(?:oes|o) not|rul(?:es|ed) out)(?: formally| officially| publicly| yet|, [^,;.]{3,40},)? (?:recogni[sz](?:ed?|es|ing)"
    + _AND_NEVER
    + r"|(?:extend(?:ed)?|gr?ant(?:ed)?|give) (?:any )?recognition to)"
)
_CAME = r"(?:came|comes?|(?:was|is)(?= (?:of|on) [\ue500-\ue5ff])|followed|follows|(?:was|were|had been) (?:given|granted|extended|announced)|had to wait until|(?:was|is) dated|took place|takes effect|took effect|dates? (?:from|back))"

PATTERNS = (
    *told_first(_MARK, _TIME, _AS, _RULING),
    *led(_BY, _MARK, _THING, _AS),
    Pattern(rf"(?P<each>[\ue000-\ue0ff\ue900-\ue9ff](?:(?: and |, (?:and )?)[\ue000-\ue0ff])*){_MARK}[^;.]{{0,60}}? (?:<have> )?(?:recogni[sz](?:es|ed|e)) (?:each other|one another)", 0.95),
    Pattern(rf"(?P<each>[\ue000-\ue0ff\ue900-\ue9ff](?:(?: and |, (?:and )?)[\ue000-\ue0ff])*){_MARK} (?:<have> )?exchang(?:ed|e) {_KIND}recognition", 0.9),
    Pattern(rf"{_CARRIED}{_FIRST} (?:{_THING}|(?P<back>it|them)\b){_AS}", 0.93),
    Pattern(rf"\bno (?:state|government|country|one) (?:was|had been) (?:quicker|faster|prompter|earlier) than (?P<by>[\ue000-\ue0ff]),? (?:to|in) recogni[sz](?:e|ing) {_THING}", 0.85, realis=Realis.HAPPENED),
    Pattern(rf"\bno(?:body| (?:other )?(?:state|country|government|nation|one))(?: else)? (?:<have> )?recogni[sz]ed {_OBJECT} (?:before|earlier than|sooner than) (?:the )?(?P<by>[\ue000-\ue0ff])(?=[,;.\"”]|$| (?:did|had|and|in|on)\b)", 0.85, realis=Realis.HAPPENED),
    Pattern(rf"{{of:actor}},? (?:to|on|upon) which (?:[^;:.\ue000-\ue4ff]{{0,40}}?,? )??(?:the )?{{by:state+}},?{_MARK} (?:<have>{_MARK} )?{_GIVE} {_KIND}recognition", 0.85),
    Pattern(rf"{{by:actor}},? (?:the |among the |one of the |itself the |as the )?{_RANK}[^;.]{{0,70}}? (?:to|that) (?:<have> )?(?:recogni[sz]ed?|acknowledged?|accept(?:ed)?(?= [\ue000-\ue0ff]['’]s? independence)) (?:{_THING}|(?P<back>it|them)\b){_AS}", 0.88),
    Pattern(rf"{_BY} {_REFUSE} {_OBJECT}[^;,.]{{0,20}}? (?P<until>(?:until |before )?{{date}})", 0.9),
    Pattern(rf"{_CARRIED}{_REFUSE} (?:{_THING}|(?P<back>it|them)\b){_AS}", 0.85, realis=Realis.DENIED),
    Pattern(rf"{_BY} (?:(?:refuse[sd]?|decline[sd]?) to|d(?:oes|id|o) not|never) acknowledge[sd]? (?:{_OBJECT}|(?:the )?(?P<body>(?-i:[A-Z])[\w'’-]+(?: (?:of |for )?(?-i:[A-Z])[\w'’-]+){{1,5}})){_AS}(?=[,;.]|$| (?:in|on|as)\b)", 0.8, realis=Realis.DENIED),
    Pattern(rf"(?:d(?:oes|id|o)|would|should|c(?:an|ould)) not (?:be (?:read|taken|seen|understood) as|mean|imply|amount to|constitute|signify|entail)(?: an?| any)? {_KIND}recognition of (?:{_OBJECT}|{_BODY})(?: by (?:the )?{{by:actor}})?", 0.85, realis=Realis.DENIED),
    Pattern(rf"(?:{{by:actor}}[^;.]{{0,60}}? )?(?:without|held back from|holds? back from|shied away from|refrain(?:s|ed) from|balked at|avoid(?:s|ed)|(?:stops?|stopped|fell) short of)(?: ever| formally)? (?:recogni[sz]ing|recognition of) {_THING}", 0.8, realis=Realis.DENIED),
    Pattern(rf"\bnot (?:until|before|till) [^;.]{{2,70}}? did {{by:actor+}}{_MARK} (?:recogni[sz]e|{_GIVE} {_KIND}recognition to) {_THING}{_AS}", 0.88, realis=Realis.HAPPENED),
    Pattern(rf"{_BY} <be> (?:among|one of)[^;.,]{{3,60}}? (?:that|which|who) {_REFUSE} {_OBJECT}{_AS}", 0.85, realis=Realis.DENIED),
    Pattern(rf"{_BY}{_MARK}(?: <have>{_MARK})?{_TIME} {_RECOGNISE}{_TIME}{_MARK} {_OBJECT}{_AS}", 0.95),
    Pattern(rf"(?P<carried>\band )(?:(?:also|later|then|has|have|had|subsequently) )*(?:(?:in|on) [\ue500-\ue5ff] )?(?:recogni[sz]e[sd]) {_THING}{_AS}", 0.82),
    Pattern(rf"{_BY} (?:<be> )?(?:among|between|one of|part of)[^;.]{{3,60}}? (?:to have |that |which |to |who )(?:have |has |had )?recogni[sz]ed? (?:{_THING}|the (?:government|regime|authorities|leadership) (?:in|at) (?P<seat>{{place}})){_AS}", 0.88),
    Pattern(rf"{_BY}{_MARK}{_TIME} {_RECOGNISE}{_TIME} the (?:\w+ )?(?:government|regime|authorities|leadership|junta) (?:in|at) (?P<seat>{{place}})", 0.85),
    Pattern(rf"{_BY}{_MARK}(?: <have>)?{_TIME} {_RECOGNISE}{_TIME}{_MARK} (?:{_ANAPHOR}|{_BODY}){_AS}", 0.85),
    Pattern(rf"{_CARRIED}{_MARK}(?:<have> )?recogni[sz]e[sd] (?P<back>it|them)(?=,? (?:(?:in|on|only|as early as) )*[\ue500-\ue5ff]|[,.;]|$| as | at once| immediately| promptly| soon| the (?:same|next|following) | within (?:the|a) | (?:a few |some |several |[\ue700-\ue7ff]))(?: (?:a few |some |several )?(?:days|weeks|months|hours) (?:later|after))?{_AS}", 0.82),
    Pattern(rf"{_BY}{_MARK}{_TIME} (?:accept(?:s|ed)|acknowledg(?:es|ed)|regard(?:s|ed)|treat(?:s|ed)) (?:{_OBJECT}|{_BODY}) as (?:the |its )?(?P<as>(?:sole |only |legitimate |lawful |rightful |true |legal |constitutional |interim |acting )+[^,;.()\ue500-\ue5ff]{{1,60}}?)(?=$|[,;.(]| (?:in|on|and|after|when)\b)", 0.85),
    Pattern(rf"{_BY}{_MARK} {_GIVE} {_KIND}recognition(?! to\b)", 0.8),
    Pattern(rf"{{of:actor}}(?:'s? (?:independence|government))?(?:(?!\b(?:once|when|after|while|before|because|until|and|but) (?:the )?[\ue000-\ue0ff])[^;:.]){{0,100}}? <be>{_MARK}{_TIME} recogni[sz]ed{_AS}{_TIME} by (?:{{by:actor+}}|(?P<pairing>[\ue900-\ue9ff]))", 0.9),
    Pattern(rf"(?P<body>(?-i:[A-Z])[\w'’-]+(?: (?:of |for )?(?-i:[A-Z])[\w'’-]+){{1,5}}),?(?: which| who)? <be>{_MARK}{_TIME} recogni[sz]ed{_AS}{_TIME} by (?:the )?{{by:actor+}}(?P<passive>)", 0.8),
    Pattern(r"{of:actor}(?:'s?)? (?P<after>independence|statehood|sovereignty|government|republic) recogni[sz]ed by {by:actor+}", 0.85),
    Pattern(rf"{{of:state}}(?:['’]s? (?P<after>independence|statehood|sovereignty|government|secession))? (?:<be>|<have> been){_MARK} (?:recogni[sz]ed|acknowledged)(?! (?:as|by|in) [^\ue500-\ue5ff])(?=,? (?:(?:in|on|only|as early as|already) )*[\ue500-\ue5ff])(?! [^;.,]{{0,30}} by )(?P<nobody>)", 0.75),
    Pattern(rf"{{of:actor}}(?:['’]s (?P<after>independence|statehood|government))?{_MARK}{_TIME} (?:w[io]ns?|gain(?:ed|s)|receiv(?:ed|es)|obtain(?:ed|s)|secur(?:ed|es)|(?:was|were) (?:granted|given|accorded)){_TIME} {_KIND}(?:the )?(?:recognition (?:from|by|of) (?:the )?{{by:actor+}}|(?P<by2>[\ue100-\ue1ff]) recognition)", 0.85),
    Pattern(rf"{{by:actor}}(?:['’]s?)? decision(?: (?:of|on|in) {{date}})? to recogni[sz]e {_THING}{_AS}", 0.85, realis=Realis.HAPPENED),
    Pattern(rf"{{by:actor+}}{_MARK} (?:decided|agreed|chose|resolved|moved|elected)(?: (?:on|in) {{date}})? to recogni[sz]e {_THING}{_AS}", 0.85, realis=Realis.HAPPENED),
    Pattern(rf"{{by:actor+}}{_MARK}{_TIME} {_GIVE} (?:the )?{_FULL}{{of:actor}}{_TIME} {_KIND}recognition", 0.88),
    Pattern(r"{of:state}(?: \(|, )(?:(?:itself|first|already|long|promptly|early|only|quickly|formally|officially) )*recogni[sz]ed (?:as (?:independent|a sovereign state|a state) )?(?:(?:early|late|first|only|already|(?:in|on) {date}) )*by {by:actor+}", 0.88),
    Pattern(rf"{{by:actor+}},? having (?:\w+ly |already |first |once )?recogni[sz]ed (?:{_OBJECT}|{_BODY})", 0.88, realis=Realis.HAPPENED),
    Pattern(rf"(?P<also>(?<=[\ue500-\ue5ff]),? and )(?P<carried>)(?:that of )?{_OBJECT}(?:, [^,;.]{{2,50}},)?(?= (?:in|on) [\ue500-\ue5ff])", 0.8),
    Pattern(rf"(?<!\w['’]s )(?<!of )recognition(?: of {_THING})? {_CAME}(?= (?:only )?(?:in|on|until|from)? ?[\ue500-\ue5ff])(?P<nobody>)", 0.7),
    Pattern(rf"\Arecogni[sz]ed (?:[\w ]{{1,20}} )?by {{by:actor+}}{_TIME}[^;]{{0,40}}?, {{of:state}}", 0.85),
    Pattern(r"{of:state}(?:['’]s)?(?:[^;:.,]{0,40} independence)?, (?:which|whose (?:independence|government|statehood)|the (?:independence|government|statehood) of which) {by:actor+} (?:had |has )?(?:\w+ly )?recogni[sz]ed", 0.85),
    Pattern(r"{of:actor}(?:['’]s?)?(?: (?P<after>independence|sovereignty|statehood|government|presidency))?(?:, [^,;]{3,50})?,? (?:which|whom|whose (?:presidency|government|independence|statehood|election|legitimacy|rule|authority)) {by:actor+} (?:<have> |d(?:oes|id|o) |still |has )*(?:not |never |refuses to |refused to |declines to |declined to )(?:yet )?recogni[sz]e[sd]?(?![\w ]{0,12} (?:by|as) )", 0.85, realis=Realis.DENIED),
    Pattern(r"(?:{of:state}|{of2:demonym})(?:['’]s)? (?P<after>independence|sovereignty|statehood|government),? which {by:actor+} (?:<have> )?(?:\w+ly )?recogni[sz]e[sd]", 0.87),
    Pattern(rf"(?:{{of:actor}}|{_RULING}(?P<body>(?-i:[A-Z])[\w'’-]+(?: (?:of |for )?(?-i:[A-Z])[\w'’-]+){{1,5}}))(?: of [\ue300-\ue3ff\ue000-\ue0ff])?,? (?:which|whom) {{by:actor+}} (?:<have> )?(?:\w+ly )?recogni[sz]e[sd](?= (?:in|on|as)\b|[,.;]| [\ue500-\ue5ff])(?P<which>)", 0.82, realis=Realis.HAPPENED),
    Pattern(r"(?P<body>(?-i:[A-Z][a-z]{4,})), (?:the|a|an) (?:[\w'’\ue100-\ue1ff-]+ ){1,4}(?:which|that|whom) {by:actor+} (?:<have> )?(?:also |alone |later |first )*recogni[sz]ed", 0.82, realis=Realis.HAPPENED),
    Pattern(rf"recognition(?: de jure| de facto|,? in law)? (?:by|from) (?:the )?{{by:actor+}}(?:,? (?:on |in )?{{date}},?)?,? of {_THING}{_AS}", 0.88),
    Pattern(rf"(?:\A|(?<=[\ue500-\ue5ff]: )|(?<=[\ue500-\ue5ff] [–—-] ))recognition(?: de jure| de facto)? of {_OBJECT}{_AS}(?! by)", 0.75),
    Pattern(r"{of:actor}(?:,[^;:.]{2,60},)?:? (?:<be> )?(?:still |as yet )?(?:not|never|un)(?: yet)? ?recogni[sz]ed by {by:actor+}", 0.85, realis=Realis.DENIED),
    Pattern(rf"{{by:actor}} (?:announce[sd]|declare[sd]|proclaim(?:s|ed)|told [^,;.]{{2,40}}?)(?: (?:on |in )?{{date}})? that {_FULL}{{of:actor+}} (?:was|were|is|are)(?: now)? recogni[sz]ed{_AS}", 0.85, realis=Realis.HAPPENED),
    Pattern(rf"{{by:actor}}(?:,? (?:<be> )?(?:among|one of)) [^;.,]{{0,30}}?recogni[sz]ers of {_OBJECT}", 0.85),
    Pattern(rf"{{by:actor}}{_MARK} (?:<be> )?among [^;.]{{0,40}}?,? (?:(?:in|on) {{date}},? )?to acknowledge {_OBJECT} as (?P<as>(?:the |its )?(?:interim |acting |legitimate |rightful |lawful )[^,;.()]{{1,60}})", 0.85),
    Pattern(rf"(?P<carried>,? having (?:\w+ ){{0,4}}?|\bby )recogni[sz](?:ed|ing) (?:{_OBJECT}|{_BODY})", 0.8, realis=Realis.HAPPENED),
    Pattern(rf"recognition(?: de jure| de facto)? of {_OBJECT} by (?:the )?{{by:actor+}}{_AS}", 0.9),
    Pattern(rf"(?P<it>(?:(?:its|their|the) )?(?:restored |regained |renewed |new )?independence|(?:the|this) (?:(?:new|young|newly independent|fledgling|infant|restored|reborn|nascent|revolutionary) )+(?:state|republic|country|nation|government|regime|kingdom))(?: of (?:the|its|this|that) [a-z][^,;.]{{3,40}}?)? <be>{_MARK}{_TIME} recogni[sz]ed(?: by (?:the )?{{by:actor+}})(?![^;.]{{0,30}} as )(?P<newborn>)", 0.85),
    Pattern(rf"(?:{{of:actor}}|{_BODY}),? (?:(?:so far|as yet|still|until now|to this day|is|was|are|were) )*recogni[sz]ed (?:only by|by (?:none|nobody|no one|no (?:other )?(?:state|country|government)) (?:but|except|save|other than)) (?:the )?{{by:actor+}}", 0.87, realis=Realis.HAPPENED),
    Pattern(r"(?P<mutual>each of (?:which|whom)|each)(?: (?:had|has|also|then|at once))* recogni[sz]e[sd] the other", 0.85),
    Pattern(r"{by:state}(?:,? which)?(?: (?:had|has|then|later|also))* switch(?:ed|es) (?:over |sides )?to {of:state}(?P<seats>)(?= (?:(?:only )?in|on) [\ue500-\ue5ff])", 0.8),
    Pattern(rf"{{by:actor}}(?:'s?)? {_KIND}recognition of {_THING}{_AS}", 0.87),
    Pattern(rf"(?<!of )recognition (?:by|from|on the part of) (?:the )?{{by:actor+}}(?: and (?:the )?[^,;.]{{3,50}}?)? {_CAME}", 0.8),
    Pattern(rf"{{by:actor}}(?:'s?)? {_KIND}recognition (?:had )?{_CAME}", 0.75),
    Pattern(r"switch(?:ed|es|ing)(?: its)? (?:diplomatic )?recognition (?:from {state} )?to {of:state}", 0.85),
)  # fmt: skip
_AHEAD = regex(
    r"\b(?:country|state|nation|government|power|first|second|third|fourth|fifth)s?,? (?:after|following|behind) [^;.]{0,60}?(?=,? to recogni[sz]e)"
)


def _facts(match: Match, slots: Slots) -> Iterable[Slots]:
    """A fact for each of those who recognise and each of those recognised; a demonym counts only before "government" or the like."""
    date, manner = slots.get("date", ""), _plain(slots.get("as", ""))
    pairs: list[tuple[Entity, Value]]
    if match.has("until"):
        date = str(date).removeprefix("../")
    if match.has("mutual"):
        pairs = [(a, b) for a in match.scope.pair for b in match.scope.pair if a != b]
    elif _is_heading(match) or (
        match.has("seats") and any(m.entity is not None and m.entity.key not in _RIVALS for m in match.mentions("of"))
    ):
        return
    elif match.has("each"):
        states = [e for m in match.mentions("each") for e in m.entities]
        pairs = [(a, b) for a in states for b in states if a != b]
    elif match.has("also") and (
        not re.search(r"\brecogni[sz]ed\b", match.sentence.text[: match.start])
        or re.search(
            r"\b(?:both|all|they)\b|[\ue900-\ue9ff]|\brecogni[sz]ed (?:it|them|the \w+)\b|[\ue500-\ue5ff], (?:the )?[\ue000-\ue0ff] (?:on|in) [\ue500-\ue5ff]|\b(?:was|were|been) [^;]{0,30}?recogni[sz]ed [^;]{0,20}?by ",
            match.sentence.text[: match.start],
            re.IGNORECASE,
        )
    ):
        return
    else:
        ahead = _AHEAD.search(match.sentence.text, match.start, match.end)
        earlier = actors(match.sentence.within(*ahead.span())) if ahead else []
        pairs = [(by, of) for by in _recognisers(match) for of in _recognised(match)]
        for first in earlier:  # the day is that of the one who came last
            yield from ({"by": first, "of": of, "as": manner} for of in _recognised(match) if first != of)
    for by, of in pairs:
        if match.has("passive") and by.kind is EntityKind.ORGANIZATION:
            continue  # a site that a body lists
        if by != of:
            yield {"by": by, "of": of, "date": date, "as": manner}


def _is_heading(match: Match) -> bool:
    """Whether a heading only tells what its section is about: "Recognition of Peru"."""
    return match.sentence.block.kind is BlockKind.HEADING and not match.has("by")


def _may_rule(of: Entity) -> bool:
    """Whether one told before "which X recognised" is no university, bank or club."""
    return of.kind is not EntityKind.ORGANIZATION or " " not in of.name or re.search(_RULES, of.name) is not None


_COMMA = regex(r"[\ue000-\ue4ff], (?:and )?(?:the )?[\ue000-\ue4ff]")
_RIVALS = frozenset({"CHN", "TWN"})  # each asks to be recognised instead of the other
# Once people's republics, too: on their pages the words may be theirs.
_PEOPLES = frozenset(
    [
        "AGO",
        "MOZ",
        "BEN",
        "COG",
        "BGR",
        "HUN",
        "ALB",
        "POL",
        "ETH",
        "YEM",
        "KHM",
        "LAO",
        "PRK",
        "MNG",
        "BGD",
        "ROU",
        "DZA",
    ]
)
_RIGHT_AFTER = regex(
    r"(?:[,\s]*(?:only|already|as early as|as late as|on the day (?:of its (?:independence|birth|proclamation)|it was proclaimed)|not until|the same year))?,? ?(?:in |on |by |until )?(?P<date>[\ue500-\ue5ff])"
)


def _date(match: Match) -> Filled | None:
    """As `date_nearby`, but the date right after the one recognised goes before one within the match."""
    told = _RIGHT_AFTER.match(match.sentence.text, match.end)
    mention = match.sentence.at(told.start("date")) if told else None
    if mention is not None and mention.date:
        return Filled(mention.date, 0.97)
    if (year := _YEAR_ALONE.match(match.sentence.text, match.end)) and (
        number := match.sentence.at(year.start("year"))
    ):
        told_year = number.span.of(match.sentence.block.text)
        if _IS_YEAR.fullmatch(told_year):
            return Filled(told_year, 0.95)
    found = date_nearby(match)
    other = _ANOTHER.match(match.sentence.text, match.end)
    theirs = other is not None and (date := match.sentence.at(other.start("date"))) is not None and date.date
    return None if found is not None and theirs == found.value else found


# A field that ends with a year alone: "Recognition of Peru: 1991"
_YEAR_ALONE = regex(r": (?:in )?(?P<year>[\ue700-\ue7ff])\W*$")
_IS_YEAR = regex(r"1[89]\d\d|20\d\d")

# "…, which Turkey alone recognised in 1983", "…, Chile having done so on 2 May": the date of another's recognition.
_ANOTHER = regex(
    r"[^;.]{0,60}?(?:\b(?:which|whom|that|unlike|as|whereas|while) [\ue000-\ue0ff\ue400-\ue4ff]|, [\ue000-\ue0ff\ue400-\ue4ff] (?:having|since))[^;.]{0,40}?(?P<date>[\ue500-\ue5ff])"
)


def _plain(words: Value) -> str:
    return re.sub(r"^(?:the|an?|its|their) ", "", str(words)).strip(" \"'“”")


_STRANGER = regex(
    r"(?:(?:the|this|that) )?(?:new|young|newly independent|nascent|infant|newborn) "
)  # a state that need not be the one told last


def _recognisers(match: Match) -> list[Entity]:
    """Who recognises: as told, what "it" stands for, or the subject carried on from the clause before."""
    if match.has("by") or match.has("by2"):
        told = match.mentions("by") or match.mentions("by2")
        behind = match.has("by") and match.groups.start("by") > match.start
        if len(told) == len("AB") and _COMMA.fullmatch(match.groups["by"] or ""):  # two clauses, no list of two
            told = told[:1] if behind else told[1:]
        if behind:
            return actors(told)
        beside = companions(match.sentence, match.groups.end("by")) if match.has("by") else []
        return [*actors(ungoverned(match.sentence, told)), *beside]
    if match.has("nobody"):
        of = [s for s in actors(match.mentions("of")) if s in match.scope.pair]
        return [s for s in local_pair(match) if s not in of] if len(of) == 1 else []
    if match.has("pairing"):
        pairs = [match.scope.pair if m.form == "nominal" else m.entities for m in match.mentions("pairing")]
        return list(pairs[0])
    they = match.groups["they"].casefold() if match.has("they") else ""
    if they.startswith(("they", "both", "neither")):
        return list(match.scope.pair)
    if they.startswith(("his ", "her ")):
        people = [m for m in match.sentence.within(0, match.start) if m.kind is Kind.PERSON]
        return actors(people[-1:])
    found = spoken_of(match) if match.has("they") else subject(match) or spoken_of(match)
    if found is None or not isinstance(found.value, Entity):
        of = actors(match.mentions("of")) if not match.has("they") else []
        own = [s for s in local_pair(match) if any(s == o or succeeds(s, o) for o in of)]
        return [s for s in local_pair(match) if s not in own] if len(own) == 1 else []
    state = found.value if found.value.kind is not EntityKind.PERSON else state_of(found.value)
    return [state] if state is not None else []


def _recognised(match: Match) -> list[Value]:
    if match.has("body"):
        return [match.words("body")]
    if match.has("seat"):
        return [s for m in match.mentions("seat") if (s := as_state(m, deep=False)) is not None]
    if match.has("of2"):
        return [m.entity for m in match.mentions("of2") if m.entity is not None]
    if match.has("of"):
        mentions = match.mentions("of")
        if len(mentions) > 1 and _NEXT_SUBJECT.match(match.sentence.text, match.groups.end("of") - 3):
            mentions = mentions[:-1]
        if len(mentions) > 1 and _NEXT_CLAUSE.match(match.sentence.text, match.groups.end("of")):
            mentions = mentions[:-1]
        if any(m.kind is Kind.DEMONYM for m in mentions) and not match.has("after"):
            return []
        named = [m.entity for m in mentions if m.entity is not None]
        return [e for e in named if _may_rule(e)] if match.has("which") else list(named)
    if match.has("newborn") and not re.search("independence", match.groups["it"], re.IGNORECASE):
        return _newborn(match)
    return _spoken_of(match)


_LEFT = regex(r"\b(?:out of|from|left|leaving) (?:the )?$")  # what a new state came out of is none


def _newborn(match: Match) -> list[Value]:
    """Which state is new, or newly ruled: the one told last beside who recognises it, or the subject of several."""
    by = _recognisers(match)
    if (child := born(match, by)) is not None:
        return [child]
    for sentence, end in ((match.sentence, match.start), *((s, len(s.text)) for s in reversed(match.before[-3:]))):
        here = sentence.within(0, end)
        places = [s for m in here if m.kind is Kind.CITY and (s := as_state(m, deep=False)) is not None]
        left = {m.entity for m in here if _LEFT.search(sentence.text, 0, sentence.index(m))}
        told = {s for s in (*distinct_states(here), *places) if s not in by and s not in left}
        if told:
            first = spoken_of(match)
            return list(told) if len(told) == 1 else [first.value] if first and first.value in told else []
    return [] if re.search("government|regime", match.groups["it"], re.IGNORECASE) else _spoken_of(match)


def _spoken_of(match: Match) -> list[Value]:
    """Whom "it", "the People's Republic" or "his government" stands for."""
    told = match.groups["it"].casefold() if match.has("it") else ""
    if told and re.match(r"(?:his|her) ", match.groups["it"].casefold()):
        people = [
            m
            for told_there in (*(s.mentions for s in match.before), match.sentence.within(0, match.start))
            for m in told_there
            if m.kind is Kind.PERSON and m.form != "pronoun"
        ]
        return [f"{match.words('it').casefold()} of {people[-1].entity.name}"] if people and people[-1].entity else []
    by, pair = _recognisers(match), local_pair(match)
    if (match.has("back") or match.has("it")) and by and (child := born(match, by)) is not None:
        return [child]
    if match.has("back") and not set(by) & set(match.scope.pair) and (meant := told_of(match)) not in {None, *by}:
        return [meant] if meant is not None else []
    if told == "the people's republic" and match.groups["it"].endswith("People's Republic"):
        china = state("CHN")
        if china is not None and (china in pair or not _PEOPLES & {s.key for s in pair}):
            return [china]
    if is_disputed(told) or (match.has("back") and not set(by) & set(pair)):
        meant = told_of(match)
        return [meant] if meant is not None else []
    if match.has("it") and _STRANGER.match(told):  # the one told last: "seceded as A, and B recognised *the new state*"
        here = [s for s in distinct_states(match.sentence.within(0, match.groups.start("it"))) if s not in by]
        if here and here[-1] not in pair:
            return [here[-1]]
    if len(set(by) & set(pair)) == 1:
        return [s for s in pair if s not in by]
    spoken = {s for t in match.before[-2:] for s in distinct_states(t.mentions) if s in match.scope.pair}
    return list(spoken) if len(spoken) == 1 and by and not _STRANGER.match(told) else []


# "recognised A **and B supports** it": the last one acts
_NEXT_CLAUSE = regex(r" (?:has|had|have|is|was|did|does|will|would|(?!across|towards)[a-z]{3,}(?:s|ed))\b")
_NEXT_SUBJECT = regex(r", [\ue000-\ue0ff] (?:having|since|alone|only|(?:(?:in|on) )?[\ue500-\ue5ff])")


def _told(sentence: Sentence, start: int, end: int) -> Realis:
    """As `extract.patterns.realis`; who did not recognise a state *until* a day did so then."""
    text = sentence.text[start:end]
    if re.match(r"neither\b", text, re.IGNORECASE):
        return Realis.DENIED
    if re.search(r"\bwould recogni[sz]e [^;.]{1,40}? only\b|\bwould recogni[sz]e [^;.]{1,40}$", text) and re.match(
        r" only (?:in|on)\b", sentence.text[end:]
    ):
        return Realis.HAPPENED
    if not re.search(_REFUSE, text):
        return realis(sentence, start, end)
    until = re.search(r"\b(?:until|before) [\ue500-\ue5ff]$", text) or any(
        m.date.startswith("../") for m in sentence.within(start, end)
    )
    return Realis.HAPPENED if until else Realis.DENIED


FRAME = Frame("recognition", PATTERNS, frozenset({"by", "of"}), {"date": (_date,)}, _facts, _told)


@extractor("recognitions", emits={"recognition"})
def recognitions(document: Annotated) -> Iterator[Claim]:
    """Recognition of states, governments and office holders, "X did likewise" included."""
    told = list(FRAME.claims(document))
    for each in (*read_rolls(document), *listed(document)):
        slots: Slots = {"by": each.by, "date": each.date, "of": each.of}
        roles = tuple(Role(n, v) for n, v in slots.items() if v)
        told.append(claim(document, each.sentence, "recognition", roles, confidence=0.85, told=each.told))
    yield from told
    yield from read_followers(document, told)
