"""The one state that a page is about: that of "Foreign relations of Peru"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.gazetteer.states import find_states

if TYPE_CHECKING:
    from extract.annotation.annotate import Annotated
    from extract.document import Entity


def page_state(document: Annotated) -> Entity | None:
    """The one state that a page is about: that of its title, else the one it names most where it is about no pair."""
    profile = document.profile
    titled = {found.value for found in find_states(document.document.title)}
    return profile.main if titled == {profile.main} or not (titled or profile.pair) else None
