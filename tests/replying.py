"""A model that gives one reply to whatever it is asked, in the place of an endpoint."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from extract.claim import THRESHOLD
from extract.extraction import Extraction, extraction
from extract.facts import Fact, flat
from extract.llm.reader import Reader

if TYPE_CHECKING:
    from extract.document import Document


class Given:
    """Replies with `body` to all requests, and to none for repair."""

    def __init__(self, body):
        self.body = body

    def find(self, request):
        return None if request.of else self.body

    def note(self, request):
        pass

    def keep(self, request, body):
        raise AssertionError("nothing is asked")


def told(document: Document, *facts: object) -> Extraction:
    """The extraction by a model that replies with these facts."""
    return extraction(document, {"llm": Reader(Given(json.dumps({"facts": list(facts)}))).extractor})


def published(document: Document, *facts: object) -> list[Fact]:
    """What of these facts is published, flat."""
    return [flat(claim) for claim in told(document, *facts).claims if claim.confidence >= THRESHOLD]
