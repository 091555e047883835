"""Offices in a text: "Deputy Chairman of the Council of Ministers", "former president", "foreign ministers".

An office is found by its head word ("president"), widened to the left over rank and department ("deputy foreign
minister"), to the right over what it is an office in ("president of the Court of Audit"), never over the state.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from extract.document import Entity, Found, Span
from extract.gazetteer.states import find_states
from extract.names.runs import is_common, is_given
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, order=True, slots=True)
class Office:
    """An office without its state: `position` as told, singular, without "former", "-elect" and "acting"."""

    position: str
    former: bool = False
    elect: bool = False
    acting: bool = False

    @property
    def royal(self) -> bool:
        """Whether its holders go by given name ("King Faisal")."""
        return bool(_ROYAL.match(self.position.casefold()))


_DEPARTMENT = (
    r"(?:foreign|external|defen[cs]e|finance|financial|interior|home|internal|econom(?:y|ic|ics)|trade|commerce|energy|oil|petroleum|gas|"
    r"mining|mines|health|education|higher|culture|cultural|agriculture|agricultural|justice|transport|transportation|industry|"
    r"industrial|industries|tourism|environment|labou?r|employment|housing|planning|information|communications?|science|technology|"
    r"sports?|youth|investments?|development|fisheries|water|irrigation|construction|infrastructure|railways?|aviation|digital|"
    r"public|security|state|territories|cabinet|commercial|political|military|naval|press|social|welfare|women's|religious|european|"
    r"overseas|colonial|colonies|war|union|federal|affairs|relations|co-?operation|integration|resources?|natural|electricity|power|works|"
    r"treasury|budget|immigration|climate|maritime|ports|posts|telecom(?:s|munications?)|forestry|forests|livestock|lands?|urban|rural|regional|local|"
    r"innovation|research|veterans|emergenc(?:y|ies)|food|minerals?|hydrocarbons|family|gender|population|reconstruction|endowments|universit(?:y|ies)|arts|"
    r"heritage|media|broadcasting|international|human rights|steel|coal|suppl(?:y|ies)|shipping|marine|oceans?|nuclear|atomic|internal)"
)
_HEAD = (
    r"(?:(?:national |supreme )?(?:security|defen[cs]e) council|central committee|politburo) secretar(?:y|ies)|(?:chief |special )prosecutors?|"
    r"vice[- ]presidents?|president[- ]directors?|presidents?|prime ministers?|premiers?|ministers? plenipotentiary|"
    r"ministers?[- ]residents?(?:(?: and |/)consuls?[- ]general)?|ministers?|chancellors?|secretar(?:y|ies)[- ]general|"
    r"general secretar(?:y|ies)|under[- ]?secretar(?:y|ies)(?: of state)?|secretar(?:y|ies) of state|state secretar(?:y|ies)|secretar(?:y|ies)|"
    r"envoys? extraordinary and ministers? plenipotentiary|(?:diplomatic )?agents? and consuls?[- ]general|"
    r"ambassadors?(?:[- ]at[- ]large)?(?: extraordinary and plenipotentiary)?|high commissioners?|commissioners?|consuls?[- ]general|consuls?|"
    r"charg[ée]s? d['’]affaires(?: ad interim| a\.i\.)?|chargés?(?= )|chargé(?=[:,])|attach[ée]s?|(?:special )?envoys?|(?:special )?representatives?|delegates?|"
    r"governors?[- ]general|governors?|taoiseach|t[áa]naiste|mayors?|viceroys?|speakers?|chair(?:m[ae]n|wom[ae]n|persons?|s)?(?! (?:the|an?|its)\b)|"
    r"kings?|queens?|emperors?|empress(?:es)?|crown princes?|crown princess(?:es)?|princess(?:es)?|princes?|sultans?|emirs?|tsars?|shahs?|popes?|grand dukes?|"
    r"head(?:s)? of (?:state|government|mission|delegation)|regents?|imams?|rulers?|strongm[ae]n|commissars?|plenipotentiar(?:y|ies)|chiefs? of (?:the )?(?:general |defen[cs]e |joint )?staff|"
    r"(?:foreign office|(?:foreign|defen[cs]e|interior) ministry|state department|kremlin|government)(?:['’]s)? spokes(?:man|woman|person)|(?-i:PM|FM)(?= [A-ZÀ-Žİ])|"
    r"(?:army|police|junta|defen[cs]e|intelligence|navy|naval|military|security|air force|spy|party|foreign policy|(?:central )?bank|trade|aid|customs|border|"
    r"nuclear|oil|space|energy|mission|opposition|government|rebel) (?:chiefs?|heads?|boss(?:es)?)|(?:opposition|rebel|party) leaders?|"
    r"commanders?(?:[- ]in[- ]chief)?|directors?[- ]general|directors? general|general directors?|country directors?|(?:country|regional|area|branch|project|programme|program|legal|sales|export|marketing|operations|technical|commercial|finance|business development) managers?|directors?|chief executives?(?: officers?)?|CEO|"
    r"(?<=['’]s )(?:heads?|chiefs?|boss)(?=,? [A-Z])|(?-i:(?<=[A-Z]{3} )(?:head|chief|boss)(?= [A-Z]))|heads?(?= of)|chiefs?(?= of)|(?:chief|top) diplomats?|(?:special )?rapporteurs?|(?:special |chief )?coordinators?|(?:auditor|inspector|comptroller)s?[- ]general|ombuds(?:m[ae]n)|"
    r"chief justices?|high representatives?|(?:state |federal )?counsell?ors?|(?:state |federal )?councill?ors?|monarchs?|amir(?= of| Sheikh| Shaikh)|leaders?|dictators?|general managers?|attorney[- ]generals?|prosecutor[- ]generals?|"
    r"special assistants?|party boss(?:es)?|(?:national |chief )?(?:security |special )?advis[eo]rs?|(?:chief )?negotiators?|senators?|spokes(?:man|woman|person)|deput(?:y|ies)(?= of| to)"
)
_HEADS = regex(rf"\b(?:{_HEAD})(?!-in-law)\b(?P<elect>-elect|-designate)?", re.IGNORECASE)
_RANK = regex(
    rf"\b(?:(?:first|second|deputy|supreme|paramount|vice|acting|interim|transitional|caretaker|provisional|assistant|senior|personal|executive|joint|honorary|permanent|principal|managing|chief|lord|parliamentary|presidential|"
    rf"{_DEPARTMENT}|{_DEPARTMENT} (?:and|&)|{_DEPARTMENT},)[ -])+$",
    re.IGNORECASE,
)
_STATE_OF_OFFICE = regex(
    r"(?:\b(?:former|ex|late|then|onetime|one-time|deposed|ousted|current|new|newly elected|outgoing|incoming|present|first|\d{1,2}(?:st|nd|rd|th))[ -])+$",
    re.IGNORECASE,
)
_FORMER = regex(r"\b(?:former|ex|late|onetime|one-time|deposed|ousted)\b", re.IGNORECASE)
_BODY = (  # an institution's noun ends its name: what follows in capitals is somebody else's
    r"(?:Academy|Administration|Agency|Air Force|Armed Forces|Army|Assembly|Association|Authority|Bank|Board|Bureau|Cabinet|Centre|Center|"
    r"Chamber|Church|Command|Commission|Committee|Company|Conference|Congress|Corporation|Council|Court|Department|Directorate|"
    r"Federation|Forces|Foundation|Front|Fund|Government|Group|Guard|House|Institute|Issues|Knesset|Majlis|Ministers|Ministry|Mission|Movement|"
    r"Navy|Office|Organi[sz]ation|Parliament|Party|Republic|Secretariat|Senate|Service|Society|Staff|State|States|Nations|Trade|Treasury|Union|"
    r"University|Contractors|Systems|Services|Holdings?|Industries|Airlines|Airways|Energy|Motors|Partners|Resources|Petroleum|Telecom|Technologies|Cement|Shipping|Lines|"
    r"Construction|Engineering|Enterprises|Limited|Ltd|Inc|Corp|PLC|LLC|Duma|Rada|Sejm|Chancellery|Exchequer|Palace|Region|Province|Oblast|Division|Section|Unit|Programme)"
)
_INSTITUTION = (  # the same in small letters: "of the Peruvian navy", "of the presidential guard"
    r"(?:guards?|navy|army|air force|armed forces|(?:[a-z]+ )?forces?|military|fleet|staff|police|gendarmerie|customs|parliament|senate|assembly|house|"
    r"chamber|court|bank|council|commission|committee|agency|authority|board|mission|party|opposition|government|cabinet|junta|movement|"
    r"union|federation|university|academy|company|firm|group|corporation|fund|foundation|ministry|department|directorate|division|office|bureau|embassy|"
    r"service|secretariat|church|diplomacy)"
)
_CAP = r"[A-Z][\w'’-]*"
_NAMED = (
    rf"(?:(?:{_CAP} (?:and )?){{0,4}}?{_BODY}\b(?! (?:and )?(?:{_BODY})\b)|(?i:(?:national )?{_DEPARTMENT}\b(?:(?:,? and (?:the )?|, | & | ){_DEPARTMENT}\b)*(?! (?:[a-z]+ )?{_INSTITUTION}\b))|"
    rf"(?:(?!of|to|in|by|the|his|her)[a-z-]+ ){{1,2}}affairs\b|"
    rf"(?:{_CAP} )?(?:(?!of|to|in|by|and|who|that|is|was|has|had|said)[a-z-]+ ){{0,2}}?{_INSTITUTION}\b(?! {_INSTITUTION}\b)|"
    rf"(?:Latin|Middle|Near|Sub-Saharan|Asia|(?:Central|(?:North|South)-?(?:[Ee]ast|[Ww]est)?|East|West)(?:ern)?) {_CAP}(?: [Aa]ffairs)?|"
    rf"(?:(?:New|San|Santa|São|Port|Saint|St\.?|Los|Rio|Buenos|Addis|Abu) )?(?!L[ae] [A-Z]){_CAP}(?: (?:region|province|oblast|district|prefecture|county))?)"
)
_COMPLEMENT = regex(
    rf" (?:of|for) (?:the |its |his |her )?{_NAMED}(?:(?: (?:of|for) (?:the )?|,? and (?:the |for )?(?=(?i:{_DEPARTMENT})\b)){_NAMED})*"
)
_FIRM_HEAD = regex(r"(?:CEO|chief executive(?: officer)?|manager|managing director)$", re.IGNORECASE)
_OF_FIRM = regex(  # "Legal Manager of Minas del Norte", "CEO of Tsavo Fields": a name in full
    rf" (?:of|at) (?:the )?{_CAP}(?: (?:(?:de|del|da|do|dos|la|of|and|&) ){{0,2}}{_CAP}){{1,5}}(?=[,;.)]| \(|$| (?:said|says|told|and|in|for)\b)"
)
_MAY_LEAD_FIRM = regex(
    r"(?:vice[- ]president|president|president[- ]director|chair(?:man|woman|person)?|director(?:[- ]general)?|general director|head)$",
    re.IGNORECASE,
)
_FIRM_NAMED = regex(  # "the president of Simba Cement, Ana Sol": what is no state and bears no institution's noun
    rf" of (?:the )?(?P<name>{_CAP}(?: (?:(?:de|del|da|do|of|and|&) ){{0,2}}{_CAP}){{1,4}})(?=, |[;.)]| \()"
)
_INSTITUTED = regex(rf"\b{_BODY}\b")
_FIRMS_OWN = regex(
    r"(?:CEO|vice[- ]presidents?|presidents?|president[- ]directors?|chair\w*|chief executives?(?: officers?)?|general managers?|directors?)$",
    re.IGNORECASE,
)
_FIRMS_TRADE = regex(rf"(?=[A-Z])(?i:{_DEPARTMENT})\b")
_NAMED_BEFORE = regex(  # "Acme Mining CEO": Acme Mining's
    rf"\b(?!The\b|Its\b|His\b|Her\b|Former\b|Deputy\b){_CAP}(?<!['’]s) $"
)
_AT = regex(  # "State Secretary in the Ministry of Trade", "undersecretary at the Peruvian Foreign Ministry", "envoy to the talks"
    rf" (?:in|at) the (?:(?:{_CAP}|{_DEPARTMENT}) ){{0,3}}?(?:[Mm]inistry|[Dd]epartment|[Cc]hancellery|[Pp]residency|[Oo]ffice|[Tt]reasury|[Cc]abinet)\b(?: (?:of|for) (?:the )?(?i:{_DEPARTMENT})(?:,? and (?i:{_DEPARTMENT})| (?i:{_DEPARTMENT}))*)?(?=,)| (?:to|for) the [a-z-]+(?: [a-z]+)?(?=, [A-Z])"
)
_SERVED = regex(  # "Secretary to the Treasury", "adviser to the president"
    rf" to the (?:(?:(?i:{_DEPARTMENT})(?:,? and |, | )){{1,3}}(?:[Mm]inistry|[Mm]inister|[Dd]epartment)\b|[Mm]inist(?:er|ry) (?:of|for) (?i:{_DEPARTMENT})(?: and (?i:{_DEPARTMENT}))?|Treasury|Cabinet|[Gg]overnment|[Pp]resident|[Pp]rime [Mm]inister|[Cc]ouncil|Crown|[Kk]ing)\b"
)
_LISTED = regex(  # "Director, Chamber of Commerce"
    rf", (?:(?:{_CAP}|of|for|and|the) ){{0,5}}?(?:Ministry|Department|Chamber|Agency|Authority|Directorate|Bureau|Division)(?: (?:of|for) (?:the )?{_CAP}(?:(?:,? and|,| of) {_CAP})*)?(?=$|[;.)]| [–-])"
)
_OF_NATION = regex(
    rf"(?: {_CAP}){{0,3}}? (?:{_BODY}|Railways?|Customs|Delegation)\b|(?: {_CAP}){{1,2}}(?=[,;.)]| \(|$)"
)
_POST = regex(
    rf" (?:to|in|at) (?:the )?(?!(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)(?:{_CAP}(?: {_CAP})?|(?:United|Soviet|European) {_CAP})"
)  # of a diplomat
_OF_CHIEF = regex(r" of the (?:UN |United Nations )?Secretary[- ]General\b")
_FOR_REGION = regex(
    rf" (?:for|on) (?:the )?{_CAP}(?: {_CAP}){{0,3}}(?=,? (?:{_CAP}|was|is)|[.;)]|$)"
)  # "special representative for Africa"
_DIPLOMAT = regex(r"(?:ambassador|consul|envoy|representative|attach|charg|high commissioner)", re.IGNORECASE)
_SPEAKS = regex(r"\bspokes(?:man|woman|person|men)$", re.IGNORECASE)
_OPEN = regex(  # "foreign minister *of President* X": whom he served has a title of his own
    r"(?: of| for| to| at| in)(?: the| its| his| her)?$|(?:,? and)(?: the)?$"
    r"| of (?:President|Prime Minister|Premier|King|Queen|Emperor|Empress|Sultan|Emir|Tsar|Shah|Pope|Chancellor|General)$"
)
_ROYAL = regex(r"(?:king|queen|emperor|empress|crown prince|prince|princess|sultan|emir|tsar|shah|pope|grand duke)")
_PLURAL = (
    (regex(r"ies(?=$|[ -]general)"), "y"),
    (regex(r"\bchairmen\b", re.IGNORECASE), "chairman"),
    (regex(r"\b([Cc]onsul|[Gg]overnor|[Ss]ecretarie|[Dd]irector|[Cc]harg[ée]|[Cc]hief|[Hh]ead)s\b"), r"\1"),
    (regex(r"(?<=[rtnfgrpe])s$"), ""),
)
_KEEPS_S = regex(r"(?:staff|empress|princess|affairs|affaires|a\.i\.|operations|relations|works)$", re.IGNORECASE)


_SURNAME = regex(r"Shah|Sultan|Prince|King|Pope")
_SON_OF = regex(r" (?:bin|ibn) ")
_NAME_BEFORE = regex(
    r"\b(?!(?:The|His|Her|A|An|Former|Late|And|Its|Our|Their|When|As|By|Deputy|Acting|Crown)\b)[A-Z][a-z]+ $"
)

_IN_FULL = {"PM": "Prime Minister", "FM": "Foreign Minister"}


def singular(position: str) -> str:
    """The position of one holder ("foreign ministers" → "foreign minister"); its complement stays as it is."""
    head, of, rest = position.partition(" of ")
    if not _KEEPS_S.search(head):
        for plural, one in _PLURAL:
            head = plural.sub(one, head)
    return head + of + rest


def _is_surname(text: str, match: re.Match[str]) -> bool:
    """Whether a royal title is part of a name: "Nadir Shah", "Sultan bin Saeed", but not "Shah Nadir"."""
    if match.group() in {"Sultan", "Amir", "Emir"} and _SON_OF.match(text, match.end()):
        return True
    before = _NAME_BEFORE.search(text, max(0, match.start() - 24), match.start())
    if not before or not _SURNAME.fullmatch(match.group()) or find_states(before.group()):
        return False
    given = match.group() in {"Shah", "Sultan"} and is_given(word := before.group().strip()) and not is_common(word)
    return bool(given) or not re.match(r" [A-Z]", text[match.end() :])  # "Hassan Shah Karimi"


def _post(text: str, end: int, states: Sequence[Found[Entity]]) -> int:
    """Where a diplomat's post ends ("ambassador to Peru", "consul in Lima")."""
    match = _POST.match(text, end) or _AT.match(text, end) or _OF_CHIEF.match(text, end)
    if region := _FOR_REGION.match(text, end):
        return region.end() if not any(region.end() > s.span.start >= end for s in states) else end
    if match is None:
        return end
    return next((s.span.end for s in states if match.start() < s.span.start < match.end()), match.end())


