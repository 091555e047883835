"""What stands between works and the verbs of making, before them and behind them, as regular expressions over sentences."""

from __future__ import annotations

import re

from extract.constructions.works import BUILDS, BUILT, NEVER, OPENS, SUPPLIES

_ADVERBS = r"(?:also|then|later|finally|first|now|already|jointly|partly|largely|still|currently|since|itself|both|being|to be|\w+ly)"
# Between a verb of making and its works.
_PART = r"(?:(?:the |a |an |its |their )?(?:first|second|third|last|final|whole|\w+)? ?(?:phases?|stages?|parts?|half|most|all|works?|running|operation|operations|management|repairs?|steel \w+|study|plans) (?:of|on|at|for|in) )"
BEFORE = re.compile(
    rf"(?<![\w-])(?P<verb>{BUILDS}|(?P<supply>{SUPPLIES}))(?: [\ue700-\ue7ff](?: of capacity)? to(?= the ))?(?: (?:and|or) (?:then )?(?:{BUILDS}))*(?: (?:up|on))?(?: {_PART})?(?: (?:in [\ue500-\ue5ff]|[\ue500-\ue5ff]|up to|some|about|around|over|more than|at least|nearly|a total of|a further|another|including|its|their|one of|no more than|the|first|second|third|new|own|latest|[\ue600-\ue6ff],?|\w+ly))* ?$",
    re.IGNORECASE,
)
BE = re.compile(rf"\b(?:is|are|was|were|be|been|being|got)(?: {_ADVERBS})* $")
ACCEPT = re.compile(
    r"(?<![\w-])(?:(?P<money>(?:spent|spends?|spending|put|invest(?:s|ed|ing)?|injected|pumped|sank|committed|pledged) [^,;.]{0,30}?[\ue600-\ue6ff](?: (?:[\w]+ ){0,2})?(?:in|into|on|for|to(?:wards)?))|(?P<start>began|begun|begins?|start(?:s|ed)|launch(?:es|ed)|undert(?:ook|ake|aken|akes)|complet(?:es|ed)|carr(?:ies|ied|ying) out|financ(?:es|ed|ing)|fund(?:s|ed|ing)|pa(?:id|ys|y) for|took part in|participat(?:es|ed|ing) in|assist(?:s|ed) (?:in|with)|help(?:s|ed) (?:in|with)|oversaw|supervised|engaged in|involved in|support(?:s|ed|ing)|takes? charge of|is responsible for)"
    r"|(?P<plan>propos(?:es?|ed|ing)|plan(?:s|ned|ning)?|offer(?:s|ed)|discuss(?:es|ed|ing)?|consider(?:s|ed|ing)?|negotiat(?:es?|ed|ing)|agreed (?:on|to)|agreement on|envisag(?:es|ed|ing)|promis(?:es|ed)|undertook|sought|seeks?|announced|approv(?:es|ed)|provid(?:es|ed|ing) for|plans? for|talks? on|is for|contract for|intend(?:s|ed|ing)?|weigh(?:s|ed|ing)|mull(?:s|ed|ing)|wants|wanted|decided on|signed for))(?: (?:joint|the joint))? ?(?P<rest>(?:the |a |an )?)$",
    re.IGNORECASE,
)
AWARD = re.compile(
    r"(?<![\w-])(?P<verb>w[io]ns?|secur(?:es|ed)|obtain(?:s|ed)|receiv(?:es|ed)|landed|clinched|signed|got|gained|took|holds?|held|has|had|(?:was|were|been|is) (?:awarded|given|granted)|(?:submitted|made|presented|entered|put in)) (?:in [\ue500-\ue5ff] )?(?:a |an |the |its )?(?:[\w-]+ |[\ue600-\ue6ff][ -]){0,3}?(?:contracts?|concessions?|tenders?|orders?|licen[cs]es?|bids?|deals?|mandate|rights?)(?: (?:worth|of|valued at) (?:some |about )?[\ue600-\ue6ff])?(?: in [\ue500-\ue5ff])? (?:for|to \w+(?: and \w+)?|covering|on)(?: the)? ?$",
    re.IGNORECASE,
)
WON = re.compile(
    r"(?:,? which| that)? (?:was|were|is|has been)?\s?(?:won by|went(?:, [^,;]{3,40},)? to|goes to|awarded to|given to|let to|secured by|entrusted to|handed to) ",
    re.IGNORECASE,
)
CONTRACT = re.compile(
    r"\b(?:contracts?|tender|concession|order|deal) (?:for(?: \w+ing)?(?: nearly| some| about)?|to \w+|on) (?:the )?$",
    re.IGNORECASE,
)
PP = re.compile(
    r"(?: (?:in|on|at|near|to|from|against|for|of|with|along|between|straddling|across) [^,;:.]{2,50}?){1,2}(?= (?:is|are|was|were|has|have|had|will|would|opened|began|started|came|went|entered|remains|built|financed|funded|constructed|rose)\b|,)"
)
TALKED = re.compile(
    r"\b(?:discuss(?:ed|ing)?|consider(?:ed|ing)?|propos(?:ed|ing)|negotiat(?:ed|ing)|plans? for|planned|envisag(?:ed|ing)|agreed on)\b[^;.]{0,220}, (?:and )?$",
    re.IGNORECASE,
)
APART = re.compile(r"\bbetween (?:the two|both|them)\b")
GAPPED = re.compile(r",? (?:and )?(?P<np>[^,;]{1,40}?) $")
WORK_ON = re.compile(
    r"(?:^|[,;–.] |\b(?:but|and|while|where|[Tt]he) )(?:(?:[Cc]onstruction|[Bb]uilding|[Rr]epair|[Dd]redging|[Rr]enovation) )?[Ww]orks? "
    r"(?:(?:is|was|has|had) (?:\w+ )?(?P<begun>under way|underway|begun|started|resumed|going on|in progress) on|on|at|for) (?:building |linking |a |the )?$"
)
AT_WORK = re.compile(
    r"(?:,? (?:is|are|was|were|has been|have been|\w+ly|still|now))* (?:at work|busy|working|engaged|active) (?:on|at|in|with) $"
)
ASIDE = re.compile(
    r"(?: \([^)]{1,60}\))?(?: (?:worth|costing|valued at|with a capacity of|of) [^,;]{1,30}?(?=,| (?:is|are|was|were|has|have|to)\b))?(?:(?:,|  ?[–-]) [^;:]{1,110}?(?:,| [–-](?= ))|,)?"
)
_SKIP = rf"(?:(?: (?:has|have|had|will|would|{_ADVERBS}))* )"
PASSIVE = re.compile(
    rf"{_SKIP}?(?P<be>(?:(?:will|would|may|might|could|should|must|shall) )?(?:is|are|was|were|be|been|being|got)(?: not)?)(?: {_ADVERBS}| (?:in|by) [\ue500-\ue5ff]| due| expected| set| supposed| to| be| have| been)* (?:(?:{BUILT}|sold)(?:,? (?:and|or) ))?(?P<done>{BUILT}|switched on|opened to traffic|brought into service|put (?:back )?(?:into (?:operation|service|use|production)|in order)|brought (?:back )?into (?:use|operation|production)|taken into use|handed over)\b",
    re.IGNORECASE,
)
PLANNED = re.compile(
    rf"{_SKIP}?(?:(?:is|are|was|were|been|being) (?:{_ADVERBS} )*(?:planned|proposed|promised|envisaged|projected|under (?:study|consideration|discussion|negotiation)|considered|discussed|studied|negotiated|mooted|agreed(?: on| upon)?|earmarked|foreseen|scheduled|due|expected to|to (?:rise|open|follow|begin|start|be \w+)|in the pipeline|announced|talked about|spoken of)\b|(?:should|will|would|could|may|might) (?:be ready|be in (?:use|service|operation)|come on (?:stream|line)|come into (?:service|operation)|open|start|enter (?:service|operation)|go (?:live|into (?:service|operation|production))|stand|follow|link|carry)\b)|,? (?:planned|proposed|promised|envisaged|agreed|mooted)\b(?! by\b.{{0,40}}\b(?:was|is)\b)",
    re.IGNORECASE,
)
PARTICIPLE = re.compile(
    rf"(?: \([^)]{{1,60}}\))?(?:,| [–-])?(?: {_ADVERBS})*(?: (?:not far from|some) [^,;]{{2,40}})? (?P<done>{BUILT}|begun(?=[^,;]{{0,40}} by )|planned|promised|proposed)\b(?: and {BUILT}| and \w+ed)?",
    re.IGNORECASE,
)
DASHES = re.compile(rf"(?:,? [–-] [^–;]{{1,60}}?)* [–-] (?=(?:{BUILT})\b)", re.IGNORECASE)
RELATIVE = re.compile(
    rf",?(?: (?:(?:with|for|on|in) )?(?:that|which|whom))? (?P<np>[^,;:.]{{1,70}}?)(?P<verb> (?:{BUILDS}|{SUPPLIES})| (?:drew up|provided|furnished) [\w ]{{3,20}}| (?:has |had |have )?(?:proposed|promised|planned|offered))(?=[,;.)–]| (?:in|on|at|between|for|from|with|to|was|were|is|has|as|under|and|since|near|until|before|by|alongside|together)\b| ?[\ue500-\ue5ff]|$)",
    re.IGNORECASE,
)
# "a dam, whose builder is X", "the field, the operator of which is X".
WHOSE_BUILDER = re.compile(
    r",? (?:whose (?:main )?(?:builders?|contractors?|operators?|owners?|developers?)|the (?:builder|contractor|operator|owner|developer) of which) (?:is|are|was|were) (?:the )?",
    re.IGNORECASE,
)
STARTS = re.compile(rf"{_SKIP}?{OPENS}(?! (?:fire|negotiations|talks))\b", re.IGNORECASE)
ENDED = re.compile(rf"{_SKIP}?{NEVER}\b", re.IGNORECASE)
UNDER_WAY = re.compile(
    rf"{_SKIP}?(?:(?:is|are|was|were|has been) (?:still |now |already )?(?:under construction|being built|underway|under way|in progress|half[- ]finished|nearing completion))\b",
    re.IGNORECASE,
)
BEGUN = re.compile(
    rf"(?:,? (?:suspended|begun|halted|interrupted|entrusted|delayed) [^;]{{2,80}}?,)?{_SKIP}?(?:began|beg[iu]ns?|started|starts|resumed|(?:was|were|is|are|has been|had been) (?:begun|started|resumed|completed|finished|carried out|undertaken|done|executed|entrusted to|awarded to|given to|let to|assigned to|under way|underway|awarded|launched|financed|funded|stopped|halted|suspended|in progress))\b",
    re.IGNORECASE,
)
GIFT = re.compile(
    r"(?:,| (?:is|was|were|are)) (?:a |the |all )?(?:gift|donation|present|work) (?:of|from|by) |,? belongs? to (?:the )?",
    re.IGNORECASE,
)
JOINT = re.compile(r",? (?:a )?(?:joint (?:project|undertaking|venture)|project) (?:with|by|of) ", re.IGNORECASE)
STONE = re.compile(
    r"\b(?:(?:foundation|corner)[ -]?stone|first stone) (?:of|for) (?:the |a |an )?$|\b[Gg]round was broken (?:for|on) $|\bbroke ground (?:for|on) $|\bopening of (?:the )?$|\binauguration of (?:the )?$",
    re.IGNORECASE,
)
LABEL = re.compile(
    r"(?:^(?:[–—•*-] ?)?|(?<=\S )(?=(?-i:[A-Z])))(?P<label>(?:(?:not|never|yet|still) (?:to be )?(?:built|realised|realized|completed|carried out)|to be built|planned|proposed|shelved|"
    r"cancelled|abandoned|under (?:construction|discussion|study)|completed|built|finished|opened)(?: so far)?)(?:: | (?:is|are|was|were|has been|have been) (?:also )?)(?:the |a |an )?$",
    re.IGNORECASE,
)
NAMED = re.compile(
    r"^(?:[–—•*-] ?|\d+[.)] )?(?:The )?(?P<name>[A-ZÀ-Þ\ue200-\ue2ff\ue400-\ue4ff][\w'’.-]*(?: (?:[A-ZÀ-Þ\ue200-\ue2ff\ue400-\ue4ff][\w'’.-]*|de|la|of|I+|\d+)){0,4})(?: \([^)]{1,60}\))?(?P<gap>,(?: which (?:is|was))?|(?:,? [–-] [^–;]{1,60}?)* [–-]) (?:partly |jointly |wholly )?(?P<done>built|constructed|operated|developed|run|financed|equipped|completed|under construction|planned|to be (?:built|developed|completed|run|operated))\b"
)
BY_SOMEONE = re.compile(r"(?: that)?(?: ?[\ue500-\ue5ff])? by ")
SECOND = re.compile(rf"[^,;.]{{1,40}}? and {BUILT}(?= by )")
FINISHED = re.compile(
    r"(?:opened|inaugurated|completed|commissioned|finished|switched|put|brought|taken|handed|re-?opened|launched|built|erected|constructed|set up)",
    re.IGNORECASE,
)
OPENER = re.compile(r"^(?:open|inaugurat|commission|unveil|launch)", re.IGNORECASE)
# "put the pipeline into service", "brought the mill back on stream": the verb around the works.
PUT = re.compile(r"(?<![\w-])(?P<verb>put|puts|br(?:ings?|ought)|switch(?:es|ed)|hand(?:s|ed)) $", re.IGNORECASE)
INTO_USE = re.compile(
    r",? (?:back )?(?:into (?:service|operation|use|production)|on stream|on line|online|over|on)(?= |[,;.]|$)"
)
