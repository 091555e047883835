"""Words for arms, by kind: heads of noun phrases, what makes a common thing a military one, what ends a phrase."""

from __future__ import annotations

import re

from extract.regex import regex

# Arms whatever is said of them.
STRONG = (
    r"weapons?|weaponry|arms|armaments?|munitions?|ammunition|ammo|missiles?|rockets?|torpedoe?s?|bazookas|rifles?|pistols?|revolvers?|carbines?|muskets|handguns|machine-?guns?|submachine-guns?|guns?|cannons?|artillery|ordnance|howitzers?|mortars?"
    r"|grenades?|bombs?|landmines|explosives|detonators|bullets|cartridges|warheads?|launchers?|flamethrowers|MANPADS|bayonets|sabres|gunpowder|napalm|MLRS|HIMARS|Kalashnikovs?|SAMs|ATGMs?"
    r"|tanks?|tankettes|half-tracks|APCs?|IFVs?|MRAPs?|AFVs?|Humvees?|fighter-bombers?|fighters?|bombers?|interceptors?|warplanes?|gunships?|helicopters?|rotorcraft|choppers|biplanes|seaplanes|airships|gliders"
    r"|warships?|frigates?|corvettes?|destroyers?|cruisers?|minelayers?|battleships?|ironclads?|monitors(?= )|tugboats?|submarines?|U-boats?|submersibles|gunboats?|minesweepers?|mine-?hunters?|cutters?|OPVs?|LSTs?|LPDs?|speedboats?|motorboats|hovercraft|dinghies"
    r"|drones?|UAVs?|UCAVs?|USVs?|quadcopters?|radars?|sonars?|trainers|periscopes"
)
# Military where something around is.
LOOSE = (
    r"aircraft|jets?|(?:air)?planes?|airlifters?|transports|airliners|ships?|vessels?|boats?|craft|ferries|yachts|lighters|vehicles?|trucks?|lorries|cars|buses|tankers?|equipment|mat[eé]riel|hardware|gear|systems?|radios?|"
    r"mines|shells|simulators?|platforms|technology|supplies|sets|trailers|carriers?"
)
# What an army may use as well as anybody: only with those who bear arms beside it.
GEAR = (
    r"jeeps?|pick-?ups?|Cruisers|Rovers|helmets?|uniforms?|vests?|jackets?|boots|tents?|parachutes?|binoculars|goggles|ambulances?|bulldozers?|motorcycles|motorbikes|bicycles|generators?|stretchers|kitchens|"
    r"rations|excavators|fatigues|batons|handcuffs|searchlights|pontoons|masks|armou?r"
)
# Arms only by what stands before them.
NEEDY = r"batter(?:y|ies)|rounds|charges|parts|components|pods|stations?|cent(?:er|re)s?|defen[cs]es?|pieces|devices?|sights|turrets|suits|articles|goods|products|sensors|units|complex(?:es)?|suites?|bridgelayers|engines|gas"
# What makes a common thing a military one.
MILITARY_KIND = regex(
    r"(?<![\w-])(?:military|army|naval|navy|defen[cs]e|war|battle|battlefield|combat|fighter|fighting|bomber|attack|assault|strike|patrol|reconnaissance|surveillance|early[- ]warning|airborne|landing|amphibious|tactical|tear|body|air|multi-?role|torpedo|missile|rocket|gun|gun-missile|mine|mine-\w+|minelaying|minesweeping|minehunting|mine countermeasures|"
    r"anti-\w+(?:-\w+)?|counter-\w+|arm(?:ou)?red|armed|tracked|bullet-?proof|ballistic|flak|artillery|mortar|tank|infantry|police|security|interception|interceptor|kamikaze|loitering|unmanned|guided|[\w-]+-guided|[\w-]+-propelled|man-portable|portable|shoulder-[\w-]+|surface-to-[\w-]+|air-to-[\w-]+|ground-to-[\w-]+|"
    r"electronic[- ]warfare|EW|jamming|jammer|radar|sonar|fire[- ]control|command|command[- ]and[- ]control|night[- ]vision|thermal|camouflage|field|trainer|training|basic trainer|jet trainer|submarine|coast ?guard|gas|rubber|chemical|riot|riot-control|crowd-control|torpedo-|depth|air[- ]defen[cs]e|missile[- ]defen[cs]e|anti-aircraft|"
    r"stealth|stealthy|hypersonic|supersonic|cruise|protected mobility|offshore patrol|coastal patrol|fast attack|fast patrol|river patrol|lethal|non-lethal|off-road|all-terrain|logistics|rigid[- ]hull\w*|rigid|inflatable|high-speed|interceptor|hydrographic|survey|hospital|troop|personnel|helicopter|aircraft|[\w\ue200-\ue4ff]+-class|\d+(?:\.\d+)?[- ]?mm|main|weapons?|arms|small-arms|munitions?|ammunition|spare|transport)(?![\w-])",
    re.IGNORECASE,
)
# Of these, what alone does not make a common thing military.
WEAK_KIND = regex(
    r"(?:transport|security|gas|main|field|hospital|survey|hydrographic|training|basic trainer|helicopter|high-speed|logistics|police|personnel|rigid|inflatable|body|air|chemical|rubber|control|surveillance|radar|command|thermal|offshore|portable|off-road|all-terrain|spare|[\w\ue200-\ue4ff]+-class|aircraft|guided|unmanned|protected|electronic)",
    re.IGNORECASE,
)
# Words that make the phrase another's: oil tanks, gold mines, merchant ships.
CIVIL_KIND = regex(
    r"\b(?:(?:naval|military|army|police|combat|infantry|security) units?|locomotives?|trainsets?|railcars?|tramcars?|turbines?|(?:oil|water|storage|septic|fish|septic|gas|think|fermentation|settling) tanks?|(?:gold|copper|coal|iron|ore|diamond|silver|tin|uranium|salt|potash|nickel|cobalt|zinc|lithium|manganese|phosphate|gem|opencast|open-pit|bauxite) mines|space rockets|(?:satellite|space|carrier) (?:launchers?|rockets?|systems?)|"
    r"(?:civil|civilian|commercial|passenger|merchant|cargo|container|cruise|fishing|tourist|research|whaling|political|legal|banking|payment|tax|health|school|judicial|electoral|financial|education|educational|economic|irrigation|sewage|telephone|pension|public transport|metro|rail|medical|agricultural|farm|hospital|industrial|mining|oilfield|solar|computer|office|sports?|laboratory|language|vocational) "
    r"(?:\w+ )?(?:ships?|vessels?|boats?|aircraft|planes?|airliners|systems?|equipment|supplies|technology|vehicles|cars|buses|hardware|gear))\b",
    re.IGNORECASE,
)
# "A helicopter maintenance centre", "tank crews", "missile tests", "an arms embargo" are no arms.
COMPOUND = regex(
    r"(?:unit|detachments?|contingents?|teams?|formations?|maintenance|training|factor(?:y|ies)|plants?|industry|industries|bases?|crews?|pilots?|services?|production|repairs?|exercises?|drills?|forces?|schools?|academy|attacks?|tests?|test-firings?|testing|programmes?|programs?|strikes?|deployments?|assembly|construction|overhaul"
    r"|fire|silos?|sites?|launch|launches|capabilit\w+|displays?|groups?|wings?|squadrons?|compan(?:y|ies)|firms?|makers?|manufacturers?|experts?|technicians?|divisions?|brigades?|regiments?|battalions?|ranges?|works|yards?|designers?|engineers?|officers?|embargo(?:es)?|controls?|race|deals?|sales?|imports?|exports?|trade|transfers?|dealers?|"
    r"deliver(?:y|ies)|shipments?|purchases?|packages?|contracts?|agreements?|pacts?|procurement|limitation|reduction|exporters?|importers?|bans?|smuggl\w+|traffick\w+|suppliers?|supply|factory|market|cooperation|operators?|owners?|orders?|drivers?|bearers?|carrier groups?|"
    r"visits?|crash(?:es)?|incidents?|accidents?|proliferation|inspections?|inspectors|talks|treaty|treaties|depots?|dumps?|caches?|museum|clubs?|tournament|barrels|command|commander|shield|threats?|activities|activity|dispute|crisis|war|battles?|warfare|patrols?|flights?|raids?|landings?|pads?|hangars?|tracking|lines?|instructors?|specialists?|skills?|fund|accounts?|clearance|museums?|school|hub|badges?|medals?|replicas?|toys?|locomotives?|trains?|trainsets?|railcars?|tramcars?|trams?|wagons?|coach(?:es)?|turbines?|elevators|lifts)",
    re.IGNORECASE,
)
# Where a phrase ends or begins: determiners, prepositions, verbs.
STOP = regex(
    r"(?:an?|the|its?|their|his|her|our|my|this|these|those|that|which|who|whose|where|there|some|several|various|many|more|other|others|another|further|additional|any|all|no|last|first|second|third|next|used|second-hand|surplus|new|modern|of|to|for|from|in|on|at|by|with|within|worth|and|or|as|well|both|each|half|most|"
    r"including|such|like|is|are|was|were|be|been|being|has|have|had|having|will|would|could|can|may|might|should|must|shall|sold|sells?|selling|bought|buys?|buying|buy|order|orders|supply|supplies|supplying|delivers?|delivering|provides?|providing|gave|given|gives?|giving|gifts?|shipping|ships?(?= )|"
    r"receives?|receiving|sent|sends?|sending|sell|obtains?|procures?|over|also|then|later|when|while|after|before|about|than|up|not|only|junta|between|into|against|under|during|using|use|uses|make|makes|made|making|among|lent|leasing|sale|sales|contracts?|deals?|part|parts(?= of)|but|nor|if|because|since|until|"
    r"took|takes?|taking|kept|keeps?|flew|fly|flies|flying|built|builds?|building|won|lost|loses|got|gets?|hit|shot|fired|operates?|offers?|offering|plus|via|he|she|they|we|you|i|them|him|us|me|out|off|down|now|still|yet|so|too|here|how|why|what|near|across|through|without|despite|per|each|every|either|whether|one|saw|sees|came|come|comes|went|goes|go|put|puts|"
    r"left|leave|leaves|arrive|arrives|remain|remains|include|includes|carry|carries|carrying|wants?|planning|plans?|held|holds?|holding|brought|brings?|bring|said|says?|say|showing|shows?|acquires?|acquiring|imports?|exports?|exporting|importing|buyers?|purchase|purchases|purchasing|donates?|donating|deploys?|deploying|movement|rebels|guerrillas|insurgents|resistance|opposition|militias?|regime|government|although|though|despite|whereas|unlike|nothing|everything|promised|awaits?|awaiting|awaited|replacing|following|mainly|chiefly|concerning|covering|totalling|consisting|comprising)",
    re.IGNORECASE,
)
# Participles that describe a thing rather than tell what was done.
DESCRIBES = regex(
    r"(?:arm(?:ou)?r?ed|tracked|wheeled|guided|towed|propelled|manned|unmanned|powered|refurbished|mixed|fixed|mounted|based|protected|improved|advanced|modified|upgraded|sophisticated|shielded|modernised|modernized|captured|depleted|enriched|pressurised|hulled|assorted|obsolete|speed|rigid|unmanned|winged|barrelled|turreted|outdated|antiquated|red|silenced|shed|sled)",
    re.IGNORECASE,
)
# A designation, told by capitals and figures, never by which one it is.
MODEL = regex(
    r"(?:[A-Z][A-Za-z]{0,7}-?\d{1,4}(?:[-/][A-Z]?\d{1,4})?(?:[A-Za-z]{0,5}|[A-Z]\d)(?:-\d{1,2})?(?:/[A-Z0-9]+)*|[A-Z]{2,4}[- ]?\d{1,3}[A-Za-z]{0,3}|\d{1,3}[A-Z]\d{0,2}|\d{3,4}-\d[A-Z]?)(?:s|['’]s)?"
)
# Airliners, engines, groups of states, roads: designations that name no arms.
AIRLINER = regex(
    r"(?:A3\d0|[BE]?7\d7|C9\d\d|E1[79]\d|CRJ|ATR|G\d\d?|C40|COP\d*|COVID|Covid|M\d|R\d|APR-?\d+|VVER-?\d+|CO2|H\dN\d|Q[1-4]|T20|U\d\d|P5|E3|[35]G|F1)(?:-\d+)?[A-Za-z]*"
)
MAKER_OF_AIRLINERS = regex(
    r"(?:Airbus|Boeing|Bombardier|Challenger|Phenom|Comac|COMAC|Fokker|Gulfstream|Learjet|Cessna|Dash|Tupolev|Ilyushin|Antonov|Superjet|Falcon|Citation|Trident|Caravelle|Viscount|Comet|Concorde|Lear|Air|Airways|Airlines)"
)
SHIP = regex(
    r"(?:cruiser|frigate|corvette|destroyer|submarine|minelayer|minesweeper|minehunter|gunboat|battleship|warship|ship|vessel|cutter|carrier|boat|tug|tugboat|ironclad|brig|schooner)",
    re.IGNORECASE,
)
PEOPLE = regex(
    r"(?:Marines|Guards|Rangers|Nations|States|Games|Articles|Sides|Parties|Ministers|Members|Christians|Muslims|Jews|Arabs|Kurds|Europeans|Africans|Asians|Americans|Days|Weeks|Hours|Years|Islands|Embassies|Consulates|Presidents|Commandos|Seabees|Gurkhas|Cossacks|Communists|Republicans|Democrats|Catholics|Olympics|Forces|Councils|Universities|Euros|Committees|Roubles|Dollars|Points|Principles|Goals|Cubs)"
)
