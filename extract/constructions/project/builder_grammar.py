"""Firms, names and nationalities as builders in a sentence, and what stands between them and the verb, as regular expressions."""

from __future__ import annotations

import re

from extract.regex import regex

FIRM = (
    r"(?:compan(?:y|ies)|firms?|contractors?|engineers?|consorti(?:um|a)|builders?|corporations?|enterprises?|concern|groups?|workers|technicians|experts|specialists|(?:bio|geo)?chemists|"
    r"architects|holding|developers?|makers?|laborator(?:y|ies)|giants?|operators?|utilit(?:y|ies)|banks?|charit(?:y|ies)|foundations?|joint venture|majors?|multinationals?|carmakers?|shipbuilders?|pipelayers|road ?builders|bridge ?builders|federations?|unions?|associations?|societ(?:y|ies)|cooperatives?|institut(?:e|ion)s?|universit(?:y|ies)|universities|board|office|corps|commission|monks|nuns|priests|professors|teachers|educators|scientists|medics|sailors|peasants|church|parish|diocese|brotherhood|order|industrialists|entrepreneurs|merchants|traders|farmers|planters|railwaymen|seismologists|hydrologists|electricians|welders|plumbers|painters|sculptors|designers|programmers|midwives|nurses|surgeons|ophthalmologists|deminers|drillers|oilmen|diggers|advisers|advisors|students|prisoners|convicts|soldiers|troops|police|organi[sz]ations?|concessionaires?|bidders?|steelmakers?|chipmakers?|truck ?makers?|industry|competitors?|rivals?|investments?|"
    r"manufacturers?|investors?|conglomerates?|producers?|retailers?|chains?|insurers?|funds?|shipyards?|agenc(?:y|ies)|government|army|navy|air force|troops|sappers|soldiers|companions|businessmen|trust|NGO|"
    r"ministry|embassy|missionaries|missions?|restorers|archaeologists|doctors|volunteers|subsidiar(?:y|ies)|state company|start-?ups?|partners?|authorit(?:y|ies)|side|suppliers?|engineering|labourers?|laborers?|crews?|brigades?|teams?|masons|carpenters|agronomists|divers|geologists|surveyors|planners|personnel|settlers|craftsmen|state firm|brewers?|airlines?|miners?|yards?|bureau|studio|pool|outfit|office)"
)
_AID = r"(?:help|assistance|support|aid|money|participation|donations?|grants?|gifts?|loans?|credits?|funds?|funding|financing|finance|technology|capital|investments?|cooperation|programmes?|programs?|backing|expertise|involvement)"
DEM, STATE, ORG, PERSON, CITY = (
    f"[{a}-{b}]"
    for a, b in (
        ("\ue100", "\ue1ff"),
        ("\ue000", "\ue0ff"),
        ("\ue400", "\ue4ff"),
        ("\ue300", "\ue3ff"),
        ("\ue200", "\ue2ff"),
    )
)
_FILLER = r"(?:President|Presidents|Premiers?|The|It|Its|They|He|She|In|On|At|This|That|These|Those|Works?|Construction|An?|We|Our|Both|Two|Three|Four|Five|Later|Then|Since|After|Under|From|Another|Today|Some|There|President|Minister|King|Queen|Prime|Foreign|Phase|Others?|Many|Most|All|Also|Here|Now|One|As|For|With|By|Of|Not|Until|Before|While|When|Where|If|But|And|Among|Thanks|Through|During|Between|Each|Every|Either|Neither|Reports|Rumou?rs|Critics|Officials|Observers|Opponents|Rice|Farm|Money|Loans|Credits|Soldiers|Older|Earlier|Newer|Local|Half|Much|Several|Various|Such|What|Housing|Plans|Proposals|Experts?|Engineers?|Companies|Workers|Who|Which|Whose|Article|No|Part|Plans?|Ground|Talks|Owing|Due|Following|Despite|According|Contrary|Besides|Unlike|Like|Based|Founded|Built|Financed|Once|Only|Even|Never|Not|Nor|Whether|Because|Although|Though)"
CAP = r"(?:[A-ZÀ-Þ]{1,3}\.(?= [A-ZÀ-Þ])|[A-ZÀ-Þ](?:[\w&.’'-]*[\w&])?|[\ue400-\ue4ff])"
_OF = r"(?:of|de|da|do|dos|das|di|du|des|del|dei|dello|della|delle|degli|la|per|para|von|van|für|och|og|und|et|e|y|and|for|&)"
NAME = rf"(?!{_FILLER}\b){CAP}(?: (?:{_OF} )?{CAP}| (?:de|da|do|di|du|von|van) [\ue000-\ue0ff\ue200-\ue2ff]){{0,5}}"
_ADVERBS = r"also|then|later|since|already|now|first|itself|currently|still|jointly|in turn|again|once|earlier|previously|formerly|duly|thus|promptly|reportedly|in the past|by then|before that|until then|in part|with time|over the years|for (?:that|this) purpose|to (?:that|this) end|in return|in exchange|moreover|furthermore|meanwhile|besides|thus|soon|afterwards|thereafter|in addition|for its part|in those years|long|even|just|there|having|eventually|finally|together|each|both|alone|(?!(?:famil|suppl|assembl|all|monopol|anomal|Ital|Jul)y\b)\w+ly"
# What may stand between a subject and its verb, read from the verb backwards.
AUXILIARY = regex(
    rf"(?:,? ?(?:[\ue500-\ue5ff]|\b(?:has|have|had|been|is|are|was|were|be|being|will|would|shall|may|might|could|can|must|should|to|and|or|not|never|{_ADVERBS}|busy|set|about|going|once|due|one day|likewise|expected|ready|responsible for|engaged in|in charge of|involved in|active in|"
    r"help(?:s|ed|ing)?|began|begun|begins?|start(?:s|ed)?|continu(?:es|ed)|agreed|offer(?:s|ed)|plan(?:s|ned|ning)?|intend(?:s|ed)?|pledged|promised|undert(?:ook|akes|aken)|(?:said|reported|believed|thought|understood|rumoured|alleged) to|wants?|wanted|propos(?:es|ed)|hop(?:es|ed|ing)|vowed|managed|decided|seeks?|sought|meant|supposed|aims?|aimed|wishes|wished|means|(?:expressed|declared|voiced|reiterated|confirmed|announced|reaffirmed) (?:its |their |an? )?(?:full )?(?:readiness|willingness|interest|intention|desire|wish|hope|plans?|commitment)|(?:readiness|willingness|interest|intention|desire) (?:to|in)|(?:is|are|was|were|be) said|went on|goes on|moved on|on course|on track|under contract|bound|contracted|obliged|in talks|in negotiations|negotiating|bidding|dreams?|dreamt|speaks? of|spoke of|talks? of|talked of|"
    r"t(?:ook|akes?|aking|aken) part in|participat(?:es?|ed|ing) in|assist(?:s|ed|ing)? (?:in|with)|(?:at|gone to|set to|went to) work|consider(?:s|ed|ing)?|weigh(?:s|ed|ing)?|stud(?:y|ies|ied|ying)|(?:the )?(?:possibility|idea|option|plan) of|interested in|keen (?:to|on)|looking (?:at|into)|thinking (?:of|about)|(?:said|announced|declared|indicated) (?:that )?(?:it|they)|would like|(?:said|announced) (?:plans|its intention|its readiness|an intention)|"
    r"(?:chosen|selected|contracted|commissioned|picked|invited|hired|engaged|tapped)(?: by (?:the )?(?:[\ue000-\ue4ff]|(?-i:[A-Z])\w+(?: (?-i:[A-Z])\w+){0,2}))?|(?:asked|entrusted|tasked|called in|brought in)|in [\ue500-\ue5ff]|on [\ue500-\ue5ff]|with|"
    r"(?:awarded|given|granted|won|wins|secur(?:ed|es)|obtain(?:ed|s)|receiv(?:ed|es)|landed|clinched|signed|got|has|had|held|holds) (?:a|an|the|its)(?: [\w-]+| ?[\ue600-\ue6ff](?: ?\([^()]{0,20}\))?){0,3} (?:contracts?|concessions?|tenders?|bids?|orders?|deals?|licen[cs]es?|permits?|permission|rights?|mandate)(?: (?:worth|of|valued at) (?:some |about )?[\ue600-\ue6ff])?)))+ $",
    re.IGNORECASE,
)
PLANNING = regex(
    r"\b(?:will|would|shall|may|might|could|must|should|plan|plans|planned|planning|intends?|intended|pledged|promised|undert(?:ook|akes|aken)|wants?|wanted|propos(?:es|ed)|hop(?:es|ed)|vowed|offer(?:s|ed)|agreed|seeks?|sought|due|expected|set|about|ready|meant|supposed|decided|consider\w*|weigh\w*|aims?|aimed|wishes|wished|readiness|willingness|interest|intention|desire|wish|hope|bidding|in talks|negotiat\w*|dream\w*|spoke|speaks?|talk\w*|stud(?:y|ies|ied|ying)|possibility|idea|option|interested|keen|looking|thinking|like|going|"
    r"(?:is|are|was|were) to|(?:chosen|selected|contracted|commissioned|picked|invited|hired|engaged|tapped|asked|entrusted|tasked|brought in)\b.* to|(?:contracts?|concessions?|tenders?|bids?|orders?|deals?|licen[cs]es?|permits?|permission|rights?|mandate))\b",
    re.IGNORECASE,
)
HELPED = regex(
    rf"\b(?:help(?:s|ed|ing)?|assist(?:s|ed|ing)?|ask(?:s|ed)|invited|urged|wants?|wanted|commissioned|hired|engaged|picked|chose|selected|(?<=to )(?:have|let|get)) (?:the )?(?P<whom>{STATE}|{DEM} \w+)(?: (?:to|in|with))? $",
    re.IGNORECASE,
)
INSERT = regex(r"(?:, (?!(?:and|but|while) )[^,;:]{1,110}){1,2}, ?$")
# "X, set up by Y and Z, …": what is said of the subject in between.
ASIDE_OF_FIRM = regex(
    r", (?:set up|founded|formed|owned|led|headed|controlled|established|created|registered|bought|backed|half-owned|a (?:joint )?(?:venture|subsidiary|consortium|unit|daughter|arm)|part|which|whose|in which|of which)\b[^;:]{2,120},$"
)
APPOSED = regex(
    r", (?:the|an?|its|now|then|once|formerly|previously|originally|(?:also |better |formerly )?known as|[\ue000-\ue1ff]) ?[^,;:]{2,90}, ?$"
)
# "have, as part of the programme, restored": an insertion between the auxiliary and the verb.
BETWEEN = regex(r"\b(?:has|have|had|was|were|is|are|will|would), (?!which|who)[^,;:]{3,80}, $")
# "The Lisbon-based group", "the Lagos firm": whoever was told last from there.
FROM_THERE = regex(
    r"(?:^|[,;–] |\b(?:[Bb]ut|[Aa]nd|[Ww]hile) )(?:[Tt]he )?(?P<home>[\ue000-\ue2ff])(?:-based|['’]s?)?[ -](?:[a-z-]+ )?(?:firm|company|group|contractor|builder|concern|giant|developer|conglomerate|corporation|consortium|operator|utility|agency|foundation)$"
)
RELATIVE = regex(r",? (?:which|that|who|and which) $")
PHRASE = regex(
    rf"(?:(?P<home>{DEM}|{STATE}['’]s?|{STATE}(?= (?-i:[A-Z])))[- ])?(?:(?!(?:that|which|who|and|by|in|at|of|from|with|for|to|as|on|than)\b)(?:[a-z][\w-]*|[A-Z]{{2,5}}) ){{0,3}}?(?:(?P<firm>{FIRM}) )?[\"“]?(?P<name>{NAME})\.?[\"”]?(?: ?\([^)]{{1,40}}\))?(?:,? (?:of|from|in) (?:the )?(?:(?P<from>{STATE}|{CITY})|{CAP}))?(?: {FIRM})?(?: ?\([^)]{{1,40}}\))?$"
)
# "Builders of the Umbrella brigade", "crews from the contractor X"; "X, whose volunteers".
MEN_OF = regex(
    rf"\b(?:{FIRM}|programmes?|programs?|projects?|arm|branch|units?|department|division|detachments?) (?:of|from) (?:the )?(?:[a-z]+ ){{0,2}}?(?P<name>{NAME})(?: (?:brigade|company|firm|group|corps|contractor))?$",
    re.IGNORECASE,
)
WHOSE_MEN = regex(r",? whose (?:[a-z-]+ ){1,2}$")
# Whoever a nationality tells is of that state, whatever noun names them ("Peruvian *armed forces*"); a part of its land does not act.
_LAND = r"(?:sections?|stretch|parts?|borders?|frontier|coast|shore|territory|soil|half|legs?|segments?|regions?|provinces?|cit(?:y|ies)|towns?|villages?|capital|languages?|years?|markets?|law|constitution|days?|times?|waters)"
_VERBAL = r"(?:\w+(?:ly|ed|ing)|built|laid|made|run|then|later|soon|once|also|had|has|have|was|were|is|are|and|or|to|in|on|by|at|of|for|with|from|which|that|who)"
KINDS = regex(
    rf"(?P<home>{DEM})[- ](?:(?:[\w-]+|{DEM}|[\w-]+ and) ){{0,3}}?(?:{FIRM}|(?!(?:{_LAND}|{_VERBAL})$)(?-i:[a-z][a-z-]+))(?: (?:from|in|of) \S+)?$"
    rf"|{STATE}(?:['’]s)? (?-i:(?=[a-z]))(?P<own>)(?:[a-z][\w-]* ){{0,3}}?{FIRM}$"
    rf"|(?:{FIRM}|cit(?:y|ies)|towns?|municipalit(?:y|ies)) (?:of|from) (?:the )?(?P<from>{STATE}|{CITY})$|(?P<seat>{CITY}|{STATE}) (?:municipality|city council|town council|city government)$"
    rf"|(?:government|Government|people|army) of (?:the )?(?P<gov>{STATE})$",
    re.IGNORECASE,
)
KINDS_SAID = regex(
    rf"(?:^|[,;:–] |\b(?:the|some|many|several|where|and|but|that|when|while) |[\ue700-\ue7ff] )(?P<home>{DEM})[- ](?:[a-z-]+ ){{0,2}}?{FIRM} (?!of\b)",
    re.IGNORECASE,
)
GOVERNED = regex(
    r"\b(?:(?:[Ii]n|[Aa]t|of|[Ff]rom|[Ww]ith|[Ff]or|[Oo]n|[Nn]ear|to|[Bb]y|between|[Uu]nder|through|into|across|than|like|as|via|against) (?:the |a |an |both )?(?:(?!(?:that|which|who|them|it|us|him|her|this|these|those|there|then)\b)[a-z-]+ |[\ue000-\ue1ff][ -])?"
    r"|(?:[Ff]ollowing|[Aa]fter|[Bb]efore|[Dd]uring|[Dd]espite|[Ss]ince|[Ww]ithout) (?:the |an? )?(?:hurricane |cyclone |storm |president |premier )?)$"
)
PREPOSITION = regex(
    r"\b(?:in|at|of|from|with|for|on|near|to|by|between|under|through|into|across|than|like|as|via|against|after|before|following) $",
    re.IGNORECASE,
)
AGENT = regex(
    rf"(?:,? (?:(?:(?:in|on|from|at|under|for|during|since|between|to|near|into|with|within|without|despite|after|before|as|together|according|free|along|that|across|through|over|beneath|beside|inside|outside|around|by(?= (?:the )?(?:end of )?[\ue500-\ue5ff])) (?:(?!by\b(?! [\ue500-\ue5ff])|(?:built|made|supplied|owned|run|operated|financed|led|signed|backed|designed|developed|held|laid|drawn|erected|constructed)\b)[^,;.]){{1,50}}?|[\ue500-\ue5ff]|[\ue700-\ue7ff] (?:earlier|later|before)|\([^)]*\)|there|here|as (?:early|late|long ago|recently) as [\ue500-\ue5ff]|(?:that|the same|the following|last|next|this) (?:year|month|spring|summer|autumn|winter)|and (?:\w+ ){{0,2}}\w+ed)))*?,? (?:by|to(?= {ORG})|as a joint venture with|together with|in partnership with|jointly with|in cooperation with|with (?:the )?(?:{_AID}|funds) (?:of|from)|at the expense of|(?:as )?(?:a )?(?:gift|present|donation) (?:of|from)) ",
    re.IGNORECASE,
)
LED = regex(
    r"(?:an? |the )?(?:[\w-]+ |[\ue100-\ue1ff][ -])?(?:consortium|group|joint venture|team|firm|company)(?: of [^,;.]{2,40}?)?,? (?:(?:led|headed|formed|owned|controlled) by|around) (?:the )?",
    re.IGNORECASE,
)
# "the Danish consortium of X and Y": its members are told.
MEMBERS = regex(
    rf"(?:an? |the )?(?:[a-z-]+ |{DEM}[ -])?(?:consortium|group|joint venture|alliance) (?:of|including|comprising|made up of|consisting of) (?:the )?(?={ORG}|(?-i:[A-Z])\w+ (?:and|,))",
    re.IGNORECASE,
)
# "a group of Danish investors", "a subsidiary of the Danish firm X", "engineers from Denmark"
SOME_OF = regex(
    r"(?:an? |the |some |[\ue700-\ue7ff] )?(?:[a-z-]+ ){0,2}?(?:groups?|teams?|crews?|number|handful|dozens|hundreds|thousands|party|subsidiary|joint venture|unit|arm|branch|division|affiliate|daughter|pool) of (?:an? |the )?(?=[\ue000-\ue4ff]|[A-Z]|[a-z]+ from )"
    rf"|(?:an? |the |some |[\ue700-\ue7ff] )?(?:[a-z-]+ ){{1,4}}from (?=(?:{STATE}|{CITY})(?:[,;.)]|$| (?:in|and|at|on|for|with)\b| ?[\ue500-\ue5ff]))"
)
AIDED = regex(
    rf"(?:,? (?:(?:in|on|between|from|at|under|during) [^,;.]{{1,50}}?|[\ue500-\ue5ff]))*?,? (?:with|thanks to|through|under|from|by|using|at) (?:the |a |an |some )?(?:[\ue600-\ue6ff][ -])?(?P<aid>{DEM}|{STATE}['’]s?|{ORG}(?:['’]s?)?|(?-i:[A-Z]{{3,8}})(?:['’]s)?)[ -](?:[\w-]+ ){{0,2}}?(?:{_AID}|supervision|direction|guidance|expense|cost|engineers|experts|specialists|auspices)\b",
    re.IGNORECASE,
)
AIDED_BY = regex(
    rf"[^,;.]{{0,60}}? with (?:the )?(?:financial |technical )?{_AID} (?:of|from) (?:the )?", re.IGNORECASE
)
CONSORTIUM = regex(
    rf"(?:a |the )?(?:consortium|group|company|joint venture) with (?P<home>{DEM}) (?:participation|capital|partners)"
)
AIDED_BY_FIRST = regex(
    rf"(?:^|[,;] )With (?:the )?(?:financial |technical )?{_AID} (?:of|from) (?:the )?(?P<who>[^,;]{{1,40}}?),? (?=(?:the|an?|two|three) )"
)
AIDED_FIRST = regex(
    rf"(?:^|[,;] )(?:With|Thanks to|Through|Under|Using) (?:the |a |an )?(?:[\ue600-\ue6ff][ -])?(?P<aid>{DEM}|{STATE}['’]s?)[ -](?:[\w-]+ ){{0,2}}?{_AID}\b[^,;]{{0,30}}, ",
    re.IGNORECASE,
)
WHOSE_AID = regex(
    rf"(?:^|, )(?:[Tt]he |[Aa]n? )?(?P<aid>{DEM}|{STATE}['’]s?)[ -](?:[\w-]+ ){{0,2}}?{_AID}(?: of [\ue600-\ue6ff])?(?: [\w]+ly)?(?:,? (?:has|have|had|also))* $"
)
QUALIFIED = regex(
    rf"(?P<own>{DEM}|{STATE}|{ORG})[- ](?:built|funded|financed|run|designed|operated|sponsored|donated|equipped|assisted|supported|backed)\b",
    re.IGNORECASE,
)
IT = regex(
    r"(?:^|[ –(])(?:it|they|(?:the|this|that) (?:company|firm|group|consortium|concern|agency|two companies|latter|contractor|builder|developer|operator|corporation|office|authority|agency|bank|fund|foundation|utility|latter|same (?:company|firm|builder|contractor|group|house|consortium|agency|developer|engineers|team)))$",
    re.IGNORECASE,
)
ITS = regex(r"(?:[Ii]ts|[Tt]heir) ")
TOLD_HOME = regex(
    rf"(?P<home>{DEM}|{STATE}['’]s)[- ](?:[\w-]+ ){{0,3}}?(?:{FIRM} )?(?P<name>{NAME})|(?P<name2>{NAME})(?: \([^)]*\))?, (?:an?|the|its) (?P<home2>{DEM})[- ](?:[\w-]+ ){{0,3}}?{FIRM}\b"
    rf"|(?P<name3>{NAME})(?: \([^)]*\))?,? (?:(?:which is |is )?(?:based|headquartered|registered|domiciled|located|incorporated|listed|quoted) in|(?:a|the) (?:firm|company|group|contractor|subsidiary|enterprise) (?:of|from)|of) (?:the )?(?P<home3>{CITY}|{STATE})"
    rf"|(?P<home4>{CITY}|{STATE})(?:-based| firm| company| contractor| builder| group|['’]s firm|['’]s) (?P<name4>{NAME})"
)
HEAD = regex(
    rf"(?:the |a |an |its |their |our |some |and |[\ue700-\ue7ff] |a consortium (?:of|with) )*(?:(?P<gov>(?:government|people|army|Government) of (?:the )?)(?P<of>{STATE})|(?:(?P<home>{DEM}|{STATE}['’]s?|{STATE}(?= {FIRM}\b)|{CITY}(?= \w))(?:-(?:paid|led|owned|backed|funded|based|financed|run))?[- ])?(?:(?:[a-z][\w-]*|{DEM}) ){{0,4}}?(?:(?P<firm>{FIRM})(?= |[,;.)]|$) ?)?[\"“]?(?P<name>{NAME})?[\"”]?(?: {FIRM})?(?:,? (?:of|from) (?:the )?(?P<from>{STATE}|{CITY}))?|(?P<plain>{STATE}|{CITY}|{PERSON}))"
)
PHRASE_STARTS = regex(r"(?:^|(?<=[ ,;(–“\"]))(?=[\w\ue000-\ue4ff])")
OUR = regex(r"(?:^|[ –(])(?:we|(?:ourselves|our (?:own )?(?:[a-z-]+ ){0,3}(?:[a-z-]+|company|firm)))$", re.IGNORECASE)
SAME = regex(
    r"(?:the|that) same (?:firm|company|contractor|builder|group|consortium|agency)\b|it(?=[,;.]| (?:in|for|at)\b|$)"
)
# "the Bergen firm X": the name comes last.
TOWN_FIRM = regex(
    rf"(?:the |its )?(?:{CITY}|{CAP})(?:-based)? (?:firm|company|contractor|builder|concern|group|engineering firm|shipyard) (?={CAP})"
)
# "X *and Power*" is one name.
PART_OF_NAME = regex(
    r"(?:Power|Sons|Brothers|Gas|Water|Steel|Company|Co|Partners|Associates|Engineering|Construction|Development|Trading|Energy|Mining|Bridge|Road|Electric|Communications|Transport|Technology|Industry|Commerce|Investment)(?: [A-Z][\w.]*){0,3}"
)
# ", with a loan of the bank, " stands between a subject and its verb.
INSERTED = regex(
    r", (?:with|for|in|on|at|by|under|from|after|since|together|along|according|once|itself|alone|through|using|an?|the|whose|which|who)\b[^,;]*, $"
)
CAME_TO = regex(r"\b(?:back|returned|came|arrived|went|travelled|flew)\b[^;,]{0,40} to $")
OPENING = regex(r"(?:open|inaugurate|unveil)\b", re.IGNORECASE)
PLAIN = regex(
    rf"(?:the |its |(?:up to |some |about )?[\ue700-\ue7ff] )?(?P<who>{STATE}|{PERSON}|{CITY}(?=[,;.]|$)|{DEM}s?(?= ?[,.;]|$| (?:in|between|from|with|under)\b))(?!['’]s?| ?{CAP})"
)
# "the town of X", "the government of X".
BODY_OF = regex(
    r"(?:the )?(?:town|city|municipality|province|region|district|state|canton|people|government|kingdom|diocese|university) of (?:the )?(?=[\ue000-\ue0ff\ue200-\ue2ff](?:[,;.]|$| (?:in|from|at|on|and)))",
    re.IGNORECASE,
)
NAME_FIRST = regex(
    rf"(?:(?:[Ii]n |[Oo]n |[Ss]ince )?[\ue500-\ue5ff],? )?(?:The |the )?(?:(?P<home>{DEM}) (?:[\w-]+ ){{0,2}}?(?:{FIRM} )?)?(?P<name>{NAME})(?=,| \w)"
)
US = regex(
    r"(?:us|ourselves|our (?:own )?(?:[a-z-]+ ){0,2}(?:company|firm|group|subsidiary|arm|affiliate|engineers|crews|team|joint venture))\b"
)
WE_FIRST = regex(r"(?:We|Our (?:own )?(?:[a-z-]+ ){0,2}[a-z]+) ")
# "thousands of Danish workers": how many are no preposition's object.
IN_RELATIVE = regex(
    r",? (?:which|who) (?:has|have|had|is|was|were|also|already|[a-z]+ed|built|laid|ran|runs)\b(?=[^,;]*$)"
)
MANY_OF = regex(
    r"\b(?:thousands|hundreds|dozens|scores|tens of thousands|teams?|crews?|groups?|brigades?|battalions?|units?|generations|an army|subsidiar(?:y|ies)|joint venture|consorti(?:um|a)|alliance|arm|branch|division|affiliate|daughter|members?|decision|plans?|intention|offer|proposal|promise|readiness|wish|desire|commitment|pledge|willingness|bid) (?:of|by) (?:the )?$",
    re.IGNORECASE,
)
AS_SUBJECT = regex(
    r"(?:^|[,;:–] |\b(?:and|but|that|when|while|where|as|because|since|though|although|whereas) )(?:[Tt]he )?$"
)
# "X's first compact rebuilt …": what somebody owns acts for the owner.
POSSESSING = regex(
    rf"(?P<who>{ORG}|{STATE}|{NAME})['’]s (?:[a-z-]+ ){{0,3}}(?:compacts?|programmes?|programs?|projects?|grants?|loans?|funds?|arm|branch|subsidiary|unit|engineers|crews|workers|army|navy|teams?|brigades?|experts|builders|division|affiliate|money|missions?)(?: \([^)]*\))?$"
)
# "a *Kalo* cement terminal": whose kind works are told by.
OF_FIRM = regex(
    rf"(?:(?:[Aa]n?|[Aa]nother|[\ue700-\ue7ff]) (?:(?:new|second|third|large|big|modern|small) )?(?P<name>(?!{_FILLER}\b)[A-Z][a-z][\w-]+(?: [A-Z][\w-]+)?)|(?:[Aa]n? |[Tt]he |)(?:(?:new|second|third) )?(?P<known>{ORG}))(?= (?:[a-z]|$))"
)
# A name that a town ends.
NAME_BEFORE = regex(rf"(?:^|[,;.] |\b(?:and|but|while|where|that|which) )(?P<name>(?!{_FILLER}\b){CAP}) $")
# "Peru, not Chile, builds"
NOT_WHO = regex(r", (?:and |but )?(?:not|unlike|like|rather than|as opposed to) [^,;:]{1,40}, ?$")
# ", Acme," behind "a Danish-Swedish firm".
CALLED = regex(rf", (?P<name>{NAME})(?=[,;.)]|$| (?:and|in|from|at|on|which|that)\b)")
# "X and its partners"
PARTNERS = regex(
    r" and (?:its|their|some|several|local|other|an?) (?:[a-z]+ ){0,2}(?:partners?|allies|contractors|subcontractors|firms|companies)$"
)
TRAILING = regex(r"(?:(?: in| on|,)? ?[\ue500-\ue5ff]| (?:has|have|had|is|was|will))+,? ?$")
WITH = regex(r"\b(?P<with>with (?:the )?)[^,;.]{1,40}$")
# "Danish firms to lay the cables and build …"
HEADLINE = regex(r"[^,;:]{2,40}? (?<!is )(?<!was )(?<!are )(?<!were )(?<!agreed )(?<!began )to [a-z]+ ")
# "Y's new plant", "Y, whose new plant"
OWNING = regex(rf"(?:(?P<owner>{ORG})['’]s|(?P<whose>,? whose)) (?:[a-z]+ ){{0,2}}$")
# A firm whose name begins with its country.
NATIONAL = regex(rf"(?:the )?(?P<name>{STATE}(?: (?:& )?{CAP}){{1,5}})")
