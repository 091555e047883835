"""Phrases that name arms: each row is a sentence on armed forces, the phrases in it with their numbers, and what it proves."""

from __future__ import annotations

import pytest

from extract.annotation.annotate import annotate
from extract.constructions.arms.arsenal import find_arms
from extract.readers import parse

ROWS: list[tuple[str, list[tuple[str, int | None]]]] = [
    # a designation with a name behind it, and a head
    ("Peru bought 16 JF-17 Thunder Block II aircraft.", [("JF-17 Thunder Block II aircraft", 16)]),
    # a designation and no head
    ("Peru bought twelve F-16AM Fighting Falcons.", [("F-16AM Fighting Falcons", 12)]),
    # names in the plural are models where they are counted beside weapons
    ("Oman bought 12 Typhoons and eight Hawk trainers.", [("Typhoons", 12), ("Hawk trainers", 8)]),
    # a figure in a name counts nothing
    ("Peru bought a Cessna 172 aircraft.", [("Cessna 172 aircraft", 1)]),
    ("Peru sold three Type 209/1400 submarines.", [("Type 209/1400 submarines", 3)]),
    # calibres, lengths
    ("Peru sold 122-mm rocket launchers and four 12-metre patrol boats.", [("122-mm rocket launchers", None), ("12-metre patrol boats", 4)]),
    # what holds them is counted
    ("Peru bought 18 batteries of SA-3 missiles.", [("SA-3 missiles", 18)]),
    # a common thing is military by what stands before it
    ("Peru gave Chile 20,000 anti-personnel mines and 5,000 flak jackets.", [("anti-personnel mines", 20000), ("flak jackets", 5000)]),
    # or by who is told beside it
    ("The army received 40 jeeps and three ambulances.", [("jeeps", 40), ("ambulances", 3)]),
    # a ship by its name
    ("India gave Vietnam the corvette INS Kirpan.", [("corvette INS Kirpan", 1)]),
    # a chain of heads
    ("Norway sold 14 Skjold-class missile torpedo boats.", [("Skjold-class missile torpedo boats", 14)]),
    # as many more
    ("Peru sold Chile six gunboats in 1880; two more followed in 1882.", [("gunboats", 6), ("gunboats", 2)]),
    # no space behind the comma
    ("Before that,torpedoes were delivered.", [("torpedoes", None)]),
    # none of these are arms
    ("Chile's copper mines employ 12,000 people.", []),
    ("A helicopter maintenance centre was opened.", []),
    ("The ministers discussed arms control and the arms embargo.", []),
    ("The two armies held tank exercises.", []),
    ("Ten Americans and 12 Marines left.", []),
    ("The order cost P30 bn.", []),
    ("They met at the G20 after the COVID-19 pandemic.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ROWS, ids=[r[0][:50] for r in ROWS])
def test_arms_phrases(text: str, expected: list[tuple[str, int | None]]) -> None:
    """Each sentence gives exactly its phrases, in order."""
    (block,) = annotate(parse("page.txt", f"{text}\n")).blocks
    found = [a for sentence in block for a in find_arms(sentence, armed=True)]
    assert [(a.item, None if a.quantity is None else int(a.quantity)) for a in found] == expected
