"""The state that a section is filed under, as gazettes and news in brief do: a heading that is its name alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.gazetteer.states import find_states

if TYPE_CHECKING:
    from extract.annotation.sentence import Sentence
    from extract.document import Entity


def headed(sentence: Sentence) -> Entity | None:
    """The state whose name is the whole heading above a sentence: "Jordan", "JORDAN:"; None under any other."""
    heading = sentence.scope.heading.strip(" :.–—-•*|")
    found = list(find_states(heading)) if heading else []
    whole = len(found) == 1 and found[0].span.start == 0 and found[0].span.end == len(heading)
    return found[0].value if whole else None
