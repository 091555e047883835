"""What a sentence tells in passing has dates and parties of its own: they never become those of the act, whatever its type."""

from __future__ import annotations

import pytest

from extract.extraction import extraction
from extract.readers import parse

PAGE = "Kenya–Peru relations\n\nRelations between Kenya and Peru are old.\n\n"

ACTS = {  # who, and what they did
    "relations": ("Kenya", "severed relations with Peru"),
    "recognition": ("Kenya", "recognised Kosovo"),
    "mission": ("Kenya", "opened an embassy in Lima"),
    "membership": ("Kenya", "joined the World Trade Organization"),
    "visit": ("President Ana Sol of Peru", "visited Kenya"),
    "agreement": ("Kenya", "signed an agreement on fishing with Peru"),
    "military_activity": ("Peru", "sent 200 soldiers to Kenya"),
    "stance": ("Peru", "supported Kenya's bid for the Security Council"),
    "sanction": ("Kenya", "imposed sanctions on Peru"),
}
OF_THEM = ("independent since 1963", "which had left OPEC in 1985", "ruled until 1990 by the army")
OF_HER = ("elected in 1985", "born in 1963", "who had been elected in 1985", "who succeeded Juan Rey in 1985")
BEHIND = (
    *(
        "whose parliament had been elected in 1985",
        "a city founded in 1535",
        "unlike in 1985",
        "as it had promised in 1985",
    ),
    *("not in 1985, as is often told", "to replace that of 1985", "although it had refused in 1985"),
    *("which had last happened in 1985", "long after the war of 1941", "a step first discussed in 1985"),
)


def _years(text: str, kind: str) -> set[str]:
    claims = extraction(parse("page.txt", PAGE + text)).claims
    return {str(c.get("date"))[:4] for c in claims if c.kind == kind and c.get("date")}


@pytest.mark.parametrize("kind", ACTS)
def test_what_is_told_in_passing_dates_nothing_else(kind: str) -> None:
    who, did = ACTS[kind]
    asides = [f"{who}, {aside}, {did}" for aside in (OF_HER if kind == "visit" else OF_THEM)]
    texts = [*asides, *(f"{who} {did}, {more}" for more in BEHIND)]
    assert [text for text in texts if _years(f"{text}.", kind)] == []


@pytest.mark.parametrize("kind", ACTS)
def test_what_was_done_keeps_its_own_date_beside_it(kind: str) -> None:
    who, did = ACTS[kind]
    aside = OF_HER[0] if kind == "visit" else OF_THEM[1]
    assert _years(f"{who}, {aside}, {did} in May 2010.", kind) == {"2010"}
    assert _years(f"In May 2010 {who} {did}, {BEHIND[0]}.", kind) == {"2010"}


@pytest.mark.parametrize("front", ["According to Chad", "Unlike Chad", "At a meeting in Chad", "In Chad"])
@pytest.mark.parametrize(("kind", "role"), [("relations", "states"), ("sanction", "imposer"), ("membership", "member")])
def test_who_is_told_in_front_of_a_clause_acts_in_none(front: str, kind: str, role: str) -> None:
    who, did = ACTS[kind]
    claims = extraction(parse("page.txt", f"{PAGE}{front}, {who} {did} in May 2010.")).claims
    told = [str(c.get(role)) for c in claims if c.kind == kind]
    assert [t for t in told if "Chad" in t] == []
    assert told
