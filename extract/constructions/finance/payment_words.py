"""The words of money that passes between actors: nouns and verbs by kind, and which side a verb's subject is on."""

from __future__ import annotations

import re

from extract.regex import regex

_KINDS = {
    "loan": r"(?:(?:loan|credit) (?:pledges?|promises?|commitments?|offers?)|(?:soft |concessional )?loans?|credits?|lines? of credit|line(?= of [\ue600-\ue6ff])|currency swaps?|credit (?:lines?|facilit(?:y|ies))|deposits?|overdrafts?|financing|bail-?outs?|mortgages?|(?:loan |financing )?facilit(?:y|ies)(?= (?:of|worth) )|loan facility|finance|lending|(?:swap|loan) (?:lines?|packages?)|swaps?|guarantees?|treasury bills?|(?:euro)?bonds?|bond purchases?)",
    "debt": r"(?:debts?|arrears|indebtedness|liabilities|unpaid bills?|obligations|dues|(?:outstanding|unpaid|overdue) (?:claims|bills|sums?|amounts?|balances?)|debt swaps?|debt-for-[a-z]+ (?:swaps?|contracts?|conversions?)|debt conversions?|(?:debt )?(?:forgiveness|cancellation|write-offs?)|debt relief)",
    "aid": r"(?:aid|assistance|grants?|gifts?|donations?|presents?|support|relief|aid package|package|funding|subsid(?:y|ies)|contributions?|endowment|help|funds|commitments?|pledges?|ODA|tranches?|donor money|allocations?|disbursements?|resources|(?:development|technical|financial) co-?operation|(?:(?:development|technical|bilateral|indicative|country|financial|economic|assistance|aid|support|grant|humanitarian|co-?operation) ){1,3}(?:programmes?|programs?|envelopes?|budgets?|portfolios?))",
    "investment": r"(?:investments?(?: (?:pledges?|promises?|commitments?|offers?))?|capital injection|equity|stakes?)",
    "payment": r"(?:payments?|compensation|reparations?|indemnit(?:y|ies)|ransom|repayments?|advance|instal?ments?|fees?|settlement|royalt(?:y|ies)|dowry|purchase price)",
}
NOUN = regex(r"\b(?:" + "|".join(rf"(?P<{k}>{v})" for k, v in _KINDS.items()) + r")(?!\w|-)", re.IGNORECASE)
_DO = {
    # The subject gives, whatever the noun; the kind where no noun tells one.
    "give": ((r"grant(?:s|ed|ing)?|extend(?:s|ed|ing)?|provid(?:es?|ed|ing)|gave|gives?|giving|given(?! as\b)|donat(?:es?|ed|ing)|allocat(?:es?|ed|ing)|disburs(?:es?|ed|ing)|pledg(?:es?|ed|ing)"
             r"|promis(?:es?|ed|ing)|offer(?:s|ed|ing)?|contribut(?:es?|ed|ing)|award(?:s|ed|ing)?|transfer(?:s|red|ring)?|earmark(?:s|ed|ing)?|allot(?:s|ted|ting)?|assigned|assur(?:es|ed)(?= [^;.]{2,60} of (?:[a-z-]+ ){0,3}(?:support|assistance|aid|help|grants?|loans?)\b)|render(?:s|ed|ing)|vot(?:es|ed)(?= [\ue600-\ue6ff])|(?:announc(?:es|ed|ing)|unveil(?:s|ed)|approv(?:es|ed)|releas(?:es|ed))(?= (?:an? |some |another |the sum of |a total of )?(?:additional |further )?[\ue600-\ue6ff])|devot(?:es|ed)|gifted|bestowed|sponsor(?:s|ed)|channell?ed|deliver(?:s|ed)(?= an? (?:[a-z]+ )?(?:grant|gift|donation|loan))|set aside|hand(?:s|ed|ing)? over|sen(?:ds?|t|ding)(?! (?:back )?home\b)"
             r"|financ(?:es?|ed|ing)|fund(?:ed|ing)|(?<=to )fund|(?<=helped )fund|(?:chip|pitch|step)(?:s|ped|ed) in(?: with(?= (?:(?:an?|some|about|another) )?(?:[a-z-]+ ){0,3}?(?:of )?[\ue600-\ue6ff])|(?= (?:some |about |another )?[\ue600-\ue6ff]))|stump(?:s|ed) up|put(?:s|ting)? up(?= (?:some |about |another )?[\ue600-\ue6ff])|found(?= (?:some |about |another )?[\ue600-\ue6ff])|hand(?:s|ed|ing)(?= (?:the )?[\ue000-\ue4ff\ue600-\ue6ff])|mobili[sz]e[sd]|endow(?:s|ed)|(?:help|assist|aid|support|reward|bail)(?:s|ed|ing)?(?: out)?(?= (?:[^;.]{0,50} )?(?:with|to the tune of) (?:(?:an?|some|about|another) )?(?:[a-z-]+ ){0,3}?(?:of )?[\ue600-\ue6ff])|top(?:s|ped|ping)(?: \w+){0,3} up(?: with)?|wir(?:es|ed)|committed(?! to an? )|subsidi[sz]ed|ma(?:de|kes?|king) available|present(?:s|ed)"), "aid"),
    "lend": (r"len(?:ds?|t|ding)|plac(?:es|ed)(?= (?:an? |another |further |some )*[\ue600-\ue6ff][^;.]{0,40}? with )|advanc(?:es?|ing)|(?<!of )(?<!more )(?<!most )(?<!an )(?<!the )(?<!for )(?<!with )advanced|deposit(?:s|ed|ing)|park(?:s|ed|ing)|loaned|loans(?= (?:the )?[\ue000-\ue0ff\ue400-\ue4ff\ue600-\ue6ff])|roll(?:s|ed|ing)? over", "loan"),
    "invest": (r"invest(?:s|ed|ing)?|put(?:s|ting)?(?! (?:at|by|the (?:stock|total|figure|value|sum)|it|them|forward|on|up|off)\b)|pour(?:s|ed|ing)?|inject(?:s|ed|ing)?|plough(?:s|ed|ing)?|spen(?:ds?|t|ding)|sank|sunk|sink(?:s|ing)?|(?:re)?capitali[sz](?:es?|ed|ing)", "investment"),
    "pay": (r"pa(?:ys?|id|ying)|repa(?:ys?|id|ying)|settl(?:es?|ed|ing)(?! (?:in|on|by|for|at|during)\b)|reimburs(?:es?|ed|ing)|compensat(?:es?|ed|ing)|paid back|remit(?:s|ted)", "payment"),
    "buy": (r"t(?:ook|akes?|aking)(?= (?:[\ue800-\ue8ff]|an? (?:[\w-]+ ){0,2}(?:stake|share|holding)))|acquir(?:es?|ed|ing)|bought|buys?|buying|purchas(?:ed?|ing)|took over|takes? over|taking over|taken over|snapped up", "payment"),
    "sell": (r"parted with|sold|sells?|selling|passed|passes|divested|disposed of|offloaded", "payment"),
    "owe": (r"ow(?:es?|ed|ing)|failed to (?:re)?pay|did not (?:re)?pay|(?:has|have|had) not (?:re)?paid|defaulted on|left(?=[^,;:.]{0,70}[\ue600-\ue6ff])", "debt"),
    "forgive": (r"waiv(?:es|ed|ing)|wrote off|writ(?:es?|ten|ing) off|forg(?:ives?|ave|iven|iving)|cancel(?:s|led|ling|ed)|restructur(?:es?|ed|ing)|reschedul(?:es?|ed|ing)|eras(?:es?|ed)|annul(?:s|led)|condon(?:es?|ed)|rework(?:s|ed)?|struck off", "debt"),
    "get": (r"br(?:ings?|ought|inging) (?:home|back)|ha[ds](?= (?:some |about )?[\ue600-\ue6ff] from)|(?:c(?:ame|omes?|oming) (?:back|away|home)|return(?:ed|s|ing)(?: home)?|left|leaving|leaves|went home|depart(?:ed|ing|s)|emerg(?:ed|es|ing)|walked away)(?=(?: from [\ue000-\ue2ff])?(?: (?:in |on )?[\ue500-\ue5ff])? with (?:(?:the |an? )?(?:[a-z-]+ ){0,2}?(?:promises?|pledges?|offers?|commitments?|loans?|credits?|grants?|swap|package|facility)|[\ue600-\ue6ff]))|(?<!along )with (?:an? |the )?(?:firm |new )?(?:promise|pledge|offer)s? of|receiv(?:es?|ed|ing)|obtain(?:s|ed|ing)?|secur(?:es?|ed|ing)|got|gets|borrow(?:s|ed|ing)?|rais(?:ed|es)|drew|draws?|drawn|accept(?:s|ed)|(?:issu(?:es?|ed)|plac(?:es|ed)|float(?:s|ed))(?= (?:[^;.]{0,30} )?(?:euro)?bonds?\b)|w[io]ns?|attract(?:s|ed)|benefit(?:s|t?ed)? from", "aid"),
    "take": (r"commit(?:s|ted|ting)? to(?= an? )|agreed to(?= an? )|appl(?:y|ies|ied) for|(?:plead(?:s|ed|ing)?|lobb(?:y|ies|ied|ying)|press(?:es|ed|ing)?|appeal(?:s|ed|ing)?|call(?:s|ed|ing)?|bid(?:s|ding)?|beg(?:s|ged|ging)?|hop(?:es?|ed|ing)|wait(?:s|ed|ing)?|push(?:es|ed|ing)?)(?: \w+ly)? for|await(?:s|ed|ing)?|ask(?:s|ed)?(?: [\ue000-\ue4ff])? for|request(?:s|ed)?|(?:look|search|hunt)(?:s|ed|ing)? for|seeks?|seeking|sought|negotiat(?:es?|ed|ing)", ""),
    # A firm invests what its works cost.
    "build": (r"built|builds|building|set up|sets up|opened(?= (?:an?|its|two|three|four|the) (?:\w+ ){0,4}(?:plant|factory|mill|mine|hotel|brewery|refinery|shipyard|terminal|works|centre|depot|farm|line)s?\b)|inaugurat(?:es|ed)|constructed|constructs", "investment"),
    # Says nothing of who gives unless a noun does.
    "weak": ((r"sign(?:s|ed|ing)?|approv(?:es?|ed|ing)|announc(?:es?|ed|ing)|mak(?:es?|ing)|made|agree[ds]? (?:on|to)|open(?:s|ed|ing)?|arrang(?:es?|ed)|unveil(?:s|ed)|issu(?:es?|ed)|releas(?:es?|ed)"
             r"|launch(?:es|ed)|finali[sz](?:es?|ed)|renew(?:s|ed)|confirm(?:s|ed)|sanction(?:s|ed)|clear(?:s|ed)|dispens(?:es?|ed)|proposed?|com(?:es?|ing)|came|followed|added(?! up\b)|brought|brings|led(?= (?:in [\ue500-\ue5ff] )?an? [\w ]{0,20}loan)"), ""),
    # Money kept back does not pass.
    "stop": (r"suspend(?:s|ed|ing)?|fr(?:oze|ozen|eezes|eezing)|halt(?:s|ed|ing)?|withh(?:eld|olds?)|cut off|block(?:s|ed)|withdrew", ""),
}  # fmt: skip
VERB = regex(r"\b(?:" + "|".join(rf"(?P<{k}>{v})" for k, (v, _) in _DO.items()) + r")\b", re.IGNORECASE)
NOUN_AFTER = regex(
    r"^(?: worth)?(?: (?:in|of))?(?: (?!for|to|from|with|on|at|by|was|were|and|or)(?:[\w-]+|[\ue000-\ue1ff\ue400-\ue4ff](?:['’]s)?),?){0,4}? (?:"
    + "|".join(rf"(?P<{k}>{v})" for k, v in _KINDS.items())
    + r")(?!\w|-)",
    re.IGNORECASE,
)
NOT_FINANCE = regex(
    r"\b(?:(?-i:trade)|turnover|exports?|imports?|GDP|gross domestic product|contracts?|deals?|order|agreements?|memorand\w+|budget|revenues?|profits?|market|reserves|population|value of|worth of|goods)\b[^;,]{0,40}$",
    re.IGNORECASE,
)
# What the companies of a nation invest is a stock, told as trade.
BORROWED = regex(r"borrow|drew|draw", re.IGNORECASE)
INVESTORS = regex(
    r"[\ue100-\ue1ff] (?:[a-z-]+ )?(?:investors|firms|companies|enterprises|businesses|capital|business people|entrepreneurs|corporations)\b"
)
# Behind the sum: "2 million (that were) lent", and what only announces it.
GIVEN = (
    r"(?:lent|loaned|advanced|granted|given(?! as\b)|gave|donated|allotted|allocated|provided|paid(?: out)?|disbursed|contributed|transferred|released|extended|awarded|made available|earmarked|set aside|handed over|committed|spent"
    r"|pledged|promised|offered|owed|voted|sent|wired|remitted|put up|forgiven|written off|waived|cancelled|condoned|deposited|parked|invested)"
)
ANNOUNCED = r"(?:announced|unveiled|agreed(?: on| upon)?|approved|signed|arranged|opened)"
PASSIVE = regex(r"\b(?:is|are|was|were|be|been|being)(?: also| then| later| \w+ly| to be)? $", re.IGNORECASE)


def default_kind(verb: str) -> str:
    """The kind that a group of `VERB` tells where no noun does; empty where the verb alone tells none."""
    return _DO[verb][1]
