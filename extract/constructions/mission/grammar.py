"""The grammar of missions abroad: their kinds, their owners and seats, and the verbs that open, keep and close them.

Expressions run over `extract.annotation.sentence.Sentence.text`, in which every mention is one private-use character.
"""

from __future__ import annotations

import re

from extract.regex import regex

KINDS = {
    "honorary consulate": r"(?:honorary|hon\.) (?:(?:vice-)?consulates?(?:[- ]generals?)?|consuls?(?:[- ]general)?)",
    "consulate": r"(?:(?:vice-)?consulates?[- ]generals?|(?:vice-)?consulates?|consular (?:offices?|posts?|agenc(?:y|ies)|missions?)|(?<=\ba )consul(?= (?:in|at) [\ue000-\ue0ff\ue200-\ue2ff]))",
    "embassy": r"(?:embass(?:y|ies)|chancer(?:y|ies)|high commissions?|legations?|(?:permanent |resident )?diplomatic missions?|resident missions?|(?:permanent )?diplomatic representations?|diplomatic posts?|(?:(?<=our )|(?<=its )|(?<=their )|(?<=whose )|(?<=[\ue000-\ue0ff]['’]s )|(?<=[\ue100-\ue1ff] ))mission(?= in [\ue200-\ue2ff])|(?<!permanent )(?-i:Mission)(?= of (?:the )?[\ue000-\ue0ff] in [\ue200-\ue2ff]))",
    "representative office": r"(?:(?:permanent |regional )?representative offices?|representations?(?! in [\ue000-\ue0ff] ?(?:\.\.|…|:|\|)|, an? (?:consul|embassy|legation))|(?:permanent |trade |commercial )representations?|"
    r"(?:trade|commercial|liaison|tourism|tourist|business|cultural|economic|information|regional|country|branch|sales|co-?operation|(?<!joint )project) (?:and (?:economic|cultural|investment|trade|commercial|promotion) )?(?:representative |representation |promotion |council )?(?:offices?|missions?(?! to )|bureaus?|bureaux|cent(?:re|er)s?)|interests sections?|"
    r"(?:branch(?:es)?|bureaus?|bureaux)(?= (?:in|at) [\ue200-\ue2ff\ue000-\ue0ff])|offices?(?= in [\ue200-\ue2ff\ue000-\ue0ff])|(?:(?<=\bthe )|(?<=\ban )|(?<=\btwo ))offices?(?= of (?:the )?[\ue000-\ue0ff] in [\ue200-\ue2ff\ue000-\ue0ff]))",
}
# Those of governments, as lists and tables of missions call them: factbooks have "consulate(s) general".
_FORMAL = {kind: noun for kind, noun in KINDS.items() if kind != "representative office"}
_FORMAL["consulate"] = rf"(?:{KINDS['consulate']}|consulate\(s\)(?: general)?)"
FORMAL = "|".join(rf"(?P<{kind.replace(' ', '_')}>(?<!\w){noun}(?!\w))" for kind, noun in _FORMAL.items())
ANY_FORMAL = "|".join(rf"(?<!\w){noun}" for noun in _FORMAL.values())
ANY = "|".join(KINDS.values())
ADJ = r"(?:(?!of\b|in\b|and\b|the\b|an?\b)[\w'’-]+ ){0,3}?"
PLACES = r"{place}(?: \([^()]{1,60}\))?(?:(?:,? (?:and|as well as|plus|then) (?:(?:another|one|also|later|now) )?(?:in |at )?(?![\ue000-\ue0ff],? (?:also )?(?:an?|one|another) )|, (?:in )?(?![\ue000-\ue0ff] (?:[a-z]+ )?(?:ha[sd]|have|is|was|are|were|maintain|keep|kept|open|clos|run|operat)\w*|[\ue000-\ue0ff],? (?:also )?(?:an?|one) )|(?:,? and|,),? \(?(?:(?:since|from|in|after) )?[\ue500-\ue5ff]\)?,? (?:also )?(?:in |at )?|(?:,? and|,), (?:more recently|recently|lately|lastly|since then|most recently|later|formerly|until recently|for a time), (?:in |at )?)(?:the )?(?!.['’]){place}(?: \([^()]{1,40}\))?)*"
VERB_BETWEEN = (
    r"(?:(?: in (?:the )?[A-Z]\w+(?: [A-Z]\w+)?)?,? (?:which |that |both |was |were |is |are |has been |had been |being |(?:would|will|shall|should|may|could|(?:is|are|was|were) to) (?:also |soon )?be |(?:first|now|today|formally|officially|then),? )*(?:had |has |have )?(?:(?:re-?)?open(?:ed|s)(?: (?:its|their) doors)?|existed|exists?|functioned|served|sat|resided|maintained|kept|closes|established|created|founded|instituted|inaugurated|located|situated|housed|hosted|based|set up|"
    r"moved|transferred|relocated|t(?:ook|akes?) up (?:(?:its|their) )?(?:work|duties|residence|quarters)|resum(?:ed|es?) (?:(?:its|their) )?(?:work|operations|services?|activit(?:y|ies))|(?:beg[aiu]ns?|starts?|started|commence[sd]?)(?: its| to)? (?:work(?:ing)?|operat(?:e|ing)|operations|function(?:ing)?|activit(?:y|ies)|services?)|(?:has )?(?:operate[sd]?|functions?|works?)|at work|run|running|closed|shut|stands|stood|lies|sits|resides?|remain(?:s|ed)|subsists|is|are|was|were|been|being opened|followed|came|went|appeared|ceased its work)(?: [\w \ue500-\ue5ff,]{0,40}?)?)?"
)
IN = rf"(?:(?!,?[\w ,\ue500-\ue5ff]{{0,40}}\baccredited\b)(?: (?:with|headed by|led by|staffed by|run by) [^,;:.]{{2,40}}?)?(?: to (?:the )?(?:[A-Z]\w+|[\ue000-\ue0ff\ue400-\ue4ff])(?= (?:sits?|sat|is|was|resides?|has)\b))?(?:, (?:the|its|their|an?) [^,;:.\ue000-\ue9ff]{{2,30}},)?{VERB_BETWEEN},?(?: –)? (?:(?P<there>there|in (?:the (?:said|same)|that) (?:city|town|place|port|capital|country)|on (?:the spot|site))\b(?:,? and (?:another |one )?(?:in|at) (?P<host3>{PLACES}))?|(?:in|at|to|out of|near)(?:,? (?:among (?:others|other (?:places|cities|towns))|inter alia|for (?:example|instance)),)? (?:the city of |the (?:[\w-]+ ){{1,3}}(?:of|in) |the )?(?P<host>{PLACES})|in the {{home:demonym}} capital))"
LATER = rf"(?=(?:,| and| as well as|, and) (?:(?:an?|its|the|\w+) )?{ADJ}(?:{ANY}) (?:in|at) (?P<host2>{PLACES}))"
OF = (
    r"(?: of (?:its|their|her|his|our) (?:very )?own| (?:of|from) (?:(?:{sender:actor+}|(?P<own>our country)))"
    r"|,? (?:(?:that|which) )?(?:{owner3:state}|(?P<kept>it|they))(?: still| now| also| once| then)* (?:has|had|have|keeps?|kept|maintain(?:s|ed)?|(?:re-?)?open(?:s|ed)?|runs?|ran|operate[sd]?|established|set up|inaugurated|retains?)(?: (?:in (?-i:[A-Z])[\w -]{2,30}?|abroad|there))?(?: [\ue500-\ue5ff])?)"
)
# "Peru a consulate in Lima": the verb was told before.
_GAPPED = r"(?<!\bin .)(?<!\bto .)(?<!\bof .)(?<!\bby .)(?<!\bwith .),? (?:also )?an?"
OWNER = rf"(?:{{owner:demonym}}(?: (?!embass)[\w-]+){{0,2}} |(?<!\bfrom ){{owner2:state}}(?:['’]s?|{_GAPPED})? (?:own |new |first |only |second |former )*|(?P<whose>its|their|our|his|her) (?:own )?)"

