"""Words for works: what is built, equipped, run or restored, the verbs and the nouns of doing so."""

from __future__ import annotations

import re
from functools import lru_cache

from extract.regex import regex

# What is a works whatever is said of it.
_FIRM = (
    r"(?:\w+-)?plants?|factor(?:y|ies)|(?:steel|iron|cement|gas|brick|salt|chemical|copper|sewage|assembly|glass|metal|tractor|car|truck|motor|aircraft|engineering|repair|soda|carpet|textile|fertili[sz]er|water|aluminium|arms|bottling|machine|tool|tyre|treatment|printing)[ -]works|(?:saw)?mills?|smelters?|(?:bio-?)?refiner(?:y|ies)|dams?|(?:hydro|thermo)?power stations?|(?:hydropower |hydroelectric )?cascades?|(?:power|transmission|rail|tram|metro|assembly|production|bottling|gas|oil|pipe|water|sewer|ferry|branch|feeder|telephone|telegraph|railway|rail|metro|high-voltage) ?lines?|railways?|railroads?|"
    r"lines? \d+|metro|subway|tramways?|light rail|highways?|roads?|motorways?|toll ?ways?|autopistas?|autostradas?|autobahn|corniche|sections?|stretch|viaducts?|embankments?|expressways?|by-?pass(?:es)?|flyovers?|bridges?|tunnels?|(?:deep-?water |sea|air|dry |container )?ports?|airports?|"
    r"airstrips?|runways?|terminals?|wharf|wharves|piers?|dock(?:yard)?s?|harbou?rs?|shipyards?|pipelines?|(?:gas|oil|water|sewage|feeder) pipes?|(?:rail|road|ferry|fibre-optic|power|grid|gas) links?|interconnections?|oil ?fields?|gas ?fields?|mines?|quarr(?:y|ies)|"
    r"(?:oil |gas |water )wells?|wells|platforms?|canals?|channels?|reservoirs?|irrigation (?:schemes?|systems?|networks?)|cable cars?|cables?|data cent(?:re|er)s?|"
    r"hospitals?|clinics?|schools?|laborator(?:y|ies)|stadiums?|stadia|theatres?|museums?|mosques?|churches|cathedrals?|temples?|librar(?:y|ies)|palaces?|"
    r"buildings?|barracks|hangars?|airfields?|(?:air|naval|military|drone|army|submarine) ?bases?|pavements?|seaports?|housing(?: estates?)?|apartments?|flats|houses|homes|"
    r"(?:office|apartment|school|classroom|residential|housing|tower|hospital) blocks?|(?:fish|covered|wholesale|food|vegetable|cattle) markets?|mains|(?:industrial|solar|wind|science|technology|technological|amusement|logistics|theme) (?:parks?|zones?)|free zones?|(?:training|medical|health|cultural|culture|language|maintenance|"
    r"repair|logistics|research|service|community|welfare|conference|convention|shopping|trade|agricultural|technology|nanotechnology|oncology|rehabilitation|sports?|youth|rescue|refugee|processing|control|distribution) cent(?:re|er)s?|farms?|greenhouses?|silos?|"
    r"warehouses?|substations?|turbines?|reactors?|boilers?|interconnectors?|cement works|brewer(?:y|ies)|distiller(?:y|ies)|tanner(?:y|ies)|observator(?:y|ies)|waterworks|weirs?|barrages?|sluices|culverts|foundr(?:y|ies)|slaughterhouses?|abattoirs?|dair(?:y|ies)|baker(?:y|ies)|hatcher(?:y|ies)|ginner(?:y|ies)|granar(?:y|ies)|cold stores|silk works|dormitor(?:y|ies)|gymnasiums?|planetariums?|arenas?|marinas?|latrines|(?:power|turbine|generating|thermal|nuclear) units?|sewage (?:works|systems?)|"
    r"launch (?:site|pad)s?|spaceports?|water (?:supply|treatment)(?: systems?| schemes?| works)?|street lighting|pyramids?|towers|monuments?|memorials?|mosaics?|mausoleums?|statues?|obelisks?|stele|"
    r"(?:military|police|coast guard|naval|flight|air|defen[cs]e|fire|training) academ(?:y|ies)|(?:landing|launch|construction|storage) sites?|(?:converter|pumping|compressor|railway|bus|radar|tracking|ground|filling|petrol|gas|metro|weather|research|radio|television|relay|desalination|treatment|fire) stations?|(?:fabrication|ship|container|rail) ?yards?|"
    r"FPSO|floating (?:unit|terminal|dock|plant)s?|showrooms?|shopping malls?|malls?|(?:super|hyper)markets?|hotels?|resorts?|dealerships?|gasworks|depots?|ropeways?|funiculars?|orphanages?|kindergartens?|"
    r"nurser(?:y|ies)|(?:conference|congress|assembly|sports|concert|exhibition|lecture|town|city|village|community|cargo|terminal|passenger) halls?|(?:industrial|chemical|petrochemical|fertili[sz]er|ammonia|urea|steel|sports?|residential|hotel|metallurgical|memorial|textile|poultry|livestock|tourist|apartment|refining|hydropower|hydroelectric|wood|pulp|aluminium|mining|housing|hospital) (?:and \w+ )?complex(?:es)?|(?:maternity )?wards?|bore-?holes?|aqueducts?|pumps|dykes?|levees?|breakwaters?|quays?|jett(?:y|ies)|interchanges?|monorails?|elevators?|incubators?|workshops?|roof|bunkers?|lighthouses?|"
    r"dispensar(?:y|ies)|concentrators?|sewerage|sewers|archives?|polyclinics?|sanatori(?:um|a)|pharmac(?:y|ies)|spillways?|antennas?|radars?|radar (?:posts?|masts?)|masts?|dwellings|terminus(?:es)?|termini|classrooms?|incinerators?|landfills?|swimming pools?|playgrounds?|velodromes?|racecourses?|hostels?|storehouses?|cellars?|kilns?|(?:blast |arc )?furnaces?|causeways?|ring roads?|avenues?|boulevards?|promenades?|"
    r"footbridges?|overpass(?:es)?|underpass(?:es)?|slipways?|berths?|beacons?|transmitters?|telephone exchanges?|switchyards?|telescopes?|cosmodromes?|shelters?|prisons?|jails?|police stations?|(?:border|customs|police) posts?|fences?|berms?|ditch(?:es)?|plantations?|fish ?(?:farms?|ponds?)|winer(?:y|ies)|canner(?:y|ies)|cotton gins?|printing (?:houses?|presses|plants?)|"
    r"(?:assembly|repair|maintenance|paint|machine|engine|turbine|tractor|truck|car|locomotive|wagon|service|compressor|rolling|body) shops?|(?:computer|class|control|operating|reading|dining|meeting) ?rooms?|(?:drinking[ -]water|water|water supply|supply|sewer|sewage|drainage|distribution|heating|signalling|air[ -]traffic(?:[ -]control)?|street-lighting) (?:systems?|mains?)|(?:container|logistics|transport|cargo|rail|air) hubs?|(?:flight|tank|driving|ship|bridge) simulators?|auditoriums?|auditoria|pavilions?|amphitheatres?|hammams?|bathhouses?|basilicas?|fortress(?:es)?|minarets?|(?:milking|milk collection|blood|diagnostic|dialysis|fisheries|fishery|seed|crafts|vocational|teacher training|gathering|data|cancer|heart|eye|trauma|innovation|reception|visitor|press|exhibition|command|space|satellite|call|driving|birth) (?:parlours?|cent(?:re|er)s?|banks?)|blast furnaces?|plots|(?:sugar|palm|tea|rubber|pine) plantations?|studios?|cinemas?|opera houses?|zoos?|chapels?|madrasas?|madrassas?|hospices?|cr[eè]ches?|operating theatres?|(?:dialysis|intensive care|maternity|burns|cardiology|treatment|processing|conversion|production|desalination) units?|solar panels?|solar pumps?|pumping stations?|(?:charging|bunkering) stations?|compressor shops?|tank farms?|power houses?|wind farms?|estates|irrigation"
)
# What is one only where it is built, restored or run.
_LOOSE = (
    r"(?:[A-Z]\w+ )?line|(?-i:[A-Z][\w-]+) market(?:place)?(?! (?:share|economy|access|leader|rates?|price))|projects?|universit(?:y|ies)|institutes?|centres|centers|shops?|rooms?|monuments?|academ(?:y|ies)|colleges?|church|headquarters|bases?|settlements?|towns?|villages?|parks?|extension|equipment|infrastructure|satellites?|"
    r"stores|shops|cit(?:y|ies)|camps?|seat|sheds?|quarters?|walls?|fields?|deposits?|(?-i:[A-Z]\w+) block|blocks? (?-i:[A-Z0-9]\w*)|feasibility stud(?:y|ies)|industrial estates?|(?:oil|gas|exploration|production|offshore) blocks?|(?:power |telephone |mobile |gas |water |distribution |fibre-optic |\dG |rail |telecommunications )?(?:grids?|networks?)|"
    r"optical fib(?:re|er)|sky ?trains?|zones?|(?:customs|court|town|power) houses?|(?-i:House)|centre|center|tower|complex(?:es)?|facilit(?:y|ies)|stations?|crossings?|halls?|schemes?|installations?|parliament|wings?|campus|pipes?|links?|fort|castles?|citadel|monaster(?:y|ies)|tombs?|shrines?|graves|cemeter(?:y|ies)|synagogues?|minarets?|squares?|gardens?|fountains?|baths|courthouses?|rivers?|facult(?:y|ies)|trails?|ore bod(?:y|ies)|units? (?=at|of the)|yards?|resurfacing|approaches|outposts?|pylons?|sewers?|sewerage|hotspots|storage tanks|intake structures?"
)
# Gear of works, for who supplies it.
_GEAR = r"trains|trainsets|carriages|wagons|coaches|cranes|ferries|rolling stock|signalling|track|locomotives|generators|transformers|rails|trams|buses|turbines?|boilers?|meters|reactors?|equipment|FPSO|cables?|pumps|elevators|lifts|platforms?|rigs?|machinery"
_COMPOUND = r"-(?:resistant|protected|proof|clearing|hunting|sweeping|based|borne|laying)\b"  # "mine-resistant"
WORKS = regex(rf"\b(?:{_FIRM}|{_LOOSE}|{_GEAR})\b(?!{_COMPOUND})", re.IGNORECASE)
FIRM = regex(rf"\b(?:{_FIRM})$", re.IGNORECASE)
GEAR = regex(rf"\b(?:{_GEAR})\b", re.IGNORECASE)
FIGURATIVE = regex(
    r"\b(?:mobile (?:field )?(?:hospitals?|clinics?|laborator(?:y|ies))|extension (?:to (?:further|other|more|new)|for (?:another|a further)|by|until)|bridges? (?:between (?!\w+ and \w+ (?:was|is))|of (?:friendship|trust|understanding))|fields? of|relations?|ties|trust|cooperation(?! (?:farm|cent))|partnership|network of (?:agreements|contacts|friends)|contractual base|swap lines?|[Ii]nterests? [Ss]ections?|(?:military|special|army|police|naval|combat|political|consular|cultural|economic|commercial|trade) (?:units?|sections?)|in conference|peace park|"
    r"legal (?:base|framework)|in line|line ministr|road ?maps?|roads? (?:to|towards) (?:peace|independence|membership|democracy|recovery)|front line|credit lines?|lines? of credit|hot ?lines?|budget lines?|shipping lines?|air ?lines?|embass(?:y|ies)|consulates?|world order|"
    r"works of art|public works|family links|air links|trade links|close links|strong links|historical links|links (?:with|between|to)|upper house|lower house|capacity|diplomatic (?:network|mission)|in (?:this|the) field|production plants? of|(?:solar|political|education|school|legal|payment|banking|tax|value|early-warning) systems?|schools? of thought|church(?:es)? (?:of|in)|"
    r"buffer zones?|exclusion zones?|time zones?|trade zones?|economic zones?|war zones?|eurozone|border crossings?)\b",
    re.IGNORECASE,
)


