"""Whether a matched fact is told as happened, planned, denied or alleged, from the words that govern it.

The distinction is that of PLOVER's auxiliary modes and of ACE's modality: cues before the trigger in its own clause
(auxiliaries, "plans to", "invited … to") or right after it ("… is scheduled", "… was called off").
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from extract.annotation.mention import Kind
from extract.claim import Realis
from extract.patterns.infinitives import is_only_ahead
from extract.patterns.talked_of import is_talked_of
from extract.regex import regex

if TYPE_CHECKING:
    from extract.annotation.sentence import Sentence

_BOUNDARY = regex(
    r"[;:!?]|,? (?:but|while|whereas|although|though|when|after|before|because|since|until|unless|which|who|where)\b"
    r"|, as (?=(?!(?:part|well|planned|agreed|promised|scheduled|expected|foreseen|of|an?|if|to|in|had|did|were|was|it)\b)[^,;:]{0,60}[\ue300-\ue3ff],? (?!and\b|of\b|who\b)[a-z]+)"
    r"| and (?=(?:the )?[\ue000-\ue0ff\ue300-\ue4ff] (?:did|sent|gave|lent|built|took|came|went|paid|bought|sold|[a-z]+ed)\b)"
    r"|,? and (?:also )?(?:said|added|stated|noted|stressed|announced|declared|reiterated|confirmed|recalled) that\b"
    r"|,? so (?=(?:the )?[\ue000-\ue0ff\ue300-\ue4ff] |(?:it|he|she|they) )"  # "was refused, so Peru sent …"
    r"| under (?=(?:an?|the|this|that) (?:[a-z-]+ ){0,3}(?:agreement|treaty|accord|memorandum|contract|protocol|convention|deal|pact)\b)"
    r"|, (?:it|there) being\b| – (?=and |but )|, and (?=[\ue000-\ue9ff]|the |its |his |her |their |in |it |there |they |this "
    r"|(?:an? )?(?:[A-Za-z\ue000-\ue9ff–-]+(?:, (?:near|in|at|off|of|the|an?|called) [^,;:.]{1,30},)? ){1,7}?(?:was|were|is|are|has|have|had) )"
)
# "does not recognise it, **and has** stood by us": an auxiliary of its own begins anew what is told of the subject
_AUXILIARY_AGAIN = regex(
    r",? (?:and|but)(?: (?:also|since|still|always|instead|\w+ly))? (?=(?:has|have|had) (?!not\b|never\b|yet\b)[a-z]+)"
)
# A plan with a kind of its own is an instrument: "a cooperation plan signed in June".
_NO_NAMED_PLAN = "".join(
    rf"(?<!\b{kind} )"
    for kind in ("action", "autonomy", "cooperation", "development", "master", "partition", "peace", "recovery", "work")
)
_PLANNED = regex(
    r"\b(?:will|would|shall|'ll|(?:is|are|was|were) (?:now |still |also )?(?:going to(?! the\b| [\ue000-\ue9ff])|to(?! date| be (?:found|seen|met|supplemented)\b| (?:the )?[\ue000-\ue4ff])|due|about to|set to|likely|ready|prepared to|poised to|tipped (?:as|to)|slated|expected|supposed|weighing(?! \d)|mulling)|with (?:[^ ,;:.]+ ){1,5}?(?:set|due|poised|slated|about) to(?![^;:.]*, )"
    rf"|(?<!-year ){_NO_NAMED_PLAN}plan(?:s|ned|ning)?|prospects? of|(?:ideas? (?:of|to|for|that)|(?:notion|plan|hope|demand|expectation)s? that)|toy(?:s|ed|ing) with|flirt(?:s|ed|ing) with|no (?:firm |fixed )?date (?:has|had|was|is)|foresees?|(?:is|are|was|were|been) foreseen|foresaw|vow(?:s|ed|ing)? to|agree(?:s|d)? (?:in principle|provisionally|tentatively)|weighed \w+ing|mull(?:s|ed)|(?:studying|exploring|examining|pondering|contemplating|discussing|evaluating) (?:the|an?|whether|how|plans|options|ways)|appl(?:ies|ied|y) to (?:be|become|join|open)"
    r"|preparations (?:for|of)|intend\w*|intention\w*|expect\w*|schedul\w*|propos(?:e|es|ed|al|als|ing)|invit(?:e|es|ed|ation|ations|ing)"
    r"|hop(?:es?|ed|ing)(?: to)?|aim(?:s|ed|ing)? (?:to|at)|consider(?:s|ed|ing)?|under (?:consideration|discussion|negotiation)"
    r"|envisag\w*|potential|prospective|(?<!became )(?<!becomes )(?<!made )(?<!makes )possible|possibility|upcoming|forthcoming|in the offing"
    r"|pledg(?:e|es|ed|ing)|promis(?:e|es|ed|ing)|undert(?:ook|ake|akes) to|agreed(?: (?:in|on|at|during|with|there|then|also)\b(?! (?:an?|the) )[^,;:.]{0,40})? to(?! (?:the|an?|be)\b| [\ue000-\ue9ff])|no (?:final |such )?decision|offer(?:s|ed|ing)?(?: (?:in|on) [\ue500-\ue5ff],?)? to|ready to|willing(?:ness)? to|seeks?(?: to)?|sought(?: to)?"
    r"|wants? (?:to)?|wanted to|wish(?:es|ed)? to|talks? (?:on(?! [\ue500-\ue5ff])|of|about|for)|negotiat(?:e|es|ed|ing|ions?)|call(?:s|ed|ing)? for|should|could|can(?! not\b| be (?:found|seen|read|heard|said|traced|considered|described|explained|reached)\b)|must|ought to|need(?:s|ed)? to|(?:has|have)(?: still| first)? to(?! (?:do|date)\b)(?= [a-z]| ?$)|(?:is|are) able to|(?:is|are|was|were) (?:free|entitled|meant|unlikely|keen|eager|on course|preparing) to|prepar(?:es|ed) to|tr(?:ies|ied|ying) to|attempt(?:s|ed|ing)? to|been going to|(?:demand|request|recommend|urge|insist|wishe|prefer)(?:s|e?d)? that|(?-i:may)(?! \d)|might"
    r"|(?:draft|proposed) (?:[a-z]+ )?(?:agreement|law|bill|accord|treaty|resolution|decree|mandate)(?: with [\ue000-\ue0ff])? (?:providing for|foreseeing|on|for) (?:the |an? )?(?:dispatch|despatch|deployment|sending|stationing|sale|purchase)|(?:approv|authori[sz]|clear|sanction|endors)(?:es?|ed|ing) (?:within [^;:.,]{3,20} )?(?:the|an?) (?:[a-z-]+ ){0,2}(?:(?:re-?)?opening|establishment|construction|creation|purchase|acquisition|sale|deployment|dispatch|sending|setting up) of"
    r"|(?:offer(?:s|ed|ing)?|sp(?:oke|eaks?|eaking) (?:of|about))(?: (?:in|on) [\ue500-\ue5ff],?)? (?:(?!(?:that|which)\b)[^ ,;:.]+ ){0,4}?(?:help|assistance|aid|expertise|support|cooperation|participation) (?=(?:in|with)\b|for the(?: $| (?:\w+ )?\w+(?:ing|tion)\b))"
    r"|threaten(?:s|ed|ing)? (?:to|with)|(?:bound|binds?|obliges?|obliged|commits|committed|entitles?|entitled) (?:the )?[\ue000-\ue4ff\ue900-\ue9ff](?:['’]s? \w+)? to(?= [a-z])|asked (?:for|to)|ask(?:s|ed|ing) (?:the )?[\ue000-\ue4ff\ue900-\ue9ff](?:['’]s? [a-z]+| [a-z]+)? (?:for|to)|requested|urged|in order to|(?<!first )(?<!last )(?<!only )to be (?:signed|built|opened|held|delivered|supplied|established|set up))\b",
    re.IGNORECASE,
)
# "If X opened an embassy", "unless the treaty is signed", "nobody knows whether …": what may be, or might have been.
_IF = r"(?:if(?! only| any\b| not\b|,)|unless|whether|in case|provided that|on condition that|lest|supposing|imagine that|as (?:if|though))\b"
_SUPPOSED = regex(
    rf"\b{_IF}|^(?:Had|Were|Should) (?=[\ue000-\ue4ff\ue900-\ue9ff]|the |its |their |an? )",
    re.IGNORECASE,
)
_UNLESS = regex(r"\b(?:unless|whether|if)\s*$", re.IGNORECASE)  # the word that parts the clauses
_OWED = regex(
    r"\b(?:debts?|arrears|loans?)\b[^;:.,]{0,40}\b(?:re)?(?:paid|settled|cleared)\b"
)  # "unless the debt is repaid"
# "the visit is expected to boost trade": what is expected is not the visit.
AT_THAT: Final = (
    r"(?! to (?:further |also |greatly |only |help )*(?:boost|strengthen|deepen|enhance|expand|increase|raise|bring|give|contribute|generate|double|"
    r"pave|breathe|blow|lend|improve|promote|facilitate|consolidate|cement|lift|add)\b)"
)
_PLANNED_AFTER = regex(
    r"^[^;:.]{0,90}?\b(?:(?:is|are|was|were|has been|have been|had been|being) (?:also |then |now |later |still )?"
    rf"(?:planned|scheduled|expected{AT_THAT}|envisaged|foreseen|envisioned|slated|proposed|called off|cancell?ed|postponed|put off|put on hold|deferred|scrapped(?! by\b)|shelved|aborted|pencilled in|fixed for|under consideration|(?:considered|deemed|found|thought) (?:expedient|useful|desirable|advisable|possible|opportune|feasible|appropriate|necessary)"
    r"|discussed|mooted|spoken of|talked (?:of|about)|hinted at|under (?:discussion|negotiation|evaluation|review|study|examination|scrutiny|preparation)|on (?:the|its|his|her|their) agenda|(?:among|part of|in|included in) (?:the|its|his|her|their) plans|in (?:the (?:phase|process|course) of (?:establishment|creation|formation|foundation|negotiation|preparation|being)|preparation|the pipeline)|on the drawing board|pending|to (?:take place|follow|be(?! (?:joined|supplemented)\b)|open|begin|start)|due|in the offing|being (?:discussed|considered|negotiated|prepared|drafted|studied|explored)))\b"
    r"|^(?:(?!\b(?:that|as|so|under)\b)[^;:.,\ue500-\ue5ff]){0,60}? (?:will|would|should|shall|could|may|might) (?:\w+ly |also |then |soon |now )?(?:take place|happen|go ahead|follow|be (?:held|signed|opened|set up|established|delivered|inaugurated|launched|concluded|granted))\b"
    r"|^[^;:.]{0,90}? (?:c[ao]me to (?:nothing|naught)|fell (?:through|victim)|never (?:got off the|left the|took off|went ahead|materiali[sz]ed|came (?:about|off|to pass|into being))|failed to materiali[sz]e|did not materiali[sz]e"
    r"|remains? (?:(?:an?|only|merely|no more than) )*(?:distant |remote |mere )?(?:prospect|possibility|idea|hope|dream|plan|aspiration|intention)|remains? to be)\b"
    r"|^[^;:.]{0,90}? ha(?:s|d|ve) (?:not|never|yet to)(?: yet| so far| to this day)? (?:been |be )?(?:opened?|signed?|delivered|built|held|begun|started|arrived?|ratified|implemented|inaugurated)\b"
    r"|^ (?:was|were) promised (?:but|yet)\b"
    r"|^[^;:.,]{0,60}? awaits? (?:its |their )?(?:signature|signing)\b"
    r"|^[^;:.]{0,90}? (?:– |\||\()\s?(?:(?:later|since|then) )?(?:cancelled|postponed|called off|(?:was |were )?(?:not|never) (?:reali[sz]ed|held|signed|delivered|implemented|carried out|ratified))\b",
    re.IGNORECASE,
)
_DONE = (  # participles of acts
    r"(?:held|signed|opened|closed|set up|established|delivered|inaugurated|launched|concluded|granted|paid|made|built|sent|given|lent|received|ratified|"
    r"adopted|approved|supplied|bought|sold|created|founded|formed|restored|resumed|severed|broken off|imposed|lifted|admitted|recogni[sz]ed|deployed|"
    r"written off|assembled|produced|elected|appointed|blacklisted|handed over|upgraded|raised)"
)
MODALS: Final = r"will|would|should|shall|could|may|might|must|can|ought to|needs? to"
# "could be signed", "was to have been opened", "should have been held"; "was never signed", "cannot yet be opened"
_MODAL_AFTER = regex(
    rf"^[^;:.,]{{0,60}}? (?:(?:{MODALS}|(?:has|have|is|are|was|were|remains?) to|(?:likely|supposed|meant) to)"
    rf"(?: (?:soon|also|then|first|now|yet|still|\w+ly))? (?:be|have been)|(?:is|are|was|were) (?:likely|supposed|meant|planned) to be) {_DONE}\b",
    re.IGNORECASE,
)
_NOT_AFTER = regex(
    rf"^[^;:.,]{{0,60}}? (?:(?:is|are|was|were|has|have|had|been)(?: \w+)? (?:not|never|nearly|almost)(?: yet)?(?: been)?|(?:cannot|need not)(?: yet)? be|(?:will|would|could|was|were) (?:not|never)(?: to)? be) {_DONE}\b(?! until\b)",
    re.IGNORECASE,
)
# What makes of a whole clause a supposition, a claim or a lie: "nobody knows whether X …", "it is not true that X …".
_FRAME_END = r"(?: (?:the|an?|its|their|both))?(?: [a-z-]+){0,2} $"
_FRAMED = tuple(
    (told, regex(words + _FRAME_END, re.IGNORECASE))
    for told, words in (
        (
            Realis.PLANNED,
            rf"\b(?:{_IF}|(?:demand|propos|request|recommend|urg|wish|hop|insist|prefer|want)(?:s|e[sd]?)? that)",
        ),
        (
            Realis.DENIED,
            r"(?:^Had|\b(?:(?:not true|untrue|false|wrong|denie[sd]|deny|dismissed (?:reports|claims)|no (?:proof|evidence|sign|indication|truth)|never said) that))",
        ),
        (
            Realis.ALLEGED,
            r"\b(?:(?:believe|claim|allege|suspect|assume|suppose|suggest|fear|guesse|seem|appear|imagine)[sd]?(?:ed)?|thinks?|thought|rumou?rs?|has it|not (?:certain|clear|known|sure)|speculat\w+)(?: \w+)? that",
        ),
    )
)
_CALLED_OFF = regex(
    r"\b(?:cancell?(?:ed|ing|ation)|call(?:ed|ing) off|postpon(?:ed|ing|ement)|put off|fell through|pencilled in)\b",
    re.IGNORECASE,
)
# "Talks on a loan led to a signing", "plans that resulted in a dam": the plan was carried out.
_CARRIED_OUT = regex(
    r"\b(?:(?:result|culminat|end)(?:s|ed|ing) (?:in|with) (?:an? |the )?[a-z]+|(?:led|leads|leading) to (?:an? |the )(?:signing|signature|conclusion|opening)|(?:kept|honou?red|fulfilled|made good(?: on)?) (?:its|his|her|their|the|that|this) (?:promise|pledge|word|undertaking|commitment|intention|plan)s?|bore fruit|(?:finally |at last )?succeeded)\b",
    re.IGNORECASE,
)
_DATED = regex(r"[\ue500-\ue5ff]")
# "the embassy, **closed** since 2016, is to be replaced": what is told between commas has happened, whatever comes of the thing
_DONE_BEFORE = regex(rf", (?:(?:first|\w+ly) )?(?:re-?)?{_DONE}(?: [^,;:]{{0,60}})?$")
_DONE_BEHIND = regex(rf", (?:(?:first|\w+ly) )?(?:re-?)?{_DONE}(?: [^,;:]{{0,60}})?(?=,)")
# A debt that is cancelled is no plan.
_FORGIVEN = regex(
    r"\bcancell?(?:s|ed|ing|ation)\b(?: of)? (?:[^;,.:]{0,40}? )?(?:debts?|arrears|obligations|liabilit(?:y|ies)|dues|interest)\b"
    r"|\b(?:debts?|arrears|obligations|dues|interest)\b[^;,.:]{0,40} cancell?ed\b",
    re.IGNORECASE,
)
# "a figure which the embassy denies": what was just told is in dispute.
_DISPUTED = regex(
    r"(?:,|\.\.\.| –) (?:an? |the )?(?:[a-z]+ )?(?:figure|sum|number|claim|report|account|story|allegation|statement|assertion)\b(?! (?:of|for)\b)[^;.]{0,120}?"
    r"\b(?:den(?:y|ies|ied)|reject(?:s|ed)?|refuted|dismissed|disput(?:es?|ed)|doubt(?:s|ed)?|contest(?:s|ed)?|questioned)\b",
    re.IGNORECASE,
)
# "The pact is to be ratified when X comes": the present tells what is to come.
_WILL = regex(r"\b(?:will|(?:is|are) (?:to|due|set|expected|scheduled|likely|planned))\b")
_UPON = regex(r" (?:when|after|before|until) ?$")
_RELATIVE = regex(r"\b(?:which|who|where) ?$")
_PRESENT = regex(
    r"\b(?:comes?|goes|visits?|travels?|arrives?|returns?|meets?|hosts?|receives?|flies|opens?|signs?|takes?|holds?|begins?|starts?|pays?|leaves?)\b(?! (?:by|of)\b)"
)

# A headline's infinitive is its future: "X to open embassies in Y".
_HEADLINE = regex(
    r"(?:[A-Z][\w.'-]* ){0,3}[\ue000-\ue4ff\ue900-\ue9ff](?:(?:,| and) [\ue000-\ue4ff])* to (?!(?:the|date|its|an?|be the)\b)(?:[a-z]{3,}|"
    r"(?:Visit|Tour|Travel|Sign|Open|Host|Meet|Attend|Send|Buy|Purchase|Sell|Build|Lend|Give|Grant|Provide|Donate|Join|Receive|Pay|Launch|Establish|Restore|Resume|Deploy|"
    r"Hold|Recogni[sz]e|Invest|Finance|Supply|Deliver|Export|Import|Train|Impose|Lift|Ratify|Close|Fly|Arrive|Return|Begin|Start|Upgrade|Sever))\b"
)
_DENIED = regex(
    r"\b(?:(?:not to|to not)(?! mention)|did not|didn't|does not|do not|has not|have not|had not|was not|were not|is not|never(?! (?:had|has|have) (?:any )?(?:trouble|difficult|doubt|hesitat|qualms|scruples))|no longer|(?:has|have|had) yet to(?! [^,;]{0,80}, )|neither|nor|none of|no (?:[a-z-]+ )?(?:treaty|agreements?|accord|contracts?|memorandum|embassy|consulate|visits?|sanctions|embargo|loans?|credits?|grants?|troops|soldiers|weapons|(?:joint )?(?:exercises?|manoeuvres|drills?)|joint venture|discussions|talks|negotiations|plans?|such)|refus(?:es?|ed|al|ing) to|(?:refus|declin)(?:es?|ed|ing) (?:(?!(?:that|which)\b)[^ ,;:.]+ ){0,3}?(?:help|assistance|aid|support|permission)\b"
    r"|declin(?:es?|ed) to|rul(?:es?|ed|ing) out|fail(?:s|ed|ure) to|den(?:ies|ied|ying)|dismiss(?:es|ed)|turn(?:s|ed|ing) down(?![^;.]{0,60} in favou?r of)|rebuff(?:s|ed)|stopp?(?:s|ed) short of|resist(?:s|ed)? (?:calls|pressure|demands)|withheld|cannot|can(?:'t|’t| not)|(?:not |un)able to|in no position to|too [a-z]+ to|not allowed to|need not|(?:very )?(?:nearly|almost)(?= ?$| [a-z]+(?:ed|nt|lt|ld|et|it|ut|en)\b)|no (?:proof|evidence|sign|indication|truth)|(?:is|was) (?:not true|untrue|false|a lie|impossible)|without (?:ever )?\w+ing)\b",
    re.IGNORECASE,
)
# What was not in the way of something, which came all the same.
_UNHINDERED = regex(
    r"\b(?:(?:ha(?:s|ve|d)|did|does|do|could|was|were) )?(?:not|never|n['’]t|hardly|scarcely|nor)(?: (?:has|have|had|did|does) (?:it|this|that|they))? (?:been able to )?"
    r"(?:(?:stood|stand|been|got|get) in the way of|prevent(?:ed)?|hinder(?:ed)?|deter(?:red)?|impede[d]?|obstruct(?:ed)?|imperil(?:led)?|affect(?:ed)?|interrupt(?:ed)?|(?:stop(?:ped)?|kept|keep)(?= [^;:.,]{1,60} from\b))\b"
    r"(?:(?P<object>[^;:.]{1,90}),? nor (?:of|from) )?",
    re.IGNORECASE,
)
# What is searched may end within the word behind "said to".
_ALLEGED = regex(
    r"\b(?:alleg(?:es?|ed|edly|ations?|ing)|reportedly|accus(?:es?|ed|ations?|ing)|claim(?:s|ed|ing)|claim(?= [^,;]{0,25}\bthat\b)|rumou?r(?:s|ed)?|purport\w*"
    r"|(?<!be )said to(?= ?$| b(?:e\b|$)| h(?:ave\b|$))|(?:is|are|was|were) said to|suspected(?= (?:of|to)\b)|unconfirmed|unverified|supposedly|apparently|believed to|thought to"
    r"|(?:believe|assume|suspect|suppose|suggest|fear|guesse)(?:s|d|ed)? (?:\w+ )?that|(?:thinks?|thought) that|(?:seem|appear)(?:s|ed)? (?:that|to have))\b",
    re.IGNORECASE,
)
# "Reports that X would send troops were denied", "rumours of a sale, dismissed in Lima as baseless"
_RUMOUR = regex(
    r"\b(?:reports?|rumou?rs?|speculation|suggestions?|stories|allegations?|claims?|assertions?|insinuations?|tales?) (?:in [^,;.]{2,40} )?(?:that|of|about)\b",
    re.IGNORECASE,
)
# "has, if the general is to be believed, been delivered"; "press reports have it that …"
_IF_TRUE = regex(
    r"\bif [^,;.]{1,60} (?:(?:is|are) to be (?:believed|trusted)|(?:is|are) (?:true|correct|right))\b|\b(?:reports|rumours?|rumors?|press|legend)\b[^;.]{0,80}? ha(?:ve|s) it that\b",
    re.IGNORECASE,
)
# "…, according to one newspaper": what only the press tells
_PRESS = regex(
    r"[^;:.]{0,80}?,? according to (?:an? |one |some |several |many |the |unnamed |unconfirmed |[\ue100-\ue1ff\ue400-\ue4ff] ){0,4}(?:[a-z-]+ )?(?:newspapers?|tabloids?|press(?! (?:releases?|statements?|services?|office|conference)\b)|media|reports|rumou?rs|bloggers?|websites?|dissidents|exiles)\b",
    re.IGNORECASE,
)
# "…, which neither side has confirmed"
_UNCONFIRMED = regex(
    r"(?:[^;:.]{0,110}?(?:,? which|, (?:but|although|though))\b[^;:.,]{0,40}? |(?:(?! and\b)[^;:.,]){0,110}? )(?:(?:neither (?:side|army|government|party|capital|ministry|country|state|company|of (?:them|the two)|[\ue000-\ue4ff])|nobody|no one|no (?:official|government|independent) (?:source|body)|[\ue000-\ue4ff] (?:itself )?(?:has|have|had) (?:not|never)) (?:has |have |had )?(?:ever |yet |itself )?confirm(?:s|ed)"
    r"|(?:(?:has|have|had) (?:not|never) (?:yet )?been|(?:was|were|is|are) (?:not|never)(?: yet)?) (?:independently |officially |publicly )?confirmed|remain(?:s|ed)? unconfirmed)\b",
    re.IGNORECASE,
)
# "the purchase of … has no basis in truth"
_UNTRUE = regex(
    r"[^;:.,]{0,80} (?:(?:has|have|had) no (?:basis|foundation)|(?:is|are|was|were) (?:(?:entirely|wholly|quite|completely|simply) )?(?:untrue|false|baseless|unfounded|groundless|fabricated|without (?:any )?(?:foundation|basis)|not true|(?:devoid|void|bereft) of (?:any |all )?(?:truth|foundation|substance)))\b",
    re.IGNORECASE,
)
# "dismissed reports that X would shut its embassy"
_DENIES = regex(
    r"\b(?:dismiss|den(?:y|ie)|reject|refut)(?:es|s|ed|ing)\b[^;:.]{0,40}? (?:reports?|rumou?rs?|speculation|suggestions?|allegations?|claims?|stories)(?: (?:in|by|from) [^,;.]{2,40})? (?:that|of|about)\b",
    re.IGNORECASE,
)
_REJECTED = regex(
    r"\b(?:denied|dismissed|rejected|baseless|unfounded|groundless|untrue|false|refuted|disproved)\b", re.IGNORECASE
)
# "Following the proposals of experts, X bought …": what opens the sentence tells the circumstances, not the act.
_ADJUNCT = regex(
    r"^(?:(?:should|if) you|in order to|so as to|asked|requested|urged|[^,;:\ue000-\ue4ff]{1,25} (?:after|before)|accusing|blaming|denouncing|criticising|criticizing|citing|alleging|claiming|protesting|fearing|there being|in the absence of|for (?:lack|want) of|based on|following|after|in line with|in response to|on|at|upon|during|besides|in addition to|thanks to|owing to|since|despite|invited by|as part of|under|"
    r"pursuant to|in accordance with|within|amid|[a-z]+(?:ed|en|ung) (?:by|at|with|over|about)|as (?:planned|agreed|promised|scheduled|expected)|having|through|instead of|although|though|even though|while|whereas)\b[^,;:]*,(?! (?:which|who|and)\b) ",
    re.IGNORECASE,
)

# "After long negotiations X lent Y": what nobody does in it is no act of the clause.
_CIRCUMSTANCE = regex(
    r"^(?:[^,;:\ue000-\ue9ff]{1,25} )?(?:after|following|despite|amid|in spite of|notwithstanding) [^,;:\ue000-\ue9ff]{3,60} (?=[\ue000-\ue4ff\ue900-\ue9ff] )",
    re.IGNORECASE,
)
# "two years after the proposal X opened"
_NO_ACT = regex(r"(?:(?<= after)|(?<= since)) [^,;:\ue000-\ue9ff]{3,60} (?=[\ue000-\ue4ff\ue900-\ue9ff] )")
# "years later X would open", "X would go on to sign in 1996": the future of a past, told as it came
_NARRATIVE = regex(
    r"(?:\b(?:years?|months?|weeks?|decades?)|[\ue700-\ue7ff]) (?:later|after|before)\b|\b(?:later|eventually|finally|ultimately|in the end|in time|at last) (?:in [\ue500-\ue5ff],? )?would\b|\bwould (?:later|eventually|finally|ultimately|again|in time|go on to)\b",
    re.IGNORECASE,
)
_FORETOLD = regex(
    r"\b(?:said|sa(?:ys|ying)|told|announc\w+|add(?:s|ed)|agree\w*|promis\w+|pledg\w+|plan\w*|hop(?:es|ed)|expect\w*|stat(?:es|ed)|declar\w+|undertook|contracts?|deal|treaty|protocol|memorandum|under|if|according)\b",
    re.IGNORECASE,
)
# "(a larger one is planned)" tells of another
_BRACKETED = regex(r"\((?:an?|the|another|its|his|her|their|two|three|more|further|others?) [^()]*\)", re.IGNORECASE)

# "At the invitation of X, Y came": it was accepted.
_AT_INVITATION = regex(
    r"\b(?:(?:at|on|upon|by|following|in response to|accepting) (?:the|an|his|her|their) (?:\w+ ){0,2}invitation\b|invited by\b|(?:at|on|upon|following) [^,;:.]{1,80}?['’]s? (?:\w+ ){0,2}invitation\b)",
    re.IGNORECASE,
)
# "I would like to note that …", "it should be recalled that …", ", it will be recalled," tell nothing of the act.
_REMARK = regex(
    r"\b(?:(?:it|this|one|we) (?:should|must|may|can|could|will|might|has to) (?:also |here )?(?:be )?(?:note|recall|remember|stress|emphasi[sz]e|mention|underline|add|point(?:ed)? out|sa(?:y|id))(?:e?d)?"
    r"|(?:I|we) (?:would|should|wish|want|will) (?:also )?(?:like )?(?:to )?(?:note|recall|remind|stress|emphasi[sz]e|mention|underline|say|add|point out|highlight|draw attention to the fact)) (?:here )?that\b"
    r"|, (?:as )?(?:it|this) (?:will|should|must|may|might|is to) (?:also |here |perhaps )?be (?:recalled|remembered|noted|said|added|stressed|emphasi[sz]ed|mentioned|borne in mind),",
    re.IGNORECASE,
)
_ASSUMED = regex(f"{_AT_INVITATION.pattern}|{_REMARK.pattern}", re.IGNORECASE)

# ", stung by talk of neutrality," tells about the subject.
_INSERT = regex(
    r", (?!(?:and|but|or|to|would|will|reportedly|allegedly|supposedly|apparently)\b|(?:as )?(?:it (?:is|was)|they|some|many|critics|opponents|the press)(?: [a-z]+)? (?:claim|alleg|report))[^,;:]{3,140},(?= )"
)

# "the loan that will finance schools was granted": the purpose of what was granted
_PURPOSE = regex(
    r" (?:that|(?:\w+ )?which) (?:[^,;:.]{1,40} )?(?:will|would|shall|could|should|(?:is|are|was|were) to) [^,;:.]{3,60}?(?= (?:was|were|has been|had been|have been) [a-z])"
)
# ", who had planned to stay a week,"
_RELATED = regex(r", (?:who|whose|which) [^,;:]{3,140},(?= )")

# ", who visited Oslo" adds what happened; "the mill that …" and "it was X who …" are under whatever governs them.
_CLEFT = regex(
    r"\b[Ii]t (?:is|was|has been)(?:n't)?(?: [a-z]+){0,3} $|\b(?:[Rr]eports|[Rr]umou?rs) (?:of|about)(?: the)? $"
)
_HEAD_OF_RELATIVE = regex(
    r"[\ue000-\ue4ff](?: of (?:the )?[\ue000-\ue0ff\ue400-\ue4ff])?(?:, (?:who|which|whom)|,? (?:on|upon|against|to|with|for|by|from|in|of) (?:which|whom)) (?=[^,;]{3,})(?![^,;]{3,140}, )"
)


def _of_done(told: str, following: str) -> str:
    """What follows, up to the comma that closes an aside with a participle of what was done: ", **closed since 2016**, is to be sold"."""
    if _DONE_BEFORE.search(told):
        return following.partition(",")[0]
    aside = _DONE_BEHIND.match(following)
    return aside[0] if aside is not None else following


_RANK = regex(r"\b(?:first|second|third|last|latest|only)\b")


def _with_ranks(sentence: Sentence, end: int, governing: str) -> str:
    """What governs, with the rank that a name takes in: "X, the **first** president to come"."""
    for holder in sentence.within(0, end):
        if holder.kind is Kind.PERSON and _RANK.search(holder.span.of(sentence.block.text)):
            governing = governing.replace(f"{sentence.text[sentence.index(holder)]} to ", "the first to ")
    return governing


def clause(sentence: Sentence, start: int, end: int) -> tuple[int, int]:
    """The indices in `sentence.text` of the clause around `start`–`end`: up to the nearest clause boundaries."""
    return _clause(sentence.text, start, end)


def _clause(text: str, start: int, end: int) -> tuple[int, int]:
    first = 0
    for boundary in _BOUNDARY.finditer(text):  # not up to `start`: what follows a boundary is part of it
        if boundary.end() > start:
            break
        first = boundary.end()
    for again in _AUXILIARY_AGAIN.finditer(text, first):
        if again.end() > start:
            break
        first = again.end()
    adjunct = (_ADJUNCT.match(text) or _CIRCUMSTANCE.match(text)) if first == 0 else None
    if adjunct is not None and adjunct.end() <= start:
        first = adjunct.end()
    elif noun := _NO_ACT.match(text, first, start):
        first = noun.end()
    after = _BOUNDARY.search(text, end)
    return first, after.start() if after else len(text)


def realis(sentence: Sentence, start: int, end: int) -> Realis:
    """How the fact whose trigger stands at `start`–`end` of `sentence.text` is told."""
    head = None if _CLEFT.search(sentence.text, 0, start) else _HEAD_OF_RELATIVE.match(sentence.text, start, end)
    start = head.end() if head else start  # "plans for the mill, *on which Lima put sanctions*": it did
    last = clause(sentence, start, end)[1]
    front = _INSERT.sub(",", _PURPOSE.sub("", sentence.text[:start]))
    first, _ = _clause(front + sentence.text[start:], len(front), len(front) + end - start)
    first = _since_occasion(front, first)
    governing = _UNHINDERED.sub(
        " ", _ASSUMED.sub(" ", front[first:] + _RELATED.sub(",", _PURPOSE.sub("", sentence.text[start:end])))
    )
    following = _BRACKETED.sub("", sentence.text[end:last])
    following = _of_done(sentence.text[start:end], following)
    if _RELATIVE.search(
        front, 0, first
    ):  # "a cable, on which they reached a deal in May, is to be laid": till the comma
        following = following.partition(",")[0]
    if _ALLEGED.search(governing) or (_RUMOUR.search(governing) and _REJECTED.search(sentence.text, end)):
        return Realis.ALLEGED
    if _DISPUTED.search(sentence.text, end, min(len(sentence.text), end + 160)) or _IF_TRUE.search(
        sentence.text, max(0, start - 160), min(len(sentence.text), end + 80)
    ):
        return Realis.ALLEGED
    if _UNCONFIRMED.match(sentence.text, end) or _PRESS.match(sentence.text, end):
        return Realis.ALLEGED
    if _UNTRUE.match(following) or _NOT_AFTER.match(following):
        return Realis.DENIED
    if _DENIES.search(governing):
        return Realis.DENIED
    supposed = _SUPPOSED.search(governing) or _UNLESS.search(front, 0, first)
    if supposed and not _OWED.search(sentence.text, start, min(len(sentence.text), end + 40)):
        return Realis.PLANNED
    called_off = _CALLED_OFF.search(governing) and not _FORGIVEN.search(
        sentence.text, 0, min(len(sentence.text), end + 60)
    )
    if (
        called_off
        or _planned(governing, following, sentence.text)
        or _PLANNED_AFTER.search(following)
        or _MODAL_AFTER.search(following)
        or _ahead(front, first, governing)
        or (first == 0 and not sentence.text.endswith(".") and _HEADLINE.match(front + sentence.text[start:end]))
    ):
        return Realis.PLANNED
    if _DENIED.search(governing):
        return Realis.DENIED
    governing = _with_ranks(sentence, end, governing)
    return Realis.PLANNED if is_only_ahead(governing) or is_talked_of(governing) else Realis.HAPPENED


def _since_occasion(front: str, first: int) -> int:
    """From where words govern: what was only promised on an occasion leaves it as it was, "pledged aid **during** a visit by"."""
    occasion = _OCCASION.search(front, first)
    return first if occasion is None or _COMING.search(front, first, occasion.start()) else occasion.start()


_OCCASION = regex(r"\bduring (?:(?:an?|the|his|her|their|its|this|that) (?:[a-z-]+ ){0,3}|[\ue300-\ue3ff]['’]s )?$")
_COMING = regex(
    r"\b(?:will|would|shall|may|might|could|should|must|is|are|was|were|be|(?<!agreed )to(?= [a-z])|due|next|expect\w*|plan\w*|hop(?:es|ed|ing)|intend\w*|scheduled|propos\w+|if)\b"
)


def framed(sentence: Sentence, at: int) -> Realis | None:
    """What the words right before a clause that begins at `at` make of all of it; None where they tell it as it was."""
    told = sentence.text[max(0, at - 120) : at]
    return next((how for how, words in _FRAMED if words.search(told)), None)


def _planned(governing: str, following: str, text: str) -> bool:
    """Whether a plan governs the act and the sentence, `text`, does not tell that it was carried out."""
    cues = list(_PLANNED.finditer(governing))
    if not cues or _CARRIED_OUT.search(governing + following):
        return False
    came = {cue.group().casefold() for cue in cues} == {"would"} and _NARRATIVE.search(text) and _DATED.search(text)
    return not came or _FORETOLD.search(governing) is not None


def _ahead(front: str, first: int, governing: str) -> bool:
    """Whether the clause tells in the present what the clause before, about the future, waits for."""
    return bool(_UPON.search(front, 0, first) and _PRESENT.search(governing) and _WILL.search(front, 0, first))
