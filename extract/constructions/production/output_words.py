"""Words for output: the verbs of making and their nouns, measures, goods and materials, and what stands between them and a quantity."""

from __future__ import annotations

import re
from decimal import Decimal

from extract.constructions.parties import NAME
from extract.regex import regex

MEASURE = regex(
    r"^(?:(?:metric|long|short) )?(?:tons?|tonnes?|t|kilotons?|kt|mt|mtpa|tpa|hl|oz|kg|kilos|kilogram(?:me)?s?|grams?|(?:troy )?ounces|carats|barrels?(?: of oil equivalent)?|bbl|bpd|boed|bopd|boe\/d|b\/d|pounds|lbs?|cubic (?:met(?:re|er)s?|feet|kilomet(?:re|er)s?)|square (?:met(?:re|er)s?|feet|yards?)|m2|m²|m3|m³|bcm|mcm|(?:kilo|hecto)?lit(?:re|er)s?|gallons?|[kMGT]Wh|(?:kilo|mega|giga|tera)watt[\s-]?hours?|bales|bags|bushels|quintals)"
    r"(?: (?:a|per) \w+)?$",
    re.IGNORECASE,
)
GOODS = regex(
    r"\b(?:cars?|trucks?|lorries|tractors?|buses|vehicles|automobiles|motorcycles|bicycles|engines|machines|harvesters|wagons|locomotives|trams|lifts|computers|phones|telephones|televisions|sets|tyres|rifles|drones|aircraft|planes"
    r"|helicopters|ships|vessels|boats|weapons|missiles|shells|rounds|panels|turbines|batteries|refrigerators|garments|shirts|shoes|pairs|bottles|doses|units|vaccines|bricks|cigars|watches|tanks|excavators|combines|bulbs|lamps|vans|cathodes|airframes|bodies|blades|motors|ampoules|appliances|modules|carpets|tyres|syringes|tablets|howitzers|trailers|saloons|pickups|minibuses|gearboxes|scooters|vials|roses|stems|flowers|bouquets|stones|gems|pigs|chickens|eggs|seedlings|saplings|cans|tins|crates|kits|pieces|chassis|hulls|carriages|trolleybuses|wheels|looms|meters|transformers|fridges|ovens|stoves|boilers|pumps|prototypes|rolls|sheets|books|uniforms|boots|jeans|suits|coins|banknotes|passports|chips|wafers|modems|satellites|reactors|broilers|harnesses|towers|cables|bags|lambs|sheep|cattle|calves|chicks|toys|dolls|sleepers|cartridges|filters|mattresses|spectacles|lenses)\b",
    re.IGNORECASE,
)
MAKE = (
    r"produc(?:es?|ed|ing)|manufactur(?:es?|ed|ing)|assembl(?:es?|ed|ing)|min(?:es?|ed|ing)|extract(?:s|ed|ing)?|pump(?:s|ed|ing)?|harvest(?:s|ed|ing)?|yield(?:s|ed|ing)?|generat(?:es?|ed|ing)|refin(?:es?|ed|ing)|smelt(?:s|ed|ing)?"
    r"|turn(?:s|ed|ing)? out|roll(?:s|ed|ing)? out|gr(?:ows?|ew|own|owing)|lift(?:s|ed|ing)|drill(?:s|ed)|caught|catch(?:es)?|brew(?:s|ed|ing)|land(?:s|ed|ing)|process(?:es|ed|ing)|distil(?:s|led)|press(?:es|ed)|weav(?:es)|wove|spun|cast|forge(?:s|d)|raised|reared|bottl(?:es?|ed|ing)|recover(?:s|ed|ing)|pour(?:s|ed|ing)|dug|digs?|puts? out|mill(?:s|ed)|crush(?:es|ed)|makes?|made|making|cann(?:ed|ing)|(?:brought|bring(?:s|ing)?) in|gather(?:s|ed)|pick(?:s|ed)|collect(?:s|ed)|fell(?:s|ed)|tapp(?:s|ed)|quarr(?:ies|ied)|excavat(?:es|ed)|slaughter(?:s|ed)|obtain(?:s|ed)?|hauled in|hauls in|churn(?:s|ed) out|mass-produc(?:es|ed)|casts|put together|puts together|fill(?:s|ed)|mint(?:s|ed)"
    r"|rolled|rolls|upgrad(?:es|ed)|treat(?:s|ed)|liquef(?:ies|ied)|enrich(?:es|ed)|bak(?:es|ed)|stitch(?:es|ed)|sewed|sewn|sews|weld(?:s|ed)|bolt(?:s|ed) together|knock(?:s|ed) together|pack(?:s|ed)|netted|sawed|saws|spins|knit(?:s|ted)|tann(?:ed|s)|roast(?:s|ed)|raises|rears|grind(?:s)?|ground out|desalinat(?:es|ed)|polish(?:es|ed)|brought forth|br(?:ings?) forth|contribut(?:es|ed|ing)"
    r"|(?:(?<=to )|(?<=will )|(?<=would )|(?<=can )|(?<=could )|(?<=should )|(?<=may )|(?<=not ))(?:lift|process|roll|mill|land|brew|press|weave|spin|forge|raise|rear|recover|pour|crush|pick|collect|fell|tap|slaughter|mint|fill|distil|can|treat|upgrade|bake|stitch|weld|pack|enrich|liquefy)"
)
BUILT = r"built|builds?|building|finish(?:es|ed)?|complet(?:es?|ed)"  # of goods only
# Works where goods are made, ore is dug or crops are grown.
SITE = r"(?:mines?|(?:oil ?|gas ?)?fields?|wells|plants?|works|factor(?:y|ies)|refiner(?:y|ies)|smelters?|quarr(?:y|ies)|plantations?|schemes?|combines?|canner(?:y|ies)|estates?|assembly lines?|production lines?|mills?|brewer(?:y|ies)|distiller(?:y|ies)|dair(?:y|ies)|kilns?|collier(?:y|ies)|pits?|vineyards?|orchards?|ranches|(?:ship)?yards?|farms?|dams?|cascades?|(?:power |hydropower )?stations?|deposits?|platforms?|blocks?|foundr(?:y|ies)|complex|tanner(?:y|ies)|baker(?:y|ies)|winer(?:y|ies)|hatcher(?:y|ies)|gasworks|parks?|reactors?|concessions?|project|venture)\b"
# A name with the particles of other tongues: "Kalo de la Sierra".
LONG_NAME = rf"{NAME}(?: (?:de|do|da|dos|del|di|du|des|van|von|y|et)(?: la| las| los)? (?:[ld]['’])?{NAME}){{0,3}}"
# Words that open a sentence with a capital and name no producer.
NO_PRODUCER = regex(
    r"(?:Mines?|Fields?|Plants?|Factory|Refinery|Smelter|Output|Production|Harvests?|Yields?|Capacity|Costs?|Exports?|Imports?|Sales|Trade|Prices?|Local|Farmers?|Growers?|Workers|Work|Officials?|Experts?|Investors?|Investments?|Construction|Deliver(?:y|ies)|Demand|Supply|Supplies|Profits?|Losses|Plans?|Talks|Negotiations|Strikes?|War|Peace|Independence|Drought|Rains?|Oil|Gas|Copper|Gold|Coal|Uranium|Cocoa|Coffee|Tea|Cotton|Sugar|Cement|Steel|Iron|Wheat|Rice|Grain|Fish|Ore|Bauxite|Tourism|Mining|Energy|Agriculture|Industry|Turnover|Debts?|Loans?|Aid|Money|Shares?|Ownership|Management|Engineers?|Production|Consumption|Crude|Raw|Refined|Natural|Annual|Yearly|Daily|Total|Domestic|Electricity|Power|Timber|Milk|Commerce|Shipments?|Operations?|Critics|Unions?|Parts|Machinery|Machines)\b",
)
RATED = regex(
    r"\b(?:report(?:s|ed)|record(?:s|ed)|post(?:s|ed)|declar(?:es|ed)|claim(?:s|ed)|log(?:s|ged)|put (?:its|the|their) (?:output|production|harvest|crop|catch) at|topp(?:s|ed)|exceed(?:s|ed)|surpass(?:es|ed)|got beyond|get beyond|climb(?:s|ed) to|ros?e to|fell to|grew to|came to|stood at|stands at|dropp?(?:s|ed) to|(?:in|de)creas(?:es|ed) to|dipped to|amount(?:s|ed) to|saw|total(?:s|led|ed)?) (?:some |about |over |a record |more than |only |just |nearly |almost |around )*$",
    re.IGNORECASE,
)
# What makes the talk one of making.
MAKING_TALK = regex(
    r"\b(?:output|production|produc(?:er|ers|ed|es|ing)|harvests?|crops?|mined|mines?|miners?|oil ?fields?|gas ?fields?|fields?|smelters?|refiner(?:y|ies)|plantations?|mills?|wells?|works|into production|catch)\b",
    re.IGNORECASE,
)
GAVE = regex(r"\b(?:gave|gives?|giving|(?:have|has|had) given)\b[^;:.\ue700-\ue7ff]{0,30}$", re.IGNORECASE)
# "of which", "that the emirate produces a year"
WHICH_MAKES = regex(
    rf"(?: of (?:the )?[\w ]{{2,40}}?)?,? (?:which|that) (?P<who>[^,;:.]{{1,60}}?) (?:has |have |had |now |\w+ly |still |also )*(?P<verb>{MAKE})\b",
    re.IGNORECASE,
)
# "with 2 million tonnes, is the second producer"
AS_PRODUCER = regex(
    r"[^;:.]{0,90}?\b(?:producers?|growers?|manufacturers?|makers?|miners?|refiners?|exporter and producer|second|third|largest|biggest|leader|leading|world output|world production|ranks?|ranked|ahead of)\b",
    re.IGNORECASE,
)
WITH = regex(
    r"\b[Ww]ith (?:some |about |over |more than |nearly |an? (?:annual |yearly |record )?(?:[a-z]+ )?(?:output|harvest|crop|catch|production|yield) of (?:some |about )?)?$"
)
LEFT_WORKS = regex(
    r"[^;:.]{0,40}?\b(?:left|leave|rolled off|roll off|came off|come off|came out of|come out of|flowed from|flow from) (?P<where>(?:its|their|the) [^;:.,]{2,50})",
    re.IGNORECASE,
)
# At the head of a sentence or an item: of whom it tells.
HEAD_OF = regex(
    r"(?:[•*–-] ?)?(?:[\ue500-\ue5ff] ?[–:-] ?)?(?P<name>[\ue400-\ue4ff]|[A-Z][\w&.'’-]*(?:[ -][\w&.'’\ue000-\ue0ff\ue200-\ue2ff-]+){0,4})(?: \([^)]{1,40}\))?(?:: | – | \| )"
)
PLACED = regex(
    r"(?:^|[,;] )(?:At|In|From|Off|On|at|from) (?:the )?(?P<words>(?:[\ue200-\ue2ff\ue400-\ue4ff]|(?-i:[A-Z][\w’'-]*))(?: (?-i:[A-Z][\w’'-]*)){0,3}(?: (?:field|block|mine|deposit|basin|plant|works|smelter|refinery))?)\b"
)
VERB = regex(rf"\b(?P<make>{MAKE})\b|\b(?P<build>{BUILT})\b|\b(?P<give>deliver(?:s|ed))\b(?= )", re.IGNORECASE)
OUTPUT = regex(
    r"\b(?:output|production|harvest|crop|yield|catch|extraction)\b(?: of (?P<product>(?!its\b|the\b|their\b|an?\b)(?:[a-z-]+ ){0,2}?[a-z-]+?))?(?: of (?:the )?[\ue000-\ue0ff\ue400-\ue4ff])?(?=:| ?\(|, (?-i:[A-Z\ue200-\ue2ff\ue400-\ue4ff])|, (?:at|about|put at|estimated at|of) | (?:at|was|were|is|are|are put|down|up|now|about|of|as a whole|overall|in all|this|last|next|stands|slipped|sank|soared|did|does|forecast|has been|will|should|would|has|had|shrank|shrunk|slumped|surged|jumped|recovered|climbed|declined|dropped|doubled|peaked|touched|topped|totals|averages|approached|passed|increased|decreased|dipped|plunged|tumbled|expanded|edged|tripled|quadrupled|remained|remains|stood|reached|reach|amounted|totalled|totaled|came|exceeded|rose|grew|fell|of|averaged|hit|[\ue500-\ue5ff]|in)\b)(?:[^;:.\ue700-\ue7ff]{0,60}:?|[^;:.\ue700-\ue7ff]{0,40}\([^()]{0,20}\): ?| ?: ?) ?$",
    re.IGNORECASE,
)
OUTPUT_NOUN = regex(r"\b(?:output|production|harvest|crop|catch|extraction)\b", re.IGNORECASE)
BARE_OUTPUT = regex(r"\b(?:output|production|harvest|crop|catch) $", re.IGNORECASE)  # as in a chronology
PRODUCER = regex(
    r"\b(?:producer|grower|manufacturer|miner|refiner) of (?P<product>(?:[a-z]+ ){0,2}[a-z]+?),? (?:with|producing|at|turning out)(?: an? (?:output|annual output) of)? $",
    re.IGNORECASE,
)
MAKING = regex(
    r"\b(?:assembly|production|manufacture|extraction|output|harvest|mining) of (?:some |up to |about |a record )?$",
    re.IGNORECASE,
)
# Of a rate, "a day": what a field or a works reaches is what it makes.
RATE = regex(r"(?:(?:a|per) (?:day|year|annum|month)|bpd|b/d|bopd|boed|boe/d)$", re.IGNORECASE)
PEAK = regex(
    r"\b(?:(?P<sure>peak(?:s|ed|ing) at|(?:reach(?:es|ed)|hit|attained) (?:its|a|the) (?:plateau|peak|record|maximum)(?: output| production)?(?: of| at)?|managed|flow(?:s|ed) at|(?:is|are|was|were) (?:running|working|operating|producing) at|(?:is|was) good for)|reach(?:es|ed)|hit|touch(?:es|ed)|attain(?:s|ed)|averag(?:es|ed)) (?:as much as |up to )?$|"
    r"\bstruck (?:oil|gas)\b[^;.\ue700-\ue7ff]{0,50}: ?$",
    re.IGNORECASE,
)
# What is counted right behind a verb that makes nothing but goods, whatever it is called.
MADE_GOODS = regex(
    r"\b(?:turn(?:s|ed|ing)? out|roll(?:s|ed|ing)? out|manufactur(?:es?|ed|ing)|assembl(?:es?|ed|ing)|mass-produc(?:es?|ed)|puts? together|bolt(?:s|ed) together|churn(?:s|ed) out)(?: (?:some|about|up to|around|nearly|over|more than|the first|its first|a total of))* ?$",
    re.IGNORECASE,
)
THINGS = regex(
    r"(?!.*\b(?:people|persons|workers|jobs|graduates|students|men|women|soldiers|voters|years|months|days|hours|shares|films|books|hectares|kilomet\w+|square|percent|times|cases|visits|rounds)\b)(?:[a-z-]+ ){0,2}[a-z-]+s"
)
# "The metal", "the crop": what was named before.
GENERIC = frozenset({"metal", "mineral", "crop", "product", "commodity", "fuel", "fibre", "fruit", "drink", "crops", "stuff", "material"})  # fmt: skip
COUNTRY = regex(
    r"\b(?:[Tt]he|[Oo]ur|[Ii]ts) (?:[A-Z]?[\w-]+ ){0,2}?(?:country|island|republic|kingdom|emirate|sultanate|nation|state|principality|archipelago|federation|neighbour)(?:['’]s (?:[\w-]+ ){1,3}| |$)(?:(?:has|had|have|also|now|then) )*$"
)
NOT_MADE = regex(
    r"\b(?:capacity|demand|consumption|imports?|exports?|throughput|pipelines?|quota|flows|sales|needs|trade|reserves|traffic)\b",
    re.IGNORECASE,
)
BEHIND = regex(
    rf"^[^;:]{{0,70}}?\b(?:was|were|is|are|been|be|being)(?: \w+ly| also| to be)? (?P<done>{MAKE}|(?P<build>built|finished|completed))\b",
    re.IGNORECASE,
)
# "9,000 tonnes a year are expected": what is told of output to come.
PROMISED = regex(
    r"[^;:,.]{0,60}? (?:is|are|was|were|being) (?:\w+ly )?(?:expected|promised|planned|foreseen|envisaged|forecast|hoped for|projected|due|reached|attained|achieved)\b(?! (?:by the (?:buyers|importers)|to (?:be (?:exported|sold|shipped|delivered)|go|reach|cross|flow)))",
    re.IGNORECASE,
)
PLANS = regex(
    r"\b(?:plan(?:s|ned)?|intend(?:s|ed)?|aim(?:s|ed|ing) (?:at|for)|hop(?:es|ed|ing) for|promis(?:es|ed|ing)|foresees?|foresaw|target(?:s|ed|ing)|speaks? of|wants|wanted|envisag(?:es|ed|ing)|expect(?:s|ed|ing)|forecast(?:s)? (?:of|at)|goal of|target of) (?:an? )?(?:(?:annual |yearly )?(?:output|production|yield|harvest)(?: of)? )?(?:some |about |around |up to |as much as |as many as )?$",
    re.IGNORECASE,
)
YEARLY = regex(r"[^;:.,()]{0,40}?\b(?:(?:a|per|each|every) (?:year|day|annum|month|season)|annually|yearly|daily)\b")
PRODUCT = regex(
    r"^(?: of| worth of)(?: the)? (?P<product>(?:[a-z][\w'’-]*|[A-Z]{2,5})(?: [a-z][\w'’-]*){0,3}?)(?=$|[,;:.()]| (?:and|in|from|at|by|per|a|an|each|every|annually|yearly|daily|for|to|on|which|that|mainly|worth|with|during|between|since|was|were|is|are|had|have|has|should|would|will|could|can|before|after|out|as|under|over|of)\b| ?[\ue500-\ue5ff])"
)
WITHIN = regex(
    r"\b(?P<product>(?:crude |natural |liquefied natural |shale |hard |brown )?(?:oil|petroleum|gas|LNG|LPG|condensate|coal|lignite|copper|gold|silver|iron ore|iron|steel|nickel|zinc|tin|bauxite|alumin(?:i)?um|alumina|uranium|plutonium|lithium|cobalt|diamonds?|phosphates?|potash|salt|cement|cotton|cocoa|coffee|tea|wheat|grain|maize|rice|sugar|rubber|palm oil|timber|fish|wool|tobacco|wine|beer|milk|meat|electricity|crude|fertili[sz]ers?|petrol|diesel|bananas|soya|salmon|methanol|ammonia|urea|biodiesel|ethanol|hydrogen|helium|graphite|manganese|chrome|chromium|tungsten|antimony|platinum|rutile|ilmenite|titanium|vanadium|tantalum|coltan|rare earths|cheese|butter|honey|cashew(?:s| nuts)?|groundnuts|peanuts|dates|vanilla|cloves|pepper|spices|tuna|shrimps?|prawns|sardines|anchovies|olive oil|sunflower oil|barley|sorghum|millet|potatoes|tomatoes|oranges|grapes|apples|avocados|flowers|roses|sisal|jute|silk|paper|pulp|plywood|glass|marble|granite|gypsum|asbestos|soda ash|caustic soda|polyethylene|polypropylene|bitumen|kerosene|naphtha|blister|cathodes|pig iron|ferrochrome|ferronickel|ferroalloys|nuclear fuel|yellowcake|bread|flour|pasta|chocolate|rum|vodka|whisky|mineral water|water))\b",
    re.IGNORECASE,
)
PLACE = regex(
    r"\b(?:mines?|fields?|wells?|plants?|projects?|works|factory|factories|refiner(?:y|ies)|smelters?|terminal|platform|quarr(?:y|ies)|plantations?|farms?|dams?|stations?|ventures?|enterprises?|facility|facilities|deposit|basin|mills?|brewer(?:y|ies)|distiller(?:y|ies)|kilns?|canner(?:y|ies)|pits?|collier(?:y|ies)|vineyards?|estates?|growers)\b",
    re.IGNORECASE,
)
TRADED = regex(
    r"\b(?:export\w*|import\w*|sold|sell\w*|bought|buy\w*|suppl\w+|ship\w*|deliver\w*|consum\w+|stor\w+|reserves?|capacit\w+|transport\w*|carr(?:y|ies|ied)|need\w*|order\w*|donat\w+|gifts?|presents?)\b",
    re.IGNORECASE,
)
ASIDE = regex(
    r", (?:switched on|opened|built|commissioned|completed|inaugurated|founded|set up|established|launched|acquired|bought|taken over|restarted|put into (?:use|service|operation)|brought into (?:use|service|operation)) [^;:.,]{2,60}, (?=(?:has |have |had |also |now |\w+ly )*$)|, [\ue800-\ue8ff][^;:.]{2,60}, (?=(?:has |have |had |also |now |\w+ly )*$)|, (?:in|at|on|with|under|through|as|from|present|active|based|near) [^;:.]{2,80}?, (?=(?:has |have |had |also |now |\w+ly )*$)|, (?:delivered|supplied|given|shared|half of it|half|most|all|part|(?:one|two) thirds?|mostly|partly|jointly|wholly|which [a-z]+)\b[^;:.]*?, (?=(?:has |have |had |also |\w+ly )*$)|, (?:in |of |by )?(?:which|who|whom)\b[^;:.]*?, (?=(?:has |have |had |also |\w+ly )*$)|, (?:an?|the|its|his) (?:[\w\ue100-\ue1ff-]+ ){0,3}?(?:ventures?|subsidiar(?:y|ies)|units?|compan(?:y|ies)|firms?|groups?|affiliates?|producers?|makers?|miners?|arms?|consorti(?:um|a)|partnerships?)\b[^;:.]{0,120}?, (?=(?:has |have |had |also |\w+ly )*$)|, (?:since|now|later|long|by now|today|meanwhile|once) [^;:.,]{3,40}, (?=(?:has |have |had |also |\w+ly )*$)|, (?:taken |put )?(?:together|combined|between them|in turn|for its part), (?=(?:has |have |had |also |\w+ly )*$)|, owned [^;:.]{2,160}?, (?=(?:has |have |had |also |\w+ly )*$)|, (?:operated|built|designed|supplied|run|led|managed|controlled|founded|developed|launched|bought|acquired|opened|commissioned|inaugurated|restarted|reopened|taken over|formed|set up|registered) [^;:.,]*, (?=(?:has |have |had |also |\w+ly )*$)",
    re.IGNORECASE,
)
NOUNS = regex(
    r"(?:^|[,;:] |\b(?:the|its|their|our|his|this|these|those|that|two|both|an?)\b )(?P<words>(?:(?!the |its |their |our )(?:[\w'’-]+|[\ue200-\ue4ff](?:['’]s)?) ){0,4}?(?:mines?|fields?|wells?|plants?|projects?|works|makers|producers|smelters|brewers|bakers|fishermen|parks?|complex|foundr(?:y|ies)|tanner(?:y|ies)|baker(?:y|ies)|winer(?:y|ies)|deposits?|concessions?|terminals?|gasworks|shops?|workshops?|workshop of the Ministry of \w+|makers?|groups?|factory|factories|refiner(?:y|ies)|smelters?|quarr(?:y|ies)|plantations?|schemes?|combines?|canner(?:y|ies)|estates?|lines?|mills?|brewer(?:y|ies)|distiller(?:y|ies)|dair(?:y|ies)|kilns?|collier(?:y|ies)|pits?|vineyards?|orchards?|ranches|shipyards?|yards?|fisher(?:ies|men)|growers|peasants|planters|herders|breeders|cooperatives?|units?|reactors?|turbines|floating units?|platforms?|rigs?|blocks?|farmers|farms?|miners|dams?|stations?|ventures?|enterprises?|facility|facilities|company|companies|industry|joint venture|firm))(?: of (?:the )?(?P<owner>[\ue000-\ue0ff\ue400-\ue4ff]|(?-i:[A-Z][\w&-]+(?: (?:(?:de|du|des|of|&) )?(?:l['’]|d['’])?[A-Z][\w&-]+){0,3})))?(?: (?:in|at|near|of|off|on) (?:the )?(?:[\ue000-\ue2ff\ue400-\ue4ff]|(?-i:[A-Z])\w+)(?: (?:region|province|district|state|area|valley|county))?(?: and (?:[\ue000-\ue2ff\ue400-\ue4ff]|(?-i:[A-Z])\w+))?)?(?:,? (?:which|that|has|have|had|was|were|is|are|also|then|together|taken|alone|combined|will|would|should|could|can|is to|are to|was to|were to|plans? to|expects? to|\w+ly))* $",
    re.IGNORECASE,
)
AT = regex(
    r"\b(?:at|in|by) (?:the|its|their|a|an) (?P<words>(?:[\w\ue000-\ue4ff-]+ ){0,4}?(?:mines?|fields?|wells?|plants?|works|factory|factories|refiner(?:y|ies)|smelters?|enterprises?|facilit(?:y|ies)|farms?|venture|company|companies))\b",
    re.IGNORECASE,
)
WHOSE = regex(
    rf"(?<!\bat )(?<!\bnear )(?<!\bin )(?P<of>[\ue000-\ue0ff\ue400-\ue4ff]|{NAME}|(?-i:[A-Z][\w-]+))(?: in [\ue500-\ue5ff])?, whose [\w \ue200-\ue2ff\ue500-\ue5ff-]{{0,50}},?[\w -]{{0,12}}$"
)
WATTS = regex(r"(?:[kMGT]W|(?:kilo|mega|giga|tera)watt)[\s-]?h(?:ours?)?\b", re.IGNORECASE)
DUE = regex(r"\b(?:due|expected|planned|designed|meant|intended|scheduled) to $", re.IGNORECASE)
IT = regex(r"\bit\b", re.IGNORECASE)
MAIN = regex(r" (?:has|had|have|is|was|are|were|\w+ed|left|quit|sold) ")
# Whom a sentence that opens with a name tells of: "b) Caserones (Atacama). …", "The sugar maker Alicorp, in Lima, is …"
LABEL = regex(
    rf"(?:\w{{1,2}}[.)] |[•*–-] ?)?(?:The |An? )?(?:[a-z-]+,? ){{0,5}}(?P<name>[\ue400-\ue4ff]|{NAME})(?= \(|[.,:]|$| (?:is|was|has|had)\b)"
)
PRONOUN_FIRST = regex(
    r"(?:(?:In|By|Since|From|After|During|Until|At) [^,;:.]{1,30}?,? |[\ue500-\ue5ff],? |(?:Today|Now|Later|Then|Last year|This year|At present),? )?(?:[Ii]t|[Tt]he (?:company|firm|plant|mine|group)) "
)
# "Owned by Alpha and Beta, *it* made 2 million tonnes": what was told of before
TOLD_BY_PARTICIPLE = regex(
    r"^(?:Jointly |Wholly |Largely )?(?:Owned|Run|Operated|Built|Founded|Controlled|Held|Managed|Opened|Established|Commissioned|Financed|Set up|Bought|Acquired|Taken over)\b"
    r"[^;:]{1,200}, (?:it|the (?:company|firm|plant|mine|group)) (?:(?:has|had|also|now|alone) )*$"
)
OWNED = regex(rf"(?P<name>{NAME})['’]s ")
HAVING = regex(r", (?:after )?having (?:\w+ly )?$", re.IGNORECASE)
ALONE = regex(r" (?:alone|itself|together|combined) $", re.IGNORECASE)
VOLUMES = {
    "bcm": (Decimal(10**9), "cubic metres"),
    "mcm": (Decimal(10**6), "cubic metres"),
    "kt": (Decimal(1000), "tonnes"),
    "Mt": (Decimal(10**6), "tonnes"),
    "Mtpa": (Decimal(10**6), "tonnes a year"),
    "mtpa": (Decimal(10**6), "tonnes a year"),
}
CHAIN = regex(
    r"(?: of [a-z -]{2,40})?(?: (?:at|in) (?:\w+|[\ue200-\ue2ff]))?(?: (?:in|by|for|during) [\ue500-\ue5ff])?(?: of [a-z -]{2,40})?(?:,? and| to|, (?:giving|yielding|to give|which gave|for)|,|, then|,? as well as|, and| in [\ue500-\ue5ff],? and|,? (?:as against|against|up from|down from|compared (?:with|to)|after|from|followed by|before))(?: (?:in|by|some|about|barely|only) ?[\ue500-\ue5ff]?,?| another| a further)* ?",
    re.IGNORECASE,
)
ITS = regex(r"\b(?:its|their) (?:\w+ )?$", re.IGNORECASE)
AND = regex(r", (?:and|but|while) ")
STOP = regex(r"[;:]")
REACH = 72  # characters between the verb's beginning and its object
DATE = regex(r"[\ue500-\ue5ff]")
NUMBER = regex(r"[\ue700-\ue7ff]")
LARGE = 1000
MADE_BARE = regex(rf"[^;:.]{{0,40}}? (?:{MAKE}|built)\b(?! by\b)", re.IGNORECASE)
OF_OUTPUT = regex(r"\b(?:output|harvest|crop|catch|production|yield) of\b", re.IGNORECASE)
MAIN_VERB = regex(
    r", (?P<who>[^,;:]{1,60}?)(?= (?:is|was|are|were|has|had|ranks|ranked|supplied|remains|stands|holds|became|covered|met|accounted)\b)"
)
# What stands between a subject and its verb, read from the verb backwards.
AUXILIARY = regex(
    r"(?:,? ?\b(?:has|have|had|is|are|was|were|be|been|being|will|would|shall|should|can|could|may|might|must|to|and|not|never|due|expected|planned|designed|meant|set|able|intended|scheduled|supposed|intends?|plans?|planned|aims?|hopes?|hoped|expects?|wants?|wanted|promises|promised|said|reported|believed|estimated|forecast|projected|hoped|licen[sc]ed|used|began|begun|started|continues|continued|managed|helped|going|went on|goes on|also|then|now|still|already|even|once|long|alone|itself|together|combined|in turn|at present|today|currently|recently|first|later|soon|ever|together|in all|by now|at its (?:peak|height|best)|"
    r"(?:(?:in|by|since|from|during|until|for) )?[\ue500-\ue5ff](?!,)|each year|every year|\w+ly))+ $"
)
# A name, what it is, and a relative clause: "Kalo, a unit which can make", "the field near the border that pumped".
APPOSED_MAKER = regex(
    rf"(?P<name>[\ue200-\ue2ff\ue400-\ue4ff]|{NAME})(?P<site>(?: {SITE})?)(?: \([^()]{{1,40}}\))?, (?:an?|the|its|their|[\ue000-\ue1ff](?:['’]s)?) [^,;:]{{2,70}}?,? (?:which|that)(?: (?:can|could|has|had|will|would|is|was|to|also|now|then|once|\w+ly))* $"
)
# What it is, then its name, right before the verb: "another firm there, Kalo, turned out".
APPOSED_NAME = regex(
    rf"\b(?:[Aa]n?|[Aa]nother|[Tt]he|[Ii]ts|[Oo]ne|largest|biggest|first) [^,;:]{{3,70}}?, (?P<name>[\ue200-\ue2ff\ue400-\ue4ff]|{NAME})(?P<site>(?: {SITE})?)(?: \([^()]{{1,40}}\))?,? ?$"
)
SHARED = regex(r",? (?:and|but)(?: (?:then|later|also|now|since|in [\ue500-\ue5ff]|in turn|\w+ly),?)* $")
# "the makers at X, which", "X, which": whom a relative clause is about.
RELATIVE_MAKER = regex(r",? (?:which|that|who) $")
# A sentence that is but a name.
TITLE = regex(r"(?P<name>(?:[A-Z][\w’'-]*|[\ue400-\ue4ff])(?: [\w’'-]+){0,4})[.:]?")
# What a measure, or who measures by it, tells of the product.
USUAL = {
    "oil": regex(r"^(?:barrels?|bpd|b/d|bopd|bbl|boe)", re.IGNORECASE),
    "diamonds": regex(r"^carats?\b", re.IGNORECASE),
    "beer": regex(r"^(?:hecto|mega)?lit(?:re|er)s\b.*\b[Bb]rewer", re.IGNORECASE),
    "wine": regex(r"^(?:hecto)?lit(?:re|er)s\b.*\b(?:winer|vineyard)", re.IGNORECASE),
    "milk": regex(r"^lit(?:re|er)s\b.*\b(?:dair(?:y|ies)|milk)", re.IGNORECASE),
}
NAMED_OWNER = regex(rf"(?P<name>{NAME})['’]s (?:[\\w-]+ ){{0,3}}$")
