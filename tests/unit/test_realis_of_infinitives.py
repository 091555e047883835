"""Acts told by an infinitive or a gerund, behind a circumstance, or in the future of a past: ahead, or done all the same."""

from __future__ import annotations

import pytest

from extract.annotation.annotate import annotate
from extract.facts import flat
from extract.readers import parse
from extract.registry import extractors

ACTS = {
    "mission": ("Kenya", "open", "opened", "opening", "an embassy in Lima"),
    "finance": ("Kenya", "lend", "lent", "lending", "Peru $40 million"),
    "arms_transfer": ("Peru", "deliver", "delivered", "delivering", "20 armoured vehicles to Kenya"),
    "visit": ("President Ana Sol of Peru", "visit", "visited", "visiting", "Kenya"),
    "agreement": ("Kenya and Peru", "sign", "signed", "signing", "an agreement on fishing"),
    "membership": ("Kenya", "join", "joined", "joining", "the World Trade Organization"),
}
RUN = {"mission": "missions", "finance": "finance", "arms_transfer": "arms", "visit": "visits", "agreement": "agreements", "membership": "memberships"}  # fmt: skip
AHEAD = [
    "{s} has the right to {plain} {o}.",
    "{s} is on track to {plain} {o} in 2030.",
    "The goal is for {s} to {plain} {o} by 2030.",
    "{s} expressed readiness to {plain} {o} in 2010.",
    "{s} looks forward to {gerund} {o} in 2030.",
    "{s} was on the verge of {gerund} {o} in 2010.",
    "{s} came close to {gerund} {o} in 2010.",
]
DONE = [
    "{s} went on to {plain} {o} in May 2010.",
    "{s} managed to {plain} {o} in May 2010.",
    "After long negotiations {s} {past} {o} in May 2010.",
    "In order to strengthen ties, {s} {past} {o} in May 2010.",
    "Asked for help, {s} {past} {o} in May 2010.",
    "{s} kept its promise and {past} {o} in May 2010.",
]


def how(kind: str, text: str) -> set[str]:
    page = annotate(parse("p.txt", f"Kenya–Peru relations\n\nRelations between Kenya and Peru are old.\n\n{text}\n"))
    facts = [flat(c) for c in extractors()[RUN[kind]].run(page)]
    return {str(f.get("realis", "happened")) for f in facts if f["type"] == kind and f.get("action") != "discussed"}


def sentence(frame: str, kind: str) -> str:
    who, plain, past, gerund, rest = ACTS[kind]
    return frame.format(s=who, plain=plain, past=past, gerund=gerund, o=rest)


@pytest.mark.parametrize("frame", AHEAD)
@pytest.mark.parametrize("kind", ACTS)
def test_is_ahead(frame: str, kind: str) -> None:
    """What an infinitive or a gerund tells has not happened."""
    assert "happened" not in how(kind, sentence(frame, kind))


@pytest.mark.parametrize("frame", DONE)
@pytest.mark.parametrize("kind", ACTS)
def test_is_done(frame: str, kind: str) -> None:
    """Verbs that imply the act, and circumstances that name a plan, leave it done."""
    assert how(kind, sentence(frame, kind)) <= {"happened"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Talks for a loan of $40 million from Kenya to Peru are going on.", "planned"),
        (
            "A credit of $40 million from Kenya to Peru, promised in 2010, during a visit to Lima, was never disbursed.",
            "planned",
        ),
        ("A loan of $40 million from Kenya to Peru followed in 2010.", "happened"),
    ],
)
def test_money_that_was_only_spoken_of(text: str, told: str) -> None:
    """What is negotiated or was never paid out is no money given."""
    assert how("finance", text) == {told}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Years later, in May 2010, Kenya would open an embassy in Lima.", "happened"),
        ("Kenya would go on to open an embassy in Lima in May 2010.", "happened"),
        ("Kenya said that it would later open an embassy in Lima, in May 2010.", "planned"),
        ("Under the treaty Kenya would open an embassy in Lima two years later, in May 2010.", "planned"),
        ("Kenya would open an embassy in Lima in May 2010.", "planned"),
        ("Two years after the proposal Kenya opened an embassy in Lima.", "happened"),
        ("Kenya opened an embassy in Lima in May 2010 (a larger one is planned for 2030).", "happened"),
        ("Kenya was among the first to open an embassy in Lima.", "happened"),
        ("Kenya was quick to open an embassy in Lima.", "happened"),
        ("The idea that Kenya open an embassy in Lima goes back to 2010.", "planned"),
    ],
)
def test_future_of_a_past(text: str, told: str) -> None:
    """ "Would" in a story tells what came, unless somebody only said so."""
    assert how("mission", text) <= {told}