def _firm_named(text: str, end: int) -> int:
    """Where the name of a firm ends whose president's title ends at `end`; 0 where it may be something else's."""
    firm = _FIRM_NAMED.match(text, end) if _MAY_LEAD_FIRM.search(text, max(0, end - 30), end) else None
    if firm is None or _INSTITUTED.search(firm["name"]):
        return 0
    words = firm["name"].split()
    told = find_states(firm["name"])
    bare = not told or (told[0].span.end == len(firm["name"]) and told[0].span.start > len(words[0]) + 1)
    return firm.end() if bare and not any(is_given(word) for word in words[1:]) else 0


def _right(text: str, end: int, states: Sequence[Found[Entity]]) -> int:
    """Where the complement of an office that ends at `end` ends: before the state whose office it is."""
    if _SPEAKS.search(text, 0, end):
        return end
    if (_FIRM_HEAD.search(text, max(0, end - 30), end)) and (firm := _OF_FIRM.match(text, end)):
        named = firm.group().split(" ", 2)[-1]
        return end if any(f.span.end == len(named) for f in find_states(named)) else firm.end()
    if (firm_end := _firm_named(text, end)) > 0:
        return firm_end
    match = _COMPLEMENT.match(text, end) or _AT.match(text, end) or _SERVED.match(text, end) or _LISTED.match(text, end)
    if match is None:
        return end
    if more := _AT.match(text, match.end()):  # "chief of protocol at the Ministry of Foreign Affairs"
        match = more
    stop = match.end()
    for found in states:
        if end <= found.span.start < stop and found.form != "adjective":
            stop = found.span.start
            break
        if found.form == "adjective" and found.span.end == stop and (more := _OF_NATION.match(text, stop)):
            stop = more.end()
    trimmed = text[end:stop].rstrip(" ,")
    while cut := _OPEN.search(trimmed):
        trimmed = trimmed[: cut.start()].rstrip(" ,")
    return end + len(trimmed)


