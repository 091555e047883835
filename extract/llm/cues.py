"""The words by which a text tells each type of fact: without one of them a quote is no evidence of that type.

Wide on purpose: they are not there to find facts, but to refuse a fact that its quote has nothing to do with, and to
mark the place at which we look whether it is told as done or as planned.
"""

from __future__ import annotations

import re
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

_SIGNED = (
    r"sign|initial|seal|conclu|reach|agree|ink|treat|pact|accord|deal|contract|memorand|protocol|convention|declarat|"
    r"communiqu|statement|charter|road ?map|ratif|text|paper|bill|plan|rescind|abandon|terminat|cancel|force|effect|settle|lease|concession|understanding|letter|package|exchang|award|won|order|adopt|approv|licen[cs]|cover|under|between|peace|talks|negotiat|round|renew|extend|upgrad"
)

CUES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "relations": r"relation|ties|link|ordered|tie|partner|embass|ambassador|envoy|legation|charg|recogni|diploma|tenor|level",
        "recognition": r"recogni|acknowledg|legitim",
        "mission": r"embass|mission|commission|consul|legation|high commission|chancery|represent|office|bureau|post|charg|"
        r"branch|subsidiar|ambassador|nunciature|permanent|delegation|liaison|envoy|resident",
        "membership": r"member|belong|re-?join|join|quit|leav|left|remain|stay|withdr|zone|federation|found|part of|acce[ds]|admi(?:t|ss)|associat|observer|both|within|enter|among|sit|"
        r"seat|signator|contact|partner|organi[sz]ation|union|group|bloc|club|bank|council|league|forum|movement|commonwealth",
        "visit": r"due|expect|slip|road|saw|lectur|bow|visit|exchang|contact|high-level|level|dialogue|launch|ceremon|sign|unveil|f[êe]ted|trip|journey|travel|tour|arriv|came|come|went|go(?:es)?\b|gone|flew|fl(?:y|ies|own)|land|return|"
        r"stop|stay|spent|was (?:back )?in|receiv|welcom|host|greet|guest|met|meet|talk|held|attend|summit|follow|"
        r"deleg|pai?d|call|invit|accompan|led|lead|there|open|inaugurat|address|made|pilgrim|honeymoon|cross|head",
        "agreement": _SIGNED,
        "venture": r"ventur|per ?cent|unite|hold|belong|took|federation|union|field|compan|firm|bank|hous|commission|commit|counci|joint|plant|found|creat|set up|establish|form|"
        r"partner|consort|stake|share|own|held|corporat|enterpris|fund|centre|center|factor|institut|chamber|forum|work|board|body|group",
        "finance": r"loan|present|credit|lend|lent|borrow|debt|ow[ei]|grant|aid|assist|help|donat|gift|gave|giv|financ|fund|pa(?:y|id)|"
        r"invest|worth|million|billion|money|relief|repay|writ|cancel|forg[ia]v|compensat|support|contribut|bought|stake|deposit|"
        r"provid|pledg|capital|tranche|facilit|cost|buy|purchas|sold|sale",
        "arms_transfer": r"consign|reach|follow|request|assembl|built|jet|fighter|missile|rocket|gun|rifle|tank|frigate|vessel|helicopter|drone|mortar|deliver|suppl|sold|sell|sale|bought|buy|purchas|order|suppl|transfer|ship|sent|send|arm|equip|provid|receiv|"
        r"hand|donat|gave|giv|export|import|acquir|obtain|furnish|weapon|procur|pass|came|contract|deal|lend|lent|leas|took|got|armed|fly|flew|use",
        "trade": r"put|account|project|trade|turnover|export|import|invest|commerc|sold|sale|sell|bought|buy|goods|exchang|stock|flow|market|ship|deliver|worth",
        "military_activity": r"held|duty|rehears|seiz|occup|invad|land|exercis|drill|manoeuv|maneuv|deploy|troop|forc|soldier|train|advis|instruct|station|base|sent|send|"
        r"patrol|war|ship|aircraft|air|brigad|battalion|contingent|peacekeep|fight|fought|fleet|naval|navy|army|militar|cadet|officer|"
        r"commando|unit|group|mission|operation|part in|missile|course|school|specialist|technician|expert|mercenar|volunteer|observer|guard|pilot",
        "project": r"hand|campus|stadium|enlarg|extend|widen|zone|ferry|crossing|corridor|canal|tunnel|airport|highway|pipeline|plant|dam|railway|bridge|port|hospital|school|terminal|line|grid|reactor|cent(?:er|re)|participat|envisag|help|approv|stretch|field|buil[dt]|construct|equip|run|ran|operat|restor|renovat|refurb|moderni[sz]|develop|instal|erect|complet|open|work|"
        r"project|lay|laid|plant|drill|mine|min[ei]|upgrad|repair|rehabilit|supply|deliver|launch|design|assembl|expan|manag|dig|dug|"
        r"suppl|provid|rebuil|contract|set up|produc|explor|connect|electrif|found|hous|creat|establish|financ|fund|road|station",
        "production": r"produc|output|manufactur|made|make|assembl|pump|extract|min[ei]|yield|harvest|turn|capacit|build|built|barrel|"
        r"ton|grow|grew|generat|roll|buil|catch|refin|deliver|process",
        "stance": r"support|sponsor|lobb|campaign|voic|complain|back|congratulat|condemn|critici[sz]|veto|condol|denounc|deplor|express|solidar|sympath|endors|welcom|prais|"
        r"oppos|reject|protest|urg|call|defend|stand|stood|sid[ei]|blam|accus|vote|outrag|regret|slam|object|greet|message|"
        r"telegram|mourn|sorrow|grief|hail|attack|rebuk|censur|championed|blast|voice|concern|honou?r|thank|speak|spoke|block",
        "sanction": r"sanction|halt|stop|embargo|blacklist|black list|freez|froze|frozen|ban|blockad|boycott|restrict|penalt|penali[sz]|measure|prohibit|"
        r"list|bar(?:s|red)|suspen|expel|tariff|block|clos",
        "office": r"",
    }
)
"""For each type the beginnings of words; an empty one asks for none (a position stands in the quote anyway)."""

