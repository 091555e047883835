"""A made-up graph of relations between states, in the terms of our ontology: the same size gives the same bytes."""

from __future__ import annotations

import datetime as dt
import random
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

CMT, ID = "https://w3id.org/comity/ontology#", "https://example.org/id/"
TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
LABEL = "<http://www.w3.org/2000/01/rdf-schema#label>"
XSD = "http://www.w3.org/2001/XMLSchema#"
STATES, REGIONS = 80, 7
KINDS = {"Visit": 34, "SigningEvent": 28, "Loan": 14, "JointVenture": 12, "StatementEvent": 12}
TOPICS = ["border", "customs", "energy", "fisheries", "health", "railways", "science", "tariffs", "visas", "water"]
WORDS = [
    "accord", "annex", "cargo", "clause", "convoy", "corridor", "council", "credit", "delegate", "deposit", "envoy",
    "ferry", "gauge", "harbour", "levy", "lignite", "mandate", "orchard", "pledge", "port", "quota", "rail",
    "ratio", "relief", "reservoir", "summit", "tender", "transit", "tunnel", "vessel",
]  # fmt: skip
FIRST_DAY = dt.date(1950, 1, 1)
DAYS = 27_000


def write(size: int, file: Path) -> int:
    """Write about `size` triples as N-Triples; the number written. No event is cut."""
    number = 0
    with file.open("w", encoding="ascii") as out:
        for subject, predicate, object_ in _triples(size):
            out.write(f"<{ID}{subject}> {predicate} {object_} .\n")
            number += 1
    return number


def _triples(size: int) -> Iterator[tuple[str, str, str]]:
    choose = random.Random(1)
    number = 0
    people = max(40, size // 250)
    for triple in (*_places(), *_people(people, choose)):
        number += 1
        yield triple
    event = 0
    while number < size:
        for triple in _event(event, people, choose):
            number += 1
            yield triple
        event += 1


def _places() -> Iterator[tuple[str, str, str]]:
    for region in range(REGIONS):
        yield f"region/{region}", _cmt("locatedIn"), _id("world")
    for state in range(STATES):
        yield f"state/S{state}", TYPE, _cmt("State")
        yield f"state/S{state}", LABEL, f'"State {state}"@en'
        yield f"state/S{state}", _cmt("locatedIn"), _id(f"region/{state % REGIONS}")
        for province in range(5):
            yield f"province/{state}-{province}", _cmt("locatedIn"), _id(f"state/S{state}")
            for place in range(3):
                yield f"place/{state}-{province}-{place}", TYPE, _cmt("Place")
                yield f"place/{state}-{province}-{place}", _cmt("locatedIn"), _id(f"province/{state}-{province}")


def _people(number: int, choose: random.Random) -> Iterator[tuple[str, str, str]]:
    for person in range(number):
        yield f"person/{person}", TYPE, _cmt("Person")
        yield f"person/{person}", LABEL, f'"{choose.choice(WORDS).title()} {person}"'
        yield f"person/{person}", _cmt("ofState"), _id(f"state/S{choose.randrange(STATES)}")
        if choose.random() < 0.5:  # noqa: PLR2004  # every other one
            yield f"person/{person}", _cmt("holder"), f'"{choose.choice(["president", "premier", "minister"])}"'


def _event(number: int, people: int, choose: random.Random) -> Iterator[tuple[str, str, str]]:
    kind = choose.choices(list(KINDS), list(KINDS.values()))[0]
    # A few states act much more than the others, as they do.
    one, other = (min(int(choose.expovariate(1 / 16)), STATES - 1) for _ in range(2))
    day = FIRST_DAY + dt.timedelta(days=choose.randrange(DAYS))
    topic = choose.choice(TOPICS)
    event, claim = f"event/{number}", f"claim/{number}"
    yield event, TYPE, _cmt(kind)
    yield event, LABEL, f'"{kind} {number} on {topic}"@en'
    yield event, _cmt("earliest"), _typed(day.isoformat(), "date")
    yield event, _cmt("topic"), f'"{topic}"'
    yield event, _cmt("hasParty"), _id(f"state/S{one}")
    yield event, _cmt("hostState"), _id(f"state/S{(other + 1) % STATES if other == one else other}")
    yield event, _cmt("hostPlace"), _id(f"place/{other}-{choose.randrange(5)}-{choose.randrange(3)}")
    if kind == "Visit":
        yield event, _cmt("visitor"), _id(f"person/{choose.randrange(people)}")
    if kind == "SigningEvent" and choose.random() < 0.6:  # noqa: PLR2004  # most of them
        force = day + dt.timedelta(days=choose.randrange(20, 800))
        yield event, _cmt("inForceFrom"), _typed(force.isoformat(), "date")
    if kind == "Loan":
        yield event, _cmt("value"), _typed(f"{choose.randrange(1, 90_000) / 10:.1f}", "decimal")
        yield event, _cmt("currency"), '"USD"'
    yield claim, _cmt("asserts"), _id(event)
    yield claim, _cmt("quote"), f'"{" ".join(choose.choices(WORDS, k=14))}"'
    yield claim, _cmt("confidence"), _typed(f"{choose.randrange(50, 100) / 100:.2f}", "decimal")
    yield claim, _cmt("statedIn"), _id(f"document/{number // 4}")
    if number % 4 == 0:
        yield f"document/{number // 4}", _cmt("url"), _typed(f"https://example.org/{number // 4}", "anyURI")


def _cmt(name: str) -> str:
    return f"<{CMT}{name}>"


def _id(name: str) -> str:
    return f"<{ID}{name}>"


def _typed(text: str, datatype: str) -> str:
    return f'"{text}"^^<{XSD}{datatype}>'
