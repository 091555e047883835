"""Whose office holder it is to whom a report of a state's doings is put: "Peru has lifted the ban, Trade Minister X said"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.names.told import Line

_ACTS = re.compile(
    r" (?:also |now |still )?(?:(?:has|had|will|would|is|was|does|did|can|could|may|might|must)(?: not)? |[a-z]{3,}(?:ed|s) )"
)
_SAID = re.compile(r" (?:said|says|told|announced|confirmed|stated|added|declared|wrote|disclosed|revealed|reported)\b")


def by_report(line: Line) -> Iterator[tuple[int, str]]:
    """The one who says it at the end of a sentence, with the key of the state that the sentence begins with."""
    state = next((s for s in line.passage.states if line.start <= s.span.start < line.end), None)
    speaker = line.told[-1]
    if (
        state is None
        or state.form not in {"name", "capital"}
        or speaker.hit.office is None
        or speaker.hit.of
        or line.text(line.start, state.span.start) not in {"", "The ", "the "}
        or not _ACTS.match(line.text(state.span.end, state.span.end + 40))
        or not line.text(line.start, speaker.hit.whole.start).endswith((", ", ",” "))
        or not _SAID.match(line.text(speaker.hit.run.span.end, line.end))
    ):
        return
    yield speaker.person, state.value.key
