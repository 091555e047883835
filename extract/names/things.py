"""Names that are not a person's: what is called like one, or after one — ports and islands, ships, newspapers, airports, operations.

The word beside the name tells: "the frigate X", "Operation X", "X airport", or the name itself begins with one that places
begin with ("Ras", "Punta", "Isla").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.regex import regex

if TYPE_CHECKING:
    from extract.names.runs import Run

_PLACES = (
    r"(?:[Pp]ort|[Hh]arbou?r|[Tt]own|[Cc]ity|[Vv]illage|[Dd]istrict|[Pp]rovince|[Rr]egion|[Ii]sland|[Rr]esort|[Cc]amp|[Bb]ase|[Aa]irport|[Bb]ridge|"
    r"[Ss]tadium|[Hh]ospital|[Ss]chool|[Mm]ine|[Dd]am|[Rr]iver|[Ll]ake|[Mm]ountain|[Ss]quare|[Pp]ark|[Mm]useum|[Tt]heatre|[Ss]uburb|"
    r"[Mm]unicipality|[Cc]ounty|[Hh]otel|[Ff]ort|[Hh]ill|[Vv]alley|[Bb]ay|[Gg]ulf|[Cc]ape|[Cc]oast|[Dd]esert|[Cc]anal|[Tt]erminal|[Rr]efinery|"
    r"[Pp]lant|[Oo]ilfield|[Gg]as ?field|[Cc]rossing|[Rr]oad|[Ss]treet|[Aa]venue|[Hh]ighway|[Mm]osque|[Cc]emetery|[Pp]rison|[Bb]arracks)"
)
_SHIPS = (
    r"(?:ship|vessel|frigate|corvette|destroyer|cruiser|submarine|schooner|tanker|freighter|trawler|ferry|boat|yacht|carrier|icebreaker|"
    r"liner|barque|brig|steamer|cutter|patrol boat|minesweeper|cargo ship)"
)
_OTHERS = (
    r"(?:newspaper|daily|weekly|magazine|journal|website|channel|station|broadcaster|portal|newspapers|programme|program|project|"
    r"operation|exercise|prize|award|band|orchestra|ensemble|choir|satellite|rocket|aircraft|aeroplane|plane|horse|film|novel|song|opera|"
    r"hurricane|cyclone|typhoon|storm|volcano|temple|monastery|palace|villa|building|monument|statue)"
)
# "the frigate X", "the port of X", "at Hotel X", "HMS X": what a noun calls so; behind a comma it would stand for somebody.
_CALLED = regex(
    rf"\b(?:(?:{_PLACES}|{_SHIPS}|{_OTHERS})s?(?: of(?: the)?| called| named)? [\"“«]?|(?:Operation|Exercise|Hotel|Camp|Fort|Port|Lake|Mount|Cape|Plaza|Radio|Cyclone|Hurricane|Typhoon|"
    r"Storm|Film|Agencia|Agence|Calle|Avenida|Rue|Jalan|Paseo|Colegio|Universidad|Club|HMS|USS|USNS|BAP|ARA|INS|KRI|RSS|TCG|ROKS|FNS|HNLMS|HDMS|BNS|PNS|NNS|MV|M/V|SS|S/S) [\"“«]?)$"
)
_BEGINS = regex(  # with the article of places, too: "El Alamein"
    r"(?:Cabo|Cape|Ras|Raʾs|R[aâ]s|Port|Puerto|Porto|Isla|Islas|Ilha|Île|Ile|Isola|Lake|Lago|Lac|Laguna|Mount|Monte|Mont|Jebel|Jabal|Djebel|Gebel|Wadi|Oued|Deir|Dayr|Tell|Sharm|"
    r"Bandar|Bender|Fort|Fuerte|Villa|Ville|Ciudad|Cidade|Punta|Ponta|Pointe|Playa|Praia|Costa|C[oô]te|Novy|Nowy|Novaya|Nizhny|Nizhnyaya|Verkhny|Stary|Staraya|Ust|"
    r"Tanjung|Kuala|Bukit|Pulau|Gunung|Sungai|Ulu|Balneario|Baln[eé]ario|Plaza|Plazuela|Cerro|Sierra|Serra|Valle|Vale|Bah[ií]a|Ba[ií]a|Golfo|Boca|Barra|R[ií]o|Estrecho|Fuente|Fonte|Santa|"
    r"Hotel|Club|Radio|Avenida|Calle|Jalan|Rue|Camp|Base|Dar|Beit|Bayt|Kafr|Qasr|Ksar|Bir|Ain|Ayn|Khor|Umm|Burj)"
    r"(?:[- ](?:[\w'’.-]+))+|(?:San|São|Sankt|St\.?|Saint) (?:[\w'’-]+)|(?:El|Al|La|Las|Los)[- ][\w'’-]+"
)
_NAMESAKE = regex(
    r" (?:International |Memorial |National |State |Central )*(?:Airport|Stadium|Circle|Interchange|Roundabout|University|Foundation|Street|Avenue|Boulevard|Square|Bridge|"
    r"Order|Medal|Causeway|Complex|Tower|Road|Mosque|Cup|Market|Terminal|Mausoleum|Hospital|School|College|Institute|Cent(?:re|er)|Prize|Award|Park|Dam|Port|Highway|Museum|Library|Group|Company|Bank|Committee|Council|Society|Association|Agency|Trust|Commission|Corporation|Secretariat)\b"
)
_AFTER = regex(r" (?:international )?(?:airport|airfield|air ?base|stadium|mosque|highway|bridge|university)\b")
_BEHIND = regex(rf" (?:international |memorial |national |state )*(?:{_PLACES}|{_SHIPS}|{_OTHERS})\b")
_HEADED = regex(r",? (?:which (?:is|was) |now )?(?:headed|chaired|run|owned|founded|managed) by\b")  # a body
_THE = regex(r"\b[Tt]he $")
_FRONT = 40  # characters before a name


def is_namesake(text: str, run: Run) -> bool:
    """Whether something that is called after a person stands there: "Ana Sol Airport", "the Ana Sol bridge"."""
    end = run.span.end
    article = _THE.search(text, max(0, run.span.start - len("the ")), run.span.start)
    return (_NAMESAKE.match(text, end) or _AFTER.match(text, end)) is not None or (
        article is not None and _BEHIND.match(text, end) is not None
    )


def is_thing(text: str, run: Run) -> bool:
    """Whether a name that no title makes a person's is a place's or a thing's: "the frigate Ana Sol", "Punta Sol"."""
    called = _CALLED.search(text, max(0, run.span.start - _FRONT), run.span.start)
    if _HEADED.match(text, run.span.end):
        return True
    return called is not None or _BEGINS.fullmatch(run.span.of(text)) is not None or is_namesake(text, run)
