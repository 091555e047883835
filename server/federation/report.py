"""What came of each source that a query asked, so that a partial answer is never taken for a whole one."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

LONGEST_REASON = 200


class Outcome(StrEnum):
    """`skipped` and `failed` tell that SILENT let the query go on without the source."""

    ANSWERED = "answered"
    NOT_NEEDED = "not-needed"
    SKIPPED = "skipped"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class SourceReport:
    """One SERVICE at one source: what was sent and received.

    `bindings` is the number of our solutions that restricted it (None: it was asked for all), `requests` counts what
    was sent, repetitions included, `cached` what was answered from the cache, `sent` and `received` are bytes.
    """

    source: str
    outcome: Outcome
    line: int
    bindings: int | None = None
    requests: int = 0
    cached: int = 0
    rows: int = 0
    sent: int = 0
    received: int = 0
    ms: int = 0
    reason: str = ""

    def mapping(self) -> dict[str, object]:
        """As JSON has it; what is not known or empty is left out."""
        return {name: value for name, value in asdict(self).items() if value not in (None, "")}


def header(reports: Iterable[SourceReport]) -> str:
    """The value of the header `Comity-Sources`: a list of strings with parameters (RFC 9651)."""
    return ", ".join(map(_item, reports))


def _item(report: SourceReport) -> str:
    values = report.mapping()
    values.pop("source")
    values["outcome"] = report.outcome.value
    if report.reason:
        values["reason"] = _string(report.reason)
    return ";".join([_string(report.source), *(f"{name}={value}" for name, value in values.items())])


def _string(text: str) -> str:
    """A quoted string of RFC 9651, which has ASCII only."""
    plain = "".join(char if " " <= char <= "~" else "?" for char in text)[:LONGEST_REASON]
    return '"' + plain.replace("\\", "\\\\").replace('"', '\\"') + '"'
