"""Flows: trade told by a verb, any goods and what they were worth: "In 1980 Peru sold fish to Japan for 70 million".

A flow is a pattern that ends right before its amount. The goods are any words but those of arms, companies, rights and debts,
which are bought and sold too, though not as trade, and no counted things: "bought twelve buses" is a deal.
"""

from __future__ import annotations

import re

from extract.regex import regex

NO_WARES = regex(
    r"\b(?:arms|weapons?|weaponry|missiles?|ammunition|munitions|fighters?|jets?|tanks?|rifles?|guns?|artillery|helicopters?|frigates?|corvettes?|submarines?|warships?|vessels?|ships|drones?|bombers?|armou?red|radars?"
    r"|military (?:equipment|hardware|aircraft|supplies)|defen[cs]e (?:equipment|systems?)|aircraft|airliners?|planes|stakes?|shares?|shareholding|interest in|compan(?:y|ies)|subsidiary|bank|hotel|mine|plant|factory|refinery|field|club|land|property"
    r"|bonds?|debts?|loans?|credits?|grants?|licen[cs]es?|rights|aid|assistance|relief|tents|blankets|vaccines)\b",
    re.IGNORECASE,
)
_MONEY = r"\ue600-\ue6ff"
_SOLD = r"(?:sold|sells|exported|exports|shipped|ships|delivered|delivers|supplied|supplies|sent)"
_BOUGHT = r"(?:bought|buys|purchased|purchases|imported|imports|took(?: in)?|takes|absorbed|absorbs|procured|sourced)"
_HAVE = r"(?:,? (?:has|have|had|having|alone|also|then|already|still|now|\w+ly))*"
_ASIDE = r"(?:, (?!and\b|but\b)[^,;:.\ue500-\ue7ff]{3,70},)?"
_SUBJECT = rf"(?:(?:{{reporter:state}}|\b(?P<it>it)\b){_ASIDE}{_HAVE} )"
# Words for any goods: no sums, dates, places or bodies among them.
_WARES = r"(?:(?!(?:for|worth|which|that|who|and (?:sold|bought|imported|exported)|its|his|her|an?)\b)[\w'’/\ue100-\ue1ff-]+(?:, | )){0,9}?"
_PRICE = r"(?:for|worth|valued at|(?:to|by) (?:the )?(?:value|tune|amount) of|in (?:the|an?) (?:amount|value) of|at an? (?:value|cost|price) of|totalling|with a value of)(?: (?:only|just|a mere|some|about|a total of|barely|no more than))?"
_NEIGHBOUR = r"(?:its|the) (?:[\w-]+ ){0,2}?(?:neighbou?r|partner|ally|friend|host|island|kingdom|republic|sultanate|emirate|market|country)"
_WHOM = rf"(?:(?:(?:to|into) (?:the )?{{partner:place}}|(?:the )?{{partner2:state}}|{_NEIGHBOUR})(?: with)? )?"
_TO = rf"(?:(?:to|into) (?:(?:the )?{{partner3:place}}|{_NEIGHBOUR}|(?:the )?{{partner4:demonym}} \w+|there) )?"
_FROM = rf"(?:from (?:(?:the )?{{partner:place}}|{_NEIGHBOUR}|(?:the )?{{partner2:demonym}} \w+|there) )?"
_AHEAD = rf"(?= ?[{_MONEY}])"
_WORTH_OF = rf"(?= [{_MONEY}](?:['’]s?)?(?: worth)? (?:of|in) (?!the\b|its\b|aid\b)[\w\ue100-\ue1ff-])"
_MOVED_TO = r"(?:\w+ly )?(?:(?:went|moved|flowed|left)|(?:was|were|had been|has been|have been|being) (?:sold|shipped|exported|sent|delivered|supplied))(?: from {reporter:place})? (?:in)?to (?:the )?{partner:place}"
_CAME_FROM = r"(?:\w+ly )?(?:came|arrived|flowed|(?:was|were|had been|has been|have been|being) (?:imported|bought|purchased|sourced)) from (?:the )?{partner:place}"
_DATED = r"(?: (?:in|during) [\ue500-\ue5ff])?"
_TAKING = r"(?:taking|buying|absorbing|purchasing|receiving|importing|took|takes|bought|buys|absorbed|absorbs)"
_ROLE = r"{reporter:state}(?:'s)? (?:<have> )?(?:\w+ly )?(?:is|was|became|remains|remained|ranked as|ranks as) [^,;.()\ue500-\ue9ff]{0,40}?"

