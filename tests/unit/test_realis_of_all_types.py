"""Nothing that is only planned, possible, supposed or denied is told as happened, whatever the type of fact."""

from __future__ import annotations

import pytest

from extract.claim import Realis
from extract.extraction import extraction
from extract.readers import parse

PAGE = "Kenya–Peru relations\n\nRelations between Kenya and Peru are old.\n\n"

ACTS = {  # who, what they do and did, and the rest
    "relations": ("Kenya", "sever", "severed", "relations with Peru in May 2010"),
    "recognition": ("Kenya", "recognise", "recognised", "Kosovo in May 2010"),
    "mission": ("Kenya", "open", "opened", "an embassy in Lima in May 2010"),
    "membership": ("Kenya", "join", "joined", "the World Trade Organization in May 2010"),
    "visit": ("President Ana Sol of Peru", "visit", "visited", "Kenya in May 2010"),
    "agreement": ("Kenya", "sign", "signed", "an agreement on fishing with Peru in May 2010"),
    "venture": ("Kenya and Peru", "set up", "set up", "a joint venture called Kenper in May 2010"),
    "finance": ("Peru", "lend", "lent", "Kenya $40 million in May 2010"),
    "arms_transfer": ("Peru", "deliver", "delivered", "20 armoured vehicles to Kenya in May 2010"),
    "military_activity": ("Peru", "send", "sent", "200 soldiers to Kenya in May 2010"),
    "project": ("Peru", "build", "built", "a hospital in Nairobi in 2010"),
    "production": ("The Kenper plant in Kenya", "produce", "produced", "4,000 tractors in 2010"),
    "stance": ("Peru", "support", "supported", "Kenya's bid for the Security Council in 2010"),
    "sanction": ("Kenya", "impose", "imposed", "sanctions on Peru in May 2010"),
}
MODALS = (
    *("will", "would", "should", "could", "might", "must", "can", "cannot", "shall", "ought to", "is to", "was to"),
    *("has to", "needs to", "plans to", "hopes to", "is expected to", "is about to", "wants to", "offered to"),
    *("tried to", "prepares to", "is unlikely to", "is free to", "was meant to", "has yet to", "had been going to"),
    *("did not", "refused to", "failed to", "was unable to", "was too weak to", "never did", "is said to"),
)
FRAMES = (
    *("If {}, others will follow.", "Nobody knows whether {}.", "Whether {} is not known.", "It is not true that {}."),
    *("There was no proof that {}.", "The minister denied that {}.", "Critics claim that {}.", "Some wished that {}."),
    *("The opposition demanded that {}.", "Many believed that {}.", "It seems that {}.", "Imagine that {}."),
)
DEEDS = {  # what was done, and to whom, by whom
    "relations": ("Relations with Peru", "restored", "in May 2010"),
    "mission": ("A Kenyan embassy in Lima", "opened", "in May 2010"),
    "membership": ("Kenya", "admitted", "to the World Trade Organization in May 2010"),
    "visit": ("President Ana Sol of Peru", "received", "in Nairobi in May 2010"),
    "agreement": ("A memorandum on trade", "signed", "in May 2010"),
    "venture": ("A Kenyan-Peruvian joint venture called Kenper", "set up", "in May 2010"),
    "finance": ("A loan of $40 million", "granted", "to Kenya by Peru in May 2010"),
    "military_activity": ("A joint naval exercise of Kenya and Peru", "held", "in May 2010"),
    "project": ("A hospital", "built", "in Nairobi by Peru in 2010"),
}
PASSIVES = (
    *("will be", "should be", "could be", "might be", "must be", "can be", "cannot be", "is to be", "has to be"),
    *("is expected to be", "was to have been", "would have been", "should have been", "was never", "has not been"),
)


def _happened(text: str, kind: str) -> bool:
    claims = extraction(parse("page.txt", PAGE + text)).claims
    return any(c.kind == kind and c.realis is Realis.HAPPENED for c in claims)


@pytest.mark.parametrize("kind", ACTS)
def test_acts_are_told_as_happened_only_where_they_did(kind: str) -> None:
    who, act, acted, rest = ACTS[kind]
    told = f"{who[0].lower() if who.startswith('The ') else who[0]}{who[1:]} {acted} {rest}"
    assert _happened(f"{who} {acted} {rest}.", kind)
    texts = [f"{who} {modal} {act} {rest}." for modal in MODALS] + [frame.format(told) for frame in FRAMES]
    assert [text for text in texts if _happened(text, kind)] == []


@pytest.mark.parametrize("kind", DEEDS)
def test_what_was_done_is_told_as_happened_only_where_it_was(kind: str) -> None:
    what, done, rest = DEEDS[kind]
    assert _happened(f"{what} was {done} {rest}.", kind)
    assert [p for p in PASSIVES if _happened(f"{what} {p} {done} {rest}.", kind)] == []
