"""Words of taking a stand: the verbs, active and passive, of supporting, condemning, congratulating and condoling."""

from __future__ import annotations

from types import MappingProxyType

from extract.constructions.stance.verbs import participles, told

_OWN = r"(?:(?:{demonym}|a|an|the|his|her|its|their|full|firm|strong|strongest|deep|deepest|sincere|heartfelt|warm|warmest|utmost|unequivocal|continued|unwavering|unswerving|steadfast|invariable|consistent|unstinting|solid|profound|most|own|joint|{state}['’]s|country's|country’s|government's|nation's|official|unreserved|complete|total|public|sincerest) )*"
VOICE = r"(?:announc(?:e|es|ed|ing)|convey(?:s|ed|ing)?|promis(?:e|es|ed|ing)|extend(?:s|ed|ing)?|signal(?:s|led)?|register(?:s|ed)?|proclaim(?:s|ed)?|profess(?:es|ed)?|maintain(?:s|ed)?|express(?:es|ed|ing)?|voic(?:e|es|ed|ing)|restat(?:e|es|ed|ing)|declar(?:e|es|ed|ing)|reiterat(?:e|es|ed|ing)|reaffirm(?:s|ed|ing)?|confirm(?:s|ed|ing)?|pledg(?:e|es|ed|ing)|stress(?:es|ed|ing)?|affirm(?:s|ed|ing)?|renew(?:s|ed|ing)?|repeat(?:s|ed|ing)?|g[ai]v(?:e|es|ing)|lend(?:s|ing)?|lent|offer(?:s|ed|ing)?|underlin(?:e|es|ed|ing)|underscor(?:e|es|ed|ing))"
_SEND = (
    r"(?:express(?:es|ed|ing)?|voic(?:e|es|ed|ing)|(?:tele)?phon(?:e|es|ed|ing)|convey(?:s|ed|ing)?|sen(?:d|ds|t|ding)|offer(?:s|ed|ing)?|cabl(?:e|es|ed|ing)|extend(?:s|ed|ing)?|telegraph(?:s|ed|ing)?|wir(?:e|es|ed|ing)|"
    r"repeat(?:s|ed|ing)?|reiterat(?:e|es|ed|ing)|tender(?:s|ed|ing)?|present(?:s|ed|ing)?|transmit(?:s|ted|ting)?|deliver(?:s|ed|ing)?|pass(?:es|ed|ing) on|address(?:es|ed|ing)?)(?:, [^,;:]{3,40},)?"
)
_MESSAGE = (
    r"(?:(?:a |his |her |its |their )?(?:joint |personal |official )?(?:message|telegram|letter|cable|note)s? of )?"
)
_BESIDES = rf"(?:{_OWN}(?:thanks|greetings|gratitude|regrets?|shock|sadness|respects|sorrow|solidarity|grief),? (?:and|as well as) )?"
CONDOLENCES = rf"{_SEND} {_BESIDES}{_OWN}{_MESSAGE}{_OWN}(?:condolences?|sympath(?:y|ies)(?! (?:for|with) (?:the )?(?:cause|position|aims|[\ue400-\ue4ff])))(?: and (?:those of [^,;.]{{2,50}}|{_OWN}(?:condolences?|sympathy|sympathies|solidarity|sorrow|support)))?"
CONGRATULATIONS = rf"{_SEND} {_OWN}{_MESSAGE}{_OWN}(?:congratulations?|felicitations|good wishes|best wishes|congratulatory (?:messages?|telegrams?|letters?|cables?|notes?))(?: and (?:best|good) wishes)?"