def _inflected(lemma: str) -> str:
    """All forms of a regular verb, of "put up" as of "restore"; of one that ends "!" the final letter is doubled."""
    verb, _, particle = lemma.partition(" ")
    tail = f" {particle}" if particle else ""
    if verb.endswith("!"):
        return rf"{verb[:-1]}(?:s|{verb[-2]}(?:ed|ing))?{tail}"
    if verb.endswith("e"):
        return rf"{verb[:-1]}(?:e[sd]?|ing){tail}"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return rf"{verb[:-1]}(?:y|ies|ied|ying){tail}"
    return rf"{verb}(?:e?s|ed|ing)?{tail}"


_BUILD = [
    "construct",
    "erect",
    "complete",
    "finish",
    "install",
    "renovate",
    "refurbish",
    "restore",
    "rehabilitate",
    "reconstruct",
    "repair",
    "equip!",
    "re-equip!",
    "drill",
    "dredge",
    "electrify",
    "pave",
    "expand",
    "widen",
    "extend",
    "deepen",
    "develop",
    "replace",
    "overhaul",
    "convert",
    "enlarge",
    "double",
    "moderni[sz]e",
    "upgrade",
    "light",
    "fence",
    "design",
    "assemble",
    "link",
    "reinforce",
    "revive",
    "reopen",
    "asphalt",
    "tarmac",
    "resurface",
    "raise",
    "revamp",
    "redevelop",
    "remodel",
    "refit!",
    "energi[sz]e",
    "repave",
    "excavate",
    "relocate",
    "demine",
    "irrigate",
    "insulate",
    "rewire",
    "strengthen",
    "furnish",
    "outfit!",
    "relight",
    "recondition",
    "realign",
    "lengthen",
    "straighten",
    "landscape",
    "gasify",
]
_RUN = ["operate", "manage", "exploit", "maintain", "own", "run!", "acquire"]
_FUND = ["finance", "fund", "co-finance", "co-fund", "bankroll", "sponsor", "subsidi[sz]e", "donate"]
_OPEN = [
    "open",
    "inaugurate",
    "commission",
    "launch",
    "establish",
    "create",
    "implement",
    "execute",
    "realise",
    "found",
]
_IRREGULAR = (
    r"(?:re)?buil(?:d|ds|t|ding)|la(?:y|ys|id|ying) out|(?:re-?)?lay(?:s|ing)?|(?:re-?)?laid|dig(?:s|ging)?|dug|put(?:s|ting)? up|cut(?:s|ting)?|strung|pa(?:y|ys|id|ying) for|set(?:s|ting)? up|ran|runs?|running|carr(?:y|ies|ied|ying) out|"
    r"undert(?:ake|akes|ook|aken|aking)|surfaced|surfacing|drew up|draws up|drawing up|planted|planting|cleared|clearing|clears|work(?:s|ed|ing)? on|fit(?:s|ted|ting) out|t(?:ake|akes|ook|aken|aking) over|add(?:s|ed|ing)?|engineered|lit|sank|sinks?|spudded|bor(?:es?|ed|ing)|patch(?:es|ed|ing)? up|put(?:s|ting)? back|br(?:ing|ings|ought) (?:on stream|into service)|bought|has|have"
)
BUILDS = (
    r"(?:" + "|".join(_inflected(v) for v in (*_BUILD, *_RUN, *_FUND, *_OPEN, "provide funds for")) + rf"|{_IRREGULAR})"
)
SUPPLIES = r"(?:suppl(?:y|ies|ied|ying)|deliver(?:s|ed|ing)?|provid(?:e|es|ed|ing)|furnish(?:es|ed|ing)?)"
# Verbs that make a fact of firm works only: what is opened or owned may be many things.
MILD = regex(
    r"^(?:open|inaugurat|commission|launch|establish|creat|found|own|acquir|bought|ha[sd]|have|design|link|doubl|light|manag|maintain|develop|extend|expand|cut|complet|finish|implement|execut|sponsor|replac|add|set|donat|tak|took|undert|work|revive|carr)",
    re.IGNORECASE,
)
BUILT = (
    r"(?:(?:re)?built|bored|lengthened|landscaped|patched up|added|done(?= by)|laid out|(?:re)?constructed|erected|completed|finished|installed|(?:re-?)?laid|upgraded|moderni[sz]ed|renovated|refurbished|restored|rehabilitated|repaired|(?:re-)?equipped|dug|drilled|dredged|put up|strung|cut|electrified|"
    r"paved|asphalted|raised|revamped|redeveloped|remodelled|refitted|energi[sz]ed|repaved|resurfaced|surfaced|relit|started|begun|staffed|manned|relocated|cleared(?: of mines)?|demined|irrigated|insulated|rewired|strengthened|planted|reconditioned|excavated|connected|brought on line|put (?:right|to rights)|brought back into use|expanded|enlarged|widened|extended|deepened|developed|overhauled|converted|commissioned|set up|established|founded|created|opened|reopened|inaugurated|launched|(?:co-)?financed|(?:co-)?funded|donated|"
    r"paid for|sponsored|designed|engineered|fitted out|furnished|replaced|operated|run|managed|owned|handed over|switched on|reinforced|carried out|implemented|executed|undertaken|assembled|supplied|taken over|acquired|revived|brought on stream|brought (?:back )?into (?:use|service|operation|production)|put (?:back )?(?:into (?:use|service|operation|production)|in order)|taken into use|sunk|spudded|(?:(?:entrusted|awarded|given|assigned|contracted(?: out)?|let|granted|sold|leased|ceded)(?: (?:in|on) [\ue500-\ue5ff])? to))"
)
MAKING = (
    r"(?:construction|building|re-?building|erection|completion|installation|laying|upgrad(?:e|ing)|moderni[sz](?:ation|ing)|renovation|refurbishment|restoration|"
    r"rehabilitation|reconstruction|repairs?|equipping|digging|dredging|drilling|electrification|paving|expansion|enlargement|extension|development|widening|deepening|overhaul|conversion|linking|renewal|redevelopment|revamp|remodelling|refit(?:ting)?|clearance|clearing|demining|excavation|re-erection|re-equipment|relocation|replacement|doubling|strengthening|fitting[ -]out|furnishing|resurfacing|recovery|establishment|creation|setting[ -]up|opening[ -]up|repaving|planting|lighting|raising|planning|design|hand(?:ing)?[ -]?over|commissioning)"
)
# What works do that are finished.
OPENS = (
    r"(?:opened its (?:doors|gates)|opened|opens|came on stream|came on line|came into (?:operation|service|use|being)|came online|went (?:into (?:operation|service|production|use)|live|on stream)|entered (?:into )?(?:service|operation|production|use)|"
    r"became operational|(?:was|were) handed over|began (?:operations?|production|work(?:ing)?|(?:to (?:feed|operate|run|work|produce|turn|supply|generate|serve)|feeding|producing|supplying|serving))|started (?:operat(?:ions?|ing)|production|work(?:ing)?|up|turning|running)|began (?:operating|running|turning)|(?:has|have) been (?:running|operating|working|turning|feeding|supplying|producing|serving)|made its (?:maiden|first) (?:run|trip|voyage)|(?:was|were) (?:ready|unveiled|consecrated)|rose|went up|sprang up|(?:was|were) put up|(?:has|have) been in (?:use|service|operation)|(?:is|was|were|are) in (?:use|service|operation)|(?:has|have) stood|has (?:operated|existed|been operating|been in operation))"
)
NEVER = r"(?:remains? (?:on paper|on the drawing board|to be (?:built|laid|dug|begun|financed)|under (?:study|consideration|discussion|review|negotiation)|un(?:built|laid|finished|reali[sz]ed)|(?:but |only )?(?:a|an) (?:plan|project|dream|idea|drawing))|(?:is|are) (?:still |so far |as yet |for the (?:time being|moment) |at present )+(?:a (?:plan|project|dream|drawing)|(?:but |only )?an idea|on (?:paper|the drawing board)|in abeyance)|(?:has|have|had) (?:since |so far |long )?been (?:shelved|mothballed|dropped|abandoned|delayed|postponed|put off|put on hold)|(?:was|were) (?:shelved|mothballed|dropped|abandoned|never built)|(?:has |have )?(?:never|not) (?:been built|materiali[sz]ed|got off the ground|left the drawing board|got beyond|gone beyond)|never (?:got|went|was|were|came|materiali[sz]ed)|has yet to (?:be|open|begin|start|get|come|leave|materiali[sz]e)|came to nothing|fell through)"


