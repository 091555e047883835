"""The words that dispose of instruments, by what they do to them: sign, ratify, approve, terminate, discuss, be in force.

Expressions over `extract.annotation.sentence.Sentence.text`, in which every mention is one private-use character.
"""

from __future__ import annotations

_NAMES = (
    r"(?:put(?:s|ting)?|affix(?:es|ed|ing)|append(?:s|ed)|set(?:s|ting)?|lent) (?:his|her|its|their) (?:names?|signatures?|seals?|hands?)"
    r"(?:(?:,? [^,;]{1,60},)? (?:to|under|beneath|below)| (?:in|at|on|there|jointly|together)\b[^,;]{0,40}? (?:to|under))?|put(?:s|ting)? (?:pen )?to paper|put(?:s|ting)? (?:pen )to(?= (?:an?|the)\b)|put to signature|(?:put|set|laid|committed) (?:down )?(?:on|to|in|into) (?:paper|writing)"
)
# Verbs that hardly do anything but dispose of instruments.
FIRM = {
    "signed": rf"(?:co-?|re-?)?sign(?:s|ed|ing)?(?: off on| up to)?|subscribed(?: to)?|penned|ink(?:s|ed|ing)?|initial(?:s|led|ed|ling|ing)?(?= (?:the|an?|its|their|two|three|four|several|[\ue000-\ue9ff]|what)\b|[^\w]| (?:in|on|at|by|with|between|there|jointly)\b|$)|conclud(?:e|es|ed|ing)|{_NAMES}|enter(?:s|ed|ing)? into(?! force| effect)|"
    r"formali[sz](?:e|es|ed|ing)|seal(?:s|ed|ing)?(?! (?:products?|skins?|hunt)\b)|clinch(?:es|ed|ing)?|struck|strik(?:e|es|ing)(?= (?:an?|the|its|their) )(?![^;:.]{0,50} down\b)|hammer(?:ed|ing)? out|thrash(?:ed|ing)? out|iron(?:ed|ing)? out|acced(?:es|ed) to|adher(?:es|ed) to|joined|(?:has|have) been (?:a )?part(?:y|ies) to|are (?:both |all |also |the )?parties to|bec(?:a|o)mes? (?:a )?part(?:y|ies) to|c(?:a|o)me to terms on|dated(?= [\ue500-\ue5ff])|(?-i:done)(?= (?:at|in) [\ue000-\ue2ff])|(?:bore|bears|bearing|carries|carried|carrying) the (?:names?|signatures?) of|contracted|put(?:s|ting)? the (?:finishing|final|last) touch(?:es)? to|rubber-stamp(?:s|ed)",
    "ratified": r"ratif(?:y|ies|ied|ying)|exchang(?:ed|es|ing) (?:the |their )?(?:(?:instruments|notes|documents|letters) of ratification|ratifications?) (?:of|for|to)|(?:pass(?:es|ed)(?: through)?|clear(?:s|ed)|w(?:e|o)nt through|got through)(?= (?:the |both )?(?:(?:[\ue100-\ue1ff]|[\ue000-\ue0ff]['’]s?) )?(?:Storting|Duma|Senate|Congress|Knesset|Sejm|Diet|Rada|Bundestag|Riksdag|Eduskunta|National Assembly|Parliament|[\ue400-\ue4ff]|parliaments?|senate|congress|legislature|houses|chambers)\b)",
    "approved": r"adopt(?:s|ed)?|approv(?:e|es|ed)|endors(?:e|es|ed)|(?:got|received|won|obtained|given) (?:the|its) (?:nod|approval|assent|consent|endorsement|blessing|backing|green light|go-ahead)(?: of| from| by)?|"
    r"g(?:ave|ives?|iven) (?:its|their|the|his) (?:final )?(?:nod|approval|assent|consent|endorsement|blessing|green light|go-ahead) (?:to|for)",
    "terminated": r"terminat(?:e|es|ed)|denounc(?:e|es|ed)(?![^;:.,]{1,70} as )|abrogat(?:e|es|ed)|cancel(?:s|led|ed)?|scrap(?:s|ped)?|annul(?:s|led)|rescind(?:s|ed)?|revok(?:es|ed)|repudiat(?:es|ed)|"
    r"(?:withdr(?:ew|aws|awn)|withdrawing|withdrawal|pull(?:s|ed|ing) out|walk(?:s|ed) out) (?:from|of)|(?:tore|torn|tears|tearing) up|renounc(?:es|ed)|suspend(?:s|ed)|froze|frozen|(?:allowed|left) to (?:lapse|expire)|let(?= [^;,.]{2,60} (?:lapse|expire)\b)|(?:quit|left)(?= (?:the|its|their) (?:[\w\ue400-\ue4ff-]+ ){0,4}(?:pact|treaty|agreement|accord|convention)\b)|(?:gave|given|gives|served|serves|sent) notice (?:of (?:its|their|the) (?:termination|withdrawal|denunciation|cancellation)(?: from it| of it)?|(?:of termination |of withdrawal |of denunciation )?(?:of|from)|to terminate)",
    "discussed": r"discuss(?:es|ed|ing)?|(?:(?<=was )|(?<=were ))(?:examined|considered(?! (?:an?|the|to|as|by|[a-z]+ly|\w+(?:ed|al|ous|id|ive|ful))\b))|negotiat(?:es|ed|ing)|went over|talked (?:about|over)|(?:been|being) mooted|reviewed|(?:negotiations|talks|discussions|consultations)(?: (?:have |had |are |were )?(?:open(?:ed|s)?|beg[aiu]n|start(?:ed|s)?|continued?|resumed?|under way|held))?(?: between (?:the )?[\ue000-\ue0ff\ue400-\ue4ff\ue900-\ue9ff](?:(?:,| and|, and) (?:the )?[\ue000-\ue0ff\ue400-\ue4ff])*| with (?:the )?[\ue000-\ue0ff\ue400-\ue4ff])(?: (?:in|on|at) [\ue200-\ue2ff\ue500-\ue5ff])*(?: (?:opened|beg[aiu]n|started|continued?|resumed?))? (?:on|over|about|for|regarding|concerning)|(?:held |holds |began |opened |started |resumed )(?:\w+ )?(?:talks|negotiations) (?:on|about|over|for)|"
    r"(?:negotiations|discussions|consultations|rounds? of (?:talks|negotiations)) (?:on|for|over|about|regarding|concerning)|talks (?:on|about|over|regarding|concerning)|(?:work(?:s|ed|ing)?|drafting) on|being (?:prepared|drafted|negotiated|discussed)|(?:in|under) (?:negotiation|preparation|discussion)",
}  # fmt: skip
# Verbs that do many other things as well: near an instrument only.
LOOSE = {
    "signed": r"reach(?:es|ed|ing)?|ma(?:de|kes?)|agreed(?: up)?on|agreed|issu(?:es|ed|ing)|releas(?:es|ed)|exchang(?:es|ed)(?! (?:the |their )?(?:instruments|notes|ratifications?|documents)(?: of ratification)?(?: (?:of|for)\b|[.,;]))(?<!ratification were exchanged)(?<!ratification exchanged)(?<!ratifications were exchanged)|achieved|arrived at|established|finali[sz](?:e|es|ed|ing)|"
    r"(?:result(?:s|ed|ing)|culminat(?:es|ed|ing)|end(?:s|ed|ing))(?:,? (?:in|on|at) [\ue000-\ue5ff]){0,2},? (?:in|with)(?! [\ue500-\ue5ff])|led to|(?:followed|accompanied|supplemented|complemented|completed|rounded off|flanked)(?: up)?(?:,? (?:in|on|at) [\ue000-\ue5ff]){0,2},? by|set in motion|(?:replaced|superseded|succeeded|supplanted) by(?= (?:an?|another|one) )|(?:came|went|comes|goes|returned|returns|left|leaves|departed|flew) (?:away|home|off|back|out)?(?: (?:from|for) [\ue000-\ue2ff])? ?with|answered with|settled(?! out of court)|yield(?:s|ed)|produc(?:es|ed)|ha(?:d|s|ve) (?:as|for) (?:its|their|an?|the) (?:\w+ )?(?:fruits?|results?|outcomes?|upshot|yield)|made public|witness(?:es|ed)|saw|sees|(?:took|brought|taking) home|awarded|(?:granted|given|handed)(?= (?:the|an?|another|its|his) )|won|secured|landed|announced|unveil(?:s|ed)|brought(?! [^;.]{1,60} in(?:to)? (?:force|effect)\b)|(?:went|goes|gone)(?= to\b)|"
    r"(?:renew|extend|prolong)(?:s|ed)(?=[^;.]{0,80}[\ue500-\ue5ff])|renegotiated(?=[^;.]{0,40}[\ue500-\ue5ff])|(?:work(?:s|ed)|wrought|drawn|drew|draws) (?:up|out)|obtained|received|(?:crowned|sealed|capped) (?:by|with)",
    "terminated": r"declar(?:es|ed)(?= [^;,.]{0,60}\b(?:void|null|invalid|dead|terminated)\b)|abandon(?:s|ed)|end(?:s|ed)(?! (?:in|with|up)\b| (?:in|on|at) [\ue000-\ue5ff],? (?:with|in)\b)|call(?:s|ed)(?= (?:the|this|that|its|it) (?:[\w-]+ ){0,2}off\b)|call(?:s|ed) off|expir(?:es|ed)|laps(?:es|ed)|broke off|dropped",
    "approved": r"pass(?:es|ed)|accept(?:s|ed)|clear(?:s|ed)(?: (?:the )?cabinet)?",
    "discussed": r"(?:is|are|was|were|been|be) (?:also |now |still |currently )?(?:weighing|mulling(?: over)?|considering|contemplating)|weighed|mull(?:s|ed)(?: over)?|contemplate[sd]",
}  # fmt: skip
PROPOSED = r"propos(?:es|ed)"
NOUNS = {
    "signed": r"(?:names|signatures?) (?:under|beneath)|(?<!put to )(?:signing|signature|conclusion|initial?ling|exchange)(?: ceremony)?(?: of)?",
    "ratified": r"ratification of",
    "approved": r"(?:approval|adoption|endorsement) of",
    "terminated": r"(?:termination|abrogation|denunciation|cancellation|expiry) of|withdrawal from",
    "discussed": r"(?:development|preparation|elaboration|drafting|negotiation|discussion) of",
}
STATIVE = {
    "in force": r"(?:enter(?:s|ed|ing)?|c(?:ame|omes?|oming)|ha(?:s|d|ve) been|is|are|was|were|went|been|brought|put) (?:in|into|in to) (?:force|effect|operation)|t(?:ook|akes?|aken) effect|"
    r"bec(?:ame|omes?) effective|(?:has|have|had) (?:(?:existed|applied|been (?:operative|effective|valid|in place|in being|binding|(?:provisionally )?applied(?: provisionally)?|observed))(?= [\ue500-\ue5ff])|(?:provisionally applied|applied provisionally)(?= (?:(?:from|since|as of|as from) )?[\ue500-\ue5ff])|(?:bound|governed|regulated|linked|tied|covered)(?= ))|(?:effective|operative|valid|applicable)(?: (?:from|since|as of|as from|on))?(?= [\ue500-\ue5ff])|(?<=[\ue500-\ue5ff], )[\ue500-\ue5ff](?= in force| in effect|[.;,)]|$)|in force(?: for [\ue000-\ue0ff])?,? (?:(?:from|since|as of|as from|on) )?(?=[\ue500-\ue5ff])",
    "signed": r"(?:c(?:ame|omes)(?: about| into being)?|follow(?:ed|s)|dat(?:es|ed) (?:back )?(?:to|from))(?=(?: (?:in|at) [\ue000-\ue2ff])?,? (?:in |on )?[\ue500-\ue5ff])|(?<=[\ue500-\ue5ff] )(?:c(?:ame|omes)(?! in(?:to)? )|followed)|(?<!was )(?<!were )(?<!is )followed(?=[.;,]|$)|dat(?:es|ing)(?= [\ue500-\ue5ff])|(?:dating|go(?:es|ing)?) (?:back )?(?:to|from)(?= [\ue500-\ue5ff])|came to light|emerged|surfaced|resulted|took (?:its|their|his) place|replaced (?:it|them)|bear(?:s|ing)? (?:the )?date(?: of)?(?= [\ue500-\ue5ff])|bore (?:the )?date(?: of)?(?= [\ue500-\ue5ff])|(?:was|were) (?:(?:the|their|its|an?|one|another) (?:[\w-]+ ){0,3}?(?:results?|outcomes?|fruits?|upshot|product|harvest|yield|crowning)|among the (?:results|fruits|outcomes))",
    "terminated": r"expir(?:es|ed)|laps(?:es|ed)|ran out|superseded",
    "ratified": r"(?:awaits?|awaiting|pending|still needs?|requires?|subject to) (?:its |the |their )?(?:final )?ratification",
    "discussed": r"negotiations? (?:have|has|are|is|were) (?:stalled|continu\w+|under way|underway|ongoing|begun|started|in progress|at \w+)",
}  # fmt: skip
