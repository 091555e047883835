"""Where companies and like bodies stand in a text: by legal form, by the noun beside them, by what they do.

`strong` and `weak` propose; what is a state, a city or an ordinary word after all is for the caller to drop.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.document import Span
from extract.names.runs import UPPER
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

WORD = rf"(?:(?:[{UPPER}]\.){{2,}}(?= [{UPPER}])|(?:(?<= )[dl]['’])?[{UPPER}](?:[\w&-]|–(?=[{UPPER}])|['’](?!s\b)(?=\w)|\.(?=\w))*)"
FORM = (  # legal forms and head words that end a name
    r"(?:S\.A\.(?: de C\.V\.)?|S\.p\.A\.|S\.A\.S\.|S\.R\.L\.|C\.A\.|N\.V\.|A\.Ş\.|SpA|Ltda\.?|Ltd\.?|LLC|LLP|Inc\.?|Corp\.?|Co\.|plc|PLC|GmbH|AG|JSC|OJSC|PJSC|Oyj|ASA|Bhd|Pty|"
    r"Limited|Corporation|Company|Group|Holdings?|Enterprises?|Industries|Systems|Airlines?|Airways|Motors|Technologies|Telecom|Petroleum|"
    r"Refinery|Shipyards?|Railways|Minerals|Steel|Mines|Consortium|Energy|Lithium|Rail|Resources|Partners|Properties|Logistics|Express|Brothers|"
    r"(?:Tractor|Automobile|Motor|Truck|Bus|Locomotive|Engine|Carriage|Wagon|Machine(?:-Building)?|Steel|Iron|Aircraft|Aviation) (?:Works|Plant|Factory))"
)
BODY = (  # head words that a name may go on after
    r"(?:Bank|Fund|Funds|Agency|Authority|Chamber|Institute|University|Academy|Foundation|Association|Centre|Center|Trust|Exchange|Directorate|"
    r"Bureau|Laboratory|Museum|College|Federation of Industr\w+)"
)
_JOINT = (  # standing bodies of two states
    rf"(?:{WORD} (?:and )?){{0,4}}(?:Joint|Intergovernmental|Inter-Governmental|Business|Strategic|Coordination|Co-ordination|Mixed|Bilateral|"
    rf"Economic|Technical|Consultative|Binational|Level|Permanent|Cooperation|Trade|Military)(?: (?:and )?{WORD}){{0,4}}? (?:Commission|Committee|Council)\b"
    rf"(?: (?:on|for) (?:the )?(?:{WORD}(?:,? (?:and )?{WORD}){{0,5}}))?"
)
_LINK = r"(?:(?:of|for|&|de|del|y) (?:the )?|and )"  # "A Bank and the B Corporation" are two
_START = r"(?<![\w.'’-])"
_NAMED = regex(
    rf"{_START}{_JOINT}|"
    rf"{_START}(?:{WORD} {_LINK}?){{1,7}}?(?:{FORM}(?![\w-])(?:(?: {WORD}){{0,3}} {FORM}(?![\w-]))*|{BODY}\b(?: for the {WORD} of (?:the )?{WORD}(?: {WORD})?| (?:of|for) (?:the )?{WORD}(?: (?:and )?{WORD}){{0,4}})?)"
    rf"|{_START}{BODY} (?:of|for) (?:the )?{WORD}(?: (?:and )?{WORD}){{0,3}}"
    rf"|{_START}(?:Banco|Banque|Banca|Grupo|Groupe|Gruppo|Compañía|Compagnie|Companhia|Empresa|Société|Caja)(?: (?:de|del|du|da|do|dos|di|des|della|la|las|los|le|e|y|et|{WORD})){{0,6}} {WORD}"
)
_NOUN = (
    r"(?:compan(?:y|ies)|firms?|concerns?|enterprises?|corporations?|groups?|holdings?|giants?|manufacturers?|makers?|producers?|developers?|operators?|"
    r"contractors?|consorti(?:um|a)|conglomerates?|banks?|airlines?|carriers?|retailers?|suppliers?|miners?|shipbuilders?|shipyards?|automakers?|"
    r"joint ventures?|subsidiar(?:y|ies)|traders?|dealers?|agenc(?:y|ies)|refiner(?:y|ies)|startups?|start-ups?|brands?|monopol(?:y|ies)|"
    r"utilit(?:y|ies)|exporters?|insurers?|lenders?|distributors?|farmers?|growers?|brewers?|associations?|builders?|trust|foundation)"
)
_RUN = rf"{WORD}(?: (?:(?:de|y|&|del|la) )?{WORD}){{0,3}}"
_RUNS = rf"{_RUN}(?: \([^)]{{1,30}}\))?(?:(?:, | and |, and ){_RUN}(?: \([^)]{{1,30}}\))?)*"
_QUOTED = r"[\"“”«„](?P<quoted>[^\"“”»«„]{2,50})[\"“”»]"
_DOES = (
    r"(?:acquired|acquires|took over|bought|had bought|ordered|had ordered|buys|won (?:the|a) (?:bid|contract|tender|concession)|built|has built|is building|builds|supplied|supplies|delivered|"
    r"financed|finances|laid|operates|operated|owns|owned|holds|invested|has invested|installed|has installed|produces|produced|presented the best bid|"
    r"set up|was paid|paid|pulled out|manufactures|assembles|assembled|drilled|developed|develops|shipped|completed|constructed|sold|"
    r"agreed to (?:buy|sell|supply|build|invest|lend)|(?:was|were) (?:chosen|selected|contracted|hired) to|is to (?:build|pump|supply|deliver|sell)|"
    r"will (?:build|supply|deliver|invest|lend)|(?:has|have) (?:put|lent|financed|won|undertaken)|undertook to|signed (?:a|an) (?:[\w-]+ )?(?:contract|deal|memorandum)|"
    r"financed|funded|lent|upgraded|might have|lost its|opened (?:a|an|its) (?:[\w-]+ )?(?:office|plant|factory|branch))"
)
_MADE = r"(?:operated|supplied|built|laid|funded|financed|developed|owned|delivered|run|managed|manufactured|assembled|floated|constructed|designed|produced)"
_AHEAD = tuple(  # a list of names after …
    regex(pattern)
    for pattern in (
        rf"\b{_NOUN},? (?:(?:such )?as|like|including|include|of|between|by|:|are|were) (?P<list>{_RUNS})",
        rf"\b{_DOES} the \w+, (?P<list>{_RUN}) the \w+(?:,| and)",
        rf"\b{_DOES} the \w+, {_RUN} the \w+,? and (?P<list>{_RUN}) the\b",
        rf"\b{_MADE}(?: (?:largely|jointly|mainly|partly|chiefly|in \d{{4}}))* by (?:the )?(?:[\w-]+['’]s )?(?P<list>{_RUNS})",
        (
            rf"\b(?:contracts?|deal|orders?|venture|partnership|concession|under contract) (?:was |were |been )*(?:signed |concluded |placed |awarded )?(?:with|to) "
            rf"(?:the )?(?:[\w-]+['’]s )?(?P<list>{_RUNS})"
        ),
        rf"\b(?:set up|founded|formed|created) [^.;]{{2,60}}? with (?P<list>{_RUN})",
        rf"\b(?:representative|trade|branch|liaison) offices of (?P<list>{_RUNS})",
        rf"\w-(?:owned|based|backed|controlled|listed|run) (?P<list>{_RUN})",
        rf"(?:per ?cent|%) of (?P<list>{_RUN})",
        rf"\b(?:subsidiar(?:y|ies)|affiliates?) of (?:the )?(?P<list>{_RUN})(?=[,.;)]| (?:was|is|has|opened|in|and)\b)",
        rf"\b(?:loans?|credits?|grants?|financing|funding|engines|trains|buses|turbines) (?:[^.;,]{{0,40}} )?from (?:the )?(?P<list>{_RUN})",
        rf"\b(?:acquired|bought|took over|bid for|shares? (?:in|of)|stakes? in) (?:the )?(?:[a-z]+ ){{0,2}}(?P<list>{_RUN})(?= \(|,| in\b| and\b| for\b)",
    )
)
_BEHIND = tuple(  # a list of names before …
    regex(pattern)
    for pattern in (
        rf"(?:, (?:which|whose) [^,;.]{{0,40}}?| then| also| later| again|, too,)? {_DOES}\b",
        r", (?:which|whose) (?:(?:[a-z-]+ )?(?:subsidiar(?:y|ies)|affiliates?|shareholders?)|mines|plants|factories|shares|works|ships|jets|planes|fleet|yards|fields|wells)\b",
        r" (?:became|is|was|remained|has become|had become)(?:, [^,;.]{3,30},)? (?:the|an?) (?:exclusive|sole|main|largest|biggest|leading|official|local) (?:[a-z]+ )?(?:suppliers?|contractors?|operators?|distributors?|shareholders?|producers?|buyers?|importers?|exporters?)\b",
    )
)
_JUST_BEHIND = tuple(  # one name before …
    regex(pattern)
    for pattern in (
        r" (?:[a-z-]+ )?(?:company|concern|firm|group|corporation|holding|consortium|conglomerate|airline|shipyard|enterprise)\b",
        rf", (?:the|a|an|its|[\w-]+['’]s) (?:[\w'’-]+ ){{0,4}}?{_NOUN}\b(?!['’]s? )",
        rf"(?: of {WORD})?,? (?:has |holds |held |owns |with |\()?(?:a )?\d{{1,2}}(?:[.,]\d+)?(?: ?%| per ?cent)",
    )
)
_LIST_END = regex(rf"{_START}(?P<list>{_RUNS})$")
_RUN_END = regex(rf"{_START}{_RUN}$")
_BACK = 120  # characters
_ONES = tuple(
    regex(pattern)
    for pattern in (
        rf"\b{_NOUN}(?:,? (?:called|named|known as|of))? (?:{_QUOTED}|(?P<run>{_RUN}))",
        rf"{_QUOTED} (?:[a-z-]+ )?(?:company|concern|firm|group|corporation|holding|consortium|enterprise)\b(?P<run>(?!))?",
        rf"\b(?:companies|firms|ventures|enterprises|company|venture|enterprise|concern|plant)\b[^.;]{{0,160}}?{_QUOTED}(?P<run>(?!))?",
        rf"(?P<quoted>(?!))?['’]s (?P<run>[{UPPER}]\w*[{UPPER}]\w*|{WORD} (?:{FORM}))(?![\w-])",
        rf"(?P<quoted>(?!))?{_START}(?P<run>(?:{WORD} )?(?!Mc|Mac|De[A-Z]|Le[A-Z]|La[A-Z]|Di[A-Z]|Fitz|Van)[{UPPER}][a-z]+[{UPPER}]\w*)(?![\w-])",
    )
)
_BUSINESS = regex(
    r"\b(?:gas|oil|mine|mining|licen[cs]e|contract|company|firm|venture|jets?|aircraft|drones?|ore|gold|stake|suppl(?:y|ies)|bank|refinery|metro|debt|loan)\b"
)
_STATE_OWNS = regex(
    rf"[a-z]['’]s (?P<run>{WORD})(?=,? (?:had|has|was|is|would|will|which|and|agreed|won|signed|to|in)\b)"
)


def _runs(start: int, listed: str) -> Iterator[Span]:
    """The names of a list, those in brackets left out."""
    for part in re.finditer(_RUN, listed):
        if not re.search(r"\([^)]*$", listed[: part.start()]):
            yield Span(start + part.start(), start + part.end())


def _before(text: str, at: int, end: re.Pattern[str]) -> Iterator[Span]:
    """The names that end at `at`."""
    start = max(0, at - _BACK)
    match = end.search(text[start:at])
    if match is not None:
        yield from _runs(start + match.start(), match.group())


def weak(text: str) -> Iterator[Span]:
    """Stretches that do what companies do, but persons and states do too."""
    for pattern in _AHEAD:
        for match in pattern.finditer(text):
            yield from _runs(match.start("list"), match["list"])
    for pattern in _BEHIND:
        for match in pattern.finditer(text):
            yield from _before(text, match.start(), _LIST_END)


def strong(text: str) -> Iterator[Span]:
    """Stretches that a legal form, a noun beside them, quotation marks or a share show to be a company."""
    for match in _NAMED.finditer(text):
        yield Span(*match.span())
    for pattern in _ONES:
        for match in pattern.finditer(text):
            yield Span(*match.span("quoted" if match["quoted"] else "run"))
    for pattern in _JUST_BEHIND:
        for match in pattern.finditer(text):
            yield from _before(text, match.start(), _RUN_END)
    for quote in re.finditer(_QUOTED, text):  # the further ones of a list of ventures
        if re.search(
            r"\b(?:ventures|companies|enterprises|firms)\b[^.;]{0,200}$",
            text[max(0, quote.start() - 240) : quote.start()],
        ):
            yield Span(*quote.span("quoted"))
    for match in _STATE_OWNS.finditer(text):
        if _BUSINESS.search(text[match.end() : match.end() + 120]):
            yield Span(*match.span("run"))
