"""The words of trade figures: the measures with their parties, and what stands between a measure and its figure."""

from __future__ import annotations

import re

from extract.constructions.regions import REGION
from extract.patterns.pattern import compile_pattern
from extract.regex import regex

_REGION = rf"(?P<region>{REGION})"
_NUMBERED_REGION = tuple(_REGION.replace("<region>", f"<region{n}>") for n in (2, 3, 4))
_PARTNER = rf"(?:(?:the )?{{partner:place}}|(?:the )?{{partner2:org}}|the {{partner3:demonym}} (?:market|economy|side)|{_REGION})"
_GOODS = r"(?:of|the|its|their|goods|services|merchandise|commodities|products|total|and|,|non-oil|agricultural)"
_TO = rf"(?: {_GOODS}(?!\w))*(?: (?:[\w-]+ ){{0,3}}?(?:to|into) {_PARTNER})?"
_FROM = _TO.replace("to|into", "from|out of")
_FROM_THERE = _FROM + r"(?: from (?:it|there|the other side|its partner|its neighbour))?"
_OWN = r"(?:(?:{reporter:demonym}|{reporter2:state}['’]s?) )?(?:(?!and |while |but )[a-z-]+ ){0,3}?"
_TRADE = (
    r"(?:(?:foreign |goods |merchandise |mutual |bilateral |two-way |commercial |overall |total |annual |commodity |external )*"
    r"(?:trade turnover|turnover of goods|turnover|(?:volume|value|level|amount) of (?:\w+ ){0,2}(?:trade|commerce|exchanges)(?: turnover)?|trade volumes?|trade exchanges?|trade figures?|commercial interchange|interchange|commodity circulation|volume of trade|commerce|(?<=way )(?:total|figure|sum)|business(?= (?:with [\ue000-\ue0ff]|between [\ue000-\ue0ff\ue900-\ue9ff]))|exchanges? of goods"
    r"|exchanges?(?= of [\ue600-\ue6ff]| (?:[a-z]+ ){0,2}?(?:peaked|amounted|stood|reached|came to|grew|rose|fell|totalled|attained|exceeded|was worth|were worth|was valued|were valued)\b)"
    r"|(?<!free )(?<!fair )trade(?! (?:(?:and|&) (?:development|industry|investment|commerce|economic)|agreement|deal|pact|mission|representation|office|union|delegation|minister|fair|house|commission|zone|deficit|surplus|balance|route|partner|war|embargo|sanction|agency|agencies|body|bodies|bureau|department|organi[sz]ation|chamber|promotion|statistics|ministry|council|bloc|talks|relations|ties|links|unions?|barriers?|policy|licen[cs]e|centre|center|conference|law|secretary|envoy|expert|official))))"
)
_BETWEEN = (
    r"(?: (?:in goods |in services |in goods and services )?(?:between (?:the )?{reporter:place} and (?:the )?"
    rf"(?:{{partner4:place}}|{{partner9:org}}|{_NUMBERED_REGION[2]})|between {{pair}}|of (?:the )?{{reporter3:state}} with "
    rf"(?:(?:the )?{{partner5:place}}|(?:the )?{{partner6:org}}|{_NUMBERED_REGION[0]})"
    rf"|with (?:(?:the )?{{partner7:place}}|(?:the )?{{partner8:org}}|{_NUMBERED_REGION[1]})))?"
)
_WARES = r"(?:goods|products|merchandise|commodities|goods and services)"
_WORTH = r"(?:worth|valued at|to the (?:value|tune) of)"
_INVESTORS = r"(?:investors|residents|nationals|firms|companies|enterprises|businesses|capital|business people|entrepreneurs|corporations)"
_INVESTED = r"(?:placed|invested|put|poured|injected|sunk|ploughed|committed|channelled|pumped)"
_HOLDING = r"(?:(?:hold|held|have|had|own|owned|accounted for|account for)(?: (?:an?|the|direct|foreign|cumulative|total|accumulated|their))* (?:investments?|assets|capital|stock)(?: (?:stock|portfolio|position|of investments?))?)"
MEASURES = (
    ("turnover", rf"(?:(?:<det>{{adj:demonym}}[-–]{{adj2:demonym}} )?(?:(?:{{reporter4:demonym}}|{{reporter5:state}}['’]s?) )?{_TRADE}{_BETWEEN})"),
    ("exports", rf"(?:{_OWN}exports? from (?:the )?{{reporter6:place}} to {_PARTNER})"),
    ("imports", rf"(?:{_OWN}imports? (?:in)?to (?:the )?{{reporter6:place}} from {_PARTNER})"),
    ("exports", rf"(?:{{reporter:state}} (?:<have> )?(?:\w+ly )?(?:exported|exports|shipped)(?: [^;,.]{{0,40}})?? to {_PARTNER})"),
    ("imports", rf"(?:{{reporter:state}} (?:<have> )?(?:\w+ly )?(?:imported|imports)(?: [^;,.]{{0,40}})?? from {_PARTNER})"),
    ("exports", r"(?:exports? (?:from|of) (?:the )?{reporter:place})"),
    ("imports", r"(?:imports? (?:in)?to (?:the )?{reporter:place})"),
    ("exports", rf"(?:{_OWN}(?:exports|(?<=[\ue100-\ue1ff] )deliver(?:ies|y)|export(?=:| – | \(| (?:of (?:goods|services|products|merchandise|commodities)|to|in|was|is|amount|reach|total|stood|came|rose|fell|grew))|export (?:volumes?|value|figures|earnings|sales|turnover|deliveries)|sales|shipments|deliveries of goods|supplies of goods){_TO})"),
    ("imports", rf"(?:{_OWN}(?:imports|import(?=:| – | \(| [\ue600-\ue6ff]| (?:of (?:goods|services|products|merchandise|commodities)|from|in|was|is|amount|reach|total|stood|came|rose|fell|grew))|import (?:volumes?|value|figures|deliveries)|purchases){_FROM_THERE})"),
    ("exports", r"(?:(?:{reporter:state} (?:<have> )?|and |while )exported(?: to it| there)?(?= [\w -]{0,24}[\ue600-\ue6ff]))"),
    ("imports", r"(?:(?:{reporter:state} (?:<have> )?|and |while )imported(?: from (?:it|there))?(?= [\w -]{0,24}[\ue600-\ue6ff]))"),
    ("exports", rf"(?:{{reporter:state}} (?:<have> )?(?:\w+ly )?(?:sold|exported|shipped|delivered|supplied) (?:the )?{{partner:state}} (?:with )?{_WARES})"),
    ("exports", rf"(?:{{reporter:state}} (?:<have> )?(?:\w+ly )?(?:sold|shipped) {_WARES}(?: to (?:the )?{{partner:place}})?)"),
    ("imports", rf"(?:{{reporter:state}} (?:<have> )?(?:\w+ly )?(?:bought|purchased) {_WARES}(?: from (?:the )?{{partner:place}})?)"),
    ("imports", r"(?:(?:and|while|but) (?:it )?(?:bought|purchased|imported|took(?: in)?|received)(?: back)?(?: from (?:it|the {partner:demonym} side|{partner2:state}))?(?= (?:(?:goods|only|just|barely) )?(?:(?:for|worth) )?[\ue600-\ue6ff]| (?:[a-z]+ ){0,3}\([\ue600-\ue6ff]\)))"),
    ("return", rf"(?:{_WARES} (?:{_WORTH}|for)(?= (?:just |only |some )?[\ue600-\ue6ff] (?:went|travelled|traveled|came|flowed|moved|passed|were sent) (?:in )?the (?:other way|opposite (?:direction|way)|other direction|reverse direction)))"),
    ("turnover", rf"(?:{_WARES} (?:{_WORTH}|for)(?= [\ue600-\ue6ff] (?:[a-z]+ ){{0,2}}?(?:exchanged|traded|changed hands)\b))"),
    ("same", r"(?:(?:those|that) of (?:the )?{reporter:place}(?: (?:in|to|into|from) (?:the )?{partner:place}| here| there)?)"),
    ("same", r"(?:(?:(?<=while )|(?<=and )|(?<=, )|(?<=; )|^)(?:for|with) (?:the )?{partner:state},? (?:it|this|that|the figure|the total|the volume)(?= (?:had |has )?(?:was|were|came|comes|stood|stands|reached|exceeded|amounted|totalled|totaled|surpassed|fell|rose|grew|dropped|climbed|increased|decreased|declined)\b))"),
    ("again", r"(?:(?:set|named|fixed|proposed|suggested|announced|mentioned|spoke of|agreed (?:on|upon)|have|has|adopted|proclaimed) (?:themselves |themself |itself )?(?:a|an|the|as their) (?:\w+ ){0,2}?(?:target|goal|aim|objective|ambition) of(?: (?:reaching|attaining|achieving|raising it to|bringing it to|lifting it to))?(?= [\ue600-\ue6ff]))"),
    ("again", r"(?:(?:target|goal|aim|objective|ambition) of (?:(?:reaching|attaining|achieving) )?(?=[\ue600-\ue6ff]))"),
    ("again", r"(?:(?:set|have|has|fixed) (?:their|its) sights on(?: reaching| attaining)?(?= [\ue600-\ue6ff]))"),
    ("again", r"(?:\b(?:target|goal|aim|objective|task)(?: (?:set|determined|named|agreed|fixed|given)(?= is| was)| (?:set|determined|named|agreed|fixed|given) by [^;.:\ue600-\ue6ff]{2,40}?)?(?: for [\ue500-\ue5ff])?(?: is| was| remains|:)(?= (?:(?:to reach|reaching|now|still) )?[\ue600-\ue6ff]))"),
    ("again", r"(?:(?:wants?|wanted|wish(?:es)?|would like) (?:to see )?(?:it|this|that|the figure|the volume) (?:at|reach|to reach|raised to|lifted to)(?= [\ue600-\ue6ff]))"),
    ("again", r"(?:(?<=; )(?:(?:in|by|for) [\ue500-\ue5ff],? )?it(?= (?:had |has )?(?:was|were|came|comes|stood|stands|reached|exceeded|amounted|totalled|surpassed|fell|rose|grew|dropped|climbed)\b))"),
    ("return", r"(?:what (?:went|came|travelled|traveled|flowed|moved) (?:in )?the (?:other|opposite|reverse) (?:way|direction))"),
    ("exports", r"(?:(?:[a-z-]+) (?:worth|valued at)(?= [\ue600-\ue6ff] (?:was|were) (?:\w+ly )?(?:exported|sold|shipped)\b))"),
    ("imports", r"(?:(?:[a-z-]+) (?:worth|valued at)(?= [\ue600-\ue6ff] (?:was|were) (?:\w+ly )?(?:imported|bought|purchased)\b))"),
    ("investment", r"(?:{reporter:state} <have>(?= [\ue600-\ue6ff] (?:worth )?(?:of|in) (?:foreign |direct |portfolio )*investments? in (?:the )?))"),
    ("investment", r"(?:(?:(?:the )?(?:stock|volume|total|amount) of )?{reporter:demonym} (?:capital|money|funds)(?: (?:invested|placed|at work))? in (?:the )?{partner:place}(?:, [\ue500-\ue5ff],)?(?= (?:is|was|are|were|stood|stands|reached|amount|total|put|came)|:))"),
    ("turnover", rf"(?:{_WARES} {_WORTH}(?= [\ue600-\ue6ff][^;.]{{0,30}}? (?:crossed|(?:is|are|was|were|have been|has been) (?:traded|exchanged)|changed hands|change hands|passed|moved|flowed) (?:between|in both)))"),
    ("exports", rf"(?:{_WARES} {_WORTH}(?= [\ue600-\ue6ff] (?:\w+ly )?(?:(?:went|moved|flowed|left)(?: from {{reporter:place}})?|(?:was|were) (?:sold|shipped|exported|sent|delivered)) (?:in)?to (?:the )?{{partner:place}}))"),
    ("imports", rf"(?:{_WARES} {_WORTH}(?= [\ue600-\ue6ff] (?:\w+ly )?(?:came|arrived|flowed|(?:was|were) (?:imported|bought|purchased)) from (?:the )?{{partner:place}}))"),
    ("exports", r"(?:(?:goods|services|merchandise|products)(?: and services)? (?:sold|exported|delivered|shipped|sent)(?: (?:from|by) (?:the )?{reporter:place})?(?: to (?:the )?{partner:place})?)"),
    ("imports", r"(?:(?:goods|services|merchandise|products)(?: and services)? (?:bought|imported|purchased|received)(?: (?:in)?to (?:the )?{reporter:place}| by (?:the )?{reporter2:state})?(?: (?:from|out of) (?:the )?{partner:place})?)"),
    ("investment", r"(?:{reporter:state} (?:is|was|are|were|remains|remained|became|ranks) [^,;.()]{0,30}?investor(?: in (?:the )?{partner:place})?[^;.()\ue600-\ue6ff]{0,60}?,? with (?:a |an )?(?:\w+ )?(?:stock|total|sum)?)"),
    ("investment", r"(?:(?:{reporter:demonym}|{reporter2:state})s? (?:accounted|accounts|account|was responsible|were responsible) for(?= [\ue600-\ue6ff] (?:worth )?(?:of|in) (?:the )?(?:foreign |direct |inward )*investments?\b))"),
    ("investment", rf"(?:(?:(?:foreign |direct )+investments?|investments?) (?:by|of|from) (?:the )?{{reporter:demonym}} {_INVESTORS}(?: (?:in|into) (?:the )?{{partner:place}})?)"),
    ("investment", rf"(?:(?:(?:{{reporter:demonym}}|{{reporter2:state}}(?:['’]s?)?) (?:[a-z-]+ ){{0,2}}?{_INVESTORS}|{_INVESTORS} (?:from|of|based in) {{reporter3:state}})(?:, [^;:.\ue500-\ue7ff]{{3,90}},| \([^()]{{3,90}}\))? (?:<have> |alone |(?:are|is|were) (?:said|estimated|reported|thought|believed) to have )*(?:\w+ly |already |together |jointly )?(?:{_INVESTED}|{_HOLDING}|(?:have|had|has)(?= [\ue600-\ue6ff] (?:\w+ly |already )?(?:invested|at work|tied up)))(?= ))"),
    ("investment", rf"(?:(?:{{reporter:demonym}}|{{reporter2:state}}(?:['’]s?)?) (?:[a-z-]+ )?{_INVESTORS},? with (?:a |an |their )?(?:\w+ )?(?:stock|total|sum|investments|assets|portfolio)(?= ))"),
    ("investment", rf"(?:\bwith(?= [\ue600-\ue6ff] (?:\w+ )?(?:invested|of investments?)\b[^;.]{{0,120}}?(?:{{reporter:demonym}} {_INVESTORS}|{{reporter2:state}})[^;.]{{0,70}}?\binvestors?\b))"),
    ("investment", r"(?:{reporter:state} (?:<have> |alone )*(?:(?:is|are|was|were) (?:said|estimated|reported|believed|thought|reckoned) to have )?(?:\w+ly |already )?invested(?= [\ue600-\ue6ff] (?:\w+ly )?in (?:the )?(?:{partner:state}|{partner2:demonym} (?:economy|market|industry|[a-z]+ sector)|its (?:\w+ )?neighbou?r|country|island)))"),
    ("investment", r"(?:(?:<have> |alone )*(?:\w+ly |already )?(?:placed|invested|put|poured|injected|sunk|ploughed|committed)(?= [^;.]{0,60}\bby {reporter:demonym} " + _INVESTORS + "))"),
    ("investment", r"(?:(?:{reporter:demonym}|{reporter2:state}['’]s?|{reporter3:state}) (?:(?!and |while |but )[a-z-]+ ){0,3}?(?:investments?(?! (?:funds?|banks?|agency|forum|council|commission|agreement|treaty|compan(?:y|ies)|corporation|law|climate|protection|projects?|promotion|arm|vehicle|authority|group|firm)\b)(?: stock| position| flows?)?|FDI(?: stock| position| inflows?| flows?)?)(?: (?:[\w-]+ ){0,2}?(?:in|into|to) (?:the )?(?:{partner:place}|{partner2:demonym}))?)"),
    ("investment", r"(?:(?:(?:(?:foreign|accumulated|direct|cumulative|approved|total|registered|reali[sz]ed|actual|inward|contracted|overall) )*investments?(?: stock| position| flows?)?|FDI(?: stock| position| inflows?| flows?)?|stock of (?:direct |foreign )*investments?|investment stock) (?:from|by|of) (?:the )?{reporter:state}(?:,? (?:in|into|to) (?:the )?(?:{partner:place}|{partner2:demonym}))?)"),
)  # fmt: skip
_PROSE = (
    r"(?:picked|slid|slide|sliding|closed|closing|ended|ending|finished|swelled|ballooned|dwindled|dwindling|collapsed|crept|inched|levelled|levelling|off|out|and|to|from|against|but|then|some|about|around|nearly|over|only|up|down|as|compared|with|further|slightly|sharply|again|"
    r"slipped|slipping|fell|falling|dropped|dropping|rose|rising|grew|growing|climbed|climbing|jumped|increased|increasing|decreased|stood|standing|at|reached|reaching|"
    r"was|were|had|been|it|came|close|in|by|the|year|years|after|before|of|just|more|than|for|that|this|previous|earlier|followed|recovered|recovering|soared|hit|peaked|peaking|exceeded|"
    r"receded|receding|attained|attaining|achieved|achieving|totali[sz]ed|totali[sz]ing|perhaps|maybe|mere|paltry|modest|barely|hardly|even|exchanged|traded|is|are|be|being|raised|brought|lifted|will|would|should|may|no|or|so|given|put|respectively|fallen|risen|grown|shrunk|shrank|shrinking|topped|topping|slumped|sank|sunk|plunged|plummeted|contracted|edged|eased|rebounded|surged|surging|touched|remained|stayed|halved|tumbled|tumbling|have|has|approached|passed|neared|a|low|high|peak|record|worth|some|value|well|almost|roughly|close|was|its|last|next|following|preceding|same|month|months|first|half|quarter|FY|fiscal|financial|only|totalled|totaled|amounted|doubled|tripled|trebled|quadrupled|i\.e\.|on)"
)
_AIM = r"(?:now |also |have |had )*(?:aim|aspire|hope|plan|want|intend|expect|agreed|set|pledged|vowed)(?:s|ed)? (?:themselves )?(?:for |at |to (?:reach|raise|bring|lift|increase|double|take|expand|boost|achieve)(?: (?:it|this|that|the (?:figure|volume|total)))?(?: to)? |(?:a|the) (?:target|goal) of )"
CHAIN = regex(
    rf"[\s,;–(:/]*(?:(?:in|by|for|during|over)? ?[\ue500-\ue5ff]\)?)?[\s,;–(/]*(?:{_PROSE}(?!\w)|[\ue500-\ue5ff\ue800-\ue8ff]:?|[\ue700-\ue7ff] (?:later|earlier|before|on)|[\s,;/()])*(?:(?:the )?(?:[\ue900-\ue9ff]|they|both \w+|[\ue000-\ue0ff] and [\ue000-\ue0ff]) {_AIM})?",
    re.IGNORECASE,
)
WORD_OF_CHAIN = regex(_PROSE, re.IGNORECASE)
# What ends a chain: somebody or something new, another sum, a part of it.
NO_CHAIN = regex(
    r"[\ue000-\ue4ff\ue700-\ue7ff\ue900-\ue9ff]|\b(?:surplus|deficit|balance|loans?|credits?|grants?|debts?|aid|assistance|investments?|invested|lent|granted|gave|given|donated|provided|paid|cost|costs|pledged|spent|took|bought|sold|imported|exported|received|"
    r"included|including|includes|of which|among|alone|worth of|contracts?|deals?|projects?|tourists?|tourism|remittances|fund|funds|budget|GDP|reserves|tax|taxes|fees?|fines?|oil|gas|by [\ue600-\ue6ff]?$)\b|[.!?] ",
    re.IGNORECASE,
)
VALUED = regex(
    r"\b(?:worth|valued|value|reach\w*|stood|stand\w*|total\w*|summed|puts|amount\w*|came|made up|making up|was|were|is|are|of|at|as|exceed\w*|surpass\w*|hit|rose|grew|grow|grows|attain\w*|achiev\w*|reced\w*|turned|given|comes|came|nothing|sum|accumulated|increas\w*|"
    r"fell|declin\w*|drop\w*|climb\w*|jump\w*|soar\w*|rises?|falls?|ris(?:es|ing)|went|doubl\w*|tripled|quadrupled|put|gave|to|up|down|average\w*|accounted|for|topp\w*|recover\w*|shr[aiu]nk\w*|slump\w*|sank|sunk|plung\w*|plummet\w*|edg\w*|slipped|eas\w*|fallen|risen|grown|past|touch\w*|near\w*|approach\w*|accounts|represent\w*|contracted|rebound\w*|surg\w*|hover\w*|remain\w*|passed|stayed|settled|tumbl\w*|halved|ran|run|climbed|jumped|soared|peaked|pick\w*|add(?:s|ed)?|clos\w*|ends?|ended|finish\w*|slid\w*|achiev\w*|equat\w*|ascend\w*|cross\w*|broke|record\w*|register\w*|post\w*|swell\w*|balloon\w*|explod\w*|mushroom\w*|inch\w*|crept|dwindl\w*|collaps\w*|crash\w*|leapt|shot|push\w*|reckoned|assessed|level\w*|stagnat\w*|fluctuat\w*|constitut\w*|compris\w*|equal\w*|estimated|come|gone|been|from(?= ?$)|cost|costs|fetched|brought|earned|yielded|with)\b|[:(–=|-]",
    re.IGNORECASE,
)  # fmt: skip
DATE_AFTER = regex(
    r"^(?: ?\([^()\ue500-\ue5ff]*[\ue600-\ue6ff]\))?\)?(?: ?\([A-Z]{2,3}\))?(?:['’]s?)?(?:(?: worth)? of (?:[a-z -]{2,30}, ){1,4}[a-z -]{2,40} (?:to|from) [^;,.()\ue500-\ue7ff]{1,30}?|,? (?:worth|of|in|to|from|into|with|crossed|changed|went|moved|flowed|passed|came|was|were) [^;,.()\ue500-\ue7ff]{1,40}?|(?: (?!(?:and|but|while|whereas)\b)[a-z]+)?)[\s,(]*(?:stock,? )?(?:a year )?(?:both |each )?(?:in|for|by|during|over|at the end of|as of|as at|between|since|until|up to|from|as (?:recently|late|early|far back|long ago) as|back in)? ?(?:the )?(?:(?:calendar |fiscal |financial |whole )?year )?(?!(?<=\()[\ue500-\ue5ff]: ?[\ue600-\ue7ff])(?P<date>[\ue500-\ue5ff])",
    re.IGNORECASE,
)
COMPARED = regex(
    r"\b(?:compared (?:with|to)|against|than(?: in)?|over|relative to|versus|up from|down from|as opposed to)(?: (?:the|in|that of|those of))* (?:[\ue600-\ue7ff],? (?:in |for )?)?$",
    re.IGNORECASE,
)
DIFFERENCE = regex(r"^(?: \w+)? (?:less|more|fewer|higher|lower|up|down|above|below)\b", re.IGNORECASE)
# "in the second half of the drought": a time that no date tells
UNDATED = regex(
    r"\)? (?:in|over|during|for) (?:the )?(?:first|second|third|last|final|same|opening) (?:year|half|quarter|months?)\b"
)
STEP = regex(
    r"\b(?:(?:rose|grew|fell|increas\w*|decreas\w*|declin\w*|dropped|climbed|jumped|up|down)(?: \w+)? by(?: some)? |(?:rose|grew|fell|dropped|climbed|jumped|increased|decreased) "
    r"|(?:surplus|deficit|balance)(?: of| was)? |\ball but )$",
    re.IGNORECASE,
)
OTHER_SUM = regex(
    r"\b(?:aid|assistance|remittances|budget|GDP|gross domestic product|loans?|credits?|grants?|debts?|deficit|surplus|balance|tariffs?|sanctions?|contracts?|deals?|projects?|agreements?|memoranda|per cent)\b",
    re.IGNORECASE,
)
GOAL = regex(
    r"\b(?:sights on|(?:spoken|spoke|dreamt|dreams?) of|wants? (?:to see )?(?:it|this|that|the)|target\w*|goals?|task|aim\w*|objective|potential|plan\w*|by 20[3-9]\d|(?<!\bhelped )to (?:raise|increase|double|triple|bring|boost|expand)|raising|"
    r"bringing|raised to|brought to|lifted to|(?:is|are|was|were) to be|could|should|expected to|hope\w*|ambition|agreed to|pledged|vow\w*|intend\w*|will|would)\b",
    re.IGNORECASE,
)  # fmt: skip
# "talk of a turnover of 5 billion by 2030"
SPOKEN_OF = regex(
    r"\b(?:speaks?|spoke|dreams?|dreamt|talks?|talked|envisag\w+|foresees?|foresaw|aspir\w+|seeks?|sought)\b",
    re.IGNORECASE,
)
BY_THEN = regex(r"[^;.\ue600-\ue6ff]{0,20}? by (?:the end of )?[\ue500-\ue5ff]")
AIMED = regex(
    r"[^;.\ue600-\ue6ff]{0,60}?\b(?:announced|set|agreed|proclaimed|fixed|adopted|named|declared|unveiled)\b[^;.\ue500-\ue7ff]{0,20}?(?P<date>[\ue500-\ue5ff])"
)
# "trade, which stood at 1 billion in 2020, is to be doubled": what a relative clause tells has happened.
KNOWN = regex(
    r",? ?(?:which|that|having)\b(?! (?:is|are|was|were) (?:to|expected|due)\b| (?:will|would|could|should|may)\b)",
    re.IGNORECASE,
)
# "Of the total, 2 billion were Peruvian exports"
PART_OF = regex(
    r"\bof (?:which|this|that|it|them|these)(?: (?:sum|total|figure|amount|volume|trade|turnover))?,?[^;:.\ue600-\ue6ff]{0,30}$|\bof the (?:total|sum|latter|former|whole)[^;:.\ue600-\ue6ff]{0,30}$",
    re.IGNORECASE,
)
AIMING = regex(rf"\b(?:{_AIM}|target|goal|objective)", re.IGNORECASE)
PART_IS = regex(
    r"\)?(?P<of> of (?:it|this|that|them|the (?:total|sum|whole|latter|amount|figure|volume)))?(?P<is> (?:was|were|is|are|being|consisted of|came from|made up|represented|stemmed from|(?:was|were) accounted for by|fell to|in))?(?: by)?(?: the)? ",
    re.IGNORECASE,
)
# "exports, mostly fish and copper, 120 million"
INSERT = regex(
    r"(?P<before>[^,;]*), (?:(?:mainly|chiefly|mostly|above all|largely|primarily|notably|predominantly|almost all|especially|including|consisting|(?!valued|worth|reached|totalled|amounted|estimated|put)[a-z]+ed)\b [^;:.\ue600-\ue6ff]{2,150}?"
    r"|(?:led|made up|which|whose) [^;:.\ue600-\ue6ff]{2,150}?), (?P<after>[^,;]*)",
    re.IGNORECASE,
)
SOURCE = compile_pattern(
    r"(?:by|to|on|in|from|with|per) (?:the )?{source:demonym}(?:['’]s)? (?:own |official |national |state )*"
    r"(?:count|counts|statistics|data|figures|customs|reckoning|books|statisticians|sources|estimates|central bank|national bank|chamber|ministry)"
)
CUSTOMS = compile_pattern(
    r"{source:demonym}(?:['’]s)? (?:own |official |national )*(?:customs|statistics|figures|data|statisticians)"
)
AGAIN = regex(
    r"^[\"“‘']?(?:(?:in|by|for|during|over|since)? ?(?:FY ?|(?:the )?(?:fiscal|financial) (?:year )?)?[\ue500-\ue5ff](?:,|:| –)? |then,? |later,? |but |and )*(?:it|this|(?:the|this|that) (?:overall |total )?(?:figure|volume|total|number|sum|amount|value)|(?:the|a|their|its) (?:[\w-]+ )?(?:target|goal|objective))\b(?! (?:was|is) (?!\w* ?[\ue600-\ue6ff]))"
    rf"|^[\"“‘']?(?:the )?(?:[\ue900-\ue9ff]|they|both \w+|[\ue000-\ue0ff] and [\ue000-\ue0ff]) {_AIM}(?=[\ue600-\ue6ff])"
    r"|\b(?:bring\w*|rais\w*|increas\w*|boost\w*|tak(?:e|ing)|expand\w*|lift\w*|doubl\w*) (?:it|this|that|this figure|the figure|the volume)(?= to )",
    re.IGNORECASE,
)
ASIDE = regex(r"\([^()]*\)|, of which [^;()]*?(?=;)| [–—] (?![\ue600-\ue7ff])[^–—;.]*? [–—](?=[\s,;.])")
PARTNERED = {"exports": "to|into", "imports": "from", "investment": "in|into", "turnover": "with"}
FRONTED = {
    name: regex(
        rf"(?:^|[,;:] |\b(?:and|while|but) )(?i:{words}|for) (?:the )?(?P<partner>[\ue000-\ue0ff]),? (?:the |its |their )?(?:total |overall )?$"
    )
    for name, words in PARTNERED.items()
}
BESIDE = {
    name: regex(rf" (?:{words}) (?:the )?(?P<partner>[\ue000-\ue0ff])(?!['’])") for name, words in PARTNERED.items()
}
ADDRESS = {
    name: regex(rf"[^;,.()\ue500-\ue7ff]{{0,30}}? (?:{words}) (?:the )?(?P<partner>[\ue000-\ue0ff\ue200-\ue2ff])")
    for name, words in PARTNERED.items()
}
SPEAKS = regex(
    r"target|goal|task|sights on|business|money|took|takes|sold|sells|bought|buys|stock|absorb|supplied|supplier|shipped|buyer|customer|importer|committed|pumped|channel|assets|capital|trade|turnover|interchange|exchange|two-way|export|import|commerce|commodity|exchanges|sales|shipments|deliver|supplies|purchases|goods|services|merchandise|products|invest|placed|put|poured|injected|sunk|ploughed|FDI",
    re.IGNORECASE,
)
OF_MEASURE = regex(
    r"(?:['’]s?)? (?:in|of|for|worth of|in the form of)(?: (?:its|their|the|annual|bilateral|mutual|two-way|total|yearly|overall))* ",
    re.IGNORECASE,
)
GOODS_MOVED = regex(r"\b(?:sales|shipments|deliver\w*|supplies|purchases|sold|bought|purchased)\b", re.IGNORECASE)
YEAR = regex(r"[\ue700-\ue7ff](?= [–-] ?$|: ?$)")

BY_YEAR = regex(
    r"\b(?:for|of|over|in|during) (?:the|that) (?:whole |full |entire |calendar )?year\b|\bannual\b|\bfull[- ]year\b|\bthe year['’]s\b",
    re.IGNORECASE,
)