def find_offices(text: str, states: Sequence[Found[Entity]] | None = None) -> tuple[Found[Office], ...]:
    """Offices in `text`, in order, none overlapping; the span covers the title without article and state.

    `states` saves looking for them again. The form is "plural" for "the foreign ministers", else "title" before a
    capital letter and "office" elsewhere.
    """
    known = find_states(text) if states is None else states
    found: list[Found[Office]] = []
    end = 0
    for match in _HEADS.finditer(text):
        if match.start() < end or _is_surname(text, match):
            continue
        start = match.start()
        if rank := _RANK.search(text, max(end, start - 60), start):
            firms = _FIRMS_TRADE.match(rank.group()) and _FIRMS_OWN.match(match.group())
            if not (firms and _NAMED_BEFORE.search(text, max(0, rank.start() - 40), rank.start())):
                start = rank.start()
        before = _STATE_OF_OFFICE.search(text, max(end, start - 40), start)
        manner = before.group() if before else ""
        head_end = match.end("elect") if match["elect"] else match.end()
        head = text[start : match.start("elect") if match["elect"] else match.end()]
        stop = _post(text, head_end, known) if _DIPLOMAT.search(head) else _right(text, head_end, known)
        position = _IN_FULL.get(head, singular(head)) + text[head_end:stop]
        acting = bool(re.match(r"(?:acting|interim)\b", position, re.IGNORECASE))
        plural = singular(head) != head
        form = "plural" if plural else "title" if re.match(r",? [^\W\d_a-z]", text[stop : stop + 3]) else "office"
        office = Office(position, bool(_FORMER.search(manner)), bool(match["elect"]), acting)
        found.append(Found(Span(start, stop), office, form))
        end = stop
    return tuple(found)