OWNER_TOLD = r"(?:{owner:demonym} (?:[a-z-]+ )?|{owner2:state}['’]s? (?:own |new |first |only |former )*)"
DEED = r"(?:(?:re-?)?open(?:s|ed|ing)?|clos(?:e[sd]?|ing)|shut(?:s|ting)?(?: down)?|establish(?:e[sd])?|inaugurat(?:es?|ed)|set(?:s|ting)? up|maintain(?:s|ed)?|ke(?:eps?|pt)|runs?|ran|retain(?:s|ed)?|operat(?:es|ed)|resum(?:es|ed)|staff(?:s|ed)|ha[sd]|have)"

HAS = (
    r"(?:has|have|had|having|maintain(?:s|ed)?|keeps?|kept|operates?|operated|runs?|ran|retains?|retained|possess(?:es)?|opens?|opened|re-?open(?:s|ed)?|established|establish(?:es)?|inaugurate[sd]?|"
    r"sets? up|closed|closes?|shuts?|moved|relocated|transferred|withdrew|evacuated|(?:elevat|upgrad|rais|convert|promot)(?:ed|es)|turned|(?:is|are|was|were|has been|have been)(?: [a-z]+)? represented|plans?|planned|intends?|will|would|announced|decided|agreed|made known|own(?:s|ed)?|hosts?|hosted|sent|inherit(?:s|ed)|took over|ordered|g[ai]ve(?:s|n)? up|lost|makes? do with|relies on|followed suit|followed|reciprocated|responded|answered|did likewise|rel(?:y|ied) on|counts?|shares?|(?:is|are|was|were) (?:also )?accredited)"
)
# A town that no gazetteer has: "in Zakopanovo", "at Saint Mary Cross".
SOMEWHERE = r"(?P<somewhere>(?-i:(?!(?:Africa|Asia|Europe|America|Latin|North|South|Central|West|East|Eastern|Western|January|February|March|April|May|June|July|August|September|October|November|December|Spring|Summer|Autumn|Winter|Parliament|Congress)\b)[A-ZÀ-Þ][\w'’-]+(?: (?:(?:de|del|la|las|los|el|al|of) )?[A-ZÀ-Þ][\w'’-]+){0,2})(?![\w'’]| [A-Z\ue000-\ue9ff]))"
ACTOR = r"[\ue000-\ue0ff\ue400-\ue4ff\ue900-\ue9ff]"
SUBJECT = regex(
    rf"(?P<who>{ACTOR}(?:(?:, | and |, and ){ACTOR})*)(?:['’]s? (?:[a-z]+ ){{0,2}}(?:governments?|minist(?:ry|er)|cabinet|parliament|authorities|leadership|rulers?|regime|diplomats|state|side))?(?: \([^()]{{1,40}}\)|,[^,;:.]{{1,60}},)?(?: (?:is|was) (?:one of|among|the) [^;.]{{1,60}}? (?:that|which|to))?(?:,? (?:which|who|to|for (?:her|its|their) part|in turn|also|too|\w+ly|now|currently|still|both),?)*(?:,? (?P<verb>{HAS})\b|:)",
    re.IGNORECASE,
)
FRONTED = regex(r"^(?:in|on the territory of) (?:the )?(?P<where>[\ue000-\ue0ff\ue200-\ue2ff]),? ", re.IGNORECASE)
HOSTING = regex(r"^(?:has|have|had|hosts?|hosted)$", re.IGNORECASE)
CLOSED = regex(
    r"\b(?:clos(?:ed?|es|ing|ure)|ceased|wound up|discontinued|shut(?:s|ting)?|withdr[ae]w\w*|evacuat\w+|abolish\w+|out of)\b",
    re.IGNORECASE,
)
FRONTED_CLAUSE = regex(
    r"(?:(?<=^)|(?<=[,;:–] )|\b(?:and|but|while|whereas|whilst) )(?:in|at) (?:the )?(?P<where>[\ue000-\ue0ff\ue200-\ue2ff]),? (?:there (?:is|are|was|has been|\w+s) |[^,;:.]{0,50}$)",
    re.IGNORECASE,
)
OPENED = regex(
    r"\b(?:re-?)?(?:open(?:ed|s|ing)?|establish(?:ed|es|ment|ing)?|rais(?:ed|es|ing)|upgrad(?:ed|es|ing)|elevat(?:ed|es|ing)|inaugurat\w+|set(?:s|ting)? up|launch\w*|found(?:ed|ing)|creat(?:ed|ion)|took up|began|commence[sd]|start(?:s|ed) (?:its |to )?(?:work|operat|function|activit|services?)\w*|moved?|moves|relocat\w+|transferred|joined|were exchanged|(?<!have )(?<!has )exchanged (?=(?:resident )?(?:embass|mission|consul|legation))|newest|latest|added|follow(?:ed|s))\b",
    re.IGNORECASE,
)
BRACKETED = regex(r" \([a-z ]{0,16}[\ue500-\ue5ff]")
CUT = regex(
    r"[;:]|\band (?=[\ue000-\ue0ff\ue900-\ue9ff])|, (?:while|whereas|but|and|though|although|yet|so that) ",
    re.IGNORECASE,
)


def formal_kind(told: re.Match[str]) -> str:
    """The kind of mission that an expression with `FORMAL` has found; empty for none."""
    return next((kind for kind in _FORMAL if told[kind.replace(" ", "_")]), "")