FLOWS = (
    # bought or sold: the goods, then their price
    ("imports", rf"(?:{_SUBJECT}{_BOUGHT} {{partner:demonym}} {_WARES}{_PRICE}{_AHEAD})"),
    ("exports", rf"(?:{_SUBJECT}{_SOLD} {_WHOM}{_WARES}{_TO}{_WARES}{_PRICE}{_AHEAD})"),
    ("imports", rf"(?:{_SUBJECT}{_BOUGHT} {_WARES}{_FROM}{_WARES}{_PRICE}{_AHEAD})"),
    # their price, then the goods
    ("exports", rf"(?:{_SUBJECT}{_SOLD}(?: (?:the )?{{partner:state}})?{_WORTH_OF})"),
    ("imports", rf"(?:{_SUBJECT}{_BOUGHT}{_WORTH_OF})"),
    ("exports", rf"(?:{_SUBJECT}earned(?= [{_MONEY}] (?:from|by) (?:its |the )?(?:sales?|exports?|shipments|selling|exporting)\b)(?=[^;.]{{1,40}} to (?:the )?{{partner:place}})?)"),
    ("exports", rf"(?:{_SUBJECT}{_SOLD}{_DATED} to (?:the )?{{partner:place}}{_DATED}(?= [{_MONEY}](?:[,.;]| in [\ue500-\ue5ff]| and )))"),
    ("imports", rf"(?:{_SUBJECT}{_BOUGHT}{_DATED} from (?:the )?{{partner:place}}{_DATED}(?= [{_MONEY}](?:[,.;]| in [\ue500-\ue5ff]| and )))"),
    # the market of somebody's, and what it took
    ("exports", rf"(?:{{partner:state}} (?:<have> )?(?:\w+ly )?(?:is|was|became|remains|remained|been) [^,;.()\ue600-\ue9ff]{{0,60}}?(?:market|destination|outlet)\b[^,;.()\ue600-\ue9ff]{{0,40}}?, {_TAKING} {_WARES}{_PRICE}{_AHEAD})"),
    # a share of what somebody sells
    ("exports", rf"(?:{{partner:state}} {_TAKING} [\ue800-\ue8ff] of (?:what {{reporter:state}} (?:sells|sold|exports|exported|ships|shipped)|(?:{{reporter2:demonym}}|{{reporter3:state}}['’]s?|its) (?:exports|sales|shipments)),? (?:or|worth|some|that is|i\.e\.)(?: some| about)?{_AHEAD})"),
    # goods that are called by whose they are
    ("exports", rf"(?:{_BOUGHT} {{reporter:demonym}} {_WARES}{_PRICE}{_AHEAD})"),
    ("exports", rf"(?:{{reporter:demonym}} (?:(?!(?:exports|imports|trade)\b)[a-z-]+ (?:and )?){{1,4}}?(?:worth|for|valued at)(?= [{_MONEY}](?:(?:,| and) [{_MONEY}]| respectively)* (?:went|travell?ed|came|flowed|moved|passed|were sent|took) (?:in )?the (?:other way|opposite (?:direction|way|route|path)|other direction|reverse direction)))"),
    ("exports", rf"(?:{{reporter:demonym}} (?:goods|products|merchandise|wares|produce)(?: and services)? {_PRICE}{_AHEAD})"),
    # without a subject of their own
    ("imports", rf"(?:\b(?:and|while|but)(?: in (?:return|exchange|turn))?,? (?:it )?(?:bought|imported|received|took(?: in)?|purchased|absorbed)(?: (?:there|from (?:it|there)))?(?:, [^,;:.\ue500-\ue7ff]{{3,60}},)? {_WARES}{_PRICE}{_AHEAD})"),
    ("exports", rf"(?:\b(?:and|while|but)(?: in (?:return|exchange|turn))?,? (?:it )?{_SOLD} {_WARES}{_PRICE}{_AHEAD})"),
    ("imports", rf"(?:,(?: while| in turn)? (?:importing|buying|purchasing) {_WARES}{_FROM}{_PRICE}{_AHEAD})"),
    ("exports", rf"(?:,(?: while| in turn)? (?:exporting|selling|shipping) {_WARES}{_TO}{_PRICE}{_AHEAD})"),
    # the value of goods that came or went
    ("imports", r"(?:value of (?:[\w-]+,? ){1,7}?(?:arriving|coming|imported|bought|received|purchased|sourced) from (?:the )?{partner:place})"),
    ("exports", r"(?:value of (?:[\w-]+,? ){1,7}?(?:sent|shipped|exported|sold|going|delivered) to (?:the )?{partner:place})"),
    # what was sold or bought there
    ("exports", rf"(?:what (?:{{reporter:state}}|it|they){_HAVE} (?:sold|sells|exported|shipped)(?: there| to (?:the )?{{partner:place}})?)"),
    ("imports", rf"(?:what (?:{{reporter:state}}|it|they){_HAVE} (?:bought|buys|imported|purchased)(?: there| from (?:the )?{{partner:place}})?)"),
    # the biggest buyer or seller
    ("exports", rf"(?:{_ROLE}(?:supplier|exporter|seller|source|provider)(?: of (?:[\w-]+ ){{1,4}}?)?(?: ?(?:to|for|of) (?:the )?{{partner:place}})?[^;.()\ue600-\ue6ff]{{0,60}}?,? with (?:(?:total|annual) )?(?:deliveries|sales|exports|shipments|supplies))"),
    ("imports", rf"(?:{_ROLE}(?:buyer|importer|customer|purchaser|market)(?: (?:of|for) (?:[\w\ue100-\ue1ff-]+ ){{1,4}}?)?(?: ?(?:from|of) (?:the )?{{partner:place}})?[^;.()\ue600-\ue6ff]{{0,60}}?,? with (?:(?:total|annual) )?(?:purchases|imports))"),
    # goods of that price that moved
    ("exports", rf"(?:[a-z-]+ (?:worth|valued at|to the (?:value|tune) of)(?= [{_MONEY}] {_MOVED_TO}))"),
    ("imports", rf"(?:[a-z-]+ (?:worth|valued at|to the (?:value|tune) of)(?= [{_MONEY}] {_CAME_FROM}))"),
)  # fmt: skip