# A line that is told by its ends is works whatever is said of it: "the A–B line", "a 110-kV line from A to B".
_LINE = r"(?:lines?|links?|route|corridor)"
_ENDED = regex(rf"[\w\ue200-\ue2ff][–-](?:[A-ZÀ-Þ][\w'’-]*|[\ue000-\ue4ff])(?: [a-z-]+){{0,2}} {_LINE}$")
_FROM_TO = regex(
    rf"\b{_LINE} (?:from|between) (?:the )?[^,;:.]{{1,40}}? (?:to|and) (?:the )?(?:[a-z]+ of )?(?:[A-ZÀ-Þ]|[\ue000-\ue4ff])"
)


def is_firm(text: str, head: int, tail: int) -> bool:
    """Whether the noun at `head`–`tail` of a sentence's text names works whatever is said of it."""
    return (
        FIRM.search(text[head:tail]) is not None
        or _ENDED.search(text, max(0, head - 50), tail) is not None
        or _FROM_TO.match(text, max(head, text.rfind(" ", 0, tail) + 1)) is not None
    )


@lru_cache(maxsize=1024)  # asked for by each reader of projects
def works_in(text: str) -> tuple[tuple[int, int], ...]:
    """Where words for works stand in a sentence's text, in the literal sense or not."""
    return tuple(match.span() for match in WORKS.finditer(text))


def are_works(words: str) -> bool:
    """Whether a phrase names something built or equipped, in the literal sense."""
    return bool(WORKS.search(words)) and not FIGURATIVE.search(words)