_STANDING: Final[Mapping[str, str]] = MappingProxyType(
    {
        "office": r"appoint|elect|becom|became|sworn|swear|nominat|named|succeed|inaugurat",
        "venture": r"found|creat|set up|establish|form|plan|propos|launch|agree|decid|consider|discuss|foresee|envisag",
        "mission": r"open|re-?open|found|creat|set up|establish|inaugurat|accredit|clos|plan|propos|agree|decid|consider|discuss|foresee|envisag",
    }
)
"""What stands is told as happened unless one of these says that it does not yet: of a council that "has not met"."""
_RELATIONS = {
    "established": r"establish|go(?:es)? back|went back|took up|tak(?:e|es|ing) up|reckon|date|appoint|open|enter|start|began|begin|recogni|beg[au]n|set up|exchang|forg|initiat|inaugurat|tie[sd]|creat|since|found|"
    r"accredit|date[sd]?\b|form|commenc|agreed",
    "severed": r"sever|brok|break|cut|suspen|ruptur|sunder|end|withdr|recall|clos|discontinu|terminat|freez|froze|abrogat|interrupt|split|"
    r"expel|lapse|halt",
    "restored": r"restor|resum|re-?establish|renew|reviv|normali[sz]|re-?open|return|rebuil|again|repair|mend|reinstat|patch|unfro|back|"
    r"recommenc|re-?start|re-?ent|last|over|end",
    "upgraded": r"upgrad|rais|elevat|promot|strateg|partner|ambassador|full|level|lift|embass|rank|comprehensive|higher",
    "downgraded": r"downgrad|lower|reduc|recall|withdr|charg|level|scal|expel",
}
_MISSION = {
    "embassy": r"embass|commission|high commission|ambassador|mission|legation|nunciature|chancery|charg|represent",
    "consulate": r"consul",
    "honorary consulate": r"honorary|consul",
    "representative office": r"represent|office|bureau|liaison|mission|cent(?:er|re)|branch|delegation|subsidiary|post",
}
_STANCE = {
    "congratulate": r"congratulat|greet|felicitat|hail|message|prais|best wishes",
    "condemn": r"condemn|called|denounc|deplor|outrag|slam|decr[iy]|protest|attack|critici|reject|censur|rebuk",
    "criticise": r"critici|complain|critiqu|attack|slam|accus|rebuk|denounc|condemn|protest|object|reproach|blam|regret|concern|complain|hit|"
    r"displeas|disapprov|oppos|call|disappoint|questioned|warn|sharp|blast|deplor|lament|summon",
    "veto": r"veto|block",
    "condole": r"condol|sympath|mourn|sorrow|grief|solidar|regret|tribute",
}
_TRADE = {
    "exports": r"export|sold|sell|sale|suppl|ship|deliver|sent|import|bought|buy|purchas|goods|trade",
    "imports": r"import|bought|buy|purchas|export|goods|trade|sold|from|sale",
    "investment": r"invest|put|project|stake|capital|stock|fdi",
}
_MILITARY = {
    "exercise": r"exercis|drill|manoeuv|maneuv|train|game|joint|patrol",
    "training": r"train|instruct|cours|cadet|taught|teach|school|academ|educat|coach|stud|drill|learn|graduat|officer",
    "advisers": r"advis|expert|specialist|technician|instruct|mission|consultant|observer|officer",
}
_CHOICES: Final[Mapping[tuple[str, str], Mapping[str, str]]] = MappingProxyType(
    {
        ("relations", "action"): _RELATIONS,
        ("mission", "kind"): _MISSION,
        ("stance", "stance"): _STANCE,
        ("trade", "measure"): _TRADE,
        ("military_activity", "kind"): _MILITARY,
        ("agreement", "action"): {
            "ratified": r"ratif|approv|parliament|pass",
            "terminated": r"terminat|end|denounc|cancel|scrap|rescind|abandon|walk|withdr|abrogat|annul|expire|revok|suspen|tore|tear|repudiat|lapse|quit|pull",
            "in force": r"force|effect|appl|valid|active|bind|bound|operat|exist|since|from|ha[ds]|have|still|last|run|ran|govern|regulat|cover|under|stand|stood",
        },
    }
)


@cache
def cue(kind: str, slot: str = "", choice: str = "") -> re.Pattern[str] | None:
    """The words for a type, or for one choice of one of its slots; None where none are asked for."""
    return _pattern(_CHOICES.get((kind, slot), {}).get(choice, "") if slot else CUES.get(kind, ""))


@cache
def standing(kind: str) -> re.Pattern[str] | None:
    """The words by which something that stands is told as not standing yet; None for types that tell of events."""
    return _pattern(_STANDING.get(kind, ""))


def _pattern(beginnings: str) -> re.Pattern[str] | None:
    return re.compile(rf"\b(?:\w+-)?(?:{beginnings})\w*", re.IGNORECASE) if beginnings else None
