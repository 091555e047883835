"""Words for works: what is built, equipped, run or restored, the verbs and the nouns of doing so."""

from __future__ import annotations

import re

_NOUNS = (
    r"plants?|factor(?:y|ies)|works|mills?|smelters?|refiner(?:y|ies)|dams?|power stations?|power lines?|transmission lines?|railways?|railroads?|rail lines?|"
    r"lines? \d+|line|metro|subway|tramway|light rail|highways?|roads?|motorways?|expressways?|bridges?|tunnels?|(?:deep-water |sea|air|dry )?ports?|airports?|"
    r"airstrips?|runways?|terminals?|wharf|wharves|piers?|docks?|harbou?rs?|shipyards?|pipelines?|gas pipelines?|oil ?fields?|gas ?fields?|fields?|mines?|"
    r"deposits?|wells?|platforms?|canals?|channels?|reservoirs?|irrigation (?:schemes?|systems?|networks?)|cables?|data cent(?:re|er)s?|satellites?|"
    r"hospitals?|clinics?|schools?|universit(?:y|ies)|institutes?|academ(?:y|ies)|laborator(?:y|ies)|stadiums?|stadia|theatres?|museums?|mosques?|churches|church|"
    r"cathedrals?|temples?|librar(?:y|ies)|palaces?|parliament buildings?|buildings?|headquarters|barracks|hangars?|bases?|airfields?|housing(?: estates?)?|"
    r"apartments?|flats|houses|homes|settlements?|towns?|villages?|parks?|industrial (?:parks?|zones?)|free zones?|(?:training|medical|health|cultural|maintenance|"
    r"repair|logistics|research|service|community|welfare|conference|convention|convention|shopping|trade) cent(?:re|er)s?|farms?|greenhouses?|silos?|"
    r"warehouses?|grids?|networks?|substations?|turbines?|reactors?|(?:wind|solar) (?:farms?|parks?|plants?)|assembly lines?|production lines?|stretch|section|"
    r"extension|interconnectors?|equipment|infrastructure|cement works|breweries|brewery|sugar mills?|observator(?:y|ies)|radio stations?|television stations?|"
    r"launch (?:site|pad)|spaceports?|water supply|waterworks|sewage (?:works|systems?)|street lighting|monuments?|memorials?|projects?|mosaics?|walls?|"
    r"(?:landing|launch|construction|storage) sites?|(?:converter|pumping|compressor|railway|bus|radar|tracking|ground|filling|petrol|gas|metro|weather) stations?|(?:fabrication|ship|container|rail) ?yards?|"
    r"FPSO|floating (?:unit|terminal|dock)s?|showrooms?|stores|shops|shopping malls?|malls?|supermarkets?|hotels?|resorts?|dealerships?|gasworks|depots?|ropeway|cable cars?|orphanages?|kindergartens?|"
    r"nurser(?:y|ies)|maternity wards?|wards?|bore ?holes|aqueducts?|pumps|dykes?|levees?|breakwaters?|quays?|jett(?:y|ies)|feasibility stud(?:y|ies)|blocks? \w+|(?<=[A-Z]\w\w)\w* block|"
    r"trains|trainsets|carriages|wagons|cranes|ferries|rolling stock|signalling|track|locomotives|generators|transformers|rails|trams|buses"
)
_WORKS = re.compile(rf"\b(?:{_NOUNS})\b", re.IGNORECASE)
_FIGURATIVE = re.compile(
    r"\b(?:bridges? (?:between|of)|fields? of (?:education|science|culture|trade|defen[cs]e|health|energy|agriculture|tourism|art)|relations?|ties|trust|cooperation|"
    r"friendship|partnership|network of (?:agreements|contacts|friends)|contractual base|legal (?:base|framework)|in line|line ministr|road ?map|front line|"
    r"credit lines?|lines? of credit|hot ?lines?|budget lines?|shipping lines?|embass(?:y|ies)|consulates?|world order|works of art|foundations? for|capacity|diplomatic (?:network|mission)|in (?:this|the) field)\b",
    re.IGNORECASE,
)

BUILT = (
    r"(?:built|rebuilt|constructed|erected|completed|finished|installed|laid|re-?laid|upgraded|moderni[sz]ed|renovated|refurbished|restored|rehabilitated|"
    r"reconstructed|repaired|equipped|re-equipped|dug|drilled|dredged|put up|cut|electrified|paved|expanded|widened|extended|developed|commissioned|set up|established|"
    r"opened|inaugurated|launched|financed|funded|donated|paid for|sponsored|co-financed|designed|engineered|fitted out|supplied|furnished|replaced|operated|run|managed|handed over|carried out|implemented|executed|undertaken)"
)
MAKE = (
    r"(?:buil(?:d|ds|t|ding)|rebuil(?:d|ds|t|ding)|construct(?:s|ed|ing)?|erect(?:s|ed|ing)?|complet(?:e|es|ed|ing)|finish(?:es|ed)|install(?:s|ed|ing)?|lay(?:s|ing)?|laid|"
    r"upgrad(?:e|es|ed|ing)|moderni[sz](?:e|es|ed|ing)|renovat(?:e|es|ed|ing)|refurbish(?:es|ed|ing)?|restor(?:e|es|ed|ing)|rehabilitat(?:e|es|ed|ing)|"
    r"reconstruct(?:s|ed|ing)?|repair(?:s|ed|ing)?|equip(?:s|ped|ping)?|dig(?:s|ging)?|dug|drill(?:s|ed|ing)?|dredg(?:e|es|ed|ing)|put(?:s|ting)? up|cut(?:s|ting)?|"
    r"electrif(?:y|ies|ied|ying)|pav(?:e|es|ed|ing)|expand(?:s|ed|ing)?|extend(?:s|ed)|develop(?:s|ed|ing)?|replac(?:e|es|ed|ing)|"
    r"operat(?:e|es|ed|ing)|run(?:s|ning)?|ran|financ(?:e|es|ed|ing)|fund(?:s|ed|ing)?|pa(?:y|ys|id|ying) for|manag(?:e|es|ed|ing))"
)
MAKING = (
    r"(?:construction|building|rebuilding|erection|completion|installation|laying|upgrad(?:e|ing)|moderni[sz]ation|renovation|refurbishment|restoration|"
    r"rehabilitation|reconstruction|repair|equipping|digging|dredging|electrification|paving|expansion|extension|development)"
)


def are_works(words: str) -> bool:
    """Whether a phrase names something built or equipped, in the literal sense."""
    return bool(_WORKS.search(words)) and not _FIGURATIVE.search(words)
