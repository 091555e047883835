"""Choices that the words of a quote speak against: it has words for another choice of the slot and none for the told one."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Mapping

    from extract.llm.evidence import Evidence

_WORDS: Final[Mapping[tuple[str, str], Mapping[str, str]]] = MappingProxyType(
    {
        ("mission", "action"): {
            "opened": r"open|establish|set up|sets up|inaugurat|found|creat|launch|exchang|start|beg[iau]n|appoint|accredit|first|new",
            "closed": r"clos|shut|withdr|evacuat|suspen|sever|recall|end",
            "exists": r"maintain|ha[sd]|have|exist|operat|locat|ambassador|accredit|represent|run|ran|resident|ke[ep]|remain|open|continu|still|led|head|based|there",
        },
        ("finance", "kind"): {
            "loan": r"loan|credit|lend|lent|borrow|repa|tranche|interest|facilit|debt|financ|ow[ei]|export",
            "aid": r"grant|aid|assist|g[ai]ve|donat|gift|relief|help|humanitarian|contribut|support|provid|free|pledg|financ|fund|cooperat|programme|present",
            "debt": r"debt|ow[ei]|arrears|forg[ia]v|writ|wrote|cancel|reschedul|repa|outstanding|credit",
            "investment": r"invest|stake|capital|acqui|fdi|fund|share|bought|put",
            "payment": r"pa(?:y|id)|compensat|purchas|bought|pric|cost|fee|repa|sold|fine|rent|worth|sale|sell|contract|transfer",
        },
        ("agreement", "kind"): {
            "treaty": r"treat(?:y|ies)|pact|convention|accord|agreement",
            "memorandum": r"memorand|mou|understanding",
            "contract": r"contract|deal|agreement|order|lease|bought|concession",
        },
        ("venture", "kind"): {
            "joint venture": r"joint|ventur|compan|firm|partner|stake|share|consort|corporat|own|enterpris|subsidiar",
            "joint commission": r"commission|committee|council|commit|body|group|board|forum|dialogue|mechanism",
            "trading house": r"trad|house",
            "bank": r"bank",
        },
        ("stance", "stance"): {
            "support": r"support|back|endors|welcom|prais|hail|sid[ei]|stand|stood|defend|favou?r|for|solidar|champion|thank|sponsor|lobb|recogni|"
            r"call|urg|appeal|appreciat|reaffirm|voic|speak|spoke|reject|block",
            "criticise": r"critici|complain|critiqu|attack|slam|accus|rebuk|denounc|protest|object|reproach|blam|regret|concern|oppos|call|warn|deplor|lament",
            "condemn": r"condemn|against",
        },
        ("agreement", "action"): {
            "discussed": r"discuss|negotiat|talk|consider|explor|under way|propos|plan|round|me?et|draft|seek|sought|wish|hop|want|interest|prepar|rais|"
            r"review|agend|look|stud|work|consult|towards|possib|potential|exchang|invit|expect|to",
            "terminated": r"terminat",
        },
    }
)
"""The beginnings of words for some choices; wide for what may be told, the choice itself, and so narrow for the rest."""
_TELLING: Final[Mapping[tuple[str, str], Mapping[str, str]]] = MappingProxyType(
    {
        ("mission", "action"): {"opened": r"open(?:s|ed)", "closed": r"close[sd]|shut"},
        ("finance", "kind"): {
            "loan": r"loans?|lends?|lent|borrow(?:s|ed)",
            "aid": r"grant|donat(?:ed|es|ion)|gave|aid|gift",
            "debt": r"debts?|owe[sd]?",
            "investment": r"invest(?:s|ed|ment|ments)",
        },
        ("agreement", "kind"): {"treaty": r"treaty", "memorandum": r"memorandum|mou", "contract": r"contract"},
        ("venture", "kind"): {
            "joint venture": r"joint venture",
            "joint commission": r"joint commission|joint committee",
            "trading house": r"trading house",
            "bank": r"bank",
        },
        ("stance", "stance"): {
            "condemn": r"condemn(?:s|ed)|voted against|denounce[sd]",
            "congratulate": r"congratulate[sd]",
            "criticise": r"criticis(?:es|ed)|criticiz(?:es|ed)",
        },
        ("agreement", "action"): {"signed": r"signed|ratified|initialled"},
    }
)
"""Words that leave no doubt which choice is meant."""
_CLOSING = regex(r"\b(?:embass|consul|mission|legation)\w*", re.IGNORECASE)
_TIES = regex(r"\b(?:relation|tie|link|diplomatic|sever|brok|break|cut|ruptur|suspen|expel)\w*", re.IGNORECASE)
_GOODS = regex(r"\b(?:export|import|turnover)\w*", re.IGNORECASE)
_MONEY_GIVEN = regex(
    r"\b(?:loan|credit|lend|lent|borrow|debt|ow[ei]|grant|aid|assist|help|donat|gift|g[ai]v|financ|fund|pa(?:y|id)|invest|relief|repa|compensat|"
    r"contribut|stake|deposit|pledg|tranche|cost|buy|bought|purchas|support|provid)\w*",
    re.IGNORECASE,
)


def opposed(evidence: Evidence, kind: str, slot: str, choice: str) -> bool:
    """Whether a quote speaks against a choice: it is told in words for another one only."""
    text = _whole(evidence)
    if (kind, choice) == ("relations", "severed"):
        return bool(_CLOSING.search(text)) and not _TIES.search(text)
    own = _WORDS.get((kind, slot), {}).get(choice)
    if own is None or _has(own, text, beginning=True):
        return False
    return any(
        other != choice and _has(words, evidence.text) for other, words in _TELLING.get((kind, slot), {}).items()
    )


def is_trade(evidence: Evidence) -> bool:
    """Whether a quote tells of goods sold abroad and of no money that was lent, given or paid."""
    text = _whole(evidence)
    return bool(_GOODS.search(text)) and not _MONEY_GIVEN.search(text)


def _whole(evidence: Evidence) -> str:
    """The sentences of a quote and the heading that they stand under."""
    return "\n".join([s.span.of(s.block.text) for s in evidence.sentences] + [evidence.sentences[0].scope.heading])


def _has(words: str, text: str, *, beginning: bool = False) -> bool:
    end = "" if beginning else r"\b"
    return re.search(rf"\b(?:re-?)?(?:{words}){end}", text, re.IGNORECASE) is not None
