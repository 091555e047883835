"""A request to a model: a value that depends on the document and on our prompt, on nothing else."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from extract.llm.json_schema import json_schema
from extract.llm.prompt import Message, messages, repair
from extract.slug import slug

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.llm.section import Section

_DIGITS: Final = 12


@dataclass(frozen=True, slots=True)
class Request:
    """What is asked about one section; `stem` names its files in a record."""

    document: str
    section: int
    messages: tuple[Message, ...]
    of: str = ""  # the stem of the request that this one repairs

    @property
    def stem(self) -> str:
        """Document, section and hash: "kenya-peru-001-0f3c…", for a repair with "-repair-…" behind."""
        content = json.dumps(
            [self.document, self.section, self.messages, json_schema()], ensure_ascii=False, sort_keys=True
        )
        digest = hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]
        if self.of:
            return f"{self.of}-repair-{digest}"
        return f"{slug(self.document.rpartition('.')[0] or self.document)}-{self.section:03d}-{digest}"

    def as_json(self) -> dict[str, Any]:
        """As it is kept in a record: enough to put the question to any model by hand."""
        return {
            "document": self.document,
            "section": self.section,
            "messages": list(self.messages),
            "response_format": response_format(),
        }

    def repaired(self, replied: str, faults: Sequence[str]) -> Request:
        """The one request for repair after a reply with faults."""
        return Request(
            self.document, self.section, tuple(repair(list(self.messages), replied, list(faults))), self.stem
        )


def requests(sections: Sequence[Section]) -> list[Request]:
    """The request for each section of one document."""
    return [Request(s.document.name, s.number, tuple(messages(s, len(sections)))) for s in sections]


def response_format() -> dict[str, Any]:
    """The schema as OpenAI-compatible servers take it."""
    return {"type": "json_schema", "json_schema": {"name": "facts", "strict": True, "schema": json_schema()}}
