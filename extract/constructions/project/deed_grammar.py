"""What stands between works and the verbs of making, before them and behind them, as regular expressions over sentences."""

from __future__ import annotations

import re

from extract.constructions.project.works import BUILDS, BUILT, NEVER, OPENS, SUPPLIES
from extract.regex import regex

_ADVERBS = r"(?:also|then|later|finally|first|now|already|jointly|partly|largely|still|currently|since|itself|both|being|to be|\w+ly)"
# Between a verb of making and its works.
_PART = r"(?:(?:the |a |an |its |their )?(?:first|second|third|last|final|whole|\w+)? ?(?:phases?|stages?|parts?|stretches|sections|segments|half|most|all|works?|running|operation|operations|management|repairs?|steel \w+|study|plans) (?:of|on|at|for|in) )"
BEFORE = regex(
    rf"(?<![\w-])(?P<verb>{BUILDS}|(?P<supply>{SUPPLIES}))(?: [\ue700-\ue7ff](?: of capacity)? to)?(?:(?:,| (?:and|or)) (?:then )?(?:{BUILDS}|(?P<also>{SUPPLIES})))*(?:, (?:with|in|by|together|at|on|from|under|through|for|as|according|jointly|near|outside) [^,;:.]{{1,60}},)?(?: (?:up|on))?(?: {_PART})?(?: (?:in|at|near|outside) (?:the )?(?:[\ue000-\ue3ff]|(?-i:[A-Z\d])[\w'’-]*)(?: (?:of )?(?-i:[A-Z])\w+){{0,3}})?(?: (?:in [\ue500-\ue5ff]|[\ue500-\ue5ff]|up to|some|about|around|over|more than|at least|nearly|a total of|a further|another|including|its|their|one of|no more than|the|first|second|third|new|own|latest|[\ue600-\ue6ff],?|\w+ly))* ?$",
    re.IGNORECASE,
)
BE = regex(rf"\b(?:is|are|was|were|be|been|being|got)(?: {_ADVERBS})* $")
ACCEPT = regex(
    r"(?<![\w-])(?:(?P<money>(?:spent|spends?|spending|put|invest(?:s|ed|ing)?|injected|pumped|sank|committed|pledged) [^,;.]{0,30}?[\ue600-\ue6ff](?: (?:[\w]+ ){0,2})?(?:in|into|on|for|to(?:wards)?))|(?P<start>began|begun|begins?|start(?:s|ed)|launch(?:es|ed)|undert(?:ook|ake|aken|akes)|complet(?:es|ed)|carr(?:ies|ied|ying) out|financ(?:es|ed|ing)|fund(?:s|ed|ing)|pa(?:id|ys|y) for|took part in|participat(?:es|ed|ing) in|assist(?:s|ed) (?:in|with)|help(?:s|ed) (?:in|with)|oversaw|supervised|engaged in|involved in|support(?:s|ed|ing)|(?<=to )(?:support|finance|fund|start|begin|launch|complete|assist (?:in|with)|help (?:in|with)|carry out|undertake|pay for|take part in|participate in)|takes? charge of|is responsible for)"
    r"|(?P<plan>propos(?:es?|ed|ing)|plan(?:s|ned|ning)?|offer(?:s|ed)|discuss(?:es|ed|ing)?|consider(?:s|ed|ing)?|negotiat(?:es?|ed|ing)|agreed (?:on|to)|agreement on|envisag(?:es|ed|ing)|promis(?:es|ed)|undertook|sought|seeks?|announced|prepar(?:es?|ed|ing)|approv(?:es|ed)|provid(?:es|ed|ing) for|plans? for|talks? on|is for|contract for|intend(?:s|ed|ing)?|weigh(?:s|ed|ing)|mull(?:s|ed|ing)|wants|wanted|decided on|signed for|stud(?:y|ies|ied|ying)|examin(?:es?|ed|ing)|explor(?:es?|ed|ing)|look(?:s|ed|ing) (?:at|into)|assess(?:es|ed|ing)?|thinking of|thought of|(?:seek(?:s|ing)?|sought|rais(?:es?|ed|ing)|find|look(?:s|ed|ing)? for) (?:funds|funding|financing|money|investors|partners|capital) for|working (?:with [^,;.]{2,40} )?on|interested in|(?:present(?:s|ed)|submitt?(?:s|ed)|unveil(?:s|ed)|put forward|tabl(?:es|ed)|drew up|float(?:s|ed)) (?:an? |its |their |the )?(?:proposals?|plans?|offers?|bids?|designs?|scheme|project) (?:for|of)))(?: (?:joint|the joint))? ?(?P<rest>(?:the |a |an )?)$",
    re.IGNORECASE,
)
AWARD = regex(
    r"(?<![\w-])(?P<verb>w[io]ns?|secur(?:es|ed)|obtain(?:s|ed)|receiv(?:es|ed)|landed|clinched|signed|got|gained|took|holds?|held|has|had|(?:was|were|been|is) (?:awarded|given|granted)|(?:submitted|made|presented|entered|put in)) (?:in [\ue500-\ue5ff] )?(?:a |an |the |its )?(?:[\w-]+ |[\ue600-\ue6ff](?: \([^()]{1,20}\))?[ -]){0,3}?(?:contracts?|concessions?|tenders?|orders?|licen[cs]es?|bids?|deals?|mandate|rights?)(?: (?:worth|of|valued at) (?:some |about )?[\ue600-\ue6ff](?: \([^()]{1,20}\))?)?(?: in [\ue500-\ue5ff])? (?:for|to \w+(?: and \w+)?|covering|on)(?: the)? ?$",
    re.IGNORECASE,
)
# The works themselves are awarded: "won the bypass", "was awarded the refinery".
AWARD_OF = regex(
    r"(?<![\w-])(?P<verb>w[io]ns?|secur(?:es|ed)|landed|clinched|obtained|(?:was|were|been|being|is|are) (?:awarded|given|assigned|granted|entrusted with|(?:chosen|selected|picked|hired|contracted|commissioned)(?: (?:in|on) [\ue500-\ue5ff])?(?: for| to carry out)))(?: (?:in|on) [\ue500-\ue5ff])? (?:the (?:construction|building|job|task|supply) of )?(?:the |an? |two |three )?$"
)
AWARDED_TO = regex(
    r"\b(?:awarded|entrusted|assigned|handed) (?:to )?(?P<whom>us|[\ue400-\ue4ff]|(?:the )?[\ue100-\ue1ff] [a-z]+(?: [A-Z][\w&]*){0,3})(?: (?:in|on) [\ue500-\ue5ff])?(?: with)? (?:the (?:construction|building) of )?(?:the |an? )?$"
)
WENT_TO = regex(
    r"(?:,? which)?(?: (?:finally|eventually|later|then))? (?:went|fell|goes|has gone)(?: by contrast| instead| in the end| finally| eventually)? to (?:the )?(?=[\ue400-\ue4ff]|[\ue100-\ue1ff] [a-z]+|(?-i:[A-Z]))"
)
# "A proposal for a tram line was presented by …"
PROPOSAL = regex(
    r"\b(?:[Pp]roposals?|[Pp]lans?|[Oo]ffers?|[Bb]ids?|[Dd]esigns?|[Ii]deas?|[Ss]chemes?) (?:for|of|to (?:build|construct|lay|erect))(?: the (?:construction|building) of)? (?:the |an? )?$"
)
PUT_FORWARD = regex(
    r"[^,;:.]{0,40}? (?:was|were|has been|have been|had been) (?:presented|submitted|made|put forward|tabled|drawn up|unveiled|prepared|floated|raised|lodged)(?: (?:in|on) [\ue500-\ue5ff])?"
)
# "A plant followed at Kalo, built by …": an intransitive verb before the participle.
FOLLOWED = regex(
    r" (?:followed|came next|came later|arose|rose|opened|stands|stood)(?: (?:in|at|near|on|outside) [^,;:.]{1,30}?)?(?: ?[\ue500-\ue5ff])?(?=,)"
)
WON = regex(
    r"(?: \([^)]{1,40}\))?(?:,? which| that)? (?:was|were|is|has been)?\s?(?:won by|went(?:, [^,;]{3,40},)? to|goes to|awarded to|given to|let to|secured by|entrusted to|handed to) ",
    re.IGNORECASE,
)
CONTRACT = regex(
    r"\b(?:(?:contracts?|tender|concession|order|deal|commission) (?:for(?: \w+ing)?(?: nearly| some| about)?|to \w+|on)|(?:job|task|contract|order|commission|assignment) of \w+ing) (?:the )?$",
    re.IGNORECASE,
)
# "signed with X the contract for", "awarded X a contract for": whom the contract makes the builder.
CONTRACTED = regex(
    r"\b(?:(?:signed|concluded|placed) (?:on [\ue500-\ue5ff] )?with|awarded|gave|granted|handed|let|entrusted) (?:an? |the )?(?:consortium (?:of|led by) |group led by )?(?=[^,;:.]{2,60} (?:an?|the|its|their) (?:[\w-]+ |[\ue600-\ue6ff][ -]){0,3}?(?:contract|concession|order|deal|tender|job|task|commission|assignment))"
)
OUR_CONTRACT = regex(
    r"\b[Oo]ur (?:own )?(?:first|second|third|next|last|latest|biggest|largest|main|earliest)? ?(?:contract|order|job|commission|assignment|project)\b[^;.]{0,80}? (?:was|is|were) (?:for |to \w+ )?(?:the |an? )?$"
)
PP = regex(
    r"(?: (?:in|on|at|near|to|from|against|for|of|with|along|between|straddling|across|over|under|inside|outside|that|which|whose|[a-z]{3,}ing) [^,;:.]{1,50}?){1,2}(?= (?:is|are|was|were|has|have|had|will|would|opened|began|started|came|went|entered|remains|built|financed|funded|constructed|rose|which|that)\b|,)"
)
TALKED = regex(
    r"\b(?:discuss(?:ed|ing)?|consider(?:ed|ing)?|propos(?:ed|ing)|negotiat(?:ed|ing)|plans? for|planned|envisag(?:ed|ing)|agreed on)\b[^;.]{0,220}, (?:and )?$",
    re.IGNORECASE,
)
APART = regex(r"\bbetween (?:the two|both|them|[\ue900-\ue9ff])(?!\w)")
GAPPED = regex(r"(?: ?[\ue500-\ue5ff])?,? (?:(?:and|while) )?(?P<np>[^,;]{1,40}?) (?:the )?$")
CONTINUED = regex(
    r"(?:(?: \([^)]{1,60}\)|,)? ?(?:[^,;:()]{1,70})?(?: \([^)]{1,60}\))?)?(?:,? and(?: then| also)?|,? as well as|, then)(?:,? (?:in|at|on|since|by|during|near|from|for|around|outside|with) [^;:,]{1,60},?| [\ue500-\ue5ff],?|, [\ue500-\ue5ff],)?(?: for| with)?(?: the| an?)? ?",
)
# A verb of its own, or a clause.
CLAUSE = regex(
    r"\b(?:is|are|was|were|has|have|had|will|would|could|may|which|that|who|whose|where|when|while|but|to|by|of|from|into|over|against|between(?! [\ue500-\ue5ff])|\w+ed|took|gave|made|went|came|became|began|sold|bought|got|won|left|let|met|held)\b"
)
WORK_ON = regex(
    r"(?:^|[,;–.] |\b(?:but|and|while|where|[Tt]he) )(?:(?:[Cc]onstruction|[Bb]uilding|[Rr]epair|[Dd]redging|[Rr]enovation) )?[Ww]orks? "
    r"(?:(?P<starts>start(?:s|ed)|beg[ai]n|begins|resumed) on|(?:is|was|has|had) (?:\w+ )?(?P<begun>under way|underway|begun|started|resumed|going on|in progress) on|(?:by (?P<by>[^,;]{2,60}?) )?(?:on|at|for)) (?:building |linking |a |the )?$"
)
AT_WORK = regex(
    r"(?:,? (?:is|are|was|were|has been|have been|\w+ly|still|now))*,? (?:(?:at work|busy|working|engaged|active)(?: [\ue500-\ue5ff]| for [\ue700-\ue7ff])? (?:on|at|in|with)|(?:in charge of|responsible for|(?:holds?|held|holding) the (?:concession|licen[cs]e|contract) (?:for|of|to run)|(?:(?:one|two|three|another) of |among )?(?:the|its) (?:[a-z]+ )?(?:builders?|contractors?|constructors?) (?:of|for|on|behind)))(?: the)? $"
)
ASIDE = regex(
    r"(?: \([^)]{1,60}\))?(?: (?:worth|costing|valued at|with a capacity of|of) [^,;]{1,30}?(?=,| (?:is|are|was|were|has|have|to)\b))?(?:(?:,|  ?[–-]) [^;:]{1,110}?(?:,| [–-](?= ))|,)?"
)
_SKIP = rf"(?:(?: there| here)?(?:,? (?:which|that|and which))?(?: (?:has|have|had|will|would|{_ADVERBS}))* )"
PASSIVE = regex(
    rf"{_SKIP}?(?P<be>(?:(?:will|would|may|might|could|should|must|shall) )?(?:is|are|was|were|be|been|being|got)(?: not)?)(?: {_ADVERBS}| (?:in|by) [\ue500-\ue5ff]| due| expected| set| supposed| to| be| have| been)* (?:(?:{BUILT}|sold)(?:,? (?:and|or) ))?(?P<done>{BUILT}|switched on|raised|directed|delivered|opened to traffic|brought into service|put (?:back )?(?:into (?:operation|service|use|production)|in order)|brought (?:back )?into (?:use|operation|production)|taken into use|handed over)\b(?:,? and (?:\w+ed|built|laid)(?= (?:with|by|from|in|at)))?",
    re.IGNORECASE,
)
PLANNED = regex(
    rf"{_SKIP}?(?:(?:is|are|was|were|been|being) (?:{_ADVERBS} )*(?:planned|proposed|promised|envisaged|projected|under (?:study|consideration|discussion|negotiation)|considered|discussed|studied|negotiated|mooted|agreed(?: on| upon)?|earmarked|foreseen|scheduled|due|expected to|to (?:rise|open|follow|begin|start|be \w+)|in the pipeline|announced|talked about|spoken of)\b|(?:should|will|would|could|may|might) (?:be ready|be in (?:use|service|operation)|come on (?:stream|line)|come into (?:service|operation)|open|start|enter (?:service|operation)|go (?:live|into (?:service|operation|production))|stand|follow|link|carry)\b)|,? (?:planned|proposed|promised|envisaged|agreed|mooted)\b(?! by\b.{{0,40}}\b(?:was|is)\b)",
    re.IGNORECASE,
)
PARTICIPLE = regex(
    rf"(?: \([^)]{{1,60}}\))?(?:,| [–-]|:)?(?: {_ADVERBS}| [\ue500-\ue5ff])*(?: (?:not far from|some) [^,;]{{2,40}}| ?[\ue700-\ue7ff] (?:long|wide|high|deep|in length)(?:,| and)+)?(?: (?:known as|called|named|also known as|nicknamed|estimated|valued|put(?= at)|costing|worth) [^,;]{{2,50}}?(?: and|,))? (?P<done>{BUILT}|under construction(?= ?(?:[\ue500-\ue5ff] )?(?:by|with)\b)|begun(?=[^,;]{{0,40}} by )|planned|promised|proposed|offered|pledged|envisaged)\b(?: and {BUILT}| and \w+ed)?",
    re.IGNORECASE,
)
DASHES = regex(rf"(?:,? [–-] [^–;]{{1,60}}?)* [–-] (?=(?:{BUILT})\b)", re.IGNORECASE)
RELATIVE = regex(
    rf"(?:,?(?: (?:with|for|on|in))? (?:that|which|whom) |(?= (?:the )?(?-i:[A-Z\ue000-\ue4ff])) )(?P<np>(?!(?:where|when|who|and|but|as|while|with|in|at|was|were|is|are|has|have|had|will|would|could|should|may)\b)[^,;:.]{{1,70}}?(?:, (?-i:[A-Z\ue400-\ue4ff])[^,;:.]{{0,30}},(?: (?:has|have|had))?)?)(?P<verb>(?! (?:has|have|had)\b) (?:{BUILDS}|{SUPPLIES})| (?:drew up|provided|furnished) [\w ]{{3,20}}| (?:has |had |have )?(?:proposed|promised|planned|offered|begun|started|launched|began)| (?:(?:has |had |have )?(?:promised|planned|agreed|undertaken|offered|pledged|undertook|intended)|intends?|plans?|wants?|is|are|was|were) to (?:build|construct|lay|erect|develop|drill|finance|fund|equip|restore|repair|run|operate))(?!(?<=s) (?:laid|built|dug|made|had|have|\w+ed)\b)(?=[,;.)–]| (?!(?:the|an?|its|their|his|some|two|three|new|it|them)\b)[a-z]| ?[\ue500-\ue5ff]|$)",
    re.IGNORECASE,
)
# "a dam, whose builder is X", "the field, the operator of which is X".
WHOSE_BUILDER = regex(
    r",? (?:whose (?:main )?(?:builders?|contractors?|operators?|owners?|developers?)|the (?:builder|contractor|operator|owner|developer) of which) (?:is|are|was|were) (?:the )?",
    re.IGNORECASE,
)
STARTS = regex(
    rf"{_SKIP}?(?:{OPENS}|(?:has|have) (?:run|worked|stood) since)(?! (?:fire|negotiations|talks))\b", re.IGNORECASE
)
ENDED = regex(rf"{_SKIP}?{NEVER}\b", re.IGNORECASE)
UNDER_WAY = regex(
    rf"{_SKIP}?(?:(?:is|are|was|were|has been) (?:still |now |already )?(?:under (?:construction|implementation|execution)|being (?:built|implemented|executed)|underway|under way|in progress|half[- ]finished|nearing completion|at (?:an? |the )?(?:advanced|final|initial) stages?))\b",
    re.IGNORECASE,
)
BEGUN = regex(
    rf"(?:,? (?:suspended|begun|halted|interrupted|entrusted|delayed) [^;]{{2,80}}?,)?{_SKIP}?(?:began|beg[iu]ns?|started|starts|resumed|(?:was|were|is|are|has been|had been) (?:begun|started|resumed|completed|finished|carried out|undertaken|done|executed|entrusted to|awarded to|given to|let to|assigned to|under way|underway|awarded|launched|financed|funded|stopped|halted|suspended|in progress))\b",
    re.IGNORECASE,
)
_OWED = r"(?:gift|present|donation|work|handiwork|creation|showpiece|undertaking|contribution|achievement|initiative|investment)"
GIFT_IS = regex(
    rf"(?:,|:| [–-]| (?:is|was|were|are))(?: also| largely| likewise| too)? (?:an? |the |of )?(?=(?P<who>[\ue000-\ue1ff\ue400-\ue4ff]|our|[A-Z]\w+(?=['’]))(?:['’]s?)? (?:[a-z]+ )?(?:{_OWED}|job|project|construction|make|design|workmanship|manufacture)\b)"
)
GIFT = regex(
    rf"(?:(?:,|:| [–-]| (?:is|was|were|are))(?: also| largely| entirely| in part)?(?: (?:both|all|each)(?: of (?:them|which))?)? | \()(?:an? |the |all )?{_OWED}(?: of [\ue600-\ue6ff])? (?:of|from|by) |,? belongs? to (?:the )?| owes? (?:its|their) (?:existence|construction|origins?|birth|being) to (?:the )?",
    re.IGNORECASE,
)
# "the assistance of X in the construction of": whose part in the making is told before it.
PART_OF = regex(
    r"\b(?:assistance|help|support|aid|participation|role|contribution|involvement|share|part|cooperation) (?:of|by|from|played by) (?:the )?(?P<who>[^,;:.]{1,40}?) (?:in|for|with|to|towards) $|(?P<own>[\ue000-\ue1ff\ue400-\ue4ff])(?:['’]s?)? (?:[a-z-]+ )?(?:assistance|help|support|aid|participation|role|contribution|involvement|part) (?:in|for|with|to|towards) $"
)
# Who built works, in a bracket behind them: "the Kalo mill (Acme, 1982)".
IN_BRACKET = regex(
    r" \((?:by |built by )?(?:(?P<who>[\ue400-\ue4ff])(?:[,;:] ?(?:(?:in|since|from) )?[\ue500-\ue5ff])?|(?=[A-ZÀ-Þ][\w&-]+(?: [A-ZÀ-Þ&][\w-]*){0,3}(?: again)?[,;:] (?:[^()]{2,40}, )?(?:(?:(?:in|since|from) )?[\ue500-\ue5ff]|under construction|planned|completed))(?P<name>)[^()]{3,80})\)"
)
JOINT = regex(r",? (?:a )?(?:joint (?:project|undertaking|venture)|project) (?:with|by|of) ", re.IGNORECASE)
GAVE = regex(
    r"\b(?P<verb>gave|given|gives?|giving|presented|presents|gifted|gifts|donated|donates|handed over|hands over|turned over)(?: (?:to )?(?:the )?(?P<taker>[\ue000-\ue0ff\ue200-\ue2ff])(?: (?:people|government))?| (?:the )?(?:country|city|capital|town|kingdom|republic|island|state|people|government|sultanate|emirate|it|them))?(?: with)?(?: in [\ue500-\ue5ff])? $"
)
# "King X's gift, the mosque", "a Danish gift, the school"
GIFT_OF = regex(r"(?P<who>[\ue000-\ue4ff])(?:['’]s?)? (?:[a-z]+ )?(?:gift|present|donation)(?: to [^,;.]{2,30})?, $")
# "With Danish help were built …", "Built by X is …"
INVERTED = regex(
    rf"(?:^|[,;–] |[\ue500-\ue5ff],? |[a-z] )(?:was|were|are being|is being|has been|have been) (?:also )?(?P<done>{BUILT})(?:,? (?:in|during|since) [\ue500-\ue5ff]|,? in the [\ue500-\ue5ff])? $"
)
STONE = regex(
    r"\b(?:(?:foundation|corner)[ -]?stone|first stone) (?:of|for) (?:the |a |an )?$|\b[Gg]round (?:was|is|has been) broken (?:for|on) $|\b(?:broke|breaks?|breaking|broken) ground (?:(?:in|on) [\ue500-\ue5ff] )?(?:for|on) (?:the |an? )?$|\bopening of (?:the )?$|\binauguration of (?:the )?$",
    re.IGNORECASE,
)
BROKE = regex(r"(?:broke|breaks?|breaking|broken) ground")
LABEL = regex(
    r"(?:^(?:[–—•*-] ?)?|(?<=\S )(?=(?-i:[A-Z])))(?P<label>(?:(?:not|never|yet|still) (?:to be )?(?:built|realised|realized|completed|carried out)|to be built|planned|proposed|shelved|"
    r"cancelled|abandoned|under (?:construction|discussion|study)|completed|built|finished|opened)(?: so far)?)(?:: | (?:is|are|was|were|has been|have been) (?:also )?)(?:the |a |an )?$",
    re.IGNORECASE,
)
NAMED = regex(
    r"(?:^(?:[–—•*-] ?|\d+[.)] )?|(?<=: ))(?:The )?(?P<name>[A-ZÀ-Þ\ue200-\ue2ff\ue400-\ue4ff][\w'’.-]*(?: (?:[A-ZÀ-Þ\ue200-\ue2ff\ue400-\ue4ff][\w'’.-]*|de|la|of|I+|\d+|[\ue700-\ue7ff])){0,4})(?: \([^)]{1,60}\))?(?P<gap>,(?: [\ue700-\ue7ff],)?(?: which (?:is|was))?|:|(?:,? [–-] [^–;]{1,60}?)* [–-]) (?:partly |jointly |wholly )?(?P<done>built|constructed|operated|developed|run|financed|equipped|completed|under construction|planned|to be (?:built|developed|completed|run|operated))\b"
)
BY_SOMEONE = regex(r"(?: that)?(?: ?[\ue500-\ue5ff])? by ")
SECOND = regex(rf"[^,;.]{{0,40}}? and {BUILT}(?= (?:in part |partly |largely |mainly )?by )")
FINISHED = regex(
    r"(?:opened|inaugurated|completed|commissioned|finished|switched|put|brought|taken|handed|re-?opened|launched|built|erected|constructed|set up|rebuilt|reconstructed|enlarged|extended|widened|moderni[sz]ed|rehabilitated|renovated|restored|upgraded|repaired)",
    re.IGNORECASE,
)
OPENER = regex(r"^(?:open|re-?open|inaugurat|commission|unveil|launch|switch|put|hand|taken|brought)", re.IGNORECASE)
# Persons open what others have built.
BY_PERSON = regex(
    r"(?:[^,;:.]{1,40}?)?,? by (?:the |both )?(?:[a-z-]+ ){0,3}(?:[\ue300-\ue3ff\ue900-\ue9ff]|(?:Madame?|Mrs?|Ms|Dr|Sir|Lady|King|Queen|Prince|Princess|President|Prime Minister|Premier)\b\.? [A-Z])"
)
# "put the pipeline into service", "brought the mill back on stream": the verb around the works.
PUT = regex(r"(?<![\w-])(?P<verb>put|puts|br(?:ings?|ought)|switch(?:es|ed)|hand(?:s|ed)) $", re.IGNORECASE)
INTO_USE = regex(
    r",? (?:back )?(?:into (?:service|operation|use|production)|in (?:service|operation|use|production)|on stream|on line|online|over|on)(?= |[,;.]|$)"
)
