"""The words of transfers of arms: verbs and nouns by the side that their subject is on, what tells plans, makers, customers."""

from __future__ import annotations

import re

from extract.regex import regex

SELL = (
    r"sold|sells?|selling|suppl(?:y|ies|ied|ying)|deliver(?:s|ed|ing)?|provid(?:es?|ed|ing)|gave|gives?|given|giving|donat(?:es?|ed|ing)|gift(?:s|ed|ing)|ship(?:ped|ping)|(?<![\ue100-\ue1ff] )ships(?! (?:in|of|from|off|on|at|by|with|and|or|during|near|were|was|are|had|have|that|which)\b)|transfer(?:s|red|ring)|hand(?:s|ed|ing)?(?: over)?|ced(?:es?|ed|ing)|add(?:s|ed)(?! (?:to|that)\b)"
    r"|export(?:s|ed|ing)|(?:(?<=to )|(?<=will )|(?<=would )|(?<=shall ))(?:export|ship|transfer|gift|lease|equip|hand over|furnish|donate|lend|cede|present)|sen(?:ds?|t|ding)|furnish(?:es|ed|ing)|len(?:t|ds?|ding)|loaned|leas(?:es?|ed|ing)|equip(?:s|ped|ping)|presented|flown|smuggled|airlifted|transported|passed(?: on)?(?= (?:some |about )?[\ue700-\ue7ff\ue000-\ue0ff]| to )|turn(?:s|ed|ing) over|releas(?:es|ed)|consign(?:s|ed)|d[ie]spatch(?:es|ed)|part(?:s|ed) with|licens(?:es|ed)(?= (?:the )?(?:export|sale|delivery))|bequeath(?:s|ed)|supplying|left(?= [\ue700-\ue7ff])|offer(?:s|ed|ing)?|made available|ma(?:de|kes) over(?! \w+ (?:years|months)\b)|pass(?:es|ed|ing) on|(?:promis(?:es?|ed|ing)|pledg(?:es?|ed|ing))(?! that\b| to (?!the |its |[\ue000-\ue4ff]))"
)
BUY = r"bought|buys?|buying|purchas(?:es?|ed|ing)|acquir(?:es?|ed|ing)|order(?:s|ed|ing)|procur(?:es?|ed|ing)|obtain(?:s|ed|ing)?|receiv(?:es?|ed|ing)|import(?:s|ed|ing)|(?:(?<=to )|(?<=will )|(?<=would ))(?:order|procure|import)|t(?:ook|akes?|aking) delivery of|got|gets|get(?= (?:its|their) )|secured|leased(?= (?:[\w-]+ ){0,6}from)|contracted(?: for)?|commission(?:ed|s)(?= (?:from|[\ue700-\ue7ff]))|t(?:ook|akes?|aking) (?:charge|possession) of(?: a (?:batch|consignment|number) of)?|picked(?: up)?(?= [\ue700-\ue7ff])|accept(?:s|ed)(?= [\ue700-\ue7ff])|inherited(?= from)|pa(?:id|ys?|ying)(?= (?:[\ue000-\ue4ff] )?(?:some |about |nearly |over )?[\ue600-\ue6ff] for\b)|sign(?:s|ed|ing)(?: up| a contract| an order| a deal)?(?: with [^,;:.]{3,50}?)? for(?: a pair of)?|contract(?:s|ing) for|went for|got hold of|ha[ds](?= from [\ue000-\ue4ff])"
# What a buyer only has in mind.
HOLD = r"operat(?:es?|ed|ing)|rel(?:y|ies|ied) on|(?:is|are|was|were) (?:armed|equipped) with|parad(?:es|ed)|includ(?:es?|ed)|compris(?:es?|ed)|ha[sd] had|ha(?:s|ve)(?= (?:now |also )?[\ue700-\ue7ff\ue100-\ue1ff])(?: now| also)?|carr(?:y|ies|ied)|fl(?:y|ies|ew|ying)|dr(?:ives?|ove|iving)|field(?:s|ed|ing)|us(?:es?|ed)"  # what another made
WANT = r"consider(?:s|ed|ing)?(?: buying| the purchase of)?|mull(?:s|ed|ing)(?: over)?|weigh(?:s|ed|ing)?(?: up)?|ey(?:es|ed|eing)|wants?|wanted|seek(?:s|ing)?|sought|(?:is|was|are|were) interested in|(?:is|was|are|were) looking at|await(?:s|ed|ing)?(?= (?:the |its |an? |delivery of )?[\ue700-\ue7ff\ue400-\ue4ffA-Z])|chose|chosen|opt(?:s|ed) for|select(?:s|ed)"
BUILD = r"built|builds?|constructed|launched"  # a transfer where it is for another's forces
VERB = regex(
    rf"\b(?:(?P<sell>{SELL}|{BUILD})|(?P<buy>{BUY})|(?P<want>{WANT})|(?P<hold>{HOLD}))(?! (?:by which|with which))\b",
    re.IGNORECASE,
)
NOUN = regex(
    r"\b(?:(?P<sell>sales?|suppl(?:y|ies)|(?<!took )(?<!take )(?<!takes )(?<!taking )(?<!taken )deliver(?:y|ies)|transfers?|exports?|d[ie]spatch|hand(?:ing)?-?over|leasing|shipments?|consignments?|provision|donations?|gifts?|lease|handover|airlift|(?:in)?flows?|influx|trickle)"
    r"|(?P<buy>purchases?|acquisitions?|imports?|procurement|orders?)|(?P<deal>contracts?|deals?|agreements?))\b"
    r"(?P<gap>[^;:!?]{0,60}?) (?:of|for|on|to (?:(?:design|develop|make|manufacture) and )?(?:supply|buy|sell|deliver|provide|purchase|build|construct|manufacture|make|produce)(?: [\ue000-\ue1ff](?: \w+)? with)?)(?: (?:the|an?|its|their|some|several|more|other|various|up to|about|supply of|delivery of|sale of|purchase of|first of|last of|rest of|(?:first|last|second) batch of|[\ue600-\ue6ff] worth of))* (?:[\ue400-\ue4ff](?:['’]s?)? )?$",
    re.IGNORECASE,
)
PASSIVE = regex(
    rf"^(?:[^;:!?]{{0,40}}?|, (?:the (?:transfer|delivery|sale|supply|export|donation|dispatch|loan) of which |whose |(?-i:[A-Z])[\w'’-]+ and )[^;:!?]{{3,110}},)?(?:,? (?:which|that))?(?: (?:have|has|had|was|were|are|is|be|been|being|also|then|later|first|recently|since|reportedly|allegedly|to|will|would|\w+ly))*[ -](?:(?P<sell>{SELL}|(?:built|constructed)(?=[^;:.]{{0,70}}? for (?:the |its )?(?:Royal )?[\ue000-\ue1ff]))|(?P<buy>{BUY}))\b",
    re.IGNORECASE,
)
RELATIVE = regex(
    rf"^(?:(?:,(?= of))?[^;:!?,]{{0,30}}? ?|[^;:!?]{{0,60}}? (?:that|which) (?:the )?(?:[\w-]+ ){{0,2}}?)(?P<who>[\ue000-\ue0ff\ue300-\ue4ff])(?: has| had| have)?(?: since| also| recently)?(?: (?:undertook|agreed|contracted|was) to)? (?:(?P<sell>{SELL})|(?P<buy>{BUY}))\b",
    re.IGNORECASE,
)
# "Rifles reached Peru", "had come under a deal with Lima", "left Lima for Chile", "passed to the navy of Chile".
MOVED = regex(
    r"^,?(?: (?:have|had|has|been|later|then|also|first|finally|soon|recently|in [\ue500-\ue5ff],?|on [\ue500-\ue5ff],?|[\ue500-\ue5ff],?|all|were to|was to|the last|by contrast,|for example,|for instance,|however,|meanwhile,|\w+ly,?))* (?:reach(?:ed|es|ing)?|arriv(?:ed|es?|ing)|flow(?:ed|s|ing)|went|gone|going|c[ao]me|coming|travelled|found their way|(?P<join>enter(?:ed|s|ing)?|join(?:ed|s|ing)?)|(?P<left>left|leaves?)|pass(?:ed|es)(?= (?:to|into)\b)|(?P<more>followed)(?= (?:from|in|a|the|[\ue500-\ue5ff])|[.;,]|$))\b",
    re.IGNORECASE,
)
# "In 1986 came twelve fighters", "was followed by six more": the verb of motion before its subject.
INVERTED = regex(
    r"\b(?:came|come|arrived?|followed|there (?:followed|came|arrived)|went|landed)(?: (?:also|then|later|too|soon|first|next|in [\ue500-\ue5ff],?|[\ue500-\ue5ff],?))*(?: (?:the|an?|some|about|another|a (?:batch|consignment|first|further|second) (?:of|batch of|lot of)|first|its))* ?$"
)
# "from the Peruvian maker Acme", "by Acme": who made what stands before it.
MADE_BY = regex(
    r",? (?:from|by|of|built by|made by|produced by|supplied by|a (?:gift|present|donation) (?:from|of)|(?:a )?legac(?:y|ies) of|courtesy of) (?:the )?(?:(?:[a-z-]+ )?(?:firm|company|maker|manufacturer|yard|shipyard|group|works|plant) )?(?P<who>[\ue000-\ue0ff\ue400-\ue4ff]|[\ue100-\ue1ff](?= (?:[a-z-]+ ){0,2}(?:make|manufacture|origin|design|construction|maker|firm|company|yard|shipyard|manufacturer|group|giant|stocks|generosity)))"
)
# "The order for jets went to Acme".
WENT_TO = regex(
    r"[^;:.]{0,30}?,? (?:went|goes|was (?:placed|given|awarded|signed)|were (?:placed|given|awarded)|fell) (?:to|with) (?:the )?(?:(?:[a-z\ue100-\ue1ff-]+ )?(?:firm|company|maker|yard|shipyard) )?"
)
# "Peru's missiles are French", "have been in service since 2010": arms told by whose make they are.
ARE_OF = regex(
    r",? (?:is|are|was|were) (?:all |mostly |largely |of |mainly )?(?P<who>[\ue100-\ue1ff])(?= (?:make|origin|design|manufacture)\b| ?[,.;(]|$)"
)
IN_SERVICE = regex(
    r",? (?:(?:has|have|had) (?:\w+ )?been|is|are|was|were|remains?|entered|went into|came into|came) (?:still |now |also |already )?(?:in|into)? ?(?:service|use|operation|the inventory|the arsenal)\b"
)
# "turned to Peru for jets, to Chile for drones"
TURNED = regex(
    r"\b(?:turn|look|went|goes|approach|appl)\w*\b[^;.!?]{0,120}?\bto (?P<who>[\ue000-\ue0ff\ue400-\ue4ff]) for (?:the |its |some |an? |new |more )?$"
)
# "Acme was picked to build four ships"
CHOSEN = regex(
    r"\b(?P<verb>(?:was|were|been|is|are) (?:\w+ly )?(?:picked|chosen|selected|hired|contracted|commissioned|asked|tasked)) to (?:build|supply|deliver|provide|construct|design|make)(?: [\ue000-\ue1ff](?:['’]s?)?(?: \w+)? with)?(?: the| an?| some| up to)? ?$"
)
# "They were supplied by Japan": what the sentence before named.
THESE = regex(
    r"(?P<what>They|These|Both|All(?: of them)?|(?:All )?(?:[Tt]he|[Tt]hese) (?:machines|aircraft|planes|ships|boats|vessels|vehicles|weapons|helicopters|jets|guns|missiles|arms|tanks|systems|drones|craft))(?= (?:was|were|had been|have been|are to be|will be|came|arrived|had come) )"
)
# "Jets, a gift of Peru to the air force of Chile,"
APPOSED = regex(
    r"^(?:[^;:.,]{0,50},)?,? \(?(?:(?:all|both|as|also|an?|the|another|once|originally) )*(?:gifts?|donations?|loans?|presents?) (?P<by>(?:of|from) )",
    re.IGNORECASE,
)
AS_GIFT = regex(r"[^;:.!?]{0,40}? as an? (?:\w+ )?(?:gift|present|donation|loan)\b", re.IGNORECASE)
INCLUDES = regex(
    rf"\b(?:{SELL}|{BUY}|deliveries|purchases|acquisitions|imports|supplies|shipments|gifts|sales|equipment|arms|weapons|arsenal|systems|hardware|military (?:aid|assistance))\b[^;:.]{{0,100}}?,? (?:includ(?:es?|ed|ing)|such as|consist(?:s|ed) of|comprised?|among them|, e\.g\.|namely)(?: the| a| an| some)? $",
    re.IGNORECASE,
)
# "Sent two bombers to Peru" is a deployment, "sent rifles" a transfer.
PLATFORM = regex(
    r"\b(?:[A-Z][A-Za-z]{0,4}-\d{1,4}[A-Z]{0,3}s?|bombers?|fighters?|(?:air)?planes?|aircraft|jets?|helicopters?|\w*ships?|vessels?|boats?|frigates?|destroyers?|submarines?|cruisers?|corvettes?)$",
    re.IGNORECASE,
)
SENT = regex(r"\b(?:sen(?:t|ds?|ding)|d[ie]spatch\w*|flown|airlifted|transported)\b", re.IGNORECASE)
# "sent soldiers and **tanks** to the border": they go in their hands
WITH_MEN = regex(
    r"\b(?:sen[dt]s?|sending|d[ie]spatch\w*|deploy\w*|rush\w*|moved?)\b[^;:.]{0,40}?\b(?:soldiers|troops|men|marines|paratroopers|battalions?|brigades?|commandos|forces)\b[^;:.]{0,40}(?:,| and| with)(?: [\w-]+)? ?$",
    re.IGNORECASE,
)
WORKS = regex(
    r"\b(?:construction|build\w*|maintenance|servic\w+|plants?|factor(?:y|ies)|production|assembl\w+|repairs?|overhaul|training|moderni[sz]ation|rehabilitation|refit\w*|upgrad\w+)\b",
    re.IGNORECASE,
)
WORKS_ON = regex(
    r"\b(?:construction|maintenance|servicing|production|assembly|repairs?|overhaul|training|moderni[sz]ation|rehabilitation|refurbishment|refit\w*|upgrad\w+|crews?|pilots?) (?:of|for|on) ",
    re.IGNORECASE,
)
BETWEEN = regex(
    r"\b(?:which|who|where|that|whose|because|if|when|able|capable|designed|(?:after|before|until|although)\b(?![^,;]*,)|to (?!the |its |an? |[\ue000-\ue4ff]))",
    re.IGNORECASE,
)
NOBODY = regex(r"\b(?:no|neither|nobody|none)\b[^,;]*$", re.IGNORECASE)
# "the navy's ship arrived for a two-day **visit**": she leaves again
VISITS = regex(
    r"\b(?:(?:goodwill|friendly|official|port|\w+-day) (?:visit|call)|on (?:an? |its |her )?(?:[\w-]+ )?(?:visit|call)|(?:to|for) (?:an? |the )?(?:[\w-]+ )*exercises?)\b",
    re.IGNORECASE,
)
OFFERED = regex(r"\b(?:offer|promis|pledg)", re.IGNORECASE)  # what is still to be given
# "called on its members to stop selling arms"
STOPS = regex(
    r"\b(?:stop|halt|ceas|suspend|end|refrain|abstain|desist|bann?|barr?|prohibit|forb[ia]d)\w*(?: [\ue000-\ue0ff])?(?: from)?(?: [a-z]+ly)? $",
    re.IGNORECASE,
)
NONE = regex(r"\b(?:no|neither|nor|without|nothing(?: but)?)(?: [a-z]+)? ?$", re.IGNORECASE)
FROM_STOCKS = regex(
    r"\bfrom (?:(?!and |in |to )\S+ ){0,4}?(?:stocks?|stores|stockpiles?|arsenals?|depots?|inventor(?:y|ies)|surplus|warehouses?)\b",
    re.IGNORECASE,
)
THEY = regex(
    r"(?:^|[ ,;])(?:they|it|the country|the army|the military)(?: had| has| have| also| then)? $", re.IGNORECASE
)
# "was the first export of submarines": told of what was told.
RANKED = regex(
    r"\b(?:is|was|were|being|making it|became) (?:the|its|their|one of the) (?:[\w-]+ ){0,3}?(?:first|largest|biggest|second|third|main|only|last)(?: [\w\ue100-\ue1ff-]+){0,3} $",
    re.IGNORECASE,
)
FORBIDDEN = regex(
    r"\b(?:prohibit\w*|ban(?:s|ned|ning)?|(?:stop|halt|suspend|fr[eo]ez|block|barr|end|ceas|cut(?:s|ting)? off|broke off|interrupt)\w*(?: (?:to )?licens\w+)?|forb[ai]d\w*|embargo\w*|outlaw\w*|oppos\w+)(?: (?:on|all|any|the|further|new|its|arms))* $",
    re.IGNORECASE,
)
MADE_FOR = regex(r"buil|construct|launch", re.IGNORECASE)
SHARED_VERB = regex(r"(?:,| and|, and) (?:(?:also|then|later|is|was|has|had|will) )*$")
JOINED = regex(r"(?: and|,) $")
OWNER = regex(r"[\ue000-\ue4ff](?:['’]s?)?(?: [a-z-]+){0,2} ")
TO_SUPPLY = regex(
    r"\bto (?:\w+ and )?(?:supply|sell|deliver|provide|build|construct|manufacture|make|produce)\b(?: (?P<whom>[\ue000-\ue1ff]))?",
    re.IGNORECASE,
)
TO_BUY = regex(r"\bto (?:buy|purchase)\b", re.IGNORECASE)
DISCUSSED = regex(
    r"\b(?:weigh|mull|contemplat|consider|explor|study|studi|ponder|plann)\w*(?: [a-z]+){0,3} $|\b(?:discuss\w*|talks?|negotiat\w*|considered)\b|\b(?:for|on|of) (?:the |its |a )?$",
    re.IGNORECASE,
)
BE = regex(r"\b(?:was|were|been|be|is|are|being)\b", re.IGNORECASE)
BE_BEFORE = regex(r"\b(?:was|were|been|be|is|are|being) (?:\w+ly )?$", re.IGNORECASE)
NEXT_VERB = regex(r"\b(?:was|were|is|are|has been|have been|had been) \w+ed\b|, and \w+ed\b", re.IGNORECASE)
FROM = regex(r" (?:bought |acquired |received |supplied )?(?:from|by) ", re.IGNORECASE)
# Who wins an order is the maker.
WON = regex(
    r"\b(?:w[io]ns?|winning|secur(?:es|ed|ing)|land(?:s|ed)|clinch(?:es|ed)|book(?:s|ed)|picked up|obtain(?:s|ed)|got|received|(?:was|were|been) (?:awarded|given|handed|granted)) (?:an?|the|its|another|further|one|\w+ly|follow-on|first|new)(?: [\w\ue600-\ue6ff-]+){0,3} $",
    re.IGNORECASE,
)
CONTRACT = regex(r"(?:orders?|contracts?|deals?|agreements?|commissions?)\b", re.IGNORECASE)
# "The Peruvian side thanked Japan for the tanks made available".
THANKED = regex(
    r"\b(?:thank\w*|grateful to|gratitude to|appreciation to|indebted to|praised) (?:the )?(?P<who>[\ue000-\ue0ff\ue300-\ue4ff])[^;:.]{0,60}? for ",
    re.IGNORECASE,
)
AMONG = regex(
    r"\b[Aa]mong (?:the |its |these |those |such )?(?P<what>[^;:.!?]{3,110}?) (?:was|were|is|are|has been|have been)(?: (?:the|an?|some|several|about|its|also))* $"
)
WHO_ACTS = regex(r"(?P<who>[\ue000-\ue0ff\ue300-\ue4ff]) (?:(?:has|have|had|also|since|later) )*(?:been )?$")
# "Six jets, for which it paid 20 million to Acme".
PAID_FOR = regex(
    r",? for which (?:[\w\ue000-\ue4ff'’-]+ ){0,3}?(?:(?:had|has|have) )?(?P<verb>pa(?:id|ys?)|ga?ve|spent)(?: [\ue000-\ue4ff])?(?: (?:some|about|nearly|over|more than))? [\ue600-\ue6ff]"
)
ASIDE = regex(
    r"(?: (?:from|of|in|at|built by|made by)(?: (?!(?:was|were|is|are|had|have|has|and|which|that|who|to|for)\b)[^,;:. ]+){1,7}| \([^()]{1,40}\)|,? (?:which|that) (?:the )?[^,;:.]{3,70}?,?(?= (?:was|were|came|arrived|had|have|has|reached|went)\b)|, (?:costing|worth|valued at|priced at|built|made|each|all|also|too)\b[^,;:.]{0,40},)"
)
TO_THEM = regex(r"[^;:.,]{0,30}? to (?:the )?(?P<name>(?-i:[A-ZÀ-Þ])[\w’'-]+)")
POSSESSED = regex(r"(?P<who>[\ue000-\ue0ff\ue400-\ue4ff])['’]s $")
INTENT = regex(
    r"\b(?:(?P<want>interest|requests?|bids?)|(?P<offer>offers?)|talks|negotiations|discussions|letters? of intent)\b(?: [\w\ue000-\ue4ff'’-]+){0,5}? (?:about|on|over|for|in|of|to (?:buy|acquire|supply|sell))(?: (?:the|an?|its|some|several|possible|purchase of|supply of|sale of|delivery of|acquisition of|\w+ing))* $",
    re.IGNORECASE,
)
EQUATED = regex(r"\b(?:is|are|was|were) (?:the|its|an?|one)\b")
WISHES = regex(
    r",? (?:of )?(?:which|that) (?P<who>[\ue000-\ue0ff\ue300-\ue4ff]) (?:wish|want|hope|plan|intend|wa|i)\w* (?:\w+ )?to (?:buy|acquire|order|purchase|get)\b"
)
DATED = regex(r"(?: (?:from|of|by) [^,;|(]{1,50})?(?:,| \() ?(?:in )?[\ue500-\ue5ff](?=[).,;–]|$)")
# "gave 15 million for drones": money, told as finance.
MONEY_FOR = regex(r"[\ue600-\ue6ff](?! worth)[^;:.]{0,50}? (?:for|towards|to (?:buy|purchase|pay for|order|fund))\b")
FORCE = regex(
    r"[\ue000-\ue1ff](?:['’]s?)? (?:navy|army|air force|military|armed forces|police|coast guard|gendarmerie)\b(?=[^;:.,]{0,40}$)"
)
INCLUDED = regex(r"includ|compris", re.IGNORECASE)
GENERIC = regex(r"(?:equipment|weapons?|arms|armaments?|weaponry|hardware|mat[eé]riel)$", re.IGNORECASE)
# What is carried out is no longer ahead.
DONE = regex(
    r"\b(?:carried out|fulfill?ed|implemented|executed|completed|complet(?:es|ing)|under) (?:an? |the |its |several )?(?:[\w\ue600-\ue6ff-]+ ){0,3}$"
)
# "accused Peru of selling": who is accused acts.
ACCUSED = regex(
    r"\b(?:accus|suspect|charg|blam|tax|persuad|ask|urg|forc|press)\w* (?:the )?(?P<who>[\ue000-\ue0ff\ue300-\ue4ff])(?:['’]s? \w+)? (?:of|for|with|to|into) (?:\w+ly )?(?:having )?$"
)
GAP = regex(r" ")
HAS = regex(r"\b(?:that|which|who|has|have|had)\b", re.IGNORECASE)
OTHER_CLAUSE = regex(r"\b(?:and|but|to(?! be)|while|since its|since the|until)\b", re.IGNORECASE)
UNSURE = regex(r"\b(?:will|would|to|may|alleg\w+|reported\w*)\b", re.IGNORECASE)
STOP = regex(r"[;:!?]|\. ")
START = regex(r"[;:!?]")
# No clause of its own begins: "spoke of peace **after** Peru had sold it tanks"
_ONE_CLAUSE = r"(?:(?!\b(?:after|when|while|as|but|because|since|before|until)\b|\band (?:[\ue000-\ue0ff\ue300-\ue4ff]|it\b|they\b|he\b|she\b|then\b|later\b|also\b|bought\b|sold\b|gave\b|sent\b|got\b|[a-z]+ed\b))[^;:.]){0,60}"
# "Experts **wrote of** rockets that Peru had sold": what others tell of
WROTE = regex(
    rf"\b(?:wr(?:ites?|ote)|sp(?:eaks?|oke)|tells?|told|talk(?:s|ed)|report(?:s|ed))(?: (?:in|on) [\ue500-\ue5ff])? (?:of|about) {_ONE_CLAUSE}$"
    rf"|\b(?:experts?|press|newspapers?|media|journalists?|analysts?|magazines?|sources|monitors|inspectors)(?: [^,;:.]{{1,40}})? report(?:s|ed) {_ONE_CLAUSE}$",
    re.IGNORECASE,
)
# "Peru's ministry **signed a contract with Acme to** build and supply 20 jets": who signs it buys.
CONTRACTED = regex(
    r"\b(?:sign(?:s|ed)|conclud(?:es|ed)|plac(?:es|ed)|award(?:s|ed)|has entered into|entered into|reached|closed|finali[sz]ed) (?:an? |the |its )(?:[\w-]+ ){0,3}?(?:contract|deal|order|agreement) with (?:the )?(?P<with>[^;:.]{1,60}?) (?:to|for the|for) (?:[a-z]+ (?:and|or) )?(?:supply|deliver|build|provide|sell|manufacture|produce|delivery|production|construction)(?: of)? (?:(?:the|an?|some|another|up to) )?$"
)
COORDINATED = regex(r", (?:while|and|but|whereas) ")
TO_IT = regex(r"[^;:.]{0,40}? to (?:it|them|the latter)\b")
FOR_FORCE = regex(
    r"[^;:.]{0,60}? for (?:the (?:[a-z]+ )?(?:navy|army|air force|coast guard|armed forces|border guards?|gendarmerie|defen[cs]e forces?)\b|(?:the |its )?(?:Royal )?[\ue000-\ue1ff](?:['’]s?)? (?:[Rr]oyal |[Nn]ational )?(?:[Nn]avy|[Aa]rmy|[Aa]ir [Ff]orce|[Cc]oast [Gg]uard|[Aa]rmed [Ff]orces|military|police|[Dd]efen[cs]e [Ff]orces?))"
)
GOT = regex(
    r"(?:, (?:bought|acquired|ordered|built|made|refitted|leased)\b[^,;:]{0,50},| (?:bought|acquired|ordered|built|made|paid for)\b[^,;:.\ue000-\ue4ff]{0,60})(?= (?:was|were|had|have|has|will|are|is|came|arrived|reached)\b)",
    re.IGNORECASE,
)
ITEM = regex(r"(?:[–—•*-] ?|\w{1,2}[.)] )?(?:an?|the)? ?", re.IGNORECASE)
FATE = regex(
    r"(?: (?:from|of|by) [^,;|(]{1,50})?(?:,|;| [–—|]| \(| under\b)(?:(?:[^.!?]|\.(?=\d)){0,60}?[ (])?(?:contract(?:ed)?|on order|ordered|deliver(?:ed|y)|commissioned|handed over|arrived|in service|received|bought|purchased|gift|donated)\b",
    re.IGNORECASE,
)
ARRIVED = regex(
    r"\b(?:(?<!be )(?<!to be )delivered|(?<!be )commissioned|(?<!be )handed over|arrived|in service|(?<!be )received|bought|purchased|gift|donated)\b",
    re.IGNORECASE,
)
SPEEDS = regex(
    r" (?P<verb>(?:speeds?|sped|stepped|steps) up|beg[ai]ns?|begun|made|makes|complet(?:es|ed)|resum(?:es|ed)|continu(?:es|ed)|approv(?:es|ed)|announc(?:es|ed)|authori[sz](?:es|ed)|agreed to|promis(?:es|ed)) (?:the |a |its |further |first |another )*$",
    re.IGNORECASE,
)
# "A consignment of shells **ordered by Peru**"
ORDERED_BY = regex(
    r"(?:,? (?:which|that) (?:had|has|have) been)?,? (?:ordered|bought|purchased|acquired|procured|commissioned|contracted)(?: [^,;:.]{1,30}?)? by (?:the )?"
)
AUXILIARIES = regex(r" (?:(?:was|were|is|are|have|has|had|been|to|be|then|later|also|first|\w+ly) )+")
NEXT_GIVES = regex(r", (?:(?:and|while|but) )?(?:(?:it|they|has|have|had|also|later|then) )*(?=[a-z])")
NO_SUBJECT = regex(r"(?:(?:in|on) [\ue500-\ue5ff],? |(?:later|then|also|has|had|instead|eventually|finally|soon) )*")
# "Chile, by which tanks were delivered"
BY_WHICH = regex(r"(?P<who>[\ue000-\ue0ff\ue400-\ue4ff]),? by (?:which|whom) [^,;:.]{0,40}$")
# "Chile, to which Peru has handed over tanks"
TO_WHICH = regex(r"(?P<who>[\ue000-\ue0ff]),? to (?:which|whom) [^,;:.]{0,40}$")
# "Transfers of weapons are put down to Peru": who is held to have made them
ATTRIBUTED = regex(
    r"[^;:.!?]{0,60}? (?:is|are|was|were|has been|have been|can be|could be) (?:attributed|ascribed|credited|put down|traced(?: back)?) to (?:the )?(?P<who>[\ue000-\ue0ff\ue400-\ue4ff])"
)
# "**signed** a contract", "a deal signed by Acme and Peru", "an agreement between Peru and Acme"
SIGNED = regex(
    r"\b(?:sign(?:s|ed)?|conclud(?:es?|ed)|ink(?:s|ed)?|seal(?:s|ed)?|str(?:ikes?|uck)|reach(?:es|ed)?|finali[sz](?:es?|ed)|agree[ds]?)\b[^;:.]{0,40}$"
)
BY_TWO = regex(
    r"\b(?:signed|concluded|agreed|sealed|struck|reached|made)?(?: (?:on|in) [\ue500-\ue5ff])? ?\b(?:by|between) (?:the )?(?P<one>[\ue000-\ue0ff\ue400-\ue4ff]) and (?:the )?(?P<other>[\ue000-\ue0ff\ue400-\ue4ff])(?!['’])"
)