ACTIVE = MappingProxyType(
    {
        "support": (
            rf"(?:{told('support')}|"
            r"continue[sd]? to support|(?:back(?:s|ed|ing)|back(?= (?:the |its |his |her |their |an? |[\ue000-\ue4ff])))(?! (?:with|in|to|from|on|at|home|again|and|by|of|within)\b)|defend(?:s|ed)(?= (?:the |its |his |her )?(?:[\w’'-]+ |{state} ?|{demonym} ?|{city} ?|{org} ?){0,4}(?:law|decision|policy|rights?|position|claim|handling|record|move|crackdown|stance|bid|role)\b)|"
            r"(?:is|are|was|were) (?:in favou?r of|in support of|supportive of)|affirm(?:s|ed)(?= [^,;:.]{0,40}(?:integrity|sovereignty|independence|claim)\b)|(?:speaks?|spoke|stood|stands?) for(?= (?:the |its |[\ue000-\ue1ff]))|(?:co-?)?sponsor(?:s|ed|ing)?(?=[^;:.]{0,80}?(?:resolution|draft|motion|text))|"
            r"welcom(?:es|ed)(?! (?:to|into|by|in|at|with)\b| (?:{person}|{actor} (?:to|in|at|into)\b))|second(?:s|ed)(?= [^,;:.]{0,40}\b(?:motion|bid|proposal|candidacy|nomination|application|request)\b)|"
            r"vot(?:es?|ed|ing)(?: (?:every|each) (?:year|time)(?: since {date})?| again| always| twice| \w+ly| (?:(?:in|on|since) )?{date},?)* (?:for|with(?! the majority)|in favou?r (?:of|for))|"
            r"(?:reaffirm(?:s|ed)?|reiterat(?:es|ed)|uph[eo]lds?|affirm(?:s|ed)|(?:adher(?:es|ed)|h[eo]lds?|sticks?|stuck|subscribes?)(?: \w+)? to)(?= (?:(?!to )\w+ ){0,5}?one-\S{1,6} (?:principle|policy))|"
            rf"{VOICE} (?:[\w'’]+ |\"|{{state}}(?:['’]s?)? ){{0,4}}?(?:support\"?(?: for| to| of(?! (?:{{actor}}|(?:his|her|its) (?:country|government|nation|people)) (?:for|to)\b))|backing (?:for|to|of)|commitment to(?= (?:the )?(?:[\w-]+ ){{0,3}}[\ue000-\ue4ff])|solidarity with|sympathy (?:for|with)(?= the )|blessing to))"
        ),
        "congratulate": rf"(?:{told('congratulate')}|{CONGRATULATIONS} to)",
        "condemn": (
            rf"(?:(?:{told('condemn')})(?! to\b)|"
            r"repudiat(?:e[sd]?|ing)(?= [^,;.]{0,60}?\b(?:sanctions|embargo|blockade|invasion|occupation|annexation|attack|aggression|coup|claims?)\b)|reject(?:s|ed|ing)?(?= [^,;.]{0,40}?\b(?:sanctions|coercive|embargo|blockade|invasion|occupation|annexation|aggression|interference|attacks?|strikes|coup)\b)|"
            r"vot(?:es?|ed|ing)(?: [\w-]+){0,3}? against(?= (?:the |an? )?(?:[\w\ue000-\ue1ff-]+ ){0,2}?(?:embargo|blockade|invasion|occupation|annexation)\b)|"
            rf"(?:{VOICE}|issued?) {_OWN}(?:condemnation|denunciation|rejection)(?:,? and (?:condemnation|denunciation|rejection))? of|(?:express|voic)(?:es|ed|ing|e)? {_OWN}(?:outrage|indignation|revulsion|abhorrence) (?:at|over|about|of))"
        ),
        "criticise": (
            rf"(?:{told('criticise')}|"
            r"blast(?:s|ed|ing)(?! off\b)|(?:speaks?|spoke|spoken|comes?|came)(?: out)? (?:at|in|before) [^,;:.]{2,40}? against|(?:(?!(?:it|he|she|they|who|which)\b)\w+ )?vot(?:es?|ed|ing)(?:,? (?:in|on)? ?{date},?| alone| twice| again)* against|protest(?:s|ed|ing)?(?! (?:were|was|are|is|have|had|erupted|followed)\b)(?: to (?:the )?{org})?(?:,? (?:on |in )?{date})?(?: (?:against|to(?! (?:the )?{org})|at|over|about))?|(?:regret(?:s|ted|ting)?|attack(?:s|ed|ing)|question(?:s|ed|ing)|contest(?:s|ed|ing))(?= (?:the |its |his |her |{state}['’]s? |{demonym} )?(?:[\w-]+ ){0,2}?(?:decision|verdict|ruling|law|move|refusal|policy|recognition|resolution|measures?)\b)|"
            r"(?:lodge|file|deliver|hand|made|make|present)(?:s|d|ed)?(?: \w+)? (?:a|an|its|his|her) (?:\w+ ){0,3}(?:protest|complaint|objection) (?:(?:with|to) (?:the )?[^,;:.]{2,40}? )?(?:against|over|about|at|with|to)|"
            r"(?:is|are|was|were|remain(?:s|ed)) (?:\w+ly )?(?:critical of|(?:opposed to|against)(?! (?:it|them|this)[,.;]))|complain(?:s|ed|ing) (?:on |in )?{date} (?:of|about)|(?:express(?:es|ed|ing)?|voic(?:es?|ed|ing)|regist(?:er|ers|ered|ering)|declar(?:es?|ed|ing)|stat(?:es?|ed|ing)) (?:\w+ )?(?:concern|dismay|displeasure|regret|alarm|disappointment|opposition|disapproval|disquiet|misgivings|reservations) (?:at|over|about|to|of))"
        ),
        "veto": r"(?:veto(?:ed|ing)|veto(?:es)?(?! (?:of|on|against|by|had|has|have|which|that|was|were|is|bar(?:s|red)|blocked|kept|excluded|felled|killed|sank|defeated|stopped)\b)|(?:cast(?:ing)?|us(?:ed?|ing)|exercis(?:ed?|ing)|wield(?:ed|ing)?|put(?:ting)?) (?:its|a|their|his|her) veto (?:on|against|over)|block(?:s|ed|ing)(?=(?:, [^,;.]{1,40},)? (?:[^,;.]{1,40}?,? )?(?:a|an|the) (?:[\w\ue000-\ue4ff-]+ ){0,3}?(?:statement|call for|appeal for|resolution|declaration|decision|proposal|draft|text|motion|communiqu|conclusions)))",
        "condole": rf"(?:express(?:es|ed|ing) {_OWN}(?:grief|sorrow|sadness) (?:at|over|on|for|about)|{CONDOLENCES} (?:to|over|on|for|upon|after|following|with)|{told('condole')})",
    }
)
PASSIVE = MappingProxyType(
    {
        "congratulate": participles("congratulate"),
        "condemn": participles("condemn"),
        "criticise": participles("criticise")
        + r"|protested|blasted|(?:rejected|attacked|contested|regretted)(?= by [^,;]{1,60} as )",
        "support": participles("support") + r"|backed|(?:co-?)?sponsored|welcomed(?! (?:in|at|to|on|with)\b)",
        "veto": participles("veto"),
    }
)
BLAME = (
    r"['\"“‘]?(?:an? |the )?(?:[\w-]+ ){0,3}?(?:murder|act of [\w ]{3,30}|aggression|crime|disgrace|outrage|(?:flagrant |gross |blatant |clear )?(?:violation|breach)|atrocity|massacre|genocide|shameful|"
    r"illegal|barbari(?:c|sm)|(?:national )?shame|cowardly|heinous|declaration of (?:war|hostility)|slaughter|vandalism|terrorism|invasion|coup|threat to peace)"
)
DISAPPROVAL = (
    r"(?:['\"“‘](?:an? |the )?(?:[\w-]+ ){0,3}?|an? (?:[\w-]+ ){0,3}?|\w+ly |(?:blatant|gross|open|clear|unacceptable|crude|direct) )?(?:provocation|unacceptable|interference|scandal|escalation|mistake|blunder|regrettable|disproportionate|shameless|disgraceful|outrageous|irresponsible|unjust\w*|unfair|"
    r"colonial|absurd|unhelpful|unfriendly|hypocri\w+|relic|farce|joke|insult|danger\w*|threat|colonial|neo-colonial|meddling|blackmail|shop window|serious|wrong|error|excessive|reckless|cynical|illegitimate|unwise|deplorable|inexcusable|inadmissible|intolerable|premature|sham|charade|betrayal|fraud|null and void|betrayal)"
)
