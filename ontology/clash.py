"""What cannot all be true: the reasoner's messages, read back and told in words."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ontology.vocabulary import COMITY

# owlrl.OWLRL, rules cax-dw and cax-adc.
_DISJOINT = re.compile(r"^Disjoint classes (\S+) and (\S+) have a common individual (\S+)$")


@dataclass(frozen=True, order=True, slots=True)
class Clash:
    """A node (its IRI; empty where the reasoner names none) and a sentence on what clashes there."""

    node: str
    message: str


def clash(message: str) -> Clash:
    """One message of owlrl as a `Clash`; a message of a form that we don't know is kept as it is."""
    found = _DISJOINT.match(message)
    if found is None:
        return Clash("", f"The reasoner found a contradiction: {message}")
    one, other = sorted((_word(found[1]), _word(found[2])))
    node = found[3]
    return Clash(node, f"<{node}> cannot be both {one} and {other}: check the claims that make it so.")


def _word(iri: str) -> str:
    """A class as a noun with its article: "a diplomatic mission"."""
    words = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", iri.removeprefix(str(COMITY))).lower()
    return f"{'an' if words[:1] in 'aeiou' else 'a'} {words}"
