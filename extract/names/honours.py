"""What stands with a name for honour's sake: titles before it ("H.E. Mr."), letters behind it ("MP", "C.G.H.")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.document import Span
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

_RANK = (
    r"(?:(?:Lieutenant|Major|Brigadier|Colonel|Vice|Rear|Flight|Squadron|Wing|Group|Air|Lt|Maj|Brig|Col|Flt|Sqn|Wg|Gp)\.?[- ]"
    r"(?:General|Colonel|Admiral|Gen|Col|Lt|Lieutenant|Ldr|Leader|Cdr|Commander|Capt|Captain|Marshal|Commodore|Cdre|Adm))"
)
# Malay styles, of which one leads to the next: "Tan Sri Dato' Seri". "Tan", "Sri" and "Dato" alone may be names.
_STYLE = (
    r"(?:(?:Tan Sri|Toh Puan|Datuk|Datin|Dato['’]|Dato(?= (?:Seri|Sri|Paduka|Setia|Wira|Haji|[A-Z][\w'’-]+ (?:[A-Z]|bin|binti)))|Pehin(?= Dat))"
    r"(?: (?:Seri|Sri|Paduka|Panglima|Patinggi|Amar|Wira|Setia|Indera|Utama|Haji|Hajah|Hj))*)"
)
HONOUR = (
    rf"(?:{_STYLE}|"
    r"Mr|Mrs|Ms|Messrs|Generals|Colonels|Marshals|Admirals|Captains|Lieutenants|Brigadiers?|Counsell?or|Federal Councillor|Councillor|Sergeant|Commandant|Sir|Dame|Lord|Lady|Dr|Prof|Professor|H\.? ?E|HRH|HM|(?:[Tt]he )?Hon|General|Gen|Lt|Flt|Lieutenant|Colonel|Col|Major|"
    r"Brigadier|Brig|Captain|Capt|Admiral|Adm|Marshal|Field|Sheikh|Sheikha|Ayatollah|Imam|Archbishop|Cardinal|Bishop|Patriarch|"
    r"Comrade|Shri|Smt|Mohtarma|Begum|Tun|Datuk|Dato|U|Daw|Chief|Senator|Sen|Rep|Osagyefo|Don|Doña|His|Her|Excellency|Highness|Majesty|Royal|general|colonel|"
    rf"{_RANK}|Commodore|Mullah|Maulana|Sayyid|Ratu|Nana|Alhaji|Justice|Judge|"
    r"Rev|Reverend|Madam|Madame|Samdech|Tan Sri|Eng|Engineer|Baron|Count|(?:[Tt]he )?(?:Rt|Right|Most)|(?:[Tt]he )?(?:Hon['’]ble|Honou?rable)|Citizen|admiral|marshal|shipowner|lawyer|merchant|"
    r"professor|doctor|surgeon|physicist|economist|banker|businessman|businesswoman|industrialist|poet|writer|historian|sheikh|singer|(?:[Tt]he )?(?:then|late))\.?"
)
TITLES = regex(rf"(?:(?<![\w.]){HONOUR} )+$")
_LETTERS = (  # seats and orders, as they are written behind names
    r"(?:MP|MPA|MLA|MLC|MHA|MHR|MNA|MEP|MSP|TD|QC|KC|SC|SAN|PC|AC|AO|AM|OAM|CSC|CBE|OBE|MBE|KBE|DBE|GBE|CMG|KCMG|GCMG|DCMG|CVO|KCVO|GCVO|KCB|GCB|CB|CH|OM|DSO|FRS|"
    r"ONZ|CNZM|DNZM|KNZM|GNZM|PNZM|QSO|EGH|CGH|MGH|EBS|CBS|OGW|GCON|CFR|GCFR|OFR|OON|PhD|MD)"
)
HONOURS = regex(  # "Ana Sol, C.G.H., President of Peru"
    rf"^(?:,? (?:(?:[A-Z]\.){{2,5}}|{_LETTERS}\b|[A-Z]{{2,6}}(?=,)))+(?=[, ]|$)"
)
_RANKED = regex(_RANK)
_STYLED = regex(rf"(?<![\w.]){_STYLE}(?= )")
_POST_NOMINAL = regex(_LETTERS)


def styles(text: str) -> Iterator[Span]:
    """Where styles stand before names, which no finder may take for a part of them: "Tan Sri", "Dato' Seri"."""
    for match in _STYLED.finditer(text):
        yield Span(*match.span())


def is_rank(word: str) -> bool:
    """Whether a word with a hyphen is a rank before a name: "Flt-Lt", "Brig-Gen"."""
    return "-" in word and _RANKED.fullmatch(word) is not None


def is_post_nominal(word: str) -> bool:
    """Whether a word in capitals is what somebody may write behind his name, and no surname."""
    return _POST_NOMINAL.fullmatch(word) is not None
