"""The words of partnerships: what is founded, how, and what is known of one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from extract.regex import regex

if TYPE_CHECKING:
    from decimal import Decimal

    from extract.document import Entity

FORM = r"(?:ventures?|compan(?:y|ies)|enterprises?|undertakings?|business(?:es)?|firms?|corporations?|concerns?|foundations?|operations?)"
JOINT = r"(?:joint|mixed|common|bilateral|bi-?national|shared)"
SET_UP = r"(?:set(?:s|ting)? up|found(?:ed|s|ing)|establish(?:ed|es|ing)?|creat(?:ed|es?|ing)|form(?:ed|s|ing)?|launch(?:ed|es|ing)?|incorporated|registered|start(?:ed|s)|opened)"
RUNNING = r"(?:own(?:s|ed)?|run|runs|ran|share[sd]?|control(?:s|led)?)"
HEAD = r"(?:company|firm|bank|fund|consortium|holding|producer|maker|manufacturer|operator|enterprise|carrier|airline|shipyard|plant|works|mill|mine|smelter|refinery|factory|foundation|insurer|developer|distributor|group|business|chain|brewery|institute|university|cent(?:er|re)|corporation|undertaking|venture|partnership)"
COMPANY_NAME = regex(
    r"\b(?:Company|Compa[gñ]\w+|Corporation|Bank|Banco|Banque|Holdings?|Group|S\.A\.|SA|Ltd|Limited|LLC|LLP|JSC|GmbH|SRL|Sdn|Bhd|Inc|Plc|PLC|CJSC|OJSC|B\.V\.|Ltda|Energy|Power|Industries|Partners|Mining|Oil|Gas|Petroleum|Motors|Steel|Cement|Pharma\w*|Airlines?|Airways|Shipping|Logistics)\b"
)


@dataclass(frozen=True, slots=True)
class Partnership:
    """What several own together, in the words of the text; empty `name` where it has none."""

    name: str
    partners: tuple[Entity, ...]
    shares: tuple[tuple[Entity, Decimal], ...] = ()
    sector: str = ""
